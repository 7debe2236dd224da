"""Putting finished files in their place so that a crash leaves either the old one or the new one, whole."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ita_desktop.store.connecting import journal_of


@contextmanager
def draft_beside(path: Path) -> Iterator[Path]:
    """An empty file in the same folder to be finished and moved over `path`; whatever is left of it is removed."""
    handle, name = tempfile.mkstemp(prefix="~ita-", suffix=".tmp", dir=path.parent)
    os.close(handle)
    draft = Path(name)
    try:
        yield draft
    finally:
        draft.unlink(missing_ok=True)
        journal_of(draft).unlink(missing_ok=True)


def put_in_place(draft: Path, path: Path) -> None:
    """Moves a finished file over `path` and lets the disk confirm both."""
    _sync(draft, os.O_RDWR)
    draft.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Lets the disk confirm a folder's entries, where the system can (Windows does so by itself)."""
    if os.name != "nt":
        _sync(folder, os.O_RDONLY)


def _sync(path: Path, flags: int) -> None:
    handle = os.open(path, flags | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
