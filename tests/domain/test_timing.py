"""The ready wordings mean the dates they carry: each is read again by the rooms that read what clerks type."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.measures import FollowUp, Timeframe
from ita_desktop.domain.office import Digits
from ita_desktop.domain.timing import (
    at_year_end,
    days,
    every_months,
    follow_ups,
    half,
    months,
    quarter,
    timeframes,
    until,
    whole_year,
)
from ita_desktop.thai.followups import read_follow_up
from ita_desktop.thai.periods import PeriodReading, read_period

fiscal_years = st.integers(2555, 2585)
digit_kinds = st.sampled_from(Digits)
some_days = st.dates(date(1997, 1, 1), date(2056, 12, 31))
FISCAL_MONTHS = (10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9)


@pytest.mark.parametrize(
    ("timeframe", "text"),
    [
        (whole_year(2569), "ตลอดปีงบประมาณ พ.ศ. ๒๕๖๙"),
        (whole_year(2569, Digits.ARABIC), "ตลอดปีงบประมาณ พ.ศ. 2569"),
        (quarter(2569, 1), "ไตรมาสที่ ๑ (ต.ค. – ธ.ค. ๒๕๖๘)"),
        (half(2569, 2), "ครึ่งปีหลัง (๑ เม.ย. ๖๙ – ๓๐ ก.ย. ๖๙)"),
        (months(2569, 12, 3), "ธันวาคม ๒๕๖๘ – มีนาคม ๒๕๖๙"),
        (months(2569, 3, 3), "มีนาคม ๒๕๖๙"),
        (days(date(2025, 10, 1), date(2026, 9, 30)), "๑ ตุลาคม ๒๕๖๘ – ๓๐ กันยายน ๒๕๖๙"),
    ],
)
def test_official_wording(timeframe: Timeframe, text: str) -> None:
    assert timeframe.text == text


def same_when_read(timeframe: Timeframe, fiscal_year: int) -> bool:
    return read_period(timeframe.text, fiscal_year) == PeriodReading(timeframe.start, timeframe.end)


@given(fiscal_years, digit_kinds)
def test_each_ready_timeframe_is_read_as_its_dates(fiscal_year: int, digits: Digits) -> None:
    assert [one for one in timeframes(fiscal_year, digits) if not same_when_read(one, fiscal_year)] == []


@given(fiscal_years, st.integers(0, 11), st.integers(0, 11), digit_kinds)
def test_a_span_of_months_is_read_as_its_dates(fiscal_year: int, one: int, other: int, digits: Digits) -> None:
    first, last = FISCAL_MONTHS[min(one, other)], FISCAL_MONTHS[max(one, other)]
    assert same_when_read(months(fiscal_year, first, last, digits), fiscal_year)


@given(some_days, some_days, digit_kinds)
def test_a_span_of_days_is_read_as_its_dates(one: date, other: date, digits: Digits) -> None:
    assert same_when_read(days(min(one, other), max(one, other), digits), 2569)


@pytest.mark.parametrize(
    ("follow_up", "expected"),
    [
        (every_months(3), FollowUp("ทุก ๓ เดือน", 3)),
        (every_months(1), FollowUp("ทุกเดือน", 1)),
        (every_months(6, Digits.ARABIC), FollowUp("ทุก 6 เดือน", 6)),
        (until(date(2026, 3, 31)), FollowUp("ภายในวันที่ ๓๑ มีนาคม ๒๕๖๙", 0, date(2026, 3, 31))),
        (at_year_end(2569), FollowUp("รายงานผลเมื่อสิ้นปีงบประมาณ (๓๐ กันยายน ๒๕๖๙)", 0, date(2026, 9, 30))),
    ],
)
def test_official_follow_ups(follow_up: FollowUp, expected: FollowUp) -> None:
    assert follow_up == expected


@given(fiscal_years, digit_kinds, st.integers(1, 12), some_days)
def test_each_follow_up_is_read_as_it_means(fiscal_year: int, digits: Digits, cycle: int, day: date) -> None:
    for one in (*follow_ups(fiscal_year, digits), every_months(cycle, digits), until(day, digits)):
        reading = read_follow_up(one.text, fiscal_year)
        assert (one.text, reading.cycle_months, reading.cut_off) == (one.text, one.cycle_months, one.cut_off)


def test_impossible_wishes_are_refused() -> None:
    with pytest.raises(ValueError, match="quarter 5"):
        quarter(2569, 5)
    with pytest.raises(ValueError, match="half 3"):
        half(2569, 3)
    with pytest.raises(ValueError, match="month 10 comes before month 3"):
        months(2569, 3, 10)
    with pytest.raises(ValueError, match="is before"):
        days(date(2026, 1, 2), date(2026, 1, 1))
    with pytest.raises(ValueError, match="cycle 0"):
        every_months(0)
