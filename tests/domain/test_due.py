"""What is due, seen from a day: what is waited for is said, what is done or not begun is left alone."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.due import (
    RoundState,
    dues,
    finished_before,
    measure_status,
    pressing,
    reported,
    round_state,
    step_status,
)
from ita_desktop.domain.measures import FollowUp, Measure, Result, Status, Timeframe
from ita_desktop.domain.progress import Tally
from ita_desktop.domain.rounds import results_of
from ita_desktop.domain.years import Closing, YearWork
from tests.domain.followed import (
    DAYS,
    DECEMBER,
    END,
    FOLLOW_UPS,
    MARCH,
    QUARTERLY,
    RESULTS,
    STEPS,
    YEAR,
    measure,
    report,
    rounds,
)

DONE, NOT_DONE, UNDER_WAY, NOT_STARTED = Status.DONE, Status.NOT_DONE, Status.UNDER_WAY, Status.NOT_STARTED
REPORTED, PARTLY, OVERDUE, DUE, COMING, NOTHING = (
    RoundState.REPORTED,
    RoundState.PARTLY,
    RoundState.OVERDUE,
    RoundState.DUE,
    RoundState.COMING,
    RoundState.NOTHING,
)
IN_JULY = date(2026, 7, 10)


def states(one: Measure, today: date = IN_JULY) -> list[RoundState]:
    all_rounds = rounds(one.follow_up)
    return [round_state(one, all_rounds, wanted, today) for wanted in all_rounds]


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2025, 10, 1), [COMING, COMING, COMING, COMING]),
        (date(2025, 12, 1), [DUE, COMING, COMING, COMING]),
        (DECEMBER, [DUE, COMING, COMING, COMING]),
        (date(2026, 1, 1), [OVERDUE, COMING, COMING, COMING]),
        (date(2026, 10, 1), [OVERDUE] * 4),
    ],
)
def test_rounds_nobody_reported(today: date, expected: list[RoundState]) -> None:
    assert states(measure(), today) == expected


def test_a_round_reported_later_is_due_later() -> None:
    late = measure(follow_up=FollowUp("ทุกไตรมาส ภายใน 15 วันหลังสิ้นไตรมาส", 3))
    assert states(late, date(2026, 1, 5))[0] is DUE
    assert states(late, date(2026, 1, 16))[0] is OVERDUE


@pytest.mark.parametrize("status", list(Status))
def test_a_report_of_the_whole_measure_is_a_report_whatever_it_says(status: Status) -> None:
    assert states(measure(report(status, DECEMBER), steps=STEPS))[0] is REPORTED


def test_steps_are_reported_one_by_one() -> None:
    first = report(UNDER_WAY, DECEMBER, "s1")
    assert states(measure(first, steps=STEPS))[0] is PARTLY
    assert states(measure(first, report(NOT_STARTED, DECEMBER, "s2", id="q"), steps=STEPS))[0] is REPORTED
    assert reported(measure(first, steps=STEPS), rounds(QUARTERLY), rounds(QUARTERLY)[0]) == Tally(1, 2)


def test_a_step_finished_before_is_not_asked_for_again() -> None:
    one = measure(report(DONE, DECEMBER, "s1"), report(UNDER_WAY, MARCH, "s2", id="q"), steps=STEPS)
    assert states(one) == [PARTLY, REPORTED, OVERDUE, COMING]


def test_a_result_of_a_step_that_is_gone_reports_nothing() -> None:
    assert states(measure(report(DONE, DECEMBER, "gone"), steps=STEPS))[0] is OVERDUE


@pytest.mark.parametrize("status", [DONE, NOT_DONE])
def test_after_the_end_of_a_measure_there_is_nothing_to_report(status: Status) -> None:
    assert states(measure(report(status, DECEMBER))) == [REPORTED, NOTHING, NOTHING, NOTHING]
    by_step = measure(report(status, DECEMBER, "s1"), report(DONE, DECEMBER, "s2", id="q"), steps=STEPS)
    assert states(by_step) == [REPORTED, NOTHING, NOTHING, NOTHING]


def test_a_measure_taken_up_again_is_waited_for_again() -> None:
    one = measure(report(DONE, DECEMBER), report(UNDER_WAY, MARCH, id="q"))
    assert states(one) == [REPORTED, REPORTED, OVERDUE, COMING]


@pytest.mark.parametrize("on", [None, date(2025, 11, 1), date(2026, 10, 10)])
def test_what_was_finished_for_the_whole_year_is_not_waited_for(on: date | None) -> None:
    assert states(measure(report(DONE, None, on=on))) == [NOTHING] * 4
    assert states(measure(report(UNDER_WAY, None, on=on)))[0] is OVERDUE


def test_a_round_forgotten_is_overdue_though_a_later_one_was_reported() -> None:
    assert states(measure(report(UNDER_WAY, MARCH))) == [OVERDUE, REPORTED, OVERDUE, COMING]


def test_of_what_is_finished_no_earlier_round_is_waited_for() -> None:
    assert states(measure(report(DONE, MARCH))) == [NOTHING, REPORTED, NOTHING, NOTHING]
    by_step = measure(report(DONE, MARCH, "s1"), report(DONE, MARCH, "s2", id="q"), steps=STEPS)
    assert states(by_step) == [NOTHING, REPORTED, NOTHING, NOTHING]


def test_a_measure_that_begins_later_is_not_waited_for() -> None:
    later = replace(measure(), timeframe=Timeframe("", date(2026, 1, 1), MARCH))
    assert states(later) == [NOTHING, OVERDUE, NOTHING, NOTHING]


def test_a_measure_that_goes_on_beyond_its_time_is_waited_for() -> None:
    late = replace(measure(report(UNDER_WAY, MARCH)), timeframe=Timeframe("", date(2026, 1, 1), MARCH))
    assert states(late) == [NOTHING, REPORTED, OVERDUE, COMING]


@pytest.mark.parametrize(
    "timeframe",
    [
        Timeframe("", date(2026, 10, 1), None),
        Timeframe("", None, date(2025, 9, 30)),
        Timeframe("", date(2024, 10, 1), date(2025, 9, 30)),
    ],
)
def test_a_timeframe_of_another_year_lets_nothing_be_forgotten(timeframe: Timeframe) -> None:
    assert states(replace(measure(), timeframe=timeframe))[0] is OVERDUE


def test_a_cut_off_before_the_start_is_still_waited_for() -> None:
    one = replace(measure(follow_up=FollowUp("", 0, DECEMBER)), timeframe=Timeframe("", date(2026, 1, 1)))
    assert states(one) == [OVERDUE]


@given(FOLLOW_UPS, RESULTS, DAYS, st.none() | DAYS, st.none() | DAYS)
def test_every_round_has_the_state_its_reports_give(
    follow_up: FollowUp, results: tuple[Result, ...], today: date, start: date | None, end: date | None
) -> None:
    one = replace(measure(*results, follow_up=follow_up, steps=STEPS), timeframe=Timeframe("", start, end))
    all_rounds = rounds(follow_up)
    for wanted in all_rounds:
        tally = reported(one, all_rounds, wanted)
        state = round_state(one, all_rounds, wanted, today)
        assert 0 <= tally.done <= tally.total
        assert (state is REPORTED) == tally.complete
        assert (state is PARTLY) == (0 < tally.done < tally.total)
        assert state is not OVERDUE or today > wanted.due
        assert state not in (DUE, COMING) or today <= wanted.due


@given(FOLLOW_UPS, RESULTS)
def test_once_finished_it_stays_so_in_later_rounds_unless_reported_again(
    follow_up: FollowUp, results: tuple[Result, ...]
) -> None:
    one = measure(*results, follow_up=follow_up, steps=STEPS)
    found = rounds(follow_up)
    for earlier, later in pairwise(found):
        if finished_before(one, found, earlier) and not results_of(one, found, earlier):
            assert finished_before(one, found, later)


@pytest.mark.parametrize(
    ("results", "expected"),
    [
        ([], NOT_STARTED),
        ([report(NOT_STARTED)], NOT_STARTED),
        ([report(DONE, DECEMBER), report(UNDER_WAY, MARCH)], UNDER_WAY),
        ([report(UNDER_WAY, MARCH), report(DONE, DECEMBER)], UNDER_WAY),
        ([report(UNDER_WAY, MARCH, on=MARCH), report(DONE, MARCH, on=DECEMBER)], UNDER_WAY),
        ([report(UNDER_WAY, MARCH), report(DONE, MARCH)], DONE),
        ([report(DONE, None, on=date(2026, 10, 5)), report(UNDER_WAY, END)], DONE),
        ([report(UNDER_WAY, None, on=date(2025, 11, 5)), report(DONE, MARCH)], DONE),
        ([report(DONE), report(UNDER_WAY, MARCH)], DONE),
    ],
)
def test_the_latest_report_counts(results: list[Result], expected: Status) -> None:
    assert step_status(measure(*results), "") is expected


@pytest.mark.parametrize(
    ("whole", "steps", "expected"),
    [
        (None, (None, None), NOT_STARTED),
        (None, (DONE, None), UNDER_WAY),
        (None, (DONE, NOT_DONE), DONE),
        (None, (NOT_DONE, NOT_DONE), NOT_DONE),
        (NOT_STARTED, (UNDER_WAY, None), UNDER_WAY),
        (UNDER_WAY, (DONE, DONE), DONE),
        (UNDER_WAY, (None, None), UNDER_WAY),
        (DONE, (UNDER_WAY, None), DONE),
        (NOT_DONE, (None, None), NOT_DONE),
    ],
)
def test_a_measure_has_come_as_far_as_it_and_its_steps(
    whole: Status | None, steps: tuple[Status | None, ...], expected: Status
) -> None:
    told = [
        report(status, MARCH, step) for step, status in zip(("", "s1", "s2"), (whole, *steps), strict=True) if status
    ]
    assert measure_status(measure(*told, steps=STEPS)) is expected


def test_dues_of_a_year_by_day_and_then_by_row() -> None:
    work = YearWork(
        YEAR,
        measures=(
            replace(measure(), id="a", titles=("หนึ่ง", "สอง")),
            measure(follow_up=FollowUp("", 0, date(2025, 11, 30))),
            replace(measure(), id="c"),
        ),
    )
    found = dues(work, 6, date(2026, 1, 10))
    assert [(one.number, one.round.end) for one in found[:4]] == [
        (3, date(2025, 11, 30)),
        (1, DECEMBER),
        (4, DECEMBER),
        (1, MARCH),
    ]
    assert [one.number for one in pressing(found)] == [3, 1, 4]


def test_of_a_closed_year_nothing_is_due() -> None:
    work = YearWork(YEAR, measures=(measure(report(DONE, DECEMBER)), measure()), closing=Closing(END, "ครบแล้ว"))
    found = dues(work, 6, date(2026, 10, 1))
    assert pressing(found) == ()
    assert {one.state for one in found} == {REPORTED, NOTHING}
