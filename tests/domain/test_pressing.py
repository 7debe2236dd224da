"""What has to be reported now, of two years at once."""

from dataclasses import replace
from datetime import date

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import FollowUp, Measure, Result
from ita_desktop.domain.pressing import pressing_now
from ita_desktop.domain.years import Closing, YearWork

HALF_YEARLY = Measure("half", ("ก",), follow_up=FollowUp("ทุก 6 เดือน", 6))
QUARTERLY = Measure("quarter", ("ข",), follow_up=FollowUp("ทุก 3 เดือน", 3))
OF_LAST_YEAR = Measure("last", ("ค",), follow_up=FollowUp("ทุก 6 เดือน", 6))
FILE = OfficeFile(
    "f",
    years={
        2568: YearWork(2568, measures=(OF_LAST_YEAR,)),
        2569: YearWork(2569, measures=(HALF_YEARLY, QUARTERLY)),
        2570: YearWork(2570, measures=(replace(HALF_YEARLY, id="next"),)),
    },
)


def said(file: OfficeFile, today: date) -> list[tuple[str, bool, int, int]]:
    found = pressing_now(file, 2569, today)
    return [(one.due.measure.id, one.is_overdue, one.due.round.number, one.rounds) for one in found]


def test_each_measure_is_named_once_with_its_earliest_round_and_what_is_overdue_first() -> None:
    assert said(FILE, date(2026, 3, 5)) == [("last", True, 1, 2), ("quarter", True, 1, 2), ("half", False, 1, 1)]


def test_before_anything_is_due_nothing_presses() -> None:
    assert said(replace(FILE, years={2569: FILE.years[2569]}), date(2025, 11, 30)) == []


def test_a_closed_year_presses_no_more() -> None:
    closed = replace(FILE.years[2568], closing=Closing(date(2025, 10, 1)))

    assert [one[0] for one in said(replace(FILE, years={**FILE.years, 2568: closed}), date(2026, 3, 5))] == [
        "quarter",
        "half",
    ]


def test_what_was_reported_presses_no_more() -> None:
    told = replace(QUARTERLY, results=(Result("r", round_end=date(2025, 12, 31)),))
    file = replace(FILE, years={2569: YearWork(2569, measures=(told,))})

    assert said(file, date(2026, 3, 5)) == [("quarter", False, 2, 1)]


def test_another_working_year_has_other_work() -> None:
    assert [one.fiscal_year for one in pressing_now(FILE, 2572, date(2026, 3, 5))] == []
