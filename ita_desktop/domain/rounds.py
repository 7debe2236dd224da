"""The rounds of a year in which a measure is reported on, made from its follow-up, and which of them a result is of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ita_desktop.domain.measures import FollowUp, Measure, Result
from ita_desktop.thai.datewords import last_day
from ita_desktop.thai.fiscal import fiscal_end, fiscal_start

_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Round:
    """One round, counted from 1, from its first to its last day; `due` is the last day to report it."""

    number: int
    start: date
    end: date
    due: date


def rounds_of(follow_up: FollowUp, fiscal_year: int, usual_months: int) -> tuple[Round, ...]:
    """The rounds of a fiscal year (Buddhist era): by the cycle, else one until the cut-off, else the usual ones.

    A cut-off before the year says nothing of it; one after it is the day by which the whole year is reported.
    `usual_months` is the office's own cycle for follow-ups that name none.
    """
    if follow_up.cycle_months:
        return _every(follow_up.cycle_months, fiscal_year)
    start, end = fiscal_start(fiscal_year), fiscal_end(fiscal_year)
    if follow_up.cut_off and follow_up.cut_off >= start:
        return (Round(1, start, min(follow_up.cut_off, end), follow_up.cut_off),)
    return _every(usual_months, fiscal_year)


def round_of(rounds: Sequence[Round], round_end: date | None) -> Round | None:
    """The round that holds a result's `round_end`: the first that ends on it or later, else the last; None for None."""
    if round_end is None or not rounds:
        return None
    return next((one for one in rounds if one.end >= round_end), rounds[-1])


def results_of(measure: Measure, rounds: Sequence[Round], wanted: Round | None) -> tuple[Result, ...]:
    """What was reported of a measure and its steps in one of its rounds; for None what belongs to no round."""
    return tuple(result for result in measure.results if round_of(rounds, result.round_end) == wanted)


def round_ends(measures: Iterable[Measure], fiscal_year: int, usual_months: int) -> tuple[date, ...]:
    """The last days of all rounds of these measures, each once, earliest first."""
    ends = {one.end for measure in measures for one in rounds_of(measure.follow_up, fiscal_year, usual_months)}
    return tuple(sorted(ends))


def ending_on(rounds: Iterable[Round], end: date) -> Round | None:
    """The round that ends on a day, if one does."""
    return next((one for one in rounds if one.end == end), None)


def _every(months: int, fiscal_year: int) -> tuple[Round, ...]:
    """Rounds of so many months from October on; the last one ends with the year, whatever is left of it."""
    step = min(max(months, 1), _MONTHS)
    counts = [*range(step, _MONTHS, step), _MONTHS]
    ends = [_month_end(fiscal_year, count) for count in counts]
    starts = [fiscal_start(fiscal_year), *(end + timedelta(days=1) for end in ends[:-1])]
    return tuple(Round(n, start, end, end) for n, (start, end) in enumerate(zip(starts, ends, strict=True), 1))


def _month_end(fiscal_year: int, count: int) -> date:
    """The last day of the fiscal year's month with this count (1: October)."""
    start = fiscal_start(fiscal_year)
    months = start.month - 1 + count - 1
    return last_day(start.year + months // _MONTHS, months % _MONTHS + 1)
