"""Automatic backups, outside the file's own folder: made as checked copies, the old ones thinned out."""

import os
import re
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from itertools import groupby
from pathlib import Path

from ita_desktop import paths
from ita_desktop.store.copying import copy_into
from ita_desktop.store.database import examine
from ita_desktop.store.placing import draft_beside, put_in_place
from ita_desktop.work.errors import WorkError, store_errors
from ita_desktop.work.filenames import safe_name
from ita_desktop.work.retention import DAYS, keep

DAILY = ""
BEFORE_UPDATE = "before-update"
BEFORE_RESTORE = "before-restore"

_STAMP = "%Y%m%d-%H%M%S"
_NAME = re.compile(r"(?P<stamp>\d{8}-\d{6})(?:\.(?P<reason>[a-z-]+))?(?:~(?P<origin>[0-9a-f]{12}))? (?P<of>.+)\.ita")
# With stamp, reason and origin before it, a name of the longest letters still has less than 255 bytes.
_LONGEST_OF = 45


@dataclass(frozen=True, slots=True)
class Backup:
    """One finished backup: `id` (its local time) names it, `of` is the file's name then, `reason` empty if daily.

    `origin` stands for the path it was made from; `elsewhere` is set where it is listed for a file at another path.
    """

    id: str
    path: Path
    made: datetime
    of: str
    reason: str
    origin: str = ""
    elsewhere: bool = False


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


def own_backups(real: Path, file_id: str) -> tuple[Backup, ...]:
    """The backups made from this very path, newest first; copies of one file in other folders share its id."""
    return _own(real, folder_of(file_id))


def backups_for(real: Path, file_id: str) -> tuple[Backup, ...]:
    """This path's backups, newest first, then those made from the file at other paths, newest first."""
    return _listed_for(real, folder_of(file_id))


def known_backups(real: Path) -> tuple[Backup, ...]:
    """The same for a file that can no longer tell its own id: of the file that was last backed up from this path."""
    folders = [folder for folder in paths.backup_folder().glob("*/") if _own(real, folder)]
    newest = max(folders, key=lambda folder: _own(real, folder)[0].id, default=None)
    return _listed_for(real, newest) if newest else ()


def _own(real: Path, folder: Path) -> tuple[Backup, ...]:
    return tuple(backup for backup in backups_in(folder) if backup.origin == _origin_of(real))


def _listed_for(real: Path, folder: Path) -> tuple[Backup, ...]:
    own = _own(real, folder)
    return *own, *(replace(backup, elsewhere=True) for backup in backups_in(folder) if backup not in own)


def back_up_if_changed(real: Path, file_id: str, *, now: datetime | None = None) -> Backup | None:
    """The day's backup, made where this file's newest one is of another day or older than the file."""
    moment = now or datetime.now()
    own = own_backups(real, file_id)
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
        backup = _free_name(folder, real, reason, now or datetime.now())
        with store_errors(), draft_beside(backup.path) as draft:
            copy_into(real, draft)
            examine(draft)
            put_in_place(draft, backup.path)
    except OSError as error:
        raise WorkError(
            "ไม่สามารถทำสำเนาสำรองอัตโนมัติได้ ไฟล์ที่ใช้อยู่ไม่ถูกแก้ไข โปรดตรวจสอบพื้นที่ว่างของเครื่องแล้วเปิดไฟล์ใหม่"
        ) from error
    thin_out(folder, backup.made)
    return backup


def thin_out(folder: Path, now: datetime) -> None:
    """Removes the backups that need not stay; each path's, and those made before a risky act, count by themselves."""
    backups = sorted(backups_in(folder), key=lambda b: (b.origin, b.reason, b.made))
    for (_, reason), group in groupby(backups, key=lambda b: (b.origin, b.reason)):
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
    return Backup(match["stamp"], path, made, match["of"], match["reason"] or DAILY, match["origin"] or "")


def _free_name(folder: Path, real: Path, reason: str, now: datetime) -> Backup:
    taken = {backup.id for backup in backups_in(folder)}
    made = now.replace(microsecond=0)
    while f"{made:{_STAMP}}" in taken:
        made += timedelta(seconds=1)
    ending = f".{reason}" if reason else ""
    stamp, origin, of = f"{made:{_STAMP}}", _origin_of(real), safe_name(real.stem[:_LONGEST_OF])
    return Backup(stamp, folder / f"{stamp}{ending}~{origin} {of}.ita", made, of, reason, origin)


def _origin_of(real: Path) -> str:
    return sha256(os.fsencode(os.path.normcase(real))).hexdigest()[:12]


def _changed(path: Path) -> float:
    return path.stat().st_mtime
