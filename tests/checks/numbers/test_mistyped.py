"""The single slip of the keyboard that explains why figures do not fit."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ita_desktop.catalog import framework_for
from ita_desktop.checks.numbers import scores as family
from ita_desktop.checks.numbers.mistyped import candidates, mistyped, variants
from ita_desktop.domain.issues import Mend
from ita_desktop.domain.scores import TOTAL, Entered, ScoreKey, ScoreLevel, read_score
from ita_desktop.domain.scoring import computed_value, score_keys, shown
from tests.checks.seen import complaints, seen
from tests.domain.grids import TOWN_2568, Grid, grid

FRAMEWORK = framework_for(2568)
TOOLS = grid(total="94.50", IIT="93.96", EIT="96.52", OIT="93.38")


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ({"IIT": "93.69"}, "93.96"),
        ({"IIT": "98.96"}, "93.96"),
        ({"IIT": "9.396"}, "93.96"),
        ({"IIT": "3.96"}, "93.96"),
        ({"IIT": "๙๓.๖๙"}, "๙๓.๙๖"),
        ({"n4": "88.18"}, "81.88"),
        ({"n4": "81.38"}, "81.88"),
        ({"n10": "10"}, "100"),
        ({"n10": "10.0"}, "100"),
        ({"OIT": "39.38"}, "93.38"),
    ],
)
def test_the_slip_is_named_and_mended(wrong: dict[str, str], right: str) -> None:
    scores = TOWN_2568 | TOOLS | grid(**wrong)
    (key,) = grid(**wrong)
    found = mistyped(FRAMEWORK, scores)
    assert found
    assert {(one.key, one.typed, one.right) for one in found.values()} == {(key, scores[key].text, right)}


def test_a_complaint_names_the_slip_in_another_cell() -> None:
    scores = TOWN_2568 | TOOLS | grid(n4="88.18")
    (found,) = complaints(family.tool_against_indicators, seen(scores))
    assert str(found.place) == "2568/score/tool/IIT"
    assert found.message.endswith("โดยเฉพาะคะแนนตัวชี้วัดที่ 4 “88.18” ซึ่งหากเป็น 81.88 ตัวเลขทุกช่องจะตรงกัน")
    assert isinstance(found.mend, Mend)
    assert (str(found.mend.place), found.mend.before, found.mend.after) == ("2568/score/indicator/4", "88.18", "81.88")


def test_two_slips_in_different_tools_are_both_named() -> None:
    scores = TOWN_2568 | grid(IIT="93.69", OIT="39.38")
    assert {one.right for one in mistyped(FRAMEWORK, scores).values()} == {"93.96", "93.38"}


def test_nothing_is_proposed_where_several_slips_would_explain_it() -> None:
    scores = grid(total="95.40", IIT="93.96", EIT="96.52", OIT="93.37")
    assert mistyped(FRAMEWORK, scores) == {}
    assert len(candidates(FRAMEWORK, scores)) > 1


def test_nothing_is_proposed_where_all_fits_or_all_is_wrong() -> None:
    assert mistyped(FRAMEWORK, TOWN_2568 | TOOLS) == {}
    assert mistyped(FRAMEWORK, TOWN_2568 | grid(total="12", IIT="13", EIT="14", OIT="15")) == {}


@pytest.mark.parametrize("typed", ["9396", "๙๓๙๖"])
def test_four_digits_are_a_score_without_its_point(typed: str) -> None:
    (found,) = complaints(family.unreadable, seen(grid(IIT=typed)))
    assert found.mend is not None
    assert read_score(found.mend.after or "").value == Decimal("93.96")


@pytest.mark.parametrize("typed", ["0396", "100.01", "12345", "abcd"])
def test_other_unreadable_scores_have_no_mend(typed: str) -> None:
    assert [found.mend for found in complaints(family.unreadable, seen(grid(IIT=typed)))] == [None]


def _whole_grid(items: list[int]) -> Grid:
    """Every score from the items up, each of two decimals as it follows from those below."""
    scores: Grid = {}
    values = iter(items)
    for key in reversed(score_keys(FRAMEWORK)):
        value = computed_value(FRAMEWORK, scores, key)
        text = shown(value) if value is not None else f"{next(values, 10000) / 100:.2f}"
        scores[key] = read_score(text)
    return scores


cents = st.integers(min_value=6000, max_value=10000)


@settings(max_examples=40)
@given(st.lists(cents, min_size=15, max_size=60), st.data())
def test_any_planted_slip_is_among_the_candidates_or_too_small_to_see(items: list[int], data: st.DataObject) -> None:
    scores = _whole_grid(items)
    keys = [key for key in scores if key.level in (ScoreLevel.INDICATOR, ScoreLevel.TOOL) or key == TOTAL]
    key = data.draw(st.sampled_from(keys))
    right = scores[key].text
    slips = [slip for slip in variants(right) if slip in set(variants(slip)) or right in set(variants(slip))]
    slip = data.draw(st.sampled_from(slips))
    planted = scores | {key: Entered(slip, read_score(slip).value)}
    found = candidates(FRAMEWORK, planted)
    if found and planted[key].value is not None:
        assert (key, read_score(right).value) in {(one.key, read_score(one.right).value) for one in found}


@settings(max_examples=40)
@given(st.lists(cents, min_size=60, max_size=60), st.integers(0, 3), st.integers(1, 9))
def test_a_digit_of_a_score_checked_from_two_sides_is_found_alone(items: list[int], place: int, more: int) -> None:
    scores = _whole_grid(items)
    key = ScoreKey(ScoreLevel.TOOL, "IIT")
    right = scores[key].text
    sign = place if place < right.index(".") else place + 1
    slip = right[:sign] + str((int(right[sign]) + more) % 10) + right[sign + 1 :]
    found = mistyped(FRAMEWORK, scores | {key: read_score(slip)})
    assert {(one.key, one.right) for one in found.values()} <= {(key, right)}
    if abs(Decimal(slip) - Decimal(right)) >= Decimal("0.1") and read_score(slip).value is not None:
        assert found
