"""Papers against the parts that a year's criterion asks for."""

from dataclasses import replace

import pytest

from ita_desktop.catalog.requirements import Need, element_rules, rule_for
from ita_desktop.checks.coverage import requirements as family
from ita_desktop.checks.coverage.checklist import Part, checklist
from ita_desktop.domain.context import Context
from ita_desktop.domain.documents import Document, SectionText
from ita_desktop.domain.framework import Requirement, Standing
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.years import Finding
from tests.checks.seen import complaints, view_of
from tests.compose.offices import indicator_scores, measure, office
from tests.compose.offices import seen as seen_office

ALL = tuple(str(n) for n in range(1, 11))
SCORES = indicator_scores(*["90"] * 10)
BY_INDICATOR = tuple(Finding(f"f{code}", "indicator", code, defect="ข้อบกพร่อง") for code in ALL)
PLAN = measure("จัดทำคู่มือ", "ประชุม", indicators=ALL, analysis="ยังไม่มีคู่มือ")


def with_documents(*documents: Document, plan: Measure = PLAN, findings: tuple[Finding, ...] = BY_INDICATOR) -> Context:
    return seen_office(office(SCORES, measures=(plan,), documents=documents, findings=findings))


def table(variant: str, id: str = "d", *sections: SectionText) -> Document:
    return Document(id, "measures", tables={"measures": variant}, sections=sections)


def asking(context: Context, *elements: str) -> Context:
    """The same year, whose criterion asks for these elements."""
    wanted = Requirement("measures", "o25", "มาตรการ", Standing.OWN, elements=elements)
    framework = replace(context.frameworks[2569], requirements=(wanted,))
    return replace(context, frameworks={**context.frameworks, 2569: framework})


def parts(context: Context, id: str = "2569-measures") -> dict[str, Part]:
    view = view_of(context)
    printable = next(one for one in view.printables if one.id == id)
    return {part.text: part for part in checklist(view, printable)}


@pytest.mark.parametrize(
    ("element", "needs", "what"),
    [
        ("แสดงการวิเคราะห์ผลการประเมินให้ครอบคลุมทั้ง ๑๐ ตัวชี้วัด", Need.INDICATORS, ()),
        ("ขั้นตอนหรือวิธีการดำเนินการ", Need.COLUMNS, ("steps",)),
        ("ช่วงระยะเวลาการดำเนินการ", Need.COLUMNS, ("timeframe",)),
        ("การกำหนดผู้รับผิดชอบหรือผู้ที่เกี่ยวข้อง", Need.COLUMNS, ("responsible",)),
        ("การกำกับติดตามให้นำไปสู่การปฏิบัติ", Need.COLUMNS, ("follow_up",)),
        ("ผลลัพธ์หรือความสำเร็จของการดำเนินการ", Need.COLUMNS, ("outcome",)),
        ("สรุปผลการดำเนินการตามมาตรการหรือกิจกรรม", Need.COLUMNS, ("output",)),
        ("มาตรการหรือโครงการหรือกิจกรรม", Need.COLUMNS, ("measure",)),
        ("การให้บริการและระบบ E-Service", Need.TOPIC, ("8",)),
        ("ปัญหา/อุปสรรค และข้อเสนอแนะ", Need.SAID, ()),
    ],
)
def test_an_element_is_known_by_its_words(element: str, needs: Need, what: tuple[str, ...]) -> None:
    rule = rule_for(element)
    assert rule is not None
    assert (rule.needs, rule.columns or rule.indicators) == (needs, what)


@pytest.mark.parametrize("element", ["ภาพถ่ายประกอบ", "ลายมือชื่อผู้บริหารสูงสุด", ""])
def test_an_element_nobody_knows_is_left_to_the_reader(element: str) -> None:
    assert rule_for(element) is None
    (part,) = parts(asking(with_documents(table("T5c")), element)).values()
    assert part.present is None
    assert part.why_not


def test_every_rule_can_be_reached() -> None:
    assert [rule for rule in element_rules() if not (rule.columns or rule.indicators or rule.said)] == [
        rule for rule in element_rules() if rule.needs is Need.INDICATORS
    ]


def test_a_paper_that_prints_everything() -> None:
    found = parts(with_documents(table("T5c")))
    assert len(found) == 7
    assert {part.present for part in found.values()} == {True}


@pytest.mark.parametrize(
    ("variant", "missing"),
    [("T5", ["ผลการวิเคราะห์ตัวชี้วัด"]), ("T5b", ["ผลการวิเคราะห์ตัวชี้วัด", "ช่วงระยะเวลา"]), ("T5d", [])],
)
def test_a_table_without_the_column(variant: str, missing: list[str]) -> None:
    found = complaints(family.missing_from_all, with_documents(table(variant)))
    asked = [dict(issue.figures)["part"] for issue in found]
    assert [words for words in missing if not any(part.startswith(words) for part in asked)] == []
    assert len(asked) == len(missing) + (variant != "T5d")  # without the columns it prints no analysis either


def test_the_complaint_says_what_the_criterion_asks() -> None:
    found = complaints(family.missing_from_all, with_documents(table("T5b")))
    issue = next(one for one in found if "ระยะเวลา" in one.figures[0][1])
    assert issue.message == (
        "เกณฑ์การประเมินข้อ o25 ปีงบประมาณ พ.ศ. 2569 กำหนดให้มี “ช่วงระยะเวลาการดำเนินการ” "
        "แต่ตารางในเอกสารนี้ไม่มีช่องระยะเวลาดำเนินการ "
        "โปรดเลือกแบบตารางที่มีส่วนนี้ หรือเพิ่มข้อความในเอกสาร"
    )
    assert (str(issue.place), issue.where) == ("2569/document/2569-measures", "เอกสารมาตรการ")


def test_what_another_document_holds_is_only_a_hint() -> None:
    context = with_documents(table("T5c"), table("T5b", "e"))
    assert complaints(family.missing_from_all, context) == []
    (issue,) = complaints(family.missing_from_one, context)
    assert (str(issue.place), issue.where) == ("2569/document/2569-measures-2", "เอกสารมาตรการ ฉบับที่ 2")


def test_without_a_document_of_the_office_the_fullest_suggestion_is_looked_at() -> None:
    assert complaints(family.missing_from_one, with_documents()) == []
    asked = asking(with_documents(), "ปัญหา อุปสรรค และข้อเสนอแนะ")
    assert complaints(family.missing_from_all, asked) == []
    assert len(complaints(family.missing_from_one, asked)) == 1


def test_a_row_with_nothing_in_the_column_is_named_and_left_to_its_own_check() -> None:
    context = with_documents(table("T5c"), plan=replace(PLAN, steps=()))
    part = parts(context)["ขั้นตอนหรือวิธีการดำเนินการ"]
    assert (part.present, part.why_not) == (False, "มาตรการลำดับที่ 1 “จัดทำคู่มือ” ยังว่างในช่องขั้นตอนหรือวิธีการปฏิบัติ")
    assert part.place.field == "steps"
    assert complaints(family.missing_from_all, context) == []


def test_words_of_the_office_may_stand_for_a_column() -> None:
    own = SectionText("x", "basis", "ให้ทุกส่วนราชการดำเนินการ ระยะเวลาดำเนินการตลอดปีงบประมาณ พ.ศ. 2569")
    assert parts(with_documents(table("T5b", "d", own)))["ช่วงระยะเวลาการดำเนินการ"].present is None


def test_quoting_the_criterion_does_not_answer_it() -> None:
    problems = "วิเคราะห์ข้อจำกัด ได้แก่ ปัญหา/อุปสรรค และข้อเสนอแนะ"
    quoting = SectionText("x", "basis", f"เกณฑ์กำหนดให้แสดง\n- {problems}")
    answering = replace(quoting, text=f"{quoting.text}\nปัญหาคือขาดบุคลากร ข้อเสนอแนะคือควรอบรม")
    assert parts(asking(with_documents(table("T5c", "d", quoting)), problems))[problems].present is False
    assert parts(asking(with_documents(table("T5c", "d", answering)), problems))[problems].present is True


@pytest.mark.parametrize(("linked", "present"), [(("8",), True), (("7",), False)])
def test_a_topic_needs_a_measure_of_it(linked: tuple[str, ...], present: bool) -> None:
    plan = replace(PLAN, indicators=linked)
    element = "การให้บริการและระบบ E-Service"
    assert parts(asking(with_documents(table("T5c"), plan=plan), element))[element].present is present


def test_an_indicator_that_the_printed_analysis_leaves_out() -> None:
    element = "วิเคราะห์ให้ครบทั้ง 10 ตัวชี้วัด"
    long = Document("l", "analysis-long", tables={"measures": "T5"})
    context = asking(with_documents(long, findings=BY_INDICATOR[:9]), element)
    part = parts(context, "2569-analysis-long")[element]
    assert (part.present, part.why_not) == (False, "ยังไม่มีการวิเคราะห์ตัวชี้วัดที่ 10")
    assert str(part.place) == "2568/finding/indicator/10/defect"


def test_an_analysis_written_by_tool_is_not_in_a_table_by_indicator() -> None:
    element = "วิเคราะห์ให้ครบทั้ง 10 ตัวชี้วัด"
    tools = tuple(Finding(code, "tool", code, text="ควรปรับปรุง") for code in ("IIT", "EIT", "OIT"))
    long = Document("l", "analysis-long", tables={"measures": "T5"})
    short = Document("s", "analysis-short")
    context = asking(with_documents(long, short, findings=tools), element)
    assert parts(context, "2569-analysis-long")[element].present is False
    assert parts(context, "2569-analysis-short")[element].present is True


def test_a_year_whose_criterion_is_not_known_asks_nothing() -> None:
    context = with_documents(table("T5b"))
    framework = replace(context.frameworks[2569], requirements=())
    unknown = replace(context, frameworks={**context.frameworks, 2569: framework})
    assert parts(unknown) == {}
    assert complaints(family.missing_from_all, unknown) == []


def test_a_memo_answers_no_criterion() -> None:
    assert parts(with_documents(Document("m", "memo")), "2569-memo") == {}
