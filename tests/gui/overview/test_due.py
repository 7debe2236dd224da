"""What has to be done now, at the top of the overview."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ita_desktop.domain.measures import FollowUp, Measure, Responsible
from ita_desktop.domain.office import OfficeType
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.years import Closing, YearWork
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.overview.screen import OverviewScreen
from ita_desktop.gui.screen_names import ScreenName
from ita_desktop.session.office import CurrentOffice
from ita_desktop.work.creating import usual_office, write_copy
from tests.gui.conftest import documents, open_file, wait
from tests.gui.keyboard import press

LATE = Measure(
    "late",
    ("จัดทำคู่มือการให้บริการ",),
    responsibles=(Responsible("r", "กองคลัง"), Responsible("q", "สำนักปลัด")),
    follow_up=FollowUp("", 1),
)
NOW = Measure("now", ("จัดประชุม",), follow_up=FollowUp("", cut_off=date(2026, 2, 28)))
LAST = Measure("last", ("ของปีก่อน",), follow_up=FollowUp("", 12))


def overview_of(
    qtbot: QtBot, window: MainWindow, folder: Path, *measures: Measure, last: YearWork | None = None
) -> OverviewScreen:
    file = usual_office(OfficeType.SAO, "ทดสอบดี", "เมือง", "ตัวอย่าง")
    years = {2568: last or YearWork(2568), 2569: YearWork(2569, measures=measures)}
    open_file(qtbot, window, write_copy(folder / "งาน.ita", replace(file, years=years)))
    screen = window.screens.at(ScreenName.OVERVIEW)
    assert isinstance(screen, OverviewScreen)
    return screen


def rows(screen: OverviewScreen) -> list[tuple[str, str, str]]:
    shown = (row for row in screen.due.rows if row.isVisible())
    return [(row.title.clean_text, row.when.clean_text, row.when.tone) for row in shown]


@pytest.fixture
def asked(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> list[Place]:
    """Where the window was asked to go."""
    places: list[Place] = []
    monkeypatch.setattr(type(window), "go_to", lambda _window, place: places.append(place))
    return places


def test_overdue_and_due_measures_stand_at_the_top_with_who_and_when(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.resize(1100, 1000)
    screen = overview_of(qtbot, window, tmp_path, NOW, LATE, last=YearWork(2568, measures=(LAST,)))

    assert rows(screen) == [
        ("ของปีก่อน", "เกินกำหนด 30 ก.ย. 68 · รอบที่ 1 · มาตรการปี 2568 ลำดับที่ 1", "problem"),
        (
            "จัดทำคู่มือการให้บริการ",
            "เกินกำหนด 31 ต.ค. 68 · รอบที่ 1 และอีก 4 รอบ · มาตรการปี 2569 ลำดับที่ 2 · กองคลัง, สำนักปลัด",
            "problem",
        ),
        ("จัดประชุม", "ครบกำหนด 28 ก.พ. 69 · รอบที่ 1 · มาตรการปี 2569 ลำดับที่ 1", "caution"),
    ]


def test_in_a_low_window_the_steps_are_in_sight_below(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    screen = overview_of(qtbot, window, tmp_path, NOW, LATE, last=YearWork(2568, measures=(LAST,)))
    assert [title for title, _when, _tone in rows(screen)] == ["ของปีก่อน", "จัดทำคู่มือการให้บริการ"]

    window.resize(1100, 1000)
    wait(qtbot, lambda: len(rows(screen)) == 3)


def test_a_closed_year_before_is_left_out(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    closed = YearWork(2568, measures=(LAST,), closing=Closing(date(2025, 10, 2)))
    screen = overview_of(qtbot, window, tmp_path, NOW, last=closed)

    assert [title for title, _when, _tone in rows(screen)] == ["จัดประชุม"]


def test_enter_on_a_row_and_a_click_on_it_lead_to_the_measure(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, asked: list[Place]
) -> None:
    screen = overview_of(qtbot, window, tmp_path, LATE, NOW)

    screen.due.rows[0].button.setFocus()
    press(Qt.Key.Key_Return)
    QTest.mouseClick(screen.due.rows[1].title, Qt.MouseButton.LeftButton)

    assert asked == [Place(PlaceKind.RESULT, 2569, ("late",)), Place(PlaceKind.RESULT, 2569, ("now",))]


def test_all_of_it_is_one_click_away_on_the_screen_and_on_paper(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, asked: list[Place]
) -> None:
    many = (replace(LATE, id=str(number), responsibles=()) for number in range(8))
    screen = overview_of(qtbot, window, tmp_path, *many)

    screen.due.all_button.click()
    screen.due.print_button.click()

    assert screen.due.all_button.text() == "ดูทั้งหมด 8 มาตรการ"
    assert asked == [Place(PlaceKind.RESULT, 2569), Place(PlaceKind.DOCUMENT, 2569, ("2569-unit-due",))]


def test_the_list_by_unit_is_the_paper_that_opens(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    screen = overview_of(qtbot, window, tmp_path, LATE)

    screen.due.print_button.click()

    assert window.screens.current is window.screens.at(ScreenName.DOCUMENTS)
    wait(qtbot, lambda: documents(window).document_id == "2569-unit-due")


def test_nothing_due_takes_no_room(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    screen = overview_of(qtbot, window, tmp_path, replace(NOW, follow_up=FollowUp("", 12)))

    assert not screen.due.isVisible()


def test_it_follows_what_is_reported(qtbot: QtBot, window: MainWindow, office: CurrentOffice, tmp_path: Path) -> None:
    screen = overview_of(qtbot, window, tmp_path, LATE, NOW)
    left = replace(office.file, years={**office.file.years, 2569: YearWork(2569, measures=(LATE,))})

    office.edit("ลบ", Place(PlaceKind.MEASURE, 2569, ("now",)), left)
    assert len(rows(screen)) == 1
    office.edits.undo()
    window.show_screen(ScreenName.OVERVIEW)

    assert len(rows(screen)) == 2


def test_long_titles_wrap_in_little_room(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    screen = overview_of(qtbot, window, tmp_path, replace(LATE, titles=("ส่งเสริมคุณธรรมและความโปร่งใส" * 12, "ข" * 200)))

    window.resize(683, 384)
    qtbot.waitUntil(lambda: screen.width() < 683)

    assert screen.area.horizontalScrollBar().maximum() == 0
    assert screen.due.rows[0].button.accessibleName().startswith("รายงานผล ส่งเสริมคุณธรรม")
