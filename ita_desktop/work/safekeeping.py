"""Automatic backups, outside the file's own folder: made as checked copies, the old ones thinned out."""

import json
import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from pathlib import Path

from ita_desktop import paths
from ita_desktop.store.copying import copy_into
from ita_desktop.store.database import examine
from ita_desktop.store.placing import draft_beside, put_in_place
from ita_desktop.work.errors import WorkError, store_errors
from ita_desktop.work.filenames import safe_name, write_whole
from ita_desktop.work.retention import DAYS, keep

DAILY = ""
BEFORE_UPDATE = "before-update"
BEFORE_RESTORE = "before-restore"

_STAMP = "%Y%m%d-%H%M%S"
_NAME = re.compile(r"(?P<stamp>\d{8}-\d{6})(?:\.(?P<reason>[a-z-]+))? (?P<of>.+)\.ita")
_WHERE = "where.json"
_PATHS_KEPT = 20


@dataclass(frozen=True, slots=True)
class Backup:
    """One finished backup: `id` (its local time) names it, `of` is the file's name then, `reason` empty if daily."""

    id: str
    path: Path
    made: datetime
    of: str
    reason: str


def folder_of(file_id: str) -> Path:
    """Where the backups of the file with this id (a UUID, the store sees to it) lie."""
    return paths.backup_folder() / file_id


def backups_in(folder: Path) -> tuple[Backup, ...]:
    """The finished backups of a folder, newest first."""
    try:
        found = [backup for path in folder.iterdir() if (backup := _understood(path))]
    except OSError:
        return ()
    return tuple(sorted(found, key=lambda backup: backup.id, reverse=True))


def folder_that_knows(real: Path) -> Path | None:
    """The folder with the backups of a file that can no longer tell its own id."""
    for folder in sorted(paths.backup_folder().glob("*/")):
        if str(real) in _known_paths(folder):
            return folder
    return None


def known_backups(real: Path) -> tuple[Backup, ...]:
    """The backups of whatever file was once backed up from this path, newest first."""
    folder = folder_that_knows(real)
    return backups_in(folder) if folder else ()


def back_up_if_changed(real: Path, file_id: str, *, now: datetime | None = None) -> Backup | None:
    """The day's backup, made where this file's newest one is of another day or older than the file."""
    moment = now or datetime.now()
    own = [backup for backup in backups_in(folder_of(file_id)) if backup.of == _name_of(real)]
    with suppress(OSError):
        if own and own[0].made.date() == moment.date() and _changed(own[0].path) >= _changed(real):
            return None
    return back_up(real, file_id, now=moment)


def back_up(real: Path, file_id: str, *, reason: str = DAILY, now: datetime | None = None) -> Backup:
    """A checked copy of a file among its backups; WorkError, and no half copy, where none could be made.

    The copy gets its name only when it is whole, so that one cut short by a power failure is never offered.
    """
    folder = folder_of(file_id)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        backup = _free_name(folder, _name_of(real), reason, now or datetime.now())
        with store_errors(), draft_beside(backup.path) as draft:
            copy_into(real, draft)
            examine(draft)
            put_in_place(draft, backup.path)
        _remember(folder, real)
    except OSError as error:
        raise WorkError(
            "ไม่สามารถทำสำเนาสำรองอัตโนมัติได้ ไฟล์ที่ใช้อยู่ไม่ถูกแก้ไข โปรดตรวจสอบพื้นที่ว่างของเครื่องแล้วเปิดไฟล์ใหม่"
        ) from error
    thin_out(folder, backup.made)
    return backup


def thin_out(folder: Path, now: datetime) -> None:
    """Removes the backups that need not stay; those made before a risky act are counted by themselves."""
    backups = sorted(backups_in(folder), key=lambda b: (b.of, b.reason, b.made))
    for (_, reason), group in groupby(backups, key=lambda b: (b.of, b.reason)):
        _keep_only(tuple(group), reason, now)


def _keep_only(backups: tuple[Backup, ...], reason: str, now: datetime) -> None:
    stay = {b.made for b in backups[-DAYS:]} if reason else keep([b.made for b in backups], now.date())
    for backup in backups:
        if backup.made not in stay:
            with suppress(OSError):
                backup.path.unlink()


def _understood(path: Path) -> Backup | None:
    match = _NAME.fullmatch(path.name)
    if not match:
        return None
    try:
        made = datetime.strptime(match["stamp"], _STAMP)
    except ValueError:
        return None
    return Backup(match["stamp"], path, made, match["of"], match["reason"] or DAILY)


def _free_name(folder: Path, of: str, reason: str, now: datetime) -> Backup:
    taken = {backup.id for backup in backups_in(folder)}
    made = now.replace(microsecond=0)
    while f"{made:{_STAMP}}" in taken:
        made += timedelta(seconds=1)
    ending = f".{reason}" if reason else ""
    stamp = f"{made:{_STAMP}}"
    return Backup(stamp, folder / f"{stamp}{ending} {of}.ita", made, of, reason)


def _name_of(real: Path) -> str:
    return safe_name(real.stem)


def _changed(path: Path) -> float:
    return path.stat().st_mtime


def _remember(folder: Path, real: Path) -> None:
    known = _known_paths(folder)
    if str(real) not in known:
        _write_known_paths(folder, [str(real), *known][:_PATHS_KEPT])


def _known_paths(folder: Path) -> list[str]:
    try:
        data = json.loads((folder / _WHERE).read_text("utf-8"))
    except (OSError, ValueError):
        return []
    return [path for path in data if isinstance(path, str)] if isinstance(data, list) else []


def _write_known_paths(folder: Path, known: Iterable[str]) -> None:
    write_whole(folder / _WHERE, json.dumps(list(known), ensure_ascii=False).encode("utf-8", "surrogateescape"))
