"""One number over all rows: SQLite notices a broken page, but not a changed letter inside a sound one.

The number is the sum of every row's hash, so a save only takes away the old rows and adds the new ones.
"""

import json
import sqlite3
from collections.abc import Iterable
from hashlib import blake2b

from ita_desktop.store.tables import Cell

CHECKSUM_TABLE = "checksum"
BOOKKEEPING = (CHECKSUM_TABLE, "history", "_sqlite_migrations")
_SIZE = 16
_MODULUS = 1 << (8 * _SIZE)


def row_sum(table: str, cells: Iterable[Cell]) -> int:
    """The hash of one row, its cells in the order of the columns' names."""
    plain = [blake2b(cell).hexdigest() if isinstance(cell, bytes) else cell for cell in cells]
    return int.from_bytes(blake2b(json.dumps([table, plain]).encode("ascii"), digest_size=_SIZE).digest())


def total(sums: Iterable[int]) -> int:
    """The sum of many rows' hashes; a row taken away counts negative."""
    return sum(sums) % _MODULUS


def stored_sum(connection: sqlite3.Connection) -> int:
    """The number kept in the file; ValueError where there is none."""
    row = connection.execute(f'SELECT "value" FROM "{CHECKSUM_TABLE}"').fetchone()
    if row is None:
        raise ValueError("no checksum")
    return int(row[0], 16)


def store_sum(connection: sqlite3.Connection, value: int) -> None:
    """Keeps the number in the file."""
    connection.execute(f'INSERT OR REPLACE INTO "{CHECKSUM_TABLE}" ("id", "value") VALUES (1, ?)', (f"{value:032x}",))


def content_sum(connection: sqlite3.Connection) -> int:
    """The number computed from all rows of whatever tables the file has, of this schema or an older one."""
    tables = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    )
    names = [name for (name,) in tables.fetchall() if name not in BOOKKEEPING]
    return total(one for name in names for one in _table_sums(connection, name))


def _table_sums(connection: sqlite3.Connection, table: str) -> Iterable[int]:
    quoted = table.replace('"', '""')
    columns = sorted(row[1] for row in connection.execute(f'PRAGMA table_info("{quoted}")'))
    listed = ", ".join('"' + one.replace('"', '""') + '"' for one in columns)
    return [row_sum(table, row) for row in connection.execute(f'SELECT {listed} FROM "{quoted}"')]
