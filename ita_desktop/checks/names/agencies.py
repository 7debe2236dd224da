"""Checks of words that belong to another kind of agency: a ministry, a school, the other kind of local office."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ita_desktop.catalog.agency_words import agency_words
from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.names.own_names import own_names
from ita_desktop.checks.names.place_cutting import name_at, province_at
from ita_desktop.checks.names.sparing import is_invited, is_of_all_kinds, is_on_purpose
from ita_desktop.checks.reading import Reading, quoted
from ita_desktop.checks.registry import Found, check_text
from ita_desktop.checks.view import View
from ita_desktop.domain.issues import Severity
from ita_desktop.domain.office import OfficeType

_AROUND = 45
_NEAR = 25
# What goes on about the office as the one who acts, and what may follow where no proper name does.
_ACTS = "ได้(?!รับ)|มีผลคะแนน|มีคะแนน|มีนโยบาย|จึง|กำหนดให้|จัดทำ|ดำเนินการ|ประกาศ|ขอประกาศ|ของเรา|แห่งนี้|นี้"
# What it does for itself, unless somebody has it done, does it with it, or it is spoken of in passing.
_OWN_ACTS = "จัดอบรม|จัดประชุม|กำหนดมาตรการ|เผยแพร่ข้อมูล|เปิดเผยข้อมูล|มอบหมายให้ทุก|แต่งตั้งคณะ|มีมาตรการ"
_LOCAL_ACTS = "ได้(?!รับ)|ควร|ต้อง|จะ|จึง|ไม่|ยัง|มีการ|มีผล|มีคะแนน|มีนโยบาย|กำหนด|จัดทำ|ดำเนินการ|ประกาศ"
_BARE = "(?![ก-๎])|ทุก|ได้|มี|เป็น|ประจำ|ที่|และ|ให้|ต้อง|ควร|จะ|จึง|ตาม|อย่าง|ปี|ไม่|โดย|เพื่อ|ซึ่ง"
_MUNICIPALITY = "เทศบาล(?! ?(?:ตำบล|เมือง|นคร))"
_SAO = r"องค์ ?การ ?บริหาร ?ส่วน ?ตำบล|อ\. ?บ\. ?ต\.?|อบต(?:\.|(?![ก-๎.]))"
_LEAD = re.compile("[ \"“”‘’'(]{0,3}")
_LOCAL = re.compile("เทศบ|เทศม|อบต|อ\\. ?บ|ส่วนตำบล|บริหาร ?ส่วน|พนักงานราชการ|ข้อบัญญัติ")
_EITHER = re.compile("^ ?หรือ|หรือ ?$")


@check_text(
    "agency-civil-servants",
    Severity.WARNING,
    "คำว่าข้าราชการพลเรือนในเอกสารขององค์กรปกครองส่วนท้องถิ่น",
    why="บุคลากรขององค์กรปกครองส่วนท้องถิ่นไม่ใช่ข้าราชการพลเรือน ข้อความจึงอาจคัดลอกมาจากกรมหรือจังหวัด",
    example="ประชุมกำหนดการเผยแพร่ประมวลจริยธรรมข้าราชการพลเรือน",
    reads=(Aspect.WORDS,),
)
def civil_servants(reading: Reading, view: View) -> Iterator[Found]:
    """Staff of the state named as staff of the office; laws and people from elsewhere aside."""
    words = agency_words()
    told: set[str] = set()
    for found in _any_of((*words.codes, *words.civil)).finditer(reading.said):
        own = own_names(view)
        near = reading.said[max(found.start() - _AROUND, 0) : found.end() + _NEAR]
        if own is None or found[0] in told or _has(near, words.laws) or _is_either(reading.said, *found.span()):
            continue
        told.add(found[0])
        code = words.codes.get(found[0])
        right = code or words.staff[own.type]
        message = (
            f"คำว่า {quoted(reading.typed(*found.span()))} ไม่ใช่คำของ{own.kind} คำที่ใช้คือ “{right}” โปรดตรวจสอบและแก้ไข"
        )
        mend = reading.mend(*found.span(), code) if code else None
        yield Found(reading.text.place, message, _figures(found[0], own.type), mend)


@check_text(
    "agency-head",
    Severity.WARNING,
    "ตำแหน่งผู้บริหารของหน่วยงานประเภทอื่น",
    why="หน่วยงานนี้ไม่มีตำแหน่งดังกล่าว ข้อความจึงอาจคัดลอกมาจากหน่วยงานอื่น",
    example="เสนออธิบดีลงนามในประกาศเจตนารมณ์",
    reads=(Aspect.WORDS,),
)
def head(reading: Reading, view: View) -> Iterator[Found]:
    """The head of a department, a school or a hospital where the office's own executive is meant."""
    words = agency_words()
    told: set[str] = set()
    for found in _any_of(words.heads).finditer(reading.said):
        own, said, (start, end) = own_names(view), reading.said, found.span()
        elsewhere = said.startswith(words.known_heads, start) or _has(said[end : end + _AROUND], words.elsewhere)
        if own is None or found[0] in told or elsewhere or is_invited(said, start, end) or _is_named(said, end, view):
            continue
        told.add(found[0])
        typed = reading.typed(start, end)
        message = f"ตำแหน่ง {quoted(typed)} ไม่ใช่ตำแหน่งใน{own.kind} อาจติดมาจากเอกสารของหน่วยงานอื่น โปรดแก้ไข"
        yield Found(reading.text.place, message, _figures(found[0], own.type))


@check_text(
    "agency-own",
    Severity.WARNING,
    "ข้อความเรียกหน่วยงานนี้เป็นหน่วยงานประเภทอื่น",
    why="ข้อความที่เรียกหน่วยงานนี้ว่าโรงเรียน โรงพยาบาล หรือกรม มักคัดลอกมาจากหน่วยงานเหล่านั้น",
    example="บุคลากรของโรงพยาบาลทุกคนลงนามรับทราบนโยบาย",
    reads=(Aspect.WORDS,),
)
def own_agency(reading: Reading, view: View) -> Iterator[Found]:
    """A school, a hospital, a department spoken of as the office itself: its staff, its web site, its deeds."""
    words = agency_words()
    if not _has(reading.said, words.own):
        return
    told: set[str] = set()
    for found in _own_agency().finditer(reading.said):
        own = own_names(view)
        start, end = found.span(found.lastgroup or 0)
        agency = reading.said[start:end]
        elsewhere = _has(reading.said[max(start - _AROUND, 0) : end + _NEAR], words.elsewhere)
        if own is None or agency in told or elsewhere or is_invited(reading.said, start, end):
            continue
        told.add(agency)
        message = (
            f"ข้อความ {quoted(reading.around(start, end))} เรียกหน่วยงานนี้ว่า “{reading.typed(start, end)}” "
            f"แต่หน่วยงานนี้คือ{own.kind} โปรดแก้ไข หรือยอมรับพร้อมเหตุผลหากตั้งใจกล่าวถึง"
        )
        yield Found(reading.text.place, message, _figures(agency, own.type))


@check_text(
    "agency-local-words",
    Severity.WARNING,
    "คำขององค์กรปกครองส่วนท้องถิ่นประเภทอื่น",
    why="ชื่อตำแหน่ง สภา และข้อบัญญัติของเทศบาลกับองค์การบริหารส่วนตำบลเรียกไม่เหมือนกัน",
    example="แจ้งปลัดเทศบาลและหัวหน้าส่วนราชการทราบ",
    reads=(Aspect.WORDS,),
)
def local_words(reading: Reading, view: View) -> Iterator[Found]:
    """Posts, staff, councils and by-laws of the other kind of local office."""
    if not _LOCAL.search(reading.said) or (own := own_names(view)) is None:
        return
    told: set[str] = set()
    pairs = agency_words().local[own.type]
    for found in _any_of(pairs).finditer(reading.said):
        said, (start, end) = reading.said, found.span()
        right = pairs[found[0]]
        if found[0] in told or _is_named(said, end, view) or _is_spared(said, start, end):
            continue
        told.add(found[0])
        message = f"คำว่า {quoted(reading.typed(start, end))} ไม่ใช่คำของ{own.kind} คำที่ใช้คือ “{right}” โปรดแก้ไข"
        yield Found(reading.text.place, message, _figures(found[0], own.type), reading.mend(start, end, right))


@check_text(
    "agency-local-own",
    Severity.WARNING,
    "ข้อความเรียกหน่วยงานนี้เป็นองค์กรปกครองส่วนท้องถิ่นประเภทอื่น",
    why="“ของเทศบาล” ในเอกสารขององค์การบริหารส่วนตำบลแสดงว่าข้อความคัดลอกมาจากเทศบาล",
    example="บุคลากรของเทศบาลปฏิบัติงานด้วยความโปร่งใส",
    reads=(Aspect.WORDS,),
)
def local_own(reading: Reading, view: View) -> Iterator[Found]:
    """“ของเทศบาล” in an อบต., “ของ อบต.” in a municipality, where no other office is named."""
    if not _LOCAL.search(reading.said) or (own := own_names(view)) is None:
        return
    told: set[str] = set()
    posts = _any_of(agency_words().local[own.type])
    for found in _own_local(own.type).finditer(reading.said):
        said, (start, end) = reading.said, found.span("kind" if found["kind"] else "actor")
        word = said[start:end]
        if any(one.start() <= start < one.end() for one in posts.finditer(said, max(start - _AROUND, 0))):
            continue  # told of by its post
        if word in told or _is_named(said, end, view) or _is_spared(said, start, end):
            continue
        told.add(word)
        message = (
            f"ข้อความ {quoted(reading.around(start, end))} เรียกหน่วยงานนี้ว่า “{reading.typed(start, end)}” "
            f"แต่หน่วยงานนี้คือ{own.kind} โปรดแก้ไข หรือยอมรับพร้อมเหตุผลหากตั้งใจกล่าวถึง"
        )
        yield Found(reading.text.place, message, _figures(word, own.type))


def _figures(word: str, office_type: OfficeType) -> tuple[tuple[str, str], ...]:
    return ("word", word), ("type", office_type.value)


def _has(text: str, words: Iterable[str]) -> bool:
    return any(word in text for word in words)


def _is_spared(said: str, start: int, end: int) -> bool:
    return is_of_all_kinds(said, start, end) or is_on_purpose(said, start, end)


def _is_either(said: str, start: int, end: int) -> bool:
    return bool(_EITHER.search(said[max(start - 8, 0) : start]) or _EITHER.search(said[end : end + 8]))


def _is_named(said: str, end: int, view: View) -> bool:
    """Whether a name follows, which the checks of names look at."""
    lead = _LEAD.match(said, end)
    at = lead.end() if lead else end
    breaker = view.tools.breaker
    name = name_at(said, at, breaker)
    named = name is not None and (name.known or name.headed)
    return named or said.startswith(("ตำบล", "เมือง", "นคร"), at) or province_at(said, at, breaker) is not None


@lru_cache(maxsize=8)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)))


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    return _pattern(tuple(words))


@lru_cache(maxsize=1)
def _own_agency() -> re.Pattern[str]:
    words = agency_words()
    agencies = "|".join(map(re.escape, sorted(words.own, key=len, reverse=True)))
    belongings = "|".join(map(re.escape, sorted(words.belongings, key=len, reverse=True)))
    return re.compile(
        rf"(?:{belongings}) ?(?:ของ|ภายใน|ใน|ประจำ) ?(?P<agency>{agencies})(?={_BARE})"
        rf"|(?<!แ)(?P<actor>{agencies})(?= ?(?:{_ACTS}))"
        rf"|(?<!แ)(?<!ให้)(?<!กับ)(?<!ที่)(?<!และ)(?P<doer>{agencies})(?= ?(?:{_OWN_ACTS}))"
    )


@lru_cache(maxsize=4)
def _own_local(office_type: OfficeType) -> re.Pattern[str]:
    belongings = "|".join(map(re.escape, sorted(agency_words().belongings, key=len, reverse=True)))
    kinds = _MUNICIPALITY if office_type is OfficeType.SAO else _SAO
    return re.compile(
        rf"(?:ของ|ภายใน|ในนาม|(?:{belongings}) ?) ?(?P<kind>{kinds})"
        rf"|(?<!ให้)(?<!และ)(?<!หรือ)(?P<actor>{kinds})(?= ?(?:{_LOCAL_ACTS}))"
    )
