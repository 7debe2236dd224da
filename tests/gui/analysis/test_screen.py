"""Texts written by keys beside the scores they rest on, each edit undone in its place."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from ita_desktop.domain.office import OfficeType
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.rows import changed_year
from ita_desktop.domain.scores import ScoreKey, ScoreLevel, read_score
from ita_desktop.gui.analysis.screen import AnalysisScreen
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.screen_names import ScreenName
from ita_desktop.session.office import CurrentOffice
from ita_desktop.work.creating import usual_office, write_copy
from ita_desktop.work.opening import open_office
from tests.gui.analysis.conftest import Show, written
from tests.gui.conftest import wait
from tests.gui.keyboard import focused, press, type_text, undo
from tests.gui.test_accessibility import unnamed

DOWN, UP = Qt.Key.Key_Down, Qt.Key.Key_Up


def listed(screen: AnalysisScreen) -> list[str]:
    model = screen.list.entries
    return [str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())]


def test_the_list_says_score_change_weakness_and_what_is_written(analysis: AnalysisScreen) -> None:
    assert listed(analysis)[0] == "1. การปฏิบัติหน้าที่ 96.25 ▲ +1.66 เขียนแล้ว"
    assert listed(analysis)[3] == "4. การใช้ทรัพย์สินของราชการ 77.29 ▼ -4.17 ต่ำกว่าเกณฑ์ เขียนแล้ว · 2 ข้อต่ำกว่าเกณฑ์"
    assert listed(analysis)[8].endswith("88.75 ▲ +1.61 เขียนแล้ว · 4 ข้อต่ำกว่าเกณฑ์")
    assert analysis.form.title.clean_text == "1. การปฏิบัติหน้าที่"
    assert analysis.form.figures.clean_text == "ปี 2568 ได้ 96.25 คะแนน · ปี 2567 ได้ 94.59 คะแนน · ▲ +1.66"
    assert analysis.form.level.clean_text == "สูงกว่าเกณฑ์ 85 คะแนน อยู่ 11.25 คะแนน"


def test_arrows_choose_what_is_shown(analysis: AnalysisScreen) -> None:
    analysis.take_focus()
    for _ in range(3):
        press(DOWN)

    assert analysis.form.title.clean_text == "4. การใช้ทรัพย์สินของราชการ"
    assert analysis.form.level.clean_text == "ต่ำกว่าเกณฑ์ 85 คะแนน อยู่ 7.71 คะแนน"
    assert analysis.form.level.tone == "caution"


def test_a_mark_that_is_just_reached_is_neither_below_nor_above(show: Show, office_path: Path, tmp_path: Path) -> None:
    with open_office(office_path) as opened:
        file = opened.file
    scores = {**file.years[2568].assessment.scores, ScoreKey(ScoreLevel.INDICATOR, "1"): read_score("85")}
    file = changed_year(file, 2568, lambda work: replace(work, assessment=replace(work.assessment, scores=scores)))

    analysis = show(write_copy(tmp_path / "พอดีเกณฑ์.ita", file))

    assert analysis.form.level.clean_text == "เท่ากับเกณฑ์ 85 คะแนน"


def test_weak_items_are_shown_and_all_on_request(analysis: AnalysisScreen) -> None:
    analysis.list.choose("indicator", "4")
    rows = analysis.form.items.table.items
    weak = [str(rows.index(row, 0).data()).split()[0] for row in range(rows.rowCount())]
    analysis.form.items.all.click()

    assert weak == ["i10", "i12"]
    assert [str(rows.index(row, 0).data()).split()[0] for row in range(rows.rowCount())] == ["i10", "i11", "i12"]


def test_only_the_weak_half_of_an_item_is_shown(analysis: AnalysisScreen) -> None:
    analysis.list.choose("indicator", "7")
    rows = analysis.form.items.table.items
    shown = [(str(rows.index(row, 0).data())[:12], rows.index(row, 1).data()) for row in range(rows.rowCount())]

    assert shown
    assert all(float(score) < 85 for _, score in shown)


def test_the_first_keystroke_makes_a_finding_and_the_last_deletion_removes_it(
    unwritten: AnalysisScreen, office: CurrentOffice
) -> None:
    before = office.file
    unwritten.list.choose("indicator", "5")
    unwritten.form.focus_text("improve")
    type_text("กก")

    (finding,) = office.file.years[2568].assessment.findings
    assert (finding.level, finding.code, finding.improve) == ("indicator", "5", "กก")
    assert "เขียนแล้ว 1 จาก 3 ข้อความ" in listed(unwritten)[4]
    office.edits.seal()
    press(Qt.Key.Key_Backspace)
    press(Qt.Key.Key_Backspace)
    assert office.file == before


def test_typing_is_one_step_that_undo_returns_to(
    window: MainWindow, analysis: AnalysisScreen, office: CurrentOffice
) -> None:
    before = office.file
    analysis.list.choose("indicator", "3")
    analysis.form.focus_text("maintain")
    press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    type_text(" ปี ๒๕๖๘")
    assert written(office, "3", "maintain").endswith(" ปี ๒๕๖๘")
    assert office.edits.stack.undoText() == "แก้ไขข้อที่ต้องรักษาระดับไว้ ตัวชี้วัดที่ 3"
    analysis.levels.setCurrentIndex(1)
    window.show_screen(ScreenName.OVERVIEW)

    office.edits.undo()

    assert office.file == before
    assert window.screens.current is analysis
    assert analysis.form.title.clean_text.startswith("3.")
    assert focused() is analysis.form.texts["maintain"].entry.area


def test_ctrl_z_in_a_text_is_a_step_of_the_file(analysis: AnalysisScreen, office: CurrentOffice) -> None:
    before = office.file
    analysis.form.focus_text("defect")
    type_text("x")
    undo()

    assert office.file == before


def test_a_tool_has_one_text(analysis: AnalysisScreen, office: CurrentOffice) -> None:
    analysis.levels.setCurrentIndex(1)
    analysis.list.choose("tool", "OIT")
    analysis.form.focus_text("text")
    press(Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    type_text("ก")

    assert written(office, "OIT", "text", "tool").startswith("ก")
    assert [field for field, part in analysis.form.texts.items() if part.isVisible()] == ["text"]
    assert [line.split()[0] for line in listed(analysis)] == ["IIT", "EIT", "OIT"]


def test_a_chosen_entry_is_remembered_for_each_kind(analysis: AnalysisScreen) -> None:
    analysis.list.choose("indicator", "8")
    analysis.levels.setCurrentIndex(1)
    analysis.levels.setCurrentIndex(0)

    assert analysis.form.title.clean_text.startswith("8.")


def test_typing_leaves_cursor_and_scroll_alone(analysis: AnalysisScreen) -> None:
    analysis.form.focus_text("defect")
    area = analysis.form.texts["defect"].entry.area
    press(Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    type_text("ก")

    assert area.textCursor().position() == 1


def test_a_very_long_text_is_kept_whole_and_scrolled(analysis: AnalysisScreen, office: CurrentOffice) -> None:
    text = "ข้อความยาวมาก " * 3000
    analysis.form.texts["defect"].entry.area.setPlainText(text)

    assert written(office, "1", "defect") == text
    assert analysis.form.texts["defect"].entry.area.height() < analysis.form.height() * 2


@pytest.mark.parametrize("field", ["defect", "improve", "maintain"])
def test_a_place_of_a_text_is_shown(window: MainWindow, analysis: AnalysisScreen, field: str) -> None:
    window.go_to(Place(PlaceKind.FINDING, 2568, ("indicator", "9"), field))

    assert analysis.form.title.clean_text.startswith("9.")
    assert focused() is analysis.form.texts[field].entry.area


def test_a_place_without_a_text_is_its_entry(window: MainWindow, analysis: AnalysisScreen) -> None:
    window.go_to(Place(PlaceKind.FINDING, 2568, ("tool", "EIT")))

    assert analysis.form.title.clean_text.startswith("EIT")
    assert focused() is analysis.list


@pytest.mark.parametrize("ids", [(), ("indicator", "99"), ("indicator",)])
def test_a_place_that_is_not_there_is_the_list(
    window: MainWindow, analysis: AnalysisScreen, ids: tuple[str, ...]
) -> None:
    window.go_to(Place(PlaceKind.FINDING, 2568, ids))

    assert focused() is analysis.list


def test_scores_changed_elsewhere_are_followed(
    window: MainWindow, analysis: AnalysisScreen, office: CurrentOffice
) -> None:
    window.show_screen(ScreenName.SCORES)
    type_text("91.5")
    press(Qt.Key.Key_Return)
    type_text("80")
    press(Qt.Key.Key_Return)
    window.show_screen(ScreenName.ANALYSIS)
    analysis.levels.setCurrentIndex(1)

    assert "80.00" in listed(analysis)[0]
    assert "ต่ำกว่าเกณฑ์" in listed(analysis)[0]


def test_another_working_year_shows_its_result(analysis: AnalysisScreen, office: CurrentOffice) -> None:
    office.set_working_year(2568)

    assert "ปี 2567 ได้" in analysis.form.figures.clean_text
    assert written(office, "1", "defect") != analysis.form.texts["defect"].entry.text


def test_opening_and_touching_everything_edits_nothing(analysis: AnalysisScreen, office: CurrentOffice) -> None:
    before = office.file
    for level in (0, 1):
        analysis.levels.setCurrentIndex(level)
        for row in range(analysis.list.entries.rowCount()):
            analysis.list.setCurrentIndex(analysis.list.entries.index(row, 0))
            analysis.form.items.all.setChecked(True)
            analysis.form.recommendations.all.setChecked(True)
            analysis.form.draft.setChecked(row % 2 == 0)
    analysis.why.setChecked(True)

    assert office.edits.stack.count() == 0
    assert office.file is before


def test_every_input_has_a_name(analysis: AnalysisScreen) -> None:
    analysis.list.choose("indicator", "4")
    analysis.form.draft.setChecked(True)
    analysis.form.items.all.setChecked(True)
    analysis.form.recommendations.all.setChecked(True)
    first = unnamed(analysis)
    analysis.why.setChecked(True)

    assert (first, unnamed(analysis)) == ([], [])


def test_a_file_that_can_only_be_read_is_read(
    window: MainWindow, analysis: AnalysisScreen, office: CurrentOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(office), "read_only_because", property(lambda _: "เปิดอ่านอย่างเดียว"))
    analysis.follow()
    analysis.list.choose("indicator", "4")
    analysis.form.draft.setChecked(True)
    before = office.file
    analysis.form.focus_text("defect")
    type_text("x")

    assert office.file is before
    assert analysis.form.texts["defect"].entry.area.isReadOnly()
    part = analysis.form.recommendations
    buttons = [analysis.form.fill, part.add, *(editor.delete for editor in part.editors.values())]
    buttons += [editor.items for editor in part.editors.values()]
    buttons += [analysis.form.texts["defect"].panel.after, *(note.take for note in part.notes.values())]
    assert len(buttons) >= 5
    assert {(button.isEnabled(), button.toolTip()) for button in buttons} == {(False, "เปิดอ่านอย่างเดียว")}


def test_without_scores_the_way_leads_to_them(
    qtbot: QtBot, window: MainWindow, show: Show, office: CurrentOffice, tmp_path: Path
) -> None:
    file = usual_office(OfficeType.SAO, "ทดสอบดี", "เมือง", "ตัวอย่าง")
    screen = show(write_copy(tmp_path / "ใหม่.ita", file))
    office.set_working_year(2569)

    assert "2568" in screen.empty.title.clean_text
    screen.take_focus()
    press(Qt.Key.Key_Space)
    assert window.screens.current is window.screens.at(ScreenName.SCORES)
    assert office.edits.stack.count() == 0


def test_a_narrow_window_hides_nothing(qtbot: QtBot, window: MainWindow, analysis: AnalysisScreen) -> None:
    window.resize(683, 504)
    wait(qtbot, lambda: analysis.width() < 683)

    for level in (0, 1):
        analysis.levels.setCurrentIndex(level)
        for row in range(analysis.list.entries.rowCount()):
            analysis.list.setCurrentIndex(analysis.list.entries.index(row, 0))
            assert analysis.form.page.minimumSizeHint().width() <= analysis.form.viewport().width()
    assert analysis.list.isColumnHidden(1)
    analysis.levels.setCurrentIndex(0)
    assert analysis.list.entries.index(0, 0).data() == "1. การปฏิบัติหน้าที่\n96.25 · ▲ +1.66 · เขียนแล้ว"


def test_f6_goes_through_list_and_form(analysis: AnalysisScreen) -> None:
    analysis.take_focus()
    press(Qt.Key.Key_F6)

    assert analysis.form.isAncestorOf(focused())


def test_no_label_shows_a_developers_word(analysis: AnalysisScreen) -> None:
    texts = [label.text() for label in analysis.findChildren(QLabel)]
    texts += [box.currentText() for box in analysis.findChildren(QComboBox)]

    assert [text for text in texts if "{" in text or "None" in text] == []


def test_the_chosen_entry_is_in_sight_in_a_low_window(
    qtbot: QtBot, window: MainWindow, analysis: AnalysisScreen
) -> None:
    window.resize(683, 384)
    window.go_to(Place(PlaceKind.FINDING, 2568, ("indicator", "10")))

    def in_sight() -> bool:
        row = analysis.list.visualRect(analysis.list.currentIndex())
        return bool(row.height()) and analysis.list.viewport().rect().contains(row.topLeft())

    wait(qtbot, in_sight)
