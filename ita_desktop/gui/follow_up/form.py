"""The form of what is reported of one measure or step in one round: every entry written as it is typed."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from ita_desktop.domain.measures import Measure, Result
from ita_desktop.domain.rounds import Round
from ita_desktop.domain.rows import row_of
from ita_desktop.gui.follow_up.day_entry import Refused
from ita_desktop.gui.follow_up.dropping import leave_drops_to_the_form
from ita_desktop.gui.follow_up.earlier import TEXTS, EarlierPart, earlier_results
from ita_desktop.gui.follow_up.edits import FollowUpEdits, Spot
from ita_desktop.gui.follow_up.entries import ResultEntries
from ita_desktop.gui.follow_up.events_part import EventsPart
from ita_desktop.gui.follow_up.evidence_part import EvidencePart
from ita_desktop.gui.follow_up.result_edit import ResultEdit
from ita_desktop.gui.follow_up.result_tabs import ResultTabs
from ita_desktop.gui.follow_up.spot_head import SpotHead
from ita_desktop.gui.form_area import FormArea
from ita_desktop.gui.icons import Icons
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords

if TYPE_CHECKING:
    from ita_desktop.session.evidence import EvidenceFiles

_HERE = Qt.ShortcutContext.WidgetWithChildrenShortcut

type _Shown = tuple[Spot, Measure, tuple[Round, ...], date, str, bool, str]


class ResultForm(FormArea):
    """Shows one result at a time; looking at a place where nothing was reported leaves nothing there.

    `said` carries a sentence and its kind; `place_wanted` a Place somewhere else; `next_wanted` the next row's result.
    """

    said = Signal(str, str)
    place_wanted = Signal(object)
    next_wanted = Signal()

    def __init__(self, edits: FollowUpEdits, evidence: "EvidenceFiles", words: ScreenWords, icons: Icons) -> None:
        super().__init__(_("แบบรายงานผล"), widest=None)
        self._edits = edits
        self._refused: Refused = {}
        self._spot = Spot("")
        self._read_only = False
        self._chosen = ""
        self._shown: _Shown | None = None
        self.head = SpotHead(words, edits)
        self.earlier = EarlierPart(words)
        self.tabs = ResultTabs(icons)
        self.events = EventsPart(words, icons, edits, self._refused)
        self.entries = ResultEntries(words, edits, self._refused, self.events)
        self.evidence = EvidencePart(words, icons, edits, evidence, self._refused)
        self.next = QPushButton(_("แถวถัดไป"))
        self.next.setToolTip(_("รายงานแถวถัดไปในตาราง (Ctrl+Enter)"))
        icons.put("next", self.next)
        for widget in (self.head, self.earlier, self.tabs, self.entries, self.evidence):
            self.column.addWidget(widget)
        self.column.addWidget(self.next, 0, Qt.AlignmentFlag.AlignRight)
        self.column.addStretch(1)
        self.setAcceptDrops(True)
        for part in (self.entries, self.evidence):
            leave_drops_to_the_form(part)
        self._connect()

    def _connect(self) -> None:
        self.next.clicked.connect(self.next_wanted)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.next_wanted.emit, context=_HERE)
        self.tabs.chosen.connect(self._choose)
        self.tabs.add_wanted.connect(self._add)
        self.tabs.moved.connect(self._move)
        self.tabs.removed.connect(self._remove)
        for part in (self.entries, self.events, self.evidence):
            part.edited.connect(self._write)
        self.earlier.use_wanted.connect(self._use)
        self.evidence.said.connect(self.said)
        self.evidence.place_wanted.connect(self.place_wanted)

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
        why_not = _("แก้ไขไม่ได้ในขณะนี้") if locked else ""
        self.earlier.show_earlier(earlier_results(measure, rounds, spot), why_not=why_not)
        self.tabs.show_results(measure, spot, rounds, results, self._chosen, read_only=locked)
        result = row_of(results, self._chosen)
        self.entries.show_result(result, self._chosen, read_only=locked)
        self.events.show_events(result.events if result else (), read_only=locked)
        self.evidence.show_evidence(spot, self._chosen, result.evidence if result else (), read_only=locked)
        if other:
            self.verticalScrollBar().setValue(0)
        self.follow()

    def forget(self) -> None:
        """In another file nothing was typed or chosen yet."""
        self._refused.clear()
        self._chosen, self._shown = "", None

    def focus_field(self, result_id: str, field: str, inner: str = "") -> None:
        """Puts the keyboard into a field of a result shown here ("": the first) and scrolls it into sight.

        `inner` is an event or a piece of evidence.
        """
        if result_id:
            self._choose(result_id)
        part, _dot, inner_field = field.partition(".")
        if part == "evidence":
            self.evidence.focus_evidence(inner, inner_field)
        elif part != "events" or not self.events.focus_event(inner, inner_field):
            (self.entries.entry(field) or self.entries.texts["output"]).setFocus()
        self.show_focus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome anywhere on the form."""
        if self.evidence.takes(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """They become evidence."""
        event.acceptProposedAction()
        self.evidence.take(event.mimeData())

    def panes(self) -> list[QWidget]:
        """The parts F6 goes through."""
        return [self]

    def _show_again(self) -> None:
        self.show_spot(self._spot, self._read_only)

    def _choose(self, result_id: str) -> None:
        self._chosen = result_id
        self._show_again()

    def _write(self, edit: ResultEdit) -> None:
        self._edits.report(self._spot, edit.what, edit.field, edit.change, self._chosen, edit.inner, apart=edit.apart)

    def _use(self, earlier: Result) -> None:
        """Fills what is empty with the texts of an earlier round; what was typed stays."""

        def change(result: Result) -> Result:
            empty = [name for name in TEXTS if not str(getattr(result, name)).strip()]
            return replace(result, **{name: getattr(earlier, name) for name in empty})

        self._edits.report(self._spot, _("ใช้ข้อความของรอบก่อนใน"), "", change, self._chosen)
        self.focus_field(self._chosen, "output")

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
