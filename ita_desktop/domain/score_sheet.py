"""The sheet of scores as a clerk fills it in: its rows in order, and what each shows of two years."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from ita_desktop.domain.framework import Framework, Indicator, Item, SubIndicator, Tool
from ita_desktop.domain.scores import TOTAL, Entered, ScoreKey, ScoreLevel, Scores, rounded, score_name
from ita_desktop.domain.scoring import computed, difference, differs, score_keys
from ita_desktop.thai.normal import fold

type Counterpart = Callable[[str], str | None]
"""From an item's code to its code in the year before, if it has one."""

_NAMELESS = "(ยังไม่มีชื่อข้อ)"


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One line: `depth` steps in; rows of an `indicator` can be folded away under it; `previous` is its key a year
    earlier, None where that year had no such score."""

    key: ScoreKey
    label: str
    depth: int = 0
    indicator: str = ""
    previous: ScoreKey | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """What stands in a row; `computed` and `previous_computed` are unrounded, `difference` is of printed values.

    `apart` is by how much the entered score is further from the computed one than rounding explains, else 0.
    """

    entered: Entered | None = None
    computed: Decimal | None = None
    previous: Entered | None = None
    previous_computed: Decimal | None = None
    difference: Decimal | None = None
    apart: Decimal = Decimal(0)


def sheet_rows(
    framework: Framework, previous: Framework, counterpart: Counterpart, entered: Iterable[ScoreKey] = ()
) -> tuple[SheetRow, ...]:
    """Every place for a score, tool by tool; scores `entered` for what the framework lacks come last, never lost."""
    rows = list(_rows(framework))
    listed = {row.key for row in rows}
    others = (key for key in (*score_keys(framework), *sorted(entered)) if key not in listed)
    rows += [SheetRow(key, score_name(key)) for key in dict.fromkeys(others)]
    before = frozenset(score_keys(previous))
    return tuple(replace(row, previous=_before(row.key, framework, previous, before, counterpart)) for row in rows)


def figures_of(
    rows: Iterable[SheetRow],
    frameworks: tuple[Framework, Framework],
    scores: tuple[Scores, Scores],
) -> Mapping[ScoreKey, Figures]:
    """What each row shows; frameworks and scores are those of the year and of the one before."""
    now, before = (computed(framework, typed) for framework, typed in zip(frameworks, scores, strict=True))
    return {row.key: _figures(row, scores, now, before) for row in rows}


def _figures(
    row: SheetRow, scores: tuple[Scores, Scores], now: Mapping[ScoreKey, Decimal], before: Mapping[ScoreKey, Decimal]
) -> Figures:
    entered, value = scores[0].get(row.key), now.get(row.key)
    previous = scores[1].get(row.previous) if row.previous else None
    previous_value = before.get(row.previous) if row.previous else None
    best, best_before = _best(entered, value), _best(previous, previous_value)
    return Figures(
        entered,
        value,
        previous,
        previous_value,
        None if best is None or best_before is None else difference(best, best_before),
        _apart(row.key, entered, value),
    )


def _best(entered: Entered | None, value: Decimal | None) -> Decimal | None:
    """As domain/scoring.best: what was entered, else what is computed with two decimals."""
    if entered is not None and entered.value is not None:
        return entered.value
    return None if value is None else rounded(value)


def _apart(key: ScoreKey, entered: Entered | None, value: Decimal | None) -> Decimal:
    if entered is None or entered.value is None or value is None or not differs(entered.value, value, key):
        return Decimal(0)
    return abs(difference(entered.value, value))


def _rows(framework: Framework) -> Iterator[SheetRow]:
    yield SheetRow(TOTAL, "คะแนนรวม")
    for tool in framework.tools:
        yield from _tool_rows(framework, tool)


def _tool_rows(framework: Framework, tool: Tool) -> Iterator[SheetRow]:
    yield SheetRow(ScoreKey(ScoreLevel.TOOL, tool.code), _titled(tool.code, tool.name), 1)
    for number, part in enumerate(tool.parts, 1):
        yield SheetRow(ScoreKey(ScoreLevel.TOOL, tool.code, str(number)), _titled(tool.code, part.name), 2)
    for indicator in framework.indicators:
        if indicator.tool == tool.code:
            label = _titled(f"ตัวชี้วัดที่ {indicator.code}", indicator.name)
            yield SheetRow(ScoreKey(ScoreLevel.INDICATOR, indicator.code), label, 2)
            yield from _rows_below(framework, tool, indicator)


def _rows_below(framework: Framework, tool: Tool, indicator: Indicator) -> Iterator[SheetRow]:
    """An indicator's halves, each over its items; or its sub-indicators over theirs; or its items alone."""
    code = indicator.code
    items = tuple(item for item in framework.items if item.indicator == code)
    for number in range(1, len(tool.parts) + 1):
        part = str(number)
        yield SheetRow(ScoreKey(ScoreLevel.INDICATOR, code, part), f"ตัวชี้วัดที่ {code} ส่วนที่ {part}", 3, code)
        yield from (_item_row(item, 4, code, part) for item in items)
    if not tool.parts:
        subs = tuple(sub for sub in framework.sub_indicators if sub.indicator == code)
        yield from _grouped(items, subs, code)


def _grouped(items: tuple[Item, ...], subs: tuple[SubIndicator, ...], indicator: str) -> Iterator[SheetRow]:
    left = list(items)
    for sub in subs:
        yield SheetRow(ScoreKey(ScoreLevel.SUB_INDICATOR, sub.code), _titled(sub.code, sub.name), 3, indicator)
        inside = [item for item in left if item.code in sub.items or item.sub_indicator == sub.code]
        left = [item for item in left if item not in inside]
        yield from (_item_row(item, 4, indicator) for item in inside)
    yield from (_item_row(item, 3, indicator) for item in left)


def _item_row(item: Item, depth: int, indicator: str, part: str = "") -> SheetRow:
    code = f"{item.code} ส่วนที่ {part}" if part else item.code
    return SheetRow(ScoreKey(ScoreLevel.ITEM, item.code, part), _titled(code, item.name or _NAMELESS), depth, indicator)


def _titled(code: str, name: str) -> str:
    return f"{code} {name}".strip()


def _before(
    key: ScoreKey, framework: Framework, previous: Framework, known: frozenset[ScoreKey], counterpart: Counterpart
) -> ScoreKey | None:
    """The same score a year earlier; a sub-indicator is the same only under the same name."""
    code: str | None = key.code
    if key.level is ScoreLevel.ITEM:
        code = counterpart(key.code)
    elif key.level is ScoreLevel.SUB_INDICATOR and _sub_name(framework, key.code) != _sub_name(previous, key.code):
        code = None
    candidate = None if code is None else key._replace(code=code)
    return candidate if candidate in known else None


def _sub_name(framework: Framework, code: str) -> str:
    return next((fold(sub.name) for sub in framework.sub_indicators if sub.code == code), "")
