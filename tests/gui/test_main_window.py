"""The window as a whole: messages, read-only files, dropping, closing, keys."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.gui.main_window import CHECKS_AFTER_MS, MainWindow
from ita_desktop.gui.screen_names import ScreenName
from ita_desktop.gui.tab_order import tab_stops
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.settings import SettingsKeeper
from ita_desktop.work.opening import open_office
from tests.gui.conftest import documents, open_file, wait, wait_for_pages
from tests.gui.keyboard import focused, press

# The event Qt marks as deprecated is the one its platforms still send.
DRAGGED = pytest.mark.filterwarnings("ignore:Function. 'QDragEnterEvent:DeprecationWarning")


@pytest.fixture
def checks_after_ms() -> int:
    """As in the program."""
    return CHECKS_AFTER_MS


@pytest.fixture
def shown(checked: MainWindow) -> MainWindow:
    """What the checks say is in sight too."""
    return checked


def test_the_title_names_the_office(shown: MainWindow, office: CurrentOffice) -> None:
    assert shown.windowTitle() == f"{shown.frame.top.office.clean_text} – ITA Desktop"
    assert shown.frame.top.office.clean_text


def test_the_status_line_says_where_the_file_lies_and_when_it_was_backed_up(
    shown: MainWindow, office_path: Path
) -> None:
    assert shown.frame.status.path.text() == str(office_path.resolve())
    assert shown.frame.status.backup.text().startswith("สำเนาสำรองล่าสุด ")
    assert not shown.frame.status.read_only.isVisible()


def test_a_file_open_elsewhere_is_read_only_and_says_by_whom(
    qtbot: QtBot, window: MainWindow, office_path: Path
) -> None:
    with open_office(office_path):
        window.open_file(str(office_path))
        wait_for_pages(qtbot, window)

        assert window.frame.status.read_only.isVisible()
        assert "กำลังเปิดอยู่โดย" in window.messages.sentence.clean_text
        assert window.frame.status.read_only.toolTip() == window.messages.sentence.clean_text


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\0" + b"\0" * 4000])
def test_a_bad_file_is_one_thai_sentence(qtbot: QtBot, window: MainWindow, tmp_path: Path, content: bytes) -> None:
    bad = tmp_path / "เสีย.ita"
    bad.write_bytes(content)

    window.open_file(str(bad))

    wait(qtbot, window.messages.isVisible)
    sentence = window.messages.sentence.clean_text
    assert sentence and "Error" not in sentence and "Traceback" not in sentence
    assert not window.frame.rail.isVisible()
    assert bad.read_bytes() == content


def test_a_damaged_file_is_put_back_from_its_backup(
    qtbot: QtBot, shown: MainWindow, office_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ita_desktop.gui.rescue_dialog import RescueDialog

    def restore(dialog: RescueDialog) -> int:
        wait(qtbot, dialog.restore.isEnabled)
        dialog.restore.click()
        wait(qtbot, lambda: bool(dialog.sentence))
        return dialog.result()

    monkeypatch.setattr(RescueDialog, "exec", restore)
    shown.menus.close.trigger()
    office_path.write_bytes(b"damaged")
    shown.open_file(str(office_path))
    wait(qtbot, lambda: bool(shown.messages.buttons))

    shown.messages.buttons[0].click()

    wait_for_pages(qtbot, shown)
    assert "กู้คืน" in shown.messages.sentence.clean_text


def test_a_file_without_backups_offers_no_restoring(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    bad = tmp_path / "เสีย.ita"
    bad.write_bytes(b"")

    window.open_file(str(bad))

    wait(qtbot, lambda: window.messages.isVisible() and not window._jobs.busy)
    assert window.messages.buttons == []


def test_a_message_goes_with_the_year_it_was_about(shown: MainWindow, office: CurrentOffice) -> None:
    shown.tell_crash("โปรแกรมขัดข้อง")

    office.set_working_year(2568)

    assert not shown.messages.isVisible()


def test_what_was_told_of_a_step_goes_with_the_next_but_troubles_stay(shown: MainWindow, office: CurrentOffice) -> None:
    place = Place(PlaceKind.OFFICE, 0, ("units",))

    shown._messages.say("ลบแล้ว กด Ctrl+Z เพื่อเลิกทำ")
    office.edit("ลบส่วนราชการ", place, replace(office.file, units=()))
    assert not shown.messages.isVisible()

    shown.tell_crash("โปรแกรมขัดข้อง")
    office.edits.undo()
    assert shown.messages.isVisible()


def test_a_message_goes_with_the_office_it_was_about(shown: MainWindow) -> None:
    shown.tell_crash("โปรแกรมขัดข้อง")

    shown.menus.close.trigger()

    assert not shown.messages.isVisible()


def test_a_file_without_a_profile_is_titled_by_its_name(qtbot: QtBot, window: MainWindow, office_path: Path) -> None:
    without_anything(office_path)

    window.open_file(str(office_path))

    wait(qtbot, lambda: window.windowTitle() == f"{office_path.name} – ITA Desktop")


def without_anything(path: Path) -> None:
    with open_office(path) as office:
        office.save(OfficeFile(id=office.file.id))


def test_a_file_of_one_year_names_no_other_year_to_choose(qtbot: QtBot, window: MainWindow, office_path: Path) -> None:
    without_anything(office_path)

    open_file(qtbot, window, office_path)
    window.show_screen(ScreenName.DOCUMENTS)

    wait(qtbot, documents(window).empty.isVisible)
    assert focused() is documents(window).to_scores
    assert window.frame.top.chooser.box.count() == 1


def test_nothing_is_done_with_a_paper_that_another_screen_covers(shown: MainWindow) -> None:
    commands = (shown.commands.print, shown.commands.save, shown.commands.save_all, shown.commands.find)

    shown.show_screen(ScreenName.OVERVIEW)
    assert [command.isEnabled() for command in commands] == [False] * 4

    shown.show_screen(ScreenName.DOCUMENTS)
    assert [command.isEnabled() for command in commands] == [True] * 4


def test_escape_closes_a_message(window: MainWindow) -> None:
    window.tell_crash("โปรแกรมขัดข้อง")
    window.messages.close_button.setFocus()

    press(Qt.Key.Key_Escape)

    assert not window.messages.isVisible()


@DRAGGED
def test_a_file_dropped_on_the_window_is_opened(qtbot: QtBot, window: MainWindow, office_path: Path) -> None:
    assert dropped(window, [office_path.with_suffix(".txt"), office_path])

    wait_for_pages(qtbot, window)


@DRAGGED
def test_other_things_cannot_be_dropped(window: MainWindow, tmp_path: Path) -> None:
    assert not dropped(window, [tmp_path / "รูป.png"])


def dropped(window: MainWindow, paths: list[Path]) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    keys, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    entering = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, buttons, keys)
    entering.ignore()
    window.dragEnterEvent(entering)
    if entering.isAccepted():
        window.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, buttons, keys))
    return entering.isAccepted()


def test_closing_the_file_brings_back_the_start_page(shown: MainWindow, office: CurrentOffice) -> None:
    shown.menus.close.trigger()

    assert not office.is_open
    assert shown.stack.currentWidget() is shown.start
    assert not shown.frame.rail.isVisible()
    assert not shown.commands.print.isEnabled()


def test_closing_the_window_gives_the_file_free_and_remembers_its_place(
    shown: MainWindow, settings: SettingsKeeper, office_path: Path
) -> None:
    shown.close()

    assert settings.value.window
    with open_office(office_path) as again:
        assert again.read_only_because == ""


def test_asking_for_a_file_begins_where_the_last_one_lies(
    shown: MainWindow, office_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def leave(_parent: object, _title: str, folder: str, _kinds: str) -> tuple[str, str]:
        asked.append(folder)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", leave)

    shown.menus.open.trigger()

    assert asked == [str(office_path.resolve().parent)]


def test_f6_goes_through_the_parts_of_the_window_and_back(shown: MainWindow) -> None:
    documents(shown).take_focus()
    begun = focused()
    visited = [begun]
    while visited[-1] is not begun or len(visited) == 1:
        shown.menus.next_pane.trigger()
        visited.append(focused())
        assert len(visited) < 12
    shown.menus.previous_pane.trigger()

    assert documents(shown).pane.view in visited
    assert shown.frame.top.chooser.box in visited
    assert any(shown.frame.rail.isAncestorOf(one) for one in visited)
    assert focused() is visited[-2]


def test_nothing_stands_outside_the_window(qtbot: QtBot, shown: MainWindow) -> None:
    for name in ScreenName:
        shown.show_screen(name)
        wait(qtbot, lambda: not shown._jobs.busy)

    outside = [type(one).__name__ for one in QApplication.topLevelWidgets() if one.isVisible() and one is not shown]
    assert outside == []


def test_opening_every_screen_edits_nothing(qtbot: QtBot, shown: MainWindow, office: CurrentOffice) -> None:
    before = office.file

    for name in (*ScreenName, *ScreenName):
        shown.show_screen(name)
        wait(qtbot, lambda: not shown._jobs.busy)

    assert office.file is before
    assert office.edits.stack.count() == 0


def test_enter_presses_the_button_that_has_the_keyboard(shown: MainWindow) -> None:
    shown.show_screen(ScreenName.OVERVIEW)
    button = next(
        one for one in tab_stops(shown.screens.at(ScreenName.OVERVIEW)) if "เปิด มาตรการ" in one.accessibleName()
    )
    button.setFocus()

    press(Qt.Key.Key_Return)

    assert shown.screens.current is shown.screens.at(ScreenName.MEASURES)


def test_every_key_works_from_a_menu_and_means_one_thing(shown: MainWindow) -> None:
    in_menus = {action for menu in shown.menuBar().findChildren(QMenu) for action in menu.actions()}
    keyed = [action for action in shown.findChildren(QAction) if action.shortcuts() and action.parent() is shown]
    keys = [key.toString() for action in keyed for key in action.shortcuts()]

    assert len(keyed) > 10
    assert [action.text() for action in keyed if action not in in_menus] == []
    assert len(keys) == len(set(keys))
    assert not [key for key in keys if "Ctrl+Alt" in key]


def test_the_language_is_chosen_for_the_next_start(window: MainWindow, settings: SettingsKeeper) -> None:
    thai, english = window.menus.languages.actions()
    assert (thai.isChecked(), english.isChecked()) == (True, False)

    english.trigger()

    assert settings.value.language == "en"
    assert window.messages.isVisible()


def test_about_says_the_version(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "about", lambda _parent, _title, text: said.append(text))

    window.menus.about.trigger()

    assert "0.1.0" in said[0]
