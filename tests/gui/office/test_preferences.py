"""Digits, font, and the names and words of the office."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ita_desktop.domain.office import Digits, Preferences
from ita_desktop.gui.office.preferences import PreferencesPart
from ita_desktop.gui.office.screen import OfficeScreen
from ita_desktop.session.office import CurrentOffice
from tests.gui.conftest import wait
from tests.gui.keyboard import press, type_text, undo
from tests.gui.office.conftest import Show, new_office


def preferences_of(screen: OfficeScreen) -> PreferencesPart:
    screen.list.select("preferences")
    part = screen.current
    assert isinstance(part, PreferencesPart)
    return part


@pytest.mark.parametrize(
    ("keys", "digits", "example"), [(0, Digits.THAI, "๒๕๖๙"), (1, Digits.ARABIC, "2569"), (2, Digits.AS_TYPED, "85.00")]
)
def test_digits_are_chosen_by_their_look(
    screen: OfficeScreen, office: CurrentOffice, keys: int, digits: Digits, example: str
) -> None:
    part = preferences_of(screen)
    part.digits.box.setFocus()
    for _ in range(keys):
        press(Qt.Key.Key_Down)

    assert office.file.preferences.digits is digits
    assert example in part.digits.note.clean_text


def test_the_font_in_use_is_said_honestly(qtbot: QtBot, screen: OfficeScreen, office: CurrentOffice) -> None:
    part = preferences_of(screen)

    wait(qtbot, lambda: "ขนาด" in part.typeface.note.clean_text)
    part.typeface.box.setFocus()
    press(Qt.Key.Key_End)

    assert office.file.preferences.font == "Laksaman"
    wait(qtbot, lambda: "Laksaman" in part.typeface.note.clean_text)


def test_a_font_of_another_machine_stays_chosen(qtbot: QtBot, show: Show, office: CurrentOffice) -> None:
    part = preferences_of(show(replace(new_office(), preferences=Preferences(font="TH Niramit AS"))))

    assert part.typeface.text == "TH Niramit AS"
    assert "ไม่พบในเครื่องนี้" in part.typeface.box.currentText()
    assert office.edits.stack.count() == 0


def test_the_usual_round_is_chosen_among_four(screen: OfficeScreen, office: CurrentOffice) -> None:
    before, part = office.file, preferences_of(screen)
    assert [part.rounds.box.itemText(place) for place in range(part.rounds.box.count())] == [
        "ทุก 1 เดือน",
        "ทุก 3 เดือน",
        "ทุก 6 เดือน",
        "ทุก 12 เดือน",
    ]
    part.rounds.box.setFocus()
    press(Qt.Key.Key_Home)

    assert office.file.preferences.round_months == 1
    undo()
    assert office.file == before
    assert part.rounds.text == "6"


def test_another_round_of_the_file_is_shown_and_kept(show: Show, office: CurrentOffice) -> None:
    part = preferences_of(show(replace(new_office(), preferences=Preferences(round_months=4))))

    assert part.rounds.text == "4"
    assert office.edits.stack.count() == 0


def test_names_are_typed_one_per_line(screen: OfficeScreen, office: CurrentOffice) -> None:
    before = office.file
    part = preferences_of(screen)
    part.allowed.setFocus()
    press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)

    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Return)
    type_text(" อบต.ข้างเคียง")

    assert office.file.preferences.allowed_names == ("เทศบาลตำบลลำธารแก้ว", "อบต.ข้างเคียง")
    assert part.allowed.area.toPlainText() == "เทศบาลตำบลลำธารแก้ว\n\n อบต.ข้างเคียง"
    undo()
    assert office.file == before
    assert part.allowed.area.toPlainText() == "เทศบาลตำบลลำธารแก้ว"


def test_the_same_word_twice_is_one(screen: OfficeScreen, office: CurrentOffice) -> None:
    part = preferences_of(screen)
    part.own_words.area.setPlainText("ดาว\nดาว\n  \nเรือง")

    assert office.file.preferences.own_words == ("ดาว", "เรือง")


def test_five_words_are_seen_without_scrolling(screen: OfficeScreen) -> None:
    part = preferences_of(screen)

    assert len(part.own_words.text.splitlines()) == 5
    assert part.own_words.area.verticalScrollBar().maximum() == 0
