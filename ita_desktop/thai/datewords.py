"""The words and numbers dates are written with: months, eras, years, and what is wrong with them."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from ita_desktop.thai.fiscal import BUDDHIST_OFFSET
from ita_desktop.thai.normal import fold

MONTHS = (
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม",
)
SHORT_MONTHS = (
    "ม.ค.",
    "ก.พ.",
    "มี.ค.",
    "เม.ย.",
    "พ.ค.",
    "มิ.ย.",
    "ก.ค.",
    "ส.ค.",
    "ก.ย.",
    "ต.ค.",
    "พ.ย.",
    "ธ.ค.",
)

# Usual misspellings included; the last word of each line is what English Windows puts on the clipboard.
_MONTH_FORMS = (
    r"มกรา(?:คม)?|ม\.? ?ค\.?|jan(?:uary)?\.?",
    r"กุมภา(?:พัน(?:ธ์|ธุ์|ธ)?)?ฯ?|ก\.? ?พ\.?|feb(?:ruary)?\.?",
    r"มีนา(?:คม)?|มี\.? ?ค\.?|mar(?:ch)?\.?",
    r"เมษา(?:ยน)?|เม\.? ?ย\.?|apr(?:il)?\.?",
    r"พฤ[ษศ]ภา(?:คม)?|พ\.? ?ค\.?|may",
    r"มิถุนา(?:ยน)?|มิ\.? ?ย\.?|june?\.?",
    r"กรก[ฎฏ]า(?:คม)?|ก\.? ?ค\.?|july?\.?",
    r"สิงหา(?:คม)?|ส\.? ?ค\.?|aug(?:ust)?\.?",
    r"กันยา(?:ยน)?|ก\.? ?ย\.?|sept?(?:ember)?\.?",
    r"ตุลา(?:คม)?|ต\.? ?ค\.?|oct(?:ober)?\.?",
    r"พฤ[ศษ]จิกา(?:ยน)?|พ\.? ?ย\.?|nov(?:ember)?\.?",
    r"ธันวา(?:คม)?|ธ\.? ?ค\.?|dec(?:ember)?\.?",
)
_MONTH_PATTERNS = tuple(re.compile(form) for form in _MONTH_FORMS)
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−", "-"))

_WEEKDAY = "จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์"
DAY = rf"(?:(?:ณ |เมื่อ ?)?วัน(?:{_WEEKDAY})?ที่ ?)?(?P<day>[0-9]{{1,2}})"
MONTH = rf"(?:เดือน ?)?(?P<month>{'|'.join(_MONTH_FORMS)})"
ERA = r"(?:(?:ปี ?)?(?P<era>[พค]\. ?ศ\.?|[พค]ศ\.?)|ปี)"
YEAR = rf"(?:{ERA} ?)?(?P<year>[0-9]{{1,5}})"

# The years a clerk can mean, in each era; outside lies a slip of the keyboard.
_BUDDHIST_YEARS = range(2400, 2700)
_GREGORIAN_YEARS = range(1900, 2157)
_FIRST_SHORT_BUDDHIST = 40


@dataclass(frozen=True, slots=True)
class YearReading:
    """A year as a Gregorian number, or the problem with it; `certain` is False where the era was guessed."""

    value: int | None
    problem: str = ""
    certain: bool = True


def prepared(text: str) -> str:
    """The text as the patterns of this room expect it: folded, one kind of dash."""
    return fold(text).translate(_DASHES)


def month_number(word: str) -> int:
    """1–12 for a word that matched MONTH."""
    return next(number for number, form in enumerate(_MONTH_PATTERNS, 1) if form.fullmatch(word))


def read_year(digits: str, era: str = "") -> YearReading:
    """The Gregorian year meant by typed digits; `era` is the era mark before them, if any.

    Two digits are B.E. 25xx; from 00 to 39 without พ.ศ. they are rather Gregorian 20xx, which is a guess.
    """
    number = int(digits)
    if len(digits) <= 2:
        return _short_year(number, era)
    if number in _BUDDHIST_YEARS:
        return YearReading(number - BUDDHIST_OFFSET, certain=not era.startswith("ค"))
    if number in _GREGORIAN_YEARS:
        return YearReading(number, certain=not era.startswith("พ"))
    return YearReading(None, _year_problem(number), False)


def day_problem(year: int, month: int, day: int) -> str:
    """Why a Gregorian year, month and day are no date; empty if they are one."""
    if not 1 <= month <= 12:
        return f"ไม่มีเดือนที่ {month} เพราะหนึ่งปีมี 12 เดือน โปรดตรวจสอบวันที่อีกครั้ง"
    days = monthrange(year, month)[1]
    if 1 <= day <= days:
        return ""
    month_name = f"เดือน{MONTHS[month - 1]} พ.ศ. {year + BUDDHIST_OFFSET}"
    return f"ไม่มีวันที่ {day} เพราะ{month_name} มี {days} วัน โปรดตรวจสอบวันที่อีกครั้ง"


def last_day(year: int, month: int) -> date:
    """The last day of a Gregorian month."""
    return date(year, month, monthrange(year, month)[1])


def quoted(text: str) -> str:
    """Typed text as it is quoted in a message: one line, not too long."""
    line = " ".join(text.split())
    return f"“{line}”" if len(line) <= 40 else f"“{line[:40]}…”"


def _short_year(number: int, era: str) -> YearReading:
    if era.startswith("ค"):
        return YearReading(2000 + number)
    if era or number >= _FIRST_SHORT_BUDDHIST:
        return YearReading(2500 + number - BUDDHIST_OFFSET)
    return YearReading(2000 + number, certain=False)


def _year_problem(number: int) -> str:
    likely = number - BUDDHIST_OFFSET
    if likely in _BUDDHIST_YEARS:
        return f"ปี {number} มากเกินไป 543 ปี น่าจะหมายถึง พ.ศ. {likely} โปรดแก้ไขปีให้ถูกต้อง"
    return f"ปี {number} ไม่น่าจะเป็นปีที่ถูกต้อง โปรดกรอกปี พ.ศ. สี่หลัก เช่น 2569"
