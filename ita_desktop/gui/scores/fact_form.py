"""The entries of one fact of a framework: what holds, what the program ships, what is wrong with the office's word."""

from collections.abc import Iterator

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.domain.file import Correction, OfficeFile
from ita_desktop.domain.framework_facts import LINES, Fact, with_fact
from ita_desktop.domain.ids import new_id
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.gui.distances import WIDE_GAP
from ita_desktop.gui.fields.bindings import Bindings, Slot
from ita_desktop.gui.fields.field import Field
from ita_desktop.gui.fields.line import LineField
from ita_desktop.gui.fields.text import TextField
from ita_desktop.gui.scores.fact_words import fact_title, field_label
from ita_desktop.i18n import _
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.screen_words import ScreenWords

type Key = tuple[int, str, str, str]
"""Fiscal year, subject, code and field of a correction."""

_LONG = LINES | {"name", "title", "items"}


class FactForm(QWidget):
    """Shows one fact at a time; each entry keeps one place in the file, whether or not there is a correction yet."""

    def __init__(self, office: CurrentOffice, words: ScreenWords) -> None:
        super().__init__()
        self._office, self._words = office, words
        self._bindings = Bindings(office)
        self._shown: tuple[int, str, str, tuple[str, ...]] | None = None
        self._ids: dict[Key, str] = {}
        self.fields: dict[str, Field] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(WIDE_GAP)

    def show_fact(self, year: int, fact: Fact | None) -> None:
        """Shows a fact as it stands; none empties the form."""
        wanted = (year, fact.subject, fact.code, tuple(fact.values)) if fact else None
        if wanted != self._shown:
            self._shown = wanted
            self._clear()
            if fact:
                self._build(year, fact)
        self._bindings.refresh()
        if fact:
            self._tell(fact)

    def key_of(self, place: Place) -> Key | None:
        """The fact and field a place of a correction leads to; also of one that was taken back."""
        wanted = place.ids[0] if place.ids else ""
        for one in self._office.file.corrections:
            if one.id == wanted:
                return one.fiscal_year, one.subject, one.code, one.field
        return next((key for key, known in self._ids.items() if known == wanted), None)

    def place(self, key: Key) -> Place:
        """The place of a field, the same before and after it is corrected."""
        for one in self._office.file.corrections:
            if (one.fiscal_year, one.subject, one.code, one.field) == key:
                self._ids[key] = one.id
        return Place(PlaceKind.CORRECTION, key[0], (self._ids.setdefault(key, new_id()),), key[3])

    def _clear(self) -> None:
        for field in self.fields.values():
            self._bindings.unbind(field)
            self._column.removeWidget(field)
            field.hide()
            field.deleteLater()
        self.fields = {}

    def _build(self, year: int, fact: Fact) -> None:
        for name, value in fact.values.items():
            label = field_label(fact.subject, name)
            field = TextField(self._words, label) if name in _LONG else LineField(self._words, label)
            field.show_suggestion(value.shipped)
            self._column.addWidget(field)
            field.show()  # at once: it may be given the keyboard before the layout shows it
            self.fields[name] = field
            self._bindings.bind(field, self._slot((year, fact.subject, fact.code, name), value.shipped, field, fact))

    def _slot(self, key: Key, shipped: str, field: Field, fact: Fact) -> Slot:
        place = self.place(key)

        def read(file: OfficeFile) -> str:
            """An entry just emptied stays empty: only what is typed next says what shall stand there."""
            if field.editor.hasFocus() and not field.text:
                return ""
            return next((one.value for one in _of(file, key)), shipped)

        def write(file: OfficeFile, text: str) -> OfficeFile:
            return with_fact(file, Correction(place.ids[0], *key, text), shipped)

        return Slot(
            _("แก้ไขเกณฑ์การประเมิน ปี {year}: {what}").format(year=key[0], what=fact_title(fact)), place, read, write
        )

    def _tell(self, fact: Fact) -> None:
        for name, field in self.fields.items():
            value = fact.values[name]
            field.show_problem(value.problem)
            shipped = value.shipped.replace("\n", ", ") or _("ไม่มี")
            field.show_help(_("ตามที่โปรแกรมกำหนดไว้: {shipped}").format(shipped=shipped) if value.correction else "")


def _of(file: OfficeFile, key: Key) -> Iterator[Correction]:
    return (one for one in file.corrections if (one.fiscal_year, one.subject, one.code, one.field) == key)
