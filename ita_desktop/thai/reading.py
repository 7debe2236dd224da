"""A single typed date, understood: every written form of an office, or one sentence why it is none."""

import re
from dataclasses import dataclass
from datetime import date

from ita_desktop.thai.datewords import DAY, MONTH, YEAR, day_problem, month_number, prepared, quoted, read_year

_LONGEST = 100
_GAP = "[ ./,-]*"
_WRITTEN = re.compile(f"{DAY}{_GAP}{MONTH}{_GAP}{YEAR}")
_NUMBERS = re.compile(f"{DAY}[ ./-]{{1,3}}(?P<month>[0-9]{{1,2}})[ ./-]{{1,3}}{YEAR}")
_ISO = re.compile(r"(?P<era>)(?P<year>[0-9]{4})[-/.](?P<month>[0-9]{1,2})[-/.](?P<day>[0-9]{1,2})(?:[t ][0-9:.]+z?)?")
_FULL_FORMS = (_ISO, _NUMBERS, _WRITTEN)
_NO_DAY = re.compile(f"{MONTH}{_GAP}{YEAR}")
_NO_YEAR = re.compile(f"{DAY}{_GAP}{MONTH}")
_ONLY_YEAR = re.compile(YEAR)
_EXAMPLE = "เช่น 30 กันยายน 2569"


@dataclass(frozen=True, slots=True)
class DateReading:
    """A date, or one Thai sentence why there is none; both are empty for empty text.

    `certain` is False with every problem, and where the era of the year was guessed ("30/9/25", "พ.ศ. 2025").
    """

    value: date | None = None
    problem: str = ""
    certain: bool = True


def read_date(text: str) -> DateReading:
    """The date somebody typed, in either kind of digits and either era; never raises."""
    said = prepared(text).rstrip(" .,")
    if not said:
        return DateReading()
    if len(said) > _LONGEST:
        return _refused(_unreadable(text))
    return full_date(said) or _refused(_incomplete(said) or _unreadable(text))


def full_date(said: str) -> DateReading | None:
    """The reading of prepared text that names day, month and year; None if it has no such form."""
    for form in _FULL_FORMS:
        if found := form.fullmatch(said):
            return _dated(found)
    return None


def _dated(found: re.Match[str]) -> DateReading:
    month = found["month"]
    year = read_year(found["year"], found["era"] or "")
    if year.value is None:
        return _refused(year.problem)
    number = int(month) if month.isdecimal() else month_number(month)
    day = int(found["day"])
    problem = day_problem(year.value, number, day)
    return _refused(problem) if problem else DateReading(date(year.value, number, day), "", year.certain)


def _incomplete(said: str) -> str:
    if found := _ONLY_YEAR.fullmatch(said):
        return _only_number(found)
    if found := _NO_DAY.fullmatch(said):
        year = read_year(found["year"], found["era"] or "")
        return year.problem or f"ยังไม่มีวันของเดือน โปรดกรอกวัน เดือน และปี {_EXAMPLE}"
    if _NO_YEAR.fullmatch(said):
        return f"ยังไม่มีปี โปรดกรอกวัน เดือน และปี {_EXAMPLE}"
    return ""


def _only_number(found: re.Match[str]) -> str:
    if len(found["year"]) < 4:
        return f"ตัวเลขเพียงตัวเดียวยังไม่เป็นวันที่ โปรดกรอกวัน เดือน และปี {_EXAMPLE}"
    problem = read_year(found["year"], found["era"] or "").problem
    return problem or f"มีแต่ปี ยังไม่มีวันและเดือน โปรดกรอกวัน เดือน และปี {_EXAMPLE}"


def _unreadable(text: str) -> str:
    return f"อ่าน {quoted(text)} เป็นวันที่ไม่ได้ โปรดกรอกวัน เดือน และปี {_EXAMPLE}"


def _refused(problem: str) -> DateReading:
    return DateReading(None, problem, False)
