"""How SQLite is opened: hardened against files from mail, safest journal, and reading that never writes."""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from ita_desktop.store.errors import TOO_LARGE, CannotOpen, Damaged, NothingWritten, StoreError
from ita_desktop.store.ordinary import is_strange

BUSY_SECONDS = 5.0
CELL_LIMIT = 64 * 1024 * 1024
_DEFENCES = (
    (sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True),
    (sqlite3.SQLITE_DBCONFIG_TRUSTED_SCHEMA, False),
    (sqlite3.SQLITE_DBCONFIG_ENABLE_TRIGGER, False),
    (sqlite3.SQLITE_DBCONFIG_ENABLE_VIEW, False),
)


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """A connection to an existing file, in autocommit: who writes says BEGIN IMMEDIATE and COMMIT itself.

    A read-only one never changes the file, its folder or its journal. Where a crash left a hot journal, which SQLite
    itself would have to roll back first, it is a copy in memory of what the file holds after that. Raises CannotOpen.
    """
    _refuse_strange_companions(path)
    with opening_errors(path):
        if not read_only:
            return _opened(path, "rw")
        try:
            return _opened(path, "ro")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_READONLY_ROLLBACK:
                raise
            return _recovered_in_memory(path)


def journal_of(path: Path) -> Path:
    """The rollback journal that SQLite keeps beside a file while it writes."""
    return path.with_name(f"{path.name}-journal")


def _refuse_strange_companions(path: Path) -> None:
    """SQLite follows no symbolic link to a journal, but it writes through a second name and waits for a pipe."""
    for ending in ("-journal", "-wal", "-shm"):
        companion = path.with_name(f"{path.name}{ending}")
        if is_strange(companion):
            raise CannotOpen(
                f"ข้างไฟล์ “{shown(path)}” มี “{shown(companion)}” ซึ่งไม่ใช่ไฟล์ที่ใช้งานได้ตามปกติ จึงไม่ได้เปิด ไม่มีข้อมูลใดถูกแก้ไข "
                "โปรดให้ผู้ดูแลเครื่องตรวจสอบโฟลเดอร์นี้"
            )


def _opened(path: Path, mode: str) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{_address(path)}?mode={mode}", uri=True, timeout=BUSY_SECONDS, isolation_level=None)
    try:
        _harden(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _address(path: Path) -> str:
    """The file: address; a UNC path keeps both slashes behind an empty authority."""
    posix = path.absolute().as_posix()
    return f"file://{'' if posix.startswith('/') else '/'}{quote(posix, safe='/:')}"


def _harden(connection: sqlite3.Connection) -> None:
    """The last statement reads the schema, so that whatever keeps the file from being read shows here."""
    for option, value in _DEFENCES:
        connection.setconfig(option, value)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, CELL_LIMIT)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = EXTRA")


def _recovered_in_memory(path: Path) -> sqlite3.Connection:
    memory = sqlite3.connect(":memory:", isolation_level=None)
    with tempfile.TemporaryDirectory(prefix="ita-desktop-") as folder:
        copy = Path(folder) / "copy.ita"
        shutil.copyfile(path, copy)
        shutil.copyfile(journal_of(path), journal_of(copy))
        source = _opened(copy, "rw")
        try:
            source.backup(memory)
        finally:
            source.close()
    _harden(memory)
    return memory


@contextmanager
def opening_errors(path: Path) -> Iterator[None]:
    """Turns what SQLite and the system say about opening and reading into CannotOpen or Damaged."""
    try:
        yield
    except (sqlite3.Error, UnicodeError) as error:
        raise _reading_error(path, error) from error
    except OSError as error:
        raise CannotOpen(cannot_open_sentence(path)) from error


def _reading_error(path: Path, error: Exception) -> StoreError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return CannotOpen(
            f"ไฟล์ “{shown(path)}” กำลังถูกโปรแกรมอื่นใช้งานอยู่ ข้อมูลในไฟล์ยังอยู่ครบ โปรดรอสักครู่หรือปิดโปรแกรมนั้นแล้วลองใหม่"
        )
    if code in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH, sqlite3.SQLITE_READONLY):
        return CannotOpen(cannot_open_sentence(path))
    return damaged(path)


def cannot_open_sentence(path: Path) -> str:
    """For a file that the system does not let us open."""
    return f"เปิดไฟล์ “{shown(path)}” ไม่ได้ ไม่มีข้อมูลใดถูกแก้ไข โปรดตรวจสอบว่าไฟล์ยังอยู่ที่เดิมและมีสิทธิ์อ่านไฟล์นั้น"


def damaged(path: Path) -> Damaged:
    """For a file of ours that is broken."""
    return Damaged(f"ไฟล์ “{shown(path)}” เสียหาย จึงไม่ได้เปิดและไม่ได้แก้ไขสิ่งใดในไฟล์ โปรดเก็บไฟล์นี้ไว้แล้วกู้คืนจากสำเนาสำรองล่าสุด")


def shown(path: Path) -> str:
    """The file's name as a sentence can carry it."""
    name = path.name.encode("utf-8", "replace").decode()
    return name if len(name) <= 80 else f"{name[:79]}…"


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing: any failure leaves what was stored before and becomes NothingWritten or Damaged."""
    try:
        connection.execute("BEGIN IMMEDIATE")
        yield
        connection.execute("COMMIT")
    except BaseException as error:
        _roll_back(connection)
        if isinstance(error, (sqlite3.Error, ValueError, OverflowError)):
            raise _writing_error(error) from error
        raise


def _roll_back(connection: sqlite3.Connection) -> None:
    """SQLite may have rolled back by itself; a journal that cannot be played back now is at the next opening."""
    try:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
    except sqlite3.Error:
        pass


_SAFE = "ข้อมูลที่บันทึกไว้ก่อนหน้านี้ยังอยู่ครบ"
_REASONS = {
    sqlite3.SQLITE_FULL: f"พื้นที่ในไดรฟ์เต็ม จึงยังไม่ได้บันทึกการแก้ไขครั้งล่าสุด {_SAFE} โปรดลบไฟล์ที่ไม่ใช้แล้วลองใหม่",
    sqlite3.SQLITE_BUSY: f"ไฟล์กำลังถูกโปรแกรมอื่นใช้งาน จึงยังไม่ได้บันทึกการแก้ไขครั้งล่าสุด {_SAFE} โปรดรอสักครู่แล้วลองใหม่",
    sqlite3.SQLITE_READONLY: f"ไฟล์หรือโฟลเดอร์นี้อ่านได้อย่างเดียว จึงยังไม่ได้บันทึกการแก้ไขครั้งล่าสุด {_SAFE} "
    "โปรดบันทึกเป็นไฟล์ใหม่ในโฟลเดอร์อื่น",
    sqlite3.SQLITE_TOOBIG: TOO_LARGE,
}
_OTHERWISE = f"เขียนไฟล์ไม่สำเร็จ จึงยังไม่ได้บันทึกการแก้ไขครั้งล่าสุด {_SAFE} โปรดตรวจสอบว่าไดรฟ์ยังเชื่อมต่อและเขียนได้แล้วลองใหม่"
_UNSTORABLE = f"มีอักขระหรือตัวเลขที่เก็บไม่ได้ จึงยังไม่ได้บันทึกการแก้ไขครั้งล่าสุด {_SAFE} โปรดกรอกข้อความนั้นใหม่"
_BROKEN = "ไฟล์เสียหาย จึงไม่ได้บันทึกการแก้ไขครั้งล่าสุดลงในไฟล์ โปรดเก็บไฟล์นี้ไว้แล้วกู้คืนจากสำเนาสำรองล่าสุด"


def _writing_error(error: Exception) -> StoreError:
    if isinstance(error, (UnicodeError, OverflowError)):
        return NothingWritten(_UNSTORABLE)
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if isinstance(error, ValueError) or code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return Damaged(_BROKEN)
    if code in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        code = sqlite3.SQLITE_READONLY
    return NothingWritten(_REASONS.get(code, _OTHERWISE))
