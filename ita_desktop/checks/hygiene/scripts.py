"""Checks of signs from another script inside Thai text: look-alikes of a scan, a keyboard left in English."""

import re
import unicodedata
from collections.abc import Iterator

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.hygiene.rare_signs import has_rare_signs
from ita_desktop.checks.hygiene.slips import Slip, told
from ita_desktop.checks.hygiene.words import words_of
from ita_desktop.checks.reading import Reading
from ita_desktop.checks.registry import Found, check_text
from ita_desktop.checks.view import View
from ita_desktop.domain.issues import Severity
from ita_desktop.thai.words import WordBreaker

# Beyond Latin and Thai, general signs aside; full-width forms are a case of their own.
_FOREIGN = re.compile(
    r"[\u0370-\u0dff\u0e80-\u1cff\u1f00-\u1fff\u2c00-\u2dff\u3041-\u31ff\u3400-\ua4cf\ua500-\ud7ff\uf900-\ufdff\ufe70-\ufefc]++"
)
WIDE = re.compile("[\uff01-\uff5e\u3000]++")
_LATIN_INSIDE = re.compile("(?<=[ก-ฺเ-๎])(?P<latin>[A-Za-zÀ-ɏ]{1,3})(?=(?P<mark>[ะาำิ-ฺั็-์])|[ก-ฮเ-ไ])")
_THAI_BEFORE = re.compile("[ก-๎]{0,24}$")
_THAI_AFTER = re.compile("[ก-๎]{0,24}")
_LETTER = re.compile("[A-Za-z]")
_THAI = re.compile("[ก-๎]")
# Thai letters that a scan reads as these.
_SEEN_AS = {"u": "นบ", "n": "กทหฑ", "l": "เไใแ", "I": "เไใ", "s": "รธ", "a": "ลสค", "o": "อ", "w": "พผฟ", "v": "ง"}
_SHORTEST = 4
_SYMBOLS = frozenset("αβγδεθλμπρσφωΔΣΩµ")
_A_LANGUAGE = re.compile(
    "ภาษา(?:จีน|ญี่ปุ่น|เกาหลี|ลาว|เขมร|กัมพูชา|พม่า|เมียนมา|มอญ|อาหรับ|ยาวี|มลายู|รัสเซีย|ฮีบรู|กรีก|ต่างประเทศ|บาลี|สันสกฤต|ฮินดี)"
)
_LAO_FROM, _LAO_TO = 0x0E81, 0x0EDF
_LOOKS_LATIN = str.maketrans("АВЕЅІЈКМНОРСТХаеоѕіјрсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧοι", "ABESIJKMHOPCTXaeosijpcyxABEZHIKMNOPTYXoi")
_LOOK = "โปรดพิมพ์ใหม่"


@check_text(
    "script-foreign-letter",
    Severity.WARNING,
    "ตัวอักษรภาษาอื่นปนอยู่",
    why="ตัวอักษรภาษาอื่นที่ปนมาจากการสแกนหรือคัดลอกพิมพ์ออกมาเป็นคำที่อ่านไม่ได้ หรือเป็นกรอบสี่เหลี่ยม",
    example="ผู้รับผิดชอบ นายสมชาย רבבانา",
    reads=(Aspect.WORDS,),
    only=has_rare_signs,
)
def foreign_letter(reading: Reading, view: View) -> Iterator[Found]:
    """Letters and digits that are neither Thai nor Latin; whole words are fine where the text names a language."""
    slips = [
        Slip(found.start(), found.end(), _meant(found, view.tools.breaker)) for found in foreign_stretches(reading.raw)
    ]
    yield from told(reading, slips, "มีตัวอักษรภาษาอื่นปนอยู่ใน", _LOOK)


def foreign_stretches(raw: str) -> tuple[re.Match[str], ...]:
    """The letters of other scripts that do not belong into a text."""
    if raw.isascii() or not _FOREIGN.search(raw):
        return ()
    excused = _A_LANGUAGE.search(raw) is not None
    return tuple(
        found for found in _FOREIGN.finditer(raw) if not (_stands_alone(found) and (excused or found[0] in _SYMBOLS))
    )


@check_text(
    "script-latin-in-word",
    Severity.WARNING,
    "ตัวอักษรอังกฤษกลางคำไทย",
    why="ตัวอักษรอังกฤษกลางคำไทยมักเกิดจากลืมสลับแป้นพิมพ์หรือจากการสแกน คำจึงอ่านไม่ออก",
    example="การกำหuดขั้นตอน",
    reads=(Aspect.WORDS,),
)
def latin_in_word(reading: Reading, view: View) -> Iterator[Found]:
    """One to three Latin letters inside what would be one Thai word, or before a vowel that needs a Thai letter."""
    raw = reading.raw
    slips = [
        Slip(found.start(), found.end(), right)
        for found in _LATIN_INSIDE.finditer(raw)
        for wrong, right in [_inside_a_word(found, view.tools.breaker)]
        if wrong
    ]
    yield from told(reading, slips, "มีตัวอักษรอังกฤษกลางคำไทยใน", "โปรดตรวจสอบและพิมพ์ใหม่")


@check_text(
    "script-full-width",
    Severity.WARNING,
    "ตัวอักษรเต็มความกว้าง",
    why="ตัวอักษรเต็มความกว้างแบบเอเชียตะวันออกไม่มีในแบบอักษรราชการ จึงพิมพ์เป็นกรอบสี่เหลี่ยม",
    example="ผลการประเมิน （ＩＴＡ）",
    only=has_rare_signs,
)
def full_width(reading: Reading, view: View) -> Iterator[Found]:
    """Full-width digits, letters and brackets of East Asian fonts."""
    raw = reading.raw
    if not raw.isascii():
        slips = [Slip(one.start(), one.end(), one[0].translate(_NARROW)) for one in WIDE.finditer(raw)]
        yield from told(reading, slips, "มีตัวอักษรเต็มความกว้างใน", "โปรดแก้ไข")


_NARROW = {0x3000: " ", **{code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}}


def _stands_alone(found: re.Match[str]) -> bool:
    """Whether no Thai or Latin letter touches it."""
    around = found.string[max(found.start() - 1, 0) : found.start()] + found.string[found.end() : found.end() + 1]
    return not (_THAI.search(around) or _LETTER.search(around))


def _meant(found: re.Match[str], breaker: WordBreaker) -> str | None:
    """Digits by their value, Lao letters by their place in the alphabet, what looks like Latin among Latin."""
    foreign = found[0]
    if all(sign.isdecimal() for sign in foreign):
        digits = "".join(str(unicodedata.decimal(sign)) for sign in foreign)
        return "".join(chr(0x0E50 + int(digit)) for digit in digits) if _THAI.search(found.string) else digits
    latin = foreign.translate(_LOOKS_LATIN)
    if latin.isascii():
        left, right = found.string[: found.start()][-1:], found.string[found.end() :][:1]
        return latin if _LETTER.match(left) or _LETTER.match(right) or right.isdecimal() else None
    if all(_LAO_FROM <= ord(sign) <= _LAO_TO for sign in foreign):
        thai = "".join(chr(ord(sign) - 0x80) for sign in foreign)
        left, right = _beside(found)
        return thai if _is_words(breaker, left + thai + right) else None
    return None


def _inside_a_word(found: re.Match[str], breaker: WordBreaker) -> tuple[bool, str | None]:
    """Whether the letters stand where none can, and what mends it where that makes a word whole."""
    left, right = _beside(found)
    for meant in ("", *_SEEN_AS.get(found["latin"], "")):
        word = _across(breaker.tokens(left + meant + right), len(left), len(left) + len(meant))
        if len(word) >= _SHORTEST and breaker.knows(word):
            return True, meant
    if found["mark"]:
        return True, None
    return not (_is_words(breaker, left) and _is_words(breaker, right)), None


def _across(tokens: list[str], first: int, last: int) -> str:
    """The token that reaches over a stretch, on both sides of it where it is empty; empty where none does."""
    start = 0
    for token in tokens:
        if start <= first and last <= start + len(token) and (first < last or start < first < start + len(token)):
            return token
        start += len(token)
    return ""


def _beside(found: re.Match[str]) -> tuple[str, str]:
    before = _THAI_BEFORE.search(found.string, max(found.start() - 24, 0), found.start())
    after = _THAI_AFTER.match(found.string, found.end())
    return before[0] if before else "", after[0] if after else ""


def _is_words(breaker: WordBreaker, run: str) -> bool:
    return all(breaker.knows(word.text) for word in words_of(breaker, run))
