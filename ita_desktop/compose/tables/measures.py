"""T5 and its variants: one row a measure; numbers are the program's, every other word the clerk's.

How a measure's titles, steps and timeframe are worded is here for every table of measures.
"""

from collections.abc import Iterator, Mapping

from ita_desktop.compose.desk import Desk
from ita_desktop.compose.tables.rows import TableRow
from ita_desktop.domain.forms import Table
from ita_desktop.domain.measures import Measure, numbered
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
        "measure": tuple(title_line(desk, table, n, text) for n, text in enumerate(measure.titles, first)),
        "indicator": tuple(_indicators(desk, table, measure)),
        "analysis": (typed(measure.analysis),),
        "steps": tuple(_steps(desk, table, measure)),
        "responsible": tuple(typed(responsible.text) for responsible in measure.responsibles),
        "timeframe": (timeframe_text(desk, measure),),
        "follow_up": (_follow_up(desk, measure),),
        "budget": (typed(measure.budget),),
        "target": (typed(measure.target),),
        "kpi": (typed(measure.kpi),),
    }


def measure_number(desk: Desk, table: Table, number: int) -> str:
    """The number of a title as it is printed, typed over under "<table>.number.<number>"."""
    return desk.figure(f"{table.id}.number.{number}", str(number))


def title_line(desk: Desk, table: Table, number: int, text: str) -> str:
    """A title with its number in the table."""
    spoken = measure_number(desk, table, number)
    return desk.wording(table.wording["title"], number=spoken, text=desk.voice.typed(text))


def step_lines(desk: Desk, table: Table, measure: Measure, number: int) -> Iterator[str]:
    """The step of a measure with this number (from 1) and its sub-points; one alone in its measure has no number, as
    offices write it."""
    step = measure.steps[number - 1]
    alone = len(measure.steps) == 1
    yield desk.voice.typed(step.text) if alone else _numbered(desk, table, "step", number, step.text)
    for point, text in enumerate(step.sub_points, 1):
        yield _numbered(desk, table, "sub_point", point, text)


def timeframe_text(desk: Desk, measure: Measure) -> str:
    """When, as typed, else the period of its dates."""
    frame = measure.timeframe
    if frame.text.strip() or not (frame.start and frame.end):
        return desk.voice.typed(frame.text)
    return desk.voice.program(short_period(frame.start, frame.end))


def _numbered(desk: Desk, table: Table, pattern: str, number: int, text: str) -> str:
    return desk.wording(table.wording[pattern], number=desk.voice.program(str(number)), text=desk.voice.typed(text))


def _steps(desk: Desk, table: Table, measure: Measure) -> Iterator[str]:
    for number in range(1, len(measure.steps) + 1):
        yield from step_lines(desk, table, measure, number)


def _indicators(desk: Desk, table: Table, measure: Measure) -> Iterator[str]:
    names = {indicator.code: indicator.name for indicator in desk.context.framework.indicators}
    for code in measure.indicators:
        name = desk.figure(f"measures.name.{code}", names.get(code, ""))
        yield desk.wording(table.wording["indicator"], code=desk.voice.program(code), name=name)


def _follow_up(desk: Desk, measure: Measure) -> str:
    return desk.voice.typed(measure.follow_up.text)
