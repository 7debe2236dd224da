"""Entries bound to their places in the open file: shown from it, written to it as steps that can be undone."""

from collections.abc import Callable
from dataclasses import dataclass
from weakref import WeakSet

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.issues import Place
from ita_desktop.gui.fields.day import DateField
from ita_desktop.gui.fields.field import Field
from ita_desktop.session.office import CurrentOffice


@dataclass(frozen=True, slots=True)
class Slot:
    """Where an entry's text lives: the step's name in the menu, its place, how it is read and written.

    A date is read and written as ISO text, a choice as its value; "" is nothing.
    """

    name: str
    place: Place
    read: Callable[[OfficeFile], str]
    write: Callable[[OfficeFile, str], OfficeFile]


class Bindings:
    """The bound entries of one screen; what is typed and is no date is remembered for its place until it is one."""

    def __init__(self, office: CurrentOffice) -> None:
        self._office = office
        self._slots: dict[Field, Slot] = {}
        self._known: WeakSet[Field] = WeakSet()
        self._refused: dict[Place, str] = {}

    def bind(self, field: Field, slot: Slot) -> None:
        """Binds an entry to a place, or to another one than before, and shows what stands there."""
        if field not in self._known:
            self._known.add(field)
            field.edited.connect(lambda text: self._write(field, text))
            if isinstance(field, DateField):
                field.refused.connect(lambda typed: self._keep(field, typed))
        self._slots[field] = slot
        self._show(field)

    def unbind(self, *fields: Field) -> None:
        """These entries are shown no longer; those about to be deleted must be unbound."""
        for field in fields:
            self._slots.pop(field, None)

    def refresh(self) -> None:
        """Shows what stands in the file now."""
        for field in self._slots:
            self._show(field)

    def field_at(self, place: Place) -> Field | None:
        """The entry bound to a place."""
        return next((field for field, slot in self._slots.items() if slot.place == place), None)

    def _show(self, field: Field) -> None:
        slot = self._slots[field]
        field.set_read_only(bool(self._office.read_only_because))
        refused = self._refused.get(slot.place)
        if refused is not None and isinstance(field, DateField):
            field.show_refused(refused)
        else:
            field.show_text(slot.read(self._office.file))

    def _write(self, field: Field, text: str) -> None:
        if slot := self._slots.get(field):
            self._refused.pop(slot.place, None)
            self._office.edit(slot.name, slot.place, slot.write(self._office.file, text))

    def _keep(self, field: Field, typed: str) -> None:
        if slot := self._slots.get(field):
            self._refused[slot.place] = typed
