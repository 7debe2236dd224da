"""An office seen from working year 2569, with just the scores or measures a check needs."""

from datetime import date

from ita_desktop.catalog import frameworks_of
from ita_desktop.checks.checker import Checker
from ita_desktop.checks.registry import Check, TextCheck
from ita_desktop.checks.running import CHECKS
from ita_desktop.checks.view import View
from ita_desktop.domain.context import Context
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.issues import Issue
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.years import Assessment, YearWork
from ita_desktop.work.checking import tools_of
from ita_desktop.work.printing import forms_of
from tests.domain.grids import Grid


def seen(
    scores: Grid | None = None,
    level: str = "",
    measures: tuple[Measure, ...] = (),
    reference: bool = False,
    working_year: int = 2569,
) -> Context:
    """The context of a file whose assessed year holds the scores and whose working year holds the measures."""
    assessed = YearWork(working_year - 1, Assessment(reference, level, scores or {}))
    working = YearWork(working_year, measures=measures)
    file = OfficeFile("file", years={working_year - 1: assessed, working_year: working})
    return Context(file, working_year, frameworks_of(file, working_year), date(2026, 1, 1))


def view_of(context: Context) -> View:
    """The context as checks see it, with the shipped forms, words and font."""
    return View(context, forms_of(context.file), tools_of(context.file))


def complaints(check: Check | TextCheck, context: Context) -> list[Issue]:
    """What one check says."""
    return complaints_in(check, view_of(context))


def complaints_in(check: Check | TextCheck, view: View) -> list[Issue]:
    """What one check says of a year that is looked at more than once."""
    if isinstance(check, Check):
        return list(check.issues(view))
    return [issue for reading in view.readings for issue in check.issues(reading, view)]


def all_complaints(context: Context) -> tuple[Issue, ...]:
    """What all checks say, the gravest first."""
    return Checker(CHECKS).issues(context, forms_of(context.file), tools_of(context.file))


def places(check: Check | TextCheck, context: Context) -> list[str]:
    """Where one check complains."""
    return [str(issue.place) for issue in complaints(check, context)]
