"""Checks of spaces where official Thai has none, or lacks one: at ๆ, ฯ and brackets, in พ.ศ. and other short forms."""

import re
from collections.abc import Iterator

from ita_desktop.checks.hygiene.slips import Slip, slips_of, told
from ita_desktop.checks.reading import Reading
from ita_desktop.checks.registry import Found, check_text
from ita_desktop.checks.view import View
from ita_desktop.domain.issues import Severity

_DIGIT = "[0-9๐-๙]"
_REPEAT_GLUED = re.compile("(?<=[ก-ฺเ-๎])ๆ(?=(?P<after>[ก-ฮเ-ไA-Za-z0-9๐-๙(“])?)")
_REPEAT_BEFORE_WORD = re.compile("(?<=[ \u00a0])ๆ(?=[ก-ฮเ-ไA-Za-z0-9๐-๙(“])")
_ET_CETERA = re.compile("(?<=[ก-๎)])ฯลฯ|ฯ[ \u00a0]++ล[ \u00a0]*+ฯ|ฯล[ \u00a0]++ฯ")
_ABBREVIATED = re.compile("(?<=[ก-ฺะ-ฺา-ๅ็-๎])[ \u00a0]++ฯ(?!ล|พณ|[ \u00a0]*+ล[ \u00a0]*+ฯ)")
_YEAR = rf"(?=[ \u00a0]?{_DIGIT}{{4}}(?!{_DIGIT}))"
_ERA = re.compile(
    r"(?<![ก-๎])(?P<era>[พค])[ \u00a0]?"
    rf"(?:\.[ \u00a0]?ศ[ \u00a0]?\.|\.[ \u00a0]?ศ{_YEAR}|ศ\.{_YEAR}|ศ{_YEAR})"
    rf"(?P<gap>[ \u00a0]*+)(?P<year>(?={_DIGIT}))?"
)
_GAP = r"[ \u00a0]?"
_TORN_YEAR = re.compile(
    rf"(?:ศ\.|ปี(?:งบประมาณ)?){_GAP}(?P<year>[2๒]{_GAP}[5๕]{_GAP}{_DIGIT}{_GAP}{_DIGIT})(?!{_GAP}{_DIGIT})"
)
_GLUED_ERA = re.compile(rf"(?<=งบประมาณ)(?=[พค]\.ศ\.[ \u00a0]?{_DIGIT})")
# Offices, courts and months whose short forms are written without a space, however the copy tore them.
_SHORT_FORMS = (
    "ป.ป.ช.", "ป.ป.ท.", "ก.พ.ร.", "ค.ร.ม.", "ก.ท.จ.", "ก.อบต.", "สตง.", "อบต.", "อบจ.", "อปท.", "สปสช.",
    "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
    "พ.ร.บ.", "พ.ร.ก.", "พ.ร.ฎ.", "รพ.สต.", "ศพด.", "อสม.", "สพฐ.",
)  # fmt: skip
_TORN_SHORT_FORM = re.compile(
    "(?<![ก-๎.])(?:"
    + "|".join(
        r"[ \u00a0]?\.[ \u00a0]?".join(map(re.escape, form.removesuffix(".").split("."))) for form in _SHORT_FORMS
    )
    + r")[ \u00a0]?\."
)
_OPENED = re.compile("(?<=[(\\[“‘])[ \t\u00a0]++(?=[^ \t\u00a0\n\r)\\]”’.…_/☐])")
_CLOSED = re.compile("(?<=[^ \t\u00a0\n\r(\\[“‘.…_☐])[ \t\u00a0]++(?=[)\\]”’])")
_AT_BRACKET = re.compile("[(\\[“‘][ \t\u00a0]|[ \t\u00a0][)\\]”’]")
_COMMA = re.compile("(?<=[ก-๎0-9A-Za-z)”])[ \t\u00a0]++(?=[,;](?:[ \t\u00a0\n]|[ก-๎]|$))")
_PERCENT = re.compile(rf"(?<={_DIGIT})[ \u00a0]++(?=%)")
_MEND = "โปรดแก้ไข"


@check_text(
    "space-repeat-sign",
    Severity.HINT,
    "ไม้ยมกไม่เว้นวรรค",
    why="ตามหลักการเว้นวรรคของราชบัณฑิตยสภา ให้เว้นวรรคเล็กทั้งหน้าและหลังไม้ยมก",
    example="กิจกรรมต่างๆ ของหน่วยงาน",
)
def repeat_sign(reading: Reading, view: View) -> Iterator[Found]:
    """ๆ glued to the word before it or after it."""
    raw = reading.raw
    if "ๆ" in raw:
        slips = [
            Slip(found.start(), found.end(), f" ๆ{' ' if found['after'] else ''}")
            for found in _REPEAT_GLUED.finditer(raw)
        ]
        slips += slips_of(_REPEAT_BEFORE_WORD, raw, "ๆ ")
        yield from told(reading, sorted(slips, key=_place), "ไม้ยมกไม่เว้นวรรคใน", _MEND)


@check_text(
    "space-omission-sign",
    Severity.HINT,
    "ไปยาลน้อยหรือไปยาลใหญ่เว้นวรรคไม่ถูก",
    why="ไปยาลน้อยเขียนติดคำหน้า ส่วนไปยาลใหญ่ต้องเว้นวรรคจากคำหน้าและเขียนติดกันทั้งสามตัว",
    example="ค่าวัสดุ ค่าเดินทางฯลฯ",
)
def omission_sign(reading: Reading, view: View) -> Iterator[Found]:
    """A space before ฯ, none before ฯลฯ, or ฯลฯ torn apart."""
    raw = reading.raw
    if "ฯ" in raw:
        slips = [Slip(found.start(), found.end(), _et_cetera(raw, found)) for found in _ET_CETERA.finditer(raw)]
        slips += slips_of(_ABBREVIATED, raw, "ฯ")
        yield from told(reading, sorted(slips, key=_place), "เครื่องหมายไปยาลเว้นวรรคไม่ถูกใน", _MEND)


@check_text(
    "space-era",
    Severity.HINT,
    "พ.ศ. เว้นวรรคไม่ถูก",
    why="หนังสือราชการเขียน พ.ศ. ติดกัน และเว้นวรรคก่อนปี",
    example="ประจำปีงบประมาณ พ.ศ.2568",
)
def era(reading: Reading, view: View) -> Iterator[Found]:
    """พ.ศ. glued to the year or to the word before it, torn apart, or with a dot too few."""
    raw = reading.raw
    if "ศ" in raw:
        slips = [Slip(found.start(), found.end(), _era(found)) for found in _ERA.finditer(raw)]
        slips = [slip for slip in slips if slip.right != raw[slip.first : slip.last]]
        slips += slips_of(_GLUED_ERA, raw, " ")
        yield from told(reading, sorted(slips, key=_place), "เว้นวรรค พ.ศ. ไม่ถูกใน", _MEND)


@check_text(
    "space-in-year",
    Severity.WARNING,
    "ช่องว่างกลางปี พ.ศ.",
    why="ปีที่ขาดเป็นสองท่อนอ่านเป็นตัวเลขอื่น และอาจขาดไปคนละบรรทัด",
    example="ประจำปีงบประมาณ พ.ศ. ๒๕ ๖๙",
)
def in_year(reading: Reading, view: View) -> Iterator[Found]:
    """A year after พ.ศ. or ปี with a space in it."""
    raw = reading.raw
    if "ศ." in raw or "ปี" in raw:
        found = (one for one in _TORN_YEAR.finditer(raw) if not one["year"].isdecimal())
        slips = [Slip(*one.span("year"), re.sub("[ \u00a0]", "", one["year"])) for one in found]
        yield from told(reading, slips, "ช่องว่างกลางปีใน", _MEND)


@check_text(
    "space-abbreviation",
    Severity.HINT,
    "ช่องว่างในอักษรย่อ",
    why="อักษรย่อที่มีช่องว่างอาจขาดไปคนละบรรทัด และค้นหาไม่พบ",
    example="สำนักงาน ป. ป. ช. กำหนด",
)
def abbreviation(reading: Reading, view: View) -> Iterator[Found]:
    """A known short form with a space in it."""
    raw = reading.raw
    if "." in raw and (". " in raw or " ." in raw or "\u00a0" in raw):
        found = (one for one in _TORN_SHORT_FORM.finditer(raw) if " " in one[0] or "\u00a0" in one[0])
        slips = [Slip(one.start(), one.end(), re.sub("[ \u00a0]", "", one[0])) for one in found]
        yield from told(reading, slips, "ช่องว่างในอักษรย่อ", _MEND)


@check_text(
    "space-at-bracket",
    Severity.HINT,
    "ช่องว่างด้านในวงเล็บหรืออัญประกาศ",
    why="วงเล็บและอัญประกาศเขียนติดกับข้อความด้านใน มิฉะนั้นอาจค้างอยู่ท้ายหรือต้นบรรทัด",
    example="การเปิดเผยข้อมูลสาธารณะ ( OIT )",
)
def at_bracket(reading: Reading, view: View) -> Iterator[Found]:
    """A space after an opening bracket or before a closing one; blanks to be filled in are left alone."""
    raw = reading.raw
    if not _AT_BRACKET.search(raw):
        return
    slips = [*slips_of(_OPENED, raw, ""), *slips_of(_CLOSED, raw, "")]
    yield from told(reading, sorted(slips, key=_place), "ช่องว่างด้านในวงเล็บหรืออัญประกาศใน", _MEND)


@check_text(
    "space-before-comma",
    Severity.HINT,
    "ช่องว่างหน้าจุลภาคหรือเครื่องหมายร้อยละ",
    why="จุลภาค อัฒภาค และเครื่องหมาย % เขียนติดกับคำหน้า มิฉะนั้นอาจขึ้นต้นบรรทัดใหม่",
    example="สำนักปลัด , กองคลัง",
)
def before_comma(reading: Reading, view: View) -> Iterator[Found]:
    """A space before , ; or %."""
    raw = reading.raw
    if "," in raw or ";" in raw or "%" in raw:
        slips = [*slips_of(_COMMA, raw, ""), *slips_of(_PERCENT, raw, "")]
        yield from told(reading, sorted(slips, key=_place), "ช่องว่างหน้าเครื่องหมายใน", _MEND)


def _place(slip: Slip) -> int:
    return slip.first


def _et_cetera(raw: str, found: re.Match[str]) -> str:
    glued = found.start() > 0 and raw[found.start() - 1] not in " \u00a0\n\t"
    return f"{' ' if glued else ''}ฯลฯ"


def _era(found: re.Match[str]) -> str:
    """The era whole, with one space before the year; what is before another word stays."""
    gap = found["gap"] if found["year"] is None else found["gap"] or " "
    return f"{found['era']}.ศ.{gap}"
