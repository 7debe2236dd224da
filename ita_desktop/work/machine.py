"""What only the operating system knows: who works here, which process lives, and its own locks on a file."""

import getpass
import os
import platform
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Literal

from ita_desktop.store.ordinary import is_ordinary

if sys.platform == "win32":
    import ctypes
    import msvcrt

    _BEYOND_THE_TEXT = 1 << 20  # Windows' locks forbid reading what they cover
    _SYNCHRONIZE = 0x00100000
    _ACCESS_DENIED = 5

    def _lock(file: BinaryIO) -> None:
        file.seek(_BEYOND_THE_TEXT)
        msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
        file.seek(0)

    def _unlock(file: BinaryIO) -> None:
        file.seek(_BEYOND_THE_TEXT)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

    def process_lives(process: int) -> bool:
        """Whether a process of this computer still runs (os.kill would end it here)."""
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        handle = kernel.OpenProcess(_SYNCHRONIZE, False, process)
        if not handle:
            return ctypes.get_last_error() == _ACCESS_DENIED
        kernel.CloseHandle(handle)
        return True

else:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_EX)

    def _unlock(file: BinaryIO) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)

    def process_lives(process: int) -> bool:
        """Whether a process of this computer still runs."""
        if process <= 0:
            return False
        try:
            os.kill(process, 0)
        except (ProcessLookupError, OverflowError):
            return False
        except PermissionError:
            return True
        return True


def user_name() -> str:
    """The name the user is logged in with."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "ผู้ใช้อื่น"


def computer_name() -> str:
    """The name of this computer."""
    return platform.node() or "ไม่ทราบชื่อ"


_FLAGS = {"rb": os.O_RDONLY, "r+b": os.O_RDWR}
_NO_DETOUR = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)  # Windows has neither


class StrangeFileError(OSError):
    """A link, pipe, device or folder, or a file with a second name, where an ordinary file belongs."""


def open_ordinary(path: Path, mode: Literal["rb", "r+b"]) -> BinaryIO:
    """An existing ordinary file; StrangeFileError where anything else lies there, FileNotFoundError if it went."""
    expected = path.lstat()
    if not is_ordinary(expected):
        raise StrangeFileError(path)
    file = os.fdopen(os.open(path, _FLAGS[mode] | _NO_DETOUR), mode)
    # Between looking and opening another file may have come.
    if not os.path.samestat(os.fstat(file.fileno()), expected):
        file.close()
        raise FileNotFoundError(path)
    return file


@contextmanager
def held_open(path: Path) -> Iterator[BinaryIO]:
    """The same for reading and writing, nobody else's meanwhile."""
    with open_ordinary(path, "r+b") as file:
        _lock(file)
        try:
            if not os.path.samestat(os.fstat(file.fileno()), path.lstat()):
                raise FileNotFoundError(path)
            yield file
        finally:
            file.flush()
            _unlock(file)
