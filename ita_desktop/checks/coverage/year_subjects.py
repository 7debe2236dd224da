"""What a year's analysis and measures are about: the texts of each indicator, what is weak, what is covered."""

from collections.abc import Iterable, Mapping

from ita_desktop.checks.coverage.item_mentions import codes_in, indicators_in
from ita_desktop.checks.coverage.measure_rows import planned
from ita_desktop.checks.view import View
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


def is_by_indicator(context: Context, texts: Mapping[tuple[str, str], str]) -> bool:
    """Whether the analysis is written indicator by indicator; one without a text is then missing."""
    indicators = context.framework.indicators
    return 2 * sum((ScoreLevel.INDICATOR, one.code) in texts for one in indicators) > len(indicators)


def is_assessed(context: Context) -> bool:
    """Whether the assessed year has a result to be judged."""
    return bool(context.assessed.scores) and not context.assessed.reference


def weak_subjects_of(view: View) -> tuple[Subject, ...]:
    """Indicators and items of the assessed year below its target, weakest first."""
    return view.once(_weak_subjects)


def _weak_subjects(view: View) -> tuple[Subject, ...]:
    context = view.context
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


def uncovered_of(context: Context, subjects: Iterable[Subject]) -> tuple[Subject, ...]:
    """Those no measure is about; a measure of one item is one of its indicator, but not of the indicator's others."""
    covered = covered_codes(context)
    named = frozenset(code for row in planned(context) for code in _named_in(context, row.measure))
    of_item = {item.code: item.indicator for item in context.framework.items}
    return tuple(
        one
        for one in subjects
        if not (one.code in named or of_item.get(one.code) in named)
        and not (one.level is ScoreLevel.INDICATOR and one.code in covered)
    )


def subjects_of(context: Context, measure: Measure) -> frozenset[str]:
    """Indicators and items of a measure: those it names, and the indicators of the items it names."""
    named = _named_in(context, measure)
    return named.union(item.indicator for item in context.framework.items if item.code in named)


def indicator_name(indicator: Indicator) -> str:
    """As a sentence names it."""
    return f"ตัวชี้วัดที่ {indicator.code} {indicator.name}"


def _texts(finding: Finding) -> tuple[str, ...]:
    return (finding.defect, finding.improve, finding.maintain, finding.text)


def _named_in(context: Context, measure: Measure) -> frozenset[str]:
    """What a measure is linked to, and what its title or analysis names."""
    said = "\n".join((*measure.titles, measure.analysis))
    items = {*measure.items, *(code for code in codes_in(said) if not code.isdecimal())}
    by_name = () if measure.indicators else indicators_in(said, context.framework.indicators)
    return frozenset({*measure.indicators, *items, *by_name})
