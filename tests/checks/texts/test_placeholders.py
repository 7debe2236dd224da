"""Blanks and stand-ins that were left."""

import pytest

from ita_desktop.checks.texts import placeholders as family
from ita_desktop.domain.texts import TextKind
from tests.checks.texts.telling import told


@pytest.mark.parametrize(
    "text",
    [
        "เมื่อวันที่ ........ เดือน",
        "จำนวน ____ คน",
        "จำนวน … คน",
        "วันที่ ... เดือน ... พ.ศ. ...",
        "งบประมาณ …………… บาท",
        "ผู้รับผิดชอบ . . . . . . .",
        "ชื่อ ........................",
        "ณ ห้องประชุม……..",
        "ร้อยละ ...",
        "ครั้งที่ ---/๒๕๖๙",
        "วันที่ __ เดือน __",
        "วันที่      เดือน            พ.ศ.",
    ],
)
def test_a_blank(text: str) -> None:
    assert len(told(family.blank_left, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "ต่อเนื่อง... และอื่น ๆ",
        "“ของหลวง…” ใช้อย่างไร",
        "ตรวจสอบ... แล้ว",
        "(ลงชื่อ)................................\n(........................)\nตำแหน่ง",
        "บทนำ ............................ ๑\nผลการประเมิน ............ 3",
        "เช่น ก ข ค ฯลฯ",
        "ม.ค. – มี.ค. ๖๖",
        "1.1.1.1 หัวข้อ",
        "/ความเห็น...",
        "ความเห็น........................",
        "-ไม่มี-",
        "- - -",
    ],
)
def test_dots_that_are_no_blank(text: str) -> None:
    assert told(family.blank_left, text) == []


def test_a_pen_signs_on_dots() -> None:
    assert told(family.blank_left, "ความเห็น ....................", TextKind.OPINION) == []


def test_a_form_with_an_unknown_fact_sends_to_the_office() -> None:
    (issue,) = told(family.blank_left, "อำเภอ................ จังหวัด................", TextKind.SECTION, typed=False)
    assert "ข้อมูลหน่วยงาน" in issue.message


@pytest.mark.parametrize(
    "text",
    [
        "มอบหมาย (ระบุ) เป็นผู้รับผิดชอบ",
        "(โปรดระบุ)",
        "(ใส่จำนวน)",
        "(ระบุชื่อผู้รับผิดชอบ)",
        "[ชื่อหน่วยงาน]",
        "[ระบุวันที่]",
        "<ใส่ชื่อ>",
        "ประชุม {meeting_date}",
        "{ชื่อหน่วยงาน}",
        "อบต.xxx",
        "นาย XXX",
        "จำนวน xx คน",
        "TBD",
        "Lorem ipsum dolor",
        "ผู้รับผิดชอบ ??",
        "วันที่ 00/00/0000",
        "XX/XX/2569",
        "ปีงบประมาณ พ.ศ. 25xx",
        "พ.ศ. 256X",
        "(ชื่อหน่วยงาน)",
        "(ใส่ข้อมูลผลการดำเนินงาน)",
        "พิมพ์ข้อความที่นี่",
        "เทศบาลตำบล ○○○○",
        "###",
        "ตัวอย่าง: ข้อความ",
    ],
)
def test_a_stand_in(text: str) -> None:
    assert len(told(family.stand_in_left, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "เป็นตัวอย่างการปฏิบัติที่ดี",
        "ตัวอย่างเช่น การยืม",
        "ระบุชื่อผู้ยืมให้ครบ (ระบุรายการ จำนวน หมายเลขครุภัณฑ์)",
        "ระเบียบฯ (ระบุไว้ในข้อ 3)",
        "No Gift Policy (ถ้ามี)",
        "[1] อ้างอิง",
        "o1–o43",
        "ทำได้หรือไม่?",
        "ไฟล์ .xlsx และ .docx",
        "XXL บทที่ XXI",
        "<50 คะแนน",
        "(แบบ ๓)",
        "10/10/2568",
        "(เว็บไซต์หลัก)",
        "ลงชื่อ วัน เดือน ปี ทุกครั้ง",
    ],
)
def test_words_that_stand_for_nothing_else(text: str) -> None:
    assert told(family.stand_in_left, text) == []
