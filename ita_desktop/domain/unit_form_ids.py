"""The ids of results made from forms: each tells the row it was made from and what that row said."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID, uuid5

from ita_desktop.domain.measures import Result, Status
from ita_desktop.domain.rows import row_of
from ita_desktop.domain.unit_form import Answer, answer_of, fingerprint

# Of results made from forms: never change it, or forms read twice would be reported twice.
_READ_FROM_FORMS = UUID("6f3f3ac0-6c1b-5b0e-9c35-0c7b5d1a2e64")
_MARK = 20


def row_mark(*said: str) -> str:
    """What stands for a row of a form in the ids of all results made from it."""
    return uuid5(_READ_FROM_FORMS, "|".join(part.replace("|", "||") for part in said)).hex[:_MARK]


def own_id(mark: str, answer: Answer) -> str:
    """The id of the result made from a row that says this: the same whenever it is read."""
    kept = replace(answer, status=answer.status or Status.UNDER_WAY)
    return str(UUID(mark + fingerprint(kept)))


def is_made_from(result: Result, mark: str) -> bool:
    """Whether a result was made from a row of this mark, whatever the row said then."""
    return _plain(result).startswith(mark)


def is_as_made(result: Result) -> bool:
    """Whether a result made from a row still says what the row said."""
    return _plain(result)[_MARK:] == fingerprint(answer_of(result))


def made_from(results: Sequence[Result], mark: str, own: str) -> Result | None:
    """The result made from a row: the one under its id `own`, or one made when the row said something else."""
    return row_of(results, own) or next((one for one in results if is_made_from(one, mark)), None)


def _plain(result: Result) -> str:
    return result.id.replace("-", "")
