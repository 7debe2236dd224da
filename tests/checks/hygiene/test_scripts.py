"""Signs of another script inside Thai text."""

import pytest

from ita_desktop.checks.hygiene import scripts
from ita_desktop.checks.registry import TextCheck
from tests.checks.hygiene.one_text import mended, said_of

CHECKS = [scripts.foreign_letter, scripts.latin_in_word, scripts.full_width]


@pytest.mark.parametrize(
    ("check", "typed", "right"),
    [
        (scripts.foreign_letter, "หน่วย\u0e87าน", "หน่วยงาน"),
        (scripts.foreign_letter, "คะแนน ໙໕ คะแนน", "คะแนน ๙๕ คะแนน"),
        (scripts.foreign_letter, "ผล ІTA และข้อ о25", "ผล ITA และข้อ o25"),
        (scripts.latin_in_word, "หน่วuยงาน", "หน่วยงาน"),
        (scripts.latin_in_word, "หน่วยงาuที่", "หน่วยงานที่"),
        (scripts.latin_in_word, "โปร่งlสตรวจสอบ", "โปร่งใสตรวจสอบ"),
        (scripts.full_width, "（ＩＴＡ）９５％", "(ITA)95%"),
    ],
)
def test_what_is_certain_is_mended(check: TextCheck, typed: str, right: str) -> None:
    assert mended(check, typed) == right


@pytest.mark.parametrize(
    ("check", "typed"),
    [
        (scripts.foreign_letter, "นายสมหมาย רבבانا"),
        (scripts.foreign_letter, "ส្ថานที่"),
        (scripts.foreign_letter, "ราชкарการ"),
        (scripts.foreign_letter, "ข้อมูล中文"),
        (scripts.latin_in_word, "การกำหuดขั้นตอน"),
        (scripts.latin_in_word, "หน่วยงาuที่"),
        (scripts.latin_in_word, "โปร่งlสตรวจสอบ"),
        (scripts.latin_in_word, "กsรดำเนินงาน"),
    ],
)
def test_what_is_foreign_is_found(check: TextCheck, typed: str) -> None:
    assert len(said_of(check, typed)) == 1


@pytest.mark.parametrize(
    "typed",
    [
        "ผลการประเมิน ITA ของหน่วยงาน (E-Service) และ No Gift Policy",
        "i1เจ้าหน้าที่ปฏิบัติงาน e3ท่านเคยถูก ข้อo25การนำผล",
        "ระดับAและระดับBของหน่วยงาน แบบQRในเอกสาร",
        "ค่า α และ β มุม 45° เนื้อที่ ๕ m² ขนาด 3×4 – “ต่าง ๆ” … • ☐ ✓",
        "ป้ายสองภาษา ทั้งภาษาจีน 中文 และภาษาลาว ລາວ",
        "Café และ naïve",
        "เว็บไซต์www.example.go.thและLineของหน่วยงาน",
    ],
)
def test_latin_words_and_symbols_are_left_alone(typed: str) -> None:
    assert [issue.message for check in CHECKS for issue in said_of(check, typed)] == []


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_the_example_of_the_catalogue_is_complained_of(check: TextCheck) -> None:
    assert len(said_of(check, check.example)) == 1
