"""Buttons that cannot be used say why."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractButton, QPushButton
from pytestqt.qtbot import QtBot

from ita_desktop.gui.buttons import allow, icon_button
from ita_desktop.gui.icons import Icons


def with_icon() -> QAbstractButton:
    return icon_button(Icons(QPushButton().palette()), "delete", "ลบ", "Delete")


def with_text_and_tip() -> QAbstractButton:
    button = QPushButton("เพิ่ม")
    button.setToolTip("เพิ่มแถว")
    return button


@pytest.mark.parametrize(
    ("make", "usual", "refused"),
    [
        (with_icon, "ลบ (Delete)", "ลบ (Delete): ยังไม่มีแถว"),
        (lambda: QPushButton("เพิ่ม"), "", "ยังไม่มีแถว"),
        (with_text_and_tip, "เพิ่มแถว", "ยังไม่มีแถว"),
    ],
)
def test_the_reason_comes_and_goes(qtbot: QtBot, make: Callable[[], QAbstractButton], usual: str, refused: str) -> None:
    button = make()
    qtbot.addWidget(button)

    for _ in range(2):
        allow(button, "ยังไม่มีแถว")
        assert (button.isEnabled(), button.toolTip()) == (False, refused)
        allow(button)
        assert (button.isEnabled(), button.toolTip()) == (True, usual)
