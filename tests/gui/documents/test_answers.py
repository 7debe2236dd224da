"""Lines and texts of a paper: suggested, written, left empty; each a step that comes back."""

import shutil
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.screen_names import ScreenName
from ita_desktop.session.office import CurrentOffice
from tests.gui.conftest import documents, open_file, wait
from tests.gui.documents.conftest import MEASURES, MEMO, choose, entry, focus, form, paper
from tests.gui.keyboard import focused, press, type_text


def test_a_line_shows_which_of_three_states_it_is_in(
    wide: MainWindow, taken_back: Callable[[], None], office: CurrentOffice
) -> None:
    number, date, subject = (entry(wide, f"fields.{name}") for name in ("number", "date", "subject"))
    assert [one.state.text() for one in (number, date, subject)] == [
        "กรอกเอง",
        "เว้นว่างไว้สำหรับเขียนด้วยปากกา",
        "ตามที่แนะนำ",
    ]
    assert subject.field.text.startswith("รายงานการวิเคราะห์")
    assert date.field.text == ""
    assert "๑๗ พฤศจิกายน ๒๕๖๘" in date.field.note.clean_text

    date.edited.emit(None)
    assert (date.state.text(), date.field.text) == ("ตามที่แนะนำ", "๑๗ พฤศจิกายน ๒๕๖๘")
    number.edited.emit("")
    assert paper(office).fields["number"] == ""
    assert number.state.text() == "เว้นว่างไว้สำหรับเขียนด้วยปากกา"
    taken_back()


def test_where_nothing_can_be_suggested_nothing_is_said_to_be(wide: MainWindow) -> None:
    documents(wide).shelf.add_wanted.emit("memo")

    date = entry(wide, "fields.date")

    assert (date.answer.default, date.answer.own) == ("", None)
    assert date.state.text() == "ยังไม่ได้กรอก"


def test_typing_goes_on_from_what_is_suggested(
    wide: MainWindow, taken_back: Callable[[], None], office: CurrentOffice
) -> None:
    closing, cause = entry(wide, "sections.plan"), entry(wide, "sections.cause")
    default = closing.field.text
    focus(closing.field.editor)
    press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    type_text(" ทั้งนี้")

    assert [one.text for one in paper(office).sections if one.section == "plan"] == [f"{default} ทั้งนี้"]
    assert closing.state.text() == "แก้ไขแล้ว"
    assert office.edits.stack.count() == 1
    assert not closing.restore.isHidden()
    assert cause.answer.default not in cause.field.text

    closing.show_default.click()
    assert closing.default.clean_text == default
    closing.restore.click()
    assert closing.state.text() == "ข้อความตามแบบ"
    assert closing.field.text == default
    taken_back()


def test_typing_back_to_the_default_is_the_default(
    wide: MainWindow, taken_back: Callable[[], None], office: CurrentOffice
) -> None:
    before = office.file
    plan = entry(wide, "sections.plan")
    focus(plan.field.editor)
    type_text("ก")
    press(Qt.Key.Key_Backspace)

    assert plan.state.text() == "ข้อความตามแบบ"
    assert office.file == before
    taken_back()


def test_undo_returns_to_the_field_and_to_an_equal_file(qtbot: QtBot, wide: MainWindow, office: CurrentOffice) -> None:
    before = office.file
    closing = entry(wide, "sections.closing")
    focus(closing.field.editor)
    type_text("ฯ")
    choose(wide, MEASURES)

    wide.menus.undo.trigger()

    assert office.file == before
    assert documents(wide).document_id == MEMO
    assert form(wide).isAncestorOf(focused())
    assert QApplication.focusWidget() is entry(wide, "sections.closing").field.editor
    wait(qtbot, lambda: not entry(wide, "sections.closing").visibleRegion().isEmpty())


def test_a_suggested_document_is_stored_with_its_first_letter(wide: MainWindow, office: CurrentOffice) -> None:
    office.set_working_year(2568)
    before = office.file
    choose(wide, "2568-analysis-short")
    focus(entry(wide, "sections.title").field.editor)
    type_text("กข")

    assert [one.kind for one in office.file.years[2568].documents] == ["memo", "analysis-short"]
    assert office.edits.stack.count() == 1
    wide.menus.undo.trigger()
    assert office.file == before


def test_a_date_is_understood_in_any_form_and_left_as_the_paper_writes_it(
    wide: MainWindow, taken_back: Callable[[], None], office: CurrentOffice
) -> None:
    date = entry(wide, "fields.date")
    focus(date.field.editor)
    type_text("24/11/68")

    assert "๒๔ พฤศจิกายน ๒๕๖๘" in date.field.note.clean_text
    press(Qt.Key.Key_Tab)
    assert paper(office).fields["date"] == "๒๔ พฤศจิกายน ๒๕๖๘"
    assert paper(office).dated is not None
    assert paper(office).dated.isoformat() == "2025-11-24"
    taken_back()


def test_what_is_no_date_is_printed_as_typed_and_said(
    wide: MainWindow, taken_back: Callable[[], None], office: CurrentOffice
) -> None:
    date = entry(wide, "fields.date")
    focus(date.field.editor)
    type_text("   พฤศจิกายน ๒๕๖๘")
    assert "ตามที่กรอก" in date.field.note.clean_text
    press(Qt.Key.Key_Tab)
    assert paper(office).fields["date"] == "   พฤศจิกายน ๒๕๖๘"
    taken_back()


def test_tab_into_a_suggested_number_goes_on_behind_it(
    qtbot: QtBot, wide: MainWindow, taken_back: Callable[[], None]
) -> None:
    number = entry(wide, "fields.number")
    number.edited.emit(None)
    focus(entry(wide, "fields.unit").field.editor)
    for _ in range(10):
        press(Qt.Key.Key_Tab)
        if QApplication.focusWidget() is number.field.editor:
            break
    QApplication.processEvents()
    type_text("๗๓๒")
    assert number.field.text == "ศท ๗๑๒๐๑/๗๓๒"
    taken_back()


def test_what_must_be_filled_in_says_so(wide: MainWindow, taken_back: Callable[[], None], qtbot: QtBot) -> None:
    subject = entry(wide, "fields.subject")
    subject.edited.emit("")
    assert subject.field.problem
    wait(qtbot, lambda: "เรื่อง" in documents(wide).shelf.listed[0].missing)
    taken_back()


def test_a_date_refused_in_one_file_is_forgotten_in_the_next(
    qtbot: QtBot, wide: MainWindow, sample: Path, tmp_path: Path
) -> None:
    form(wide).folds["signed"].open()
    focus(form(wide).signed.day.editor)
    type_text("31 ก.พ. 69")
    assert form(wide).signed.day.problem

    other = Path(shutil.copy(sample, tmp_path / "อีกไฟล์.ita"))
    wide.menus.close.trigger()
    open_file(qtbot, wide, other)
    wide.show_screen(ScreenName.DOCUMENTS)
    wait(qtbot, lambda: documents(wide).document_id == MEMO)
    assert form(wide).signed.day.line.text() == ""
