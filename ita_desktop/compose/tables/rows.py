"""A row of a table before its variant decides which columns are printed, and the columns' way into a grid."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from ita_desktop.compose.desk import Desk
from ita_desktop.compose.wording import labelled
from ita_desktop.domain.blocks import Align, Cell, Grid, Paragraph, Run, Style, VerticalAlign
from ita_desktop.domain.forms import Column, TableVariant

_UNDER_STEP = 0.08  # of the official first-line indent


@dataclass(frozen=True, slots=True)
class TableRow:
    """Lines of text by column id, already in voice; `groups` says with which neighbours a merged column joins
    (merge name → key); a `wide` row is one cell over all columns, a `bold` one stands out; `again` are the lines that
    a column repeats on a page where its cell goes on without text."""

    key: str
    cells: Mapping[str, tuple[str, ...]]
    groups: Mapping[str, str] = field(default_factory=dict)
    wide: bool = False
    bold: frozenset[str] = frozenset()
    again: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def grid_of(desk: Desk, variant: TableVariant, rows: Iterable[TableRow], caption: str = "") -> Grid:
    """The grid of a table variant: one or two head rows, merged columns spanning their neighbours."""
    listed = list(rows)
    body = [_body_row(variant, row) for row in listed]
    for place, column in enumerate(variant.columns):
        if column.merge:
            _merge(body, listed, place, column)
    return Grid(
        widths=tuple(column.width for column in variant.columns),
        rows=tuple(tuple(row) for row in body),
        head=_head(desk, variant),
        caption=caption,
    )


def _body_row(variant: TableVariant, row: TableRow) -> list[Cell | None]:
    if row.wide:
        first = _cell(variant.columns[0], row, variant.style)
        wide = replace(first, columns=len(variant.columns), shaded=True)
        return [wide, *([None] * (len(variant.columns) - 1))]
    return [_cell(column, row, variant.style) for column in variant.columns]


def _cell(column: Column, row: TableRow, style: Style) -> Cell:
    bold = column.id in row.bold or row.wide

    def paragraphs(texts: tuple[str, ...]) -> tuple[Paragraph, ...]:
        lines = [line.strip() for text in texts for line in text.split("\n") if line.strip()]
        return tuple(_line(line, bold, style, column.align) for line in lines)

    return Cell(
        paragraphs(row.cells.get(column.id, ())),
        vertical=column.vertical,
        key=f"{row.key}.{column.id}",
        again=paragraphs(row.again.get(column.id, ())),
    )


def _line(line: str, bold: bool, style: Style, align: Align) -> Paragraph:
    """A sub-point or dash hangs behind its label, a sub-point under its step; other numbers stand in the text, as a
    narrow column has no room for them."""
    label, rest = labelled(line)
    if align in (Align.LEFT, Align.JUSTIFY) and label and not label[0].isalnum():
        indent = _UNDER_STEP if label.startswith("(") else 0
        return Paragraph((Run(rest, bold),), style, align, indent, label)
    return Paragraph((Run(line, bold),), style, align)


def _merge(body: list[list[Cell | None]], rows: Sequence[TableRow], place: int, column: Column) -> None:
    start = 0
    while start < len(rows):
        end = start + 1
        while end < len(rows) and _joins(rows[start], rows[end], column):
            end += 1
        top = body[start][place]
        if top is not None and end > start + 1:
            body[start][place] = replace(top, rows=end - start)
            for covered in range(start + 1, end):
                body[covered][place] = None
        start = end


def _joins(first: TableRow, other: TableRow, column: Column) -> bool:
    if first.wide or other.wide:
        return False
    if column.merge == "equal":
        return bool(first.cells.get(column.id)) and first.cells.get(column.id) == other.cells.get(column.id)
    return first.groups.get(column.merge) == other.groups.get(column.merge)


def _head(desk: Desk, variant: TableVariant) -> tuple[tuple[Cell | None, ...], ...]:
    labels = [_head_cell(desk.wording(column.label), variant.style) for column in variant.columns]
    if not any(column.group for column in variant.columns):
        return (tuple(labels),)
    upper: list[Cell | None] = []
    lower: list[Cell | None] = []
    for place, (column, label) in enumerate(zip(variant.columns, labels, strict=True)):
        if not column.group:
            upper.append(replace(label, rows=2))
            lower.append(None)
        else:
            upper.append(_group_cell(desk, variant, place))
            lower.append(label)
    return tuple(upper), tuple(lower)


def _group_cell(desk: Desk, variant: TableVariant, place: int) -> Cell | None:
    group = variant.columns[place].group
    if place and variant.columns[place - 1].group == group:
        return None
    width = 1
    while place + width < len(variant.columns) and variant.columns[place + width].group == group:
        width += 1
    return replace(_head_cell(desk.wording(group), variant.style), columns=width)


def _head_cell(label: str, style: Style) -> Cell:
    return Cell((Paragraph((Run(label, bold=True),), style, Align.CENTER),), vertical=VerticalAlign.MIDDLE, shaded=True)
