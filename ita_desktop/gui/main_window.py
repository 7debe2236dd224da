"""The one window: rail, working year, screens, messages and status, put together and kept in step with the office."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QMainWindow,
    QMessageBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ita_desktop import __version__
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.menus import Menus
from ita_desktop.gui.pane_keys import go_to_next_pane
from ita_desktop.gui.paper_actions import make_paper_actions
from ita_desktop.gui.start_page import StartPage
from ita_desktop.gui.window_place import bring_on_screen, place_first
from ita_desktop.i18n import _
from ita_desktop.session.jobs import Failure, JobRunner
from ita_desktop.session.office import CurrentOffice, office_name
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.session.settings import SettingsKeeper, missing_among

if TYPE_CHECKING:
    from ita_desktop.gui.documents_screen import DocumentsScreen
    from ita_desktop.gui.message_bar import Kind, MessageBar
    from ita_desktop.gui.office_frame import OfficeFrame
    from ita_desktop.session.papers import Papers
    from ita_desktop.session.rescue import Found

START, DOCUMENTS = 0, 1


class MainWindow(QMainWindow):
    """Follows the office: shows the start page while no file is open, else its screens."""

    def __init__(
        self, jobs: JobRunner, settings: SettingsKeeper, office: CurrentOffice, words: ScreenWords, sample: Path
    ) -> None:
        super().__init__()
        self._jobs = jobs
        self._settings = settings
        self._office = office
        self._words = words
        self._sample = sample
        self._icons = Icons(self.palette())
        self.start = StartPage(words, self._icons)
        self.commands = make_paper_actions(self)
        self.menus = Menus(self, self.commands)
        self.screens = QStackedWidget()
        self._row, self._column = QHBoxLayout(), QVBoxLayout()
        self._lay_out()
        self._connect()
        self._show_settings()
        self._show_closed()

    def _lay_out(self) -> None:
        self.screens.addWidget(self.start)
        self._column.setSpacing(0)
        self._column.addWidget(self.screens, 1)
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
        self.start.open_wanted.connect(self.ask_file)
        self.start.sample_wanted.connect(self.open_sample)
        self.start.file_wanted.connect(self.open_file)
        self.start.forget_wanted.connect(self._settings.forget)
        self._settings.changed.connect(self._show_settings)
        self._office.opened.connect(self._show_opened)
        self._office.closed.connect(self._show_closed)
        self._office.closed.connect(self._clear_message)
        self._office.working_year_changed.connect(self._clear_message)
        self._office.working_year_changed.connect(self._show_year)
        self._office.failed.connect(self._say_why_not_opened)
        self._connect_menus()

    def _connect_menus(self) -> None:
        menus = self.menus
        menus.open.triggered.connect(self.ask_file)
        menus.sample.triggered.connect(self.open_sample)
        menus.restore.triggered.connect(lambda: self._rescue(self._office.path))
        menus.close.triggered.connect(self._office.close)
        menus.quit.triggered.connect(self.close)
        menus.next_pane.triggered.connect(lambda: go_to_next_pane(self._panes(), 1))
        menus.previous_pane.triggered.connect(lambda: go_to_next_pane(self._panes(), -1))
        menus.about.triggered.connect(self._tell_about)
        menus.languages.triggered.connect(lambda action: self._choose_language(str(action.data())))

    def _panes(self) -> list[QWidget]:
        if not self._office.is_open:
            return [self.messages, self.start]
        return [self.frame.rail, self.frame.top, self.messages, self.start, *self.documents.panes()]

    # What the start page can do without is made when it is first wanted, so that the window is there at once.
    @cached_property
    def messages(self) -> "MessageBar":
        """The bar above the screens."""
        from ita_desktop.gui.message_bar import MessageBar

        bar = MessageBar(self._words, self._icons)
        self._column.insertWidget(self._column.indexOf(self.screens), bar)
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
    def frame(self) -> "OfficeFrame":
        """What stands around the screens of an open file."""
        from ita_desktop.gui.office_frame import OfficeFrame

        frame = OfficeFrame(self, self._row, self._column, self._words, self._icons)
        frame.rail.chosen.connect(self.show_screen)
        frame.top.chooser.year_chosen.connect(self._office.set_working_year)
        frame.status.cancel_wanted.connect(self.papers.cancel_export)
        self.papers.export_started.connect(lambda: frame.status.show_work(0, 0, ""))
        self.papers.progressed.connect(frame.status.show_work)
        self.papers.export_ended.connect(frame.status.end_work)
        return frame

    @cached_property
    def documents(self) -> "DocumentsScreen":
        """The screen of documents."""
        from ita_desktop.gui.documents_screen import DocumentsScreen

        screen = DocumentsScreen(self._office, self.papers, self._settings, self.commands, self._words, self._icons)
        screen.said.connect(self._say)
        self.screens.addWidget(screen)
        return screen

    def show_screen(self, number: int) -> None:
        """Brings a screen to the front, numbered as on the rail."""
        screen = self.start if number == START else self.documents
        self.screens.setCurrentWidget(screen)
        self.frame.rail.mark(number)
        screen.take_focus()

    def ask_file(self) -> None:
        """Asks which file to open."""
        recent = self._settings.value.recent
        folder = str(Path(recent[0].path).parent) if recent else str(self._sample.parent)
        kinds = _("ไฟล์หน่วยงาน (*.ita)")
        path, _kind = QFileDialog.getOpenFileName(self, _("เปิดไฟล์หน่วยงาน"), folder, kinds)
        if path:
            self.open_file(path)

    def open_file(self, path: str) -> None:
        """Opens a file in place of the open one."""
        self._clear_message()
        self._office.open(Path(path))

    def open_sample(self) -> None:
        """Opens the made-up office, made first if it is not there."""
        self._clear_message()
        self._office.open_sample(self._sample)

    def tell_crash(self, sentence: str) -> None:
        """Says that the program itself failed."""
        self._say(sentence, "error")

    def _show_settings(self) -> None:
        files = self._settings.value.recent
        self.start.show_recent(files, frozenset())
        self.menus.show_recent(files, self.open_file)
        self.menus.show_language(self._settings.value.language)
        if files:
            self._jobs.run("missing", lambda: missing_among(files), lambda gone: self.start.show_recent(files, gone))

    def _show_opened(self) -> None:
        office = self._office
        self._show_year()
        self.setWindowTitle(f"{office_name(office.file, office.today()) or office.path.name} – ITA Desktop")
        self.frame.status.show_file(str(office.path), office.read_only_because)
        self.frame.status.show_backup(office.last_backup)
        self._show_frame(True)
        self.show_screen(DOCUMENTS)
        if office.backup_problem:
            self._say(office.backup_problem, "warning")
        elif office.read_only_because:
            self._say(office.read_only_because)

    def _show_year(self) -> None:
        office = self._office
        self.frame.top.show_office(office_name(office.file, office.today()), office.years, office.working_year)

    def _show_closed(self) -> None:
        self.setWindowTitle("ITA Desktop")
        self._show_frame(False)
        self.screens.setCurrentWidget(self.start)
        self.start.take_focus()

    def _show_frame(self, is_open: bool) -> None:
        """What makes sense only with a file."""
        if is_open or "frame" in self.__dict__:
            self.frame.set_visible(is_open)
        for action in (self.menus.close, self.menus.restore):
            action.setEnabled(is_open)

    def _say_why_not_opened(self, path: Path, failure: Failure) -> None:
        self._say(failure.sentence, "error")
        self._show_settings()

        from ita_desktop.session.rescue import backups_found

        def offer(found: "tuple[Found, ...]") -> None:
            if found:
                self._say(failure.sentence, "error", (_("กู้คืนจากสำเนาสำรอง…"), lambda: self._rescue(path)))

        self._jobs.run("offer", lambda: backups_found(path), offer)

    def _say_failure(self, failure: Failure) -> None:
        from ita_desktop.session.papers import was_cancelled

        self._say(failure.sentence, "info" if was_cancelled(failure) else "error")

    def _say(self, sentence: str, kind: "Kind" = "info", *actions: tuple[str, Callable[[], object]]) -> None:
        self.messages.tell(kind, sentence, *actions)

    def _clear_message(self) -> None:
        if "messages" in self.__dict__:
            self.messages.clear()

    def _say_exported(self, paths: tuple[Path, ...], replaced: int) -> None:
        folder = paths[0].parent
        if len(paths) == 1:
            sentence = _("บันทึก “{name}” แล้วที่โฟลเดอร์ {folder}").format(name=paths[0].name, folder=folder)
        else:
            sentence = _("บันทึกเอกสาร {count} ฉบับแล้วที่โฟลเดอร์ {folder}").format(count=len(paths), folder=folder)
        if replaced:
            older = _("แทนที่ไฟล์เดิมแล้ว") if len(paths) == 1 else _("แทนที่ไฟล์เดิมแล้ว {count} ไฟล์")
            sentence = f"{sentence} {older.format(count=replaced)}"
        show = QUrl.fromLocalFile(str(folder))
        self._say(sentence, "info", (_("เปิดโฟลเดอร์"), lambda: QDesktopServices.openUrl(show)))

    def _rescue(self, path: Path) -> None:
        from ita_desktop.gui.rescue_dialog import RescueDialog
        from ita_desktop.session.rescue import Rescue

        rescue = Rescue(path, self._office, self._jobs)
        dialog = RescueDialog(rescue, self._words, self)
        if dialog.exec():
            self.open_file(str(path))
            self._say(dialog.sentence)
        dialog.deleteLater()

    def _choose_language(self, language: str) -> None:
        self._settings.change(language=language)
        self._say(_("จะใช้ภาษาที่เลือกเมื่อเปิดโปรแกรมครั้งต่อไป"))

    def _tell_about(self) -> None:
        text = _("ITA Desktop รุ่น {version}\n\nทำงานในเครื่องนี้เท่านั้น ไม่ส่งข้อมูลออกไปที่ใด").format(version=__version__)
        QMessageBox.about(self, _("เกี่ยวกับโปรแกรม"), text)

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
        """Remembers where the window stood and leaves nothing open or running."""
        self._settings.change(window=bytes(self.saveGeometry().toBase64().data()).decode("ascii"))
        if "papers" in self.__dict__:
            self.papers.cancel_export()
        self._jobs.finish()
        self._office.close()
        super().closeEvent(event)


def _dropped_file(event: QDropEvent) -> str:
    """The path of the first office file among what is dragged; empty for none."""
    paths = (url.toLocalFile() for url in event.mimeData().urls())
    return next((path for path in paths if path.casefold().endswith(".ita")), "")
