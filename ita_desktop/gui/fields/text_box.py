"""The box of every entry of several lines: plain text that wraps, undone by the window alone."""

from math import ceil

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QFontMetricsF, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget


class TextBox(QPlainTextEdit):
    """Knows how many lines its text takes at its width, and how high so many are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUndoRedoEnabled(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def line_count(self) -> int:
        """As the text is wrapped now."""
        # A plain text document measures its height in lines.
        return round(self.document().size().height())

    def height_of(self, lines: int) -> int:
        """Pixels, edges included."""
        edges = 2 * (self.frameWidth() + round(self.document().documentMargin())) + 2
        # A line is as high as its font asks for, rounded up; the whole numbers of QFontMetrics round down too.
        return lines * ceil(QFontMetricsF(self.font()).lineSpacing()) + edges

    def insertFromMimeData(self, source: QMimeData) -> None:
        """What is pasted or dropped: text alone, put right first where it was torn."""
        from ita_desktop.gui.fields.pasting import paste_text  # nothing of it is needed before something is pasted

        paste_text(self, source)
