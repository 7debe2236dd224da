"""Labels that can break Thai lines on every system, keeping clean text for screen readers."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget

from ita_desktop.gui.distances import sized
from ita_desktop.session.screen_words import ScreenWords

_LEAST_EMS = 12


class ThaiLabel(QLabel):
    """A wrapping label; `set_text` takes clean text, what is shown carries invisible word breaks."""

    def __init__(self, words: ScreenWords, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._clean = text
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        words.ready.connect(self._show)
        self._show()

    def set_text(self, text: str) -> None:
        """Shows other text."""
        self._clean = text
        self._show()

    def minimumSizeHint(self) -> QSize:
        """While its words are not known a text is one long word: it must not hold the window open as wide as that."""
        hint = super().minimumSizeHint()
        return hint if self._clean != self.text() else hint.boundedTo(QSize(self._least_width(), hint.height()))

    def _least_width(self) -> int:
        return _LEAST_EMS * self.fontMetrics().horizontalAdvance("ก")

    @property
    def clean_text(self) -> str:
        """The text without word breaks."""
        return self._clean

    def _show(self) -> None:
        self.setText(self._words.broken(self._clean))
        self.setAccessibleName(self._clean)


def heading(words: ScreenWords, text: str, factor: float = 1.2) -> ThaiLabel:
    """A bold label, larger by a factor."""
    label = ThaiLabel(words, text)
    label.setFont(sized(label.font(), factor, bold=True))
    return label


def muted[L: QLabel](label: L) -> L:
    """The label in the palette's quieter text colour."""
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label
