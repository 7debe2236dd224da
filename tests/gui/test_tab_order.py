"""Tab reaches all that can be seen of every screen, once a round, in the order it is laid out, and back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.screen_names import ScreenName
from ita_desktop.gui.tab_order import move_focus, tab_stops
from tests.gui.conftest import wait

MOST = 200
# The grids of scores and of the follow-up keep Tab for their cells; F6 leaves them.
BY_TAB = [name for name in ScreenName if name not in (ScreenName.SCORES, ScreenName.FOLLOW_UP)]


@pytest.fixture
def shown(checked: MainWindow) -> MainWindow:
    """What the checks say is in sight too."""
    return checked


def round_by_tab(window: MainWindow, following: bool) -> list[QWidget]:
    visited: list[QWidget] = []
    for _ in range(MOST):
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus in visited:
            return visited
        visited.append(focus)
        move_focus(window, following=following)
    raise AssertionError("no round")


@pytest.mark.slow
@pytest.mark.parametrize("name", BY_TAB)
def test_a_round_visits_everything_once(qtbot: QtBot, shown: MainWindow, name: ScreenName) -> None:
    shown.show_screen(name)
    wait(qtbot, lambda: not shown._jobs.busy)
    screen = shown.screens.at(name)
    everything = [
        widget
        for widget in tab_stops(shown)
        if screen.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled()
    ]

    visited = round_by_tab(shown, following=True)

    assert [widget for widget in everything if widget not in visited] == []
    assert shown.frame.top.chooser.box in visited


def test_what_is_made_later_comes_where_it_is_laid_out(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row, inner, column = QHBoxLayout(window), QWidget(), QVBoxLayout()
    inner.setLayout(column)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(inner)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    last = QPushButton("last")
    row.addWidget(area)
    row.addWidget(last)
    first, third = QLineEdit(), QLineEdit()
    column.addWidget(first)
    column.addWidget(third)
    window.show()
    second = QLineEdit()
    column.insertWidget(1, second)
    hidden = QLineEdit()
    column.addWidget(hidden)
    hidden.hide()
    qtbot.waitUntil(second.isVisible)

    assert list(tab_stops(window)) == [first, second, third, last]
    first.setFocus()
    move_focus(window, following=False)
    assert window.focusWidget() is last
