"""Which attached files a stored file names."""

from pathlib import Path

import pytest

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Evidence, EvidenceKind, Measure, Result
from ita_desktop.domain.years import YearWork
from ita_desktop.store.attachments import hashes_in
from ita_desktop.store.database import create
from ita_desktop.store.errors import StoreError

DATABASES = Path(__file__).parents[1] / "databases"


def measure(number: int, *hashes: str) -> Measure:
    evidence = tuple(
        Evidence(f"{number}-{n}", EvidenceKind.FILE if one else EvidenceKind.LINK, "ก", sha256=one)
        for n, one in enumerate(hashes)
    )
    return Measure(f"m{number}", ("ก",), results=(Result(f"r{number}", evidence=evidence),))


def test_hashes_of_measures_and_of_removed_ones_are_read_once(tmp_path: Path) -> None:
    year = YearWork(2569, measures=(measure(1, "aa", "bb", ""), measure(2, "aa")), removed=(measure(3, "cc"),))
    create(tmp_path / "ก.ita", OfficeFile("7f0e6a52-3f0e-4a6e-9d5c-0d8a5f6f1a11", years={2569: year}))

    assert hashes_in(tmp_path / "ก.ita") == {"aa", "bb", "cc"}


def test_a_file_without_evidence_names_none(tmp_path: Path) -> None:
    create(tmp_path / "ก.ita", OfficeFile("7f0e6a52-3f0e-4a6e-9d5c-0d8a5f6f1a11"))

    assert hashes_in(tmp_path / "ก.ita") == frozenset()


def test_a_file_of_a_version_that_knew_no_evidence_names_none(tmp_path: Path) -> None:
    older = tmp_path / "ก.ita"
    older.write_bytes((DATABASES / "schema-1.ita").read_bytes())

    assert hashes_in(older) == frozenset()


def test_what_cannot_be_read_is_told_from_a_file_without_evidence(tmp_path: Path) -> None:
    (tmp_path / "ก.ita").write_bytes(b"broken" * 1000)

    with pytest.raises(StoreError):
        hashes_in(tmp_path / "ก.ita")
