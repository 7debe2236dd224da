"""Checks of brackets and quotation marks that have lost their other half."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ita_desktop.checks.hygiene.slips import Slip, mended, slips_of, told
from ita_desktop.checks.reading import Reading, excerpt, quoted_exactly
from ita_desktop.checks.registry import Found, check_text
from ita_desktop.checks.view import View
from ita_desktop.domain.issues import Severity

_PAIRS = {"(": ")", "[": "]", "{": "}", "“": "”", "«": "»", "（": "）"}
_OPENING = {closing: opening for opening, closing in _PAIRS.items()}
_SIGNS = re.compile(r"[()\[\]{}“”«»（）]")
# "1)", "ก)", "๑.๒)", "i)" at the beginning of a line or after a space count a list.
_LIST_MARK = re.compile(
    r"(?:^|(?<=[\s(,;/:–-]))(?:[0-9๐-๙]{1,3}(?:\.[0-9๐-๙]{1,2})*|[ก-ฮ]|[a-zA-Z]|[ivx]{1,4})[ \u00a0]?\Z", re.MULTILINE
)
_FACE = re.compile(r"[:;=][-']?\Z")
_DOUBLED = re.compile(r"\(\((?![^()]{0,200}\)\))|(?<!\))\)\)(?!\))")
_STRAIGHT = re.compile('"')
_INCHES = re.compile(r"[0-9๐-๙]\Z")
_CURLED = re.compile("[“”]")
_WRONG_WAY = re.compile("”(?P<inside>[^“”\n]{1,120})“")


class _Sign(NamedTuple):
    """A bracket or quotation mark, and where it stands in the text as typed."""

    sign: str
    place: int


def has_pairs(reading: Reading) -> bool:
    """Whether a text has any sign that comes in pairs."""
    return '"' in reading.raw or _SIGNS.search(reading.raw) is not None


@check_text(
    "bracket-unpaired",
    Severity.WARNING,
    "วงเล็บหรืออัญประกาศไม่ครบคู่",
    why="วงเล็บที่ขาดคู่ทำให้ไม่ทราบว่าข้อความในวงเล็บจบที่ใด มักเกิดจากตัดข้อความมาไม่ครบ",
    example="แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT ได้คะแนน ๙๓.๓๗ คะแนน",
    only=has_pairs,
)
def unpaired(reading: Reading, view: View) -> Iterator[Found]:
    """Brackets and curled quotation marks without their other half; marks of a list and faces are none."""
    lonely = list(_lonely(reading.raw))
    if not lonely:
        return
    missing = "".join(dict.fromkeys(_other(one.sign) for one in lonely))
    seen = quoted_exactly(excerpt(reading.raw, lonely[0].place, lonely[0].place + 1))
    message = f"ใน {seen} มีเครื่องหมาย {lonely[0].sign} แต่ไม่มี {_other(lonely[0].sign)} คู่กัน โปรดเติมหรือลบให้ครบคู่"
    figures = (("signs", "".join(one.sign for one in lonely)), ("missing", missing), ("at", seen))
    yield Found(reading.text.place, message, figures, mended(reading, _doubled(reading.raw, lonely)))


@check_text(
    "quote-unpaired",
    Severity.HINT,
    "อัญประกาศแบบตรงไม่ครบคู่",
    why="อัญประกาศที่ขาดคู่ทำให้ไม่ทราบว่าข้อความที่ยกมาจบที่ใด",
    example='นโยบาย "ไม่รับของขวัญ ของหน่วยงาน',
    only=has_pairs,
)
def straight_unpaired(reading: Reading, view: View) -> Iterator[Found]:
    """An odd number of straight quotation marks; inches are none."""
    raw = reading.raw
    if '"' not in raw:
        return
    marks = [one for one in _STRAIGHT.finditer(raw) if not _INCHES.search(raw[max(one.start() - 1, 0) : one.start()])]
    if len(marks) % 2 and len(marks) == raw.count('"'):
        seen = quoted_exactly(excerpt(raw, *marks[-1].span()))
        message = f'ใน {seen} มีเครื่องหมาย " ไม่ครบคู่ โปรดเติมหรือลบให้ครบคู่'
        yield Found(reading.text.place, message, (("count", str(len(marks))), ("at", seen)))


@check_text(
    "quote-mixed",
    Severity.HINT,
    "อัญประกาศสองแบบปนกัน",
    why="อัญประกาศในเอกสารเดียวกันควรเป็นแบบเดียวกัน และเปิดปิดถูกด้าน",
    example='นโยบาย “ไม่รับของขวัญ” และ "โปร่งใส"',
    only=has_pairs,
)
def mixed_quotes(reading: Reading, view: View) -> Iterator[Found]:
    """Straight and curled quotation marks in one text, or curled ones the wrong way round."""
    raw = reading.raw
    if not _CURLED.search(raw):
        return
    straight = list(_STRAIGHT.finditer(raw))
    slips = list(slips_of(_WRONG_WAY, raw, r"“\g<inside>”")) if raw.find("”") < raw.find("“") else []
    if straight and len(straight) % 2 == 0:
        slips = [Slip(one.start(), one.end(), "“”"[number % 2]) for number, one in enumerate(straight)]
    yield from told(reading, slips, "อัญประกาศสองแบบปนกันหรือกลับด้านใน", "โปรดแก้ไขให้เป็นแบบเดียวกัน")


def _lonely(raw: str) -> Iterator[_Sign]:
    """The signs without their other half."""
    open_ones: list[_Sign] = []
    for found in _SIGNS.finditer(raw):
        one = _Sign(found[0], found.start())
        if one.sign in _PAIRS:
            open_ones.append(one)
        elif open_ones and open_ones[-1].sign == _OPENING[one.sign]:
            open_ones.pop()
        elif not _is_mark(raw, one.place):
            yield one
    yield from (one for one in open_ones if not _is_face(raw, one.place))


def _is_mark(raw: str, place: int) -> bool:
    before = raw[max(place - 12, 0) : place]
    return _LIST_MARK.search(before) is not None or _is_face(raw, place)


def _is_face(raw: str, place: int) -> bool:
    return _FACE.search(raw[max(place - 3, 0) : place]) is not None


def _other(sign: str) -> str:
    return _PAIRS.get(sign) or _OPENING[sign]


def _doubled(raw: str, lonely: list[_Sign]) -> Iterator[Slip]:
    """Where one bracket too many was typed beside its like."""
    places = {one.place for one in lonely}
    for found in _DOUBLED.finditer(raw):
        if len(lonely) == 1 and places & {found.start(), found.start() + 1}:
            yield Slip(found.start(), found.end(), found[0][0])
