"""Texts that say what passed and what did not."""

import pytest

from ita_desktop.checks.reading import Reading
from ita_desktop.checks.texts import passing as family
from ita_desktop.domain.texts import Text, TextKind
from tests.checks.seen import seen, view_of
from tests.checks.texts.telling import PLACE, told
from tests.domain.grids import grid

SCORES = grid(
    n1="95", n2="89.50", n3="98", n4="77.29", n5="90", n6="96", n7="92", n8="83.30", n9="86", n10="100",
    i3="100", i10="55", i13="94", i15="83.75",
)  # fmt: skip
VIEW = view_of(seen(SCORES))


@pytest.mark.parametrize(
    "text",
    [
        "ตัวชี้วัดที่ไม่ผ่านเกณฑ์ ได้แก่ ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่",
        "ตัวชี้วัดที่ยังไม่ผ่านเกณฑ์การประเมิน คือ การใช้งบประมาณ",
        "ตัวชี้วัดที่ยังไม่ผ่านเกณฑ์ร้อยละ 85 คือ การใช้อำนาจ",
        "ตัวชี้วัดการใช้อำนาจยังไม่ผ่านเกณฑ์การประเมิน",
        "ตัวชี้วัดที่ 5 มีคะแนนต่ำกว่าเกณฑ์ 85 คะแนน",
        "ตัวชี้วัดที่ต่ำกว่าเกณฑ์ : การแก้ไขปัญหาการทุจริต",
        "การใช้งบประมาณไม่ผ่าน",
        "มีตัวชี้วัดที่ไม่ผ่าน ๑ ตัวชี้วัด คือ\nการปฏิบัติหน้าที่",
        "ข้อ i3 ได้คะแนนต่ำกว่า ๘๕",
        "i13 ยังไม่ถึง 85 คะแนน",
    ],
)
def test_failed_though_above(text: str) -> None:
    assert len(told(family.not_passed_though_above, text, TextKind.TOOL, VIEW)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "ตัวชี้วัดที่ยังไม่ผ่านเกณฑ์ คือ การใช้ทรัพย์สินของราชการ",
        "ตัวชี้วัดที่ 4 ไม่ผ่านเกณฑ์",
        "ตัวชี้วัดที่ 1 ได้ 95 คะแนน ส่วนตัวชี้วัดที่ 4 ไม่ผ่านเกณฑ์",
        "ตัวชี้วัดที่ 8 ไม่ผ่านเกณฑ์ แต่ตัวชี้วัดที่ 1 ผ่านเกณฑ์",
        "ข้อ i10 ได้ต่ำกว่าเกณฑ์",
        "การแก้ไขปัญหาการทุจริต โดยข้อ i15 ได้ 83.75 คะแนน ซึ่งต่ำกว่าเกณฑ์ 85 คะแนน",
        "ไม่มีตัวชี้วัดที่ไม่ผ่านเกณฑ์ ทั้งการปฏิบัติหน้าที่และการใช้อำนาจ",
        "หากตัวชี้วัดที่ 1 ต่ำกว่าเกณฑ์ ให้ทบทวน",
        "เพื่อไม่ให้การใช้อำนาจต่ำกว่าเกณฑ์",
        "ปีงบประมาณ พ.ศ. 2567 ตัวชี้วัดที่ 1 ไม่ผ่านเกณฑ์",
        "ปีก่อนการใช้อำนาจไม่ผ่านเกณฑ์",
        "ตัวชี้วัดที่ 1 ไม่ต่ำกว่าเกณฑ์ 85",
        "การปฏิบัติหน้าที่ไม่ต่ำกว่า 85 คะแนน",
        "ผู้รับเหมาไม่ผ่านการคัดเลือก",
    ],
)
def test_failed_and_so_it_is(text: str) -> None:
    assert told(family.not_passed_though_above, text, TextKind.TOOL, VIEW) == []


@pytest.mark.parametrize(
    "text",
    [
        "ผ่านเกณฑ์การประเมินทุกตัวชี้วัด",
        "ผลคะแนน IIT ผ่านเกณฑ์ทั้ง ๕ ตัวชี้วัด",
        "ค่าคะแนนผ่านตัวชี้วัดทั้ง 10 ตัวชี้วัด",
        "ทุกตัวชี้วัดมีคะแนนสูงกว่าเกณฑ์",
        "ทั้ง 10 ตัวชี้วัดผ่านเกณฑ์ร้อยละ ๘๕",
        "ทุกตัวชี้วัดได้คะแนนไม่ต่ำกว่า 85 คะแนน",
        "ผ่านครบทุกตัวชี้วัด",
        "หน่วยงานผ่านเกณฑ์ทุกข้อ",
        "การประเมินผ่านเกณฑ์\nทั้งหมด",
    ],
)
def test_all_passed_though_one_failed(text: str) -> None:
    (issue,) = told(family.all_passed_though_one_failed, text, TextKind.SECTION, VIEW)
    assert "ตัวชี้วัดที่ 4 (77.29)" in issue.message


@pytest.mark.parametrize(
    "text",
    [
        "เพื่อให้ผ่านเกณฑ์ทุกตัวชี้วัด",
        "มีเป้าหมายผ่านเกณฑ์ทุกตัวชี้วัด",
        "ควรพัฒนาให้ทุกตัวชี้วัดผ่านเกณฑ์",
        "ในปีงบประมาณ พ.ศ. 2570 ผ่านเกณฑ์ทุกตัวชี้วัด",
        "ไม่ผ่านทุกตัวชี้วัด",
        "ผ่านเกณฑ์ทุกตัวชี้วัด ยกเว้นตัวชี้วัดที่ 4",
        "ปีที่ผ่านมาทุกตัวชี้วัดต้องมีผู้รับผิดชอบ",
        "ผ่านเกณฑ์ 8 ตัวชี้วัดจากทั้งหมด 10 ตัวชี้วัด",
        "ตัวชี้วัดที่ผ่านเกณฑ์มีทั้งหมด 8 ตัวชี้วัด",
        "ผลคะแนน OIT ผ่านเกณฑ์ทั้ง 2 ตัวชี้วัด",
        "เผยแพร่ผ่านช่องทางทั้งหมด",
        "ประชาสัมพันธ์ผ่านเว็บไซต์ให้ทราบทุกข้อ",
        "ครอบคลุมทั้ง 10 ตัวชี้วัด",
    ],
)
def test_no_claim_that_all_passed(text: str) -> None:
    assert told(family.all_passed_though_one_failed, text, TextKind.SECTION, VIEW) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("หน่วยงานผ่านเกณฑ์ทุกตัวชี้วัด ไม่มีข้อใดต่ำกว่า 85 คะแนน", 1),
        ("ผลการประเมินผ่านเกณฑ์ทั้ง 10 ตัวชี้วัด", 1),
        ("ได้คะแนนผ่านเกณฑ์ทุกข้อคำถาม", 0),
        ("ผ่านเกณฑ์ทุกตัวชี้วัดย่อย", 0),
        ("เพื่อให้หน่วยงานผ่านเกณฑ์ทุกตัวชี้วัด", 0),
        ("แบบวัด OIT ผ่านเกณฑ์ทุกตัวชี้วัด", 0),
    ],
)
def test_all_indicators_in_the_text_of_one(text: str, found: int) -> None:
    reading = Reading(Text(PLACE, TextKind.MAINTAIN, text, "ข้อที่ต้องรักษาระดับ", indicators=("3",)))
    assert len(family.all_passed_though_one_failed.issues(reading, VIEW)) == found


def test_a_year_without_scores_contradicts_nothing() -> None:
    assert told(family.all_passed_though_one_failed, "ผ่านเกณฑ์ทุกตัวชี้วัด", TextKind.SECTION) == []
    assert told(family.not_passed_though_above, "ตัวชี้วัดที่ 1 ไม่ผ่านเกณฑ์", TextKind.SECTION) == []


@pytest.mark.parametrize(
    "text",
    [
        "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ ไม่พบข้อบกพร่อง",
        "๘. การปรับปรุงการทำงาน\n- ข้อบกพร่องที่ตรวจพบ - ไม่มี -\n- ข้อที่ต้องแก้ไข - ไม่มี -",
        "ตัวชี้วัดที่ ๕ ได้ ๙๐ คะแนน จึงไม่มีข้อบกพร่อง",
    ],
)
def test_a_section_that_denies_the_fault_of_a_weak_indicator(text: str) -> None:
    assert len(told(family.section_denies_faults, text, TextKind.SECTION, VIEW)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "ตัวชี้วัดที่ 3 การใช้อำนาจ ไม่พบข้อบกพร่อง",
        "ตัวชี้วัดที่ 4 ต้องแก้ไข ส่วนตัวชี้วัดอื่นไม่พบข้อบกพร่อง",
        "ตัวชี้วัดที่ 4 ไม่มีข้อบกพร่องในการดูแล แต่ยังขาดทะเบียน",
        "ตัวชี้วัดที่ 4 ไม่มีการแก้ไขข้อบกพร่อง",
        "ไม่พบข้อบกพร่อง",
    ],
)
def test_a_section_that_denies_no_such_fault(text: str) -> None:
    assert told(family.section_denies_faults, text, TextKind.SECTION, VIEW) == []
