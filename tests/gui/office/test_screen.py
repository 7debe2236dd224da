"""The parts of the office: shown, gone through, and reached from elsewhere."""

from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.issues import Place, PlaceKind
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.office.people import PeoplePart
from ita_desktop.gui.office.profile import ProfilePart
from ita_desktop.gui.office.rows_part import RowsPart
from ita_desktop.gui.office.screen import OfficeScreen
from ita_desktop.session.office import CurrentOffice
from ita_desktop.work.opening import open_office
from tests.gui.conftest import open_file, wait
from tests.gui.keyboard import focused, press
from tests.gui.office.conftest import Show, shown
from tests.gui.test_accessibility import inputs_of, unnamed

PARTS = ("profiles", "units", "people", "chain", "images", "preferences")


def test_opening_all_parts_and_touching_every_row_edits_nothing(screen: OfficeScreen, office: CurrentOffice) -> None:
    before = office.file

    for name in PARTS:
        assert screen.list.select(name)
        part = screen.current
        rows = part.list.cards.rowCount() if isinstance(part, RowsPart) else 1
        for row in range(rows):
            if isinstance(part, RowsPart):
                part.list.setCurrentIndex(part.list.cards.index(row))
            for _ in range(25):
                screen.focusNextChild()

    assert office.edits.stack.count() == 0
    assert office.file is before


@pytest.mark.parametrize("name", PARTS)
def test_every_input_has_a_name(screen: OfficeScreen, name: str) -> None:
    screen.list.select(name)

    assert len(inputs_of(screen)) >= 4
    assert unnamed(screen) == []


@pytest.mark.parametrize("name", PARTS)
def test_an_empty_office_says_what_belongs_here(show: Show, office: CurrentOffice, name: str) -> None:
    screen = show(OfficeFile(str(uuid4())))
    screen.list.select(name)

    screen.current.take_focus()
    assert screen.current.isAncestorOf(focused())
    assert unnamed(screen) == []
    assert office.edits.stack.count() == 0


@pytest.mark.parametrize(
    ("ids", "field", "text"),
    [
        (("profiles",), "", "หนองดาวเรืองงาม"),
        (("units", "unit-works"), "number_prefix", "ศท ๗๑๒๐๓"),
        (("people", "person-legal"), "name", "นายธรรมนูญ ตรงไม้บรรทัด"),
    ],
)
def test_a_place_is_shown_with_the_keyboard_in_it(
    screen: OfficeScreen, office: CurrentOffice, ids: tuple[str, ...], field: str, text: str
) -> None:
    named = {"unit-works": office.file.units[2].id, "person-legal": office.file.people[7].id}
    place = Place(PlaceKind.OFFICE, 2569, tuple(named.get(one, one) for one in ids), field)

    screen.show_place(place)

    editor = focused()
    assert isinstance(editor, QLineEdit)
    assert editor.text() == text


def test_a_posts_place_is_scrolled_into_sight(screen: OfficeScreen, office: CurrentOffice) -> None:
    deputy = office.file.people[2]

    screen.show_place(Place(PlaceKind.OFFICE, 2569, ("people", deputy.id, deputy.posts[1].id), "valid_from"))

    people = screen.part("people")
    assert isinstance(people, PeoplePart)
    assert focused() is people.posts[1].period.first.line
    assert not people.posts[1].period.first.visibleRegion().isEmpty()


def test_a_picture_is_shown_by_its_role(screen: OfficeScreen) -> None:
    screen.show_place(Place(PlaceKind.OFFICE, 2569, ("images", "logo")))

    assert focused().accessibleName().endswith("ตราหน่วยงาน")


def test_a_place_that_is_gone_shows_its_part(screen: OfficeScreen) -> None:
    screen.show_place(Place(PlaceKind.OFFICE, 2569, ("units", "nobody"), "name"))

    assert screen.list.value() == "units"


def test_undo_comes_back_from_another_part(screen: OfficeScreen, window: MainWindow, office: CurrentOffice) -> None:
    before = office.file
    units = screen.part("units")
    assert isinstance(units, RowsPart)
    screen.list.select("units")
    units.add()
    screen.list.select("preferences")

    window.menus.undo.trigger()

    assert office.file == before
    assert screen.list.value() == "units"


def test_a_file_that_can_only_be_read_can_only_be_read(
    qtbot: QtBot, window: MainWindow, office: CurrentOffice, office_path: Path
) -> None:
    with open_office(office_path):
        open_file(qtbot, window, office_path)
        assert office.read_only_because
        screen = shown(window)
        for name in PARTS:
            screen.list.select(name)
            part = screen.current
            assert all(line.isReadOnly() for line in part.findChildren(QLineEdit) if line.isVisible())
            assert all(area.isReadOnly() for area in part.findChildren(QPlainTextEdit))
            assert not any(box.isEnabled() for box in part.findChildren(QComboBox))
            buttons = [button for button in part.findChildren(QAbstractButton) if button.isVisible()]
            assert not [button.text() for button in buttons if button.isEnabled()]
            assert all(button.toolTip() for button in buttons)
        wait(qtbot, lambda: office.edits.stack.count() == 0)
        office.close()


def test_f6_goes_from_the_parts_to_list_and_form(screen: OfficeScreen) -> None:
    screen.list.select("units")
    screen.take_focus()
    units = screen.part("units")
    assert isinstance(units, RowsPart)

    press(Qt.Key.Key_F6)
    assert units.side.isAncestorOf(focused())
    press(Qt.Key.Key_F6)
    assert units.form.isAncestorOf(focused())


def test_an_edit_elsewhere_is_seen(screen: OfficeScreen, office: CurrentOffice) -> None:
    profile = office.file.profiles[0]
    after = replace(office.file, profiles=(replace(profile, telephone="๐ ๙๙๙๙ ๙๙๙๙"),))

    office.edit("แก้", Place(PlaceKind.OFFICE, 0, ("profiles", profile.id)), after)

    part = screen.part("profiles")
    assert isinstance(part, ProfilePart)
    assert part.telephone.text == "๐ ๙๙๙๙ ๙๙๙๙"
