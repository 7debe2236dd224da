"""Dates as they are written, and read back from every form a clerk types."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.thai.dates import buddhist_year, long_date, official_date, short_date, short_period
from ita_desktop.thai.datewords import MONTHS, SHORT_MONTHS
from ita_desktop.thai.digits import thai_digits
from ita_desktop.thai.reading import DateReading, read_date
from tests.thai.writing import any_text

DAY = date(2025, 11, 24)

# Two digits are enough for B.E. 2540–2599 only, so short forms are tried with these days.
days = st.dates(date(1997, 1, 1), date(2056, 12, 31))

Written = Callable[[date], str]
WRITTEN_FORMS: tuple[Written, ...] = (
    long_date,
    official_date,
    short_date,
    lambda d: thai_digits(long_date(d)),
    lambda d: thai_digits(official_date(d)),
    lambda d: thai_digits(short_date(d)),
    lambda d: f"วันที่ {d.day} เดือน{MONTHS[d.month - 1]} พ.ศ. {buddhist_year(d)}",
    lambda d: f"ณ วันที่ {d.day} เดือน {MONTHS[d.month - 1]} พ.ศ.{buddhist_year(d)}",
    lambda d: f"{d.day}{SHORT_MONTHS[d.month - 1]}{buddhist_year(d)}",
    lambda d: f"{d.day} {SHORT_MONTHS[d.month - 1].replace('.', '')} {buddhist_year(d) % 100}",
    lambda d: f"{d.day}/{d.month}/{buddhist_year(d)}",
    lambda d: f"{d.day:02d}-{d.month:02d}-{buddhist_year(d) % 100}",
    lambda d: f"{d.day}.{d.month}.{d.year}",
    lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{d.day} {MONTHS[d.month - 1]} ค.ศ. {d.year}",
    lambda d: d.isoformat(),
    lambda d: f"{d.isoformat()} 00:00:00",
    lambda d: f"{buddhist_year(d)}-{d.month:02d}-{d.day:02d}",
    lambda d: f"{d.day} {d:%b} {d.year}",
)


def test_dates_are_written_in_the_buddhist_era() -> None:
    assert long_date(DAY) == "24 พฤศจิกายน 2568"
    assert official_date(DAY) == "24 พฤศจิกายน พ.ศ. 2568"
    assert short_date(DAY) == "24 พ.ย. 68"
    assert short_period(date(2024, 10, 1), date(2025, 9, 30)) == "1 ต.ค. 67 – 30 ก.ย. 68"
    assert buddhist_year(DAY) == 2568


@pytest.mark.parametrize("form", WRITTEN_FORMS)
@given(day=days)
def test_every_written_form_is_read_back(form: Written, day: date) -> None:
    assert read_date(form(day)) == DateReading(day)


@pytest.mark.parametrize(
    "typed",
    [
        "๒๔ พฤศจิกายน ๒๕๖๘",
        "24 พฤศจิกายน พ.ศ.2568",
        "24 พฤศจิกายน พศ. 2568",
        "24 พฤศจิกายน พ. ศ. ๒๕๖๘",
        "24 พฤศจิกายน ปี พ.ศ. 2568",
        "24 พฤศจิกา 68",
        "24 พฤษจิกายน 2568",
        "24พย68",
        "24 พ. ย. 68",
        "24-พ.ย.-68",
        "  วันจันทร์ที่ ๒๔ พฤศจิกายน ๒๕๖๘. ",
        "24\u00a0พฤศ\u200bจิกายน\n2568",
        "24 / 11 / 2568",
        "24 11 2568",
    ],
)
def test_what_clerks_type_is_read(typed: str) -> None:
    assert read_date(typed) == DateReading(DAY)


@pytest.mark.parametrize(
    ("typed", "month"),
    [("1 กุมภา 69", 2), ("1 กพ 69", 2), ("1 กุมภาพันธุ์ 69", 2), ("1 กรกฏาคม 69", 7), ("1 พฤศภาคม 69", 5)],
)
def test_usual_misspellings_of_months_are_read(typed: str, month: int) -> None:
    assert read_date(typed) == DateReading(date(2026, month, 1))


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("30/9/25", date(2025, 9, 30)),
        ("30-Sep-26", date(2026, 9, 30)),
        ("30 กันยายน พ.ศ. 2026", date(2026, 9, 30)),
        ("30 กันยายน ค.ศ. 2569", date(2026, 9, 30)),
    ],
)
def test_a_guessed_era_is_not_certain(typed: str, day: date) -> None:
    assert read_date(typed) == DateReading(day, "", False)


def test_an_era_mark_makes_two_digits_certain() -> None:
    assert read_date("30 กันยายน พ.ศ. 26") == DateReading(date(1983, 9, 30))


def test_the_leap_day_follows_the_gregorian_year() -> None:
    assert read_date("29 ก.พ. ๒๕๖๗") == DateReading(date(2024, 2, 29))


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("๓๐ ก.พ. ๒๕๖๘", "เดือนกุมภาพันธ์ พ.ศ. 2568 มี 28 วัน"),
        ("29 ก.พ. 2568", "เดือนกุมภาพันธ์ พ.ศ. 2568 มี 28 วัน"),
        ("31 เม.ย. 69", "เดือนเมษายน พ.ศ. 2569 มี 30 วัน"),
        ("0 มกราคม 2569", "ไม่มีวันที่ 0"),
        ("9/30/2569", "ไม่มีเดือนที่ 30"),
        ("1 มกราคม 3111", "พ.ศ. 2568"),
        ("3105", "พ.ศ. 2562"),
        ("1 มกราคม 99999", "ปี 99999"),
        ("1 มกราคม 1482", "ปี 1482"),
        ("1 มกราคม 0000", "ปี 0"),
        ("2569", "มีแต่ปี"),
        ("พ.ศ. ๒๕๖๙", "มีแต่ปี"),
        ("5", "ตัวเลขเพียงตัวเดียว"),
        ("มกราคม 2569", "ยังไม่มีวัน"),
        ("มกราคม 3112", "พ.ศ. 2569"),
        ("1 มกราคม", "ยังไม่มีปี"),
        ("abc", "“abc”"),
        ("ตลอดปีงบประมาณ", "“ตลอดปีงบประมาณ”"),
        ("<b>1 ม.ค. 69</b>", "“<b>1 ม.ค. 69</b>”"),
        ("=cmd", "“=cmd”"),
        ("9" * 100_000, "…”"),
    ],
)
def test_what_is_no_date_is_answered_by_one_sentence(typed: str, why: str) -> None:
    reading = read_date(typed)
    assert (reading.value, reading.certain) == (None, False)
    assert why in reading.problem
    assert "โปรด" in reading.problem
    assert "\n" not in reading.problem


@pytest.mark.parametrize("typed", ["", "  ", "\u200b", "."])
def test_empty_text_is_no_date_and_no_problem(typed: str) -> None:
    assert read_date(typed) == DateReading(None, "", True)


@given(any_text)
def test_reading_never_raises_and_says_either_a_date_or_a_problem(text: str) -> None:
    reading = read_date(text)
    assert not (reading.value and reading.problem)
    assert reading.value or reading.problem or reading.certain
