"""Pasting into an entry: plain text at once, torn text after a look, never formatting."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPlainTextEdit
from pytestqt.qtbot import QtBot

from ita_desktop.gui.fields.line import LineField
from ita_desktop.gui.fields.pasting import RunningDialog
from ita_desktop.gui.fields.text import TextField
from ita_desktop.session.mending import MOST_SIGNS
from ita_desktop.session.screen_words import ScreenWords
from tests.gui.clipboard import copy, copy_picture
from tests.gui.fields.stage import Stage
from tests.gui.keyboard import press
from tests.session.clips import clip

TORN = "การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ\nประจำปีเเละผลที่ได้"
MENDED = "การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐประจำปีและผลที่ได้"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def field(stage: Stage, words: ScreenWords) -> TextField:
    """An entry with a text, the cursor at its end."""
    entry = stage.shown(TextField(words, "ข้อความ"))
    entry.show_text("เดิม")
    entry.area.moveCursor(entry.area.textCursor().MoveOperation.End)
    return entry


def paste(text: str = "", html: str = "") -> None:
    copy(text, html)
    press(Qt.Key.Key_V, CONTROL)


def dialog_over(qtbot: QtBot, field: TextField) -> RunningDialog:
    qtbot.waitUntil(lambda: bool(field.findChildren(RunningDialog)))
    (dialog,) = field.findChildren(RunningDialog)
    return dialog


@pytest.mark.parametrize("text", ["งบประมาณ ๕,๐๐๐ บาท", "บรรทัดหนึ่ง\nบรรทัดสอง", "๑. ก\n๒. ข\n", "ก\tข"])
def test_text_that_is_right_goes_straight_in(field: TextField, text: str) -> None:
    paste(text)
    assert field.text == f"เดิม{text}"
    assert not field.findChildren(RunningDialog)


def test_formatting_stays_behind(field: TextField) -> None:
    paste("ตัวหนา", "<b style='color:red'>ตัวหนา</b>")
    assert field.text == "เดิมตัวหนา"
    assert not field.area.textCursor().charFormat().font().bold()


def test_torn_text_is_shown_before_and_after(qtbot: QtBot, field: TextField) -> None:
    told: list[str] = []
    field.edited.connect(told.append)
    paste(TORN)
    dialog = dialog_over(qtbot, field)
    assert (dialog.before.toPlainText(), dialog.after.toPlainText()) == (TORN, MENDED)
    assert dialog.changes.text() == "ต่อบรรทัดที่ขาดกลางย่อหน้า 1 แห่ง · เปลี่ยนสระเอสองตัวเป็นสระแอ 1 แห่ง"
    assert told == []
    qtbot.waitUntil(dialog.accept_button.hasFocus)
    press(Qt.Key.Key_Return)

    assert told == [f"เดิม{MENDED}"]


def test_it_can_be_pasted_as_it_was_copied(qtbot: QtBot, field: TextField) -> None:
    paste(TORN)
    dialog_over(qtbot, field).plain_button.click()
    assert field.text == f"เดิม{TORN}"


def test_what_is_chosen_is_replaced_only_when_agreed(qtbot: QtBot, field: TextField) -> None:
    field.area.selectAll()
    paste(TORN)
    dialog_over(qtbot, field).reject()
    assert field.text == "เดิม"
    field.window().activateWindow()  # no window manager does it here
    qtbot.waitUntil(lambda: field.area.hasFocus() and not field.findChildren(RunningDialog))
    press(Qt.Key.Key_V, CONTROL)
    dialog_over(qtbot, field).accept_button.click()
    assert field.text == MENDED


def test_every_text_of_the_question_has_a_name_and_cannot_be_edited(qtbot: QtBot, field: TextField) -> None:
    paste(TORN)
    for view in dialog_over(qtbot, field).findChildren(QPlainTextEdit):
        assert view.accessibleName()
        assert view.isReadOnly()


def test_a_hundred_page_marks_leave_room_for_the_text(qtbot: QtBot, field: TextField) -> None:
    paste("\n".join(f"ข้อความหน้าที่ยาวพอสมควรของเรื่องนี้\n- {page} -" for page in range(1, 100)))
    dialog = dialog_over(qtbot, field)
    assert len(dialog.changes.text()) < 500
    assert dialog.changes.text().endswith("…")


def test_a_book_is_refused_with_a_sentence(qtbot: QtBot, field: TextField) -> None:
    paste("ก" * 5_000_000)
    qtbot.waitUntil(lambda: bool(field.findChildren(QMessageBox)))
    (box,) = field.findChildren(QMessageBox)
    assert f"ยาวเกิน {MOST_SIGNS:,} ตัวอักษร จึงยังไม่ได้วาง" in box.text()
    assert field.text == "เดิม"


def test_a_picture_does_nothing(field: TextField) -> None:
    copy_picture()
    press(Qt.Key.Key_V, CONTROL)
    assert field.text == "เดิม"


def test_what_is_read_only_takes_nothing(field: TextField) -> None:
    field.set_read_only(True)
    paste("ใหม่")
    field.area.insertFromMimeData(clip("ใหม่"))
    assert field.text == "เดิม"


@pytest.mark.parametrize(
    ("copied", "line"),
    [("สำนักปลัด\r\n", "สำนักปลัด"), ("องค์การ\nบริหารส่วนตำบล", "องค์การ บริหารส่วนตำบล"), ("กอง \t คลัง", "กอง คลัง")],
)
def test_an_entry_of_one_line_stays_one_line(stage: Stage, words: ScreenWords, copied: str, line: str) -> None:
    entry = stage.shown(LineField(words, "ชื่อ"))
    told: list[str] = []
    entry.edited.connect(told.append)
    paste(copied)
    assert (entry.text, told) == (line, [line])
    assert entry.line.cursorPosition() == len(line)
