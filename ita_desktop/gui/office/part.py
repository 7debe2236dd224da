"""What the parts of the office screen have in common."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ita_desktop.gui.fields.bindings import Bindings
from ita_desktop.gui.fields.field import Field
from ita_desktop.gui.form_area import bring_into_sight
from ita_desktop.gui.office.slots import office_place
from ita_desktop.gui.office.tools import Tools


class Part(QWidget):
    """Shows and edits one part of the office; `said` carries a sentence and what kind of message it is."""

    said = Signal(str, str)

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self._office = tools.office
        self._words = tools.words
        self._icons = tools.icons
        self._bindings = Bindings(tools.office)

    def refresh(self) -> None:
        """Shows the office as it is now."""
        self._bindings.refresh()

    def take_focus(self) -> None:
        """Puts the keyboard where work begins."""
        raise NotImplementedError

    def panes(self) -> list[QWidget]:
        """The areas F6 goes through."""
        return [self]

    def show_row(self, ids: tuple[str, ...], field: str) -> None:
        """Brings a row (or field) of this part into sight; `ids` begin with the part's own name."""
        entry = self._bindings.field_at(office_place(*ids, field=field)) if field else None
        if entry is None:
            self.take_focus()
        else:
            self.show_entry(entry)

    def show_entry(self, entry: Field) -> None:
        """Puts the keyboard into an entry and scrolls to it."""
        entry.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_sight(entry)

    @property
    def _locked(self) -> str:
        """Why nothing can be changed; empty where it can."""
        return self._office.read_only_because
