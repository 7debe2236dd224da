"""The stretch an issue is about is found in its text by what is quoted and by what would be mended."""

import pytest

from ita_desktop.domain.at_fault import at_fault
from ita_desktop.domain.issues import Issue, Mend, Place, PlaceKind, Severity

PLACE = Place(PlaceKind.FINDING, 2568, ("indicator", "1"), "defect")


def found(text: str, message: str, after: str | None = None) -> str | None:
    mend = Mend(PLACE, text, after) if after is not None else None
    stretch = at_fault(Issue("x", Severity.WARNING, PLACE, message, mend=mend), text)
    return stretch and text[slice(*stretch)]


@pytest.mark.parametrize(
    ("text", "message", "marked"),
    [
        ("ข้อบกพร่อง - ไม่มี", "เขียนว่า “- ไม่มี” แต่มีข้อที่ต่ำกว่าเกณฑ์", "- ไม่มี"),
        ("ก่อนหน้า พบว่าไม่ผ่าน ต่อไป", "เขียนว่า “…พบว่าไม่ผ่าน…” โปรดแก้ไข", "พบว่าไม่ผ่าน"),
        ("ปีงบประมาณ\n  พ.ศ. 2567", "เขียนว่า “ปีงบประมาณ พ.ศ. 2567”", "ปีงบประมาณ\n  พ.ศ. 2567"),
        ("โครงการ “สุจริต” ประจำปี", "เขียนว่า “โครงการ ‘สุจริต’ ประจำปี”", "โครงการ “สุจริต” ประจำปี"),
        ("คะแนน (85.00) ผ่าน", "มี “(85.00)” ไม่ตรงกัน", "(85.00)"),
        ("มีสินบนที่นี่", "มีคำ “เรียกรับเงิน”, “สินบน”", "สินบน"),
        ("กขค", "มี “ๆ” และ “…” ที่ไม่ควรมี", None),
        ("กขค", "ยังไม่มีผู้รับผิดชอบ", None),
        ("", "เขียนว่า “ว่าง”", None),
    ],
)
def test_what_is_quoted_is_found(text: str, message: str, marked: str | None) -> None:
    assert found(text, message) == marked


@pytest.mark.parametrize(
    ("text", "message", "after", "marked"),
    [
        ("งานต่าง ๆ และรายงานต่างๆ", "ไม่เว้นวรรคใน “…รายงานต่างๆ”", "งานต่าง ๆ และรายงานต่าง ๆ", "รายงานต่างๆ"),
        ("o25 ถูก 025 ผิด", "ใน “025” ควรเป็น “o25”", "o25 ถูก o25 ผิด", "025"),
        ("ปี 2567 และปี 2567", "เขียนว่า “ปี 2567”", "ปี 2567 และปี 2568", "ปี 2567"),
        ("การดำเนินนการ", "พิมพ์เกิน", "การดำเนินการ", "น"),
    ],
)
def test_of_several_the_one_to_be_mended_is_meant(text: str, message: str, after: str, marked: str) -> None:
    assert found(text, message, after) == marked


def test_the_later_of_two_equal_ones_is_found_where_it_is_mended() -> None:
    text = "ปี 2567 และปี 2567"
    issue = Issue("x", Severity.ERROR, PLACE, "“ปี 2567” ผิด", mend=Mend(PLACE, text, "ปี 2567 และปี 2568"))

    assert at_fault(issue, text) == (11, 18)


def test_a_mend_of_another_text_is_not_looked_at() -> None:
    issue = Issue("x", Severity.ERROR, PLACE, "“ผิด”", mend=Mend(PLACE, "ผิดเดิม", "ถูกเดิม"))

    assert at_fault(issue, "ตอนนี้ผิด") == (6, 9)
