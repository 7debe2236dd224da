"""An entry of a date, typed in any form an office writes, kept as an ISO date."""

from datetime import date

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLineEdit

from ita_desktop.gui.fields.field import Field
from ita_desktop.gui.fields.line import roomy
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.thai.dates import long_date
from ita_desktop.thai.reading import read_date


class DateField(Field):
    """`text` and `edited` are ISO dates (empty: none); a text that is no date stays, marked, and `refused` tells it."""

    refused = Signal(str)

    def __init__(self, words: ScreenWords, label: str, help_text: str = "") -> None:
        self.line = roomy(QLineEdit())
        self.line.setPlaceholderText(_("วัน เดือน ปี"))
        super().__init__(words, label, self.line, help_text)
        self._own_help = help_text
        self.line.textEdited.connect(self._understand)
        self.line.editingFinished.connect(self._write_out)

    @property
    def text(self) -> str:
        """The date understood, ISO; empty for none."""
        day = read_date(self.line.text()).value
        return day.isoformat() if day else ""

    def show_text(self, text: str) -> None:
        """Fills in an ISO date, written out, without telling; the same date stays as it was typed."""
        if text != self.text or not text:
            self._fill(long_date(date.fromisoformat(text)) if text else "")

    def show_refused(self, typed: str) -> None:
        """Shows again what was typed and is no date."""
        self._fill(typed)

    def _fill(self, typed: str) -> None:
        if typed != self.line.text():
            with QSignalBlocker(self.line):
                self.line.setText(typed)
        self._mark()

    def _understand(self, typed: str) -> None:
        if self._mark():
            self.refused.emit(typed)
        else:
            self._tell(self.text)

    def _mark(self) -> str:
        reading = read_date(self.line.text())
        self.show_problem(reading.problem)
        typing = reading.value is not None and self.line.hasFocus()
        self.show_help(long_date(reading.value) if typing and reading.value else self._own_help)
        return reading.problem

    def _write_out(self) -> None:
        """Leaves a date behind in full."""
        self.show_help(self._own_help)
        if day := self.text:
            with QSignalBlocker(self.line):
                self.line.setText(long_date(date.fromisoformat(day)))

    def set_read_only(self, read_only: bool) -> None:
        """Text can still be read and copied."""
        self.line.setReadOnly(read_only)
