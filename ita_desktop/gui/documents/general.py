"""The entries every document has: its title, its day, its digits."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.domain.documents import Document
from ita_desktop.domain.office import Digits
from ita_desktop.gui.distances import WIDE_GAP
from ita_desktop.gui.documents.answer import AnswerEntry, states_of_section
from ita_desktop.gui.fields.choice import ChoiceField
from ita_desktop.gui.fields.day import DateField
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.session.sheets import Answer, Sheet

type ChangeDocument = Callable[[str, str, Callable[[Document], Document]], None]
"""From the step's name, the field and the change of the document."""


class GeneralEntry(QWidget):
    """Edits through `change`."""

    def __init__(self, words: ScreenWords, change: ChangeDocument) -> None:
        super().__init__()
        self._change = change
        self._refused: dict[tuple[int, str], str] = {}
        self._shown = (0, "")
        title = Answer("title", _("ชื่อเอกสารในรายการ"), "", None)
        self.title = AnswerEntry(words, title, states_of_section(), may_be_empty=False)
        self.day = DateField(words, _("วันที่ของเอกสาร"), _("ใช้เลือกชื่อหน่วยงานและผู้ลงนามให้ตรงกับวันนั้น หากไม่ระบุจะใช้วันนี้"))
        self.digits = ChoiceField(words, _("ใช้เลขไทยหรือเลขอารบิก"), _digits())
        column = QVBoxLayout(self)
        column.setSpacing(WIDE_GAP)
        for widget in (self.title, self.day, self.digits):
            column.addWidget(widget)
        self.title.edited.connect(
            lambda text: change(_("แก้ไขชื่อเอกสาร"), "title", lambda d: replace(d, title=text or ""))
        )
        self.day.edited.connect(self._write_day)
        self.day.refused.connect(self._keep_refused)
        self.digits.edited.connect(self._write_digits)

    def show_sheet(self, sheet: Sheet, read_only: bool) -> None:
        """Shows a document's title, day and digits."""
        self._shown = (sheet.working_year, sheet.id)
        document = sheet.document
        self.title.show_answer(
            replace(sheet.title, label=_("ชื่อเอกสารในรายการ"), help=_("เป็นชื่อไฟล์ PDF ด้วย ไม่พิมพ์ลงในหน้าเอกสาร"))
        )
        if refused := self._refused.get(self._shown):
            self.day.show_refused(refused)
        else:
            self.day.show_text(document.dated.isoformat() if document.dated else "")
        self.digits.show_text(document.digits or "")
        for field in (self.title, self.day, self.digits):
            field.set_read_only(read_only)

    def forget(self) -> None:
        """What was typed and is no date belonged to another file."""
        self._refused.clear()

    def _write_day(self, text: str) -> None:
        self._refused.pop(self._shown, None)
        day = date.fromisoformat(text) if text else None
        self._change(_("แก้ไขวันที่ของเอกสาร"), "dated", lambda d: replace(d, dated=day))

    def _keep_refused(self, typed: str) -> None:
        self._refused[self._shown] = typed

    def _write_digits(self, text: str) -> None:
        digits = Digits(text) if text else None
        self._change(_("เลือกเลขไทยหรือเลขอารบิก"), "digits", lambda d: replace(d, digits=digits))


def _digits() -> tuple[tuple[str, str], ...]:
    return (
        ("", _("ตามที่หน่วยงานกำหนด")),
        (Digits.THAI, _("เลขไทย ๑ ๒ ๓")),
        (Digits.ARABIC, _("เลขอารบิก 1 2 3")),
        (Digits.AS_TYPED, _("ตามที่กรอก")),
    )
