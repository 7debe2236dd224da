"""Rows of a measures table as measures: titles, steps, who, when and the rest, nothing of the pasted left out."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ita_desktop.domain.framework import Indicator
from ita_desktop.domain.ids import new_id
from ita_desktop.domain.measures import FollowUp, Measure, Responsible, Step, Timeframe
from ita_desktop.domain.office import Unit
from ita_desktop.intake.clipboard import Pasted
from ita_desktop.intake.measure_columns import Column, column_heads, is_head
from ita_desktop.intake.mentions import indicators_mentioned, indicators_of_cell, items_in
from ita_desktop.intake.numbering import ListEntry, list_entries
from ita_desktop.intake.numbers import plain_count
from ita_desktop.intake.responsibles import responsibles_in
from ita_desktop.thai.followups import read_follow_up
from ita_desktop.thai.periods import read_period

# What one cell may say of several rows it spans; money and results would count twice.
_SHARED = {Column.INDICATOR, Column.ANALYSIS, Column.RESPONSIBLE, Column.TIMEFRAME, Column.FOLLOW_UP}
_LEAST_ACROSS = 2
_TITLE_WORDS = ("มาตรการ", "โครงการ", "กิจกรรม")


@dataclass(frozen=True, slots=True)
class MeasureContext:
    """What pasted measures are read against: the measures year (Buddhist era), its units and indicators.

    `items` are the year's item codes; without them any code counts.
    """

    fiscal_year: int
    units: tuple[Unit, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    items: tuple[str, ...] = ()


def build_measures(pasted: Pasted, roles: Sequence[str], context: MeasureContext) -> tuple[Measure, ...]:
    """The measures of a table whose columns have these roles (`guess_columns`), with fresh ids.

    Heads (repeated ones too) and what stands above the first are no measures. A row without a title goes on with the
    row above. What has no field of its own is kept in `extra` under its column's head. ValueError for a role that is
    no `Column`.
    """
    width = len(pasted.rows[0]) if pasted.rows else 0
    kinds = [Column(role) for role in roles[:width]] + [Column.EXTRA] * (width - len(roles))
    heads = _heads(pasted, width)
    return tuple(_measure(draft, kinds, heads, context) for draft in _drafts(pasted, kinds, context.indicators))


def _heads(pasted: Pasted, width: int) -> list[str]:
    """A name for each column, none twice."""
    heads: list[str] = []
    for column in range(width):
        head = " ".join(" ".join(column_heads(pasted.rows, column)).split()) or f"คอลัมน์ที่ {column + 1}"
        heads.append(head if head not in heads else f"{head} ({column + 1})")
    return heads


@dataclass(slots=True)
class _Draft:
    """The cells of one measure, for each column its texts from the rows the measure stands in, below a `section`."""

    cells: list[list[str]] = field(default_factory=list)
    section: str = ""

    def add(self, row: Sequence[str], kinds: Sequence[Column]) -> None:
        for kind, cells, cell in zip(kinds, self.cells, row, strict=True):
            if cell and not (kind in _SHARED and cells[-1:] == [cell]):
                cells.append(cell)


def _drafts(pasted: Pasted, kinds: Sequence[Column], indicators: Sequence[Indicator]) -> list[_Draft]:
    left_out = _no_measures(pasted)
    titles = [c for c, kind in enumerate(kinds) if kind is Column.MEASURE]
    drafts: list[_Draft] = []
    section = ""
    for r, row in enumerate(pasted.rows):
        if not any(row) or r in left_out:
            continue
        if _is_section(pasted, r, indicators):
            section = row[0]
            continue
        cells = row
        begins = not titles or any(row[c] for c in titles)
        if not drafts or (begins and not _same_steps(pasted, kinds, r)):
            drafts.append(_Draft([[] for _ in kinds], section))
            cells = tuple(_shared(pasted, kind, r, c) for c, kind in enumerate(kinds))
        drafts[-1].add(cells, kinds)
    return drafts


def _is_section(pasted: Pasted, row: int, indicators: Sequence[Indicator]) -> bool:
    """Whether a row across the table names an indicator and nothing else: that of the measures below it."""
    first, *others = pasted.rows[row]
    if len(others) < _LEAST_ACROSS or any(others) or any((row, c) in pasted.under for c in range(len(others) + 1)):
        return False
    return indicators_of_cell(first, indicators)[1] and any(map(str.isalpha, first))


def _no_measures(pasted: Pasted) -> set[int]:
    """The rows of heads, and the captions above the first of them."""
    heads = [r for r, row in enumerate(pasted.rows) if is_head(row)]
    above = range(heads[0] if heads else 0)
    return {*heads, *(r for r in above if pasted.rows[r][0] and not any(pasted.rows[r][1:]))}


def _same_steps(pasted: Pasted, kinds: Sequence[Column], row: int) -> bool:
    """Whether the steps beside a title belong to the title above as well: two titles of one measure."""
    steps = [c for c, kind in enumerate(kinds) if kind is Column.STEPS]
    return any((row, c) in pasted.under for c in steps)


def _shared(pasted: Pasted, kind: Column, row: int, column: int) -> str:
    top = pasted.under.get((row, column), row) if kind in _SHARED else row
    return pasted.rows[row][column] or pasted.rows[top][column]


def _measure(draft: _Draft, kinds: Sequence[Column], heads: Sequence[str], context: MeasureContext) -> Measure:
    texts = {kind: _joined(draft, kinds, kind) for kind in Column}
    indicators, extra = _indicators(draft, kinds, heads, context)
    named = "\n".join(texts[kind] for kind in (Column.INDICATOR, Column.ANALYSIS, Column.MEASURE))
    timeframe, follow_up = texts[Column.TIMEFRAME], texts[Column.FOLLOW_UP]
    cycle = read_follow_up(follow_up, context.fiscal_year)
    return Measure(
        id=new_id(),
        titles=tuple(title for cell in _listed(draft, kinds, Column.MEASURE) for title in _titles(cell)),
        indicators=indicators
        or indicators_mentioned(named, context.indicators)
        or indicators_of_cell(draft.section, context.indicators)[0],
        items=items_in(named, context.items) or items_in(draft.section, context.items),
        analysis=texts[Column.ANALYSIS],
        steps=_steps(_listed(draft, kinds, Column.STEPS)),
        responsibles=_responsibles("\n".join(_listed(draft, kinds, Column.RESPONSIBLE)), context),
        timeframe=_timeframe(timeframe, context.fiscal_year),
        follow_up=FollowUp(follow_up, cycle.cycle_months, cycle.cut_off),
        budget=texts[Column.BUDGET],
        target=texts[Column.TARGET],
        kpi=texts[Column.KPI],
        extra=extra | _extra(draft, kinds, heads),
    )


def _cells(draft: _Draft, kinds: Sequence[Column], kind: Column) -> list[str]:
    return [cell for column, cells in zip(kinds, draft.cells, strict=True) if column is kind for cell in cells]


def _listed(draft: _Draft, kinds: Sequence[Column], kind: Column) -> list[str]:
    """The texts of the columns of a kind that lists something; a dash in place of text is nothing."""
    return [cell for cell in _cells(draft, kinds, kind) if cell.strip().strip("-–—").strip()]


def _joined(draft: _Draft, kinds: Sequence[Column], kind: Column) -> str:
    return "\n".join(_cells(draft, kinds, kind))


def _titles(cell: str) -> list[str]:
    entries = list_entries(cell)
    if len(entries) == 1 and not entries[0].marked:
        return _unnumbered_titles(cell)
    return [" ".join(entry.whole.split("\n")) for entry in entries]


def _unnumbered_titles(cell: str) -> list[str]:
    """Lines that each begin as a measure does are titles of their own; others are one title's wrapped lines."""
    lines = cell.split("\n")
    if all(line.startswith(_TITLE_WORDS) for line in lines):
        return lines
    return [" ".join(lines)]


def _steps(cells: Sequence[str]) -> tuple[Step, ...]:
    """The steps of the rows one after another; an unnumbered row under numbered steps goes on with the last one."""
    entries: list[ListEntry] = []
    for cell in cells:
        first, *others = list_entries(cell)
        if entries and entries[-1].marked and not first.marked:
            entries[-1] = _gone_on(entries[-1], first)
            entries += others
        else:
            entries += [first, *others]
    return tuple(Step(new_id(), entry.text, entry.sub_points) for entry in entries)


def _gone_on(entry: ListEntry, rest: ListEntry) -> ListEntry:
    if not entry.sub_points:
        return ListEntry(f"{entry.text}\n{rest.text}", rest.sub_points, marked=True)
    points = (*entry.sub_points[:-1], f"{entry.sub_points[-1]}\n{rest.text}", *rest.sub_points)
    return ListEntry(entry.text, points, marked=True)


def _responsibles(text: str, context: MeasureContext) -> tuple[Responsible, ...]:
    return tuple(Responsible(new_id(), named.text, named.unit) for named in responsibles_in(text, context.units))


def _timeframe(text: str, fiscal_year: int) -> Timeframe:
    """The days the text means as a whole, else from the first to the last day of its lines, each understood."""
    whole = read_period(text, fiscal_year)
    lines = [read_period(line, fiscal_year) for line in text.split("\n")]
    starts = [line.start for line in lines if line.start]
    ends = [line.end for line in lines if line.end]
    if whole.start or whole.end or not len(starts) == len(ends) == len(lines):
        return Timeframe(text, whole.start, whole.end)
    return Timeframe(text, min(starts), max(ends))


def _indicators(
    draft: _Draft, kinds: Sequence[Column], heads: Sequence[str], context: MeasureContext
) -> tuple[tuple[str, ...], dict[str, str]]:
    """The indicators named, and the texts of cells that say more than their names."""
    codes: dict[str, None] = {}
    extra: dict[str, str] = {}
    for kind, head, cells in zip(kinds, heads, draft.cells, strict=True):
        text = "\n".join(cells)
        if kind is Column.INDICATOR and text:
            found, complete = indicators_of_cell(text, context.indicators)
            codes |= dict.fromkeys(found)
            extra |= {} if complete else {head: text}
    return tuple(codes), extra


def _extra(draft: _Draft, kinds: Sequence[Column], heads: Sequence[str]) -> dict[str, str]:
    extra: dict[str, str] = {}
    for kind, head, cells in zip(kinds, heads, draft.cells, strict=True):
        kept = cells if kind is Column.EXTRA else [cell for cell in cells if plain_count(cell) is None]
        if kept and kind in (Column.EXTRA, Column.NUMBER):
            extra[head] = "\n".join(kept)
    return extra
