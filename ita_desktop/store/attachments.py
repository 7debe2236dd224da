"""Which attached files an office's file of any version names, without reading the rest of it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from ita_desktop.store.connecting import connect, opening_errors

_TABLES = ("evidence", "removed_evidence")


def hashes_in(path: Path) -> frozenset[str]:
    """The SHA-256 of all evidence in a file; none in one of a version that knew no evidence. Raises StoreError."""
    with opening_errors(path), closing(connect(path, read_only=True)) as connection:
        return frozenset(one for table in _TABLES for one in _hashes(connection, table))


def _hashes(connection: sqlite3.Connection, table: str) -> list[str]:
    columns = {row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')}
    if "sha256" not in columns:
        return []
    rows = connection.execute(f'SELECT DISTINCT "sha256" FROM "{table}"').fetchall()
    return [str(row[0]) for row in rows if row[0]]
