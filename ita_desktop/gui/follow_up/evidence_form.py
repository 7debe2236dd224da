"""The entries of one piece of evidence, what is to be known of it, and what can be done with it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ita_desktop.domain.measures import Evidence, EvidenceKind, Result
from ita_desktop.domain.reporting import with_evidence
from ita_desktop.domain.rows import row_of
from ita_desktop.gui.buttons import allow
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.fields.beside import Beside
from ita_desktop.gui.fields.line import LineField
from ita_desktop.gui.fields.text import TextField
from ita_desktop.gui.flow import FlowLayout
from ita_desktop.gui.follow_up.day_entry import DayEntry, Refused, day_of
from ita_desktop.gui.follow_up.result_edit import ResultEdit
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.told import ToldLabel
from ita_desktop.gui.whole_label import WholeLabel
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.work.evidence_states import EvidenceState

_SIDE_BY_SIDE = 300
_LOST = (EvidenceState.MISSING, EvidenceState.FOLDER_MISSING)


class EvidenceForm(QWidget):
    """`edited` carries a ResultEdit; the other signals what is wanted of the piece in sight."""

    edited = Signal(object)
    open_wanted = Signal()
    folder_wanted = Signal()
    find_wanted = Signal()
    twin_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, words: ScreenWords, icons: Icons, refused: Refused) -> None:
        super().__init__()
        self._evidence: Evidence | None = None
        self.target = WholeLabel()
        self.target.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.danger, self.twins, self.trouble = ToldLabel(words), ToldLabel(words), ToldLabel(words)
        self.go_to_twin = QPushButton(_("ไปยังที่แนบไว้อีกแห่ง"))
        self.title = LineField(words, _("ชื่อหลักฐาน"))
        self.dated = DayEntry(words, _("วันที่ของหลักฐาน"), refused, _("วันที่ในเอกสารหรือวันที่ถ่ายภาพ ไม่ใช่วันที่แนบ"))
        self.page = LineField(words, _("หน้าที่อ้างถึง"))
        self.note = TextField(words, _("หมายเหตุของหลักฐาน"), lines=(1, 6))
        self.fields = {"title": self.title, "dated": self.dated, "page": self.page, "note": self.note}
        self.open = QPushButton(_("เปิดดู"))
        self.show_folder = QPushButton(_("แสดงในโฟลเดอร์"))
        self.find_file = QPushButton(_("ค้นหาไฟล์ที่หาย…"))
        self.remove = QPushButton(_("เอาหลักฐานออก"))
        for name, button in (("external", self.open), ("open", self.show_folder), ("search", self.find_file)):
            icons.put(name, button)
        icons.put("delete", self.remove)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        tools = FlowLayout(GAP)
        for button in (self.open, self.show_folder, self.find_file, self.remove):
            tools.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for widget in (
            self.trouble,
            self.danger,
            self.twins,
            self.go_to_twin,
            self.title,
            Beside(self.dated, self.page, least=_SIDE_BY_SIDE),
            self.note,
        ):
            column.addWidget(widget)
        column.setAlignment(self.go_to_twin, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.target)
        column.addLayout(tools)

    def _connect(self) -> None:
        for name, field in self.fields.items():
            field.edited.connect(lambda text, name=name: self._type(name, text))
        self.open.clicked.connect(self.open_wanted)
        self.show_folder.clicked.connect(self.folder_wanted)
        self.go_to_twin.clicked.connect(self.twin_wanted)
        self.find_file.clicked.connect(self.find_wanted)
        self.remove.clicked.connect(self.remove_wanted)

    def show_evidence(self, evidence: Evidence, state: EvidenceState, *, read_only: bool) -> None:
        """Shows a piece of evidence and what became of it."""
        self._evidence = evidence
        self.title.show_text(evidence.title)
        self.dated.show_day(evidence.id, evidence.dated)
        self.page.show_text(evidence.page)
        self.note.show_text(evidence.note)
        for field in self.fields.values():
            field.set_read_only(read_only)
        self.target.show_path(evidence.target)
        self.trouble.tell(_trouble(state), "problem" if state in _LOST else "caution")
        is_file = evidence.kind is EvidenceKind.FILE
        self.show_folder.setVisible(is_file and state is not EvidenceState.OUTSIDE)
        self.find_file.setVisible(is_file and state in _LOST)
        why = _("แก้ไขไม่ได้ในขณะนี้") if read_only else ""
        allow(self.find_file, why)
        allow(self.remove, why)

    def show_known(self, danger: str, twins: str, *, can_open: bool) -> None:
        """Warns of what it may do, and says where else it is attached; what is dangerous is not opened here."""
        self.danger.tell(danger, "problem")
        self.twins.tell(twins, "caution")
        self.go_to_twin.setVisible(bool(twins))
        self.open.setVisible(can_open)

    def _type(self, name: str, text: str) -> None:
        evidence = self._evidence
        if evidence is not None:
            fields: dict[str, Any] = {name: day_of(text) if name == "dated" else text}
            change = _changing(evidence, fields)
            self.edited.emit(ResultEdit(_("แก้ไขรายละเอียดหลักฐาน"), f"evidence.{name}", change, evidence.id))


def _changing(evidence: Evidence, fields: dict[str, Any]) -> Callable[[Result], Result]:
    def change(result: Result) -> Result:
        now = row_of(result.evidence, evidence.id) or evidence
        return with_evidence(result, replace(now, **fields))

    return change


def _trouble(state: EvidenceState) -> str:
    return {
        EvidenceState.MISSING: _("ไม่พบไฟล์นี้ในโฟลเดอร์หลักฐาน รายละเอียดที่กรอกไว้ยังอยู่ กดค้นหาไฟล์ที่หายเพื่อเลือกไฟล์เดิม"),
        EvidenceState.FOLDER_MISSING: _("ไม่พบโฟลเดอร์หลักฐานข้างไฟล์หน่วยงาน โปรดเสียบไดรฟ์เดิม หรือนำโฟลเดอร์นั้นมาวางข้างไฟล์"),
        EvidenceState.CHANGED: _("ไฟล์นี้ไม่เหมือนเมื่อแนบแล้ว โปรดเปิดดูว่ายังใช้เป็นหลักฐานได้ หรือแนบไฟล์ที่ถูกต้องใหม่"),
        EvidenceState.OUTSIDE: _("ชื่อไฟล์นี้ชี้ออกนอกโฟลเดอร์หลักฐาน โปรแกรมจึงไม่เปิดให้ โปรดเอาออกแล้วแนบไฟล์ใหม่"),
    }.get(state, "")
