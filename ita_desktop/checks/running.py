"""All checks, by the family the catalogue and the tests name them in."""

from collections.abc import Mapping
from types import ModuleType

from ita_desktop.checks import (
    characters,
    corrections,
    coverage,
    follow_ups,
    frameworks,
    levels,
    marks,
    measures,
    office,
    requirements,
    results,
    scores,
    spacing,
    torn_words,
    weak_items,
)
from ita_desktop.checks.registry import Check, TextCheck

FAMILIES: Mapping[str, tuple[ModuleType, ...]] = {
    "numbers": (scores, levels),
    "names": (),
    "years": (),
    "coverage": (measures, follow_ups, coverage, weak_items, results, requirements),
    "texts": (),
    "hygiene": (characters, marks, torn_words, spacing),
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
