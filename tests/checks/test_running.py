"""All checks together: whole, lasting, and silent on papers that are right."""

import json
from datetime import date
from pathlib import Path

import pytest

from ita_desktop.catalog import frameworks_of
from ita_desktop.checks.running import CHECKS, FAMILIES, run_checks
from ita_desktop.domain.context import Context
from ita_desktop.domain.measures import Measure
from ita_desktop.store.codec import from_json
from tests.checks.seen import seen
from tests.domain.grids import grid

DATA = Path(__file__).parents[1] / "data"


def test_every_check_has_its_own_lasting_name() -> None:
    assert sorted(check.id for check in CHECKS) == [
        "correction-unused",
        "framework-assumed",
        "level-scores",
        "level-undecided",
        "level-unknown",
        "measure-responsible",
        "measure-timeframe",
        "measure-timeframe-date",
        "office-emblem",
        "score-eit-parts",
        "score-items",
        "score-sub-indicators",
        "score-tool",
        "score-total",
        "score-unreadable",
    ]
    assert all(check.title for check in CHECKS)


def test_every_family_on_disk_is_run() -> None:
    folder = Path(FAMILIES[0].__file__ or "").parent
    on_disk = {path.stem for path in folder.glob("*.py")} - {"__init__", "registry", "running"}
    assert {family.__name__.rpartition(".")[2] for family in FAMILIES} == on_disk


def test_an_empty_file_lacks_only_its_emblem() -> None:
    assert [issue.check for issue in run_checks(seen())] == ["office-emblem"]


def test_issues_come_with_check_and_severity() -> None:
    issues = run_checks(seen(grid(total="94", n1="abc"), "A", (Measure("m", ("ก",)),)))
    assert [(issue.check, issue.severity.value) for issue in issues] == [
        ("score-unreadable", "error"),
        ("level-unknown", "error"),
        ("measure-responsible", "warning"),
        ("measure-timeframe", "warning"),
        ("office-emblem", "hint"),
    ]


@pytest.mark.parametrize(("name", "working_year"), [("sample-001", 2566), ("sample-004", 2569)])
def test_papers_that_were_really_signed_raise_no_false_alarm(name: str, working_year: int) -> None:
    file = from_json(json.loads((DATA / f"{name}.json").read_text(encoding="utf-8")))
    context = Context(file, working_year, frameworks_of(file, working_year), date(2026, 1, 1))
    assert context.assessed.scores
    assert [issue.check for issue in run_checks(context)] == ["office-emblem"]
