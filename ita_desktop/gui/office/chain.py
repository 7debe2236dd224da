"""The part ลำดับความเห็น: the steps of the usual opinion chain and who writes below each."""

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QPushButton, QVBoxLayout

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.ids import new_id
from ita_desktop.domain.office import ChainStep
from ita_desktop.domain.periods_held import held_on, printed_post
from ita_desktop.domain.rows import row_of
from ita_desktop.domain.signers import candidates, chain_on
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.fields.bindings import Slot
from ita_desktop.gui.fields.choice import ChoiceField
from ita_desktop.gui.fields.field import Field
from ita_desktop.gui.fields.line import LineField
from ita_desktop.gui.fields.text import TextField
from ita_desktop.gui.office.rows_part import RowsPart, RowWords
from ita_desktop.gui.office.slots import changed_row, office_place, row_slot
from ita_desktop.gui.office.tools import Tools
from ita_desktop.i18n import _

_MOST_STEPS = 5


class ChainPart(RowsPart):
    """The steps in the order in which a memo goes up."""

    def __init__(self, tools: Tools) -> None:
        none = _("ยังไม่ได้กำหนดลำดับความเห็น บันทึกข้อความจะใช้ลำดับมาตรฐาน คือ หัวหน้าสำนักปลัด ปลัด และผู้บริหาร")
        super().__init__(tools, "chain", RowWords(_("ลำดับความเห็น"), _("ลำดับความเห็นทั้งหมด"), none))
        words = tools.words
        self._offered: object = None
        self.title = LineField(words, _("หัวข้อความเห็น"), suggestion=_("เช่น ความเห็นของปลัดเทศบาล"))
        self.person = ChoiceField(words, _("ผู้ให้ความเห็น"), (), _("เมื่อเลือกชื่อ โปรแกรมใส่ตำแหน่งปัจจุบันให้ แก้ไขได้ด้านล่าง"))
        self.post = TextField(words, _("ตำแหน่งที่พิมพ์ใต้ชื่อ"), _("บรรทัดที่สองใช้กับคำว่ารักษาราชการแทน"), (2, 4))
        for widget in (self.title, self.person, self.post):
            self.form.column.insertWidget(self.form.column.count() - 1, widget)
        self.usual_button = QPushButton(_("ใช้ลำดับมาตรฐาน"))
        self.usual_button.clicked.connect(self.use_usual)
        self.usual_button.setToolTip(_("หัวหน้าสำนักปลัด ปลัด และผู้บริหาร พร้อมชื่อผู้ดำรงตำแหน่งในวันนี้"))
        foot = QVBoxLayout()
        foot.setContentsMargins(GAP, 0, GAP, GAP)
        foot.addWidget(self.usual_button)
        self.column.addLayout(foot)

    def _card(self, row: Any) -> tuple[str, str, bool]:
        person = row_of(self._office.file.people, row.person)
        post = " ".join(row.post.split())
        return row.title, person.name if person else post, False

    def _new(self) -> ChainStep:
        return ChainStep(new_id(), "")

    def _first_entry(self) -> Field:
        return self.title

    def _bind(self, row_id: str) -> None:
        self._offer()
        self._bindings.bind(self.title, row_slot(_("แก้ไขหัวข้อความเห็น"), "chain", row_id, "title"))
        self._bindings.bind(self.person, self._person_slot(row_id))
        self._bindings.bind(self.post, row_slot(_("แก้ไขตำแหน่งผู้ให้ความเห็น"), "chain", row_id, "post"))

    def _person_slot(self, row_id: str) -> Slot:
        def write(file: OfficeFile, text: str) -> OfficeFile:
            person = row_of(file.people, text)
            post = held_on(person.posts, self._office.today()) if person else None
            values = {"post": printed_post(post)} if post else {}
            return changed_row(file, "chain", row_id, person=text, **values)

        def read(file: OfficeFile) -> str:
            row = row_of(file.chain, row_id)
            return row.person if row else ""

        return Slot(_("เปลี่ยนผู้ให้ความเห็น"), office_place("chain", row_id, field="person"), read, write)

    def _offer(self) -> None:
        people = self._office.file.people
        if people is not self._offered:
            self._offered = people
            named = tuple((person.id, person.name or _("(ยังไม่มีชื่อ)")) for person in people)
            self.person.offer((("", _("ไม่ระบุชื่อ")), *named))

    def _show_row(self) -> None:
        self._offer()

    def _show_buttons(self, count: int) -> None:
        super()._show_buttons(count)
        many = _("ลำดับความเห็นมีได้ไม่เกิน {most} ลำดับ").format(most=_MOST_STEPS)
        self._allow(self.add_button, count < _MOST_STEPS, many)
        self._allow(self.usual_button, bool(self._office.file.profiles), _("ยังไม่มีข้อมูลหน่วยงาน"))

    def use_usual(self) -> None:
        """The three usual steps with those who hold the posts today, in place of what is there."""
        if self._locked:
            return
        chain = _usual_steps(self._office.file, self._office.today())
        if [replace(step, id="") for step in chain] == [replace(step, id="") for step in self._office.file.chain]:
            self.said.emit(_("ลำดับความเห็นเป็นลำดับมาตรฐานอยู่แล้ว"), "info")
            return
        self._office.edit(_("ใช้ลำดับมาตรฐาน"), office_place("chain"), replace(self._office.file, chain=chain))
        self.said.emit(_("ใช้ลำดับมาตรฐานแทนลำดับเดิมแล้ว กด Ctrl+Z เพื่อเลิกทำ"), "info")


def _usual_steps(file: OfficeFile, day: date) -> tuple[ChainStep, ...]:
    """The usual posts with who holds them, or acts, on a day."""
    people = {one.signer: one.person_id for one in candidates(file, day) if one.current}
    opinions = chain_on(replace(file, chain=()), day)
    return tuple(
        ChainStep(
            new_id(),
            one.title,
            people.get(one.signer, ""),
            "\n".join(filter(None, (one.signer.post, one.signer.acting))),
        )
        for one in opinions
    )
