"""The form by real keys: lists of steps, titles and responsibles, timeframes, links; undone each time."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from ita_desktop.domain.measures import FollowUp, Step, Timeframe
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.measures.row_edit import RowEdit
from ita_desktop.gui.measures.screen import MeasuresScreen
from ita_desktop.session.office import CurrentOffice
from tests.gui.conftest import wait
from tests.gui.keyboard import focused, press, type_text
from tests.gui.measures.conftest import focus, has_focus, rows, steps_taken

_ALT, _SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


def at_step(qtbot: QtBot, screen: MeasuresScreen, place: int) -> RowEdit:
    """The keyboard at the end of a step (or sub-point) of the first measure."""
    screen.table.choose(rows(screen)[0].id)
    screen.form.steps.rows.focus_row(place)
    edit = screen.form.steps.rows.edit_at(place)
    assert edit is not None
    wait(qtbot, edit.hasFocus)
    return edit


def steps(screen: MeasuresScreen) -> list[tuple[str, int]]:
    """The steps of the first measure with how many sub-points each has."""
    return [(step.text, len(step.sub_points)) for step in rows(screen)[0].steps]


def shown_steps(screen: MeasuresScreen) -> list[str]:
    editor = screen.form.steps.rows
    texts: list[str] = []
    while (edit := editor.edit_at(len(texts))) is not None:
        texts.append(edit.toPlainText())
    return texts


def test_enter_begins_the_next_step_and_tab_makes_it_a_sub_point(
    qtbot: QtBot, window: MainWindow, screen: MeasuresScreen, office: CurrentOffice
) -> None:
    before, first = office.file, steps(screen)
    at_step(qtbot, screen, 0)

    press(Qt.Key.Key_Return)
    type_text("ขั้นใหม่")
    assert steps(screen) == [first[0], ("ขั้นใหม่", 0), *first[1:]]
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Tab)
    type_text("ข้อย่อย")

    assert rows(screen)[0].steps[1] == Step(rows(screen)[0].steps[1].id, "ขั้นใหม่", ("ข้อย่อย",))
    assert shown_steps(screen)[:3] == [first[0][0], "ขั้นใหม่", "ข้อย่อย"]
    while steps_taken(office):
        window.menus.undo.trigger()
    assert office.file == before


def test_shift_tab_brings_a_sub_point_back(qtbot: QtBot, screen: MeasuresScreen) -> None:
    edit = at_step(qtbot, screen, 2)
    cursor = edit.textCursor()
    cursor.setPosition(0)
    edit.setTextCursor(cursor)
    press(Qt.Key.Key_Home)

    press(Qt.Key.Key_Backtab, _SHIFT)

    assert [points for _text, points in steps(screen)][:3] == [0, 0, 3]
    assert has_focus(screen.form.steps)


def test_tab_passes_through_the_steps_and_changes_nothing(
    qtbot: QtBot, screen: MeasuresScreen, office: CurrentOffice
) -> None:
    before = office.file
    at_step(qtbot, screen, 0)

    for _ in range(len(shown_steps(screen))):
        press(Qt.Key.Key_Tab)

    assert office.file is before
    assert has_focus(screen.form.steps.add)


def test_alt_and_arrows_move_and_set_in_a_step(qtbot: QtBot, screen: MeasuresScreen, office: CurrentOffice) -> None:
    before = steps(screen)
    at_step(qtbot, screen, 0)

    press(Qt.Key.Key_Down, _ALT)
    assert steps(screen)[:2] == [before[1], before[0]]
    press(Qt.Key.Key_Right, _ALT)
    assert steps(screen)[0] == (before[1][0], before[1][1] + 1)
    press(Qt.Key.Key_Left, _ALT)
    press(Qt.Key.Key_Up, _ALT)

    assert steps(screen) == before
    assert focused().toPlainText() == before[0][0]  # type: ignore[attr-defined]


def test_backspace_takes_an_empty_step_away(qtbot: QtBot, screen: MeasuresScreen) -> None:
    before = steps(screen)
    at_step(qtbot, screen, 0)
    press(Qt.Key.Key_Return)

    press(Qt.Key.Key_Backspace)

    assert steps(screen) == before
    assert focused().toPlainText() == before[0][0]  # type: ignore[attr-defined]


def test_an_emptied_step_with_sub_points_stays(qtbot: QtBot, screen: MeasuresScreen) -> None:
    edit = at_step(qtbot, screen, 1)
    edit.selectAll()

    press(Qt.Key.Key_Backspace)
    press(Qt.Key.Key_Backspace)

    assert steps(screen)[1] == ("", 4)


def test_a_button_that_cannot_be_used_says_why(qtbot: QtBot, screen: MeasuresScreen) -> None:
    up = screen.form.steps._up
    screen.table.choose(rows(screen)[0].id)
    assert not up.isEnabled() and "โปรดคลิกขั้นตอนที่ต้องการ" in up.toolTip()

    at_step(qtbot, screen, 0)
    assert not up.isEnabled() and "อยู่บนสุดแล้ว" in up.toolTip()

    at_step(qtbot, screen, 1)
    assert up.isEnabled() and ":" not in up.toolTip()

    screen.table.choose(rows(screen)[1].id)
    assert not up.isEnabled() and "โปรดคลิกขั้นตอนที่ต้องการ" in up.toolTip()


def test_the_first_step_is_added_by_the_button(qtbot: QtBot, screen: MeasuresScreen, office: CurrentOffice) -> None:
    screen.bar.add.click()

    screen.form.steps.add.click()
    type_text("เริ่ม")

    added = screen.edits.measure(screen.table.chosen[0])
    assert added is not None and [step.text for step in added.steps] == ["เริ่ม"]


def test_undo_returns_to_the_step_typed_in(
    qtbot: QtBot, window: MainWindow, screen: MeasuresScreen, office: CurrentOffice
) -> None:
    at_step(qtbot, screen, 6)
    text = focused().toPlainText()  # type: ignore[attr-defined]
    type_text("กขค")
    screen.table.choose(rows(screen)[4].id)
    focus(qtbot, screen.table)

    window.menus.undo.trigger()

    assert screen.table.chosen == (rows(screen)[0].id,)
    wait(qtbot, lambda: getattr(QApplication.focusWidget(), "toPlainText", str)() == text)


def test_typing_in_two_steps_is_two_steps_back(qtbot: QtBot, screen: MeasuresScreen, office: CurrentOffice) -> None:
    at_step(qtbot, screen, 0)
    type_text("กข")
    at_step(qtbot, screen, 1)
    type_text("คง")

    assert steps_taken(office) == 2


def test_a_second_title_has_a_number_of_its_own(qtbot: QtBot, screen: MeasuresScreen, office: CurrentOffice) -> None:
    before = office.file
    screen.table.choose(rows(screen)[1].id)

    screen.form.titles.add.click()
    type_text("อีกเรื่อง")

    assert rows(screen)[1].titles[1] == "อีกเรื่อง"
    assert screen.table.measures.index(1, 0).data() == "๒–๓"
    assert screen.table.measures.index(2, 0).data() == "๔"
    office.edits.undo()
    office.edits.undo()
    assert office.file == before


def test_backspace_in_an_empty_title_leaves_at_least_one(qtbot: QtBot, screen: MeasuresScreen) -> None:
    screen.table.choose(rows(screen)[2].id)
    screen.form.titles.add.click()

    press(Qt.Key.Key_Backspace)
    assert len(rows(screen)[2].titles) == 1
    edit = screen.form.titles.rows.edit_at(0)
    edit.selectAll()
    press(Qt.Key.Key_Backspace)
    press(Qt.Key.Key_Backspace)

    assert rows(screen)[2].titles == ("",)


def choose_responsible(screen: MeasuresScreen, text: str) -> None:
    menu = screen.form.responsibles.menu
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == text).trigger()


def test_responsibles_are_chosen_ordered_and_taken_away(
    qtbot: QtBot, screen: MeasuresScreen, office: CurrentOffice
) -> None:
    before = office.file
    screen.table.choose(rows(screen)[0].id)

    choose_responsible(screen, "กองช่าง")
    choose_responsible(screen, "กองคลัง")
    press(Qt.Key.Key_Up, _ALT)

    assert [(one.text, one.unit) for one in rows(screen)[0].responsibles] == [
        ("ทุกส่วนราชการ", ""),
        ("กองคลัง", "unit-finance"),
        ("กองช่าง", "unit-works"),
    ]
    choose_responsible(screen, "กองช่าง")
    assert [one.text for one in rows(screen)[0].responsibles] == ["ทุกส่วนราชการ", "กองคลัง"]
    while steps_taken(office):
        office.edits.undo()
    assert office.file == before


def test_a_typed_text_that_names_a_unit_is_linked(qtbot: QtBot, screen: MeasuresScreen) -> None:
    screen.table.choose(rows(screen)[0].id)
    screen.form.responsibles.rows.focus_row(0)

    press(Qt.Key.Key_Return)
    type_text("งานพัสดุ กองคลัง")

    added = rows(screen)[0].responsibles[1]
    assert (added.text, added.unit) == ("งานพัสดุ กองคลัง", "unit-finance")
    assert "กองคลัง" in screen.form.responsibles.rows.edit_at(1).accessibleDescription()
    press(Qt.Key.Key_Backspace)
    assert rows(screen)[0].responsibles[1].unit == ""


def test_a_ready_timeframe_is_one_step(qtbot: QtBot, screen: MeasuresScreen, office: CurrentOffice) -> None:
    menu = screen.form.timeframe.menu
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text().startswith("ไตรมาสที่ ๑")).trigger()

    assert rows(screen)[0].timeframe == Timeframe("ไตรมาสที่ ๑ (ต.ค. – ธ.ค. ๒๕๖๘)", date(2025, 10, 1), date(2025, 12, 31))
    assert steps_taken(office) == 1
    span = next(action.menu() for action in menu.actions() if action.menu())
    assert isinstance(span, QMenu)
    months = next(action.menu() for action in span.actions() if action.text() == "ตั้งแต่เดือนธันวาคม")
    assert isinstance(months, QMenu)
    months.aboutToShow.emit()
    months.actions()[1].trigger()
    assert rows(screen)[0].timeframe.text == "ธันวาคม ๒๕๖๘ – มกราคม ๒๕๖๙"


@pytest.mark.parametrize(
    ("text", "help_text", "problem"),
    [
        ("ไตรมาส ๒", "หมายถึง 1 ม.ค. 69 – 31 มี.ค. 69", ""),
        ("ภายใน 31 มีนาคม 2569", "ภายใน 31 มีนาคม 2569", ""),
        ("เมื่อได้รับงบประมาณ", "ไม่พบวันที่ในข้อความนี้", ""),
        ("31 กุมภาพันธ์ 2569", "", "31"),
        ("", "", ""),
    ],
)
def test_what_a_timeframe_was_understood_as_stands_beneath(
    qtbot: QtBot, screen: MeasuresScreen, text: str, help_text: str, problem: str
) -> None:
    field = screen.form.timeframe.field
    focus(qtbot, field.area)
    field.area.selectAll()
    press(Qt.Key.Key_Backspace)

    type_text(text)

    assert rows(screen)[0].timeframe.text == text
    note = field.note.clean_text
    assert (note.startswith(help_text) and bool(help_text) == bool(note)) or (problem and problem in note)
    assert bool(field.problem) == bool(problem)


def test_a_follow_up_is_understood_while_one_types(qtbot: QtBot, screen: MeasuresScreen) -> None:
    field = screen.form.follow_up.field
    focus(qtbot, field.area)
    field.area.selectAll()

    type_text("รายงานทุก ๖ เดือน")

    assert rows(screen)[0].follow_up == FollowUp("รายงานทุก ๖ เดือน", 6)
    assert field.note.clean_text == "หมายถึง ทุก 6 เดือน"


def test_links_are_ticked_by_space_in_the_list(
    qtbot: QtBot, window: MainWindow, screen: MeasuresScreen, office: CurrentOffice
) -> None:
    before = office.file
    screen.form.links.choose.click()
    popup = screen.form.links.popup
    assert popup is not None
    wait(qtbot, popup.isVisible)

    popup.table.setCurrentIndex(popup.model.index(7, 0))
    QTest.keyClick(popup.table, Qt.Key.Key_Space)

    assert rows(screen)[0].items == ("i1", "i2", "i6")
    assert rows(screen)[0].indicators == ("1", "2")
    assert popup.model.index(7, 0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    area = popup.table.visualRect(popup.model.index(7, 0))
    QTest.mouseClick(popup.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(area.left() + 60, area.top() + 8))
    assert rows(screen)[0].items == ("i1", "i2")
    popup.hide()
    while steps_taken(office):
        window.menus.undo.trigger()
    assert office.file == before


def test_an_offices_own_column_is_written_with_its_row(
    qtbot: QtBot, screen: MeasuresScreen, office: CurrentOffice
) -> None:
    own = next(name for measure in rows(screen) for name in measure.extra)
    screen.table.choose(rows(screen)[6].id)
    focus(qtbot, screen.form.texts[own].area)

    type_text("จดไว้")

    assert rows(screen)[6].extra == {own: "จดไว้"}
    office.edits.undo()
    assert rows(screen)[6].extra == {}


def test_signs_that_cannot_be_kept_are_left_out(qtbot: QtBot, screen: MeasuresScreen) -> None:
    at_step(qtbot, screen, 0)
    before = steps(screen)[0][0]

    screen.form.steps.rows.edit_at(0).insertPlainText("\ud800ก")

    assert steps(screen)[0][0] == before + "ก"
    assert shown_steps(screen)[0] == before + "ก"
