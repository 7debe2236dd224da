"""The pages of the sample's long report in a pane by itself, following what is edited."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ita_desktop.gui.icons import Icons
from ita_desktop.gui.pages_view import PagesView
from ita_desktop.gui.paper_actions import make_paper_actions
from ita_desktop.gui.paper_pane import PaperPane
from ita_desktop.session.jobs import JobRunner
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.previews import Previews
from ita_desktop.session.screen_words import ScreenWords
from tests.gui.conftest import in_front, wait
from tests.waiting import open_office_file


@pytest.fixture
def pane(qtbot: QtBot, qapp: QApplication, office: CurrentOffice, words: ScreenWords, office_path: Path) -> PaperPane:
    """A pane by itself, over the open sample office."""
    open_office_file(qtbot, office, office_path)
    made = PaperPane(make_paper_actions(qapp), words, Icons(qapp.palette()))
    return in_front(qtbot, made, 900, 600)


@pytest.fixture
def previews(pane: PaperPane, office: CurrentOffice, jobs: JobRunner) -> Previews:
    """What the pane shows."""
    made = Previews(office, jobs)
    made.made.connect(pane.show_preview)
    return made


@pytest.fixture
def view(qtbot: QtBot, pane: PaperPane, previews: Previews) -> PagesView:
    """The pages of a report of many pages."""
    previews.follow("2569-analysis-long")
    wait(qtbot, lambda: pane.has_pages)
    assert pane.view is not None
    return pane.view
