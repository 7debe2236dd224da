"""The entries of a paper that was signed: register number, day, and the scan of the signed copy."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from ita_desktop.domain.documents import Document
from ita_desktop.domain.drafting import Scan, scan_of, with_scan
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.fields.day import DateField
from ita_desktop.gui.fields.line import LineField
from ita_desktop.gui.flow import FlowLayout
from ita_desktop.gui.labels import ThaiLabel
from ita_desktop.i18n import _
from ita_desktop.session.scans import Scans
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.session.sheets import Sheet
from ita_desktop.work.scans import KINDS, ScanState, scan_path

type ChangeDocument = Callable[[str, str, str, Callable[[Document], Document]], None]
"""From the document's id, the step's name, the field and the change of the document."""


class SignedEntry(QWidget):
    """Edits through `change`; `said` carries a sentence and what kind of message it is."""

    said = Signal(str, str)

    def __init__(
        self, words: ScreenWords, scans: Scans, change: ChangeDocument, office_path: Callable[[], Path]
    ) -> None:
        super().__init__()
        self._scans, self._change, self._office_path = scans, change, office_path
        self._sheet: Sheet | None = None
        self._scan: Scan | None = None
        self._refused = ""
        self.number = LineField(words, _("เลขทะเบียนของฉบับที่ลงนาม"))
        self.day = DateField(words, _("วันที่ลงนาม"))
        self.note = ThaiLabel(words)
        self.attach = QPushButton(_("แนบไฟล์สแกน…"))
        self.open = QPushButton(_("เปิดไฟล์สแกน"))
        self.remove = QPushButton(_("นำไฟล์สแกนออก"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        acts = FlowLayout(GAP)
        for button in (self.attach, self.open, self.remove):
            acts.addWidget(button)
        column = QVBoxLayout(self)
        column.setSpacing(GAP)
        for widget in (self.number, self.day, self.note):
            column.addWidget(widget)
        column.addLayout(acts)

    def _connect(self) -> None:
        self.number.edited.connect(
            lambda text: self._write("number", lambda d: replace(d, signed=replace(d.signed, number=text)))
        )
        self.day.edited.connect(self._write_day)
        self.day.refused.connect(self._keep_refused)
        self.attach.clicked.connect(self._ask_scan)
        self.open.clicked.connect(self._open_scan)
        self.remove.clicked.connect(self._remove_scan)
        self._scans.kept.connect(self._take_scan)
        self._scans.checked.connect(self._show_state)
        self._scans.failed.connect(lambda failure: self.said.emit(failure.sentence, "error"))

    def show_sheet(self, sheet: Sheet, read_only: bool) -> None:
        """Shows what is known of the signed copy."""
        another = self._sheet is None or sheet.id != self._sheet.id or sheet.working_year != self._sheet.working_year
        if another:
            self._refused = ""
        self._sheet = sheet
        signed, scan = sheet.document.signed, scan_of(sheet.document)
        self.number.show_text(signed.number)
        if self._refused:
            self.day.show_refused(self._refused)
        else:
            self.day.show_text(signed.on.isoformat() if signed.on else "")
        self.number.set_read_only(read_only)
        self.day.set_read_only(read_only)
        self.attach.setEnabled(not read_only)
        self.remove.setEnabled(not read_only)
        self.open.setVisible(scan is not None)
        self.remove.setVisible(scan is not None)
        if another or scan != self._scan:
            self._show_scan(scan)

    def forget(self) -> None:
        """The next document is another, whatever its name."""
        self._sheet = None

    def _show_scan(self, scan: Scan | None) -> None:
        self._scan = scan
        if scan is None:
            self.note.set_text(_("ยังไม่มีไฟล์สแกน เมื่อแนบแล้ว โปรแกรมจะเก็บสำเนาไว้ในโฟลเดอร์ข้างไฟล์หน่วยงาน"))
        else:
            self.note.set_text(_("ไฟล์สแกน: {name}").format(name=scan.name.rpartition("/")[2]))
            self._scans.check(scan)

    def _show_state(self, scan: Scan, state: ScanState) -> None:
        if scan != self._scan:
            return
        name = scan.name.rpartition("/")[2]
        if state is ScanState.MISSING:
            self.note.set_text(
                _("ไม่พบไฟล์สแกน “{name}” ข้างไฟล์หน่วยงาน ข้อมูลอื่นยังอยู่ครบ โปรดนำไฟล์กลับมาไว้ที่เดิมหรือแนบใหม่").format(name=name)
            )
        elif state is ScanState.CHANGED:
            self.note.set_text(_("ไฟล์สแกน “{name}” ถูกแก้ไขหลังจากแนบไว้ โปรดตรวจสอบหรือแนบใหม่").format(name=name))
        self.open.setEnabled(state is not ScanState.MISSING)

    def _write(self, what: str, change: Callable[[Document], Document]) -> None:
        if self._sheet is not None:
            self._change(self._sheet.id, _("แก้ไขข้อมูลการลงนาม"), f"signed.{what}", change)

    def _write_day(self, text: str) -> None:
        self._refused = ""
        on = date.fromisoformat(text) if text else None
        self._write("on", lambda d: replace(d, signed=replace(d.signed, on=on)))

    def _keep_refused(self, typed: str) -> None:
        self._refused = typed

    def _ask_scan(self) -> None:
        if self._sheet is None:
            return
        kinds = _("ไฟล์สแกน ({kinds})").format(kinds=" ".join(f"*{kind}" for kind in KINDS))
        path, _kind = QFileDialog.getOpenFileName(self, _("เลือกไฟล์สแกนของฉบับที่ลงนาม"), "", kinds)
        if path:
            title = self._sheet.title.own or self._sheet.title.default
            self._scans.keep(self._sheet.id, Path(path), title)

    def _take_scan(self, document_id: str, scan: Scan) -> None:
        """To the paper it was chosen for, whichever is in sight by now."""
        if self._sheet is not None:
            self._change(document_id, _("แนบไฟล์สแกน"), "", lambda d: with_scan(d, scan))
            self.said.emit(_("เก็บสำเนาไฟล์สแกนไว้ที่ “{name}” แล้ว").format(name=scan.name), "info")

    def _remove_scan(self) -> None:
        if self._sheet is None:
            return
        self._change(self._sheet.id, _("นำไฟล์สแกนออก"), "", lambda d: with_scan(d, None))
        self.said.emit(_("นำไฟล์สแกนออกจากเอกสารแล้ว ไฟล์ยังอยู่ในโฟลเดอร์เดิม กด Ctrl+Z เพื่อเลิกทำ"), "info")

    def _open_scan(self) -> None:
        path = scan_path(self._office_path(), self._scan) if self._scan else None
        if path is None or not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.said.emit(_("เปิดไฟล์สแกนไม่ได้ ข้อมูลของหน่วยงานยังอยู่ครบ โปรดตรวจสอบว่าไฟล์ยังอยู่ข้างไฟล์หน่วยงาน"), "warning")
