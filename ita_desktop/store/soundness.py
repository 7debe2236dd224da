"""Whether an open file is whole and built as we build it: pages, references, tables, nothing that runs by itself."""

import re
import sqlite3
from pathlib import Path

from ita_desktop.store.checksum import CHECKSUM_TABLE
from ita_desktop.store.connecting import damaged, opening_errors, shown
from ita_desktop.store.errors import NotOurs
from ita_desktop.store.tables import TABLES, Table

_BOOKKEEPING = {
    "history": {"id", "table", "row", "field", "old", "new", "since", "changed"},
    CHECKSUM_TABLE: {"id", "value"},
    "_sqlite_migrations": {"id", "migration_set", "name", "applied_at"},
}
_QUOTED = re.compile(r"""'(?:[^']|'')*'|"(?:[^"]|"")*"|\[[^\]]*\]|`[^`]*`""")
_WORDS = re.compile(r"\w+")
_TYPES = ("text", "integer", "blob", "strict")
_KEYS = ("unique", "primary", "foreign", "key", "references", "on", "delete", "cascade", "constraint")
_ALLOWED = {"create", "table", "index", "not", "null", "default", *_TYPES, *_KEYS}


def verify_whole(connection: sqlite3.Connection, path: Path) -> None:
    """Damaged unless every page, index and reference holds together."""
    with opening_errors(path):
        answers = connection.execute("PRAGMA integrity_check(1)").fetchall()
        if answers != [("ok",)] or connection.execute("PRAGMA foreign_key_check").fetchone():
            raise damaged(path)


def verify_harmless(connection: sqlite3.Connection, path: Path) -> None:
    """NotOurs if anything but plain tables and indexes is inside: triggers, views, virtual tables, expressions."""
    with opening_errors(path):
        entries = connection.execute("SELECT type, sql FROM sqlite_master").fetchall()
    if any(kind not in ("table", "index") or not _plain(sql) for kind, sql in entries):
        raise _altered(path)


def _plain(sql: str | None) -> bool:
    """Names are always quoted in our tables, so that a bare word is a word of SQL; default values are literals."""
    if sql is None:
        return True
    bare = _QUOTED.sub(" ", sql).lower()
    return all(word in _ALLOWED or word.isdecimal() for word in _WORDS.findall(bare))


def verify_schema(connection: sqlite3.Connection, path: Path) -> None:
    """NotOurs unless the tables are exactly those of the present schema (the order of columns aside)."""
    with opening_errors(path):
        found = {name: _columns(connection, name) for name in _table_names(connection)}
        references = {name: _references(connection, name) for name in found}
    expected = {table.name: _expected_columns(table) for table in TABLES}
    own = {name: columns for name, columns in found.items() if name not in _BOOKKEEPING}
    kept = {name: {column[0] for column in found.get(name, ())} for name in _BOOKKEEPING}
    if own != expected or kept != _BOOKKEEPING:
        raise _altered(path)
    if any(references[table.name] != _expected_references(table) for table in TABLES):
        raise _altered(path)


def _table_names(connection: sqlite3.Connection) -> list[str]:
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    return [name for (name,) in names if not name.startswith("sqlite_")]


def _columns(connection: sqlite3.Connection, table: str) -> set[tuple[str, str, bool, int]]:
    """Name, type, whether it must be filled, place in the key (from 1; 0: none); hidden columns count as strange."""
    rows = connection.execute('SELECT name, type, "notnull", pk, hidden FROM pragma_table_xinfo(?)', (table,))
    return {(name, kind if not hidden else "hidden", bool(filled), key) for name, kind, filled, key, hidden in rows}


def _expected_columns(table: Table) -> set[tuple[str, str, bool, int]]:
    places = {name: n for n, name in enumerate(table.key, 1)}
    return {(one.name, one.sql_type, not one.scalar.optional, places.get(one.name, 0)) for one in table.columns}


def _references(connection: sqlite3.Connection, table: str) -> set[tuple[str, str, str]]:
    rows = connection.execute('SELECT "from", "table", on_delete FROM pragma_foreign_key_list(?)', (table,))
    return set(rows.fetchall())


def _expected_references(table: Table) -> set[tuple[str, str, str]]:
    return {(one.name, one.references, "CASCADE") for one in table.columns if one.references}


def _altered(path: Path) -> NotOurs:
    return NotOurs(
        f"โครงสร้างของไฟล์ “{shown(path)}” ไม่ใช่แบบที่โปรแกรมนี้สร้าง อาจถูกแก้ไขด้วยโปรแกรมอื่น "
        "จึงไม่ได้เปิดและไม่ได้แก้ไขสิ่งใด โปรดใช้ไฟล์ต้นฉบับหรือสำเนาสำรอง"
    )
