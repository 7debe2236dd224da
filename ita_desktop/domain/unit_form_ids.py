"""The ids of results made from forms: each tells the row it was made from and what that row said."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID, uuid5

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Measure, Result, Status
from ita_desktop.domain.rows import row_of, year_of
from ita_desktop.domain.unit_form import Answer, answer_of, fingerprint
from ita_desktop.domain.unit_form_codes import mark_of

# Of results made from forms: never change it, or forms read twice would be reported twice.
_READ_FROM_FORMS = UUID("6f3f3ac0-6c1b-5b0e-9c35-0c7b5d1a2e64")
_MARK = 20


def row_mark(fiscal_year: int, round_end: date, unit: str, *said: str) -> str:
    """What stands for a row of a form in the ids of all results made from it; `unit` is the mark of the form's unit."""
    parts = (str(fiscal_year), round_end.isoformat(), unit, *said)
    return uuid5(_READ_FROM_FORMS, "|".join(part.replace("|", "||") for part in parts)).hex[:_MARK]


def own_id(mark: str, answer: Answer) -> str:
    """The id of the result made from a row that says this: the same whenever it is read."""
    kept = replace(answer, status=answer.status or Status.UNDER_WAY)
    return str(UUID(mark + fingerprint(kept)))


def is_as_made(result: Result) -> bool:
    """Whether a result made from a row still says what the row said."""
    return _plain(result)[_MARK:] == fingerprint(answer_of(result))


def made_from(results: Sequence[Result], mark: str, own: str) -> Result | None:
    """The result made from a row: the one under its id `own`, or one made when the row said something else."""
    return row_of(results, own) or next((one for one in results if _plain(one).startswith(mark)), None)


def known_marks(file: OfficeFile, fiscal_year: int) -> frozenset[str]:
    """The marks of everybody who may have a form of a year."""
    measures = year_of(file, fiscal_year).measures
    texts = {"", *(one.text for measure in measures for one in measure.responsibles)}
    return frozenset({mark_of("", text) for text in texts} | {mark_of(unit.id, "") for unit in file.units})


def maker_of(result: Result, measure: Measure, units: Iterable[str], fiscal_year: int, round_end: date) -> str:
    """The mark of the one of `units` whose form of a round made a result; "" where none did."""
    plain = _plain(result)
    keys = ("", *(one.id for one in measure.results if one.step == result.step))
    rows = (
        (unit, row_mark(fiscal_year, round_end, unit, measure.id, result.step, key)) for unit in units for key in keys
    )
    return next((unit for unit, mark in rows if plain.startswith(mark)), "")


def _plain(result: Result) -> str:
    return result.id.replace("-", "")
