"""Rounds: reported in time, once, and each going on from the one before."""

from dataclasses import replace
from datetime import date

import pytest

from ita_desktop.checks.coverage import round_reports as family
from ita_desktop.domain.measures import FollowUp, Measure, Result, Status
from ita_desktop.domain.years import Closing
from tests.checks.coverage.told import DECEMBER, JUNE, MARCH, SEPTEMBER, measure, places, reporting, result, told
from tests.checks.seen import complaints

DONE, NOT_DONE, UNDER_WAY, NOT_STARTED = Status.DONE, Status.NOT_DONE, Status.UNDER_WAY, Status.NOT_STARTED
LONG = "จัดประชุมชี้แจงแนวปฏิบัติแก่บุคลากรทุกกอง ๒ ครั้ง พร้อมแจกคู่มือและเผยแพร่บนเว็บไซต์ของหน่วยงาน"
REPORTED = measure(
    result(UNDER_WAY, DECEMBER), result(UNDER_WAY, MARCH, id="q"), result(UNDER_WAY, JUNE, id="p"), id="a"
)


def test_rounds_overdue_are_said_once_for_a_measure() -> None:
    (issue,) = told(family.overdue, REPORTED, measure())
    assert (str(issue.place), issue.basis) == ("2569/result/m", "rounds=2025-12-31 2026-03-31 2026-06-30")
    assert issue.message == (
        "มาตรการลำดับที่ 2 “อบรมบุคลากร” รอบที่ 1, 2, 3 ครบกำหนดรายงานเมื่อ 31 ธันวาคม 2568 แต่ยังไม่มีผลที่รายงาน โปรดบันทึกผลของรอบนี้"
    )


@pytest.mark.parametrize(
    "measures",
    [
        (measure(),),
        (REPORTED,),
        (REPORTED, measure(result(DONE, DECEMBER))),
        (REPORTED, measure(result(DONE))),
        (REPORTED, measure(result(UNDER_WAY, JUNE))),
        (REPORTED, replace(measure(), follow_up=FollowUp("ภายใน 31 กรกฎาคม 2569", 0, date(2026, 7, 31)))),
        (REPORTED, replace(measure(), follow_up=FollowUp("ภายใน 30 วันหลังสิ้นรอบ 9 เดือน", 9))),
    ],
)
def test_nothing_is_overdue(measures: tuple[Measure, ...]) -> None:
    assert places(family.overdue, *measures) == []


def test_after_the_year_or_once_it_is_closed_nothing_is_overdue() -> None:
    assert places(family.overdue, REPORTED, measure(), today=date(2026, 10, 1)) == []
    shut = reporting(REPORTED, measure(), closing=Closing(date(2026, 7, 1), "เลิกดำเนินการ"))
    assert complaints(family.overdue, shut) == []


def test_a_round_without_a_report_before_one_that_has() -> None:
    (issue,) = told(family.passed_over, measure(result(UNDER_WAY, MARCH)))
    assert (str(issue.place), issue.basis) == ("2569/result/m", "rounds=2025-12-31")
    assert places(family.passed_over, measure(result(DONE, MARCH))) == []
    assert places(family.passed_over, REPORTED) == []
    assert places(family.passed_over, measure(result(UNDER_WAY, MARCH)), today=date(2026, 10, 1)) == []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (result(DONE, MARCH, "s1"), result(UNDER_WAY, MARCH, "s1", id="q"), ["m/q/status"]),
        (result(NOT_DONE, MARCH, "s1", "อบรมแล้ว"), result(DONE, MARCH, "s1", id="q"), ["m/q/status"]),
        (result(DONE, MARCH), result(UNDER_WAY, MARCH, id="q"), ["m/q/status"]),
        (result(DONE, MARCH, "", "อบรม"), result(NOT_DONE, MARCH, "", "ดูงาน", id="q"), []),
        (result(DONE, MARCH, "s1"), result(DONE, MARCH, "s1", id="q"), []),
        (result(DONE, MARCH, "s1"), result(UNDER_WAY, MARCH, "s2", id="q"), []),
        (result(UNDER_WAY, DECEMBER, "s1"), result(DONE, MARCH, "s1", id="q"), []),
        (result(UNDER_WAY, None, "s1"), result(DONE, None, "s1", id="q"), []),
    ],
)
def test_two_reports_of_one_round(one: Result, other: Result, expected: list[str]) -> None:
    assert places(family.contradicting, measure(one, other)) == expected


def test_reports_of_months_that_a_changed_cycle_put_into_one_round_do_not_contradict() -> None:
    monthly = (result(UNDER_WAY, date(2026, 1, 31), "s1"), result(DONE, date(2026, 2, 28), "s1", id="q"))
    assert places(family.contradicting, measure(*monthly)) == []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (result(DONE, MARCH, "s1", "จัดอบรมบุคลากร ๒ ครั้ง"), ("s1", MARCH, "จัดอบรมบุคลากร 2 ครั้ง."), ["m/q/output"]),
        (result(DONE, DECEMBER, "s1", LONG), ("s1", MARCH, LONG), ["m/q/output"]),
        (result(DONE, DECEMBER, "s1", "จัดอบรมบุคลากร ๒ ครั้ง"), ("s1", MARCH, "จัดอบรมบุคลากร ๒ ครั้ง"), []),
        (result(DONE, MARCH, "s1", LONG), ("s2", MARCH, LONG), []),
        (result(DONE, MARCH, "s1", "ดำเนินการ"), ("s1", MARCH, "ดำเนินการ"), []),
        (result(DONE, MARCH, "s1"), ("s1", MARCH, ""), []),
    ],
)
def test_the_same_output_twice(one: Result, other: tuple[str, date, str], expected: list[str]) -> None:
    step, end, output = other
    assert places(family.said_twice, measure(one, result(DONE, end, step, output, id="q"))) == expected


@pytest.mark.parametrize(
    ("results", "expected"),
    [
        ((result(DONE, DECEMBER, "s1"), result(UNDER_WAY, MARCH, "s1", id="q")), ["m/q/status"]),
        ((result(UNDER_WAY, MARCH, "s1", id="q"), result(DONE, DECEMBER, "s1")), ["m/q/status"]),
        ((result(DONE, DECEMBER), result(NOT_DONE, SEPTEMBER, id="q")), ["m/q/status"]),
        ((result(DONE, DECEMBER), result(DONE, MARCH, id="q")), []),
        ((result(UNDER_WAY, DECEMBER), result(DONE, MARCH, id="q")), []),
        ((result(NOT_DONE, DECEMBER), result(UNDER_WAY, MARCH, id="q")), []),
        ((result(DONE, DECEMBER, "s1"), result(UNDER_WAY, MARCH, "s2", id="q")), []),
        ((result(DONE), result(UNDER_WAY, MARCH, id="q")), []),
        ((result(DONE, MARCH), result(NOT_DONE, MARCH, id="q"), result(UNDER_WAY, JUNE, id="p")), []),
    ],
)
def test_what_was_done_is_undone(results: tuple[Result, ...], expected: list[str]) -> None:
    assert places(family.undone, measure(*results)) == expected


@pytest.mark.parametrize(
    ("closing", "alarms"),
    [
        (Closing(), 0),
        (Closing(date(2026, 10, 1)), 1),
        (Closing(date(2026, 10, 1), " "), 1),
        (Closing(date(2026, 10, 1), "เลิก"), 0),
    ],
)
def test_a_year_closed_with_open_points(closing: Closing, alarms: int) -> None:
    context = reporting(measure(result(DONE), id="a"), measure(), today=date(2026, 10, 5), closing=closing)
    found = complaints(family.closed_with_open_points, context)
    assert [(str(issue.place), issue.basis) for issue in found] == [("2569/result", "measures=2")] * alarms


def test_a_finished_year_may_be_closed() -> None:
    context = reporting(measure(result(DONE)), today=date(2026, 10, 5), closing=Closing(date(2026, 10, 1)))
    assert complaints(family.closed_with_open_points, context) == []
