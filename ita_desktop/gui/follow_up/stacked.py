"""Parts below each other on a page of their own."""

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from ita_desktop.gui.distances import GAP


def stacked(*parts: QWidget | QLayout, growing: QWidget) -> QWidget:
    """The parts with a gap between them, `growing` with all the height left."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP)
    for part in parts:
        if isinstance(part, QLayout):
            column.addLayout(part)
        else:
            column.addWidget(part, int(part is growing))
    return page
