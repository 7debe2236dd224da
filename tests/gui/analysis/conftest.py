"""The screen of analysis in front of the real window."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ita_desktop.domain.analysing import finding_text
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.rows import changed_year
from ita_desktop.gui.analysis.screen import AnalysisScreen
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.screen_names import ScreenName
from ita_desktop.session.office import CurrentOffice
from ita_desktop.work.creating import write_copy
from ita_desktop.work.opening import open_office
from tests.gui.conftest import open_file, show_screen

Show = Callable[[Path], AnalysisScreen]


@pytest.fixture
def show(qtbot: QtBot, window: MainWindow) -> Show:
    """Opens a file and brings its analysis to the front."""

    def open_analysis(path: Path) -> AnalysisScreen:
        open_file(qtbot, window, path)
        return show_screen(window, ScreenName.ANALYSIS, AnalysisScreen)

    return open_analysis


@pytest.fixture
def analysis(show: Show, office_path: Path) -> AnalysisScreen:
    """The sample office's analysis of 2568, everything written."""
    return show(office_path)


@pytest.fixture
def unwritten(show: Show, office_path: Path, tmp_path: Path) -> AnalysisScreen:
    """The sample office before anything was written about 2568."""
    with open_office(office_path) as opened:
        file = without_texts(opened.file)
    return show(write_copy(tmp_path / "ยังไม่เขียน.ita", file))


def without_texts(file: OfficeFile) -> OfficeFile:
    """The file without findings and recommendations of 2568."""
    return changed_year(
        file,
        2568,
        lambda work: replace(work, assessment=replace(work.assessment, findings=(), recommendations=())),
    )


def written(office: CurrentOffice, code: str, field: str, level: str = "indicator") -> str:
    """What stands in the file for a text."""
    return finding_text(office.file.years[2568].assessment, level, code, field)
