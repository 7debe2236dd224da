"""The thin lines between the parts of the window."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame


def rule(shape: QFrame.Shape) -> QFrame:
    """A quiet line of one pixel, QFrame.Shape.HLine or VLine."""
    line = QFrame()
    line.setFrameShape(shape)
    line.setFrameShadow(QFrame.Shadow.Plain)
    line.setLineWidth(1)
    line.setForegroundRole(QPalette.ColorRole.Mid)
    return line
