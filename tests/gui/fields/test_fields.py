"""Entries: filled in silence, telling of the clerk's typing, marked where it is not understood."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from ita_desktop.gui.fields.choice import ChoiceField
from ita_desktop.gui.fields.day import DateField
from ita_desktop.gui.fields.field import Field
from ita_desktop.gui.fields.line import LineField
from ita_desktop.gui.fields.text import TextField
from ita_desktop.session.screen_words import ScreenWords
from tests.gui.fields.stage import Stage
from tests.gui.keyboard import press, type_text
from tests.gui.wheel import turn_wheel


def told(field: Field) -> list[str]:
    texts: list[str] = []
    field.edited.connect(texts.append)
    return texts


@pytest.mark.parametrize("kind", [LineField, TextField])
def test_typing_is_told_and_filling_is_not(
    stage: Stage, words: ScreenWords, kind: type[LineField] | type[TextField]
) -> None:
    field = stage.shown(kind(words, "ชื่อ"))
    texts = told(field)

    field.show_text("กขค")
    type_text("ง")

    assert len(texts) == 1
    assert sorted(field.text) == sorted("กขคง")


def test_signs_that_cannot_be_kept_are_removed_and_it_is_said(stage: Stage, words: ScreenWords) -> None:
    field = stage.shown(TextField(words, "ชื่อ"))
    texts = told(field)

    field.area.insertPlainText("ก\0")

    assert texts[-1] == "ก"
    assert "1 ตัว" in field.note.clean_text


def test_the_same_text_again_leaves_cursor_and_selection(stage: Stage, words: ScreenWords) -> None:
    field = stage.shown(LineField(words, "ชื่อ"))
    field.show_text("กขค")
    field.line.setSelection(0, 2)

    field.show_text("กขค")

    assert field.line.selectedText() == "กข"


def test_a_stretch_is_pointed_at_sign_by_sign_and_not_selected(stage: Stage, words: ScreenWords) -> None:
    field = stage.shown(TextField(words, "ชื่อ"))
    field.show_text("😀😀 ผิด ถูก")

    field.area.point_at(3, 6)

    (mark,) = field.area.extraSelections()
    assert mark.cursor.selectedText() == "ผิด"
    assert not field.area.textCursor().hasSelection()
    type_text("ๆ")
    assert field.text == "😀😀 ๆผิด ถูก"
    assert field.area.extraSelections() == []


def test_a_problem_is_shown_named_to_screen_readers_and_taken_back(stage: Stage, words: ScreenWords) -> None:
    field = stage.shown(LineField(words, "ชื่อ", "พิมพ์ชื่อ"))

    field.show_problem("สั้นเกินไป")
    assert (field.note.clean_text, field.editor.accessibleDescription()) == ("สั้นเกินไป", "สั้นเกินไป")

    field.show_problem("")
    assert field.note.clean_text == "พิมพ์ชื่อ"
    assert field.editor.accessibleName() == "ชื่อ"


@pytest.mark.parametrize("kind", [LineField, TextField])
def test_undo_keys_reach_the_window(stage: Stage, words: ScreenWords, kind: type[LineField] | type[TextField]) -> None:
    field = stage.shown(kind(words, "ชื่อ"))
    undone: list[bool] = []
    action = QAction("เลิกทำ", field.window())
    action.setShortcut(QKeySequence.StandardKey.Undo)
    action.triggered.connect(lambda: undone.append(True))
    field.window().addAction(action)
    type_text("ก")

    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert undone == [True]
    assert field.text == "ก"


def test_a_text_grows_with_its_lines_and_tab_leaves_it(stage: Stage, words: ScreenWords) -> None:
    field = stage.shown(TextField(words, "ข้อความ", lines=(1, 5)))
    low = field.area.height()

    field.show_text("หนึ่ง\nสอง\nสาม")
    assert low < field.area.height()
    field.show_text("\n" * 50)
    tallest = field.area.height()
    field.show_text("\n" * 500)

    assert field.area.height() == tallest
    press(Qt.Key.Key_Tab)
    assert "\t" not in field.text
    assert not field.area.hasFocus()


def test_the_wheel_passes_over_a_choice_that_has_the_keyboard_too(stage: Stage, words: ScreenWords) -> None:
    field = stage.shown(ChoiceField(words, "ตัวเลข", (("thai", "ไทย"), ("arabic", "อารบิก"))))
    texts = told(field)
    field.show_text("thai")
    field.box.setFocus()

    turned = turn_wheel(field.box, -120)

    assert not turned.isAccepted()
    assert (field.text, texts) == ("thai", [])
    assert not field.box.focusPolicy() & Qt.FocusPolicy.WheelFocus & ~Qt.FocusPolicy.StrongFocus


def test_a_choice_tells_its_value_and_not_its_word(stage: Stage, words: ScreenWords) -> None:
    field = stage.shown(ChoiceField(words, "ตัวเลข", (("thai", "ไทย"), ("arabic", "อารบิก"))))
    texts = told(field)

    field.show_text("thai")
    press(Qt.Key.Key_Down)

    assert texts == ["arabic"]
    field.show_text("unknown")
    assert field.text == ""


@pytest.mark.parametrize(
    ("typed", "iso"), [("1 ตุลาคม 2568", "2025-10-01"), ("๑ ต.ค. ๖๘", "2025-10-01"), ("30/9/2569", "2026-09-30")]
)
def test_a_date_is_told_as_understood(stage: Stage, words: ScreenWords, typed: str, iso: str) -> None:
    field = stage.shown(DateField(words, "ตั้งแต่"))
    texts = told(field)

    type_text(typed)

    assert texts[-1] == iso
    assert field.text == iso


def test_no_date_stays_as_typed_and_marked(stage: Stage, words: ScreenWords) -> None:
    field = stage.shown(DateField(words, "ตั้งแต่"))
    refused: list[str] = []
    field.refused.connect(refused.append)

    type_text("31 กุมภาพันธ์ 2568")

    assert refused[-1] == "31 กุมภาพันธ์ 2568"
    assert field.line.text() == "31 กุมภาพันธ์ 2568"
    assert field.problem
