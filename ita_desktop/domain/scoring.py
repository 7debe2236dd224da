"""What follows from scores: totals, tools and indicators from the level below, differences, ranks, weights.

Every level is computed from what was entered one level below, else from what is computed there, unrounded; where
a number is missing nothing is computed. Rounding happens once, on showing.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from math import prod

from ita_desktop.domain.framework import Framework, Tool
from ita_desktop.domain.scores import TOTAL, ScoreKey, ScoreLevel, Scores
from ita_desktop.domain.scores import rounded as rounded
from ita_desktop.domain.scores import shown as shown

_DISCLOSURE = "OIT"
_TOTAL_TOLERANCE = Decimal("0.02")
_TOLERANCE = Decimal("0.01")


class Basis(StrEnum):
    """From which level below a score follows."""

    TOOLS = "tools"
    INDICATORS = "indicators"
    PARTS = "parts"
    SUB_INDICATORS = "sub-indicators"
    ITEMS = "items"


def score_keys(framework: Framework) -> tuple[ScoreKey, ...]:
    """Every place for a score in a year: the total, tools, indicators and items, both parts after their whole."""
    return (
        TOTAL,
        *(ScoreKey(ScoreLevel.TOOL, tool.code, part) for tool in framework.tools for part in ("", *_parts(tool))),
        *(
            ScoreKey(ScoreLevel.INDICATOR, indicator.code, part)
            for indicator in framework.indicators
            for part in ("", *_parts_of(framework, indicator.tool))
        ),
        *(ScoreKey(ScoreLevel.SUB_INDICATOR, sub.code) for sub in framework.sub_indicators),
        *(
            ScoreKey(ScoreLevel.ITEM, item.code, part)
            for item in framework.items
            for part in _parts_of(framework, item.tool) or ("",)
        ),
    )


def tool_key(framework: Framework, code: str) -> ScoreKey:
    """The key of a tool's or a part's own score ("IIT", "EIT1"); ValueError for a code the framework lacks."""
    for tool in framework.tools:
        if tool.code == code:
            return ScoreKey(ScoreLevel.TOOL, code)
        for number, part in enumerate(tool.parts, 1):
            if part.code == code:
                return ScoreKey(ScoreLevel.TOOL, tool.code, str(number))
    raise ValueError(code)


def computed(framework: Framework, scores: Scores) -> Mapping[ScoreKey, Decimal]:
    """All that follows from the scores, unrounded, whether or not it was also entered."""
    values = ((key, computed_value(framework, scores, key)) for key in score_keys(framework))
    return {key: value for key, value in values if value is not None}


def computed_value(framework: Framework, scores: Scores, key: ScoreKey) -> Decimal | None:
    """One score from the level below, unrounded; of EIT's two ways the entered one, else that over its indicators."""
    ways = derivations(framework, scores, key)
    entered = (
        way for way in ways if all(_entered(scores, below) is not None for below in composition(framework, key, way))
    )
    chosen = next(entered, next(iter(ways), None))
    return None if chosen is None else ways[chosen]


def derivations(framework: Framework, scores: Scores, key: ScoreKey) -> Mapping[Basis, Decimal]:
    """Every way in which one score follows from others, unrounded; only EIT's tool score has two."""
    weighed = ((basis, composition(framework, key, basis)) for basis in Basis)
    values = ((basis, _weighted(framework, scores, below)) for basis, below in weighed if below)
    return {basis: value for basis, value in values if value is not None}


def composition(framework: Framework, key: ScoreKey, basis: Basis) -> dict[ScoreKey, Decimal]:
    """The scores that make up `key` on one basis, each with its share (0–1); empty where it does not follow from it."""
    match key.level, basis:
        case ScoreLevel.TOTAL, Basis.TOOLS:
            return {ScoreKey(ScoreLevel.TOOL, tool.code): tool.weight for tool in framework.tools}
        case ScoreLevel.TOOL, Basis.INDICATORS:
            indicators = (indicator for indicator in framework.indicators if indicator.tool == key.code)
            return _shared(ScoreKey(ScoreLevel.INDICATOR, indicator.code, key.part) for indicator in indicators)
        case ((ScoreLevel.TOOL | ScoreLevel.INDICATOR), Basis.PARTS):
            return _halves(framework, key)
        case ScoreLevel.INDICATOR, Basis.SUB_INDICATORS if framework.oit_from_items:
            subs = (sub for sub in framework.sub_indicators if sub.indicator == key.code)
            return _shared(ScoreKey(ScoreLevel.SUB_INDICATOR, sub.code) for sub in subs)
        case ScoreLevel.INDICATOR, Basis.ITEMS:
            return _items_of_indicator(framework, key)
        case ScoreLevel.SUB_INDICATOR, Basis.ITEMS if framework.oit_from_items:
            codes = (code for sub in framework.sub_indicators if sub.code == key.code for code in sub.items)
            return _shared(ScoreKey(ScoreLevel.ITEM, code) for code in codes)
    return {}


def best(framework: Framework, scores: Scores, key: ScoreKey) -> Decimal | None:
    """What was entered, else what is computed with two decimals."""
    entered = _entered(scores, key)
    if entered is not None:
        return entered
    value = computed_value(framework, scores, key)
    return None if value is None else rounded(value)


def difference(now: Decimal, before: Decimal) -> Decimal:
    """The change between two scores as printed, so that the printed figures add up."""
    return rounded(now) - rounded(before)


def differs(printed: Decimal, value: Decimal, key: ScoreKey) -> bool:
    """Whether a printed score is further from the computed one than rounding explains."""
    tolerance = _TOTAL_TOLERANCE if key.level is ScoreLevel.TOTAL else _TOLERANCE
    return abs(difference(printed, value)) > tolerance


def ranking(values: Mapping[str, Decimal]) -> tuple[tuple[int, str, Decimal], ...]:
    """Rank, code and value, highest first; scores equal on paper share a rank and the next one is left out."""
    ordered = sorted(values.items(), key=lambda pair: rounded(pair[1]), reverse=True)
    shown_values = [rounded(value) for _, value in ordered]
    return tuple((shown_values.index(rounded(value)) + 1, code, value) for code, value in ordered)


def weight(framework: Framework, key: ScoreKey) -> Decimal:
    """How much of the total a point of an item or indicator (or of its part) is worth, 0–1, unrounded.

    0 where the total does not follow from it (o-items from FY2568).
    """
    way = pairwise(_way_down(framework, key))
    return prod((_share(framework, whole, part) for whole, part in way), start=Decimal(1))


def _way_down(framework: Framework, key: ScoreKey) -> tuple[ScoreKey, ...]:
    """From the total to an item or indicator, over its tool, indicator, and the part or sub-indicator it stands in."""
    for item in framework.items:
        if item.code == key.code:
            indicator = ScoreKey(ScoreLevel.INDICATOR, item.indicator)
            part = (ScoreKey(ScoreLevel.INDICATOR, item.indicator, key.part),) if key.part else ()
            sub = (ScoreKey(ScoreLevel.SUB_INDICATOR, item.sub_indicator),) if item.sub_indicator else ()
            return (TOTAL, ScoreKey(ScoreLevel.TOOL, item.tool), indicator, *part, *sub, key)
    if key.level is ScoreLevel.INDICATOR:
        whole = (key._replace(part=""),) if key.part else ()
        return (TOTAL, ScoreKey(ScoreLevel.TOOL, _tool_of_indicator(framework, key.code)), *whole, key)
    return (TOTAL, key)


def _share(framework: Framework, whole: ScoreKey, part: ScoreKey) -> Decimal:
    shares = (composition(framework, whole, basis).get(part) for basis in Basis)
    return next((share for share in shares if share is not None), Decimal(0))


def _weighted(framework: Framework, scores: Scores, below: Mapping[ScoreKey, Decimal]) -> Decimal | None:
    total = Decimal(0)
    for key, share in below.items():
        value = _entered(scores, key)
        if value is None:
            value = computed_value(framework, scores, key)
        if value is None:
            return None
        total += share * value
    return total


def _halves(framework: Framework, key: ScoreKey) -> dict[ScoreKey, Decimal]:
    """The two halves of an EIT score, where the year has them and the score is not a half itself."""
    if key.part:
        return {}
    tool = key.code if key.level is ScoreLevel.TOOL else _tool_of_indicator(framework, key.code)
    return {key._replace(part=part): share for part, share in _parts_of(framework, tool).items()}


def _items_of_indicator(framework: Framework, key: ScoreKey) -> dict[ScoreKey, Decimal]:
    """The questions an indicator (or a half of it) is the mean of; disclosures count through sub-indicators alone."""
    tool = _tool_of_indicator(framework, key.code)
    if tool == _DISCLOSURE or (_parts_of(framework, tool) and not key.part):
        return {}
    codes = (item.code for item in framework.items if item.indicator == key.code)
    return _shared(ScoreKey(ScoreLevel.ITEM, code, key.part) for code in codes)


def _shared(keys: Iterable[ScoreKey]) -> dict[ScoreKey, Decimal]:
    """The same share for each: what a mean gives."""
    listed = tuple(keys)
    return {key: Decimal(1) / len(listed) for key in listed}


def _entered(scores: Scores, key: ScoreKey) -> Decimal | None:
    entered = scores.get(key)
    return None if entered is None else entered.value


def _tool_of_indicator(framework: Framework, code: str) -> str:
    return next((indicator.tool for indicator in framework.indicators if indicator.code == code), "")


def _parts_of(framework: Framework, tool_code: str) -> dict[str, Decimal]:
    """The numbers "1", "2" of a tool's halves with their shares; empty for a tool without halves."""
    return next((_parts(tool) for tool in framework.tools if tool.code == tool_code), {})


def _parts(tool: Tool) -> dict[str, Decimal]:
    return {str(number): part.share for number, part in enumerate(tool.parts, 1)}
