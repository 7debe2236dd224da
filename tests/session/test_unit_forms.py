"""Forms written and read in the background."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ita_desktop.domain.unit_form_proposals import RowKind
from ita_desktop.session.jobs import Failure, JobRunner
from ita_desktop.session.unit_forms import FormRead, UnitFormFiles
from ita_desktop.work.unit_form_sending import Sent
from ita_desktop.work.unit_forms import XLSX, forms_of_round
from tests.unit_form_made import END, YEAR, office
from tests.waiting import WAIT_MS

FILE = office()
FORMS = forms_of_round(FILE, YEAR, END)


@pytest.fixture
def files(jobs: JobRunner) -> UnitFormFiles:
    return UnitFormFiles(jobs)


def sent(qtbot: QtBot, files: UnitFormFiles, folder: Path) -> Sent:
    with qtbot.waitSignal(files.sent, timeout=WAIT_MS) as told:
        files.send(FILE, FORMS, folder, (XLSX,))
        assert files.sending
    answer: Sent = told.args[0]
    return answer


def read(qtbot: QtBot, files: UnitFormFiles, *paths: Path, known: tuple[FormRead, ...] = ()) -> tuple[FormRead, ...]:
    with qtbot.waitSignal(files.read, timeout=WAIT_MS) as told:
        files.look_at(FILE, paths, YEAR, END, known)
    answer: tuple[FormRead, ...] = told.args[0]
    return answer


def test_what_was_written_is_told_and_read_again(qtbot: QtBot, files: UnitFormFiles, tmp_path: Path) -> None:
    (path,) = sent(qtbot, files, tmp_path).written
    (one,) = read(qtbot, files, path)

    assert not files.sending
    assert one.proposals
    assert one.proposals.count(RowKind.SAME) == 3


def test_a_file_that_is_refused_hinders_no_other(qtbot: QtBot, files: UnitFormFiles, tmp_path: Path) -> None:
    (path,) = sent(qtbot, files, tmp_path).written
    photo = tmp_path / "รูป.jpg"
    photo.write_bytes(b"\xff\xd8\xff\xe0")
    refused, fine = read(qtbot, files, photo, path)

    assert refused.refused.startswith("ไฟล์นี้เป็นรูปภาพ")
    assert refused.proposals is None
    assert fine.proposals and not fine.refused


def test_further_files_stand_behind_those_known(qtbot: QtBot, files: UnitFormFiles, tmp_path: Path) -> None:
    known = read(qtbot, files, *sent(qtbot, files, tmp_path).written)
    path = tmp_path / "ไม่มี.xlsx"

    assert [one.path.name for one in read(qtbot, files, path, known=known)] == [known[0].path.name, "ไม่มี.xlsx"]


def test_a_folder_that_cannot_be_made_is_told(qtbot: QtBot, files: UnitFormFiles, tmp_path: Path) -> None:
    blocked = tmp_path / "ไฟล์"
    blocked.write_text("x", encoding="utf-8")
    with qtbot.waitSignal(files.failed, timeout=WAIT_MS) as told:
        files.send(FILE, FORMS, blocked / "แบบ", (XLSX,))

    assert isinstance(told.args[0], Failure)
    assert not files.sending
