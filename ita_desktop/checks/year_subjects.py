"""What a year's analysis and measures are about: the texts of each indicator, what is weak, what is covered."""

from collections.abc import Iterable, Mapping

from ita_desktop.checks.item_mentions import codes_in, indicators_in
from ita_desktop.checks.measure_rows import planned
from ita_desktop.domain.context import Context
from ita_desktop.domain.framework import Indicator
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.scores import ScoreLevel
from ita_desktop.domain.weak_subjects import Subject, weak_subjects
from ita_desktop.domain.years import Finding


def analysis_texts(context: Context) -> Mapping[tuple[str, str], str]:
    """What was written of every indicator and tool, where something was."""
    found: dict[tuple[str, str], str] = {}
    for one in context.assessed.findings:
        said = "\n".join(text for text in _texts(one) if text.strip())
        if said:
            key = (one.level, one.code)
            found[key] = f"{found[key]}\n{said}" if key in found else said
    return found


def is_assessed(context: Context) -> bool:
    """Whether the assessed year has a result to be judged."""
    return bool(context.assessed.scores) and not context.assessed.reference


def weak_subjects_of(context: Context) -> tuple[Subject, ...]:
    """Indicators and items of the assessed year below its target, weakest first."""
    return weak_subjects(context.framework, context.assessed.scores) if is_assessed(context) else ()


def weak_items_of(context: Context, weak: Iterable[Subject]) -> Mapping[str, tuple[Subject, ...]]:
    """The weak items of each indicator, weakest first."""
    items = {item.code: item for item in context.framework.items}
    found: dict[str, tuple[Subject, ...]] = {}
    for subject in weak:
        if subject.level is ScoreLevel.ITEM:
            indicator = items[subject.code].indicator
            found[indicator] = (*found.get(indicator, ()), subject)
    return found


def links_indicators(context: Context) -> bool:
    """Whether the office names indicators in its measures at all."""
    return any(row.measure.indicators or row.measure.items for row in planned(context))


def covered_codes(context: Context) -> frozenset[str]:
    """The codes of all indicators and items that measures of the working year are about."""
    return frozenset(code for row in planned(context) for code in subjects_of(context, row.measure))


def is_covered(context: Context, subject: Subject, covered: frozenset[str]) -> bool:
    """Whether the codes hold an indicator or item, or the indicator of the item."""
    if subject.code in covered:
        return True
    item = next((one for one in context.framework.items if one.code == subject.code), None)
    return item is not None and subject.level is ScoreLevel.ITEM and item.indicator in covered


def subjects_of(context: Context, measure: Measure) -> frozenset[str]:
    """Indicators and items of a measure: those it is linked to, and those its title or analysis names."""
    framework = context.framework
    said = "\n".join((*measure.titles, measure.analysis))
    items = {*measure.items, *(code for code in codes_in(said) if not code.isdecimal())}
    indicators = {item.indicator for item in framework.items if item.code in items}
    by_name = () if measure.indicators else indicators_in(said, framework.indicators)
    return frozenset({*measure.indicators, *items, *indicators, *by_name})


def indicator_name(indicator: Indicator) -> str:
    """As a sentence names it."""
    return f"ตัวชี้วัดที่ {indicator.code} {indicator.name}"


def _texts(finding: Finding) -> tuple[str, ...]:
    return (finding.defect, finding.improve, finding.maintain, finding.text)
