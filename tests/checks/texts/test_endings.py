"""Sentences that break off."""

import pytest

from ita_desktop.checks.texts import endings as family
from ita_desktop.domain.texts import TextKind
from tests.checks.texts.telling import told


@pytest.mark.parametrize(
    "text",
    [
        "จัดประชุมและ",
        "รายงานต่อผู้บริหาร เพื่อ",
        "ให้บริการแก่",
        "เผยแพร่ข้อมูลโดย",
        "จัดทำคู่มือหรือ ",
        "ขั้นตอนของ",
        "ร่วมกับ",
        "อบรมเจ้าหน้าที่เกี่ยวกับ",
        "ประชาชน เช่น",
        "ดำเนินการให้เป็นไปตาม",
        "เจ้าหน้าที่ที่",
        "รายงานต่อ",
        "ระหว่าง 1 ตุลาคม ถึง",
        "การใช้ทรัพย์สินใน",
        "ผู้รับผิดชอบคือ",
        "ความสะดวกและรวดเร็ว อีกทั้ง",
        "เพื่อเป็นการส่งเสริมให้มีการ",
        "ล่าช้า เนื่องจาก",
    ],
)
def test_a_sentence_that_breaks_off(text: str) -> None:
    assert len(told(family.ends_too_early, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "จัดให้มีการกำกับ",
        "ดูแลสิ่งของ",
        "แจ้งเจ้าของ",
        "ร่วมหารือ",
        "ตรวจสอบภายใน",
        "แจ้งเจ้าหน้าที่",
        "กำหนดสถานที่",
        "มีผู้ติดตาม",
        "ช่องทางติดต่อ",
        "ให้ดำเนินการต่อ",
        "ปรับปรุงทันที",
        "ออกข้อบังคับ",
        "การบริหารจัดการ",
        "จัดทำโครงการ",
        "เสนอคณะกรรมการ",
        "ทางราชการ",
        "มีรายละเอียดดังนี้",
        "คู่มือ แผ่นพับ ฯลฯ",
        "ให้จัดซื้อของ",
        "อยู่ระหว่าง",
        "เอกสารที่ต้องใช้ ได้แก่ใบยืม",
        "",
    ],
)
def test_a_sentence_that_is_whole(text: str) -> None:
    assert told(family.ends_too_early, text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [("ปรับปรุงคู่มือให้มีสาระสำคัญ ได้แก่", TextKind.STEP), ("มีมาตรการ คือ", TextKind.SECTION), ("และ", TextKind.SIGNER)],
)
def test_a_list_or_table_may_follow(text: str, kind: TextKind) -> None:
    assert told(family.ends_too_early, text, kind) == []


def test_a_form_words_its_own_sentences() -> None:
    assert told(family.ends_too_early, "จัดประชุมและ", TextKind.SECTION, typed=False) == []
