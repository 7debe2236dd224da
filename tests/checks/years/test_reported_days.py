"""Days of what was reported: of events, evidence, rounds, and the report itself."""

from dataclasses import replace
from datetime import date

import pytest

from ita_desktop.checks.years import reported_days as family
from ita_desktop.domain.measures import Event, Evidence, EvidenceKind, Measure, Result, Status, Timeframe
from tests.checks.coverage.told import DECEMBER, SEPTEMBER, measure, places, result, told

DONE, UNDER_WAY = Status.DONE, Status.UNDER_WAY
IN_YEAR = (date(2025, 10, 1), date(2026, 2, 2), SEPTEMBER, date(2026, 12, 31))
OUTSIDE = (date(2025, 9, 30), date(2023, 3, 3), date(2027, 1, 1), date(2569, 3, 3))
LATER = date(2027, 6, 1)


def held(on: date | None, status: Status = DONE, what: str = "อบรมรุ่นที่ 1") -> Result:
    return replace(result(status), events=(Event("e", on, what),))


def from_january(one: Result) -> Measure:
    return replace(measure(one), timeframe=Timeframe("", date(2026, 1, 1), SEPTEMBER))


@pytest.mark.parametrize("on", OUTSIDE)
def test_an_event_of_another_year(on: date) -> None:
    assert places(family.event_in_another_year, measure(held(on))) == ["m/r/e/events.on"]


@pytest.mark.parametrize("on", [None, *IN_YEAR])
def test_an_event_of_the_year(on: date | None) -> None:
    assert places(family.event_in_another_year, measure(held(on))) == []


def test_the_event_is_named() -> None:
    (issue,) = told(family.event_in_another_year, measure(held(date(2024, 3, 3))))
    assert issue.message == (
        "มาตรการลำดับที่ 1 “อบรมบุคลากร” เหตุการณ์ “อบรมรุ่นที่ 1” จัดเมื่อ 3 มีนาคม 2567 "
        "ซึ่งอยู่นอกปีงบประมาณ พ.ศ. 2569 โปรดตรวจสอบวันและปี"
    )
    assert issue.where == "มาตรการลำดับที่ 1 วันที่จัด"


@pytest.mark.parametrize(("dated", "alarms"), [*((day, 1) for day in OUTSIDE), *((day, 0) for day in IN_YEAR)])
def test_evidence_of_another_year_is_said_once(dated: date, alarms: int) -> None:
    photo = Evidence("x", EvidenceKind.FILE, "2569/อบรม.jpg", dated=dated)
    proven = replace(result(DONE), evidence=(replace(photo, dated=None), photo, replace(photo, id="y")))
    assert places(family.evidence_of_another_year, measure(proven)) == ["m/r/evidence"] * alarms


@pytest.mark.parametrize(
    ("end", "alarms"), [(None, 0), (DECEMBER, 0), (SEPTEMBER, 0), (date(2025, 9, 30), 1), (date(2026, 10, 1), 1)]
)
def test_a_round_of_another_year(end: date | None, alarms: int) -> None:
    assert places(family.round_of_another_year, measure(result(DONE, end))) == ["m/r"] * alarms


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (replace(result(UNDER_WAY), reported_on=date(2026, 7, 11)), ["m/r/reported_on"]),
        (replace(result(UNDER_WAY), reported_on=date(2026, 7, 10)), []),
        (replace(result(DONE), reported_on=date(2570, 7, 11)), []),
        (held(date(2026, 8, 8)), ["m/r/e/events.on"]),
        (held(date(2026, 8, 8), UNDER_WAY), []),
        (held(date(2026, 7, 10)), []),
    ],
)
def test_what_is_still_to_come(one: Result, expected: list[str]) -> None:
    assert places(family.still_to_come, measure(one)) == expected


@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (held(DECEMBER), ["m/r/e/events.on"]),
        (replace(held(DECEMBER), reported_on=DECEMBER), ["m/r/reported_on"]),
        (replace(result(UNDER_WAY), reported_on=DECEMBER), ["m/r/reported_on"]),
        (replace(result(Status.NOT_STARTED), reported_on=DECEMBER), []),
        (replace(result(Status.NOT_DONE), reported_on=DECEMBER), []),
        (held(date(2026, 1, 1)), []),
        (held(date(2024, 1, 1)), []),
        (held(None), []),
    ],
)
def test_what_came_before_the_start(one: Result, expected: list[str]) -> None:
    assert places(family.before_the_start, from_january(one), today=LATER) == expected


def test_a_start_of_another_year_or_none_says_nothing() -> None:
    other = replace(measure(held(DECEMBER)), timeframe=Timeframe("", date(2027, 1, 1)))
    assert places(family.before_the_start, measure(held(DECEMBER)), other, today=LATER) == []
