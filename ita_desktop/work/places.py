"""The one true path of a file however it is written, and what can be told from a file without opening it."""

import errno
from pathlib import Path

from ita_desktop.work.errors import WorkError

_COUNTER = slice(24, 28)


def real_path(path: Path) -> Path:
    """The path every other spelling of it leads to; WorkError where no file can have such a path."""
    try:
        real = path.expanduser().resolve()
        real.stat()
    except FileNotFoundError:
        return real
    except (OSError, ValueError, RuntimeError) as error:
        raise _unusable(path, error) from error
    return real


def _unusable(path: Path, error: Exception) -> WorkError:
    name = path.name[:40]
    if isinstance(error, OSError) and error.errno == errno.ENAMETOOLONG:
        return WorkError(f"ชื่อไฟล์หรือที่อยู่ “{name}…” ยาวเกินไปจึงเปิดไม่ได้ ไม่มีไฟล์ใดถูกแก้ไข โปรดใช้ชื่อที่สั้นลง")
    if isinstance(error, PermissionError):
        return WorkError(f"ไม่มีสิทธิ์เข้าถึงโฟลเดอร์ของ “{name}” จึงเปิดไม่ได้ ไม่มีไฟล์ใดถูกแก้ไข โปรดสอบถามผู้ดูแลเครื่อง")
    return WorkError(f"ไม่สามารถใช้ชื่อไฟล์ “{_printable(name)}” ได้ ไม่มีไฟล์ใดถูกแก้ไข โปรดตรวจสอบชื่อและที่อยู่ของไฟล์")


def _printable(name: str) -> str:
    return "".join(c if c.isprintable() else "?" for c in name)


def change_counter(path: Path) -> bytes:
    """SQLite's own count of the writes to a file, from its header; empty where it cannot be read.

    It tells a write that went past the lock: by another program, or by whoever held the lock in between.
    """
    try:
        with path.open("rb") as file:
            return file.read(_COUNTER.stop)[_COUNTER]
    except OSError:
        return b""
