"""What texts say of the change since the year before, against the scores of both years."""

import pytest

from ita_desktop.checks.numbers import quoted_changes as family
from tests.checks.numbers.quoting import says


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("มีคะแนนรวม 94.50 คะแนน สูงกว่าปีที่ผ่านมา 9.77 คะแนน", "9.77", "7.79"),
        ("คะแนนรวม ๙๔.๕๐ คะแนน เพิ่มขึ้นจากปีงบประมาณ พ.ศ. ๒๕๖๗ จำนวน ๙.๗๗ คะแนน", "๙.๗๗", "๗.๗๙"),
        ("คะแนนรวมเพิ่มขึ้น 9.77\nคะแนน", "9.77", "7.79"),
        ("ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ ได้ 81.88 คะแนน ลดลงจากปีก่อน 17.61 คะแนน", "17.61", "11.76"),
        ("ตัวชี้วัดที่ 7 เพิ่มขึ้น 3.09 คะแนน", "3.09", "6.07"),
        ("i10 ได้ 55.00 คะแนน และลดลงจากปีก่อน 15.70 คะแนน", "15.70", "17.50"),
        ("พบว่ามีผลคะแนนเฉลี่ย 94.50 คะแนนสูงกว่าปีที่ผ่านมา 9.77 คะแนน", "9.77", ""),
    ],
)
def test_a_change_that_does_not_follow(text: str, wrong: str, right: str) -> None:
    (found,) = says(family.quoted_change, text)
    assert wrong in found.message
    assert (found.mend.after if found.mend else "") == (text.replace(wrong, right) if right else "")


@pytest.mark.parametrize(
    "text",
    [
        "มีคะแนนรวม 94.50 คะแนน สูงกว่าปีที่ผ่านมา 7.79 คะแนน",
        "คะแนนรวมเพิ่มขึ้นร้อยละ 8.98",
        "คะแนนรวมเพิ่มขึ้นร้อยละ 7.79",
        "คะแนนรวมเพิ่มขึ้นจากปี 2567 ซึ่งได้ 86.71 คะแนน",
        "พบว่ามีผลคะแนน 94.50 คะแนนสูงกว่าปีที่ผ่านมา 7.79 คะแนน",
        "i10 ต่ำที่สุดของแบบวัด IIT และลดลงจากปีก่อน 17.50 คะแนน",
        "คะแนนรวมจะเพิ่มขึ้น 5.00 คะแนนในปีหน้า",
        "คะแนนรวมเพิ่มขึ้นไม่น้อยกว่า 2 คะแนน",
        "ตัวชี้วัดที่ 4 ต่ำกว่า 85 คะแนน",
        "ผู้ใช้บริการเพิ่มขึ้นร้อยละ 42",
        "ตัวชี้วัดที่ 7 ผู้เข้าชมเว็บไซต์เพิ่มขึ้นร้อยละ 42",
        "งบประมาณเพิ่มขึ้น 20,000 บาท",
    ],
)
def test_a_change_that_follows_or_is_no_change_of_a_score(text: str) -> None:
    assert [one.message for one in says(family.quoted_change, text)] == []
    assert [one.message for one in says(family.likely_quoted_change, text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "คะแนน IIT เพิ่มขึ้นจากปีที่ผ่านมา",
        "มีคะแนนรวม 94.50 คะแนน ลดลงจากปีที่ผ่านมา",
        "มีคะแนนรวม 94.50 คะแนน ซึ่งต่ำกว่าปีงบประมาณ พ.ศ. ๒๕๖๗",
        "ตัวชี้วัดที่ 4 ได้ 81.88 คะแนน สูงขึ้นจากปีก่อน",
    ],
)
def test_up_for_down(text: str) -> None:
    assert len(says(family.wrong_direction, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "คะแนน IIT ลดลงจากปีที่ผ่านมา",
        "คะแนนรวมสูงกว่าปีที่ผ่านมา",
        "คะแนนรวมต้องไม่ต่ำกว่าปีที่ผ่านมา",
        "เพื่อให้คะแนน IIT เพิ่มขึ้นจากปีที่ผ่านมา",
        "คะแนน IIT จะเพิ่มขึ้นจากปีที่ผ่านมา",
        "i10 ต่ำที่สุดของแบบวัด OIT และลดลงจากปีก่อน",
        "คะแนนรวมลดลงจากปีงบประมาณ พ.ศ. 2566",
        "คะแนน IIT ดีขึ้น",
        "งบประมาณสูงกว่าปีที่ผ่านมา",
    ],
)
def test_the_right_way_a_wish_or_another_year(text: str) -> None:
    assert [one.message for one in says(family.wrong_direction, text)] == []
