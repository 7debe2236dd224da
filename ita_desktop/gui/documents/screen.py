"""The working year's documents at the left, the chosen one as real pages at the right."""

from pathlib import Path

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QPushButton, QSplitter, QVBoxLayout, QWidget

from ita_desktop.domain.issues import Place
from ita_desktop.gui.cards import CardView
from ita_desktop.gui.distances import GAP, LIST_WIDTH, WIDE_GAP
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.labels import heading
from ita_desktop.gui.paper_actions import PaperActions
from ita_desktop.gui.paper_pane import PaperPane
from ita_desktop.gui.screen import Screen
from ita_desktop.i18n import _
from ita_desktop.session.jobs import Failure
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.papers import Listed, Papers
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.session.settings import SettingsKeeper
from ita_desktop.thai.dates import short_date

_MOST_FOR_LIST = 0.31
_TITLES_AFTER_MS = 600


class DocumentsScreen(Screen):
    """Chooses, shows, prints and saves papers."""

    def __init__(
        self,
        office: CurrentOffice,
        papers: Papers,
        settings: SettingsKeeper,
        commands: PaperActions,
        words: ScreenWords,
        icons: Icons,
    ) -> None:
        super().__init__(office, words)
        self._papers = papers
        self._settings = settings
        self._listed: tuple[Listed, ...] = ()
        self._listed_of: tuple[Path, int] | None = None
        # Titles may change with what is typed, but the page comes first.
        self._titles_wait = QTimer(self, singleShot=True, interval=_TITLES_AFTER_MS)
        self._titles_wait.timeout.connect(papers.list)
        self._width_chosen = False
        self.list = CardView(words)
        self.list.setAccessibleName(_("รายการเอกสาร"))
        self.pane = PaperPane(commands, words, icons)
        self._title = heading(words, "", 1.15)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, WIDE_GAP, 0, GAP)
        column.setSpacing(GAP)
        self._title.setContentsMargins(WIDE_GAP, 0, GAP, 0)
        column.addWidget(self._title)
        column.addWidget(self.list, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(WIDE_GAP, 0, WIDE_GAP, GAP)
        foot.addWidget(self._save_all_button())
        column.addLayout(foot)
        self.splitter = QSplitter()
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.pane)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.splitterMoved.connect(self._keep_width)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.splitter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list is narrower in a narrow window, until its width is chosen by hand."""
        super().resizeEvent(event)
        if not self._width_chosen:
            width = event.size().width()
            left = min(LIST_WIDTH, int(width * _MOST_FOR_LIST))
            self.splitter.setSizes([left, width - left])

    def _keep_width(self) -> None:
        self._width_chosen = True

    def _save_all_button(self) -> QPushButton:
        button, action = QPushButton(), self.pane.commands.save_all
        action.changed.connect(lambda: _dress(button, action))
        button.clicked.connect(action.trigger)
        _dress(button, action)
        return button

    def _connect(self) -> None:
        self._office.closed.connect(self.forget)
        self._papers.listed.connect(self._show_list)
        self._papers.previews.made.connect(self.pane.show_preview)
        self._papers.previews.failed.connect(self._say_why_no_pages)
        self._papers.copied.connect(self._show_outside)
        self._papers.export_started.connect(self._follow_export)
        self._papers.export_ended.connect(self._follow_export)
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.pane.commands.save_all.triggered.connect(self._save_all)
        self.pane.commands.print.triggered.connect(lambda: self._papers.previews.when_fresh(self._print))
        self.pane.commands.save.triggered.connect(self._save)
        self.pane.commands.open_outside.triggered.connect(self._open_outside)

    def panes(self) -> list[QWidget]:
        """The parts F6 goes through."""
        return [self.list, self.pane.tool_bar, self.pane.search, self.pane.pages]

    def take_focus(self) -> None:
        """To the list, so that the arrow keys choose a document."""
        self.list.setFocus()

    def show_place(self, place: Place) -> None:
        """Chooses the document a place is in."""
        self.list.select(place.ids[0] if place.ids else "")
        self.take_focus()

    def forget(self) -> None:
        """Shows nothing."""
        self._titles_wait.stop()
        self._fill(())
        self.pane.show_note("")

    def refresh(self) -> None:
        """Asks for the working year's documents and, by choosing, for the pages."""
        year = self._office.working_year
        self._title.set_text(_("เอกสารปี {year}").format(year=year))
        if self._listed_of != (self._office.path, year):
            self._listed_of = (self._office.path, year)
            self.pane.show_note(_("กำลังจัดเตรียมเอกสาร…"))
            self._papers.previews.stop()
            self._papers.list()
        else:
            self._titles_wait.start()

    @property
    def document_id(self) -> str:
        """The chosen document; empty for none."""
        return str(self.list.value() or "")

    @property
    def document_title(self) -> str:
        """The chosen document's title; empty for none."""
        return next((d.title for d in self._listed if d.id == self.document_id), "")

    def _show_list(self, documents: tuple[Listed, ...]) -> None:
        chosen = self.document_id
        self._fill(documents)
        if not documents:
            self.pane.show_note(self._why_none().format(year=self._office.working_year))
        elif not self.list.select(chosen):
            self.list.setCurrentIndex(self.list.cards.index(0))

    def _fill(self, documents: tuple[Listed, ...]) -> None:
        self._listed = documents
        self.list.cards.show_rows(tuple(_card(d) for d in documents))
        self._follow_export()

    def _why_none(self) -> str:
        if len(self._office.years) > 1:
            return _("ยังไม่มีข้อมูลที่จะจัดทำเอกสารของปีงบประมาณ {year} โปรดเลือกปีงบประมาณอื่นที่ด้านบน")
        return _("ยังไม่มีข้อมูลที่จะจัดทำเอกสารของปีงบประมาณ {year} เมื่อไฟล์นี้มีผลการประเมินหรือมาตรการแล้ว เอกสารจะแสดงที่นี่")

    def _choose(self) -> None:
        if self.document_id not in ("", self._papers.previews.document_id):
            self.pane.wait()
            self._papers.previews.follow(self.document_id)

    def _say_why_no_pages(self, failure: Failure) -> None:
        self.pane.show_note(failure.sentence)

    def _follow_export(self) -> None:
        free = self.isVisible() and not self._papers.exporting
        self.pane.commands.save_all.setEnabled(bool(self._listed) and free)
        self.pane.commands.save.setEnabled(self.pane.has_pages and free)

    def showEvent(self, event: QShowEvent) -> None:
        """What can be done with a paper can be done while it is in sight."""
        super().showEvent(event)
        self._follow_sight()

    def hideEvent(self, event: QHideEvent) -> None:
        """Another screen is in front."""
        super().hideEvent(event)
        self._follow_sight()

    def _follow_sight(self) -> None:
        self.pane.follow_sight(self.isVisible())
        self._papers.previews.set_in_sight(self.isVisible())
        self._follow_export()

    def _print(self) -> None:
        view = self.pane.view
        if view is None:
            return
        from ita_desktop.gui.paper_printing import ask_and_print  # loads Qt's printing

        ending = ask_and_print(self, view.pdf, self.document_title, view.page)
        if ending == "printed":
            self.said.emit(_("ส่ง “{title}” ไปที่เครื่องพิมพ์แล้ว").format(title=self.document_title), "info")
        elif ending == "failed":
            self.said.emit(_("เครื่องพิมพ์ไม่รับงาน เอกสารยังพิมพ์ไม่ครบ โปรดตรวจสอบเครื่องพิมพ์แล้วลองใหม่"), "error")

    def _save(self) -> None:
        folder = self._ask_folder(_("เลือกโฟลเดอร์ที่จะบันทึกไฟล์ PDF"))
        if folder:
            self._papers.export(self.document_id, folder)

    def _save_all(self) -> None:
        folder = self._ask_folder(_("เลือกโฟลเดอร์ที่จะบันทึกไฟล์ PDF ทุกฉบับ"))
        if folder:
            self._papers.export_all(folder)

    def _ask_folder(self, title: str) -> Path | None:
        last = self._settings.value.export_folder
        start = last if last and Path(last).is_dir() else str(self._office.path.parent)
        chosen = QFileDialog.getExistingDirectory(self, title, start)
        if not chosen:
            return None
        self._settings.change(export_folder=chosen)
        return Path(chosen)

    def _open_outside(self) -> None:
        self._papers.copy_for_others(self.document_id, self.document_title)

    def _show_outside(self, copy: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
            self.said.emit(_("ไม่พบโปรแกรมสำหรับเปิดไฟล์ PDF ในเครื่องนี้ โปรดใช้ปุ่ม “บันทึก PDF” แทน"), "warning")


def _dress(button: QPushButton, action: QAction) -> None:
    button.setText(action.text())
    button.setIcon(action.icon())
    button.setEnabled(action.isEnabled())


def _card(document: Listed) -> tuple[str, str, bool, object]:
    note = _("ลงนามแล้ว {day}").format(day=short_date(document.signed)) if document.signed else ""
    return (document.title, note, False, document.id)
