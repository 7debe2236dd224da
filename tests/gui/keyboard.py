"""Typing as a person does; QTest's own keyClicks aborts on Thai letters."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


def type_text(text: str) -> None:
    """Types a text into whatever has the focus."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QCoreApplication.sendEvent(focused(), event)


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Presses one key where the focus is; shortcuts of the window work too."""
    QTest.keyClick(focused(), key, modifiers)


def undo() -> None:
    """Ctrl+Z where the focus is."""
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def focused() -> QWidget:
    """The widget with the focus."""
    widget = QApplication.focusWidget() or QApplication.activeWindow()
    assert widget is not None, "nothing has the focus"
    return widget
