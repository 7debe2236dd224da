"""Runs every check of every family over one working year."""

from types import ModuleType

from ita_desktop.checks import corrections, frameworks, levels, measures, office, scores
from ita_desktop.checks.registry import Check
from ita_desktop.domain.context import Context
from ita_desktop.domain.issues import Issue

FAMILIES: tuple[ModuleType, ...] = (scores, levels, measures, office, frameworks, corrections)
CHECKS: tuple[Check, ...] = tuple(
    value for family in FAMILIES for value in vars(family).values() if isinstance(value, Check)
)


def run_checks(context: Context) -> tuple[Issue, ...]:
    """All issues of a working year, in the order of the checks; accepted ones are still among them."""
    return tuple(issue for check in CHECKS for issue in check.issues(context))
