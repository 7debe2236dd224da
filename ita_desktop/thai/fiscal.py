"""Fiscal years and their quarters: 1 October of the year before to 30 September; years are Buddhist era."""

from datetime import date, timedelta

BUDDHIST_OFFSET = 543
_FIRST_MONTH = 10


def fiscal_year_of(day: date) -> int:
    """The fiscal year (Buddhist era) a day belongs to."""
    return day.year + BUDDHIST_OFFSET + (day.month >= _FIRST_MONTH)


def fiscal_start(fiscal_year: int) -> date:
    """1 October; ValueError if the Buddhist year lies outside what `date` can hold."""
    return date(fiscal_year - BUDDHIST_OFFSET - 1, _FIRST_MONTH, 1)


def fiscal_end(fiscal_year: int) -> date:
    """30 September; ValueError if the Buddhist year lies outside what `date` can hold."""
    return date(fiscal_year - BUDDHIST_OFFSET, _FIRST_MONTH - 1, 30)


def quarter_of(month: int) -> int:
    """The quarter of the fiscal year a month 1–12 lies in: 1 October–December … 4 July–September."""
    return (month - _FIRST_MONTH) % 12 // 3 + 1


def quarter_bounds(fiscal_year: int, quarter: int) -> tuple[date, date]:
    """The first and last day of a quarter 1–4; ValueError for any other number."""
    if quarter not in (1, 2, 3, 4):
        raise ValueError(f"quarter {quarter} is not 1 to 4")
    if quarter == 1:
        start = fiscal_start(fiscal_year)
        return start, start.replace(month=12, day=31)
    start = date(fiscal_year - BUDDHIST_OFFSET, 3 * quarter - 5, 1)
    following = date(start.year, start.month + 3, 1)
    return start, following - timedelta(days=1)
