"""An entry of one line."""

import re

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from ita_desktop.gui.distances import GAP
from ita_desktop.gui.fields.field import Field
from ita_desktop.session.screen_words import ScreenWords

_LINE_ENDS = "\r\n\t\v\f\u2028\u2029"
_LINE_END = re.compile(f" *[{_LINE_ENDS}]+ *")


def roomy(line: QLineEdit) -> QLineEdit:
    """The line with some room between its frame and its text."""
    line.setTextMargins(GAP // 2, 0, GAP // 2, 0)
    return line


class LineField(Field):
    """`suggestion` stands in the empty line, quieter: what is used if nothing is typed."""

    def __init__(self, words: ScreenWords, label: str, help_text: str = "", suggestion: str = "") -> None:
        self.line = roomy(QLineEdit())
        self.line.setPlaceholderText(suggestion)
        super().__init__(words, label, self.line, help_text)
        self.line.textEdited.connect(self._take)

    @property
    def text(self) -> str:
        """What stands in the line."""
        return self.line.text()

    def show_text(self, text: str) -> None:
        """Fills the line without telling."""
        if text != self.line.text():
            with QSignalBlocker(self.line):
                self.line.setText(text)
                self.line.setCursorPosition(0 if not self.line.hasFocus() else len(text))

    def show_suggestion(self, text: str) -> None:
        """What is used if nothing is typed."""
        self.line.setPlaceholderText(text)

    def offer(self, texts: tuple[str, ...]) -> None:
        """Texts that can be chosen while typing, found anywhere in them."""
        completer = QCompleter(list(texts), self.line)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.line.setCompleter(completer)
        completer.activated.connect(self._tell)  # the line does not call a chosen text edited

    def _take(self, text: str) -> None:
        """What was pasted may have line ends, which the line would keep and show as spaces."""
        one = _as_one_line(text)
        if one != text:
            place = len(_as_one_line(text[: self.line.cursorPosition()]))
            with QSignalBlocker(self.line):
                self.line.setText(one)
                self.line.setCursorPosition(place)
        self._tell(one)

    def set_read_only(self, read_only: bool) -> None:
        """Text can still be read and copied."""
        self.line.setReadOnly(read_only)


def _as_one_line(text: str) -> str:
    return _LINE_END.sub(" ", text.strip(_LINE_ENDS))
