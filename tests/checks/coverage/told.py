"""What is reported of the measures of 2568 and 2569, as checks see it from working year 2569."""

from dataclasses import replace
from datetime import date

from ita_desktop.checks.registry import Check
from ita_desktop.domain.context import Context
from ita_desktop.domain.issues import Issue
from ita_desktop.domain.measures import FollowUp, Measure, Result, Status, Step
from ita_desktop.domain.years import Closing, YearWork
from tests.checks.seen import complaints, seen

TODAY = date(2026, 7, 10)
NOT_CLOSED = Closing()
STEPS = (Step("s1", "แต่งตั้งคณะทำงาน"), Step("s2", "จัดอบรม"))
DECEMBER, MARCH, JUNE, SEPTEMBER = date(2025, 12, 31), date(2026, 3, 31), date(2026, 6, 30), date(2026, 9, 30)


def measure(*results: Result, id: str = "m", cycle: int = 3) -> Measure:
    return Measure(id, ("อบรมบุคลากร",), steps=STEPS, follow_up=FollowUp(f"ทุก {cycle} เดือน", cycle), results=results)


def result(status: Status, end: date | None = None, step: str = "", output: str = "", id: str = "r") -> Result:
    return Result(id, step, status, output=output, round_end=end)


def reporting(*measures: Measure, today: date = TODAY, closing: Closing = NOT_CLOSED) -> Context:
    """Working year 2569 with measures of its own."""
    context = seen()
    year = YearWork(2569, measures=measures, closing=closing)
    return replace(context, file=replace(context.file, years={**context.file.years, 2569: year}), today=today)


def told(check: Check, *measures: Measure, today: date = TODAY) -> list[Issue]:
    return complaints(check, reporting(*measures, today=today))


def places(check: Check, *measures: Measure, today: date = TODAY) -> list[str]:
    return [str(issue.place).removeprefix("2569/result/") for issue in told(check, *measures, today=today)]
