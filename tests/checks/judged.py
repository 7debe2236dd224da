"""Every alarm on the transcribed papers and the sample office, judged true or false: judged.toml, and what reads it."""

import json
import tomllib
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

from ita_desktop.catalog import frameworks_of
from ita_desktop.domain.context import Context
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.rows import year_of
from ita_desktop.paths import resource
from ita_desktop.store.codec import from_json
from tests.checks.seen import all_complaints

HERE = Path(__file__).parent
FILES = {
    "sao": HERE.parent / "data/sample-001.json",
    "town": HERE.parent / "data/sample-004.json",
    "made-up": resource("sample", "office.json"),
}
PAPERS = (("sao", 2566), ("town", 2569), ("made-up", 2568), ("made-up", 2569))
DAYS = (date(2025, 11, 24), date(2026, 11, 21))


@dataclass(frozen=True, slots=True)
class Judged:
    """An alarm: where (as `place_in` says it), a fragment of what it says or rests on, whether it is true, and why."""

    check: str
    place: str
    fragment: str
    true: bool
    why: str

    def is_about(self, alarm: "Alarm") -> bool:
        """Whether the alarm is this one."""
        told = (alarm.message, alarm.basis)
        return (alarm.check, alarm.place) == (self.check, self.place) and any(self.fragment in one for one in told)


@dataclass(frozen=True, slots=True)
class Alarm:
    """An issue with its place said so that it is the same whenever the office is loaded."""

    check: str
    place: str
    message: str
    basis: str


@cache
def sample_file(name: str) -> OfficeFile:
    """One of the three offices."""
    return from_json(json.loads(FILES[name].read_text(encoding="utf-8")))


def place_in(file: OfficeFile, place: Place) -> str:
    """The place with numbers instead of the ids that loading made: measure 2, its step 1."""
    of_measures = place.kind in (PlaceKind.MEASURE, PlaceKind.RESULT)
    measures = year_of(file, place.fiscal_year).measures if of_measures else ()
    listed = [[one.id for one in measures]]
    for measure in measures:
        listed += [[one.id for one in rows] for rows in (measure.steps, measure.responsibles, measure.results)]
    numbers = {own: str(number) for ids in listed for number, own in enumerate(ids, 1)}
    return str(replace(place, ids=tuple(numbers.get(one, one) for one in place.ids)))


@cache
def alarms(name: str, working_year: int) -> tuple[Alarm, ...]:
    """What is said of a paper on either day."""
    file = sample_file(name)
    frameworks = frameworks_of(file, working_year)
    said = (all_complaints(Context(file, working_year, frameworks, today)) for today in DAYS)
    told = (Alarm(one.check, place_in(file, one.place), one.message, one.basis) for issues in said for one in issues)
    return tuple(dict.fromkeys(told))


@cache
def judgements(name: str, working_year: int) -> tuple[Judged, ...]:
    """The rows of a paper."""
    table = tomllib.loads((HERE / "judged.toml").read_text(encoding="utf-8"))
    return tuple(Judged(**row) for row in table[f"{name}-{working_year}"])
