"""Last year's texts a year later: what moves, what stays, and in which digits."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.thai.dates import long_date, official_date, short_date, short_period
from ita_desktop.thai.digits import plain_digits, thai_digits
from ita_desktop.thai.fiscal import fiscal_end, fiscal_start
from ita_desktop.thai.periods import read_period
from ita_desktop.thai.shifting import Shifted, shift_date, shift_years
from tests.thai.writing import any_text

WRITTEN = (long_date, official_date, short_date)
days = st.dates(date(1997, 1, 1), date(2056, 12, 31))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("ปีงบประมาณ พ.ศ. ๒๕๖๘", "ปีงบประมาณ พ.ศ. ๒๕๖๙"),
        ("ประจำปีงบประมาณ พ.ศ.2568", "ประจำปีงบประมาณ พ.ศ.2569"),
        ("ปี ๒๕๖๘", "ปี ๒๕๖๙"),
        ("คะแนนปี 68 สูงขึ้น", "คะแนนปี 69 สูงขึ้น"),
        ("ปีงบประมาณ ๖๘", "ปีงบประมาณ ๖๙"),
        ("พ.ศ. 68", "พ.ศ. 69"),
        ("ปีงบประมาณ ๖๘-๖๙", "ปีงบประมาณ ๖๙-๗๐"),
        ("ปีงบประมาณ 2567 - 2568", "ปีงบประมาณ 2568 - 2569"),
        ("คะแนน ปี 2567 และ 2568", "คะแนน ปี 2568 และ 2569"),
        ("ITA 2568", "ITA 2569"),
        ("ITA2568", "ITA2569"),
        ("ต.ค. 2567 – ก.ย. 2568", "ต.ค. 2568 – ก.ย. 2569"),
        ("ต.ค. – 30 ก.ย. 68", "ต.ค. – 30 ก.ย. 69"),
        ("ม.ค. – มี.ค. ๖๖", "ม.ค. – มี.ค. ๖๗"),
        ("๑ ต.ค. ๖๗", "๑ ต.ค. ๖๘"),
        ("1-ต.ค.-67", "1-ต.ค.-68"),
        ("ภายในวันที่ 31 มีนาคม 2568", "ภายในวันที่ 31 มีนาคม 2569"),
        ("๓๑\u00a0มีนาคม\u00a0พ.ศ.\u00a0๒๕๖๘", "๓๑\u00a0มีนาคม\u00a0พ.ศ.\u00a0๒๕๖๙"),
        ("1/10/67", "1/10/68"),
        ("1.10.2567", "1.10.2568"),
        ("2024-10-01", "2025-10-01"),
        ("31 May 2025", "31 May 2026"),
        ("ไตรมาส 1/2568", "ไตรมาส 1/2569"),
        ("ประชุมครั้งที่ ๑/๒๕๖๘", "ประชุมครั้งที่ ๑/๒๕๖๙"),
        ("ข้อบัญญัติงบประมาณรายจ่าย ประจำปีงบประมาณ พ.ศ. ๒๕๖๘", "ข้อบัญญัติงบประมาณรายจ่าย ประจำปีงบประมาณ พ.ศ. ๒๕๖๙"),
        ("ประกาศเจตนารมณ์ No Gift Policy พ.ศ. ๒๕๖๘", "ประกาศเจตนารมณ์ No Gift Policy พ.ศ. ๒๕๖๙"),
        ("ตามระเบียบ ภายในเดือนมีนาคม พ.ศ. ๒๕๖๘", "ตามระเบียบ ภายในเดือนมีนาคม พ.ศ. ๒๕๖๙"),
        ("ตลอดปีงบประมาณ ๒๕๖๘ (๑ ต.ค. ๖๗ – ๓๐ ก.ย. ๖๘)", "ตลอดปีงบประมาณ ๒๕๖๙ (๑ ต.ค. ๖๘ – ๓๐ ก.ย. ๖๙)"),
        ("ผล ITA 2568 ตัวชี้วัดที่ 4", "ผล ITA 2569 ตัวชี้วัดที่ 4"),
        ("30 ก.ย. 68 เดือนละครั้ง", "30 ก.ย. 69 เดือนละครั้ง"),
        ("1 ต.ค. 2567 ถึง 10 ก.ย. 2568", "1 ต.ค. 2568 ถึง 10 ก.ย. 2569"),
        ("ปรากฎว่าผล พ.ศ. 2568 สูงขึ้น", "ปรากฎว่าผล พ.ศ. 2569 สูงขึ้น"),
        ("ปี 2566, 2567 และ 2568", "ปี 2567, 2568 และ 2569"),
        ("เทศบัญญัติงบประมาณรายจ่ายประจำปี พ.ศ. 2568", "เทศบัญญัติงบประมาณรายจ่ายประจำปี พ.ศ. 2569"),
        ("29 กุมภาพันธ์ 2567", "28 กุมภาพันธ์ 2568"),
        ("๒๙ ก.พ. ๖๗", "๒๘ ก.พ. ๖๘"),
        ("29/2/2567", "28/2/2568"),
    ],
)
def test_years_move_in_the_form_they_were_typed(before: str, after: str) -> None:
    assert shift_years(before, 1).text == after


@pytest.mark.parametrize(
    "text",
    [
        "พ.ร.บ. ข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐",
        "พรบ.ข้อมูลข่าวสาร 2540",
        "พระราชบัญญัติสภาตำบลและองค์การบริหารส่วนตำบล พ.ศ. 2537 และที่แก้ไขเพิ่มเติมถึง (ฉบับที่ 7) พ.ศ. 2562",
        "ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. ๒๕๒๖",
        "กฎ ก.พ. ว่าด้วยการลา พ.ศ. 2551",
        "ประกาศคณะกรรมการกลาง เรื่อง มาตรฐานทั่วไป พ.ศ. 2558",
        "ยุทธศาสตร์ชาติ (พ.ศ. ๒๕๖๑–๒๕๘๐)",
        "แผนพัฒนาท้องถิ่น (พ.ศ. 2566 - 2570)",
        "แผนพัฒนา 2566-70",
        "แผนแม่บท พ.ศ. 2566 ถึง พ.ศ. 2570",
        "คำสั่งที่ ๑๒๕/๒๕๖๘ ลงวันที่ ๕ มกราคม ๒๕๖๘",
        "พท ๕๖๕๐๑/๗๓๒",
        "หนังสือ ที่ มท 0808.2/ว 2567",
        "มติที่ประชุมเมื่อวันที่ 9 มกราคม 2568",
        "งบประมาณ 2568 บาท",
        "ประชาชน 2,568 คน",
        "ผู้สูงอายุ 60 ปี 60 คน",
        "โทร 043-2568",
        "ภายในเดือนมีนาคม 10 ครั้ง",
        "แผนอัตรากำลัง 3 ปี 12 เดือน",
        "เผยแพร่ที่ https://www.example.go.th/ita/2568 และ www.example.go.th/2568",
        "",
    ],
)
def test_laws_plans_numbers_and_what_was_done_stay(text: str) -> None:
    assert shift_years(text, 1) == Shifted(text)


def test_a_leap_day_stays_where_there_is_one() -> None:
    assert shift_years("29 กุมภาพันธ์ 2567", 4).text == "29 กุมภาพันธ์ 2571"
    assert shift_years("29 กุมภาพันธ์ 2567", -2).text == "28 กุมภาพันธ์ 2565"


def test_a_month_in_letters_of_another_script_is_no_month() -> None:
    assert shift_years("29 Aprıl 12", 1) == Shifted("29 Aprıl 12")


def test_what_changed_is_told_in_reading_order() -> None:
    text = "รายงานปี 2568 ตาม พ.ร.บ. พ.ศ. 2540 ภายใน 31 มี.ค. ๖๘ และ ITA 2568"
    assert shift_years(text, 1).changes == (
        ("ปี 2568", "ปี 2569"),
        ("31 มี.ค. ๖๘", "31 มี.ค. ๖๙"),
        ("2568", "2569"),
    )


def test_a_spared_phrase_stays_and_the_rest_moves() -> None:
    text = "โครงการ “ตำบลโปร่งใส ๒๕๖๗” ปีงบประมาณ ๒๕๖๘"
    moved = shift_years(text, 1, spare=("ตำบลโปร่งใส 2567",))
    assert moved.text == "โครงการ “ตำบลโปร่งใส ๒๕๖๗” ปีงบประมาณ ๒๕๖๙"


@given(days, st.sampled_from(WRITTEN), st.booleans(), st.integers(-5, 5))
def test_a_written_date_moves_like_the_date(day: date, write: Callable[[date], str], thai: bool, by: int) -> None:
    written = {year: write(shift_date(day, year)) for year in (0, by)}
    digits = thai_digits if thai else plain_digits
    assert shift_years(digits(written[0]), by).text == digits(written[by])


@given(st.integers(2555, 2585), st.integers(-5, 5))
def test_a_moved_period_is_that_of_the_other_year(fiscal_year: int, by: int) -> None:
    text = short_period(fiscal_start(fiscal_year), fiscal_end(fiscal_year))
    moved = read_period(shift_years(text, by).text, None)
    assert (moved.start, moved.end) == (fiscal_start(fiscal_year + by), fiscal_end(fiscal_year + by))


@given(
    any_text
    | st.lists(st.sampled_from(["ปี ", "2568", "๖๗", " ก.พ. ", "29", "/", "-", "พ.ศ.", "ระเบียบ", "\n"])).map("".join)
)
def test_only_digits_ever_change(text: str) -> None:
    moved = shift_years(text, 1)
    kinds = [
        [("0" if sign in "0123456789" else "๐" if sign in "๐๑๒๓๔๕๖๗๘๙" else sign) for sign in one]
        for one in (text, moved.text)
    ]
    assert len(kinds[0]) == len(kinds[1])
    assert [sign for sign in kinds[0] if sign not in "0๐"] == [sign for sign in kinds[1] if sign not in "0๐"]
    assert shift_years(text, 0) == Shifted(text)


def test_the_last_day_of_february_has_a_neighbour() -> None:
    assert shift_date(date(2024, 2, 29), 1) == date(2025, 2, 28)
    assert shift_date(date(2024, 2, 29), 4) == date(2028, 2, 29)
    assert shift_date(date(2025, 9, 30), 1) == date(2026, 9, 30)
