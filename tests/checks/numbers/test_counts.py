"""Counts that texts tell, against how many there are."""

import pytest

from ita_desktop.checks.numbers import counts as family
from ita_desktop.checks.registry import Check, TextCheck
from ita_desktop.domain.issues import Issue
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.years import Finding
from tests.checks.numbers.quoting import office, says
from tests.checks.seen import complaints

MEASURES = tuple(Measure(str(n), ("ก", "ข") if n == 1 else ("ค",)) for n in range(1, 9))
FINDINGS = tuple(Finding(str(n), "indicator", str(n), defect="ไม่มี") for n in range(1, 10))


def _said(check: Check | TextCheck, text: str) -> list[Issue]:
    found = complaints(check, office(text, measures=MEASURES, findings=FINDINGS))
    return [one for one in found if one.place.field == "sections.result"]


@pytest.mark.parametrize(
    "text", ["กำหนดมาตรการ จำนวน ๑๐ มาตรการ", "รวมทั้งสิ้น 10\nมาตรการ", "มาตรการทั้งหมด 12 มาตรการ", "ทั้ง ๗ มาตรการ"]
)
def test_measures_that_are_not_there(text: str) -> None:
    (found,) = _said(family.measures_told, text)
    assert "ตารางมี 8 หรือ 9 มาตรการ" in found.message


@pytest.mark.parametrize(
    "text",
    [
        "จำนวน 8 มาตรการ",
        "รวม ๙ มาตรการ",
        "ดำเนินการแล้วเสร็จ จำนวน 5 มาตรการ",
        "สำนักปลัดรับผิดชอบ จำนวน 3 มาตรการ",
        "มาตรการที่ 10",
        "ทั้ง 3 มาตรการข้างต้น",
        "จำนวน 2 มาตรการ ได้แก่ มาตรการที่ 1 และ 5",
        "มีมาตรการควบคุมการตรวจรับงานจ้าง 2 มาตรการ",
    ],
)
def test_the_right_count_or_a_part_of_it(text: str) -> None:
    assert _said(family.measures_told, text) == []


@pytest.mark.parametrize("text", ["ครอบคลุมทั้ง 9 ตัวชี้วัด", "ประกอบด้วย ๑๑ ตัวชี้วัด", "รวมทั้งสิ้น 12 ตัวชี้วัด"])
def test_indicators_that_are_not_there(text: str) -> None:
    assert len(says(family.indicators_told, text)) == 1


@pytest.mark.parametrize(
    "text",
    ["ครอบคลุมทั้ง 10 ตัวชี้วัด", "EIT ประกอบด้วย 3 ตัวชี้วัด", "รวม 9 ตัวชี้วัดที่ผ่านเกณฑ์", "ตัวชี้วัดที่ 4", "ทั้ง 4 ตัวชี้วัดข้างต้น"],
)
def test_indicators_that_are_there_or_some_of_them(text: str) -> None:
    assert says(family.indicators_told, text) == []


@pytest.mark.parametrize("text", ["แบบวัด OIT จำนวน 43 ข้อ", "แบบวัดการรับรู้ (IIT) มีทั้งหมด 30 ข้อ", "EIT รวม ๑๕ ข้อ"])
def test_questions_of_another_year(text: str) -> None:
    assert len(says(family.items_told, text)) == 1


@pytest.mark.parametrize(
    "text",
    ["แบบวัด OIT จำนวน 28 ข้อ", "OIT ได้คะแนนเต็ม จำนวน 24 ข้อ", "OIT ที่ต้องแก้ไข จำนวน 3 ข้อ", "IIT ข้อ 12", "IIT มี 15 ข้อ"],
)
def test_questions_of_the_year_or_some_of_them(text: str) -> None:
    assert says(family.items_told, text) == []


@pytest.mark.parametrize(
    "text",
    ["ผ่านเกณฑ์ 8 ตัวชี้วัด", "ไม่ผ่านเกณฑ์ จำนวน 2 ตัวชี้วัด", "แบบวัด IIT ผ่านเกณฑ์ 5 ตัวชี้วัด", "ต่ำกว่าเกณฑ์ 85 คะแนน มี ๓ ตัวชี้วัด"],
)
def test_passed_or_failed_indicators_that_are_not_so_many(text: str) -> None:
    assert len(says(family.passed_told, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "ผ่านเกณฑ์ 9 ตัวชี้วัด และไม่ผ่านเกณฑ์ 1 ตัวชี้วัด",
        "แบบวัด IIT ผ่านเกณฑ์ 4 ตัวชี้วัด",
        "แบบวัด EIT ผ่านเกณฑ์ 3 ตัวชี้วัด",
        "ต้องผ่านเกณฑ์ 10 ตัวชี้วัด",
        "ไม่ผ่านเกณฑ์ ตัวชี้วัดที่ 4",
    ],
)
def test_passed_or_failed_indicators_that_are_so_many(text: str) -> None:
    assert says(family.passed_told, text) == []


def test_an_analysis_that_is_not_complete() -> None:
    assert len(_said(family.analysed_told, "หน่วยงานได้วิเคราะห์ผลการประเมินครบทั้ง ๑๐ ตัวชี้วัดแล้ว")) == 1
    assert _said(family.analysed_told, "ให้วิเคราะห์ผลการประเมินครอบคลุมทั้ง 10 ตัวชี้วัด") == []
    assert _said(family.analysed_told, "ได้วิเคราะห์ผลการประเมินรวม 9 ตัวชี้วัด") == []
