"""The table by real keys: typing in place, moving, copying, deleting; undone each time."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ita_desktop.domain.measures import FollowUp
from ita_desktop.gui.cell_editor import CellEditor
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.measures.screen import MeasuresScreen
from ita_desktop.session.office import CurrentOffice
from ita_desktop.work.opening import open_office
from tests.gui.conftest import wait
from tests.gui.keyboard import focused, press, type_text
from tests.gui.measures.conftest import focus, rows, steps_taken, titles

_ALT, _CTRL, _SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def at_cell(qtbot: QtBot, screen: MeasuresScreen, row: int, column: str) -> None:
    screen.table.choose(rows(screen)[row].id, column=column)
    focus(qtbot, screen.table)


def open_editor(qtbot: QtBot, screen: MeasuresScreen, row: int, column: str) -> CellEditor:
    at_cell(qtbot, screen, row, column)
    press(Qt.Key.Key_F2)
    wait(qtbot, lambda: isinstance(QApplication.focusWidget(), CellEditor))
    editor = focused()
    assert isinstance(editor, CellEditor)
    return editor


def test_looking_at_everything_edits_nothing(qtbot: QtBot, screen: MeasuresScreen, office: CurrentOffice) -> None:
    before = office.file
    for measure in rows(screen):
        screen.table.choose(measure.id)
        screen.form.grab()
    screen.table.selectAll()
    screen.table.grab()

    assert steps_taken(office) == 0
    assert office.file is before


def test_a_cell_is_typed_in_and_saved_with_every_key(
    qtbot: QtBot, screen: MeasuresScreen, office: CurrentOffice
) -> None:
    before = office.file
    open_editor(qtbot, screen, 1, "timeframe")

    type_text(" ๕๐๐")

    assert rows(screen)[1].timeframe.text.endswith(" ๕๐๐")
    press(Qt.Key.Key_Return)
    wait(qtbot, screen.table.hasFocus)
    assert steps_taken(office) == 1
    office.edits.undo()
    assert office.file == before


def test_leaving_a_cell_for_the_form_leaves_the_keyboard_there(qtbot: QtBot, screen: MeasuresScreen) -> None:
    open_editor(qtbot, screen, 0, "follow_up")
    type_text("ก")

    focus(qtbot, screen.form.texts["analysis"].area)

    wait(qtbot, lambda: not screen.table.is_typing)
    assert screen.form.texts["analysis"].area.hasFocus()
    assert rows(screen)[0].follow_up.text.endswith("ก")


def test_escape_restores_what_stood_there(qtbot: QtBot, screen: MeasuresScreen, office: CurrentOffice) -> None:
    before = office.file
    open_editor(qtbot, screen, 0, "measure")
    type_text("ผิด")

    press(Qt.Key.Key_Escape)

    assert office.file == before
    wait(qtbot, screen.table.hasFocus)


def test_shift_enter_is_a_new_line_and_enter_closes(qtbot: QtBot, screen: MeasuresScreen) -> None:
    open_editor(qtbot, screen, 0, "analysis")

    press(Qt.Key.Key_Return, _SHIFT)
    type_text("ต่อ")
    press(Qt.Key.Key_Return)

    assert rows(screen)[0].analysis.endswith("\nต่อ")


def test_tab_goes_on_in_the_next_cell_that_takes_text(qtbot: QtBot, screen: MeasuresScreen) -> None:
    open_editor(qtbot, screen, 0, "measure")

    press(Qt.Key.Key_Tab)

    wait(qtbot, lambda: screen.table.measures.column_id(screen.table.currentIndex().column()) == "analysis")
    wait(qtbot, lambda: isinstance(QApplication.focusWidget(), CellEditor))
    press(Qt.Key.Key_Backtab, _SHIFT)
    wait(qtbot, lambda: screen.table.measures.column_id(screen.table.currentIndex().column()) == "measure")


def test_typing_on_a_cell_adds_to_it_and_loses_nothing(qtbot: QtBot, screen: MeasuresScreen) -> None:
    before = rows(screen)[2].follow_up.text
    at_cell(qtbot, screen, 2, "follow_up")

    type_text("ก")

    assert rows(screen)[2].follow_up.text == before + "ก"


def test_steps_typed_as_lines_keep_the_ids_of_those_that_stay(qtbot: QtBot, screen: MeasuresScreen) -> None:
    before = rows(screen)[0].steps
    open_editor(qtbot, screen, 0, "steps")

    press(Qt.Key.Key_Return, _SHIFT)
    type_text("๕. ประเมินผล")

    after = rows(screen)[0].steps
    assert after[: len(before)] == before
    assert [step.text for step in after[len(before) :]] == ["ประเมินผล"]


def test_a_follow_up_typed_in_thai_digits_is_understood(qtbot: QtBot, screen: MeasuresScreen) -> None:
    editor = open_editor(qtbot, screen, 0, "follow_up")
    editor.selectAll()

    type_text("ทุก ๔ เดือน")

    assert rows(screen)[0].follow_up == FollowUp("ทุก ๔ เดือน", 4)


def test_undo_in_a_cell_closes_it_and_stays_in_the_table(
    qtbot: QtBot, window: MainWindow, screen: MeasuresScreen, office: CurrentOffice
) -> None:
    before = office.file
    open_editor(qtbot, screen, 3, "responsible")
    type_text("กข")

    window.menus.undo.trigger()

    assert office.file == before
    wait(qtbot, screen.table.hasFocus)
    assert screen.table.chosen == (rows(screen)[3].id,)
    assert screen.table.findChildren(CellEditor) == [] or not screen.table.is_typing


def test_alt_and_arrows_move_rows_together(qtbot: QtBot, screen: MeasuresScreen, office: CurrentOffice) -> None:
    names, before = titles(screen), office.file
    screen.table.choose(rows(screen)[1].id, rows(screen)[2].id)
    focus(qtbot, screen.table)

    press(Qt.Key.Key_Up, _ALT)

    assert titles(screen)[:3] == [names[1], names[2], names[0]]
    assert [screen.table.measures.measure_at(n).titles[0] for n in range(3)] == titles(screen)[:3]
    assert screen.table.chosen == tuple(measure.id for measure in rows(screen)[:2])
    press(Qt.Key.Key_Up, _ALT)
    assert steps_taken(office) == 1
    press(Qt.Key.Key_Down, _ALT)
    assert titles(screen) == names
    assert office.file == before


def test_numbers_follow(qtbot: QtBot, screen: MeasuresScreen) -> None:
    screen.edits.change(rows(screen)[0].id, "แก้", "titles", lambda m: replace(m, titles=("ก", "ข")))

    shown = [screen.table.measures.index(row, 0).data() for row in range(3)]
    assert shown == ["๑–๒", "๓", "๔"]
    assert screen.edits.numbered(rows(screen)[2].id) == "มาตรการลำดับที่ 4"


def test_a_keystroke_draws_one_row_again(qtbot: QtBot, screen: MeasuresScreen) -> None:
    changed: list[tuple[int, int]] = []
    screen.table.measures.dataChanged.connect(lambda first, last, _roles: changed.append((first.row(), last.row())))
    screen.table.choose(rows(screen)[4].id)
    focus(qtbot, screen.form.texts["analysis"].area)

    type_text("กข")

    assert changed == [(4, 4), (4, 4)]


def test_delete_takes_all_chosen_rows_and_says_how_to_undo(
    qtbot: QtBot, window: MainWindow, screen: MeasuresScreen, office: CurrentOffice
) -> None:
    before, names = office.file, titles(screen)
    screen.table.choose(rows(screen)[0].id, rows(screen)[4].id)
    focus(qtbot, screen.table)

    press(Qt.Key.Key_Delete)

    assert titles(screen) == [name for place, name in enumerate(names) if place not in (0, 4)]
    assert "ลบ 2 มาตรการแล้ว" in window.messages.sentence.clean_text
    assert len(screen.table.chosen) == 1
    window.menus.undo.trigger()
    assert office.file == before
    assert screen.table.measures.rowCount() == len(names)


def test_the_row_dropped_on_decides_where_rows_go(qtbot: QtBot, screen: MeasuresScreen) -> None:
    names = titles(screen)
    screen.table.choose(rows(screen)[0].id)
    area = screen.table.visualRect(screen.table.measures.index(0, 0))

    assert screen.table.row_below(QPoint(5, area.top() + 3)) == 0
    assert screen.table.row_below(QPoint(5, area.bottom() - 3)) == 1
    screen.table.moved.emit(3)

    assert titles(screen)[:4] == [names[1], names[2], names[0], names[3]]


def test_fill_down_takes_the_upper_rows_cell(
    qtbot: QtBot, window: MainWindow, screen: MeasuresScreen, office: CurrentOffice
) -> None:
    before = office.file
    screen.table.choose(*(measure.id for measure in rows(screen)[:3]), column="timeframe")
    focus(qtbot, screen.table)

    press(Qt.Key.Key_D, _CTRL)

    assert len({measure.timeframe for measure in rows(screen)[:3]}) == 1
    assert rows(screen)[3].timeframe == before.years[2569].measures[3].timeframe
    assert steps_taken(office) == 1
    window.menus.undo.trigger()
    assert office.file == before


@pytest.mark.parametrize("column", ["measure", "steps"])
def test_what_a_measure_is_cannot_be_filled_down(
    qtbot: QtBot, window: MainWindow, screen: MeasuresScreen, office: CurrentOffice, column: str
) -> None:
    screen.table.choose(*(measure.id for measure in rows(screen)[:3]), column=column)
    focus(qtbot, screen.table)

    press(Qt.Key.Key_D, _CTRL)

    assert steps_taken(office) == 0
    assert "ยกเว้นชื่อและขั้นตอน" in window.messages.sentence.clean_text


def test_copies_are_clean_text(qtbot: QtBot, screen: MeasuresScreen) -> None:
    at_cell(qtbot, screen, 0, "measure")
    press(Qt.Key.Key_C, _CTRL)
    assert QApplication.clipboard().text() == rows(screen)[0].titles[0]

    screen.table.choose(rows(screen)[0].id, rows(screen)[1].id)
    press(Qt.Key.Key_C, _CTRL)

    copied = QApplication.clipboard().text()
    assert "\u200b" not in copied
    assert copied.startswith("๑\t" + rows(screen)[0].titles[0] + "\t")
    assert '"๑. ' in copied


def test_enter_on_an_indicator_opens_its_list(qtbot: QtBot, screen: MeasuresScreen) -> None:
    at_cell(qtbot, screen, 0, "indicator")

    press(Qt.Key.Key_Return)

    popup = screen.form.links.popup
    assert popup is not None
    wait(qtbot, popup.isVisible)
    popup.hide()
    screen.table.choose(rows(screen)[0].id, rows(screen)[1].id, column="indicator")
    screen.table.links_wanted.emit()
    assert screen.bulk.links.popup is not None and screen.bulk.links.popup.isVisible()
    screen.bulk.links.popup.hide()


def test_a_very_long_text_keeps_its_editor_within_the_table(qtbot: QtBot, screen: MeasuresScreen) -> None:
    screen.edits.change(rows(screen)[0].id, "แก้", "analysis", lambda m: replace(m, analysis="ยาวมาก " * 2000))

    editor = open_editor(qtbot, screen, 0, "analysis")

    assert editor.width() >= 150
    wait(qtbot, lambda: screen.table.viewport().rect().contains(editor.geometry()))


def test_an_editor_at_the_lower_edge_opens_high_enough_for_its_text(qtbot: QtBot, screen: MeasuresScreen) -> None:
    at_cell(qtbot, screen, 1, "steps")
    press(Qt.Key.Key_F2)

    wait(qtbot, lambda: isinstance(QApplication.focusWidget(), CellEditor))
    editor = focused()
    assert isinstance(editor, CellEditor)
    wait(qtbot, lambda: not editor.verticalScrollBar().isVisible())


def test_nothing_can_be_changed_in_a_file_that_is_open_elsewhere(
    qtbot: QtBot, at_measures: Callable[[Path], MeasuresScreen], office: CurrentOffice, office_path: Path
) -> None:
    with open_office(office_path):
        screen = at_measures(office_path)
        before = office.file
        focus(qtbot, screen.table)
        for key, modifiers in ((Qt.Key.Key_Delete, None), (Qt.Key.Key_Down, _ALT), (Qt.Key.Key_F2, None)):
            press(key, modifiers or Qt.KeyboardModifier.NoModifier)
        type_text("ก")

        assert office.file is before
        assert not screen.bar.add.isEnabled()
        assert "อ่าน" in screen.bar.add.toolTip()
        assert screen.form.texts["analysis"].area.isReadOnly()
        assert screen.form.steps.rows.edit_at(0).isReadOnly()
        assert not screen.form.links.choose.isEnabled()
