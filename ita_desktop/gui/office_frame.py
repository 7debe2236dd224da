"""What stands around the screens while a file is open: rail, office and year, status line, the window's title."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QVBoxLayout

from ita_desktop.gui.icons import Icons
from ita_desktop.gui.rail import Rail
from ita_desktop.gui.rules import rule
from ita_desktop.gui.screen_names import ScreenName
from ita_desktop.gui.status_line import StatusLine
from ita_desktop.gui.top_bar import TopBar
from ita_desktop.session.office import CurrentOffice, office_name
from ita_desktop.session.screen_words import ScreenWords

if TYPE_CHECKING:
    from ita_desktop.session.edits import Change


class OfficeFrame:
    """Puts itself at the left of `row`, on top of `column` and at the foot of `window`; hidden at first."""

    def __init__(
        self,
        window: QMainWindow,
        row: QHBoxLayout,
        column: QVBoxLayout,
        office: CurrentOffice,
        words: ScreenWords,
        icons: Icons,
    ) -> None:
        self._window, self._office = window, office
        self.rail = Rail(icons)
        for number, name in enumerate(ScreenName, 1):
            self.rail.add(name, name.label, f"Ctrl+{number}")
        self.top = TopBar(words)
        self.status = StatusLine(icons)
        beside, below = rule(QFrame.Shape.VLine), rule(QFrame.Shape.HLine)
        row.insertWidget(0, self.rail)
        row.insertWidget(1, beside)
        column.insertWidget(0, self.top)
        column.insertWidget(1, below)
        window.setStatusBar(self.status)
        self._parts = (self.rail, beside, self.top, below, self.status)
        self.set_visible(False)
        self._follow()

    def _follow(self) -> None:
        office = self._office
        self.top.chooser.year_chosen.connect(office.set_working_year)
        self.status.follow_saving(office.autosave)
        office.working_year_changed.connect(self._show_year)
        office.edits.changed.connect(self._show_names)

    def set_visible(self, visible: bool) -> None:
        """Shows or hides all of it."""
        for part in self._parts:
            part.setVisible(visible)

    def show_opened(self) -> None:
        """Names the office that was opened, its file and its last backup."""
        office = self._office
        self._show_year()
        self.status.show_file(str(office.path), office.read_only_because)
        self.status.show_backup(office.last_backup)

    def _show_year(self) -> None:
        office = self._office
        name = office_name(office.file, office.today())
        self.top.show_office(name, office.years, office.working_year)
        self._window.setWindowTitle(f"{name or office.path.name} – ITA Desktop")

    def _show_names(self, change: "Change") -> None:
        """A step changed what stands around the screens."""
        if change.before.profiles != change.after.profiles or change.before.years.keys() != change.after.years.keys():
            self._show_year()
