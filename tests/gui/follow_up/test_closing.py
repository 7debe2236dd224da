"""Closing the follow-up of a year in the real window, and opening it again."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from ita_desktop.domain.closing_year import OpenKind, OpenPoint
from ita_desktop.domain.measures import FollowUp, Measure, Result, Status
from ita_desktop.domain.office import OfficeType
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.removing import without_measures
from ita_desktop.domain.years import YearWork
from ita_desktop.gui.follow_up.closing_dialog import ClosingDialog
from ita_desktop.gui.follow_up.open_rows import rows_of_open
from ita_desktop.gui.follow_up.screen import FollowUpScreen
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.measures.removed_dialog import RemovedDialog
from ita_desktop.gui.measures.screen import MeasuresScreen
from ita_desktop.gui.screen_names import ScreenName
from ita_desktop.session.office import CurrentOffice
from ita_desktop.work.creating import usual_office, write_copy
from tests.gui.conftest import open_file, show_screen, wait
from tests.gui.keyboard import press, type_text

OPEN = Measure("open", ("จัดประชุม",), follow_up=FollowUp("", 6))
ENDED = Measure(
    "ended",
    ("เผยแพร่",),
    follow_up=FollowUp("", 12),
    results=(Result("r", status=Status.DONE, round_end=date(2026, 9, 30)),),
)


def opened(
    qtbot: QtBot, window: MainWindow, folder: Path, *measures: Measure, **years: tuple[Measure, ...]
) -> FollowUpScreen:
    work = {2569: YearWork(2569, measures=measures)}
    work |= {int(year[1:]): YearWork(int(year[1:]), measures=rows) for year, rows in years.items()}
    file = replace(usual_office(OfficeType.SAO, "ทดสอบดี", "เมือง", "ตัวอย่าง"), years=work)
    open_file(qtbot, window, write_copy(folder / "งาน.ita", file))
    window._office.set_working_year(2569)
    return show_screen(window, ScreenName.FOLLOW_UP, FollowUpScreen)


def asked(qtbot: QtBot, window: MainWindow, screen: FollowUpScreen) -> ClosingDialog:
    screen.head.acts["closing"].trigger()
    wait(qtbot, lambda: any(one.isVisible() for one in window.findChildren(ClosingDialog)))
    dialog = next(one for one in window.findChildren(ClosingDialog) if one.isVisible())
    wait(qtbot, dialog.isActiveWindow)
    return dialog


def said(window: MainWindow) -> str:
    return window.messages.sentence.clean_text if window.messages.isVisible() else ""


def test_what_is_open_is_listed_once_for_each_measure() -> None:
    points = (
        OpenPoint(OpenKind.STEP, 3, OPEN, 1),
        OpenPoint(OpenKind.STEP, 3, OPEN, 4),
        OpenPoint(OpenKind.ROUND, 3, OPEN, 2),
        OpenPoint(OpenKind.REASON, 5, replace(ENDED, titles=("",))),
    )

    assert [(row.measure, row.title, row.what) for row in rows_of_open(points)] == [
        ("open", "3. จัดประชุม", "ขั้นตอนที่ 1, 4 ยังไม่แล้วเสร็จ · ยังไม่ได้รายงานรอบที่ 2"),
        ("ended", "5. (ยังไม่มีชื่อ)", "ไม่ได้ดำเนินการ แต่ยังไม่ได้บอกเหตุผล"),
    ]


def test_a_year_with_open_points_is_closed_only_with_a_reason(
    qtbot: QtBot, window: MainWindow, office: CurrentOffice, tmp_path: Path
) -> None:
    dialog = asked(qtbot, window, opened(qtbot, window, tmp_path, OPEN, ENDED))
    before = office.file
    assert not dialog.accept_button.isEnabled()
    assert dialog.accept_button.toolTip() == "โปรดบอกเหตุผลที่ปิดทั้งที่ยังมีรายการค้างก่อน"

    dialog.next_year.setChecked(False)
    dialog.note.setFocus()
    type_text("งบประมาณไม่พอ")
    dialog.accept_button.click()

    closing = office.file.years[2569].closing
    assert (closing.on, closing.note) == (office.today(), "งบประมาณไม่พอ")
    assert said(window) == "ปิดการติดตามของปี 2569 แล้ว กด Ctrl+Z เพื่อเลิกทำ"
    office.edits.undo()
    assert office.file == before
    assert window.screens.current is window.screens.at(ScreenName.FOLLOW_UP)


def test_a_year_with_nothing_open_asks_no_reason(
    qtbot: QtBot, window: MainWindow, office: CurrentOffice, tmp_path: Path
) -> None:
    dialog = asked(qtbot, window, opened(qtbot, window, tmp_path, ENDED))

    assert not dialog.list.isVisible() and not dialog.note.isVisible()
    dialog.next_year.setChecked(False)
    dialog.accept_button.click()

    assert office.file.years[2569].closing.on == office.today()


def test_enter_in_the_list_leads_to_the_open_measure(
    qtbot: QtBot, window: MainWindow, office: CurrentOffice, tmp_path: Path
) -> None:
    screen = opened(qtbot, window, tmp_path, ENDED, OPEN)
    dialog = asked(qtbot, window, screen)

    dialog.look.click()

    assert screen.table.current is not None and screen.table.current.measure == "open"
    assert office.edits.stack.count() == 0


def test_closing_leads_on_to_the_next_year_where_measures_can_be_carried_over(
    qtbot: QtBot, window: MainWindow, office: CurrentOffice, tmp_path: Path
) -> None:
    dialog = asked(qtbot, window, opened(qtbot, window, tmp_path, ENDED))
    assert dialog.next_year.isChecked() and dialog.next_year.text().startswith("แล้วเริ่มงานปี 2570")

    dialog.accept_button.click()

    measures = window.screens.at(ScreenName.MEASURES)
    assert isinstance(measures, MeasuresScreen)
    assert window.screens.current is measures and office.working_year == 2570
    assert any(
        button.objectName() == "carry" and button.isEnabled()
        for button in measures.empty.findChildren(type(measures.add_first))
    )
    assert "ยกมาจากปีก่อน" in said(window)


def test_a_next_year_that_has_begun_is_not_offered(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    dialog = asked(qtbot, window, opened(qtbot, window, tmp_path, ENDED, y2570=(replace(OPEN, id="next"),)))

    assert not dialog.next_year.isVisible() and not dialog.begins_next


def test_cancel_closes_nothing(qtbot: QtBot, window: MainWindow, office: CurrentOffice, tmp_path: Path) -> None:
    dialog = asked(qtbot, window, opened(qtbot, window, tmp_path, OPEN))
    press(Qt.Key.Key_Escape)

    assert not dialog.isVisible()
    assert office.edits.stack.count() == 0


def test_a_closed_year_is_opened_again_in_one_step(
    qtbot: QtBot, window: MainWindow, office: CurrentOffice, tmp_path: Path
) -> None:
    screen = opened(qtbot, window, tmp_path, ENDED)
    dialog = asked(qtbot, window, screen)
    dialog.next_year.setChecked(False)
    dialog.accept_button.click()
    assert screen.banner.isVisible()

    screen.banner.reopen.click()

    assert office.file.years[2569].closing.on is None
    assert not screen.banner.isVisible()
    assert office.edits.stack.undoText() == "เปิดการติดตามของปี 2569 อีกครั้ง"


def test_the_measures_of_a_closed_year_stay_as_they_are_until_it_is_opened_again(
    qtbot: QtBot, window: MainWindow, office: CurrentOffice, tmp_path: Path
) -> None:
    dialog = asked(qtbot, window, opened(qtbot, window, tmp_path, ENDED))
    dialog.next_year.setChecked(False)
    dialog.accept_button.click()
    closed = office.file
    window.activateWindow()
    wait(qtbot, window.isActiveWindow)
    screen = show_screen(window, ScreenName.MEASURES, MeasuresScreen)
    screen.table.setFocus()
    press(Qt.Key.Key_Delete)

    assert office.file is closed
    assert not screen.bar.delete.isEnabled() and "ปิดการติดตาม" in screen.bar.delete.toolTip()
    assert screen.bar.reopen.accessibleName() == "ปิดปีแล้วเมื่อ 3 ก.พ. 69 เปิดอีกครั้ง"
    screen.bar.reopen.click()
    assert screen.bar.reopen.isHidden() and screen.bar.delete.isEnabled()
    assert window.screens.current is screen


def test_reminders_are_written_where_the_clerk_wants_them(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "เตือน.ics"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given, **_named: (str(target), ""))
    screen = opened(qtbot, window, tmp_path, OPEN)

    screen.head.acts["calendar"].trigger()

    wait(qtbot, lambda: "เตือน.ics" in said(window))
    assert target.read_bytes().count(b"BEGIN:VEVENT") == 2


def test_nothing_to_remind_of_is_said(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given, **_named: (str(tmp_path / "a.ics"), ""))
    screen = opened(qtbot, window, tmp_path, ENDED)

    screen.head.acts["calendar"].trigger()

    wait(qtbot, lambda: said(window).startswith("ไม่มีรอบที่ต้องรายงานของมาตรการปี 2569"))


def test_the_dialog_fits_a_very_small_screen(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    many = (replace(OPEN, id=str(number), titles=("ส่งเสริมคุณธรรมและความโปร่งใส" * 9,)) for number in range(30))
    dialog = asked(qtbot, window, opened(qtbot, window, tmp_path, *many))

    assert dialog.minimumSizeHint().width() <= 660
    assert dialog.minimumSizeHint().height() <= 360


def test_removed_measures_are_called_back_from_here_too_and_undoing_stays_here(
    qtbot: QtBot, window: MainWindow, office: CurrentOffice, tmp_path: Path
) -> None:
    opened(qtbot, window, tmp_path, OPEN, y2568=(replace(ENDED, id="last"),))
    office.edit("ลบ", Place(PlaceKind.RESULT, 2568), without_measures(office.file, 2568, "last"))
    screen = show_screen(window, ScreenName.FOLLOW_UP, FollowUpScreen)
    screen.show_place(Place(PlaceKind.RESULT, 2568))
    screen.head.acts["removed"].trigger()
    wait(qtbot, lambda: any(one.isVisible() for one in window.findChildren(RemovedDialog)))

    next(one for one in window.findChildren(RemovedDialog) if one.isVisible()).accept_button.click()
    assert [one.id for one in office.file.years[2568].measures] == ["last"]
    office.edits.undo()

    assert (office.working_year, window.screens.current) == (2569, screen)
