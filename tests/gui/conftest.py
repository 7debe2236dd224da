"""A real window over a real file; and how to wait for it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ita_desktop.domain.office import OfficeType
from ita_desktop.gui.documents.screen import DocumentsScreen
from ita_desktop.gui.dress import dress
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.screen import Screen
from ita_desktop.gui.screen_names import ScreenName
from ita_desktop.session.jobs import JobRunner
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.session.settings import SettingsKeeper
from ita_desktop.work.creating import usual_office, write_copy
from tests.session.fixtures import jobs, office, office_path, sample, settings
from tests.waiting import WAIT_MS

__all__ = ["jobs", "office", "office_path", "sample", "settings"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Any warning of Qt fails a test, but for what a platform without a real screen says of itself."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application, dressed as the program dresses it."""
    dress(qapp, "th")
    return qapp


@pytest.fixture
def words(jobs: JobRunner, office: CurrentOffice) -> ScreenWords:
    """Word breaks for the screen, not loaded."""
    return ScreenWords(jobs, office)


@pytest.fixture
def checks_after_ms() -> int:
    """When the window's checks run by themselves: not while a test lasts, but for those that overrule this."""
    return 60 * 60 * 1000


@pytest.fixture
def window(
    qapp: QApplication,
    qtbot: QtBot,
    jobs: JobRunner,
    settings: SettingsKeeper,
    office: CurrentOffice,
    words: ScreenWords,
    checks_after_ms: int,
    tmp_path: Path,
) -> MainWindow:
    """The main window with no file open."""
    sample = tmp_path / "เอกสาร" / "หน่วยงานตัวอย่าง.ita"
    made = MainWindow(jobs, settings, office, words, sample, checks_after_ms)
    return in_front(qtbot, made, 1100, 700)


@pytest.fixture
def empty_path(tmp_path: Path) -> Path:
    """An office with nothing entered."""
    return write_copy(tmp_path / "ใหม่.ita", usual_office(OfficeType.SAO, "ทดสอบดี", "เมือง", "ตัวอย่าง"))


@pytest.fixture
def shown(qtbot: QtBot, window: MainWindow, office_path: Path) -> MainWindow:
    """The window with the sample office open and its first paper in sight."""
    return with_papers(qtbot, window, office_path)


@pytest.fixture
def checked(qtbot: QtBot, window: MainWindow, office_path: Path) -> MainWindow:
    """The same, and what the checks say of it."""
    with_papers(qtbot, window, office_path)
    window.issues.when_fresh(lambda: None)
    wait(qtbot, lambda: window.issues.known and window.issues.fresh)
    return window


def with_papers(qtbot: QtBot, window: MainWindow, path: Path) -> MainWindow:
    """Opens a file and brings its papers to the front."""
    open_file(qtbot, window, path)
    wait_for_pages(qtbot, window)
    return window


def in_front[W: QWidget](qtbot: QtBot, window: W, width: int, height: int) -> W:
    """Shows a window of its own and waits until it has the keyboard."""
    qtbot.addWidget(window)
    window.resize(width, height)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def open_file(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    """Opens a file and waits until its overview is in sight."""
    with qtbot.waitSignal(window._office.opened, timeout=WAIT_MS):
        window.open_file(str(path))


def show_screen[S: Screen](window: MainWindow, name: ScreenName, kind: type[S]) -> S:
    """Brings a screen to the front."""
    window.show_screen(name)
    screen = window.screens.at(name)
    assert isinstance(screen, kind)
    return screen


def documents(window: MainWindow) -> DocumentsScreen:
    """The window's screen of documents."""
    screen = window.screens.at(ScreenName.DOCUMENTS)
    assert isinstance(screen, DocumentsScreen)
    return screen


def wait_for_pages(qtbot: QtBot, window: MainWindow) -> None:
    """Until a file is open and, on the screen of documents, the chosen one's pages are in sight."""
    wait(qtbot, window.frame.rail.isVisible)
    window.show_screen(ScreenName.DOCUMENTS)
    wait(qtbot, lambda: documents(window).pane.has_pages)


def wait(qtbot: QtBot, condition: Callable[[], bool]) -> None:
    """Until the condition holds."""
    qtbot.waitUntil(condition, timeout=WAIT_MS)
