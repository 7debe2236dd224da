"""The office's names and addresses, and the names it had before."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from ita_desktop.domain.office import OfficeType
from ita_desktop.gui.fields.line import LineField
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.office.profile import ProfilePart
from ita_desktop.gui.office.screen import OfficeScreen
from ita_desktop.session.office import CurrentOffice
from tests.gui.keyboard import focused, press, type_text, undo
from tests.gui.office.conftest import Show, new_office


def profile_of(screen: OfficeScreen) -> ProfilePart:
    part = screen.part("profiles")
    assert isinstance(part, ProfilePart)
    return part


def retype(field: LineField, text: str) -> None:
    field.setFocus()
    field.line.selectAll()
    type_text(text)


def test_names_follow_type_and_name_until_something_else_is_typed(screen: OfficeScreen, office: CurrentOffice) -> None:
    part = profile_of(screen)
    retype(part.name, "บ้านใหม่")

    assert part.full_name.line.placeholderText() == "องค์การบริหารส่วนตำบลบ้านใหม่"
    assert part.executive_post.line.placeholderText() == "นายกองค์การบริหารส่วนตำบลบ้านใหม่"
    retype(part.short_name, "อบต.บม.")
    assert office.file.profiles[0].short_name == "อบต.บม."
    part.short_name.line.selectAll()
    press(Qt.Key.Key_Delete)
    assert office.file.profiles[0].short_name == ""
    assert part.short_name.line.placeholderText() == "อบต.บ้านใหม่"


def test_the_window_carries_the_new_name(screen: OfficeScreen, window: MainWindow) -> None:
    retype(profile_of(screen).name, "บ้านใหม่")

    assert window.frame.top.office.clean_text == "องค์การบริหารส่วนตำบลบ้านใหม่"


def test_a_name_typed_with_its_type_loses_it(screen: OfficeScreen, office: CurrentOffice) -> None:
    before = office.file
    part = profile_of(screen)
    retype(part.name, "เทศบาลตำบล บ้านใหม่ อ.เมือง")
    part.tambon.setFocus()

    profile = office.file.profiles[0]
    assert (profile.type, profile.name) == (OfficeType.SUBDISTRICT_MUNICIPALITY, "บ้านใหม่")
    assert (profile.district, profile.province) == ("เมือง", before.profiles[0].province)
    assert part.type.text == "เทศบาลตำบล"
    undo()
    assert office.file == before


def test_another_type_says_which_words_stay_as_they_are(screen: OfficeScreen, window: MainWindow) -> None:
    profile_of(screen).type.box.setFocus()

    press(Qt.Key.Key_Down)

    assert window.messages.sentence.clean_text.startswith("เปลี่ยนประเภทแล้ว ชื่อส่วนราชการ ตำแหน่งของบุคลากร")


@pytest.mark.parametrize(
    ("attribute", "typed", "kept"),
    [("district", "อำเภอเมือง", "เมือง"), ("province", "จ.สมมติ", "สมมติ"), ("tambon", "ต. นา", "นา")],
)
def test_a_place_typed_with_its_prefix_loses_it(
    screen: OfficeScreen, office: CurrentOffice, attribute: str, typed: str, kept: str
) -> None:
    part = profile_of(screen)
    retype(getattr(part, attribute), typed)
    part.telephone.setFocus()

    assert getattr(office.file.profiles[0], attribute) == kept


def test_a_name_stored_with_a_prefix_is_left_alone_until_typed_in(show: Show, office: CurrentOffice) -> None:
    file = new_office()
    screen = show(replace(file, profiles=(replace(file.profiles[0], name="อบต.เก่า"),)))
    part = profile_of(screen)

    part.name.setFocus()
    part.tambon.setFocus()

    assert office.edits.stack.count() == 0


@pytest.mark.parametrize(("typed", "wrong"), [("๙๙๙๙๐", False), ("99990", False), ("9999", True), ("สามหมื่น", True)])
def test_a_postcode_has_five_digits_of_either_kind(
    screen: OfficeScreen, office: CurrentOffice, typed: str, wrong: bool
) -> None:
    part = profile_of(screen)
    retype(part.postcode, typed)

    assert bool(part.postcode.problem) is wrong
    assert office.file.profiles[0].postcode == typed


def test_undo_of_typing_comes_back_to_the_entry(screen: OfficeScreen, office: CurrentOffice) -> None:
    before = office.file
    part = profile_of(screen)
    retype(part.website, "www.example.go.th")
    part.name.setFocus()

    undo()

    assert office.file == before
    assert focused() is part.website.line
    assert not part.website.visibleRegion().isEmpty()


def begin_new_name(part: ProfilePart, day: str) -> None:
    part.history.begin_button.click()
    type_text(day)
    press(Qt.Key.Key_Return)


def test_a_new_name_is_begun_on_a_day(screen: OfficeScreen, window: MainWindow, office: CurrentOffice) -> None:
    before = office.file
    part = profile_of(screen)
    begin_new_name(part, "๑ ต.ค. ๒๕๖๙")

    old, new = office.file.profiles
    assert (old.valid_to, new.valid_from) == (date(2026, 9, 30), date(2026, 10, 1))
    assert part.history.list.row_id == new.id
    assert part.period.first.line.text() == "1 ตุลาคม 2569"
    assert "1 ตุลาคม 2569" in window.messages.sentence.clean_text
    type_text("ใหม่")
    assert [profile.name for profile in office.file.profiles] == ["หนองดาวเรืองงาม", "ใหม่"]
    undo()
    undo()
    assert office.file == before
    assert part.name.text == "หนองดาวเรืองงาม"
    assert not part.period.isVisible()


@pytest.mark.parametrize("day", ["", "32 ต.ค. 2569", "ปีหน้า"])
def test_a_new_name_needs_a_day(screen: OfficeScreen, office: CurrentOffice, day: str) -> None:
    part = profile_of(screen)
    begin_new_name(part, day)

    assert part.history.day.problem
    assert office.edits.stack.count() == 0
    part.history.cancel_button.click()
    assert not part.history.day.isVisible()


def test_asking_for_the_day_is_brought_into_sight(screen: OfficeScreen) -> None:
    history = profile_of(screen).history

    history.begin_button.click()

    assert focused() is history.day.line
    assert not history.add_button.visibleRegion().isEmpty()


def test_a_new_name_begins_after_the_old_one(show: Show, office: CurrentOffice) -> None:
    file = new_office()
    screen = show(replace(file, profiles=(replace(file.profiles[0], valid_from=date(2026, 10, 1)),)))
    part = profile_of(screen)
    begin_new_name(part, "1 ต.ค. 2569")

    assert "อยู่หลัง" in part.history.day.problem
    assert office.edits.stack.count() == 0


def test_an_earlier_name_is_chosen_and_deleted(screen: OfficeScreen, office: CurrentOffice) -> None:
    part = profile_of(screen)
    begin_new_name(part, "1 ต.ค. 2569")
    old, new = office.file.profiles

    part.history.list.select(old.id)
    assert part.period.last.line.text() == "30 กันยายน 2569"
    part.history.list.select(new.id)
    part.history.delete_button.click()

    assert [profile.id for profile in office.file.profiles] == [old.id]
    assert office.file.profiles[0].valid_to is None
    assert not part.history.delete_button.isVisible()
    undo()
    assert part.history.list.row_id == new.id


def test_names_of_the_same_days_are_marked_and_kept(screen: OfficeScreen, office: CurrentOffice) -> None:
    part = profile_of(screen)
    begin_new_name(part, "1 ต.ค. 2569")
    assert part.period.note.clean_text == ""

    part.period.first.setFocus()
    part.period.first.line.selectAll()
    type_text("30 ก.ย. 2569")

    assert "ซ้อนกับข้อมูล" in part.period.note.clean_text
    assert office.file.profiles[1].valid_from == date(2026, 9, 30)


def test_a_file_without_a_profile_gets_one(show: Show, office: CurrentOffice) -> None:
    part = profile_of(show(replace(new_office(), profiles=())))

    part.add_button.click()
    type_text("บ้านใหม่")

    assert office.file.profiles[0].name == "บ้านใหม่"
