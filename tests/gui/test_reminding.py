"""What a clerk is reminded of on opening a file, and when she is left in peace."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import FollowUp, Measure
from ita_desktop.domain.office import OfficeType
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.years import Closing, YearWork
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.reminding import counted
from ita_desktop.gui.screen_names import ScreenName
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.settings import SettingsKeeper
from ita_desktop.work.creating import usual_office, write_copy
from ita_desktop.work.opening import open_office
from tests.gui.conftest import open_file
from tests.gui.keyboard import press

OVERDUE = Measure("late", ("จัดทำคู่มือการให้บริการ",), follow_up=FollowUp("ทุก 3 เดือน", 3))
DUE = Measure("now", ("จัดประชุม",), follow_up=FollowUp("28 กุมภาพันธ์ 2569", cut_off=date(2026, 2, 28)))


def saved(folder: Path, *measures: Measure, closed: date | None = None) -> Path:
    file = usual_office(OfficeType.SAO, "ทดสอบดี", "เมือง", "ตัวอย่าง")
    year = YearWork(2569, measures=measures, closing=Closing(closed))
    return write_copy(folder / "งาน.ita", replace(file, years={2569: year}))


def said(window: MainWindow) -> str:
    return window.messages.sentence.clean_text if window.messages.isVisible() else ""


@pytest.mark.parametrize(
    ("measures", "sentence", "kind"),
    [
        ((OVERDUE, DUE), "เกินกำหนดรายงานผล 1 มาตรการ และครบกำหนดเดือนนี้ 1 มาตรการ", "warning"),
        ((DUE,), "ครบกำหนดรายงานผลเดือนนี้ 1 มาตรการ", "info"),
    ],
)
def test_opening_says_what_is_due(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, measures: tuple[Measure, ...], sentence: str, kind: str
) -> None:
    open_file(qtbot, window, saved(tmp_path, *measures))

    assert (said(window), window.messages.kind) == (sentence, kind)


def test_one_click_leads_to_what_is_due_first(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_file(qtbot, window, saved(tmp_path, DUE, OVERDUE))
    screen = window.screens.at(ScreenName.FOLLOW_UP)
    asked: list[Place] = []
    monkeypatch.setattr(screen, "show_place", asked.append)

    window.messages.buttons[0].setFocus()
    press(Qt.Key.Key_Return)

    assert asked == [Place(PlaceKind.RESULT, 2569, ("late",))]
    assert window.screens.current is screen
    assert said(window) == ""


def test_it_is_said_once_a_day_for_each_file(
    qtbot: QtBot, window: MainWindow, office: CurrentOffice, tmp_path: Path
) -> None:
    path, today = saved(tmp_path, OVERDUE), office.today()
    open_file(qtbot, window, path)
    window.menus.close.trigger()
    open_file(qtbot, window, path)
    assert said(window) == ""

    window.menus.close.trigger()
    office.today = lambda: today + timedelta(days=1)
    open_file(qtbot, window, path)
    assert said(window) == "เกินกำหนดรายงานผลแล้ว 1 มาตรการ"


def test_it_stays_through_steps_and_goes_with_the_overview(
    qtbot: QtBot, window: MainWindow, office: CurrentOffice, tmp_path: Path
) -> None:
    open_file(qtbot, window, saved(tmp_path, DUE))
    before = said(window)

    office.edit("ลบ", Place(PlaceKind.OFFICE, 0, ("units",)), replace(office.file, units=()))
    assert before and said(window) == before

    window.show_screen(ScreenName.OFFICE)
    assert said(window) == ""


def test_who_does_not_want_to_be_reminded_is_not(
    qtbot: QtBot, window: MainWindow, settings: SettingsKeeper, tmp_path: Path
) -> None:
    assert window.menus.reminds.isChecked()
    window.menus.reminds.trigger()

    open_file(qtbot, window, saved(tmp_path, OVERDUE))

    assert said(window) == ""
    assert not settings.value.reminds


@pytest.mark.parametrize("measures", [(), (replace(OVERDUE, follow_up=FollowUp("สิ้นปี", 12)),)])
def test_nothing_due_is_nothing_said(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, measures: tuple[Measure, ...]
) -> None:
    open_file(qtbot, window, saved(tmp_path, *measures))

    assert said(window) == ""


def test_a_closed_year_is_left_in_peace(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    open_file(qtbot, window, saved(tmp_path, OVERDUE, closed=date(2026, 1, 5)))

    assert said(window) == ""


def test_what_is_graver_is_said_instead(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = saved(tmp_path, OVERDUE)
    with open_office(path):
        open_file(qtbot, window, path)

        assert "กำลังเปิดอยู่โดย" in said(window)
        assert window._settings.value.reminded == {}


def test_overdue_alone_is_counted_alone() -> None:
    assert counted(3, 0) == "เกินกำหนดรายงานผลแล้ว 3 มาตรการ"


def test_reminding_edits_nothing(qtbot: QtBot, window: MainWindow, office: CurrentOffice, tmp_path: Path) -> None:
    path = saved(tmp_path, OVERDUE)
    open_file(qtbot, window, path)
    with open_office(path, read_only=True) as opened:
        file: OfficeFile = opened.file

    assert office.edits.stack.count() == 0
    assert office.file == file
