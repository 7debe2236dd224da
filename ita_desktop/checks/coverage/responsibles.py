"""Checks of who is responsible: the units that do the work, units the office has, posts of its own kind of office."""

from collections.abc import Iterator

from ita_desktop.catalog.unit_names import unit_names
from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.coverage.measure_rows import Row, planned
from ita_desktop.checks.coverage.unit_mentions import UnitFinder, finder_for, takes_in_everybody, unit_of_name
from ita_desktop.checks.reading import quoted
from ita_desktop.checks.registry import Found, check
from ita_desktop.checks.view import View
from ita_desktop.domain.issues import Severity
from ita_desktop.domain.office import OfficeType, Profile
from ita_desktop.domain.titles import profile_on, type_name
from ita_desktop.thai.normal import fold

_READS = (Aspect.MEASURES, Aspect.NAMES)
# An office that entered fewer units has not entered all of them.
_ALL_UNITS = 3


@check(
    "responsible-unit-missing",
    Severity.HINT,
    "ส่วนราชการในขั้นตอนไม่อยู่ในช่องผู้รับผิดชอบ",
    why="ส่วนราชการที่ต้องลงมือทำแต่ไม่มีชื่อในช่องผู้รับผิดชอบมักไม่ทราบว่าเป็นงานของตน",
    example="ขั้นตอนที่ 2 ให้กองช่างสำรวจพื้นที่ แต่ผู้รับผิดชอบมีเพียงสำนักปลัด",
    reads=_READS,
)
def unit_not_responsible(view: View) -> Iterator[Found]:
    """A unit that a title or step gives work to, but that is not among those responsible."""
    finder = finder_for(view.context.file.units)
    for row in planned(view.context):
        named = _responsible_units(view, row, finder)
        if named is None:
            continue
        for where, inner, text in _work(row):
            for unit in dict.fromkeys(finder.charged_in(text)):
                if unit not in named:
                    message = (
                        f"{row.name} {where} กล่าวถึง{unit} ซึ่งไม่อยู่ในช่องผู้รับผิดชอบ โปรดเพิ่ม{unit}เป็นผู้รับผิดชอบหากต้องดำเนินการด้วย"
                    )
                    field = "steps" if inner else "titles"
                    yield row.found(field, message, ("unit", unit), ("responsibles", _listed(row)), inner=inner)


@check(
    "responsible-foreign-unit",
    Severity.HINT,
    "ผู้รับผิดชอบเป็นส่วนราชการที่หน่วยงานไม่มี",
    why="ชื่อส่วนราชการที่ไม่มีในหน่วยงานมักติดมาจากเอกสารของหน่วยงานอื่น",
    example="ผู้รับผิดชอบคือกองการประปา แต่หน่วยงานไม่มีกองนี้",
    reads=_READS,
)
def unit_not_here(view: View) -> Iterator[Found]:
    """A responsible unit that is none of the office's, where it has entered its units."""
    own = {unit_of_name(unit.name) for unit in view.context.file.units if unit.name.strip()}
    if len(own) < _ALL_UNITS:
        return
    finder = finder_for(view.context.file.units)
    for row in planned(view.context):
        for responsible in row.measure.responsibles:
            for unit in sorted(finder.units_in(responsible.text) - own):
                message = (
                    f"{row.name} ระบุผู้รับผิดชอบ {quoted(responsible.text)} แต่หน่วยงานไม่มี{unit} "
                    "โปรดแก้ไขเป็นส่วนราชการของหน่วยงาน หรือเพิ่มส่วนราชการนี้ในหน้าหน่วยงาน"
                )
                yield row.found("responsibles", message, ("unit", unit), inner=(responsible.id,))


@check(
    "responsible-foreign-post",
    Severity.WARNING,
    "ผู้รับผิดชอบเป็นตำแหน่งของหน่วยงานประเภทอื่น",
    why="ตำแหน่งของหน่วยงานประเภทอื่นแสดงว่าคัดลอกจากเอกสารของหน่วยงานอื่น",
    example="อบต. ระบุผู้รับผิดชอบเป็นปลัดเทศบาล",
    reads=_READS,
)
def post_of_another_kind(view: View) -> Iterator[Found]:
    """A responsible post that only an office of another type has."""
    profile = profile_on(view.context.file.profiles, view.context.today)
    if profile is None:
        return
    foreign = _posts_of_others(profile)
    for row in planned(view.context):
        for responsible in row.measure.responsibles:
            said = fold(responsible.text)
            post = next((post for post in foreign if post in said), "")
            if post:
                message = (
                    f"{row.name} ระบุผู้รับผิดชอบ {quoted(responsible.text)} แต่{type_name(profile)}"
                    f"ไม่มีตำแหน่งนี้ โปรดแก้ไขเป็นตำแหน่งหรือส่วนราชการของหน่วยงาน"
                )
                yield row.found("responsibles", message, ("post", post), inner=(responsible.id,))


def _responsible_units(view: View, row: Row, finder: UnitFinder) -> frozenset[str] | None:
    """The units responsible for a measure; None where nobody, or everybody, is."""
    responsibles = row.measure.responsibles
    if not responsibles or any(takes_in_everybody(one.text) for one in responsibles):
        return None
    linked = {one.unit for one in responsibles}
    units = {unit_of_name(unit.name) for unit in view.context.file.units if unit.id in linked}
    return finder.units_in("\n".join(one.text for one in responsibles)) | units


def _work(row: Row) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """Titles and steps: how a sentence names them, where they stand in the row, and what they say."""
    for title in row.measure.titles:
        yield "ชื่อมาตรการ", (), title
    for number, step in enumerate(row.measure.steps, 1):
        yield f"ขั้นตอนที่ {number}", (step.id,), "\n".join((step.text, *step.sub_points))


def _listed(row: Row) -> str:
    return ", ".join(sorted(one.text.strip() or one.unit for one in row.measure.responsibles))


def _posts_of_others(profile: Profile) -> tuple[str, ...]:
    own = "อบต." if profile.type is OfficeType.SAO else "เทศบาล"
    return tuple(post for kind, posts in unit_names().posts.items() if kind != own for post in posts)
