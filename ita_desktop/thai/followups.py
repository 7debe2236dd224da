"""How a measure is followed up, as printed, understood as a cycle in months or a cut-off date."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from ita_desktop.thai.datewords import DAY, MONTH, YEAR, prepared
from ita_desktop.thai.fiscal import fiscal_end, quarter_bounds
from ita_desktop.thai.periods import Point, bounds, read_period, read_point, year_of_point

_LONGEST = 400
_LONGEST_AFTER = 92
_NUMBER_WORDS = ("หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า", "สิบ", "สิบเอ็ด", "สิบสอง")
_NUMBER = rf"(?<![0-9])(?:[0-9]{{1,2}}|{'|'.join(sorted(_NUMBER_WORDS, key=len, reverse=True))})(?![0-9])"
_NUMBERS = re.compile(_NUMBER)
_EVERY_MONTHS = re.compile(
    rf"(?:^|ทุก(?: ?ๆ)?|ราย|รอบ) ?(?:ระยะ(?:เวลา)? ?)?(?P<months>{_NUMBER}"
    rf"(?:(?: ?เดือน)?(?: ?(?:และ|,|/) ?| )(?:(?:ใน)?รอบ ?)?{_NUMBER})*) ?เดือน"
)
_A_YEAR = r"ปี(?:งบประมาณ)?"
_TIMES_A_YEAR = re.compile(
    rf"(?:{_A_YEAR}ละ|ทุก ?{_A_YEAR})(?: ?(?:อย่างน้อย|ไม่น้อยกว่า|ไม่ต่ำกว่า|จำนวน))? ?(?P<times>{_NUMBER})? ?(?:ครั้ง|รอบ)"
    rf"|(?P<of_a_year>{_NUMBER}) ?(?:ครั้ง|รอบ) ?(?:ต่อ|/) ?(?:(?:1|หนึ่ง) ?)?{_A_YEAR}"
)
_MONTH = MONTH.replace("?P<month>", "?:")
_EACH = r"(?:ทุก(?: ?ๆ)?|แต่ละ)(?: ?(?:วัน)?(?:สิ้น|ต้น|กลาง|รอบ))*"
_OFTEN = re.compile(rf"{_EACH} ?(?:สัปดาห์|อาทิตย์|วัน)|(?:สัปดาห์|อาทิตย์|วัน)ละ|ราย(?:สัปดาห์|วัน)")
_WORDS = (
    (re.compile(rf"{_EACH} ?เดือน(?! ?{_MONTH})|รายเดือน|เดือนละ|ประจำเดือน(?!ละ)|ของ(?:ทุก)?เดือนถัดไป|ของทุก ?เดือน"), 1),
    (
        re.compile(
            rf"{_EACH} ?ไตรมาส(?!ที่)|รายไตรมาส|ไตรมาสละ|ประจำไตรมาส(?!ที่)|(?:สิ้น|รอบ)(?:สุด)? ?ไตรมาส(?! ?(?:ที่|[0-9]))"
        ),
        3,
    ),
    (re.compile(r"ครึ่งปี(?! ?(?:แรก|หลัง))"), 6),
    (re.compile(rf"{_EACH} ?ปี|รายปี|ทุก ?(?:1|หนึ่ง) ?ปี"), 12),
    (_OFTEN, 1),
)
_COUNTED_DAYS = rf"(?P<days>{_NUMBER}) ?วัน(?:ทำการ)?"
_ROUND_ENDS = r"(?:วัน ?)?(?:ที่ ?)?(?:สิ้น|ครบ)(?:สุด|กำหนด)? ?(?:แต่ละ ?|ทุก ?)?(?:รอบ|ไตรมาส|เดือน|ปี|ครึ่งปี|ระยะ|[0-9])"
_AFTER = (
    re.compile(rf"{_COUNTED_DAYS} ?(?:หลัง(?:จาก)?|(?:นับ)?(?:ถัด)?(?:แต่|จาก|ตั้งแต่)) ?{_ROUND_ENDS}"),
    re.compile(rf"หลัง(?:จาก)? ?{_ROUND_ENDS}[^0-9]{{0,30}}(?:ภายใน|ไม่เกิน) ?{_COUNTED_DAYS}"),
    re.compile(r"วัน ?ที่ ?(?P<days>[0-9]{1,2}) ?ของ(?:ทุก ?)?เดือนถัดไป"),
)
_AFTERWARDS = r"(?:(?=และ)|(?![ก-๎0-9]))"
_DAY_MONTH = rf"{DAY}[ ./,]*{MONTH}(?:[ ./,]*{YEAR})?{_AFTERWARDS}"
_DAY_NUMBERS = r"[0-9]{1,2}[-/][0-9]{1,2}[-/](?:[0-9]{4}|[0-9]{2})(?![0-9/])"
_IN_MONTH = rf"(?:^|ภายใน|สิ้น|ใน|และ|(?=เดือน)) ?{MONTH}(?:[ ./,]*{YEAR})?{_AFTERWARDS}"
_YEAR_END = rf"(?<!ทุก)สิ้น(?:สุด)? ?{_A_YEAR}"
_QUARTER = r"ไตรมาส(?:ที่)? ?"
_QUARTERS = rf"{_QUARTER}[1-4](?: ?(?:และ|,) ?(?:{_QUARTER})?[1-4](?![0-9]))+"


def _unnamed(form: str) -> str:
    return re.sub(r"\?P<\w+>", "?:", form)


_NAMED = re.compile(
    rf"(?<![0-9/])(?:(?P<point>{_unnamed(_DAY_MONTH)}|{_unnamed(_DAY_NUMBERS)})|(?P<month>{_unnamed(_IN_MONTH)}))"
    rf"|(?P<end>{_YEAR_END})|(?P<quarters>{_QUARTERS})"
)
_BEFORE_RANGE = re.compile(r" ?(?:-|~|(?:ไป)?(?:จน)?ถึง)")
_OF_A_PAPER = re.compile(r"ลง(?:วันที่)? ?\Z")


@dataclass(frozen=True, slots=True)
class FollowUpReading:
    """The cycle in months (0: none was understood) and the last date named (None: none)."""

    cycle_months: int = 0
    cut_off: date | None = None


def read_follow_up(text: str, fiscal_year: int | None = None) -> FollowUpReading:
    """The cycle and the cut-off date of a printed follow-up; free text gives neither; never raises.

    Of several cycles ("รอบ 6 เดือน และ 12 เดือน") the shortest counts, and what comes oftener than monthly is monthly;
    `fiscal_year` (Buddhist era) completes a cut-off date without a year.
    """
    said = prepared(text)
    if len(said) > _LONGEST:
        return FollowUpReading()
    return FollowUpReading(_cycle(said), max(named_days(text, fiscal_year), default=None))


@lru_cache(maxsize=2000)
def named_days(text: str, fiscal_year: int | None = None) -> tuple[date, ...]:
    """The days by which a follow-up says that it is done, earliest first; never raises.

    Of a month, quarter or year it is the last day, of a range its end. A day without year that follows a later month
    ("ภายใน 15 เมษายน และ 15 ตุลาคม") is one of the next year.
    """
    said = prepared(text)
    if len(said) > _LONGEST:
        return ()
    several = len(list(_NAMED.finditer(said))) > 1 or re.search(_QUARTERS, said)
    if not several and (end := read_period(said, fiscal_year).end):
        return (end,)
    days: list[date] = []
    for found in _NAMED.finditer(said):
        if not (_BEFORE_RANGE.match(said, found.end()) or _OF_A_PAPER.search(said[: found.start()])):
            days += _days_of(found, fiscal_year, days[-1] if days else None)
    return tuple(sorted(set(days)))


@lru_cache(maxsize=2000)
def days_after(text: str) -> int:
    """How many days after the end of a round a follow-up lets pass ("ภายใน 15 วันหลังสิ้นไตรมาส"); 0 where none."""
    said = prepared(text)
    if len(said) > _LONGEST:
        return 0
    found = next((match for form in _AFTER if (match := form.search(said))), None)
    days = _number(found["days"]) if found else 0
    return days if days <= _LONGEST_AFTER else 0


def _cycle(said: str) -> int:
    if every := _EVERY_MONTHS.search(said):
        return min(map(_number, _NUMBERS.findall(every["months"])))
    if yearly := _TIMES_A_YEAR.search(said):
        times = _number(yearly["times"] or yearly["of_a_year"] or "1")
        return max(1, 12 // times) if times else 0
    return next((months for words, months in _WORDS if words.search(said)), 0)


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else _NUMBER_WORDS.index(word) + 1


def _days_of(found: re.Match[str], fiscal_year: int | None, before: date | None) -> list[date]:
    if found["end"] or found["quarters"]:
        if fiscal_year is None:
            return []
        quarters = [int(digit) for digit in re.findall("[1-4]", found["quarters"] or "")]
        return [quarter_bounds(fiscal_year, quarter)[1] for quarter in quarters] or [fiscal_end(fiscal_year)]
    point = read_point(re.sub("^(?:ภายใน|สิ้น|ใน|และ) ?", "", found["point"] or found["month"]))
    day = _last_day_of(point, fiscal_year, before) if isinstance(point, Point) else None
    return [day] if day else []


def _last_day_of(point: Point, fiscal_year: int | None, before: date | None) -> date | None:
    year = year_of_point(point, fiscal_year)
    if year is None:
        return None
    day = bounds(point, year).end
    return bounds(point, year + 1).end if day and before and not point.year and day < before else day
