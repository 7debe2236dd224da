"""T6: a block of rows a measure, every step with the outputs and outcomes reported of it, one pair below the other."""

from collections.abc import Iterator
from datetime import date

from ita_desktop.compose.desk import Desk
from ita_desktop.compose.tables.measures import measure_number, step_lines, timeframe_text, title_line
from ita_desktop.compose.tables.rows import TableRow
from ita_desktop.domain.evidence_targets import evidence_name
from ita_desktop.domain.forms import Table
from ita_desktop.domain.measures import Event, Evidence, EvidenceKind, Measure, Result, Status, numbered
from ita_desktop.domain.reporting import reason_of
from ita_desktop.thai.dates import long_date

type _Lines = tuple[str, ...]
type _Cells = dict[str, tuple[str, ...]]


def result_rows(desk: Desk, table: Table) -> Iterator[TableRow]:
    """The measures of the reported year in order, each with its steps and the results of these in order of rounds.

    What belongs to no step stands below the steps beside none, or beside all of them where nothing names a step.
    """
    measures = numbered(desk.context.year(desk.context.reported_year).measures)
    for place, (number, measure) in enumerate(measures, 1):
        yield from _block(desk, table, measure, number, f"results.{place}")


def told_of(measure: Measure, step: str) -> tuple[Result, ...]:
    """What is printed of a step ("": of the measure as a whole or of a step that is gone), earliest round first.

    That nothing had been done yet is not printed where a later report follows.
    """
    known = {one.id for one in measure.steps}
    told = [one for one in measure.results if (one.step if one.step in known else "") == step]
    told.sort(key=lambda one: (one.round_end or date.max, one.reported_on or date.max))
    return tuple(one for place, one in enumerate(told, 1) if place == len(told) or not _only_begun(one))


def event_line(desk: Desk, table: Table, event: Event) -> str:
    """When something was held, what, where and with how many people, on one line; empty for an empty event."""
    return " ".join(_event(desk, table, event))


def _block(desk: Desk, table: Table, measure: Measure, number: int, key: str) -> Iterator[TableRow]:
    shared = _shared(desk, table, measure, number)
    spoken = " – ".join(measure_number(desk, table, n) for n in range(number, number + max(len(measure.titles), 1)))
    shared["number"] = (spoken,)
    number_again: _Cells = {"number": (spoken, desk.wording(table.wording["continued"]))}
    for place, (step, steps, again, told) in enumerate(_pairs(desk, table, measure), 1):
        yield TableRow(
            key=f"{key}.{place}",
            cells=shared | steps | (_result_cells(desk, table, told) if told else {}),
            groups={"measure": measure.id, "step": f"{measure.id}/{step}"},
            again=number_again | again,
        )


type _Pair = tuple[str, _Cells, _Cells, Result | None]


def _pairs(desk: Desk, table: Table, measure: Measure) -> Iterator[_Pair]:
    """A row each: the step's key, its cells, what they show again, the result beside it."""
    whole = told_of(measure, "")
    if len(whole) == len(measure.results) or not measure.steps:
        steps, again = _steps(desk, table, measure, range(1, len(measure.steps) + 1))
        for result in whole or (None,):
            yield "all", steps, again, result
        return
    for number, step in enumerate(measure.steps, 1):
        steps, again = _steps(desk, table, measure, range(number, number + 1))
        for told in told_of(measure, step.id) or (None,):
            yield step.id, steps, again, told
    for result in whole:
        yield "", {}, {}, result


def _steps(desk: Desk, table: Table, measure: Measure, numbers: range) -> tuple[_Cells, _Cells]:
    lines = [tuple(step_lines(desk, table, measure, number)) for number in numbers]
    if not lines:
        return {}, {}
    cells = {"steps": tuple(line for own in lines for line in own), "steps_plain": tuple(own[0] for own in lines)}
    continued = desk.wording(table.wording["continued"])
    if len(lines) == 1 and len(measure.steps) > 1:
        spoken = desk.voice.program(str(numbers[0]))
        continued = desk.wording(table.wording["step"], number=spoken, text=continued)
    return cells, dict.fromkeys(cells, (continued,))


def _shared(desk: Desk, table: Table, measure: Measure, number: int) -> _Cells:
    typed = desk.voice.typed
    titles = tuple(title_line(desk, table, n, text) for n, text in enumerate(measure.titles, number))
    own = {column: (typed(text),) for column, text in measure.extra.items()}
    return own | {
        "measure": titles if len(titles) > 1 else tuple(typed(text) for text in measure.titles),
        "timeframe": (timeframe_text(desk, measure),),
        "responsible": tuple(typed(one.text) for one in measure.responsibles),
        "follow_up": (typed(measure.follow_up.text),),
        "budget": (typed(measure.budget),),
        "target": (typed(measure.target),),
        "kpi": (typed(measure.kpi),),
    }


def _result_cells(desk: Desk, table: Table, result: Result) -> _Cells:
    return {
        "output": tuple(_output(desk, table, result)),
        "outcome": (desk.voice.typed(result.outcome),),
        "evidence": tuple(line for one in result.evidence for line in _evidence(desk, table, one)),
    }


def _output(desk: Desk, table: Table, result: Result) -> Iterator[str]:
    """What was done, or how far it came where nothing more was said; then what was held, and what it cost."""
    if result.status is Status.NOT_DONE:
        yield _not_done(desk, table, result)
    elif not (result.output.strip() or result.events or result.outcome.strip()):
        yield desk.wording(table.wording[f"status_{result.status.name.lower()}"])
    yield desk.voice.typed(result.output)
    for event in result.events:
        if said := event_line(desk, table, event):
            yield desk.wording(table.wording["event"], text=said)
    if spent := result.budget_used.strip():
        yield _worded(desk, table, "budget_number" if _is_number(spent) else "budget", spent)


def _not_done(desk: Desk, table: Table, result: Result) -> str:
    said = desk.wording(table.wording["status_not_done"])
    because = reason_of(result)
    return f"{said} {_worded(desk, table, 'because', because)}" if because else said


def _event(desk: Desk, table: Table, event: Event) -> Iterator[str]:
    if event.on:
        yield desk.wording(table.wording["event_on"], text=desk.voice.program(long_date(event.on)))
    if event.what.strip():
        yield desk.voice.typed(event.what.strip())
    if event.where.strip():
        yield _worded(desk, table, "event_where", event.where)
    if people := event.people.strip():
        yield _worded(desk, table, "event_count" if _is_number(people) else "event_people", people)


def _worded(desk: Desk, table: Table, pattern: str, text: str) -> str:
    """A typed text in its wording; one that begins with the wording's words already stands as it is."""
    said, wording = desk.voice.typed(text.strip()), table.wording[pattern]
    before = wording.split("{")[0]
    begun = before.strip()
    if len(begun) == 1:  # a single letter such as "ณ" also begins names
        begun = before
    return said if said.replace("\u00a0", " ").startswith(begun) else desk.wording(wording, text=said)


def _is_number(text: str) -> bool:
    return text.replace(",", "").replace(".", "", 1).isdecimal()


def _evidence(desk: Desk, table: Table, evidence: Evidence) -> Iterator[str]:
    page = _worded(desk, table, "page", evidence.page) if evidence.page.strip() else ""
    if evidence.kind is EvidenceKind.LINK:
        yield from (desk.voice.typed(evidence.title.strip()), evidence.target, page)
    else:
        yield " ".join(part for part in (desk.voice.typed(evidence_name(evidence)), page) if part)


def _only_begun(result: Result) -> bool:
    """Whether nothing but an unfinished status was reported."""
    said = (result.output, result.outcome, result.budget_used, result.events, result.evidence)
    return result.status in (Status.NOT_STARTED, Status.UNDER_WAY) and not any(said)
