"""Vowels and tone marks that are apart, doubled, out of order or without their letter."""

import pytest

from ita_desktop.checks.hygiene import marks
from ita_desktop.checks.registry import TextCheck
from tests.checks.hygiene.one_text import mended, said_of

CHECKS = [marks.am_in_two_signs, marks.doubled, marks.order, marks.two_e, marks.without_letter, marks.long_a]


@pytest.mark.parametrize(
    ("check", "typed", "right"),
    [
        (marks.am_in_two_signs, "กํากับการทํางาน", "กำกับการทำงาน"),
        (marks.am_in_two_signs, "ทํ างาน", "ทำงาน"),
        (marks.am_in_two_signs, "น\u0e4d\u0e49าประปา", "น้ำประปา"),
        (marks.am_in_two_signs, "น\u0e49\u0e4dาประปา", "น้ำประปา"),
        (marks.am_in_two_signs, "กา\u0e4dหนด", "กำหนด"),
        (marks.without_letter, "เจา้หนา้ที่", "เจ้าหน้าที่"),
        (marks.doubled, "เจ้าหน้าที่่", "เจ้าหน้าที่"),
        (marks.doubled, "ราชกาารและหนังสืือรัับ", "ราชการและหนังสือรับ"),
        (marks.doubled, "ผู้รับบริการทีี่มา", "ผู้รับบริการที่มา"),
        (marks.doubled, "ท\u0e35\u0e48\u0e35", "ท\u0e35\u0e48"),
        (marks.doubled, "เเป้นั้้น", "เเป้นั้น"),
        (marks.doubled, "แแผนของตำาบล", "แผนของตำบล"),
        (marks.doubled, "ไไม่มี", "ไม่มี"),
        (marks.order, "ท\u0e48\u0e35", "ท\u0e35\u0e48"),
        (marks.order, "น\u0e33\u0e49", "น\u0e49\u0e33"),
        (marks.two_e, "เเผนเเละเเบบ", "แผนและแบบ"),
        (marks.without_letter, "หน ่วยงาน", "หน่วยงาน"),
        (marks.without_letter, "ผู\n้บริหาร", "ผู้บริหาร"),
        (marks.without_letter, "แ ละเ จ้าหน้าที่", "และเจ้าหน้าที่"),
        (marks.without_letter, "ประเ\nมิน", "ประเมิน"),
        (marks.long_a, "แผนงๅน", "แผนงาน"),
    ],
)
def test_what_is_certain_is_mended(check: TextCheck, typed: str, right: str) -> None:
    assert mended(check, typed) == right


@pytest.mark.parametrize("typed", ["่ดำเนินการ", "ข้อ ๑ ้ ๑", "ค่าะ่ ของ", "2ิ", "แผนเ", "แเผน", "ตามเ. ๒", "(ิก)"])
def test_a_mark_without_its_letter_cannot_be_guessed(typed: str) -> None:
    issues = said_of(marks.without_letter, typed)
    assert [issue.mend for issue in issues] == [None]


def test_two_different_vowels_on_one_letter_are_no_guess() -> None:
    issues = said_of(marks.doubled, "สิีทธิ")
    assert [issue.mend for issue in issues] == [None]


@pytest.mark.parametrize(
    "typed",
    [
        "องค์การบริหารส่วนตำบลมีเจ้าหน้าที่กำกับดูแลน้ำประปา ก็เพราะเป็นหน้าที่",
        "พระมหากษัตริย์ ฤๅษี สมบูรณ์ พันธุ์ สิทธิ์ ศักดิ์ จันทร์ ปาฏิหาริย์",
        "ต่าง ๆ ฯลฯ (ก) ๑. ข้อ i1 ร้อยละ ๕๐",
        "สระ เ และสระ “แ”",
        "เกาะ เพราะอาหาร ทะเลาะ ค่ะ",
        "แก้ไขปัญหาน้ำแข็ง เต็มใจ ไม่ยุ่งยาก",
        "",
    ],
)
def test_right_thai_is_left_alone(typed: str) -> None:
    assert [issue for check in CHECKS for issue in said_of(check, typed)] == []


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_the_example_of_the_catalogue_is_complained_of(check: TextCheck) -> None:
    assert len(said_of(check, check.example)) == 1


def test_one_complaint_counts_all_of_a_kind_and_quotes_the_first() -> None:
    (issue,) = said_of(marks.two_e, "เเผนเเละเเบบ")
    assert issue.message == "สระเอสองตัวแทนสระแอใน “เเผนเเละเเบบ” รวม 3 แห่ง ควรเป็น “แผนและแบบ” โปรดแก้ไข"
    assert issue.figures == (("signs", "เเ"), ("count", "3"))
