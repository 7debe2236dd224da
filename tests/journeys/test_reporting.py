"""Ten rows of the follow-up reported by keys alone, and found again in the saved file."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ita_desktop import app
from ita_desktop.domain.measures import Status
from ita_desktop.gui.follow_up.cells import Column
from ita_desktop.gui.follow_up.screen import FollowUpScreen
from ita_desktop.gui.screen_names import ScreenName
from ita_desktop.work.creating import write_sample
from ita_desktop.work.opening import open_office
from tests.gui.conftest import in_front, open_file
from tests.journeys.clerk import CTRL, Clerk
from tests.waiting import WAIT_MS

ROWS = 10


class Day(date):
    """A day on which the first half of the fiscal year 2569 has to be reported."""

    @classmethod
    def today(cls) -> "Day":
        return cls(2026, 4, 10)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_ten_rows_are_reported_by_keys_alone(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    golden: Callable[[str, str], None],
) -> None:
    monkeypatch.setattr(app, "date", Day)
    path = write_sample(tmp_path / "หน่วยงาน.ita")
    window = in_front(qtbot, app.make_window(qapp), 1366, 728)
    open_file(qtbot, window, path)
    clerk = Clerk(qtbot)
    clerk.begin("to the round")
    clerk.press(Qt.Key.Key_5, CTRL)
    screen = window.screens.at(ScreenName.FOLLOW_UP)
    assert isinstance(screen, FollowUpScreen)
    qtbot.waitUntil(screen.table.hasFocus, timeout=WAIT_MS)
    clerk.press(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    while screen.choice.end != date(2026, 3, 31):
        clerk.press(Qt.Key.Key_Right)
    clerk.press(Qt.Key.Key_F6)
    clerk.press(Qt.Key.Key_Home, CTRL)
    while screen.table.currentIndex().column() != Column.STATUS:
        clerk.press(Qt.Key.Key_Tab)

    clerk.begin("ten rows")
    spots = [row.spot for row in screen.table.reports.rows[:ROWS]]
    for number in range(1, ROWS + 1):
        for text in ("3", f"{number} มี.ค. ๖๙", f"จัดกิจกรรมครั้งที่ {number}", "ประชาชนรับรู้มากขึ้น"):
            clerk.type(text)
            clerk.press(Qt.Key.Key_Tab)

    results = [screen.edits.results(spot)[0] for spot in spots]
    assert [one.status for one in results] == [Status.DONE] * ROWS
    assert [one.reported_on for one in results] == [date(2026, 3, number) for number in range(1, ROWS + 1)]
    assert results[-1].output == "จัดกิจกรรมครั้งที่ 10"
    golden("reporting-by-keyboard.txt", clerk.told())
    window.close()
    with open_office(path, read_only=True) as office:
        stored = {one.id for measure in office.file.years[2569].measures for one in measure.results}
        assert {one.id for one in results} <= stored
