"""Fiscal years and quarters."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.thai.fiscal import fiscal_end, fiscal_start, fiscal_year_of, quarter_bounds, quarter_of

fiscal_years = st.integers(2443, 2699)
days = st.dates(date(1900, 1, 1), date(2156, 12, 31))


@pytest.mark.parametrize(
    ("day", "fiscal_year", "quarter"),
    [
        (date(2025, 9, 30), 2568, 4),
        (date(2025, 10, 1), 2569, 1),
        (date(2025, 12, 31), 2569, 1),
        (date(2026, 1, 1), 2569, 2),
        (date(2026, 4, 1), 2569, 3),
        (date(2026, 7, 1), 2569, 4),
    ],
)
def test_a_day_has_a_fiscal_year_and_a_quarter(day: date, fiscal_year: int, quarter: int) -> None:
    assert (fiscal_year_of(day), quarter_of(day.month)) == (fiscal_year, quarter)


def test_fiscal_2569_runs_from_october_2025_to_september_2026() -> None:
    assert (fiscal_start(2569), fiscal_end(2569)) == (date(2025, 10, 1), date(2026, 9, 30))


@given(fiscal_years)
def test_quarters_fill_the_fiscal_year_without_a_gap(fiscal_year: int) -> None:
    bounds = [quarter_bounds(fiscal_year, quarter) for quarter in (1, 2, 3, 4)]
    assert bounds[0][0] == fiscal_start(fiscal_year)
    assert bounds[3][1] == fiscal_end(fiscal_year)
    assert [start for start, _ in bounds[1:]] == [end + timedelta(days=1) for _, end in bounds[:3]]


@given(days)
def test_a_day_lies_in_its_own_fiscal_year_and_quarter(day: date) -> None:
    assert fiscal_start(fiscal_year_of(day)) <= day <= fiscal_end(fiscal_year_of(day))
    start, end = quarter_bounds(fiscal_year_of(day), quarter_of(day.month))
    assert start <= day <= end


@pytest.mark.parametrize("quarter", [0, 5, -1])
def test_there_is_no_fifth_quarter(quarter: int) -> None:
    with pytest.raises(ValueError, match="quarter"):
        quarter_bounds(2569, quarter)
