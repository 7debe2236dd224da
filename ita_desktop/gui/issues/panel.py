"""The issues panel: the list in groups, narrowed to a screen or a document, beside the chosen issue and its acts."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ita_desktop.domain.issues import Issue, whole_sentence
from ita_desktop.gui.buttons import icon_button
from ita_desktop.gui.distances import GAP, WIDE_GAP
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.issues.detail import IssueDetail
from ita_desktop.gui.issues.grouping import By, Entry, rows_of
from ita_desktop.gui.issues.issue_list import IssueList
from ita_desktop.gui.labels import ThaiLabel, heading
from ita_desktop.gui.rules import rule
from ita_desktop.gui.screen_names import ScreenName, screen_of
from ita_desktop.gui.steady_box import SteadyBox
from ita_desktop.i18n import _
from ita_desktop.session.issues import Issues
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.thai.dates import short_date

_WHOLE_YEAR, _THIS_SCREEN = "", "screen"
_LEAST_HEIGHT = 110
_WIDEST_SCOPE = 480
_SHARES = (560, 440)


class IssuePanel(QWidget):
    """`issue_wanted` carries an Issue to go to, `said` a sentence and its kind; `closed` says it shall be put away."""

    issue_wanted = Signal(object)
    said = Signal(str, str)
    closed = Signal()

    def __init__(self, office: CurrentOffice, issues: Issues, words: ScreenWords, icons: Icons) -> None:
        super().__init__()
        self._office, self._issues, self._words = office, issues, words
        self._screen = ScreenName.OVERVIEW
        self.title = heading(words, _("ข้อทักท้วง"), 1.1)
        self.title.setWordWrap(False)
        self.by_severity, self.by_place = QPushButton(_("ตามความสำคัญ")), QPushButton(_("ตามตำแหน่ง"))
        self.scope = SteadyBox()
        self.close_button = icon_button(icons, "close", _("ซ่อนข้อทักท้วง"), "F8")
        self.list = IssueList(words, icons)
        self.detail = IssueDetail(issues, words, icons)
        self.nothing = ThaiLabel(words)
        self.pages = QStackedWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._ways = QButtonGroup(self)
        for button in (self.by_severity, self.by_place):
            button.setCheckable(True)
            self._ways.addButton(button)
        self.by_severity.setChecked(True)
        self.scope.setAccessibleName(_("แสดงข้อทักท้วงของ"))
        self.scope.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.scope.setMinimumContentsLength(10)
        self.scope.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.scope.setMaximumWidth(_WIDEST_SCOPE)
        head = QHBoxLayout()
        head.setContentsMargins(WIDE_GAP, GAP // 2, GAP, 0)
        head.setSpacing(GAP)
        for widget in (self.title, self.by_severity, self.by_place):
            head.addWidget(widget)
        head.addWidget(self.scope, 1)
        head.addStretch()
        head.addWidget(self.close_button)
        self.splitter = QSplitter()
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(self.detail)
        self.splitter.setSizes(list(_SHARES))
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.nothing.setContentsMargins(WIDE_GAP, GAP, WIDE_GAP, GAP)
        self.pages.addWidget(self.splitter)
        self.pages.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addWidget(rule(QFrame.Shape.HLine))
        column.addLayout(head)
        column.addWidget(self.pages, 1)
        self.setMinimumHeight(_LEAST_HEIGHT)
        self.setAccessibleName(_("ข้อทักท้วง"))

    def _connect(self) -> None:
        self._issues.changed.connect(self.refresh)
        self._ways.buttonClicked.connect(self._arrange)
        self.scope.currentIndexChanged.connect(self._arrange)
        self.close_button.clicked.connect(self.closed)
        self.list.chosen.connect(self._show_chosen)
        self.list.wanted.connect(self._go)
        detail = self.detail
        detail.go_wanted.connect(lambda: self._go(self.list.current))
        detail.mend_wanted.connect(self._mend)
        detail.mend_all_wanted.connect(self._mend_all)
        detail.accept_wanted.connect(self._accept)
        detail.take_back_wanted.connect(self._take_back)
        detail.allow_wanted.connect(self._allow)

    # What is shown.
    def follow_screen(self, name: str) -> None:
        """Which screen is in front."""
        self._screen = ScreenName(name)
        if self.scope.currentData() == _THIS_SCREEN:
            self.refresh()

    def show_document(self, document_id: str) -> None:
        """Narrows the list to one document."""
        self._offer_scopes()
        self.scope.setCurrentIndex(max(self.scope.findData(document_id), 0))

    def take_focus(self) -> None:
        """To the list, on an issue."""
        self.list.choose_first()
        (self.list if self.pages.currentWidget() is self.splitter else self.by_severity).setFocus()

    def refresh(self) -> None:
        """Shows the issues as they are now, if anybody sees them."""
        if not self.isVisible() or not self._office.is_open:
            return
        self._offer_scopes()
        by = By.SEVERITY if self.by_severity.isChecked() else By.PLACE
        entries = [self._entry(issue) for issue in self._issues.all if self._in_scope(issue)]
        self.list.show_rows(rows_of(entries, by, self._issues.titles))
        self.nothing.set_text(self._why_nothing())
        self.pages.setCurrentWidget(self.splitter if entries else self.nothing)
        self._show_chosen(self.list.current)

    def _arrange(self) -> None:
        """Other groups, or another part: the chosen issue comes into sight in them."""
        self.refresh()
        self.list.scrollTo(self.list.currentIndex())

    def showEvent(self, event: QShowEvent) -> None:
        """Catches up."""
        super().showEvent(event)
        self.refresh()

    def _offer_scopes(self) -> None:
        offered = [(_("ทุกข้อของปีนี้"), _WHOLE_YEAR), (_("เฉพาะหน้าจอที่เปิดอยู่"), _THIS_SCREEN)]
        offered += [(title, one) for one, title in self._issues.titles.items()]
        if offered == [(self.scope.itemText(n), self.scope.itemData(n)) for n in range(self.scope.count())]:
            return
        chosen = self.scope.currentData()
        with QSignalBlocker(self.scope):
            self.scope.clear()
            for label, value in offered:
                self.scope.addItem(label, value)
            self.scope.setCurrentIndex(max(self.scope.findData(chosen), 0))

    def _in_scope(self, issue: Issue) -> bool:
        scope = self.scope.currentData() or _WHOLE_YEAR
        if scope == _WHOLE_YEAR:
            return True
        if scope == _THIS_SCREEN:
            return self._screen is ScreenName.OVERVIEW or screen_of(issue.place) is self._screen
        return self._issues.is_of_document(issue, scope)

    def _entry(self, issue: Issue) -> Entry:
        accepted, said = self._issues.acceptance(issue), ""
        if accepted is not None:
            day = short_date(accepted.accepted_on) if accepted.accepted_on else ""
            said = _("ยอมรับแล้ว {day}: {reason}").format(day=day, reason=accepted.reason).replace(" :", ":")
        return Entry(issue, self._issues.where(issue), said)

    def _why_nothing(self) -> str:
        if not self._issues.known and self._issues.is_failing:
            return _("ตรวจข้อมูลและเอกสารของปีนี้ไม่สำเร็จ ข้อมูลยังอยู่ครบ โปรแกรมจะตรวจใหม่ทุกครั้งที่แก้ไข")
        if not self._issues.known:
            return _("กำลังตรวจข้อมูลและเอกสารของปีนี้…")
        if self.scope.currentData():
            return _("ไม่พบข้อทักท้วงในส่วนที่เลือก เลือก “ทุกข้อของปีนี้” เพื่อดูทั้งหมด")
        return _("ไม่พบข้อทักท้วงในข้อมูลและเอกสารของปีนี้ โปรแกรมจะตรวจใหม่ทุกครั้งที่แก้ไข")

    def _show_chosen(self, entry: Entry | None) -> None:
        self.detail.show_entry(entry, self._office.read_only_because)

    # What is done.
    def _go(self, entry: Entry | None) -> None:
        if entry is not None:
            self.issue_wanted.emit(entry.issue)

    def _mend(self) -> None:
        entry = self.list.current
        if entry is None:
            return
        if self._issues.mend(entry.issue):
            self._done(_("แก้ไขให้แล้ว กด Ctrl+Z เพื่อเลิกทำ"))
        else:
            self._say_outdated()

    def _mend_all(self) -> None:
        entry = self.list.current
        if entry is None:
            return
        alike = self._issues.alike(entry.issue)
        count = self._issues.mend_all(alike)
        if count:
            self._done(_("แก้ไขให้แล้วใน {count} ข้อความ กด Ctrl+Z เพื่อเลิกทำทั้งหมด").format(count=count))
        else:
            self._say_outdated()

    def _say_outdated(self) -> None:
        self.said.emit(_("ข้อความตรงนี้เปลี่ยนไปแล้ว จึงยังไม่ได้แก้ไข โปรดรอผลตรวจใหม่สักครู่แล้วลองอีกครั้ง"), "warning")

    def _accept(self) -> None:
        entry = self.list.current
        if entry is None:
            return
        from ita_desktop.gui.issues.accept_dialog import AcceptDialog

        dialog = AcceptDialog(whole_sentence(entry.issue, entry.where), self._issues.reasons(), self._words, self)
        dialog.accepted.connect(lambda: self._accept_because(entry.issue, dialog.reason))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _accept_because(self, issue: Issue, reason: str) -> None:
        if self._issues.accept(issue, reason):
            self._done(_("ยอมรับข้อทักท้วงแล้ว กด Ctrl+Z เพื่อเลิกทำ"))

    def _take_back(self) -> None:
        entry = self.list.current
        if entry is not None and self._issues.take_back(entry.issue):
            self._done(_("นำกลับมาตรวจแล้ว กด Ctrl+Z เพื่อเลิกทำ"))

    def _allow(self) -> None:
        entry = self.list.current
        if entry is None:
            return
        name = self._issues.name_to_allow(entry.issue)
        if self._issues.allow_name(entry.issue):
            self._done(_("อนุญาตให้กล่าวถึง {name} แล้ว กด Ctrl+Z เพื่อเลิกทำ").format(name=name))

    def _done(self, sentence: str) -> None:
        """The keyboard goes on with the list, where the next issue will be chosen."""
        self.said.emit(sentence, "info")
        self.list.setFocus()
