"""A wrapping table whose current cell stays in sight when heights or widths become others."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent

from ita_desktop.gui.wrapped import WrappedTable


class SteadyTable(WrappedTable):
    """Measured as a whole, it brings the current cell back into sight; `resized` asks for other column widths."""

    resized = Signal()

    def fit_rows(self, first: int = 0, last: int | None = None) -> None:
        """Gives rows the height of their highest cell."""
        super().fit_rows(first, last)
        if first == 0 and last is None and self.currentIndex().isValid():
            self.updateGeometries()  # the scroll bar must know the new heights first
            self.scrollTo(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tells of it."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.resized.emit()
