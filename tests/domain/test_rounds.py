"""Rounds cover the year, say when they are reported, and hold every result whatever the follow-up becomes."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.measures import FollowUp, Result
from ita_desktop.domain.rounds import ending_on, results_of, round_ends, round_of, rounds_of
from tests.domain.followed import (
    DECEMBER,
    END,
    FOLLOW_UPS,
    HALF_YEARLY,
    JUNE,
    MARCH,
    QUARTERLY,
    RESULTS,
    START,
    YEAR,
    measure,
    rounds,
)


def ends(follow_up: FollowUp, usual_months: int = 6) -> list[date]:
    return [one.end for one in rounds(follow_up, usual_months)]


def dues(follow_up: FollowUp) -> list[date]:
    return [one.due for one in rounds(follow_up)]


@pytest.mark.parametrize(
    ("follow_up", "expected"),
    [
        (QUARTERLY, [DECEMBER, MARCH, JUNE, END]),
        (HALF_YEARLY, [MARCH, END]),
        (FollowUp("รอบ 12 เดือน", 12), [END]),
        (FollowUp("ทุก 5 เดือน", 5), [date(2026, 2, 28), date(2026, 7, 31), END]),
        (FollowUp("ตามความเหมาะสม"), [MARCH, END]),
        (FollowUp("2 ครั้ง/ปี"), [MARCH, END]),
        (FollowUp("ภายใน 31 ธันวาคม 2568", 0, DECEMBER), [DECEMBER]),
        (FollowUp("", 0, JUNE), [JUNE]),
        (FollowUp("31 มีนาคม และ 30 กันยายน 2569", 0, END), [MARCH, END]),
        (FollowUp("31 มีนาคม และ 30 กันยายน 2569", 0, JUNE), [JUNE]),
        (FollowUp("ไตรมาสที่ 2 และ 4", 0, END), [MARCH, END]),
    ],
)
def test_the_rounds_of_a_follow_up(follow_up: FollowUp, expected: list[date]) -> None:
    assert ends(follow_up) == expected


@pytest.mark.parametrize("day", [date(2025, 9, 30), date(2027, 1, 1), date(2035, 3, 31)])
def test_a_cut_off_of_another_year_says_nothing(day: date) -> None:
    assert ends(FollowUp("", 0, day), 3) == ends(FollowUp(), 3)


@pytest.mark.parametrize(
    ("follow_up", "expected"),
    [
        (FollowUp("ทุก 6 เดือน", 6), [MARCH, END]),
        (FollowUp("", 0, date(2026, 10, 15)), [date(2026, 10, 15)]),
        (FollowUp("ภายใน 15 เมษายน และ 15 ตุลาคม", 0, date(2026, 10, 15)), [date(2026, 4, 15), date(2026, 10, 15)]),
        (
            FollowUp("รอบ ๖ เดือน และ ๑๒ เดือน (ภายใน ๑๕ เมษายน และ ๑๕ ตุลาคม)", 6, date(2026, 10, 15)),
            [date(2026, 4, 15), date(2026, 10, 15)],
        ),
        (FollowUp("ทุก 6 เดือน", 6, date(2026, 10, 15)), [MARCH, date(2026, 10, 15)]),
        (FollowUp("ทุก 6 เดือน ภายใน 31 สิงหาคม 2569", 6, date(2026, 8, 31)), [MARCH, END]),
        (
            FollowUp("รายงานผลภายใน ๓๐ วันหลังสิ้นไตรมาส", 3),
            [date(2026, 1, 30), date(2026, 4, 30), date(2026, 7, 30), date(2026, 10, 30)],
        ),
        (FollowUp("รายงานภายใน 15 วันหลังสิ้นรอบ"), [date(2026, 4, 15), date(2026, 10, 15)]),
    ],
)
def test_the_last_day_to_report_a_round(follow_up: FollowUp, expected: list[date]) -> None:
    assert dues(follow_up) == expected


@given(FOLLOW_UPS, st.integers(0, 15))
def test_rounds_follow_each_other_from_the_first_day_without_gap(follow_up: FollowUp, usual: int) -> None:
    found = rounds(follow_up, usual)
    assert [one.number for one in found] == list(range(1, len(found) + 1))
    assert [one.start for one in found] == [START, *(one.end + timedelta(days=1) for one in found[:-1])]
    assert all(one.start <= one.end <= one.due for one in found)
    assert found[-1].end == END or (follow_up.cycle_months == 0 and found[-1].end < END)
    assert [one.due for one in found] == sorted(one.due for one in found)


@given(st.integers(1, 12))
def test_a_cycle_covers_the_whole_year(months: int) -> None:
    assert rounds(FollowUp("", months))[-1].end == END


@given(FOLLOW_UPS, FOLLOW_UPS, RESULTS)
def test_a_changed_cycle_keeps_every_result_in_one_round(
    before: FollowUp, after: FollowUp, results: tuple[Result, ...]
) -> None:
    for follow_up in (before, after):
        found = rounds(follow_up)
        held = [one for wanted in (*found, None) for one in results_of(measure(*results), found, wanted)]
        assert sorted(one.id for one in held) == sorted(one.id for one in results)


@pytest.mark.parametrize(
    ("round_end", "number"), [(DECEMBER, 1), (date(2026, 1, 31), 2), (date(2020, 1, 1), 1), (date(2030, 1, 1), 4)]
)
def test_a_result_of_another_cycle_or_year_has_a_round(round_end: date, number: int) -> None:
    one = round_of(rounds(QUARTERLY), round_end)
    assert one is not None
    assert one.number == number


def test_a_result_of_no_round_has_none() -> None:
    assert round_of(rounds(QUARTERLY), None) is None
    assert round_of((), MARCH) is None


def test_the_ends_of_all_rounds_once_and_in_order() -> None:
    measures = (measure(), measure(follow_up=HALF_YEARLY), measure(follow_up=FollowUp("", 0, date(2026, 2, 2))))
    assert round_ends(measures, YEAR, 6) == (DECEMBER, date(2026, 2, 2), MARCH, JUNE, END)


def test_a_round_is_found_by_its_last_day() -> None:
    found = rounds(QUARTERLY)
    assert ending_on(found, MARCH) == found[1]
    assert ending_on(found, date(2026, 3, 30)) is None


def test_any_year_has_rounds() -> None:
    assert [one.end for one in rounds_of(HALF_YEARLY, 2567, 6)] == [date(2024, 3, 31), date(2024, 9, 30)]
    assert rounds_of(FollowUp("", 5), 2567, 6)[0].end == date(2024, 2, 29)
