"""Checks of Thai and Arabic digits in one number, and in one document that prints them as typed."""

import re
from collections.abc import Iterator

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.hygiene.slips import Slip, told
from ita_desktop.checks.reading import Reading
from ita_desktop.checks.registry import Found, check, check_text
from ita_desktop.checks.view import View
from ita_desktop.domain.issues import Place, PlaceKind, Severity
from ita_desktop.domain.office import Digits
from ita_desktop.thai.digits import arabic_digits, thai_digits

_THAI = re.compile("[๐-๙]")
_NUMBER = re.compile("(?<![A-Za-z0-9๐-๙])[0-9๐-๙]++(?:[.,][0-9๐-๙]++)*+(?![A-Za-z])")
_ARABIC = re.compile("[0-9]")
_CODE_LIKE = re.compile("[0๐][0-9๐-๙]{1,2}")


@check_text(
    "digit-mixed-number",
    Severity.WARNING,
    "เลขไทยกับเลขอารบิกปนกันในจำนวนเดียว",
    why="จำนวนเดียวที่มีทั้งเลขไทยและเลขอารบิกแสดงว่าพิมพ์หรือสแกนผิด",
    example="ประจำปีงบประมาณ พ.ศ. ๒5๖๘",
)
def mixed_number(reading: Reading, view: View) -> Iterator[Found]:
    """๒5๖๘ in the digits of which it has more, or of which the text has more; what may be a code is another check's."""
    raw = reading.raw
    if _THAI.search(raw) and _ARABIC.search(raw):
        slips = [Slip(one.start(), one.end(), _whole(one[0], raw)) for one in _NUMBER.finditer(raw) if _mixed(one[0])]
        yield from told(reading, slips, "เลขไทยกับเลขอารบิกปนกันใน", "โปรดแก้ไข")


@check(
    "digit-mixed-document",
    Severity.HINT,
    "เลขไทยกับเลขอารบิกปนกันในเอกสารเดียว",
    why="หนังสือราชการฉบับเดียวกันควรใช้ตัวเลขแบบเดียวกันทั้งฉบับ",
    example="เอกสารที่เลือกตัวเลขตามที่กรอก มีทั้ง “พ.ศ. ๒๕๖๘” และ “94.50 คะแนน”",
    reads=tuple(Aspect),
)
def mixed_document(view: View) -> Iterator[Found]:
    """Typed texts of one document with numbers in Thai and numbers in Arabic digits, where it prints them as typed."""
    for document, texts in _as_typed(view):
        numbers = [number for text in texts for number in _NUMBER.findall(text)]
        thai = next((number for number in numbers if _THAI.match(number)), None)
        arabic = next((number for number in numbers if _ARABIC.match(number)), None)
        if thai and arabic:
            message = (
                f"เอกสารนี้พิมพ์ตัวเลขตามที่กรอก แต่มีทั้งเลขไทย เช่น “{thai}” และเลขอารบิก เช่น “{arabic}” "
                "โปรดเลือกตัวเลขแบบเดียวกันทั้งฉบับในหน้าเอกสาร"
            )
            place = Place(PlaceKind.DOCUMENT, view.context.working_year, (document,), "digits")
            yield Found(place, message, (("thai", thai), ("arabic", arabic)), where="ตัวเลขในเอกสาร")


def _as_typed(view: View) -> Iterator[tuple[str, list[str]]]:
    """The documents that print digits as typed, with the texts typed into them."""
    chosen = {one.id for one in view.printables if view.desks[one.id].voice.digits is Digits.AS_TYPED}
    texts: dict[str, list[str]] = {document: [] for document in chosen}
    for reading in view.readings if chosen else ():
        text = reading.text
        if text.typed and text.owner in chosen:
            texts[text.owner].append(text.text)
    yield from texts.items()


def _mixed(number: str) -> bool:
    mixed = _THAI.search(number) and _ARABIC.search(number)
    return mixed is not None and not _CODE_LIKE.fullmatch(number)


def _whole(number: str, text: str) -> str:
    """The number in the digits that prevail in it, else in the text, else in Thai."""
    for where in (number, text):
        more = len(_THAI.findall(where)) - len(_ARABIC.findall(where))
        if more:
            return thai_digits(number) if more > 0 else arabic_digits(number)
    return thai_digits(number)
