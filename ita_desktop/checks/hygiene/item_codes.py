"""Checks of how the codes of items are written: o25 with the letter o, i10 in Arabic digits."""

import re
from collections.abc import Iterator

from ita_desktop.checks.hygiene.slips import Slip, told
from ita_desktop.checks.reading import Reading
from ita_desktop.checks.registry import Found, check_text
from ita_desktop.checks.remembering import remembered
from ita_desktop.checks.view import View
from ita_desktop.domain.issues import Severity
from ita_desktop.thai.datewords import MONTHS, SHORT_MONTHS
from ita_desktop.thai.digits import plain_digits

_DIGIT = "[0-9๐-๙]"
# Zeros and rings that stand for the letter o: digits, the Cyrillic and Greek letters, the signs of degree and order.
_ZERO = "0๐໐оОοΟº°"
_END = rf"(?!{_DIGIT}|[A-Za-z]|[.,:/]{_DIGIT})"
# Behind the first sign of a code, so that the search can begin with that sign: it begins a word or a number.
_STARTS = r"(?<![0-9๐-๙A-Za-z.,:/_-].)"
_NUMBER = f"[1-9๑-๙]{_DIGIT}?"
_REST = rf"[ \u00a0]?{_NUMBER}{_END}"
_BETWEEN = r"[ \u00a0]?(?:[,/–-]|และ|ถึง|หรือ|,[ \u00a0]?ข้อ|และข้อ|ถึงข้อ)[ \u00a0]?"
# Codes one after the other: it is known what they are by the word before them, or because one of them is right.
_LIST = re.compile(rf"[{_ZERO}oO]{_STARTS}{_REST}(?:{_BETWEEN}[{_ZERO}oO]{_REST})*+")
_LED_BY = re.compile(
    r"(?:ข้อ(?:ที่|คำถาม)?|OIT|ITA|เกณฑ์|รหัส|หลักฐาน|ตัวชี้วัด(?:ย่อย)?(?:ที่)?|ประเด็น(?:ที่)?|แบบ(?:วัด)?)[ \u00a0]?\(?\Z"
)
# "(025)" behind a word; the bracket of an area code has a number after it.
_IN_BRACKETS = re.compile(r"(?<![0-9๐-๙])[ \u00a0]?\(\Z")
_NO_TELEPHONE = re.compile(r"\)(?![ \u00a0]?[0-9๐-๙])")
_TELEPHONE = re.compile(r"(?:โทร|แฟกซ์|มือถือ)[ก-๎.: \u00a0]{0,12}\(\Z")
_CODE = re.compile(rf"(?P<letter>[{_ZERO}oO])(?P<gap>[ \u00a0]?)(?P<number>{_NUMBER})")
_MIXED = re.compile(rf"(?:๐[1-9][0-9]?|0[๑-๙]{_DIGIT}?|[оОοΟ]{_NUMBER}){_END}")
_LETTER_IN_NUMBER = re.compile(rf"(?P<letter>[ieo]){_STARTS}(?P<number>[1-4])[OoОоΟο](?![0-9A-Za-z])")
_ELL = re.compile(rf"(?P<letter>[l|!]){_STARTS}(?P<number>{_NUMBER}){_END}(?![ \u00a0]?\|)")
_THAI_DIGITS = re.compile(rf"(?<![A-Za-z0-9])(?P<letter>[ieo])(?P<number>(?=[0-9]?[๐-๙]){_NUMBER}){_END}")
_DATED = re.compile(rf"[ \u00a0]?(?:{'|'.join(map(re.escape, MONTHS + SHORT_MONTHS))}|บาท|คน|ปี|วัน|เดือน|ชั่วโมง)")
_CODE_LENGTH = 3
_GLUED = re.compile("[0-9๐-๙A-Za-z.,:/_-]")
_HIGHEST = {"i": 30, "e": 15, "o": 43}
# What nearly no text has: nothing else need be looked for in the others.
_RARE = re.compile(rf"[{_ZERO}oOiel|!](?<!{_DIGIT}.)[ \u00a0]?{_DIGIT}")


@check_text(
    "code-zero-for-letter",
    Severity.WARNING,
    "รหัสข้อใช้เลขศูนย์หรือตัวอักษรผิด",
    why="รหัสข้อเป็นตัวอักษร i e o ตามด้วยเลขข้อ ถ้าพิมพ์เลขศูนย์แทนตัวโอ ผู้ตรวจจะค้นหาข้อนั้นไม่พบ",
    example="ตามเกณฑ์การประเมิน ITA ข้อ 025",
)
def zero_for_letter(reading: Reading, view: View) -> Iterator[Found]:
    """๐17, 025, e1O, l10: a digit for the letter of a code, or a letter for its digit."""
    raw = reading.raw
    if _may_hold_codes(raw):
        slips = [*_zeros(raw), *_letters(raw)]
        yield from told(reading, sorted(slips, key=_place), "รหัสข้อใช้เลขศูนย์หรือตัวอักษรผิดใน", "โปรดแก้ไข")


@check_text(
    "code-form",
    Severity.HINT,
    "รหัสข้อเขียนไม่ตรงแบบ",
    why="รหัสข้อในคู่มือการประเมินใช้ตัวอักษรเล็กติดกับเลขอารบิก เช่น o25 จึงค้นหาและอ้างอิงได้ตรงกัน",
    example="ข้อ O25 และข้อ i๑๐",
)
def form(reading: Reading, view: View) -> Iterator[Found]:
    """O25, i๑๐, o 25: the right letter and number, written another way."""
    raw = reading.raw
    if _may_hold_codes(raw):
        slips = [_right(found, found["letter"]) for found in _THAI_DIGITS.finditer(raw) if _exists(found)]
        slips += [_right(one, "o") for one in _codes(raw) if one["letter"] in "oO" and _written_otherwise(one)]
        yield from told(reading, sorted(_apart(slips), key=_place), "รหัสข้อเขียนไม่ตรงแบบใน", "โปรดแก้ไข")


@remembered
def _may_hold_codes(raw: str) -> bool:
    return _RARE.search(raw) is not None


def _zeros(raw: str) -> Iterator[Slip]:
    done = 0
    for found in _codes(raw):
        if found["letter"] not in "oO":
            done = found.end()
            yield _right(found, "o")
    for mixed in _MIXED.finditer(raw, done):
        code = _CODE.match(raw, mixed.start())
        if code and not _is_glued(code) and _exists(code, "o") and not _DATED.match(raw, code.end()):
            yield _right(code, "o")


def _letters(raw: str) -> Iterator[Slip]:
    for found in _LETTER_IN_NUMBER.finditer(raw):
        yield Slip(found.start(), found.end(), f"{found['letter']}{found['number']}0")
    for found in _ELL.finditer(raw):
        sure = _is_led(found) or (found["letter"] == "l" and len(found["number"]) == 2)
        if sure and _exists(found, "i"):
            yield Slip(found.start("letter"), found.end(), f"i{plain_digits(found['number'])}")


def _codes(raw: str) -> Iterator[re.Match[str]]:
    """Every code of a list that is known to be one, as it was written."""
    for found in _LIST.finditer(raw):
        codes = list(_CODE.finditer(raw, *found.span()))
        if (_is_led(found) or any(_is_right(one) for one in codes)) and all(_exists(one, "o") for one in codes):
            yield from codes


def _is_right(code: re.Match[str]) -> bool:
    return code["letter"] == "o" and not code["gap"]


def _written_otherwise(code: re.Match[str]) -> bool:
    return code["letter"] == "O" or bool(code["gap"]) or code["number"] != plain_digits(code["number"])


def _exists(found: re.Match[str], letter: str = "") -> bool:
    return int(plain_digits(found["number"])) <= _HIGHEST[letter or found["letter"]]


def _is_glued(found: re.Match[str]) -> bool:
    """Whether it goes on from a number or a word."""
    return _GLUED.match(found.string[max(found.start() - 1, 0) : found.start()]) is not None


def _is_led(found: re.Match[str]) -> bool:
    """Whether what is before it says that a code follows, or brackets hold it alone."""
    text = found.string
    before = text[max(found.start() - 24, 0) : found.start()]
    if _LED_BY.search(before):
        return True
    alone = _IN_BRACKETS.search(before) and _NO_TELEPHONE.match(text, found.end())
    return alone is not None and len(found[0]) == _CODE_LENGTH and not _TELEPHONE.search(before)


def _right(found: re.Match[str], letter: str) -> Slip:
    return Slip(found.start("letter"), found.end("number"), f"{letter}{plain_digits(found['number'])}")


def _apart(slips: list[Slip]) -> list[Slip]:
    return list({slip.first: slip for slip in slips}.values())


def _place(slip: Slip) -> int:
    return slip.first
