"""Icons follow the palette, and those of widgets that are gone are forgotten."""

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from ita_desktop.gui.icons import Icons


def color_of(button: QToolButton) -> str:
    picture = button.icon().pixmap(20, 20).toImage()
    darkest = max((picture.pixelColor(x, y) for x in range(20) for y in range(20)), key=lambda color: color.alpha())
    return darkest.name()


def test_an_icon_has_the_colour_of_text_and_follows_it(qtbot: QtBot) -> None:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#102030"))
    icons, button = Icons(palette), QToolButton()
    qtbot.addWidget(button)
    icons.put("add", button)
    assert color_of(button) == "#102030"

    palette.setColor(QPalette.ColorRole.WindowText, QColor("#f0f0f0"))
    icons.repaint(palette)

    assert color_of(button) == "#f0f0f0"


def test_widgets_that_are_gone_are_forgotten(qtbot: QtBot) -> None:
    icons = Icons(QApplication.palette())
    for _ in range(1000):
        button = QToolButton()
        icons.put("add", button)
        delete(button)
    kept = QToolButton()
    qtbot.addWidget(kept)
    icons.put("add", kept)

    icons.repaint(QApplication.palette())

    assert len(icons._worn) == 1
