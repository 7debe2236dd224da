"""From rows back to the one office file, children before their owners; the checksum is taken on the way."""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any

from ita_desktop.domain.file import OfficeFile
from ita_desktop.store.cells import cell_reader
from ita_desktop.store.checksum import row_sum, stored_sum, total
from ita_desktop.store.shape import ByYear, Keyed, Nested, Record, Rows, Scalar, Shape, TextMap, Texts
from ita_desktop.store.tables import OFFICE_TABLE, POSITION, TABLES, Branch, Cell, Row, Table

type Stored = dict[str, defaultdict[Cell, list[Any]]]
"""Per table, the values already made, under the key of the row they belong to."""

type _Part = Callable[[Iterator[Cell], Cell, Stored], object]


class ContradictionError(ValueError):
    """Sound pages, but rows that do not make an office file."""


def assemble(connection: sqlite3.Connection) -> OfficeFile:
    """The office file of all rows; ValueError, TypeError, KeyError or ArithmeticError where they contradict it."""
    stored: Stored = {table.name: defaultdict(list) for table in TABLES}
    sums = [_read_table(connection, table, stored[table.name], stored) for table in reversed(TABLES)]
    if total(sums) != stored_sum(connection):
        raise ContradictionError("the rows are not those that were written")
    files = stored[OFFICE_TABLE.name][None]
    if len(files) != 1:
        raise ContradictionError(f"{len(files)} offices in one file")
    file: OfficeFile = files[0]
    return file


def _read_table(
    connection: sqlite3.Connection, table: Table, made: defaultdict[Cell, list[Any]], stored: Stored
) -> int:
    make, in_name_order = _MAKERS[table.name], table.by_name
    found = 0
    for row in connection.execute(_SELECTS[table.name]):
        found += row_sum(table.name, in_name_order(row))
        made[row[0] if table.owned else None].append(make(row, stored))
    return found


def _select(table: Table) -> str:
    order = POSITION if POSITION in table.names else "rowid" if table.record is None else table.key[0]
    return f'SELECT {", ".join(f'"{name}"' for name in table.names)} FROM "{table.name}" ORDER BY "{order}"'


def _maker(table: Table, shape: Shape | None) -> Callable[[Row, Stored], object]:
    match shape:
        case Texts():
            return lambda row, stored: row[2]
        case TextMap():
            return lambda row, stored: row[1:]
        case Keyed(key, record):
            return _entry_maker(_builder(key, table, ""), _builder(record, table, ""))
    assert table.record is not None
    return _record_maker(table, _builder(table.record, table, ""))


def _entry_maker(key: _Part, value: _Part) -> Callable[[Row, Stored], object]:
    def make(row: Row, stored: Stored) -> object:
        cells = iter(row[1:])
        return key(cells, None, stored), value(cells, None, stored)

    return make


def _record_maker(table: Table, build: _Part) -> Callable[[Row, Stored], object]:
    first = int(table.owned)
    key_at = table.names.index(table.key[0])
    return lambda row, stored: build(iter(row[first:]), row[key_at], stored)


def _builder(record: Record, table: Table, path: str) -> _Part:
    """The function that takes a record's cells in the order of its fields and its lists from what is made."""
    parts = [_part(one.shape, table, f"{path}{one.name}") for one in record.fields]
    kind = record.type

    def build(cells: Iterator[Cell], key: Cell, stored: Stored) -> object:
        return kind(*[part(cells, key, stored) for part in parts])

    return build


def _part(shape: Shape, table: Table, path: str) -> _Part:
    match shape:
        case Scalar():
            read = cell_reader(shape)
            return lambda cells, key, stored: read(next(cells))
        case Nested(record):
            return _builder(record, table, f"{path}.")
    (branch,) = (one for one in table.branches if one.path == path)
    return _branch_part(branch)


def _branch_part(branch: Branch) -> _Part:
    name = branch.table.name
    match branch.shape:
        case Texts() | Rows():
            return lambda cells, key, stored: tuple(stored[name].get(key, ()))
        case ByYear():
            return lambda cells, key, stored: {one.fiscal_year: one for one in stored[name].get(key, ())}
        case _:
            return lambda cells, key, stored: dict(stored[name].get(key, ()))


_SHAPES = {branch.table.name: branch.shape for table in TABLES for branch in table.branches}
_SELECTS = {table.name: _select(table) for table in TABLES}
_MAKERS = {table.name: _maker(table, _SHAPES.get(table.name)) for table in TABLES}
