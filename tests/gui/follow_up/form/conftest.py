"""The form of results alone in a window, over the sample office."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from pytestqt.qtbot import QtBot

from ita_desktop.domain.measures import Result
from ita_desktop.gui.follow_up.edits import FollowUpEdits, Spot
from ita_desktop.gui.follow_up.form import ResultForm
from ita_desktop.gui.icons import Icons
from ita_desktop.session.evidence import EvidenceFiles
from ita_desktop.session.jobs import JobRunner
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.screen_words import ScreenWords
from tests.gui.conftest import in_front
from tests.waiting import WAIT_MS

ROUND_END = date(2026, 3, 31)


class Followed:
    """A form that follows the office as the screen makes it do."""

    def __init__(self, office: CurrentOffice, form: ResultForm, edits: FollowUpEdits) -> None:
        self.office, self.form, self.edits = office, form, edits
        self.spot = Spot("")
        office.edits.changed.connect(lambda _change: self.form.show_spot(self.spot, bool(office.read_only_because)))

    def show(self, spot: Spot) -> None:
        """Shows another spot."""
        self.spot = spot
        self.form.show_spot(spot, bool(self.office.read_only_because))

    @property
    def results(self) -> tuple[Result, ...]:
        """What is reported at the spot shown."""
        return self.edits.results(self.spot)

    @property
    def steps(self) -> int:
        """How many steps could be undone."""
        return self.office.edits.stack.index()


@pytest.fixture
def evidence(office: CurrentOffice, jobs: JobRunner) -> EvidenceFiles:
    """The evidence of the open office."""
    return EvidenceFiles(office, jobs)


@pytest.fixture
def followed(
    qtbot: QtBot, office: CurrentOffice, words: ScreenWords, evidence: EvidenceFiles, office_path: Path
) -> Followed:
    """The form before the first step of the sample's first measure, in the round in which nothing was reported yet."""
    with qtbot.waitSignal(office.opened, timeout=WAIT_MS):
        office.open(office_path)
    edits = FollowUpEdits(office)
    form = ResultForm(edits, evidence, words, Icons(QPalette()))
    shown = Followed(office, form, edits)
    in_front(qtbot, form, 560, 900)
    measure = edits.work.measures[0]
    shown.show(Spot(measure.id, measure.steps[0].id, edits.rounds(measure)[-1].end))
    return shown
