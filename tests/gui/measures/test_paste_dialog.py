"""Pasting a copied table as measures, and running text into a cell, in the real window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from ita_desktop.domain.rows import row_of
from ita_desktop.gui.fields.pasting import RunningDialog
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.measures.paste_dialog import PasteDialog
from ita_desktop.gui.measures.screen import MeasuresScreen
from ita_desktop.session.measure_pasting import Column
from ita_desktop.session.office import CurrentOffice
from ita_desktop.work.opening import open_office
from tests.gui.clipboard import copy, copy_picture
from tests.gui.conftest import wait
from tests.gui.keyboard import press
from tests.gui.measures.conftest import focus, rows, steps_taken, titles
from tests.intake.clips import WORD_MEASURES

pytestmark = pytest.mark.slow

CONTROL = Qt.KeyboardModifier.ControlModifier
TABLE = (
    "มาตรการ/แนวทาง\tวิธีการดำเนินการ\tผู้รับผิดชอบ\tระยะเวลาดำเนินการ\tการติดตามผล\tหมายเหตุ\r\n"
    "๑. ประกาศนโยบาย\t๑. ยกร่าง ๒. ประกาศ\tสำนักปลัด\tม.ค. – มี.ค. ๖๙\tทุก ๓ เดือน\tเร่งด่วน\r\n"
    "๒. อบรมบุคลากร\tจัดอบรม\tคณะทำงานเฉพาะกิจ\tเมื่อมีงบประมาณ\tสรุปผล\t\r\n"
)
TORN = "การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ\nประจำปีเเละผลที่ได้"
MENDED = "การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐประจำปีและผลที่ได้"


@pytest.fixture
def table(qtbot: QtBot, screen: MeasuresScreen) -> MeasuresScreen:
    """The sample's screen with the keyboard in the table, on the second row's title."""
    screen.table.choose(rows(screen)[1].id, column="measure")
    focus(qtbot, screen.table)
    return screen


def opened[D: (PasteDialog, RunningDialog)](qtbot: QtBot, window: MainWindow, kind: type[D]) -> D:
    wait(qtbot, lambda: any(one.isVisible() for one in window.findChildren(kind)))
    return next(one for one in window.findChildren(kind) if one.isVisible())


def pasted(qtbot: QtBot, window: MainWindow, text: str = "", html: str = "") -> PasteDialog:
    copy(text, html)
    press(Qt.Key.Key_V, CONTROL)
    return opened(qtbot, window, PasteDialog)


def cells(dialog: PasteDialog, row: int) -> tuple[str, ...]:
    return dialog.preview.rows.rows[row].cells[1:]


def test_a_table_is_shown_as_it_will_stand_and_lands_as_one_step(
    qtbot: QtBot, window: MainWindow, table: MeasuresScreen, office: CurrentOffice
) -> None:
    before = office.file
    dialog = pasted(qtbot, window, TABLE)
    assert cells(dialog, 0) == (
        "ประกาศนโยบาย",
        "2 ขั้นตอน\nยกร่าง …",
        "สำนักปลัด",
        "ม.ค. – มี.ค. ๖๙\n(หมายถึง 1 ม.ค. 69 – 31 มี.ค. 69)",
        "ทุก ๓ เดือน\n(หมายถึง ทุก 3 เดือน)",
        "",
        "หมายเหตุ: เร่งด่วน",
    )
    assert cells(dialog, 1)[2:4] == ("คณะทำงานเฉพาะกิจ (ไม่ตรงกับชื่อส่วนราชการของหน่วยงาน)", "เมื่อมีงบประมาณ\n(ไม่พบวันที่)")
    assert "แถวหัวตาราง 1 แถวไม่นับเป็นมาตรการ" in dialog.sentence.clean_text
    assert steps_taken(office) == 0
    dialog.accept_button.click()

    assert titles(table)[2:4] == ["ประกาศนโยบาย", "อบรมบุคลากร"]
    assert table.table.chosen == tuple(measure.id for measure in rows(table)[2:4])
    assert (steps_taken(office), office.edits.stack.undoText()) == (1, "วาง 2 มาตรการ")
    office.edits.undo()
    assert office.file == before


def test_words_table_with_cells_over_several_rows(qtbot: QtBot, window: MainWindow, table: MeasuresScreen) -> None:
    dialog = pasted(qtbot, window, "มาตรการ โครงการ ผลการวิเคราะห์", WORD_MEASURES)
    assert dialog.head.roles == ("measure", "indicator", "analysis", "steps", "timeframe", "responsible")
    dialog.accept_button.click()

    new = rows(table)[2]
    assert new.titles == ("จัดทำคู่มือการใช้ทรัพย์สิน", "กิจกรรมสร้างความรับรู้")
    assert [(step.text, step.sub_points) for step in new.steps] == [
        ("ทบทวนแนวทาง", ("การยืม", "การคืน")),
        ("แจ้งเวียน", ()),
    ]
    assert all(one.unit for one in new.responsibles)


def test_sixty_rows(qtbot: QtBot, window: MainWindow, table: MeasuresScreen, office: CurrentOffice) -> None:
    body = "".join(f"<tr><td>{n}<td>มาตรการเรื่องที่ {n}<td>1. ก<p>2. ข<td>กองคลัง" for n in range(60))
    html = f"<table><tr><td>ที่<td>มาตรการ<td>ขั้นตอน<td>ผู้รับผิดชอบ{body}</table>"
    pasted(qtbot, window, html=html).accept_button.click()

    assert len(rows(table)) == 13 + 60
    assert all(len(measure.steps) == 2 for measure in rows(table)[2:62])
    assert steps_taken(office) == 1


def test_rows_can_be_left_out_and_another_role_chosen(qtbot: QtBot, window: MainWindow, table: MeasuresScreen) -> None:
    dialog = pasted(qtbot, window, TABLE)
    QTest.keyClick(dialog.preview, Qt.Key.Key_Space)
    assert dialog.accept_button.text() == "วาง 1 มาตรการ"
    box = dialog.head.boxes[5]
    box.setCurrentIndex(box.findData(Column.BUDGET))
    dialog.head.chosen.emit()
    assert cells(dialog, 0)[-1] == "งบประมาณ: เร่งด่วน"
    assert dialog.accept_button.text() == "วาง 1 มาตรการ"
    dialog.accept_button.click()

    assert titles(table)[2] == "อบรมบุคลากร"
    assert len(rows(table)) == 14


def test_without_a_column_of_titles_it_is_asked_for(qtbot: QtBot, window: MainWindow, table: MeasuresScreen) -> None:
    dialog = pasted(qtbot, window, TABLE)
    box = dialog.head.boxes[0]
    box.setCurrentIndex(box.findData(Column.IGNORE))
    dialog.head.chosen.emit()

    assert dialog.sentence.clean_text.startswith("ยังไม่มีคอลัมน์ใดเป็นชื่อมาตรการ")
    assert "(ไม่มีชื่อมาตรการ)" in cells(dialog, 0)[0]


def test_what_the_table_has_already_is_not_ticked(qtbot: QtBot, window: MainWindow, table: MeasuresScreen) -> None:
    there = titles(table)[0]
    dialog = pasted(qtbot, window, f"มาตรการ\tขั้นตอน\n{there}\tก\nเรื่องใหม่\tข")

    assert [measure.titles for measure in dialog.measures] == [("เรื่องใหม่",)]
    assert cells(dialog, 0)[0] == f"{there}\n(มีมาตรการนี้ในปีนี้แล้ว)"


def test_cancel_edits_nothing(qtbot: QtBot, window: MainWindow, table: MeasuresScreen, office: CurrentOffice) -> None:
    before = office.file
    pasted(qtbot, window, TABLE).reject()
    assert office.file is before
    assert steps_taken(office) == 0


def test_every_input_of_the_dialog_has_a_name(qtbot: QtBot, window: MainWindow, table: MeasuresScreen) -> None:
    dialog = pasted(qtbot, window, TABLE)
    for entry in (*dialog.findChildren(QComboBox), *dialog.findChildren(QTableView)):
        assert entry.accessibleName()


def test_the_first_measures_of_an_office_can_be_pasted(qtbot: QtBot, window: MainWindow, empty: MeasuresScreen) -> None:
    copy(TABLE)
    paste = empty.empty.findChild(QPushButton, "paste")
    assert isinstance(paste, QPushButton)
    paste.click()
    opened(qtbot, window, PasteDialog).accept_button.click()

    assert titles(empty) == ["ประกาศนโยบาย", "อบรมบุคลากร"]
    assert empty.table.isVisible()


@pytest.mark.parametrize("text", ["", "  \n \n"])
def test_nothing_to_paste_is_said(window: MainWindow, table: MeasuresScreen, office: CurrentOffice, text: str) -> None:
    copy(text)
    table.bringing.paste_table()
    assert window.messages.sentence.clean_text.startswith("ไม่พบตารางในสิ่งที่คัดลอกไว้ มาตรการเดิมไม่เปลี่ยนแปลง")
    assert steps_taken(office) == 0


def test_a_picture_is_no_table(window: MainWindow, table: MeasuresScreen, office: CurrentOffice) -> None:
    copy_picture()
    press(Qt.Key.Key_V, CONTROL)
    assert "ไม่พบตาราง" in window.messages.sentence.clean_text
    assert steps_taken(office) == 0


def test_a_whole_library_is_refused(window: MainWindow, table: MeasuresScreen, office: CurrentOffice) -> None:
    copy("ก\t" * 2_600_000)
    press(Qt.Key.Key_V, CONTROL)
    assert window.messages.sentence.clean_text.startswith("ข้อมูลที่คัดลอกมีขนาดใหญ่เกินไป จึงยังไม่ได้วาง")
    assert steps_taken(office) == 0


def test_running_text_goes_into_the_current_cell_put_right(
    qtbot: QtBot, window: MainWindow, table: MeasuresScreen, office: CurrentOffice
) -> None:
    before, measure = office.file, rows(table)[1]
    table.table.choose(measure.id, column="analysis")
    copy(TORN)
    press(Qt.Key.Key_V, CONTROL)
    opened(qtbot, window, RunningDialog).accept_button.click()

    changed = row_of(rows(table), measure.id)
    assert changed is not None
    assert changed.analysis == MENDED
    assert "วางข้อความแทนข้อความเดิม" in window.messages.sentence.clean_text
    assert steps_taken(office) == 1
    office.edits.undo()
    assert office.file == before


@pytest.mark.parametrize(
    ("text", "html"), [("๑. ยกร่าง\n๒. ประกาศ", ""), ("x", "<table><tr><td><p>1. ยกร่าง<p>2. ประกาศ</table>")]
)
def test_one_cell_of_steps_becomes_the_steps(table: MeasuresScreen, text: str, html: str) -> None:
    table.table.choose(rows(table)[1].id, column="steps")
    copy(text, html)
    press(Qt.Key.Key_V, CONTROL)
    assert [step.text for step in rows(table)[1].steps] == ["ยกร่าง", "ประกาศ"]


def test_running_text_on_the_number_is_offered_as_measures(
    qtbot: QtBot, window: MainWindow, table: MeasuresScreen
) -> None:
    table.table.choose(rows(table)[1].id, column="number")
    dialog = pasted(qtbot, window, "ประกาศนโยบาย\nอบรมบุคลากร")
    assert [measure.titles for measure in dialog.measures] == [("ประกาศนโยบาย",), ("อบรมบุคลากร",)]


def test_a_cell_typed_in_stays_open_under_the_question(qtbot: QtBot, window: MainWindow, table: MeasuresScreen) -> None:
    measure = rows(table)[1]
    table.table.choose(measure.id, column="analysis")
    press(Qt.Key.Key_F2)
    wait(qtbot, lambda: table.table.is_typing)
    copy(TORN)
    press(Qt.Key.Key_V, CONTROL)
    opened(qtbot, window, RunningDialog).accept_button.click()

    assert table.table.is_typing
    assert rows(table)[1].analysis == measure.analysis + MENDED


def test_a_file_that_can_only_be_read_takes_nothing(
    at_measures: Callable[[Path], MeasuresScreen], window: MainWindow, office: CurrentOffice, office_path: Path
) -> None:
    with open_office(office_path):
        screen = at_measures(office_path)
        before = office.file
        copy(TABLE)
        screen.table.setFocus()
        press(Qt.Key.Key_V, CONTROL)
        for name in ("carry", "paste"):
            button = screen.bar.findChild(QPushButton, name)
            assert isinstance(button, QPushButton)
            assert not button.isEnabled()
            assert button.toolTip() == office.read_only_because
        screen.bringing.carry_over()
        screen.bringing.paste_table()

        assert not [one for one in window.findChildren(QDialog) if one.isVisible()]
        assert office.file is before
        office.close()


def test_a_list_pasted_into_a_step_becomes_steps(qtbot: QtBot, table: MeasuresScreen, office: CurrentOffice) -> None:
    before, steps = office.file, rows(table)[1].steps
    table.form.steps.focus_step(steps[0].id)
    copy("๑. ยกร่าง\n(๑) เสนอชื่อ\n๒. ประกาศ")
    press(Qt.Key.Key_V, CONTROL)

    new = rows(table)[1].steps
    assert [(step.text, step.sub_points) for step in new[1:3]] == [("ยกร่าง", ("เสนอชื่อ",)), ("ประกาศ", ())]
    assert (new[0], new[3:]) == (steps[0], steps[1:])
    assert steps_taken(office) == 1
    office.edits.undo()
    assert office.file == before


def test_other_text_pasted_into_a_step_stays_in_it(table: MeasuresScreen) -> None:
    steps = rows(table)[1].steps
    table.form.steps.focus_step(steps[0].id)
    copy(" และต่อไป")
    press(Qt.Key.Key_V, CONTROL)
    assert rows(table)[1].steps[0].text == f"{steps[0].text} และต่อไป"
