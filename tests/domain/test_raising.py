"""What would raise the total, against the total recomputed with the score changed."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ita_desktop.catalog import known_years, load_framework
from ita_desktop.domain.framework import Framework
from ita_desktop.domain.raising import Raise, raises
from ita_desktop.domain.scores import TOTAL, Entered, ScoreKey, ScoreLevel, Scores
from ita_desktop.domain.scoring import computed_value, score_keys, weight
from tests.domain.grids import TOWN_2568, grid

WITH_ITEMS = [year for year in known_years() if load_framework(year).items]
cents = st.integers(0, 10_000).map(lambda value: Decimal(value) / 100)


def lowest_level(framework: Framework) -> list[ScoreKey]:
    """The scores all others follow from: items where the rule is known, else the indicator."""
    keys = [key for key in score_keys(framework) if weight(framework, key)]
    items = [key for key in keys if key.level is ScoreLevel.ITEM]
    covered = {item.indicator for item in framework.items if any(key.code == item.code for key in items)}
    return [*items, *(key for key in keys if key.level is ScoreLevel.INDICATOR and key.code not in covered)]


@pytest.mark.slow
@pytest.mark.parametrize("year", WITH_ITEMS)
@settings(max_examples=25)
@given(data=st.data())
def test_the_gain_is_that_of_the_total_computed_again(year: int, data: st.DataObject) -> None:
    framework = load_framework(year)
    keys = [key for key in lowest_level(framework) if not (key.level is ScoreLevel.INDICATOR and key.part)]
    scores: Scores = {key: Entered("", data.draw(cents)) for key in keys}
    before = computed_value(framework, scores, TOTAL)
    found = [
        one
        for one in raises(framework, scores, data.draw(st.sampled_from([Decimal(85), Decimal(100)])))
        if one.key in scores
    ]
    for one in data.draw(st.lists(st.sampled_from(found), max_size=3) if found else st.just([])):
        after = computed_value(framework, {**scores, one.key: Entered("", one.to)}, TOTAL)
        assert before is not None
        assert after is not None
        assert abs(after - before - one.gain_total) < Decimal("1e-20")


@pytest.mark.parametrize("key", list(TOWN_2568))
def test_an_indicator_raised_raises_the_total(key: ScoreKey) -> None:
    framework = load_framework(2568)
    before = computed_value(framework, TOWN_2568, TOTAL)
    after = computed_value(framework, TOWN_2568 | {key: Entered("100", Decimal(100))}, TOTAL)
    assert before is not None
    assert after is not None
    gained = {one.key: one.gain_total for one in raises(framework, TOWN_2568)}
    assert abs(gained.get(key, Decimal(0)) - (after - before)) < Decimal("1e-20")


def test_the_greatest_gain_stands_first() -> None:
    scores = grid(i1="80", i2="60", e1_1="60", e1_2="90", n9="84", n10="100")
    found = raises(load_framework(2568), scores)
    assert [one.key.code for one in found[:2]] == ["9", "i2"]
    gains = [one.gain_total for one in found]
    assert gains == sorted(gains, reverse=True)


def test_only_what_is_below_the_aim_is_named() -> None:
    scores = grid(i1="85", i2="84.99", n9="86.75")
    assert raises(load_framework(2568), scores, Decimal(85)) == (
        Raise(
            ScoreKey(ScoreLevel.ITEM, "i2"),
            Decimal("84.99"),
            Decimal("0.01") * weight(load_framework(2568), ScoreKey(ScoreLevel.ITEM, "i2")),
            Decimal(85),
        ),
    )


def test_disclosures_count_only_while_their_rule_is_known() -> None:
    scores = grid(o1="0", i1="99")
    codes = {year: [one.key.code for one in raises(load_framework(year), scores)] for year in (2567, 2568)}
    assert codes[2568] == ["i1"]
    assert codes[2567] == ["o1", "i1"]


def test_what_blocks_the_next_level_is_marked() -> None:
    scores = grid(
        total="94.50",
        IIT="93.96",
        EIT="96.52",
        EIT1="97.28",
        EIT2="95.77",
        OIT="93.37",
        i10="55",
        e1_1="97",
        n9="86.75",
    )
    marked = {one.key.code: one.unblocks for one in raises(load_framework(2568), scores)}
    assert marked == {"i10": True, "e1": False, "9": True}


def test_half_of_a_tool_that_blocks_marks_its_own_items_only() -> None:
    scores = grid(total="90", IIT="90", EIT="85", EIT1="90", EIT2="80", OIT="92", e1_1="70", e1_2="70")
    marked = {(one.key.code, one.key.part): one.unblocks for one in raises(load_framework(2568), scores)}
    assert marked == {("e1", "1"): False, ("e1", "2"): True}


def test_without_scores_there_is_nothing_to_raise() -> None:
    assert raises(load_framework(2568), {}) == ()
