"""Which backups a file has, what restoring one would change, and restoring it without losing the current file."""

import shutil
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ita_desktop.domain.file import OfficeFile
from ita_desktop.store.connecting import journal_of, shown
from ita_desktop.store.copying import copy_into
from ita_desktop.store.database import examine
from ita_desktop.store.errors import Damaged, NotOurs
from ita_desktop.store.ordinary import is_strange
from ita_desktop.store.placing import SHARED, draft_beside, put_in_place
from ita_desktop.thai.dates import short_date
from ita_desktop.work.comparing import Change, changes_between
from ita_desktop.work.errors import WorkError, store_errors, usage_error
from ita_desktop.work.evidence_backups import bring_back, missing_evidence, returnable
from ita_desktop.work.locking import Refused, take
from ita_desktop.work.opening import read_without_writing
from ita_desktop.work.places import real_path
from ita_desktop.work.safekeeping import BEFORE_RESTORE, Backup, back_up, backups_for, known_backups

# So many of the longest letters, with the words added to them and a journal's ending, have less than 255 bytes.
_KEPT_STEM = 40


@dataclass(frozen=True, slots=True)
class RestorePreview:
    """What restoring would do to the current file: `added` comes back, `removed` goes, `changed` turns back.

    `current_readable` is False where the current file cannot be read, so that nothing can be compared. Of the attached
    files the backup names, `evidence_back` that are missing would be put back, `evidence_lost` no backup holds.
    """

    backup: Backup
    current_readable: bool
    changes: tuple[Change, ...]
    evidence_back: int = 0
    evidence_lost: int = 0


@dataclass(frozen=True, slots=True)
class Restored:
    """That a backup took the file's place; `kept` is where the file as it was lies now (None: there was none)."""

    kept: Path | None
    sentence: str


def backups_of(path: Path) -> tuple[Backup, ...]:
    """This path's backups, newest first, then those of the file's copies elsewhere, marked so.

    A damaged, emptied or deleted file is known by its path. WorkError where there is neither file nor backup.
    """
    real = real_path(path)
    current = _readable(real)
    found = backups_for(real, current.id) if current else known_backups(real)
    if not found and not real.exists():
        raise WorkError(f"ไม่พบไฟล์ “{shown(real)}” และไม่มีสำเนาสำรองของไฟล์นี้ ไม่มีไฟล์ใดถูกแก้ไข โปรดตรวจสอบชื่อและที่อยู่ของไฟล์")
    return found


def backup_named(path: Path, backup_id: str) -> Backup:
    """The backup of a file with this id; WorkError where it has none."""
    for backup in backups_of(path):
        if backup.id == backup_id:
            return backup
    raise usage_error(f"ไม่พบสำเนาสำรอง “{backup_id[:40]}” ของไฟล์นี้ ไม่มีไฟล์ใดถูกแก้ไข โปรดเลือกจากรายการสำเนาสำรอง")


def preview(path: Path, backup: Backup) -> RestorePreview:
    """What `restore` would change; writes nothing."""
    real = real_path(path)
    current = _readable(real)
    restored = _value_of(backup)
    changes = changes_between(current, restored) if current else ()
    missing = missing_evidence(real, restored)
    back = len(returnable(backup.path.parent, missing))
    return RestorePreview(backup, current is not None, changes, back, len(missing) - back)


def restore(path: Path, backup: Backup, *, now: datetime | None = None) -> Restored:
    """Puts a backup in the file's place, and missing evidence back; the file as it was is kept under a dated name.

    WorkError, and nothing changed, where somebody has the file open or the backup itself is damaged.
    """
    real = real_path(path)
    current = _readable(real)
    restored = _value_of(backup)
    lock = take(real)
    if isinstance(lock, Refused):
        raise WorkError(lock.sentence)
    try:
        if current:
            back_up(real, current.id, reason=BEFORE_RESTORE, now=now)
        kept = _replaced(real, backup, now or datetime.now())
    finally:
        lock.release()
    where = f" ไฟล์ก่อนกู้คืนเก็บไว้ที่ “{kept.name}” ในโฟลเดอร์เดียวกัน" if kept else ""
    return Restored(kept, f"กู้คืนข้อมูลจากสำเนาสำรองเรียบร้อยแล้ว{where}{_evidence_back(real, backup, restored)}")


def _evidence_back(real: Path, backup: Backup, restored: OfficeFile) -> str:
    """The file is restored by now, whatever becomes of its evidence."""
    try:
        count = bring_back(real, backup.path.parent, restored)
    except WorkError as problem:
        return f" แต่{problem.sentence}"
    return f" และนำหลักฐานกลับมา {count} ไฟล์" if count else ""


def _replaced(real: Path, backup: Backup, now: datetime) -> Path | None:
    """At every moment either the old or the restored file lies whole at `real`."""
    try:
        with store_errors(), draft_beside(real, SHARED) as arriving:
            copy_into(backup.path, arriving)
            examine(arriving)
            kept = _kept_beside(real, now) if real.exists() else None
            if kept:
                shutil.copymode(kept, arriving)
            # A journal left by a crash belongs to the old content; SQLite would roll it back into the restored file.
            journal_of(real).unlink(missing_ok=True)
            put_in_place(arriving, real)
            return kept
    except OSError as error:
        raise WorkError(
            f"ไม่สามารถกู้คืน “{real.name}” ได้เพราะเขียนในโฟลเดอร์ไม่ได้หรือไฟล์เปิดค้างอยู่ในโปรแกรมอื่น "
            "ไฟล์เดิมยังอยู่ครบ โปรดปิดโปรแกรมอื่นแล้วลองใหม่"
        ) from error


def _kept_beside(real: Path, now: datetime) -> Path:
    number = 1
    while (kept := _kept_name(real, now, number)).exists():
        number += 1
    _copied(real, kept)
    journal = journal_of(real)
    if journal.exists() and not is_strange(journal):
        _copied(journal, journal_of(kept))
    return kept


def _kept_name(real: Path, now: datetime, number: int) -> Path:
    again = f" ({number})" if number > 1 else ""
    when = f"{short_date(now.date())} {now:%H.%M}"
    return real.with_name(f"{real.stem[:_KEPT_STEM]} (ก่อนกู้คืน {when}){again}{real.suffix}")


def _copied(source: Path, target: Path) -> None:
    with draft_beside(target) as draft:
        shutil.copyfile(source, draft)
        shutil.copystat(source, draft)
        put_in_place(draft, target)


def _value_of(backup: Backup) -> OfficeFile:
    with store_errors():
        examine(backup.path)
    return read_without_writing(backup.path)


def _readable(real: Path) -> OfficeFile | None:
    """The current value; None where the file is broken or gone; WorkError where it is whole but of a newer version."""
    try:
        with store_errors():
            examine(real)
        return read_without_writing(real)
    except WorkError as error:
        # A journal that cannot be played back keeps SQLite from opening at all.
        if isinstance(error.__cause__, Damaged | NotOurs) or not real.exists() or journal_of(real).exists():
            return None
        raise
