"""Colours with a meaning follow light and dark while the program runs."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ita_desktop.gui.colors import caution_color, good_color, is_dark
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.measures.carrying import Moved
from ita_desktop.gui.measures.moved_label import MovedLabel
from ita_desktop.gui.overview.step_card import StepCard
from ita_desktop.gui.text_table import TextRow, TextTable
from ita_desktop.gui.told import ToldLabel
from ita_desktop.session.screen_words import ScreenWords
from tests.gui.conftest import wait

DARK = QPalette(QColor(45, 45, 45))


@pytest.fixture
def light(qapp: QApplication) -> Iterator[QPalette]:
    """Begins in the light, and puts the application's palette back."""
    before = qapp.palette()
    assert not is_dark(before)
    yield before
    qapp.setPalette(before)


@pytest.mark.usefixtures("light")
def test_a_caution_can_be_read_in_the_dark(qtbot: QtBot, qapp: QApplication, words: ScreenWords) -> None:
    label = ToldLabel(words)
    qtbot.addWidget(label)
    label.tell("เกณฑ์ปี 2569 สมมติตามปี 2568", "caution")
    label.show()

    qapp.setPalette(DARK)

    wait(qtbot, lambda: label.palette().color(QPalette.ColorRole.WindowText) == caution_color(DARK))
    assert caution_color(DARK).lightness() > 128


@pytest.mark.usefixtures("light")
def test_what_moved_can_be_read_in_the_dark(qtbot: QtBot, qapp: QApplication, words: ScreenWords) -> None:
    label = MovedLabel(words)
    qtbot.addWidget(label)
    label.show_moved((Moved("ระยะเวลา", (("2568", True),), (("2569", True),)),))
    label.show()

    qapp.setPalette(DARK)

    wait(qtbot, lambda: good_color(DARK).name() in label.text())


@pytest.mark.usefixtures("light")
def test_the_sign_of_a_step_can_be_seen_in_the_dark(qtbot: QtBot, qapp: QApplication, words: ScreenWords) -> None:
    card = StepCard(words, Icons(qapp.palette()), "scores", "คะแนน", "ไป")
    qtbot.addWidget(card)
    card.show_state("ครบ", "", done=True, next_one=False)
    card.show()
    in_light = card.icon.pixmap().toImage()

    qapp.setPalette(DARK)

    wait(qtbot, lambda: card.icon.pixmap().toImage() != in_light)


def test_rows_of_a_table_are_coloured_as_they_are_asked_for(qapp: QApplication, light: QPalette) -> None:
    model = TextTable(("ข้อ",))
    model.show_rows((TextRow(("i1",), "caution"),))

    def color() -> QColor:
        brush = model.index(0, 0).data(Qt.ItemDataRole.ForegroundRole)
        assert isinstance(brush, QBrush)
        return brush.color()

    assert color() == caution_color(light)
    qapp.setPalette(DARK)
    assert color() == caution_color(DARK)
