"""Checks of the office's own corrections of frameworks: does each have an effect."""

from collections.abc import Iterator

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.registry import Found, check
from ita_desktop.checks.view import View
from ita_desktop.domain.corrections import correction_problem
from ita_desktop.domain.issues import Place, PlaceKind, Severity


@check(
    "correction-unused",
    Severity.WARNING,
    "การแก้ไขเกณฑ์การประเมินของหน่วยงานไม่มีผล",
    why="การแก้ไขที่ไม่มีผลทำให้เข้าใจว่าแก้เกณฑ์แล้ว แต่เอกสารยังพิมพ์ตามเกณฑ์เดิม",
    example="แก้ไขชื่อข้อ “o99” ซึ่งเกณฑ์ของปีนั้นไม่มี",
    reads=(Aspect.YEAR,),
)
def without_effect(view: View) -> Iterator[Found]:
    """A correction of a year this working year touches that names nothing known or holds no usable value."""
    context = view.context
    for correction in context.file.corrections:
        framework = context.frameworks.get(correction.fiscal_year)
        problem = correction_problem(correction, framework)
        if problem and framework is not None:
            place = Place(PlaceKind.CORRECTION, correction.fiscal_year, (correction.id,), correction.field)
            yield Found(place, problem, (("value", correction.value),))
