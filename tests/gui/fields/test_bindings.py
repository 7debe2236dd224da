"""Entries bound to their places: shown, written, undone; a wrong date stays where it was typed."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.issues import Place, PlaceKind
from ita_desktop.domain.rows import replaced
from ita_desktop.gui.fields.bindings import Bindings, Slot
from ita_desktop.gui.fields.day import DateField
from ita_desktop.gui.fields.line import LineField
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.screen_words import ScreenWords
from tests.gui.fields.stage import Stage
from tests.gui.keyboard import type_text
from tests.waiting import open_office_file


def name_slot(number: int) -> Slot:
    def write(file: OfficeFile, text: str) -> OfficeFile:
        return replace(file, units=replaced(file.units, replace(file.units[number], name=text)))

    place = Place(PlaceKind.OFFICE, 0, ("units", str(number)), "name")
    return Slot("แก้ไขชื่อส่วนราชการ", place, lambda file: file.units[number].name, write)


def day_slot(number: int) -> Slot:
    def read(file: OfficeFile) -> str:
        day = file.units[number].valid_from
        return day.isoformat() if day else ""

    def write(file: OfficeFile, text: str) -> OfficeFile:
        day = date.fromisoformat(text) if text else None
        return replace(file, units=replaced(file.units, replace(file.units[number], valid_from=day)))

    return Slot("แก้วันที่", Place(PlaceKind.OFFICE, 0, ("units", str(number)), "valid_from"), read, write)


@pytest.fixture
def opened(qtbot: QtBot, office: CurrentOffice, office_path: Path) -> CurrentOffice:
    open_office_file(qtbot, office, office_path)
    return office


def test_a_bound_entry_shows_writes_and_is_undone(stage: Stage, opened: CurrentOffice, words: ScreenWords) -> None:
    field, bindings = LineField(words, "ชื่อ"), Bindings(opened)
    opened.edits.changed.connect(bindings.refresh)
    stage.shown(field)
    before = opened.file

    bindings.bind(field, name_slot(0))
    assert opened.edits.stack.count() == 0
    type_text("ใหม่")
    assert opened.file.units[0].name == field.text == before.units[0].name + "ใหม่"
    opened.edits.undo()

    assert opened.file == before
    assert field.text == before.units[0].name
    assert bindings.field_at(name_slot(0).place) is field


def test_binding_to_another_row_writes_nothing(stage: Stage, opened: CurrentOffice, words: ScreenWords) -> None:
    field, bindings = LineField(words, "ชื่อ"), Bindings(opened)
    stage.shown(field)

    for number in (0, 1, 0):
        bindings.bind(field, name_slot(number))

    assert opened.edits.stack.count() == 0
    assert field.text == opened.file.units[0].name


def test_a_wrong_date_waits_at_its_own_row(stage: Stage, opened: CurrentOffice, words: ScreenWords) -> None:
    field, bindings = DateField(words, "ตั้งแต่"), Bindings(opened)
    opened.edits.changed.connect(bindings.refresh)
    stage.shown(field)
    bindings.bind(field, day_slot(0))
    type_text("32 มกราคม 2569")
    assert opened.edits.stack.count() == 0

    bindings.bind(field, day_slot(1))
    assert (field.line.text(), field.problem) == ("", "")
    bindings.bind(field, day_slot(0))

    assert field.line.text() == "32 มกราคม 2569"
    assert field.problem


def test_a_read_only_file_lets_nothing_be_typed(stage: Stage, opened: CurrentOffice, words: ScreenWords) -> None:
    field, bindings = LineField(words, "ชื่อ"), Bindings(opened)
    stage.shown(field)
    assert opened._open is not None
    opened._open.read_only_because = "ผู้อื่นเปิดอยู่"

    bindings.bind(field, name_slot(0))
    type_text("ใหม่")

    assert field.text == opened.file.units[0].name
    assert opened.edits.stack.count() == 0


def test_an_entry_bound_again_tells_once(stage: Stage, opened: CurrentOffice, words: ScreenWords) -> None:
    field, bindings = LineField(words, "ชื่อ"), Bindings(opened)
    stage.shown(field)
    told: list[object] = []
    opened.edits.changed.connect(told.append)

    bindings.bind(field, name_slot(0))
    bindings.unbind(field)
    bindings.bind(field, name_slot(0))
    type_text("ก")

    assert len(told) == 1
