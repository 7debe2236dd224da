"""An entry of a date, typed in any form an office writes."""

from datetime import date

from PySide6.QtCore import Signal

from ita_desktop.gui.fields.line import LineField
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.thai.dates import long_date
from ita_desktop.thai.reading import read_date


class DateField(LineField):
    """`dated` carries the date understood, or None where the line is empty; a text that is none stays, marked."""

    dated = Signal(object)

    def __init__(self, words: ScreenWords, label: str, help_text: str = "") -> None:
        super().__init__(words, label, help_text, _("วัน เดือน ปี"))
        self._own_help = help_text
        self.edited.connect(self._understand)

    def show_day(self, day: date | None) -> None:
        """Fills in a date without telling; what the clerk types of the same date, or wrongly, stays as typed."""
        typed = read_date(self.text)
        if typed.value == day and (self.line.hasFocus() or not typed.problem or day is None):
            return
        self.show_text(long_date(day) if day else "")
        self._mark()

    def _understand(self) -> None:
        reading = self._mark()
        if not reading:
            self.dated.emit(read_date(self.text).value)

    def _mark(self) -> str:
        reading = read_date(self.text)
        self.show_problem(reading.problem)
        self.show_help(long_date(reading.value) if reading.value and self.line.hasFocus() else self._own_help)
        return reading.problem
