"""Checks of the names of offices: another office's, the own one misspelt or under another type."""

import re
from collections.abc import Callable, Iterator

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.names.naming import Named, Relation, named_offices
from ita_desktop.checks.names.own_names import OwnNames, own_names
from ita_desktop.checks.names.place_mentions import place_mentions, speaks_of_places
from ita_desktop.checks.names.sparing import is_former, is_on_purpose
from ita_desktop.checks.reading import Reading, quoted
from ita_desktop.checks.registry import Found, check_text
from ita_desktop.checks.view import View
from ita_desktop.domain.issues import Severity
from ita_desktop.domain.texts import TextKind
from ita_desktop.thai.closeness import slips

_SIGNED = frozenset({TextKind.SIGNER, TextKind.DOCUMENT_TITLE})
_ORGAN = re.compile("องค์ ?(?P<organ>กร) ?บริหาร ?ส่วน ?(?:ต(?:ำ| ?า)บล|จังหวัด)")
# Where a misspelt type may begin, what it ought to be, and how many slips are surely slips.
_TYPE_WORDS = (
    (re.compile("อง(?=ค|ก)"), "องค์การบริหารส่วนตำบล", 2),
    (re.compile("เท(?=ศ(?!กา)|ส)"), "เทศบาลตำบล", 1),
)
_TYPE_LENGTH = 40
_TYPE_PART = re.compile("ส่?วน|ต.?บ")


@check_text(
    "name-other-office",
    Severity.WARNING,
    "ชื่อหน่วยงานอื่นในข้อความ",
    why="ชื่อหน่วยงานอื่นแสดงว่าข้อความอาจคัดลอกมาจากเอกสารของหน่วยงานนั้น",
    example="องค์การบริหารส่วนตำบลโคกสำโรงได้ประกาศนโยบาย No Gift Policy แล้ว",
    reads=(Aspect.WORDS,),
    only=speaks_of_places,
)
def other_office(reading: Reading, view: View) -> Iterator[Found]:
    """An office is named that is neither ours nor allowed, nor a neighbour, a partner or the place of an event."""
    if reading.text.kind not in _SIGNED:
        yield from _others(reading, view, is_on_purpose)


@check_text(
    "name-other-signs",
    Severity.ERROR,
    "ชื่อหน่วยงานอื่นในชื่อเอกสารหรือตำแหน่งผู้ลงนาม",
    why="เอกสารที่ลงนามในชื่อหน่วยงานอื่นใช้ไม่ได้",
    example="นายกองค์การบริหารส่วนตำบลโคกสำโรง",
    reads=(Aspect.WORDS,),
    only=speaks_of_places,
)
def other_signs(reading: Reading, view: View) -> Iterator[Found]:
    """The same in a document's title or below its signature, where no other office can be meant."""
    if reading.text.kind in _SIGNED:
        yield from _others(reading, view, lambda said, start, end: False)


@check_text(
    "name-misspelt",
    Severity.ERROR,
    "ชื่อหน่วยงานสะกดผิด",
    why="ชื่อหน่วยงานในเอกสารราชการต้องตรงกับชื่อจริงทุกตัวอักษร",
    example="องค์การบริหารส่วนตำบลหนองดาวเรื่องงามได้รับคะแนน 90.25 คะแนน",
    reads=(Aspect.WORDS,),
    only=speaks_of_places,
)
def misspelt(reading: Reading, view: View) -> Iterator[Found]:
    """The own name with one letter or two wrong, after the word that says what kind of office it is."""
    for one, _ in _related(reading, view, Relation.MISSPELT):
        typed = reading.typed(one.at, one.end)
        message = f"ชื่อหน่วยงาน {quoted(typed)} สะกดไม่ตรงกับชื่อจริง “{one.name}” โปรดแก้ไขตัวสะกด"
        figures = (("name", reading.said[one.at : one.end]), ("own", one.name))
        yield Found(reading.text.place, message, figures, reading.mend(one.at, one.end, one.name))


@check_text(
    "name-other-type",
    Severity.WARNING,
    "ชื่อหน่วยงานนี้แต่เป็นหน่วยงานประเภทอื่น",
    why="ชื่อตรงกันแต่ประเภทหน่วยงานผิด อาจเป็นหน่วยงานข้างเคียงที่มีชื่อเดียวกัน",
    example="เทศบาลตำบลหนองดาวเรืองงามกำหนดมาตรการไว้ 3 ข้อ",
    reads=(Aspect.WORDS,),
    only=speaks_of_places,
)
def other_type(reading: Reading, view: View) -> Iterator[Found]:
    """The own name after the word for another kind of office, one the office never was."""
    for one, own in _related(reading, view, Relation.OTHER_TYPE):
        start = one.mention.start
        if not (is_on_purpose(reading.said, start, one.end) or is_former(reading.said, start)):
            typed = reading.typed(start, one.end)
            message = (
                f"พบชื่อ {quoted(typed)} แต่หน่วยงานนี้คือ{own.full} "
                "โปรดแก้ไขประเภทหน่วยงาน หรือยอมรับพร้อมเหตุผลหากหมายถึงอีกหน่วยงานหนึ่ง"
            )
            yield Found(reading.text.place, message, _figures(reading, one, own))


@check_text(
    "name-organ",
    Severity.ERROR,
    "เขียน “องค์กรบริหาร” แทน “องค์การบริหาร”",
    why="ชื่อตามกฎหมายคือองค์การบริหารส่วนตำบล ไม่ใช่องค์กรบริหารส่วนตำบล",
    example="องค์กรบริหารส่วนตำบลหนองดาวเรืองงาม",
)
def organ(reading: Reading, view: View) -> Iterator[Found]:
    """องค์กร, an organ, where the law says องค์การ."""
    told: set[str] = set()
    for found in _ORGAN.finditer(reading.said):
        if found[0] in told:
            continue
        told.add(found[0])
        start, end = found.span("organ")
        message = f"คำว่า {quoted(reading.typed(*found.span()))} ไม่ถูกต้อง ชื่อตามกฎหมายใช้ “องค์การ” ไม่ใช่ “องค์กร” โปรดแก้ไข"
        yield Found(reading.text.place, message, (("word", found[0]),), reading.mend(start, end, "การ"))


@check_text(
    "name-type-misspelt",
    Severity.ERROR,
    "คำบอกประเภทหน่วยงานสะกดผิด",
    why="ชื่อหน่วยงานในเอกสารราชการต้องตรงกับชื่อจริงทุกตัวอักษร",
    example="องค์การบริหาสส่วนตำบลหนองดาวเรืองงาม",
)
def type_misspelt(reading: Reading, view: View) -> Iterator[Found]:
    """องค์การบริหารส่วนตำบล or เทศบาลตำบล with a letter or two wrong; the slips that have a check of their own aside."""
    told: set[str] = set()
    for start, end, right in _misspelt_types(reading.said):
        if reading.said[start:end] in told:
            continue
        told.add(reading.said[start:end])
        typed = reading.typed(start, end)
        message = f"คำว่า {quoted(typed)} สะกดไม่ถูกต้อง คำที่ถูกคือ “{right}” โปรดแก้ไขตัวสะกด"
        figures = (("word", reading.said[start:end]),)
        yield Found(reading.text.place, message, figures, reading.mend(start, end, right))


def _misspelt_types(said: str) -> Iterator[tuple[int, int, str]]:
    for begin, right, most in _TYPE_WORDS:
        for found in begin.finditer(said):
            start = found.start()
            stretch = said[start : start + _TYPE_LENGTH]
            if stretch.startswith(right) or not _TYPE_PART.search(stretch):
                continue
            count, signs = slips(right, stretch, most)
            word = said[start : start + signs]
            if 0 < count <= most and " " not in word and not _ORGAN.match(word) and not word.endswith("ตาบล"):
                yield start, start + signs, right


def _related(reading: Reading, view: View, relation: Relation) -> Iterator[tuple[Named, OwnNames]]:
    """The names of one relation to ours, each as it is first written."""
    own = own_names(view) if place_mentions(reading.said) else None
    if own is None:
        return
    told: set[str] = set()
    for one in named_offices(reading.said, own, view.tools.breaker):
        written = reading.said[one.mention.start : one.end]
        if one.relation is relation and written not in told:
            told.add(written)
            yield one, own


def _others(reading: Reading, view: View, is_spared: Callable[[str, int, int], bool]) -> Iterator[Found]:
    for one, own in _related(reading, view, Relation.OTHER):
        if is_spared(reading.said, one.mention.start, one.end):
            continue
        typed = reading.typed(one.mention.start, one.end)
        message = (
            f"พบชื่อ {quoted(typed)} แต่หน่วยงานนี้คือ{own.full} ชื่อนี้อาจติดมาจากเอกสารของหน่วยงานอื่น "
            "โปรดแก้ไขชื่อ หรือยอมรับพร้อมเหตุผลหากตั้งใจกล่าวถึง"
        )
        yield Found(reading.text.place, message, _figures(reading, one, own))


def _figures(reading: Reading, one: Named, own: OwnNames) -> tuple[tuple[str, str], ...]:
    return ("name", reading.said[one.mention.start : one.end]), ("own", own.full)
