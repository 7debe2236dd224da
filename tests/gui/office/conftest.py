"""The screen of the office in a real window, with the sample office or a new one."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.office import OfficeType
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.office.screen import OfficeScreen
from ita_desktop.gui.screen_names import ScreenName
from ita_desktop.store.database import create
from ita_desktop.work.creating import usual_office
from tests.gui.conftest import open_file, show_screen

Show = Callable[[OfficeFile], OfficeScreen]


@pytest.fixture
def screen(qtbot: QtBot, window: MainWindow, office_path: Path) -> OfficeScreen:
    """The screen with the sample office."""
    open_file(qtbot, window, office_path)
    return shown(window)


@pytest.fixture
def show(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> Show:
    """The screen with another office."""

    def show_file(file: OfficeFile) -> OfficeScreen:
        path = tmp_path / "อื่น.ita"
        create(path, file)
        open_file(qtbot, window, path)
        return shown(window)

    return show_file


def shown(window: MainWindow) -> OfficeScreen:
    return show_screen(window, ScreenName.OFFICE, OfficeScreen)


def new_office() -> OfficeFile:
    """What a new office begins with."""
    return usual_office(OfficeType.SAO, "ตัวอย่าง", "เมือง", "สมมติ")
