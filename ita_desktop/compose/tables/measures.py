"""T5 and its variants: one row a measure; numbers are the program's, every other word the clerk's."""

from collections.abc import Iterator, Mapping

from ita_desktop.compose.desk import Desk
from ita_desktop.compose.tables.rows import TableRow
from ita_desktop.domain.forms import Table
from ita_desktop.domain.measures import Measure, Step, numbered
from ita_desktop.thai.dates import short_period


def measure_rows(desk: Desk, table: Table) -> Iterator[TableRow]:
    """The measures of the planned year in order; titles are numbered through the table, steps within a measure."""
    planned = numbered(desk.context.year(desk.context.measures_year).measures)
    for place, (number, measure) in enumerate(planned, 1):
        yield TableRow(f"measures.{place}", _cells(desk, table, measure, number))


def _cells(desk: Desk, table: Table, measure: Measure, first: int) -> Mapping[str, tuple[str, ...]]:
    typed = desk.voice.typed
    own = {column: (typed(text),) for column, text in measure.extra.items()}
    return own | {
        "measure": tuple(_title(desk, table, n, text) for n, text in enumerate(measure.titles, first)),
        "indicator": tuple(_indicators(desk, table, measure)),
        "analysis": (typed(measure.analysis),),
        "steps": tuple(_steps(desk, table, measure.steps)),
        "responsible": tuple(typed(responsible.text) for responsible in measure.responsibles),
        "timeframe": (_timeframe(desk, measure),),
        "follow_up": (_follow_up(desk, measure),),
        "budget": (typed(measure.budget),),
        "target": (typed(measure.target),),
        "kpi": (typed(measure.kpi),),
    }


def _title(desk: Desk, table: Table, number: int, text: str) -> str:
    spoken = desk.figure(f"measures.number.{number}", str(number))
    return desk.wording(table.wording["title"], number=spoken, text=desk.voice.typed(text))


def _numbered(desk: Desk, table: Table, pattern: str, number: int, text: str) -> str:
    return desk.wording(table.wording[pattern], number=desk.voice.program(str(number)), text=desk.voice.typed(text))


def _steps(desk: Desk, table: Table, steps: tuple[Step, ...]) -> Iterator[str]:
    """A step alone in its measure goes without a number, as offices write it."""
    for number, step in enumerate(steps, 1):
        yield _numbered(desk, table, "step", number, step.text) if len(steps) > 1 else desk.voice.typed(step.text)
        for point, text in enumerate(step.sub_points, 1):
            yield _numbered(desk, table, "sub_point", point, text)


def _indicators(desk: Desk, table: Table, measure: Measure) -> Iterator[str]:
    names = {indicator.code: indicator.name for indicator in desk.context.framework.indicators}
    for code in measure.indicators:
        name = desk.figure(f"measures.name.{code}", names.get(code, ""))
        yield desk.wording(table.wording["indicator"], code=desk.voice.program(code), name=name)


def _timeframe(desk: Desk, measure: Measure) -> str:
    frame = measure.timeframe
    if frame.text.strip() or not (frame.start and frame.end):
        return desk.voice.typed(frame.text)
    return desk.voice.program(short_period(frame.start, frame.end))


def _follow_up(desk: Desk, measure: Measure) -> str:
    return desk.voice.typed(measure.follow_up.text)
