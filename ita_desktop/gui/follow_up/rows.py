"""The rows of the table in one round, a measure above its steps, and which of them the filters let through."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ita_desktop.domain.due import RoundState, step_status
from ita_desktop.domain.measures import Measure, Result, Status, Step
from ita_desktop.domain.reporting import results_at
from ita_desktop.gui.follow_up.edits import Spot
from ita_desktop.gui.follow_up.standing import Standing

_FINAL = (Status.DONE, Status.NOT_DONE)


class Shown(StrEnum):
    """Which measures the clerk wants to see by how their round stands."""

    ALL = "all"
    OVERDUE = "overdue"
    DUE = "due"
    OPEN = "open"
    REPORTED = "reported"


_STATES = {
    Shown.OVERDUE: {RoundState.OVERDUE},
    Shown.DUE: {RoundState.DUE},
    Shown.OPEN: {RoundState.OVERDUE, RoundState.DUE, RoundState.COMING, RoundState.PARTLY},
    Shown.REPORTED: {RoundState.REPORTED},
}


@dataclass(frozen=True, slots=True)
class Filters:
    """What is looked for; `idle` shows measures that have nothing to report in the round too."""

    responsible: str = ""
    shown: Shown = Shown.ALL
    idle: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A measure or one of its steps in one round; `result` is the first thing reported there, `more` counts others.

    `applies` is False where the measure has no such round; `state` is that of the measure's round, None without one;
    `before` is the status of a step that was finished in another round.
    """

    spot: Spot
    measure: Measure
    number: str
    name: str
    responsible: str
    applies: bool
    state: RoundState | None
    result: Result | None = None
    more: int = 0
    evidence: int = 0
    before: Status | None = None

    @property
    def is_whole(self) -> bool:
        """Whether it is the measure, not one of its steps."""
        return not self.spot.step


class RowReading:
    """Makes the rows of measures; those of a measure that stands as before are the same objects."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Standing, date | None, tuple[Row, ...]]] = {}

    def rows(self, standings: Iterable[Standing], end: date | None) -> tuple[Row, ...]:
        """The rows of the round that ends on a day; of None what belongs to no round."""
        return tuple(row for one in standings for row in self._of(one, end))

    def _of(self, standing: Standing, end: date | None) -> tuple[Row, ...]:
        known = self._known.get(standing.measure.id)
        if known is not None and known[0] is standing and known[1] == end:
            return known[2]
        rows = tuple(_rows_of(standing, end))
        self._known[standing.measure.id] = (standing, end, rows)
        return rows


def is_wanted(standing: Standing, end: date | None, filters: Filters) -> bool:
    """Whether a measure is shown in a round; state and idleness say nothing of what belongs to no round."""
    names = {one.text.strip() for one in standing.measure.responsibles}
    if filters.responsible and filters.responsible not in names:
        return False
    if end is None:
        return True
    state = standing.state_on(end)
    if filters.shown is not Shown.ALL:
        return state in _STATES[filters.shown]
    return filters.idle or state not in (None, RoundState.NOTHING)


def responsibles_of(standings: Iterable[Standing]) -> tuple[str, ...]:
    """Everybody named as responsible, each once, as first met."""
    texts = (one.text.strip() for standing in standings for one in standing.measure.responsibles)
    return tuple(dict.fromkeys(filter(None, texts)))


def _rows_of(standing: Standing, end: date | None) -> Iterator[Row]:
    measure = standing.measure
    last = standing.number + len(measure.titles) - 1
    number = f"{standing.number}–{last}" if last > standing.number else str(standing.number)
    responsible = "\n".join(one.text for one in measure.responsibles)
    yield _row(standing, end, "", number, "\n".join(measure.titles), responsible)
    for place, step in enumerate(measure.steps, 1):
        yield _row(standing, end, step.id, f"{standing.number}.{place}", _step_text(step), "")


def _step_text(step: Step) -> str:
    return "\n".join((step.text, *(f"– {point}" for point in step.sub_points)))


def _row(standing: Standing, end: date | None, step: str, number: str, name: str, responsible: str) -> Row:
    measure, its = standing.measure, standing.round_on(end)
    applies = end is None or its is not None
    found = results_at(measure, standing.rounds, its, step) if applies else ()
    status = step_status(measure, step) if step and not found else None
    return Row(
        Spot(measure.id, step, end),
        measure,
        number,
        name,
        responsible,
        applies,
        standing.state_on(end),
        found[0] if found else None,
        max(len(found) - 1, 0),
        sum(len(one.evidence) for one in found),
        status if status in _FINAL else None,
    )
