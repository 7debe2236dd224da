"""The form of what is reported of one measure or step in one round: every entry written as it is typed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ita_desktop.domain.measures import Measure, Result
from ita_desktop.domain.rounds import Round
from ita_desktop.domain.rows import row_of
from ita_desktop.gui.follow_up.day_entry import Refused
from ita_desktop.gui.follow_up.edits import FollowUpEdits, Spot
from ita_desktop.gui.follow_up.entries import ResultEntries
from ita_desktop.gui.follow_up.result_tabs import ResultTabs
from ita_desktop.gui.follow_up.spot_head import SpotHead
from ita_desktop.gui.form_area import FormArea
from ita_desktop.gui.icons import Icons
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords

if TYPE_CHECKING:
    from ita_desktop.session.evidence import EvidenceFiles

type _Shown = tuple[Spot, Measure, tuple[Round, ...], date, str, bool, str]


class ResultForm(FormArea):
    """Shows one result at a time; looking at a place where nothing was reported leaves nothing there.

    `said` carries a sentence and its kind; `place_wanted` a Place somewhere else.
    """

    said = Signal(str, str)
    place_wanted = Signal(object)

    def __init__(self, edits: FollowUpEdits, evidence: "EvidenceFiles", words: ScreenWords, icons: Icons) -> None:
        super().__init__(_("แบบรายงานผล"), widest=None)
        self._edits = edits
        self._refused: Refused = {}
        self._spot = Spot("")
        self._read_only = False
        self._chosen = ""
        self._shown: _Shown | None = None
        self.head = SpotHead(words, edits)
        self.tabs = ResultTabs(icons)
        self.entries = ResultEntries(words, edits, self._refused, QWidget())
        for widget in (self.head, self.tabs, self.entries):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self._connect()

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._choose)
        self.tabs.add_wanted.connect(self._add)
        self.tabs.moved.connect(self._move)
        self.tabs.removed.connect(self._remove)
        self.entries.edited.connect(self._write)

    def show_spot(self, spot: Spot, read_only: bool) -> None:
        """Shows what is reported there; the same again costs nothing."""
        measure = self._edits.measure(spot.measure)
        self.page.setVisible(measure is not None)
        if measure is None:
            self._shown = None
            return
        results = self._edits.results(spot)
        if row_of(results, self._chosen) is None:
            self._chosen = self._edits.first_id(spot)
        locked, rounds = read_only or self._edits.closed, self._edits.rounds(measure)
        number = self._edits.numbered(spot.measure)
        now = (spot, measure, rounds, self._edits.today, self._chosen, locked, number)
        if self._shown is not None and measure is self._shown[1] and now == self._shown:
            return
        other = self._shown is None or self._shown[0] != spot
        self._shown, self._spot, self._read_only = now, spot, read_only
        self.head.show_spot(measure, spot)
        self.tabs.show_results(measure, spot, rounds, results, self._chosen, read_only=locked)
        self.entries.show_result(row_of(results, self._chosen), self._chosen, read_only=locked)
        if other:
            self.verticalScrollBar().setValue(0)
        self.follow()

    def focus_field(self, result_id: str, field: str, inner: str = "") -> None:
        """Puts the keyboard into a field of a result shown here ("": the first) and scrolls it into sight.

        `inner` is an event or a piece of evidence.
        """
        if result_id:
            self._choose(result_id)
        entry = self.entries.entry(field) or self.entries.texts["output"]
        entry.setFocus()
        self.show_focus()

    def panes(self) -> list[QWidget]:
        """The parts F6 goes through."""
        return [self]

    def _show_again(self) -> None:
        self.show_spot(self._spot, self._read_only)

    def _choose(self, result_id: str) -> None:
        self._chosen = result_id
        self._show_again()

    def _write(self, field: str, label: str, change: Callable[[Result], Result], apart: bool) -> None:
        what = _("แก้ไข{label}").format(label=label)
        self._edits.report(self._spot, what, field, change, self._chosen, apart=apart)

    def _add(self) -> None:
        self._chosen = self._edits.add_result(self._spot)
        self._show_again()
        self.focus_field(self._chosen, "output")

    def _remove(self) -> None:
        self._edits.remove_result(self._spot, self._chosen)
        self._show_again()
        self.said.emit(_("ลบผลการดำเนินการแล้ว ไฟล์หลักฐานยังอยู่ในโฟลเดอร์ กด Ctrl+Z เพื่อเลิกทำ"), "info")

    def _move(self, target: Spot) -> None:
        def change(result: Result) -> Result:
            return replace(result, step=target.step, round_end=target.round_end)

        self._edits.report(self._spot, _("ย้ายผลการดำเนินการจาก"), "", change, self._chosen)
        self._chosen = ""
        self._show_again()
        sentence = _("ย้ายผลไปเป็นของ{place} แล้ว กด Ctrl+Z เพื่อเลิกทำ")
        self.said.emit(sentence.format(place=self._edits.named(target)), "info")
