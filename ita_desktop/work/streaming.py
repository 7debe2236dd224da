"""Files of any size read and copied piece by piece, with their SHA-256 taken on the way."""

import hashlib
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from ita_desktop.work.errors import CancelledError
from ita_desktop.work.progress import SILENT, Progress

PIECE = 1_048_576


class ChangingError(Exception):
    """A file became another while it was read."""


def pieces(file: BinaryIO, progress: Progress = SILENT) -> Iterator[bytes]:
    """What is left of an open file, piece by piece; CancelledError between two of them."""
    while piece := file.read(PIECE):
        if progress.cancelled:
            raise CancelledError
        yield piece


def sha256_of(path: Path, progress: Progress = SILENT) -> str:
    """The SHA-256 of an ordinary file in hex; OSError where it cannot be read or is none."""
    digest = hashlib.sha256()
    with open_ordinary(path) as file:
        for piece in pieces(file, progress):
            digest.update(piece)
    return digest.hexdigest()


def copy_hashed(
    source: Path, write: Callable[[bytes], object], largest: int, progress: Progress = SILENT
) -> tuple[str, int]:
    """Hands a file to `write` piece by piece; its SHA-256 in hex and its size in bytes.

    OSError where it cannot be read, ChangingError where it became another meanwhile or longer than `largest`.
    """
    digest, size = hashlib.sha256(), 0
    with open_ordinary(source) as file:
        before = os.fstat(file.fileno())
        for piece in pieces(file, progress):
            size += len(piece)
            if size > largest:
                raise ChangingError
            digest.update(piece)
            write(piece)
        after = os.fstat(file.fileno())
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or size != after.st_size:
        raise ChangingError
    return digest.hexdigest(), size


def open_ordinary(path: Path) -> BinaryIO:
    """An ordinary file, links followed, opened to be read; a pipe or a device would never end, so: OSError."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise IsADirectoryError(path)
    return path.open("rb")
