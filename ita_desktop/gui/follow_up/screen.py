"""The screen of the follow-up: the rounds of the year, what was reported in the chosen one, and the form beside it."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from ita_desktop.domain.issues import Place, PlaceKind
from ita_desktop.gui.empty_page import EmptyPage
from ita_desktop.gui.follow_up.acts import acts_of
from ita_desktop.gui.follow_up.acts_need import ActsNeed
from ita_desktop.gui.follow_up.banner import ClosedBanner
from ita_desktop.gui.follow_up.bulk_bar import BulkBar
from ita_desktop.gui.follow_up.cells import Column, column_of
from ita_desktop.gui.follow_up.edits import FollowUpEdits, Spot
from ita_desktop.gui.follow_up.form import ResultForm
from ita_desktop.gui.follow_up.grid_acts import GridActs
from ita_desktop.gui.follow_up.head import FollowUpHead
from ita_desktop.gui.follow_up.low_page import LowPage, ModestPages
from ita_desktop.gui.follow_up.round_choice import RoundChoice
from ita_desktop.gui.follow_up.rows import RowReading, responsibles_of
from ita_desktop.gui.follow_up.standing import Standing, YearReading, marks_of, pressing_round
from ita_desktop.gui.follow_up.table import FollowUpTable
from ita_desktop.gui.follow_up.timeline import Timeline
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.labels import ThaiLabel, muted
from ita_desktop.gui.screen import Screen
from ita_desktop.i18n import _
from ita_desktop.session.jobs import JobRunner
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.session.settings import SettingsKeeper

if TYPE_CHECKING:
    from ita_desktop.session.evidence import EvidenceFiles

_TABLE_SHARE = 0.68
_LOW = 420
_LEAST_HEIGHT = 200
_HERE = Qt.ShortcutContext.WidgetWithChildrenShortcut


class FollowUpScreen(Screen):
    """Follows the working year; what is chosen in the table is what the form shows."""

    def __init__(
        self,
        office: CurrentOffice,
        evidence: "EvidenceFiles",
        jobs: JobRunner,
        settings: SettingsKeeper,
        words: ScreenWords,
        icons: Icons,
    ) -> None:
        super().__init__(office, words)
        self.edits = FollowUpEdits(office)
        self._year, self._rows, self.choice = YearReading(), RowReading(), RoundChoice()
        acts = self.year_acts = acts_of(self._need(evidence, jobs, settings, icons))
        self._standings: tuple[Standing, ...] = ()
        self._width_chosen = self._refreshing = False
        self.banner = ClosedBanner(words, acts.reopening)
        self.head = FollowUpHead(acts, icons)
        self.timeline = Timeline()
        self.table = FollowUpTable(words)
        self.acts = GridActs(self.table, self.edits, lambda: self._locked, self.said.emit, self._show_rows)
        self.nothing = muted(ThaiLabel(words, _("ไม่มีมาตรการที่ตรงกับที่เลือกไว้ในรอบนี้ โปรดเลือกรอบอื่น หรือเลือกแสดงทั้งหมด")))
        self.bulk = BulkBar(words)
        self.form = ResultForm(self.edits, evidence, words, icons)
        self.empty = EmptyPage(words, icons, _what_belongs_here())
        self.to_measures = self.empty.offer("measures", _("ไปที่หน้ามาตรการ"))
        self._lay_out()
        self._connect()

    def _need(self, evidence: "EvidenceFiles", jobs: JobRunner, settings: SettingsKeeper, icons: Icons) -> ActsNeed:
        return ActsNeed(
            self._office,
            self.edits,
            evidence,
            jobs,
            settings,
            self._words,
            icons,
            self,
            self.said.emit,
            lambda: self.choice.end,
        )

    def _lay_out(self) -> None:
        self.strip = QScrollArea()
        self.strip.setWidget(self.timeline)
        self.strip.setWidgetResizable(True)
        self.strip.setFrameShape(QFrame.Shape.NoFrame)
        self.strip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.strip.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(_column(self.table, self.nothing, self.bulk, growing=self.table))
        self.splitter.addWidget(self.form)
        self.splitter.setMinimumHeight(_LEAST_HEIGHT)
        self.form.setMinimumWidth(self.form.least_width)
        self.splitter.splitterMoved.connect(self._keep_width)
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self._content = _column(self.strip, self.splitter, growing=self.splitter)
        self._pages = ModestPages()
        self._pages.addWidget(self._content)
        self._pages.addWidget(self.empty)
        whole = _column(self.banner, self.head, self._pages, growing=self._pages)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(LowPage(whole, self.splitter))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Table and form share the width until it is chosen by hand."""
        super().resizeEvent(event)
        self.timeline.set_compact(event.size().height() < _LOW)
        self._fit_strip()
        if not self._width_chosen:
            width = event.size().width()
            table = min(int(width * _TABLE_SHARE), width - self.form.minimumWidth())
            self.splitter.setSizes([table, width - table])

    def _fit_strip(self) -> None:
        """As high as the rounds, and the scroll bar where they are wider than the window."""
        hint = self.timeline.sizeHint()
        bar = self.strip.horizontalScrollBar().sizeHint().height() if hint.width() > self.width() else 0
        self.strip.setFixedHeight(hint.height() + bar)

    def _keep_width(self) -> None:
        self._width_chosen = True

    def _connect(self) -> None:
        table = self.table
        table.chosen_changed.connect(self._show_chosen)
        self.bulk.status_chosen.connect(self.acts.put_status)
        self.bulk.day_typed.connect(self.acts.put_day)
        self.bulk.first_wanted.connect(self.acts.make_like_first)
        self.head.year_chosen.connect(self._choose_year)
        self.head.filtered.connect(lambda _filters: self.refresh())
        self.timeline.chosen.connect(self._choose_round)
        self.form.said.connect(self.said)
        self.form.place_wanted.connect(self.place_wanted)
        self.form.next_wanted.connect(self._report_next)
        for keys, step in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            QShortcut(QKeySequence(keys), self, partial(self.timeline.step, step), context=_HERE)
        self.to_measures.clicked.connect(self._go_to_measures)
        self._office.opened.connect(self._forget)

    def _forget(self) -> None:
        """Another file begins as every file does."""
        self.edits.forget()
        self.choice = RoundChoice()
        self.acts.forget()
        self.form.forget()
        self.head.show_all(idle=False)

    def refresh(self) -> None:
        """Shows what changed; a row typed in is the only one drawn again."""
        edits, work = self.edits, self.edits.work
        self._standings = self._year.read(work, self._office.file.preferences.round_months, edits.today)
        marks = marks_of(self._standings)
        self.choice.follow(edits.measures_year, marks, edits.today)
        unbound = sum(result.round_end is None for one in self._standings for result in one.measure.results)
        self.head.show_years(self._office.working_year, edits.before_working_year)
        self.head.show_responsibles(responsibles_of(self._standings))
        self.head.show_year_acts(edits.measures_year, len(work.removed), edits.closed, self._office.read_only_because)
        self.banner.show_closing(work.closing, edits.measures_year, self._office.read_only_because)
        self.timeline.show_marks(edits.measures_year, edits.today, marks, unbound, self.choice.end)
        self._fit_strip()
        self._show_rows()
        self._pages.setCurrentWidget(self._content if self._standings else self.empty)
        self.empty.title.set_text(_("ยังไม่มีมาตรการของปีงบประมาณ พ.ศ. {year} ให้ติดตาม").format(year=edits.measures_year))

    def _show_rows(self) -> None:
        shown = self.choice.shown(self._standings, self.head.filters)
        self._refreshing = True
        self.table.show_rows(self._rows.rows(shown, self.choice.end), self.acts.unread, bool(self._locked))
        if shown and not self.table.chosen:
            self.table.choose(self.table.reports.rows[0].spot, column=Column.STATUS)
        self._refreshing = False
        self.nothing.setVisible(not shown)
        self._show_chosen()

    @property
    def _locked(self) -> str:
        """Why nothing can be reported; empty where it can."""
        closed = _("ปิดการติดตามผลของปีนี้แล้ว") if self.edits.closed else ""
        return self._office.read_only_because or closed

    def _show_chosen(self) -> None:
        if self._refreshing:
            return
        spots, spot = self.table.chosen, self.table.current
        self.bulk.show_chosen(len(spots), self._locked)
        standing = self._standing(spot.measure) if spot else None
        if spot is None or standing is None:
            self.timeline.show_measure(None, "")
            self.form.show_spot(Spot(""), True)
            return
        self.timeline.show_measure(standing, self.edits.numbered(spot.measure))
        applies = spot.round_end is None or standing.round_on(spot.round_end) is not None
        self.form.show_spot(spot, bool(self._locked) or not applies)

    def _standing(self, measure_id: str) -> Standing | None:
        return next((one for one in self._standings if one.measure.id == measure_id), None)

    def _choose_year(self, before: bool) -> None:
        self.edits.before_working_year = before
        self.refresh()

    def _choose_round(self, end: date | None) -> None:
        current = self.table.current
        self.table.close_editor()
        self.choice.choose(self.edits.measures_year, end)
        self.refresh()
        if current is not None:
            self.table.choose(current._replace(round_end=end))
        self.strip.ensureWidgetVisible(self.timeline.focusWidget() or self.timeline, 0, 0)

    def _report_next(self) -> None:
        """The keyboard stays in the form, at its beginning."""
        if self.table.go_down():
            self.form.focus_field("", "status")
        else:
            self.said.emit(_("แถวนี้เป็นแถวสุดท้ายที่ต้องรายงานในรอบนี้ กด Ctrl+PgDn เพื่อไปรอบถัดไป"), "info")

    def _go_to_measures(self) -> None:
        self.place_wanted.emit(Place(PlaceKind.MEASURE, self.edits.measures_year))

    def take_focus(self) -> None:
        """To the table, or to the first act."""
        if self._standings:
            self.table.setFocus()
        else:
            self.to_measures.setFocus()

    def panes(self) -> list[QWidget]:
        """The parts F6 goes through."""
        return [self.head, self.timeline, self.table, self.bulk, *self.form.panes(), self.empty]

    def show_place(self, place: Place) -> None:
        """Chooses the year, the round and the row; the keyboard goes to the field, or to the cell typed in last."""
        self.edits.before_working_year = place.fiscal_year == self._office.working_year - 1
        measure_id, result_id, inner = (*place.ids, "", "", "")[:3]
        focus = self.focusWidget()
        in_form = focus is not None and self.form.isAncestorOf(focus) and focus.isVisible()
        self.table.close_editor()
        self.refresh()
        spot = self._spot_at(measure_id, result_id)
        if spot is None or not self._bring_into_sight(spot, column_of(place.field)):
            self.take_focus()
        elif place.field and (result_id, place.field) != self.acts.last_cell:
            self.form.focus_field(result_id, place.field, inner)
        elif place.field or not in_form:
            self.table.setFocus()

    def _spot_at(self, measure_id: str, result_id: str) -> Spot | None:
        standing = self._standing(measure_id)
        if standing is None:
            return None
        known = self.edits.spot_of(measure_id, result_id) if result_id else None
        return known or Spot(measure_id, "", pressing_round(standing))

    def _bring_into_sight(self, spot: Spot, column: Column | None) -> bool:
        """The round is chosen, and the filters let the row through."""
        self.choice.choose(self.edits.measures_year, spot.round_end)
        self.refresh()
        if self.table.reports.place_of(spot) < 0:
            self.head.show_all(idle=True)
            self.refresh()
        return self.table.choose(spot, column=column)


def _column(*widgets: QWidget, growing: QWidget) -> QWidget:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget, int(widget is growing))
    return part


def _what_belongs_here() -> str:
    return _(
        "หน้านี้เก็บผลการดำเนินการของแต่ละมาตรการและขั้นตอนในแต่ละรอบ พร้อมวันที่และหลักฐาน เพื่อนำไปพิมพ์เป็นรายงานผล โปรดเพิ่มมาตรการก่อน"
    )
