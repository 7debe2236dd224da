"""Finding missing evidence again: the very same bytes, in a file that is shown or in a folder that is searched."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ita_desktop.domain.measures import Evidence
from ita_desktop.store.connecting import shown
from ita_desktop.store.placing import SHARED, draft_beside, put_under_new_name
from ita_desktop.work.errors import CancelledError, WorkError, usage_error
from ita_desktop.work.evidence import put_in_folder, writing
from ita_desktop.work.evidence_folder import evidence_folder, evidence_path
from ita_desktop.work.evidence_lying import Lying
from ita_desktop.work.progress import SILENT, Progress
from ita_desktop.work.streaming import copy_hashed, sha256_of

MOST_SEARCHED = 20_000
"""So many files and folders are looked at; a whole drive would take the afternoon."""


def find_again(
    office: Path, fiscal_year: int, evidence: Evidence, picked: Path, progress: Progress = SILENT
) -> Evidence:
    """Puts missing evidence back from the picked file, or from wherever below the picked folder it lies.

    Its place is the old one if that is free, else another, which the returned Evidence names. WorkError where the
    same bytes were not found: another file is not the same evidence, unless nobody knows what it was.
    """
    source = _source(evidence, picked, progress)
    path = evidence_path(office, evidence)
    if path is None or path.exists() or not evidence.sha256:
        target, sha256, size, _ = put_in_folder(office, fiscal_year, source, Lying(evidence_folder(office)), progress)
        return replace(evidence, target=target, sha256=sha256, size=size)
    with writing(evidence_folder(office), path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
        with draft_beside(path, SHARED) as draft:
            with draft.open("wb") as file:
                copy_hashed(source, file.write, evidence.size, progress)
            put_under_new_name(draft, path)
    return evidence


def _source(evidence: Evidence, picked: Path, progress: Progress) -> Path:
    if not evidence.sha256 and picked.is_file():
        return picked
    try:
        for path in _below(picked) if picked.is_dir() else (picked,):
            if _is_it(path, evidence, progress):
                return path
    except OSError as error:
        raise WorkError(f"อ่าน “{shown(picked)}” ไม่ได้ หลักฐานยังไม่ถูกนำกลับมา โปรดตรวจสอบไฟล์หรือโฟลเดอร์แล้วลองใหม่") from error
    if picked.is_dir():
        raise usage_error(
            f"ไม่พบไฟล์เดิมของหลักฐาน “{evidence.title[:60]}” ในโฟลเดอร์ที่เลือก ไม่มีไฟล์ใดถูกแก้ไข โปรดเลือกโฟลเดอร์อื่น"
        )
    raise usage_error(
        f"“{shown(picked)}” ไม่ใช่ไฟล์เดิมของหลักฐานนี้ จึงไม่ได้นำมาแทน ไม่มีไฟล์ใดถูกแก้ไข โปรดเลือกไฟล์เดิม หรือแนบไฟล์นี้เป็นหลักฐานใหม่"
    )


def _is_it(path: Path, evidence: Evidence, progress: Progress) -> bool:
    if progress.cancelled:
        raise CancelledError
    try:
        return path.stat().st_size == evidence.size and sha256_of(path, progress) == evidence.sha256
    except (OSError, ValueError):
        return False


def _below(folder: Path) -> Iterator[Path]:
    """Files below a folder, nearest first; links to folders are not followed, so the search ends."""
    seen, waiting = 0, [folder]
    while waiting:
        try:
            entries = sorted(os.scandir(waiting.pop(0)), key=lambda entry: entry.name)
        except OSError:
            continue
        for entry in entries:
            seen += 1
            if seen > MOST_SEARCHED:
                return
            if entry.is_dir(follow_symlinks=False):
                waiting.append(Path(entry.path))
            else:
                yield Path(entry.path)
