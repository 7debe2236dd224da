"""The page of a new office: what is understood while typing, what is missing, the file it makes."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from ita_desktop.domain.office import OfficeType
from ita_desktop.domain.scores import TOTAL
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.new_office_page import NewOfficePage
from ita_desktop.session.jobs import JobRunner
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.work.opening import read_file
from tests.gui.conftest import in_front, wait
from tests.gui.keyboard import focused, press, type_text
from tests.gui.test_accessibility import inputs_of, unnamed

ENTER = Qt.Key.Key_Return


@pytest.fixture
def page(
    qapp: QApplication, qtbot: QtBot, office: CurrentOffice, jobs: JobRunner, words: ScreenWords, tmp_path: Path
) -> NewOfficePage:
    """The page alone, before anything was typed; today is in the fiscal year 2569."""
    made = NewOfficePage(office, jobs, words, Icons(qapp.palette()), tmp_path / "เอกสาร")
    in_front(qtbot, made, 1000, 700)
    made.begin()
    return made


def enter(*texts: str) -> None:
    """Types each text and goes on by Enter."""
    for text in texts:
        type_text(text)
        press(ENTER)


def create(qtbot: QtBot, page: NewOfficePage) -> Path:
    with qtbot.waitSignal(page.created, timeout=30_000) as signal:
        page.create_button.click()
    return Path(signal.args[0])


def test_a_whole_office_is_made_by_typing_and_enter_alone(qtbot: QtBot, page: NewOfficePage, tmp_path: Path) -> None:
    enter("อบต.หนองดาว", "", "อ.ทุ่งรุ้ง", "จ.ศรีธารา", "", "๘๗.๕")

    with qtbot.waitSignal(page.created, timeout=30_000) as signal:
        press(ENTER)

    assert signal.args == [str(tmp_path / "เอกสาร" / "อบต.หนองดาว.ita")]
    made = read_file(Path(signal.args[0]))
    profile = made.profiles[0]
    assert (profile.type, profile.name, profile.tambon) == (OfficeType.SAO, "หนองดาว", "หนองดาว")
    assert (profile.district, profile.province) == ("ทุ่งรุ้ง", "ศรีธารา")
    assert len(made.units) == 6
    assert [(year, work.assessment.scores[TOTAL].text) for year, work in made.years.items()] == [(2567, "๘๗.๕")]


@pytest.mark.parametrize(
    ("typed", "office_type", "full_name", "executive"),
    [
        ("หนองดาว", OfficeType.SAO, "องค์การบริหารส่วนตำบลหนองดาว", "นายกองค์การบริหารส่วนตำบลหนองดาว"),
        (
            "เทศบาลตำบลหนองดาว",
            OfficeType.SUBDISTRICT_MUNICIPALITY,
            "เทศบาลตำบลหนองดาว",
            "นายกเทศมนตรีตำบลหนองดาว",
        ),
        ("ทม.หนองดาว", OfficeType.TOWN_MUNICIPALITY, "เทศบาลเมืองหนองดาว", "นายกเทศมนตรีเมืองหนองดาว"),
    ],
)
def test_the_type_is_understood_and_the_names_are_shown_while_typing(
    page: NewOfficePage, typed: str, office_type: OfficeType, full_name: str, executive: str
) -> None:
    type_text(typed)

    assert page.form.types[office_type].isChecked()
    assert page.preview.full_name.clean_text == full_name
    assert page.preview.executive.clean_text == executive
    assert page.form.name.text == typed

    press(ENTER)

    assert page.form.name.text == "หนองดาว"


def test_the_units_follow_the_type_and_what_is_left_out_stays_out(qtbot: QtBot, page: NewOfficePage) -> None:
    enter("หนองดาว", "", "ทุ่งรุ้ง", "ศรีธารา")
    boxes = {box.text(): box for box in page.preview.boxes if box.isVisible()}
    boxes["กองช่าง"].click()

    page.form.types[OfficeType.SUBDISTRICT_MUNICIPALITY].click()

    names = [unit.name for unit in read_file(create(qtbot, page)).units]
    assert names == ["สำนักปลัดเทศบาล", "กองคลัง", "กองการศึกษา", "กองสาธารณสุขและสิ่งแวดล้อม", "หน่วยตรวจสอบภายใน"]


def test_a_tambon_is_suggested_for_an_sao_until_another_is_typed(page: NewOfficePage) -> None:
    enter("หนองดาว")
    assert page.form.tambon.text == "หนองดาว"

    page.form.types[OfficeType.SUBDISTRICT_MUNICIPALITY].click()
    assert page.form.tambon.text == ""

    page.form.tambon.setFocus()
    enter("ต.ทุ่งรุ้ง")
    page.form.types[OfficeType.SAO].click()
    assert page.form.tambon.text == "ทุ่งรุ้ง"


def test_what_is_missing_is_marked_and_the_first_has_the_focus(page: NewOfficePage, tmp_path: Path) -> None:
    page.form.total.setFocus()
    enter("187")
    page.create_button.click()

    marked = [name for name, field in page.form.fields.items() if field.problem]
    assert marked == ["name", "district", "province", "total"]
    assert focused() is page.form.name.line
    assert page.form.total.text == "187"
    assert not (tmp_path / "เอกสาร").exists()

    type_text("หนองดาว")

    assert page.form.name.problem == ""
    assert page.form.district.problem


def test_an_office_of_another_kind_is_not_given_a_name(page: NewOfficePage) -> None:
    type_text("เทศบาลนครหนองดาว")

    assert page.preview.full_name.clean_text == "–"
    assert page.form.tambon.text == ""


def test_a_place_typed_behind_the_name_goes_into_its_own_entries(page: NewOfficePage) -> None:
    page.begin()

    enter("อบต.หนองดาว อ.เมือง จ.ตราด")

    assert [page.form.fields[name].text for name in ("name", "tambon", "district", "province")] == [
        *("หนองดาว", "หนองดาว"),
        *("เมือง", "ตราด"),
    ]
    assert page.preview.place.clean_text == "อำเภอเมือง จังหวัดตราด"


def test_a_province_is_chosen_while_typing(page: NewOfficePage) -> None:
    page.form.province.setFocus()

    type_text("แก่น")
    for key in (Qt.Key.Key_Down, ENTER):
        QTest.keyClick(QApplication.activePopupWidget() or page, key)

    assert page.form.province.text == "ขอนแก่น"
    assert page.preview.place.clean_text == "จังหวัดขอนแก่น"
    assert focused() is page.form.province.line


def test_a_province_nobody_knows_is_doubted_but_taken(page: NewOfficePage) -> None:
    page.form.province.setFocus()

    enter("จังหวัดศรีธารา")

    assert page.form.province.text == "ศรีธารา"
    assert "ตัวสะกด" in page.form.province.note.clean_text
    assert page.form.province.problem == ""


def test_the_year_says_what_is_analysed_and_what_is_planned(page: NewOfficePage) -> None:
    assert page.form.year.text == "2568"

    page.form.year.setFocus()
    press(Qt.Key.Key_Down)

    assert page.value.assessed_year == 2567
    assert "2567" in page.form.year.note.clean_text
    assert "2568" in page.form.year.note.clean_text
    assert "2566" in page.form.total.label.clean_text
    assert "2566" in page.form.total.editor.accessibleName()


def test_a_taken_name_gets_a_number_and_nothing_is_overwritten(
    qtbot: QtBot, page: NewOfficePage, tmp_path: Path
) -> None:
    taken = tmp_path / "เอกสาร" / "อบต.หนองดาว.ita"
    taken.parent.mkdir()
    taken.write_bytes(b"theirs")

    enter("หนองดาว", "", "ทุ่งรุ้ง", "ศรีธารา")

    wait(qtbot, lambda: page.path.clean_text.endswith("อบต.หนองดาว (2).ita"))
    assert create(qtbot, page).name == "อบต.หนองดาว (2).ita"
    assert taken.read_bytes() == b"theirs"


def test_another_place_is_kept_while_the_name_changes(
    qtbot: QtBot, page: NewOfficePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ของเรา.ita").touch()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "ของเรา"), ""))

    page.path_button.click()
    enter("หนองดาว", "", "ทุ่งรุ้ง", "ศรีธารา")

    assert page.path.clean_text == str(tmp_path / "ของเรา (2).ita")
    assert "ของเรา (2).ita" in page.path_note.clean_text
    assert create(qtbot, page) == tmp_path / "ของเรา (2).ita"


def test_a_folder_that_cannot_be_written_is_said_and_all_stays(
    qtbot: QtBot, page: NewOfficePage, tmp_path: Path
) -> None:
    (tmp_path / "เอกสาร").write_text("a file where the folder should be")
    enter("หนองดาว", "", "ทุ่งรุ้ง")
    page.form.province.show_text("ศรีธารา")  # typed, its list would take the window's focus on a screen without one

    with qtbot.waitSignal(page.said, timeout=30_000) as said:
        page.create_button.click()

    sentence, kind = said.args
    assert (kind, "โฟลเดอร์" in sentence) == ("error", True)
    assert page.focusWidget() is page.path_button
    assert page.form.name.text == "หนองดาว"
    assert page.create_button.isEnabled()


def test_after_a_file_was_made_the_page_is_empty_again(qtbot: QtBot, page: NewOfficePage) -> None:
    enter("ทต.หนองดาว", "", "ทุ่งรุ้ง", "ศรีธารา")
    page.preview.boxes[0].click()
    create(qtbot, page)

    assert page.value.name == page.value.district == page.value.tambon == ""
    assert (page.value.type, page.value.left_out) == (OfficeType.SAO, frozenset())


def test_escape_leaves_and_keeps_what_was_typed(qtbot: QtBot, page: NewOfficePage) -> None:
    type_text("หนองดาว")

    with qtbot.waitSignal(page.cancelled):
        press(Qt.Key.Key_Escape)

    assert page.form.name.text == "หนองดาว"


def test_every_input_has_a_name_and_tab_reaches_all(page: NewOfficePage) -> None:
    assert len(inputs_of(page)) >= 18
    assert unnamed(page) == []

    reached: list[QWidget] = []
    while focused() not in reached:
        reached.append(focused())
        press(Qt.Key.Key_Tab)
    entries = [field.editor for field in page.form.fields.values()]
    assert [widget for widget in reached if widget in entries] == entries
    assert reached.index(page.preview.boxes[0]) < reached.index(page.create_button)


def test_what_enter_reaches_is_in_sight_in_a_small_window(page: NewOfficePage) -> None:
    page.resize(683, 340)

    enter("หนองดาว", "", "ทุ่งรุ้ง", "ศรีธารา", "")

    line = page.form.total.line
    assert focused() is line
    assert not line.visibleRegion().isEmpty()


def test_the_window_opens_the_file_in_the_year_that_follows_the_result(qtbot: QtBot, window: MainWindow) -> None:
    window.begin_new()
    page = window.new_page
    enter("หนองดาว", "", "ทุ่งรุ้ง", "ศรีธารา")
    press(Qt.Key.Key_Down)

    page._folder = window.files._sample.parent
    page.create_button.click()

    wait(qtbot, lambda: window._office.is_open)
    assert window._office.working_year == 2568
    assert "หนองดาว" in window.windowTitle()


def test_a_name_is_torn_before_its_own_part_alone(page: NewOfficePage) -> None:
    type_text("หนองดาว")

    assert page.preview.full_name.text() == "องค์การบริหารส่วนตำบล\u200bหนองดาว"
    assert page.preview.full_name.accessibleName() == "องค์การบริหารส่วนตำบลหนองดาว"


def test_a_long_path_is_torn_after_its_folders(qtbot: QtBot, page: NewOfficePage, tmp_path: Path) -> None:
    type_text("หนองดาว")

    wait(qtbot, lambda: page.path.accessibleName() == str(tmp_path / "เอกสาร" / "อบต.หนองดาว.ita"))
    assert page.path.text().endswith("เอกสาร/\u200bอบต.หนองดาว.ita")
