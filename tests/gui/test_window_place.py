"""The window on small screens and after a larger one was taken away."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ita_desktop.gui.window_place import bring_on_screen, fitted, place_first

SMALL = QRect(0, 0, 1024, 728)
numbers = st.integers(-5000, 5000)
lengths = st.integers(1, 5000)


def test_a_window_larger_than_the_screen_is_made_smaller() -> None:
    assert fitted(QRect(0, 0, 1180, 760), SMALL) == QRect(8, 40, 1008, 680)


def test_a_window_on_the_screen_stays_as_it_is() -> None:
    window = QRect(100, 50, 600, 400)

    assert fitted(window, SMALL) == window


@given(numbers, numbers, lengths, lengths)
def test_a_window_is_on_the_screen_wherever_it_was(left: int, top: int, width: int, height: int) -> None:
    place = fitted(QRect(left, top, width, height), SMALL)

    assert SMALL.contains(place)
    assert fitted(place, SMALL) == place


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window not shown yet."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_the_first_window_fits_the_screen(window: QWidget) -> None:
    place_first(window)

    assert window.screen().availableGeometry().contains(window.geometry())


def test_a_window_remembered_from_a_screen_that_is_gone_comes_back(window: QWidget) -> None:
    window.setGeometry(-4000, 9000, 5000, 3000)

    bring_on_screen(window)

    assert window.screen().availableGeometry().contains(window.geometry())
