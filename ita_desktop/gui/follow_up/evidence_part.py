"""The evidence of one result: files and links added, described, found again, opened by a click, taken away."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QUrl, Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from ita_desktop.domain.attached import Attached, attached
from ita_desktop.domain.measures import Evidence
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.rows import without
from ita_desktop.gui.buttons import allow
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.exported import open_folder
from ita_desktop.gui.flow import FlowLayout
from ita_desktop.gui.follow_up.copying_line import CopyingLine
from ita_desktop.gui.follow_up.day_entry import Refused
from ita_desktop.gui.follow_up.edits import FollowUpEdits, Spot
from ita_desktop.gui.follow_up.evidence_form import EvidenceForm
from ita_desktop.gui.follow_up.evidence_keeping import EvidenceKeeping
from ita_desktop.gui.follow_up.evidence_list import EvidenceList
from ita_desktop.gui.follow_up.evidence_opening import open_address, web_address
from ita_desktop.gui.follow_up.link_line import LinkLine
from ita_desktop.gui.follow_up.result_edit import ResultEdit
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.labels import ThaiLabel, heading, muted
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.work.evidence_states import EvidenceState

if TYPE_CHECKING:
    from ita_desktop.session.evidence import EvidenceFiles

_TWINS_NAMED = 3
_THERE = (EvidenceState.FINE, EvidenceState.CHANGED, EvidenceState.LOOKING)


class EvidencePart(QWidget):
    """`edited` carries a ResultEdit, `said` a sentence and its kind, `place_wanted` where a file is attached too."""

    edited = Signal(object)
    said = Signal(str, str)
    place_wanted = Signal(object)

    def __init__(
        self, words: ScreenWords, icons: Icons, edits: FollowUpEdits, files: "EvidenceFiles", refused: Refused
    ) -> None:
        super().__init__()
        self._edits, self._files = edits, files
        self._spot, self._result_id = Spot(""), ""
        self._read_only = False
        self._known: tuple[Evidence, str] | None = None
        self.keeping = EvidenceKeeping(edits, files, self)
        self.label = heading(words, _("หลักฐาน"), 1.0)
        self.empty = muted(ThaiLabel(words, _("ยังไม่มีหลักฐาน ลากไฟล์ภาพ รายงาน หรือคำสั่งมาวางที่นี่ หรือกดปุ่มด้านล่าง")))
        self.list = EvidenceList(icons, files.state)
        self.form = EvidenceForm(words, icons, refused)
        self.add_files = QPushButton(_("เพิ่มไฟล์…"))
        self.add_link = QPushButton(_("เพิ่มลิงก์…"))
        icons.put("add", self.add_files)
        icons.put("external", self.add_link)
        self.link = LinkLine(words)
        self.copying = CopyingLine(words, files)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        tools = FlowLayout(GAP)
        tools.addWidget(self.add_files)
        tools.addWidget(self.add_link)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for widget in (self.label, self.empty, self.list):
            column.addWidget(widget)
        column.addLayout(tools)
        for part in (self.link, self.copying, self.form):
            column.addWidget(part)
        self.link.hide()

    def _connect(self) -> None:
        self.keeping.said.connect(self.said)
        self.list.chosen.connect(self._show_chosen)
        self.form.edited.connect(self.edited)
        self.form.open_wanted.connect(self._open)
        self.form.folder_wanted.connect(self._show_folder)
        self.form.find_wanted.connect(self._find)
        self.form.twin_wanted.connect(self._go_to_twin)
        self.form.remove_wanted.connect(self._remove)
        self.list.delete_wanted.connect(self._remove)
        self.add_files.clicked.connect(self._pick_files)
        self.add_link.clicked.connect(self.link.begin)
        self.link.entered.connect(self._link)
        self._files.states_changed.connect(self._states_changed)

    def show_evidence(self, spot: Spot, result_id: str, evidence: tuple[Evidence, ...], *, read_only: bool) -> None:
        """Shows the evidence of a result; what is added goes to it, or to a new one of this id at the spot."""
        if result_id != self._result_id:
            self.link.hide()
        self._spot, self._result_id, self._read_only = spot, result_id, read_only
        self.list.show_rows(evidence)
        self.empty.setVisible(not evidence)
        count = _("หลักฐาน {count} รายการ").format(count=len(evidence)) if evidence else _("หลักฐาน")
        self.label.set_text(count)
        why = _("แก้ไขไม่ได้ในขณะนี้") if read_only else ""
        allow(self.add_files, why)
        allow(self.add_link, why)
        self._show_chosen()

    def focus_evidence(self, evidence_id: str, field: str) -> None:
        """Puts the keyboard into a field of a piece of evidence, or to where the first is added."""
        if not self.list.evidence.rows:
            self.add_files.setFocus()
            return
        if evidence_id:
            self.list.select(evidence_id)
        self.form.fields.get(field, self.list).setFocus()

    def _states_changed(self) -> None:
        self._known = None
        self.list.show_rows(self.list.evidence.rows)
        self._show_chosen()

    def _show_chosen(self) -> None:
        evidence = self.list.current
        self.form.setVisible(evidence is not None)
        if evidence is None:
            return
        state = self._files.state(evidence)
        self.form.show_evidence(evidence, state, read_only=self._read_only)
        if self._known is None or self._known[0].id != evidence.id or self._known[1] != self._result_id:
            self._known = (evidence, self._result_id)
            danger = self._files.danger_of(evidence)
            can_open = not danger and state in _THERE and self._address(evidence) is not None
            self.form.show_known(danger, _said_of(self._twins(evidence)), can_open=can_open)

    def _twins(self, evidence: Evidence) -> tuple[Attached, ...]:
        """Where else the same bytes are attached."""
        return tuple(
            one
            for one in attached(self._edits.file)
            if evidence.sha256 and one.evidence.sha256 == evidence.sha256 and one.evidence.id != evidence.id
            if not one.removed
        )

    def _go_to_twin(self) -> None:
        evidence = self.list.current
        for one in self._twins(evidence) if evidence else ():
            ids = (one.measure.id, one.result.id, one.evidence.id)
            self.place_wanted.emit(Place(PlaceKind.RESULT, one.fiscal_year, ids, "evidence"))
            return

    def _address(self, evidence: Evidence) -> QUrl | None:
        path = self._files.path_of(evidence)
        return QUrl.fromLocalFile(str(path)) if path else web_address(evidence)

    def _open(self) -> None:
        """What became dangerous since it was shown is not opened either."""
        evidence = self.list.current
        address = self._address(evidence) if evidence else None
        if evidence is None or address is None:
            return
        if danger := self._files.danger_of(evidence):
            self.said.emit(danger, "error")
        elif not open_address(address):
            self.said.emit(_("เปิดหลักฐานนี้ไม่ได้ ไฟล์และข้อมูลยังอยู่ โปรดเปิดจากโฟลเดอร์หลักฐาน"), "error")

    def _show_folder(self) -> None:
        evidence = self.list.current
        path = self._files.path_of(evidence) if evidence else None
        if path is not None and path.parent.is_dir():
            open_folder(path.parent)
        else:
            self.said.emit(_("ไม่พบโฟลเดอร์หลักฐานข้างไฟล์หน่วยงาน โปรดเสียบไดรฟ์เดิมหรือนำโฟลเดอร์มาวางไว้ที่เดิม"), "error")

    def _find(self) -> None:
        evidence = self.list.current
        picked, _kind = QFileDialog.getOpenFileName(self, _("เลือกไฟล์หลักฐานเดิม"))
        if evidence is not None and picked:
            self._files.find_again(evidence, Path(picked))

    def _remove(self) -> None:
        evidence = self.list.current
        if evidence is None or self._read_only:
            return
        gone = evidence.id
        change = ResultEdit(_("เอาหลักฐานออกจาก"), "", lambda one: replace(one, evidence=without(one.evidence, gone)))
        self.edited.emit(change)
        (self.list if self.list.evidence.rows else self.add_files).setFocus()
        self.said.emit(_("เอาหลักฐานออกแล้ว ตัวไฟล์ยังอยู่ในโฟลเดอร์หลักฐาน กด Ctrl+Z เพื่อเลิกทำ"), "info")

    def _pick_files(self) -> None:
        picked, _kind = QFileDialog.getOpenFileNames(self, _("เลือกไฟล์หลักฐาน เลือกได้หลายไฟล์"))
        self._keep([Path(path) for path in picked])

    def _keep(self, sources: Sequence[Path]) -> None:
        self.keeping.keep(self._spot, self._result_id, sources)

    def _link(self, text: str) -> None:
        if self.keeping.link(self._spot, self._result_id, text):
            self.link.end()
            self.list.select("")
            self.form.title.setFocus()

    def takes(self, data: QMimeData) -> bool:
        """Whether what is dragged are files or web addresses, and evidence can be added."""
        return not self._read_only and _dropped(data) != ([], [])

    def take(self, data: QMimeData) -> None:
        """Copies dropped files in and keeps addresses as links."""
        files, links = _dropped(data)
        self._keep(files)
        for link in links:
            self.keeping.link(self._spot, self._result_id, link)


def _dropped(data: QMimeData) -> tuple[list[Path], list[str]]:
    urls = data.urls()
    files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return files, [url.toString() for url in urls if url.scheme() in ("http", "https")]


def _said_of(twins: tuple[Attached, ...]) -> str:
    if not twins:
        return ""
    places = dict.fromkeys(f"{name} {one.fiscal_year}" for one in twins for name in one.measure.titles[:1])
    named = ", ".join(list(places)[:_TWINS_NAMED])
    return _("ไฟล์เดียวกันนี้แนบไว้ที่อื่นอีก {count} แห่ง คือ {places}").format(count=len(twins), places=named)
