"""Sending forms to the units: of which round, to whom, as what, where."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.gui.follow_up.forms_dialog import FormsDialog
from ita_desktop.gui.follow_up.screen import FollowUpScreen
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.settings import SettingsKeeper
from ita_desktop.work.errors import WorkError
from ita_desktop.work.filenames import write_whole
from ita_desktop.work.unit_forms import read_filled
from tests.gui.conftest import wait
from tests.gui.follow_up.conftest import steps_taken
from tests.gui.follow_up.unit_forms.conftest import sending
from tests.gui.keyboard import press
from tests.unit_form_made import END, YEAR, reported, result

pytestmark = pytest.mark.slow


def test_the_round_in_sight_is_offered_with_each_unit_and_its_rows(follow_up: FollowUpScreen) -> None:
    dialog = sending(follow_up)

    assert dialog.round.text == END.isoformat()
    assert [row.cells[1:] for row in dialog.list.rows.rows] == [("กองคลัง", "4", "0"), ("กองช่าง", "1", "0")]
    assert dialog.list.rows.places == [0, 1]
    assert dialog.accept_button.text() == "เขียนแบบรายงาน 2 ไฟล์"


def test_forms_are_written_read_back_and_the_folder_is_remembered(
    qtbot: QtBot,
    follow_up: FollowUpScreen,
    office: CurrentOffice,
    settings: SettingsKeeper,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dialog = sending(follow_up)
    folder = tmp_path / "ส่งออก"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_told: str(folder))
    dialog.pick.click()
    dialog.kind.box.setCurrentIndex(2)
    dialog.kind.edited.emit(dialog.kind.text)
    assert dialog.accept_button.text() == "เขียนแบบรายงาน 4 ไฟล์"
    dialog.accept_button.click()
    wait(qtbot, dialog.open_button.isVisible)

    assert sorted(path.suffix for path in folder.iterdir()) == [".docx", ".docx", ".xlsx", ".xlsx"]
    assert all(read_filled(office.file, path).rows for path in folder.iterdir())
    assert "4 ไฟล์" in dialog.told.clean_text
    assert dialog.cancel_button.text() == "ปิด"
    assert settings.value.forms_folder == str(folder)
    assert steps_taken(office) == 0


def test_only_the_ticked_units_and_none_without_any(qtbot: QtBot, follow_up: FollowUpScreen) -> None:
    dialog = sending(follow_up)
    wait(qtbot, dialog.isActiveWindow)
    dialog.none_button.click()
    assert not dialog.accept_button.isEnabled()
    assert dialog.accept_button.toolTip()
    dialog.list.setFocus()
    press(Qt.Key.Key_Space)
    dialog.accept_button.click()
    wait(qtbot, dialog.open_button.isVisible)

    assert [path.name for path in dialog.folder.glob("*.xlsx")] == ["แบบรายงาน รอบ 31 มี.ค. 2569 - กองคลัง.xlsx"]


def test_what_could_not_be_written_is_named(
    qtbot: QtBot, follow_up: FollowUpScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: bytes) -> None:
        if "กองคลัง" in path.name:
            raise WorkError("พื้นที่ในไดรฟ์เต็ม")
        write_whole(path, data)

    monkeypatch.setattr("ita_desktop.work.unit_forms.write_whole", full)
    dialog = sending(follow_up)
    dialog.accept_button.click()
    wait(qtbot, dialog.open_button.isVisible)

    assert "กองคลัง.xlsx”: พื้นที่ในไดรฟ์เต็ม" in dialog.told.clean_text
    assert "เขียนแบบรายงาน 1 ไฟล์แล้ว" in dialog.told.clean_text
    assert dialog.told.tone == "caution"


def test_a_folder_that_is_gone_is_told_and_another_can_be_chosen(qtbot: QtBot, follow_up: FollowUpScreen) -> None:
    dialog = sending(follow_up)
    blocked = dialog.folder / "ไฟล์"
    blocked.write_text("x", encoding="utf-8")
    dialog.folder = blocked / "แบบ"
    dialog.accept_button.click()
    wait(qtbot, lambda: "โปรดเลือกโฟลเดอร์อื่น" in dialog.told.clean_text)

    assert dialog.pick.isEnabled()
    assert dialog.open_button.isHidden()


def test_closing_while_forms_are_written_stops_and_says_what_is_there(qtbot: QtBot, follow_up: FollowUpScreen) -> None:
    dialog = sending(follow_up)
    dialog.accept_button.click()
    assert dialog.cancel_button.text() == "หยุดเขียน"
    dialog.cancel_button.click()
    wait(qtbot, lambda: dialog.cancel_button.text() == "ปิด")

    assert dialog.isVisible()
    assert "ไฟล์" in dialog.told.clean_text
    dialog.cancel_button.click()
    assert not dialog.isVisible()


def test_a_unit_that_has_reported_all_is_not_ticked(follow_up: FollowUpScreen, office: CurrentOffice) -> None:
    after = reported(office.file, "m3", result("by-hand", output="ทำแล้ว"))
    office.edit("รายงาน", Place(PlaceKind.RESULT, YEAR), after)
    dialog = sending(follow_up)

    assert [row.cells[1:] for row in dialog.list.rows.rows] == [("กองคลัง", "4", "1"), ("กองช่าง", "1", "ครบแล้ว")]
    assert dialog.list.rows.places == [0]


def test_another_round_has_forms_of_its_own(follow_up: FollowUpScreen) -> None:
    dialog = sending(follow_up)
    dialog.round.box.setCurrentIndex(1)
    dialog.round.edited.emit(dialog.round.text)

    assert date.fromisoformat(dialog.round.text) == date(2026, 9, 30)
    assert len(dialog.list.rows.rows) == 2


def test_without_measures_it_is_said_why_there_is_none(window: MainWindow, follow_up: FollowUpScreen) -> None:
    follow_up.head.year_before.click()
    assert follow_up.year_acts.forms
    follow_up.year_acts.forms()

    assert "ยังไม่มีมาตรการ" in window.messages.sentence.clean_text


def test_from_the_menu_too(window: MainWindow, follow_up: FollowUpScreen) -> None:
    window.menus.send_forms.trigger()

    assert any(one.isVisible() for one in window.findChildren(FormsDialog))
