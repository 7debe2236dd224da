"""Documents of a year, as a list and as PDF files."""

import os
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from ita_desktop.domain.documents import Document
from ita_desktop.domain.file import AcceptedIssue, OfficeFile, OwnForm
from ita_desktop.domain.office import Preferences
from ita_desktop.domain.years import YearWork
from ita_desktop.work.creating import read_json
from ita_desktop.work.errors import CancelledError, ExitCode, WorkError
from ita_desktop.work.filenames import write_whole
from ita_desktop.work.printing import (
    export_all,
    export_pdf,
    font_of,
    list_documents,
    make_pdf,
    make_preview,
    same_paper,
    warm_up,
    working_year_of,
)
from tests.work.failing import full_disk
from tests.work.offices import fingerprints

TODAY = date(2025, 11, 24)
SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "office.json"


@pytest.fixture(scope="module")
def sample() -> OfficeFile:
    return read_json(SAMPLE)


class Listening:
    """Progress that notes its steps and stops after some."""

    def __init__(self, stop_after: int = 1000) -> None:
        self.steps: list[tuple[int, int]] = []
        self._stop_after = stop_after

    def step(self, done: int, total: int, what: str) -> None:
        self.steps.append((done, total))

    @property
    def cancelled(self) -> bool:
        return len(self.steps) >= self._stop_after


def test_the_working_year_follows_the_newest_assessed_year_or_today(sample: OfficeFile, office: OfficeFile) -> None:
    assert working_year_of(sample, TODAY) == 2569
    assert working_year_of(replace(office, years={}), date(2026, 10, 1)) == 2570


def test_every_document_of_the_sample_becomes_a_pdf(sample: OfficeFile, tmp_path: Path) -> None:
    listed = list_documents(sample, 2569, TODAY)
    heard = Listening()

    written = export_all(sample, 2569, tmp_path / "เอกสาร", TODAY, heard)

    assert len(written) == len(listed) >= 8
    assert all(path.read_bytes().startswith(b"%PDF-") for path in written)
    assert [path.name[:2] for path in written] == [f"{n:02}" for n in range(1, len(listed) + 1)]
    assert written[0].name == "01 บันทึกข้อความ รายงานการวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๘.pdf"
    assert written[3].name == "04 มาตรการ (แบบมีการติดตามผล) ปี 2569.pdf"
    assert heard.steps == [(n, len(listed)) for n in range(len(listed) + 1)]


def test_the_same_document_gives_the_same_bytes(sample: OfficeFile) -> None:
    assert make_pdf(sample, "2569-memo", TODAY) == make_pdf(sample, "2569-memo", TODAY)


def test_a_preview_shows_the_pages_that_are_printed(sample: OfficeFile) -> None:
    for one in list_documents(sample, 2569, TODAY):
        preview = make_preview(sample, one.id, TODAY)

        assert preview.document_id == one.id
        assert pictures(preview.data) == pictures(make_pdf(sample, one.id, TODAY))
        assert len(preview.looks) == len(pictures(preview.data))


def pictures(pdf: bytes) -> list[bytes]:
    return [page.render(scale=0.5).to_pil().tobytes() for page in pypdfium2.PdfDocument(pdf)]


@pytest.mark.parametrize(
    ("changed", "same"),
    [
        ({"accepted": (AcceptedIssue("a", "check", "place", "ทราบแล้ว"),)}, True),
        ({"units": ()}, False),
        ({"preferences": Preferences(font="Laksaman")}, False),
    ],
)
def test_only_what_papers_read_can_change_a_paper(sample: OfficeFile, changed: dict[str, Any], same: bool) -> None:
    assert same_paper(sample, replace(sample, **changed), "2569-memo") is same


@pytest.mark.parametrize(("year", "same"), [(2566, True), (2567, False), (2568, False), (2569, False), (2570, True)])
def test_a_paper_reads_its_working_year_and_the_two_before(sample: OfficeFile, year: int, same: bool) -> None:
    after = replace(sample, years={**sample.years, year: YearWork(year)})

    assert same_paper(sample, after, "2569-memo") is same


def test_one_document_is_named_by_its_title_alone(sample: OfficeFile, tmp_path: Path) -> None:
    path = export_pdf(sample, "2569-measures", tmp_path, TODAY)

    assert path.name == "มาตรการ (แบบมีการติดตามผล) ปี 2569.pdf"


def test_two_documents_of_one_title_do_not_replace_each_other(office: OfficeFile, tmp_path: Path) -> None:
    documents = tuple(Document(id, "measures", title="มาตรการ 2569") for id in "ab")
    years = {**office.years, 2569: replace(office.years[2569], documents=documents)}
    twice = replace(office, years=years)

    second = export_pdf(twice, "2569-measures-2", tmp_path, TODAY)
    first = export_pdf(twice, "2569-measures", tmp_path, TODAY)

    assert (first.name, second.name) == ("มาตรการ 2569.pdf", "มาตรการ 2569 (2).pdf")


def test_exporting_again_replaces_the_older_copy(sample: OfficeFile, tmp_path: Path) -> None:
    first = export_pdf(sample, "2569-memo", tmp_path, TODAY)
    first.write_bytes(b"old")

    assert export_pdf(sample, "2569-memo", tmp_path, TODAY) == first
    assert first.read_bytes() != b"old"
    assert list(tmp_path.iterdir()) == [first]


@pytest.mark.parametrize(
    "wrong", ["", "memo", "2569", "2569-", "2569-nothing", "2569-memo-9", "๒๕๖๙-memo", "9999-memo", "-1"]
)
def test_an_unknown_document_is_a_usage_error(sample: OfficeFile, tmp_path: Path, wrong: str) -> None:
    with pytest.raises(WorkError) as caught:
        export_pdf(sample, wrong, tmp_path / "out", TODAY)

    assert caught.value.exit_code == ExitCode.USAGE
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_while_exporting_leaves_no_half_file(
    sample: OfficeFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export_pdf(sample, "2569-memo", tmp_path, TODAY)
    before = fingerprints(tmp_path)
    monkeypatch.setattr("ita_desktop.store.placing.os.fsync", full_disk)

    with pytest.raises(WorkError, match="เต็ม"):
        export_all(sample, 2569, tmp_path, TODAY)

    assert fingerprints(tmp_path) == before


def test_a_failure_midway_names_what_is_written_and_says_so(
    sample: OfficeFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Path] = []
    whole = write_whole

    def full_after_two(path: Path, data: bytes) -> None:
        if len(told) == 2:
            monkeypatch.setattr("ita_desktop.store.placing.os.fsync", full_disk)
        whole(path, data)

    monkeypatch.setattr("ita_desktop.work.printing.write_whole", full_after_two)

    with pytest.raises(WorkError, match=r"เต็ม.*เอกสารที่บันทึกเสร็จก่อนหน้านี้ 2 จาก \d+ ฉบับ"):
        export_all(sample, 2569, tmp_path, TODAY, tell=told.append)

    assert len(told) == 2
    assert set(tmp_path.iterdir()) == set(told)


@pytest.mark.skipif(os.name == "nt", reason="needs a limit on the size of files")
def test_a_file_that_really_cannot_grow_leaves_no_half_file(sample: OfficeFile, tmp_path: Path) -> None:
    import resource

    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    make_pdf(sample, "2569-memo", TODAY)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, old[1]))
    try:
        with pytest.raises(WorkError, match="เต็ม"):
            export_pdf(sample, "2569-memo", tmp_path, TODAY)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)

    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_one_sentence(sample: OfficeFile, tmp_path: Path) -> None:
    (tmp_path / "ไฟล์").write_bytes(b"")

    for wrong in (tmp_path / "ไฟล์" / "out", tmp_path / "ใหม่" / ("ก" * 300), tmp_path / "\0"):
        with pytest.raises(WorkError, match="ไม่สามารถสร้างโฟลเดอร์"):
            export_pdf(sample, "2569-memo", wrong, TODAY)

    assert list(tmp_path.iterdir()) == [tmp_path / "ไฟล์"]


def test_a_failed_export_removes_the_folders_it_made(
    sample: OfficeFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ita_desktop.store.placing.os.fsync", full_disk)

    with pytest.raises(WorkError, match="เต็ม"):
        export_pdf(sample, "2569-memo", tmp_path / "ใหม่" / "ส่งนายก", TODAY)

    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_was_there_stays_after_a_failed_export(
    sample: OfficeFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ส่งนายก").mkdir()
    monkeypatch.setattr("ita_desktop.store.placing.os.fsync", full_disk)

    with pytest.raises(WorkError, match="เต็ม"):
        export_pdf(sample, "2569-memo", tmp_path / "ส่งนายก", TODAY)

    assert list(tmp_path.iterdir()) == [tmp_path / "ส่งนายก"]


def test_an_export_cancelled_before_the_first_leaves_no_folder(sample: OfficeFile, tmp_path: Path) -> None:
    with pytest.raises(CancelledError):
        export_all(sample, 2569, tmp_path / "out", TODAY, Listening(stop_after=0))

    assert list(tmp_path.iterdir()) == []


def test_cancelling_keeps_what_is_done_whole(sample: OfficeFile, tmp_path: Path) -> None:
    with pytest.raises(CancelledError):
        export_all(sample, 2569, tmp_path, TODAY, Listening(stop_after=2))

    assert len(list(tmp_path.iterdir())) == 2


def test_an_overlay_that_cannot_be_read_is_one_sentence(office: OfficeFile) -> None:
    with pytest.raises(WorkError, match="แบบเอกสาร"):
        list_documents(replace(office, forms=(OwnForm("f", "memo", "{"),)), 2569, TODAY)


def test_a_bundle_with_an_unknown_kind_is_one_sentence(office: OfficeFile) -> None:
    bundle = Document("d", "bundle", parts=("memo", "unknown"))
    years = {**office.years, 2569: replace(office.years[2569], documents=(bundle,))}

    with pytest.raises(WorkError, match="unknown"):
        make_pdf(replace(office, years=years), "2569-bundle", TODAY)


def test_warming_up_changes_nothing_that_is_printed(sample: OfficeFile) -> None:
    before = make_pdf(sample, "2569-memo", TODAY)

    warm_up()

    assert make_pdf(sample, "2569-memo", TODAY) == before
    assert font_of(sample) is font_of(sample)
