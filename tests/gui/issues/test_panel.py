"""The panel in the real window: opened, read, gone from, mended in and accepted in, by keys and by mouse."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ita_desktop.domain.documents import Document
from ita_desktop.domain.drafting import with_answer, with_section
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.ids import new_id
from ita_desktop.domain.issues import Issue, Mend, Place, PlaceKind, Severity
from ita_desktop.domain.rows import changed_year, with_scores
from ita_desktop.domain.scores import TOTAL, ScoreKey, ScoreLevel
from ita_desktop.gui.fields.text_box import TextBox
from ita_desktop.gui.issues.accept_dialog import AcceptDialog
from ita_desktop.gui.issues.issue_list import IssueList
from ita_desktop.gui.issues.panel import IssuePanel
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.scores.screen import ScoresScreen
from ita_desktop.gui.screen_names import ScreenName
from ita_desktop.work.errors import ExitCode, WorkError
from ita_desktop.work.yearly_issues import YearlyIssues
from tests.gui.conftest import open_file, show_screen, wait
from tests.gui.keyboard import focused, press, type_text, undo

IIT = ScoreKey(ScoreLevel.TOOL, "IIT")
CAUSE = Place(PlaceKind.DOCUMENT, 2569, ("2569-memo",), "sections.cause")
SUBJECT = Place(PlaceKind.DOCUMENT, 2569, ("2569-memo",), "fields.subject")


@pytest.fixture
def looked(qtbot: QtBot, window: MainWindow, office_path: Path) -> MainWindow:
    """The window with the sample office, whose issues are known."""
    open_file(qtbot, window, office_path)
    wait_for_checks(qtbot, window)
    return window


@pytest.fixture
def wrong(qtbot: QtBot, looked: MainWindow) -> MainWindow:
    """Two scores are wrong, and the panel is open."""
    edit(looked, Place(PlaceKind.SCORE, 2568), lambda file: with_scores(file, 2568, [(TOTAL, "10"), (IIT, "๙o")]))
    wait_for_checks(qtbot, looked)
    press(Qt.Key.Key_F8)
    return looked


@pytest.fixture
def mendable(qtbot: QtBot, looked: MainWindow, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """A memo with two texts, about each of which a check complains until it is mended; the panel is open."""

    def written(file: OfficeFile) -> OfficeFile:
        memo = with_answer(with_section(Document("m", "memo"), "cause", "เเละ", new_id), "subject", "เเต่")
        return changed_year(file, 2569, lambda work: replace(work, documents=(memo,)))

    def found(_checks: object, file: OfficeFile, *_rest: object) -> YearlyIssues:
        from ita_desktop.domain.text_at import text_at

        made = []
        for place, text in ((CAUSE, "เเละ"), (SUBJECT, "เเต่")):
            if text_at(file, place) == text:
                mend = Mend(place, text, text.replace("เเ", "แ"))
                message = f"“{text}” พิมพ์สระเอสองตัวแทนสระแอ"
                made.append(Issue("planted", Severity.WARNING, place, message, (("text", text),), mend, "บันทึกข้อความ"))
        return YearlyIssues(tuple(made), {"2569-memo": "บันทึกข้อความ"}, {"2569-memo": tuple(made)})

    monkeypatch.setattr("ita_desktop.work.yearly_issues.yearly_issues", found)
    edit(looked, CAUSE, written)
    wait_for_checks(qtbot, looked)
    press(Qt.Key.Key_F8)
    return looked


def edit(window: MainWindow, place: Place, change: Callable[[OfficeFile], OfficeFile]) -> None:
    window._office.edit("เตรียม", place, change(window._office.file))
    window._office.edits.seal()


def wait_for_checks(qtbot: QtBot, window: MainWindow) -> None:
    wait(qtbot, lambda: window.issues.known and window.issues.fresh)


def panel(window: MainWindow) -> IssuePanel:
    return window.desk.panel


def listed(window: MainWindow) -> IssueList:
    return panel(window).list


def chosen(window: MainWindow) -> Issue:
    entry = listed(window).current
    assert entry is not None
    return entry.issue


def choose(window: MainWindow, check: str) -> None:
    rows = listed(window).issues.rows
    listed(window)._choose_row(next(n for n, one in enumerate(rows) if one.entry and one.entry.issue.check == check))


def headings(window: MainWindow) -> list[str]:
    return [row.heading for row in listed(window).issues.rows if row.heading]


def test_f8_opens_the_panel_goes_to_it_and_closes_it(looked: MainWindow) -> None:
    assert not looked.desk.is_open

    press(Qt.Key.Key_F8)
    assert looked.desk.is_open
    assert panel(looked).isAncestorOf(focused())
    assert looked.menus.issues.isChecked()

    looked.show_screen(ScreenName.SCORES)
    press(Qt.Key.Key_F8)
    assert panel(looked).isAncestorOf(focused())

    press(Qt.Key.Key_F8)
    assert not looked.desk.is_open
    assert not looked.menus.issues.isChecked()
    assert looked.screens.at(ScreenName.SCORES).isAncestorOf(focused())


def test_the_foot_of_the_window_counts_and_opens(qtbot: QtBot, wrong: MainWindow) -> None:
    button = wrong.frame.status.issues
    errors = wrong.issues.counts.errors

    assert f"ต้องแก้ไข {errors} ข้อ" in button.accessibleName()
    button.click()
    assert not wrong.desk.is_open
    button.click()
    assert wrong.desk.is_open


def test_looking_at_every_issue_edits_nothing(wrong: MainWindow) -> None:
    before, steps = wrong._office.file, wrong._office.edits.stack.count()

    for by in (panel(wrong).by_place, panel(wrong).by_severity):
        by.click()
        for row in range(len(listed(wrong).issues.rows)):
            listed(wrong)._choose_row(row)
    for number in range(panel(wrong).scope.count()):
        panel(wrong).scope.setCurrentIndex(number)

    assert wrong._office.file is before
    assert wrong._office.edits.stack.count() == steps


def test_issues_are_grouped_by_severity_or_by_place(wrong: MainWindow) -> None:
    assert headings(wrong)[0].startswith("ต้องแก้ไข (")

    panel(wrong).by_place.click()

    assert headings(wrong)[0].startswith("คะแนน (")


def test_keys_pass_over_headings_and_enter_goes_there(qtbot: QtBot, wrong: MainWindow) -> None:
    choose(wrong, "score-unreadable")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Up)
    assert chosen(wrong).check == "score-unreadable"

    press(Qt.Key.Key_Return)

    screen = wrong.screens.at(ScreenName.SCORES)
    assert isinstance(screen, ScoresScreen)
    assert wrong.screens.current is screen
    assert screen.isAncestorOf(focused())
    assert wrong.desk.is_open
    press(Qt.Key.Key_F8)
    assert chosen(wrong).check == "score-unreadable"


def test_one_click_goes_there(wrong: MainWindow) -> None:
    rows = listed(wrong)
    choose(wrong, "score-unreadable")
    rows.scrollTo(rows.currentIndex())
    middle = rows.visualRect(rows.currentIndex()).center()

    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(middle))

    assert wrong.screens.current is wrong.screens.at(ScreenName.SCORES)


def test_what_an_issue_is_about_is_marked_in_its_text_until_it_is_changed(mendable: MainWindow) -> None:
    press(Qt.Key.Key_Return)

    entry = focused()
    assert isinstance(entry, TextBox)
    assert marked(entry) == ["เเละ"]
    type_text("1")
    assert entry.toPlainText() == "1เเละ"
    assert marked(entry) == []


def test_going_to_an_issue_of_another_year_says_so(wrong: MainWindow) -> None:
    elsewhere = Place(PlaceKind.MEASURE, 2568, ("gone",), "titles")

    wrong.desk._go(replace(chosen(wrong), place=elsewhere))

    assert wrong._office.working_year == 2568
    assert "2568" in wrong.messages.sentence.clean_text


def test_the_mark_goes_with_the_keyboard(mendable: MainWindow) -> None:
    press(Qt.Key.Key_Return)
    entry = focused()
    assert isinstance(entry, TextBox)

    press(Qt.Key.Key_F8)

    assert marked(entry) == []


def marked(entry: TextBox) -> list[str]:
    return [one.cursor.selectedText() for one in entry.extraSelections()]


def test_what_is_mended_by_hand_leaves_the_list_and_the_next_is_chosen(qtbot: QtBot, wrong: MainWindow) -> None:
    choose(wrong, "score-unreadable")
    press(Qt.Key.Key_Return)
    row = listed(wrong).currentIndex().row()

    type_text("93.50")
    press(Qt.Key.Key_Return)
    wait_for_checks(qtbot, wrong)

    assert "score-unreadable" not in {one.check for one in wrong.issues.open}
    assert listed(wrong).current is not None
    assert abs(listed(wrong).currentIndex().row() - row) <= 2


def test_the_chosen_issue_stays_chosen_while_others_come_and_go(qtbot: QtBot, wrong: MainWindow) -> None:
    choose(wrong, "score-total")
    edit(wrong, Place(PlaceKind.SCORE, 2568), lambda file: with_scores(file, 2568, [(IIT, "90")]))
    wait_for_checks(qtbot, wrong)

    assert chosen(wrong).check == "score-total"


def test_a_mend_is_shown_done_and_undone(qtbot: QtBot, mendable: MainWindow) -> None:
    before = mendable._office.file
    assert "เดิม เเละ แก้เป็น และ" in panel(mendable).detail.preview.accessibleName()

    panel(mendable).detail.mend.click()
    wait_for_checks(qtbot, mendable)

    assert chosen(mendable).place == SUBJECT
    assert focused() is listed(mendable)
    assert mendable.messages.isVisible()
    undo()
    wait_for_checks(qtbot, mendable)
    assert mendable._office.file == before
    assert mendable.screens.current is mendable.screens.at(ScreenName.DOCUMENTS)


def test_all_alike_are_mended_at_once(qtbot: QtBot, mendable: MainWindow) -> None:
    before, button = mendable._office.file, panel(mendable).detail.mend_all
    assert button.text() == "แก้ทั้งหมด 2 จุด"

    button.click()
    wait_for_checks(qtbot, mendable)

    assert mendable.issues.open == ()
    assert "ไม่พบข้อทักท้วง" in panel(mendable).nothing.clean_text
    assert mendable.frame.status.issues.text() == "ไม่พบข้อทักท้วง"
    mendable._office.edits.undo()
    assert mendable._office.file == before


def test_a_mend_that_no_longer_fits_says_so(mendable: MainWindow) -> None:
    mendable.issues._soon.setInterval(100_000)
    edit(mendable, CAUSE, lambda file: changed_year(file, 2569, lambda work: replace(work, documents=())))

    panel(mendable).detail.mend.click()

    assert "เปลี่ยนไปแล้ว" in mendable.messages.sentence.clean_text


def test_an_issue_is_accepted_with_a_reason_and_taken_back(qtbot: QtBot, wrong: MainWindow) -> None:
    choose(wrong, "score-total")
    issue, before = chosen(wrong), wrong._office.file

    panel(wrong).detail.accept.click()
    dialog = panel(wrong).findChild(AcceptDialog)
    assert isinstance(dialog, AcceptDialog)
    wait(qtbot, dialog.isActiveWindow)
    assert not dialog.accept_button.isEnabled()
    type_text("ตามประกาศฉบับแก้ไข")
    assert dialog.accept_button.isEnabled()
    press(Qt.Key.Key_Return)
    wait(qtbot, lambda: issue not in wrong.issues.open)

    assert issue not in wrong.issues.open
    assert headings(wrong)[-1].startswith("ยอมรับแล้ว (")
    choose(wrong, "score-total")
    entry = listed(wrong).current
    assert entry is not None
    assert entry.accepted == "ยอมรับแล้ว 3 ก.พ. 69: ตามประกาศฉบับแก้ไข"

    panel(wrong).detail.take_back.click()
    assert wrong._office.file == before
    assert issue in wrong.issues.open


def test_earlier_reasons_are_offered(wrong: MainWindow) -> None:
    wrong.issues.accept(chosen(wrong), "ตรวจแล้ว")
    choose(wrong, "score-total")

    dialog = AcceptDialog("คะแนนไม่ตรงกัน", wrong.issues.reasons(), wrong._words, wrong)

    assert dialog.box.itemText(0) == "ตรวจแล้ว"
    assert dialog.reason == ""


def test_the_list_is_narrowed_to_the_screen_or_a_document(wrong: MainWindow) -> None:
    wrong.show_screen(ScreenName.OFFICE)
    scope = panel(wrong).scope

    scope.setCurrentIndex(1)
    shown = {row.entry.issue.place.kind for row in listed(wrong).issues.rows if row.entry}
    assert shown <= {PlaceKind.OFFICE}

    wrong.desk.open("2569-measures")
    assert scope.currentData() == "2569-measures"
    shown = {row.entry.issue.place.kind for row in listed(wrong).issues.rows if row.entry}
    assert shown <= {PlaceKind.MEASURE, PlaceKind.DOCUMENT}


def test_a_file_to_be_read_only_lets_look_but_not_mend(wrong: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(wrong._office), "read_only_because", "เปิดอยู่ที่เครื่องอื่น")
    choose(wrong, "score-total")
    panel(wrong).refresh()

    assert panel(wrong).detail.go.isEnabled()
    assert not panel(wrong).detail.accept.isEnabled()
    assert panel(wrong).detail.accept.toolTip() == "เปิดอยู่ที่เครื่องอื่น"


def test_the_rail_counts_what_wants_attention(wrong: MainWindow) -> None:
    scores, overview = (wrong.frame.rail.button(name) for name in (ScreenName.SCORES, ScreenName.OVERVIEW))

    assert scores.accessibleName().startswith("คะแนน มีข้อทักท้วง ต้องแก้ไข ")
    assert overview.accessibleName() == "ภาพรวม"


def test_its_height_is_kept(qtbot: QtBot, wrong: MainWindow) -> None:
    wrong.middle.setSizes([300, 200])
    wrong.middle.splitterMoved.emit(0, 1)
    height = panel(wrong).height()
    wrong.desk.close()
    wrong.desk.open()

    assert panel(wrong).height() == height
    assert wrong._settings.value.layouts["issues-height"] == str(height)


def test_a_very_long_sentence_wraps_and_all_fits_in_little_room(qtbot: QtBot, mendable: MainWindow) -> None:
    mendable.resize(683, 384)
    wait(qtbot, lambda: listed(mendable).isColumnHidden(2))

    assert mendable.width() <= 683
    assert mendable.height() <= 384
    assert panel(mendable).close_button.isVisible()
    assert mendable.screens.height() > 0


def test_f6_reaches_the_panel(wrong: MainWindow) -> None:
    wrong.show_screen(ScreenName.SCORES)
    visited = []
    for _ in range(8):
        press(Qt.Key.Key_F6)
        visited.append(focused())

    assert any(panel(wrong).isAncestorOf(one) for one in visited)


def test_closing_the_file_puts_the_panel_away(wrong: MainWindow) -> None:
    wrong.files.close()

    assert not wrong.desk.is_open
    assert not wrong.menus.issues.isEnabled()


def test_an_empty_office_is_looked_at_too(qtbot: QtBot, window: MainWindow, empty_path: Path) -> None:
    open_file(qtbot, window, empty_path)
    wait_for_checks(qtbot, window)
    press(Qt.Key.Key_F8)

    assert window.desk.is_open
    assert window.issues.counts.errors == 0


def test_a_year_that_cannot_be_checked_is_not_said_to_be_under_way(
    qtbot: QtBot, looked: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise WorkError("ตรวจไม่ได้", ExitCode.USAGE)

    looked.desk.open()
    with monkeypatch.context() as broken:
        broken.setattr("ita_desktop.work.yearly_issues.yearly_issues", fail)
        looked._office.set_working_year(2568)
        wait(qtbot, lambda: looked.issues.is_failing)

    assert looked.frame.status.issues.text() == "ตรวจไม่สำเร็จ"
    assert "ตรวจข้อมูลและเอกสารของปีนี้ไม่สำเร็จ" in panel(looked).nothing.clean_text

    looked._office.set_working_year(2569)
    wait_for_checks(qtbot, looked)
    assert looked.frame.status.issues.text() != "ตรวจไม่สำเร็จ"


def test_every_input_has_a_name(wrong: MainWindow) -> None:
    from tests.gui.test_accessibility import unnamed

    assert unnamed(panel(wrong)) == []
    show_screen(wrong, ScreenName.SCORES, ScoresScreen)
    assert unnamed(wrong) == []
