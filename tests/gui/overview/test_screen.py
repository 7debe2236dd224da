"""The overview in front of the real window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.rows import with_scores
from ita_desktop.domain.scores import TOTAL
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.overview.screen import OverviewScreen
from ita_desktop.gui.screen_names import ScreenName
from ita_desktop.session.office import CurrentOffice
from tests.gui.conftest import open_file
from tests.gui.keyboard import press


@pytest.fixture
def overview(qtbot: QtBot, window: MainWindow, office_path: Path) -> OverviewScreen:
    """The sample office's overview."""
    open_file(qtbot, window, office_path)
    screen = window.screens.at(ScreenName.OVERVIEW)
    assert isinstance(screen, OverviewScreen)
    return screen


def test_opening_it_edits_nothing(overview: OverviewScreen, office: CurrentOffice) -> None:
    assert overview.isVisible()
    assert office.edits.stack.count() == 0


def test_the_result_stands_above_the_steps(overview: OverviewScreen) -> None:
    assert overview.title.clean_text == "งานของปีงบประมาณ พ.ศ. 2569"
    assert overview.result.clean_text == "ผลการประเมินปีงบประมาณ พ.ศ. 2568 ได้ 90.25 คะแนน ระดับ ผ่านดี"


def test_enter_opens_the_step_to_take_next(window: MainWindow, overview: OverviewScreen) -> None:
    overview.take_focus()

    press(Qt.Key.Key_Return)

    assert window.screens.current is window.screens.at(ScreenName.OFFICE)


@pytest.mark.parametrize(
    "name",
    [
        ScreenName.OFFICE,
        ScreenName.SCORES,
        ScreenName.ANALYSIS,
        ScreenName.MEASURES,
        ScreenName.FOLLOW_UP,
        ScreenName.DOCUMENTS,
    ],
)
def test_each_step_leads_to_its_screen_in_the_same_working_year(
    window: MainWindow, overview: OverviewScreen, office: CurrentOffice, name: ScreenName
) -> None:
    overview.cards[name].button.click()

    assert window.screens.current is window.screens.at(name)
    assert office.working_year == 2569


def test_the_chart_is_told_in_words(overview: OverviewScreen) -> None:
    told = overview.chart.accessibleDescription().split("\n")

    assert len(told) == 10
    assert told[3] == "4. การใช้ทรัพย์สินของราชการ 77.29 (ปีก่อน 81.46)"


def test_it_follows_what_is_typed_elsewhere(overview: OverviewScreen, office: CurrentOffice) -> None:
    office.set_working_year(2570)
    assert overview.result.clean_text == "เมื่อกรอกคะแนนของปีงบประมาณ พ.ศ. 2569 แล้ว ผลและกราฟจะแสดงที่นี่"

    office.set_working_year(2569)
    file = with_scores(office.file, 2568, [(TOTAL, "91.25")])
    office.edit("แก้คะแนนรวม", Place(PlaceKind.SCORE, 2568), file)

    assert overview.result.clean_text.startswith("ผลการประเมินปีงบประมาณ พ.ศ. 2568 ได้ 91.25 คะแนน")
