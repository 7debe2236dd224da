"""What is due: how far each round of each measure has been reported on, seen from a day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ita_desktop.domain.measures import Measure, Result, Status, numbered
from ita_desktop.domain.progress import Tally
from ita_desktop.domain.rounds import Round, results_of, rounds_of
from ita_desktop.domain.years import YearWork

FINAL = (Status.DONE, Status.NOT_DONE)
"""After these nothing is left to do."""


class RoundState(StrEnum):
    """How a round stands."""

    REPORTED = "reported"
    PARTLY = "partly"
    OVERDUE = "overdue"
    DUE = "due"
    COMING = "coming"
    NOTHING = "nothing"


WAITING = (RoundState.OVERDUE, RoundState.DUE, RoundState.COMING)
"""How a round stands of which a report is still awaited and nothing was said."""


@dataclass(frozen=True, slots=True)
class Due:
    """A round of a measure and how it stands; `number` is that of the measure's first title in the table."""

    number: int
    measure: Measure
    round: Round
    state: RoundState


def round_state(measure: Measure, rounds: tuple[Round, ...], one: Round, today: date) -> RoundState:
    """How a round of a measure stands on a day.

    REPORTED: of the measure as a whole, or of every step that was not finished before; PARTLY: of some steps.
    NOTHING: there is nothing to report, since the measure begins later, is finished, was so when the round began, or
    ended before with an earlier round still waiting for its report.
    Otherwise OVERDUE after the last day to report it, DUE in that day's month, COMING before.
    """
    tally = reported(measure, rounds, one)
    if tally.complete:
        return RoundState.REPORTED
    if tally.done:
        return RoundState.PARTLY
    if measure_status(measure) in FINAL or not _lasts(measure, rounds, one) or finished_before(measure, rounds, one):
        return RoundState.NOTHING
    if today > one.due:
        return RoundState.OVERDUE
    return RoundState.DUE if (today.year, today.month) == (one.due.year, one.due.month) else RoundState.COMING


def reported(measure: Measure, rounds: tuple[Round, ...], one: Round) -> Tally:
    """Of how many steps still open then something was reported in a round; a report of the whole counts for all."""
    here = results_of(measure, rounds, one)
    before = _before(measure, rounds, one)
    open_steps = [step.id for step in measure.steps if not _finished(before, step.id)]
    total = max(len(open_steps), 1)
    if any(not result.step for result in here) or (not open_steps and here):
        return Tally(total, total)
    told = {result.step for result in here}
    return Tally(sum(step in told for step in open_steps), total)


def finished_before(measure: Measure, rounds: tuple[Round, ...], one: Round) -> bool:
    """Whether nothing of a measure was left to do when a round began, or for the year as a whole."""
    before = _before(measure, rounds, one)
    if _finished(before, ""):
        return True
    return bool(measure.steps) and all(_finished(before, step.id) for step in measure.steps)


def step_status(measure: Measure, step: str) -> Status:
    """How far a step ("": the measure as a whole) has come by its latest report, the last one of equal days."""
    told = [result for result in measure.results if result.step == step]
    return _latest(told).status if told else Status.NOT_STARTED


def measure_status(measure: Measure) -> Status:
    """How far a measure has come: as the latest report of the whole says if that is final, else by its steps too."""
    whole = step_status(measure, "")
    if whole in FINAL:
        return whole
    steps = [step_status(measure, step.id) for step in measure.steps]
    if steps and all(status in FINAL for status in steps):
        return Status.DONE if Status.DONE in steps else Status.NOT_DONE
    return whole if set(steps) <= {Status.NOT_STARTED} else Status.UNDER_WAY


def dues(work: YearWork, usual_months: int, today: date) -> tuple[Due, ...]:
    """Every round of every measure of a year with its state, by day and then in the table's order.

    Of a closed year nothing is waited for any more.
    """
    found = [
        Due(number, measure, one, _state(work, measure, rounds, one, today))
        for number, measure in numbered(work.measures)
        for rounds in (rounds_of(measure.follow_up, work.fiscal_year, usual_months),)
        for one in rounds
    ]
    return tuple(sorted(found, key=lambda due: due.round.due))


def pressing(found: Iterable[Due]) -> tuple[Due, ...]:
    """What is overdue or due this month."""
    return tuple(due for due in found if due.state in (RoundState.OVERDUE, RoundState.DUE))


def _state(work: YearWork, measure: Measure, rounds: tuple[Round, ...], one: Round, today: date) -> RoundState:
    state = round_state(measure, rounds, one, today)
    return RoundState.NOTHING if work.closing.on and state in WAITING else state


def _lasts(measure: Measure, rounds: tuple[Round, ...], one: Round) -> bool:
    """Whether a measure is under way in a round, or goes on beyond its time by what was reported.

    A timeframe outside all rounds says nothing: what nobody asked for would be forgotten.
    """
    start, end = measure.timeframe.start, measure.timeframe.end
    if start and one.end < start <= rounds[-1].end:
        return False
    ended = end is not None and rounds[0].start <= end < one.start
    return not ended or bool(_before(measure, rounds, one))


def _before(measure: Measure, rounds: tuple[Round, ...], one: Round) -> list[Result]:
    """What was reported in earlier rounds, or of the year as a whole."""
    return [
        result
        for result in measure.results
        if result.round_end is None or (one.number > 1 and result.round_end < one.start)
    ]


def _finished(told: list[Result], step: str) -> bool:
    own = [result for result in told if result.step == step]
    return bool(own) and _latest(own).status in FINAL


def _latest(told: Sequence[Result]) -> Result:
    return max(reversed(told), key=_when)


def _when(result: Result) -> tuple[date, date]:
    return (result.round_end or result.reported_on or date.max, result.reported_on or date.min)
