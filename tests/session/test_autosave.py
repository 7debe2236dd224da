"""What is edited reaches the file by itself; what cannot is kept, said once and tried again."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ita_desktop.session import autosave as saving
from ita_desktop.session.jobs import Failure
from ita_desktop.session.office import CurrentOffice
from ita_desktop.work.opening import open_office
from tests.session.saving import PHONE, phone, refuse_saving, stored_phone
from tests.waiting import WAIT_MS, open_office_file


@pytest.fixture
def opened(qtbot: QtBot, office: CurrentOffice, office_path: Path, monkeypatch: pytest.MonkeyPatch) -> CurrentOffice:
    monkeypatch.setattr(saving, "RETRY_AFTER_MS", 20)
    open_office_file(qtbot, office, office_path)
    return office


def test_an_edit_is_in_the_file_without_anybody_saving(qtbot: QtBot, opened: CurrentOffice) -> None:
    with qtbot.waitSignal(opened.autosave.saved, timeout=WAIT_MS):
        phone(opened, "๐ ๑๒๓๔ ๕๖๗๘")
        assert opened.autosave.unsaved

    assert stored_phone(opened.path) == "๐ ๑๒๓๔ ๕๖๗๘"
    assert not opened.autosave.unsaved


def test_what_is_typed_while_saving_is_saved_after_it(qtbot: QtBot, opened: CurrentOffice) -> None:
    phone(opened, "1")
    opened.autosave.save_now()
    phone(opened, "12")

    qtbot.waitUntil(lambda: not opened.autosave.unsaved, timeout=WAIT_MS)

    assert stored_phone(opened.path) == "12"
    assert opened.edits.stack.count() == 2


def test_a_failed_save_is_said_once_kept_and_tried_again(
    qtbot: QtBot, opened: CurrentOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    reasons = refuse_saving(monkeypatch, "ดิสก์เต็ม")
    said: list[Failure] = []
    recovered: list[bool] = []
    opened.autosave.failed.connect(said.append)
    opened.autosave.recovered.connect(lambda: recovered.append(True))
    phone(opened, "1")
    opened.autosave.save_now()
    qtbot.waitUntil(lambda: bool(said), timeout=WAIT_MS)
    phone(opened, "12")
    opened.autosave.save_now()
    qtbot.waitUntil(lambda: not opened.autosave._saving, timeout=WAIT_MS)
    assert [failure.sentence for failure in said] == ["ดิสก์เต็ม"]
    assert opened.file.profiles[0].telephone == "12"

    reasons.clear()

    qtbot.waitUntil(lambda: not opened.autosave.unsaved, timeout=WAIT_MS)
    assert recovered == [True]
    assert stored_phone(opened.path) == "12"


def test_a_clerk_who_tries_again_is_answered_though_the_reason_is_the_same(
    qtbot: QtBot, opened: CurrentOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    reasons = refuse_saving(monkeypatch, "ดิสก์เต็ม")
    said: list[Failure] = []
    opened.autosave.failed.connect(said.append)
    phone(opened, "1")
    opened.autosave.save_now()
    qtbot.waitUntil(lambda: len(said) == 1, timeout=WAIT_MS)

    opened.autosave.try_again()

    qtbot.waitUntil(lambda: len(said) == 2, timeout=WAIT_MS)
    reasons.clear()


def test_closing_saves_first(opened: CurrentOffice) -> None:
    path = opened.path
    phone(opened, "9")

    assert opened.close() is None

    assert stored_phone(path) == "9"


def test_a_file_that_cannot_be_saved_stays_open(opened: CurrentOffice, monkeypatch: pytest.MonkeyPatch) -> None:
    refuse_saving(monkeypatch, "ดิสก์เต็ม")
    phone(opened, "9")

    failure = opened.close()

    assert failure is not None and failure.sentence == "ดิสก์เต็ม"
    assert opened.is_open
    assert opened.file.profiles[0].telephone == "9"
    opened.abandon()
    assert not opened.is_open


def test_another_file_is_not_opened_over_unsaved_edits(
    qtbot: QtBot, opened: CurrentOffice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse_saving(monkeypatch, "ดิสก์เต็ม")
    phone(opened, "9")

    with qtbot.waitSignal(opened.failed, timeout=WAIT_MS) as failed:
        opened.open_sample(tmp_path / "ตัวอย่าง.ita")

    assert failed.args is not None and failed.args[1].sentence == "ดิสก์เต็ม"
    assert opened.file.profiles[0].telephone == "9"
    opened.abandon()


def test_everything_can_be_saved_into_a_new_file(
    qtbot: QtBot, opened: CurrentOffice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reasons = refuse_saving(monkeypatch, "ดิสก์เต็ม")
    old = opened.path
    before = stored_phone(old)
    phone(opened, "99")

    with qtbot.waitSignal(opened.opened, timeout=WAIT_MS):
        assert opened.save_elsewhere(tmp_path / "ฉบับใหม่") is None

    assert opened.path.name == "ฉบับใหม่.ita"
    assert opened.file.profiles[0].telephone == "99"
    assert stored_phone(old) == before
    reasons.clear()


def test_a_read_only_file_is_not_edited(qtbot: QtBot, office: CurrentOffice, office_path: Path) -> None:
    with open_office(office_path), qtbot.waitSignal(office.opened, timeout=WAIT_MS):
        office.open(office_path)
    before = office.file

    assert not office.edit("แก้", PHONE, replace(office.file, units=()))

    assert office.file is before


def test_the_oldest_unsaved_edit_waits_less_than_the_promised_moment() -> None:
    assert saving.SAVE_AFTER_MS < 800


KILLED_ONCE_SAVED = """
import os, signal, sys
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.session.jobs import JobRunner
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.settings import SettingsKeeper

application = QCoreApplication([])
office = CurrentOffice(JobRunner(), SettingsKeeper(Path(sys.argv[2])), date.today)

def edit():
    profile = replace(office.file.profiles[0], telephone="0 1111")
    office.edit("แก้โทรศัพท์", Place(PlaceKind.OFFICE, 0, ("profiles", profile.id), "telephone"),
                replace(office.file, profiles=(profile,)))

office.opened.connect(edit)
office.autosave.saved.connect(lambda _: os.kill(os.getpid(), signal.SIGKILL))
office.open(Path(sys.argv[1]))
application.exec()
"""


@pytest.mark.slow
def test_what_was_said_to_be_saved_survives_a_kill(office_path: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", KILLED_ONCE_SAVED, str(office_path), str(tmp_path)]

    run = subprocess.run(command, capture_output=True, timeout=60)

    assert run.returncode < 0, run.stderr.decode()
    assert stored_phone(office_path) == "0 1111"
