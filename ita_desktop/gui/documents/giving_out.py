"""Printing, writing and opening papers, after one question where they still have errors."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from ita_desktop.domain.issues import whole_sentence
from ita_desktop.gui.documents.shelf import Shelf
from ita_desktop.gui.issues.printing_question import Answer, ask_about
from ita_desktop.gui.paper_pane import PaperPane
from ita_desktop.i18n import _
from ita_desktop.session.issues import Issues
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.papers import Papers
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.session.settings import SettingsKeeper


class GivingOut(QObject):
    """Carries out the commands of `pane` on the document chosen on `shelf`; dialogs stand over `screen`.

    `said` carries a sentence and its kind, `issues_wanted` the id of a document to be mended first, empty for all.
    """

    said = Signal(str, str)
    issues_wanted = Signal(str)

    def __init__(
        self,
        screen: QWidget,
        office: CurrentOffice,
        papers: Papers,
        issues: Issues,
        settings: SettingsKeeper,
        pane: PaperPane,
        shelf: Shelf,
        words: ScreenWords,
    ) -> None:
        super().__init__(screen)
        self._screen, self._office, self._papers, self._issues = screen, office, papers, issues
        self._settings, self._pane, self._shelf, self._words = settings, pane, shelf, words
        commands = pane.commands
        commands.print.triggered.connect(self._print)
        commands.save.triggered.connect(self._save)
        commands.save_all.triggered.connect(self._save_all)
        commands.open_outside.triggered.connect(self._open_outside)
        papers.copied.connect(self._show_outside)

    def _once_agreed(self, go_on: str, document_ids: tuple[str, ...], act: Callable[[], object]) -> None:
        """Acts once the newest issues are known, and the clerk wants it in spite of errors not asked about before."""

        def answered(answer: Answer) -> None:
            if answer == "go-on":
                self._issues.note_asked(document_ids)
                act()
            elif answer == "mend":
                self.issues_wanted.emit(document_ids[0] if len(document_ids) == 1 else "")

        def ask() -> None:
            unasked, several = self._issues.unasked_errors(document_ids), len(document_ids) > 1
            errors = tuple(whole_sentence(one, self._issues.where(one)) for one in unasked)
            if errors:
                ask_about(errors, go_on, several=several, words=self._words, parent=self._screen, answered=answered)
            else:
                act()

        self._issues.when_fresh(ask)

    def _print(self) -> None:
        ids, previews = (self._shelf.document_id,), self._papers.previews
        self._once_agreed(_("พิมพ์ต่อ"), ids, lambda: previews.when_fresh(self._print_pages))

    def _print_pages(self) -> None:
        view, title = self._pane.view, self._shelf.document_title
        if view is None:
            return
        from ita_desktop.gui.paper_printing import ask_and_print  # loads Qt's printing

        ending, file = ask_and_print(self._screen, view.pdf, title, view.page)
        if ending == "printed" and file:
            self.said.emit(_("พิมพ์ “{title}” ลงไฟล์ {file} แล้ว").format(title=title, file=file), "info")
        elif ending == "printed":
            self.said.emit(_("ส่ง “{title}” ไปที่เครื่องพิมพ์แล้ว").format(title=title), "info")
        elif ending == "failed":
            self.said.emit(_("เครื่องพิมพ์ไม่รับงาน เอกสารยังพิมพ์ไม่ครบ โปรดตรวจสอบเครื่องพิมพ์แล้วลองใหม่"), "error")

    def _save(self) -> None:
        document_id, title = self._shelf.document_id, _("เลือกโฟลเดอร์ที่จะบันทึกไฟล์ PDF")

        def write(folder: Path) -> None:
            self._papers.export(document_id, folder)

        self._once_agreed(_("บันทึกต่อ"), (document_id,), lambda: self._into_folder(title, write))

    def _save_all(self) -> None:
        ids = tuple(one.id for one in self._shelf.listed)
        title = _("เลือกโฟลเดอร์ที่จะบันทึกไฟล์ PDF ทุกฉบับ")
        self._once_agreed(_("บันทึกต่อ"), ids, lambda: self._into_folder(title, self._papers.export_all))

    def _into_folder(self, title: str, write: Callable[[Path], None]) -> None:
        """Asks for a folder and writes into it, unless the clerk chose none."""
        last = self._settings.value.export_folder
        start = last if last and Path(last).is_dir() else str(self._office.path.parent)
        chosen = QFileDialog.getExistingDirectory(self._screen, title, start)
        if chosen:
            self._settings.change(export_folder=chosen)
            write(Path(chosen))

    def _open_outside(self) -> None:
        """Asks too: from the other program it is printed or sent on."""
        document_id, title = self._shelf.document_id, self._shelf.document_title
        self._once_agreed(_("เปิดต่อ"), (document_id,), lambda: self._papers.copy_for_others(document_id, title))

    def _show_outside(self, copy: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
            self.said.emit(_("ไม่พบโปรแกรมสำหรับเปิดไฟล์ PDF ในเครื่องนี้ โปรดใช้ปุ่ม “บันทึก PDF” แทน"), "warning")
