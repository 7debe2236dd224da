"""What keys and the bar below the table do to the rows of the follow-up; each says what was done and how to undo it."""

from collections.abc import Callable

from ita_desktop.domain.measures import Status
from ita_desktop.gui.follow_up.acts import Say
from ita_desktop.gui.follow_up.cells import TYPED, Column, field_of, heads
from ita_desktop.gui.follow_up.edits import FollowUpEdits, Spot
from ita_desktop.gui.follow_up.grid_typing import GridTyping, Landed
from ita_desktop.gui.follow_up.table import FollowUpTable
from ita_desktop.i18n import _
from ita_desktop.thai.reading import read_date


class GridActs:
    """`locked` says why nothing can be reported; `show_again` shows the rows after what no edit tells of.

    `last_cell` is the result and field typed into the grid last.
    """

    def __init__(
        self,
        table: FollowUpTable,
        edits: FollowUpEdits,
        locked: Callable[[], str],
        say: Say,
        show_again: Callable[[], None],
    ) -> None:
        self._table, self._edits, self._locked = table, edits, locked
        self._say, self._show_again = say, show_again
        self._typing = GridTyping(edits)
        self.last_cell = ("", "")
        table.typed.connect(self._type)
        table.status_chosen.connect(self.put_status)
        table.clear_wanted.connect(self._clear)
        table.fill_wanted.connect(self._fill_down)
        table.paste_wanted.connect(self._paste)

    @property
    def unread(self) -> dict[Spot, str]:
        """What was typed as the day of rows and is none."""
        return self._typing.unread

    def forget(self) -> None:
        """Another file is open."""
        self._typing.forget()
        self.last_cell = ("", "")

    def make_like_first(self) -> None:
        """Gives all chosen rows what the first says in every column."""
        self._fill(TYPED)

    def _type(self, spot: Spot, column: int, text: str) -> None:
        self._typing.type_text(spot, column, text)
        self.last_cell = (self._edits.first_id(spot), field_of(column))
        if column == Column.ON:
            self._show_again()

    def _takers(self) -> list[Spot]:
        """The chosen rows something can be reported in; a sentence where nothing can be at all."""
        reports = self._table.reports
        spots = [spot for spot in self._table.chosen if reports.takes(reports.place_of(spot))]
        if not spots:
            self._say(self._locked() or _("รอบนี้ไม่ต้องรายงานแถวที่เลือก โปรดเลือกรอบอื่นบนแถบเวลา"), "info")
        return spots

    def put_status(self, status: Status) -> None:
        """For the chosen rows."""
        if spots := self._takers():
            self._typing.put_status(spots, status)
            self.last_cell = (self._edits.first_id(spots[0]), "status")
            self._tell_many(_("กำหนดสถานะ{status}").format(status=status), len(spots))

    def put_day(self, text: str) -> None:
        """For the chosen rows; an empty text takes their days away."""
        reading = read_date(text)
        if reading.problem:
            self._say(reading.problem, "warning")
        elif spots := self._takers():
            self._typing.put_day(spots, reading.value)
            self._show_again()
            self._tell_many(_("ใส่วันที่"), len(spots))

    def _clear(self, column: int) -> None:
        if column not in TYPED:
            self._say(_("ลบได้เฉพาะช่องสถานะ วันที่ ผลการดำเนินการ และผลลัพธ์"), "info")
        elif spots := self._takers():
            count = self._typing.clear(spots, column)
            self._show_again()
            if count > 1:
                self._tell_many(_("ล้างช่อง{label}").format(label=heads()[column]), count)

    def _fill_down(self, column: int) -> None:
        if column in TYPED:
            self._fill((Column(column),))
        else:
            self._say(_("เติมลงได้เฉพาะช่องสถานะ วันที่ ผลการดำเนินการ และผลลัพธ์"), "info")

    def _fill(self, columns: tuple[Column, ...]) -> None:
        spots = self._takers()
        if len(spots) > 1:
            self._typing.fill(spots, columns)
            self._show_again()
            self._tell_many(_("เติมตามแถวบนสุด"), len(spots) - 1)
        elif spots:
            self._say(_("โปรดเลือกหลายแถว โปรแกรมจะเติมตามแถวบนสุดให้"), "info")

    def _tell_many(self, what: str, count: int) -> None:
        if count > 1:
            sentence = _("{what} {count} แถวแล้ว กด Ctrl+Z เพื่อเลิกทำ")
            self._say(sentence.format(what=what, count=count), "info")

    def _paste(self) -> None:
        from ita_desktop.session.clipboard import copied, read_clipboard, running_text_in

        index, mime = self._table.currentIndex(), copied()
        pasted = read_clipboard(mime)
        spots = self._takers() if index.isValid() else []
        if not spots:
            return
        if not pasted.rows or index.column() not in TYPED:
            nothing = _("ยังไม่ได้วาง ข้อมูลเดิมไม่เปลี่ยนแปลง โปรดคัดลอกข้อความหรือตาราง แล้วเลือกช่องสถานะ วันที่ หรือผลก่อนวาง")
            self._say(pasted.problem or nothing, "warning")
            return
        text = running_text_in(mime, pasted)
        block = ((text,),) * len(spots) if text else pasted.rows
        rows = spots if text else self._rows_below(index.row())
        landed = self._typing.paste(block, rows, index.column())
        self._show_again()
        self._tell_landed(landed, pasted.problem)

    def _rows_below(self, place: int) -> list[Spot]:
        reports = self._table.reports
        return [row.spot for number, row in enumerate(reports.rows) if number >= place and reports.takes(number)]

    def _tell_landed(self, landed: Landed, problem: str) -> None:
        told = [_("วางแล้ว {count} แถว กด Ctrl+Z เพื่อเลิกทำ").format(count=landed.rows)]
        if landed.refused:
            told.append(_("มี {count} ช่องที่อ่านเป็นวันที่หรือสถานะไม่ได้ โปรดแก้ไข").format(count=landed.refused))
        if landed.left:
            told.append(_("อีก {count} แถวไม่มีแถวในตารางให้วาง").format(count=landed.left))
        whole = not (landed.refused or landed.left or problem)
        self._say(" ".join(filter(None, [*told, problem])), "info" if whole else "warning")
