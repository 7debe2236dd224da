"""The timeline: where rounds stand, what is said of them, and how one is chosen."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ita_desktop.domain.measures import Status
from ita_desktop.domain.years import Closing
from ita_desktop.gui.follow_up.standing import Mark, YearReading
from ita_desktop.gui.follow_up.timeline import Timeline, spread
from tests.gui.conftest import in_front
from tests.gui.follow_up.conftest import MARCH, SEPTEMBER, TODAY, measure, reported, year
from tests.gui.keyboard import press

MARKS = (Mark(MARCH, 1, 4, 3, 0), Mark(SEPTEMBER, 2, 2, 0, 0))


@pytest.fixture
def timeline(qtbot: QtBot) -> Timeline:
    """Two rounds of 2569, the first chosen, three results of no round."""
    made = in_front(qtbot, Timeline(), 900, 120)
    made.show_marks(2569, TODAY, MARKS, 3, MARCH)
    return made


def test_each_round_says_its_day_and_counts_with_a_word(timeline: Timeline) -> None:
    assert [chip.lines for chip in timeline.chips] == [
        ("31 มี.ค.", "1/4 เกิน 3"),
        ("30 ก.ย.", "✓ 2/2"),
        ("ไม่ผูกกับรอบ", "3 ผล"),
    ]
    assert timeline.chips[0].accessibleName() == ("รอบสิ้นสุด 31 มีนาคม 2569 รายงานแล้ว 1 จาก 4 มาตรการ เกินกำหนด 3 มาตรการ")


def test_a_round_of_which_nothing_is_to_be_reported_counts_nothing(timeline: Timeline) -> None:
    timeline.show_marks(2569, TODAY, (Mark(MARCH, 0, 0, 0, 0),), 0, None)

    assert timeline.chips[0].lines == ("31 มี.ค.", "–")
    assert timeline.chips[0].accessibleName() == "รอบสิ้นสุด 31 มีนาคม 2569 ไม่มีมาตรการที่ต้องรายงาน"


def test_a_click_chooses(qtbot: QtBot, timeline: Timeline) -> None:
    with qtbot.waitSignal(timeline.chosen) as told:
        timeline.chips[1].click()

    assert told.args == [SEPTEMBER]
    assert [chip.isChecked() for chip in timeline.chips] == [False, True, False]


def test_arrows_go_from_round_to_round_and_stop_at_the_ends(qtbot: QtBot, timeline: Timeline) -> None:
    told: list[date | None] = []
    timeline.chosen.connect(told.append)
    timeline.chips[0].setFocus()

    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_Left):
        press(key)

    assert told == [SEPTEMBER, None, MARCH]
    assert timeline.chips[0].hasFocus()


def test_fewer_rounds_leave_no_chip_behind(timeline: Timeline) -> None:
    timeline.show_marks(2569, TODAY, MARKS[:1], 0, None)

    assert [chip.lines for chip in timeline.chips] == [("31 มี.ค.", "1/4 เกิน 3"), ("ไม่ผูกกับรอบ", "")]
    assert timeline.chips[1].isChecked()


def test_a_measures_own_rounds_are_drawn_and_said(timeline: Timeline) -> None:
    (standing,) = YearReading().read(year(measure(results=(reported(status=Status.UNDER_WAY),))), 6, TODAY)
    before = timeline.grab().toImage()

    timeline.show_measure(standing, "มาตรการลำดับที่ 1")

    assert timeline.grab().toImage() != before
    assert timeline.accessibleDescription() == (
        "รอบของมาตรการลำดับที่ 1: 31 มีนาคม 2569 รายงานแล้ว, 30 กันยายน 2569 ยังไม่ถึงกำหนด"
    )


def test_of_a_closed_year_what_was_not_reported_is_said_so(timeline: Timeline) -> None:
    work = replace(year(measure(months=12)), closing=Closing(TODAY))
    (standing,) = YearReading().read(work, 6, TODAY)

    timeline.show_measure(standing, "มาตรการลำดับที่ 1")

    assert timeline.accessibleDescription() == "รอบของมาตรการลำดับที่ 1: 30 กันยายน 2569 ไม่ได้รายงาน"


def test_many_rounds_leave_words_out_before_they_need_more_room(timeline: Timeline) -> None:
    marks = tuple(Mark(date(2026, month, 5), 0, 9, 9, 0) for month in range(1, 10))
    timeline.show_marks(2569, TODAY, marks, 0, marks[0].end)
    least = timeline.minimumSizeHint().width()

    timeline.resize(least, 120)
    assert timeline.chips[0].lines == ("5 ม.ค.", "! 0/9")
    timeline.resize(2 * least, 120)
    assert timeline.chips[0].lines == ("5 ม.ค.", "0/9 เกิน 9")


def test_low_it_shows_the_rounds_alone(timeline: Timeline) -> None:
    high = timeline.sizeHint().height()

    timeline.set_compact(True)

    assert timeline.sizeHint().height() < high
    assert timeline.chips[0].y() + timeline.chips[0].height() <= timeline.sizeHint().height()


@given(st.lists(st.tuples(st.integers(0, 900), st.integers(10, 60)), max_size=14))
def test_rounds_never_stand_over_each_other(wanted: list[tuple[int, int]]) -> None:
    ordered = sorted(wanted)
    centres, widths = [one for one, _ in ordered], [width for _, width in ordered]

    lefts = spread(centres, widths, 4, 0, 900)

    assert all(left >= 0 for left in lefts)
    assert all(left + width <= 900 for left, width in zip(lefts, widths, strict=True))
    assert all(left + width <= following for left, width, following in zip(lefts, widths, lefts[1:], strict=False))


def test_where_the_room_is_just_enough_no_round_covers_another(timeline: Timeline) -> None:
    marks = tuple(Mark(date(2026, month, 28), 0, 9, 9, 0) for month in range(1, 10))
    timeline.show_marks(2569, TODAY, marks, 0, None)
    for width in (timeline.minimumSizeHint().width(), 1000, 1200):
        timeline.resize(width, 120)

        areas = [chip.geometry() for chip in timeline.chips]
        assert all(one.right() < other.left() for one, other in pairwise(areas))
