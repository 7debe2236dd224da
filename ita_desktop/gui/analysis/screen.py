"""The screen of analysis: at the left what is analysed, at the right what is said of the chosen one and its scores."""

from operator import is_

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSplitter, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from ita_desktop.domain.analysing import texts_written
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.rows import year_of
from ita_desktop.domain.scores import ScoreKey, ScoreLevel
from ita_desktop.gui.analysis.edits import AnalysisEdits
from ita_desktop.gui.analysis.form import SubjectForm
from ita_desktop.gui.analysis.raises_page import RaisesPage
from ita_desktop.gui.analysis.results import Results, Subject, results_of
from ita_desktop.gui.analysis.subject_list import SubjectList, entry_of
from ita_desktop.gui.distances import GAP, LIST_WIDTH
from ita_desktop.gui.empty_page import EmptyPage, fill_screen
from ita_desktop.gui.fields.bindings import Bindings
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.screen import Screen
from ita_desktop.i18n import _
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.screen_words import ScreenWords

_LEVELS = (ScoreLevel.INDICATOR, ScoreLevel.TOOL)
_NARROWEST_LIST = 240
_LIST_SHARE = 0.3


class AnalysisScreen(Screen):
    """Follows the working year; the result analysed in it is that of the year before."""

    def __init__(self, office: CurrentOffice, words: ScreenWords, icons: Icons) -> None:
        super().__init__(office, words)
        self.edits = AnalysisEdits(office)
        self._results: Results | None = None
        self._results_from: tuple[object, ...] = ()
        self._chosen = dict.fromkeys(_LEVELS, "")
        self._width_chosen = False
        self.bindings = Bindings(office)
        self.levels = QTabBar()
        self.list = SubjectList(words)
        self.why = QPushButton(_("ข้อที่ช่วยเพิ่มคะแนนรวม"))
        icons.put("up", self.why)
        self.form = SubjectForm(self.edits, self.bindings, words, icons)
        self.raises = RaisesPage(words)
        self.empty = EmptyPage(words, icons, _what_belongs_here())
        self.to_scores = self.empty.offer("scores", _("กรอกคะแนน"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.levels.setAccessibleName(_("วิเคราะห์ตาม"))
        self.levels.setExpanding(True)
        for label in (_("รายตัวชี้วัด"), _("รายเครื่องมือ")):
            self.levels.addTab(label)
        self.why.setCheckable(True)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP)
        for widget in (self.levels, self.list, self.why):
            column.addWidget(widget)
        self._left_width = max(left.minimumSizeHint().width(), _NARROWEST_LIST)
        left.setMinimumWidth(self._left_width)
        self.right = QStackedWidget()
        self.right.addWidget(self.form)
        self.right.addWidget(self.raises)
        self.right.setMinimumWidth(max(self.form.least_width, LIST_WIDTH))
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.right)
        self._pages = fill_screen(self, self.splitter, self.empty)

    def _connect(self) -> None:
        self.splitter.splitterMoved.connect(self._keep_width)
        self.levels.currentChanged.connect(self._change_level)
        self.list.chosen.connect(self._choose)
        self.list.clicked.connect(self._leave_raises)
        self.form.fill.clicked.connect(self._fill_empty)
        self.why.toggled.connect(lambda on: self.right.setCurrentWidget(self.raises if on else self.form))
        self.raises.wanted.connect(self._go_to)
        self.to_scores.clicked.connect(lambda: self.place_wanted.emit(Place(PlaceKind.SCORE, self.edits.year)))
        self.form.replaced.connect(self._say_replaced)
        self.form.recommendations.deleted.connect(
            lambda: self.said.emit(_("ลบข้อเสนอแนะแล้ว กด Ctrl+Z เพื่อเลิกทำ"), "info")
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list takes its share of the width until it is chosen by hand."""
        super().resizeEvent(event)
        if not self._width_chosen:
            width = event.size().width()
            wanted = min(max(int(width * _LIST_SHARE), self._left_width), LIST_WIDTH)
            self.splitter.setSizes([wanted, width - wanted])

    def _keep_width(self) -> None:
        self._width_chosen = True

    def refresh(self) -> None:
        """Shows what changed; scores are reckoned again only when they are others."""
        results = self._current_results()
        assessment = self.edits.assessment
        there = bool(assessment.scores or assessment.findings)
        self._pages.setCurrentWidget(self.splitter if there else self.empty)
        self.empty.title.set_text(_("ยังไม่มีคะแนนของปีงบประมาณ พ.ศ. {year} ให้วิเคราะห์").format(year=self.edits.year))
        if not there:
            return
        self._show_list(results)
        self._show_chosen(results)
        self.raises.show_results(results)
        self.bindings.refresh()
        self._show_fill(results)

    def _current_results(self) -> Results:
        file, year = self._office.file, self.edits.year
        scores = tuple(year_of(file, each).assessment.scores for each in (year, year - 1))
        made_from = (file.corrections, file.preferences, *scores)
        same = len(made_from) == len(self._results_from) and all(map(is_, made_from, self._results_from))
        if self._results is None or not same or self._results.context.assessed_year != year:
            other_file = self._results is None or self._results.context.file.id != file.id
            self._results, self._results_from = results_of(self._office.context), made_from
            if other_file:
                self._begin(self._results)
        return self._results

    def _begin(self, results: Results) -> None:
        """Another file: at the kind of text its office writes."""
        assessment = self.edits.assessment
        written = {
            level: any(texts_written(assessment, level, one.code) for one in results.subjects[level])
            for level in _LEVELS
        }
        by_tool = written[ScoreLevel.TOOL] and not written[ScoreLevel.INDICATOR]
        self._chosen = dict.fromkeys(_LEVELS, "")
        self._show_level(ScoreLevel.TOOL if by_tool else ScoreLevel.INDICATOR)

    @property
    def level(self) -> ScoreLevel:
        """What is analysed: indicators or tools."""
        return _LEVELS[max(self.levels.currentIndex(), 0)]

    def _subject(self, results: Results) -> Subject | None:
        subjects = results.subjects[self.level]
        chosen = results.subject(self.level, self._chosen[self.level])
        return chosen or (subjects[0] if subjects else None)

    def _show_list(self, results: Results) -> None:
        assessment = self.edits.assessment
        with QSignalBlocker(self.list):
            self.list.show_entries(tuple(entry_of(one, assessment) for one in results.subjects[self.level]))
            subject, current = self._subject(results), self.list.current
            if subject and (current is None or (current.level, current.code) != (subject.level, subject.code)):
                self.list.choose(subject.level, subject.code)

    def _show_chosen(self, results: Results) -> None:
        if subject := self._subject(results):
            self.form.show_subject(subject, results, self._office.read_only_because)

    def _show_fill(self, results: Results) -> None:
        assessment = self.edits.assessment
        empty = [one for one in results.subjects[self.level] if not texts_written(assessment, self.level, one.code)]
        why_not = self._office.read_only_because or ("" if empty else _("ทุกรายการมีบทวิเคราะห์แล้ว"))
        self.form.fill.setEnabled(not why_not)
        self.form.fill.setToolTip(
            why_not or _("ร่างบทวิเคราะห์จากคะแนนให้ {count} รายการที่ยังไม่ได้เขียน").format(count=len(empty))
        )

    def _choose(self, level: str, code: str) -> None:
        self._leave_raises()
        self._chosen[ScoreLevel(level)] = code
        if self._results is not None:
            self._show_chosen(self._results)

    def _leave_raises(self) -> None:
        self.why.setChecked(False)

    def _change_level(self) -> None:
        if self._results is not None:
            self._leave_raises()
            self.refresh()

    def _show_level(self, level: str) -> None:
        with QSignalBlocker(self.levels):
            self.levels.setCurrentIndex(_LEVELS.index(ScoreLevel(level)))

    def _fill_empty(self) -> None:
        if self._results is None:
            return
        drafted = self.edits.draft_empty(self._results, self.level)
        if drafted:
            self._leave_raises()
            self._show(self.level, drafted[0])
            sentence = _("ร่างบทวิเคราะห์ให้ {count} รายการแล้ว โปรดอ่านและแก้ไขให้ตรงกับข้อเท็จจริง กด Ctrl+Z เพื่อเลิกทำ")
            self.said.emit(sentence.format(count=len(drafted)), "info")
        else:
            self.said.emit(_("คะแนนที่กรอกไว้ยังไม่พอจะร่างบทวิเคราะห์ โปรดกรอกคะแนนรายข้อหรือรายตัวชี้วัดก่อน"), "warning")

    def _say_replaced(self, label: str) -> None:
        self.said.emit(_("ใส่ร่างแทนข้อความเดิมใน “{label}” แล้ว กด Ctrl+Z เพื่อเลิกทำ").format(label=label), "info")

    def _show(self, level: str, code: str) -> None:
        self._show_level(level)
        self._chosen[ScoreLevel(level)] = code
        if self._results is not None:
            self.refresh()

    def _go_to(self, key: ScoreKey) -> None:
        if self._results is None:
            return
        owner = self._results.owner_of(key.code) if key.level is ScoreLevel.ITEM else None
        self._leave_raises()
        self._show(ScoreLevel.INDICATOR, owner.code if owner else key.code)
        self.form.focus_text("")

    def take_focus(self) -> None:
        """To the list, or to the way to the scores."""
        if self._pages.currentWidget() is self.empty:
            self.to_scores.setFocus()
        else:
            self.list.setFocus()

    def panes(self) -> list[QWidget]:
        """The parts F6 goes through."""
        return [self.list, self.form, self.raises, self.empty]

    def show_place(self, place: Place) -> None:
        """Chooses what a text or recommendation belongs to; the keyboard goes to the text."""
        if self._results is None or self._pages.currentWidget() is self.empty or not place.ids:
            self.take_focus()
            return
        self._leave_raises()
        if place.kind is PlaceKind.RECOMMENDATION:
            self._show_recommendation(place)
        elif len(place.ids) == 2 and self._results.subject(*place.ids):
            self._show(*place.ids)
            if place.field:
                self.form.focus_text(place.field)
            else:
                self.list.setFocus()
        else:
            self.take_focus()

    def _show_recommendation(self, place: Place) -> None:
        found, results = self.edits.recommendation(place.ids[0]), self._results
        if found is None or results is None:
            self.form.recommendations.add.setFocus()
            return
        owners = [owner for code in found.items if (owner := results.owner_of(code, self.level))]
        current = self._subject(results)
        if owners and current not in owners:
            self._show(owners[0].level, owners[0].code)
        if not self.form.focus_recommendation(place):
            self.take_focus()


def _what_belongs_here() -> str:
    return _(
        "หน้านี้ใช้เขียนข้อบกพร่อง ข้อที่ต้องแก้ไขปรับปรุง และข้อที่ต้องรักษาระดับ ของแต่ละตัวชี้วัด โดยมีคะแนนเทียบกับปีก่อนและร่างข้อความให้ "
        "โปรดกรอกคะแนนก่อน"
    )
