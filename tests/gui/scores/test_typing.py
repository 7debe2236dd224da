"""Scores typed by keys alone: each number one sequence, wrong ones kept and marked, every step undone in its place."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from ita_desktop.domain.scores import TOTAL, ScoreKey, ScoreLevel
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.scores.model import SheetRole
from ita_desktop.gui.scores.screen import ScoresScreen
from ita_desktop.gui.scores.sheet import Column, Look
from ita_desktop.gui.screen_names import ScreenName
from ita_desktop.session.office import CurrentOffice
from ita_desktop.work.opening import open_office
from tests.gui.conftest import wait
from tests.gui.keyboard import press, type_text
from tests.gui.scores.conftest import key, typed

SHIFT = Qt.KeyboardModifier.ShiftModifier


def look(screen: ScoresScreen, year: int, score: ScoreKey) -> Look:
    return Look(screen.table.scores.index_of(year, score).data(SheetRole.LOOK))


def text(screen: ScoresScreen, year: int, score: ScoreKey) -> str:
    return str(screen.table.scores.index_of(year, score).data())


def test_a_column_of_numbers_is_typed_downwards(empty: ScoresScreen, office: CurrentOffice) -> None:
    for number in ("94.50", "93.96", "๙๖.๘๘", "95,83"):
        type_text(number)
        press(Qt.Key.Key_Return)

    assert [typed(office, 2568, k) for k in (TOTAL, key("IIT"), key("1"), key("2"))] == [
        *("94.50", "93.96", "๙๖.๘๘", "95,83")
    ]
    assert empty.table.current_score() == (2568, key("3"))


def test_typing_replaces_and_f2_goes_on(scores: ScoresScreen, office: CurrentOffice) -> None:
    type_text("9")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_End)
    type_text("1.5")
    press(Qt.Key.Key_Return)

    assert typed(office, 2568, TOTAL) == "91.5"


def test_escape_puts_back_what_stood_there_and_leaves_no_step(scores: ScoresScreen, office: CurrentOffice) -> None:
    before = office.file

    type_text("12.5")
    assert typed(office, 2568, TOTAL) == "12.5"
    press(Qt.Key.Key_Escape)

    assert office.file == before
    assert office.edits.stack.count() == 0
    assert scores.table.hasFocus()


def test_tab_goes_to_the_year_before_and_then_to_the_next_row(empty: ScoresScreen, office: CurrentOffice) -> None:
    for number in ("94.50", "86.71", "93.96"):
        type_text(number)
        press(Qt.Key.Key_Tab)

    assert typed(office, 2567, TOTAL) == "86.71"
    assert typed(office, 2568, key("IIT")) == "93.96"
    press(Qt.Key.Key_Backtab)
    assert empty.table.current_score() == (2568, key("IIT"))


def test_tab_leaves_the_grid_at_its_end(scores: ScoresScreen) -> None:
    scores.table.show_score(2567, key("10"))

    press(Qt.Key.Key_Tab)

    assert not scores.table.hasFocus()


def test_arrows_leave_an_open_cell(scores: ScoresScreen, office: CurrentOffice) -> None:
    type_text("90.3")
    press(Qt.Key.Key_Down)

    assert typed(office, 2568, TOTAL) == "90.3"
    assert scores.table.current_score() == (2568, key("IIT"))
    press(Qt.Key.Key_Return, SHIFT)
    assert scores.table.current_score() == (2568, TOTAL)


def test_delete_empties_all_selected_scores_in_one_step(scores: ScoresScreen, office: CurrentOffice) -> None:
    before = office.file
    for _ in range(3):
        press(Qt.Key.Key_Down, SHIFT)
    press(Qt.Key.Key_Delete)

    assert [typed(office, 2568, k) for k in (TOTAL, key("IIT"), key("1"), key("2"))] == [None] * 4
    assert office.edits.stack.undoText() == "ลบคะแนน 4 ช่อง"
    office.edits.undo()
    assert office.file == before


def test_folded_scores_are_not_deleted_with_their_indicator(scores: ScoresScreen, office: CurrentOffice) -> None:
    item = key("i1")
    before = typed(office, 2568, item)
    scores.table.selectAll()
    press(Qt.Key.Key_Delete)

    assert typed(office, 2568, key("1")) is None
    assert typed(office, 2568, item) == before


@pytest.mark.parametrize("number", ["945.0", "ผ่าน", "9 4.5", "๙๔.๕๐๐๑๒", "-3"])
def test_a_wrong_number_stays_as_typed_marked_with_its_reason(
    scores: ScoresScreen, office: CurrentOffice, number: str
) -> None:
    type_text(number)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Up)

    assert text(scores, 2568, TOTAL) == number
    assert look(scores, 2568, TOTAL) is Look.WRONG
    assert scores.grid.note.clean_text.endswith(("ใหม่", "100", "ติดกัน", "เว้นว่างไว้"))
    tip = scores.table.scores.index_of(2568, TOTAL).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == scores.grid.note.clean_text


def test_digits_typed_on_a_thai_keyboard_are_recognised(scores: ScoresScreen, office: CurrentOffice) -> None:
    type_text("ตภใถจ")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Up)

    assert typed(office, 2568, TOTAL) == "ตภใถจ"
    assert "หมายถึง 94.50 ใช่หรือไม่" in scores.grid.note.clean_text


def test_a_wrong_number_survives_a_restart(
    qtbot: QtBot, window: MainWindow, scores: ScoresScreen, office_path: Path
) -> None:
    type_text("ประมาณ 90")
    press(Qt.Key.Key_Return)
    assert window.files.close()

    with open_office(office_path) as again:
        assert again.file.years[2568].assessment.scores[TOTAL].text == "ประมาณ 90"


def test_what_is_being_typed_is_not_lost_on_closing(
    window: MainWindow, scores: ScoresScreen, office_path: Path
) -> None:
    type_text("91.1")
    assert window.files.close()

    with open_office(office_path) as again:
        assert again.file.years[2568].assessment.scores[TOTAL].text == "91.1"


@pytest.mark.parametrize("nothing", ["-ไม่มี-", "-", "ไม่มีข้อมูล"])
def test_a_word_for_nothing_is_nothing_wrong(scores: ScoresScreen, nothing: str) -> None:
    type_text(nothing)
    press(Qt.Key.Key_Return)

    assert look(scores, 2568, TOTAL) is Look.PLAIN
    assert scores.grid.level.total.clean_text != nothing


def test_a_very_long_text_keeps_its_row_low_and_is_kept_whole(scores: ScoresScreen, office: CurrentOffice) -> None:
    height = scores.table.rowHeight(0)
    scores.table.scores.typed.emit(2568, TOTAL, "ยาว " * 2000)

    assert typed(office, 2568, TOTAL) == "ยาว " * 2000
    assert text(scores, 2568, TOTAL).endswith("…")
    assert scores.table.rowHeight(0) == height


def test_undo_and_redo_return_to_the_cell(window: MainWindow, scores: ScoresScreen, office: CurrentOffice) -> None:
    before = office.file
    scores.table.show_score(2567, key("i5") if scores.table.scores.index_of(2567, key("i5")).isValid() else key("5"))
    place = scores.table.current_score()
    type_text("77")
    press(Qt.Key.Key_Return)
    assert "77" not in office.edits.stack.undoText()
    scores.table.show_below(frozenset())
    scores.table.show_score(2568, TOTAL)
    window.show_screen(ScreenName.OVERVIEW)

    office.edits.undo()

    assert office.file == before
    assert window.screens.current is scores
    assert scores.table.current_score() == place
    assert scores.table.hasFocus()
    office.edits.redo()
    assert place and typed(office, *place) == "77"


def test_undo_in_an_open_cell_takes_back_what_was_typed(scores: ScoresScreen, office: CurrentOffice) -> None:
    before = office.file
    type_text("5")
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_Return)

    assert office.file == before


def test_two_visits_of_a_cell_are_two_steps(scores: ScoresScreen, office: CurrentOffice) -> None:
    for number in ("80", "81"):
        scores.table.show_score(2568, TOTAL)
        type_text(number)
        press(Qt.Key.Key_Return)

    assert office.edits.stack.count() == 2
    office.edits.undo()
    assert typed(office, 2568, TOTAL) == "80"


def test_copied_cells_are_a_table_without_word_breaks(
    qtbot: QtBot, scores: ScoresScreen, office: CurrentOffice
) -> None:
    scores.table.setCurrentIndex(scores.table.scores.index(0, Column.NAME))
    press(Qt.Key.Key_Right, SHIFT)
    press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert QGuiApplication.clipboard().text() == f"คะแนนรวม\t{typed(office, 2568, TOTAL)}"


def test_a_screen_narrower_than_its_words_hides_nothing(qtbot: QtBot, window: MainWindow, scores: ScoresScreen) -> None:
    window.resize(683, 384)

    wait(qtbot, lambda: scores.grid.width() < 683)
    assert scores.grid.horizontalScrollBar().maximum() == 0
    assert scores.table.horizontalScrollBar().maximum() == 0
    assert scores.table.height() >= 200


def test_what_can_be_done_goes_on_in_the_next_line_where_there_is_little_room(
    qtbot: QtBot, window: MainWindow, scores: ScoresScreen
) -> None:
    beside = scores.grid.details.y(), scores.grid.reference.y()

    window.resize(600, 384)
    wait(qtbot, lambda: scores.grid.reference.y() > scores.grid.details.y())

    assert beside[0] == beside[1]
    assert scores.grid.horizontalScrollBar().maximum() == 0


def test_in_a_low_window_the_grid_is_what_is_seen_first(
    qtbot: QtBot, window: MainWindow, office_path: Path, at_scores: Callable[[Path], ScoresScreen]
) -> None:
    window.resize(683, 384)

    page = at_scores(office_path).grid

    wait(qtbot, lambda: page.verticalScrollBar().maximum() > 0)
    wait(qtbot, lambda: page.verticalScrollBar().value() == page.verticalScrollBar().maximum())


def test_a_cell_that_is_computed_says_where_to_type(scores: ScoresScreen, office: CurrentOffice) -> None:
    scores.table.show_score(2568, TOTAL)
    press(Qt.Key.Key_Right)

    type_text("9")

    assert scores.grid.note.clean_text == "โปรแกรมคำนวณช่องนี้ให้ โปรดกรอกคะแนนในช่องปี 2568"
    assert office.edits.stack.count() == 0


def test_opening_and_touching_every_cell_edits_nothing(scores: ScoresScreen, office: CurrentOffice) -> None:
    before = office.file
    scores.grid.details.click()
    model = scores.table.scores
    for row in range(model.rowCount()):
        for column in Column:
            index = model.index(row, column)
            scores.table.setCurrentIndex(index)
            if model.can_type(index):
                press(Qt.Key.Key_F2)
                press(Qt.Key.Key_Escape)

    assert office.edits.stack.count() == 0
    assert office.file is before


def test_in_a_read_only_file_nothing_can_be_typed(
    at_scores: Callable[[Path], ScoresScreen], office: CurrentOffice, office_path: Path
) -> None:
    with open_office(office_path):
        screen = at_scores(office_path)
        before = office.file
        type_text("1")
        press(Qt.Key.Key_Delete)

        assert screen.table.editor is None
        assert office.file is before
        assert not screen.grid.paste.isEnabled()
        assert not screen.grid.level.choice.box.isEnabled()
        assert not screen.grid.reference.isEnabled()


def test_an_item_without_counterpart_takes_no_score_of_the_year_before(scores: ScoresScreen) -> None:
    sheet = scores.table.scores.sheet
    row = next(n for n, row in enumerate(sheet.rows) if row.previous is None and row.key.level is ScoreLevel.ITEM)
    index = scores.table.scores.index(row, Column.PREVIOUS)

    assert not scores.table.scores.can_type(index)
    assert "ไม่พบรายการที่ตรงกัน" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_the_cell_typed_at_stays_in_sight_in_another_width(
    qtbot: QtBot, window: MainWindow, scores: ScoresScreen
) -> None:
    table = scores.table
    table.show_score(2568, key("e5", "2"))

    for width in (700, 1200):
        window.resize(width, 700)
        wait(qtbot, lambda width=width: abs(scores.width() - width) < 200)
        wait(qtbot, lambda: table.viewport().rect().contains(table.visualRect(table.currentIndex()).topLeft()))
