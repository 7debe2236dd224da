"""Checks of how measures are followed up: is it said, and can the cycle come round while the measure lasts."""

import re
from collections.abc import Iterator
from datetime import date

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.coverage.measure_rows import letters, planned
from ita_desktop.checks.reading import quoted
from ita_desktop.checks.registry import Found, check
from ita_desktop.checks.view import View
from ita_desktop.compose.sections import variant_of
from ita_desktop.domain.issues import Severity
from ita_desktop.domain.measures import FollowUp, Measure, Timeframe
from ita_desktop.thai.fiscal import fiscal_end, fiscal_start
from ita_desktop.thai.followups import read_follow_up
from ita_desktop.thai.normal import fold
from ita_desktop.thai.periods import read_period

_LONGEST_CYCLE = 12
# “รอบ 12 เดือน” is a round of reporting, which may come after the measure has ended; “ทุก” comes round within it.
_REPEATED = re.compile(r"(?:ทุก(?: ?ๆ)?|ราย)(?: ?ระยะ(?:เวลา)?)? ?(?:สิ้น ?)?(?:[0-9]+|[ก-๎]{3,9})? ?(?:เดือน|ไตรมาส)")
_EVERY_NUMBER = re.compile(r"ทุก(?: ?ๆ)?(?: ?ระยะ(?:เวลา)?)? ?([0-9]+) ?เดือน")


@check(
    "measure-follow-up",
    Severity.HINT,
    "มาตรการไม่มีการติดตามผล",
    why="หน่วยงานระบุการติดตามผลไว้ในมาตรการอื่น ช่องที่ว่างจึงมักเป็นการลืมกรอก",
    example="มาตรการอื่นติดตามผลทุก 3 เดือน แต่มาตรการลำดับที่ 5 ยังว่างในช่องการติดตามผล",
    reads=(Aspect.MEASURES, Aspect.DOCUMENTS),
)
def without_follow_up(view: View) -> Iterator[Found]:
    """A measure that is not followed up in an office that follows up the others or prints a column for it."""
    context = view.context
    rows = list(planned(context))
    if not (_printed(view) or any(_says(row.measure.follow_up) for row in rows)):
        return
    for row in rows:
        if not _says(row.measure.follow_up):
            message = f"{row.name} ยังไม่มีการติดตามผล โปรดระบุรอบหรือวันที่จะติดตาม เช่น ทุก 3 เดือน"
            yield row.found("follow_up", message)


@check(
    "measure-cycle",
    Severity.WARNING,
    "รอบติดตามยาวกว่าระยะเวลาของมาตรการ",
    why="รอบที่ยาวกว่าระยะเวลาดำเนินการไม่มีครั้งใดตกอยู่ในช่วงที่ดำเนินการ",
    example="ดำเนินการเดือนมกราคม – มีนาคม แต่ติดตามผลทุก 6 เดือน",
    reads=(Aspect.MEASURES,),
)
def longer_than_timeframe(view: View) -> Iterator[Found]:
    """A repeated follow-up that cannot come round once while the measure lasts."""
    context, fiscal_year = view.context, view.context.measures_year
    for row in planned(context):
        cycle = _cycle(row.measure, fiscal_year)
        lasts = _months(row.measure.timeframe, fiscal_year)
        if cycle and lasts and lasts < cycle <= _LONGEST_CYCLE:
            message = (
                f"{row.name} ติดตามผล {quoted(_follow_up_text(row.measure, cycle))} แต่ระยะเวลาดำเนินการ"
                f"มีเพียง {lasts} เดือน โปรดใช้รอบที่ไม่เกิน {lasts} เดือน หรือตรวจสอบระยะเวลา"
            )
            yield row.found("follow_up", message, ("cycle", str(cycle)), ("months", str(lasts)))


@check(
    "measure-cycle-none",
    Severity.WARNING,
    "รอบติดตามไม่มีครั้งใดในปีงบประมาณ",
    why="รอบที่เป็นศูนย์หรือเกินหนึ่งปีไม่มีครั้งใดให้ติดตามภายในปีงบประมาณ",
    example="ติดตามผลทุก 18 เดือน",
    reads=(Aspect.MEASURES,),
)
def without_round(view: View) -> Iterator[Found]:
    """A cycle of no months, or of more than a fiscal year has."""
    context = view.context
    for row in planned(context):
        for months in _EVERY_NUMBER.findall(fold(row.measure.follow_up.text)):
            if not 1 <= int(months[:9]) <= _LONGEST_CYCLE:
                message = (
                    f"{row.name} ระบุการติดตามผล {quoted(row.measure.follow_up.text)} "
                    "ซึ่งไม่มีครั้งใดในปีงบประมาณ โปรดใช้รอบ 1 ถึง 12 เดือน"
                )
                yield row.found("follow_up", message, ("months", months))


def _says(follow_up: FollowUp) -> bool:
    return bool(letters(follow_up.text) or follow_up.cycle_months or follow_up.cut_off)


def _printed(view: View) -> bool:
    """Whether a document the office made prints a column of follow-ups."""
    written = view.context.year(view.context.working_year).documents
    sections = (
        (desk, section) for desk in view.desks.values() if desk.document in written for section in desk.form.sections
    )
    tables = (variant_of(desk, section) for desk, section in sections if section.kind == "table")
    return any(column.id == "follow_up" for variant in tables for column in variant.columns)


def _cycle(measure: Measure, fiscal_year: int) -> int:
    """The months between two follow-ups that repeat; 0 for other ways of following up."""
    text = measure.follow_up.text
    if not text.strip():
        return measure.follow_up.cycle_months
    if not _REPEATED.search(fold(text)):
        return 0
    return read_follow_up(text, fiscal_year).cycle_months or measure.follow_up.cycle_months


def _follow_up_text(measure: Measure, cycle: int) -> str:
    return measure.follow_up.text.strip() or f"ทุก {cycle} เดือน"


def _months(timeframe: Timeframe, fiscal_year: int) -> int:
    """How many months the measure lasts, begun ones counted; 0 where that is not known.

    An open end is that of the fiscal year, an open start its first day.
    """
    start, end = timeframe.start, timeframe.end
    if start is None and end is None:
        understood = read_period(timeframe.text, fiscal_year)
        start, end = understood.start, understood.end
    if start is None and end is None:
        return 0
    start, end = start or min(fiscal_start(fiscal_year), end or date.max), end or fiscal_end(fiscal_year)
    months = (end.year - start.year) * 12 + end.month - start.month
    return max(months + (end.day >= start.day), 1) if start <= end else 0
