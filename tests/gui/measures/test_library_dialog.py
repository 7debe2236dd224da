"""The library of ready measures in the real window, by keyboard."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from ita_desktop.catalog.library import load_library
from ita_desktop.domain.office import Digits
from ita_desktop.domain.rows import changed_year, year_of
from ita_desktop.domain.scores import ScoreKey, ScoreLevel, read_score
from ita_desktop.domain.years import Assessment, YearWork
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.measures.library_dialog import LibraryDialog
from ita_desktop.gui.measures.screen import MeasuresScreen
from ita_desktop.session.office import CurrentOffice
from ita_desktop.thai.digits import thai_digits
from ita_desktop.work.opening import open_office
from tests.gui.conftest import wait
from tests.gui.keyboard import press, type_text
from tests.gui.measures.conftest import focus, has_focus, rows, steps_taken, titles
from tests.gui.test_accessibility import inputs_of, unnamed

pytestmark = pytest.mark.slow

ALL = len(load_library(2568))


@pytest.fixture
def dialog(qtbot: QtBot, window: MainWindow, screen: MeasuresScreen) -> LibraryDialog:
    """The library over the sample office's thirteen measures, from behind the second row."""
    screen.table.choose(rows(screen)[1].id)
    return opened(qtbot, window, screen)


def opened(qtbot: QtBot, window: MainWindow, screen: MeasuresScreen) -> LibraryDialog:
    """The dialog, opened by the button in sight."""
    buttons = screen.findChildren(QPushButton, "library")
    next(button for button in buttons if button.isVisible()).click()
    wait(qtbot, lambda: any(one.isVisible() for one in window.findChildren(LibraryDialog)))
    found = next(one for one in window.findChildren(LibraryDialog) if one.isVisible())
    wait(qtbot, lambda: has_focus(found.topics))
    return found


def topics(dialog: LibraryDialog) -> list[str]:
    return [dialog.topics.cards.index(n, 0).data() for n in range(dialog.topics.cards.rowCount())]


def offered(dialog: LibraryDialog) -> list[str]:
    return [row.cells[1].partition("\n\n")[0] for row in dialog.list.rows.rows]


def choose_topic(dialog: LibraryDialog, beginning: str) -> None:
    place = next(n for n, title in enumerate(topics(dialog)) if title.startswith(beginning))
    dialog.topics.setCurrentIndex(dialog.topics.cards.index(place, 0))


def test_what_was_weak_stands_first_and_its_measures_beside_it(dialog: LibraryDialog) -> None:
    assert topics(dialog)[0] == "ทั้งหมด"
    assert [title.split()[0] for title in topics(dialog)[1:4]] == ["o15", "o12", "o13"]
    weak = topics(dialog)[1 : topics(dialog).index("ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่")]
    assert {"i10", "i12", "i15", "e6", "o20"} <= {title.split()[0] for title in weak}
    assert "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ" in weak
    assert dialog.topics.currentIndex().row() == 1
    assert dialog.topics.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole).endswith("2567 0.00 คะแนน")
    assert offered(dialog) == ["จัดทำและเผยแพร่แผนและผลการบริหารและพัฒนาทรัพยากรบุคคล"]
    assert "2568" in dialog.sentence.clean_text and "2569" in dialog.sentence.clean_text


def test_by_keyboard_from_the_topics_to_the_chosen_rows(
    qtbot: QtBot, dialog: LibraryDialog, screen: MeasuresScreen, office: CurrentOffice
) -> None:
    before = office.file
    assert not dialog.accept_button.isEnabled()
    press(Qt.Key.Key_Return)
    wait(qtbot, lambda: has_focus(dialog.list))
    press(Qt.Key.Key_Space)
    assert dialog.accept_button.text() == "เพิ่ม 1 มาตรการ"
    press(Qt.Key.Key_Backtab)
    press(Qt.Key.Key_Backtab)
    wait(qtbot, lambda: has_focus(dialog.topics))
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    assert dialog.accept_button.text() == "เพิ่ม 2 มาตรการ"
    press(Qt.Key.Key_Return)

    wait(qtbot, lambda: not dialog.isVisible())
    assert screen.window().focusWidget() is screen.table
    added = rows(screen)[2:4]
    assert len(rows(screen)) == 15 and steps_taken(office) == 1
    assert [one.items for one in added] == [("o12", "o13"), ("o14", "o15")]
    assert screen.table.chosen == tuple(one.id for one in added)
    assert added[0].timeframe.text == "ครึ่งปีแรก (๑ ต.ค. ๖๘ – ๓๑ มี.ค. ๖๙)"
    assert all(one.unit for one in added[0].responsibles)
    assert office.edits.stack.undoText() == "เพิ่ม 2 มาตรการจากคลัง"
    office.edits.undo()
    assert office.file == before
    assert screen.table.isVisible()


def test_ticks_stay_while_one_looks_at_other_topics(dialog: LibraryDialog) -> None:
    dialog.list.rows.tick_all(True)
    choose_topic(dialog, "ตัวชี้วัดที่ 2 ")
    assert dialog.list.rows.places == []
    dialog.list.rows.tick_all(True)
    count = len(offered(dialog)) + 1
    assert dialog.accept_button.text() == f"เพิ่ม {count} มาตรการ"
    assert dialog.elsewhere.clean_text == "รวมมาตรการที่เลือกไว้แต่ไม่ได้แสดงอยู่อีก 1 มาตรการ"

    choose_topic(dialog, "ทั้งหมด")
    assert len(offered(dialog)) == ALL
    assert len(dialog.list.rows.places) == count
    assert dialog.elsewhere.isHidden()
    dialog.list.rows.tick_all(False)
    assert dialog.measures == ()
    assert not dialog.accept_button.isEnabled() and dialog.accept_button.toolTip() == "ยังไม่ได้เลือกมาตรการ"


def test_a_search_goes_through_the_whole_library(qtbot: QtBot, dialog: LibraryDialog) -> None:
    focus(qtbot, dialog.search.line)
    type_text("ปีงบประมาณ ๒๕๖๘ รายงานผลการ")
    assert dialog.topics.currentIndex().data() == "ทั้งหมด"
    assert 0 < len(offered(dialog)) < ALL
    found = offered(dialog)
    dialog.search.line.clear()
    type_text("ปีงบประมาณ  2568 รายงานผลการ")
    assert offered(dialog) == found
    press(Qt.Key.Key_Return)
    assert dialog.isVisible() and has_focus(dialog.list)


def test_nothing_found_says_what_can_be_done(qtbot: QtBot, dialog: LibraryDialog) -> None:
    dialog.list.rows.tick_all(True)
    focus(qtbot, dialog.search.line)
    type_text("ยานอวกาศ" * 4)
    assert offered(dialog) == [] and dialog.list.isHidden()
    assert "ไม่พบ" in dialog.nothing.clean_text
    assert dialog.accept_button.text() == "เพิ่ม 1 มาตรการ"
    press(Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_going_everywhere_and_cancelling_edits_nothing(
    dialog: LibraryDialog, screen: MeasuresScreen, office: CurrentOffice
) -> None:
    before = office.file
    for place in range(dialog.topics.cards.rowCount()):
        dialog.topics.setCurrentIndex(dialog.topics.cards.index(place, 0))
        assert offered(dialog)
        dialog.list.rows.tick_all(True)
    assert len(dialog.measures) == ALL
    press(Qt.Key.Key_Escape)

    assert not dialog.isVisible()
    assert office.file is before
    assert steps_taken(office) == 0


def test_what_the_year_has_already_is_marked(
    qtbot: QtBot, window: MainWindow, dialog: LibraryDialog, screen: MeasuresScreen
) -> None:
    title = offered(dialog)[0]
    dialog.list.rows.tick_all(True)
    dialog.accept_button.click()
    wait(qtbot, lambda: not dialog.isVisible())
    assert titles(screen)[2] == title

    again = opened(qtbot, window, screen)
    assert offered(again) == [f"{title}\n(มีมาตรการนี้ในปีนี้แล้ว)"]


def test_an_office_without_scores_sees_the_whole_library_and_begins(
    qtbot: QtBot, window: MainWindow, empty: MeasuresScreen, office: CurrentOffice
) -> None:
    dialog = opened(qtbot, window, empty)
    assert dialog.topics.currentIndex().data() == "ทั้งหมด" and len(topics(dialog)) == 11
    assert "ยังไม่มีคะแนนของปีงบประมาณ พ.ศ. 2568" in dialog.sentence.clean_text
    assert len(offered(dialog)) == ALL
    dialog.list.rows.tick_all(True)
    dialog.accept_button.click()

    assert len(rows(empty)) == ALL and empty.table.isVisible()
    assert len(empty.table.chosen) == ALL
    office.edits.undo()
    assert rows(empty) == () and empty.empty.isVisible()


def test_where_nothing_is_weak_it_says_so(
    qtbot: QtBot, window: MainWindow, empty: MeasuresScreen, office: CurrentOffice
) -> None:
    good = Assessment(scores={ScoreKey(ScoreLevel.INDICATOR, "1"): read_score("๙๙.๐๐")})
    file = changed_year(office.file, 2568, lambda work: replace(work, assessment=good))
    office.edit("คะแนน", empty.edits._place(), file)
    dialog = opened(qtbot, window, empty)
    assert topics(dialog)[:2] == ["ทั้งหมด", "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่"]
    assert "ไม่มีตัวชี้วัดหรือข้อใดต่ำกว่า 85 คะแนน" in dialog.sentence.clean_text


def test_digits_are_those_the_office_prefers(
    qtbot: QtBot, window: MainWindow, screen: MeasuresScreen, office: CurrentOffice
) -> None:
    preferences = replace(office.file.preferences, digits=Digits.ARABIC)
    office.edit("ตัวเลข", screen.edits._place(), replace(office.file, preferences=preferences))
    dialog = opened(qtbot, window, screen)
    choose_topic(dialog, "i10")
    assert dialog.list.rows.rows[0].cells[1].endswith("\nครึ่งปีแรก (1 ต.ค. 68 – 31 มี.ค. 69)\nทุก 3 เดือน")
    assert dialog.list.rows.rows[0].cells[2].startswith("1. ")
    dialog.list.rows.tick_all(True)
    [measure] = dialog.measures
    assert measure.timeframe.text == "ครึ่งปีแรก (1 ต.ค. 68 – 31 มี.ค. 69)"
    assert thai_digits(measure.timeframe.text) != measure.timeframe.text


def test_items_nobody_wrote_for_show_the_indicators_measures(
    qtbot: QtBot, window: MainWindow, empty: MeasuresScreen, office: CurrentOffice
) -> None:
    weak = Assessment(scores={ScoreKey(ScoreLevel.ITEM, "o35"): read_score("0")})
    years = {**office.file.years, 2565: YearWork(2565, weak)}
    office.edit("คะแนน", empty.edits._place(), replace(office.file, years=years))
    office.set_working_year(2566)
    dialog = opened(qtbot, window, empty)
    assert topics(dialog)[1].startswith("o35")
    assert offered(dialog)
    dialog.list.rows.tick_all(True)
    assert all({"9", "10"} & set(measure.indicators) for measure in dialog.measures)


def test_a_file_that_is_only_read_offers_nothing(
    qtbot: QtBot, at_measures: Callable[[Path], MeasuresScreen], office_path: Path, office: CurrentOffice
) -> None:
    with open_office(office_path):
        screen = at_measures(office_path)
        buttons = screen.findChildren(QPushButton, "library")
        assert [button.isEnabled() for button in buttons] == [False, False]
        assert all(button.toolTip() == office.read_only_because for button in buttons)
        screen.bringing.choose_ready()
        assert screen.window().findChildren(LibraryDialog) == []
        office.close()


def test_every_input_has_a_name(dialog: LibraryDialog) -> None:
    assert len(inputs_of(dialog)) >= 5
    assert unnamed(dialog) == []


def test_it_fits_a_small_screen(qtbot: QtBot, dialog: LibraryDialog) -> None:
    small = QSize(683, 350)
    least = dialog.minimumSizeHint()
    assert least.width() <= small.width() and least.height() <= small.height()
    dialog.resize(small)
    wait(qtbot, lambda: dialog.list.viewport().height() > 0)
    assert dialog.list.columnWidth(2) >= 130
    assert QApplication.focusWidget() is dialog.topics


def test_the_file_is_the_working_years(dialog: LibraryDialog, office: CurrentOffice, screen: MeasuresScreen) -> None:
    dialog.list.rows.tick_all(True)
    last_year = year_of(office.file, 2568)
    dialog.accept_button.click()
    assert year_of(office.file, 2568) is last_year
    assert len(year_of(office.file, 2569).measures) == 14
