"""The folder of evidence beside an office's file: where a piece of evidence lies, and what lies there at all."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from ita_desktop.domain.attached import attached_files
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Evidence, EvidenceKind
from ita_desktop.work.filenames import folder_beside, is_safe_name

FOLDER = "หลักฐาน"
DEEPEST = 4
_OF_THE_SYSTEM = {"thumbs.db", "desktop.ini", ".ds_store"}


@dataclass(frozen=True, slots=True)
class Found:
    """A file in the folder of evidence: its path from there ("/" between the parts), and its size in bytes."""

    target: str
    size: int


def evidence_folder(office: Path) -> Path:
    """Where the copies of an office file's evidence lie; perhaps not there yet."""
    return folder_beside(office, FOLDER)


def evidence_path(office: Path, evidence: Evidence) -> Path | None:
    """Where a copied file lies, whether or not it is there; None for links and for what leads out of the folder."""
    if evidence.kind is not EvidenceKind.FILE or not is_inside(evidence.target):
        return None
    folder = evidence_folder(office)
    path = folder.joinpath(*PurePosixPath(evidence.target).parts)
    return path if stays_in(folder, path) else None


def is_inside(target: str) -> bool:
    """Whether a target names a file below the folder on every system: no "..", drive, stream or name of a device."""
    parts = target.split("/")
    return len(parts) <= DEEPEST and all(is_safe_name(part) for part in parts)


def stays_in(folder: Path, path: Path) -> bool:
    """Whether a path is still below the folder once all links are followed."""
    real = resolved(folder)
    return real is not None and stays_below(real, path)


def stays_below(real: Path, path: Path) -> bool:
    """The same for a folder that was `resolved` once for many paths."""
    found = resolved(path)
    return found is not None and found.is_relative_to(real)


def resolved(path: Path) -> Path | None:
    """Where a path leads once all links are followed; None where nobody can tell."""
    try:
        return path.resolve()
    except (OSError, ValueError, RuntimeError):
        return None


def found_in(folder: Path) -> dict[str, Found] | None:
    """What lies in the folder by its target, every subfolder read once; None where it is not there or unreadable.

    Links that lead out of the folder are left out, as is what the system itself puts into folders.
    """
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return None
    return {one.target: one for one in _below(folder, entries, "", 1)}


def unused_files(office: Path, file: OfficeFile) -> tuple[Found, ...]:
    """What lies in the folder though no evidence of the file names it any more; nothing of it is deleted by itself."""
    named = {evidence.target for evidence in attached_files(file)}
    found = found_in(evidence_folder(office)) or {}
    return tuple(sorted((one for one in found.values() if one.target not in named), key=lambda one: one.target))


def _below(folder: Path, entries: list["os.DirEntry[str]"], before: str, depth: int) -> Iterator[Found]:
    for entry in entries:
        if entry.name.startswith("~ita-") or entry.name.casefold() in _OF_THE_SYSTEM:
            continue
        if (entry.is_symlink() or entry.is_junction()) and not stays_in(folder, Path(entry.path)):
            continue
        yield from _one(folder, entry, f"{before}{entry.name}", depth)


def _one(folder: Path, entry: "os.DirEntry[str]", target: str, depth: int) -> Iterator[Found]:
    try:
        status = entry.stat()
        inner = list(os.scandir(entry.path)) if stat.S_ISDIR(status.st_mode) and depth < DEEPEST else []
    except OSError:
        return
    if stat.S_ISREG(status.st_mode):
        yield Found(target, status.st_size)
    yield from _below(folder, inner, f"{target}/", depth + 1)
