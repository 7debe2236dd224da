"""Scores that are none, and scores that do not follow from those below them."""

from decimal import Decimal

import pytest

from ita_desktop.checks.numbers import scores as family
from ita_desktop.domain.scores import Entered, ScoreKey, ScoreLevel
from tests.checks.seen import complaints, places, seen
from tests.domain.grids import TOWN_2568, grid

TOOLS = grid(IIT="93.96", EIT="96.52", OIT="93.37")


@pytest.mark.parametrize("typed", ["9 4.50", "100.01", "abc", "- 11.76"])
def test_a_text_that_is_no_score(typed: str) -> None:
    found = complaints(family.unreadable, seen(grid(n4=typed)))
    assert [str(issue.place) for issue in found] == ["2568/score/indicator/4"]
    assert found[0].message.startswith("คะแนนตัวชี้วัดที่ 4: ")
    assert typed in found[0].message


@pytest.mark.parametrize("typed", ["", "-ไม่มี-", "๙๔.๕๐", "94,50"])
def test_a_score_or_nothing_is_fine(typed: str) -> None:
    assert complaints(family.unreadable, seen(grid(n4=typed))) == []


def test_a_value_out_of_range_is_found_whatever_its_text() -> None:
    key = ScoreKey(ScoreLevel.ITEM, "i1")
    context = seen({key: Entered("95", Decimal(950))})
    assert places(family.unreadable, context) == ["2568/score/item/i1"]


def test_a_total_that_does_not_follow_from_the_tools() -> None:
    found = complaints(family.total_against_tools, seen(TOOLS | grid(total="95.40")))
    assert found[0].figures == (("entered", "95.40"), ("computed", "94.49"))
    assert found[0].message == (
        "กรอกคะแนนรวมเป็น 95.40 แต่คะแนนที่คำนวณจากรายเครื่องมือ (0.3×IIT + 0.3×EIT + 0.4×OIT) คือ 94.49 "
        "ต่างกัน 0.91 โปรดตรวจสอบกับผลที่ประกาศ"
    )


def test_rounding_in_published_scores_is_no_issue() -> None:
    context = seen(TOWN_2568 | TOOLS | grid(total="94.50", i1="94.38", i2="96.25", i3="100"))
    for check in (family.total_against_tools, family.tool_against_indicators, family.indicator_against_items):
        assert complaints(check, context) == []


def test_a_tool_that_is_not_the_mean_of_its_indicators() -> None:
    context = seen(TOWN_2568 | grid(IIT="93.69", EIT1="97.28", n6_1="1", n7_1="1", n8_1="1"))
    assert places(family.tool_against_indicators, context) == ["2568/score/tool/IIT", "2568/score/tool/EIT/1"]


def test_eit_and_its_indicators_against_their_two_parts() -> None:
    context = seen(grid(EIT="96.52", EIT1="97.28", EIT2="90.00", n6="98.03", n6_1="98.59", n6_2="97.47"))
    assert places(family.whole_against_parts, context) == ["2568/score/tool/EIT"]


def test_an_indicator_that_is_not_the_mean_of_its_items() -> None:
    context = seen(
        grid(n4="88.18", i10="55.00", i11="98.13", i12="92.50", n6_1="98.03", e1_1="97.75", e2_1="98", e3_1="100")
    )
    found = complaints(family.indicator_against_items, context)
    assert [str(issue.place) for issue in found] == ["2568/score/indicator/4", "2568/score/indicator/6/1"]
    assert found[0].figures == (("entered", "88.18"), ("computed", "81.88"))


def test_items_of_one_part_do_not_accuse_the_whole_indicator() -> None:
    assert complaints(family.indicator_against_items, seen(grid(n6="98.03", e1_1="97", e2_1="97", e3_1="97"))) == []


def test_indicator_9_is_judged_by_its_groups_only_where_it_follows_from_them() -> None:
    scores = grid(n9="86.75", s9_1="100", s9_2="100", s9_3="50", s9_4="66.67", s9_5="100")
    check = family.indicator_against_sub_indicators
    assert places(check, seen(scores, working_year=2568)) == ["2567/score/indicator/9"]
    assert places(check, seen(scores, working_year=2569)) == []


def test_an_assumed_weight_is_said() -> None:
    sure = complaints(family.total_against_tools, seen(TOOLS | grid(total="1")))
    unsure = complaints(family.total_against_tools, seen(TOOLS | grid(total="1"), working_year=2571))
    assert "ค่าสมมติ" not in sure[0].message
    assert "ของปีงบประมาณ พ.ศ. 2570 เป็นค่าสมมติ" in unsure[0].message


def test_a_reference_year_is_not_judged() -> None:
    context = seen(TOOLS | grid(total="1", n1="abc"), reference=True)
    assert complaints(family.unreadable, context) == []
    assert complaints(family.total_against_tools, context) == []
