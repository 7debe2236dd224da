"""Scans of signed papers: copied into a folder beside the office's file, found again, and checked for changes."""

import hashlib
from enum import StrEnum
from pathlib import Path, PurePosixPath

from ita_desktop.domain.drafting import Scan
from ita_desktop.work.errors import WorkError, usage_error
from ita_desktop.work.filenames import folder_beside, safe_name, write_whole

FOLDER = "เอกสารที่ลงนาม"
KINDS = (".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff")
LARGEST = 50_000_000
_BEGINNINGS = (b"%PDF-", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"II*\x00", b"MM\x00*")


class ScanState(StrEnum):
    """What became of a scan since it was kept."""

    FINE = "fine"
    MISSING = "missing"
    CHANGED = "changed"


def keep_scan(office: Path, source: Path, title: str) -> Scan:
    """Copies a scan under the paper's title into the folder of the office file `office`; nothing is ever overwritten.

    WorkError where it cannot be read or written, is too large, or is neither PDF nor picture.
    """
    data = _read(source)
    sha256 = hashlib.sha256(data).hexdigest()
    folder = folder_beside(office, FOLDER)
    target = _free_place(folder, title, source.suffix.lower(), sha256)
    if not target.exists():
        _make(folder)
        write_whole(target, data)
    return Scan(f"{folder.name}/{target.name}", sha256)


def scan_path(office: Path, scan: Scan) -> Path | None:
    """Where a scan lies; None where its name leads out of the folders beside the office's file."""
    parts = PurePosixPath(scan.name).parts
    if len(parts) != 2 or ".." in parts or "\\" in scan.name or ":" in scan.name or scan.name.startswith("/"):
        return None
    path = office.parent.joinpath(*parts)
    return path if path.suffix.lower() in KINDS else None


def scan_state(office: Path, scan: Scan) -> ScanState:
    """Whether a scan is still there, and still what it was."""
    path = scan_path(office, scan)
    if path is None:
        return ScanState.MISSING
    try:
        if path.stat().st_size > LARGEST:
            return ScanState.CHANGED
        same = hashlib.sha256(path.read_bytes()).hexdigest() == scan.sha256
    except OSError:
        return ScanState.MISSING
    return ScanState.FINE if same else ScanState.CHANGED


def _read(source: Path) -> bytes:
    name = source.name[:80]
    try:
        if source.stat().st_size > LARGEST:
            raise usage_error(
                f"ไฟล์ “{name}” ใหญ่เกิน {LARGEST // 1_000_000} เมกะไบต์ จึงยังไม่ได้แนบ โปรดสแกนใหม่ให้ความละเอียดต่ำลง"
            )
        data = source.read_bytes()
    except (OSError, ValueError) as error:
        raise WorkError(f"อ่านไฟล์ “{name}” ไม่ได้ จึงยังไม่ได้แนบ ข้อมูลของหน่วยงานยังอยู่ครบ โปรดตรวจสอบไฟล์แล้วลองใหม่") from error
    if source.suffix.lower() not in KINDS or not data.startswith(_BEGINNINGS):
        raise usage_error(f"ไฟล์ “{name}” ไม่ใช่ PDF หรือภาพ จึงยังไม่ได้แนบ โปรดเลือกไฟล์สแกนที่เป็น PDF, JPG, PNG หรือ TIFF")
    return data


def _free_place(folder: Path, title: str, suffix: str, sha256: str) -> Path:
    """A name nothing has, or that of the very same scan."""
    number, path = 1, folder / safe_name(title, suffix)
    while path.exists() and not _is_same(path, sha256):
        number += 1
        path = folder / safe_name(title, f" ({number}){suffix}")
    return path


def _is_same(path: Path, sha256: str) -> bool:
    try:
        return path.stat().st_size <= LARGEST and hashlib.sha256(path.read_bytes()).hexdigest() == sha256
    except OSError:
        return False


def _make(folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise WorkError(
            f"สร้างโฟลเดอร์ “{folder.name}” ไม่ได้ จึงยังไม่ได้แนบไฟล์ ข้อมูลของหน่วยงานยังอยู่ครบ โปรดตรวจสอบสิทธิ์ของโฟลเดอร์"
        ) from error
