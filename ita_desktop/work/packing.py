"""Packing an office's file with its evidence and signed papers into one .zip that can be sent or kept."""

import hashlib
import os
import re
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from time import localtime

from ita_desktop.domain.attached import attached
from ita_desktop.domain.drafting import scan_of
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import EvidenceKind
from ita_desktop.store.copying import copy_into
from ita_desktop.store.database import examine
from ita_desktop.store.placing import SHARED, draft_beside, put_in_place
from ita_desktop.thai.dates import long_date
from ita_desktop.work.errors import CancelledError, WorkError, store_errors, usage_error
from ita_desktop.work.evidence_folder import evidence_folder, found_in, is_inside
from ita_desktop.work.filenames import safe_name
from ita_desktop.work.opening import read_without_writing
from ita_desktop.work.places import real_path
from ita_desktop.work.progress import SILENT, Progress
from ita_desktop.work.scans import scan_path
from ita_desktop.work.streaming import open_ordinary, pieces

READ_ME = "อ่านก่อน.txt"
_OLDEST = (1980, 1, 1, 0, 0, 0)
_PACKED_ALREADY = re.compile(r"\.(jpe?g|png|webp|heic|pdf|docx|xlsx|pptx|zip|rar|7z|mp4|mov|mp3)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Packed:
    """The pack that was made, how many attached files are in it, and how many that are named could not be."""

    path: Path
    files: int
    missing: int

    @property
    def sentence(self) -> str:
        """What was done."""
        short = f" แต่ขาดหลักฐาน {self.missing} ไฟล์ซึ่งไม่อยู่ในโฟลเดอร์" if self.missing else ""
        return f"จัดชุดไฟล์ “{self.path.name}” พร้อมไฟล์แนบ {self.files} ไฟล์เรียบร้อยแล้ว{short} รายการอยู่ใน “{READ_ME}”"


@dataclass(frozen=True, slots=True)
class _Part:
    """A file of the pack: where it lies and its name inside."""

    path: Path
    name: str


def pack(office: Path, out: Path, progress: Progress = SILENT, *, now: datetime | None = None) -> Packed:
    """Writes the pack to `out` (.zip is added where it is missing), replacing what was there only once it is whole.

    WorkError where the file cannot be read, `out` cannot be written, or the clerk stopped it; nothing is left then.
    """
    real = real_path(office)
    target = real_path(out if out.suffix.casefold() == ".zip" else out.with_name(f"{out.name}.zip"))
    if not target.parent.is_dir() or target.is_dir():
        raise usage_error(f"ไม่พบโฟลเดอร์สำหรับ “{target.name}” จึงยังไม่ได้จัดชุดไฟล์ โปรดเลือกโฟลเดอร์ที่มีอยู่")
    try:
        with draft_beside(target) as copy, draft_beside(target, SHARED) as draft:
            with store_errors():
                examine(real)
                copy_into(real, copy)
                examine(copy)
            file = read_without_writing(copy)
            packed = _written(draft, target, real, copy, file, progress, now or datetime.now())
            put_in_place(draft, target)
    except OSError as error:
        raise WorkError(
            f"เขียน “{target.name}” ไม่สำเร็จ ไฟล์หน่วยงานและหลักฐานยังอยู่ครบ โปรดตรวจสอบพื้นที่ว่างและสิทธิ์ของโฟลเดอร์แล้วลองใหม่"
        ) from error
    return packed


def _written(
    draft: Path, target: Path, real: Path, copy: Path, file: OfficeFile, progress: Progress, now: datetime
) -> Packed:
    """The read-me comes last, when it is known what could be read."""
    parts = [*_evidence_parts(real), *_scan_parts(real, file)]
    packed: dict[str, str] = {}
    with zipfile.ZipFile(draft, "w", zipfile.ZIP_DEFLATED) as archive:
        _add(archive, _Part(copy, safe_name(real.stem, ".ita")), progress)
        for done, part in enumerate(parts):
            progress.step(done, len(parts), part.path.name)
            with suppress(_UnreadableError):
                packed[part.name] = _add(archive, part, progress)
        missing = tuple(_missing(real, file, packed))
        links = sum(one.evidence.kind is EvidenceKind.LINK for one in attached(file))
        archive.writestr(_entry(READ_ME, now.timetuple()[:6]), _read_me(real, len(packed), links, missing, now))
    progress.step(len(parts), len(parts), "")
    return Packed(target, len(packed), len(missing))


def _evidence_parts(real: Path) -> Iterator[_Part]:
    folder = evidence_folder(real)
    for target in sorted(filter(is_inside, found_in(folder) or ())):
        yield _Part(folder / target, f"{folder.name}/{target}")


def _scan_parts(real: Path, file: OfficeFile) -> Iterator[_Part]:
    """The scans the documents name; each once."""
    scans = (scan_of(document) for work in file.years.values() for document in work.documents)
    for name, path in sorted({(scan.name, scan_path(real, scan)) for scan in scans if scan}, key=lambda one: one[0]):
        if path and path.is_file():
            yield _Part(path, name)


class _UnreadableError(Exception):
    """A file went or is kept from reading: the pack goes on without it."""


def _add(archive: zipfile.ZipFile, part: _Part, progress: Progress) -> str:
    """The SHA-256 of what was packed."""
    digest = hashlib.sha256()
    try:
        source = open_ordinary(part.path)
    except OSError as error:
        raise _UnreadableError from error
    with source:
        entry = _entry(part.name, localtime(os.fstat(source.fileno()).st_mtime)[:6])
        if _PACKED_ALREADY.fullmatch(part.path.suffix):
            entry.compress_type = zipfile.ZIP_STORED
        with archive.open(entry, "w", force_zip64=True) as inside:
            for piece in pieces(source, progress):
                digest.update(piece)
                inside.write(piece)
    if progress.cancelled:
        raise CancelledError
    return digest.hexdigest()


def _entry(name: str, changed: tuple[int, ...]) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, max(tuple(changed), _OLDEST))  # type: ignore[arg-type]
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry


def _missing(real: Path, file: OfficeFile, packed: Mapping[str, str]) -> Iterator[str]:
    """A line for every attached file that is not in the pack as it was attached."""
    folder = evidence_folder(real).name
    for one in attached(file):
        evidence = one.evidence
        if evidence.kind is not EvidenceKind.FILE:
            continue
        there = packed.get(f"{folder}/{evidence.target}")
        if there is None or (evidence.sha256 and there != evidence.sha256):
            why = "ไม่พบไฟล์หรืออ่านไม่ได้" if there is None else "ไฟล์ถูกแก้ไขหลังจากแนบ"
            title = evidence.title or evidence.target
            yield f"ปีงบประมาณ {one.fiscal_year} · {' / '.join(one.measure.titles)} · {title} ({why})"


def _read_me(real: Path, files: int, links: int, missing: tuple[str, ...], now: datetime) -> bytes:
    """Plain text for Notepad: with a byte order mark and Windows' line ends."""
    lines = [
        f"ชุดไฟล์ของ {real.name} จัดเมื่อวันที่ {long_date(now.date())} เวลา {now:%H.%M} น.",
        "",
        "วิธีใช้: แตกไฟล์ทั้งหมดไว้ในโฟลเดอร์เดียวกัน แล้วเปิดไฟล์นามสกุล .ita ด้วยโปรแกรม ITA Desktop",
        "",
        f"{real.name}: ข้อมูลทั้งหมดของหน่วยงาน",
        f"โฟลเดอร์อื่น: หลักฐานและเอกสารที่ลงนามแล้ว รวม {files} ไฟล์",
        *([f"หลักฐานที่เป็นลิงก์ {links} รายการไม่ได้อยู่ในชุดไฟล์นี้ เปิดได้จากที่อยู่ในโปรแกรม"] if links else []),
        "",
        "หลักฐานที่ไม่ครบถ้วน:" if missing else "หลักฐานที่แนบไว้อยู่ครบทุกไฟล์",
        *(f"- {line}" for line in missing),
    ]
    return "\r\n".join([*lines, ""]).encode("utf-8-sig")
