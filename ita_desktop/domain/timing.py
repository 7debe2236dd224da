"""Timeframes and follow-ups: ready ones in official wording, and typed ones with the dates they mean."""

from datetime import date

from ita_desktop.domain.measures import FollowUp, Timeframe
from ita_desktop.domain.office import Digits
from ita_desktop.thai.dates import buddhist_year, long_date, short_period
from ita_desktop.thai.datewords import MONTHS, SHORT_MONTHS, last_day
from ita_desktop.thai.digits import thai_digits
from ita_desktop.thai.fiscal import BUDDHIST_OFFSET, fiscal_end, fiscal_start, quarter_bounds
from ita_desktop.thai.followups import read_follow_up
from ita_desktop.thai.periods import read_period

_HALVES = ("ครึ่งปีแรก", "ครึ่งปีหลัง")
_FIRST_MONTH = 10


def whole_year(fiscal_year: int, digits: Digits = Digits.THAI) -> Timeframe:
    """ตลอดปีงบประมาณ พ.ศ. ๒๕๖๙."""
    start, end = fiscal_start(fiscal_year), fiscal_end(fiscal_year)
    return Timeframe(_typed(f"ตลอดปีงบประมาณ พ.ศ. {fiscal_year}", digits), start, end)


def quarter(fiscal_year: int, number: int, digits: Digits = Digits.THAI) -> Timeframe:
    """ไตรมาสที่ ๑ (ต.ค. – ธ.ค. ๒๕๖๘); ValueError for a number that is not 1 to 4."""
    start, end = quarter_bounds(fiscal_year, number)
    months = f"{SHORT_MONTHS[start.month - 1]} – {SHORT_MONTHS[end.month - 1]} {buddhist_year(end)}"
    return Timeframe(_typed(f"ไตรมาสที่ {number} ({months})", digits), start, end)


def half(fiscal_year: int, number: int, digits: Digits = Digits.THAI) -> Timeframe:
    """ครึ่งปีแรก (๑ ต.ค. ๖๘ – ๓๑ มี.ค. ๖๙); ValueError for a number that is not 1 or 2."""
    if number not in (1, 2):
        raise ValueError(f"half {number} is not 1 or 2")
    start = quarter_bounds(fiscal_year, 2 * number - 1)[0]
    end = quarter_bounds(fiscal_year, 2 * number)[1]
    return Timeframe(_typed(f"{_HALVES[number - 1]} ({short_period(start, end)})", digits), start, end)


def months(fiscal_year: int, first: int, last: int, digits: Digits = Digits.THAI) -> Timeframe:
    """ธันวาคม ๒๕๖๘ – มีนาคม ๒๕๖๙, or one month alone; ValueError where `last` comes before `first` in the fiscal year."""
    start, last_start = _month_start(fiscal_year, first), _month_start(fiscal_year, last)
    if last_start < start:
        raise ValueError(f"month {last} comes before month {first}")
    names = dict.fromkeys(_named_month(day) for day in (start, last_start))
    return Timeframe(_typed(" – ".join(names), digits), start, last_day(last_start.year, last_start.month))


def days(start: date, end: date, digits: Digits = Digits.THAI) -> Timeframe:
    """๑ ตุลาคม ๒๕๖๘ – ๓๐ กันยายน ๒๕๖๙; ValueError where it ends before it starts."""
    if end < start:
        raise ValueError(f"{end} is before {start}")
    return Timeframe(_typed(f"{long_date(start)} – {long_date(end)}", digits), start, end)


def timeframes(fiscal_year: int, digits: Digits = Digits.THAI) -> tuple[Timeframe, ...]:
    """What a clerk picks from: the year in two ways, its halves, its quarters."""
    return (
        whole_year(fiscal_year, digits),
        days(fiscal_start(fiscal_year), fiscal_end(fiscal_year), digits),
        *(half(fiscal_year, number, digits) for number in (1, 2)),
        *(quarter(fiscal_year, number, digits) for number in (1, 2, 3, 4)),
    )


def every_months(cycle: int, digits: Digits = Digits.THAI) -> FollowUp:
    """ทุก ๓ เดือน; ทุกเดือน for 1. ValueError for a cycle that is not 1 to 12."""
    if not 1 <= cycle <= 12:
        raise ValueError(f"cycle {cycle} is not 1 to 12")
    return FollowUp("ทุกเดือน" if cycle == 1 else _typed(f"ทุก {cycle} เดือน", digits), cycle)


def until(day: date, digits: Digits = Digits.THAI) -> FollowUp:
    """ภายในวันที่ ๓๑ มีนาคม ๒๕๖๙."""
    return FollowUp(_typed(f"ภายในวันที่ {long_date(day)}", digits), 0, day)


def at_year_end(fiscal_year: int, digits: Digits = Digits.THAI) -> FollowUp:
    """รายงานผลเมื่อสิ้นปีงบประมาณ (๓๐ กันยายน ๒๕๖๙)."""
    end = fiscal_end(fiscal_year)
    return FollowUp(_typed(f"รายงานผลเมื่อสิ้นปีงบประมาณ ({long_date(end)})", digits), 0, end)


def follow_ups(fiscal_year: int, digits: Digits = Digits.THAI) -> tuple[FollowUp, ...]:
    """What a clerk picks from: the usual cycles, the middle and the end of the year."""
    return (
        every_months(3, digits),
        every_months(6, digits),
        every_months(1, digits),
        until(quarter_bounds(fiscal_year, 2)[1], digits),
        at_year_end(fiscal_year, digits),
    )


def timeframe_of(text: str, measures_year: int) -> Timeframe:
    """A typed timeframe with the days it means."""
    reading = read_period(text, measures_year)
    return Timeframe(text, reading.start, reading.end)


def follow_up_of(text: str, measures_year: int) -> FollowUp:
    """A typed follow-up with the cycle or the last day it means."""
    reading = read_follow_up(text, measures_year)
    return FollowUp(text, reading.cycle_months, reading.cut_off)


def _month_start(fiscal_year: int, month: int) -> date:
    return date(fiscal_year - BUDDHIST_OFFSET - (month >= _FIRST_MONTH), month, 1)


def _named_month(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {buddhist_year(day)}"


def _typed(text: str, digits: Digits) -> str:
    return text if digits is Digits.ARABIC else thai_digits(text)
