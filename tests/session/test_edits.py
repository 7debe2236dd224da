"""Steps forward, back and forward again; typing in one place as one step."""

import pytest
from pytestqt.qtbot import QtBot

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.issues import Place, PlaceKind
from ita_desktop.domain.office import OfficeType, Profile
from ita_desktop.session.edits import Change, Edits

NAME = Place(PlaceKind.OFFICE, 2569, ("profiles", "p"), "name")
WHOLE = Place(PlaceKind.OFFICE, 2569, ("units",))


def named(name: str) -> OfficeFile:
    return OfficeFile("f", profiles=(Profile("p", OfficeType.SAO, name),))


@pytest.fixture
def edits(qtbot: QtBot) -> Edits:
    made = Edits()
    made.start(named("ก"))
    return made


def test_a_step_is_undone_and_done_again_and_says_where(edits: Edits) -> None:
    changes: list[Change] = []
    places: list[Place] = []
    edits.changed.connect(changes.append)
    edits.returned.connect(places.append)
    edits.make("แก้ชื่อ", NAME, named("ข"))

    edits.undo()
    assert edits.value == named("ก")
    edits.redo()

    assert edits.value == named("ข")
    assert [(c.before.profiles[0].name, c.after.profiles[0].name) for c in changes] == [
        ("ก", "ข"),
        ("ข", "ก"),
        ("ก", "ข"),
    ]
    assert places == [NAME, NAME]


def test_typing_in_one_place_is_one_step_until_sealed(edits: Edits) -> None:
    for text in ("ขา", "ขาว"):
        edits.make("แก้ชื่อ", NAME, named(text))
    edits.seal()
    edits.make("แก้ชื่อ", NAME, named("ขาวๆ"))

    assert edits.stack.count() == 2
    edits.undo()
    assert edits.value == named("ขาว")
    edits.undo()
    assert edits.value == named("ก")


def test_typing_back_to_the_beginning_leaves_no_step(edits: Edits) -> None:
    edits.make("แก้ชื่อ", NAME, named("กา"))
    edits.make("แก้ชื่อ", NAME, named("ก"))

    assert edits.stack.count() == 0
    assert edits.value == named("ก")


def test_steps_without_a_field_stay_apart(edits: Edits) -> None:
    edits.make("เพิ่ม", WHOLE, named("ข"))
    edits.make("เพิ่ม", WHOLE, named("ค"))

    assert edits.stack.count() == 2


def test_an_equal_value_is_no_step(edits: Edits) -> None:
    edits.make("แก้ชื่อ", NAME, named("ก"))

    assert edits.stack.count() == 0


def test_undo_after_typing_begins_a_new_step(edits: Edits) -> None:
    edits.make("แก้ชื่อ", NAME, named("ข"))
    edits.make("เพิ่ม", WHOLE, named("ขข"))
    edits.undo()
    edits.make("แก้ชื่อ", NAME, named("ง"))

    edits.undo()

    assert edits.value == named("ข")


def test_five_hundred_steps_go_back_to_the_first(edits: Edits) -> None:
    for number in range(500):
        edits.make("เพิ่ม", WHOLE, named(str(number)))

    for _ in range(500):
        edits.undo()

    assert edits.value == named("ก")
    edits.undo()
    assert edits.value == named("ก")


def test_another_file_forgets_the_steps(edits: Edits) -> None:
    edits.make("แก้ชื่อ", NAME, named("ข"))

    edits.start(named("ฮ"))
    edits.undo()

    assert edits.value == named("ฮ")
    assert not edits.stack.canUndo()
