"""A form keeps what has the keyboard in sight while its entries grow, unless somebody scrolls away."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ita_desktop.gui.form_area import FormArea
from tests.gui.conftest import in_front, wait


class Form:
    """An area too low for what is above its last entry, which has the keyboard and is in sight."""

    def __init__(self, qtbot: QtBot, last: QWidget) -> None:
        self.above, self.last = QLineEdit(), last
        self.above.setFixedHeight(300)
        self.area = in_front(qtbot, FormArea("แบบ", self.above, last), 300, 200)
        last.setFocus()
        wait(qtbot, self.is_in_sight)

    def is_in_sight(self) -> bool:
        return self.last.visibleRegion().boundingRect() == self.last.rect()


@pytest.mark.parametrize("kind", [QLineEdit, QPushButton])
def test_what_has_the_keyboard_stays_in_sight_while_others_grow(qtbot: QtBot, kind: type[QWidget]) -> None:
    form = Form(qtbot, kind())

    form.above.setFixedHeight(900)

    wait(qtbot, lambda: form.area.verticalScrollBar().maximum() > 600 and form.is_in_sight())


def test_who_scrolled_away_is_not_fetched_back(qtbot: QtBot) -> None:
    form = Form(qtbot, QLineEdit())
    scroll_up(form.area)
    there = form.area.verticalScrollBar().value()
    assert not form.is_in_sight()

    form.above.setFixedHeight(900)
    wait(qtbot, lambda: form.area.verticalScrollBar().maximum() > 600)
    QApplication.processEvents()

    assert form.area.verticalScrollBar().value() == there


def scroll_up(area: FormArea) -> None:
    middle = QPointF(area.viewport().rect().center())
    turn = QPoint(0, 1200)
    none = (Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase)
    wheel = QWheelEvent(middle, area.viewport().mapToGlobal(middle), QPoint(), turn, *none, False)
    QApplication.sendEvent(area.viewport(), wheel)
