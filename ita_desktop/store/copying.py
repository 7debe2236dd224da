"""A whole copy of a file as it stands, made while others may have it open."""

import sqlite3
from contextlib import closing
from pathlib import Path

from ita_desktop.store.connecting import connect, opening_errors, shown
from ita_desktop.store.errors import NothingWritten


def copy_into(path: Path, draft: Path) -> None:
    """Fills the empty file `draft` with what `path` holds (a hot journal played back); `path` is only read.

    Raises CannotOpen or Damaged for what is wrong with `path`, NothingWritten where the copy cannot be written.
    """
    with closing(connect(path, read_only=True)) as source:
        # Held by a read transaction, the source cannot be busy: backup() would wait for it without end.
        with opening_errors(path):
            source.execute("BEGIN")
            source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        with closing(connect(draft)) as target:
            _backed_up(source, target, path)


def _backed_up(source: sqlite3.Connection, target: sqlite3.Connection, path: Path) -> None:
    try:
        source.backup(target)
    except sqlite3.Error as error:
        if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            with opening_errors(path):
                raise
        raise NothingWritten(
            f"ทำสำเนาของไฟล์ “{shown(path)}” ไม่สำเร็จ ไฟล์เดิมยังอยู่ครบ โปรดตรวจสอบพื้นที่ว่างของเครื่องแล้วลองใหม่"
        ) from error
