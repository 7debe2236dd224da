"""The screen of measures in front of the real window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ita_desktop.domain.measures import Measure
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.measures.screen import MeasuresScreen
from ita_desktop.gui.screen_names import ScreenName
from ita_desktop.session.office import CurrentOffice
from tests.gui.conftest import open_file, show_screen, wait


@pytest.fixture
def at_measures(qtbot: QtBot, window: MainWindow) -> Callable[[Path], MeasuresScreen]:
    """Opens a file and brings its measures to the front."""

    def open_measures(path: Path) -> MeasuresScreen:
        open_file(qtbot, window, path)
        return show_screen(window, ScreenName.MEASURES, MeasuresScreen)

    return open_measures


@pytest.fixture
def screen(at_measures: Callable[[Path], MeasuresScreen], office_path: Path) -> MeasuresScreen:
    """The sample office's thirteen measures of 2569."""
    return at_measures(office_path)


@pytest.fixture
def empty(at_measures: Callable[[Path], MeasuresScreen], empty_path: Path) -> MeasuresScreen:
    """The screen of an office without measures."""
    return at_measures(empty_path)


def steps_taken(office: CurrentOffice) -> int:
    """How many steps could be undone."""
    return office.edits.stack.index()


def rows(screen: MeasuresScreen) -> tuple[Measure, ...]:
    """The measures as they are in the file."""
    return screen.edits.measures


def titles(screen: MeasuresScreen) -> list[str]:
    """The first titles, in the file's order."""
    return [measure.titles[0] for measure in rows(screen)]


def focus(qtbot: QtBot, widget: QWidget) -> None:
    """Puts the keyboard into a widget."""
    widget.setFocus()
    wait(qtbot, lambda: has_focus(widget))


def has_focus(widget: QWidget) -> bool:
    """Whether the keyboard is in a widget or in something within it."""
    now = QApplication.focusWidget()
    return now is not None and (now is widget or widget.isAncestorOf(now))
