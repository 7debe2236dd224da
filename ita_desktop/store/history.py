"""The history of every row: which field had which value until when; edits of one field within minutes are one entry."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import blake2b

from ita_desktop.store.tables import POSITION, Cell, Row, Table

COALESCE = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Edit:
    """One field of one row before and after; None where the row or its value did not exist."""

    table: str
    row: str
    field: str
    old: str | None
    new: str | None


def edits_of(table: Table, old: Row | None, new: Row | None) -> Iterator[Edit]:
    """The edits that turn a stored row into another; a row that came or went is told by its filled fields.

    Positions are no edits. The row's name is its key, several parts joined by "/".
    """
    key = table.row_key(new if new is not None else old or ())
    name = "/".join(str(one) for one in key)
    for n, column in enumerate(table.names):
        before, after = _told(old[n] if old else None), _told(new[n] if new else None)
        told = column not in table.key and column != POSITION and (column != table.owner or bool(old and new))
        if told and (before or None) != (after or None):
            yield Edit(table.name, name, column, before, after)


def _told(cell: Cell) -> str | None:
    """Images are told apart by their hash; their bytes would double the file."""
    if isinstance(cell, bytes):
        return blake2b(cell, digest_size=16).hexdigest() if cell else None
    return None if cell is None else str(cell)


def record(connection: sqlite3.Connection, edit: Edit, now: datetime) -> None:
    """Adds an edit, or lets the latest entry of that field end in it when it began less than five minutes ago.

    An entry that comes back to where it began is removed. `now` is taken as local time if it names no zone.
    """
    moment = now.astimezone(UTC)
    latest = connection.execute(
        'SELECT "id", "old", "since" FROM "history" WHERE "table" = ? AND "row" = ? AND "field" = ? '
        'ORDER BY "id" DESC LIMIT 1',
        (edit.table, edit.row, edit.field),
    ).fetchone()
    if latest is None or not _recent(latest[2], moment):
        _insert(connection, edit, moment)
    elif latest[1] == edit.new:
        connection.execute('DELETE FROM "history" WHERE "id" = ?', (latest[0],))
    else:
        connection.execute(
            'UPDATE "history" SET "new" = ?, "changed" = ? WHERE "id" = ?', (edit.new, _written(moment), latest[0])
        )


def _recent(since: str, moment: datetime) -> bool:
    """A moment before the entry began, as after a clock was set back, begins a new one."""
    return timedelta(0) <= moment - datetime.fromisoformat(since) < COALESCE


def _insert(connection: sqlite3.Connection, edit: Edit, moment: datetime) -> None:
    connection.execute(
        'INSERT INTO "history" ("table", "row", "field", "old", "new", "since", "changed") '
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (edit.table, edit.row, edit.field, edit.old, edit.new, _written(moment), _written(moment)),
    )


def _written(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
