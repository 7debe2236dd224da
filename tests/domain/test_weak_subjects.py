"""What lies below the target, weakest first."""

from ita_desktop.catalog import load_framework
from ita_desktop.domain.scores import Entered, ScoreKey, ScoreLevel, read_score
from ita_desktop.domain.weak_subjects import indicator_subjects, weak_subjects

FRAMEWORK = load_framework(2568)


def scores(*given: tuple[ScoreLevel, str, str, str]) -> dict[ScoreKey, Entered]:
    return {ScoreKey(level, code, part): read_score(text) for level, code, part, text in given}


def test_the_weakest_stands_first_and_the_target_itself_is_reached() -> None:
    given = scores(
        (ScoreLevel.ITEM, "i3", "", "70.10"),
        (ScoreLevel.ITEM, "i1", "", "85.00"),
        (ScoreLevel.ITEM, "o13", "", "๐.๐๐"),
        (ScoreLevel.INDICATOR, "9", "", "84.99"),
        (ScoreLevel.INDICATOR, "5", "", "99"),
    )
    assert [one.code for one in weak_subjects(FRAMEWORK, given)] == ["o13", "i3", "9"]


def test_equal_ones_stand_in_the_order_of_the_framework() -> None:
    given = scores((ScoreLevel.ITEM, "i12", "", "50"), (ScoreLevel.ITEM, "i2", "", "50.00"))
    assert [one.code for one in weak_subjects(FRAMEWORK, given)] == ["i2", "i12"]


def test_an_item_of_two_parts_is_judged_by_the_lower_one() -> None:
    given = scores((ScoreLevel.ITEM, "e4", "1", "95"), (ScoreLevel.ITEM, "e4", "2", "60"))
    [weak] = weak_subjects(FRAMEWORK, given)
    assert (weak.code, [str(value) for value in weak.scores]) == ("e4", ["95", "60"])


def test_an_indicator_is_judged_by_its_own_score_not_by_its_parts() -> None:
    given = scores(
        (ScoreLevel.INDICATOR, "6", "", "86"),
        (ScoreLevel.INDICATOR, "6", "1", "97"),
        (ScoreLevel.INDICATOR, "6", "2", "75"),
    )
    assert weak_subjects(FRAMEWORK, given) == ()


def test_what_is_not_known_is_not_weak() -> None:
    given = scores((ScoreLevel.ITEM, "i1", "", "แปดสิบ"))
    assert weak_subjects(FRAMEWORK, given) == ()
    assert weak_subjects(FRAMEWORK, {}) == ()


def test_all_indicators_are_there_without_any_score() -> None:
    assert [one.code for one in indicator_subjects(FRAMEWORK, {})] == [str(n) for n in range(1, 11)]
    assert {one.scores for one in indicator_subjects(FRAMEWORK, {})} == {()}
