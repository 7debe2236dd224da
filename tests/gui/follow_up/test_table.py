"""The grid of the follow-up by real keys: typed, chosen, filled, cleared, pasted; undone each time."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from ita_desktop.domain.measures import Status
from ita_desktop.gui.cell_editor import CellEditor
from ita_desktop.gui.follow_up.cells import Column
from ita_desktop.gui.follow_up.screen import FollowUpScreen
from ita_desktop.session.clipboard import copied, read_clipboard
from ita_desktop.session.office import CurrentOffice
from tests.gui.conftest import wait
from tests.gui.follow_up.conftest import MARCH, at_cell, choose_round, result_at, steps_taken, stop_typing
from tests.gui.keyboard import press, type_text, undo
from tests.session.fixtures import TODAY

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def said(screen: FollowUpScreen) -> list[str]:
    """Every sentence the screen says."""
    told: list[str] = []
    screen.said.connect(lambda sentence, _kind: told.append(sentence))
    return told


def copy(text: str = "", html: str = "") -> None:
    mime = QMimeData()
    mime.setText(text)
    if html:
        mime.setHtml(html)
    QApplication.clipboard().setMimeData(mime)


def current_cell(screen: FollowUpScreen) -> tuple[int, int]:
    index = screen.table.currentIndex()
    return index.row(), index.column()


def test_looking_at_everything_edits_nothing(screen: FollowUpScreen, office: CurrentOffice) -> None:
    before = office.file

    for chip in list(screen.timeline.chips):
        chip.click()
        for row in screen.table.reports.rows:
            screen.table.choose(row.spot)
        screen.table.selectAll()
        screen.grab()

    assert steps_taken(office) == 0
    assert office.file is before


@pytest.mark.parametrize(("key", "status"), [("3", Status.DONE), ("๒", Status.UNDER_WAY), ("ไ", Status.NOT_DONE)])
def test_one_key_reports_a_status(screen: FollowUpScreen, office: CurrentOffice, key: str, status: Status) -> None:
    before, spot = office.file, at_cell(screen, 1, Column.STATUS)

    type_text(key)

    assert result_at(screen, spot).status is status
    assert result_at(screen, spot).reported_on == (TODAY if status is Status.DONE else None)
    assert result_at(screen, spot).round_end == MARCH
    undo()
    assert office.file == before
    assert screen.table.current == spot


def test_that_nothing_was_begun_can_be_reported_and_taken_back(screen: FollowUpScreen, office: CurrentOffice) -> None:
    before, spot = office.file, at_cell(screen, 1, Column.STATUS)

    type_text("1")
    assert result_at(screen, spot).status is Status.NOT_STARTED
    press(Qt.Key.Key_Delete)

    assert screen.edits.results(spot) == ()
    undo()
    undo()
    assert office.file == before


def test_other_keys_on_a_status_do_nothing(screen: FollowUpScreen, office: CurrentOffice) -> None:
    at_cell(screen, 1, Column.STATUS)

    type_text("ก7 x")
    for popup in filter(None, [QApplication.activePopupWidget()]):
        popup.close()

    assert steps_taken(office) == 0
    assert not screen.table.is_typing


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Down, ALT),
    ],
)
def test_a_status_can_be_chosen_from_the_list_of_all(
    qtbot: QtBot, screen: FollowUpScreen, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    spot = at_cell(screen, 1, Column.STATUS)

    press(key, held)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)

    assert result_at(screen, spot).status is Status.UNDER_WAY


def test_a_day_is_typed_over_what_stood_there(qtbot: QtBot, screen: FollowUpScreen, office: CurrentOffice) -> None:
    spot = at_cell(screen, 1, Column.STATUS)
    type_text("3")
    press(Qt.Key.Key_Tab)

    type_text("๓๑ มี.ค. ๖๙")
    press(Qt.Key.Key_Return)

    stop_typing(qtbot, screen)
    assert result_at(screen, spot).reported_on == MARCH
    assert steps_taken(office) == 2
    assert current_cell(screen) == (2, Column.ON)


def test_what_is_no_day_stays_marked_and_the_file_as_it_was(
    qtbot: QtBot, screen: FollowUpScreen, office: CurrentOffice
) -> None:
    spot = at_cell(screen, 1, Column.ON)
    type_text("32 มี.ค. 69")
    press(Qt.Key.Key_Return)
    stop_typing(qtbot, screen)

    cell = screen.table.reports.index(1, Column.ON)
    assert cell.data() == "32 มี.ค. 69"
    assert "มีนาคม" in str(cell.data(Qt.ItemDataRole.ToolTipRole))
    assert steps_taken(office) == 0
    screen.table.choose(spot, column=Column.ON)
    type_text("31/3/69")
    press(Qt.Key.Key_Return)
    stop_typing(qtbot, screen)
    assert result_at(screen, spot).reported_on == MARCH
    assert cell.data() == "31 มี.ค. 69"


def test_a_day_given_in_the_form_takes_the_place_of_what_is_no_day(
    qtbot: QtBot, screen: FollowUpScreen, office: CurrentOffice
) -> None:
    spot = at_cell(screen, 1, Column.ON)
    type_text("เมื่อวาน")
    press(Qt.Key.Key_Return)
    stop_typing(qtbot, screen)

    screen.edits.report(spot, "แก้ไข", "reported_on", lambda one: replace(one, reported_on=MARCH))

    assert screen.table.reports.index(1, Column.ON).data() == "31 มี.ค. 69"


def test_delete_takes_away_what_is_no_day(qtbot: QtBot, screen: FollowUpScreen) -> None:
    spot = at_cell(screen, 1, Column.ON)
    type_text("เมื่อวาน")
    press(Qt.Key.Key_Return)
    stop_typing(qtbot, screen)
    screen.table.choose(spot, column=Column.ON)

    press(Qt.Key.Key_Delete)

    assert screen.table.reports.index(1, Column.ON).data() == ""


def test_a_text_is_one_step_and_undo_returns_to_its_cell(
    qtbot: QtBot, screen: FollowUpScreen, office: CurrentOffice
) -> None:
    before, spot = office.file, at_cell(screen, 1, Column.OUTPUT)
    type_text("จัดอบรม ๑ ครั้ง")
    press(Qt.Key.Key_Tab)
    stop_typing(qtbot, screen)
    assert current_cell(screen) == (1, Column.OUTCOME)
    assert result_at(screen, spot).output == "จัดอบรม ๑ ครั้ง"
    screen.table.choose(screen.table.reports.rows[4].spot)

    undo()

    assert office.file == before
    assert screen.table.current == spot
    assert screen.table.hasFocus()


def test_a_text_taken_back_by_hand_leaves_nothing_reported(
    qtbot: QtBot, screen: FollowUpScreen, office: CurrentOffice
) -> None:
    spot = at_cell(screen, 1, Column.OUTPUT)
    type_text("ก")
    press(Qt.Key.Key_Backspace)
    press(Qt.Key.Key_Return)
    stop_typing(qtbot, screen)

    assert screen.edits.results(spot) == ()
    assert steps_taken(office) == 0


def test_a_very_long_text_is_kept_whole(qtbot: QtBot, screen: FollowUpScreen) -> None:
    spot = at_cell(screen, 1, Column.OUTPUT)
    press(Qt.Key.Key_F2)
    wait(qtbot, lambda: isinstance(QApplication.focusWidget(), CellEditor))
    text = "ผลการดำเนินการที่ยาวมาก " * 200
    copy(text)
    press(Qt.Key.Key_V, CTRL)
    press(Qt.Key.Key_Return)
    stop_typing(qtbot, screen)

    assert result_at(screen, spot).output == text
    assert 6 * screen.table.rowHeight(1) <= screen.table.height()


def test_enter_goes_down_and_back_up_with_shift(screen: FollowUpScreen) -> None:
    at_cell(screen, 1, Column.OUTCOME)

    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)

    assert current_cell(screen) == (2, Column.OUTCOME)


def test_tab_goes_through_the_cells_that_take_something(screen: FollowUpScreen) -> None:
    at_cell(screen, 1, Column.STATUS)
    seen = []

    for _ in range(5):
        press(Qt.Key.Key_Tab)
        seen.append(current_cell(screen))
    press(Qt.Key.Key_Backtab)

    assert seen == [(1, Column.ON), (1, Column.OUTPUT), (1, Column.OUTCOME), (2, Column.STATUS), (2, Column.ON)]
    assert current_cell(screen) == (2, Column.STATUS)


def test_several_rows_get_a_status_a_day_and_what_the_first_says(
    screen: FollowUpScreen, office: CurrentOffice, said: list[str]
) -> None:
    spots = [row.spot for row in screen.table.reports.rows[1:4]]
    at_cell(screen, 1, Column.OUTPUT)
    type_text("ทำแล้ว")
    before = office.file
    screen.table.choose(*spots)
    assert screen.bulk.isVisible()

    screen.bulk.status.menu().actions()[1].trigger()
    screen.bulk.day.setFocus()
    type_text("๑ เม.ย. ๒๕๖๙")
    press(Qt.Key.Key_Return)
    screen.bulk.like_first.click()

    results = [result_at(screen, spot) for spot in spots]
    assert {(one.status, one.reported_on.isoformat() if one.reported_on else "", one.output) for one in results} == {
        (Status.UNDER_WAY, "2026-04-01", "ทำแล้ว")
    }
    assert said[-1] == "เติมตามแถวบนสุด 2 แถวแล้ว กด Ctrl+Z เพื่อเลิกทำ"
    for _ in range(3):
        office.edits.undo()
    assert office.file == before


def test_a_day_for_many_that_is_none_changes_nothing(
    screen: FollowUpScreen, office: CurrentOffice, said: list[str]
) -> None:
    screen.table.choose(*[row.spot for row in screen.table.reports.rows[1:4]])

    screen.bulk.day.setText("วันหนึ่ง")
    screen.bulk.put_day.click()

    assert steps_taken(office) == 0
    assert "อ่าน" in said[-1]


def test_fill_down_gives_one_column(screen: FollowUpScreen, office: CurrentOffice) -> None:
    first = at_cell(screen, 1, Column.STATUS)
    type_text("2")
    spots = [row.spot for row in screen.table.reports.rows[1:4]]
    screen.table.choose(*spots, column=Column.STATUS)
    screen.table.setFocus()

    press(Qt.Key.Key_D, CTRL)

    assert [result_at(screen, spot).status for spot in spots] == [Status.UNDER_WAY] * 3
    assert result_at(screen, first).output == ""
    assert steps_taken(office) == 2


def test_a_block_is_pasted_over_the_cells_in_one_step(
    screen: FollowUpScreen, office: CurrentOffice, said: list[str]
) -> None:
    before, first = office.file, at_cell(screen, 1, Column.STATUS)
    second = screen.table.reports.rows[2].spot
    copy("แล้วเสร็จ\t๑ มี.ค. ๖๙\tอบรม ๔๕ คน\tรู้มากขึ้น\n2\t\tกำลังจัดซื้อ\t\n")

    press(Qt.Key.Key_V, CTRL)

    told = result_at(screen, first)
    assert (told.status, str(told.reported_on), told.output, told.outcome) == (
        Status.DONE,
        "2026-03-01",
        "อบรม ๔๕ คน",
        "รู้มากขึ้น",
    )
    assert (result_at(screen, second).status, result_at(screen, second).output) == (Status.UNDER_WAY, "กำลังจัดซื้อ")
    assert said == ["วางแล้ว 2 แถว กด Ctrl+Z เพื่อเลิกทำ"]
    assert steps_taken(office) == 1
    undo()
    assert office.file == before
    assert screen.table.current == first


def test_what_is_pasted_and_not_understood_is_said(
    screen: FollowUpScreen, office: CurrentOffice, said: list[str]
) -> None:
    spot = at_cell(screen, 1, Column.STATUS)
    copy("ดีมาก\t35/13/69\tทำแล้ว")

    press(Qt.Key.Key_V, CTRL)

    assert result_at(screen, spot).output == "ทำแล้ว"
    assert screen.table.reports.index(1, Column.ON).data() == "35/13/69"
    assert "มี 2 ช่องที่อ่านเป็นวันที่หรือสถานะไม่ได้" in said[-1]


def test_rows_that_find_no_place_are_counted(screen: FollowUpScreen, said: list[str]) -> None:
    at_cell(screen, screen.table.reports.rowCount() - 1, Column.OUTPUT)
    copy("หนึ่ง\tก\nสอง\tข\nสาม\tค")

    press(Qt.Key.Key_V, CTRL)

    assert "อีก 2 แถวไม่มีแถวในตารางให้วาง" in said[-1]


def test_one_text_goes_into_all_chosen_rows(screen: FollowUpScreen) -> None:
    spots = [row.spot for row in screen.table.reports.rows[1:4]]
    screen.table.choose(*spots, column=Column.OUTCOME)
    screen.table.setFocus()
    copy("ประชาชนพึงพอใจ")

    press(Qt.Key.Key_V, CTRL)

    assert [result_at(screen, spot).outcome for spot in spots] == ["ประชาชนพึงพอใจ"] * 3


def test_nothing_is_pasted_where_nothing_is_typed(
    screen: FollowUpScreen, office: CurrentOffice, said: list[str]
) -> None:
    at_cell(screen, 1, Column.NAME)
    copy("ชื่อ")
    press(Qt.Key.Key_V, CTRL)
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_D, CTRL)

    assert steps_taken(office) == 0
    assert len(said) == 3


def test_rows_are_copied_as_a_table(screen: FollowUpScreen) -> None:
    screen.table.choose(*[row.spot for row in screen.table.reports.rows[1:3]])
    screen.table.setFocus()

    press(Qt.Key.Key_C, CTRL)

    rows = read_clipboard(copied()).rows
    assert [row[0] for row in rows] == ["1.1", "1.2"]
    assert "\n– " in rows[1][1]


def test_a_row_that_has_no_such_round_takes_nothing(
    screen: FollowUpScreen, office: CurrentOffice, said: list[str]
) -> None:
    screen.head.idle.setChecked(True)
    place = next(n for n, row in enumerate(screen.table.reports.rows) if not row.applies)
    at_cell(screen, place, Column.STATUS)

    type_text("3")
    press(Qt.Key.Key_F2)

    assert steps_taken(office) == 0
    assert "รอบนี้ไม่ต้องรายงาน" in said[-1]
    assert screen.table.reports.index(place, Column.STATUS).data() == "รอบนี้ไม่ต้องรายงาน"
    assert QApplication.activePopupWidget() is None


def test_what_belongs_to_no_round_is_reported_too(screen: FollowUpScreen) -> None:
    choose_round(screen, None)
    spot = at_cell(screen, 0, Column.STATUS)

    type_text("3")

    assert result_at(screen, spot).round_end is None


def test_a_file_that_can_only_be_read_takes_nothing(
    qtbot: QtBot, at_follow_up: Callable[[Path], FollowUpScreen], office_path: Path, office: CurrentOffice
) -> None:
    from ita_desktop.work.opening import open_office

    with open_office(office_path):
        screen = at_follow_up(office_path)
        choose_round(screen, MARCH)
        at_cell(screen, 1, Column.STATUS)
        type_text("3")
        screen.table.choose(screen.table.reports.rows[1].spot, column=Column.OUTPUT)
        type_text("ก")
        press(Qt.Key.Key_Delete)

        assert office.read_only_because
        assert steps_taken(office) == 0
        assert not screen.table.is_typing
        screen.table.selectAll()
        assert not screen.bulk.status.isEnabled()
        assert screen.bulk.status.toolTip() == office.read_only_because
