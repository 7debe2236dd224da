"""The two transcribed papers and the made-up office are whole and hold what other tests take for granted."""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from ita_desktop.catalog import framework_for, frameworks_of, load_forms
from ita_desktop.compose.documents import documents_of
from ita_desktop.domain.context import Context, default_working_year
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.issues import Severity, is_accepted
from ita_desktop.domain.levels import level_of
from ita_desktop.domain.measures import Status
from ita_desktop.domain.scores import TOTAL, ScoreKey, ScoreLevel
from ita_desktop.store.codec import from_json, to_json
from tests.checks.seen import all_complaints

ROOT = Path(__file__).parents[1]
PATHS = {
    "town": ROOT / "tests/data/sample-004.json",
    "sao": ROOT / "tests/data/sample-001.json",
    "made-up": ROOT / "resources/sample/office.json",
}


def _data(name: str) -> Any:
    return json.loads(PATHS[name].read_text(encoding="utf-8"))


def _file(name: str) -> OfficeFile:
    return from_json(_data(name))


@pytest.mark.parametrize("name", PATHS)
def test_it_loads_and_dumps_to_equal_values(name: str) -> None:
    file = _file(name)
    assert from_json(json.loads(json.dumps(to_json(file)))) == file


@pytest.mark.parametrize("name", PATHS)
def test_every_typed_score_is_understood(name: str) -> None:
    for work in _file(name).years.values():
        for key, entered in work.assessment.scores.items():
            assert entered.value is not None, key


def test_the_town_has_the_scores_of_its_table() -> None:
    scores = _file("town").years[2568].assessment.scores
    counted = {level: sum(key.level is level for key in scores) for level in ScoreLevel}
    assert counted == {
        ScoreLevel.TOTAL: 1,
        ScoreLevel.TOOL: 5,
        ScoreLevel.INDICATOR: 10,
        ScoreLevel.SUB_INDICATOR: 0,
        ScoreLevel.ITEM: 15 + 9 + 28,
    }
    assert scores[TOTAL].text == "94.50"
    assert scores[ScoreKey(ScoreLevel.ITEM, "i10")].value == Decimal(55)


def test_the_town_plans_ten_measures_for_ten_indicators_two_of_them_with_two_titles() -> None:
    measures = _file("town").years[2569].measures
    assert [m.indicators for m in measures] == [(str(n),) for n in range(1, 11)]
    assert [len(m.titles) for m in measures] == [1, 1, 1, 2, 1, 1, 1, 2, 1, 1]


def test_the_sao_keeps_the_figures_typed_over_beside_the_ones_that_yield_its_total() -> None:
    file = _file("sao")
    entered = file.years[2565].assessment.scores[ScoreKey(ScoreLevel.INDICATOR, "2")]
    (document,) = file.years[2566].documents
    assert (entered.text, document.overrides["ranking.indicator.2"]) == ("๘๙.๕๐", "97.58")


def _texts(value: object) -> Iterator[str]:
    match value:
        case dict():
            for one in value.values():
                yield from _texts(one)
        case list():
            for one in value:
                yield from _texts(one)
        case str():
            yield value


def _context(name: str, working_year: int) -> Context:
    file = _file(name)
    return Context(file, working_year, frameworks_of(file, working_year), date(2025, 11, 24))


@pytest.mark.parametrize(("assessed_year", "level"), [(2567, "ผ่าน"), (2568, "ผ่านดี")])
def test_the_made_up_office_has_the_level_its_scores_give(assessed_year: int, level: str) -> None:
    assessment = _file("made-up").years[assessed_year].assessment
    reading = level_of(framework_for(assessed_year), assessment.scores)
    assert reading.level is not None
    assert (assessment.level, reading.level.name) == (level, level)


@pytest.mark.parametrize("working_year", [2568, 2569])
def test_nothing_but_hints_is_open_in_the_made_up_office(working_year: int) -> None:
    context = _context("made-up", working_year)
    grave = [issue for issue in all_complaints(context) if issue.severity is not Severity.HINT]
    assert [issue for issue in grave if not is_accepted(issue, context.file.accepted)] == []


def test_the_made_up_office_accepted_that_one_measure_has_no_steps() -> None:
    context = _context("made-up", 2569)
    accepted = [issue for issue in all_complaints(context) if is_accepted(issue, context.file.accepted)]
    assert [issue.check for issue in accepted] == ["measure-steps"]


def test_every_item_of_the_made_up_office_has_its_score() -> None:
    scores = _file("made-up").years[2568].assessment.scores
    for item in framework_for(2568).items:
        for part in ("1", "2") if item.tool == "EIT" else ("",):
            assert ScoreKey(ScoreLevel.ITEM, item.code, part) in scores
    assert scores[ScoreKey(ScoreLevel.ITEM, "i10")].value == Decimal(55)


def test_the_made_up_office_covers_the_hard_cases() -> None:
    file = _file("made-up")
    planned = file.years[2569].measures
    assert len(planned) >= 12
    assert any(not measure.steps for measure in planned)
    assert any(len(measure.titles) == 2 for measure in planned)
    assert any(not measure.timeframe.text and measure.timeframe.start for measure in planned)
    assert any(step.sub_points for measure in planned for step in measure.steps)
    assert {code for measure in planned for code in measure.indicators} == {str(n) for n in range(1, 11)}
    reported = file.years[2568].measures
    assert {result.status for measure in reported for result in measure.results} == set(Status)
    assert max(len(finding.improve) for finding in file.years[2568].assessment.findings) > 6000
    assert any(len(person.name) == 60 for person in file.people)
    assert any(post.acting for person in file.people for post in person.posts)


def test_the_made_up_office_prints_every_kind_of_paper_and_table() -> None:
    context = _context("made-up", 2569)
    assert default_working_year(context.file, 0) == context.working_year
    forms = load_forms(context.file)
    printables = documents_of(context, forms)
    assert {one.document.kind for one in printables} == set(forms.forms)
    assert {one.document.tables.get("measures", "") for one in printables} >= set(forms.tables["measures"].variants)


def test_no_paragraph_of_the_made_up_office_is_there_twice() -> None:
    lines = Counter(line for text in _texts(_data("made-up")) for line in text.split("\n") if len(line) > 65)
    assert [line for line, times in lines.items() if times > 1] == []
