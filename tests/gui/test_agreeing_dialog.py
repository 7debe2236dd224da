"""A dialog in which something is agreed to."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from ita_desktop.gui.agreeing_dialog import AgreeingDialog
from tests.gui.keyboard import press


@pytest.fixture
def dialog(qtbot: QtBot) -> AgreeingDialog:
    """Over a list that has the keyboard, asking for more room than any screen has."""
    made = AgreeingDialog("ตกลง", QSize(90_000, 90_000))
    qtbot.addWidget(made)
    entries = QListWidget()
    made.arrange(entries, growing=entries)
    made.offer("วาง 1 รายการ")
    made.show()
    made.activateWindow()
    entries.setFocus()
    qtbot.waitUntil(entries.hasFocus)
    return made


def test_it_fits_the_screen(dialog: AgreeingDialog) -> None:
    assert dialog.size() == dialog.screen().availableSize()


@pytest.mark.parametrize(("key", "agreed"), [(Qt.Key.Key_Return, True), (Qt.Key.Key_Escape, False)])
def test_enter_agrees_and_escape_does_not(dialog: AgreeingDialog, key: Qt.Key, agreed: bool) -> None:
    press(key)

    assert not dialog.isVisible()
    assert bool(dialog.result()) is agreed


def test_what_cannot_be_agreed_to_says_why(dialog: AgreeingDialog) -> None:
    dialog.offer("วาง 0 รายการ", "ยังไม่มีรายการ")
    press(Qt.Key.Key_Return)

    assert dialog.isVisible()
    assert dialog.accept_button.toolTip() == "ยังไม่มีรายการ"
    dialog.offer("วาง 1 รายการ")
    assert dialog.accept_button.isEnabled() and dialog.accept_button.toolTip() == ""
