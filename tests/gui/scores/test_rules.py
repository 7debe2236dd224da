"""The rules of the years: shown with how far they can be trusted, corrected, taken back; answers stay."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from ita_desktop.domain.file import Correction
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.scores import TOTAL
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.scores.framework_page import FrameworkPage
from ita_desktop.gui.scores.screen import ScoresScreen
from ita_desktop.session.office import CurrentOffice
from ita_desktop.work.opening import open_office
from tests.gui.keyboard import press, type_text
from tests.gui.scores.conftest import typed
from tests.gui.test_accessibility import inputs_of, unnamed

pytestmark = pytest.mark.slow


@pytest.fixture
def rules(scores: ScoresScreen) -> FrameworkPage:
    """The rules of 2568, in front."""
    scores.grid.rules_button.click()
    assert scores.rules is not None
    return scores.rules


def replace_text(rules: FrameworkPage, field: str, text: str) -> None:
    """Types over what stands in an entry."""
    editor = rules.form.fields[field].editor
    editor.setFocus()
    editor.selectAll()  # type: ignore[attr-defined]
    type_text(text)


def own(office: CurrentOffice, year: int = 2568) -> list[tuple[str, str, str, str]]:
    """The office's words on a year."""
    return [(one.subject, one.code, one.field, one.value) for one in office.file.corrections if one.fiscal_year == year]


def test_the_bar_tells_what_is_assumed(scores: ScoresScreen, office: CurrentOffice) -> None:
    assert scores.grid.rules.clean_text.startswith(
        "เกณฑ์การประเมิน ปี 2568: ระดับและตัวชี้วัดย่อยเป็นไปตามที่สมมติ\nเกณฑ์การประเมิน ปี 2569: "
    )
    office.set_working_year(2571)
    assert "เกณฑ์การประเมิน ปี 2570 ยังไม่มีในโปรแกรม จึงสมมติตามปี 2569" in scores.grid.rules.clean_text


def test_every_fact_has_its_entries_and_touching_them_edits_nothing(
    rules: FrameworkPage, office: CurrentOffice
) -> None:
    before = office.file
    for year in (2569, 2568, 2567):
        rules.show_year(year)
        for row in range(rules.table.model().rowCount()):
            rules.table.setCurrentIndex(rules.table.model().index(row, 1))
            assert bool(rules.form.fields) == (rules.fact is not None)
    assert office.file is before
    assert office.edits.stack.count() == 0


def test_a_weight_is_corrected_and_the_grid_counts_with_it(
    scores: ScoresScreen, rules: FrameworkPage, office: CurrentOffice
) -> None:
    answers = office.file.years
    rules._select("tool", "OIT")
    replace_text(rules, "weight", "๔๕")

    assert own(office) == [("tool", "OIT", "weight", "๔๕")]
    assert office.context.framework.tools[2].weight == Decimal("0.45")
    assert rules.sentence.tone == "problem" and "ร้อยละ 105" in rules.sentence.clean_text
    assert rules.fact is not None and rules.fact.standing == "own"
    assert office.file.years == answers
    rules.restore.click()
    assert own(office) == []


def test_a_value_that_is_not_understood_is_marked_and_kept(rules: FrameworkPage, office: CurrentOffice) -> None:
    rules._select("tool", "IIT")
    replace_text(rules, "weight", "มาก")

    assert own(office) == [("tool", "IIT", "weight", "มาก")]
    assert "อ่านไม่ออก" in rules.form.fields["weight"].problem
    assert office.context.framework.tools[0].weight == Decimal("0.30")


def test_an_emptied_entry_can_be_typed_into_again(rules: FrameworkPage, office: CurrentOffice) -> None:
    rules._select("tool", "IIT")
    editor = rules.form.fields["weight"].editor
    assert isinstance(editor, QLineEdit)
    editor.setFocus()
    editor.selectAll()
    press(Qt.Key.Key_Delete)
    assert (editor.text(), editor.placeholderText(), own(office)) == ("", "30", [])
    type_text("35")

    assert own(office) == [("tool", "IIT", "weight", "35")]


def test_typing_the_shipped_value_again_leaves_no_correction(rules: FrameworkPage, office: CurrentOffice) -> None:
    before = office.file
    rules._select("tool", "IIT")
    replace_text(rules, "weight", "35")
    replace_text(rules, "weight", "30")

    assert office.file == before


def test_a_correction_is_undone_at_its_entry(
    window: MainWindow, scores: ScoresScreen, rules: FrameworkPage, office: CurrentOffice
) -> None:
    before = office.file
    rules._select("requirement", "measures-report")
    replace_text(rules, "item", "o30")
    rules.back.click()
    assert scores.table.hasFocus()

    office.edits.undo()

    assert office.file == before
    assert scores.pages.currentWidget() is rules
    assert rules.form.fields["item"].editor.hasFocus()
    office.edits.redo()
    assert own(office) == [("requirement", "measures-report", "item", "o30")]


def test_an_item_is_added_named_and_taken_away(
    scores: ScoresScreen, rules: FrameworkPage, office: CurrentOffice
) -> None:
    before = office.file
    rules._select("item", "o28")
    rules.add.click()

    assert rules.fact is not None and (rules.fact.code, rules.fact.added) == ("o29", True)
    replace_text(rules, "name", "ข้อใหม่")
    rules.back.click()
    assert "o29 ข้อใหม่" in [row.label for row in scores.table.scores.sheet.rows]
    scores.grid.rules_button.click()
    rules.restore.click()
    assert office.file == before


@pytest.mark.parametrize("subject", ["indicator", "sub-indicator", "level"])
def test_other_things_can_be_added_too(rules: FrameworkPage, office: CurrentOffice, subject: str) -> None:
    first = next(fact for fact in rules._facts if fact is not None and fact.subject == subject)
    rules._select(subject, first.code)
    rules.add.click()

    assert rules.fact is not None and rules.fact.added and not rules.fact.problem
    office.edits.undo()
    assert own(office) == []


def test_a_word_on_nothing_known_is_found_and_removed(
    window: MainWindow, scores: ScoresScreen, office: CurrentOffice
) -> None:
    from dataclasses import replace

    stray = Correction("stray", 2568, "rule", "x", "colour", "red")
    place = Place(PlaceKind.CORRECTION, 2568, ("stray",), "colour")
    office.edit("เพิ่ม", place, replace(office.file, corrections=(*office.file.corrections, stray)))

    window.go_to(place)

    assert scores.rules is not None and scores.rules.fact is not None
    assert scores.rules.fact.code == "x"
    scores.rules.restore.click()
    assert own(office) == []


@pytest.mark.parametrize("year", [2567, 2568, 2569])
def test_the_rules_of_each_year_are_shown_without_leaving_the_working_year(
    window: MainWindow, scores: ScoresScreen, office: CurrentOffice, year: int
) -> None:
    window.go_to(Place(PlaceKind.FRAMEWORK, year))

    assert office.working_year == 2569
    assert scores.rules is not None
    assert scores.rules.years.text == str(year)
    assert scores.rules.table.hasFocus()


def test_a_place_in_the_grid_brings_the_grid_back(
    window: MainWindow, scores: ScoresScreen, rules: FrameworkPage
) -> None:
    window.go_to(Place(PlaceKind.SCORE, 2568, ("total",)))

    assert scores.table.hasFocus()
    assert scores.table.current_score() == (2568, TOTAL)


def test_every_input_has_a_name(window: MainWindow, scores: ScoresScreen, rules: FrameworkPage) -> None:
    rules._select("requirement", "measures")
    assert len(inputs_of(window)) >= 8
    assert unnamed(window) == []
    rules.back.click()
    type_text("9")
    assert len(inputs_of(window)) >= 8
    assert unnamed(window) == []


def test_in_a_read_only_file_the_rules_can_be_read(
    at_scores: Callable[[Path], ScoresScreen], office: CurrentOffice, office_path: Path
) -> None:
    with open_office(office_path):
        screen = at_scores(office_path)
        screen.grid.rules_button.click()
        assert screen.rules is not None
        screen.rules._select("item", "o1")
        before = office.file
        replace_text(screen.rules, "indicator", "3")

        assert office.file is before
        assert not screen.rules.add.isEnabled()


def test_in_a_narrow_window_nothing_is_cut(window: MainWindow, rules: FrameworkPage) -> None:
    window.resize(683, 384)
    rules._select("level", "ผ่านดี")

    assert rules.table.horizontalScrollBar().maximum() == 0
    assert rules.area.horizontalScrollBar().maximum() == 0


def test_wrong_answers_are_not_touched_by_rules(
    scores: ScoresScreen, rules: FrameworkPage, office: CurrentOffice
) -> None:
    scores.table.scores.typed.emit(2568, TOTAL, "ไม่แน่ใจ")
    rules._select("framework", "")
    replace_text(rules, "target", "90")

    assert typed(office, 2568, TOTAL) == "ไม่แน่ใจ"
    assert office.context.framework.target == 90
