"""What stands around the screens while a file is open: rail, office and year, status line."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QVBoxLayout

from ita_desktop.gui.icons import Icons
from ita_desktop.gui.rail import Rail
from ita_desktop.gui.rules import rule
from ita_desktop.gui.screen_names import ScreenName
from ita_desktop.gui.status_line import StatusLine
from ita_desktop.gui.top_bar import TopBar
from ita_desktop.session.screen_words import ScreenWords


class OfficeFrame:
    """Puts itself at the left of `row`, on top of `column` and at the foot of `window`; hidden at first."""

    def __init__(
        self, window: QMainWindow, row: QHBoxLayout, column: QVBoxLayout, words: ScreenWords, icons: Icons
    ) -> None:
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

    def set_visible(self, visible: bool) -> None:
        """Shows or hides all of it."""
        for part in self._parts:
            part.setVisible(visible)
