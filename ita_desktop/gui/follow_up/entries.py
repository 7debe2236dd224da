"""The entries of one result: how far it has come, when, what was done and what came of it."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.domain.measures import Result, Status
from ita_desktop.domain.reporting import reason_of, with_status, words_before
from ita_desktop.gui.distances import WIDE_GAP
from ita_desktop.gui.fields.beside import Beside
from ita_desktop.gui.fields.choice import ChoiceField
from ita_desktop.gui.fields.line import LineField
from ita_desktop.gui.fields.text import TextField
from ita_desktop.gui.follow_up.day_entry import DayEntry, Refused, day_of
from ita_desktop.gui.follow_up.edits import FollowUpEdits
from ita_desktop.gui.follow_up.result_edit import ResultEdit
from ita_desktop.gui.follow_up.words_menu import WordsField
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords

_SIDE_BY_SIDE = 340
_FEW, _MANY = (1, 8), (3, 24)


class ResultEntries(QWidget):
    """`edited` carries a ResultEdit; `events` is set below what was done."""

    edited = Signal(object)

    def __init__(self, words: ScreenWords, edits: FollowUpEdits, refused: Refused, events: QWidget) -> None:
        super().__init__()
        self._edits, self._words = edits, words
        self._result_id = ""
        self.status = ChoiceField(words, _("สถานะ"), tuple((one.value, one.value) for one in Status))
        self.day = DayEntry(words, _("วันที่ดำเนินการ/รายงาน"), refused)
        self.texts = {
            "reason": self._text("reason", _("เหตุผลที่ไม่ได้ดำเนินการ"), TextField(words, "", lines=_FEW)),
            "output": self._text("output", _("ผลการดำเนินการ"), TextField(words, "", lines=_MANY)),
            "outcome": self._text("outcome", _("ผลลัพธ์"), TextField(words, "", lines=_MANY)),
            "budget_used": self._text("budget_used", _("งบประมาณที่ใช้"), LineField(words, "")),
            "problems": self._text("problems", _("ปัญหา/อุปสรรค"), TextField(words, "", lines=_FEW)),
            "suggestions": self._text("suggestions", _("ข้อเสนอแนะ"), TextField(words, "", lines=_FEW)),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(WIDE_GAP)
        column.addWidget(Beside(self.status, self.day, least=_SIDE_BY_SIDE))
        for name, entry in self.texts.items():
            column.addWidget(entry)
            if name == "output":
                column.addWidget(events)
        self.status.edited.connect(self._choose)
        self.day.edited.connect(self._date)

    def _text(self, name: str, label: str, field: TextField | LineField) -> WordsField:
        entry = WordsField(self._words, label, field, lambda: self._before(name))
        entry.edited.connect(lambda text: self._tell(name, label, text, apart=False))
        entry.chosen.connect(lambda text: self._tell(name, label, text, apart=True))
        return entry

    def _before(self, name: str) -> tuple[str, ...]:
        """Over all years, newest first."""
        years = sorted(self._edits.file.years.items(), reverse=True)
        return words_before((measure for _year, work in years for measure in work.measures), name, self._result_id)

    def show_result(self, result: Result | None, result_id: str, *, read_only: bool) -> None:
        """Shows what was reported; None is nothing yet, under the id it will have."""
        self._result_id = result_id
        shown = result or Result(result_id)
        self.status.show_text(result.status.value if result else "")
        self.status.set_read_only(read_only)
        self.status.show_problem(_status_problem(result))
        self.day.show_day(result_id, shown.reported_on)
        self.day.set_read_only(read_only)
        for name, entry in self.texts.items():
            entry.show_text(str(getattr(shown, name)), read_only=read_only)
        unsaid = shown.status is Status.NOT_DONE and not reason_of(shown)
        self.texts["reason"].setVisible(shown.status is Status.NOT_DONE or bool(shown.reason))
        self.texts["reason"].field.show_problem(_("โปรดบอกเหตุผลที่ไม่ได้ดำเนินการ") if unsaid else "")

    def entry(self, field: str) -> QWidget | None:
        """The entry of a field."""
        return {"status": self.status, "reported_on": self.day}.get(field) or self.texts.get(field)

    def _tell(self, name: str, label: str, text: str, *, apart: bool) -> None:
        self.edited.emit(ResultEdit(_changed(label), name, _setting(name, text), apart=apart))

    def _choose(self, value: str) -> None:
        today = self._edits.today
        change = partial(with_status, status=Status(value), today=today)
        self.edited.emit(ResultEdit(_changed(self.status.label.clean_text), "status", change))

    def _date(self, text: str) -> None:
        change = _setting("reported_on", day_of(text))
        self.edited.emit(ResultEdit(_changed(self.day.label.clean_text), "reported_on", change))


def _changed(label: str) -> str:
    return _("แก้ไข{label}").format(label=label)


def _setting(name: str, value: object) -> Callable[[Result], Result]:
    fields: dict[str, Any] = {name: value}
    return lambda one: replace(one, **fields)


def _status_problem(result: Result | None) -> str:
    """Where something was done it cannot be that nothing was begun."""
    if result is None or result.status is not Status.NOT_STARTED:
        return ""
    done = result.output.strip() or result.outcome.strip() or result.events
    return _("บันทึกผลไว้แล้ว โปรดเลือกสถานะให้ตรงกัน") if done else ""
