"""Putting finished files in their place so that a crash leaves either the old one or the new one, whole."""

import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from ita_desktop.store.connecting import journal_of

_DRAFT = re.compile(r"~ita-[0-9a-f]{32}\.tmp(-journal)?")
_LEFT_BEHIND_AFTER = 3600.0
PRIVATE = 0o600
SHARED = 0o666


@contextmanager
def draft_beside(path: Path, mode: int = PRIVATE) -> Iterator[Path]:
    """An empty file in the same folder to be finished and moved over `path`; whatever is left of it is removed.

    What a killed program left of such drafts in that folder is removed too. `mode` is narrowed by the umask.
    """
    draft = path.with_name(f"~ita-{uuid4().hex}.tmp")
    os.close(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, mode))
    try:
        _sweep(draft)
        yield draft
    finally:
        draft.unlink(missing_ok=True)
        journal_of(draft).unlink(missing_ok=True)


def _sweep(draft: Path) -> None:
    """Ages are told by the folder's own clock: a share may live in another time than this computer."""
    with suppress(OSError):
        now = draft.stat().st_mtime
        for found in os.scandir(draft.parent):
            if _DRAFT.fullmatch(found.name):
                _remove_if_older(Path(found.path), now - _LEFT_BEHIND_AFTER)


def _remove_if_older(path: Path, moment: float) -> None:
    with suppress(OSError):
        status = path.lstat()
        if stat.S_ISREG(status.st_mode) and status.st_mtime < moment:
            path.unlink()


def put_in_place(draft: Path, path: Path) -> None:
    """Moves a finished file over `path` and lets the disk confirm both."""
    _sync(draft, os.O_RDWR)
    draft.replace(path)
    sync_folder(path.parent)


def put_under_new_name(draft: Path, path: Path) -> None:
    """Gives a finished file the name `path`, confirmed by the disk; FileExistsError where the name is taken."""
    _sync(draft, os.O_RDWR)
    if os.name == "nt":
        draft.rename(path)  # refuses a name that is taken, unlike elsewhere
    else:
        _link(draft, path)
    sync_folder(path.parent)


def _link(draft: Path, path: Path) -> None:
    try:
        os.link(draft, path)
    except FileExistsError:
        raise
    except OSError:  # FAT and many shares know no links: there the name is taken by an empty file first
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE))
        try:
            draft.replace(path)
        except BaseException:
            path.unlink(missing_ok=True)
            raise


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
