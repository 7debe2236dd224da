"""How the codes of items are written."""

import pytest

from ita_desktop.checks.hygiene import item_codes
from ita_desktop.checks.registry import TextCheck
from tests.checks.hygiene.one_text import mended, said_of

CHECKS = [item_codes.zero_for_letter, item_codes.form]


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("ข้อ 025 การนำผล", "ข้อ o25 การนำผล"),
        ("ข้อ๐๒๕", "ข้อo25"),
        ("ข้อ 0 25", "ข้อ o25"),
        ("ข้อ ๐25", "ข้อ o25"),
        ("ปรับปรุง ๐17 ให้ครบ", "ปรับปรุง o17 ให้ครบ"),
        ("ข้อ 012, 013 และ 014", "ข้อ o12, o13 และ o14"),
        ("o12, ๐13 – o15", "o12, o13 – o15"),
        ("ข้อ ๐๑ - ๐๔๓", "ข้อ o1 - o43"),
        ("ข้อ о25 และ º26", "ข้อ o25 และ o26"),
        ("คำถาม l10 และ e1O", "คำถาม i10 และ e10"),
        ("ข้อ |10", "ข้อ i10"),
        ("ตามเกณฑ์ 025 และตัวชี้วัดย่อย ๐12", "ตามเกณฑ์ o25 และตัวชี้วัดย่อย o12"),
        ("การนำผลการประเมินไปใช้ (๐๒๕)", "การนำผลการประเมินไปใช้ (o25)"),
    ],
)
def test_a_zero_for_the_letter(typed: str, right: str) -> None:
    assert mended(item_codes.zero_for_letter, typed) == right


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("ข้อ O25", "ข้อ o25"),
        ("ข้อ i๑๐ และ e๓", "ข้อ i10 และ e3"),
        ("ข้อ o 25", "ข้อ o25"),
        ("O12, o13 และ O14", "o12, o13 และ o14"),
        ("ข้อ o๒๕", "ข้อ o25"),
    ],
)
def test_a_code_in_another_form(typed: str, right: str) -> None:
    assert mended(item_codes.form, typed) == right
    assert said_of(item_codes.form, right) == []


@pytest.mark.parametrize(
    "typed",
    [
        "ข้อ o25 ข้อ i10 ข้อ e1 (e4, e5, e6) o1–o43",
        "โทร. 02 123 4567 หรือ 089-123-4567 ต่อ 025",
        "โทรศัพท์ (038) 123 456 โทร. (032) ติดต่อ (02) 123",
        "เวลา 08.30 น. ถึง ๐๙.๐๐ น.",
        "วันที่ 01/10/2568 และ 05 ตุลาคม 2568 ๐5 ต.ค. 68",
        "คะแนน 0.85 ร้อยละ ๐.๕ จำนวน 0 ราย ลดลง 05",
        "ข้อ 25 ข้อ ๑๐ ข้อ 0.5 ข้อ ๑.๒",
        "งบประมาณ 1,025,000 บาท ที่ พท ๐๒๓/ว ๐๒๕",
        "| 10 | 20 | |12| 13 |",
        "ออกซิเจน O2 Blood group O, COVID-19 ISO 9001",
        "ข้อ 099",
    ],
)
def test_numbers_are_left_alone(typed: str) -> None:
    assert [issue.message for check in CHECKS for issue in said_of(check, typed)] == []


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_the_example_of_the_catalogue_is_complained_of(check: TextCheck) -> None:
    assert len(said_of(check, check.example)) == 1
