"""The line above the grid: the level as the scores say or as it was announced, and years that hold scores alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ita_desktop.domain.entering import with_level
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.scores import TOTAL
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.scores.screen import ScoresScreen
from ita_desktop.session.office import CurrentOffice
from tests.gui.keyboard import press, type_text
from tests.gui.scores.conftest import key, typed


def fill(screen: ScoresScreen, **numbers: str) -> None:
    """Scores of 2568 by short names: total, IIT, EIT1, OIT."""
    for name, number in numbers.items():
        score = TOTAL if name == "total" else key(name[:3], name[3:])
        screen.table.scores.typed.emit(2568, score, number)


def choose(screen: ScoresScreen, level: str) -> None:
    box = screen.grid.level.choice.box
    box.setCurrentIndex(box.findData(level))
    box.activated.emit(box.currentIndex())


def test_without_scores_it_says_what_to_do(empty: ScoresScreen) -> None:
    assert empty.grid.level.headline.clean_text == "ยังไม่มีคะแนนของปี 2568"
    assert "วางคะแนน" in empty.grid.level.detail.clean_text


def test_the_level_follows_what_is_typed(empty: ScoresScreen) -> None:
    fill(empty, total="94.50", IIT="93.96", EIT="96.53", EIT1="97.28", EIT2="95.77", OIT="93.38")

    line = empty.grid.level
    assert (line.total.clean_text, line.headline.clean_text) == ("94.50", "ระดับ “ผ่านดี”")
    assert line.detail.clean_text == "ยังไม่ถึงระดับ “ผ่านดีเยี่ยม” เพราะ IIT, OIT ต่ำกว่า 95.00"


def test_an_undecided_level_is_asked_for_not_guessed(empty: ScoresScreen, office: CurrentOffice) -> None:
    fill(empty, total="94.50", IIT="93.96", OIT="93.38")

    line = empty.grid.level
    assert line.headline.clean_text == "ระดับอาจเป็น “ผ่านดี” หรือ “ผ่าน”"
    assert line.detail.tone == "caution"
    assert "คะแนน EIT ส่วนที่ 1" in line.detail.clean_text
    choose(empty, "ผ่านดี")
    assert office.file.years[2568].assessment.level == "ผ่านดี"
    assert line.headline.clean_text == "ระดับ “ผ่านดี” ตามที่เลือก"


def test_a_chosen_level_that_the_scores_rule_out_is_shown_so(empty: ScoresScreen, office: CurrentOffice) -> None:
    fill(empty, total="94.50", IIT="93.96", EIT1="97.28", EIT2="95.77", OIT="93.38")
    choose(empty, "ผ่านดีเยี่ยม")

    assert empty.grid.level.detail.tone == "problem"
    assert "อยู่ในระดับ “ผ่านดี”" in empty.grid.level.detail.clean_text
    choose(empty, "")
    assert office.file.years[2568].assessment.level == ""


def test_a_level_of_another_year_stays_and_is_told(empty: ScoresScreen, office: CurrentOffice) -> None:
    place = Place(PlaceKind.LEVEL, 2568)
    fill(empty, total="94.50")
    office.edit("ระดับ", place, with_level(office.file, 2568, "ระดับ AA"))

    assert empty.grid.level.choice.box.currentText() == "AA"
    assert "“AA” ไม่ใช่ระดับ" in empty.grid.level.detail.clean_text


def test_a_chosen_level_is_undone_at_its_place(window: MainWindow, scores: ScoresScreen, office: CurrentOffice) -> None:
    before = office.file
    choose(scores, "ผ่าน")
    scores.take_focus()

    office.edits.undo()

    assert office.file == before
    assert scores.grid.level.choice.box.hasFocus()


@pytest.mark.parametrize("place", [Place(PlaceKind.LEVEL, 2567), Place(PlaceKind.SCORE, 2566, ("indicator", "3"))])
def test_a_place_of_another_year_is_shown_in_its_year(
    window: MainWindow, scores: ScoresScreen, office: CurrentOffice, place: Place
) -> None:
    window.go_to(place)

    assert office.working_year in (place.fiscal_year + 1, place.fiscal_year + 2)
    if place.kind is PlaceKind.SCORE:
        assert scores.table.current_score() == (2566, key("3"))


def test_a_score_s_place_unfolds_it(window: MainWindow, scores: ScoresScreen) -> None:
    window.go_to(Place(PlaceKind.SCORE, 2568, ("item", "e2", "1")))

    assert scores.table.current_score() == (2568, key("e2", "1"))
    assert not scores.table.isRowHidden(scores.table.currentIndex().row())


def test_folding_hands_the_current_cell_to_its_indicator(scores: ScoresScreen) -> None:
    scores.table.show_score(2568, key("i2"))
    scores.grid.details.click()
    scores.grid.details.click()

    assert scores.table.unfolded == frozenset()
    assert scores.table.current_score() == (2568, key("1"))


def test_an_indicator_folds_by_space_and_by_its_mark(scores: ScoresScreen) -> None:
    scores.table.show_score(2568, key("1"))
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Space)
    assert scores.table.unfolded == {"1"}

    corner = scores.table.visualRect(scores.table.currentIndex()).topLeft()
    corner.setX(corner.x() + 30)
    corner.setY(corner.y() + 8)
    QTest.mouseClick(scores.table.viewport(), Qt.MouseButton.LeftButton, pos=corner)
    assert scores.table.unfolded == frozenset()


def test_scores_to_compare_with_make_a_reference_year(empty: ScoresScreen, office: CurrentOffice) -> None:
    assert not empty.grid.reference.isEnabled()
    empty.table.show_score(2567, TOTAL)
    type_text("86.71")
    press(Qt.Key.Key_Return)

    assert typed(office, 2567, TOTAL) == "86.71"
    assert empty.grid.reference.isChecked()
    empty.grid.reference.click()
    assert not office.file.years[2567].assessment.reference
    office.edits.undo()
    assert office.file.years[2567].assessment.reference


def test_an_assessed_year_that_holds_scores_alone_says_so(empty: ScoresScreen, office: CurrentOffice) -> None:
    empty.table.show_score(2567, TOTAL)
    type_text("86.71")
    press(Qt.Key.Key_Return)
    assert not empty.grid.assessed_reference.isVisible()

    office.set_working_year(2568)

    assert empty.grid.assessed_reference.isVisible()
    assert empty.grid.assessed_reference.isChecked()
