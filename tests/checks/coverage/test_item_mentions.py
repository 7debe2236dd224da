"""Items and indicators that a text speaks of, however they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.catalog import framework_for
from ita_desktop.checks.coverage.item_mentions import codes_in, indicators_in, told
from ita_desktop.domain.framework import Item, Standing
from ita_desktop.thai.digits import thai_digits

FRAMEWORK = framework_for(2568)
ITEMS = {item.code: item for item in FRAMEWORK.items}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("ข้อ o14 ได้ 50 คะแนน", {"o14"}),
        ("O14 และ O15", {"o14", "o15"}),
        ("๐๑๔", {"o14"}),
        ("014, 015", {"o14", "o15"}),
        ("o12-o15", {"o12", "o13", "o14", "o15"}),
        ("o12 – 15 ยังไม่ครบ", {"o12", "o13", "o14", "o15"}),
        ("o12 ถึง\no14", {"o12", "o13", "o14"}),
        ("(o12,o13,14 และ 15)", {"o12", "o13", "o14", "o15"}),
        ("i10/i12", {"i10", "i12"}),
        ("e 7", {"e7"}),
        ("i10 และ o12 - o13", {"i10", "o12", "o13"}),
        ("o-14", {"o14"}),
        ("1,014 บาท", set()),
        ("ข้อคำถามที่ 10", {"10"}),
        ("ได้ 50.00 คะแนน", set()),
        ("0.14 คะแนน", set()),
        ("100 คะแนน และ 50 คะแนน", set()),
        ("ปี 2014", set()),
        ("pio14x", set()),
        ("โทร. 074-123456", set()),
        ("No Gift Policy", set()),
    ],
)
def test_codes_however_written(text: str, codes: set[str]) -> None:
    assert codes_in(text) == codes


@pytest.mark.parametrize(
    ("text", "indicators"),
    [
        ("ตัวชี้วัดที่ 3", {"3"}),
        ("ตัวชี้วัดที่ ๖ - ๘", {"6", "7", "8"}),
        ("ตัวชี้วัด 9 และ 10", {"9", "10"}),
        ("แก้ไขเรื่องการใช้ทรัพย์สินของราชการ", {"4"}),
        ("ตัวชี้วัดที่ 11", set()),
        ("ตัวชี้วัดความสำเร็จ ร้อยละ 80", set()),
    ],
)
def test_indicators_however_written(text: str, indicators: set[str]) -> None:
    assert indicators_in(text, FRAMEWORK.indicators) == indicators


def test_all_indicators_at_once() -> None:
    assert len(indicators_in("ติดตามผลทั้ง ๑๐ ตัวชี้วัด", FRAMEWORK.indicators)) == 10


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("o14", "ไม่ได้เผยแพร่แผนการบริหารและพัฒนาทรัพยากรบุคคล"),
        ("o14", "ยังขาดแผนพัฒนาทรัพยากรบุคคลของปีนี้"),
        ("o10", "ควรพัฒนา E-Service"),
        ("o10", "ควรพัฒนา e-service ให้ดีขึ้น"),
        ("o20", "ข้อ 20 ยังไม่ครบ"),
        ("o12", "การจัดซื้อจัดจ้างยังไม่ครบ"),
    ],
)
def test_an_item_that_is_spoken_of(code: str, text: str) -> None:
    assert told(text).speaks_of(ITEMS[code], 9)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("o14", "หน่วยงานควรจัดทำแผนการจัดซื้อจัดจ้าง"),
        ("o15", "รายงานผลการดำเนินงานประจำปี"),
        ("o20", "ได้ 20 คะแนน"),
        ("o25", "การดำเนินการของหน่วยงานประจำปี พ.ศ. 2568"),
        ("o10", ""),
    ],
)
def test_an_item_that_is_not(code: str, text: str) -> None:
    assert not told(text).speaks_of(ITEMS[code], 9)


def test_an_item_whose_name_is_not_known_is_taken_to_be_spoken_of() -> None:
    assert told("ควรพัฒนา").speaks_of(Item("o14", "OIT", "9", "", Standing.ABSENT), 9)


@given(st.lists(st.integers(1, 28), min_size=1, max_size=6), st.sampled_from([", ", " และ ", "/", ","]))
def test_every_code_of_a_list_is_found(numbers: list[int], between: str) -> None:
    wanted = {f"o{number}" for number in numbers}
    assert codes_in("ข้อ " + between.join(f"o{number}" for number in numbers)) == wanted
    assert codes_in(thai_digits("ข้อ " + between.join(f"o{number}" for number in numbers))) == wanted


@given(st.text(alphabet="oei0123 -–,./ๆถึงและข้อที่ตัวชี้วัด๐๑\n", max_size=80))
def test_any_text_can_be_read(text: str) -> None:
    codes = codes_in(text)
    assert all(code.lstrip("oei").isdecimal() for code in codes)
    assert indicators_in(text, FRAMEWORK.indicators) <= {one.code for one in FRAMEWORK.indicators}


@pytest.mark.parametrize("stretch", ["o1 ", "o1,", "0 ", "ข้อ 1 และ ", "ตัวชี้วัดที่ 1 - ", "1-"])
def test_a_long_text_is_read_to_its_end(stretch: str) -> None:
    assert "o28" in codes_in(stretch * 20_000 + "ก o28")
