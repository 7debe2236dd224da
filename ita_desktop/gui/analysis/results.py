"""What is analysed, with its scores of two years: tools, indicators and their items, made once for the same scores."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from ita_desktop.catalog.frameworks import crosswalk
from ita_desktop.domain.context import Context
from ita_desktop.domain.framework import Framework, Indicator, Item, ItemAdvice, Tool
from ita_desktop.domain.raising import Raise, raises
from ita_desktop.domain.score_sheet import Figures, figures_of, sheet_rows
from ita_desktop.domain.scores import Entered, ScoreKey, ScoreLevel, rounded, shown
from ita_desktop.i18n import _

_UP, _DOWN = "▲", "▼"


@dataclass(frozen=True, slots=True)
class Mark:
    """One score with last year's; `change` is of printed values. None: not known."""

    now: Decimal | None = None
    before: Decimal | None = None
    change: Decimal | None = None

    @property
    def arrow(self) -> str:
        """The change with its sign and an arrow; empty where it is not known."""
        if self.change is None:
            return ""
        if not self.change:
            return _("เท่าเดิม")
        return f"{_UP if self.change > 0 else _DOWN} {self.change:+.2f}"


@dataclass(frozen=True, slots=True)
class ItemLine:
    """An item with a mark for each half, one where it has none."""

    code: str
    name: str
    marks: tuple[Mark, ...]
    weak: bool


@dataclass(frozen=True, slots=True)
class Subject:
    """An indicator or tool to be analysed; `parts` are the marks of its halves, if it has any."""

    level: str
    code: str
    name: str
    mark: Mark
    parts: tuple[Mark, ...]
    items: tuple[ItemLine, ...]
    weak: bool

    @property
    def title(self) -> str:
        """By number and name, of a tool by code and name."""
        return f"{self.code}. {self.name}" if self.level == ScoreLevel.INDICATOR else f"{self.code} {self.name}"

    @property
    def weak_items(self) -> tuple[ItemLine, ...]:
        """Those below the target."""
        return tuple(item for item in self.items if item.weak)


@dataclass(frozen=True, slots=True)
class Results:
    """The assessed year's result as the screen shows it; `context` is the one it was made from."""

    context: Context
    subjects: Mapping[str, tuple[Subject, ...]]
    raises: tuple[Raise, ...]

    @property
    def framework(self) -> Framework:
        """Of the assessed year."""
        return self.context.framework

    def subject(self, level: str, code: str) -> Subject | None:
        """One of them; None for a code the year lacks."""
        return next((one for one in self.subjects.get(level, ()) if one.code == code), None)

    def owner_of(self, item_code: str, level: str = ScoreLevel.INDICATOR) -> Subject | None:
        """The indicator or tool an item belongs to."""
        subjects = self.subjects[level]
        return next((one for one in subjects if item_code in [item.code for item in one.items]), None)

    def advice(self, subject: Subject) -> tuple[ItemAdvice, ...]:
        """ป.ป.ช.'s ready recommendations for its items."""
        codes = {item.code for item in subject.items}
        return tuple(one for one in self.framework.advice if codes & set(one.items))


def results_of(context: Context) -> Results:
    """The results of the assessed year beside those of the year before."""
    framework, previous = context.framework, context.frameworks[context.previous_year]
    scores = (context.assessed.scores, context.previous.scores)
    rows = sheet_rows(framework, previous, _counterpart(context), scores[0])
    marks = {key: _mark(one) for key, one in figures_of(rows, (framework, previous), scores).items()}
    by_indicator = {one.code: tuple(_items(framework, marks, one)) for one in framework.indicators}
    subjects: dict[str, tuple[Subject, ...]] = {
        ScoreLevel.INDICATOR: tuple(_indicator(framework, marks, one, by_indicator) for one in framework.indicators),
        ScoreLevel.TOOL: tuple(_tool(framework, marks, one, by_indicator) for one in framework.tools),
    }
    return Results(context, subjects, tuple(_by_item(framework, raises(framework, scores[0]))))


def two_decimals(value: Decimal | None) -> str:
    """A score as it is printed; a dash where it is not known."""
    return "–" if value is None else shown(value)


def _counterpart(context: Context) -> Callable[[str], str | None]:
    return lambda code: crosswalk(context.assessed_year, context.previous_year, code)


def _mark(figures: Figures) -> Mark:
    now = _known(figures.entered, figures.computed)
    return Mark(now, _known(figures.previous, figures.previous_computed), figures.difference)


def _known(entered: Entered | None, computed: Decimal | None) -> Decimal | None:
    if entered is not None and entered.value is not None:
        return entered.value
    return None if computed is None else rounded(computed)


def _indicator(
    framework: Framework, marks: Mapping[ScoreKey, Mark], one: Indicator, items: Mapping[str, tuple[ItemLine, ...]]
) -> Subject:
    key = ScoreKey(ScoreLevel.INDICATOR, one.code)
    mark, parts = marks[key], _parts(framework, marks, key, one.tool)
    return Subject(key.level, one.code, one.name, mark, parts, items[one.code], _is_weak(framework, (mark,)))


def _tool(
    framework: Framework, marks: Mapping[ScoreKey, Mark], one: Tool, items: Mapping[str, tuple[ItemLine, ...]]
) -> Subject:
    key = ScoreKey(ScoreLevel.TOOL, one.code)
    mark, parts = marks[key], _parts(framework, marks, key, one.code)
    inside = tuple(
        item for indicator in framework.indicators if indicator.tool == one.code for item in items[indicator.code]
    )
    return Subject(key.level, one.code, one.name, mark, parts, inside, _is_weak(framework, (mark,)))


def _parts(framework: Framework, marks: Mapping[ScoreKey, Mark], key: ScoreKey, tool_code: str) -> tuple[Mark, ...]:
    parts = next((tool.parts for tool in framework.tools if tool.code == tool_code), ())
    return tuple(marks.get(key._replace(part=str(number)), Mark()) for number, _part in enumerate(parts, 1))


def _items(framework: Framework, marks: Mapping[ScoreKey, Mark], indicator: Indicator) -> Iterator[ItemLine]:
    for item in framework.items:
        if item.indicator == indicator.code:
            own = _item_marks(framework, marks, item)
            yield ItemLine(item.code, item.name, own, _is_weak(framework, own))


def _item_marks(framework: Framework, marks: Mapping[ScoreKey, Mark], item: Item) -> tuple[Mark, ...]:
    key = ScoreKey(ScoreLevel.ITEM, item.code)
    return _parts(framework, marks, key, item.tool) or (marks.get(key, Mark()),)


def _is_weak(framework: Framework, marks: Iterable[Mark]) -> bool:
    return any(mark.now is not None and mark.now < framework.target for mark in marks)


def _by_item(framework: Framework, found: tuple[Raise, ...]) -> Iterator[Raise]:
    """Items, and an indicator only where none of its items is among them: what it gains they gain."""
    owners = {item.code: item.indicator for item in framework.items}
    covered = {owners.get(one.key.code) for one in found if one.key.level is ScoreLevel.ITEM}
    return (one for one in found if one.key.level is ScoreLevel.ITEM or one.key.code not in covered)
