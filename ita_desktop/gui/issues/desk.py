"""The checks in the window: a panel below the screens, counts at the foot and on the rail, in step with the office."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QSplitter

from ita_desktop.domain.at_fault import at_fault
from ita_desktop.domain.issues import Issue
from ita_desktop.gui.fields.text_box import TextBox
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.office_frame import OfficeFrame
from ita_desktop.gui.screen_names import ScreenName, screen_of
from ita_desktop.i18n import _
from ita_desktop.session.issues import Issues, counts_of
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.session.settings import SettingsKeeper

if TYPE_CHECKING:
    from ita_desktop.gui.issues.panel import IssuePanel

_LAYOUT = "issues-height"
_USUAL_SHARE = 0.4
_READABLE = 200
_SHARE_IN_LITTLE_ROOM = 0.6
_MOST_SHARE = 0.85


class IssueDesk(QObject):
    """Shows and hides the panel at the foot of `splitter`, whose first part are the screens.

    `place_wanted` carries a Place to go to, `said` a sentence and its kind, `left` that the keyboard is free again.
    """

    place_wanted = Signal(object)
    said = Signal(str, str)
    left = Signal()

    def __init__(
        self,
        office: CurrentOffice,
        issues: Issues,
        settings: SettingsKeeper,
        splitter: QSplitter,
        frame: OfficeFrame,
        action: QAction,
        words: ScreenWords,
        icons: Icons,
    ) -> None:
        super().__init__(splitter)
        self._office, self.issues, self._settings, self._splitter = office, issues, settings, splitter
        self._frame, self._action, self._words, self._icons = frame, action, words, icons
        self._screen = ScreenName.OVERVIEW
        issues.changed.connect(self._show_counts)
        issues.failed.connect(lambda failure: self.said.emit(failure.sentence, "warning"))
        office.closed.connect(self._hide)
        frame.status.issues.clicked.connect(lambda: self.close() if self.is_open else self.open())
        action.triggered.connect(self._by_key)
        splitter.splitterMoved.connect(self._keep_height)
        self._show_counts()

    @cached_property
    def panel(self) -> "IssuePanel":
        """Made when it is first wanted."""
        from ita_desktop.gui.issues.panel import IssuePanel

        panel = IssuePanel(self._office, self.issues, self._words, self._icons)
        panel.hide()
        self._splitter.addWidget(panel)
        self._splitter.setStretchFactor(1, 0)
        self._splitter.setCollapsible(1, False)
        panel.follow_screen(self._screen)
        panel.issue_wanted.connect(self._go)
        panel.said.connect(self.said)
        panel.closed.connect(self.close)
        return panel

    @property
    def is_open(self) -> bool:
        """Whether the panel is in sight."""
        return "panel" in self.__dict__ and self.panel.isVisible()

    def open(self, document_id: str = "") -> None:
        """Shows the panel, narrowed to a document if one is named, and puts the keyboard there."""
        if not self._office.is_open:
            return
        if not self.is_open:
            self.panel.show()
            self._give_height()
        if document_id:
            self.panel.show_document(document_id)
        self._action.setChecked(True)
        self.panel.take_focus()

    def close(self) -> None:
        """Puts the panel away; the keyboard goes back to the screen where it was in the panel."""
        had_focus = self._has_focus()
        self._hide()
        if had_focus:
            self.left.emit()

    def follow_screen(self, name: str) -> None:
        """Which screen is in front."""
        self._screen = ScreenName(name)
        if "panel" in self.__dict__:
            self.panel.follow_screen(name)

    def _hide(self) -> None:
        if "panel" in self.__dict__:
            self.panel.hide()
        self._action.setChecked(False)

    def _by_key(self) -> None:
        """Opens; goes there from elsewhere; closes from there."""
        if self.is_open and self._has_focus():
            self.close()
        else:
            self.open()

    def _has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return self.is_open and focus is not None and self.panel.isAncestorOf(focus)

    def _go(self, issue: Issue) -> None:
        """Where the panel covers the screen, it makes room for what is gone to; in a text the fault is marked."""
        if not self._splitter.sizes()[0]:
            self._give_height(_USUAL_SHARE)
        year = self._office.working_year
        self.place_wanted.emit(issue.place)
        if self._office.working_year != year:
            said = _("เปลี่ยนไปปีงบประมาณที่ทำงาน {year} ซึ่งมีข้อความของข้อทักท้วงนี้ กลับปีเดิมได้ที่มุมขวาบน")
            self.said.emit(said.format(year=self._office.working_year), "info")
        entry = QApplication.focusWidget()
        if isinstance(entry, TextBox) and (found := at_fault(issue, entry.toPlainText())):
            entry.point_at(*found)

    # How high it is.
    def _give_height(self, share: float = 0.0) -> None:
        whole = self._splitter.height() - self._splitter.handleWidth()
        usual = max(int(whole * _USUAL_SHARE), min(_READABLE, int(whole * _SHARE_IN_LITTLE_ROOM)))
        wanted = int(whole * share) if share else self._kept_height or usual
        height = max(min(wanted, int(whole * _MOST_SHARE)), self.panel.minimumSizeHint().height())
        self._splitter.setSizes([max(whole - height, 1), height])

    @property
    def _kept_height(self) -> int:
        text = self._settings.value.layouts.get(_LAYOUT, "")
        return int(text) if text.isascii() and text.isdecimal() and len(text) < 6 else 0

    def _keep_height(self) -> None:
        if self.is_open:
            self._settings.keep_layout(_LAYOUT, str(self.panel.height()))

    # How many there are.
    def _show_counts(self) -> None:
        issues = self.issues
        self._frame.status.issues.show_counts(issues.counts if issues.known else None, failing=issues.is_failing)
        screens = [(screen_of(issue.place), issue) for issue in issues.open]
        for name in ScreenName:
            counts = counts_of(issue for screen, issue in screens if screen is name)
            self._frame.rail.button(name).show_counts(counts)
