"""What a conversion left behind."""

import pytest

from ita_desktop.checks.hygiene import leftovers
from ita_desktop.checks.registry import TextCheck
from tests.checks.hygiene.one_text import mended, said_of

CHECKS = [leftovers.tag, leftovers.markup, leftovers.unseen, leftovers.control, leftovers.tab]


@pytest.mark.parametrize(
    ("check", "typed", "right"),
    [
        (leftovers.tag, "<p>ข้อหนึ่ง</p><p>ข้อสอง</p>", "ข้อหนึ่ง\nข้อสอง"),
        (leftovers.tag, "ข้อหนึ่ง<br/>ข้อสอง<BR >\nข้อสาม", "ข้อหนึ่ง\nข้อสอง\nข้อสาม"),
        (leftovers.tag, '<span style="color:red">ไม่มี</span>', "ไม่มี"),
        (leftovers.tag, "Q&amp;A&nbsp;ของหน่วยงาน &#8211; &lt;ร่าง&gt;", "Q&A ของหน่วยงาน – <ร่าง>"),
        (leftovers.markup, "**ไม่มี** และ __เน้น__", "ไม่มี และ เน้น"),
        (leftovers.markup, "## หัวข้อ\n| ก | ข |\n|---|---|\n| ๑ | ๒ |", "หัวข้อ\n| ก | ข |\n| ๑ | ๒ |"),
        (leftovers.markup, "ตาม[เว็บไซต์](https://example.go.th/a)", "ตามเว็บไซต์"),
        (leftovers.unseen, "\ufeffเปิด\u200bเผย\u00ad", "เปิดเผย"),
        (leftovers.control, "ข้อ\x02มูล", "ข้อมูล"),
        (leftovers.control, "ป\uf702\uf70a \uf0b7 ข้อ", "ป\u0e35\u0e48 • ข้อ"),
        (leftovers.control, "บรรทัด\u2028ใหม่", "บรรทัด\nใหม่"),
        (leftovers.tab, "สำนักปลัด \t ทุก ๓ เดือน", "สำนักปลัด ทุก ๓ เดือน"),
    ],
)
def test_what_is_left_over_goes(check: TextCheck, typed: str, right: str) -> None:
    assert mended(check, typed) == right
    assert said_of(check, right) == []


def test_a_lost_sign_is_no_guess() -> None:
    (issue,) = said_of(leftovers.control, "หน่วย\ufffdาน")
    assert issue.mend is None


@pytest.mark.parametrize(
    "typed",
    [
        "คะแนน < ๘๕ และ > ๗๐ (a<b และ b>c)",
        "Integrity & Transparency Assessment; R&D",
        "ผู้บังคับบัญชา* ของท่าน 2 * 3 ___________ ลงชื่อ __________ วันที่ ____",
        "- ไม่มี - -- ๑) ก – ข #๑ ตามลิงก์ https://example.go.th/a_b__c",
        "\tย่อหน้าแรก\nย่อหน้าที่สอง\n\tย่อหน้าที่สาม",
        "ร้อยละ ๙๕\u00a0คะแนน",
    ],
)
def test_what_belongs_there_is_left_alone(typed: str) -> None:
    assert [issue.message for check in CHECKS for issue in said_of(check, typed)] == []


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_the_example_of_the_catalogue_is_complained_of(check: TextCheck) -> None:
    assert len(said_of(check, check.example)) == 1
