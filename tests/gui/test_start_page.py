"""Before a file is open."""

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ita_desktop.gui.cards import CardRole
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.settings import RecentFile, SettingsKeeper
from tests.gui.conftest import wait
from tests.gui.keyboard import press

NOON = datetime(2026, 2, 3, 12, 0)


def recent(path: Path) -> RecentFile:
    return RecentFile(str(path), "อบต.ทดสอบ", NOON)


def cards(window: MainWindow) -> list[tuple[str, str, bool]]:
    model = window.start.recent_list.cards
    rows = [model.index(row) for row in range(model.rowCount())]
    return [(r.data(), r.data(CardRole.SUBTITLE), r.data(CardRole.FADED)) for r in rows]


def test_without_recent_files_a_sentence_says_what_will_stand_there(window: MainWindow) -> None:
    assert window.start.no_recent.isVisible()
    assert not window.start.recent_list.isVisible()
    assert not window.frame.rail.isVisible()


def test_a_missing_recent_file_stays_and_is_said_to_be_missing(
    qtbot: QtBot, window: MainWindow, settings: SettingsKeeper, office_path: Path, tmp_path: Path
) -> None:
    gone = tmp_path / "หาย.ita"
    settings.remember(recent(gone))
    settings.remember(recent(office_path))

    wait(qtbot, lambda: [faded for _, _, faded in cards(window)] == [False, True])

    (_, there, _), (_, missing, _) = cards(window)
    assert there == f"เปิดเมื่อ 3 กุมภาพันธ์ 2569  ·  {office_path}"
    assert missing == f"ไม่พบไฟล์นี้แล้ว  ·  {gone}"


def test_enter_opens_the_chosen_recent_file(
    qtbot: QtBot, window: MainWindow, settings: SettingsKeeper, office: CurrentOffice, office_path: Path
) -> None:
    settings.remember(recent(office_path))
    window.start.take_focus()

    press(Qt.Key.Key_Return)

    wait(qtbot, lambda: office.is_open)
    assert window.frame.status.path.text() == str(office_path.resolve())


def test_one_click_opens_a_recent_file(
    qtbot: QtBot, window: MainWindow, settings: SettingsKeeper, office: CurrentOffice, office_path: Path
) -> None:
    settings.remember(recent(office_path))
    cards = window.start.recent_list
    place = cards.visualRect(cards.model().index(0, 0)).center()

    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=place)

    wait(qtbot, lambda: office.is_open)


def test_delete_takes_a_file_off_the_list_and_leaves_the_file(
    qtbot: QtBot, window: MainWindow, settings: SettingsKeeper, office_path: Path
) -> None:
    settings.remember(recent(office_path))
    window.activateWindow()
    window.start.take_focus()

    window.start.recent_list.actions()[0].trigger()

    assert settings.value.recent == ()
    assert office_path.is_file()


def test_opening_a_missing_file_says_so_in_one_sentence_and_keeps_it_listed(
    qtbot: QtBot, window: MainWindow, settings: SettingsKeeper, tmp_path: Path
) -> None:
    settings.remember(recent(tmp_path / "หาย.ita"))

    window.open_file(str(tmp_path / "หาย.ita"))

    wait(qtbot, window.messages.isVisible)
    assert "หาย.ita" in window.messages.sentence.clean_text
    assert len(settings.value.recent) == 1


def test_the_menu_lists_recent_files_too(window: MainWindow, settings: SettingsKeeper, tmp_path: Path) -> None:
    settings.remember(recent(tmp_path / "ก & ข.ita"))

    (action,) = window.menus.recent.actions()

    assert action.text() == f"อบต.ทดสอบ  ·  {tmp_path}/ก && ข.ita"


def test_a_new_office_comes_first_and_is_asked_for_by_a_signal(qtbot: QtBot, window: MainWindow) -> None:
    window.start.take_focus()
    assert window.start.new_button.hasFocus()

    with qtbot.waitSignal(window.start.new_wanted):
        press(Qt.Key.Key_Space)


def test_enter_presses_the_button_that_has_the_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    window.start.take_focus()

    with qtbot.waitSignal(window.start.new_wanted):
        press(Qt.Key.Key_Return)


@pytest.mark.parametrize("width", [1100, 683, 520])
def test_the_buttons_fit_into_any_window(qtbot: QtBot, window: MainWindow, width: int) -> None:
    window.resize(width, 384)

    wait(qtbot, lambda: window.start.horizontalScrollBar().maximum() == 0)
    assert window.start.width() == width
