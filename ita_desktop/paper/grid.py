"""Sets a table: every cell's lines once, the columns' edges and the least height of every row."""

from dataclasses import dataclass
from itertools import accumulate

from ita_desktop.domain.blocks import Cell, Grid, VerticalAlign
from ita_desktop.paper import measures
from ita_desktop.paper.boxes import Stack
from ita_desktop.paper.setter import Typesetter

PADDING = measures.CELL_TOP + measures.CELL_BOTTOM

Rows = tuple[tuple[Cell | None, ...], ...]


@dataclass(frozen=True, slots=True)
class SetCell:
    """A cell's lines and the rows and columns it covers; the ends are exclusive."""

    stack: Stack
    row: int
    end_row: int
    column: int
    end_column: int
    middle: bool
    shaded: bool


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


def set_table(rows: Rows, widths: tuple[float, ...], setter: Typesetter, width: float) -> Table:
    """Lay out checked `rows` over `width` points."""
    total = sum(widths)
    edges = tuple(accumulate((width * share / total for share in widths), initial=0.0))
    cells = tuple(
        tuple(_set_cell(cell, i, j, edges, setter) for j, cell in enumerate(row) if cell) for i, row in enumerate(rows)
    )
    return Table(edges, cells, tuple(_heights(cells)))


def _set_cell(cell: Cell, row: int, column: int, edges: tuple[float, ...], setter: Typesetter) -> SetCell:
    room = edges[column + cell.columns] - edges[column] - 2 * measures.CELL_SIDE
    lines = tuple(line for paragraph in cell.paragraphs for line in setter.lines(paragraph, room))
    return SetCell(
        Stack.of(lines),
        row,
        row + cell.rows,
        column,
        column + cell.columns,
        cell.vertical is VerticalAlign.MIDDLE,
        cell.shaded,
    )


def _heights(rows: tuple[tuple[SetCell, ...], ...]) -> list[float]:
    """What a spanning cell needs beyond its rows is shared out among them; what is too much goes to the last."""
    heights = [
        max((cell.stack.height for cell in row if cell.end_row == cell.row + 1), default=0.0) + PADDING for row in rows
    ]
    spanning = sorted((c for row in rows for c in row if c.end_row > c.row + 1), key=lambda c: (c.end_row, -c.row))
    for cell in spanning:
        lack = cell.stack.height + PADDING - sum(heights[cell.row : cell.end_row])
        if lack > 0:
            share = lack / (cell.end_row - cell.row)
            for i in range(cell.row, cell.end_row - 1):
                extra = min(share, heights[i] * measures.ROW_GROWTH)
                heights[i] += extra
                lack -= extra
            heights[cell.end_row - 1] += lack
    return heights
