"""The one builder of a document's entries: from what its form offers, in the order of the paper."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.gui.distances import GAP
from ita_desktop.gui.documents.answer import AnswerEntry, States
from ita_desktop.gui.fields.choice import ChoiceField
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.session.sheets import Answer, Sheet, TableChoice
from ita_desktop.thai.reading import read_date

type Offer = Answer | TableChoice
type Write = Callable[[str, str, str | None], None]
"""From the step's name, the field and the text; None gives it back to the form."""

_FORMS_OWN = ""


class Entries(QWidget):
    """Shows offers below each other; entries stay while the fields are the same."""

    def __init__(self, words: ScreenWords, states: States, write: Write) -> None:
        super().__init__()
        self._words, self._states, self._write = words, states, write
        self._shown: tuple[str, ...] = ()
        self.by_field: dict[str, AnswerEntry | ChoiceField] = {}
        self._spoken: dict[str, str] = {}
        self._column = QVBoxLayout(self)
        self._column.setSpacing(GAP + GAP // 2)

    def show_offers(self, sheet: Sheet, offers: tuple[Offer, ...], read_only: bool) -> None:
        """Shows what a document offers now."""
        fields = (sheet.id, *(offer.field for offer in offers))
        if fields != self._shown:
            self._shown = fields
            self._build(offers)
        for offer in offers:
            self.by_field[offer.field].set_read_only(read_only)
            self._show(self.by_field[offer.field], offer, sheet)

    def _build(self, offers: tuple[Offer, ...]) -> None:
        for old in self.by_field.values():
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._spoken.clear()
        self.by_field = {offer.field: self._made(offer) for offer in offers}
        for entry in self.by_field.values():
            self._column.addWidget(entry)

    def _made(self, offer: Offer) -> AnswerEntry | ChoiceField:
        if isinstance(offer, TableChoice):
            table = ChoiceField(self._words, _("แบบของ{table}").format(table=offer.label), _variants(offer))
            table.edited.connect(lambda text: self._tell(offer, text or None))
            return table
        if offer.kind == "choice":
            choice = ChoiceField(self._words, offer.label, _choices(offer), offer.help)
            choice.edited.connect(lambda text: self._tell(offer, text or None))
            return choice
        entry = AnswerEntry(self._words, offer, self._states, may_be_empty=not offer.required)
        entry.edited.connect(lambda text: self._tell(offer, text))
        entry.left.connect(lambda: self._write_out(offer))
        return entry

    def _tell(self, offer: Offer, text: str | None) -> None:
        self._write(_("แก้ไข “{label}”").format(label=offer.label), offer.field, text)

    def _write_out(self, offer: Offer) -> None:
        """A date that was typed is left behind as the document writes it."""
        if spoken := self._spoken.pop(offer.field, ""):
            self._tell(offer, spoken)

    def _show(self, entry: AnswerEntry | ChoiceField, offer: Offer, sheet: Sheet) -> None:
        if isinstance(entry, ChoiceField):
            entry.show_text(_FORMS_OWN if offer.own in (None, offer.default) else offer.own)
        elif isinstance(offer, Answer):
            entry.show_answer(offer)
            if offer.kind == "date":
                self._spoken[offer.field] = _say_date(entry, offer, sheet)


def _variants(table: TableChoice) -> tuple[tuple[str, str], ...]:
    names = dict(table.variants)
    usual = _("{name} (ตามแบบ)").format(name=names.get(table.default, ""))
    return (_FORMS_OWN, usual), *((one, name) for one, name in table.variants if one != table.default)


def _choices(answer: Answer) -> tuple[tuple[str, str], ...]:
    usual = _("{name} (ตามแบบ)").format(name=answer.default or _("ไม่ระบุ"))
    return (_FORMS_OWN, usual), *((one, one) for one in answer.choices if one != answer.default)


def _say_date(entry: AnswerEntry, answer: Answer, sheet: Sheet) -> str:
    """Says what was understood, and returns it as the document writes it; empty for nothing new."""
    if answer.own is None or not answer.own.strip():
        return ""
    day = read_date(answer.own).value
    if day is None:
        entry.say(_("จะพิมพ์ตามที่กรอก เพราะยังอ่านเป็นวันที่ไม่ได้"))
        return ""
    spoken = sheet.spoken(day)
    if answer.own == spoken:
        return ""
    entry.say(_("หมายถึง {day}").format(day=spoken))
    return spoken
