"""Years and dates found in texts, whatever form they are written in, and what each of them is for."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.checks.years.year_meanings import YearPhrase
from ita_desktop.checks.years.year_phrases import year_phrases, years_of_work
from ita_desktop.checks.years.year_uses import Use
from ita_desktop.thai.dates import long_date, official_date, short_date
from ita_desktop.thai.digits import thai_digits
from ita_desktop.thai.fiscal import fiscal_year_of
from ita_desktop.thai.folded import folded


def phrases(text: str) -> tuple[YearPhrase, ...]:
    return year_phrases(folded(text).text)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("ปี 2565", [2565]),
        ("ปีงบประมาณ พ.ศ. ๒๕๖๕", [2565]),
        ("ประจำปีงบประมาณพ.ศ.2565", [2565]),
        ("ประจำปี\nงบประมาณ\nพ.ศ.\t๒๕๖๕", [2565]),
        ("ปีงบประมาณ (พ.ศ. 2565)", [2565]),
        ("ปี พ.ศ.2565 และประจำปี พ.ศ. 2566", [2565, 2566]),
        ("พ. ศ. ๒๕๖๕", [2565]),
        ("พศ.2565", [2565]),
        ("พุทธศักราช ๒๕๖๕", [2565]),
        ("คริสต์ศักราช 2022", [2565]),
        ("ค.ศ. 2022", [2565]),
        ("ITA 2565", [2565]),
        ("ITA2565", [2565]),
        ("ITA ปี ๖๕", [2565]),
        ("คะแนน ITA 65 ลดลง", [2565]),
        ("งบปี 67", [2567]),
        ("ปี '67", [2567]),
        ("ปีงบฯ 67", [2567]),
        ("FY2568", [2568]),
        ("2565-2566", [2565, 2566]),
        ("ปีงบประมาณ 2565/2566", [2565, 2566]),
        ("ปี 2565 – 66", [2565, 2566]),
        ("ปี 2566, 2567 และ 2568", [2566, 2567, 2568]),
        ("การประเมิน (2564)", [2564]),
        ("ไตรมาส ๑/๒๕๖๗", [2567]),
        ("ประชุมครั้งที่ 3/2566", [2566]),
        ("เดือน ก.พ. ๖๙", [2569]),
        ("มกราคม – มีนาคม ๖๖", [2566]),
        ("ต.ค.66-มี.ค.67", [2567, 2567]),
        ("เดือนตุลาคม ๒๕๖๗", [2568]),
        ("๙ มกราคม ๒๕๖๖", [2566]),
        ("วันที่ ๙ เดือนมกราคม พ.ศ. ๒๕๖๖", [2566]),
        ("24พฤศจิกายน2568", [2569]),
        ("9 ม.ค. 66", [2566]),
        ("09/01/2566", [2566]),
        ("1-10-2567", [2568]),
        ("1.10.2567", [2568]),
        ("2568-10-01", [2569]),
        ("1 ต.ค. 67 – 30 ก.ย. 68", [2568, 2568]),
        ("พ.ศ. ๒๕ ๖๕", [2565]),
        ("ปีงบประมาณ 256 5", [2565]),
        ("พ.ศ. 256o", [2560]),
        ("ปีงบประมาณ พ.ศ. 256", [None]),
        ("พ.ศ. 25688", [None]),
        ("ปี 3111", [None]),
    ],
)
def test_a_year_is_found_in_every_form(text: str, years: list[int | None]) -> None:
    assert [phrase.fiscal_year for phrase in phrases(text)] == years


@pytest.mark.parametrize(
    "text",
    [
        "ตลอดปีงบประมาณ",
        "ผู้เข้าร่วม 2567 คน",
        "จำนวน ๒๕๖๗ ราย",
        "งบประมาณ 2,565 บาท และ 2565 บาท",
        "โทร. 0 2567 1234",
        "ณ ห้องประชุม 2565 ชั้น 2",
        "อาคารเฉลิมพระเกียรติ 2549",
        "สายด่วน 2567",
        "โทร. 0-2567-1234",
        "รหัสไปรษณีย์ 25670",
        "ทะเบียน 2567",
        "รถยนต์ กข 2567",
        "Facebook: อบต2567 และ https://abt2567.go.th/2567/05",
        "ให้บริการ 2565 เรื่อง 2566 ครั้ง",
        "ได้ 94.97 คะแนน ITA 85 คะแนน",
        "ITA 94.97",
        "ITA 85 ขึ้นไป",
        "อายุ 60 ปี 65 คน",
        "อายุ 60 ปี 75%",
        "บ้านเลขที่ 45/3",
        "ข้อ 2.1.1 และ 3/5/2",
        "ISO 9001:2015",
        "30 ก.พ.ร.",
        "ปีงบประมาณ 150,000 บาท",
        "o12 มีนาคมนี้",
        "จำนวน 5 มาตรการ ข้อ 12 ม.",
        "",
    ],
)
def test_other_numbers_are_no_years(text: str) -> None:
    assert phrases(text) == ()


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("พระราชบัญญัติข้อมูลข่าวสารของราชการ\nพ.ศ. ๒๕๔๐", Use.LAW),
        ("พ.ร.บ.ข้อมูลข่าวสาร ๒๕๔๐", Use.LAW),
        ("พรบ.จัดซื้อจัดจ้าง ปี 60", Use.LAW),
        ("ระเบียบ (ฉบับที่ ๔) พ.ศ. ๒๕๖๔", Use.LAW),
        ("รัฐธรรมนูญแห่งราชอาณาจักรไทย พุทธศักราช ๒๕๖๐", Use.LAW),
        ("กฎกระทรวงกำหนดหลักเกณฑ์ (พ.ศ. 2562)", Use.LAW),
        ("“ว่าด้วยการพัสดุ” พ.ศ. 2535", Use.LAW),
        ("ประมวลจริยธรรม เมื่อวันที่ 6 มกราคม 2565", Use.LAW),
        ("มติคณะรัฐมนตรีเมื่อวันที่ 23 มกราคม 2561", Use.LAW),
        ("หนังสือ ที่ มท 0808.2/ว 1234 ลงวันที่ 5 มีนาคม 2562", Use.PAPER),
        ("ประกาศ ณ วันที่ 5 มีนาคม พ.ศ. 2562", Use.PAPER),
        ("ตามคำสั่งที่ 69/2557", Use.NUMBER),
        ("ยุทธศาสตร์ชาติ (พ.ศ. 2561 – 2580)", Use.PLAN),
        ("แผนพัฒนาท้องถิ่น (พ.ศ.๒๕๖๖-๒๕๗๐)", Use.PLAN),
        ("แผนพัฒนา ปี 2566 ถึงปี 2570", Use.PLAN),
        ("แผนพัฒนา ๕ ปี ๒๕๖๖-๗๐", Use.PLAN),
        ("ตั้งแต่ปี 2562 เป็นต้นมา", Use.HISTORY),
        ("จัดตั้งเมื่อ พ.ศ. 2540", Use.HISTORY),
        ("ยกฐานะเมื่อวันที่ 23 กุมภาพันธ์ 2540", Use.HISTORY),
        ("เปลี่ยนชื่อเป็นเทศบาลตำบลบ้านทุ่งใหญ่พัฒนา อำเภอเมือง เมื่อวันที่ 24 สิงหาคม 2555", Use.HISTORY),
        ("จัดตั้งคณะทำงานแล้ว รายงานผลภายในวันที่ 31 มีนาคม 2562", Use.WORK),
        ("ได้รับรางวัลในปี 2561", Use.HISTORY),
        ("เปิดให้บริการตั้งแต่เดือนมกราคม 2565", Use.HISTORY),
        ("ตั้งแต่วันที่ 1 ตุลาคม 2565 ถึงวันที่ 30 กันยายน 2566", Use.WORK),
        ("ข้อบัญญัติงบประมาณรายจ่าย ประจำปี พ.ศ. 2565", Use.WORK),
        ("พ.ร.บ.งบประมาณรายจ่ายประจำปีงบประมาณ พ.ศ. 2565", Use.WORK),
        ("จากการประชุมเมื่อวันที่ ๙ มกราคม ๒๕๖๖", Use.WORK),
        ("ประกาศผลการประเมิน ประจำปีงบประมาณ พ.ศ. 2565", Use.WORK),
        ("ตามกฎหมาย ในปีงบประมาณ พ.ศ. 2568 จัดทำให้ดีกว่า พ.ศ. 2565", Use.WORK),
    ],
)
def test_what_a_year_is_for(text: str, use: Use) -> None:
    assert phrases(text)[-1].use is use


@pytest.mark.parametrize("text", ["31 เมษายน 2568", "29 กุมภาพันธ์ ๒๕๖๘", "31/06/2568", "15/13/2568", "31 พ.ย."])
def test_a_day_that_does_not_exist(text: str) -> None:
    (phrase,) = phrases(text)
    assert phrase.problem
    assert phrase.day_meant is None


@pytest.mark.parametrize("text", ["29 กุมภาพันธ์ ๒๕๖๗", "29 ก.พ.", "31 ธ.ค. 68", "1/1/2569", "มีนาคม 2569", "ปี 2569"])
def test_a_day_that_exists_or_no_day_at_all(text: str) -> None:
    assert phrases(text)[0].problem == ""


DAYS = st.dates(date(2000, 1, 1), date(2090, 12, 31))


@given(DAYS, st.sampled_from([long_date, official_date]), st.booleans())
def test_a_day_in_official_form_is_found_again(day: date, written: Callable[[date], str], thai: bool) -> None:
    said = thai_digits(written(day)) if thai else written(day)
    (phrase,) = phrases(f"ดำเนินการเมื่อวันที่ {said} แล้ว")
    assert (phrase.day_meant, phrase.fiscal_year) == (day, fiscal_year_of(day))


@given(st.dates(date(2000, 1, 1), date(2056, 12, 31)))
def test_a_short_day_is_found_again(day: date) -> None:
    assert [phrase.day_meant for phrase in phrases(f"({short_date(day)})")] == [day]


WORDS = st.sampled_from(
    [
        "ปี",
        "งบประมาณ",
        "พ.ศ.",
        "ค.ศ.",
        "ITA",
        "ม.ค.",
        "มีนาคม",
        "25",
        "68",
        "2568",
        "๒๕๖๙",
        "/",
        "-",
        " ",
        "\n",
        "1",
        "31",
        "บาท",
        "ที่",
    ]
)


@given(st.lists(WORDS, max_size=30).map("".join))
def test_phrases_lie_in_the_text_in_order_and_never_overlap(text: str) -> None:
    said = folded(text).text
    done = 0
    for phrase in year_phrases(said):
        assert done <= phrase.start <= phrase.first <= phrase.last <= phrase.end <= len(said)
        done = phrase.end
        assert phrase.fiscal_year is None or phrase.fiscal_year > 1900


@pytest.mark.parametrize("text", ["1 " * 20_000, "ปี " * 20_000 + "2568", "พ" * 50_000, "1/" * 20_000, "2568 " * 5_000])
def test_a_very_long_text_is_read_to_its_end(text: str) -> None:
    assert all(phrase.end <= len(text) for phrase in years_of_work(text))
