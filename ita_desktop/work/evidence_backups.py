"""Backups of evidence beside those of its file: every content once, under its SHA-256, as long as a backup names it."""

import re
import shutil
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from ita_desktop.domain.attached import attached_files
from ita_desktop.domain.evidence_targets import evidence_name
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Evidence
from ita_desktop.store.attachments import hashes_in
from ita_desktop.store.errors import StoreError
from ita_desktop.store.placing import PRIVATE, SHARED, draft_beside, put_in_place, put_under_new_name
from ita_desktop.work.errors import CancelledError, WorkError
from ita_desktop.work.evidence_folder import evidence_path
from ita_desktop.work.evidence_states import EvidenceState, states_of
from ita_desktop.work.progress import SILENT, Progress
from ita_desktop.work.safekeeping import backups_in, folder_of
from ita_desktop.work.streaming import ChangingError, copy_hashed

FOLDER = "evidence"
LARGEST_STORE = 5_000_000_000
LEAST_FREE = 1_000_000_000
_NOT_THERE = (EvidenceState.MISSING, EvidenceState.FOLDER_MISSING)
_HASH = re.compile("[0-9a-f]{64}")
# What was just copied may belong to a backup that is only being made.
_YOUNG_SECONDS = 86_400


def store_of(backups: Path) -> Path:
    """The folder of contents below the backups of one file."""
    return backups / FOLDER


def back_up_evidence(office: Path, file: OfficeFile, progress: Progress = SILENT) -> str:
    """Copies what no backup holds yet, the newest first, then removes what none names any more.

    Empty, or the sentence that says how many files were left out and why. CancelledError where the progress says so;
    what was copied before stays. What is missing or changed in the folder is not copied: it is another content.
    """
    store = store_of(folder_of(file.id))
    wanted = {one.sha256: one for one in attached_files(file) if _HASH.fullmatch(one.sha256)}
    held = _held(store)
    new = sorted((one for sha256, one in wanted.items() if sha256 not in held), key=_age, reverse=True)
    left_out = _copied(office, store, new, sum(held.values()), progress)
    thin_out_evidence(store.parent, frozenset(wanted))
    if not left_out:
        return ""
    return (
        f"ยังไม่ได้สำรองหลักฐาน {left_out} ไฟล์ เพราะพื้นที่สำหรับสำเนาสำรองไม่พอ ไฟล์ในโฟลเดอร์หลักฐานยังอยู่ครบ "
        "โปรดเพิ่มพื้นที่ว่างของเครื่อง หรือสำรองโฟลเดอร์หลักฐานไว้ที่อื่นด้วย"
    )


def thin_out_evidence(backups: Path, named: frozenset[str]) -> None:
    """Removes contents no backup in the folder names, nor `named`; where a backup cannot be read, nothing."""
    store = store_of(backups)
    held = _held(store)
    if held.keys() <= named:
        return
    try:
        kept = named.union(*(hashes_in(backup.path) for backup in backups_in(backups)))
    except StoreError:
        return
    for sha256 in held.keys() - kept:
        with suppress(OSError):
            path = store / sha256
            if path.stat().st_mtime < time.time() - _YOUNG_SECONDS:
                path.unlink()


def missing_evidence(office: Path, file: OfficeFile) -> tuple[Evidence, ...]:
    """The copied files a file names that do not lie in their place, each place once."""
    every = {one.target: one for one in attached_files(file)}
    states = states_of(office, every.values())
    return tuple(one for one in every.values() if states[one.id] in _NOT_THERE)


def returnable(backups: Path, missing: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Those of the missing whose content lies among the backups."""
    held = _held(store_of(backups))
    return tuple(one for one in missing if one.sha256 in held)


def bring_back(office: Path, backups: Path, file: OfficeFile) -> int:
    """Puts missing evidence back from the backups, never over anything; how many files. WorkError where it cannot."""
    store, count = store_of(backups), 0
    try:
        for one in returnable(backups, missing_evidence(office, file)):
            path = evidence_path(office, one)
            count += bool(path and _copied_whole(store / one.sha256, path, one.sha256, new=True))
    except OSError as error:
        raise WorkError(
            f"นำหลักฐานกลับมาจากสำเนาสำรองได้ {count} ไฟล์ ส่วนที่เหลือเขียนลงในโฟลเดอร์หลักฐานไม่ได้ ไฟล์เดิมยังอยู่ครบ "
            "โปรดตรวจสอบพื้นที่ว่างและสิทธิ์ของโฟลเดอร์"
        ) from error
    return count


def _copied(office: Path, store: Path, new: list[Evidence], total: int, progress: Progress) -> int:
    """How many did not fit or could not be written."""
    left_out = 0
    for done, one in enumerate(new):
        progress.step(done, len(new), evidence_name(one))
        if progress.cancelled:
            raise CancelledError
        path = evidence_path(office, one)
        if path is None or not path.is_file():
            continue
        try:
            store.mkdir(parents=True, exist_ok=True)
            size = path.stat().st_size
            if total + size > LARGEST_STORE or shutil.disk_usage(store).free - size < LEAST_FREE:
                left_out += 1
            elif _copied_whole(path, store / one.sha256, one.sha256, progress):
                total += size
        except OSError:
            left_out += 1
    progress.step(len(new), len(new), "")
    return left_out


def _copied_whole(source: Path, target: Path, sha256: str, progress: Progress = SILENT, *, new: bool = False) -> bool:
    """Whether `source` held that content and lies at `target` now; OSError where one of them failed."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with draft_beside(target, SHARED if new else PRIVATE) as draft:
        with draft.open("wb") as file:
            try:
                found, _ = copy_hashed(source, file.write, LARGEST_STORE, progress)
            except ChangingError:
                return False
        if found != sha256:
            return False
        (put_under_new_name if new else put_in_place)(draft, target)
    return True


def _held(store: Path) -> dict[str, int]:
    """The size of each content by its SHA-256."""
    try:
        return {path.name: path.stat().st_size for path in store.iterdir() if _HASH.fullmatch(path.name)}
    except OSError:
        return {}


def _age(evidence: Evidence) -> str:
    return evidence.added_on.isoformat() if evidence.added_on else ""
