"""Spaces where official Thai has none, or lacks one."""

import pytest

from ita_desktop.checks.hygiene import spacing
from ita_desktop.checks.registry import TextCheck
from tests.checks.hygiene.one_text import mended, said_of

CHECKS = [
    spacing.repeat_sign,
    spacing.omission_sign,
    spacing.era,
    spacing.in_year,
    spacing.abbreviation,
    spacing.at_bracket,
    spacing.before_comma,
]


@pytest.mark.parametrize(
    ("check", "typed", "right"),
    [
        (spacing.repeat_sign, "กิจกรรมต่างๆ", "กิจกรรมต่าง ๆ"),
        (spacing.repeat_sign, "ต่างๆที่เกี่ยวข้อง อื่นๆ, อื่น ๆอีก", "ต่าง ๆ ที่เกี่ยวข้อง อื่น ๆ, อื่น ๆ อีก"),
        (spacing.repeat_sign, "งานต่างๆ(ถ้ามี)", "งานต่าง ๆ (ถ้ามี)"),
        (spacing.omission_sign, "ค่าเดินทางฯลฯ", "ค่าเดินทาง ฯลฯ"),
        (spacing.omission_sign, "ค่าเดินทาง ฯ ล ฯ", "ค่าเดินทาง ฯลฯ"),
        (spacing.omission_sign, "การจัดซื้อจัดจ้าง ฯ", "การจัดซื้อจัดจ้างฯ"),
        (spacing.era, "พ.ศ.2568 และ พ.ศ.๒๕๖๙", "พ.ศ. 2568 และ พ.ศ. ๒๕๖๙"),
        (spacing.era, "พ. ศ. ๒๕๖๙", "พ.ศ. ๒๕๖๙"),
        (spacing.era, "พ . ศ .๒๕๖๙", "พ.ศ. ๒๕๖๙"),
        (spacing.era, "พ.ศ 2569", "พ.ศ. 2569"),
        (spacing.era, "ปี พศ. 2569", "ปี พ.ศ. 2569"),
        (spacing.era, "ปี พศ 2569", "ปี พ.ศ. 2569"),
        (spacing.era, "ปีงบประมาณพ.ศ. ๒๕๖๕", "ปีงบประมาณ พ.ศ. ๒๕๖๕"),
        (spacing.in_year, "พ.ศ. ๒๕ ๖๙ และปี 256 8", "พ.ศ. ๒๕๖๙ และปี 2568"),
        (spacing.abbreviation, "สำนักงาน ป. ป. ช.", "สำนักงาน ป.ป.ช."),
        (spacing.abbreviation, "๑ ต .ค. ๖๘", "๑ ต.ค. ๖๘"),
        (spacing.abbreviation, "พ.ร.บ . การจัดซื้อ", "พ.ร.บ. การจัดซื้อ"),
        (spacing.at_bracket, "แบบวัด ( OIT )", "แบบวัด (OIT)"),
        (spacing.at_bracket, "นโยบาย “ ไม่รับของขวัญ ”", "นโยบาย “ไม่รับของขวัญ”"),
        (spacing.before_comma, "สำนักปลัด , กองคลัง ร้อยละ 95 %", "สำนักปลัด, กองคลัง ร้อยละ 95%"),
    ],
)
def test_spaces_are_put_where_they_belong(check: TextCheck, typed: str, right: str) -> None:
    assert mended(check, typed) == right
    assert said_of(check, right) == []


@pytest.mark.parametrize(
    "typed",
    [
        "กิจกรรมต่าง ๆ ของหน่วยงาน และอื่น ๆ",
        "งานอื่น ๆ\nและงานประจำ “ต่าง ๆ”",
        "แผนฯ และ ฯลฯ",
        "ประกาศ ณ วันที่ ๑ เรียน ฯพณฯ และ ฯพณฯ รัฐมนตรี",
        "ประจำปีงบประมาณ พ.ศ. ๒๕๖๙ (พ.ศ. ๒๕๖๑ – ๒๕๘๐)",
        "ยศ 2568 ทศ พิธี วิศวกรรม พ.ศ. ....",
        "ปี 2568 25 โครงการ ปี 25 หมู่บ้าน พ.ศ. ๒๕๖๘ ๒๕๖๙",
        "ม.ค. – มี.ค. ๖๖ ป.ป.ช. อบต. ทุ่งแสง",
        "(ลงชื่อ) (.......) ( ) (     ) [ ] ( _____ )",
        "1,234.50 บาท ร้อยละ 95% (ก) (๑)",
        "สำนักปลัด, กองคลัง; กองช่าง",
        "ก. การดำเนินงาน ข. การรายงาน",
    ],
)
def test_right_spaces_are_left_alone(typed: str) -> None:
    assert [issue.message for check in CHECKS for issue in said_of(check, typed)] == []


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_the_example_of_the_catalogue_is_complained_of(check: TextCheck) -> None:
    assert len(said_of(check, check.example)) == 1
