"""Names that differ in one place."""

import pytest

from ita_desktop.intake.likeness import nearest

NAMES = ("การใช้ทรัพย์สินของราชการ", "การเปิดเผยข้อมูล", "การปรับปรุงการทำงาน", "การใช้อำนาจ")


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("การใช้ทรัพย์สินของทางราชการ", "การใช้ทรัพย์สินของราชการ"),
        ("การใช้ทรัพสินของราชการ", "การใช้ทรัพย์สินของราชการ"),
        ("การเปิดเผยข้อมูลสาธารณะ", ""),
        ("การใช้งบประมาณ", ""),
        ("การ", ""),
        ("", ""),
    ],
)
def test_a_slip_in_one_place_is_seen_through(typed: str, name: str) -> None:
    assert nearest(typed, NAMES) == name
    assert nearest(typed, ()) == ""
