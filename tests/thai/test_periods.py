"""Timeframes as printed, understood as days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.thai.dates import long_date, short_period
from ita_desktop.thai.digits import thai_digits
from ita_desktop.thai.fiscal import fiscal_end, fiscal_start
from ita_desktop.thai.periods import PeriodReading, read_period
from tests.thai.writing import any_text

OCT, DEC, JAN, MAR, APR = date(2025, 10, 1), date(2025, 12, 31), date(2026, 1, 1), date(2026, 3, 31), date(2026, 4, 1)
JUN, SEP = date(2026, 6, 30), date(2026, 9, 30)
days = st.dates(date(1997, 1, 1), date(2056, 12, 31))


@pytest.mark.parametrize(
    ("printed", "start", "end"),
    [
        ("1 ตุลาคม 2568 ถึง 30 กันยายน 2569", OCT, SEP),
        ("๑ ต.ค. ๖๘ – ๓๐ ก.ย. ๖๙", OCT, SEP),
        ("ระหว่างวันที่ 1 ตุลาคม 2568 ถึงวันที่ 30 กันยายน 2569", OCT, SEP),
        ("1/10/2568 - 30/9/2569", OCT, SEP),
        ("2025-10-01 ถึง 2026-09-30", OCT, SEP),
        ("1 ต.ค.68-30 ก.ย.69", OCT, SEP),
        ("ม.ค. – มี.ค. ๖๙", JAN, MAR),
        ("ต.ค. 68 - มี.ค. 69", OCT, MAR),
        ("ต.ค. – มี.ค. 69", OCT, MAR),
        ("ต.ค. - ก.ย.", OCT, SEP),
        ("ตุลาคม 2568 ถึงสิ้นเดือนมีนาคม 2569", OCT, MAR),
        ("เมษายน - มิถุนายน 2569", APR, JUN),
        ("เดือนเมษายน – เดือนมิถุนายน 2569", APR, JUN),
        ("มีนาคม - เมษายน", date(2026, 3, 1), date(2026, 4, 30)),
        ("กันยายน - ตุลาคม", date(2026, 9, 1), date(2026, 10, 31)),
        ("15 ธ.ค. 68 - 15 ม.ค.", date(2025, 12, 15), date(2026, 1, 15)),
        ("1 - 31 มีนาคม 2569", date(2026, 3, 1), MAR),
        ("ตลอดปีงบประมาณ พ.ศ. ๒๕๖๙", OCT, SEP),
        ("ตลอดปีงบประมาณ", OCT, SEP),
        ("ตลอดปี", OCT, SEP),
        ("ตลอดทั้งปีงบประมาณ 2569", OCT, SEP),
        ("ปีงบประมาณ พ.ศ.2569", OCT, SEP),
        ("ปีงบประมาณ 2568 - 2569", date(2024, 10, 1), SEP),
        ("ตลอดปีงบประมาณ (1 ต.ค. 68 – 30 ก.ย. 69)", OCT, SEP),
        ("ระยะที่หนึ่ง (ต.ค. 68 – ธ.ค. 68)", OCT, DEC),
        ("ไตรมาส ๒", JAN, MAR),
        ("ไตรมาสที่ 1-2 ปีงบประมาณ 2569", OCT, MAR),
        ("ไตรมาสที่ 1 ถึงไตรมาสที่ 4", OCT, SEP),
        ("ไตรมาสที่ 3/2569", APR, JUN),
        ("ไตรมาส 1 และ 2", OCT, MAR),
        ("เดือนมกราคม ๒๕๖๙", JAN, date(2026, 1, 31)),
        ("กุมภาพันธ์ 2567", date(2024, 2, 1), date(2024, 2, 29)),
        ("31 มีนาคม 2569", MAR, MAR),
        ("31 มีนาคม", MAR, MAR),
        ("ภายในเดือนมีนาคม ๒๕๖๙", None, MAR),
        ("ภายในสิ้นเดือนมีนาคม 2569", None, MAR),
        ("ภายในวันที่ 31 มีนาคม 2569", None, MAR),
        ("ภายใน 30 กันยายน", None, SEP),
        ("ตั้งแต่วันที่ 1 ต.ค. 68 เป็นต้นไป", OCT, None),
    ],
)
def test_printed_timeframes_are_understood(printed: str, start: date | None, end: date | None) -> None:
    assert read_period(printed, 2569) == PeriodReading(start, end)


@given(days, days)
def test_a_written_period_is_read_back(one: date, other: date) -> None:
    start, end = sorted((one, other))
    for printed in (short_period(start, end), f"{long_date(start)} ถึง {long_date(end)}"):
        assert read_period(printed, None) == PeriodReading(start, end)
        assert read_period(thai_digits(printed), None) == PeriodReading(start, end)


@given(st.integers(2500, 2600))
def test_a_whole_fiscal_year_is_its_days(fiscal_year: int) -> None:
    expected = PeriodReading(fiscal_start(fiscal_year), fiscal_end(fiscal_year))
    assert read_period(f"ตลอดปีงบประมาณ พ.ศ. {fiscal_year}", None) == expected
    assert read_period("ตลอดปีงบประมาณ", fiscal_year) == expected


@pytest.mark.parametrize(
    ("printed", "why"),
    [
        ("30 ก.ย. 69 - 1 ต.ค. 68", "1 ตุลาคม 2568 ซึ่งเป็นวันสิ้นสุด อยู่ก่อน 30 กันยายน 2569"),
        ("31 - 1 มีนาคม 2569", "อยู่ก่อน"),
        ("31 เม.ย. 69 - 30 ก.ย. 69", "เดือนเมษายน พ.ศ. 2569 มี 30 วัน"),
        ("1 ต.ค. 68 - 31 ก.ย. 69", "เดือนกันยายน พ.ศ. 2569 มี 30 วัน"),
        ("31 เม.ย. - 30 ก.ย.", "เดือนเมษายน พ.ศ. 2569 มี 30 วัน"),
        ("30 ก.พ. 69", "เดือนกุมภาพันธ์ พ.ศ. 2569 มี 28 วัน"),
        ("ภายใน 31 เมษายน 2569", "เดือนเมษายน พ.ศ. 2569 มี 30 วัน"),
        ("ต.ค. 3111 - ก.ย. 3112", "พ.ศ. 2568"),
        ("ตลอดปีงบประมาณ 3112", "พ.ศ. 2569"),
        ("ปีงบประมาณ 2569 - 2568", "อยู่ก่อน"),
        ("ไตรมาส 5", "ไตรมาสที่ 1 ถึง 4"),
        ("ไตรมาส 3-1", "ไตรมาสที่ 1 อยู่ก่อนไตรมาสที่ 3"),
    ],
)
def test_an_impossible_timeframe_is_a_problem(printed: str, why: str) -> None:
    reading = read_period(printed, 2569)
    assert (reading.start, reading.end) == (None, None)
    assert why in reading.problem
    assert "โปรด" in reading.problem


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "เมื่อมีเหตุ",
        "ตามความเหมาะสม",
        "2567-2569",
        "abc",
        "- - -",
        "ภายใน 7 วัน",
        "มี.ค., มิ.ย. และ ก.ย. 69",
        "-" * 99_999,
    ],
)
def test_free_text_is_allowed(printed: str) -> None:
    assert read_period(printed, 2569) == PeriodReading()


@pytest.mark.parametrize("printed", ["ตลอดปีงบประมาณ", "ตลอดปี", "ไตรมาส 2", "ม.ค. - มี.ค.", "ภายใน 31 มีนาคม"])
def test_without_any_year_nothing_is_guessed(printed: str) -> None:
    assert read_period(printed, None) == PeriodReading()


@given(any_text, st.none() | st.integers(2562, 2575))
def test_reading_never_raises_and_a_problem_has_no_days(text: str, fiscal_year: int | None) -> None:
    reading = read_period(text, fiscal_year)
    assert not (reading.problem and (reading.start or reading.end))
