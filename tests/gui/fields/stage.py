"""A window of its own for a few entries."""

from PySide6.QtWidgets import QMainWindow, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ita_desktop.gui.fields.field import Field


class Stage:
    """Shows entries in an active window and keeps it alive."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.window = QMainWindow()
        qtbot.addWidget(self.window)

    def shown[F: Field](self, field: F) -> F:
        """The field in the window, with the focus; a button comes after it."""
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.addWidget(field)
        column.addWidget(QPushButton())
        column.addStretch(1)
        self.window.setCentralWidget(middle)
        self.window.resize(400, 300)
        self.window.show()
        self.window.activateWindow()
        field.setFocus()
        self._qtbot.waitUntil(field.editor.hasFocus)
        return field
