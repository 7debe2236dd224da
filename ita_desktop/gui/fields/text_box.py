"""The box of every entry of several lines: plain text that wraps, undone by the window alone."""

from math import ceil

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QPalette, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

_MARK_ALPHA = 70


class TextBox(QPlainTextEdit):
    """Knows how many lines its text takes at its width, and how high so many are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUndoRedoEnabled(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._unmark)

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

    def point_at(self, start: int, end: int) -> None:
        """Marks a stretch until the text changes or the keyboard leaves, and puts the cursor before it.

        It is not selected, lest the next letter take its place.
        """
        text = self.toPlainText()
        cursor = QTextCursor(self.document())
        cursor.setPosition(_in_qt(text, start))
        self.setTextCursor(cursor)
        cursor.setPosition(_in_qt(text, end), QTextCursor.MoveMode.KeepAnchor)
        mark = QTextEdit.ExtraSelection()
        mark.cursor = cursor
        mark.format = self._mark_format()
        self.setExtraSelections([mark])

    def _mark_format(self) -> QTextCharFormat:
        ground = self.palette().color(QPalette.ColorRole.Highlight)
        ground.setAlpha(_MARK_ALPHA)
        look = QTextCharFormat()
        look.setBackground(ground)
        look.setFontUnderline(True)
        return look

    def _unmark(self) -> None:
        if self.extraSelections():
            self.setExtraSelections([])

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A menu or another window takes the keyboard for a while only."""
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self._unmark()
        super().focusOutEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """What is pasted or dropped: text alone, put right first where it was torn."""
        from ita_desktop.gui.fields.pasting import paste_text  # nothing of it is needed before something is pasted

        paste_text(self, source)


def _in_qt(text: str, place: int) -> int:
    """A place in a text as Qt counts it: signs beyond the first 65536 are two."""
    return len(text[:place].encode("utf-16-le", "surrogatepass")) // 2
