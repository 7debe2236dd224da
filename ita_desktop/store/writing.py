"""Writes the difference of two values: only rows that differ, each compared with what is stored before it goes."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from ita_desktop.store.checksum import row_sum, store_sum, stored_sum, total
from ita_desktop.store.difference import Difference, RowKey
from ita_desktop.store.errors import NothingWritten
from ita_desktop.store.history import edits_of, record
from ita_desktop.store.positions import new_positions
from ita_desktop.store.tables import POSITION, RANKS, TABLES, Cell, Row, Table


@dataclass(frozen=True, slots=True)
class ChangeCount:
    """How many rows of content a save touched."""

    added: int = 0
    changed: int = 0
    removed: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """One row before and after; None where it did not exist or no longer exists."""

    table: Table
    old: Row | None
    new: Row | None


_TABLES = {table.name: table for table in TABLES}


def write_changes(connection: sqlite3.Connection, found: Difference, now: datetime | None) -> ChangeCount:
    """Writes a difference inside the caller's transaction; without `now` no history is kept (a new file).

    NothingWritten when the file does not hold what the difference starts from.
    """
    changes = sorted(_changes(connection, found), key=lambda one: (one.new is None, _rank(one)))
    if not changes:
        return ChangeCount()
    for one in changes:
        _write(connection, one)
        if now is not None:
            for edit in edits_of(one.table, one.old, one.new):
                record(connection, edit, now)
    store_sum(connection, total((stored_sum(connection), *(_delta(one) for one in changes))))
    return ChangeCount(
        sum(one.old is None for one in changes),
        sum(one.old is not None and one.new is not None for one in changes),
        sum(one.new is None for one in changes),
    )


def _rank(change: Change) -> int:
    """Owners are written before what they own and removed after it."""
    rank = RANKS[change.table.name]
    return rank if change.new is not None else -rank


def _changes(connection: sqlite3.Connection, found: Difference) -> Iterator[Change]:
    positions = _positions(connection, found)
    for place in dict.fromkeys((*found.gone, *found.come, *positions)):
        table = _TABLES[place[0]]
        before, after = found.gone.get(place), found.come.get(place)
        if before is not None and before == after and place not in positions:
            continue
        old = _stored(connection, table, place[1])
        _verify(table, old, before, place in positions and before is None and after is None)
        new = old if before is None and after is None else after
        if new is not None and table.ordered:
            new = (*new[:-1], positions.get(place, old[-1] if old else None))
        yield Change(table, old, new)


def _verify(table: Table, old: Row | None, before: Row | None, only_moved: bool) -> None:
    if only_moved:
        sound = old is not None
    elif old is None or before is None:
        sound = old is before
    else:
        sound = old[:-1] == before[:-1] if table.ordered else old == before
    if not sound:
        raise NothingWritten("ข้อมูลในไฟล์ไม่ตรงกับที่เปิดไว้ จึงยังไม่ได้บันทึกการแก้ไขครั้งล่าสุด ข้อมูลในไฟล์ยังอยู่ครบ โปรดปิดแล้วเปิดไฟล์ใหม่")


def _positions(connection: sqlite3.Connection, found: Difference) -> dict[RowKey, Cell]:
    placed: dict[RowKey, Cell] = {}
    for table, owner, order in found.orders:
        sql = f'SELECT "id", "{POSITION}" FROM "{table.name}" WHERE "{table.owner}" = ?'
        stored: dict[str, int] = dict(connection.execute(sql, (owner,)).fetchall())
        for key, position in new_positions(order, stored).items():
            placed[table.name, (key,)] = position
    return placed


def _stored(connection: sqlite3.Connection, table: Table, key: tuple[Cell, ...]) -> Row | None:
    row: Row | None = connection.execute(f"SELECT {_listed(table.names)} FROM {_where(table)}", key).fetchone()
    return row


def _write(connection: sqlite3.Connection, change: Change) -> None:
    table, old, new = change.table, change.old, change.new
    if new is None:
        connection.execute(f"DELETE FROM {_where(table)}", table.row_key(old or ()))
    elif old is None:
        marks = ", ".join("?" * len(new))
        connection.execute(f'INSERT INTO "{table.name}" ({_listed(table.names)}) VALUES ({marks})', new)
    else:
        connection.execute(_update(table), (*new, *table.row_key(old)))


def _update(table: Table) -> str:
    settings = ", ".join(f'"{name}" = ?' for name in table.names)
    keys = " AND ".join(f'"{name}" = ?' for name in table.key)
    return f'UPDATE "{table.name}" SET {settings} WHERE {keys}'


def _where(table: Table) -> str:
    return f'"{table.name}" WHERE ' + " AND ".join(f'"{name}" = ?' for name in table.key)


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _delta(change: Change) -> int:
    gained = row_sum(change.table.name, change.table.by_name(change.new)) if change.new is not None else 0
    lost = row_sum(change.table.name, change.table.by_name(change.old)) if change.old is not None else 0
    return gained - lost
