"""Indicators without analysis or measure, measures without an indicator."""

from dataclasses import replace

import pytest

from ita_desktop.checks.coverage import indicators as family
from ita_desktop.domain.context import Context
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.years import Assessment, Finding, YearWork
from tests.checks.seen import complaints, places, seen
from tests.domain.grids import TOWN_2568

ALL = tuple(str(n) for n in range(1, 11))


def with_findings(*findings: Finding, measures: tuple[Measure, ...] = ()) -> Context:
    context = seen(TOWN_2568, measures=measures)
    assessed = YearWork(2568, Assessment(scores=TOWN_2568, findings=findings))
    return replace(context, file=replace(context.file, years={**context.file.years, 2568: assessed}))


def of(code: str, text: str = "ข้อบกพร่อง") -> Finding:
    return Finding(f"f{code}", "indicator", code, defect=text)


def by_tool(code: str) -> Finding:
    return Finding(f"t{code}", "tool", code, text="ควรปรับปรุง")


def test_an_indicator_nothing_is_said_of() -> None:
    context = with_findings(*(of(code) for code in ALL if code != "7"), of("7", " \n"))
    (issue,) = complaints(family.without_analysis, context)
    assert str(issue.place) == "2568/finding/indicator/7/defect"
    assert issue.message.startswith("ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร ยังไม่มีการวิเคราะห์")


def test_a_text_for_keeping_the_level_is_an_analysis() -> None:
    kept = Finding("f7", "indicator", "7", maintain="รักษาระดับ")
    assert places(family.without_analysis, with_findings(*(of(code) for code in ALL if code != "7"), kept)) == []


def test_texts_by_tool_cover_their_indicators() -> None:
    tools = (by_tool("IIT"), by_tool("EIT"))
    assert places(family.without_analysis, with_findings(*tools, by_tool("OIT"))) == []
    assert places(family.without_analysis, with_findings(*tools)) == [
        "2568/finding/indicator/9/defect",
        "2568/finding/indicator/10/defect",
    ]
    assert places(family.without_analysis, with_findings(*tools, of("9"), of("10"))) == []


def test_a_tool_text_does_not_stand_for_one_indicator_among_nine() -> None:
    context = with_findings(*(of(code) for code in ALL if code != "3"), by_tool("IIT"))
    assert places(family.without_analysis, context) == ["2568/finding/indicator/3/defect"]


def test_no_analysis_at_all_is_said_once_and_only_when_there_are_measures() -> None:
    assert places(family.without_analysis, with_findings()) == []
    assert places(family.without_analysis, with_findings(measures=(Measure("a", ("ก",)),))) == ["2568/finding"]


def test_an_indicator_no_measure_names() -> None:
    context = seen(TOWN_2568, measures=(Measure("a", ("ก",), ALL[:8]), Measure("b", ("ข",), items=("o13",))))
    (issue,) = complaints(family.without_measure, context)
    assert (str(issue.place), issue.basis) == ("2569/measure", "indicator=10")
    assert "ตัวชี้วัดที่ 10 การป้องกันการทุจริต ยังไม่มีมาตรการใดเกี่ยวข้อง" in issue.message


@pytest.mark.parametrize(
    "title",
    ["ขับเคลื่อนตัวชี้วัดที่ 9 - 10", "การเปิดเผยข้อมูลและการป้องกันการทุจริต", "ติดตามทุกตัวชี้วัด", "แก้ไข o13 และ o23", "ตัวชี้วัดที่ ๙ และ ๑๐"],
)
def test_a_title_may_name_the_indicator(title: str) -> None:
    context = seen(TOWN_2568, measures=(Measure("a", ("ก",), ALL[:8]), Measure("b", (title,))))
    assert places(family.without_measure, context) == []
    assert places(family.without_indicator, context) == []


def test_a_weak_indicator_is_left_to_its_own_check() -> None:
    context = seen(TOWN_2568, measures=(Measure("a", ("ก",), tuple(code for code in ALL if code != "4")),))
    assert places(family.without_measure, context) == []


def test_an_office_that_names_no_indicators_in_its_measures_is_left_alone() -> None:
    context = seen(TOWN_2568, measures=(Measure("a", ("ก",)), Measure("b", ("ข",))))
    assert places(family.without_measure, context) == []
    assert places(family.without_indicator, context) == []


def test_a_measure_that_names_none_among_others_that_do() -> None:
    context = seen(measures=(Measure("a", ("ก",), ("1",)), Measure("b", ("ข้อ 4 ของแผน",)), Measure("c", ())))
    assert places(family.without_indicator, context) == ["2569/measure/b/indicators"]


def test_most_indicators_left_out_are_said_at_once() -> None:
    (issue,) = complaints(family.without_analysis, with_findings(of("1"), of("2")))
    assert issue.message.startswith("ตัวชี้วัดที่ 3, 4, 5, 6, 7, 8, 9, 10 ยังไม่มีการวิเคราะห์")


@pytest.mark.parametrize(("working_year", "alarms"), [(2568, 0), (2569, 1)])
def test_measures_of_a_few_indicators_are_enough_unless_the_criterion_asks_for_all(
    working_year: int, alarms: int
) -> None:
    context = seen(TOWN_2568, measures=(Measure("a", ("ก",), ("4", "2")),), working_year=working_year)
    found = complaints(family.without_measure, context)
    assert ["1, 3, 5, 6, 7, 8, 9, 10" in issue.message for issue in found] == [True] * alarms
