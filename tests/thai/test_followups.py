"""Follow-up as printed, understood as a cycle and a cut-off date."""

from datetime import date

import pytest
from hypothesis import given

from ita_desktop.thai.followups import FollowUpReading, read_follow_up
from tests.thai.writing import any_text

MARCH, SEPTEMBER = date(2026, 3, 31), date(2026, 9, 30)


@pytest.mark.parametrize(
    ("printed", "months"),
    [
        ("ทุก ๓ เดือน", 3),
        ("ทุก 6 เดือน", 6),
        ("ทุก ๆ 3 เดือน", 3),
        ("ทุกสามเดือน", 3),
        ("ทุกสิบสองเดือน", 12),
        ("ราย ๖ เดือน", 6),
        ("รายเดือน", 1),
        ("ทุกเดือน", 1),
        ("ทุกสิ้นเดือน", 1),
        ("เดือนละ 1 ครั้ง", 1),
        ("รายไตรมาส", 3),
        ("ทุกไตรมาส", 3),
        ("อย่างน้อยไตรมาสละ ๑ ครั้ง", 3),
        ("ทุกครึ่งปี", 6),
        ("รายปี", 12),
        ("ปีละ ๑ ครั้ง", 12),
        ("ปีละครั้ง", 12),
        ("ปีละสองครั้ง", 6),
        ("รอบ ๖ เดือน และ ๑๒ เดือน", 6),
        ("รอบ 12 เดือน และรอบ 6 เดือน", 6),
        ("6 เดือน/12 เดือน", 6),
        ("รายงานผลในรอบ 6 เดือน", 6),
    ],
)
def test_a_cycle_is_understood(printed: str, months: int) -> None:
    assert read_follow_up(printed) == FollowUpReading(months)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("ภายใน ๓๑ มีนาคม ๒๕๖๙", FollowUpReading(0, MARCH)),
        ("๓๑ มีนาคม", FollowUpReading(0, MARCH)),
        ("รายงานผลภายในเดือนมีนาคม 2569", FollowUpReading(0, MARCH)),
        ("รายงานผู้บริหารภายในวันที่ 31 มี.ค. 69 ทุกส่วนราชการ", FollowUpReading(0, MARCH)),
        ("ทุก 3 เดือน ภายใน 30/9/2569", FollowUpReading(3, SEPTEMBER)),
        ("รอบ 6 เดือน (31 มีนาคม 2569) และรอบ 12 เดือน (30 กันยายน 2569)", FollowUpReading(6, SEPTEMBER)),
        ("1 ต.ค. 68 – 30 ก.ย. 69", FollowUpReading(0, SEPTEMBER)),
    ],
)
def test_a_cut_off_is_understood(printed: str, expected: FollowUpReading) -> None:
    assert read_follow_up(printed, 2569) == expected


@pytest.mark.parametrize(
    "printed",
    ["", "ตามความเหมาะสม", "ภายใน 3 เดือน", "ทุก 0 เดือน", "ปีละ 0 ครั้ง", "30 ก.พ. 2569", "ภายใน 1 ม.ค. 3112", "x" * 99_999],
)
def test_anything_else_is_free_text(printed: str) -> None:
    assert read_follow_up(printed, 2569) == FollowUpReading()


def test_a_cut_off_without_any_year_is_not_guessed() -> None:
    assert read_follow_up("ภายใน ๓๑ มีนาคม") == FollowUpReading()


@given(any_text)
def test_reading_never_raises(text: str) -> None:
    assert read_follow_up(f"ทุก 3 เดือน {text}"[:400], 2569).cycle_months >= 0
