"""An entry of several lines that grows with its text."""

from PySide6.QtCore import QEvent, QSignalBlocker, Qt
from PySide6.QtGui import QResizeEvent

from ita_desktop.gui.fields.field import Field
from ita_desktop.gui.fields.text_box import TextBox
from ita_desktop.session.screen_words import ScreenWords

_LEAST_LINES, _MOST_LINES = 2, 12
_SCROLLS, _STAYS = Qt.ScrollBarPolicy.ScrollBarAsNeeded, Qt.ScrollBarPolicy.ScrollBarAlwaysOff


class TextField(Field):
    """Tab leaves the editor; Enter is a new line."""

    def __init__(
        self, words: ScreenWords, label: str, help_text: str = "", lines: tuple[int, int] = (_LEAST_LINES, _MOST_LINES)
    ) -> None:
        self.area = GrowingEdit(*lines)
        super().__init__(words, label, self.area, help_text)
        self.area.textChanged.connect(lambda: self._tell(self.area.toPlainText()))

    @property
    def text(self) -> str:
        """What stands in the editor."""
        return self.area.toPlainText()

    def show_text(self, text: str) -> None:
        """Fills the editor without telling."""
        if text != self.area.toPlainText():
            with QSignalBlocker(self.area):
                self.area.setPlainText(text)
            self.area.fit()

    def show_suggestion(self, text: str) -> None:
        """What is used if nothing is typed."""
        self.area.setPlaceholderText(text)

    def set_read_only(self, read_only: bool) -> None:
        """Text can still be read and copied."""
        self.area.setReadOnly(read_only)


class GrowingEdit(TextBox):
    """As high as its text asks for, between two numbers of lines; beyond that it scrolls."""

    def __init__(self, least_lines: int, most_lines: int) -> None:
        super().__init__()
        self._lines = (least_lines, most_lines)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Takes the height its text asks for."""
        least, most = self._lines
        wanted = self.line_count
        # A scroll bar that comes for the moment before the entry has grown wraps the text into more lines.
        self.setVerticalScrollBarPolicy(_SCROLLS if wanted > most else _STAYS)
        height = self.height_of(min(max(wanted, least), most))
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps the text into other lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()
        # Growing can take width away again, and before the first showing Qt does not tell of that.
        if self.viewport().width() != event.size().width():
            super().resizeEvent(QResizeEvent(self.viewport().size(), event.size()))
            self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Another font has other lines."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit()
