"""How the measures of a year stand, and the round that is looked at first."""

from dataclasses import replace
from datetime import date

from ita_desktop.domain.due import RoundState
from ita_desktop.domain.measures import FollowUp
from ita_desktop.domain.years import Closing
from ita_desktop.gui.follow_up.standing import Mark, YearReading, first_choice, marks_of, pressing_round
from tests.gui.follow_up.conftest import MARCH, SEPTEMBER, TODAY, measure, reported, year


def test_marks_count_what_is_reported_late_and_due() -> None:
    work = year(measure("a", results=(reported(),)), measure("b"), measure("c", months=12))

    marks = marks_of(YearReading().read(work, 6, TODAY))

    assert marks == (Mark(MARCH, 1, 2, 1, 0), Mark(SEPTEMBER, 0, 2, 0, 0))


def test_what_was_finished_before_is_not_counted_again() -> None:
    done = measure(results=(reported("m-1"), reported("m-2", ident="s")))

    (standing,) = YearReading().read(year(done), 6, TODAY)

    assert standing.states == (RoundState.REPORTED, RoundState.NOTHING)
    assert [(mark.done, mark.total) for mark in marks_of([standing])] == [(1, 1), (0, 0)]


def test_only_what_changed_is_read_again() -> None:
    work, reading = year(measure("a"), measure("b")), YearReading()
    before = reading.read(work, 6, TODAY)
    changed = replace(work, measures=(work.measures[0], replace(work.measures[1], results=(reported(),))))

    after = reading.read(changed, 6, TODAY)

    assert after[0] is before[0]
    assert after[1].state_on(MARCH) is RoundState.REPORTED


def test_another_day_is_read_anew() -> None:
    work, reading = year(measure()), YearReading()
    reading.read(work, 6, date(2026, 1, 5))

    (standing,) = reading.read(work, 6, TODAY)

    assert standing.state_on(MARCH) is RoundState.OVERDUE


def test_the_first_round_with_something_late_or_due_is_looked_at_first() -> None:
    marks = (Mark(date(2025, 12, 31), 2, 2, 0, 0), Mark(MARCH, 1, 2, 1, 0), Mark(SEPTEMBER, 0, 2, 0, 0))

    assert first_choice(marks, TODAY) == MARCH


def test_else_the_latest_ended_or_the_first_or_none() -> None:
    marks = (Mark(date(2025, 12, 31), 2, 2, 0, 0), Mark(MARCH, 2, 2, 0, 0), Mark(SEPTEMBER, 0, 2, 0, 0))

    assert first_choice(marks, TODAY) == MARCH
    assert first_choice(marks[2:], TODAY) == SEPTEMBER
    assert first_choice((), TODAY) is None


def test_a_measure_presses_in_its_first_late_round_then_in_what_comes_then_in_its_last() -> None:
    late, told = measure("a"), measure("b", results=(reported("b-1"),))
    all_told = measure("c", results=(reported(), reported(end=SEPTEMBER, ident="s")))
    cut_off = measure("d", follow_up=FollowUp("", 0, date(2026, 5, 15)))

    found = YearReading().read(year(late, told, all_told, cut_off), 6, TODAY)

    assert [pressing_round(one) for one in found] == [MARCH, MARCH, SEPTEMBER, date(2026, 5, 15)]


def test_of_a_closed_year_nothing_is_late_and_nothing_vanishes() -> None:
    work, reading = year(measure("a", results=(reported(),)), measure("b")), YearReading()
    (_done, late) = reading.read(work, 6, TODAY)
    assert late.state_on(MARCH) is RoundState.OVERDUE

    standings = reading.read(replace(work, closing=Closing(TODAY)), 6, TODAY)

    assert [one.state_on(MARCH) for one in standings] == [RoundState.REPORTED, RoundState.COMING]
    assert marks_of(standings)[0] == Mark(MARCH, 1, 2, 0, 0)
