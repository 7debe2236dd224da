"""The screen of the follow-up: the rounds of the year, what was reported in the chosen one, and the form beside it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.domain.due import dues, pressing
from ita_desktop.domain.places import Place
from ita_desktop.gui.distances import PAGE_MARGIN
from ita_desktop.gui.follow_up.edits import FollowUpEdits
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.labels import heading
from ita_desktop.gui.screen import Screen
from ita_desktop.i18n import _
from ita_desktop.session.jobs import JobRunner
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.session.settings import SettingsKeeper

if TYPE_CHECKING:
    from ita_desktop.session.evidence import EvidenceFiles


class FollowUpScreen(Screen):
    """Follows the working year; what is chosen in the table is what the form shows."""

    def __init__(
        self,
        office: CurrentOffice,
        evidence: "EvidenceFiles",
        jobs: JobRunner,
        settings: SettingsKeeper,
        words: ScreenWords,
        icons: Icons,
    ) -> None:
        super().__init__(office, words)
        self.edits = FollowUpEdits(office)
        self.title = heading(words, "")
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        column.addWidget(self.title)
        column.addStretch(1)

    def refresh(self) -> None:
        """Shows what changed."""
        found = dues(self.edits.work, self._office.file.preferences.round_months, self.edits.today)
        sentence = _("ถึงกำหนดรายงานหรือเกินกำหนดแล้ว {count} รายการ").format(count=len(pressing(found)))
        self.title.set_text(sentence)

    def take_focus(self) -> None:
        """To the table, or to the first act."""
        self.setFocus()

    def panes(self) -> list[QWidget]:
        """The parts F6 goes through."""
        return [self]

    def show_place(self, place: Place) -> None:
        """Chooses the year, the round and the row; the keyboard goes to the field."""
        self.take_focus()
