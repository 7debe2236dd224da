"""The window answers when the program is started once more."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from ita_desktop import app, paths
from ita_desktop.gui.coming_forward import come_forward, once_free
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.session.instance import FirstProgram, instance_name
from ita_desktop.session.office import CurrentOffice
from tests.gui.conftest import wait


def test_a_minimised_window_is_shown_again_as_large_as_it_was(qtbot: QtBot, window: MainWindow) -> None:
    window.showMaximized()
    window.showMinimized()

    come_forward(window)

    assert not window.isMinimized()
    assert window.isMaximized()


def test_nothing_happens_behind_a_dialog_until_it_is_closed(qtbot: QtBot, window: MainWindow) -> None:
    done: list[str] = []
    dialog = QDialog(window)
    dialog.setModal(True)
    dialog.show()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is dialog)

    once_free(lambda: done.append("opened"))
    come_forward(window)
    assert done == []

    dialog.reject()

    qtbot.waitUntil(lambda: done == ["opened"])
    dialog.show()
    dialog.reject()
    assert done == ["opened"]


@pytest.mark.parametrize("state", [Qt.WindowState.WindowNoState, Qt.WindowState.WindowMinimized])
def test_a_call_opens_its_file_in_this_window(
    qapp: QApplication,
    qtbot: QtBot,
    window: MainWindow,
    office: CurrentOffice,
    office_path: Path,
    state: Qt.WindowState,
) -> None:
    app.answer_later_starts(qapp, window)
    (first,) = window.findChildren(FirstProgram)
    window.setWindowState(state)

    first.called.emit(str(office_path))

    wait(qtbot, lambda: office.is_open)
    assert not window.isMinimized()
    assert Path(instance_name(paths.settings_folder())).exists()
    first.close()
