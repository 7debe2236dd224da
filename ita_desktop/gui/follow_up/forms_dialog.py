"""Writing the forms of a round for the units: of whom, as what and where, then what was written."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLineEdit, QProgressBar, QPushButton, QWidget

from ita_desktop.domain.unit_form import UnitForm
from ita_desktop.gui.agreeing_dialog import AgreeingDialog
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.exported import open_folder
from ita_desktop.gui.fields.choice import ChoiceField
from ita_desktop.gui.flow import FlowLayout
from ita_desktop.gui.follow_up.low_page import LowPage
from ita_desktop.gui.follow_up.stacked import stacked
from ita_desktop.gui.labels import ThaiLabel
from ita_desktop.gui.text_table import TextRow
from ita_desktop.gui.tick_list import TickList
from ita_desktop.gui.told import ToldLabel
from ita_desktop.i18n import _
from ita_desktop.session.jobs import Failure
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.session.unit_forms import UnitFormFiles
from ita_desktop.thai.dates import long_date
from ita_desktop.work.unit_form_sending import Sent

type FormsOf = Callable[[date], tuple[UnitForm, ...]]
"""From the last day of a round to its forms."""
type Send = Callable[[tuple[UnitForm, ...], Path, tuple[str, ...]], None]
"""Begins to write forms into a folder, as these kinds of file."""

_SIZE = QSize(760, 580)
_LEAST_LIST = 150
_NUMBER_WIDTH = 110
_MOST_SAID = 5


class FormsDialog(AgreeingDialog):
    """Stays open while it writes and says afterwards what lies where; closing it stops what is being written."""

    def __init__(
        self,
        rounds: tuple[date, ...],
        chosen: date,
        forms_of: FormsOf,
        folder: Path,
        send: Send,
        files: UnitFormFiles,
        words: ScreenWords,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_("ส่งแบบรายงานให้ส่วนราชการ"), _SIZE, parent)
        self._forms_of, self._send, self._files = forms_of, send, files
        self._forms: tuple[UnitForm, ...] = ()
        self.folder = folder
        sentence = _("แบบรายงานหนึ่งไฟล์ต่อส่วนราชการ พิมพ์หรือส่งให้กรอกได้โดยไม่ต้องใช้เครือข่าย เมื่อได้คืนแล้วนำเข้าโปรแกรมได้ทันที")
        self.sentence = ThaiLabel(words, sentence)
        ends = tuple((end.isoformat(), _("รอบสิ้นสุด {day}").format(day=long_date(end))) for end in rounds)
        self.round = _roomy(ChoiceField(words, _("รอบที่รายงาน"), ends), ends)
        self.round.show_text(chosen.isoformat())
        kinds = (("xlsx", "Excel"), ("docx", "Word"), ("xlsx docx", _("ทั้ง Excel และ Word")))
        self.kind = _roomy(ChoiceField(words, _("ชนิดของไฟล์"), kinds), kinds)
        self.kind.show_text("xlsx")
        self.all_button, self.none_button = QPushButton(_("เลือกทั้งหมด")), QPushButton(_("ไม่เลือกรายการใด"))
        heads = (_("ส่วนราชการ"), _("แถวในแบบ"), _("รายงานแล้ว"))
        self.list = TickList(words, heads, _("ส่วนราชการที่จะส่งแบบรายงาน"))
        self.place = QLineEdit(str(folder), readOnly=True)
        self.place.setAccessibleName(_("โฟลเดอร์ที่จะบันทึก"))
        self.pick = QPushButton(_("เลือกโฟลเดอร์…"))
        self.bar = QProgressBar(textVisible=False)
        self.bar.setAccessibleName(_("การเขียนแบบรายงาน"))
        self.told = ToldLabel(words)
        self.open_button = QPushButton(_("เปิดโฟลเดอร์"))
        self._lay_out()
        self._connect()
        self._show_round()

    def _lay_out(self) -> None:
        head = FlowLayout(GAP)
        for widget in (self.round, self.kind):
            head.addWidget(widget)
        ticks = FlowLayout(GAP)
        for button in (self.all_button, self.none_button):
            ticks.addWidget(button)
        self.list.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column in (2, 3):
            self.list.setColumnWidth(column, _NUMBER_WIDTH)
        self.list.setMinimumHeight(_LEAST_LIST)
        folder = QHBoxLayout()
        folder.addWidget(self.place, 1)
        folder.addWidget(self.pick)
        page = stacked(self.sentence, head, ticks, self.list, folder, growing=self.list)
        area = LowPage(page, self.list)
        self.arrange(area, self.bar, self.told, growing=area, others=(self.open_button,))
        self.bar.hide()
        self.told.hide()
        self.open_button.hide()

    def _connect(self) -> None:
        self.round.edited.connect(lambda _day: self._show_round())
        self.kind.edited.connect(lambda _kind: self._show_count())
        self.all_button.clicked.connect(lambda: self.list.rows.tick_all(True))
        self.none_button.clicked.connect(lambda: self.list.rows.tick_all(False))
        self.list.rows.ticked.connect(self._show_count)
        self.pick.clicked.connect(self._pick_folder)
        self.open_button.clicked.connect(lambda: open_folder(self.folder))
        self._files.progressed.connect(self._show_progress)
        self._files.sent.connect(self._show_sent)
        self._files.failed.connect(self._show_failure)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of file wanted."""
        return tuple(self.kind.text.split())

    def _show_round(self) -> None:
        """Another round: a form for each unit, ticked where something is still to be reported."""
        self._forms = self._forms_of(date.fromisoformat(self.round.text))
        self.list.rows.show_ticked(
            tuple(map(_row, self._forms)), [_reported(one) < len(one.rows) for one in self._forms]
        )
        if self._forms:
            self.list.setCurrentIndex(self.list.rows.index(0, 1))
        self.list.setFocus()

    def _show_count(self) -> None:
        count = len(self.list.rows.places) * len(self.kinds)
        why_not = _("ยังไม่ได้เลือกส่วนราชการ") if self._forms else _("รอบนี้ไม่มีเรื่องที่ต้องรายงานแล้ว โปรดเลือกรอบอื่น")
        self.offer(_("เขียนแบบรายงาน {count} ไฟล์").format(count=count), "" if count else why_not)

    def _pick_folder(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        chosen = QFileDialog.getExistingDirectory(self, _("เลือกโฟลเดอร์ที่จะบันทึกแบบรายงาน"), str(self.folder))
        if chosen:
            self.folder = Path(chosen)
            self.place.setText(str(self.folder))

    def accept(self) -> None:
        """Begins to write."""
        if self._files.sending or not self.accept_button.isEnabled():
            return
        self._set_writing(True)
        self._send(tuple(self._forms[place] for place in self.list.rows.places), self.folder, self.kinds)

    def reject(self) -> None:
        """Stops the writing, whose end is told; else closes."""
        if self._files.sending:
            self._files.stop()
        else:
            super().reject()

    def _set_writing(self, writing: bool) -> None:
        for widget in (self.round, self.kind, self.list, self.all_button, self.none_button, self.pick):
            widget.setEnabled(not writing)
        self.bar.setRange(0, 0)
        self.bar.setVisible(writing)
        self.accept_button.setVisible(not writing)
        self.open_button.hide()
        self.told.tell("")
        self.cancel_button.setText(_("หยุดเขียน") if writing else _("ปิด"))

    def _show_progress(self, done: int, total: int, name: str) -> None:
        if self._files.sending:
            self.bar.setRange(0, total)
            self.bar.setValue(done)
            self.told.tell(_("กำลังเขียน {name}").format(name=name) if name else "")

    def _show_sent(self, sent: Sent) -> None:
        self._set_writing(False)
        self.open_button.setVisible(bool(sent.written))
        self.told.tell(_what_was_sent(sent), "caution" if sent.failed else "plain")
        if sent.written:
            self.open_button.setFocus()

    def _show_failure(self, failure: Failure) -> None:
        self._set_writing(False)
        self.told.tell(failure.sentence, "problem")


def _what_was_sent(sent: Sent) -> str:
    """What lies where, then what could not be written and why."""
    start = _("หยุดแล้ว เขียนแบบรายงานไว้ {count} ไฟล์ในโฟลเดอร์ “{folder}”") if sent.stopped else ""
    start = start or _("เขียนแบบรายงาน {count} ไฟล์แล้วในโฟลเดอร์ “{folder}”")
    lines = [start.format(count=len(sent.written), folder=sent.folder.name or sent.folder)]
    lines += [_("เขียนไม่ได้ “{name}”: {why}").format(name=name, why=why) for name, why in sent.failed[:_MOST_SAID]]
    if len(sent.failed) > _MOST_SAID:
        lines.append(_("และอีก {count} ไฟล์ที่เขียนไม่ได้").format(count=len(sent.failed) - _MOST_SAID))
    return "\n".join(lines)


def _row(form: UnitForm) -> TextRow:
    reported, count = _reported(form), len(form.rows)
    name = form.identity.unit_name or _("ยังไม่ได้กำหนดผู้รับผิดชอบ")
    whole = _("ครบแล้ว") if reported == count else str(reported)
    return TextRow((name, str(count), whole), "quiet" if reported == count else "plain")


def _reported(form: UnitForm) -> int:
    return sum(bool(row.key.result) for row in form.rows)


def _roomy(field: ChoiceField, choices: tuple[tuple[str, str], ...]) -> ChoiceField:
    field.box.setMinimumContentsLength(max((len(label) for _value, label in choices), default=8))
    return field
