"""The screen as a whole: years, adding, many at once, columns, places, an office without measures."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ita_desktop.domain.issues import Place, PlaceKind
from ita_desktop.domain.measures import Step
from ita_desktop.domain.rows import changed_year
from ita_desktop.domain.timing import whole_year
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.measures.columns import ColumnMenu
from ita_desktop.gui.measures.screen import MeasuresScreen
from ita_desktop.gui.measures.table import MeasureTable
from ita_desktop.gui.screen_names import ScreenName
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.session.settings import SettingsKeeper
from tests.gui.conftest import wait
from tests.gui.keyboard import press, type_text
from tests.gui.measures.conftest import focus, has_focus, rows, steps_taken, titles
from tests.gui.test_accessibility import inputs_of, unnamed


def test_every_input_has_a_name(qtbot: QtBot, window: MainWindow, screen: MeasuresScreen) -> None:
    assert len(inputs_of(screen)) >= 20
    assert unnamed(screen) == []
    screen.table.selectAll()
    assert unnamed(screen) == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_an_empty_year_says_what_belongs_here_and_begins(
    qtbot: QtBot, empty: MeasuresScreen, office: CurrentOffice, key: Qt.Key
) -> None:
    assert empty.empty.isVisible() and not empty.table.isVisible()
    assert "2569" in empty.empty.title.clean_text
    focus(qtbot, empty.add_first)

    press(key)

    wait(qtbot, lambda: QApplication.focusWidget() is empty.form.titles.rows.edit_at(0))
    type_text("ประกาศเจตนารมณ์")
    assert titles(empty) == ["ประกาศเจตนารมณ์"]
    office.edits.undo()
    office.edits.undo()
    assert rows(empty) == ()
    assert empty.empty.isVisible()


def test_a_new_measure_stands_behind_the_chosen_one(
    qtbot: QtBot, window: MainWindow, screen: MeasuresScreen, office: CurrentOffice
) -> None:
    before, names = office.file, titles(screen)
    screen.table.choose(rows(screen)[1].id)

    screen.bar.add.click()

    assert titles(screen) == [*names[:2], "", *names[2:]]
    wait(qtbot, lambda: QApplication.focusWidget() is screen.form.titles.rows.edit_at(0))
    window.menus.undo.trigger()
    assert office.file == before


def test_copies_stand_behind_the_originals(qtbot: QtBot, screen: MeasuresScreen, office: CurrentOffice) -> None:
    before, names = office.file, titles(screen)
    screen.table.choose(rows(screen)[0].id, rows(screen)[1].id)

    screen.bar.duplicate.click()

    assert titles(screen)[:4] == names[:2] * 2
    assert screen.table.chosen == tuple(measure.id for measure in rows(screen)[2:4])
    office.edits.undo()
    assert office.file == before


def test_another_year_shows_its_own_measures(qtbot: QtBot, screen: MeasuresScreen, office: CurrentOffice) -> None:
    before = titles(screen)

    office.set_working_year(2568)

    assert titles(screen) != before
    assert screen.table.measures.rowCount() == len(rows(screen)) == 12
    assert screen.form.titles.rows.edit_at(0).toPlainText() == titles(screen)[0]


def test_many_are_set_in_one_step(
    qtbot: QtBot, window: MainWindow, screen: MeasuresScreen, office: CurrentOffice
) -> None:
    before, ready = office.file, whole_year(2569)
    screen.table.choose(*(measure.id for measure in rows(screen)[:4]))
    assert "4 มาตรการ" in screen.bulk.title.clean_text
    screen.bulk.timeframe.edited.emit(ready, False)
    assert steps_taken(office) == 0

    screen.bulk.apply["timeframe"].click()

    assert [measure.timeframe for measure in rows(screen)[:4]] == [ready] * 4
    assert rows(screen)[4:] == before.years[2569].measures[4:]
    assert steps_taken(office) == 1
    window.menus.undo.trigger()
    assert office.file == before


def test_many_take_over_responsibles_under_ids_of_their_own(
    qtbot: QtBot, screen: MeasuresScreen, office: CurrentOffice
) -> None:
    screen.table.choose(*(measure.id for measure in rows(screen)[1:3]))

    for name in ("responsible", "follow_up", "indicator"):
        screen.bulk.apply[name].click()

    first, second = rows(screen)[1:3]
    assert [one.text for one in first.responsibles] == [one.text for one in second.responsibles]
    assert not {one.id for one in first.responsibles} & {one.id for one in second.responsibles}
    assert (first.follow_up, first.indicators, first.items) == (second.follow_up, second.indicators, second.items)


@pytest.mark.parametrize("field", ["titles", "steps", "responsibles", "timeframe", "follow_up", "budget", "indicators"])
def test_a_place_chooses_the_row_and_gives_its_field_the_keyboard(
    qtbot: QtBot, window: MainWindow, screen: MeasuresScreen, office: CurrentOffice, field: str
) -> None:
    window.show_screen(ScreenName.OVERVIEW)
    measure = rows(screen)[5]

    window.go_to(Place(PlaceKind.MEASURE, 2569, (measure.id,), field))

    assert screen.table.chosen == (measure.id,)
    wait(qtbot, lambda: has_focus(screen.form))
    entry = QApplication.focusWidget()
    wait(qtbot, lambda: not entry.visibleRegion().isEmpty())
    assert steps_taken(office) == 0


def test_a_step_is_a_place_too(qtbot: QtBot, window: MainWindow, screen: MeasuresScreen) -> None:
    measure = rows(screen)[0]

    window.go_to(Place(PlaceKind.MEASURE, 2569, (measure.id, measure.steps[2].id), "steps"))

    wait(qtbot, lambda: getattr(QApplication.focusWidget(), "toPlainText", str)() == measure.steps[2].text)


@pytest.mark.parametrize(("point", "text"), [("1", "ข้อสอง"), ("9", "ขั้นตอน")])
def test_a_sub_point_is_a_place_its_step_where_it_is_gone(
    qtbot: QtBot, window: MainWindow, screen: MeasuresScreen, office: CurrentOffice, point: str, text: str
) -> None:
    first = rows(screen)[0]
    measure = replace(first, steps=(Step("ขอ", "ขั้นตอน", ("ข้อหนึ่ง", "ข้อสอง")), *first.steps))
    place = Place(PlaceKind.MEASURE, 2569, (measure.id, "ขอ", point), "steps")
    year = office.file.years[2569]
    office.edit(
        "ขั้นตอน", place, changed_year(office.file, 2569, lambda _: replace(year, measures=(measure, *year.measures[1:])))
    )

    window.go_to(place)

    wait(qtbot, lambda: getattr(QApplication.focusWidget(), "toPlainText", str)() == text)


def test_a_place_that_is_gone_does_no_harm(qtbot: QtBot, window: MainWindow, screen: MeasuresScreen) -> None:
    window.go_to(Place(PlaceKind.MEASURE, 2569, ("gone",), "titles"))

    assert len(screen.table.chosen) == 1


def test_a_hidden_column_is_hidden_again_in_the_next_start(
    qtbot: QtBot, screen: MeasuresScreen, settings: SettingsKeeper, words: ScreenWords
) -> None:
    labels = [action.text() for action in screen.columns.actions()]
    assert not screen.columns.actions()[labels.index("งบประมาณ")].isChecked()
    screen.columns.actions()[labels.index("งบประมาณ")].trigger()
    screen.columns.actions()[labels.index("การติดตามผล")].trigger()

    again = MeasureTable(words)
    qtbot.addWidget(again)
    again.measures.show(rows(screen), screen._reference, False)  # type: ignore[arg-type]
    ColumnMenu(again, settings).show_columns(screen._reference)  # type: ignore[arg-type]

    hidden = {again.measures.column_id(n) for n in range(again.measures.columnCount()) if again.isColumnHidden(n)}
    assert "budget" not in hidden and "follow_up" in hidden
    place = next(n for n in range(again.measures.columnCount()) if again.measures.column_id(n) == "follow_up")
    again.showColumn(place)
    assert again.columnWidth(place) == screen._reference.column("follow_up").screen


def test_scores_entered_elsewhere_are_seen_in_the_links(
    qtbot: QtBot, screen: MeasuresScreen, office: CurrentOffice
) -> None:
    chosen = rows(screen)[3].id
    screen.table.choose(chosen)
    work = office.file.years[2568]
    after = changed_year(office.file, 2568, lambda _: replace(work, assessment=replace(work.assessment, scores={})))

    office.edit("ลบคะแนน", Place(PlaceKind.SCORE, 2568), after)

    assert screen.table.chosen == (chosen,)
    assert all(not item.scores for indicator in screen._reference.indicators for item in indicator.items)


def test_all_is_within_reach_in_a_very_small_window(qtbot: QtBot, window: MainWindow, screen: MeasuresScreen) -> None:
    window.resize(683, 384)
    wait(qtbot, lambda: window.width() == 683)

    for pane in (screen.form, screen.bulk):
        assert pane.least_width <= screen.right.width()
    assert screen.bar.minimumSizeHint().width() <= screen.bar.width()
    assert screen.bar.title.isHidden() and screen.bar.add.accessibleName() == "เพิ่มมาตรการ"
    wait(qtbot, lambda: screen.table.viewport().height() >= 2 * screen.table.fontMetrics().height())
    assert screen.table.width() >= 200
    window.resize(1100, 700)
    wait(qtbot, lambda: screen.bar.title.isVisible() and screen.bar.add.text() == "เพิ่มมาตรการ")


def test_a_file_with_measures_but_no_office_opens(
    qtbot: QtBot, empty: MeasuresScreen, office: CurrentOffice, tmp_path: Path
) -> None:
    office.edit("ลบ", Place(PlaceKind.OFFICE, 2569), replace(office.file, units=(), profiles=()))

    empty.add_first.click()
    empty.form.responsibles.menu.aboutToShow.emit()

    offered = [action.text() for action in empty.form.responsibles.menu.actions() if action.text()]
    assert offered[0] == "ทุกส่วนราชการ"
