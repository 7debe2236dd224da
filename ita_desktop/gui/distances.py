"""The few distances the whole window is laid out with, in device-independent pixels, and its sizes of type."""

from PySide6.QtGui import QFont

GAP = 8
WIDE_GAP = 16
PAGE_MARGIN = 32
RAIL_WIDTH = 92
LIST_WIDTH = 340
ICON_SIZE = 20
RAIL_ICON_SIZE = 28


def bold() -> QFont:
    """The application's font, bold: for cells of a table."""
    font = QFont()
    font.setBold(True)
    return font


def sized(font: QFont, factor: float, *, bold: bool = False) -> QFont:
    """A copy of a font, larger or smaller by a factor."""
    changed = QFont(font)
    changed.setPointSizeF(font.pointSizeF() * factor)
    changed.setBold(bold)
    return changed
