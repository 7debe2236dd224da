"""Scans kept and looked after in the background."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ita_desktop.session.jobs import JobRunner
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.scans import Scans
from ita_desktop.work.scans import ScanState
from tests.waiting import WAIT_MS, open_office_file


@pytest.fixture
def scans(qtbot: QtBot, office: CurrentOffice, jobs: JobRunner, office_path: Path) -> Scans:
    open_office_file(qtbot, office, office_path)
    return Scans(office, jobs)


def test_a_scan_is_kept_for_its_document_and_found_again(qtbot: QtBot, scans: Scans, tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.7")

    with qtbot.waitSignal(scans.kept, timeout=WAIT_MS) as kept:
        scans.keep("2569-memo", tmp_path / "scan.pdf", "บันทึก")
    document_id, scan = kept.args
    with qtbot.waitSignal(scans.checked, timeout=WAIT_MS) as checked:
        scans.check(scan)

    assert document_id == "2569-memo"
    assert checked.args == [scan, ScanState.FINE]


def test_what_cannot_be_kept_is_one_sentence(qtbot: QtBot, scans: Scans, tmp_path: Path) -> None:
    with qtbot.waitSignal(scans.failed, timeout=WAIT_MS) as failed:
        scans.keep("2569-memo", tmp_path / "ไม่มี.pdf", "บันทึก")

    assert "อ่านไฟล์" in failed.args[0].sentence
