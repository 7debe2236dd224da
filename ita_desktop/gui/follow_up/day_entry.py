"""An entry of a day that remembers, for each place it is shown at, what was typed there and is no date."""

from datetime import date

from ita_desktop.gui.fields.day import DateField
from ita_desktop.session.screen_words import ScreenWords

type Refused = dict[str, tuple[str, date | None]]
"""What was typed at a place, and the day that stood there then."""


class DayEntry(DateField):
    """`refused_texts` is shared by entries that show the same places at different times."""

    def __init__(self, words: ScreenWords, label: str, refused_texts: Refused, help_text: str = "") -> None:
        super().__init__(words, label, help_text)
        self._texts = refused_texts
        self._place = ""
        self._day: date | None = None
        self.refused.connect(self._keep)
        self.edited.connect(lambda _text: self._texts.pop(self._place, None))

    def show_day(self, place: str, day: date | None) -> None:
        """Shows the day of a place, any name of its own, or what was typed there while that day stood there."""
        self._place, self._day = place, day
        typed, beside = self._texts.get(place, ("", None))
        if typed and beside == day:
            self.show_refused(typed)
        else:
            self._texts.pop(place, None)
            self.show_text(day.isoformat() if day else "")

    def _keep(self, typed: str) -> None:
        self._texts[self._place] = (typed, self._day)


def day_of(text: str) -> date | None:
    """The day of what such an entry tells: an ISO date, or nothing."""
    return date.fromisoformat(text) if text else None
