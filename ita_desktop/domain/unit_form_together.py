"""Several filled forms beside one file: what each would change once those before it were taken, and taking them all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Result
from ita_desktop.domain.unit_form_accepting import Act, Choice, accepted
from ita_desktop.domain.unit_form_filled import FilledForm
from ita_desktop.domain.unit_form_proposals import DECIDED, Proposals, ProposedRow, RowKind, proposals_of

type Choices = Mapping[int, Choice]
"""What was decided of the rows of one form, by their place in it, from 0."""


@dataclass(frozen=True, slots=True)
class TakenForms:
    """`file` with what was taken, and how many results are new or changed, and rows the same or left out.

    `first` is, for each form, the (measure id, result id) it made or changed first; None where it changed nothing.
    """

    file: OfficeFile
    new: int
    changed: int
    same: int
    left: int
    first: tuple[tuple[str, str] | None, ...]


def previews(
    file: OfficeFile, forms: Sequence[FilledForm], fiscal_year: int, round_end: date | None
) -> tuple[Proposals, ...]:
    """What each form says once those before it were taken: units that answer the same row stand beside each other.

    Only forms of `fiscal_year` are taken; one that carries no code counts as of the round that ends on `round_end`.
    """
    found = []
    for form in forms:
        proposals = preview(file, form, fiscal_year, round_end)
        found.append(proposals)
        file = accepted(file, proposals, {})
    return tuple(found)


def preview(file: OfficeFile, form: FilledForm, fiscal_year: int, round_end: date | None) -> Proposals:
    """What one form says; as in `previews`."""
    carries_code = form.identity is not None or form.code is not None
    return proposals_of(file, form, fiscal_year, None if carries_code else round_end)


def taken_together(
    file: OfficeFile, forms: Sequence[tuple[FilledForm, Choices]], fiscal_year: int, round_end: date | None
) -> TakenForms:
    """The file with all forms taken one after the other as decided; what clashes only now is left out."""
    before, new, changed, same, left = file, 0, 0, 0, 0
    first: list[tuple[str, str] | None] = []
    for form, choices in forms:
        proposals = preview(file, form, fiscal_year, round_end)
        after = accepted(file, proposals, choices)
        made, other = _difference(file, after, fiscal_year)
        new, changed = new + len(made), changed + len(other)
        same += proposals.count(RowKind.SAME)
        left += sum(
            not is_taken(row, choices.get(place))
            for place, row in enumerate(proposals.rows)
            if row.kind != RowKind.SAME
        )
        first.append(next(iter((*made, *other)), None))
        file = after
    return TakenForms(file if new or changed else before, new, changed, same, left, tuple(first))


def is_taken(row: ProposedRow, choice: Choice | None) -> bool:
    """Whether a row goes into the file under a decision, or without one."""
    if row.kind is RowKind.SAME:
        return False
    if choice is None:
        return row.kind in DECIDED
    return choice.act is not Act.SKIP and (row.kind is not RowKind.UNKNOWN or bool(choice.measure))


def is_open(row: ProposedRow, choice: Choice | None) -> bool:
    """Whether a row still waits for a decision."""
    if row.kind in DECIDED:
        return False
    return choice is None or (choice.act is not Act.SKIP and not is_taken(row, choice))


def _difference(
    before: OfficeFile, after: OfficeFile, fiscal_year: int
) -> tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
    """The (measure id, result id) of what is new and of what is another in a year."""
    old, now = _results(before, fiscal_year), _results(after, fiscal_year)
    return tuple(key for key in now if key not in old), tuple(key for key in now if key in old and now[key] != old[key])


def _results(file: OfficeFile, fiscal_year: int) -> dict[tuple[str, str], Result]:
    work = file.years.get(fiscal_year)
    measures = work.measures if work else ()
    return {(measure.id, result.id): result for measure in measures for result in measure.results}
