"""Copying and exporting papers in the background."""

from pathlib import Path

import pypdf
import pytest
from pytestqt.qtbot import QtBot

from ita_desktop.session.jobs import JobRunner
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.papers import Papers, was_cancelled
from tests.session.editing import rename
from tests.waiting import WAIT_MS, open_office_file


@pytest.fixture
def papers(qtbot: QtBot, office: CurrentOffice, jobs: JobRunner, office_path: Path) -> Papers:
    made = Papers(office, jobs)
    open_office_file(qtbot, office, office_path)
    return made


def test_a_document_is_exported_into_a_folder(qtbot: QtBot, papers: Papers, tmp_path: Path) -> None:
    with qtbot.waitSignal(papers.exported, timeout=WAIT_MS) as exported:
        papers.export("2569-memo", tmp_path / "เอกสาร")

    (path,) = exported.args[0]
    assert exported.args[1] == 0
    assert path.parent == tmp_path / "เอกสาร"
    assert path.read_bytes().startswith(b"%PDF")


def test_an_export_of_all_can_be_stopped_and_says_so_kindly(qtbot: QtBot, papers: Papers, tmp_path: Path) -> None:
    papers.progressed.connect(lambda *_: papers.cancel_export())

    with qtbot.waitSignal(papers.failed, timeout=WAIT_MS) as failed:
        papers.export_all(tmp_path / "ทั้งหมด")

    assert was_cancelled(failed.args[0])
    assert not papers.exporting


def test_a_folder_that_cannot_be_made_is_one_sentence(qtbot: QtBot, papers: Papers, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")

    with qtbot.waitSignal(papers.failed, timeout=WAIT_MS) as failed:
        papers.export("2569-memo", tmp_path / "taken")

    assert failed.args[0].sentence
    assert not was_cancelled(failed.args[0])


def test_a_copy_for_the_pdf_program_lies_under_the_papers_title(qtbot: QtBot, papers: Papers) -> None:
    with qtbot.waitSignal(papers.copied, timeout=WAIT_MS) as copied:
        papers.copy_for_others("2569-memo", "บันทึก: ข้อความ")

    path: Path = copied.args[0]
    assert path.suffix == ".pdf"
    assert path.read_bytes().startswith(b"%PDF")


def test_a_copy_says_what_was_edited_last(qtbot: QtBot, papers: Papers, office: CurrentOffice) -> None:
    rename(office, "ทดสอบใหม่")

    with qtbot.waitSignal(papers.copied, timeout=WAIT_MS) as copied:
        papers.copy_for_others("2569-memo", "บันทึกข้อความ")

    assert "ทดสอบใหม่" in pypdf.PdfReader(copied.args[0]).pages[0].extract_text()
