"""Answers Qt's own words (buttons, dialogs, context menus) in Thai, since Qt ships no Thai catalogue."""

from PySide6.QtCore import QObject, QTranslator

from ita_desktop.gui.qt_words import QT_WORDS

_NAMES_OF_KEYS = "QShortcut"
_AFTER_THE_KEY = ":<> "


class ThaiTranslator(QTranslator):
    """Thai for the words of Qt that the program's dialogs show; anything else stays as Qt has it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def isEmpty(self) -> bool:
        """Never: Qt would not ask an empty catalogue."""
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | bytes | None = None, n: int = -1
    ) -> str | None:
        """The Thai word; None where there is none. Access keys stand as (&X) at the end, as on Thai Windows."""
        if context == _NAMES_OF_KEYS:
            return None
        thai = QT_WORDS.get(source.replace("&", ""))
        if thai is None:
            return None
        at = source.find("&")
        if not 0 <= at < len(source) - 1:
            return thai
        word = thai.rstrip(_AFTER_THE_KEY)
        return f"{word}(&{source[at + 1].upper()}){thai[len(word) :]}"
