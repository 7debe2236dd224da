"""The names an office has had: listed, begun on a day, deleted."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ita_desktop.domain.ids import new_id
from ita_desktop.domain.office import Profile
from ita_desktop.domain.periods_held import renamed, without_profile
from ita_desktop.domain.rows import row_of
from ita_desktop.domain.titles import full_name
from ita_desktop.gui.buttons import allow
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.fields.day import DateField
from ita_desktop.gui.form_area import bring_into_sight
from ita_desktop.gui.labels import ThaiLabel, heading, muted
from ita_desktop.gui.office.row_view import RowView
from ita_desktop.gui.office.slots import office_place
from ita_desktop.gui.office.tools import Tools
from ita_desktop.i18n import _
from ita_desktop.thai.dates import long_date

_MOST_ROWS = 4


class ProfileHistory(QWidget):
    """`chosen` tells which profile is to be shown, `begun` which is new and to be filled in; `said` what was done."""

    chosen = Signal(str)
    begun = Signal(str)
    said = Signal(str, str)

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._office = tools.office
        self._words = tools.words
        self.list = RowView(tools.words, _("ชื่อและฐานะของหน่วยงานที่ผ่านมา"))
        self.list.setDragDropMode(RowView.DragDropMode.NoDragDrop)
        self.list.chosen.connect(self.chosen)
        self.list.delete_wanted.connect(self.delete)
        self.begin_button = QPushButton(_("หน่วยงานเปลี่ยนชื่อหรือฐานะ…"))
        self.delete_button = QPushButton(_("ลบข้อมูลชุดนี้"))
        self.day = DateField(tools.words, _("ใช้ชื่อหรือฐานะใหม่ตั้งแต่วันที่"))
        self.add_button = QPushButton(_("เริ่มข้อมูลชุดใหม่"))
        self.cancel_button = QPushButton(_("ยกเลิก"))
        self._lay_out()
        self.begin_button.clicked.connect(lambda: self._ask(True))
        self.cancel_button.clicked.connect(lambda: self._ask(False))
        self.add_button.clicked.connect(self.add)
        self.delete_button.clicked.connect(self.delete)
        self.day.line.returnPressed.connect(self.add)
        self.day.edited.connect(lambda _text: self.day.show_problem(""))

    def refresh(self, profile_id: str) -> None:
        """Lists the profiles, the shown one marked."""
        profiles, locked = self._office.file.profiles, self._office.read_only_because
        self.list.show_rows(tuple((full_name(one), _period(one), False, one.id) for one in profiles))
        if self.list.row_id != profile_id:
            self.list.select(profile_id)
        several = len(profiles) > 1
        self.list.setVisible(several)
        self.delete_button.setVisible(several)
        self._fit()
        for button in (self.begin_button, self.add_button, self.delete_button):
            allow(button, locked)

    def add(self) -> None:
        """Closes the shown profile and begins a new one on the day that was typed."""
        if self._office.read_only_because or self.day.problem:
            return
        old = row_of(self._office.file.profiles, self.list.row_id)
        if not self.day.text or old is None:
            self.day.show_problem(_("โปรดกรอกวันที่เริ่มใช้ชื่อหรือฐานะใหม่"))
            return
        self._begin(old, date.fromisoformat(self.day.text))

    def _begin(self, old: Profile, first_day: date) -> None:
        begun = new_id()
        try:
            file = renamed(self._office.file, old.id, begun, first_day)
        except ValueError:
            self.day.show_problem(_("วันที่ต้องอยู่หลังวันที่เริ่มใช้ข้อมูลชุดเดิม"))
            return
        self._ask(False)
        self._office.edit(_("เริ่มข้อมูลหน่วยงานชุดใหม่"), office_place("profiles", begun), file)
        self.begun.emit(begun)
        self.said.emit(
            _("เริ่มข้อมูลชุดใหม่ตั้งแต่วันที่ {day} แล้ว โปรดแก้ไขชื่อหรือประเภทด้านบน ข้อมูลชุดเดิมยังอยู่และเอกสารเก่ายังพิมพ์ตามเดิม").format(
                day=long_date(first_day)
            ),
            "info",
        )

    def delete(self) -> None:
        """Deletes the shown profile; the last one stays."""
        gone = row_of(self._office.file.profiles, self.list.row_id)
        if gone is None or len(self._office.file.profiles) < 2 or self._office.read_only_because:
            return
        after = without_profile(self._office.file, gone.id)
        self._office.edit(_("ลบข้อมูลหน่วยงานชุดหนึ่ง"), office_place("profiles", gone.id), after)
        self.said.emit(_("ลบข้อมูลของ “{title}” แล้ว กด Ctrl+Z เพื่อเลิกทำ").format(title=full_name(gone)), "info")

    def _ask(self, wanted: bool) -> None:
        self._question.setVisible(wanted)
        self.begin_button.setVisible(not wanted)
        self.day.show_text("")
        (self.day if wanted else self.begin_button).setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_sight(self._question if wanted else self.begin_button)

    def _fit(self) -> None:
        rows = range(min(self.list.cards.rowCount(), _MOST_ROWS))
        height = sum(self.list.sizeHintForRow(row) for row in rows) + 2
        if self.list.isVisibleTo(self) and height != self.list.height():
            self.list.setFixedHeight(height)

    def _lay_out(self) -> None:
        words = self._words
        self._question = QWidget()
        inside = QVBoxLayout(self._question)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GAP)
        inside.addWidget(self.day)
        inside.addLayout(_row(self.add_button, self.cancel_button))
        self._question.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(heading(words, _("การเปลี่ยนชื่อหรือฐานะ"), 1.1))
        column.addWidget(
            muted(
                ThaiLabel(
                    words, _("เมื่อหน่วยงานเปลี่ยนชื่อหรือยกฐานะ ให้เริ่มข้อมูลชุดใหม่แทนการแก้ไขชื่อเดิม เอกสารของปีก่อนจะยังพิมพ์ชื่อเดิม")
                )
            )
        )
        column.addWidget(self.list)
        column.addLayout(_row(self.begin_button, self.delete_button))
        column.addWidget(self._question)


def _row(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(GAP)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row


def _period(profile: Profile) -> str:
    first = _("ตั้งแต่วันที่ {day}").format(day=long_date(profile.valid_from)) if profile.valid_from else ""
    last = _("ถึงวันที่ {day}").format(day=long_date(profile.valid_to)) if profile.valid_to else _("จนถึงปัจจุบัน")
    return f"{first} {last}".strip()
