"""What is typed, filled down, cleared and pasted in the grid, as steps of the follow-up; it says what could not be."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from ita_desktop.domain.measures import Result, Status
from ita_desktop.domain.reporting import with_status
from ita_desktop.gui.follow_up.cells import TYPED, Column, field_of, heads, with_cell_of, with_text
from ita_desktop.gui.follow_up.edits import FollowUpEdits, Spot
from ita_desktop.i18n import _
from ita_desktop.thai.reading import read_date

type Block = Sequence[Sequence[str]]
type Change = Callable[[Result], Result]


@dataclass(frozen=True, slots=True)
class Landed:
    """How many rows something went into, and how many cells or rows of it found no place or were not understood."""

    rows: int = 0
    refused: int = 0
    left: int = 0


class _Unread(NamedTuple):
    """What was typed as a day and is none, and the day that stood in the file then."""

    text: str
    day: date | None


class GridTyping:
    """Writes into the first result of each row."""

    def __init__(self, edits: FollowUpEdits) -> None:
        self._edits = edits
        self._unread: dict[Spot, _Unread] = {}

    @property
    def unread(self) -> dict[Spot, str]:
        """What was typed as the day of rows and is none, until another day is given there in any way."""
        self._unread = {spot: one for spot, one in self._unread.items() if one.day == self._day(spot)}
        return {spot: one.text for spot, one in self._unread.items()}

    def forget(self) -> None:
        """Of another file nothing was typed yet."""
        self._unread = {}

    def _day(self, spot: Spot) -> date | None:
        return next((one.reported_on for one in self._edits.results(spot)), None)

    def type_text(self, spot: Spot, column: int, text: str) -> None:
        """A keystroke in a cell; a day that is none is kept beside the file, which stays as it was."""
        if column == Column.ON:
            if read_date(text).problem:
                self._unread[spot] = _Unread(text, self._day(spot))
                return
            self._unread.pop(spot, None)
        what = _("แก้ไข{label}ของ").format(label=heads()[column])
        self._edits.report(spot, what, field_of(column), lambda one: with_text(one, column, text, self._today) or one)

    def put_status(self, spots: Sequence[Spot], status: Status) -> None:
        """A status for rows; of one row it is like typing, of more one step."""
        if len(spots) == 1:
            self._edits.report(spots[0], _("แก้ไขสถานะของ"), "status", lambda one: with_status(one, status, self._today))
        else:
            self._edits.report_many(spots, _("กำหนดสถานะ"), lambda one: with_status(one, status, self._today))

    def put_day(self, spots: Sequence[Spot], day: date | None) -> None:
        """A day for rows."""
        self._forget_unread(spots)
        self._edits.report_many(spots, _("กำหนดวันที่"), lambda one: replace(one, reported_on=day), forget_empty=True)

    def clear(self, spots: Sequence[Spot], column: int) -> int:
        """Empties a column of rows; a result that then says nothing goes. How many there were."""
        unread = self.unread
        told = [spot for spot in spots if self._edits.results(spot) or spot in unread]
        if column == Column.ON:
            self._forget_unread(told)
        reported = [spot for spot in told if self._edits.results(spot)]
        what = _("ล้าง{label}").format(label=heads()[column])
        self._edits.report_many(
            reported, what, lambda one: with_text(one, column, "", self._today) or one, forget_empty=True
        )
        return len(told)

    def fill(self, spots: Sequence[Spot], columns: Sequence[int]) -> None:
        """Gives all rows what the first one says in these columns."""
        first = next(iter(self._edits.results(spots[0])), Result(""))

        def filled(one: Result) -> Result:
            for column in columns:
                one = with_cell_of(one, first, column)
            return one

        self._forget_unread(spots[1:])
        self._edits.report_many(spots[1:], _("เติมตามแถวแรก"), filled, forget_empty=True)

    def paste(self, block: Block, spots: Sequence[Spot], column: int) -> Landed:
        """Puts the cells of a block into rows from a column on, all in one step; empty cells change nothing."""
        columns = [one for one in TYPED if one >= column]
        changes: list[tuple[Spot, Change]] = []
        refused, days = 0, dict[Spot, str]()
        for spot, cells in zip(spots, block, strict=False):
            texts = [(int(one), text) for one, text in zip(columns, cells, strict=False) if text.strip()]
            good = [(one, text) for one, text in texts if with_text(Result(""), one, text, self._today)]
            refused += len(texts) - len(good)
            if Column.ON in dict(texts):
                days[spot] = dict(texts)[Column.ON]
            if good:
                changes.append((spot, self._pasting(good)))
        self._edits.report_each(changes, _("วางผลการดำเนินการ"))
        self._keep_days(days)
        return Landed(len(changes), refused, max(len(block) - len(spots), 0))

    def _pasting(self, texts: list[tuple[int, str]]) -> Change:
        def change(one: Result) -> Result:
            for column, text in texts:
                one = with_text(one, column, text, self._today) or one
            return one

        return change

    def _keep_days(self, days: Mapping[Spot, str]) -> None:
        """A pasted day that is none stays in its cell, marked, as one typed there does."""
        for spot, text in days.items():
            self._unread.pop(spot, None)
            if read_date(text).problem:
                self._unread[spot] = _Unread(text, self._day(spot))

    def _forget_unread(self, spots: Sequence[Spot]) -> None:
        for spot in spots:
            self._unread.pop(spot, None)

    @property
    def _today(self) -> date:
        return self._edits.today
