"""Lets a table run over pages: rows and spans are cut between lines, the head comes again, rules close every page."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from ita_desktop.domain.blocks import Grid
from ita_desktop.paper import measures
from ita_desktop.paper.boxes import Stack
from ita_desktop.paper.filler import CLOSE
from ita_desktop.paper.grid import SetCell, Table, check_grid, set_table
from ita_desktop.paper.pen import Pen, Rule
from ita_desktop.paper.setter import Typesetter


@dataclass(frozen=True, slots=True)
class CellPart:
    """A cell or a part of it on one page: `first` and `last` count the page's row edges."""

    cell: SetCell
    stack: Stack
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class GridPart:
    """What one page shows of a table; `levels` are the tops of its rows and the last one's bottom."""

    edges: tuple[float, ...]
    levels: tuple[float, ...]
    cells: tuple[CellPart, ...]
    ruled: bool
    first_words: str
    bookmark: None = None

    @property
    def height(self) -> float:
        return self.levels[-1]

    def draw(self, pen: Pen, x: float, top: float) -> None:
        for part in self.cells:
            self._draw_cell(pen, part, x, top)
        if self.ruled:
            pen.rules((x + x1, top + y1, x + x2, top + y2) for x1, y1, x2, y2 in self._rules())

    def _draw_cell(self, pen: Pen, part: CellPart, x: float, top: float) -> None:
        cell, stack = part.cell, part.stack
        upper, lower = self.levels[part.first], self.levels[part.last]
        left, right = self.edges[cell.column], self.edges[cell.end_column]
        if cell.shaded:
            pen.shade(x + left, top + upper, right - left, lower - upper)
        spare = max(lower - upper - cell.height_of(stack), 0.0) if cell.middle else 0.0
        stack.draw(pen, x + left + measures.CELL_SIDE, top + upper + cell.above + spare / 2)

    def _rules(self) -> Iterator[Rule]:
        """Every rule once, as long as it goes straight on."""
        across: set[tuple[int, int]] = set()
        down: set[tuple[int, int]] = set()
        for part in self.cells:
            for column in range(part.cell.column, part.cell.end_column):
                across |= {(part.first, column), (part.last, column)}
            for row in range(part.first, part.last):
                down |= {(part.cell.column, row), (part.cell.end_column, row)}
        for level, start, stop in _stretches(across):
            yield self.edges[start], self.levels[level], self.edges[stop], self.levels[level]
        for edge, start, stop in _stretches(down):
            yield self.edges[edge], self.levels[start], self.edges[edge], self.levels[stop]


def _stretches(units: set[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """(line, start, stop) for every unbroken row of (line, unit)."""
    current: tuple[int, int, int] | None = None
    for line, unit in sorted(units):
        if current and current[0] == line and current[2] == unit:
            current = (line, current[1], unit + 1)
            continue
        if current:
            yield current
        current = (line, unit, unit + 1)
    if current:
        yield current


@dataclass(slots=True)
class _Open:
    """A cell on the page being filled."""

    cell: SetCell
    stack: Stack
    first: int
    top: float

    @property
    def bottom(self) -> float:
        return self.top + self.cell.height_of(self.stack)


@dataclass(frozen=True, slots=True)
class GridBox:
    """A table, or what is left of it: `carried` cells began on an earlier page; `cut` says that row `start` did."""

    head: Table
    body: Table
    page: float
    ruled: bool
    start: int = 0
    carried: tuple[tuple[SetCell, Stack], ...] = ()
    cut: bool = False
    glued: bool = False
    closing: bool = False

    @property
    def before(self) -> float:
        return measures.BEFORE_GRID if self.ruled else 0.0

    @property
    def height(self) -> float:
        return sum(self.head.heights) + sum(self.body.heights[self.start :])

    @property
    def least(self) -> float:
        if self.start >= len(self.body.rows) or self._kept:
            return self.height
        return sum(self.head.heights) + self.needed(self.start)

    @property
    def _kept(self) -> bool:
        return not self.start and self.height <= measures.KEPT_GRID * self.page

    @property
    def tail(self) -> float:
        return self._least_of_row(len(self.body.rows) - 1) if self.body.rows else 0.0

    def take(self, room: float, forced: bool = False) -> "tuple[GridPart | None, GridBox | None]":
        if self._kept and self.height > room + CLOSE and not forced:
            return None, self
        filling = _Filling(self, room, forced)
        filling.fill()
        if filling.row == self.start and not filling.cut and self.body.rows:
            return None, self
        return filling.part(), filling.rest()

    def needed(self, row: int) -> float:
        """The room without which a row does not begin on a page; with it that of the next row if it leads it."""
        return self._least_of_row(row) + (self._least_of_row(row + 1) if self.leads(row) else 0.0)

    def leads(self, row: int) -> bool:
        """Whether a row is the short first one of rows that a cell covers."""
        short = self.body.heights[row] <= measures.SHORT_ROW * self.page
        return short and any(cell.end_row > row + 1 for cell in self.body.rows[row])

    def start_of_row(self, row: int) -> float:
        """The room for the few lines that a row shows at least where it is cut."""
        cells = self.body.rows[row]
        return max((c.above + c.stack.height_of(measures.ROW_START_LINES) + c.below for c in cells), default=0.0)

    def _least_of_row(self, row: int) -> float:
        height = self.body.heights[row]
        return height if height <= measures.SHORT_ROW * self.page else self.start_of_row(row)


class _Filling:
    """One page being filled with rows."""

    def __init__(self, box: GridBox, room: float, forced: bool) -> None:
        self.box, self.room, self.forced = box, room, forced
        self.row = box.start
        self.cut = False
        self.levels = [0.0]
        self.done: list[CellPart] = []
        self.carried: list[tuple[SetCell, Stack]] = []
        for cells, height in zip(box.head.rows, box.head.heights, strict=True):
            first = len(self.levels) - 1
            self.done += [CellPart(c, c.stack, first, first + c.end_row - c.row) for c in cells]
            self.levels.append(self.levels[-1] + height)
        self.open = [_Open(cell, stack, len(self.levels) - 1, self.levels[-1]) for cell, stack in box.carried]

    def fill(self) -> None:
        """Put rows on the page until one does not fit or none is left."""
        while self.row < len(self.box.body.rows):
            top, fresh = self.levels[-1], not (self.box.cut and self.row == self.box.start)
            before = len(self.open)
            if fresh and self._stands_alone(top):
                self._leave(top)
                return
            if fresh:
                self.open += [
                    _Open(cell, cell.stack, len(self.levels) - 1, top) for cell in self.box.body.rows[self.row]
                ]
            ending = [cell.bottom for cell in self.open if cell.cell.end_row == self.row + 1]
            bottom = max([top + self.box.body.heights[self.row] if fresh else top, *ending])
            if bottom > self.room + CLOSE:
                if ending and max(ending) <= self.room + CLOSE and (not fresh or max(ending) - top > 0):
                    bottom = self.room
                else:
                    self._end_inside(top, bottom, before, fresh)
                    return
            self.levels.append(bottom)
            self._close_row()

    def _close_row(self) -> None:
        self.row += 1
        last = len(self.levels) - 1
        self.done += [CellPart(c.cell, c.stack, c.first, last) for c in self.open if c.cell.end_row == self.row]
        self.open = [c for c in self.open if c.cell.end_row != self.row]

    def _end_inside(self, top: float, bottom: float, before: int, fresh: bool) -> None:
        """The row does not fit: cut it here, or end the page above it."""
        if fresh and not self._worth_cutting(top, bottom):
            del self.open[before:]
            self._leave(top)
            return
        self.cut = True
        self.levels.append(self.room)
        self._leave(self.room)
        feet = [self._foot(part) for part in self.done if part.last == len(self.levels) - 1]
        self.levels[-1] = max([top, *feet])

    def _foot(self, part: CellPart) -> float:
        return self.levels[part.first] + part.cell.height_of(part.stack)

    @property
    def _begins_page(self) -> bool:
        return self.forced and self.row == self.box.start

    def _stands_alone(self, top: float) -> bool:
        """Whether the row leads one that does not fit."""
        led = self.box.leads(self.row) and not self._begins_page
        return led and top + self.box.needed(self.row) > self.room + CLOSE

    def _worth_cutting(self, top: float, bottom: float) -> bool:
        if self._begins_page:
            return True
        if bottom - top <= measures.SHORT_ROW * self.box.page:
            return False
        return top + self.box.start_of_row(self.row) <= self.room + CLOSE

    def _leave(self, bottom: float) -> None:
        """Cut every open cell at `bottom`."""
        last = len(self.levels) - 1
        for cell in self.open:
            count = _before_cut(cell.cell, cell.stack, bottom - cell.top - cell.cell.above - cell.cell.below)
            shown, rest = cell.stack.cut(count)
            if cell.first < last:
                self.done.append(CellPart(cell.cell, shown, cell.first, last))
            else:
                rest = cell.stack
            self.carried.append((cell.cell, rest if len(rest) else self._again(cell.cell)))

    def _again(self, cell: SetCell) -> Stack:
        """What the next page shows of a cell that has nothing left; nothing if that would crowd it."""
        return cell.again if cell.again.height <= measures.SHORT_ROW * self.box.page else Stack.of(())

    def part(self) -> GridPart:
        """What this page shows, in reading order."""
        box = self.box
        cells = sorted(self.done, key=lambda part: (part.first, part.cell.column))
        body = (part.stack.text for part in cells if part.first >= len(box.head.rows))
        first_words = next((words for words in body if words.strip()), "")
        return GridPart(box.body.edges, tuple(self.levels), tuple(cells), box.ruled, first_words)

    def rest(self) -> GridBox | None:
        """What the next pages get."""
        if self.row >= len(self.box.body.rows):
            return None
        return replace(self.box, start=self.row, carried=tuple(self.carried), cut=self.cut)


def _before_cut(cell: SetCell, stack: Stack, room: float) -> int:
    """How many lines to print in `room`: rather a few less than a paragraph torn a line from its start or end."""
    most = stack.fitting(room)
    fewer = range(most, max(most - measures.LINES_GIVEN_UP, measures.FEW_LINES) - 1, -1)
    whole = (count for count in fewer if not _tears(cell, stack, count))
    not_alone = (count for count in fewer if count != len(stack) - 1)
    return next(whole, next(not_alone, most))


def _tears(cell: SetCell, stack: Stack, count: int) -> bool:
    """Whether a cut after so many lines leaves a single line of a paragraph on one side, or of the cell to the end."""
    cut = stack.start + count
    if cut == stack.stop - 1:
        return True
    if cut == stack.stop or cut in cell.starts:
        return False
    return cut - 1 in cell.starts or cut + 1 in cell.starts


def grid_box(grid: Grid, setter: Typesetter, width: float, page: float) -> GridBox:
    """A table for pages whose text is `page` high; raises ValueError where it is malformed."""
    check_grid(grid)
    head = set_table(grid.head, grid, setter, width, head=True)
    if sum(head.heights) <= measures.HEAD_LIMIT * page:
        return GridBox(head, set_table(grid.rows, grid, setter, width), page, grid.rules)
    none = set_table((), grid, setter, width)
    return GridBox(none, set_table(grid.head + grid.rows, grid, setter, width), page, grid.rules)
