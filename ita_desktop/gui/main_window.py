"""The one window: start page or screens, messages and status, put together and kept in step with the office."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.gui.background import Background
from ita_desktop.gui.form_acts import connect_forms
from ita_desktop.gui.help_acts import connect_help
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.menus import Menus
from ita_desktop.gui.messages import Messages
from ita_desktop.gui.office_files import OfficeFiles
from ita_desktop.gui.office_window import OfficeWindow
from ita_desktop.gui.packs import Packs
from ita_desktop.gui.pane_keys import go_to_next_pane
from ita_desktop.gui.paper_actions import make_paper_actions
from ita_desktop.gui.reminding import remind
from ita_desktop.gui.screen import Screen
from ita_desktop.gui.screen_names import ScreenName, screen_of
from ita_desktop.gui.screens import Screens, working_year_of
from ita_desktop.gui.start_page import StartPage
from ita_desktop.gui.window_place import bring_on_screen, place_first
from ita_desktop.i18n import _
from ita_desktop.session.jobs import JobRunner
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.session.settings import SettingsKeeper, missing_among

if TYPE_CHECKING:
    from ita_desktop.gui.issues.desk import IssueDesk
    from ita_desktop.gui.message_bar import MessageBar
    from ita_desktop.gui.new_office_page import NewOfficePage
    from ita_desktop.gui.office_frame import OfficeFrame
    from ita_desktop.session.issues import Issues

CHECKS_AFTER_MS = 150


class MainWindow(OfficeWindow):
    """Follows the office: shows the start page while no file is open, else its screens.

    The checks run in the background once nothing was edited for `checks_after_ms`.
    """

    def __init__(
        self,
        jobs: JobRunner,
        settings: SettingsKeeper,
        office: CurrentOffice,
        words: ScreenWords,
        sample: Path,
        checks_after_ms: int = CHECKS_AFTER_MS,
    ) -> None:
        super().__init__()
        self._jobs = jobs
        self._settings = settings
        self._office = office
        self._words = words
        self._icons = Icons(self.palette())
        self.start = StartPage(words, self._icons)
        self.commands = make_paper_actions(self)
        self.menus = Menus(self, self.commands)
        self.stack = QStackedWidget()
        self.middle = QSplitter(Qt.Orientation.Vertical)
        self._row, self._column = QHBoxLayout(), QVBoxLayout()
        self._messages = Messages(self._column, self.middle, words, self._icons)
        self.background = Background(office, jobs, self._messages, checks_after_ms, self)
        self.packs = Packs(self, office, jobs, self._messages)
        self.files = OfficeFiles(self, office, jobs, settings, words, sample, self._messages.say)
        self._lay_out()
        self._connect()
        self._show_settings()
        self._show_closed()
        self.menus.show_steps("", "")

    def _lay_out(self) -> None:
        self.stack.addWidget(self.start)
        self._column.setSpacing(0)
        self.middle.addWidget(self.stack)
        self._column.addWidget(self.middle, 1)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addLayout(self._column, 1)
        middle = QWidget()
        middle.setLayout(self._row)
        self.setCentralWidget(middle)
        self.setAcceptDrops(True)
        place_first(self)
        if self._settings.value.window:
            self.restoreGeometry(QByteArray.fromBase64(self._settings.value.window.encode("ascii", "ignore")))
            if not self.isMaximized() and not self.isFullScreen():
                bring_on_screen(self)

    def _connect(self) -> None:
        self.start.new_wanted.connect(self.begin_new)
        self.start.open_wanted.connect(self.files.ask)
        self.start.sample_wanted.connect(self.files.open_sample)
        self.start.file_wanted.connect(self.files.open)
        self.files.begun.connect(self._messages.clear)
        self.start.forget_wanted.connect(self._settings.forget)
        self._settings.changed.connect(self._show_settings)
        self._office.opened.connect(self._show_opened)
        self._office.closed.connect(self._show_closed)
        self._office.closed.connect(self._messages.clear)
        self._office.working_year_changed.connect(self._messages.clear)
        self._office.failed.connect(self._show_settings)
        self._office.edits.changed.connect(self._messages.clear_what_was_told)
        self._office.edits.returned.connect(self.go_to)
        self._office.edits.stepped.connect(self.menus.show_steps)
        self.dropped.connect(self.open_file)
        self.recoloured.connect(lambda: self._icons.repaint(self.palette()))
        self.files.saved_again.connect(self._messages.clear_trouble)
        self._connect_menus()

    def _connect_menus(self) -> None:
        menus = self.menus
        self.files.follow(menus)
        connect_help(self, menus, self._words)
        connect_forms(menus, self.show_screen)
        menus.new.triggered.connect(self.begin_new)
        menus.quit.triggered.connect(self.close)
        menus.undo.triggered.connect(self._office.edits.undo)
        menus.redo.triggered.connect(self._office.edits.redo)
        menus.next_pane.triggered.connect(lambda: go_to_next_pane(self._panes(), 1))
        menus.previous_pane.triggered.connect(lambda: go_to_next_pane(self._panes(), -1))
        menus.languages.triggered.connect(lambda action: self._choose_language(str(action.data())))
        menus.pack.triggered.connect(lambda: self.packs.ask(self.frame.status))
        menus.reminds.toggled.connect(lambda wanted: self._settings.change(reminds=wanted))
        for name, action in menus.go.items():
            action.triggered.connect(lambda _checked=False, name=name: self.show_screen(name))

    def _panes(self) -> list[QWidget]:
        if self.stack.currentWidget() is self.start:
            return [self.messages, self.start]
        if not self._office.is_open or self.screens.current is None:
            return [self.messages, *self.stack.findChildren(QWidget)[:1]]
        around = (self.frame.rail, self.frame.top, self.messages)
        return [*around, *self.screens.current.panes(), *([self.desk.panel] if self.desk.is_open else [])]

    @property
    def messages(self) -> "MessageBar":
        """The bar above the screens."""
        return self._messages.bar

    # What the start page can do without is made when it is first wanted, so that the window is there at once.
    @property
    def issues(self) -> "Issues":
        """What is wrong with the open file."""
        return self.background.issues

    @cached_property
    def desk(self) -> "IssueDesk":
        """How it is shown and mended."""
        from ita_desktop.gui.issues.desk import IssueDesk

        office, settings, issues = self._office, self._settings, self.issues
        desk = IssueDesk(office, issues, settings, self.middle, self.frame, self.menus.issues, self._words, self._icons)
        desk.place_wanted.connect(self.go_to)
        desk.said.connect(self._messages.say)
        desk.left.connect(self._back_to_screen)
        return desk

    @cached_property
    def frame(self) -> "OfficeFrame":
        """What stands around the screens of an open file."""
        from ita_desktop.gui.office_frame import OfficeFrame

        frame = OfficeFrame(self, self._row, self._column, self._office, self._words, self._icons)
        frame.rail.chosen.connect(lambda name: self.show_screen(ScreenName(name)))
        papers = self.background.papers
        frame.status.cancel_wanted.connect(papers.cancel_export)
        papers.export_started.connect(lambda: frame.status.show_work(0, 0, ""))
        papers.progressed.connect(frame.status.show_work)
        papers.export_ended.connect(frame.status.end_work)
        return frame

    @cached_property
    def screens(self) -> Screens:
        """The screens of the open file."""
        office, jobs, settings = self._office, self._jobs, self._settings
        screens = Screens(office, jobs, settings, self.commands, self._words, self._icons, self.background)
        screens.said.connect(self._messages.say)
        screens.place_wanted.connect(self.go_to)
        screens.shown.connect(self.frame.rail.mark)
        screens.shown.connect(self._messages.leave_screen)
        screens.shown.connect(self.desk.follow_screen)
        screens.issues_wanted.connect(self.desk.open)
        self.stack.addWidget(screens)
        return screens

    @cached_property
    def new_page(self) -> "NewOfficePage":
        """The page that makes a new office."""
        from ita_desktop.gui.new_office_page import NewOfficePage

        page = NewOfficePage(self._office, self._jobs, self._words, self._icons)
        page.created.connect(self.files.open)
        page.cancelled.connect(self._leave_new)
        page.said.connect(self._messages.say)
        self.stack.addWidget(page)
        return page

    def show_screen(self, name: ScreenName) -> Screen:
        """Brings a screen of the open office to the front."""
        screen = self.screens.show_screen(name)
        self.stack.setCurrentWidget(self.screens)
        screen.take_focus()
        return screen

    def go_to(self, place: Place) -> None:
        """Brings a place into sight, in its year and on its screen."""
        self._office.set_working_year(working_year_of(place, self._office.working_year))
        self.stack.setCurrentWidget(self.screens)
        screen = self.screens.show_screen(screen_of(place))
        if place.ids or place.kind in (PlaceKind.LEVEL, PlaceKind.FRAMEWORK, PlaceKind.RESULT):
            screen.show_place(place)
        else:
            screen.take_focus()

    def _back_to_screen(self) -> None:
        if self.screens.current is not None:
            self.screens.current.take_focus()

    def begin_new(self) -> None:
        """Asks for what a new office is made from."""
        self._messages.clear()
        self._show_frame(False)
        self.stack.setCurrentWidget(self.new_page)
        self.new_page.begin()

    def _leave_new(self) -> None:
        if self._office.is_open:
            self._show_frame(True)
            self.stack.setCurrentWidget(self.screens)
        else:
            self._show_closed()

    def open_file(self, path: str) -> None:
        """Opens a file in place of the open one."""
        self.files.open(path)

    def tell_crash(self, sentence: str) -> None:
        """Says that the program itself failed."""
        self._messages.say(sentence, "error")

    def _show_settings(self, *_told: object) -> None:
        files = self._settings.value.recent
        self.start.show_recent(files, frozenset())
        self.menus.show_recent(files, self.open_file)
        self.menus.show_language(self._settings.value.language)
        self.menus.reminds.setChecked(self._settings.value.reminds)
        if files:
            self._jobs.run("missing", lambda: missing_among(files), lambda gone: self.start.show_recent(files, gone))

    def _show_opened(self) -> None:
        office = self._office
        self.frame.show_opened()
        self.background.look_for_evidence()
        self._show_frame(True)
        self.show_screen(ScreenName.OVERVIEW)
        if office.backup_problem:
            self._messages.say(office.backup_problem, "warning")
        elif office.read_only_because:
            self._messages.say(office.read_only_because)
        else:
            remind(office, self._settings, self._messages, self.go_to)

    def _show_closed(self) -> None:
        self.setWindowTitle("ITA Desktop")
        self._show_frame(False)
        self.stack.setCurrentWidget(self.start)
        self.start.take_focus()

    def _show_frame(self, is_open: bool) -> None:
        """What makes sense only with a file."""
        if is_open or "frame" in self.__dict__:
            self.frame.set_visible(is_open)
        for action in (*self.menus.of_a_file, *self.menus.go.values(), self.menus.issues):
            action.setEnabled(is_open)

    def _choose_language(self, language: str) -> None:
        self._settings.change(language=language)
        self._messages.say(_("จะใช้ภาษาที่เลือกเมื่อเปิดโปรแกรมครั้งต่อไป"))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remembers where the window stood and leaves nothing unsaved, open or running."""
        if self._office.is_open and not self.files.close():
            event.ignore()
            return
        self._settings.change(window=bytes(self.saveGeometry().toBase64().data()).decode("ascii"))
        self.background.stop()
        self.packs.stop()
        self._jobs.finish()
        super().closeEvent(event)
