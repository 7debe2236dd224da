"""Recommendations of the office beside ป.ป.ช.'s ready ones: added, edited, deleted, each undone in its place."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.years import Recommendation
from ita_desktop.gui.analysis.recommendation_editor import RecommendationEditor, codes_in
from ita_desktop.gui.analysis.screen import AnalysisScreen
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.screen_names import ScreenName
from ita_desktop.session.office import CurrentOffice
from tests.gui.keyboard import focused, press, type_text, undo


def recommendations(office: CurrentOffice) -> tuple[Recommendation, ...]:
    return office.file.years[2568].assessment.recommendations


def of_items(office: CurrentOffice, *codes: str) -> Recommendation:
    return next(one for one in recommendations(office) if one.items == codes)


def editor(screen: AnalysisScreen, office: CurrentOffice, indicator: str, *codes: str) -> RecommendationEditor:
    screen.list.choose("indicator", indicator)
    return screen.form.recommendations.editors[of_items(office, *codes).id]


def actions(editor: RecommendationEditor) -> dict[str, QAction]:
    editor.menu.aboutToShow.emit()
    return {action.text().split()[0]: action for action in editor.menu.actions()}


def test_those_of_the_chosen_indicators_items_are_shown(analysis: AnalysisScreen, office: CurrentOffice) -> None:
    shown = editor(analysis, office, "4", "i10", "i12")

    assert list(analysis.form.recommendations.editors.values()) == [shown]
    assert shown.items.text() == "สำหรับข้อ i10, i12"
    assert shown.entry.text == of_items(office, "i10", "i12").text
    assert shown.references.text == "o8"


def test_a_text_is_typed_and_undone_in_its_place(
    window: MainWindow, analysis: AnalysisScreen, office: CurrentOffice
) -> None:
    before = office.file
    area = editor(analysis, office, "4", "i10", "i12").entry.area
    area.setFocus()
    type_text("ควร")
    assert of_items(office, "i10", "i12").text.startswith("ควร")
    analysis.list.choose("indicator", "1")
    window.show_screen(ScreenName.OFFICE)

    office.edits.undo()

    assert office.file == before
    assert analysis.form.title.clean_text.startswith("4.")
    assert focused() is analysis.form.recommendations.editors[of_items(office, "i10", "i12").id].entry.area


def test_references_are_typed_as_a_list_and_named(analysis: AnalysisScreen, office: CurrentOffice) -> None:
    line = editor(analysis, office, "4", "i10", "i12").references
    line.line.setFocus()
    press(Qt.Key.Key_End)
    type_text(", O๑๗ และ o99 ")

    assert of_items(office, "i10", "i12").refers_to == ("o8", "o17", "o99")
    assert line.text == "o8, O๑๗ และ o99 "
    assert line.problem == "ไม่พบข้อ o99 ในการประเมินปี 2568 โปรดตรวจสอบ"
    for _ in range(5):
        press(Qt.Key.Key_Backspace)
    assert line.problem == ""
    assert line.note.clean_text.startswith("o8 ")


def test_one_is_added_for_the_weakest_item_and_undone(analysis: AnalysisScreen, office: CurrentOffice) -> None:
    before = office.file
    analysis.list.choose("indicator", "8")
    analysis.form.recommendations.add.click()
    type_text("ใหม่")

    added = recommendations(office)[-1]
    first_weak = str(analysis.form.items.table.items.index(0, 0).data()).split()[0]
    assert added.items == (first_weak,)
    assert added.text == "ใหม่"
    undo()
    undo()
    assert office.file == before


def test_its_items_are_ticked_but_never_all_taken_away(analysis: AnalysisScreen, office: CurrentOffice) -> None:
    before = office.file
    shown = editor(analysis, office, "4", "i10", "i12")
    one = of_items(office, "i10", "i12").id
    actions(shown)["i11"].trigger()
    assert shown.items.text() == "สำหรับข้อ i10, i11, i12"
    actions(shown)["i10"].trigger()
    actions(shown)["i11"].trigger()
    assert [action.isEnabled() for action in actions(shown).values()] == [True, True, False]
    assert next(row for row in recommendations(office) if row.id == one).items == ("i12",)
    for _ in range(3):
        undo()
    assert office.file == before


def test_one_is_deleted_and_comes_back(window: MainWindow, analysis: AnalysisScreen, office: CurrentOffice) -> None:
    before = office.file
    shown = editor(analysis, office, "4", "i10", "i12")
    one = of_items(office, "i10", "i12")
    shown.delete.click()

    assert one not in recommendations(office)
    assert analysis.form.recommendations.editors == {}
    assert "Ctrl+Z" in window.messages.sentence.clean_text
    undo()
    assert office.file == before
    assert focused() is analysis.form.recommendations.editors[one.id].entry.area


def test_ready_ones_are_shown_for_weak_items_and_taken_over(analysis: AnalysisScreen, office: CurrentOffice) -> None:
    analysis.list.choose("indicator", "4")
    part = analysis.form.recommendations
    ready = list(part.notes)
    assert ready
    assert all({"i10", "i12"} & set(one.items) for one in ready)
    note = part.notes[ready[0]]
    assert "ที่มา: ข้อเสนอแนะของสำนักงาน ป.ป.ช. ปี 2568" in note.source.clean_text
    note.take.click()

    taken = recommendations(office)[-1]
    assert (taken.items, taken.text, taken.refers_to) == (ready[0].items, ready[0].text, ready[0].refers_to)
    assert focused() is part.editors[taken.id].entry.area


def test_ready_ones_of_other_items_are_shown_on_request(analysis: AnalysisScreen) -> None:
    part = analysis.form.recommendations
    before = len(part.notes)
    part.all.click()

    assert len(part.notes) == before + 1


def test_a_recommendation_is_shown_from_elsewhere(
    window: MainWindow, analysis: AnalysisScreen, office: CurrentOffice
) -> None:
    one = of_items(office, "i15")
    analysis.levels.setCurrentIndex(1)
    window.go_to(Place(PlaceKind.RECOMMENDATION, 2568, (one.id,), "refers_to"))

    assert analysis.form.title.clean_text.startswith("IIT")
    assert focused() is analysis.form.recommendations.editors[one.id].references.line


def test_one_that_is_gone_leads_to_adding(window: MainWindow, analysis: AnalysisScreen) -> None:
    window.go_to(Place(PlaceKind.RECOMMENDATION, 2568, ("nowhere",), "text"))

    assert focused() is analysis.form.recommendations.add


@given(st.lists(st.integers(1, 40), unique=True))
def test_codes_are_read_as_they_are_written(numbers: list[int]) -> None:
    codes = tuple(f"o{number}" for number in numbers)

    assert codes_in(", ".join(codes)) == codes
    assert codes_in(" และ ".join(code.upper() for code in codes)) == codes
    assert codes_in(" ".join(str(number) for number in numbers)) == codes


def test_going_through_all_makes_no_more_entries_than_are_seen_at_once(analysis: AnalysisScreen) -> None:
    part = analysis.form.recommendations
    part.all.setChecked(True)
    most = 0
    for _ in range(3):
        for row in range(analysis.list.entries.rowCount()):
            analysis.list.setCurrentIndex(analysis.list.entries.index(row, 0))
            most = max(most, len(part.editors))

    assert len(part.findChildren(RecommendationEditor)) == most


def test_an_entry_used_again_writes_to_the_one_it_shows(analysis: AnalysisScreen, office: CurrentOffice) -> None:
    first = editor(analysis, office, "4", "i10", "i12")
    other = of_items(office, "i10", "i12")
    second = editor(analysis, office, "5", "i15")
    second.references.line.setFocus()
    press(Qt.Key.Key_End)
    type_text(" o1")
    second.entry.area.setFocus()
    type_text("ก")

    assert first is second
    assert of_items(office, "i15").refers_to[-1] == "o1"
    assert of_items(office, "i15").text.startswith("ก")
    assert of_items(office, "i10", "i12") == other
    assert office.edits.stack.count() == 2
