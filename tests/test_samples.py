"""The two transcribed papers and the made-up office are whole, readable and what the tests built on them take for granted."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.scores import TOTAL, ScoreKey, ScoreLevel
from ita_desktop.store.codec import from_json, to_json

ROOT = Path(__file__).parents[1]
PATHS = {
    "town": ROOT / "tests/data/sample-004.json",
    "sao": ROOT / "tests/data/sample-001.json",
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
