"""How the measures of a year stand: each with its rounds and their states, and the marks of all rounds of the year."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ita_desktop.domain.due import RoundState, round_state
from ita_desktop.domain.measures import Measure, numbered
from ita_desktop.domain.rounds import Round, ending_on, rounds_of
from ita_desktop.domain.years import YearWork

_OPEN = (RoundState.OVERDUE, RoundState.DUE)


@dataclass(frozen=True, slots=True)
class Standing:
    """A measure with the number of its first title, its rounds, and the state of each of them.

    Of a `closed` year nothing is late or due any more: what was not reported stays COMING.
    """

    number: int
    measure: Measure
    rounds: tuple[Round, ...]
    states: tuple[RoundState, ...]
    closed: bool = False

    def round_on(self, end: date | None) -> Round | None:
        """Its round that ends on a day."""
        return ending_on(self.rounds, end) if end else None

    def state_on(self, end: date | None) -> RoundState | None:
        """How its round that ends on a day stands; None where it has none."""
        one = self.round_on(end)
        return self.states[one.number - 1] if one else None


@dataclass(frozen=True, slots=True)
class Mark:
    """One day on which rounds of measures end: of how many of them everything was reported, how many are late."""

    end: date
    done: int
    total: int
    overdue: int
    due: int


class YearReading:
    """Reads how a year stands; a measure that did not change is not read again."""

    def __init__(self) -> None:
        self._seen: tuple[object, ...] = ()
        self._known: dict[str, Standing] = {}

    def read(self, work: YearWork, usual_months: int, today: date) -> tuple[Standing, ...]:
        """All measures of a year in the table's order, the same objects as before where nothing changed."""
        closed = work.closing.on is not None
        seen = (work.fiscal_year, usual_months, today, closed)
        if seen != self._seen:
            self._seen, self._known = seen, {}
        found = tuple(
            known
            if (known := self._known.get(measure.id)) and known.measure is measure and known.number == number
            else _standing(number, measure, rounds_of(measure.follow_up, work.fiscal_year, usual_months), today, closed)
            for number, measure in numbered(work.measures)
        )
        self._known = {one.measure.id: one for one in found}
        return found


def _standing(number: int, measure: Measure, rounds: tuple[Round, ...], today: date, closed: bool) -> Standing:
    states = (round_state(measure, rounds, one, today) for one in rounds)
    return Standing(number, measure, rounds, tuple(_seen_closed(one) if closed else one for one in states), closed)


def _seen_closed(state: RoundState) -> RoundState:
    return RoundState.COMING if state in _OPEN else state


def marks_of(standings: Iterable[Standing]) -> tuple[Mark, ...]:
    """One mark for each day on which rounds end, the earliest first; what need not be reported is not counted."""
    by_end: dict[date, list[RoundState]] = {}
    for one in standings:
        for its, state in zip(one.rounds, one.states, strict=True):
            by_end.setdefault(its.end, []).append(state)
    return tuple(_mark(end, by_end[end]) for end in sorted(by_end))


def first_choice(marks: tuple[Mark, ...], today: date) -> date | None:
    """The round looked at first: the earliest with something late or due, else the latest ended, else the first."""
    pressing = next((mark.end for mark in marks if mark.overdue or mark.due), None)
    if pressing is not None or not marks:
        return pressing
    return max((mark.end for mark in marks if mark.end < today), default=marks[0].end)


def pressing_round(standing: Standing) -> date | None:
    """The round of a measure to be reported next: the first late or due, else the first not reported, else the last."""
    both = list(zip(standing.rounds, standing.states, strict=True))
    wanted = [
        [one.end for one, state in both if state in _OPEN],
        [one.end for one, state in both if state in (RoundState.PARTLY, RoundState.COMING)],
        [one.end for one, _state in both][-1:],
    ]
    return next((ends[0] for ends in wanted if ends), None)


def _mark(end: date, states: list[RoundState]) -> Mark:
    counted = [state for state in states if state is not RoundState.NOTHING]
    return Mark(
        end,
        counted.count(RoundState.REPORTED),
        len(counted),
        counted.count(RoundState.OVERDUE),
        counted.count(RoundState.DUE),
    )
