"""What follows from scores, in every year, with numbers real offices published."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.catalog import known_years, load_framework
from ita_desktop.domain.scores import TOTAL, ScoreKey, ScoreLevel
from ita_desktop.domain.scoring import (
    Basis,
    best,
    computed,
    computed_value,
    derivations,
    difference,
    differs,
    ranking,
    score_keys,
    tool_key,
    weight,
)
from tests.domain.grids import SAO_2565, TOWN_2567, TOWN_2568, Grid, grid, indicators

IIT = ScoreKey(ScoreLevel.TOOL, "IIT")
EIT = ScoreKey(ScoreLevel.TOOL, "EIT")
OIT = ScoreKey(ScoreLevel.TOOL, "OIT")


def indicator(code: str, part: str = "") -> ScoreKey:
    return ScoreKey(ScoreLevel.INDICATOR, code, part)


def item(code: str, part: str = "") -> ScoreKey:
    return ScoreKey(ScoreLevel.ITEM, code, part)


PUBLISHED: list[tuple[int, Grid, str, str]] = [
    (2568, TOWN_2568, "94.4966", "94.50"),
    (2567, TOWN_2567, "86.709", "86.71"),
    (2565, SAO_2565, "94.9774", "94.98"),
]


@pytest.mark.parametrize(("year", "scores", "total", "shown"), PUBLISHED)
def test_the_total_of_published_indicators(year: int, scores: Grid, total: str, shown: str) -> None:
    framework = load_framework(year)
    value = computed_value(framework, scores, TOTAL)
    assert value is not None
    assert round(value, 10) == Decimal(total)
    assert best(framework, scores, TOTAL) == Decimal(shown)


def test_entered_tools_go_before_indicators_in_the_total() -> None:
    scores = TOWN_2568 | grid(IIT="90", EIT="90", OIT="90")
    assert computed_value(load_framework(2568), scores, TOTAL) == 90
    assert computed_value(load_framework(2568), scores, IIT) == Decimal("93.962")


def test_an_unrounded_level_below_is_used_where_nothing_was_entered() -> None:
    items = grid(i1="94.38", i2="96.25", i3="100")
    assert best(load_framework(2568), items, indicator("1")) == Decimal("96.88")
    whole = items | indicators("", "95.83", "99.59", "81.88", "95.63")
    del whole[indicator("1")]
    value = computed_value(load_framework(2568), whole, IIT)
    assert value is not None
    assert abs(value - (Decimal("290.63") / 3 + Decimal("372.93")) / 5) < Decimal("1e-20")


def test_nothing_is_computed_where_a_number_is_missing() -> None:
    scores = {key: entered for key, entered in TOWN_2568.items() if key.code != "4"}
    found = computed(load_framework(2568), scores)
    assert set(found) == {EIT, OIT}


def test_nothing_follows_from_nothing() -> None:
    assert all(computed(load_framework(year), {}) == {} for year in known_years())


def test_an_eit_indicator_is_the_mean_of_its_parts_since_2566() -> None:
    scores = grid(n6_1="98.59", n6_2="97.47", e1="1", e2="1", e3="1")
    assert computed_value(load_framework(2568), scores, indicator("6")) == Decimal("98.03")
    assert computed_value(load_framework(2566), scores, indicator("6")) == Decimal("98.03")
    assert computed_value(load_framework(2565), scores, indicator("6")) is None


def test_each_part_is_the_mean_of_its_own_items_and_indicators() -> None:
    framework = load_framework(2568)
    scores = grid(e1_1="97.75", e2_1="98.03", e3_1="100", n7_1="96", n8_1="96")
    part = computed_value(framework, scores, indicator("6", "1"))
    assert part is not None
    assert round(part, 4) == Decimal("98.5933")
    assert best(framework, scores, EIT._replace(part="1")) == Decimal("96.86")
    assert computed_value(framework, scores, indicator("6")) is None
    assert computed_value(framework, scores, EIT) is None


def test_eit_follows_from_indicators_or_parts_and_entered_ones_go_first() -> None:
    framework = load_framework(2568)
    both = grid(n6="98.03", n7="95.82", n8="95.73", EIT1="97.28", EIT2="95.77")
    assert {basis: round(v, 4) for basis, v in derivations(framework, both, EIT).items()} == {
        Basis.INDICATORS: Decimal("96.5267"),
        Basis.PARTS: Decimal("96.5250"),
    }
    assert best(framework, both, EIT) == Decimal("96.53")
    parts_entered = grid(EIT1="90", EIT2="80", n6_1="1", n6_2="1", n7="1", n8="1")
    assert best(framework, parts_entered, EIT) == 85


def test_oit_follows_from_its_sub_indicators_only_before_2568() -> None:
    scores = grid(s9_1="100", s9_2="50", s9_3="50", s9_4="50", s9_5="50")
    items = grid(**{f"o{n}": "100" for n in range(1, 44)})
    assert computed_value(load_framework(2567), scores, indicator("9")) == 60
    assert computed_value(load_framework(2564), items, OIT) == 100
    for year in (2568, 2569):
        assert computed_value(load_framework(year), scores | items, indicator("9")) is None
        assert computed_value(load_framework(year), scores | items, OIT) is None


def test_indicator_9_of_2567_is_a_mean_of_groups_not_of_items() -> None:
    missed = {"o4", "o5", "o6", "o9", "o10", "o14", "o18", "o19", "o23", "o24"}
    scores = grid(**{f"o{n}": "0" if f"o{n}" in missed else "100" for n in range(1, 26)})
    value = computed_value(load_framework(2567), scores, indicator("9"))
    groups = [Decimal(3) / 6, Decimal(5) / 7, Decimal(3) / 4, Decimal(2) / 4, Decimal(2) / 4]
    assert value is not None
    assert abs(value - sum(groups) * 20) < Decimal("1e-15")


@given(st.lists(st.decimals(0, 100, places=2), min_size=10, max_size=10))
def test_a_total_lies_between_its_lowest_and_highest_indicator(values: list[Decimal]) -> None:
    total = best(load_framework(2568), indicators(*map(str, values)), TOTAL)
    assert total is not None
    assert min(values) - Decimal("0.01") <= total <= max(values) + Decimal("0.01")


@pytest.mark.parametrize("year", known_years())
def test_every_place_of_a_score_is_listed_once(year: int) -> None:
    keys = score_keys(load_framework(year))
    assert len(keys) == len(set(keys))
    assert keys[0] == TOTAL


def test_a_year_with_two_parts_has_a_place_for_each_half() -> None:
    keys = score_keys(load_framework(2568))
    assert {EIT, EIT._replace(part="1"), indicator("6", "2"), item("e1", "1"), item("e1", "2"), item("i1")} <= set(keys)
    assert item("e1") not in keys
    assert not any(key.part for key in score_keys(load_framework(2565)))


def test_tools_and_parts_have_keys() -> None:
    framework = load_framework(2568)
    assert tool_key(framework, "OIT") == OIT
    assert tool_key(framework, "EIT2") == EIT._replace(part="2")
    with pytest.raises(ValueError, match="EIT3"):
        tool_key(framework, "EIT3")


def test_a_difference_is_that_of_the_printed_scores() -> None:
    assert difference(Decimal("95.82"), Decimal("89.75")) == Decimal("6.07")
    assert difference(Decimal("94.4966"), Decimal("86.709")) == Decimal("7.79")
    assert difference(Decimal("81.88"), Decimal("93.64")) == Decimal("-11.76")


@pytest.mark.parametrize(
    ("printed", "value", "key", "expected"),
    [
        ("94.97", "94.977", TOTAL, False),
        ("94.50", "94.48", TOTAL, False),
        ("94.50", "94.47", TOTAL, True),
        ("93.37", "93.375", OIT, False),
        ("93.36", "93.375", OIT, True),
        ("98.03", "98.59", indicator("6"), True),
    ],
)
def test_rounding_is_not_an_error(printed: str, value: str, key: ScoreKey, expected: bool) -> None:
    assert differs(Decimal(printed), Decimal(value), key) is expected


def test_a_ranking_is_sorted_and_ties_share_a_rank() -> None:
    values = {
        "1": Decimal("90"),
        "2": Decimal("100"),
        "3": Decimal("90.001"),
        "4": Decimal("100.00"),
        "5": Decimal("5"),
    }
    assert [(rank, code) for rank, code, _ in ranking(values)] == [(1, "2"), (1, "4"), (3, "1"), (3, "3"), (5, "5")]


@given(st.dictionaries(st.text(max_size=3), st.decimals(0, 100, places=3)))
def test_ranks_count_the_better_ones(values: dict[str, Decimal]) -> None:
    ranked = ranking(values)
    assert sorted(code for _, code, _ in ranked) == sorted(values)
    assert all(rank == 1 + sum(other < rank for other, _, _ in ranked) for rank, _, _ in ranked)


def test_what_a_point_of_an_item_is_worth_to_the_total() -> None:
    framework = load_framework(2568)

    assert round(weight(framework, item("i10")), 9) == round(Decimal("0.3") / 15, 9)
    assert round(weight(framework, item("e1", "1")), 9) == round(Decimal("0.3") / 18, 9)
    assert weight(framework, item("o12")) == weight(framework, item("i99")) == 0


def test_a_disclosure_counts_through_its_sub_indicator_before_2568() -> None:
    assert round(weight(load_framework(2565), item("o1")), 9) == round(Decimal("0.4") / 2 / 5 / 9, 9)
