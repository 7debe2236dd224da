"""Usual misspellings, and that right words are none."""

import pytest

from ita_desktop.catalog.official_words import misspellings
from ita_desktop.catalog.toml_table import TomlTable
from ita_desktop.checks.hygiene import spelling
from ita_desktop.paths import resource
from ita_desktop.thai.normal import fold
from tests.checks.hygiene.one_text import mended, ordinary_view, said_of


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("ปฏิบัติตามกฏหมาย", "ปฏิบัติตามกฎหมาย"),
        ("ผลการประเมินปรากฎว่า", "ผลการประเมินปรากฏว่า"),
        ("ได้รับอนุญาติแล้ว", "ได้รับอนุญาตแล้ว"),
        ("ข้อสังเกตุและผลลัพท์", "ข้อสังเกตและผลลัพธ์"),
        ("มาตราการความโปร่งไส", "มาตรการความโปร่งใส"),
        ("คุณธรรมจริยะธรรม", "คุณธรรมจริยธรรม"),
        ("ระเบียบข้อบังคัป", "ระเบียบข้อบังคับ"),
        ("เว็ปไซด์ของหน่วยงาน", "เว็บไซต์ของหน่วยงาน"),
        ("บุคคลากรทุกคน", "บุคลากรทุกคน"),
        ("เพื่อสะทอนให้เห็น", "เพื่อสะท้อนให้เห็น"),
        ("เปิดโอกาศให้ประชาชน", "เปิดโอกาสให้ประชาชน"),
    ],
)
def test_a_usual_misspelling_is_mended(typed: str, right: str) -> None:
    assert mended(spelling.usual, typed) == right
    assert said_of(spelling.usual, right) == []


@pytest.mark.parametrize(
    "typed",
    [
        "อนุญาตให้ญาติเข้าเยี่ยม",
        "หนังสือสารบรรณ บัญชีแจงนับ สาขาราชการ",
        "ประชาสัมพันธ์กิจกรรม จัดสันทนาการ ขอมูลค่า",
        "แก้ไขข้อบกพร่อง ช่องทางงาน ข่าวสารราชการ",
        "กดหมายเลขโทรศัพท์ สถาบันจุฬาภรณ์",
        "นายสอาด ดำรงค์ และนางจำนงค์ พานิชย์",
        "กฎหมาย ปรากฏ สังเกตการณ์ อุปกรณ์ วัตถุประสงค์ บริสุทธิ์ ยุทธศาสตร์ สร้างสรรค์",
    ],
)
def test_right_words_are_left_alone(typed: str) -> None:
    assert said_of(spelling.usual, typed) == []


def test_the_example_of_the_catalogue_is_complained_of() -> None:
    assert len(said_of(spelling.usual, spelling.usual.example)) == 1


def test_no_misspelling_is_a_part_of_a_right_word() -> None:
    breaker = ordinary_view().tools.breaker
    wrong = misspellings()
    excused = TomlTable.read(resource("checks", "misspellings.toml")).texts("in_the_dictionary")
    words = breaker.dictionary.read_text(encoding="utf-8").split("\n")
    right = "\n".join(word for word in words if not any(one in word for one in excused))
    assert len(wrong) >= 120
    assert [one for one in wrong if one in right and one not in excused] == []
    assert [one for one in wrong if fold(one) != one or len(one) < 4 or one in wrong[one]] == []
