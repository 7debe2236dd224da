"""List numbers that skip, repeat or go back; numbers before what is numbered on paper; headings."""

from dataclasses import replace

import pytest

from ita_desktop.checks.texts import numbering as family
from ita_desktop.domain.documents import Document, SectionText
from ita_desktop.domain.issues import Issue
from ita_desktop.domain.measures import Measure, Step
from ita_desktop.domain.rows import changed_year
from ita_desktop.domain.texts import TextKind
from tests.checks.seen import complaints, seen
from tests.checks.texts.telling import told, year
from tests.domain.grids import grid


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("(๑) ก\n(๒) ข\n(๔) ค", "ข้ามจาก 2 ไป 4"),
        ("๑. ก\n๒. ข\n๒. ค", "เลข 2 ซ้ำกัน"),
        ("1. แต่งตั้ง 2. ประชุมชี้แจง 4. รายงานผล", "ข้ามจาก 2 ไป 4"),
        ("(๑) แต่งตั้งคณะทำงาน (๒) จัดประชุมชี้แจง (๒) รายงานผล", "เลข 2 ซ้ำกัน"),
        ("1.1 แผน\n1.3 งาน", "ข้ามจาก 1 ไป 3"),
        ("ก. แผน\nข. งาน\nง. คน", "ข้ามจาก 2 ไป 4"),
        ("1) ก\n3) ข", "ข้ามจาก 1 ไป 3"),
        ("1. ก\n2. ข\n3. ค\n2. ง", "ย้อนจาก 3 ไป 2"),
        ("2. ก\n3. ข", "ขาดข้อ 1"),
        ("ดังนี้\n1. ก\n2. ข\n\n4. ง", "ข้ามจาก 2 ไป 4"),
        ("1. ก\n    (1) ข\n    (3) ค\n2. ง", "ข้ามจาก 1 ไป 3"),
        ("๑) ก\n๒. ข\n๓) ค", "หลายแบบ"),
        ("1.\tก\n2.\tข\n4.\tค", "ข้ามจาก 2 ไป 4"),
        ("ขั้นตอนที่ ๑ ก\nขั้นตอนที่ ๓ ข", "ข้ามจาก 1 ไป 3"),
        ("1. ก\n1. ข\n2. ค", "เลข 1 ซ้ำกัน"),
        ("ข้อ ๑ ก\nข้อ ๒ ข\nข้อ ๔ ค", "ข้ามจาก 2 ไป 4"),
        ("แนวทาง 1.แต่งตั้งคณะทำงาน 2.ประชุมชี้แจง 2.รายงานผล", "เลข 2 ซ้ำกัน"),
        ("1 ประชุมคณะทำงาน\n2 แต่งตั้งผู้รับผิดชอบ\n4 รายงานผล", "ข้ามจาก 2 ไป 4"),
        ("ดังนี้\n ๑  แต่งตั้ง\n ๒  ประชุม\n ๒  รายงาน", "เลข 2 ซ้ำกัน"),
        ("๑/ ประชุม\n๒/ แต่งตั้ง\n๔/ รายงาน", "ข้ามจาก 2 ไป 4"),
        ("๑ - ประชุม\n๒ - แต่งตั้ง\n๔ - รายงาน", "ข้ามจาก 2 ไป 4"),
        ("1: ประชุม\n2: แต่งตั้ง\n4: รายงาน", "ข้ามจาก 2 ไป 4"),
        ("[1] ประชุม\n[2] แต่งตั้ง\n[4] รายงาน", "ข้ามจาก 2 ไป 4"),
    ],
)
def test_a_list_that_does_not_count_on(text: str, what: str) -> None:
    (issue,) = told(family.list_out_of_order, text)
    assert what in issue.message


@pytest.mark.parametrize(
    "text",
    [
        "1. ก\n2. ข\n1. ค\n2. ง",
        "1. ก\n2. ข\n3. ค\nทั้งนี้\n1. ง\n2. จ",
        "1. ก\n1.1 ข\n1.2 ค\n2. ง\n2.1 จ",
        "1. ก\nรายละเอียด\n2. ข\n(1) ค\n(2) ง\n3. จ\n(1) ฉ",
        "1) ก 2) ข 3) ค",
        "คะแนน 86.75 และ 95.50",
        "24.5 คะแนน\n27.5 คะแนน",
        "95.5\n97.2",
        "1.5 ล้านบาท\n3.5 ล้านบาท",
        "ข้อ 1. และข้อ 3.",
        "ตามข้อ (1) และ (3)",
        "มาตรา 9 และมาตรา 11",
        "ม.ค. – มี.ค. ๖๖",
        "12.30 น. ถึง 14.30 น.",
        "(แบบ ๓) และ (แบบ ๔)",
        "1 ตุลาคม 2568\n30 กันยายน 2569",
        "10 คน\n12 คน",
        "ไตรมาส 1. ไตรมาส 3.",
        "i1 และ i3",
        "ต. หนองดาว\nอ. ทุ่งทอง\nจ. ศรีทอง",
        "พ.ศ. 2561 – 2580",
        "5 สูงมาก\n4 สูง\n3 ปานกลาง\n2 น้อย",
        "1 คน\n2 ครั้ง\n4 เดือน",
        "1 มกราคม\n2 กุมภาพันธ์\n4 มีนาคม",
        "1 แห่ง\n2 ชุด\n4 ม.ค.",
        "1 ประชุม\n2 แต่งตั้ง\n3 รายงาน",
        "จำนวนบุคลากร\n3 สำนักปลัด\n5 กองคลัง\n2 กองช่าง",
        "1. จัดอบรม\n2. ให้ความรู้แก่ผู้นำชุมชน\n3 หมู่บ้านแรกก่อน",
        "1 ตำบล 1 ผลิตภัณฑ์",
        "๑๐. สิบ",
        "",
    ],
)
def test_numbers_that_are_in_order_or_no_list(text: str) -> None:
    assert told(family.list_out_of_order, text) == []


def test_a_section_may_begin_with_its_own_number() -> None:
    assert told(family.list_out_of_order, "2. ผลการประเมิน\n3. มาตรการ", TextKind.SECTION) == []


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("๑. ก\n๒. ข\n๒. ค", "๑. ก\n๒. ข\n๓. ค"),
        ("(1) ก\n(3) ข\n(3) ค", "(1) ก\n(2) ข\n(3) ค"),
    ],
)
def test_a_doubled_number_is_mended(text: str, after: str) -> None:
    (issue,) = told(family.list_out_of_order, text)
    assert issue.mend is not None
    assert issue.mend.after == after


def test_a_missing_entry_may_have_been_lost_so_that_nothing_is_mended() -> None:
    (issue,) = told(family.list_out_of_order, "๑. ก\n๒. ข\n๔. ค")
    assert issue.mend is None


def test_titles_and_steps_with_a_number_of_their_own() -> None:
    steps = (Step("s1", "๑. จัดประชุม"), Step("s2", "อบรม 2 ครั้ง"), Step("s3", "(2) รายงาน"), Step("s4", "ข้อ 3 ของระเบียบ"))
    context = seen(measures=(Measure("m", ("๑) จัดทำคู่มือ", "15 วันทำการ"), steps=steps),))
    found = complaints(family.number_of_its_own, context)
    assert [(str(one.place), one.mend and one.mend.after) for one in found] == [
        ("2569/measure/m/titles", "จัดทำคู่มือ"),
        ("2569/measure/m/s1/steps", "จัดประชุม"),
        ("2569/measure/m/s3/steps", "รายงาน"),
    ]


def test_several_steps_in_one_are_not_mended() -> None:
    context = seen(measures=(Measure("m", ("คู่มือ",), steps=(Step("s", "๑. จัดประชุม\n๒. อบรม"),)),))
    (issue,) = complaints(family.number_of_its_own, context)
    assert issue.mend is None
    assert "แยกแต่ละข้อ" in issue.message


def _headed(*texts: str) -> list[Issue]:
    ids = ("result-heading", "analysis-heading", "measures-heading")
    sections = tuple(SectionText(f"s{n}", ids[n], text) for n, text in enumerate(texts))
    context = year(scores=grid(total="94"))
    document = Document("d", "analysis-long", sections=sections)
    file = changed_year(context.file, 2569, lambda work: replace(work, documents=(document,)))
    return complaints(family.headings_out_of_order, replace(context, file=file))


def test_headings_that_count_on() -> None:
    assert _headed("๑. ผล", "2.การวิเคราะห์", "๓. มาตรการ") == []
    assert _headed("ผล", "การวิเคราะห์", "มาตรการ") == []


@pytest.mark.parametrize(
    ("texts", "what", "after"),
    [
        (("๑. ผล", "๒. การวิเคราะห์", "๒. มาตรการ"), "เลข 2 ซ้ำกัน", None),
        (("๑. ผล", "๓. การวิเคราะห์", "๓. มาตรการ"), "ข้ามจาก 1 ไป 3", "๒. การวิเคราะห์"),
        (("1. ผล", "2. การวิเคราะห์", "4. มาตรการ"), "ข้ามจาก 2 ไป 4", None),
    ],
)
def test_headings_that_do_not(texts: tuple[str, ...], what: str, after: str | None) -> None:
    (issue,) = _headed(*texts)
    assert what in issue.message
    assert (issue.mend.after if issue.mend else None) == after
