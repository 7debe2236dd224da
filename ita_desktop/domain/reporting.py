"""Reporting on a measure: its results, their events and evidence, each edit as a new measure."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from ita_desktop.domain.ids import NewId
from ita_desktop.domain.measures import Event, Evidence, Measure, Result, Status
from ita_desktop.domain.rounds import LATEST, Round, round_of
from ita_desktop.domain.rows import replaced, row_of, without

RESULT_TEXTS = ("output", "outcome", "budget_used", "problems", "suggestions", "reason")
"""The fields of a result that hold a text."""

EVENT_TEXTS = ("what", "where", "people")
"""The fields of an event that hold a text."""

_EVENTS = "events."


def results_at(measure: Measure, rounds: Sequence[Round], wanted: Round | None, step: str) -> tuple[Result, ...]:
    """What was reported of a step ("": of the whole measure) in a round (None: in none); often one, sometimes more."""
    return tuple(one for one in measure.results if one.step == step and round_of(rounds, one.round_end) == wanted)


def new_result(wanted: Round | None, step: str, new_id: NewId) -> Result:
    """An empty result of a step ("": of the whole measure) for a round (None: for none)."""
    return Result(new_id(), step, round_end=wanted.end if wanted else None)


def with_result(measure: Measure, result: Result) -> Measure:
    """The measure with a result in place of the one of the same id, or behind all others."""
    if row_of(measure.results, result.id):
        return replace(measure, results=replaced(measure.results, result))
    return replace(measure, results=(*measure.results, result))


def without_results(measure: Measure, *result_ids: str) -> Measure:
    """The measure without these results, their events and evidence included; copied files stay in their folder."""
    return replace(measure, results=without(measure.results, *result_ids))


def changed_result(measure: Measure, result_id: str, change: Callable[[Result], Result]) -> Measure:
    """The measure with one result changed by a function; unchanged where there is none of this id."""
    result = row_of(measure.results, result_id)
    return measure if result is None else with_result(measure, change(result))


def with_status(result: Result, status: Status, today: date) -> Result:
    """The result with another status; what is done for the first time was done today unless a day is given.

    Today is not suggested long after the round: then an old report is being caught up on.
    """
    recent = result.round_end is None or today <= result.round_end + LATEST
    dated = result.reported_on or (today if status is Status.DONE and recent else None)
    return replace(result, status=status, reported_on=dated)


def reason_of(result: Result) -> str:
    """Why something was not done: the reason, else the problems that were told; "" where neither says anything."""
    said = (text for text in (result.reason, result.problems) if text.strip(" -–—.\t\r\n"))
    return next(said, "")


def lacks_reason(measure: Measure, result: Result) -> bool:
    """Whether something was not done and neither here nor for the measure as a whole is it said why."""
    told = (one for one in measure.results if one.id == result.id or not one.step)
    return result.status is Status.NOT_DONE and not any(map(reason_of, told))


def with_event(result: Result, event: Event) -> Result:
    """The result with an event in place of the one of the same id, or behind all others."""
    if row_of(result.events, event.id):
        return replace(result, events=replaced(result.events, event))
    return replace(result, events=(*result.events, event))


def with_evidence(result: Result, *evidence: Evidence) -> Result:
    """The result with evidence behind all other, or in place of that of the same id."""
    for one in evidence:
        rows = replaced(result.evidence, one) if row_of(result.evidence, one.id) else (*result.evidence, one)
        result = replace(result, evidence=rows)
    return result


def says_nothing(result: Result) -> bool:
    """Whether nothing was typed into a result, chosen for it or added to it."""
    return result == Result(result.id, result.step, round_end=result.round_end)


def words_before(measures: Iterable[Measure], field: str, leave_out: str = "") -> tuple[str, ...]:
    """What was typed into a text field of results before, each once, the commonest first; but not of `leave_out`."""
    counts: dict[str, int] = {}
    for measure in measures:
        for result in measure.results:
            said = str(getattr(result, field)).strip()
            if said and result.id != leave_out:
                counts[said] = counts.get(said, 0) + 1
    return tuple(sorted(counts, key=lambda said: -counts[said]))


def reported_text(measure: Measure, ids: Sequence[str], field: str) -> str | None:
    """The text of a result's field, of an event's under "events.<field>"; None where there is none.

    `ids` are the result's and the event's.
    """
    result = row_of(measure.results, ids[0]) if ids else None
    if result is None:
        return None
    if field in RESULT_TEXTS:
        return str(getattr(result, field))
    event = row_of(result.events, ids[1]) if len(ids) > 1 else None
    named = field.removeprefix(_EVENTS) if field.startswith(_EVENTS) else ""
    return str(getattr(event, named)) if event and named in EVENT_TEXTS else None


def with_reported_text(measure: Measure, ids: Sequence[str], field: str, text: str) -> Measure:
    """The measure with another text there; unchanged where there is none."""
    if reported_text(measure, ids, field) is None:
        return measure
    if not field.startswith(_EVENTS):
        return changed_result(measure, ids[0], lambda one: replace(one, **_named(field, text)))

    def change(result: Result) -> Result:
        event = row_of(result.events, ids[1])
        return with_event(result, replace(event, **_named(field.removeprefix(_EVENTS), text))) if event else result

    return changed_result(measure, ids[0], change)


def _named(name: str, text: str) -> dict[str, Any]:
    """A text field known by its name alone, for `replace`."""
    return {name: text}
