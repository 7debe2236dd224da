"""Indicators named in texts: number and name, and lists by score."""

import pytest

from ita_desktop.checks.numbers import named_indicators as family
from tests.checks.numbers.quoting import says


@pytest.mark.parametrize(
    "text",
    [
        "ตัวชี้วัดที่ 3 การใช้งบประมาณ",
        "ตัวชี้วัดที่ ๔ : การใช้อำนาจ ได้ ๘๑.๘๘ คะแนน",
        "ตัวชี้วัดที่ 8 “ประสิทธิภาพการสื่อสาร”",
        "ตัวชี้วัดที่ 9\nการป้องกันการทุจริต",
        "ตัวชี้วัดที่ 10 ด้านการเปิดเผยข้อมูล มีคะแนน",
    ],
)
def test_a_number_before_the_name_of_another(text: str) -> None:
    assert len(says(family.number_and_name, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "ตัวชี้วัดที่ 3 การใช้อำนาจ",
        "ตัวชี้วัดที่ 8 การปรับปรุงระบบการทำงาน",
        "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูลสาธารณะ",
        "ตัวชี้วัดที่ 2 และการใช้อำนาจ",
        "ตัวชี้วัดที่ 4 ต้องปรับปรุง การใช้อำนาจ ต้องรักษาระดับ",
        "ตัวชี้วัดย่อยที่ 9.2 การบริหารงาน",
        "ตัวชี้วัดที่ 3 การใช้งบประมาณรายจ่ายอย่างมีอำนาจ",
    ],
)
def test_a_number_before_its_own_name_or_other_words(text: str) -> None:
    assert [one.message for one in says(family.number_and_name, text)] == []


def test_a_list_by_score_that_goes_up_and_down() -> None:
    text = "เรียงลำดับคะแนน\n1 การใช้อำนาจ 99.59 คะแนน\n2 การใช้งบประมาณ 95.83 คะแนน\n3 การปฏิบัติหน้าที่ 96.88 คะแนน"
    (found,) = says(family.ranked_in_text, text)
    assert "96.88" in found.message


@pytest.mark.parametrize(
    "text",
    [
        "อันดับ 1 การใช้อำนาจ 99.59 คะแนน 2 การปฏิบัติหน้าที่ 96.88 คะแนน 3 การใช้งบประมาณ 95.83 คะแนน",
        "เรียงจากน้อยไปมาก การใช้งบประมาณ 95.83 คะแนน การปฏิบัติหน้าที่ 96.88 คะแนน การใช้อำนาจ 99.59 คะแนน",
        "การใช้อำนาจ 99.59 คะแนน การใช้งบประมาณ 95.83 คะแนน การปฏิบัติหน้าที่ 96.88 คะแนน",
        "อันดับแรก การใช้งบประมาณ 95.83 คะแนน",
    ],
)
def test_a_list_in_order_or_by_number(text: str) -> None:
    assert says(family.ranked_in_text, text) == []
