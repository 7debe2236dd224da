"""All checks, by the family the catalogue and the tests name them in."""

from collections.abc import Mapping
from types import ModuleType

from ita_desktop.checks.coverage import (
    evidence,
    follow_ups,
    indicators,
    measures,
    requirements,
    responsibles,
    results,
    round_reports,
    weak_items,
)
from ita_desktop.checks.hygiene import (
    brackets,
    characters,
    digit_mix,
    doubled,
    item_codes,
    leftovers,
    marks,
    near_words,
    scripts,
    spacing,
    spelling,
    torn_words,
)
from ita_desktop.checks.names import agencies, districts, offices
from ita_desktop.checks.numbers import (
    budgets,
    copied_scores,
    counts,
    extremes,
    levels,
    lone_scores,
    named_indicators,
    overrides,
    quoted,
    quoted_changes,
    quoted_levels,
    reckoning,
    scores,
    second_sets,
    targets,
)
from ita_desktop.checks.office import corrections, emblem, frameworks
from ita_desktop.checks.registry import Check, TextCheck
from ita_desktop.checks.texts import (
    claims,
    document_numbers,
    endings,
    numbering,
    passing,
    placeholders,
    repeats,
    topics,
    unknown_items,
)
from ita_desktop.checks.years import dates, named_years, reported_days, timeframes, year_roles

FAMILIES: Mapping[str, tuple[ModuleType, ...]] = {
    "numbers": (
        scores,
        copied_scores,
        lone_scores,
        levels,
        second_sets,
        overrides,
        quoted,
        quoted_changes,
        quoted_levels,
        named_indicators,
        counts,
        extremes,
        targets,
        budgets,
        reckoning,
    ),
    "names": (offices, districts, agencies),
    "years": (named_years, year_roles, dates, reported_days, timeframes),
    "coverage": (
        measures,
        follow_ups,
        indicators,
        weak_items,
        responsibles,
        results,
        round_reports,
        evidence,
        requirements,
    ),
    "texts": (repeats, claims, passing, topics, unknown_items, numbering, placeholders, document_numbers, endings),
    "hygiene": (
        characters,
        marks,
        torn_words,
        spacing,
        scripts,
        leftovers,
        item_codes,
        digit_mix,
        brackets,
        doubled,
        spelling,
        near_words,
    ),
    "office": (emblem, frameworks, corrections),
}
CHECKS: tuple[Check | TextCheck, ...] = tuple(
    value
    for modules in FAMILIES.values()
    for module in modules
    for value in vars(module).values()
    if isinstance(value, Check | TextCheck)
)
BY_ID: Mapping[str, Check | TextCheck] = {check.id: check for check in CHECKS}
FAMILY_OF: Mapping[str, str] = {
    value.id: family
    for family, modules in FAMILIES.items()
    for module in modules
    for value in vars(module).values()
    if isinstance(value, Check | TextCheck)
}
