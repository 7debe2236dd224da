"""A window that takes dragged office files, and in which Enter and Tab do what clerks expect of them."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QMainWindow


class OfficeWindow(QMainWindow):
    """`dropped` carries the path of an office file that was dragged in, `recoloured` tells of light or dark."""

    dropped = Signal(str)
    recoloured = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no widget wanted."""
        from ita_desktop.gui.enter_key import press_by_enter

        if not press_by_enter(self.focusWidget(), event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, following: bool) -> bool:
        """Tab goes through the window as it is read."""
        from ita_desktop.gui.tab_order import move_focus  # names many kinds of widgets, which a start need not know

        return move_focus(self, following=following)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes one office file dragged in."""
        if _dropped_file(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tells of it."""
        event.acceptProposedAction()
        self.dropped.emit(_dropped_file(event))

    def changeEvent(self, event: QEvent) -> None:
        """Tells of other colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.recoloured.emit()


def _dropped_file(event: QDropEvent) -> str:
    """The path of the first office file among what is dragged; empty for none."""
    paths = (url.toLocalFile() for url in event.mimeData().urls())
    return next((path for path in paths if path.casefold().endswith(".ita")), "")
