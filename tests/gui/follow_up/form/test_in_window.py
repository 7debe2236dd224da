"""The form beside the table in the real window: undone by the window's own keys, back in the entry typed in."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ita_desktop.gui.follow_up.screen import FollowUpScreen
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.screen_names import ScreenName
from ita_desktop.session.office import CurrentOffice
from tests.gui.conftest import open_file, show_screen, wait
from tests.gui.keyboard import focused, press, type_text, undo


@pytest.fixture
def screen(qtbot: QtBot, window: MainWindow, office_path: Path) -> FollowUpScreen:
    """The follow-up with its first row chosen."""
    open_file(qtbot, window, office_path)
    return show_screen(window, ScreenName.FOLLOW_UP, FollowUpScreen)


@pytest.mark.parametrize("field", ["output", "outcome", "budget_used", "problems", "suggestions"])
def test_undo_returns_to_the_entry_from_another_row(
    qtbot: QtBot, screen: FollowUpScreen, office: CurrentOffice, field: str
) -> None:
    before, spot = office.file, screen.table.current
    assert spot is not None
    screen.form.focus_field("", field)
    type_text("ก")
    assert office.file != before
    screen.table.selectRow(1)
    assert screen.table.current != spot

    undo()

    assert office.file == before
    assert screen.table.current == spot
    wait(qtbot, lambda: QApplication.focusWidget() is screen.form.entries.texts[field].field.editor)


def test_undo_returns_to_an_event(qtbot: QtBot, screen: FollowUpScreen, office: CurrentOffice) -> None:
    before = office.file
    screen.form.events.add.click()
    screen.form.events.rows[0].what.setFocus()
    type_text("ประชุม")
    screen.table.setFocus()

    undo()

    wait(qtbot, lambda: focused() is screen.form.events.rows[0].what.editor)
    assert [one.what for one in screen.edits.results(screen.table.current or screen.form._spot)[0].events] == [""]
    undo()
    assert office.file == before


def test_tab_goes_from_entry_to_entry_and_edits_nothing(
    qtbot: QtBot, screen: FollowUpScreen, office: CurrentOffice
) -> None:
    entries = screen.form.entries
    texts = entries.texts
    screen.form.focus_field("", "status")
    wait(qtbot, entries.status.box.hasFocus)
    expected = [
        entries.day.editor,
        texts["output"].field.editor,
        screen.form.events.add,
        texts["outcome"].field.editor,
        texts["budget_used"].field.editor,
        texts["problems"].field.editor,
        texts["suggestions"].field.editor,
        screen.form.evidence.add_files,
    ]

    gone = []
    for _stop in expected:
        press(Qt.Key.Key_Tab)
        gone.append(focused())

    assert gone == expected
    assert office.edits.stack.count() == 0


def test_nothing_is_wider_than_the_form(screen: FollowUpScreen, resized: Callable[[int, int], None]) -> None:
    resized(683, 384)

    assert screen.form.page.width() <= screen.form.viewport().width()


@pytest.fixture
def resized(window: MainWindow) -> Callable[[int, int], None]:
    """Gives the window another size and lays it out."""

    def resize(width: int, height: int) -> None:
        window.resize(width, height)
        QApplication.sendPostedEvents()

    return resize
