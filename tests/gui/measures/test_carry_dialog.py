"""Carrying over measures of an earlier year in the real window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QTableView
from pytestqt.qtbot import QtBot

from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.measures.carry_dialog import CarryDialog
from ita_desktop.gui.measures.screen import MeasuresScreen
from ita_desktop.session.office import CurrentOffice
from tests.gui.conftest import wait
from tests.gui.measures.conftest import rows, steps_taken, titles

pytestmark = pytest.mark.slow

NO_TICK = Qt.CheckState.Unchecked


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow, screen: MeasuresScreen) -> CarryDialog:
    """Last year's twelve measures offered to this year's thirteen, from behind the second row."""
    screen.table.choose(rows(screen)[1].id)
    screen.bar.findChild(type(screen.bar.add), "carry").click()
    return opened(qtbot, window)


def opened(qtbot: QtBot, window: MainWindow) -> CarryDialog:
    wait(qtbot, lambda: any(one.isVisible() for one in window.findChildren(CarryDialog)))
    return next(one for one in window.findChildren(CarryDialog) if one.isVisible())


def test_all_are_carried_over_in_one_step_behind_the_current_one(
    dialog: CarryDialog, screen: MeasuresScreen, office: CurrentOffice
) -> None:
    before, last_year = office.file, [m.titles[0] for m in office.file.years[2568].measures]
    count = len(dialog.measures)
    assert dialog.accept_button.text() == f"ยกมา {count} มาตรการ"
    dialog.accept_button.click()

    assert steps_taken(office) == 1
    assert office.edits.stack.undoText() == f"ยกมา {count} มาตรการ"
    assert len(rows(screen)) == 13 + count
    assert titles(screen)[2] == last_year[0]
    assert screen.table.chosen == tuple(measure.id for measure in rows(screen)[2 : 2 + count])
    office.edits.undo()
    assert office.file == before


def test_cancel_edits_nothing(dialog: CarryDialog, office: CurrentOffice) -> None:
    before = office.file
    dialog.list.rows.tick_all(False)
    dialog.analysis.setChecked(True)
    dialog.reject()

    assert office.file is before
    assert steps_taken(office) == 0


def test_what_changes_is_shown_for_the_current_row(dialog: CarryDialog) -> None:
    seen = set()
    for place in range(dialog.list.rows.rowCount()):
        dialog.list.selectRow(place)
        assert dialog.title.clean_text == dialog.list.rows.rows[place].cells[1]
        seen.add(dialog.moved.accessibleName())
    assert any("เดิม" in text and "ใหม่" in text and "๒๕๖๘" in text for text in seen)
    assert len(seen) > 3


def test_space_takes_a_row_out_wherever_in_it_one_stands(dialog: CarryDialog, screen: MeasuresScreen) -> None:
    all_of_them = len(dialog.measures)
    dialog.list.setCurrentIndex(dialog.list.rows.index(1, 1))
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert dialog.list.rows.index(1, 0).data(Qt.ItemDataRole.CheckStateRole) == NO_TICK
    assert dialog.accept_button.text() == f"ยกมา {all_of_them - 1} มาตรการ"
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)

    assert len(rows(screen)) == 13 + all_of_them - 1


def test_nothing_ticked_cannot_be_carried(dialog: CarryDialog) -> None:
    dialog.none_button.click()
    assert not dialog.accept_button.isEnabled()
    assert dialog.accept_button.toolTip() == "ยังไม่ได้เลือกมาตรการ"
    dialog.all_button.click()
    assert dialog.accept_button.isEnabled()


def test_analysis_and_responsibles_come_as_wished(dialog: CarryDialog) -> None:
    assert not any(measure.analysis for measure in dialog.measures)
    assert any(measure.responsibles for measure in dialog.measures)
    ticked = dialog.list.rows.places
    dialog.analysis.click()
    dialog.responsibles.click()

    assert any(measure.analysis for measure in dialog.measures)
    assert not any(measure.responsibles for measure in dialog.measures)
    assert dialog.list.rows.places == ticked


def test_what_is_there_already_is_not_ticked(
    qtbot: QtBot, dialog: CarryDialog, window: MainWindow, screen: MeasuresScreen
) -> None:
    dialog.list.rows.tick_all(True)
    dialog.accept_button.click()
    screen.bringing.carry_over()
    again = opened(qtbot, window)

    assert again.measures == ()
    assert {row.cells[2].split("\n")[0] for row in again.list.rows.rows} == {"มีมาตรการนี้ในปีนี้แล้ว"}


def test_every_input_has_a_name(dialog: CarryDialog) -> None:
    for entry in (*dialog.findChildren(QComboBox), *dialog.findChildren(QTableView)):
        assert entry.accessibleName()


def test_without_an_earlier_year_the_buttons_say_why(empty: MeasuresScreen, office: CurrentOffice) -> None:
    carry = empty.empty.findChild(type(empty.bar.add), "carry")
    assert not carry.isEnabled()
    assert carry.toolTip() == "ไฟล์นี้ยังไม่มีมาตรการของปีก่อนหน้า"
    empty.bringing.carry_over()
    assert QApplication.activeModalWidget() is None


def test_an_empty_year_begins_with_last_years(
    qtbot: QtBot, window: MainWindow, screen: MeasuresScreen, office: CurrentOffice, office_path: Path
) -> None:
    office.set_working_year(2570)
    screen.empty.findChild(type(screen.bar.add), "carry").click()
    dialog = opened(qtbot, window)
    assert [dialog.year.box.itemText(n) for n in range(dialog.year.box.count())] == [
        "ปีงบประมาณ พ.ศ. 2569",
        "ปีงบประมาณ พ.ศ. 2568",
    ]
    dialog.accept_button.click()

    assert len(rows(screen)) == 13
    assert QApplication.focusWidget() is screen.table


def test_a_click_on_a_tick_changes_it_and_a_click_on_the_title_only_shows_it(dialog: CarryDialog) -> None:
    ticked = dialog.list.rows.places
    for column in (1, 0):
        middle = dialog.list.visualRect(dialog.list.rows.index(2, column)).center()
        QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=middle)
        assert dialog.title.clean_text == dialog.list.rows.rows[2].cells[1]
        assert (2 in dialog.list.rows.places) == (column == 1)
    assert set(ticked) - set(dialog.list.rows.places) == {2}
