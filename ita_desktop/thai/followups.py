"""How a measure is followed up, as printed, understood as a cycle in months or a cut-off date."""

import re
from dataclasses import dataclass
from datetime import date

from ita_desktop.thai.datewords import DAY, MONTH, YEAR, prepared
from ita_desktop.thai.periods import Point, bounds, read_period, read_point, year_of_point

_LONGEST = 400
_NUMBER_WORDS = ("หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า", "สิบ", "สิบเอ็ด", "สิบสอง")
_NUMBER = rf"(?<![0-9])(?:[0-9]{{1,2}}|{'|'.join(sorted(_NUMBER_WORDS, key=len, reverse=True))})(?![0-9])"
_NUMBERS = re.compile(_NUMBER)
_EVERY_MONTHS = re.compile(
    rf"(?:^|ทุก(?: ?ๆ)?|ราย|รอบ) ?(?:ระยะ(?:เวลา)? ?)?(?P<months>{_NUMBER}"
    rf"(?:(?: ?เดือน)?(?: ?(?:และ|,|/) ?| )(?:(?:ใน)?รอบ ?)?{_NUMBER})*) ?เดือน"
)
_TIMES_A_YEAR = re.compile(rf"ปีละ ?(?P<times>{_NUMBER})? ?(?:ครั้ง|รอบ)")
_WORDS = (
    (re.compile(r"ทุก(?:ๆ|สิ้น|ต้น|กลาง)? ?เดือน|รายเดือน|เดือนละ|ประจำเดือน(?!ละ)"), 1),
    (re.compile(r"ทุก(?:ๆ|สิ้น)? ?ไตรมาส|รายไตรมาส|ไตรมาสละ"), 3),
    (re.compile(r"ครึ่งปี"), 6),
    (re.compile(r"ทุก(?:ๆ|สิ้น)? ?ปี|รายปี"), 12),
)
_DAY_MONTH = re.compile(rf"(?<![0-9/]){DAY}[ ./,]*{MONTH}(?:[ ./,]*{YEAR})?(?![ก-๎0-9])")
_DAY_NUMBERS = re.compile(r"(?<![0-9/])[0-9]{1,2}[-/][0-9]{1,2}[-/](?:[0-9]{4}|[0-9]{2})(?![0-9/])")
_WITHIN_MONTH = re.compile(rf"(?:ภายใน|สิ้น) ?{MONTH}(?:[ ./,]*{YEAR})?(?![ก-๎0-9])")


@dataclass(frozen=True, slots=True)
class FollowUpReading:
    """The cycle in months (0: none was understood) and the last date named (None: none)."""

    cycle_months: int = 0
    cut_off: date | None = None


def read_follow_up(text: str, fiscal_year: int | None = None) -> FollowUpReading:
    """The cycle and the cut-off date of a printed follow-up; free text gives neither; never raises.

    Of several cycles ("รอบ 6 เดือน และ 12 เดือน") the shortest counts; `fiscal_year` (Buddhist era) completes a
    cut-off date without a year.
    """
    said = prepared(text)
    if len(said) > _LONGEST:
        return FollowUpReading()
    return FollowUpReading(_cycle(said), _cut_off(said, fiscal_year))


def _cycle(said: str) -> int:
    if every := _EVERY_MONTHS.search(said):
        return min(map(_number, _NUMBERS.findall(every["months"])))
    if yearly := _TIMES_A_YEAR.search(said):
        times = _number(yearly["times"] or "1")
        return max(1, 12 // times) if times else 0
    return next((months for words, months in _WORDS if words.search(said)), 0)


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else _NUMBER_WORDS.index(word) + 1


def _cut_off(said: str, fiscal_year: int | None) -> date | None:
    if end := read_period(said, fiscal_year).end:
        return end
    for form in (_DAY_MONTH, _DAY_NUMBERS, _WITHIN_MONTH):
        if found := [match[0] for match in form.finditer(said)]:
            return _last_day_of(re.sub("^(?:ภายใน|สิ้น) ?", "", found[-1]), fiscal_year)
    return None


def _last_day_of(said: str, fiscal_year: int | None) -> date | None:
    point = read_point(said)
    if not isinstance(point, Point):
        return None
    year = year_of_point(point, fiscal_year)
    return None if year is None else bounds(point, year).end
