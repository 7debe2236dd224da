"""Drafts from the scores: shown with what they rest on, put in only as asked, each as one step."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from ita_desktop.gui.analysis.draft_panel import DraftPanel
from ita_desktop.gui.analysis.screen import AnalysisScreen
from ita_desktop.gui.labels import ThaiLabel
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.session.drafting import draft_of
from ita_desktop.session.office import CurrentOffice
from tests.gui.analysis.conftest import written
from tests.gui.keyboard import focused, press, type_text, undo

pytestmark = pytest.mark.slow


def panel(screen: AnalysisScreen, field: str) -> DraftPanel:
    return screen.form.texts[field].panel


def ways(panel: DraftPanel) -> list[QAbstractButton]:
    return [button for button in (panel.use, panel.after, panel.instead) if button.isVisibleTo(panel)]


def at(screen: AnalysisScreen, code: str) -> AnalysisScreen:
    screen.list.choose("indicator", code)
    if not screen.form.draft.isChecked():
        screen.form.draft.click()
    return screen


def test_a_draft_shows_each_sentence_with_its_scores(unwritten: AnalysisScreen, office: CurrentOffice) -> None:
    at(unwritten, "4")
    said = [label.clean_text for label in panel(unwritten, "defect").findChildren(ThaiLabel)]
    draft = draft_of(office.context, "indicator", "4")

    sentences = [one.text for one in draft.sources if one.field == "defect"]
    assert len(sentences) == 2
    assert set(sentences) <= set(said)
    assert "จากคะแนน ข้อ i10 55.00" in said


def test_nothing_is_shown_or_written_unasked(unwritten: AnalysisScreen, office: CurrentOffice) -> None:
    before = office.file
    unwritten.list.choose("indicator", "4")
    hidden = panel(unwritten, "defect").isHidden()
    at(unwritten, "4")

    assert hidden
    assert office.file is before


@pytest.mark.parametrize("width", [1366, 1390])
def test_entries_filled_with_drafts_show_all_of_their_box(
    qtbot: QtBot, window: MainWindow, unwritten: AnalysisScreen, width: int
) -> None:
    window.resize(width, 700)

    unwritten.form.fill.click()

    def stand_whole() -> bool:
        entries = [part.entry for part in unwritten.form.texts.values() if part.isVisible()]
        return all(entry.area.geometry().bottom() == entry.rect().bottom() for entry in entries)

    qtbot.waitUntil(stand_whole, timeout=2_000)


def test_an_empty_text_takes_the_draft_at_once(unwritten: AnalysisScreen, office: CurrentOffice) -> None:
    before = office.file
    at(unwritten, "4")
    assert ways(panel(unwritten, "improve")) == [panel(unwritten, "improve").use]
    panel(unwritten, "improve").use.click()

    assert written(office, "4", "improve") == draft_of(office.context, "indicator", "4").improve
    assert written(office, "4", "defect") == ""
    assert ways(panel(unwritten, "improve")) == []
    assert focused() is unwritten.form.texts["improve"].entry.area
    undo()
    assert office.file == before
    assert focused() is unwritten.form.texts["improve"].entry.area


def test_the_clerks_words_stay_before_the_draft(analysis: AnalysisScreen, office: CurrentOffice) -> None:
    own = written(office, "4", "defect")
    at(analysis, "4")
    buttons = panel(analysis, "defect")
    assert ways(buttons) == [buttons.after, buttons.instead]
    buttons.after.click()

    assert written(office, "4", "defect") == f"{own}\n{draft_of(office.context, 'indicator', '4').defect}"


def test_the_draft_takes_the_place_of_words_only_when_told(
    window: MainWindow, analysis: AnalysisScreen, office: CurrentOffice
) -> None:
    own = written(office, "4", "defect")
    at(analysis, "4")
    panel(analysis, "defect").instead.click()

    assert "“ข้อบกพร่องที่ตรวจพบ” แล้ว กด Ctrl+Z" in window.messages.sentence.clean_text
    assert written(office, "4", "defect") == draft_of(office.context, "indicator", "4").defect
    undo()
    assert written(office, "4", "defect") == own


def test_putting_in_a_draft_is_a_step_apart_from_typing(unwritten: AnalysisScreen, office: CurrentOffice) -> None:
    at(unwritten, "4")
    unwritten.form.focus_text("defect")
    type_text("ก")
    panel(unwritten, "defect").after.click()
    press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    type_text("ข")

    assert [office.edits.stack.text(n) for n in range(office.edits.stack.count())] == [
        "แก้ไขข้อบกพร่องที่ตรวจพบ ตัวชี้วัดที่ 4",
        "ใส่ร่างข้อบกพร่องที่ตรวจพบ",
        "แก้ไขข้อบกพร่องที่ตรวจพบ ตัวชี้วัดที่ 4",
    ]


def test_a_tool_is_drafted_in_one_text(unwritten: AnalysisScreen, office: CurrentOffice) -> None:
    unwritten.levels.setCurrentIndex(1)
    unwritten.list.choose("tool", "EIT")
    unwritten.form.draft.click()
    panel(unwritten, "text").use.click()

    assert written(office, "EIT", "text", "tool") == draft_of(office.context, "tool", "EIT").text


@pytest.mark.parametrize("level", [0, 1])
def test_all_that_is_empty_is_drafted_in_one_step(
    window: MainWindow, unwritten: AnalysisScreen, office: CurrentOffice, level: int
) -> None:
    before = office.file
    unwritten.levels.setCurrentIndex(level)
    unwritten.form.fill.click()

    findings = office.file.years[2568].assessment.findings
    assert len(findings) == (10, 3)[level]
    assert office.edits.stack.count() == 1
    assert "Ctrl+Z" in window.messages.sentence.clean_text
    assert not unwritten.form.fill.isEnabled()
    undo()
    assert office.file == before


def test_what_is_written_is_left_alone_by_drafting_the_rest(unwritten: AnalysisScreen, office: CurrentOffice) -> None:
    unwritten.list.choose("indicator", "2")
    unwritten.form.focus_text("defect")
    type_text("เขียนเอง")
    unwritten.form.fill.click()

    assert written(office, "2", "defect") == "เขียนเอง"
    assert written(office, "2", "improve") == ""
    assert len(office.file.years[2568].assessment.findings) == 10


def test_where_all_is_written_nothing_is_left_to_draft(analysis: AnalysisScreen) -> None:
    assert not analysis.form.fill.isEnabled()
    assert analysis.form.fill.toolTip() == "ทุกรายการมีบทวิเคราะห์แล้ว"
