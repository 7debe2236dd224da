"""The screens of an open office: which there are, made when first wanted, and in which year a place is seen."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.gui.background import Background
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.paper_actions import PaperActions
from ita_desktop.gui.screen import Screen
from ita_desktop.gui.screen_names import ScreenName
from ita_desktop.session.jobs import JobRunner
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.session.settings import SettingsKeeper

_OF_THE_ASSESSED_YEAR = {PlaceKind.FINDING, PlaceKind.RECOMMENDATION, PlaceKind.LEVEL}
_RULES = {PlaceKind.FRAMEWORK, PlaceKind.CORRECTION}


def working_year_of(place: Place, now: int) -> int:
    """The working year in which a place can be seen; the present one where that will do."""
    if place.kind is PlaceKind.OFFICE:
        return now
    if place.kind in (PlaceKind.MEASURE, PlaceKind.DOCUMENT):
        return place.fiscal_year
    if place.kind is PlaceKind.RESULT:
        return now if place.fiscal_year in (now, now - 1) else place.fiscal_year
    seen_now = {now - 1} if place.kind in _OF_THE_ASSESSED_YEAR else {now - 1, now - 2}
    if place.kind in _RULES:
        seen_now = {now, now - 1, now - 2}
    return now if place.fiscal_year in seen_now else place.fiscal_year + 1


class Screens(QStackedWidget):
    """Holds the screens; `shown` tells which one came to the front, `said` and `place_wanted` are theirs.

    `issues_wanted` carries the id of a document whose issues the clerk wants to see.
    """

    shown = Signal(str)
    said = Signal(str, str)
    place_wanted = Signal(object)
    issues_wanted = Signal(str)

    def __init__(
        self,
        office: CurrentOffice,
        jobs: JobRunner,
        settings: SettingsKeeper,
        commands: PaperActions,
        words: ScreenWords,
        icons: Icons,
        background: Background,
    ) -> None:
        super().__init__()
        self._office, self._jobs, self._settings = office, jobs, settings
        self._commands, self._words, self._icons, self._background = commands, words, icons, background
        self._made: dict[ScreenName, Screen] = {}
        self._makers: dict[ScreenName, Callable[[], Screen]] = {
            ScreenName.OVERVIEW: self._overview,
            ScreenName.SCORES: self._scores,
            ScreenName.ANALYSIS: self._analysis,
            ScreenName.MEASURES: self._measures,
            ScreenName.FOLLOW_UP: self._follow_up,
            ScreenName.DOCUMENTS: self._documents,
            ScreenName.OFFICE: self._of_the_office,
        }

    def at(self, name: ScreenName) -> Screen:
        """A screen, made now if it was never wanted before."""
        if name not in self._made:
            screen = self._made[name] = self._makers[name]()
            screen.said.connect(self.said)
            screen.place_wanted.connect(self.place_wanted)
            self.addWidget(screen)
        return self._made[name]

    def show_screen(self, name: ScreenName) -> Screen:
        """Brings a screen to the front."""
        screen = self.at(name)
        self.setCurrentWidget(screen)
        self.shown.emit(name)
        return screen

    @property
    def current(self) -> Screen | None:
        """The screen in front."""
        widget: QObject | None = self.currentWidget()
        return widget if isinstance(widget, Screen) else None

    def _overview(self) -> Screen:
        from ita_desktop.gui.overview.screen import OverviewScreen

        return OverviewScreen(self._office, self._background.issues, self._words, self._icons)

    def _scores(self) -> Screen:
        from ita_desktop.gui.scores.screen import ScoresScreen

        return ScoresScreen(self._office, self._words, self._icons)

    def _analysis(self) -> Screen:
        from ita_desktop.gui.analysis.screen import AnalysisScreen

        return AnalysisScreen(self._office, self._words, self._icons)

    def _measures(self) -> Screen:
        from ita_desktop.gui.measures.screen import MeasuresScreen

        return MeasuresScreen(self._office, self._settings, self._words, self._icons)

    def _follow_up(self) -> Screen:
        from ita_desktop.gui.follow_up.screen import FollowUpScreen

        return FollowUpScreen(
            self._office, self._background.evidence, self._jobs, self._settings, self._words, self._icons
        )

    def _documents(self) -> Screen:
        from ita_desktop.gui.documents.screen import DocumentsScreen

        screen = DocumentsScreen(
            self._office,
            self._background.papers,
            self._background.issues,
            self._settings,
            self._commands,
            self._words,
            self._icons,
        )
        screen.issues_wanted.connect(self.issues_wanted)
        return screen

    def _of_the_office(self) -> Screen:
        from ita_desktop.gui.office.screen import OfficeScreen

        return OfficeScreen(self._office, self._jobs, self._words, self._icons)
