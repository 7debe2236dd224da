"""Attaching files as evidence: copied into the office's folder, never over anything, equal bytes once."""

import errno
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from ita_desktop.domain.ids import NewId, new_id
from ita_desktop.domain.measures import Evidence, EvidenceKind
from ita_desktop.store.placing import SHARED, draft_beside, put_under_new_name
from ita_desktop.work.errors import CancelledError, WorkError, usage_error
from ita_desktop.work.evidence_danger import danger_of
from ita_desktop.work.evidence_dates import day_in
from ita_desktop.work.evidence_folder import evidence_folder
from ita_desktop.work.evidence_lying import Lying
from ita_desktop.work.filenames import safe_name
from ita_desktop.work.progress import SILENT, Progress
from ita_desktop.work.streaming import ChangingError, copy_hashed, sha256_of

LARGEST = 500_000_000
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,10}")
_SAFE = "ข้อมูลและหลักฐานอื่นยังอยู่ครบ"
# Old Windows programs, Word among them, open no longer path.
_LONGEST_PATH = 250 if os.name == "nt" else 4000
_FULL = frozenset((errno.ENOSPC, errno.EDQUOT, errno.EFBIG))


@dataclass(frozen=True, slots=True)
class Keeping:
    """What was attached, and a sentence for everything to be said of it: warnings, duplicates, what was left out."""

    evidence: tuple[Evidence, ...] = ()
    said: tuple[str, ...] = ()


class _RefusedError(Exception):
    """One file is left out, the others are not; its text is the sentence."""


def keep_evidence(
    office: Path,
    fiscal_year: int,
    sources: Sequence[Path],
    today: date,
    progress: Progress = SILENT,
    new_id: NewId = new_id,
) -> Keeping:
    """Copies files into the folder of the office file `office`, below the fiscal year; nothing is ever overwritten.

    Equal bytes lie there once. A file that cannot be taken is left out and said; WorkError where none could be,
    where the folder cannot be written or the clerk stopped before the first.
    """
    kept: list[Evidence] = []
    said: list[str] = []
    lying = Lying(evidence_folder(office))
    try:
        for done, source in enumerate(sources):
            progress.step(done, len(sources), _shown(source))
            _stop_if(progress)
            try:
                evidence, words = _kept(office, fiscal_year, source, lying, today, progress, new_id)
            except _RefusedError as refused:
                said.append(str(refused))
            else:
                kept.append(evidence)
                said.extend(words)
    except WorkError as problem:
        if not kept:
            raise
        said.append(problem.sentence)
    if not kept and said:
        raise usage_error(said[0] if len(said) == 1 else f"{said[0]} (และอีก {len(said) - 1} ไฟล์ที่แนบไม่ได้)")
    progress.step(len(sources), len(sources), "")
    return Keeping(tuple(kept), tuple(said))


def put_in_folder(
    office: Path, fiscal_year: int, source: Path, lying: Lying, progress: Progress = SILENT
) -> tuple[str, str, int, bool]:
    """Copies one file: its target, SHA-256, size, and whether its bytes lay there before. Raises as `keep_evidence`."""
    size = _size_of(office, source)
    folder = evidence_folder(office)
    if same := _same_bytes(lying, source, size, progress):
        return *same, size, True
    stem, ending = _named(source)
    below = folder / str(fiscal_year)
    stem = stem[: max(_LONGEST_PATH - len(str(below)) - len(ending) - len("/ (999)"), 8)]
    with writing(folder, below):
        below.mkdir(parents=True, exist_ok=True)
        with draft_beside(below / safe_name(stem, ending), SHARED) as draft:
            sha256, size = _copied(source, draft, progress)
            name = _placed(draft, below, stem, ending)
    target = f"{below.name}/{name}"
    lying.add(target, size, sha256)
    return target, sha256, size, False


def _kept(
    office: Path, fiscal_year: int, source: Path, lying: Lying, today: date, progress: Progress, new_id: NewId
) -> tuple[Evidence, tuple[str, ...]]:
    target, sha256, size, there = put_in_folder(office, fiscal_year, source, lying, progress)
    title = " ".join("".join(filter(str.isprintable, word)) for word in source.stem.split())
    day = day_in(source.stem)
    evidence = Evidence(new_id(), EvidenceKind.FILE, target, title, sha256, size, dated=day, added_on=today)
    words = [f"“{_shown(source)}” มีอยู่ในโฟลเดอร์หลักฐานแล้ว จึงใช้ไฟล์เดิมและไม่ได้คัดลอกซ้ำ"] if there else []
    danger = danger_of(evidence_folder(office) / target)
    return evidence, (*words, *((danger,) if danger else ()))


def _size_of(office: Path, source: Path) -> int:
    name = _shown(source)
    try:
        status = source.stat()
        is_office = office.exists() and source.samefile(office)
    except (OSError, ValueError) as error:
        raise _unreadable(source) from error
    if S_ISDIR(status.st_mode):
        raise _RefusedError(f"“{name}” เป็นโฟลเดอร์ จึงยังไม่ได้แนบ {_SAFE} โปรดเลือกไฟล์ที่อยู่ในโฟลเดอร์นั้นแทน")
    if not S_ISREG(status.st_mode) or is_office:
        raise _RefusedError(f"“{name}” ไม่ใช่ไฟล์ที่แนบเป็นหลักฐานได้ จึงยังไม่ได้แนบ {_SAFE} โปรดเลือกไฟล์เอกสารหรือภาพ")
    if not status.st_size:
        raise _RefusedError(f"“{name}” เป็นไฟล์ว่างเปล่า จึงยังไม่ได้แนบ {_SAFE} โปรดตรวจสอบไฟล์ต้นฉบับแล้วลองใหม่")
    if status.st_size > LARGEST:
        megabytes = LARGEST // 1_000_000
        raise _RefusedError(f"“{name}” ใหญ่เกิน {megabytes} เมกะไบต์ จึงยังไม่ได้แนบ {_SAFE} โปรดย่อไฟล์หรือแนบเป็นลิงก์แทน")
    return status.st_size


def _same_bytes(lying: Lying, source: Path, size: int, progress: Progress) -> tuple[str, str] | None:
    """Target and SHA-256 of what lies in the folder with the same bytes; only files of the same size are read."""
    alike = lying.of_size(size)
    if not alike:
        return None
    try:
        sha256 = sha256_of(source, progress)
    except OSError as error:
        raise _unreadable(source) from error
    same = next((target for target in alike if lying.is_same(target, size, sha256, progress)), None)
    return (same, sha256) if same else None


def _copied(source: Path, draft: Path, progress: Progress) -> tuple[str, int]:
    """What goes wrong with the draft is not said of the source."""
    trouble: list[OSError] = []
    with draft.open("wb") as file:

        def write(piece: bytes) -> None:
            try:
                file.write(piece)
            except OSError as error:
                trouble.append(error)
                raise

        try:
            return copy_hashed(source, write, LARGEST, progress)
        except ChangingError as error:
            raise _RefusedError(
                f"“{_shown(source)}” กำลังถูกแก้ไขอยู่ จึงยังไม่ได้แนบ {_SAFE} โปรดปิดไฟล์นั้นในโปรแกรมอื่นแล้วลองใหม่"
            ) from error
        except OSError as error:
            if trouble:
                raise
            raise _unreadable(source) from error


def _placed(draft: Path, folder: Path, stem: str, ending: str) -> str:
    """A name no other file has, on systems that take ก.PDF and ก.pdf for one as well."""
    taken, number = {entry.name.casefold() for entry in os.scandir(folder)}, 1
    while True:
        name = safe_name(stem, f" ({number}){ending}" if number > 1 else ending)
        number += 1
        if name.casefold() in taken:
            continue
        try:
            put_under_new_name(draft, folder / name)
        except FileExistsError:
            taken.add(name.casefold())
        else:
            return name


def _named(source: Path) -> tuple[str, str]:
    return (source.stem, source.suffix) if _ENDING.fullmatch(source.suffix) else (source.name, "")


@contextmanager
def writing(folder: Path, below: Path) -> Iterator[None]:
    """Turns what goes wrong in the folder of evidence into one sentence; folders made for nothing go again."""
    try:
        yield
    except BaseException as error:
        with suppress(OSError):
            below.rmdir()
            folder.rmdir()
        if isinstance(error, OSError):
            raise not_written(folder, error) from error
        raise


def not_written(folder: Path, error: OSError) -> WorkError:
    """Why nothing could be put into the folder of evidence."""
    if error.errno in _FULL:
        return WorkError(f"พื้นที่ในไดรฟ์เต็ม จึงยังไม่ได้แนบไฟล์ {_SAFE} โปรดลบไฟล์ที่ไม่ใช้ออกจากไดรฟ์แล้วลองใหม่")
    if not folder.parent.exists():
        return WorkError("ไม่พบไดรฟ์หรือโฟลเดอร์ของไฟล์หน่วยงาน จึงยังไม่ได้แนบไฟล์ โปรดตรวจสอบว่าไดรฟ์ยังเสียบอยู่แล้วลองใหม่")
    return WorkError(f"เขียนลงในโฟลเดอร์ “{folder.name}” ไม่ได้ จึงยังไม่ได้แนบไฟล์ {_SAFE} โปรดตรวจสอบสิทธิ์ของโฟลเดอร์แล้วลองใหม่")


def _unreadable(source: Path) -> _RefusedError:
    return _RefusedError(f"อ่านไฟล์ “{_shown(source)}” ไม่ได้ จึงยังไม่ได้แนบ {_SAFE} โปรดตรวจสอบว่าไฟล์ยังอยู่และไม่ได้เปิดค้างไว้")


def _shown(source: Path) -> str:
    return safe_name(source.name)[:80]


def _stop_if(progress: Progress) -> None:
    if progress.cancelled:
        raise CancelledError
