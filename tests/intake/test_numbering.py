"""Cells cut at their list numbers."""

import re

import pytest
from hypothesis import given

from ita_desktop.intake.numbering import list_entries
from ita_desktop.thai.digits import plain_digits
from tests.thai.writing import any_text


def cut(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(entry.text, entry.sub_points) for entry in list_entries(text)]


@pytest.mark.parametrize(
    ("cell", "entries"),
    [
        ("", []),
        ("จัดประชุม", [("จัดประชุม", ())]),
        ("จัดทำคู่มือ\nและเผยแพร่", [("จัดทำคู่มือ\nและเผยแพร่", ())]),
        ("๑. ทบทวน\n๒. แจ้งเวียน", [("ทบทวน", ()), ("แจ้งเวียน", ())]),
        ("1.ทบทวน\nแผนงาน\n2.แจ้ง", [("ทบทวน\nแผนงาน", ()), ("แจ้ง", ())]),
        ("1) ก\n2) ข", [("ก", ()), ("ข", ())]),
        ("๑) ตรวจสอบ ๒) ปรับปรุง (๑) หน้าแรก (๒) เมนู", [("ตรวจสอบ", ()), ("ปรับปรุง", ("หน้าแรก", "เมนู"))]),
        ("แจ้งเวียน (ภายใน 2) ครั้ง", [("แจ้งเวียน (ภายใน 2) ครั้ง", ())]),
        ("ขั้นตอนที่ 1. ก\nขั้นตอนที่ 2. ข", [("ก", ()), ("ข", ())]),
        ("- ก\n- ข", [("ก", ()), ("ข", ())]),
        ("1. ก\n(๑) ข\n(๒) ค\n2. ง\n- จ\n- ฉ", [("ก", ("ข", "ค")), ("ง", ("จ", "ฉ"))]),
        ("1. ก\n1.1 ข\nต่อ\n1.2 ค", [("ก", ("ข\nต่อ", "ค"))]),
        ("กำหนดให้ครอบคลุม\n(1) การยืม\n(2) การคืน", [("กำหนดให้ครอบคลุม", ("การยืม", "การคืน"))]),
        ("๑. แต่งตั้ง ๒. ประชุม รอบ ๖ เดือน 3. รายงาน", [("แต่งตั้ง", ()), ("ประชุม รอบ ๖ เดือน", ()), ("รายงาน", ())]),
        ("๑. ก (๑) ข (๒) ค", [("ก", ("ข", "ค"))]),
        ("ตามมาตรา 5 (1) และ (2)", [("ตามมาตรา 5 (1) และ (2)", ())]),
        ("1. ตามข้อ 2. ของระเบียบ", [("ตามข้อ 2. ของระเบียบ", ())]),
        ("1.E-Service", [("E-Service", ())]),
        ("5 ส ในสำนักงาน\n2569", [("5 ส ในสำนักงาน\n2569", ())]),
        ("1.", [("1.", ())]),
        ("-ไม่มี-", [("-ไม่มี-", ())]),
    ],
)  # fmt: skip
def test_a_cell_is_cut_at_its_numbers(cell: str, entries: list[tuple[str, tuple[str, ...]]]) -> None:
    assert cut(cell) == entries


@given(any_text)
def test_nothing_but_marks_is_left_out(text: str) -> None:
    kept = "".join("".join((entry.text, *entry.sub_points)) for entry in list_entries(text))
    letters = "[^A-Za-zก-ฮฯ-๎]"
    missing = len(re.sub(letters, "", text)) - len(re.sub(letters, "", kept))
    marks = re.findall(r"\(\s*[ก-ฮ]\s*\)|(?:ขั้นตอน|ขั้น|มาตรการ|โครงการ|กิจกรรม)ที่\s*\d", plain_digits(text))
    assert 0 <= missing <= sum(map(len, marks))
