"""The working year's documents: the list, the form of the chosen one, and its real pages."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ita_desktop.domain.file import OwnForm
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.rows import year_of
from ita_desktop.gui.documents.arrangement import Arrangement, Mode
from ita_desktop.gui.documents.form import DocumentForm
from ita_desktop.gui.documents.giving_out import GivingOut
from ita_desktop.gui.documents.shelf import Shelf
from ita_desktop.gui.empty_page import EmptyPage, fill_screen
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.paper_actions import PaperActions
from ita_desktop.gui.paper_pane import PaperPane
from ita_desktop.gui.screen import Screen
from ita_desktop.i18n import _
from ita_desktop.session.issues import Counts, Issues, counts_of
from ita_desktop.session.jobs import Failure
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.papers import Papers
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.session.settings import SettingsKeeper
from ita_desktop.session.writing import Listed, Writing
from ita_desktop.work.errors import WorkError

_THUMBNAILS = "thumbnails"

if TYPE_CHECKING:
    from ita_desktop.work.printing import Preview

_REST_MS = 120
type _ListBasis = tuple[Path, int, str, tuple[str, ...], tuple[bool, ...], tuple[OwnForm, ...]]


class DocumentsScreen(Screen):
    """Chooses, fills in, shows, prints and saves papers; `issues_wanted` carries a document's id, empty for all."""

    issues_wanted = Signal(str)

    def __init__(
        self,
        office: CurrentOffice,
        papers: Papers,
        issues: Issues,
        settings: SettingsKeeper,
        commands: PaperActions,
        words: ScreenWords,
        icons: Icons,
    ) -> None:
        super().__init__(office, words)
        self._papers, self._issues = papers, issues
        self._settings = settings
        self._writing = Writing(office)
        self._listed_on: _ListBasis | None = None
        # Titles and states in the list may lag behind what is typed.
        self._list_later = QTimer(self, singleShot=True, interval=_REST_MS)
        self._list_later.timeout.connect(self._show_list)
        self.pane = PaperPane(commands, words, icons)
        self.shelf = Shelf(words, icons, commands.save_all, self._kinds)
        self.list = self.shelf.list
        self.form = DocumentForm(office, self._writing, papers.scans, words, icons)
        self._giving_out = GivingOut(self, office, papers, issues, settings, self.pane, self.shelf, words)
        self.arrangement = Arrangement(self.shelf, self.form, self.pane)
        self.splitter = self.arrangement.splitter
        self.empty = EmptyPage(words, icons, _what_belongs_here())
        self.to_scores = self.empty.offer("scores", _("กรอกคะแนน"))
        self.to_scores.clicked.connect(
            lambda: self.place_wanted.emit(Place(PlaceKind.SCORE, self._office.working_year - 1))
        )
        self.add_first = self.empty.offer("add", _("เพิ่มเอกสาร"))
        self.add_first.setMenu(self.shelf.add.menu())
        self._pages = fill_screen(self, self.arrangement, self.empty)
        self._connect()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The parts share another width in another way."""
        super().resizeEvent(event)
        self.arrangement.fit(event.size().width())

    def _connect(self) -> None:
        self._office.closed.connect(self.forget)
        self.shelf.chosen.connect(self._choose)
        self.shelf.add_wanted.connect(self._add)
        self.shelf.delete_wanted.connect(self._delete)
        self.arrangement.chosen.connect(lambda row: self.list.setCurrentIndex(self.list.cards.index(row)))
        self.form.said.connect(self.said)
        self.form.place_wanted.connect(self.place_wanted)
        self._papers.previews.made.connect(self._show_pages)
        self._papers.previews.failed.connect(self._say_why_no_pages)
        self._papers.export_started.connect(self._follow_export)
        self._papers.export_ended.connect(self._follow_export)
        commands = self.pane.commands
        self._issues.changed.connect(self._show_issues)
        self._giving_out.said.connect(self.said)
        self._giving_out.issues_wanted.connect(self.issues_wanted)
        self.form.issues.clicked.connect(lambda: self.issues_wanted.emit(self.document_id))
        commands.thumbnails.setChecked(bool(self._settings.value.layouts.get(_THUMBNAILS)))
        commands.thumbnails.toggled.connect(self._remember_thumbnails)

    def _remember_thumbnails(self, shown: bool) -> None:
        layouts = {**self._settings.value.layouts, _THUMBNAILS: "shown" if shown else ""}
        self._settings.change(layouts=layouts)

    def panes(self) -> list[QWidget]:
        """The parts F6 goes through."""
        chooser = self.list if self.arrangement.mode is Mode.THREE else self.arrangement.chooser
        return [chooser, self.form.area, *self.pane.panes(), self.empty]

    def take_focus(self) -> None:
        """To the list, so that the arrow keys choose a document."""
        if self._pages.currentWidget() is self.empty:
            self.to_scores.setFocus()
        elif self.arrangement.mode is Mode.THREE:
            self.list.setFocus()
        else:
            self.arrangement.chooser.setFocus()

    def show_place(self, place: Place) -> None:
        """Chooses the document a place is in, and goes to its field."""
        self.follow()
        self.list.select(place.ids[0] if place.ids else "")
        if place.field and self.document_id:
            self.arrangement.show_form()
            self.form.show_field(place.field)
        else:
            self.take_focus()

    def forget(self) -> None:
        """Shows nothing."""
        self._listed_on = None
        self._list_later.stop()
        self.shelf.show_documents((), read_only=True)
        self.form.hide()
        self.form.forget()
        self.pane.show_note("")

    def refresh(self) -> None:
        """Shows the working year's documents as they are now, and the form of the chosen one."""
        rests_on = self._what_the_list_rests_on()
        if rests_on == self._listed_on:
            self._list_later.start()
        else:
            self._begin_list(rests_on)
            self._show_list()
        self._show_form()
        self._follow_export()

    def _what_the_list_rests_on(self) -> _ListBasis:
        """While these are the same, so are the documents there are; their titles and states may be others."""
        file, year = self._office.file, self._office.working_year
        work, assessed = year_of(file, year), year_of(file, year - 1)
        ids = tuple(document.id for document in work.documents)
        there = (bool(work.measures), bool(assessed.assessment.scores), assessed.assessment.reference)
        return self._office.path, year, self._office.read_only_because, ids, there, file.forms

    def _begin_list(self, rests_on: _ListBasis) -> None:
        another = self._listed_on is None or self._listed_on[:2] != rests_on[:2]
        self._listed_on = rests_on
        if another:
            self._papers.previews.stop()
            self.shelf.show_documents((), self._read_only)

    def _show_list(self) -> None:
        self._list_later.stop()
        if not self._office.is_open:
            return
        year = self._office.working_year
        self.shelf.title.set_text(_("เอกสาร ปี {year}").format(year=year))
        try:
            listed = self._writing.listed()
        except WorkError as error:
            listed = ()
            self.pane.show_note(error.sentence)
        else:
            self._show_empty(there=bool(listed))
        self.shelf.show_documents(listed, self._read_only, self._counts(listed))
        titles = tuple(one.title for one in listed)
        self.arrangement.offer(titles, self.list.currentIndex().row())

    def _show_form(self) -> None:
        sheet = self._writing.sheet(self.document_id) if self.document_id else None
        self.arrangement.show_form_if(sheet is not None)
        if sheet is not None:
            self.form.show_sheet(sheet, self._office.read_only_because)
            self._show_issues_of_document()
        self.arrangement.mark(self.list.currentIndex().row())

    def _show_issues(self) -> None:
        """The checks found other ones, or the clerk accepted some."""
        if self._office.is_open and self.isVisible():
            self.shelf.show_documents(self.shelf.listed, self._read_only, self._counts(self.shelf.listed))
            self._show_issues_of_document()

    def _show_issues_of_document(self) -> None:
        counts = self._counts_of(self.document_id) if self._issues.known else None
        self.form.show_issues(counts, self._issues.required(self.document_id))

    def _counts(self, listed: tuple[Listed, ...]) -> dict[str, Counts]:
        return {one.id: self._counts_of(one.id) for one in listed}

    def _counts_of(self, document_id: str) -> Counts:
        return counts_of(self._issues.of_document(document_id))

    @property
    def document_id(self) -> str:
        """The chosen document; empty for none."""
        return self.shelf.document_id

    @property
    def document_title(self) -> str:
        """The chosen document's title; empty for none."""
        return self.shelf.document_title

    def _show_empty(self, *, there: bool) -> None:
        """Without documents: what belongs here, and the way to the scores."""
        year = self._office.working_year
        self.empty.title.set_text(_("ยังไม่มีข้อมูลที่จะจัดทำเอกสารของปีงบประมาณ พ.ศ. {year}").format(year=year))
        self.add_first.setEnabled(not self._read_only)
        if not there:
            self.pane.show_note("")
        self._pages.setCurrentWidget(self.arrangement if there else self.empty)

    def _choose(self) -> None:
        if not self.document_id or not self._office.is_open:
            return
        self._show_form()
        self._follow_paper()

    def _follow_paper(self) -> None:
        """Asks for the chosen document's pages, unless they are followed already."""
        if self.document_id not in ("", self._papers.previews.document_id):
            self.pane.wait()
            self._papers.previews.follow(self.document_id)

    def _kinds(self) -> tuple[tuple[str, str], ...]:
        """What can be added; nothing where the forms cannot be read, which is said in place of the pages."""
        try:
            return self._writing.kinds()
        except WorkError:
            return ()

    def _add(self, kind: str) -> None:
        name = dict(self._kinds()).get(kind, "")
        document_id = self._writing.add(kind, _("เพิ่ม{kind}").format(kind=name))
        self.list.select(document_id)
        self.said.emit(_("เพิ่ม{kind}แล้ว กด Ctrl+Z เพื่อเลิกทำ").format(kind=name), "info")

    def _delete(self, document_id: str) -> None:
        title = self.document_title
        self._writing.delete(document_id, _("ลบเอกสาร"))
        self.said.emit(_("ลบ “{title}” แล้ว กด Ctrl+Z เพื่อเลิกทำ").format(title=title), "info")

    def _show_pages(self, preview: "Preview") -> None:
        """What can be done with pages can be done while the form stands before them, too."""
        self.pane.show_preview(preview)
        self.pane.follow_sight(self.isVisible())
        self._follow_export()

    def _say_why_no_pages(self, failure: Failure) -> None:
        self.pane.show_note(failure.sentence)

    def _follow_export(self) -> None:
        free = self.isVisible() and not self._papers.exporting
        self.pane.commands.save_all.setEnabled(bool(self.shelf.listed) and free)
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
        if self.isVisible():
            self._follow_paper()
        self._follow_export()


def _what_belongs_here() -> str:
    return _("เมื่อมีผลการประเมินหรือมาตรการแล้ว บันทึกข้อความ รายงาน และตารางมาตรการจะอยู่ที่นี่ พร้อมให้ตรวจ แก้ไข และพิมพ์")
