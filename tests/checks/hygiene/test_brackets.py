"""Brackets and quotation marks that have lost their other half."""

import pytest

from ita_desktop.checks.hygiene import brackets
from ita_desktop.checks.registry import TextCheck
from tests.checks.hygiene.one_text import mended, said_of

CHECKS = [brackets.unpaired, brackets.straight_unpaired, brackets.mixed_quotes]


@pytest.mark.parametrize(
    "typed",
    [
        "แบบวัด (OIT ได้คะแนน",
        "แบบวัด OIT) ได้คะแนน",
        "ข้อ ๑) รายงาน (ฉบับย่อ",
        "นโยบาย “ไม่รับของขวัญ",
        "ไม่รับของขวัญ” และ (อื่น ๆ)",
        "((ก) และ (ข)",
        "[ร่าง",
        "(ก [ข) ค",
    ],
)
def test_a_half_without_its_other_half(typed: str) -> None:
    assert len(said_of(brackets.unpaired, typed)) == 1


@pytest.mark.parametrize(
    ("typed", "right"),
    [("((OIT) ได้คะแนน", "(OIT) ได้คะแนน"), ("(OIT)) ได้คะแนน", "(OIT) ได้คะแนน")],
)
def test_one_too_many_is_dropped(typed: str, right: str) -> None:
    assert mended(brackets.unpaired, typed) == right


def test_where_a_half_belongs_is_no_guess() -> None:
    (issue,) = said_of(brackets.unpaired, "แบบวัด (OIT ได้คะแนน")
    assert issue.mend is None
    assert issue.message == "ใน “แบบวัด (OIT ได้คะแนน” มีเครื่องหมาย ( แต่ไม่มี ) คู่กัน โปรดเติมหรือลบให้ครบคู่"


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ('“ไม่รับ” และ "โปร่งใส"', "“ไม่รับ” และ “โปร่งใส”"),
        ("นโยบาย ”ไม่รับของขวัญ“", "นโยบาย “ไม่รับของขวัญ”"),
    ],
)
def test_quotation_marks_of_two_kinds(typed: str, right: str) -> None:
    assert mended(brackets.mixed_quotes, typed) == right


def test_an_odd_straight_mark() -> None:
    assert len(said_of(brackets.straight_unpaired, 'นโยบาย "โปร่งใส และ "สุจริต"')) == 1


@pytest.mark.parametrize(
    "typed",
    [
        "1) ข้อแรก 2) ข้อสอง\nก) ข้อย่อย\n๑.๒) ข้อ",
        "(๑) ข้อแรก (ก) ข้อย่อย (ก(ข)ค)",
        "ประกาศ “ไม่รับของขวัญ (No Gift Policy)”",
        'จอภาพ 24" และ "โปร่งใส"',
        "ยินดี :) และ ;-)",
        "(ลงชื่อ) (.....................)",
        "ตามข้อ 1), 2) และ 3)",
        "((ก) และ (ข))",
        "Dos & Don'ts",
    ],
)
def test_whole_pairs_and_list_marks_are_left_alone(typed: str) -> None:
    assert [issue.message for check in CHECKS for issue in said_of(check, typed)] == []


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_the_example_of_the_catalogue_is_complained_of(check: TextCheck) -> None:
    assert len(said_of(check, check.example)) == 1
