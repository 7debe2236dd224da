"""An entry of a list, one thing per line."""

from ita_desktop.gui.fields.text import TextField
from ita_desktop.session.screen_words import ScreenWords


class LinesField(TextField):
    """Its text is the lines that say something; an empty line being typed stays while it is."""

    def __init__(self, words: ScreenWords, label: str, help_text: str = "") -> None:
        super().__init__(words, label, help_text, (3, 10))

    @property
    def text(self) -> str:
        """The lines without those that are empty."""
        return "\n".join(lines_of(self.area.toPlainText()))

    def show_text(self, text: str) -> None:
        """Fills the editor without telling, unless it says the same already."""
        if text != self.text:
            super().show_text(text)

    def _tell(self, text: str) -> None:
        super()._tell("\n".join(lines_of(text)))


def lines_of(text: str) -> tuple[str, ...]:
    """What stands on the lines, each once."""
    return tuple(dict.fromkeys(line for line in (line.strip() for line in text.splitlines()) if line))
