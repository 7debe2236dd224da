"""Blocks pasted into the scores: at once where obvious, after a look where not, always one step."""

import pytest
from PySide6.QtCore import Qt

from ita_desktop.domain.scores import TOTAL
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.scores.paste_dialog import PasteDialog
from ita_desktop.gui.scores.screen import ScoresScreen
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.score_pasting import Role, Way
from tests.gui.clipboard import copy
from tests.gui.keyboard import press, type_text
from tests.gui.scores.conftest import key, typed
from tests.gui.test_accessibility import inputs_of, unnamed

CONTROL = Qt.KeyboardModifier.ControlModifier
SHEET = (
    "ตัวชี้วัด\tคะแนน 2567\tคะแนน 2568\tผลต่าง\n"
    "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่\t97.73\t96.88\t-0.85\n"
    "ข้อ i1 การปฏิบัติงานหรือให้บริการของเจ้าหน้าที่ในหน่วยงานของท่าน\t\t๙๔.๓๘\t\n"
    "ตัวชี้วัดที่ 2 การใช้งบประมาณ\t98.33\t95.83\t-2.50\n"
)


def dialog_of(screen: ScoresScreen) -> PasteDialog:
    (dialog,) = (d for d in screen.findChildren(PasteDialog) if d.isVisible())
    return dialog


def test_a_labelled_sheet_lands_at_once_as_one_step(
    window: MainWindow, empty: ScoresScreen, office: CurrentOffice
) -> None:
    before = office.file
    copy(SHEET)
    press(Qt.Key.Key_V, CONTROL)

    assert [typed(office, 2568, key(code)) for code in ("1", "i1", "2")] == ["96.88", "๙๔.๓๘", "95.83"]
    assert [typed(office, 2567, key(code)) for code in ("1", "2")] == ["97.73", "98.33"]
    assert office.file.years[2567].assessment.reference
    assert window.messages.sentence.clean_text.startswith("วางคะแนนแล้ว ปี 2568 3 ช่อง, ปี 2567 2 ช่อง")
    assert "1" in empty.table.unfolded
    assert empty.table.current_score() == (2568, key("1"))
    assert office.edits.stack.count() == 1
    office.edits.undo()
    assert office.file == before


def test_a_column_of_bare_numbers_goes_down_from_the_cell(empty: ScoresScreen, office: CurrentOffice) -> None:
    empty.table.show_score(2568, key("1"))
    copy("96.88\n95.83\n99.59")
    empty.grid.paste.click()

    assert [typed(office, 2568, key(code)) for code in "123"] == ["96.88", "95.83", "99.59"]


def test_bare_numbers_go_into_the_year_of_the_cell(empty: ScoresScreen, office: CurrentOffice) -> None:
    empty.table.show_score(2567, key("1"))
    copy("๙๗.๗๓\r\n98.33\r\n")
    press(Qt.Key.Key_V, CONTROL)

    assert [typed(office, 2567, key(code)) for code in "12"] == ["๙๗.๗๓", "98.33"]
    assert 2568 not in office.file.years


def test_a_column_pasted_into_an_open_cell_goes_down_from_it(empty: ScoresScreen, office: CurrentOffice) -> None:
    empty.table.show_score(2568, key("1"))
    type_text("9")
    copy("97.73\r\n98.33\r\n")
    press(Qt.Key.Key_V, CONTROL)

    assert empty.table.editor is None
    assert [typed(office, 2568, key(code)) for code in "12"] == ["97.73", "98.33"]


def test_one_number_pasted_into_an_open_cell_stays_in_it(empty: ScoresScreen, office: CurrentOffice) -> None:
    empty.table.show_score(2568, key("1"))
    press(Qt.Key.Key_F2)
    copy("97.73\r\n")
    press(Qt.Key.Key_V, CONTROL)

    assert empty.table.editor is not None
    assert (typed(office, 2568, key("1")) or "").strip() == "97.73"


def test_ten_bare_numbers_from_the_first_indicator_are_asked_about(empty: ScoresScreen, office: CurrentOffice) -> None:
    empty.table.show_score(2568, key("1"))
    copy("\n".join(f"9{n}.00" for n in range(10)))
    press(Qt.Key.Key_V, CONTROL)
    dialog = dialog_of(empty)
    assert dialog.proposal.way is Way.KIND
    assert office.edits.stack.count() == 0

    assert [box.currentText() for box in dialog.head.boxes] == [""]  # what lands says nothing of its column
    dialog.accept_button.click()

    assert [typed(office, 2568, key(str(n))) for n in range(1, 11)] == [f"9{n}.00" for n in range(10)]
    assert typed(office, 2568, key("EIT")) is None


def test_an_unclear_block_is_shown_with_its_columns(empty: ScoresScreen, office: CurrentOffice) -> None:
    before = office.file
    copy("i1\t91.00\t92.00\ni2\t93.00\t94.00\nxx\t95.00\t96.00")
    press(Qt.Key.Key_V, CONTROL)
    dialog = dialog_of(empty)

    dialog.head.boxes[1].setCurrentIndex(dialog.head.boxes[1].findData(Role.PREVIOUS))
    dialog.head.boxes[2].setCurrentIndex(dialog.head.boxes[2].findData(Role.ASSESSED))
    dialog.head.chosen.emit()
    assert {(one.fiscal_year, one.key.code, one.text) for one in dialog.proposal.landings} >= {(2568, "i1", "92.00")}
    assert any("95.00" in row.cells for row in dialog.landing.model().rows)  # type: ignore[attr-defined]
    dialog.accept_button.click()

    assert [typed(office, 2568, key(code)) for code in ("i1", "i2")] == ["92.00", "94.00"]
    office.edits.undo()
    assert office.file == before


def test_a_block_refused_changes_nothing(empty: ScoresScreen, office: CurrentOffice) -> None:
    before = office.file
    empty.table.show_score(2568, key("1"))
    copy("\n".join(f"9{n}.00" for n in range(10)))
    press(Qt.Key.Key_V, CONTROL)

    dialog_of(empty).reject()

    assert office.file is before


def test_a_wrong_number_in_a_block_is_looked_at_and_kept_as_it_stood(
    empty: ScoresScreen, office: CurrentOffice
) -> None:
    copy("คะแนนรวม\t945.0\nตัวชี้วัดที่ 1 การปฏิบัติหน้าที่\t96.88")
    press(Qt.Key.Key_V, CONTROL)
    dialog = dialog_of(empty)
    assert any(row.tone == "problem" for row in dialog.landing.model().rows)  # type: ignore[attr-defined]

    dialog.accept_button.click()

    assert typed(office, 2568, TOTAL) == "945.0"


def test_a_table_copied_from_word_lands_as_its_text_does(empty: ScoresScreen, office: CurrentOffice) -> None:
    html = "<table><tr><td>คะแนนรวม</td><td><p>๙๔.๕๐</p></td></tr><tr><td>IIT</td><td>93.96</td></tr></table>"
    copy("คะแนนรวม ๙๔.๕๐ IIT 93.96", html)
    press(Qt.Key.Key_V, CONTROL)

    assert [typed(office, 2568, k) for k in (TOTAL, key("IIT"))] == ["๙๔.๕๐", "93.96"]


@pytest.mark.parametrize("text", ["", "ไม่มีตัวเลขในนี้"])
def test_nothing_to_paste_is_said(window: MainWindow, empty: ScoresScreen, office: CurrentOffice, text: str) -> None:
    before = office.file
    copy(text)
    press(Qt.Key.Key_V, CONTROL)

    assert "ไม่พบตัวเลข" in window.messages.sentence.clean_text
    assert office.file is before


def test_replaced_scores_are_counted(window: MainWindow, scores: ScoresScreen, office: CurrentOffice) -> None:
    copy("คะแนนรวม\t11.11")
    press(Qt.Key.Key_V, CONTROL)

    assert typed(office, 2568, TOTAL) == "11.11"
    assert "แทนที่คะแนนเดิม 1 ช่อง" in window.messages.sentence.clean_text


def test_every_input_of_the_preview_has_a_name(empty: ScoresScreen) -> None:
    empty.table.show_score(2568, key("1"))
    copy("\n".join(f"9{n}.00\tx" for n in range(10)))
    press(Qt.Key.Key_V, CONTROL)

    assert len(inputs_of(dialog_of(empty))) >= 7
    assert unnamed(dialog_of(empty)) == []
    dialog_of(empty).reject()


def test_another_way_shows_other_places_before_anything_lands(empty: ScoresScreen, office: CurrentOffice) -> None:
    empty.table.show_score(2568, key("1"))
    copy("\n".join(f"9{n}.00" for n in range(10)))
    press(Qt.Key.Key_V, CONTROL)
    dialog = dialog_of(empty)

    dialog.way.box.setCurrentIndex(dialog.way.box.findData(Way.ROWS))
    dialog.way.box.activated.emit(dialog.way.box.currentIndex())
    assert [one.key for one in dialog.proposal.landings][5:8] == [key("EIT"), key("EIT", "1"), key("EIT", "2")]
    assert office.edits.stack.count() == 0
    dialog.accept_button.click()

    assert typed(office, 2568, key("EIT")) == "95.00"
