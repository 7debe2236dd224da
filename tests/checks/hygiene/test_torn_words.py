"""Words that a PDF tore apart."""

import pytest

from ita_desktop.catalog.official_words import words_with_am
from ita_desktop.checks.hygiene import torn_words
from ita_desktop.checks.registry import TextCheck
from tests.checks.hygiene.one_text import mended, ordinary_view, said_of

CHECKS = [torn_words.split_am, torn_words.lost_am, torn_words.space_inside]


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("ท ำงาน", "ทำงาน"),
        ("ส านักปลัดด าเนินการ", "สำนักปลัดดำเนินการ"),
        ("ค าสั่งแต่งตั้ง", "คำสั่งแต่งตั้ง"),
        ("อ านวยความสะดวก", "อำนวยความสะดวก"),
        ("ประจ าปี", "ประจำปี"),
        ("น้ าประปาหมู่บ้าน", "น้ำประปาหมู่บ้าน"),
        ("ปฏิบัติราชก าร", "ปฏิบัติราชการ"),
        ("จัดท\nาแผน", "จัดทำแผน"),
    ],
)
def test_a_split_am_is_joined_as_the_dictionary_has_it(typed: str, right: str) -> None:
    assert mended(torn_words.split_am, typed) == right


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("จัดทาแผนการดาเนินงาน", "จัดทำแผนการดำเนินงาน"),
        ("หน่วยงานภาครัฐประจาปีงบประมาณ", "หน่วยงานภาครัฐประจำปีงบประมาณ"),
        ("ลูกจ้างประจา และพนักงานจ้าง", "ลูกจ้างประจำ และพนักงานจ้าง"),
        ("ดา เนินการโดยสา นักปลัด", "ดำเนินการโดยสำนักปลัด"),
        ("นา เข้าข้อมูล", "นำเข้าข้อมูล"),
        ("ผู้ดารงตาแหน่ง", "ผู้ดำรงตำแหน่ง"),
        ("อาเภอและตาบล", "อำเภอและตำบล"),
        ("จานวน ๕ คน", "จำนวน ๕ คน"),
        ("ทางานอย่างสม่าเสมอ", "ทำงานอย่างสม่ำเสมอ"),
        ("ความสาคัญของน้าประปา", "ความสำคัญของน้ำประปา"),
    ],
)
def test_a_lost_am_comes_back(typed: str, right: str) -> None:
    assert mended(torn_words.lost_am, typed) == right


@pytest.mark.parametrize(
    "typed",
    [
        "ราคาสั่งซื้อและมูลค่า",
        "ทำนา เข้าร่วมประชุม",
        "ราคา กำหนดโดยคณะกรรมการ",
        "เวลา ทำงาน",
        "ทาสีอาคาร สถานที่ ตา หู จมูก",
        "ประชา ชน",
        "นายกำธร นาคา ปาเข้า",
    ],
)
def test_a_long_a_in_its_place_is_left_alone(typed: str) -> None:
    assert [*said_of(torn_words.split_am, typed), *said_of(torn_words.lost_am, typed)] == []


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("ความสะ ดวกในการติดต่อ", "ความสะดวกในการติดต่อ"),
        ("ผู้ รับบริการ", "ผู้รับบริการ"),
        ("จำ นวน ๕ คน", "จำนวน ๕ คน"),
        ("เจ้าหน้า ที่ผู้รับผิดชอบ", "เจ้าหน้าที่ผู้รับผิดชอบ"),
        ("ดำ เนินการโดยสำ นักปลัด", "ดำเนินการโดยสำนักปลัด"),
        ("ถือปฏิ บัติ", "ถือปฏิบัติ"),
        ("ป้องกันการทุจ ริตในหน่วยงาน", "ป้องกันการทุจริตในหน่วยงาน"),
        ("แจ้งหน่วยงา นที่รับผิดชอบ", "แจ้งหน่วยงานที่รับผิดชอบ"),
        ("หน่วย งาน ส่วน ราชการ งบ ประมาณ", "หน่วยงาน ส่วนราชการ งบประมาณ"),
    ],
)
def test_a_space_inside_a_word_goes(typed: str, right: str) -> None:
    assert mended(torn_words.space_inside, typed) == right


@pytest.mark.parametrize(
    "typed",
    [
        "หน่วย งาน",
        "ประจำปี งบประมาณ",
        "ประชาชน รับทราบ",
        "กองช่าง กองคลัง",
        "ต่าง ๆ",
        "ข้อ ๑ การให้ บริการ",
        "การใช้ การดูแล การใช้ การเก็บ การใช้ การคืน",
        "นายทองดี มีทรัพย์ นางสาวสมหญิง ใจงาม",
        "เช่น กอง คลัง ช่าง",
    ],
)
def test_one_space_between_two_words_is_no_tear(typed: str) -> None:
    assert said_of(torn_words.space_inside, typed) == []


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_the_example_of_the_catalogue_is_complained_of(check: TextCheck) -> None:
    assert len(said_of(check, check.example)) == 1


def test_a_word_without_its_am_is_no_other_word() -> None:
    breaker = ordinary_view().tools.breaker
    for word in words_with_am():
        assert breaker.knows(word), word
        assert not breaker.knows(word.replace("ำ", "า")), word
