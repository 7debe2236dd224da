"""A box to choose from that the wheel passes over."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget


class SteadyBox(QComboBox):
    """Scrolling a form must not change what it passes, nor what was chosen just before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Qt's own policy gives the keyboard to a box that the wheel is turned over.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Left to what scrolls."""
        event.ignore()
