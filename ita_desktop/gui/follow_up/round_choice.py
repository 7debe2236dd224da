"""Which round of which year is looked at, and which of its measures, so that nothing vanishes while it is reported."""

from collections.abc import Iterable
from datetime import date

from ita_desktop.gui.follow_up.rows import Filters, is_wanted
from ita_desktop.gui.follow_up.standing import Mark, Standing, first_choice


class RoundChoice:
    """`end` is the last day of the round, None for what belongs to no round."""

    def __init__(self) -> None:
        self.end: date | None = None
        self._year = 0
        self._chosen = False
        self._seen: tuple[object, ...] = ()
        self._shown: set[str] = set()

    def choose(self, year: int, end: date | None) -> None:
        """The clerk's own choice; it stays while the year has such a round."""
        self._year, self.end, self._chosen = year, end, True

    def follow(self, year: int, marks: tuple[Mark, ...], today: date) -> None:
        """Of another year, or where the round is gone, the round to look at first; a day's own choice stays."""
        gone = self.end is not None and all(mark.end != self.end for mark in marks)
        if year != self._year or gone or not self._chosen:
            self._year, self.end, self._chosen = year, first_choice(marks, today), bool(marks)

    def shown(self, standings: Iterable[Standing], filters: Filters) -> tuple[Standing, ...]:
        """What the filters let through, and what they let through when they were set: a row stays while it is
        reported."""
        seen = (self._year, self.end, filters)
        if seen != self._seen:
            self._seen, self._shown = seen, set()
        wanted = tuple(one for one in standings if one.measure.id in self._shown or is_wanted(one, self.end, filters))
        self._shown |= {one.measure.id for one in wanted}
        return wanted
