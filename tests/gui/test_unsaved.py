"""Closing what cannot be saved: tried again, written elsewhere, thrown away by choice, or left open."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from ita_desktop.gui.main_window import MainWindow
from ita_desktop.session.office import CurrentOffice
from ita_desktop.work.opening import open_office
from tests.gui.conftest import open_file, wait
from tests.session.saving import phone, refuse_saving, stored_phone
from tests.waiting import WAIT_MS


@pytest.fixture
def reasons(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Why saving fails; emptied, it succeeds."""
    return refuse_saving(monkeypatch, "ดิสก์เต็ม ข้อมูลเดิมยังอยู่ครบ")


@pytest.fixture
def edited(
    qtbot: QtBot,
    window: MainWindow,
    office: CurrentOffice,
    office_path: Path,
    reasons: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> MainWindow:
    """A window whose office was edited and cannot be saved; a test that fails on the way waits for no answer."""
    monkeypatch.setattr(QMessageBox, "exec", lambda _: 0)
    open_file(qtbot, window, office_path)
    phone(office, "99")
    return window


def answer(monkeypatch: pytest.MonkeyPatch, *labels: str) -> list[str]:
    """Presses the button beginning with each label in turn; what was asked is kept."""
    asked: list[str] = []
    presses = iter(labels)

    def press(box: QMessageBox) -> int:
        asked.append(box.text())
        label = next(presses)
        next(button for button in box.buttons() if button.text().startswith(label)).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", press)
    return asked


def test_the_failure_is_said_with_ways_out(qtbot: QtBot, edited: MainWindow, reasons: list[str]) -> None:
    edited._office.autosave.save_now()
    wait(qtbot, lambda: edited.messages.sentence.clean_text == reasons[0])

    assert len(edited.messages.buttons) == 2
    assert edited.frame.status.saved.text() == "ยังไม่ได้บันทึก โปรแกรมจะบันทึกให้อีกครั้ง"

    reasons.clear()
    edited.messages.buttons[0].click()
    wait(qtbot, edited.messages.isHidden)
    assert not edited._office.autosave.unsaved
    assert edited.frame.status.saved.text().startswith("บันทึกแล้ว")


def test_not_closing_keeps_window_and_edits(
    edited: MainWindow, office: CurrentOffice, monkeypatch: pytest.MonkeyPatch, reasons: list[str]
) -> None:
    asked = answer(monkeypatch, "ไม่ปิด")

    edited.close()

    assert asked == reasons
    assert edited.isVisible()
    assert office.file.profiles[0].telephone == "99"
    reasons.clear()


def test_trying_again_closes_once_it_can(
    edited: MainWindow, office_path: Path, monkeypatch: pytest.MonkeyPatch, reasons: list[str]
) -> None:
    def mend_and_press(box: QMessageBox) -> int:
        reasons.clear()
        next(button for button in box.buttons() if button.text().startswith("ลอง")).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", mend_and_press)

    edited.close()

    assert not edited.isVisible()
    assert stored_phone(office_path) == "99"


def test_closing_without_saving_is_a_choice(
    edited: MainWindow, office_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "ปิดโดยไม่บันทึก")

    edited.close()

    assert not edited.isVisible()
    assert stored_phone(office_path) != "99"


def test_everything_can_go_into_a_new_file_before_closing(
    edited: MainWindow, office: CurrentOffice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "บันทึกเป็นไฟล์ใหม่")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "ฉบับใหม่.ita"), ""))

    assert edited.files.close()

    assert not office.is_open
    assert stored_phone(tmp_path / "ฉบับใหม่.ita") == "99"


def test_who_asks_for_saving_is_told_that_all_is_saved(
    qtbot: QtBot, edited: MainWindow, office_path: Path, reasons: list[str]
) -> None:
    edited.menus.save.trigger()
    assert edited.messages.sentence.clean_text == reasons[0]

    reasons.clear()
    edited.menus.save.trigger()

    assert stored_phone(office_path) == "99"
    assert edited.messages.sentence.clean_text.startswith("บันทึกครบแล้ว")


def test_what_can_only_be_read_goes_on_in_a_new_file(
    qtbot: QtBot,
    window: MainWindow,
    office: CurrentOffice,
    office_path: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "ฉบับใหม่.ita"), ""))
    with open_office(office_path):
        open_file(qtbot, window, office_path)
        window.menus.save.trigger()
        assert window.messages.sentence.clean_text == office.read_only_because

        with qtbot.waitSignal(office.opened, timeout=WAIT_MS):
            window.messages.buttons[0].click()

    assert office.path == tmp_path / "ฉบับใหม่.ita"
    assert not office.read_only_because
    assert stored_phone(office.path) == stored_phone(office_path)
