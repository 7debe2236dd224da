"""Taking what a filled form says into the file: one new value, the same however often the form is read."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Measure, Result, Status
from ita_desktop.domain.reporting import changed_result, with_result
from ita_desktop.domain.rows import changed_year, replaced, row_of, year_of
from ita_desktop.domain.unit_form import Answer, said_alike
from ita_desktop.domain.unit_form_proposals import DECIDED, Proposals, ProposedRow, RowKind


class Act(StrEnum):
    """What the clerk decided of a row."""

    TAKE = "take"
    SKIP = "skip"
    BOTH = "both"
    REPLACE = "replace"


@dataclass(frozen=True, slots=True)
class Choice:
    """A decision on one row.

    `measure` and `step` say where an UNKNOWN row belongs and count for no other; `status` and `reported_on` what a
    cell that was not understood means. BOTH and REPLACE are for a CLASH; TAKE of it keeps both.
    """

    act: Act = Act.TAKE
    measure: str = ""
    step: str = ""
    status: Status | None = None
    reported_on: date | None = None


def accepted(file: OfficeFile, proposals: Proposals, choices: Mapping[int, Choice]) -> OfficeFile:
    """The file with what a form says; `choices` are by the row's place among `proposals.rows`, from 0.

    Without a choice NEW and CHANGED rows are taken, and those that need one are left out. No result is ever removed.
    """
    origin = proposals.origin
    if origin is None:
        return file
    measures = year_of(file, origin.fiscal_year).measures
    taken = measures
    for place, row in enumerate(proposals.rows):
        choice = choices.get(place, Choice(Act.TAKE if row.kind in DECIDED else Act.SKIP))
        target = row_of(taken, choice.measure if row.kind is RowKind.UNKNOWN else row.measure)
        if target and row.kind is not RowKind.SAME and choice.act is not Act.SKIP:
            taken = replaced(taken, _with_row(target, row, choice, origin.round_end))
    if taken == measures:
        return file
    return changed_year(file, origin.fiscal_year, lambda work: replace(work, measures=taken))


def _with_row(measure: Measure, row: ProposedRow, choice: Choice, round_end: date) -> Measure:
    answer = _mended(row.answer, choice)
    separate = row.kind is RowKind.CLASH and choice.act is not Act.REPLACE
    if row.result and not separate and row_of(measure.results, row.result):
        return changed_result(measure, row.result, lambda result: _with_answer(result, answer))
    step = choice.step if row.kind is RowKind.UNKNOWN else row.step
    known = step if row_of(measure.steps, step) else ""
    new = Result(row.own, known, answer.status or Status.UNDER_WAY, round_end=round_end)
    return with_result(measure, _with_answer(new, answer))


def _mended(answer: Answer, choice: Choice) -> Answer:
    return replace(answer, status=choice.status or answer.status, reported_on=choice.reported_on or answer.reported_on)


def _with_answer(result: Result, answer: Answer) -> Result:
    """The result with everything an answer says; what it leaves empty, or says alike, stays as it was."""
    return replace(
        result,
        status=answer.status or result.status,
        reported_on=answer.reported_on or result.reported_on,
        output=_said(result.output, answer.output),
        outcome=_said(result.outcome, answer.outcome),
        problems=_said(result.problems, answer.problems),
        suggestions=_said(result.suggestions, answer.suggestions),
    )


def _said(old: str, new: str) -> str:
    return old if not said_alike(new) or said_alike(new) == said_alike(old) else new
