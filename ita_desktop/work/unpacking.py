"""Opening a pack: an office's file and its folders laid into a folder, whatever a hostile archive tries."""

import re
import shutil
import stat
import zipfile
import zlib
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from ita_desktop.store.database import examine
from ita_desktop.store.placing import sync_folder
from ita_desktop.work.errors import CancelledError, ExitCode, WorkError, store_errors, usage_error
from ita_desktop.work.evidence import LARGEST
from ita_desktop.work.evidence_folder import DEEPEST
from ita_desktop.work.filenames import is_safe_name
from ita_desktop.work.packing import READ_ME
from ita_desktop.work.places import real_path
from ita_desktop.work.progress import SILENT, Progress
from ita_desktop.work.streaming import PIECE, open_ordinary

MOST_FILES = 20_000
LARGEST_PACK = 20_000_000_000
_HIGHEST_RATIO = 200
_RATIO_COUNTS_FROM = 100_000_000
_LARGEST_DIRECTORY = 20_000_000
_LAST_RECORDS = 65_535 + 22 + 20 + 56
_DRAFT = re.compile(r"~ita-[0-9a-f]{32}\.tmp")
_LEFT_BEHIND_AFTER = 3600.0
_NOTHING = "ไม่มีไฟล์ใดถูกแตกออกมา"
_BROKEN = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    NotImplementedError,
    EOFError,
    RuntimeError,
    ValueError,
)


def unpack(pack: Path, folder: Path, progress: Progress = SILENT) -> Path:
    """Lays a pack's files into `folder` (made if need be) and gives the office's file there; nothing is overwritten.

    All or nothing: WorkError where it is no pack of ours, damaged, hostile or too large, where something of the same
    name lies there already, or where the clerk stopped it.
    """
    real, into = real_path(pack), real_path(folder)
    try:
        _refuse_endless(real)
        with zipfile.ZipFile(real) as archive:
            entries = _checked(archive, real.name)
            office = _office_in(entries, real.name)
            return _laid(archive, entries, office, into, progress)
    except _BROKEN as error:
        raise WorkError(f"“{real.name}” ไม่ใช่ชุดไฟล์ที่สมบูรณ์ {_NOTHING} โปรดขอชุดไฟล์จากผู้ส่งอีกครั้ง", ExitCode.DAMAGED) from error
    except OSError as error:
        raise WorkError(
            f"แตกชุดไฟล์ “{real.name}” ไม่ได้ {_NOTHING} โปรดตรวจสอบว่าไฟล์ยังอยู่ และโฟลเดอร์ปลายทางมีพื้นที่และเขียนได้"
        ) from error


def _refuse_endless(pack: Path) -> None:
    """zipfile reads the whole directory into memory before anybody can look at it.

    Its size stands in the last record (20 bytes before it a locator says whether a 64-bit record comes first).
    """
    with open_ordinary(pack) as file:
        file.seek(max(0, pack.stat().st_size - _LAST_RECORDS))
        tail = file.read(_LAST_RECORDS)
    at = tail.rfind(b"PK\5\6")
    size = int.from_bytes(tail[at + 12 : at + 16], "little") if at >= 0 else 0
    if at >= 76 and tail[at - 20 :].startswith(b"PK\6\7"):
        size = int.from_bytes(tail[at - 36 : at - 28], "little")
    if size > _LARGEST_DIRECTORY:
        raise _too_much(pack.name)


def _too_much(name: str) -> WorkError:
    return usage_error(f"“{name}” มีไฟล์มากหรือใหญ่ผิดปกติ {_NOTHING} โปรดตรวจสอบที่มาของไฟล์")


def _checked(archive: zipfile.ZipFile, name: str) -> list[zipfile.ZipInfo]:
    """The files of the archive, once every entry is known to be harmless."""
    entries = [one for one in archive.infolist() if not one.is_dir()]
    sizes, packed = sum(one.file_size for one in entries), sum(one.compress_size for one in entries)
    bomb = sizes > _RATIO_COUNTS_FROM and sizes > packed * _HIGHEST_RATIO
    if len(archive.infolist()) > MOST_FILES or sizes > LARGEST_PACK or bomb:
        raise _too_much(name)
    names = [one.filename.casefold() for one in entries]
    if len(set(names)) != len(names) or not all(_harmless(one) for one in archive.infolist()):
        raise usage_error(f"“{name}” มีชื่อไฟล์ซ้ำกันหรือชื่อที่ไม่ปลอดภัย {_NOTHING} โปรดตรวจสอบที่มาของไฟล์")
    return entries


def _harmless(entry: zipfile.ZipInfo) -> bool:
    """`orig_filename` is the name as it was packed: on Windows zipfile turns backslashes in the other one round."""
    mode = entry.external_attr >> 16
    kind = stat.S_IFMT(mode)
    parts = entry.orig_filename.removesuffix("/").split("/")
    return (
        kind in (0, stat.S_IFREG, stat.S_IFDIR)
        and not entry.flag_bits & 1
        and entry.file_size <= LARGEST
        and len(parts) <= DEEPEST + 1
        and all(is_safe_name(part) for part in parts)
    )


def _office_in(entries: list[zipfile.ZipInfo], name: str) -> str:
    """The one office file at the top; beside it only the read-me and folders."""
    top = [one.filename for one in entries if "/" not in one.filename]
    offices = [one for one in top if one.casefold().endswith(".ita")]
    if len(offices) != 1 or {*top} - {*offices, READ_ME}:
        raise usage_error(f"“{name}” ไม่ใช่ชุดไฟล์ของโปรแกรมนี้ {_NOTHING} โปรดเลือกไฟล์ .zip ที่ได้จากเมนู “จัดชุดไฟล์พร้อมหลักฐาน…”")
    return offices[0]


def _laid(
    archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], office: str, into: Path, progress: Progress
) -> Path:
    """All is unpacked into a folder of its own first, so that a pack that turns out broken leaves nothing."""
    tops = sorted({one.filename.partition("/")[0] for one in entries} - {office})
    into.mkdir(parents=True, exist_ok=True)
    _refuse_taken(into, (*tops, office))
    if shutil.disk_usage(into).free < sum(one.file_size for one in entries):
        raise WorkError(f"พื้นที่ในไดรฟ์ไม่พอ {_NOTHING} โปรดลบไฟล์ที่ไม่ใช้หรือเลือกไดรฟ์อื่น")
    draft = into / f"~ita-{uuid4().hex}.tmp"
    draft.mkdir()
    _sweep(draft)
    try:
        for done, entry in enumerate(entries):
            progress.step(done, len(entries), entry.filename.rpartition("/")[2])
            _write(archive, entry, draft, progress)
        with store_errors():
            examine(draft / office)
        _move(draft, into, (*tops, office))
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    progress.step(len(entries), len(entries), "")
    return into / office


def _sweep(draft: Path) -> None:
    """Removes what a killed program left; ages are told by the folder's own clock."""
    with suppress(OSError):
        moment = draft.stat().st_mtime - _LEFT_BEHIND_AFTER
        for found in draft.parent.iterdir():
            ours = _DRAFT.fullmatch(found.name) and found.is_dir() and not found.is_symlink()
            if ours and found.stat().st_mtime < moment:
                shutil.rmtree(found, ignore_errors=True)


def _refuse_taken(into: Path, names: tuple[str, ...]) -> None:
    there = {path.name.casefold() for path in into.iterdir()}
    if taken := [name for name in names if name.casefold() in there]:
        raise usage_error(f"มี “{taken[0]}” อยู่ในโฟลเดอร์ปลายทางแล้ว {_NOTHING} ไฟล์เดิมยังอยู่ครบ โปรดเลือกโฟลเดอร์ว่าง")


def _write(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, draft: Path, progress: Progress) -> None:
    """Never more than the entry says it holds: what it says was added up before."""
    target = draft.joinpath(*entry.filename.split("/"))
    target.parent.mkdir(parents=True, exist_ok=True)
    written = 0
    with archive.open(entry) as inside, target.open("xb") as file:
        while piece := inside.read(PIECE):
            written += len(piece)
            if progress.cancelled:
                raise CancelledError
            if written > entry.file_size:
                raise zipfile.BadZipFile(entry.filename)
            file.write(piece)


def _move(draft: Path, into: Path, names: tuple[str, ...]) -> None:
    """The office's file comes last: whoever sees it sees its folders too."""
    moved: list[Path] = []
    try:
        for name in names:
            (draft / name).rename(into / name)
            moved.append(into / name)
        sync_folder(into)
    except OSError:
        for path in moved:
            with suppress(OSError):
                path.rename(draft / path.name)
        raise
