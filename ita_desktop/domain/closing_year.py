"""Closing the follow-up of a year: what is still open, that it was closed, and opening it again."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from ita_desktop.domain.due import FINAL, WAITING, measure_status, round_state, step_status
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Measure, numbered
from ita_desktop.domain.reporting import lacks_reason
from ita_desktop.domain.rounds import rounds_of
from ita_desktop.domain.rows import changed_year
from ita_desktop.domain.years import Closing, YearWork


class OpenKind(StrEnum):
    """Why something of a year is not finished."""

    STEP = "step"
    MEASURE = "measure"
    ROUND = "round"
    REASON = "reason"


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """One thing still open: the measure with its number, and the step's number or the round's (0: the whole)."""

    kind: OpenKind
    number: int
    measure: Measure
    which: int = 0


def open_points(work: YearWork, usual_months: int, today: date) -> tuple[OpenPoint, ...]:
    """What a year that is closed should not leave: measures and steps neither done nor given up with a reason, and
    rounds nobody reported."""
    found: list[OpenPoint] = []
    for number, measure in numbered(work.measures):
        found += _unfinished(number, measure)
        rounds = rounds_of(measure.follow_up, work.fiscal_year, usual_months)
        for one in rounds:
            if round_state(measure, rounds, one, today) in WAITING:
                found.append(OpenPoint(OpenKind.ROUND, number, measure, one.number))
    return tuple(found)


def closed(file: OfficeFile, fiscal_year: int, on: date, note: str) -> OfficeFile:
    """The file with the follow-up of a year closed; `note` says why what was open was left."""
    return changed_year(file, fiscal_year, lambda work: replace(work, closing=Closing(on, note)))


def reopened(file: OfficeFile, fiscal_year: int) -> OfficeFile:
    """The file with the follow-up of a year open again."""
    return changed_year(file, fiscal_year, lambda work: replace(work, closing=Closing()))


def _unfinished(number: int, measure: Measure) -> Iterator[OpenPoint]:
    """The measure as a whole where nothing was reported of its steps, else each step that is open."""
    if measure_status(measure) not in FINAL:
        told = {result.step for result in measure.results}
        steps = [which for which, step in enumerate(measure.steps, 1) if step_status(measure, step.id) not in FINAL]
        if any(step.id in told for step in measure.steps):
            yield from (OpenPoint(OpenKind.STEP, number, measure, which) for which in steps)
        else:
            yield OpenPoint(OpenKind.MEASURE, number, measure)
    if any(lacks_reason(measure, result) for result in measure.results):
        yield OpenPoint(OpenKind.REASON, number, measure)
