"""Checks of what a conversion left behind: tags, entities, marks of a web page, signs that cannot be seen."""

import re
from collections.abc import Iterator
from html import unescape

from ita_desktop.checks.hygiene.rare_signs import has_rare_signs
from ita_desktop.checks.hygiene.slips import Slip, slips_of, told
from ita_desktop.checks.reading import Reading
from ita_desktop.checks.registry import Found, check_text
from ita_desktop.checks.view import View
from ita_desktop.domain.issues import Severity
from ita_desktop.thai.variants import PLAIN

_TAG_NAMES = (
    "a|b|blockquote|body|br|center|code|col|colgroup|dd|div|dl|dt|em|font|h[1-6]|head|hr|html|i|img|li|o:p|ol|p|pre|small"
    "|span|strike|strong|style|sub|sup|table|tbody|td|tfoot|th|thead|title|tr|u|ul"
)
_TAG = re.compile(f"</?(?:{_TAG_NAMES})(?: [^<>=]{{1,30}}=[^<>]{{0,300}})? ?/?>|<!--[^<>]{{0,300}}-->", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#[0-9]{2,6}|#x[0-9a-fA-F]{2,5});")
_ENDS_A_LINE = re.compile("<(?:br|hr|/p|/div|/li|/tr|/h[1-6])[ />]", re.IGNORECASE)
_BOLD = re.compile(r"(?P<mark>\*\*|__)(?=[^\s*_.])(?P<inside>[^*_\n]{1,200}?)(?P=mark)")
_HEADING = re.compile(r"^#{1,6} (?=\S)", re.MULTILINE)
_RULER = re.compile(r"^[ \t]*+\|?(?:[ \t]*+:?-{3,}+:?[ \t]*+\|)++(?:[ \t]*+:?-{3,}+:?)?[ \t]*+(?:\n|\Z)", re.MULTILINE)
_LINK = re.compile(r"\[(?P<words>[^\[\]\n]{1,200})\]\((?=https?:)[^()\s]{1,300}\)")
_UNSEEN = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufe00-\ufe0f]++")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd\ufff9-\ufffc\u2028\u2029]")
_BULLETS = frozenset("\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf02d\uf06e\uf0a8\uf0e0")
_TABS = re.compile(r"(?<=\S)[ ]*\t[ \t]*(?=\S)")
_CLEAN = "โปรดลบออก"


@check_text(
    "leftover-tag",
    Severity.WARNING,
    "รหัสของหน้าเว็บค้างอยู่",
    why="รหัสที่ติดมาจากการแปลงไฟล์หรือหน้าเว็บจะพิมพ์ออกมาในเอกสาร",
    example="<p>หน่วยงานมีการเผยแพร่ข้อมูล&nbsp;ข่าวสาร</p>",
    only=has_rare_signs,
)
def tag(reading: Reading, view: View) -> Iterator[Found]:
    """HTML tags and entities."""
    raw = reading.raw
    if "<" in raw or "&" in raw:
        slips = [Slip(found.start(), found.end(), _instead(found)) for found in _TAG.finditer(raw)]
        slips += [
            Slip(*found.span(), _sign(found[0])) for found in _ENTITY.finditer(raw) if _sign(found[0]) != found[0]
        ]
        yield from told(reading, sorted(slips, key=_place), "มีรหัสของหน้าเว็บค้างอยู่ใน", _CLEAN)


@check_text(
    "leftover-markup",
    Severity.WARNING,
    "เครื่องหมายจัดรูปแบบค้างอยู่",
    why="เครื่องหมายดอกจันคู่ สี่เหลี่ยมหน้าหัวข้อ และเส้นตารางที่ติดมาจากแชตหรือโปรแกรมอื่นจะพิมพ์ออกมาในเอกสาร",
    example="**ข้อบกพร่องที่ตรวจพบ** เจ้าหน้าที่ขาดความเข้าใจ",
    only=has_rare_signs,
)
def markup(reading: Reading, view: View) -> Iterator[Found]:
    """**bold**, # headings, rulers of a table and [links](…) of chat and wiki programs."""
    raw = reading.raw
    if "**" in raw or "__" in raw or "#" in raw or "--" in raw or "](" in raw:
        slips = [*slips_of(_BOLD, raw, r"\g<inside>"), *slips_of(_LINK, raw, r"\g<words>")]
        slips += [*slips_of(_HEADING, raw, ""), *slips_of(_RULER, raw, "")]
        yield from told(reading, sorted(slips, key=_place), "มีเครื่องหมายจัดรูปแบบค้างอยู่ใน", _CLEAN)


@check_text(
    "leftover-unseen",
    Severity.HINT,
    "อักขระที่มองไม่เห็น",
    why="อักขระที่มองไม่เห็นทำให้ค้นหาคำไม่พบและตัดบรรทัดผิดที่",
    example="การเปิดเผย\u200bข้อมูล",
    only=has_rare_signs,
)
def unseen(reading: Reading, view: View) -> Iterator[Found]:
    """Signs without width, marks of writing direction, soft hyphens."""
    if not reading.raw.isascii():
        yield from told(reading, slips_of(_UNSEEN, reading.raw, ""), "มีอักขระที่มองไม่เห็นใน", _CLEAN)


@check_text(
    "leftover-control",
    Severity.WARNING,
    "อักขระเสียจากการแปลงไฟล์",
    why="อักขระเสียพิมพ์ออกมาเป็นกรอบสี่เหลี่ยมหรือหายไป",
    example="\uf0b7 จัดทำแผนการปฏิบัติงาน",
    only=has_rare_signs,
)
def control(reading: Reading, view: View) -> Iterator[Found]:
    """Control signs, signs of a font's private use, the sign of a lost sign."""
    if _CONTROL.search(reading.raw):
        slips = [Slip(found.start(), found.end(), _plain(found[0])) for found in _CONTROL.finditer(reading.raw)]
        yield from told(reading, slips, "มีอักขระเสียใน", "โปรดลบออกหรือพิมพ์ใหม่")


@check_text(
    "leftover-tab",
    Severity.HINT,
    "แท็บกลางข้อความ",
    why="แท็บที่ติดมาจากตารางทำให้คำห่างกันไม่เท่ากัน เอกสารพิมพ์แท็บเป็นช่องว่างหนึ่งช่อง",
    example="สำนักปลัด\tทุก ๓ เดือน",
    only=has_rare_signs,
)
def tab(reading: Reading, view: View) -> Iterator[Found]:
    """A tab between words; at the beginning of a line it indents."""
    if "\t" in reading.raw:
        yield from told(reading, slips_of(_TABS, reading.raw, " "), "มีแท็บกลางข้อความใน", "โปรดแก้ไขเป็นเว้นวรรค")


def _place(slip: Slip) -> int:
    return slip.first


def _instead(found: re.Match[str]) -> str:
    """The line end that a tag stands for, where something follows on the same line."""
    goes_on = found.string[found.end() : found.end() + 1] not in ("", "\n", "\r")
    return "\n" if goes_on and _ENDS_A_LINE.match(found[0]) else ""


def _sign(entity: str) -> str:
    return unescape(entity).replace("\u00a0", " ")


def _plain(sign: str) -> str | None:
    """What the sign stood for in the font it came from; a control sign stands for nothing."""
    if sign in PLAIN:
        return PLAIN[sign]
    if sign in _BULLETS:
        return "•"
    if sign in "\u2028\u2029\x0b\x0c\x85":
        return "\n"
    return "" if ord(sign) < 0xA0 else None
