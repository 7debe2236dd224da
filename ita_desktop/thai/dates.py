"""How Buddhist-era dates are written, in Arabic digits; the print switch comes later."""

from datetime import date

from ita_desktop.thai.datewords import MONTHS, SHORT_MONTHS
from ita_desktop.thai.fiscal import BUDDHIST_OFFSET


def buddhist_year(day: date) -> int:
    """The year of the Buddhist era, as it is used in Thailand since 1941 (Gregorian + 543)."""
    return day.year + BUDDHIST_OFFSET


def long_date(day: date) -> str:
    """24 พฤศจิกายน 2568, as in a memo."""
    return f"{day.day} {MONTHS[day.month - 1]} {buddhist_year(day)}"


def official_date(day: date) -> str:
    """24 พฤศจิกายน พ.ศ. 2568, as in an announcement or an order."""
    return f"{day.day} {MONTHS[day.month - 1]} พ.ศ. {buddhist_year(day)}"


def short_date(day: date) -> str:
    """24 พ.ย. 68, for tables only."""
    return f"{day.day} {SHORT_MONTHS[day.month - 1]} {buddhist_year(day) % 100:02d}"


def short_period(start: date, end: date) -> str:
    """1 ต.ค. 67 – 30 ก.ย. 68, for tables only."""
    return f"{short_date(start)} – {short_date(end)}"
