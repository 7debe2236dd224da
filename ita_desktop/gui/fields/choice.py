"""An entry that is one of a few."""

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox

from ita_desktop.gui.fields.field import Field
from ita_desktop.gui.steady_box import SteadyBox
from ita_desktop.session.screen_words import ScreenWords

Choices = tuple[tuple[str, str], ...]


class ChoiceField(Field):
    """Offers (value, label) pairs; `text` and `edited` are values."""

    def __init__(self, words: ScreenWords, label: str, choices: Choices, help_text: str = "") -> None:
        self.box = SteadyBox()
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(8)
        super().__init__(words, label, self.box, help_text)
        self.offer(choices)
        self.box.activated.connect(lambda _: self.edited.emit(self.text))

    def offer(self, choices: Choices) -> None:
        """Other values to choose from; the chosen one stays if it is among them."""
        chosen = self.text
        with QSignalBlocker(self.box):
            self.box.clear()
            for value, label in choices:
                self.box.addItem(label, value)
        self.show_text(chosen)

    @property
    def text(self) -> str:
        """The chosen value; empty for none."""
        return str(self.box.currentData() or "")

    def show_text(self, text: str) -> None:
        """Shows a value without telling; one that is not offered shows as none."""
        with QSignalBlocker(self.box):
            self.box.setCurrentIndex(self.box.findData(text))

    def set_read_only(self, read_only: bool) -> None:
        """A box that cannot be changed is greyed."""
        self.box.setEnabled(not read_only)
