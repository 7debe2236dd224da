"""Entries that stand side by side where there is room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ita_desktop.gui.distances import WIDE_GAP

_SIDE_BY_SIDE = 440


class Beside(QWidget):
    """Entries in one row of equal widths, below each other where it would be narrower than `least`."""

    def __init__(self, *widgets: QWidget, least: int = _SIDE_BY_SIDE) -> None:
        super().__init__()
        self._entries = widgets
        self._least = least
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(WIDE_GAP)
        for widget in widgets:
            self._row.addWidget(widget, 1, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may want another direction."""
        super().resizeEvent(event)
        narrow = event.size().width() < self._least
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if direction != self._row.direction():
            self._row.setDirection(direction)

    def minimumSizeHint(self) -> QSize:
        """As narrow as its widest entry alone: the direction follows the width, not the other way."""
        widest = max((entry.minimumSizeHint().width() for entry in self._entries), default=0)
        return QSize(widest, super().minimumSizeHint().height())
