"""What the path and the first hundred bytes of a file tell before SQLite sees it."""

import errno
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from ita_desktop.store.connecting import cannot_open_sentence, damaged, journal_of, shown
from ita_desktop.store.errors import CannotOpen, NotOurs

APPLICATION_ID = 0x49544144
SIZE_LIMIT = 512 * 1024 * 1024
_MAGIC = b"SQLite format 3\0"
_HEADER_SIZE = 100
_ROLLBACK = b"\x01\x01"
_UNTOUCHED = "ไม่มีข้อมูลใดถูกแก้ไข"


@dataclass(frozen=True, slots=True)
class Header:
    """The schema version a file of ours was written with."""

    version: int


def read_header(path: Path) -> Header:
    """The header of a file of ours; CannotOpen, NotOurs or Damaged say why it has none."""
    size = _size(path)
    if size == 0:
        raise NotOurs(f"ไฟล์ “{shown(path)}” ว่างเปล่า ไม่มีข้อมูลของโปรแกรมนี้ {_UNTOUCHED} โปรดเลือกไฟล์อื่นหรือกู้คืนจากสำเนาสำรอง")
    if size > SIZE_LIMIT:
        raise CannotOpen(
            f"ไฟล์ “{shown(path)}” ใหญ่เกิน {SIZE_LIMIT // 1024 // 1024} เมกะไบต์ จึงไม่ได้เปิด {_UNTOUCHED} "
            "โปรดตรวจสอบว่าเลือกไฟล์ถูกต้อง"
        )
    first = _first_bytes(path)
    header = _header(path, first)
    if size < _expected_size(first) and not journal_of(path).exists():
        raise damaged(path)
    return header


def _expected_size(first: bytes) -> int:
    """Page size times page count; SQLite itself lets a last page pass that is only partly there."""
    return int.from_bytes(first[16:18]) * int.from_bytes(first[28:32])


def _size(path: Path) -> int:
    try:
        status = path.stat()
    except (OSError, ValueError) as error:
        raise CannotOpen(_unreachable(path, error)) from error
    if stat.S_ISDIR(status.st_mode):
        raise CannotOpen(f"“{shown(path)}” เป็นโฟลเดอร์ ไม่ใช่ไฟล์ {_UNTOUCHED} โปรดเลือกไฟล์นามสกุล .ita")
    if not stat.S_ISREG(status.st_mode):
        raise CannotOpen(f"“{shown(path)}” ไม่ใช่ไฟล์ที่ใช้งานได้ตามปกติ {_UNTOUCHED} โปรดเลือกไฟล์นามสกุล .ita")
    return status.st_size


def _unreachable(path: Path, error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return f"ไม่พบไฟล์ “{shown(path)}” {_UNTOUCHED} โปรดตรวจสอบชื่อและที่อยู่ของไฟล์"
    if isinstance(error, OSError) and error.errno == errno.ENAMETOOLONG:
        return f"ชื่อไฟล์ “{shown(path)}” ยาวเกินไป จึงเปิดไม่ได้ {_UNTOUCHED} โปรดใช้ชื่อที่สั้นลง"
    return cannot_open_sentence(path)


def _first_bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_HEADER_SIZE)
    except OSError as error:
        raise CannotOpen(cannot_open_sentence(path)) from error


def _header(path: Path, first: bytes) -> Header:
    if not first.startswith(_MAGIC[: len(first)]):
        raise NotOurs(f"ไฟล์ “{shown(path)}” ไม่ใช่ไฟล์ของโปรแกรมนี้ {_UNTOUCHED} โปรดเลือกไฟล์นามสกุล .ita ที่โปรแกรมนี้สร้าง")
    if len(first) < _HEADER_SIZE:
        raise damaged(path)
    if int.from_bytes(first[68:72]) != APPLICATION_ID or first[18:20] != _ROLLBACK:
        raise NotOurs(f"ไฟล์ “{shown(path)}” เป็นไฟล์ของโปรแกรมอื่น {_UNTOUCHED} โปรดเลือกไฟล์นามสกุล .ita ที่โปรแกรมนี้สร้าง")
    version = int.from_bytes(first[60:64], signed=True)
    if version < 1:
        raise damaged(path)
    return Header(version)


def name_too_long(path: Path) -> bool:
    """Whether the journal and the lock, whose names are longer, could not lie beside the file."""
    length = len(path.name) if os.name == "nt" else len(os.fsencode(path.name))
    return length > 240
