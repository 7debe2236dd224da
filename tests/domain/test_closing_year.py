"""Closing a year: what is open is listed once, and closing and opening leave all else as it is."""

from dataclasses import replace
from datetime import date

import pytest

from ita_desktop.domain.closing_year import OpenKind, OpenPoint, closed, open_points, reopened
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Measure, Result, Status
from ita_desktop.domain.years import Closing, YearWork
from tests.domain.followed import DECEMBER, END, MARCH, STEPS, YEAR, measure, report

DONE, NOT_DONE, UNDER_WAY = Status.DONE, Status.NOT_DONE, Status.UNDER_WAY
AFTER = date(2026, 10, 5)


def open_of(*measures: Measure) -> list[tuple[OpenKind, int, int]]:
    found = open_points(YearWork(YEAR, measures=measures), 6, AFTER)
    return [(point.kind, point.number, point.which) for point in found]


def test_a_year_without_measures_has_nothing_open() -> None:
    assert open_points(YearWork(YEAR), 6, AFTER) == ()


@pytest.mark.parametrize(
    "results",
    [
        [report(DONE)],
        [report(DONE, DECEMBER)],
        [report(DONE, DECEMBER, "s1"), report(DONE, DECEMBER, "s2", id="q")],
        [replace(report(NOT_DONE), reason="งบไม่พอ")],
        [report(UNDER_WAY, DECEMBER), report(DONE, DECEMBER, "s1", id="q"), report(DONE, DECEMBER, "s2", id="p")],
    ],
)
def test_what_is_finished_is_not_open(results: list[Result]) -> None:
    assert [kind for kind, *_ in open_of(measure(*results, steps=STEPS)) if kind is not OpenKind.ROUND] == []


def test_a_measure_nobody_reported_is_open_once_with_its_rounds() -> None:
    rounds = [(OpenKind.ROUND, 2, number) for number in (1, 2, 3, 4)]
    assert open_of(measure(report(DONE)), measure(steps=STEPS)) == [(OpenKind.MEASURE, 2, 0), *rounds]


@pytest.mark.parametrize(
    ("results", "expected"),
    [
        ([report(DONE, END, "s1")], [(OpenKind.STEP, 1, 2)]),
        ([report(UNDER_WAY, END, "s2")], [(OpenKind.STEP, 1, 1), (OpenKind.STEP, 1, 2)]),
        ([report(UNDER_WAY, END)], [(OpenKind.MEASURE, 1, 0)]),
        ([report(NOT_DONE)], [(OpenKind.REASON, 1, 0)]),
        ([report(NOT_DONE, DECEMBER), report(DONE, MARCH, id="q")], [(OpenKind.REASON, 1, 0)]),
    ],
)
def test_what_is_open(results: list[Result], expected: list[tuple[OpenKind, int, int]]) -> None:
    found = open_of(measure(*results, steps=STEPS))
    assert [point for point in found if point[0] is not OpenKind.ROUND] == expected


def test_the_number_is_that_of_the_table() -> None:
    two = replace(measure(report(DONE)), titles=("หนึ่ง", "สอง"))
    (point, *_) = open_points(YearWork(YEAR, measures=(two, replace(measure(), id="n"))), 6, AFTER)
    assert point == OpenPoint(OpenKind.MEASURE, 3, replace(measure(), id="n"))


def test_closing_and_opening_again() -> None:
    file = OfficeFile("file", years={YEAR: YearWork(YEAR, measures=(measure(),)), 2568: YearWork(2568)})
    shut = closed(file, YEAR, AFTER, "อยู่ระหว่างรอวิทยากร")
    assert shut.years[YEAR].closing == Closing(AFTER, "อยู่ระหว่างรอวิทยากร")
    assert shut.years[2568] == file.years[2568]
    assert reopened(shut, YEAR) == file
