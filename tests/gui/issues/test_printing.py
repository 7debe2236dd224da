"""A document with errors is printed or written after one question, and the documents say how many they have."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from ita_desktop.domain.issues import whole_sentence
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.rows import with_scores
from ita_desktop.domain.scores import TOTAL
from ita_desktop.gui.cards import CardRole
from ita_desktop.gui.documents.shelf import issues_in_short
from ita_desktop.gui.issues.printing_question import PrintingQuestion
from ita_desktop.gui.labels import ThaiLabel
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.overview.screen import OverviewScreen
from ita_desktop.gui.screen_names import ScreenName
from ita_desktop.session.issues import Counts
from ita_desktop.session.screen_words import ScreenWords
from tests.gui.conftest import documents, show_screen, wait
from tests.gui.keyboard import press

pytestmark = pytest.mark.slow

SCORE = Place(PlaceKind.SCORE, 2568)


@pytest.fixture
def wrong(qtbot: QtBot, shown: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """The documents of an office whose total is wrong; they are written into a folder of the test's."""
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "ส่ง"))
    type_total(shown, "10")
    wait_for_checks(qtbot, shown)
    return shown


def type_total(window: MainWindow, text: str) -> None:
    window._office.edit("คะแนนรวม", SCORE, with_scores(window._office.file, 2568, [(TOTAL, text)]))


def wait_for_checks(qtbot: QtBot, window: MainWindow) -> None:
    wait(qtbot, lambda: window.issues.known and window.issues.fresh)


def question(qtbot: QtBot, window: MainWindow) -> PrintingQuestion:
    """The question in sight."""
    screen = documents(window)
    wait(qtbot, lambda: any(one.isVisible() for one in screen.findChildren(PrintingQuestion)))
    return next(one for one in screen.findChildren(PrintingQuestion) if one.isVisible())


def written(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "ส่ง").glob("*.pdf"))


def test_a_document_with_errors_is_written_once_the_clerk_agreed(
    qtbot: QtBot, wrong: MainWindow, tmp_path: Path
) -> None:
    wrong.commands.save.trigger()
    asked = question(qtbot, wrong)

    error = wrong.issues.unasked_errors([documents(wrong).document_id])[0]
    assert asked.sentences[0] == f"1. {whole_sentence(error, wrong.issues.where(error))}"
    assert asked.go_on.text() == "บันทึกต่อ"
    assert written(tmp_path) == []
    asked.go_on.click()
    wait(qtbot, lambda: len(written(tmp_path)) == 1 and not wrong.background.papers.exporting)

    written(tmp_path)[0].unlink()
    wrong.commands.save.trigger()
    wait(qtbot, lambda: len(written(tmp_path)) == 1 and not wrong.background.papers.exporting)


def test_a_document_with_errors_is_opened_in_another_program_once_the_clerk_agreed(
    qtbot: QtBot, wrong: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []

    def note(url: QUrl) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    wrong.commands.open_outside.trigger()
    asked = question(qtbot, wrong)

    assert asked.go_on.text() == "เปิดต่อ"
    assert opened == []
    asked.go_on.click()
    wait(qtbot, lambda: len(opened) == 1)

    wrong.commands.open_outside.trigger()
    wait(qtbot, lambda: len(opened) == 2)


def test_other_errors_are_asked_about_again(qtbot: QtBot, wrong: MainWindow, tmp_path: Path) -> None:
    wrong.commands.save.trigger()
    question(qtbot, wrong).go_on.click()
    wait(qtbot, lambda: len(written(tmp_path)) == 1 and not wrong.background.papers.exporting)

    type_total(wrong, "11")
    wrong.commands.save.trigger()

    assert any("11" in sentence for sentence in question(qtbot, wrong).sentences)


def test_going_to_mend_opens_the_panel_on_the_document(qtbot: QtBot, wrong: MainWindow, tmp_path: Path) -> None:
    wrong.commands.save.trigger()
    asked = question(qtbot, wrong)
    wait(qtbot, asked.isActiveWindow)
    press(Qt.Key.Key_Return)

    wait(qtbot, lambda: wrong.desk.is_open)
    assert wrong.desk.panel.scope.currentData() == documents(wrong).document_id
    assert written(tmp_path) == []


def test_leaving_writes_nothing_and_asks_again(qtbot: QtBot, wrong: MainWindow, tmp_path: Path) -> None:
    wrong.commands.save_all.trigger()
    question(qtbot, wrong).reject()
    wait(qtbot, lambda: not wrong.background.papers.exporting)

    assert written(tmp_path) == []
    wrong.commands.save_all.trigger()
    assert "เอกสารที่เลือก" in question(qtbot, wrong).findChildren(ThaiLabel)[0].clean_text


def test_without_errors_nothing_is_asked(qtbot: QtBot, wrong: MainWindow, tmp_path: Path) -> None:
    wrong._office.edits.undo()
    wrong.show_screen(ScreenName.DOCUMENTS)

    wrong.commands.save.trigger()

    wait(qtbot, lambda: len(written(tmp_path)) == 1 and not wrong.background.papers.exporting)


def test_five_errors_are_told_and_the_rest_counted(words: ScreenWords, wrong: MainWindow) -> None:
    errors = [f"ผิดข้อ {number}" for number in range(7)]

    asked = PrintingQuestion(errors, "พิมพ์ต่อ", several=False, words=words, parent=wrong)

    assert len(asked.sentences) == 5
    assert "และอีก 2 ข้อ" in [label.clean_text for label in asked.findChildren(ThaiLabel)]


def test_documents_and_steps_say_how_many_they_have(qtbot: QtBot, wrong: MainWindow) -> None:
    screen = documents(wrong)

    assert "●\u00a0ต้องแก้ไข" in str(screen.list.cards.index(0).data(CardRole.SUBTITLE))
    assert screen.form.issues.isVisible()
    screen.form.issues.click()
    assert wrong.desk.panel.scope.currentData() == screen.document_id

    overview = show_screen(wrong, ScreenName.OVERVIEW, OverviewScreen)
    assert "ต้องแก้ไข" in overview.cards[ScreenName.SCORES].issues.clean_text


def test_counts_in_short_leave_out_hints() -> None:
    assert issues_in_short(Counts(2, 1, 5)) == "●\u00a0ต้องแก้ไข\u00a02 ▲\u00a0ควรตรวจสอบ\u00a01"
    assert issues_in_short(Counts(0, 0, 5)) == ""
