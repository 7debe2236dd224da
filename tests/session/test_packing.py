"""Packing the open file in the background."""

import zipfile
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ita_desktop.session.jobs import JobRunner
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.packing import Packing
from tests.session.editing import rename
from tests.waiting import WAIT_MS, open_office_file


@pytest.fixture
def packing(qtbot: QtBot, office: CurrentOffice, jobs: JobRunner, office_path: Path) -> Packing:
    made = Packing(office, jobs)
    open_office_file(qtbot, office, office_path)
    return made


def test_the_open_file_is_packed_with_its_newest_edit_and_opened_elsewhere(
    qtbot: QtBot, packing: Packing, office: CurrentOffice, tmp_path: Path
) -> None:
    rename(office, "ทดสอบใหม่")

    with qtbot.waitSignal(packing.packed, timeout=WAIT_MS) as packed:
        packing.pack(tmp_path / "ชุด.zip")
    with qtbot.waitSignal(packing.unpacked, timeout=WAIT_MS) as unpacked:
        packing.unpack(packed.args[0], tmp_path / "ใหม่")

    assert "“ชุด.zip”" in packed.args[1]
    before = office.file
    open_office_file(qtbot, office, unpacked.args[0])
    assert office.file == before
    assert not packing.working


def test_what_cannot_be_packed_is_one_failure(qtbot: QtBot, packing: Packing, tmp_path: Path) -> None:
    with qtbot.waitSignal(packing.failed, timeout=WAIT_MS) as failed:
        packing.pack(tmp_path / "ไม่มี" / "ชุด.zip")

    assert "ไม่พบโฟลเดอร์" in failed.args[0].sentence
    assert not packing.working


def test_no_pack_of_ours_is_one_failure(qtbot: QtBot, packing: Packing, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "อื่น.zip", "w") as archive:
        archive.writestr("a.txt", b"x")

    with qtbot.waitSignal(packing.failed, timeout=WAIT_MS) as failed:
        packing.unpack(tmp_path / "อื่น.zip", tmp_path / "ใหม่")

    assert "ไม่ใช่ชุดไฟล์ของโปรแกรมนี้" in failed.args[0].sentence


def test_closing_the_file_leaves_either_a_whole_pack_or_none(
    qtbot: QtBot, packing: Packing, office: CurrentOffice, jobs: JobRunner, tmp_path: Path
) -> None:
    packing.pack(tmp_path / "ชุด.zip")
    office.close()
    qtbot.waitUntil(lambda: not jobs.busy, timeout=WAIT_MS)

    assert not packing.working
    assert not list(tmp_path.glob("~ita-*"))
    assert not (tmp_path / "ชุด.zip").exists() or zipfile.is_zipfile(tmp_path / "ชุด.zip")
