"""Enter presses the button that has the keyboard, as it does in every dialog."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QToolButton, QWidget


def press_by_enter(focus: QWidget | None, event: QKeyEvent) -> bool:
    """Presses the button with the focus, or opens its menu, if the key is Enter; False where nothing was done."""
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not isinstance(focus, QAbstractButton):
        return False
    if isinstance(focus, QToolButton) and focus.menu() is not None:
        focus.showMenu()
    else:
        focus.click()
    return True
