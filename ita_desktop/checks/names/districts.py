"""Checks of the names of tambons, districts and provinces: another's, and the own one misspelt."""

from collections.abc import Iterator

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.names.naming import Named, Relation, named_places, own_place
from ita_desktop.checks.names.own_names import OwnNames, own_names
from ita_desktop.checks.names.place_mentions import Kind, place_mentions, speaks_of_places
from ita_desktop.checks.names.sparing import is_beside, is_on_purpose, is_regional
from ita_desktop.checks.reading import Reading, quoted
from ita_desktop.checks.registry import Found, check_text
from ita_desktop.checks.view import View
from ita_desktop.domain.issues import Severity
from ita_desktop.thai.normal import unspaced


@check_text(
    "name-other-province",
    Severity.WARNING,
    "ชื่อจังหวัดอื่นในข้อความ",
    why="ชื่อจังหวัดอื่นแสดงว่าข้อความอาจคัดลอกมาจากเอกสารของหน่วยงานในจังหวัดนั้น",
    example="ตามที่จังหวัดขอนแก่นได้แจ้งให้ดำเนินการตามปฏิทินการประเมิน",
    reads=(Aspect.WORDS,),
    only=speaks_of_places,
)
def other_province(reading: Reading, view: View) -> Iterator[Found]:
    """A province that is not ours, nor the place of an event or the seat of a regional agency."""
    yield from _others(reading, view, Kind.PROVINCE)


@check_text(
    "name-other-district",
    Severity.WARNING,
    "ชื่ออำเภออื่นในข้อความ",
    why="ชื่ออำเภออื่นแสดงว่าข้อความอาจคัดลอกมาจากเอกสารของหน่วยงานในอำเภอนั้น",
    example="รายงานผลต่ออำเภอท่าศาลาภายในวันที่ 15 ของเดือนถัดไป",
    reads=(Aspect.WORDS,),
    only=speaks_of_places,
)
def other_district(reading: Reading, view: View) -> Iterator[Found]:
    """A district, or one of Bangkok, that is not ours, nor the place of an event."""
    yield from _others(reading, view, Kind.DISTRICT, Kind.BANGKOK)


@check_text(
    "name-other-tambon",
    Severity.WARNING,
    "ชื่อตำบลอื่นในข้อความ",
    why="ชื่อตำบลอื่นแสดงว่าข้อความอาจคัดลอกมาจากเอกสารของหน่วยงานอื่น",
    example="ประชาชนในตำบลโคกสำโรงเข้าถึงบริการได้ง่ายขึ้น",
    reads=(Aspect.WORDS,),
    only=speaks_of_places,
)
def other_tambon(reading: Reading, view: View) -> Iterator[Found]:
    """A tambon that is not ours, nor the place of an event."""
    yield from _others(reading, view, Kind.TAMBON)


@check_text(
    "name-place-misspelt",
    Severity.ERROR,
    "ชื่อตำบล อำเภอ หรือจังหวัดของหน่วยงานสะกดผิด",
    why="ชื่อสถานที่ในเอกสารราชการต้องตรงกับชื่อจริงทุกตัวอักษร",
    example="องค์การบริหารส่วนตำบลหนองดาวเรืองงาม อำเภอทุ่งรุ่งทอง จังหวัดศรีธาราทิพย์",
    reads=(Aspect.WORDS,),
    only=speaks_of_places,
)
def place_misspelt(reading: Reading, view: View) -> Iterator[Found]:
    """The own tambon, district or province with one letter or two wrong."""
    for one, _ in _related(reading, view, Relation.MISSPELT):
        typed = reading.typed(one.at, one.end)
        message = f"ชื่อ{one.mention.kind.value} {quoted(typed)} สะกดไม่ตรงกับชื่อจริง “{one.name}” โปรดแก้ไขตัวสะกด"
        figures = (("name", reading.said[one.at : one.end]), ("own", one.name))
        yield Found(reading.text.place, message, figures, reading.mend(one.at, one.end, one.name))


def _others(reading: Reading, view: View, *kinds: Kind) -> Iterator[Found]:
    told: set[str] = set()
    for one, own in _related(reading, view, Relation.OTHER):
        kind, start = one.mention.kind, one.mention.start
        if kind not in kinds or one.name in told or is_on_purpose(reading.said, start, one.end):
            continue
        if kind is Kind.PROVINCE and is_regional(reading.said, start):
            continue
        right, level = own_place(kind, own), Kind.DISTRICT if kind is Kind.BANGKOK else kind
        if is_beside(reading.said, start, unspaced(right)):
            continue
        told.add(one.name)
        message = (
            f"พบชื่อ {quoted(reading.typed(start, one.end))} แต่หน่วยงานนี้อยู่ใน{level.value}{right} "
            "ชื่อนี้อาจติดมาจากเอกสารของหน่วยงานอื่น โปรดแก้ไขชื่อ หรือยอมรับพร้อมเหตุผลหากตั้งใจกล่าวถึง"
        )
        yield Found(reading.text.place, message, (("name", one.name), ("own", right)))


def _related(reading: Reading, view: View, relation: Relation) -> Iterator[tuple[Named, OwnNames]]:
    own = own_names(view) if place_mentions(reading.said) else None
    if own is None:
        return
    for one in named_places(reading.said, own, view.tools.breaker):
        if one.relation is relation:
            yield one, own
