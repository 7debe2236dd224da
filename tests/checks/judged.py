"""Every alarm on the transcribed papers and the sample office, judged true or false: judged.toml, and what reads it."""

import json
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from ita_desktop.catalog import frameworks_of
from ita_desktop.domain.context import Context
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.issues import Issue
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
    """An alarm: where, a fragment of what it says, whether it is true, and why."""

    check: str
    place: str
    fragment: str
    true: bool
    why: str

    def is_about(self, issue: Issue) -> bool:
        """Whether the issue is this alarm."""
        return (issue.check, str(issue.place)) == (self.check, self.place) and self.fragment in issue.message


@cache
def sample_file(name: str) -> OfficeFile:
    """One of the three offices."""
    return from_json(json.loads(FILES[name].read_text(encoding="utf-8")))


@cache
def alarms(name: str, working_year: int) -> tuple[Issue, ...]:
    """What is said of a paper on either day."""
    file = sample_file(name)
    frameworks = frameworks_of(file, working_year)
    said = (all_complaints(Context(file, working_year, frameworks, today)) for today in DAYS)
    return tuple(dict.fromkeys(issue for issues in said for issue in issues))


@cache
def judgements(name: str, working_year: int) -> tuple[Judged, ...]:
    """The rows of a paper."""
    table = tomllib.loads((HERE / "judged.toml").read_text(encoding="utf-8"))
    return tuple(Judged(**row) for row in table[f"{name}-{working_year}"])
