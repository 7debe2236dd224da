"""The screen of scores."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.domain.issues import Place
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.labels import heading
from ita_desktop.gui.screen import Screen
from ita_desktop.i18n import _
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.screen_words import ScreenWords


class ScoresScreen(Screen):
    """Not built yet."""

    def __init__(self, office: CurrentOffice, words: ScreenWords, icons: Icons) -> None:
        super().__init__(office, words)
        column = QVBoxLayout(self)
        column.addWidget(heading(words, _("คะแนน")))
        column.addStretch(1)

    def refresh(self) -> None:
        """Nothing to show."""

    def take_focus(self) -> None:
        """Nowhere to type."""

    def panes(self) -> list[QWidget]:
        """None yet."""
        return []

    def show_place(self, place: Place) -> None:
        """Nothing to show."""
