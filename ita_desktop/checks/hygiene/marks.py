"""Checks of vowels and tone marks: apart, doubled, in the wrong order, without the letter they belong to."""

import re
from collections.abc import Iterator

from ita_desktop.checks.hygiene.slips import Slip, slips_of, told
from ita_desktop.checks.reading import Reading
from ita_desktop.checks.registry import Found, check_text
from ita_desktop.checks.remembering import remembered
from ita_desktop.checks.view import View
from ita_desktop.domain.issues import Severity
from ita_desktop.thai.marks import AM_BEFORE_TONE, DOUBLE_E, DOUBLED, MARK_RUN, TORN_AM, vowels_first

_ABOVE_BELOW = "\u0e31\u0e34-\u0e3a"
_TONES = "\u0e48-\u0e4b"
_ONE_CLUSTER = re.compile(f"(?<=[ก-ฮ])[{_ABOVE_BELOW}{_TONES}\u0e4c\u0e47]{{2,}}+")
_TWO_VOWELS = re.compile(f"[{_ABOVE_BELOW}\u0e47].*?[{_ABOVE_BELOW}\u0e47]")
_TWO_TONES = re.compile(f"[{_TONES}\u0e4c].*?[{_TONES}\u0e4c]")
# What can bear no mark: the beginning, a space, a sign that is no consonant, a vowel that stands beside its letter.
_BORNE = f"{_ABOVE_BELOW}{_TONES}\u0e47\u0e4c"
_WITHOUT_LETTER = re.compile(f"(?<![ก-ฮ{_BORNE}\u0e4d\u0e4e◌])(?:(?<!ำ)[{_TONES}]|[{_ABOVE_BELOW}\u0e47\u0e4c])")
_TORN_OFF = re.compile(rf"(?<=[ก-ฮ{_BORNE}])\s++(?=[{_BORNE}])")
# A PDF's order: what belongs above the letter comes after the า beside it ("เจา้", "กาํ").
_TONE_BESIDE = re.compile(f"(?<=[ก-ฮ])า(?P<tone>[{_TONES}])")
_RING_BESIDE = re.compile(f"(?<=[ก-ฮ{_TONES}])า\u0e4d")
_LEAD_ALONE = re.compile(r"(?<![“\"'‘(])(?<!สระ)(?<!สระ )(?P<lead>[เ-ไ])(?:\s++(?=[ก-ฮ])|(?![ก-ฮ]|(?P=lead)))")
# What stands twice beside its letter, and ำ with what is a part of it.
_TWICE_BESIDE = re.compile("(?P<sign>[แโใไ])(?P=sign)+|(?P<am>[าํ]ำ|ำ[าํ])")
# One pass that says of nearly every text that nothing is wrong: a letter, at most one vowel, at most one tone mark.
_WELL_FORMED = re.compile(
    f"(?:[^{_BORNE}เ-ไ]++|(?<=[ก-ฮ])(?:[{_ABOVE_BELOW}\u0e47][{_TONES}\u0e4c]?|[{_TONES}\u0e4c])(?![{_BORNE}])|[เ-ไ](?=[ก-ฮ]))*+\\Z"
)
_TWICE_OVER = re.compile("[ะาำ][ะาำ]|\u0e4dำ|ำ\u0e4d")
_LONG_A = re.compile("(?<=[ก-ฮ่-๋])ๅ(?![0-9๐-๙])")
_OLD_VOWELS = "ฤฦ"
_MEND = "โปรดแก้ไข"
_LOOK = "โปรดตรวจสอบและพิมพ์ใหม่"


def has_odd_marks(reading: Reading) -> bool:
    """Whether a mark or a lead vowel stands where it would not stand in any word."""
    return not _well_formed(reading.raw) or _TWICE_OVER.search(reading.raw) is not None


@check_text(
    "mark-am-in-two-signs",
    Severity.HINT,
    "สระอำแยกเป็นสองตัวอักษร",
    why="สระอำที่แยกเป็นสองตัวดูเหมือนถูกต้องแต่ค้นหาคำไม่พบ และคัดลอกไปใช้ต่อแล้วเพี้ยน",
    example="กํากับดูแลการทํางาน",
)
def am_in_two_signs(reading: Reading, view: View) -> Iterator[Found]:
    """ํ and า for ำ, a tone mark or a space between them or not."""
    if "\u0e4d" in reading.raw:
        slips = [*slips_of(TORN_AM, reading.raw, r"\g<before>\g<tone>ำ"), *slips_of(_RING_BESIDE, reading.raw, "ำ")]
        yield from told(reading, sorted(slips, key=_place), "สระอำแยกเป็นสองตัวอักษรใน", _MEND)


@check_text(
    "mark-doubled",
    Severity.WARNING,
    "สระหรือวรรณยุกต์ซ้ำ",
    why="สระหรือวรรณยุกต์ที่พิมพ์ซ้ำจะพิมพ์ทับกันหรือเลื่อนไปอยู่ผิดที่ในเอกสาร",
    example="เจ้าหน้าที่่ผู้รับผิดชอบ",
    only=has_odd_marks,
)
def doubled(reading: Reading, view: View) -> Iterator[Found]:
    """The same mark twice, or two marks of one kind on one letter."""
    yield from told(reading, doubled_marks(reading.raw), "สระหรือวรรณยุกต์ซ้ำใน", _MEND)


def doubled_marks(raw: str) -> list[Slip]:
    """Where a mark stands twice, in the order of the text."""
    if _well_formed(raw) and not _TWICE_OVER.search(raw):
        return []
    slips = [*slips_of(DOUBLED, raw, r"\1"), *_crowded(raw)]
    slips += [Slip(one.start(), one.end(), one["sign"] or "ำ") for one in _TWICE_BESIDE.finditer(raw)]
    return sorted(slips, key=_place)


@check_text(
    "mark-order",
    Severity.HINT,
    "วรรณยุกต์อยู่ก่อนสระ",
    why="ลำดับที่ผิดดูเหมือนถูกต้องแต่ค้นหาคำไม่พบ และบางโปรแกรมแสดงเพี้ยน",
    example="เจ้าหน้าท\u0e48\u0e35ผู้รับผิดชอบ",
    only=has_odd_marks,
)
def order(reading: Reading, view: View) -> Iterator[Found]:
    """A tone mark typed before the vowel it stands above."""
    raw = reading.raw
    if _well_formed(raw):
        return
    slips = [*slips_of(AM_BEFORE_TONE, raw, r"\1ำ")]
    for run in MARK_RUN.finditer(raw):
        right = vowels_first(run[0])
        if right != run[0]:
            slips.append(Slip(run.start(), run.end(), right))
    yield from told(reading, sorted(slips, key=_place), "วรรณยุกต์อยู่ก่อนสระใน", _MEND)


@check_text(
    "mark-two-e",
    Severity.HINT,
    "สระเอสองตัวแทนสระแอ",
    why="สระเอสองตัวดูเหมือนสระแอแต่ค้นหาคำไม่พบ และตัดบรรทัดผิดคำ",
    example="เเผนการใช้จ่ายงบประมาณ",
    only=has_odd_marks,
)
def two_e(reading: Reading, view: View) -> Iterator[Found]:
    """เเ for แ."""
    yield from told(reading, slips_of(DOUBLE_E, reading.raw, "แ"), "สระเอสองตัวแทนสระแอใน", _MEND)


@check_text(
    "mark-without-letter",
    Severity.WARNING,
    "สระหรือวรรณยุกต์ไม่มีพยัญชนะ",
    why="สระหรือวรรณยุกต์ที่ไม่มีพยัญชนะจะพิมพ์ลอยอยู่เดี่ยว ๆ หรือเป็นวงกลมเส้นประ",
    example="ความโปร่งใสในหน ่วยงาน",
    only=has_odd_marks,
)
def without_letter(reading: Reading, view: View) -> Iterator[Found]:
    """A mark at the beginning, after a space, a digit or a vowel beside its letter; a lead vowel with no letter."""
    raw = reading.raw
    if _well_formed(raw):
        return
    torn = [*slips_of(_TORN_OFF, raw, ""), *slips_of(_TONE_BESIDE, raw, r"\g<tone>า")]
    joined = {slip.last for slip in torn} | {slip.last - 1 for slip in torn}
    alone = [slip for slip in slips_of(_WITHOUT_LETTER, raw) if slip.first not in joined]
    leading = [_lead_slip(found) for found in _LEAD_ALONE.finditer(raw)]
    yield from told(reading, sorted([*torn, *alone, *leading], key=_place), "สระหรือวรรณยุกต์ไม่มีพยัญชนะใน", _LOOK)


@check_text(
    "mark-long-a",
    Severity.WARNING,
    "ลากข้างยาว ๅ แทนสระอา",
    why="ลากข้างยาวใช้กับ ฤๅ และ ฦๅ เท่านั้น คำที่พิมพ์ด้วยลากข้างยาวค้นหาไม่พบและดูผิดในเอกสาร",
    example="แผนงๅนประจำปี",
)
def long_a(reading: Reading, view: View) -> Iterator[Found]:
    """ๅ where า is meant."""
    if "ๅ" in reading.raw:
        slips = [one for one in slips_of(_LONG_A, reading.raw, "า") if reading.raw[one.first - 1] not in _OLD_VOWELS]
        yield from told(reading, slips, "ลากข้างยาวแทนสระอาใน", _MEND)


@remembered
def _well_formed(raw: str) -> bool:
    return _WELL_FORMED.match(raw) is not None


def _place(slip: Slip) -> int:
    return slip.first


def _crowded(raw: str) -> Iterator[Slip]:
    """Marks on one letter of which two are of one kind; what is merely doubled is left to DOUBLED."""
    for cluster in _ONE_CLUSTER.finditer(raw):
        marks = cluster[0]
        if DOUBLED.search(marks) or not (_TWO_VOWELS.search(marks) or _TWO_TONES.search(marks)):
            continue
        once = "".join(dict.fromkeys(marks))
        certain = not (_TWO_VOWELS.search(once) or _TWO_TONES.search(once))
        yield Slip(cluster.start(), cluster.end(), vowels_first(once) if certain else None)


def _lead_slip(found: re.Match[str]) -> Slip:
    return Slip(found.start(), found.end(), found[0][0] if len(found[0]) > 1 else None)
