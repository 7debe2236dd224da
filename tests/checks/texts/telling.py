"""Texts put before the checks: one alone, or the findings and measures of a year."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from ita_desktop.checks.reading import Reading
from ita_desktop.checks.registry import TextCheck
from ita_desktop.checks.view import View
from ita_desktop.domain.context import Context
from ita_desktop.domain.issues import Issue
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.rows import changed_year
from ita_desktop.domain.texts import Text, TextKind
from ita_desktop.domain.years import Finding
from tests.checks.seen import seen, view_of
from tests.domain.grids import Grid

PLACE = Place(PlaceKind.FINDING, 2568, ("indicator", "1"), "defect")


@cache
def empty_office() -> View:
    return view_of(seen())


def told(
    check: TextCheck, text: str, kind: TextKind = TextKind.ANALYSIS, view: View | None = None, typed: bool = True
) -> list[Issue]:
    """What a check of single texts says of one."""
    reading = Reading(Text(PLACE, kind, text, "ข้อความ", typed=typed))
    return list(check.issues(reading, view or empty_office()))


def year(findings: Iterable[Finding] = (), measures: tuple[Measure, ...] = (), scores: Grid | None = None) -> Context:
    """The working year 2569 with the findings of 2568 and the measures of 2569."""
    context = seen(scores, measures=measures)
    assessment = replace(context.assessed, findings=tuple(findings))
    file = changed_year(context.file, context.assessed_year, lambda work: replace(work, assessment=assessment))
    return Context(file, context.working_year, context.frameworks, context.today)


def finding(code: str, **texts: str) -> Finding:
    """A finding of an indicator with its texts."""
    return Finding(f"f{code}", "indicator", code, **texts)
