"""An office's file as a database: create, examine, read whole, write what differs."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from uuid import UUID

from ita_desktop.domain.file import OfficeFile
from ita_desktop.store.assembling import assemble
from ita_desktop.store.checksum import store_sum
from ita_desktop.store.connecting import connect, damaged, opening_errors, shown, transaction
from ita_desktop.store.difference import difference
from ita_desktop.store.errors import NothingWritten
from ita_desktop.store.examining import examine
from ita_desktop.store.header import APPLICATION_ID, name_too_long
from ita_desktop.store.migrations import apply_steps
from ita_desktop.store.placing import SHARED, draft_beside, put_under_new_name
from ita_desktop.store.writing import ChangeCount, write_changes

__all__ = ["ChangeCount", "connect", "create", "examine", "read", "write_difference"]


def create(path: Path, file: OfficeFile) -> None:
    """A new file holding `file`; NothingWritten where one of that name exists or it cannot be written.

    The file gets its name only when it is whole, so that no half or empty one is ever seen.
    """
    if name_too_long(path):
        raise NothingWritten(f"ชื่อไฟล์ “{shown(path)}” ยาวเกินไป จึงยังไม่ได้สร้างไฟล์ โปรดใช้ชื่อที่สั้นลง")
    with _creating_errors(path), draft_beside(path, SHARED) as draft:
        _fill(draft, file)
        put_under_new_name(draft, path)


def _fill(draft: Path, file: OfficeFile) -> None:
    with closing(connect(draft)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        apply_steps(connection)
        with transaction(connection):
            store_sum(connection, 0)
            write_changes(connection, difference(None, file), None)


@contextmanager
def _creating_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except FileExistsError as error:
        raise NothingWritten(f"มีไฟล์ชื่อ “{shown(path)}” อยู่แล้ว จึงไม่ได้เขียนทับ ไฟล์เดิมยังอยู่ครบ โปรดใช้ชื่ออื่น") from error
    except (OSError, ValueError, sqlite3.Error) as error:
        raise NothingWritten(
            f"สร้างไฟล์ “{shown(path)}” ไม่ได้ ยังไม่มีสิ่งใดถูกเขียน โปรดตรวจสอบว่าโฟลเดอร์มีอยู่จริง เขียนได้ และยังมีพื้นที่ว่าง"
        ) from error


def read(connection: sqlite3.Connection) -> OfficeFile:
    """The whole file in one short transaction; Damaged where the rows contradict the checksum or each other."""
    path = _path_of(connection)
    with opening_errors(path):
        connection.execute("BEGIN")
        try:
            file = assemble(connection)
        except (ValueError, TypeError, LookupError, ArithmeticError) as error:
            raise damaged(path) from error
        finally:
            connection.execute("ROLLBACK")
    if not _is_uuid(file.id):
        raise damaged(path)
    return file


def _path_of(connection: sqlite3.Connection) -> Path:
    """For sentences only: a copy in memory has no path."""
    try:
        return Path(connection.execute("PRAGMA database_list").fetchone()[2] or "ข้อมูลหน่วยงาน")
    except sqlite3.Error:
        return Path("ข้อมูลหน่วยงาน")


def _is_uuid(text: str) -> bool:
    """A file's id names its folder of backups, so nothing else may stand there."""
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False


def write_difference(
    connection: sqlite3.Connection, before: OfficeFile, after: OfficeFile, *, now: datetime
) -> ChangeCount:
    """Makes a file that holds `before` hold `after`, in one transaction, and keeps the history of what changed.

    Only rows of parts that are not the same object are compared, only differing ones written. Raises NothingWritten
    (disk full, read-only, busy, or the file no longer holds `before`) or Damaged; the file is then as it was.
    """
    if before.id != after.id:
        raise NothingWritten("ข้อมูลนี้เป็นของอีกไฟล์หนึ่ง จึงไม่ได้บันทึกทับ ไฟล์เดิมยังอยู่ครบ โปรดบันทึกเป็นไฟล์ใหม่")
    found = difference(before, after)
    if found.empty:
        return ChangeCount()
    with transaction(connection):
        return write_changes(connection, found, now)
