"""The screen of the follow-up: years, rounds, filters, places, a closed year, and where there is nothing yet."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ita_desktop.domain.closing_year import closed
from ita_desktop.domain.issues import Place, PlaceKind
from ita_desktop.domain.measures import FollowUp, Status
from ita_desktop.domain.rows import changed_year, replaced
from ita_desktop.gui.follow_up.cells import Column
from ita_desktop.gui.follow_up.edits import Spot
from ita_desktop.gui.follow_up.rows import Filters, Shown
from ita_desktop.gui.follow_up.screen import FollowUpScreen
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.screen_names import ScreenName
from ita_desktop.session.office import CurrentOffice
from tests.gui.conftest import open_file, wait
from tests.gui.follow_up.conftest import MARCH, at_cell, choose_round, result_at, steps_taken
from tests.gui.keyboard import press, type_text

CTRL = Qt.KeyboardModifier.ControlModifier
OCTOBER, FEBRUARY = date(2025, 10, 31), date(2026, 2, 28)


def numbers(screen: FollowUpScreen) -> list[str]:
    """The numbers of the measures in sight."""
    return [row.number for row in screen.table.reports.rows if row.is_whole]


def choose_state(screen: FollowUpScreen, shown: Shown) -> None:
    screen.head.shown.setCurrentIndex(screen.head.shown.findData(shown))


def result_place(screen: FollowUpScreen, row: int, field: str, *inner: str) -> Place:
    """Of the first thing reported of a row's spot."""
    spot = screen.table.reports.rows[row].spot
    (result,) = screen.edits.results(spot)
    return Place(PlaceKind.RESULT, screen.edits.measures_year, (spot.measure, result.id, *inner), field)


def test_the_earliest_late_round_and_its_first_row_are_chosen_at_first(
    at_follow_up: Callable[[Path], FollowUpScreen], office_path: Path
) -> None:
    screen = at_follow_up(office_path)

    assert screen.choice.end == OCTOBER
    assert numbers(screen) == ["12"]
    assert screen.table.currentIndex().row() == 0
    assert screen.table.currentIndex().column() == Column.STATUS
    assert screen.timeline.accessibleDescription().startswith("รอบของมาตรการลำดับที่ 12: 31 ตุลาคม 2568 เกินกำหนด")


def test_a_round_keeps_the_measure_that_is_looked_at(screen: FollowUpScreen) -> None:
    place = next(n for n, row in enumerate(screen.table.reports.rows) if row.number == "12")
    spot = at_cell(screen, place, Column.OUTPUT)

    choose_round(screen, OCTOBER)

    assert screen.table.current == Spot(spot.measure, "", OCTOBER)


def test_the_year_before_is_looked_at_and_back(screen: FollowUpScreen, office: CurrentOffice) -> None:
    screen.head.year_before.click()

    assert screen.edits.measures_year == 2568
    assert screen.table.currentIndex().row() == 0
    assert screen.head.year_before.text() == "ผลของมาตรการปี 2568 (รายงานปีนี้)"
    screen.head.this_year.click()
    assert screen.edits.measures_year == 2569
    assert steps_taken(office) == 0


def test_another_working_year_names_other_years(screen: FollowUpScreen, window: MainWindow) -> None:
    window._office.set_working_year(2570)

    assert screen.head.this_year.text() == "มาตรการปี 2570 (ติดตามปีนี้)"
    assert screen.empty.isVisible()


def test_filters_show_fewer_measures(screen: FollowUpScreen) -> None:
    choose_round(screen, OCTOBER)
    screen.head.idle.setChecked(True)
    everything = numbers(screen)

    choose_state(screen, Shown.OVERDUE)
    assert numbers(screen) == ["12"]
    choose_state(screen, Shown.DUE)
    assert numbers(screen) == []
    assert screen.nothing.isVisible()
    choose_state(screen, Shown.ALL)
    screen.head.responsible.setCurrentIndex(screen.head.responsible.findData("กองคลัง"))

    assert 0 < len(numbers(screen)) < len(everything)
    assert not screen.nothing.isVisible()


def test_a_row_stays_in_sight_while_it_is_reported(screen: FollowUpScreen) -> None:
    choose_round(screen, OCTOBER)
    choose_state(screen, Shown.OVERDUE)
    at_cell(screen, 0, Column.STATUS)

    type_text("3")

    assert numbers(screen) == ["12"]
    mark = screen.timeline.chips[0].mark
    assert mark is not None
    assert (mark.done, mark.overdue) == (1, 0)


def test_a_changed_cycle_changes_the_rounds_and_keeps_what_was_reported(
    screen: FollowUpScreen, office: CurrentOffice
) -> None:
    spot = at_cell(screen, 0, Column.STATUS)
    type_text("2")
    measure = screen.edits.measure(spot.measure)
    assert measure is not None
    yearly = replace(measure, follow_up=FollowUp("ปีละครั้ง", 12))
    after = changed_year(office.file, 2569, lambda work: replace(work, measures=replaced(work.measures, yearly)))

    office.edit("", Place(PlaceKind.MEASURE, 2569, (spot.measure,)), after)

    choose_round(screen, date(2026, 9, 30))
    row = next(row for row in screen.table.reports.rows if row.spot.measure == spot.measure)
    assert row.result is not None
    assert row.result.status is Status.UNDER_WAY


def test_the_form_follows_the_row_and_the_row_the_form(screen: FollowUpScreen) -> None:
    spot = at_cell(screen, 1, Column.STATUS)
    type_text("2")
    screen.form.focus_field("", "output")

    type_text("จัดอบรม")

    assert result_at(screen, spot).output == "จัดอบรม"
    assert screen.table.reports.index(1, Column.OUTPUT).data() == "จัดอบรม"


def test_a_place_of_a_result_is_shown_in_its_round_and_field(qtbot: QtBot, screen: FollowUpScreen) -> None:
    at_cell(screen, 1, Column.STATUS)
    type_text("3")
    place = result_place(screen, 1, "problems")
    spot = screen.table.current
    choose_round(screen, OCTOBER)
    choose_state(screen, Shown.DUE)

    screen.show_place(place)

    assert screen.choice.end == MARCH
    assert screen.table.current == spot
    wait(qtbot, lambda: screen.form.isAncestorOf(QApplication.focusWidget() or screen))


def test_a_place_in_the_year_before_brings_that_year(screen: FollowUpScreen, window: MainWindow) -> None:
    measure = next(one for one in window._office.file.years[2568].measures if one.results)
    result = measure.results[0]

    window.go_to(Place(PlaceKind.RESULT, 2568, (measure.id, result.id), "output"))

    assert screen.edits.measures_year == 2568
    assert window._office.working_year == 2569
    assert screen.table.current is not None
    assert screen.table.current.measure == measure.id
    assert screen.table.current.step == result.step


def test_a_measures_place_is_its_row_in_the_round_that_presses(screen: FollowUpScreen, window: MainWindow) -> None:
    measure = next(row.measure for row in screen.table.reports.rows if row.number == "12")

    window.go_to(Place(PlaceKind.RESULT, 2569, (measure.id,)))

    assert screen.table.current == Spot(measure.id, "", OCTOBER)
    assert screen.table.hasFocus()


@pytest.mark.parametrize("ids", [(), ("nowhere",), ("nowhere", "nothing")])
def test_a_place_that_is_gone_leaves_the_keyboard_in_the_table(screen: FollowUpScreen, ids: tuple[str, ...]) -> None:
    screen.show_place(Place(PlaceKind.RESULT, 2569, ids, "output"))

    assert screen.table.hasFocus()


def test_undo_from_another_screen_comes_back_to_the_row(screen: FollowUpScreen, window: MainWindow) -> None:
    spot = at_cell(screen, 1, Column.STATUS)
    type_text("2")
    choose_round(screen, OCTOBER)
    window.show_screen(ScreenName.OVERVIEW)

    window._office.edits.undo()

    assert window.screens.current is screen
    assert screen.table.current == spot


def test_a_closed_year_says_so_and_takes_nothing(screen: FollowUpScreen, office: CurrentOffice) -> None:
    file = closed(office.file, 2569, date(2026, 10, 5), "บางรายการเลื่อนไปปีถัดไป")
    office.edit("", Place(PlaceKind.RESULT, 2569), file)

    assert screen.banner.isVisible()
    assert "5 ตุลาคม 2569" in screen.banner.sentence.clean_text
    assert "บางรายการเลื่อนไปปีถัดไป" in screen.banner.sentence.clean_text
    at_cell(screen, 1, Column.STATUS)
    type_text("3")
    assert steps_taken(office) == 1
    screen.head.year_before.click()
    assert not screen.banner.isVisible()


def test_an_office_without_measures_leads_to_them(
    at_follow_up: Callable[[Path], FollowUpScreen], empty_path: Path, window: MainWindow
) -> None:
    screen = at_follow_up(empty_path)
    screen.take_focus()
    assert screen.to_measures.hasFocus()
    assert "ยังไม่มีมาตรการของปีงบประมาณ พ.ศ. 2569" in screen.empty.title.clean_text

    press(Qt.Key.Key_Space)

    assert window.screens.current is window.screens.at(ScreenName.MEASURES)
    assert window._office.working_year == 2569


def test_another_file_begins_anew(
    qtbot: QtBot, screen: FollowUpScreen, window: MainWindow, empty_path: Path, office_path: Path
) -> None:
    at_cell(screen, 1, Column.ON)
    type_text("เมื่อวาน")
    screen.head.year_before.click()
    choose_state(screen, Shown.OVERDUE)

    open_file(qtbot, window, empty_path)
    open_file(qtbot, window, office_path)
    window.show_screen(ScreenName.FOLLOW_UP)

    assert (screen.edits.measures_year, screen.choice.end) == (2569, OCTOBER)
    assert screen.head.filters == Filters()
    choose_round(screen, MARCH)
    assert screen.table.reports.index(1, Column.ON).data() == ""


def test_measures_without_steps_are_reported_as_a_whole(screen: FollowUpScreen) -> None:
    place = next(n for n, row in enumerate(screen.table.reports.rows) if row.is_whole and not row.measure.steps)
    spot = at_cell(screen, place, Column.STATUS)

    type_text("3")

    assert result_at(screen, spot).step == ""


def test_every_part_is_reached_by_f6(screen: FollowUpScreen) -> None:
    screen.table.setFocus()
    seen = set()

    for _ in range(8):
        press(Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        seen |= {pane for pane in screen.panes() if focus and (pane is focus or pane.isAncestorOf(focus))}

    assert {screen.head, screen.timeline, screen.table, screen.form} <= seen


def test_a_low_window_scrolls_to_the_table_when_it_has_the_keyboard(
    qtbot: QtBot, screen: FollowUpScreen, window: MainWindow
) -> None:
    window.resize(683, 384)
    wait(qtbot, lambda: screen.height() < 300)
    screen.head.this_year.setFocus()

    screen.table.setFocus()

    wait(qtbot, lambda: 0 <= screen.table.mapTo(screen, QPoint()).y() < screen.height() // 2)


def test_keys_go_from_round_to_round_and_leave_the_keyboard_where_it_is(screen: FollowUpScreen) -> None:
    at_cell(screen, 0, Column.STATUS)
    ends = [chip.mark.end if chip.mark else None for chip in screen.timeline.chips]
    here = ends.index(MARCH)

    press(Qt.Key.Key_PageDown, CTRL)
    assert screen.choice.end == ends[here + 1]
    press(Qt.Key.Key_PageUp, CTRL)
    press(Qt.Key.Key_PageUp, CTRL)

    assert screen.choice.end == ends[here - 1]
    assert QApplication.focusWidget() is screen.table


def test_the_next_row_is_reported_without_leaving_the_form(screen: FollowUpScreen) -> None:
    at_cell(screen, 0, Column.STATUS)
    screen.form.focus_field("", "output")
    rows = screen.table.reports.rows

    press(Qt.Key.Key_Return, CTRL)
    assert screen.table.current == rows[1].spot
    assert QApplication.focusWidget() is screen.form.entries.status.box
    screen.form.next.click()

    assert screen.table.current == rows[2].spot
    assert screen._office.edits.stack.count() == 0


def test_after_the_last_row_the_way_on_is_said(window: MainWindow, screen: FollowUpScreen) -> None:
    last = len(screen.table.reports.rows) - 1
    spot = at_cell(screen, last, Column.STATUS)

    screen.form.next.click()

    assert screen.table.current == spot
    assert window.messages.sentence.clean_text.startswith("แถวนี้เป็นแถวสุดท้าย")


def test_what_was_typed_as_a_day_is_forgotten_with_the_file(
    qtbot: QtBot, window: MainWindow, screen: FollowUpScreen, empty_path: Path
) -> None:
    at_cell(screen, 0, Column.STATUS)
    screen.form.focus_field("", "reported_on")
    type_text("วันไหน")
    press(Qt.Key.Key_Tab)
    assert screen.form._refused

    open_file(qtbot, window, empty_path)

    assert not screen.form._refused and not screen.edits._first_ids


def test_keys_with_ctrl_or_shift_choose_one_row_alone(window: MainWindow, screen: FollowUpScreen) -> None:
    at_cell(screen, 1, Column.STATUS)
    handle, rows = window.windowHandle(), screen.table.reports.rows

    QTest.keyClick(handle, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert screen.table.chosen == (rows[0].spot,)
    screen.form.focus_field("", "output")
    QTest.keyClick(handle, Qt.Key.Key_Return, CTRL)

    assert screen.table.chosen == (rows[1].spot,)
