"""Years of the work that stand where another of them belongs."""

from dataclasses import replace

import pytest

from ita_desktop.checks.years import year_roles
from ita_desktop.domain.context import Context
from ita_desktop.domain.documents import Document, SectionText
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.texts import TextKind
from tests.checks.hygiene.one_text import mended, said_of
from tests.checks.seen import complaints, seen


@pytest.mark.parametrize(
    "text",
    ["แผนป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. 2568", "กิจกรรมปี ๖๗", "อบรมภายในวันที่ 31 มีนาคม 2568", "ข้อบัญญัติงบประมาณ ปี 2567"],
)
def test_a_measure_of_a_past_year(text: str) -> None:
    assert len(said_of(year_roles.planned_for_a_past_year, text, TextKind.TITLE)) == 1
    assert len(said_of(year_roles.step_in_a_past_year, text, TextKind.IMPROVE)) == 1
    assert len(said_of(year_roles.step_in_a_past_year, text, TextKind.STEP)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "รายงานผลการดำเนินการ ประจำปีงบประมาณ พ.ศ. 2568",
        "วิเคราะห์ผลการประเมิน ITA ปี 2568",
        "เผยแพร่รายงานการจัดการความเสี่ยง ประจำปี พ.ศ. 2567",
        "เพิ่มขึ้นจากปี 2568",
        "ศึกษาการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ ประจำปีงบประมาณ พ.ศ. 2568",
        "เผยแพร่ข้อ o6 แผนและความก้าวหน้าในการดำเนินงานและการใช้งบประมาณ ประจำปี พ.ศ. 2568",
        "ตามมติที่ประชุมเมื่อวันที่ 15 กันยายน 2568",
        "แผนป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. 2569",
        "จัดประชุมเดือนตุลาคม 2568",
        "แผนพัฒนาท้องถิ่น (พ.ศ. 2566 – 2570)",
    ],
)
def test_a_measure_that_looks_back_or_is_of_this_year(text: str) -> None:
    assert said_of(year_roles.planned_for_a_past_year, text, TextKind.TITLE) == []
    assert said_of(year_roles.step_in_a_past_year, text, TextKind.IMPROVE) == []
    assert said_of(year_roles.step_in_a_past_year, text, TextKind.STEP) == []


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("ผลการประเมิน ITA ปี 2569 พบว่าได้คะแนนสูงขึ้น", "ผลการประเมิน ITA ปี 2568 พบว่าได้คะแนนสูงขึ้น"),
        ("จากผลคะแนนปีงบประมาณ พ.ศ. ๒๕๖๙ อยู่ในระดับผ่าน", "จากผลคะแนนปีงบประมาณ พ.ศ. ๒๕๖๘ อยู่ในระดับผ่าน"),
        ("จึงกำหนดมาตรการส่งเสริมคุณธรรม ปี 2568", "จึงกำหนดมาตรการส่งเสริมคุณธรรม ปี 2569"),
    ],
)
def test_results_and_measures_of_each_others_years(typed: str, right: str) -> None:
    assert mended(year_roles.in_another_role, typed) == right


@pytest.mark.parametrize(
    "text",
    [
        "ผลการประเมิน ITA ปี 2568 พบว่าได้คะแนนสูงขึ้น",
        "เพื่อยกระดับผลการประเมิน ITA ปี 2569 ให้ได้คะแนนสูงขึ้น",
        "กำหนดมาตรการจากผลการประเมินปี 2568",
        "ผลการดำเนินการตามมาตรการปี 2568",
        "เกณฑ์การประเมิน ITA ปี 2569 ในข้อ o25",
    ],
)
def test_results_and_measures_of_their_own_years(text: str) -> None:
    assert said_of(year_roles.in_another_role, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "ปีงบประมาณ พ.ศ. 2569 (1 ตุลาคม 2567 – 30 กันยายน 2568)",
        "ปีงบประมาณ ๒๕๖๙ (ต.ค. ๖๗ - ก.ย. ๖๘)",
        "ปีงบประมาณ 2568 ตั้งแต่วันที่ 1 ตุลาคม 2568 ถึงวันที่ 30 กันยายน 2569",
        "1 ต.ค. 2567 – 30 ก.ย. 2568 (ปีงบประมาณ 2569)",
        "ปีงบประมาณ 2569 (ต.ค. – ก.ย. 2568)",
        "ปี 2569 (ต.ค. 67 – ก.ย. 68)",
        "ไตรมาส 2/2569 (ม.ค. – มี.ค. 68)",
    ],
)
def test_a_fiscal_year_against_its_days(text: str) -> None:
    assert len(said_of(year_roles.contradicting, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "ปีงบประมาณ พ.ศ. 2569 (1 ตุลาคม 2568 – 30 กันยายน 2569)",
        "ปีงบประมาณ 2569 (ตุลาคม 2568)",
        "ปี 2568 (ม.ค. 68 – ธ.ค. 68)",
        "ผลปีงบประมาณ พ.ศ. 2567 และประชุมเมื่อวันที่ 10 พฤศจิกายน 2568",
        "1 ต.ค. 2568 – 30 ก.ย. 2569 (ปีงบประมาณ 2569)",
    ],
)
def test_a_fiscal_year_with_its_days(text: str) -> None:
    assert said_of(year_roles.contradicting, text) == []


def with_document(document: Document) -> Context:
    """An office with a measure and one document in working year 2569."""
    context = seen(measures=(Measure("m", ("จัดทำคู่มือ",)),))
    work = replace(context.file.years[2569], documents=(document,))
    return replace(context, file=replace(context.file, years={**context.file.years, 2569: work}))


def section(kind: str, name: str, text: str) -> Context:
    return with_document(Document("d", kind, sections=(SectionText("s", name, text),)))


@pytest.mark.parametrize(
    ("kind", "name", "text"),
    [
        ("measures", "title", "มาตรการส่งเสริมคุณธรรม ประจำปีงบประมาณ พ.ศ. 2568"),
        ("measures", "title", "มาตรการส่งเสริมคุณธรรม\nปีงบประมาณพ.ศ. ๒๕๖๗"),
        ("analysis-short", "heading-1", "๑. การวิเคราะห์ผลการประเมิน ปี 2567"),
        ("analysis-long", "cover", "การนำผลการประเมิน ITA ไปสู่การพัฒนาองค์กร ปี 2568"),
        ("analysis-long", "result", "จากผลการประเมิน ITA ในปีงบประมาณ พ.ศ. 2567 พบว่ามีผลคะแนน 90 คะแนน"),
        ("memo", "cause", "ตามที่ได้ประเมิน ประจำปีงบประมาณ พ.ศ. 2567 นั้น"),
        ("memo", "cause", "ตามที่ได้รับแจ้งคะแนน ประจำปีงบประมาณ พ.ศ. 2569 แล้วนั้น"),
    ],
)
def test_a_section_of_another_year(kind: str, name: str, text: str) -> None:
    (issue,) = complaints(year_roles.of_another_document, section(kind, name, text))
    assert issue.place.field == f"sections.{name}"


@pytest.mark.parametrize(
    ("kind", "name", "text"),
    [
        ("measures", "title", "มาตรการส่งเสริมคุณธรรม ประจำปีงบประมาณ พ.ศ. ๒๕๖๙"),
        ("measures", "title", "มาตรการส่งเสริมคุณธรรม"),
        ("analysis-long", "cover", "ประจำปีงบประมาณ พ.ศ. 2569 ตามแผน (พ.ศ. 2566 - 2570)"),
        ("analysis-long", "result", "ผลปี 2568 สูงกว่าปี 2567 และจะยกระดับปี 2569"),
        ("memo", "cause", "ตามที่ได้ประเมิน ปีงบประมาณ พ.ศ. 2568 และกำหนดแนวทางของปี 2569"),
        ("memo", "cause", "ด้วยหน่วยงานได้กำหนดมาตรการส่งเสริมคุณธรรม ประจำปีงบประมาณ พ.ศ. 2569 แล้ว"),
        ("memo", "cause", "ตามแผนปฏิบัติการป้องกันการทุจริต ปี 2569"),
        # Told of as a year outside the work's.
        ("memo", "cause", "ด้วยการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2566 ผ่านแล้ว จึงขอเสนอรายงาน ปีงบประมาณ พ.ศ. 2569"),
    ],
)
def test_a_section_of_its_own_year(kind: str, name: str, text: str) -> None:
    assert complaints(year_roles.of_another_document, section(kind, name, text)) == []


@pytest.mark.parametrize(
    ("subject", "found"),
    [
        ("รายงานผลการประเมิน ITA ปี 2567", 1),
        ("รายงานผลการประเมิน ITA ปี 2569", 1),
        ("รายงานผลการประเมิน ITA ปี 2568 และมาตรการ ปี 2569", 0),
        ("ขอความเห็นชอบมาตรการ ประจำปีงบประมาณ พ.ศ. 2569", 0),
    ],
)
def test_the_subject_of_a_memo(subject: str, found: int) -> None:
    context = with_document(Document("d", "memo", fields={"subject": subject}))
    assert len(complaints(year_roles.of_another_document, context)) == found


def test_the_right_year_of_a_title_is_put_in_as_it_was_typed() -> None:
    (issue,) = complaints(year_roles.of_another_document, section("measures", "title", "มาตรการ\nพ.ศ. ๒๕๖๘"))
    assert issue.mend and issue.mend.after == "มาตรการ\nพ.ศ. ๒๕๖๙"


def test_a_document_named_after_another_year() -> None:
    context = with_document(Document("d", "measures", title="มาตรการ ปี 2568"))
    (issue,) = complaints(year_roles.of_another_document, context)
    assert str(issue.place) == "2569/document/2569-measures/title"
