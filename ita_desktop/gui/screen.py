"""What every screen of the open office has in common: it follows the file while in sight, and can show a place."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from ita_desktop.domain.places import Place
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.screen_words import ScreenWords

if TYPE_CHECKING:
    from ita_desktop.domain.file import OfficeFile


class Screen(QWidget):
    """`said` carries a sentence and what kind of message it is; `place_wanted` a Place another screen may show.

    A screen out of sight learns of changes only when it is shown again, and not at all where nothing it reads changed.
    """

    said = Signal(str, str)
    place_wanted = Signal(object)

    def __init__(self, office: CurrentOffice, words: ScreenWords) -> None:
        super().__init__()
        self._office = office
        self._words = words
        self._shown: tuple[OfficeFile, int, str] | None = None
        office.opened.connect(self.follow)
        office.working_year_changed.connect(self.follow)
        office.edits.changed.connect(self.follow)

    def refresh(self) -> None:
        """Shows the office as it is now; called whenever it or the working year became another."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Puts the keyboard where work begins."""
        raise NotImplementedError

    def panes(self) -> list[QWidget]:
        """The parts F6 goes through."""
        raise NotImplementedError

    def show_place(self, place: Place) -> None:
        """Brings a place into sight and puts the keyboard there; the working year is already the right one."""
        raise NotImplementedError

    def follow(self) -> None:
        """Shows what is new, if anything is and the screen can be seen."""
        if not self._office.is_open or not self.isVisible():
            return
        now = (self._office.file, self._office.working_year, self._office.read_only_because)
        if self._shown is None or now[0] is not self._shown[0] or now[1:] != self._shown[1:]:
            self._shown = now
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Catches up."""
        super().showEvent(event)
        self.follow()

    @property
    def _read_only(self) -> bool:
        return bool(self._office.read_only_because)
