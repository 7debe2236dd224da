"""Reads the tables of HTML as Word, Excel and web pages put it on the clipboard; what is hidden is left out."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser

MOST_ROWS = 2_000
MOST_COLUMNS = 100
_DEEPEST = 8

_MARKED_SECTION = re.compile("<![^<>]*>")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all")
_NEVER_SEEN = {"head", "style", "script", "title", "xml", "template", "del", "noscript"}
_VOID = {"br", "img", "col", "hr", "input", "link", "meta", "wbr", "area", "base", "source"}
_BLOCKS = {"p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "blockquote", "section"}
_CELLS = {"td", "th"}
_TABLE_PARTS = {"table", "thead", "tbody", "tfoot", "tr", *_CELLS}
_SPACES = re.compile(r"[ \t\r\n\f\u00a0]+")


@dataclass(slots=True)
class _Table:
    rows: list[list["_Cell"]] = field(default_factory=list)


@dataclass(slots=True)
class _Cell:
    """Text pieces and inner tables in the order they stand in; "\\n" is a line end."""

    rows: int
    columns: int
    content: list["str | _Table"] = field(default_factory=list)


@dataclass(slots=True)
class _List:
    """An open list; `number` is the next one of an ordered list, None for bullets."""

    number: int | None


@dataclass(frozen=True, slots=True)
class HtmlGrid:
    """A table with its spans laid out: a spanning cell's text stands in its first place, the others are empty.

    `under` names for each (row, column) covered from above the row where that text stands.
    """

    rows: tuple[tuple[str, ...], ...]
    under: Mapping[tuple[int, int], int]


@dataclass(frozen=True, slots=True)
class HtmlTables:
    """The tables one after another, and the lines that stood outside them."""

    grids: tuple[HtmlGrid, ...]
    outside: tuple[str, ...]


def read_tables(html: str) -> HtmlTables:
    """The tables of HTML of any quality; never raises."""
    reader = _Reader()
    reader.feed(_without_comments(html))
    reader.close()
    grids = [grid for table in reader.tables for grid in _grids(table)]
    return HtmlTables(tuple(grid for grid in grids if grid.rows), tuple(_lines("".join(reader.outside))))


def _without_comments(html: str) -> str:
    first, *others = html.split("<!--")
    visible = first + "".join(comment.partition("-->")[2] for comment in others)
    return _MARKED_SECTION.sub("", visible).replace("<!", "")


class _Reader(HTMLParser):
    """Collects the tables; unclosed cells, rows and tables are closed by what follows them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[_Table] = []
        self.outside: list[str] = []
        self._open: list[_Table] = []
        self._cells: list[_Cell | None] = []
        self._lists: list[_List] = []
        self._too_deep = 0
        self._hidden = ""
        self._hidden_depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if self._still_hidden(tag):
            return
        if tag not in _VOID and (tag in _NEVER_SEEN or _is_hidden(said)):
            self._hidden, self._hidden_depth = tag, 1
            return
        self._line_end(tag)
        if tag in _TABLE_PARTS:
            self._table_part(tag, said)
        elif tag in {"ol", "ul"}:
            self._lists.append(_List(_whole(said.get("start", ""), 1) if tag == "ol" else None))
        elif tag == "li":
            self._write(self._next_label())

    def handle_endtag(self, tag: str) -> None:
        if self._hidden:
            self._hidden_depth -= tag == self._hidden
            if self._hidden_depth > 0 and not (tag in _TABLE_PARTS and self._hidden not in _TABLE_PARTS):
                return
            closed, self._hidden = self._hidden, ""
            if closed == tag:
                return
        self._line_end(tag)
        if self._too_deep:
            self._too_deep -= tag == "table"
        elif tag in _CELLS and self._cells:
            self._cells[-1] = None
        elif tag == "table" and self._open:
            self._open.pop()
            self._cells.pop()
        elif tag in {"ol", "ul"} and self._lists:
            self._lists.pop()

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._write(_SPACES.sub(" ", data))

    def _still_hidden(self, tag: str) -> bool:
        if not self._hidden:
            return False
        # The next cell or row ends an unclosed one, and the body ends the head.
        if tag == "body" or (tag in _CELLS and self._hidden in _CELLS) or tag == self._hidden == "tr":
            self._hidden = ""
            return False
        if tag in _TABLE_PARTS and self._hidden not in {*_TABLE_PARTS, *_NEVER_SEEN, "div", "section"}:
            self._hidden = ""
            return False
        self._hidden_depth += tag == self._hidden
        return True

    def _line_end(self, tag: str) -> None:
        if tag == "br" or tag in _BLOCKS:
            self._write("\n")

    def _table_part(self, tag: str, said: dict[str, str]) -> None:
        if self._too_deep or (tag == "table" and len(self._open) == _DEEPEST):
            self._too_deep += tag == "table"
        elif tag == "table":
            self._open_table()
        elif self._open and tag == "tr":
            self._cells[-1] = None
            self._open[-1].rows.append([])
        elif self._open and tag in _CELLS:
            self._open_cell(said)

    def _open_table(self) -> None:
        table = _Table()
        cell = next((cell for cell in reversed(self._cells) if cell is not None), None)
        if cell is None:
            self.tables.append(table)
        else:
            cell.content.append(table)
        self._open.append(table)
        self._cells.append(None)

    def _open_cell(self, said: dict[str, str]) -> None:
        rows = self._open[-1].rows
        if not rows:
            rows.append([])
        cell = _Cell(_whole(said.get("rowspan", ""), 1), _whole(said.get("colspan", ""), 1))
        rows[-1].append(cell)
        self._cells[-1] = cell

    def _next_label(self) -> str:
        if not self._lists or self._lists[-1].number is None:
            return "- "
        self._lists[-1].number += 1
        return f"{self._lists[-1].number - 1}. "

    def _write(self, text: str) -> None:
        cell = next((cell for cell in reversed(self._cells) if cell is not None), None)
        if cell is not None:
            cell.content.append(text)
        elif not self._open:
            self.outside.append(text)


def _is_hidden(said: dict[str, str]) -> bool:
    return "hidden" in said or _HIDDEN.search(said.get("style", "").lower()) is not None


def _whole(digits: str, otherwise: int) -> int:
    plain = digits.strip()
    return int(plain) if plain.isascii() and plain.isdecimal() and len(plain) < 6 else otherwise


def _grids(table: _Table) -> Iterator[HtmlGrid]:
    """The table's own grid, then those of real tables inside it; a mere frame's text stays in its cell."""
    inner = [part for row in table.rows for cell in row for part in cell.content if isinstance(part, _Table)]
    if any(_is_real(part) for part in inner):
        for row in table.rows:
            for cell in row:
                cell.content = [part for part in cell.content if not (isinstance(part, _Table) and _is_real(part))]
        yield _grid(table)
        for part in inner:
            if _is_real(part):
                yield from _grids(part)
    else:
        yield _grid(table)


def _is_real(table: _Table) -> bool:
    """Whether it is, or holds, a table of its own and is not just a frame around a few words."""
    if len(table.rows) > 1 and max(map(len, table.rows)) > 1:
        return True
    return any(
        _is_real(part) for row in table.rows for cell in row for part in cell.content if isinstance(part, _Table)
    )


def _grid(table: _Table) -> HtmlGrid:
    rows = table.rows[: MOST_ROWS + 1]
    places: dict[tuple[int, int], str] = {}
    under: dict[tuple[int, int], int] = {}
    for row_number, row in enumerate(rows):
        column = 0
        for cell in row:
            while (row_number, column) in places:
                column += 1
            if column > MOST_COLUMNS:
                break
            last_row = len(rows) if cell.rows == 0 else min(len(rows), row_number + cell.rows)
            last_column = min(MOST_COLUMNS + 1, column + max(1, cell.columns))
            for covered in ((r, c) for r in range(row_number, last_row) for c in range(column, last_column)):
                places.setdefault(covered, "")
            under |= {(r, column): row_number for r in range(row_number + 1, last_row)}
            places[row_number, column] = _text(cell)
    width = max((column + 1 for (_, column), text in places.items() if text), default=0)
    filled = (tuple(places.get((row, column), "") for column in range(width)) for row in range(len(rows)) if width)
    return HtmlGrid(tuple(filled), under)


def _text(cell: _Cell) -> str:
    parts = (part if isinstance(part, str) else _as_lines(part) for part in cell.content)
    return "\n".join(_lines("".join(parts)))


def _as_lines(table: _Table) -> str:
    return "\n" + "\n".join(" ".join(map(_text, row)) for row in table.rows) + "\n"


def _lines(text: str) -> Iterable[str]:
    trimmed = (_SPACES.sub(" ", line).strip() for line in text.split("\n"))
    return (line for line in trimmed if line)
