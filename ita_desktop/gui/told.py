"""A sentence that is quiet, plain, a caution or a problem, and coloured so."""

from typing import Literal

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from ita_desktop.gui.colors import caution_color, is_dark, problem_color
from ita_desktop.gui.labels import ThaiLabel
from ita_desktop.session.screen_words import ScreenWords

Tone = Literal["plain", "quiet", "caution", "problem"]


class ToldLabel(ThaiLabel):
    """Says something in a tone; the same again costs nothing."""

    _dark = False

    def __init__(self, words: ScreenWords) -> None:
        super().__init__(words)
        self.tone: Tone = "plain"

    def tell(self, text: str, tone: Tone = "plain") -> None:
        """Shows a sentence; an empty one takes no room."""
        if text != self.clean_text:
            self.set_text(text)
        if tone != self.tone:
            self.tone = tone
            self._color()
        self.setVisible(bool(text))

    def changeEvent(self, event: QEvent) -> None:
        """The tone follows light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._dark != is_dark(QApplication.palette()):
            self._color()

    def _color(self) -> None:
        palette = QPalette()
        self._dark = is_dark(QApplication.palette())
        if self.tone in ("caution", "problem"):
            color = caution_color if self.tone == "caution" else problem_color
            palette.setColor(QPalette.ColorRole.WindowText, color(QApplication.palette()))
        self.setPalette(palette)
        role = QPalette.ColorRole.PlaceholderText if self.tone == "quiet" else QPalette.ColorRole.WindowText
        self.setForegroundRole(role)
