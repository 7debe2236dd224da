"""Which item became which, one year and several years on."""

from ita_desktop.domain.crosswalk import YearStep, counterpart

STEPS = {
    2568: YearStep(2568, {"o1": "o1", "o21": "o20", "o22": "o20", "o23": "o21"}),
    2569: YearStep(2569, {"o1": "o2", "o21": "o22"}),
}


def test_an_item_is_followed_over_the_years_both_ways() -> None:
    assert counterpart(STEPS, 2568, 2569, "o23") == "o21"
    assert counterpart(STEPS, 2568, 2570, "o23") == "o22"
    assert counterpart(STEPS, 2570, 2568, "o22") == "o23"
    assert counterpart(STEPS, 2569, 2569, "o7") == "o7"


def test_dropped_and_unknown_items_have_no_counterpart() -> None:
    assert counterpart(STEPS, 2568, 2569, "o11") is None
    assert counterpart(STEPS, 2567, 2569, "o1") is None


def test_merged_items_go_forward_but_not_back() -> None:
    assert counterpart(STEPS, 2568, 2569, "o22") == "o20"
    assert counterpart(STEPS, 2569, 2568, "o20") is None
