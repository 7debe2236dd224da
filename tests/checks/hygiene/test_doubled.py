"""Words and phrases typed twice in a row."""

import pytest

from ita_desktop.checks.hygiene import doubled
from ita_desktop.checks.registry import TextCheck
from tests.checks.hygiene.one_text import mended, said_of

CHECKS = [doubled.word_doubled, doubled.phrase_doubled]


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("แผนของของหน่วยงาน", "แผนของหน่วยงาน"),
        ("โปร่งใสและและตรวจสอบได้", "โปร่งใสและตรวจสอบได้"),
        ("การการดำเนินงาน", "การดำเนินงาน"),
        ("ขั้นตอน ที่ ที่ กำหนด", "ขั้นตอน ที่ กำหนด"),
        ("เพื่อ เพื่อป้องกัน", "เพื่อป้องกัน"),
        ("ของ\nของหน่วยงาน", "ของหน่วยงาน"),
        ("ประชาชนประชาชนได้รับทราบ", "ประชาชนได้รับทราบ"),
        ("ให้ให้ประชาชน ในในหน่วยงาน", "ให้ประชาชน ในหน่วยงาน"),
    ],
)
def test_a_word_typed_twice(typed: str, right: str) -> None:
    assert mended(doubled.word_doubled, typed) == right


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("มาตรการหรือโครงการ มาตรการหรือโครงการ", "มาตรการหรือโครงการ"),
        ("รายงานผลต่อผู้บริหารรายงานผลต่อผู้บริหารทราบ", "รายงานผลต่อผู้บริหารทราบ"),
    ],
)
def test_a_phrase_typed_twice(typed: str, right: str) -> None:
    assert mended(doubled.phrase_doubled, typed) == right


@pytest.mark.parametrize(
    "typed",
    [
        "ในที่ที่กำหนด และทุกที่ที่ไป สถานที่ที่เหมาะสม เจ้าหน้าที่ที่รับผิดชอบ หน้าที่ที่ได้รับมอบ",
        "การจัดการการเงิน บริการการศึกษา ราชการการเมือง",
        "บันทึกลงในระบบภายในภายใน 7 วันทำการ",
        "เก็บของของประชาชน คณะกรรมการการเลือกตั้ง ตามที่ที่ประชุมมีมติ",
        "ต่างต่าง ดีดี จริงจริง นานา ช้าช้า เร็วเร็ว บ่อยบ่อย",
        "ทุกหน่วยงานหน่วยงานละ ๑ คน แต่ละคนคนละเรื่อง",
        "เพื่อประโยชน์ของหน่วยงาน หน่วยงานจึงควรรักษาระดับ",
        "กองช่าง กองคลัง กองการศึกษา",
        "ไตรมาสที่ ๑ ไตรมาสที่ ๒ ตัวชี้วัดที่ 1 ตัวชี้วัดที่ 2",
        "ดำเนินการได้ ได้แก่ งานที่มี มีผลแล้ว",
        "- ไม่มี - - ไม่มี -",
    ],
)
def test_what_is_said_twice_on_purpose_is_left_alone(typed: str) -> None:
    assert [issue.message for check in CHECKS for issue in said_of(check, typed)] == []


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_the_example_of_the_catalogue_is_complained_of(check: TextCheck) -> None:
    assert len(said_of(check, check.example)) == 1
