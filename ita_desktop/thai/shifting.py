"""Last year's text as this year's: fiscal years and dates moved, laws, long plans and document numbers left alone."""

import re
from calendar import isleap
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from ita_desktop.thai.datewords import MONTH, month_number, read_year
from ita_desktop.thai.digits import plain_digits, thai_digits

# One sign for one sign: a place in the plain text is the same place in the typed one.
_SAME_LENGTH = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-") | dict.fromkeys("\u00a0\t", " "))
_THAI_ZERO = "๐"
_LONGEST_SPAN = 40

_ERA = r"[พค]\. ?ศ\.? ?|[พค]ศ\.? ?"
_LEAD = rf"(?:ปี ?(?:งบประมาณ|งบฯ?|การศึกษา)? ?(?:{_ERA})?|{_ERA})"
_FULL = r"(?<![0-9])[0-9]{4}(?![0-9])"
_BUDDHIST = r"(?<![0-9])2[4-6][0-9]{2}(?![0-9])"
_AMOUNTS = "บาท|คน|ราย(?!งาน)|ครัวเรือน|ชุด|ฉบับ|เล่ม|แผ่น|เมตร|กิโล|ตาราง|%"
_COUNTS = f"{_AMOUNTS}|ครั้ง(?!ที่)|โครงการ|วัน(?!ที่)|เดือน(?![ก-๎])|ชั่วโมง|แห่ง|ตัว(?!ชี้วัด)"
_NO_AMOUNT = rf"(?! ?(?:{_AMOUNTS}))"
_NO_COUNT = rf"(?! ?(?:{_COUNTS}))"
_SHORT = rf"(?<![0-9])[0-9]{{2}}(?![0-9]){_NO_COUNT}"
_ANY_MONTH = MONTH.replace("?P<month>", "?:")
_DATE = (
    rf"(?:(?<![0-9])(?P<day>[0-9]{{1,2}})[ ./-]*)?{MONTH}(?:[ ./,]*|-)(?:{_LEAD})?"
    rf"(?P<year>{_FULL}|{_SHORT}(?! ?{_ANY_MONTH}))"
)
_NUMBERS = (
    r"(?<![0-9/.-])(?P<day>[0-9]{1,2})(?P<mark>[-/.])(?P<month>0?[1-9]|1[0-2])(?P=mark)"
    r"(?P<year>[0-9]{4}|(?<!\.)[0-9]{2})(?![0-9]|[-/.][0-9])"
)
_SPAN = (
    rf"(?P<year>{_BUDDHIST}) ?(?:-|/|จนถึง|ถึง) ?(?:{_LEAD})?(?P<to>{_BUDDHIST}|(?<![0-9])[0-9]{{2}}(?![0-9]))(?![-/])"
)
# Each begins where a run of signs begins, so that a long run is looked at once.
_ADDRESS = r"(?:https?://|www\.)\S+|(?<![!-~])[!-~]+\.th/\S+|(?<![!-~])[!-~]+@\S+"
_LAW = (
    r"(?:พระราช(?:บัญญัติ|กฤษฎีกา|กำหนด)|พ\. ?ร\. ?[บฎก]\.?|พรบ\.?|รัฐธรรมนูญ|ประมวล(?:กฎหมาย|จริยธรรม)|(?<!ปรา)กฎ(?!าคม)"
    r"|ระเบียบ(?!เรียบร้อย)|ข้อบังคับ|ข้อกำหนด|(?:ข้อ|เทศ)บัญญัติ(?!งบ)|มติคณะรัฐมนตรี|ยุทธศาสตร์ชาติ"
    r"|ประกาศ(?! ?(?:เจตน|เผยแพร่|ใช้|ผล|นโยบาย|ราย|ให้|เป็น|ประชา)))"
)
_INSIDE_LAW = rf"(?:(?!ปี|{_FULL}|{_ANY_MONTH}[ ./,]*(?:{_ERA})?[0-9]{{2}})[^\n])"
_LAW_WITH_YEAR = (
    rf"{_LAW}{_INSIDE_LAW}{{0,150}}{_BUDDHIST}"
    rf"(?:{_INSIDE_LAW}{{0,60}}(?:แก้ไขเพิ่มเติม|ฉบับที่){_INSIDE_LAW}{{0,60}}{_BUDDHIST})*"
)


@dataclass(frozen=True, slots=True)
class Shifted:
    """A text with its years moved, and every stretch that changed as (before, after) in reading order."""

    text: str
    changes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Form:
    """A way years are written; `moves` is False for what stays as it is, `accepts` looks at the numbers."""

    pattern: re.Pattern[str]
    moves: bool
    accepts: Callable[[re.Match[str]], bool] = lambda _found: True


@dataclass(frozen=True, slots=True)
class _Edit:
    """A stretch of the text and what is written there instead."""

    start: int
    end: int
    text: str


def shift_years(text: str, by: int, spare: Iterable[str] = ()) -> Shifted:
    """The text with its fiscal years and dates `by` years later, digits and form as they were typed; never raises.

    Years of laws and notices, spans of two years and more (พ.ศ. ๒๕๖๑–๒๕๘๐), document numbers (๑๒/๒๕๖๘), addresses
    and days on which something was done or signed (เมื่อวันที่, ลงวันที่) stay, as does every stretch named in `spare`.
    """
    said = plain_digits(text).translate(_SAME_LENGTH)
    for phrase in filter(None, spare):
        said = said.replace(plain_digits(phrase).translate(_SAME_LENGTH), "\n" * len(phrase))
    edits = sorted(_edits(text, said, by), key=lambda edit: edit.start)
    done, pieces, changes = 0, [], []
    for edit in edits:
        before = text[edit.start : edit.end]
        pieces += [text[done : edit.start], edit.text]
        done = edit.end
        if before != edit.text:
            changes.append((before, edit.text))
    return Shifted("".join((*pieces, text[done:])), tuple(changes))


def shift_date(day: date, by: int) -> date:
    """The same day `by` years later, within what `date` can hold; 29 February becomes the 28th where there is none."""
    year = min(max(day.year + by, date.min.year), date.max.year)
    return day.replace(year=year, day=28 if _is_leap_day(day.month, day.day) and not isleap(year) else day.day)


def _edits(text: str, said: str, by: int) -> Iterator[_Edit]:
    """What every form makes of the stretches no earlier form has taken."""
    for form in _FORMS:
        taken = [found for found in form.pattern.finditer(said) if form.accepts(found)]
        for found in taken:
            said = f"{said[: found.start()]}{'\n' * len(found[0])}{said[found.end() :]}"
            if form.moves:
                yield _Edit(*found.span(), _moved(text, found, by))


def _moved(text: str, found: re.Match[str], by: int) -> str:
    """The found stretch with its years moved."""
    new = text[found.start() : found.end()]
    for group in ("year", "to", "day"):
        if found.groupdict().get(group):
            start, end = (place - found.start() for place in found.span(group))
            number = _day_then(found, by) if group == "day" else int(found[group]) + by
            new = new[:start] + _written_like(new[start:end], number) + new[end:]
    return new


def _day_then(found: re.Match[str], by: int) -> int:
    day, month = int(found["day"]), found["month"]
    number = int(month) if month.isdecimal() else month_number(month.casefold())
    year = read_year(found["year"]).value
    gone = year is not None and _is_leap_day(number, day) and isleap(year) and not isleap(year + by)
    return 28 if gone else day


def _is_leap_day(month: int, day: int) -> bool:
    return (month, day) == (2, 29)


def _written_like(typed: str, number: int) -> str:
    """The number with as many digits of the same kind; the last two of a year whose century changes."""
    digits = f"{number:0{len(typed)}d}"[-len(typed) :]
    return thai_digits(digits) if typed[0] >= _THAI_ZERO else digits


def _is_year(found: re.Match[str]) -> bool:
    return read_year(found["year"]).value is not None


def _years_between(found: re.Match[str]) -> int:
    first, last = int(found["year"]), int(found["to"])
    return last - first % 100 if len(found["to"]) == 2 else last - first


def _is_pair(found: re.Match[str]) -> bool:
    return _years_between(found) == 1


def _is_long_span(found: re.Match[str]) -> bool:
    return 2 <= _years_between(found) <= _LONGEST_SPAN


def _form(pattern: str, *, moves: bool, accepts: Callable[[re.Match[str]], bool] = lambda _found: True) -> _Form:
    return _Form(re.compile(pattern, re.IGNORECASE | re.ASCII), moves, accepts)


# The order is the rule: what an earlier form has taken, no later one sees.
_FORMS = (
    _form(_ADDRESS, moves=False),
    _form(_SPAN, moves=False, accepts=_is_long_span),
    _form(_LAW_WITH_YEAR, moves=False),
    _form(
        rf"(?:ลง|เมื่อ)(?:วัน)?ที่ ?(?:{_DATE}|{_NUMBERS.replace('?P<', '?P<n_').replace('(?P=', '(?P=n_')})", moves=False
    ),
    _form(_SPAN, moves=True, accepts=_is_pair),
    _form(rf"(?:ครั้ง|รอบ|ภาคเรียน|ไตรมาส)(?:ที่)? ?[0-9]{{1,3}} ?/ ?(?P<year>{_BUDDHIST})(?!/)", moves=True),
    _form(rf"(?<![0-9/])[0-9]+ ?/ ?{_BUDDHIST}(?!/)", moves=False),
    _form(rf"(?P<year>{_FULL})-(?P<month>0[1-9]|1[0-2])-(?P<day>[0-9]{{2}})(?![0-9])", moves=True, accepts=_is_year),
    _form(_NUMBERS, moves=True, accepts=_is_year),
    _form(_DATE, moves=True, accepts=_is_year),
    _form(rf"{_LEAD}(?P<year>{_FULL})(?![.,][0-9])", moves=True, accepts=_is_year),
    _form(rf"ปี ?งบ(?:ประมาณ|ฯ)? ?(?P<year>[0-9]{{2}}) ?[-/] ?(?P<to>{_SHORT})", moves=True, accepts=_is_pair),
    _form(rf"(?:ปี ?งบ(?:ประมาณ|ฯ)? ?(?:{_ERA})?|(?:ปี ?)?(?:{_ERA}))(?P<year>{_SHORT})(?![.,][0-9])", moves=True),
    _form(rf"ปี ?(?P<year>(?![0-3]){_SHORT})(?![.,][0-9])", moves=True),
    _form(
        rf"(?<!จำนวน)(?<!จำนวน )(?<!ที่)(?<!ที่ )(?<!/ว)(?<!/ว )(?<![0-9][-.,/:])"
        rf"(?P<year>{_BUDDHIST})(?![-.,/:][0-9]){_NO_AMOUNT}",
        moves=True,
    ),
)
