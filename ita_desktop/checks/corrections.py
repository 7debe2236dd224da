"""Checks of the office's own corrections of frameworks: does each have an effect."""

from collections.abc import Iterator

from ita_desktop.checks.registry import Found, check
from ita_desktop.domain.context import Context
from ita_desktop.domain.corrections import correction_problem
from ita_desktop.domain.issues import Place, PlaceKind, Severity


@check("correction-unused", Severity.WARNING, "การแก้ไขเกณฑ์การประเมินของหน่วยงานไม่มีผล")
def without_effect(context: Context) -> Iterator[Found]:
    """A correction of a year this working year touches that names nothing known or holds no usable value."""
    for correction in context.file.corrections:
        framework = context.frameworks.get(correction.fiscal_year)
        problem = correction_problem(correction, framework)
        if problem and framework is not None:
            place = Place(PlaceKind.CORRECTION, correction.fiscal_year, (correction.id,), correction.field)
            yield Found(place, problem, (("value", correction.value),))
