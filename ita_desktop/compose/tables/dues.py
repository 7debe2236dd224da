"""What has to be reported soon or should have been: one row a measure and round under each of its responsibles."""

from collections.abc import Iterator
from datetime import date

from ita_desktop.compose.desk import Desk
from ita_desktop.compose.tables.measures import title_line
from ita_desktop.compose.tables.rows import TableRow
from ita_desktop.domain.due import Due, RoundState, dues, reported
from ita_desktop.domain.forms import Table
from ita_desktop.domain.rounds import rounds_of
from ita_desktop.thai.dates import short_date, short_period
from ita_desktop.thai.datewords import last_day

_OPEN = (RoundState.OVERDUE, RoundState.DUE, RoundState.PARTLY, RoundState.COMING)
_DECEMBER = 12


type _Soon = tuple[int, Due]


def due_rows(desk: Desk, table: Table) -> Iterator[TableRow]:
    """What is overdue, due this month or the next, seen from the context's day; `groups` names the responsible.

    What is left of the year before stands first and says its year; a closed year has nothing due.
    """
    for unit, found in _by_unit(desk).items():
        for place, (year, due) in enumerate(sorted(found, key=lambda one: (one[0], one[1].number)), 1):
            yield TableRow(
                key=f"dues.{unit}.{place}",
                cells=_cells(desk, table, year, due) | {"place": (desk.voice.program(str(place)),)},
                groups={"unit": unit, "measure": f"{unit}/{due.measure.id}"},
                again={"measure": (title_line(desk, table, due.number, table.wording["continued"]),)},
            )


def _by_unit(desk: Desk) -> dict[str, list[_Soon]]:
    """What each unit has to report, its parts' rows with its own; a responsible that is no unit stands as printed."""
    names = {unit.id: unit.name for unit in desk.context.file.units}
    by_unit: dict[str, list[_Soon]] = {}
    for year, due in _soon(desk):
        answering = {names.get(one.unit) or one.text.strip() for one in due.measure.responsibles} - {""}
        for name in sorted(answering) or ("",):
            by_unit.setdefault(name, []).append((year, due))
    order = {name: place for place, name in enumerate(names.values())}
    return dict(sorted(by_unit.items(), key=lambda entry: order.get(entry[0], len(order))))


def _soon(desk: Desk) -> Iterator[_Soon]:
    context = desk.context
    end = _end_of_next_month(context.today)
    for year in (context.reported_year, context.measures_year):
        work = context.year(year)
        found = () if work.closing.on else dues(work, context.file.preferences.round_months, context.today)
        yield from ((year, due) for due in found if due.state in _OPEN and due.round.due <= end)


def _end_of_next_month(today: date) -> date:
    return last_day(today.year + today.month // _DECEMBER, today.month % _DECEMBER + 1)


def _cells(desk: Desk, table: Table, year: int, due: Due) -> dict[str, tuple[str, ...]]:
    titles = [title_line(desk, table, number, text) for number, text in enumerate(due.measure.titles, due.number)]
    if year != desk.context.measures_year:
        titles.append(desk.wording(table.wording["of_year"], number=desk.voice.program(str(year))))
    period = short_period(due.round.start, due.round.end)
    number = desk.voice.program(str(due.round.number))
    return {
        "measure": tuple(titles),
        "round": (desk.wording(table.wording["round"], number=number, text=desk.voice.program(period)),),
        "due": (desk.voice.program(short_date(due.round.due)),),
        "state": (_state(desk, table, year, due),),
    }


def _state(desk: Desk, table: Table, year: int, due: Due) -> str:
    late = due.round.due < desk.context.today
    said = [desk.wording(table.wording["overdue"])] if late else []
    if due.state is RoundState.PARTLY:
        rounds = rounds_of(due.measure.follow_up, year, desk.context.file.preferences.round_months)
        tally = reported(due.measure, rounds, due.round)
        counts = {"number": desk.voice.program(str(tally.done)), "text": desk.voice.program(str(tally.total))}
        said.append(desk.wording(table.wording["partly"], **counts))
    return "\n".join(said) or desk.wording(table.wording["open"])
