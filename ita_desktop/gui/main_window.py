"""The one window: rail, working year, screens, messages and status, put together and kept in step with the office."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
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
from ita_desktop.gui.message_bar import Kind, MessageBar
from ita_desktop.gui.pane_keys import go_to_next_pane
from ita_desktop.gui.paper_actions import make_paper_actions
from ita_desktop.gui.rail import Rail
from ita_desktop.gui.rules import rule
from ita_desktop.gui.start_page import StartPage
from ita_desktop.gui.status_line import StatusLine
from ita_desktop.gui.top_bar import TopBar
from ita_desktop.i18n import _
from ita_desktop.session.jobs import Failure, JobRunner
from ita_desktop.session.office import CurrentOffice, office_name, working_years
from ita_desktop.session.papers import Papers, was_cancelled
from ita_desktop.session.rescue import Found, Rescue, backups_found
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.session.settings import SettingsKeeper, missing_among

if TYPE_CHECKING:
    from ita_desktop.gui.documents_screen import DocumentsScreen

_START, _DOCUMENTS = 0, 1
_FIRST_SIZE = (1180, 760)


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
        self.papers = Papers(office, jobs, self)
        self.rail = Rail(self._icons)
        self.top = TopBar(words)
        self.messages = MessageBar(words, self._icons)
        self.start = StartPage(words, self._icons)
        self.commands = make_paper_actions(self)
        self.status = StatusLine(self._icons)
        self.menus = Menus(self, self.commands)
        self.screens = QStackedWidget()
        self._documents: DocumentsScreen | None = None
        self._below_top = rule(QFrame.Shape.HLine)
        self._beside_rail = rule(QFrame.Shape.VLine)
        self._lay_out()
        self._connect()
        self._show_settings()
        self._show_closed()

    def _lay_out(self) -> None:
        self.screens.addWidget(self.start)
        for icon, label in (("home", _("หน้าแรก")), ("documents", _("เอกสาร"))):
            self.rail.add(icon, label)
        right = QVBoxLayout()
        right.setSpacing(0)
        for widget in (self.top, self._below_top, self.messages):
            right.addWidget(widget)
        right.addWidget(self.screens, 1)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._beside_rail)
        row.addLayout(right, 1)
        self.setCentralWidget(middle)
        self.setStatusBar(self.status)
        self.setAcceptDrops(True)
        self.resize(*_FIRST_SIZE)
        if self._settings.value.window:
            self.restoreGeometry(QByteArray.fromBase64(self._settings.value.window.encode("ascii", "ignore")))

    def _connect(self) -> None:
        self.rail.chosen.connect(self.show_screen)
        self.top.chooser.year_chosen.connect(self._office.set_working_year)
        self.start.open_wanted.connect(self.ask_file)
        self.start.sample_wanted.connect(self.open_sample)
        self.start.file_wanted.connect(self.open_file)
        self.start.forget_wanted.connect(self._settings.forget)
        self._settings.changed.connect(self._show_settings)
        self._office.opened.connect(self._show_opened)
        self._office.closed.connect(self._show_closed)
        self._office.working_year_changed.connect(self._show_year)
        self._office.failed.connect(self._say_why_not_opened)
        self.papers.failed.connect(self._say_failure)
        self.papers.exported.connect(self._say_exported)
        self.papers.export_started.connect(lambda: self.status.show_work(0, 0, ""))
        self.papers.progressed.connect(self.status.show_work)
        self.papers.export_ended.connect(self.status.end_work)
        self.status.cancel_wanted.connect(self.papers.cancel_export)
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
        screen = self._documents.panes() if self._documents else []
        return [self.rail, self.top, self.messages, self.start, *screen]

    @property
    def documents(self) -> "DocumentsScreen":
        """The screen of documents, made when a file is first opened."""
        if self._documents is None:
            from ita_desktop.gui.documents_screen import DocumentsScreen

            self._documents = DocumentsScreen(
                self._office, self.papers, self._settings, self.commands, self._words, self._icons
            )
            self._documents.said.connect(lambda sentence: self.messages.tell(Kind.INFO, sentence))
            self.screens.addWidget(self._documents)
        return self._documents

    def show_screen(self, number: int) -> None:
        """Brings a screen to the front, numbered as on the rail."""
        screen = self.documents if number == _DOCUMENTS else self.start
        self.screens.setCurrentWidget(screen)
        self.rail.mark(number)
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
        self.messages.clear()
        self._office.open(Path(path))

    def open_sample(self) -> None:
        """Opens the made-up office, made first if it is not there."""
        self.messages.clear()
        self._office.open_sample(self._sample)

    def tell_crash(self, sentence: str) -> None:
        """Says that the program itself failed."""
        self.messages.tell(Kind.ERROR, sentence)

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
        self.setWindowTitle(f"{office_name(office.file, office.today())} – ITA Desktop")
        self.status.show_file(str(office.path), office.read_only_because)
        self.status.show_backup(office.last_backup)
        self._show_chrome(True)
        self.show_screen(_DOCUMENTS)
        if office.backup_problem:
            self.messages.tell(Kind.WARNING, office.backup_problem)
        elif office.read_only_because:
            self.messages.tell(Kind.INFO, office.read_only_because)

    def _show_year(self) -> None:
        office = self._office
        years = tuple(sorted({*working_years(office.file, office.today()), office.working_year}, reverse=True))
        self.top.show_office(office_name(office.file, office.today()), years, office.working_year)

    def _show_closed(self) -> None:
        self.setWindowTitle("ITA Desktop")
        self.status.show_file("", "")
        self.status.show_backup(None)
        self._show_chrome(False)
        self.show_screen(_START)

    def _show_chrome(self, is_open: bool) -> None:
        """What makes sense only with a file."""
        for widget in (self.rail, self._beside_rail, self.top, self._below_top, self.status):
            widget.setVisible(is_open)
        for action in (self.menus.close, self.menus.restore):
            action.setEnabled(is_open)

    def _say_why_not_opened(self, path: Path, failure: Failure) -> None:
        self.messages.tell(Kind.ERROR, failure.sentence)
        self._show_settings()

        def offer(found: tuple[Found, ...]) -> None:
            if found:
                restore = (_("กู้คืนจากสำเนาสำรอง…"), lambda: self._rescue(path))
                self.messages.tell(Kind.ERROR, failure.sentence, restore)

        self._jobs.run("offer", lambda: backups_found(path), offer)

    def _say_failure(self, failure: Failure) -> None:
        self.messages.tell(Kind.INFO if was_cancelled(failure) else Kind.ERROR, failure.sentence)

    def _say_exported(self, paths: tuple[Path, ...]) -> None:
        folder = paths[0].parent
        if len(paths) == 1:
            sentence = _("บันทึก “{name}” แล้วที่โฟลเดอร์ {folder}").format(name=paths[0].name, folder=folder)
        else:
            sentence = _("บันทึกเอกสาร {count} ฉบับแล้วที่โฟลเดอร์ {folder}").format(count=len(paths), folder=folder)
        show = QUrl.fromLocalFile(str(folder))
        self.messages.tell(Kind.INFO, sentence, (_("เปิดโฟลเดอร์"), lambda: QDesktopServices.openUrl(show)))

    def _rescue(self, path: Path) -> None:
        from ita_desktop.gui.rescue_dialog import RescueDialog

        rescue = Rescue(path, self._office, self._jobs)
        dialog = RescueDialog(rescue, self._words, self)
        if dialog.exec():
            self.open_file(str(path))
            self.messages.tell(Kind.INFO, dialog.sentence)
        dialog.deleteLater()

    def _choose_language(self, language: str) -> None:
        self._settings.change(language=language)
        self.messages.tell(Kind.INFO, _("จะใช้ภาษาที่เลือกเมื่อเปิดโปรแกรมครั้งต่อไป"))

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
        self.papers.cancel_export()
        self._jobs.finish()
        self._office.close()
        super().closeEvent(event)


def _dropped_file(event: QDropEvent) -> str:
    """The path of the first office file among what is dragged; empty for none."""
    paths = (url.toLocalFile() for url in event.mimeData().urls())
    return next((path for path in paths if path.casefold().endswith(".ita")), "")
