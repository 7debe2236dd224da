"""Sets a table: every cell's lines once, the columns' edges and the least height of every row."""

from dataclasses import dataclass, replace
from functools import partial
from itertools import accumulate

from ita_desktop.domain.blocks import Align, Cell, Grid, Paragraph, VerticalAlign
from ita_desktop.paper import measures
from ita_desktop.paper.boxes import Stack
from ita_desktop.paper.lines import Line
from ita_desktop.paper.setter import Typesetter

Rows = tuple[tuple[Cell | None, ...], ...]


@dataclass(frozen=True, slots=True)
class SetCell:
    """A cell's lines and the rows and columns it covers; the ends are exclusive; `above` and `below` stay free.

    `again` is what a page shows of it after all its lines were printed, `starts` the lines that begin a paragraph.
    """

    stack: Stack
    row: int
    end_row: int
    column: int
    end_column: int
    middle: bool
    shaded: bool
    above: float
    below: float
    again: Stack
    starts: frozenset[int]

    def height_of(self, stack: Stack) -> float:
        """The room for some of its lines, or all."""
        return self.above + stack.height + self.below


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, each in the row it begins in, and every row's least height."""

    edges: tuple[float, ...]
    rows: tuple[tuple[SetCell, ...], ...]
    heights: tuple[float, ...]


def check_grid(grid: Grid) -> None:
    """Raises ValueError where rows are ragged, a span leaves its grid, or cells overlap or leave holes."""
    if not grid.widths or min(grid.widths) <= 0:
        raise ValueError("a grid needs columns of positive width")
    _check_rows(grid.head, len(grid.widths))
    _check_rows(grid.rows, len(grid.widths))


def _check_rows(rows: Rows, columns: int) -> None:
    covered: set[tuple[int, int]] = set()
    for i, row in enumerate(rows):
        if len(row) != columns:
            raise ValueError(f"row {i} has {len(row)} entries for {columns} columns")
        for j, cell in enumerate(row):
            if cell is None:
                if (i, j) not in covered:
                    raise ValueError(f"nothing covers row {i}, column {j}")
                continue
            if cell.rows < 1 or cell.columns < 1 or i + cell.rows > len(rows) or j + cell.columns > columns:
                raise ValueError(f"the cell in row {i}, column {j} leaves its grid")
            own = {(y, x) for y in range(i, i + cell.rows) for x in range(j, j + cell.columns)}
            if own & covered:
                raise ValueError(f"the cell in row {i}, column {j} overlaps another")
            covered |= own if len(own) > 1 else set()


def set_table(rows: Rows, grid: Grid, setter: Typesetter, width: float, head: bool = False) -> Table:
    """Lay out checked `rows` of a grid over `width` points; in a `head` no line is left with a few letters."""
    total = sum(grid.widths)
    edges = tuple(accumulate((width * share / total for share in grid.widths), initial=0.0))
    set_lines = partial(_balanced, setter) if head else setter.lines
    padding = (measures.CELL_TOP, measures.CELL_BOTTOM) if grid.rules else (0.0, 0.0)

    def set_cell(cell: Cell, row: int, column: int) -> SetCell:
        room = edges[column + cell.columns] - edges[column] - 2 * measures.CELL_SIDE
        texts = [set_lines(paragraph, room) for paragraph in cell.paragraphs]
        stack = Stack.of(tuple(line for lines in texts for line in lines))
        starts = frozenset(accumulate((len(lines) for lines in texts), initial=0))
        again = Stack.of(tuple(line for paragraph in cell.again for line in set_lines(paragraph, room)))
        ends = row + cell.rows, column + cell.columns
        middle = cell.vertical is VerticalAlign.MIDDLE
        return SetCell(stack, row, ends[0], column, ends[1], middle, cell.shaded, *padding, again, starts)

    cells = tuple(tuple(set_cell(cell, i, j) for j, cell in enumerate(row) if cell) for i, row in enumerate(rows))
    return Table(edges, cells, tuple(_heights(cells, sum(padding))))


def _heights(rows: tuple[tuple[SetCell, ...], ...], least: float) -> list[float]:
    """What a spanning cell needs beyond its rows is shared out among them; what is too much goes to the last."""
    heights = [
        max((cell.height_of(cell.stack) for cell in row if cell.end_row == cell.row + 1), default=least) for row in rows
    ]
    spanning = sorted((c for row in rows for c in row if c.end_row > c.row + 1), key=lambda c: (c.end_row, -c.row))
    for cell in spanning:
        lack = cell.height_of(cell.stack) - sum(heights[cell.row : cell.end_row])
        if lack > 0:
            share = lack / (cell.end_row - cell.row)
            for i in range(cell.row, cell.end_row - 1):
                extra = min(share, heights[i] * measures.ROW_GROWTH)
                heights[i] += extra
                lack -= extra
            heights[cell.end_row - 1] += lack
    return heights


def _balanced(setter: Typesetter, paragraph: Paragraph, room: float) -> tuple[Line, ...]:
    """The lines of a paragraph; a word goes down to a last line of a few letters if that makes no line more."""
    lines = setter.lines(paragraph, room)
    if len(lines) == 1 or lines[-1].width >= measures.FEW_LETTERS * lines[-1].size:
        return lines
    narrow = max(lines[-2].width - 1, setter.least_width(paragraph))
    tried = setter.lines(paragraph, narrow)
    if len(tried) > len(lines) or tried[-1].width <= lines[-1].width:
        return lines
    shift = {Align.CENTER: (room - narrow) / 2, Align.RIGHT: room - narrow}.get(paragraph.align, 0.0)
    return tuple(replace(line, x=line.x + shift) for line in tried)
