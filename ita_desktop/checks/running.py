"""All checks, by the family the catalogue and the tests name them in."""

from collections.abc import Mapping
from types import ModuleType

from ita_desktop.checks import (
    agencies,
    brackets,
    budgets,
    characters,
    claims,
    copied_scores,
    corrections,
    counts,
    coverage,
    dates,
    digit_mix,
    districts,
    document_numbers,
    doubled,
    endings,
    follow_ups,
    frameworks,
    item_codes,
    leftovers,
    levels,
    lone_scores,
    marks,
    measures,
    named_indicators,
    near_words,
    numbering,
    office,
    offices,
    overrides,
    passing,
    placeholders,
    quoted,
    quoted_changes,
    quoted_levels,
    repeats,
    requirements,
    responsibles,
    results,
    scores,
    scripts,
    second_sets,
    spacing,
    spelling,
    targets,
    timeframes,
    topics,
    torn_words,
    weak_items,
    year_roles,
    years,
)
from ita_desktop.checks.registry import Check, TextCheck

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
        targets,
        budgets,
    ),
    "names": (offices, districts, agencies),
    "years": (years, year_roles, dates, timeframes),
    "coverage": (measures, follow_ups, coverage, weak_items, responsibles, results, requirements),
    "texts": (repeats, claims, passing, topics, numbering, placeholders, document_numbers, endings),
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
    "office": (office, frameworks, corrections),
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
