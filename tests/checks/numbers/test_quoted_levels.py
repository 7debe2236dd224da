"""Level words in texts against the level of the year they speak of."""

import pytest

from ita_desktop.checks.numbers import quoted_levels as family
from tests.checks.numbers.quoting import says


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("มีคะแนนรวม 94.50 คะแนน อยู่ในระดับ ผ่านดีเยี่ยม", "ผ่านดีเยี่ยม", "ผ่านดี"),
        ("มีคะแนนรวม 94.50 คะแนน อยู่ในระดับ “ผ่าน”", "ผ่าน", "ผ่านดี"),
        ("คะแนน 94.50 คะแนน อยู่ในระดับ A", "A", "ผ่านดี"),
        ("ระดับผลการประเมิน\nAA", "AA", "ผ่านดี"),
        ("ระดับผลการประเมิน : A ปี 2568", "A", "ผ่านดี"),
        ("ผลการประเมินอยู่ในเกณฑ์ (ผ่าน)", "ผ่าน", "ผ่านดี"),
        ("จากระดับ “ผ่านดีเยี่ยม” เป็นระดับ “ผ่านดี”", "ผ่านดีเยี่ยม", "ผ่าน"),
        ("ในปีงบประมาณ พ.ศ. ๒๕๖๗ อยู่ในระดับ ต้องปรับปรุง", "ต้องปรับปรุง", "ผ่าน"),
    ],
)
def test_a_level_that_is_not_the_years(text: str, wrong: str, right: str) -> None:
    (found,) = says(family.quoted_level, text)
    assert found.mend is not None
    assert found.mend.after == text.replace(wrong, right, 1)


@pytest.mark.parametrize(
    "text",
    [
        "มีคะแนนรวม 94.50 คะแนน อยู่ในระดับ ผ่านดี",
        "เลื่อนจากระดับ “ผ่าน” เป็นระดับ “ผ่านดี”",
        "ปีที่ผ่านมาอยู่ในระดับผ่าน",
        "เพื่อยกระดับเป็น ผ่านดีเยี่ยม",
        "เป้าหมายให้อยู่ในระดับ ผ่านดีเยี่ยม",
        "ต้องได้ระดับผ่านดีขึ้นไป ไม่ต่ำกว่าระดับ ผ่าน",
        "ระดับผ่านเกณฑ์ ระดับความพึงพอใจ ระดับปฏิบัติการ ระดับ 5",
        "ระดับ A คะแนน 85 – 94.99 ระดับ B คะแนน 75 – 84.99 ระดับ C คะแนน 65 – 74.99",
        "ตัวชี้วัดที่ 4 อยู่ในระดับ ต้องปรับปรุง",
        "ในปี พ.ศ. 2565 อยู่ในระดับ A",
        "รักษาระดับ ผ่าน",
        "สรุปผลเป็นระดับ ผ่าน/ไม่ผ่าน",
        "เกณฑ์แบ่งเป็นระดับ “ผ่าน” และ “ผ่านดี”",
        "เคยอยู่ในระดับ A ในปีงบประมาณ พ.ศ. 2565",
        "ผลสำรวจอยู่ในระดับ ดีมาก",
        "ข้าราชการระดับ ก. ครูระดับ คศ.1",
    ],
)
def test_the_right_level_a_goal_a_rule_or_another_thing(text: str) -> None:
    assert [one.message for one in says(family.quoted_level, text)] == []
