"""A page whose content stands in the middle, no wider than can be read well."""

from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from ita_desktop.gui.distances import PAGE_MARGIN


def centred(content: QLayout, widest: int, above: int, below: int) -> QWidget:
    """The page; `above` and `below` are its margins there."""
    inner = QWidget()
    inner.setMaximumWidth(widest)
    inner.setLayout(content)
    page = QWidget()
    outer = QHBoxLayout(page)
    outer.setContentsMargins(PAGE_MARGIN, above, PAGE_MARGIN, below)
    outer.addStretch(1)
    outer.addWidget(inner, 100)
    outer.addStretch(1)
    return page
