"""The one window: start page or screens, messages and status, put together and kept in step with the office."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.gui.help_acts import show_catalog, show_keys, tell_about
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.menus import Menus
from ita_desktop.gui.office_files import OfficeFiles
from ita_desktop.gui.pane_keys import go_to_next_pane
from ita_desktop.gui.paper_actions import make_paper_actions
from ita_desktop.gui.screen_names import ScreenName, screen_of
from ita_desktop.gui.screens import Screens, working_year_of
from ita_desktop.gui.start_page import StartPage
from ita_desktop.gui.window_place import bring_on_screen, place_first
from ita_desktop.i18n import _
from ita_desktop.session.jobs import Failure, JobRunner
from ita_desktop.session.office import CurrentOffice, office_name
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.session.settings import SettingsKeeper, missing_among

if TYPE_CHECKING:
    from ita_desktop.gui.issues.desk import IssueDesk
    from ita_desktop.gui.message_bar import Kind, MessageBar
    from ita_desktop.gui.new_office_page import NewOfficePage
    from ita_desktop.gui.office_frame import OfficeFrame
    from ita_desktop.session.edits import Change
    from ita_desktop.session.evidence import EvidenceFiles
    from ita_desktop.session.issues import Issues
    from ita_desktop.session.papers import Papers

CHECKS_AFTER_MS = 150


class MainWindow(QMainWindow):
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
        self._checks_after_ms = checks_after_ms
        self.files = OfficeFiles(self, office, jobs, settings, words, sample, self._say)
        self._icons = Icons(self.palette())
        self.start = StartPage(words, self._icons)
        self.commands = make_paper_actions(self)
        self.menus = Menus(self, self.commands)
        self.stack = QStackedWidget()
        self.middle = QSplitter(Qt.Orientation.Vertical)
        self._row, self._column = QHBoxLayout(), QVBoxLayout()
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
        self.files.begun.connect(self._clear_message)
        self.start.forget_wanted.connect(self._settings.forget)
        self._settings.changed.connect(self._show_settings)
        self._office.opened.connect(self._show_opened)
        self._office.closed.connect(self._show_closed)
        self._office.closed.connect(self._clear_message)
        self._office.working_year_changed.connect(self._clear_message)
        self._office.working_year_changed.connect(self._show_year)
        self._office.failed.connect(self._show_settings)
        self._office.edits.changed.connect(self._show_names)
        self._office.edits.changed.connect(self._clear_what_was_told)
        self._office.edits.returned.connect(self.go_to)
        self._office.edits.stepped.connect(self.menus.show_steps)
        self.files.saved_again.connect(self._clear_trouble)
        self._connect_menus()

    def _connect_menus(self) -> None:
        menus = self.menus
        menus.new.triggered.connect(self.begin_new)
        menus.open.triggered.connect(self.files.ask)
        menus.sample.triggered.connect(self.files.open_sample)
        menus.save.triggered.connect(self.files.save)
        menus.save_elsewhere.triggered.connect(self.files.save_elsewhere)
        menus.restore.triggered.connect(lambda: self.files.rescue(self._office.path))
        menus.close.triggered.connect(self.files.close)
        menus.quit.triggered.connect(self.close)
        menus.undo.triggered.connect(self._office.edits.undo)
        menus.redo.triggered.connect(self._office.edits.redo)
        menus.next_pane.triggered.connect(lambda: go_to_next_pane(self._panes(), 1))
        menus.previous_pane.triggered.connect(lambda: go_to_next_pane(self._panes(), -1))
        menus.keys.triggered.connect(lambda: show_keys(self, menus.actions(), self._words))
        menus.catalog.triggered.connect(lambda: show_catalog(self, self._words))
        menus.about.triggered.connect(lambda: tell_about(self))
        menus.languages.triggered.connect(lambda action: self._choose_language(str(action.data())))
        for name, action in menus.go.items():
            action.triggered.connect(lambda _checked=False, name=name: self.show_screen(name))

    def _panes(self) -> list[QWidget]:
        if self.stack.currentWidget() is self.start:
            return [self.messages, self.start]
        if not self._office.is_open or self.screens.current is None:
            return [self.messages, *self.stack.findChildren(QWidget)[:1]]
        around = (self.frame.rail, self.frame.top, self.messages)
        return [*around, *self.screens.current.panes(), *([self.desk.panel] if self.desk.is_open else [])]

    # What the start page can do without is made when it is first wanted, so that the window is there at once.
    @cached_property
    def messages(self) -> "MessageBar":
        """The bar above the screens."""
        from ita_desktop.gui.message_bar import MessageBar

        bar = MessageBar(self._words, self._icons)
        self._column.insertWidget(self._column.indexOf(self.middle), bar)
        return bar

    @cached_property
    def papers(self) -> "Papers":
        """The papers of the open file."""
        from ita_desktop.session.papers import Papers

        papers = Papers(self._office, self._jobs, self)
        papers.failed.connect(self._say_failure)
        papers.exported.connect(self._say_exported)
        return papers

    @cached_property
    def issues(self) -> "Issues":
        """What is wrong with the open file."""
        from ita_desktop.session.issues import Issues

        return Issues(self._office, self._jobs, self._checks_after_ms, self)

    @cached_property
    def evidence(self) -> "EvidenceFiles":
        """The files that prove what is reported."""
        from ita_desktop.session.evidence import EvidenceFiles

        return EvidenceFiles(self._office, self._jobs, self)

    @cached_property
    def desk(self) -> "IssueDesk":
        """How it is shown and mended."""
        from ita_desktop.gui.issues.desk import IssueDesk

        office, settings, issues = self._office, self._settings, self.issues
        desk = IssueDesk(office, issues, settings, self.middle, self.frame, self.menus.issues, self._words, self._icons)
        desk.place_wanted.connect(self.go_to)
        desk.said.connect(self._say)
        desk.left.connect(self._back_to_screen)
        return desk

    @cached_property
    def frame(self) -> "OfficeFrame":
        """What stands around the screens of an open file."""
        from ita_desktop.gui.office_frame import OfficeFrame

        frame = OfficeFrame(self, self._row, self._column, self._words, self._icons)
        frame.rail.chosen.connect(lambda name: self.show_screen(ScreenName(name)))
        frame.top.chooser.year_chosen.connect(self._office.set_working_year)
        frame.status.follow_saving(self._office.autosave)
        frame.status.cancel_wanted.connect(self.papers.cancel_export)
        self.papers.export_started.connect(lambda: frame.status.show_work(0, 0, ""))
        self.papers.progressed.connect(frame.status.show_work)
        self.papers.export_ended.connect(frame.status.end_work)
        return frame

    @cached_property
    def screens(self) -> Screens:
        """The screens of the open file."""
        screens = Screens(
            self._office,
            self._jobs,
            self._settings,
            self.commands,
            self._words,
            self._icons,
            lambda: self.papers,
            lambda: self.issues,
            lambda: self.evidence,
        )
        screens.said.connect(self._say)
        screens.place_wanted.connect(self.go_to)
        screens.shown.connect(self.frame.rail.mark)
        screens.shown.connect(self._clear_what_was_told)
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
        page.said.connect(self._say)
        self.stack.addWidget(page)
        return page

    def show_screen(self, name: ScreenName) -> None:
        """Brings a screen of the open office to the front."""
        screen = self.screens.show_screen(name)
        self.stack.setCurrentWidget(self.screens)
        screen.take_focus()

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
        self._clear_message()
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
        self._say(sentence, "error")

    def _show_settings(self, *_told: object) -> None:
        files = self._settings.value.recent
        self.start.show_recent(files, frozenset())
        self.menus.show_recent(files, self.open_file)
        self.menus.show_language(self._settings.value.language)
        if files:
            self._jobs.run("missing", lambda: missing_among(files), lambda gone: self.start.show_recent(files, gone))

    def _show_opened(self) -> None:
        office = self._office
        self._show_year()
        self.frame.status.show_file(str(office.path), office.read_only_because)
        self.frame.status.show_backup(office.last_backup)
        self._show_frame(True)
        self.show_screen(ScreenName.OVERVIEW)
        if office.backup_problem:
            self._say(office.backup_problem, "warning")
        elif office.read_only_because:
            self._say(office.read_only_because)

    def _show_year(self) -> None:
        office = self._office
        name = office_name(office.file, office.today())
        self.frame.top.show_office(name, office.years, office.working_year)
        self.setWindowTitle(f"{name or office.path.name} – ITA Desktop")

    def _show_names(self, change: "Change") -> None:
        """A step changed what stands around the screens."""
        if change.before.profiles != change.after.profiles or change.before.years.keys() != change.after.years.keys():
            self._show_year()

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

    def _say_failure(self, failure: Failure) -> None:
        from ita_desktop.session.papers import was_cancelled

        self._say(failure.sentence, "info" if was_cancelled(failure) else "error")

    def _say(self, sentence: str, kind: "Kind" = "info", *actions: tuple[str, Callable[[], object]]) -> None:
        self.messages.tell(kind, sentence, *actions)

    def _clear_trouble(self, sentence: str) -> None:
        """A trouble is over; another message stays."""
        if "messages" in self.__dict__ and self.messages.sentence.clean_text == sentence:
            self.messages.clear()

    def _clear_message(self) -> None:
        if "messages" in self.__dict__:
            self.messages.clear()

    def _clear_what_was_told(self) -> None:
        """What was told of one step goes with the next, lest its undoing be taken for that; troubles stay."""
        if "messages" in self.__dict__ and self.messages.kind == "info":
            self.messages.clear()

    def _say_exported(self, paths: tuple[Path, ...], replaced: int) -> None:
        from ita_desktop.gui.exported import open_folder, what_was_exported

        folder = paths[0].parent
        self._say(what_was_exported(paths, replaced), "info", (_("เปิดโฟลเดอร์"), lambda: open_folder(folder)))

    def _choose_language(self, language: str) -> None:
        self._settings.change(language=language)
        self._say(_("จะใช้ภาษาที่เลือกเมื่อเปิดโปรแกรมครั้งต่อไป"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no widget wanted."""
        from ita_desktop.gui.enter_key import press_by_enter

        if not press_by_enter(self.focusWidget(), event):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, following: bool) -> bool:
        """Tab goes through the window as it is read."""
        from ita_desktop.gui.tab_order import move_focus  # names many kinds of widgets, which a start need not know

        return move_focus(self, following=following)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes one office file dragged in."""
        if _dropped_file(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Opens it."""
        event.acceptProposedAction()
        self.open_file(_dropped_file(event))

    def changeEvent(self, event: QEvent) -> None:
        """Icons follow light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._icons.repaint(self.palette())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remembers where the window stood and leaves nothing unsaved, open or running."""
        if self._office.is_open and not self.files.close():
            event.ignore()
            return
        self._settings.change(window=bytes(self.saveGeometry().toBase64().data()).decode("ascii"))
        if "papers" in self.__dict__:
            self.papers.cancel_export()
        self._jobs.finish()
        super().closeEvent(event)


def _dropped_file(event: QDropEvent) -> str:
    """The path of the first office file among what is dragged; empty for none."""
    paths = (url.toLocalFile() for url in event.mimeData().urls())
    return next((path for path in paths if path.casefold().endswith(".ita")), "")
