"""Scores that a text quotes, against those entered: however they are written, and what only looks like one."""

from dataclasses import replace

import pytest

from ita_desktop.checks.numbers import quoted as family
from ita_desktop.checks.registry import MOST_OF_ONE_TEXT
from ita_desktop.domain.context import Context
from ita_desktop.domain.office import OfficeType, Profile
from tests.checks.numbers.quoting import office, says, says_of
from tests.checks.seen import complaints


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("มีคะแนนรวม ๙๕.๔๐ คะแนน อยู่ในระดับ ผ่านดี", "๙๕.๔๐", "๙๔.๕๐"),
        ("พบว่า มีผลคะแนน 95.40 คะแนน อยู่ในระดับ ผ่านดี", "95.40", "94.50"),
        ("มีคะแนนรวม\n95.40\nคะแนน", "95.40", "94.50"),
        ("ได้คะแนน ITA เท่ากับ ๘๔.๕๐ คะแนน", "๘๔.๕๐", "๙๔.๕๐"),
        ("แบบวัด IIT ร้อยละ 93.69", "93.69", "93.96"),
        ("แบบวัด IIT ได้ 93.69%", "93.69", "93.96"),
        ("ด้านผู้มีส่วนได้ส่วนเสียภายนอก (EIT) (ส่วนที่ ๑) ได้คะแนน ๙๗.๘๒ คะแนน", "๙๗.๘๒", "๙๗.๒๘"),
        ("EIT ส่วนที่ 2 ได้ 97.28 คะแนน", "97.28", "95.77"),
        ("ด้านการเปิดเผยข้อมูลสาธารณะ (OIT) ได้คะแนน 39.38 คะแนน", "39.38", "93.38"),
        ("ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ ได้ ๘๘.๑๘ คะแนน", "๘๘.๑๘", "๘๑.๘๘"),
        ("ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล ๑๐๐ คะแนน", "๑๐๐", "๘๖.๗๕"),
        ("๔. การใช้ ทรัพย์สินของราชการ ๘๘.๑๘ คะแนน", "๘๘.๑๘", "๘๑.๘๘"),
        ("การปรับปรุงระบบการทำงาน ได้คะแนนเฉลี่ย 59.73 คะแนน", "59.73", "95.73"),
        ("โดย i10 ได้เพียง 65.00 คะแนน", "65.00", "55.00"),
        ("ข้อ i10 (65.00)", "65.00", "55.00"),
        ("ตัวชี้วัดที่ต้องรักษาระดับ ได้แก่ การใช้อำนาจ (95.99) และการปฏิบัติหน้าที่ (96.88)", "95.99", "99.59"),
        ("แบบวัด EIT\n- ส่วนที่ 1 ได้ 97.82 คะแนน\n- ส่วนที่ 2 ได้ 95.77 คะแนน", "97.82", "97.28"),
        ("แบบวัด EIT ส่วนที่ 1 (EIT Public) ได้ 97.82 คะแนน", "97.82", "97.28"),
        ("ข้อ I10 ได้ร้อยละ ๖๕.๐๐", "๖๕.๐๐", "๕๕.๐๐"),
        ("ข้อ o12, o13 ได้ 60 คะแนน", "60", "50"),
        ("ปีงบประมาณ พ.ศ. 2567 ได้คะแนนรวม 94.50 คะแนน", "94.50", "86.71"),
        ("คะแนน EIT เพิ่มขึ้นจาก 83.41 คะแนน เป็น 69.52 คะแนน", "69.52", "96.52"),
        ("คะแนนรวมเพิ่มจาก 68.71 เป็น 94.50 คะแนน", "68.71", "86.71"),
        ("ผลการประเมินในภาพรวมเท่ากับ 95.40 คะแนน อยู่ในระดับผ่านดี", "95.40", "94.50"),
        ("ตัวชี้วัดที่ 9 ได้คะแนนเต็ม 100 คะแนน", "100", "86.75"),
    ],
)
def test_a_quoted_score_that_is_not_the_entered_one(text: str, wrong: str, right: str) -> None:
    (found,) = says(family.quoted_score, text)
    assert found.mend is not None
    assert found.mend.after == text.replace(wrong, right)


def test_the_year_before_is_named_where_its_score_is_quoted() -> None:
    (found,) = says(family.quoted_score, "ในปีงบประมาณ พ.ศ. 2568 มีคะแนนรวม 86.71 คะแนน")
    assert "คะแนนรวม ปีงบประมาณ พ.ศ. 2568 คือ 94.50 ส่วน 86.71 เป็นคะแนนของปีงบประมาณ พ.ศ. 2567" in found.message


@pytest.mark.parametrize(
    "text",
    [
        "มีคะแนนรวม ๙๔.๕๐ คะแนน อยู่ในระดับ ผ่านดี",
        "มีคะแนนรวม 94.5 คะแนน",
        "คะแนนรวม 94.50 คะแนน สูงกว่าเกณฑ์ 85 คะแนน",
        "คะแนนรวมต้องไม่น้อยกว่า 85 คะแนน และตั้งเป้าหมาย 95.00 คะแนนในปีต่อไป",
        "ตัวชี้วัดที่ 4 ต่ำกว่าเกณฑ์ 85 คะแนน จากคะแนนเต็ม 100 คะแนน",
        "ตัวชี้วัดที่ 4 ได้ 81.88 คะแนน ลดลงจากปีก่อน 11.76 คะแนน",
        "ตัวชี้วัดที่ 4 มีบุคลากรร้อยละ 60 ของทั้งหมดที่เข้าอบรม",
        "ตัวชี้วัดที่ 4 จัดอบรม 45 คน ใช้งบประมาณ 10,000 บาท",
        "EIT ส่วนที่ 1 ได้ 97.28 คะแนน และส่วนที่ 2 ได้ 95.77 คะแนน",
        "EIT ได้ 97.28 คะแนนในส่วนที่ 1 และ 95.77 คะแนนในส่วนที่ 2",
        "ผ่านดีเยี่ยม 95.00 – 100 คะแนน ผ่านดี 85.00 – 94.99 คะแนน",
        "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ 97.73 96.88 -0.85",
        "i11 และ i12 ได้ 98.13 และ 92.50 คะแนน ตามลำดับ",
        "คะแนนเฉลี่ยระดับประเทศ 93.82 คะแนน คะแนนเฉลี่ยของจังหวัด 92.10 คะแนน",
        "คะแนนรวมของเทศบาล ในปี 2566 ได้ 80.11 คะแนน",
        "ในปีงบประมาณ พ.ศ. 2567 ได้คะแนนรวม 86.71 คะแนน",
        "สูงกว่าปี 2567 โดย IIT ได้ 93.96 คะแนน",
        "ประชุมครั้งที่ 1 ข้อ 2 ตัวชี้วัดที่ 9 มี 20 ข้อ",
        "๔. การใช้งบประมาณ 80,000 บาท คิดเป็นร้อยละ 80 ของแผน",
        "การเปิดเผยข้อมูล จำนวน 28 ข้อ ได้คะแนนเต็ม 24 ข้อ",
        "e-Service 24 ชั่วโมง ITA 2568 และ OIT 28 ข้อ",
        "คะแนน OIT 93.37 คะแนน",
        "หากดำเนินการครบ คะแนน i10 จะเพิ่มเป็น 85 คะแนน",
        "คะแนนรวมเพิ่มจาก 94.50 คะแนน เป็น 96.00 คะแนน",
        "ค่าน้ำหนัก IIT ร้อยละ 30 EIT ร้อยละ 30 และ OIT ร้อยละ 40",
        "คะแนนรวม = (93.96 x 0.30) + (96.52 x 0.30) + (93.38 x 0.40) = 94.50",
        "ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน คะแนนความพึงพอใจเฉลี่ย 4.52 คะแนน",
        "ผลการสำรวจความพึงพอใจของผู้รับบริการในรอบปี ได้คะแนนเฉลี่ย 4.52 คะแนน อยู่ในระดับ ดีมาก",
        "ตัวชี้วัดที่ 1–5 ได้ 96.88, 95.83, 99.59, 81.88 และ 95.63 คะแนน ตามลำดับ",
        "ปี 2565 ปี 2566 และปี 2567 ได้คะแนน 75.20, 78.44 และ 86.71 คะแนน ตามลำดับ",
        "ปีงบประมาณ พ.ศ. 2566 ได้ 78.44 คะแนน ปีงบประมาณ พ.ศ. 2567 ได้ 86.71 คะแนน",
        "ตัวชี้วัดที่ 2 การใช้งบประมาณ เบิกจ่ายแล้วร้อยละ 87.35",
        "ตัวชี้วัดที่ 4 จัดซื้อวัสดุ 500.00 บาท เวลา 09.30 น.",
        "ความพึงพอใจของผู้รับบริการ ผลการประเมินในภาพรวม เท่ากับ 92.10",
        "จากแบบสอบถาม ผลการประเมินในภาพรวมได้ร้อยละ 92.10",
        "ผลการประเมินในภาพรวม 94.50 คะแนน",
        "ผลการประเมินในภาพรวมของจังหวัด 88.12 คะแนน",
        "คะแนนปี 2567 เท่ากับ 86.71 ปี 2568 เท่ากับ 94.50",
        "มีข้อที่ได้คะแนนเต็ม 100 คะแนน จำนวน 12 ข้อ",
        "i10 = 55 และ i12: 92.50",
        "ตัวชี้วัดที่ 4 : 3 กิจกรรม",
    ],
)
def test_what_is_right_or_no_score_is_not_flagged(text: str) -> None:
    assert [one.message for one in says(family.quoted_score, text)] == []
    assert [one.message for one in says(family.likely_quoted_score, text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "ตัวชี้วัดที่ 4 อยู่ในระดับที่ต้องเร่งแก้ไข (88.18 คะแนน)",
        "ผลการประเมินในภาพรวมพบว่าได้คะแนนเฉลี่ย 41.37 คะแนน",
        "i11 และ i12 ได้ 91.83 และ 92.50 คะแนน ตามลำดับ",
        "3\tการใช้อำนาจ\t95.99",
        "ผลการประเมิน ITA ภาพรวม เท่ากับ 95.40",
        "คะแนนปี 2567 เท่ากับ 68.71 ปี 2568 เท่ากับ 94.50",
        "ข้อที่ต่ำที่สุดคือ i10 = 65",
    ],
)
def test_a_likely_wrong_score_is_a_warning(text: str) -> None:
    assert says(family.quoted_score, text) == []
    assert len(says(family.likely_quoted_score, text)) == 1


def test_a_finding_speaks_of_its_own_indicator() -> None:
    assert says_of(family.likely_quoted_score, "9", "การเปิดเผยข้อมูล มีผลคะแนน 86.75 คะแนน") == []
    assert len(says_of(family.likely_quoted_score, "9", "หน่วยงานมีผลคะแนน 81.88 คะแนน")) == 1


def _with_name(text: str) -> Context:
    context = office(text)
    profile = Profile("p", OfficeType.SUBDISTRICT_MUNICIPALITY, "คลองใหญ่")
    return replace(context, file=replace(context.file, profiles=(profile,)))


def test_the_score_of_another_office_is_left_alone() -> None:
    text = "คะแนนรวมของเทศบาลตำบลลำธารแก้ว 91.00 คะแนน"
    assert complaints(family.quoted_score, _with_name(text)) == []
    assert complaints(family.likely_quoted_score, _with_name(text)) == []


@pytest.mark.parametrize("name", ["เทศบาลตำบลคลองใหญ่", "ทต.คลองใหญ่ ", "เทศบาลตำบล คลองใหญ่"])
def test_the_own_name_may_stand_between(name: str) -> None:
    assert len(complaints(family.quoted_score, _with_name(f"คะแนนรวมของ{name}ในปี 2568 เท่ากับ 95.40 คะแนน"))) == 1


def test_two_roundings_of_one_score() -> None:
    (found,) = says(family.quoted_rounding, "คะแนน OIT ๙๓.๓๗ คะแนน")
    assert found.mend is not None
    assert found.mend.after == "คะแนน OIT ๙๓.๓๘ คะแนน"
    assert says(family.quoted_rounding, "คะแนน OIT 93.38 คะแนน และ 93.4 คะแนน") == []


TABLE = """1 การเปิดเผยข้อมูล 100.00 คะแนน
2 การแก้ไขปัญหาการทุจริต 98.65 คะแนน
3 การปฏิบัติหน้าที่ 98.16 คะแนน
4 การใช้งบประมาณ 97.58 คะแนน"""


def test_a_whole_other_set_is_one_complaint() -> None:
    (found,) = says(family.second_set_in_text, TABLE)
    assert "4 ค่า" in found.message
    assert says(family.quoted_score, TABLE) == []


def test_a_pasted_table_of_other_scores_is_one_complaint() -> None:
    text = TABLE.replace(" คะแนน", "").replace(" ", "\t")
    assert len(says(family.second_set_in_text, text)) == 1
    assert says(family.quoted_score, text) == []
    assert says(family.likely_quoted_score, text) == []


def test_last_years_set_is_called_so() -> None:
    text = "การปฏิบัติหน้าที่ 97.73 คะแนน การใช้งบประมาณ 98.33 คะแนน การใช้อำนาจ 97.43 คะแนน คุณภาพการดำเนินงาน 94.80 คะแนน"
    (found,) = says(family.second_set_in_text, text)
    assert "ซึ่งเป็นคะแนนของปีงบประมาณ พ.ศ. 2567" in found.message


def test_a_heap_of_wrong_scores_is_told_of_up_to_a_bound() -> None:
    assert len(says(family.quoted_score, "ข้อ i10 ได้ 65.00 คะแนน " * 500)) == MOST_OF_ONE_TEXT
