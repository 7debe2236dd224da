"""Sentences in a tone follow light and dark."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ita_desktop.gui.colors import caution_color
from ita_desktop.gui.told import ToldLabel
from ita_desktop.session.screen_words import ScreenWords


@pytest.fixture
def palette(qapp: QApplication) -> Iterator[None]:
    """Puts the application's palette back."""
    before = qapp.palette()
    yield
    qapp.setPalette(before)


def test_a_caution_can_be_read_in_the_dark(qtbot: QtBot, qapp: QApplication, words: ScreenWords, palette: None) -> None:
    label = ToldLabel(words)
    qtbot.addWidget(label)
    label.tell("เกณฑ์ปี 2569 สมมติตามปี 2568", "caution")
    label.show()

    qapp.setPalette(QPalette(QColor(45, 45, 45)))
    qapp.sendEvent(label, QEvent(QEvent.Type.PaletteChange))

    color = label.palette().color(QPalette.ColorRole.WindowText)
    assert color == caution_color(qapp.palette())
    assert color.lightness() > 128
