"""The rounds of a year in which a measure is reported on, made from its follow-up, and which of them a result is of."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from operator import attrgetter

from ita_desktop.domain.measures import FollowUp, Measure, Result
from ita_desktop.thai.datewords import last_day
from ita_desktop.thai.fiscal import fiscal_end, fiscal_start
from ita_desktop.thai.followups import days_after, named_days, read_follow_up

LATEST = timedelta(days=92)
"""How long after its end a fiscal year is still reported."""

_MONTHS = 12
_LATE = timedelta(days=62)
_END = attrgetter("end")


@dataclass(frozen=True, slots=True)
class Round:
    """One round, counted from 1, from its first to its last day; `due` is the last day to report it."""

    number: int
    start: date
    end: date
    due: date


@lru_cache(maxsize=200)
def span_reported(fiscal_year: int) -> tuple[date, date]:
    """The first and last day on which something of a fiscal year (Buddhist era) is done or reported."""
    return fiscal_start(fiscal_year), fiscal_end(fiscal_year) + LATEST


@lru_cache(maxsize=2000)
def rounds_of(follow_up: FollowUp, fiscal_year: int, usual_months: int) -> tuple[Round, ...]:
    """The rounds of a fiscal year (Buddhist era): by the cycle, else until each day named, else the usual ones.

    With a cycle, days named soon after a round are the last days to report it, as are so many days after it. A day
    before the year, or too long after it, says nothing; one soon after it is the last to report the whole year.
    `usual_months` is the office's own cycle for follow-ups that name none.
    """
    days, after = _days(follow_up, fiscal_year), timedelta(days=days_after(follow_up.text))
    if cycle := _cycle(follow_up, fiscal_year):
        return _reported_by(_every(cycle, fiscal_year), days, after)
    return _until(days, fiscal_year) or _reported_by(_every(usual_months, fiscal_year), (), after)


def round_of(rounds: Sequence[Round], round_end: date | None) -> Round | None:
    """The round that holds a result's `round_end`: the first that ends on it or later, else the last; None for None."""
    if round_end is None or not rounds:
        return None
    return rounds[min(bisect_left(rounds, round_end, key=_END), len(rounds) - 1)]


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


def _cycle(follow_up: FollowUp, fiscal_year: int) -> int:
    """The stored cycle; where nothing at all was understood when it was typed, what its words mean."""
    if follow_up.cycle_months or follow_up.cut_off:
        return follow_up.cycle_months
    return read_follow_up(follow_up.text, fiscal_year).cycle_months


def _days(follow_up: FollowUp, fiscal_year: int) -> tuple[date, ...]:
    """The days named, where the stored cut-off is the last of them, else the cut-off alone; those of the year."""
    days = named_days(follow_up.text, fiscal_year)
    if follow_up.cut_off and follow_up.cut_off not in days[-1:]:
        days = (follow_up.cut_off,)
    first, last = span_reported(fiscal_year)
    return tuple(day for day in days if first <= day <= last)


def _until(days: Sequence[date], fiscal_year: int) -> tuple[Round, ...]:
    dues = {min(day, fiscal_end(fiscal_year)): day for day in days}
    if not dues:
        return ()
    ends = list(dues)
    starts = [fiscal_start(fiscal_year), *(end + timedelta(days=1) for end in ends[:-1])]
    return tuple(Round(n, start, end, dues[end]) for n, (start, end) in enumerate(zip(starts, ends, strict=True), 1))


def _reported_by(rounds: tuple[Round, ...], days: Sequence[date], after: timedelta) -> tuple[Round, ...]:
    ends = [*(one.end for one in rounds[1:]), rounds[-1].end + LATEST]
    return tuple(
        replace(
            one, due=next((day for day in days if one.end <= day < min(following, one.end + _LATE)), one.due + after)
        )
        for one, following in zip(rounds, ends, strict=True)
    )


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
