"""Timeframes as they are printed in the measures table, understood as a first and a last day."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from ita_desktop.thai.datewords import (
    DAY,
    MONTH,
    MONTHS,
    YEAR,
    YearReading,
    day_problem,
    last_day,
    month_number,
    prepared,
    read_year,
)
from ita_desktop.thai.fiscal import BUDDHIST_OFFSET, fiscal_end, fiscal_start, quarter_bounds
from ita_desktop.thai.reading import full_date

# Longer text is a sentence, not a timeframe; the limit also bounds the tries at splitting it.
_LONGEST = 200
_LONGEST_KEPT = 2 * _LONGEST
_OPENING = re.compile(r"(?:ระยะเวลา(?:ดำเนินการ)?|ระหว่าง|ใน(?!เดือน)|ช่วง|เริ่ม|ตั้งแต่|ประจำ|เดือน(?=วันที่)|[:\s])*")
_DEADLINE = re.compile(r"(?:ภายใน|ไม่เกิน)(?:ระยะเวลา|กำหนด|สิ้น)? ?")
_ONWARDS = re.compile(r" ?เป็นต้นไป$")
_UNTIL = re.compile(r" ?(?:(?:ไป)?(?:จน)?ถึง(?:สิ้น)?|-|~)+ ?")
_BRACKETS = re.compile(r"(?P<before>[^()]*)\((?P<inside>[^()]*)\)")
_POINT = re.compile(rf"(?:{DAY}[ ./,]*)?{MONTH}(?:[ ./,]*{YEAR})?")
_BARE_DAY = re.compile(DAY)
_FISCAL = r"ปี ?(?:งบประมาณ|งบฯ?)"
_WHOLE_YEAR = re.compile(
    rf"(?:(?:ตลอด(?:ทั้ง)?|ทั้ง) ?(?:{_FISCAL}|ปี)|(?:ภายใน|ใน|ประจำ)?{_FISCAL}) ?(?:{YEAR}(?: ?- ?(?P<to>[0-9]{{2,5}}))?)?"
)
_QUARTER = r"ไตรมาส(?:ที่)? ?"
_QUARTERS = re.compile(
    rf"{_QUARTER}(?P<first>[0-9])(?: ?(?:-|ถึง|และ) ?(?:{_QUARTER})?(?P<last>[0-9]))?"
    rf"(?:(?![0-9])[ /]*(?:ของ ?)?(?:{_FISCAL} ?)?{YEAR})?"
)


@dataclass(frozen=True, slots=True)
class PeriodReading:
    """The first and last day of a timeframe; either may be open, both are None for free text or with a problem."""

    start: date | None = None
    end: date | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """A day or a whole month as typed; `month` is 0 for a bare day, `year` None where none was typed."""

    day: int | None
    month: int
    year: YearReading | None


def read_period(text: str, fiscal_year: int | None) -> PeriodReading:
    """The days a printed timeframe means; text that is none is allowed and gives no problem; never raises.

    `fiscal_year` (Buddhist era) completes months, quarters and "ตลอดปีงบประมาณ" written without a year.
    """
    return _read(text, fiscal_year) if len(text) <= _LONGEST_KEPT else _read.__wrapped__(text, fiscal_year)


@lru_cache(maxsize=2000)
def _read(text: str, fiscal_year: int | None) -> PeriodReading:
    said = prepared(text).rstrip(" .,")
    if len(said) > _LONGEST:
        return PeriodReading()
    if found := _BRACKETS.fullmatch(said):
        outer = _understood(found["before"].strip(), fiscal_year)
        return outer if outer != PeriodReading() else _understood(found["inside"].strip(), fiscal_year)
    return _understood(said, fiscal_year)


def _understood(said: str, fiscal_year: int | None) -> PeriodReading:
    if found := _WHOLE_YEAR.fullmatch(said):
        return _whole_years(found, fiscal_year)
    said = said[opening.end() :] if (opening := _OPENING.match(said)) else said
    if found := _QUARTERS.fullmatch(said):
        return _quarters(found, fiscal_year)
    if deadline := _DEADLINE.match(said):
        end = _single(said[deadline.end() :], fiscal_year)
        return PeriodReading(None, end.end, end.problem)
    if onwards := _ONWARDS.search(said):
        start = _single(said[: onwards.start()], fiscal_year)
        return PeriodReading(start.start, None, start.problem)
    return _pair(said, fiscal_year) or _single(said, fiscal_year)


def read_point(said: str) -> Point | str | None:
    """A day or month in prepared text; a sentence if it is impossible; None if it is something else."""
    if whole := full_date(said):
        if whole.value is None:
            return whole.problem
        return Point(whole.value.day, whole.value.month, YearReading(whole.value.year))
    if not (found := _POINT.fullmatch(said)):
        return None
    year = read_year(found["year"], found["era"] or "") if found["year"] else None
    if year and year.value is None:
        return year.problem
    return Point(int(found["day"]) if found["day"] else None, month_number(found["month"]), year)


def year_of_point(point: Point, fiscal_year: int | None) -> int | None:
    """The Gregorian year of a point: the typed one, else the one its month has in the fiscal year."""
    if point.year:
        return point.year.value
    if fiscal_year is None:
        return None
    return fiscal_year - BUDDHIST_OFFSET - (point.month >= 10)


def bounds(point: Point, year: int) -> PeriodReading:
    """The day itself, or the first and last day of its month; a problem if there is no such day."""
    if point.day is None:
        return PeriodReading(date(year, point.month, 1), last_day(year, point.month))
    if problem := day_problem(year, point.month, point.day):
        return PeriodReading(problem=problem)
    day = date(year, point.month, point.day)
    return PeriodReading(day, day)


def _single(said: str, fiscal_year: int | None) -> PeriodReading:
    point = read_point(said)
    if not isinstance(point, Point):
        return PeriodReading(problem=point or "")
    year = year_of_point(point, fiscal_year)
    return PeriodReading() if year is None else bounds(point, year)


def _pair(said: str, fiscal_year: int | None) -> PeriodReading | None:
    for until in _UNTIL.finditer(said):
        right = read_point(said[until.end() :])
        left = read_point(said[: until.start()]) or _day_beside(said[: until.start()], right)
        if left is None or right is None:
            continue
        if isinstance(left, str) or isinstance(right, str):
            return PeriodReading(problem=left if isinstance(left, str) else str(right))
        return _between(left, right, fiscal_year)
    return None


def _day_beside(said: str, right: Point | str | None) -> Point | None:
    if isinstance(right, Point) and right.day and (found := _BARE_DAY.fullmatch(said)):
        return Point(int(found["day"]), right.month, right.year)
    return None


def _between(left: Point, right: Point, fiscal_year: int | None) -> PeriodReading:
    years = _years_of_pair(left, right, fiscal_year)
    if years is None:
        return PeriodReading()
    first, last = bounds(left, years[0]), bounds(right, years[1])
    if problem := first.problem or last.problem:
        return PeriodReading(problem=problem)
    return _ordered(first.start, last.end)


def _years_of_pair(left: Point, right: Point, fiscal_year: int | None) -> tuple[int, int] | None:
    """A missing year is that of the other side, or the neighbouring year where the months would run backwards."""
    backwards = (left.month, left.day or 1) > (right.month, right.day or 31)
    if left.year and right.year and left.year.value and right.year.value:
        return left.year.value, right.year.value
    if right.year and right.year.value:
        return right.year.value - backwards, right.year.value
    start = year_of_point(left, fiscal_year)
    return None if start is None else (start, start + backwards)


def _ordered(start: date | None, end: date | None) -> PeriodReading:
    if start and end and end < start:
        return PeriodReading(problem=f"{_named(end)} ซึ่งเป็นวันสิ้นสุด อยู่ก่อน {_named(start)} ซึ่งเป็นวันเริ่มต้น โปรดตรวจสอบช่วงเวลา")
    return PeriodReading(start, end)


def _named(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year + BUDDHIST_OFFSET}"


def _fiscal_year(found: re.Match[str], fiscal_year: int | None) -> int | str | None:
    if not found["year"]:
        return fiscal_year
    year = read_year(found["year"], found["era"] or "")
    return year.problem if year.value is None else year.value + BUDDHIST_OFFSET


def _whole_years(found: re.Match[str], fiscal_year: int | None) -> PeriodReading:
    first = _fiscal_year(found, fiscal_year)
    if not isinstance(first, int):
        return PeriodReading(problem=first or "")
    last = read_year(found["to"]) if found["to"] else YearReading(first - BUDDHIST_OFFSET)
    if last.value is None:
        return PeriodReading(problem=last.problem)
    return _ordered(fiscal_start(first), fiscal_end(last.value + BUDDHIST_OFFSET))


def _quarters(found: re.Match[str], fiscal_year: int | None) -> PeriodReading:
    first, last = int(found["first"]), int(found["last"] or found["first"])
    if not (1 <= first <= 4 and 1 <= last <= 4):
        return PeriodReading(problem="หนึ่งปีงบประมาณมีไตรมาสที่ 1 ถึง 4 โปรดตรวจสอบเลขไตรมาส")
    if last < first:
        return PeriodReading(problem=f"ไตรมาสที่ {last} อยู่ก่อนไตรมาสที่ {first} โปรดตรวจสอบช่วงเวลา")
    year = _fiscal_year(found, fiscal_year)
    if not isinstance(year, int):
        return PeriodReading(problem=year or "")
    return PeriodReading(quarter_bounds(year, first)[0], quarter_bounds(year, last)[1])
