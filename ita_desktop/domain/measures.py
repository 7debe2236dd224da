"""Measures as rows of the table: titles, steps, who does them, when, how they are followed up, what came of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Status(StrEnum):
    """How far a measure or step has come."""

    NOT_STARTED = "ยังไม่ดำเนินการ"
    UNDER_WAY = "อยู่ระหว่างดำเนินการ"
    DONE = "แล้วเสร็จ"
    NOT_DONE = "ไม่ได้ดำเนินการ"


@dataclass(frozen=True, slots=True)
class Step:
    """One ordered step, its number added on paper; sub-points print as (๑)(๒)."""

    id: str
    text: str
    sub_points: tuple[str, ...] = ()
    extra: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Responsible:
    """Who does it: the text as printed, and the unit it names if it names one."""

    id: str
    text: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Timeframe:
    """When, as printed, with the dates it was understood as (either may be unknown)."""

    text: str = ""
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class FollowUp:
    """How it is followed up, as printed, with the cycle in months (0: none) or the cut-off date it means."""

    text: str = ""
    cycle_months: int = 0
    cut_off: date | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Something dated inside an output: what was held, where, and how many or which people came."""

    id: str
    on: date | None = None
    what: str = ""
    where: str = ""
    people: str = ""


class EvidenceKind(StrEnum):
    """Where evidence lies: copied into the office's folder of evidence, or somewhere else under a link."""

    FILE = "file"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A file or link that proves a result.

    `target` is the file's path inside the office's folder of evidence ("/" between its parts) or the link itself;
    `dated` is the evidence's own day, `added_on` the day it was added; `sha256` and `size` are those of the file then.
    """

    id: str
    kind: EvidenceKind
    target: str
    title: str = ""
    sha256: str = ""
    size: int = 0
    dated: date | None = None
    added_on: date | None = None
    page: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """What was reported of a measure or one of its steps; `step` is empty for the measure as a whole.

    `round_end` is the last day of the round it was reported for (None: for no round, the year as a whole); a changed
    cycle keeps it, and domain/rounds.py says which of the new rounds it falls into. `reason` says why nothing was done.
    """

    id: str
    step: str = ""
    status: Status = Status.NOT_STARTED
    reported_on: date | None = None
    output: str = ""
    outcome: str = ""
    budget_used: str = ""
    problems: str = ""
    suggestions: str = ""
    reason: str = ""
    round_end: date | None = None
    events: tuple[Event, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Measure:
    """A row of the measures table; real rows hold up to two titles over one list of steps."""

    id: str
    titles: tuple[str, ...]
    indicators: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    analysis: str = ""
    steps: tuple[Step, ...] = ()
    responsibles: tuple[Responsible, ...] = ()
    timeframe: Timeframe = Timeframe()
    follow_up: FollowUp = FollowUp()
    budget: str = ""
    target: str = ""
    kpi: str = ""
    results: tuple[Result, ...] = ()
    extra: Mapping[str, str] = field(default_factory=dict)


def numbered(measures: Iterable[Measure]) -> Iterator[tuple[int, Measure]]:
    """Each measure with the number of its first title: titles are numbered through the table, from 1."""
    number = 1
    for measure in measures:
        yield number, measure
        number += max(len(measure.titles), 1)
