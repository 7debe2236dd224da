"""Measures deleted after something was reported of them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ita_desktop.domain.measures import Measure, Result, Status
from ita_desktop.domain.office import OfficeType
from ita_desktop.domain.years import YearWork
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.measures.removed_dialog import RemovedDialog
from ita_desktop.gui.measures.screen import MeasuresScreen
from ita_desktop.session.office import CurrentOffice
from ita_desktop.work.creating import usual_office, write_copy
from tests.gui.conftest import wait

TALK = Measure(
    "talk",
    ("จัดประชุม",),
    results=(Result("r", status=Status.DONE, reported_on=date(2026, 1, 20), output="ประชุมแล้ว " * 40),),
)
PLAN = Measure("plan", ("วางแผน",))


@pytest.fixture
def screen(at_measures: Callable[[Path], MeasuresScreen], tmp_path: Path) -> MeasuresScreen:
    """One measure that was reported, and one that was not."""
    file = usual_office(OfficeType.SAO, "ทดสอบดี", "เมือง", "ตัวอย่าง")
    return at_measures(
        write_copy(tmp_path / "ก.ita", replace(file, years={2569: YearWork(2569, measures=(TALK, PLAN))}))
    )


def delete(screen: MeasuresScreen, *ids: str) -> None:
    screen.table.choose(*ids)
    screen.bar.delete.click()


def opened(qtbot: QtBot, window: MainWindow, screen: MeasuresScreen) -> RemovedDialog:
    screen.bar.removed.click()
    wait(qtbot, lambda: any(one.isVisible() for one in window.findChildren(RemovedDialog)))
    return next(one for one in window.findChildren(RemovedDialog) if one.isVisible())


def test_deleting_what_was_reported_says_that_it_is_kept(window: MainWindow, screen: MeasuresScreen) -> None:
    assert screen.bar.removed.isHidden()

    delete(screen, "talk")

    assert "มีผลที่รายงานแล้ว จึงเก็บไว้ในมาตรการที่ลบแล้ว เรียกคืนได้" in window.messages.sentence.clean_text
    assert screen.bar.removed.accessibleName() == "มาตรการที่ลบแล้ว (1)…"
    assert not screen.bar.removed.isHidden()


def test_deleting_what_was_not_reported_keeps_nothing(window: MainWindow, screen: MeasuresScreen) -> None:
    delete(screen, "plan")

    assert window.messages.sentence.clean_text == "ลบ 1 มาตรการแล้ว กด Ctrl+Z เพื่อเลิกทำ"
    assert screen.bar.removed.isHidden()


def test_one_is_called_back_whole_in_one_step(
    qtbot: QtBot, window: MainWindow, screen: MeasuresScreen, office: CurrentOffice
) -> None:
    delete(screen, "talk")
    deleted = office.file
    dialog = opened(qtbot, window, screen)
    subtitle = dialog.list.cards.index(0).data(0x0100 + 1)
    assert subtitle.startswith("รายงานแล้ว 1 รายการ · ล่าสุด 20 ม.ค. 69 · ประชุมแล้ว") and subtitle.endswith("…")

    dialog.accept_button.click()

    assert office.file.years[2569].measures == (PLAN, TALK)
    office.edits.undo()
    assert office.file == deleted


def test_one_is_removed_for_good_and_that_can_be_undone(
    qtbot: QtBot, window: MainWindow, screen: MeasuresScreen, office: CurrentOffice
) -> None:
    delete(screen, "talk")
    deleted = office.file
    dialog = opened(qtbot, window, screen)

    dialog.remove.click()

    assert office.file.years[2569].removed == ()
    assert not dialog.isVisible()
    office.edits.undo()
    assert office.file == deleted


def test_a_table_that_is_empty_now_leads_there_too(qtbot: QtBot, window: MainWindow, screen: MeasuresScreen) -> None:
    assert not screen.removed_first.isVisible()

    delete(screen, "talk", "plan")

    assert screen.removed_first.isVisible()
    assert screen.removed_first.text() == "มาตรการที่ลบแล้ว (1)…"


def test_looking_edits_nothing(qtbot: QtBot, window: MainWindow, screen: MeasuresScreen, office: CurrentOffice) -> None:
    delete(screen, "talk")
    before = office.file

    opened(qtbot, window, screen).reject()

    assert office.file is before
