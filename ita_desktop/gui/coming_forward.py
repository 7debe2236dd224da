"""Bringing the window before the clerk when the program is started once more."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget


def come_forward(window: QWidget) -> None:
    """Shows the window, or the dialog that waits in it, above the others; where the system forbids that it blinks."""
    if window.isMinimized():
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized | Qt.WindowState.WindowActive)
    window.raise_()
    front = QApplication.activeModalWidget() or window
    front.raise_()
    front.activateWindow()
    QApplication.alert(window)


def once_free(act: Callable[[], None]) -> None:
    """Acts now, or after the dialog the clerk is in the midst of."""
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, QDialog):
        later = Qt.ConnectionType.SingleShotConnection
        dialog.finished.connect(lambda: QTimer.singleShot(0, lambda: once_free(act)), later)
    else:
        act()
