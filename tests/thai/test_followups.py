"""Follow-up as printed, understood as a cycle and a cut-off date."""

from datetime import date

import pytest
from hypothesis import given

from ita_desktop.thai.followups import FollowUpReading, days_after, named_days, read_follow_up
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
        ("ทุกรอบ ๖ เดือน", 6),
        ("รายงานรอบ ๖ เดือน และรอบ ๑๒ เดือน", 6),
        ("ทุก ๆ ไตรมาส", 3),
        ("ทุกสิ้นไตรมาส", 3),
        ("ไตรมาสละ ๑ ครั้ง", 3),
        ("รายไตรมาส (ธ.ค. มี.ค. มิ.ย. ก.ย.)", 3),
        ("รายงานทุกสิ้นเดือน", 1),
        ("ในการประชุมประจำเดือน", 1),
        ("ทุกวันที่ ๕ ของเดือน", 1),
        ("๒ ครั้ง/ปี", 6),
        ("4 ครั้ง ต่อปี", 3),
        ("ปีงบประมาณละ 2 ครั้ง", 6),
        ("ปีละไม่น้อยกว่า ๒ ครั้ง", 6),
        ("อย่างน้อยปีละ 1 ครั้ง", 12),
        ("ทุกสิ้นปีงบประมาณ", 12),
        ("ทุกวันจันทร์", 1),
        ("ทุกสัปดาห์", 1),
        ("รายงานผู้บริหารภายในวันที่ ๕ ของเดือนถัดไป", 1),
        ("รายงานผลภายใน ๓๐ วันหลังสิ้นไตรมาส", 3),
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
        ("สรุปผลเมื่อสิ้นปีงบประมาณ", FollowUpReading(0, SEPTEMBER)),
        ("ตามคำสั่งลงวันที่ 3 เมษายน 2569 ติดตามภายใน 31 มีนาคม 2569", FollowUpReading(0, MARCH)),
        ("ทุกเดือนมีนาคม", FollowUpReading(0, MARCH)),
        ("รอบ ๖ เดือน และ ๑๒ เดือน (ภายใน ๑๕ เมษายน และ ๑๕ ตุลาคม)", FollowUpReading(6, date(2026, 10, 15))),
    ],
)
def test_a_cut_off_is_understood(printed: str, expected: FollowUpReading) -> None:
    assert read_follow_up(printed, 2569) == expected


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "ตามความเหมาะสม",
        "ภายใน 3 เดือน",
        "ทุก 0 เดือน",
        "ปีละ 0 ครั้ง",
        "30 ก.พ. 2569",
        "ภายใน 1 ม.ค. 3112",
        "ทุก 2 ปี",
        "ครึ่งปีแรก",
        "ทุกครั้งที่มีการจัดซื้อจัดจ้าง",
        "หลังการจัดเวทีแต่ละครั้งไม่เกิน ๓๐ วัน",
        "x" * 99_999,
    ],
)
def test_anything_else_is_free_text(printed: str) -> None:
    assert read_follow_up(printed, 2569) == FollowUpReading()


def test_a_cut_off_without_any_year_is_not_guessed() -> None:
    assert read_follow_up("ภายใน ๓๑ มีนาคม") == FollowUpReading()


@given(any_text)
def test_reading_never_raises(text: str) -> None:
    assert read_follow_up(f"ทุก 3 เดือน {text}"[:400], 2569).cycle_months >= 0


@pytest.mark.parametrize(
    ("printed", "days"),
    [
        ("เดือนเมษายน และเดือนตุลาคม", [date(2026, 4, 30), date(2026, 10, 31)]),
        ("เมษายน และตุลาคม", [date(2026, 4, 30), date(2026, 10, 31)]),
        ("ทุกเดือนมีนาคมและกันยายน", [MARCH, SEPTEMBER]),
        ("๓๑ มีนาคม และ ๓๐ กันยายน ๒๕๖๙", [MARCH, SEPTEMBER]),
        ("ธันวาคม 2568 และเดือนมีนาคม 2569", [date(2025, 12, 31), MARCH]),
        ("ไตรมาสที่ ๒ และไตรมาสที่ ๔", [MARCH, SEPTEMBER]),
        ("ไตรมาส 2 และ 4", [MARCH, SEPTEMBER]),
        ("ไตรมาสที่ 2 - 4", [SEPTEMBER]),
        ("1 ต.ค. 2568 ถึง 30 ก.ย. 2569 รายงานผู้บริหาร", [SEPTEMBER]),
        ("ทุก 3 เดือน", []),
        ("x" * 999, []),
    ],
)
def test_every_day_that_is_named_is_found(printed: str, days: list[date]) -> None:
    assert list(named_days(printed, 2569)) == days


@pytest.mark.parametrize(
    ("printed", "days"),
    [
        ("รายงานผลภายใน ๓๐ วันหลังสิ้นไตรมาส", 30),
        ("ทุกไตรมาส ภายใน ๑๕ วัน นับจากวันสิ้นไตรมาส", 15),
        ("ภายใน 15 วันนับแต่วันครบกำหนดรอบ 6 เดือน", 15),
        ("หลังสิ้นไตรมาส ภายในสิบวัน", 10),
        ("รายงานภายในวันที่ ๕ ของเดือนถัดไป", 5),
        ("ทุก 3 เดือน", 0),
        ("หลังการอบรม 30 วัน", 0),
        ("ภายใน 30 วัน", 0),
        ("ภายใน 99 วันหลังสิ้นไตรมาส", 0),
        ("x" * 999, 0),
    ],
)
def test_the_days_after_a_round_are_understood(printed: str, days: int) -> None:
    assert days_after(printed) == days


@given(any_text)
def test_reading_days_never_raises(text: str) -> None:
    said = f"ภายใน 15 เมษายน และเดือน{text}"
    assert list(named_days(said, 2569)) == sorted(named_days(said, 2569))
    assert days_after(f"ภายใน {text} วันหลังสิ้นไตรมาส") >= 0
