"""What lies below the target: said, analysed, met by a measure."""

from dataclasses import replace

import pytest

from ita_desktop.checks.coverage import indicators
from ita_desktop.checks.coverage import weak_items as family
from ita_desktop.domain.context import Context
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.years import Assessment, Finding, YearWork
from tests.checks.seen import complaints, places, seen
from tests.domain.grids import TOWN_2568, grid

SCORES = TOWN_2568 | grid(i10="55", i11="98.13", i12="92.50", o12="50", o13="50", o14="50", o15="50", o16="100")
OTHERS = Measure("x", ("ก",), ("1", "2", "3", "5", "6", "7", "8", "10"))


def analysed(code: str, text: str, tool: str = "") -> Context:
    context = seen(SCORES)
    findings = (Finding("f", "indicator", code, improve=text), Finding("t", "tool", "OIT", text=tool))
    assessed = YearWork(2568, Assessment(scores=SCORES, findings=findings))
    return replace(context, file=replace(context.file, years={**context.file.years, 2568: assessed}))


def test_an_indicator_below_the_target_is_said_with_its_weak_items() -> None:
    (issue,) = complaints(family.below_target, seen(SCORES))
    assert issue.message == (
        "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ ได้ 81.88 คะแนน ต่ำกว่าเกณฑ์ 85 คะแนน "
        "ข้อที่ต่ำกว่าเกณฑ์คือ i10 (55.00) โปรดให้ความสำคัญในการวิเคราะห์และกำหนดมาตรการ"
    )
    assert (str(issue.place), issue.basis) == ("2568/score/indicator/4", "4=81.88; i10=55.00")


def test_a_weak_indicator_without_a_measure_is_told_of_once() -> None:
    context = seen(SCORES, measures=(OTHERS,))
    assert [str(issue.place) for issue in complaints(family.below_target, context)] == []
    assert "2568/score/indicator/4" in [str(issue.place) for issue in complaints(family.weak_without_measure, context)]


def test_an_indicator_without_its_own_analysis_is_told_of_as_that() -> None:
    context = seen(SCORES)
    texts = {str(number): "วิเคราะห์แล้ว" for number in range(1, 9)}
    findings = (*(Finding(code, "indicator", code, improve=text) for code, text in texts.items()),)
    tool = Finding("t", "tool", "OIT", text="หน่วยงานเปิดเผยข้อมูลได้ดี")
    assessed = YearWork(2568, Assessment(scores=SCORES, findings=(*findings, tool)))
    context = replace(context, file=replace(context.file, years={**context.file.years, 2568: assessed}))
    assert places(family.disclosure_unmentioned, context) == []
    assert "2568/finding/indicator/9/defect" in places(indicators.without_analysis, context)


def test_a_reference_year_is_not_judged() -> None:
    assert complaints(family.below_target, seen(SCORES, reference=True)) == []


def test_weak_ones_without_a_measure() -> None:
    found = complaints(family.weak_without_measure, seen(SCORES, measures=(OTHERS,)))
    assert [str(issue.place) for issue in found] == ["2568/score/indicator/4", "2568/score/indicator/9"]
    assert "ได้ 81.88 คะแนน ต่ำกว่าเกณฑ์ 85 คะแนน โดยเฉพาะข้อ i10 (55.00)" in found[0].message
    assert "มีข้อที่ต่ำกว่าเกณฑ์ 85 คะแนน คือ o12 (50.00), o13 (50.00), o14 (50.00), o15 (50.00)" in found[1].message


@pytest.mark.parametrize(
    "measure",
    [
        Measure("a", ("ข",), ("4", "9")),
        Measure("a", ("ข",), ("4",), analysis="o12 ถึง o15 ได้ 50 คะแนน"),
        Measure("a", ("แก้ไขข้อ i10 และ o12 - o15",), items=("i10",)),
        Measure("a", ("ข",), items=("i10", "o12", "o13", "o14", "o15")),
        Measure("a", ("มาตรการตามตัวชี้วัดที่ 4 และ 9",)),
    ],
)
def test_weak_ones_with_a_measure(measure: Measure) -> None:
    assert complaints(family.weak_without_measure, seen(SCORES, measures=(OTHERS, measure))) == []


def test_a_measure_of_one_item_is_not_one_of_the_others() -> None:
    (issue,) = complaints(
        family.weak_without_measure, seen(SCORES, measures=(OTHERS, Measure("a", ("ข",), ("4",), ("o12", "o20"))))
    )
    assert [code for code, _ in issue.figures] == ["o13", "o14", "o15"]


def test_nothing_is_asked_before_there_are_measures_that_name_indicators() -> None:
    assert complaints(family.weak_without_measure, seen(SCORES)) == []
    assert complaints(family.weak_without_measure, seen(SCORES, measures=(Measure("a", ("ข",)),))) == []


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        ("ควรเปิดเผยการจัดซื้อจัดจ้างให้ครบ", ["o14", "o15"]),
        ("o12, 13 ยังไม่ครบ", ["o14", "o15"]),
        ("ข้อ ๑๒ และ ๑๔", ["o13", "o15"]),
        ("ไม่มี", ["o12", "o13", "o14", "o15"]),
        ("o12 – o15 ไม่ครบองค์ประกอบ", []),
        ("การจัดซื้อจัดจ้าง และการบริหารและพัฒนาทรัพยากรบุคคล ยังไม่ครบ", []),
    ],
)
def test_disclosures_that_the_analysis_leaves_out(text: str, left_out: list[str]) -> None:
    found = complaints(family.disclosure_unmentioned, analysed("9", text))
    assert [code for issue in found for code, _ in issue.figures] == left_out


def test_the_text_of_the_tool_counts_too() -> None:
    assert complaints(family.disclosure_unmentioned, analysed("9", "ไม่มี", "ต้องแก้ไข o12-o15")) == []


def test_without_any_text_the_missing_analysis_is_another_check_s_matter() -> None:
    assert complaints(family.disclosure_unmentioned, analysed("9", "")) == []


@pytest.mark.parametrize(
    ("text", "alarms"),
    [("ข้อ 10 ต่ำมาก", 0), ("การยืมทรัพย์สินยังไม่ถูกต้อง", 0), ("i10", 0), ("ควรอบรมบุคลากรเพิ่มเติม", 1)],
)
def test_questions_that_the_analysis_leaves_out(text: str, alarms: int) -> None:
    assert len(places(family.question_unmentioned, analysed("4", text))) == alarms
