"""The indicators and items a text names."""

import pytest
from hypothesis import given

from ita_desktop.intake.mentions import indicators_mentioned, indicators_of_cell, items_in
from tests.intake.clips import YEAR_2568
from tests.thai.writing import any_text

INDICATORS = YEAR_2568.indicators


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("ขออนุญาตยืมอย่างถูกต้อง (i10, i12)", ("i10", "i12")),
        ("(e4,e5, E๖)", ("e4", "e5", "e6")),
        ("ข้อ e1 – e3 และ i5", ("e1", "e2", "e3", "i5")),
        ("ข้อ ๐17 และ ข้อ 025", ("o17", "o25")),
        ("(017, 018)", ("o17", "o18")),
        ("i1 i1", ("i1",)),
        ("โทร 0812 ITA2568 i1a ei1 i1.5 e-Service 025", ()),
    ],
)
def test_items_named_in_a_text(text: str, codes: tuple[str, ...]) -> None:
    assert items_in(text) == codes


def test_only_items_of_the_year_count_where_they_are_known() -> None:
    assert items_in("i10, i40", ("i10", "i11")) == ("i10",)


@pytest.mark.parametrize(
    ("cell", "codes", "complete"),
    [
        ("4. การใช้ ทรัพย์สินของทางราชการ", ("4",), True),
        ("5. การแก้ไข\nปัญหาการทุจริต", ("5",), True),
        ("8.การปรับปรุงระบบการทำงาน", ("8",), True),
        ("1. การปฏิบัติหน้าที่\n2. การใช้งบประมาณ", ("1", "2"), True),
        ("การปฏิบัติหน้าที่ และการใช้อำนาจ (i1, i7)", ("1", "3"), True),
        ("ตัวชี้วัดที่ ๓", ("3",), True),
        ("1, 2 และ 10", ("1", "2", "10"), True),
        ("4. เรื่องอื่น", ("4",), False),
        ("การใช้งบประมาณ 85.20 คะแนน", ("2",), False),
        ("การใช้งบประมาณ (ลดลงจากปีก่อน)", ("2",), False),
        ("ทุกตัวชี้วัด", (), False),
        ("99", (), False),
    ],
)
def test_indicators_of_a_cell(cell: str, codes: tuple[str, ...], complete: bool) -> None:
    assert indicators_of_cell(cell, INDICATORS) == (codes, complete)


def test_indicators_mentioned_by_number_in_running_text() -> None:
    assert indicators_mentioned("ตามตัวชี้วัดที่ ๔ และตัวชี้วัดที่ 10 มิใช่ตัวชี้วัดที่ 44", INDICATORS) == ("4", "10")


@given(any_text)
def test_no_text_raises(text: str) -> None:
    codes, complete = indicators_of_cell(text, INDICATORS)
    assert {*codes, *indicators_mentioned(text, INDICATORS)} <= {indicator.code for indicator in INDICATORS}
    assert codes or not complete
    assert all(code[0] in "ieo" for code in items_in(text))
