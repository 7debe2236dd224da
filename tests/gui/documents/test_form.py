"""The form of a paper as a whole: tables, digits, bundles, more of a kind, places, widths, reading alone."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ita_desktop.domain.file import OwnForm
from ita_desktop.domain.issues import Place, PlaceKind
from ita_desktop.domain.office import Digits, OfficeType
from ita_desktop.gui.documents.arrangement import Mode
from ita_desktop.gui.fields.choice import ChoiceField
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.screen_names import ScreenName
from ita_desktop.session.office import CurrentOffice
from ita_desktop.store.database import create
from ita_desktop.work.creating import usual_office
from tests.gui.conftest import documents, open_file, wait
from tests.gui.documents.conftest import MEASURES, MEMO, choose, entry, focus, form, paper
from tests.gui.keyboard import focused, type_text
from tests.gui.test_accessibility import unnamed


@pytest.mark.slow
def test_opening_every_part_of_every_document_edits_nothing(
    qtbot: QtBot, wide: MainWindow, office: CurrentOffice
) -> None:
    before = office.file
    for year in (2568, 2569):
        office.set_working_year(year)
        for listed in documents(wide).shelf.listed:
            choose(wide, listed.id)
            for fold in form(wide).folds.values():
                fold.open()
            for step in form(wide).opinions.steps:
                step.fold.open()
            for one in form(wide).findChildren(QWidget):
                if one.isVisible() and one.focusPolicy() != Qt.FocusPolicy.NoFocus:
                    focus(one)

    assert office.edits.stack.count() == 0
    assert office.file is before


@pytest.mark.usefixtures("checked")
def test_every_input_of_every_form_has_a_name_without_word_breaks(wide: MainWindow) -> None:
    for listed in documents(wide).shelf.listed:
        choose(wide, listed.id)
        for fold in form(wide).folds.values():
            fold.open()
        for step in form(wide).opinions.steps:
            step.fold.open()
        QApplication.processEvents()
        assert unnamed(wide) == []


def test_the_table_is_chosen_by_name_and_the_forms_own_again(
    wide: MainWindow, taken_back: Callable[[], None], office: CurrentOffice
) -> None:
    choose(wide, MEASURES)
    table = form(wide).body.by_field["tables.measures"]
    assert isinstance(table, ChoiceField)
    assert table.box.currentText() == "มาตรการ (มีการติดตามผล)"
    assert table.box.itemText(0) == "มาตรการพร้อมผลการวิเคราะห์ (ตามแบบ)"

    table.box.setCurrentIndex(0)
    table.box.activated.emit(0)
    assert paper(office, MEASURES).tables == {}
    taken_back()


def test_digits_title_and_day_of_a_document(
    wide: MainWindow, taken_back: Callable[[], None], office: CurrentOffice
) -> None:
    form(wide).folds["general"].open()
    general = form(wide).general
    general.digits.edited.emit(Digits.ARABIC)
    assert paper(office).digits is Digits.ARABIC
    general.digits.edited.emit("")
    assert paper(office).digits is None

    focus(general.title.field.editor)
    type_text("๑")
    assert paper(office).title.endswith("๒๕๖๘๑") or paper(office).title.startswith("๑")
    general.title.edited.emit(None)
    assert paper(office).title == ""

    focus(general.day.editor)
    general.day.line.selectAll()
    type_text("31 ก.พ. 69")
    assert general.day.problem
    assert general.day.line.text() == "31 ก.พ. 69"
    general.day.line.selectAll()
    type_text("๑ ธ.ค. ๖๘")
    assert str(paper(office).dated) == "2025-12-01"
    taken_back()


def test_a_bundle_prints_what_is_ticked_in_its_order(
    wide: MainWindow, taken_back: Callable[[], None], office: CurrentOffice
) -> None:
    choose(wide, "2569-bundle")
    parts = form(wide).parts
    assert [parts.list.item(row).text() for row in range(2)] == ["บันทึกข้อความ", "รายงานการวิเคราะห์ (แบบยาว)"]

    parts.list.item(3).setCheckState(Qt.CheckState.Checked)
    assert paper(office, "2569-bundle").parts == ("memo", "analysis-long", "measures")
    parts.list.setCurrentRow(2)
    parts.up.click()
    assert paper(office, "2569-bundle").parts == ("memo", "measures", "analysis-long")
    for _ in range(3):
        parts.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert len(paper(office, "2569-bundle").parts) == 1
    taken_back()


def test_one_more_of_a_kind_and_one_less(
    qtbot: QtBot, wide: MainWindow, taken_back: Callable[[], None], office: CurrentOffice
) -> None:
    shelf = documents(wide).shelf
    shelf.add_wanted.emit("memo")
    assert documents(wide).document_id == "2569-memo-2"
    assert [one.number for one in shelf.listed[:2]] == [1, 2]
    assert "เพิ่ม" in wide.messages.sentence.clean_text

    shelf.delete.click()
    assert documents(wide).document_id == "2569-analysis-long"
    assert "เลิกทำ" in wide.messages.sentence.clean_text
    choose(wide, MEMO)
    shelf.delete.click()
    assert documents(wide).document_id == MEMO
    assert not shelf.delete.isEnabled()
    assert shelf.delete.toolTip()
    wide.menus.undo.trigger()
    assert documents(wide).document_id == MEMO
    assert shelf.delete.isEnabled()
    taken_back()


@pytest.mark.slow
@pytest.mark.parametrize(
    "field",
    [
        "fields.subject",
        "sections.closing",
        "sections.signature",
        "title",
        "signer.post",
        "opinions.2.text",
        "overrides.scores.tool.OIT",
        "signed.on",
    ],
)
def test_a_place_is_shown_wherever_it_is(qtbot: QtBot, wide: MainWindow, field: str) -> None:
    choose(wide, MEASURES)
    for fold in form(wide).folds.values():
        fold.open(False)

    wide.go_to(Place(PlaceKind.DOCUMENT, 2569, (MEMO,), field))

    assert documents(wide).document_id == MEMO
    wait(qtbot, lambda: form(wide).isAncestorOf(focused()))
    wait(qtbot, lambda: not focused().visibleRegion().isEmpty())


def test_a_file_that_can_only_be_read_shows_everything_and_takes_nothing(
    qtbot: QtBot, wide: MainWindow, office: CurrentOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(CurrentOffice, "read_only_because", "เปิดอยู่ที่เครื่องอื่น จึงแก้ไขไม่ได้")
    documents(wide).follow()
    for fold in form(wide).folds.values():
        fold.open()

    assert form(wide).locked.clean_text == "เปิดอยู่ที่เครื่องอื่น จึงแก้ไขไม่ได้"
    closing = entry(wide, "sections.closing")
    assert closing.field.area.isReadOnly()
    assert not closing.state.isEnabled()
    enabled = [
        form(wide).opinions.add,
        form(wide).signed.attach,
        documents(wide).shelf.add,
        documents(wide).shelf.delete,
    ]
    assert [one.isEnabled() for one in enabled] == [False] * 4
    focus(closing.field.editor)
    type_text("ก")
    assert office.edits.stack.count() == 0


def test_a_very_long_text_stays_whole_and_can_be_scrolled(
    wide: MainWindow, taken_back: Callable[[], None], office: CurrentOffice
) -> None:
    closing = entry(wide, "sections.closing")
    text = "ข้อความยาวมาก ๆ ของหน่วยงาน\n" * 400
    closing.edited.emit(text)
    assert closing.field.text == text
    assert closing.field.editor.height() < 600
    assert form(wide).area.horizontalScrollBar().maximum() == 0
    taken_back()


@pytest.mark.slow
@pytest.mark.usefixtures("checked")
@pytest.mark.parametrize(("width", "mode"), [(1500, Mode.THREE), (1000, Mode.TWO), (683, Mode.ONE)])
def test_every_part_can_be_reached_in_every_width(wide: MainWindow, width: int, mode: Mode) -> None:
    screen = documents(wide)
    for fold in form(wide).folds.values():
        fold.open()
    wide.resize(width, 500)
    QApplication.processEvents()
    arrangement = screen.arrangement

    assert arrangement.mode is mode
    assert (screen.list.isVisible(), arrangement.chooser.isVisible()) == (mode is Mode.THREE, mode is not Mode.THREE)
    assert screen.shelf.add.isVisible()
    assert form(wide).area.widget().minimumSizeHint().width() <= form(wide).area.viewport().width()
    if mode is Mode.ONE:
        assert (screen.form.isVisible(), screen.pane.isVisible()) == (True, False)
        arrangement.to_pages.click()
        assert (screen.form.isVisible(), screen.pane.isVisible()) == (False, True)
        assert wide.commands.print.isEnabled()
        wide.go_to(Place(PlaceKind.DOCUMENT, 2569, (MEMO,), "fields.subject"))
        assert screen.form.isVisible()
    if mode is not Mode.THREE:
        row = next(n for n, one in enumerate(screen.shelf.listed) if one.id == MEASURES)
        arrangement.chooser.setCurrentIndex(row)
        arrangement.chooser.activated.emit(row)
        assert screen.document_id == MEASURES


def test_an_office_that_has_just_begun_can_make_a_paper(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "ใหม่.ita"
    create(path, usual_office(OfficeType.SAO, "ทุ่งสมมติ", "ดงตัวอย่าง", "นครสมมุติ"))
    open_file(qtbot, window, path)
    window.resize(1500, 800)
    screen = documents(window)
    window.show_screen(ScreenName.DOCUMENTS)
    QApplication.processEvents()

    assert "ยังไม่มีข้อมูล" in screen.empty.title.clean_text
    assert screen.empty.isVisible()
    assert not screen.form.isVisible()
    screen.shelf.add_wanted.emit("memo")
    assert screen.form.isVisible()
    wait(qtbot, lambda: screen.pane.has_pages)
    assert "ผู้ลงนาม" in screen.shelf.listed[0].missing


def test_forms_that_cannot_be_read_are_explained_and_nothing_is_lost(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    made = usual_office(OfficeType.SAO, "ทุ่งสมมติ", "ดงตัวอย่าง", "นครสมมุติ")
    create(tmp_path / "แบบเสีย.ita", replace(made, forms=(OwnForm("o", "memo", '{"fields": 1}'),)))
    open_file(qtbot, window, tmp_path / "แบบเสีย.ita")
    window.show_screen(ScreenName.DOCUMENTS)
    screen = documents(window)

    assert "แบบเอกสาร" in screen.pane.note.clean_text
    assert not screen.form.isVisible()
    screen.shelf.add.menu().aboutToShow.emit()
    assert screen.shelf.add.menu().actions() == []
