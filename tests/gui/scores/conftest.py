"""The screen of scores in front of the real window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ita_desktop.domain.scores import ScoreKey, ScoreLevel
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.scores.screen import ScoresScreen
from ita_desktop.gui.screen_names import ScreenName
from ita_desktop.session.office import CurrentOffice
from tests.gui.conftest import open_file, show_screen


def key(code: str, part: str = "") -> ScoreKey:
    """A score's key by its code: IIT, 6, i1."""
    if code.isdecimal():
        return ScoreKey(ScoreLevel.INDICATOR, code, part)
    return ScoreKey(ScoreLevel.TOOL if code.isupper() else ScoreLevel.ITEM, code, part)


def typed(office: CurrentOffice, year: int, score: ScoreKey) -> str | None:
    """What stands in the file for a score."""
    work = office.file.years.get(year)
    entered = work.assessment.scores.get(score) if work else None
    return entered.text if entered else None


@pytest.fixture
def at_scores(qtbot: QtBot, window: MainWindow) -> Callable[[Path], ScoresScreen]:
    """Opens a file and brings its scores to the front."""

    def open_scores(path: Path) -> ScoresScreen:
        open_file(qtbot, window, path)
        return show_screen(window, ScreenName.SCORES, ScoresScreen)

    return open_scores


@pytest.fixture
def scores(at_scores: Callable[[Path], ScoresScreen], office_path: Path) -> ScoresScreen:
    """The sample office's scores: 2568 analysed, 2567 beside it."""
    return at_scores(office_path)


@pytest.fixture
def empty(at_scores: Callable[[Path], ScoresScreen], empty_path: Path, office: CurrentOffice) -> ScoresScreen:
    """The screen of an office with nothing entered, in the working year 2569."""
    screen = at_scores(empty_path)
    office.set_working_year(2569)
    return screen
