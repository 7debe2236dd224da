"""An office whose file names evidence, and evidence named by hand."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Evidence, EvidenceKind, Result
from ita_desktop.domain.reporting import with_evidence, with_result
from ita_desktop.work.evidence import keep_evidence

TODAY = date(2026, 2, 3)
YEAR = 2569

type Write = Callable[[str, bytes], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Makes a file (name, content) in a folder of its own, as a camera or a mail would."""
    folder = tmp_path / "กล้อง"
    folder.mkdir()

    def written(name: str, data: bytes) -> Path:
        path = folder / name
        path.write_bytes(data)
        return path

    return written


def named(target: str, data: bytes = b"", evidence_id: str = "e") -> Evidence:
    """Evidence as it would be named for a file of this content."""
    return Evidence(evidence_id, EvidenceKind.FILE, target, "ภาพ", hashlib.sha256(data).hexdigest(), len(data))


def with_attached(file: OfficeFile, *evidence: Evidence) -> OfficeFile:
    """The office with evidence in a result of its first measure of 2569."""
    year = file.years[YEAR]
    measure = with_result(year.measures[0], with_evidence(Result("11111111-2222-3333-4444-555555555555"), *evidence))
    return replace(file, years={**file.years, YEAR: replace(year, measures=(measure, *year.measures[1:]))})


def kept(office: Path, source: Path) -> Evidence:
    """One file taken in."""
    (one,) = keep_evidence(office, YEAR, (source,), TODAY).evidence
    return one


class StopsAfter:
    """Progress of a clerk who stops once so many steps were told."""

    def __init__(self, steps: int) -> None:
        self.steps = steps
        self.told: list[tuple[int, int, str]] = []

    def step(self, done: int, total: int, what: str) -> None:
        """Remembers what was told."""
        self.told.append((done, total, what))

    @property
    def cancelled(self) -> bool:
        """Whether enough was told."""
        return len(self.told) > self.steps
