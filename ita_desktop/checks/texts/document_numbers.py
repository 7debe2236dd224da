"""Checks of the number of a memo against how official numbers are written and against the office's own units."""

import re
from collections.abc import Iterator

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.reading import quoted
from ita_desktop.checks.registry import Found, check
from ita_desktop.checks.view import View
from ita_desktop.domain.issues import Mend, Place, PlaceKind, Severity
from ita_desktop.thai.normal import fold

_MEMO = "memo"
_FIELD = "number"
_PREFIX = re.compile(r"(?P<letters>[ก-ฮ]{1,3})(?P<dot>\.?) ?(?P<code>\d{4,6}(?:\.\d{1,3}){0,3})")
_NUMBER = re.compile(
    rf"(?:ที่ ?)?{_PREFIX.pattern}(?P<before> ?)/(?P<after> ?)(?P<rest>(?:ว ?)?\d{{0,5}}|-)(?P<tail>\.?)"
)


@check(
    "document-number-form",
    Severity.WARNING,
    "เลขที่หนังสือไม่เป็นไปตามแบบ",
    why="เลขที่หนังสือประกอบด้วยอักษรย่อ รหัสหน่วยงาน เครื่องหมาย / และเลขทะเบียน ถ้าขาดส่วนใดจะค้นเรื่องไม่พบ",
    example="ช่อง “ที่” ของบันทึกข้อความกรอกว่า “๗๓๒” โดยไม่มีอักษรย่อและรหัสหน่วยงาน",
    reads=(Aspect.DOCUMENTS, Aspect.NAMES),
)
def not_like_a_number(view: View) -> Iterator[Found]:
    """A typed number without letters, code or stroke, or with spaces and dots that do not belong there."""
    for place, typed in _typed_numbers(view):
        found = _NUMBER.fullmatch(fold(typed))
        if found is None:
            message = (
                f"เลขที่หนังสือ {quoted(typed)} ไม่ครบตามแบบ ที่ถูกคือ {_pattern(view)} "
                "โปรดแก้ไข หรือเว้นเลขหลังเครื่องหมาย / ไว้ให้งานสารบรรณลงเลข"
            )
            yield Found(place, message, (("number", typed),), where=_where())
        elif any(found[part] for part in ("dot", "before", "after", "tail")):
            right = _tidy(typed)
            message = f"เลขที่หนังสือ {quoted(typed)} มีจุดหรือเว้นวรรคเกิน ที่ถูกคือ {quoted(right)} โปรดแก้ไข"
            yield Found(place, message, (("number", typed),), Mend(place, typed, right), _where())


@check(
    "document-number-unit",
    Severity.WARNING,
    "เลขที่หนังสือเป็นรหัสของหน่วยงานอื่น",
    why="อักษรย่อและรหัสที่ไม่ใช่ของหน่วยงานมักติดมาจากเอกสารของหน่วยงานอื่น",
    example="บันทึกข้อความใช้เลขที่ “พท ๕๖๕๐๑/๗๓๒” แต่ส่วนราชการของหน่วยงานใช้ “ศท ๗๑๒๐๑”",
    reads=(Aspect.DOCUMENTS, Aspect.NAMES),
)
def of_another_office(view: View) -> Iterator[Found]:
    """A number whose letters and code are none of the office's units'."""
    own = dict(_own_prefixes(view))
    for place, typed in _typed_numbers(view):
        found = _NUMBER.fullmatch(fold(typed)) or _PREFIX.match(fold(typed).removeprefix("ที่").strip())
        if not own or found is None or any(_same_office(_key(found), key) for key in own):
            continue
        listed = ", ".join(quoted(one) for one in dict.fromkeys(own.values()))
        message = (
            f"เลขที่หนังสือ {quoted(typed)} ไม่ใช่ของส่วนราชการใดในหน่วยงานนี้ ซึ่งใช้ {listed} "
            "โปรดแก้ไขเลขที่หนังสือ หรือแก้ไขรหัสของส่วนราชการในหน้าหน่วยงาน"
        )
        yield Found(place, message, (("number", typed), ("own", listed)), where=_where())


def _typed_numbers(view: View) -> Iterator[tuple[Place, str]]:
    year = view.context.working_year
    for printable in view.printables:
        typed = printable.document.fields.get(_FIELD, "")
        if printable.document.kind == _MEMO and typed.strip():
            yield Place(PlaceKind.DOCUMENT, year, (printable.id,), f"fields.{_FIELD}"), typed


def _own_prefixes(view: View) -> Iterator[tuple[tuple[str, str], str]]:
    for unit in view.context.file.units:
        found = _PREFIX.match(fold(unit.number_prefix))
        if found:
            yield _key(found), unit.number_prefix.strip()


def _key(found: re.Match[str]) -> tuple[str, str]:
    return found["letters"], found["code"]


def _same_office(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """The last two digits are the unit's; one that was not entered is of this office all the same."""
    return one[0] == other[0] and one[1][:3] == other[1][:3] and len(one[1]) == len(other[1])


def _pattern(view: View) -> str:
    known = next((prefix for _, prefix in _own_prefixes(view)), "")
    return f"“{known}/” ตามด้วยเลขทะเบียน" if known else "อักษรย่อ รหัสหน่วยงาน “/” และเลขทะเบียน เช่น “กข ๑๒๓๐๑/๔๕”"


def _tidy(typed: str) -> str:
    plain = re.sub(r"\s*/\s*", "/", " ".join(typed.split()))
    return re.sub(r"^((?:ที่ ?)?[ก-ฮ]{1,3})\.? ?(?=[0-9๐-๙])", r"\1 ", plain).rstrip(".")


def _where() -> str:
    return "บันทึกข้อความ ที่"
