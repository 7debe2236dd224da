"""The screen of the follow-up in front of the real window, and years made for its readings."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ita_desktop.domain.measures import FollowUp, Measure, Responsible, Result, Status, Step
from ita_desktop.domain.years import YearWork
from ita_desktop.gui.follow_up.edits import Spot
from ita_desktop.gui.follow_up.screen import FollowUpScreen
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.screen_names import ScreenName
from ita_desktop.session.office import CurrentOffice
from tests.gui.conftest import open_file, show_screen, wait

MARCH, SEPTEMBER = date(2026, 3, 31), date(2026, 9, 30)
TODAY = date(2026, 4, 10)


@pytest.fixture
def at_follow_up(qtbot: QtBot, window: MainWindow) -> Callable[[Path], FollowUpScreen]:
    """Opens a file and brings its follow-up to the front."""

    def open_follow_up(path: Path) -> FollowUpScreen:
        open_file(qtbot, window, path)
        return show_screen(window, ScreenName.FOLLOW_UP, FollowUpScreen)

    return open_follow_up


@pytest.fixture
def screen(at_follow_up: Callable[[Path], FollowUpScreen], office_path: Path) -> FollowUpScreen:
    """The sample office's measures of 2569, in the round that ends with March."""
    made = at_follow_up(office_path)
    choose_round(made, MARCH)
    return made


def choose_round(screen: FollowUpScreen, end: date | None) -> None:
    """Clicks a round on the timeline."""
    chip = next(one for one in screen.timeline.chips if (one.mark.end if one.mark else None) == end)
    chip.click()


def at_cell(screen: FollowUpScreen, place: int, column: int) -> Spot:
    """Puts the keyboard on a cell; the spot of its row."""
    spot = screen.table.reports.rows[place].spot
    screen.table.choose(spot, column=column)
    screen.table.setFocus()
    return spot


def result_at(screen: FollowUpScreen, spot: Spot) -> Result:
    """The one result reported there."""
    (result,) = screen.edits.results(spot)
    return result


def steps_taken(office: CurrentOffice) -> int:
    """How many steps could be undone."""
    return office.edits.stack.index()


def stop_typing(qtbot: QtBot, screen: FollowUpScreen) -> None:
    """Until the keyboard is back in the table."""
    wait(qtbot, lambda: not screen.table.is_typing and QApplication.focusWidget() is screen.table)


def measure(ident: str = "m", steps: int = 2, months: int = 6, **others: object) -> Measure:
    """A measure with so many steps, reported every so many months."""
    made = Measure(
        ident,
        (f"มาตรการ {ident}",),
        steps=tuple(Step(f"{ident}-{n}", f"ขั้นตอน {n}") for n in range(1, steps + 1)),
        responsibles=(Responsible(f"{ident}-r", "กองช่าง"),),
        follow_up=FollowUp("", months),
    )
    return replace(made, **others)  # type: ignore[arg-type]


def reported(step: str = "", end: date | None = MARCH, status: Status = Status.DONE, ident: str = "r") -> Result:
    """Something reported."""
    return Result(ident, step, status, output="ทำแล้ว", round_end=end)


def year(*measures: Measure) -> YearWork:
    """The fiscal year 2569 with these measures."""
    return YearWork(2569, measures=measures)
