"""Filling in a paper: suggested, written, left empty; each a step that comes back."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ita_desktop.domain.documents import Document
from ita_desktop.domain.file import OwnForm
from ita_desktop.domain.issues import Place, PlaceKind
from ita_desktop.domain.office import Digits, OfficeType
from ita_desktop.gui.documents.answer import AnswerEntry
from ita_desktop.gui.documents.arrangement import Mode
from ita_desktop.gui.documents.figures_model import COMPUTED, TYPED
from ita_desktop.gui.documents.form import DocumentForm
from ita_desktop.gui.fields.choice import ChoiceField
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.screen_names import ScreenName
from ita_desktop.session.office import CurrentOffice
from ita_desktop.store.database import create
from ita_desktop.work.creating import usual_office
from ita_desktop.work.opening import read_file
from tests.gui.conftest import documents, open_file, wait
from tests.gui.keyboard import focused, press, type_text
from tests.gui.test_accessibility import unnamed

MEMO, MEASURES = "2569-memo", "2569-measures"


@pytest.fixture
def wide(shown: MainWindow) -> MainWindow:
    """The window with room for list, form and pages."""
    shown.resize(1500, 800)
    QApplication.processEvents()
    return shown


@pytest.fixture
def taken_back(wide: MainWindow) -> Callable[[], None]:
    """Takes all steps back, after which the file is what it was."""
    before = wide._office.file

    def take_back() -> None:
        while wide._office.edits.stack.index():
            wide.menus.undo.trigger()
        assert wide._office.file == before

    return take_back


def form(window: MainWindow) -> DocumentForm:
    return documents(window).form


def choose(window: MainWindow, document_id: str) -> None:
    assert documents(window).list.select(document_id)


def entry(window: MainWindow, field: str) -> AnswerEntry:
    entries = form(window).fields.by_field | form(window).body.by_field | form(window).prompt.by_field
    found = entries[field]
    assert isinstance(found, AnswerEntry)
    return found


def focus(widget: QWidget) -> None:
    widget.setFocus(Qt.FocusReason.OtherFocusReason)
    QApplication.processEvents()


def paper(office: CurrentOffice, document_id: str = MEMO) -> Document:
    kind = document_id.split("-", 1)[1]
    return next(one for one in office.file.years[office.working_year].documents if one.kind == kind)


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


def test_every_input_of_every_form_has_a_name_without_word_breaks(wide: MainWindow) -> None:
    for listed in documents(wide).shelf.listed:
        choose(wide, listed.id)
        for fold in form(wide).folds.values():
            fold.open()
        for step in form(wide).opinions.steps:
            step.fold.open()
        QApplication.processEvents()
        assert unnamed(wide) == []


def test_a_line_shows_which_of_three_states_it_is_in(
    wide: MainWindow, taken_back: Callable[[], None], office: CurrentOffice
) -> None:
    number, date, subject = (entry(wide, f"fields.{name}") for name in ("number", "date", "subject"))
    assert [one.state.text() for one in (number, date, subject)] == [
        "กรอกเอง",
        "เว้นว่างไว้ให้ลงด้วยปากกา",
        "ตามที่แนะนำ",
    ]
    assert subject.field.text.startswith("รายงานการวิเคราะห์")
    assert date.field.text == ""
    assert "๑๗ พฤศจิกายน ๒๕๖๘" in date.field.note.clean_text

    date.edited.emit(None)
    assert (date.state.text(), date.field.text) == ("ตามที่แนะนำ", "๑๗ พฤศจิกายน ๒๕๖๘")
    number.edited.emit("")
    assert paper(office).fields["number"] == ""
    assert number.state.text() == "เว้นว่างไว้ให้ลงด้วยปากกา"
    taken_back()


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
    assert closing.state.text() == "ข้อความตั้งต้น"
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

    assert plan.state.text() == "ข้อความตั้งต้น"
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


def test_a_signer_is_picked_from_those_in_office_on_the_day_or_typed(
    wide: MainWindow, taken_back: Callable[[], None], office: CurrentOffice
) -> None:
    signer = form(wide).signer
    assert signer.people.box.currentText().startswith("นายปกรณ์")
    labels = [signer.people.box.itemText(row) for row in range(signer.people.box.count())]
    assert "ไม่ได้ดำรงตำแหน่ง" in next(one for one in labels if one.startswith("นายวิเชียร"))
    acting = next(row for row, one in enumerate(labels) if "รักษาราชการแทน" in one)

    signer.people.box.setCurrentIndex(acting)
    signer.people.box.activated.emit(acting)
    assert paper(office).signer.name == "นางสาวบุษบัน ฟ้าหลังฝน"
    assert paper(office).signer.acting.startswith("รักษาราชการแทน")

    focus(signer.name.editor)
    signer.name.line.selectAll()
    type_text("นายสมมติ ทดสอบ")
    assert paper(office).signer.name == "นายสมมติ ทดสอบ"
    assert signer.people.box.currentIndex() == -1
    taken_back()


def test_the_opinion_chain_is_edited_moved_shortened_and_given_back(
    wide: MainWindow, taken_back: Callable[[], None], office: CurrentOffice
) -> None:
    form(wide).folds["opinions"].open()
    opinions = form(wide).opinions
    titles = [one.title for one in paper(office).opinions]

    opinions.steps[0].down.click()
    assert [one.title for one in paper(office).opinions] == [titles[1], titles[0], titles[2]]
    opinions.steps[2].delete.click()
    assert [one.title for one in paper(office).opinions] == [titles[1], titles[0]]
    opinions.add.click()
    assert QApplication.focusWidget() is opinions.steps[2].title.editor
    type_text("เพิ่มเติม")
    assert paper(office).opinions[2].title == "ความเห็นเพิ่มเติม"

    opinions.steps[2].choices.edited.emit("ทราบ\n\nอนุมัติ")
    opinions.steps[2].dotted.edited.emit("3")
    assert paper(office).opinions[2].choices == ("ทราบ", "อนุมัติ")
    assert paper(office).opinions[2].dotted_lines == 3

    opinions.usual.click()
    assert paper(office).opinions == ()
    assert [step.title.text for step in opinions.steps] == titles
    assert not opinions.usual.isEnabled()
    taken_back()


def test_typing_in_the_usual_chain_makes_it_the_documents_own_in_one_step(
    wide: MainWindow, office: CurrentOffice
) -> None:
    office.set_working_year(2568)
    documents(wide).shelf.delete_wanted.emit("2568-memo")
    before = office.file
    form(wide).folds["opinions"].open()
    step = form(wide).opinions.steps[0]
    step.fold.open()
    focus(step.title.editor)
    type_text("กขค")

    assert form(wide).opinions.steps[0].title.text.count("กขค") == 1
    assert office.edits.stack.count() == 2
    wide.menus.undo.trigger()
    assert office.file == before
    assert QApplication.focusWidget() is form(wide).opinions.steps[0].title.editor


def test_a_computed_figure_is_typed_over_marked_and_given_back(
    qtbot: QtBot, wide: MainWindow, taken_back: Callable[[], None], office: CurrentOffice
) -> None:
    form(wide).to_figures.click()
    figures = form(wide).figures
    wait(qtbot, lambda: figures.model.rowCount() > 4)
    row = figures.model.row_of("scores.tool.IIT")
    figures.table.setCurrentIndex(figures.model.index(row, TYPED))
    focus(figures.table)
    type_text("9")
    wait(qtbot, lambda: QApplication.focusWidget() is not figures.table)
    type_text("1.25")
    press(Qt.Key.Key_Return)

    wait(qtbot, lambda: paper(office).overrides == {"scores.tool.IIT": "91.25"})
    wait(qtbot, lambda: figures.model.index(row, TYPED).data() == "91.25")
    assert figures.model.index(row, COMPUTED).data() == "๙๐.๗๑"
    assert "1" in form(wide).folds["overrides"].summary.clean_text
    figures.only_typed.setChecked(True)
    assert not figures.table.isRowHidden(row)
    assert figures.table.isRowHidden(row + 1)

    figures.table.setCurrentIndex(figures.model.index(row, TYPED))
    figures.back.click()
    assert paper(office).overrides == {}
    taken_back()


def test_the_way_to_the_figures_shows_their_whole_table_ready_to_be_typed_in(qtbot: QtBot, wide: MainWindow) -> None:
    figures, area = form(wide).figures, form(wide).area

    form(wide).to_figures.click()

    assert figures.table.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable
    wait(qtbot, lambda: area.viewport().rect().contains(place_in(figures.table, area.viewport())))


def place_in(widget: QWidget, around: QWidget) -> QRect:
    return QRect(widget.mapTo(around, QPoint()), widget.size())


def open_figure(qtbot: QtBot, window: MainWindow, key: str) -> None:
    figures = form(window).figures
    form(window).to_figures.click()
    wait(qtbot, lambda: figures.model.rowCount() > 4)
    figures.table.setCurrentIndex(figures.model.index(figures.model.row_of(key), TYPED))
    focus(figures.table)
    press(Qt.Key.Key_F2)
    wait(qtbot, lambda: QApplication.focusWidget() is not figures.table)


def test_a_figure_is_kept_with_every_key_and_esc_takes_it_back(
    qtbot: QtBot, wide: MainWindow, office: CurrentOffice
) -> None:
    before = office.file
    open_figure(qtbot, wide, "scores.tool.IIT")

    type_text("7")
    assert paper(office).overrides == {"scores.tool.IIT": "7"}
    press(Qt.Key.Key_Backspace)
    assert paper(office).overrides == {}
    type_text("91.25")
    assert paper(office).overrides == {"scores.tool.IIT": "91.25"}
    press(Qt.Key.Key_Escape)

    assert office.file == before


def test_an_undone_figure_is_another_in_its_open_line_too(
    qtbot: QtBot, wide: MainWindow, office: CurrentOffice
) -> None:
    before = office.file
    open_figure(qtbot, wide, "scores.tool.IIT")
    line = focused()
    assert isinstance(line, QLineEdit)
    type_text("91.25")

    wide.menus.undo.trigger()

    assert office.file == before
    wait(qtbot, lambda: not isinstance(focused(), QLineEdit) or focused().text() == "๙๐.๗๑")  # type: ignore[attr-defined]


def test_opening_a_figure_and_leaving_it_edits_nothing(qtbot: QtBot, wide: MainWindow, office: CurrentOffice) -> None:
    open_figure(qtbot, wide, "scores.tool.IIT")

    press(Qt.Key.Key_Return)

    assert office.edits.stack.count() == 0


def test_a_file_is_closed_while_a_figure_is_being_typed(
    qtbot: QtBot, wide: MainWindow, office: CurrentOffice, office_path: Path
) -> None:
    open_figure(qtbot, wide, "scores.tool.IIT")
    type_text("91.25")

    assert office.close() is None
    QApplication.processEvents()

    documents_kept = read_file(office_path).years[2569].documents
    assert [one.overrides for one in documents_kept if one.kind == "memo"] == [{"scores.tool.IIT": "91.25"}]


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


def test_a_signed_paper_keeps_register_number_day_and_scan(
    qtbot: QtBot,
    wide: MainWindow,
    taken_back: Callable[[], None],
    office: CurrentOffice,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    form(wide).folds["signed"].open()
    signed = form(wide).signed
    source = tmp_path / "สแกน.pdf"
    source.write_bytes(b"%PDF-1.7")
    opened: list[QUrl] = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(source), ""))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.__iadd__([url]) is opened)

    focus(signed.number.editor)
    type_text("ศท ๗๑๒๐๑/๑")
    focus(signed.day.editor)
    type_text("2 ธ.ค. 68")
    signed.attach.click()
    wait(qtbot, lambda: bool(paper(office).extra))

    assert paper(office).signed.number == "ศท ๗๑๒๐๑/๑"
    assert str(paper(office).signed.on) == "2025-12-02"
    wait(qtbot, lambda: "ลงนามแล้ว" in str(documents(wide).list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)))
    assert opened == []
    signed.open.click()
    kept_scan = Path(opened[0].toLocalFile())
    assert kept_scan.parent.parent == office.path.parent
    kept_scan.unlink()
    choose(wide, MEASURES)
    choose(wide, MEMO)
    wait(qtbot, lambda: "ไม่พบ" in signed.note.clean_text)
    assert not signed.open.isEnabled()
    signed.remove.click()
    assert paper(office).extra == {}
    taken_back()


def test_a_scan_goes_to_the_paper_it_was_chosen_for(
    qtbot: QtBot, wide: MainWindow, office: CurrentOffice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "สแกน.pdf").write_bytes(b"%PDF-1.7")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "สแกน.pdf"), ""))
    form(wide).folds["signed"].open()

    form(wide).signed.attach.click()
    choose(wide, MEASURES)
    wait(qtbot, lambda: office.edits.stack.count() == 1)

    assert paper(office, MEMO).extra
    assert not paper(office, MEASURES).extra


def test_a_scan_that_is_none_is_refused_in_a_sentence(
    qtbot: QtBot, wide: MainWindow, taken_back: Callable[[], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ปลอม.pdf").write_bytes(b"MZ")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "ปลอม.pdf"), ""))
    form(wide).folds["signed"].open()
    form(wide).signed.attach.click()
    wait(qtbot, wide.messages.isVisible)
    assert "ยังไม่ได้แนบ" in wide.messages.sentence.clean_text
    taken_back()


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
