"""Checks of the measures of the working year: does each say who does it and when."""

from collections.abc import Iterator

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.registry import Found, check
from ita_desktop.checks.view import View
from ita_desktop.domain.context import Context
from ita_desktop.domain.issues import Place, PlaceKind, Severity
from ita_desktop.domain.measures import Measure
from ita_desktop.thai.periods import read_period

_QUOTED_LENGTH = 60


@check(
    "measure-responsible",
    Severity.WARNING,
    "มาตรการไม่มีผู้รับผิดชอบ",
    why="เกณฑ์กำหนดให้ทุกมาตรการมีผู้รับผิดชอบ",
    example="มาตรการลำดับที่ 3 ยังว่างในช่องผู้รับผิดชอบ",
    reads=(Aspect.MEASURES,),
)
def without_responsible(view: View) -> Iterator[Found]:
    """A measure nobody is named for."""
    context = view.context
    for number, measure in _numbered(context):
        if not any(person.text.strip() or person.unit for person in measure.responsibles):
            message = f"{_named(number, measure)} ยังไม่มีผู้รับผิดชอบ โปรดระบุส่วนราชการหรือผู้ที่ต้องดำเนินการ"
            yield Found(_place(context, measure, "responsibles"), message)


@check(
    "measure-timeframe",
    Severity.WARNING,
    "มาตรการไม่มีระยะเวลาดำเนินการ",
    why="เกณฑ์กำหนดให้ทุกมาตรการมีระยะเวลาดำเนินการ",
    example="มาตรการลำดับที่ 2 ยังว่างในช่องระยะเวลา",
    reads=(Aspect.MEASURES,),
)
def without_timeframe(view: View) -> Iterator[Found]:
    """A measure that says neither in words nor in dates when it is done."""
    context = view.context
    for number, measure in _numbered(context):
        time = measure.timeframe
        if not (time.text.strip() or time.start or time.end):
            year = context.measures_year
            message = f"{_named(number, measure)} ยังไม่มีระยะเวลาดำเนินการ โปรดระบุช่วงเวลาในปีงบประมาณ พ.ศ. {year}"
            yield Found(_place(context, measure, "timeframe"), message)


@check(
    "measure-timeframe-date",
    Severity.WARNING,
    "ระยะเวลาของมาตรการไม่ถูกต้อง",
    why="วันที่ที่ไม่มีจริงหรือสลับกันทำให้ติดตามผลไม่ได้",
    example="ระยะเวลา “31 เมษายน 2569 – 1 มีนาคม 2569”",
    reads=(Aspect.MEASURES,),
)
def with_impossible_timeframe(view: View) -> Iterator[Found]:
    """A timeframe whose words name a day that does not exist or an end before its start."""
    context = view.context
    for number, measure in _numbered(context):
        problem = read_period(measure.timeframe.text, context.measures_year).problem
        if problem:
            message = (
                f"{_named(number, measure)} ระยะเวลา “{measure.timeframe.text.strip()[:_QUOTED_LENGTH]}”: {problem}"
            )
            yield Found(_place(context, measure, "timeframe"), message, (("timeframe", measure.timeframe.text),))


def _numbered(context: Context) -> Iterator[tuple[int, Measure]]:
    return enumerate(context.year(context.measures_year).measures, 1)


def _named(number: int, measure: Measure) -> str:
    """The row by its number and the beginning of its first title."""
    title = next((" ".join(title.split()) for title in measure.titles if title.strip()), "")
    short = title if len(title) <= _QUOTED_LENGTH else title[:_QUOTED_LENGTH] + "…"
    return f"มาตรการลำดับที่ {number} “{short}”" if short else f"มาตรการลำดับที่ {number}"


def _place(context: Context, measure: Measure, field: str) -> Place:
    return Place(PlaceKind.MEASURE, context.measures_year, (measure.id,), field)
