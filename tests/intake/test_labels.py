"""Which score a label names, as offices write them."""

import pytest
from hypothesis import given

from ita_desktop.intake.labels import labels_of
from tests.intake.clips import YEAR_2568, named, year
from tests.thai.writing import any_text

LABELS = labels_of(YEAR_2568)


@pytest.mark.parametrize(
    ("label", "name", "part"),
    [
        ("i1", "i1", ""),
        ("ข้อ i1 การปฏิบัติงาน", "i1", ""),
        ("ข้อคำถาม I๑๕", "i15", ""),
        ("i15ท่านเชื่อมั่น", "i15", ""),
        ("E 9", "e9", ""),
        ("๐17 แนวปฏิบัติ", "o17", ""),
        ("0 17", "o17", ""),
        ("025", "o25", ""),
        ("O25 แผนปฏิบัติการ", "o25", ""),
        ("(o3)", "o3", ""),
        ("โครงสร้างและอำนาจหน้าที่", "o1", ""),
        ("แผนการบริหารและพัฒนาทรัพยากรบุคคล*", "o14", ""),
        ("ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่", "n1", ""),
        ("ตัวชี้วัดที่ 2 การใช้ งบประมาณ", "n2", ""),
        ("ตัวชี้วัดที่ 10", "n10", ""),
        ("๑. การปฏิบัติหน้าที่", "n1", ""),
        ("1. การเปิดเผยข้อมูล", "n9", ""),
        ("7 ประสิทธิภาพ การสื่อสาร", "n7", ""),
        ("การแก้ไขปัญหาของการทุจริต", "n5", ""),
        ("4. การใช้ทรัพย์สินของทางราชการ", "n4", ""),
        ("8.การปรับปรุงระบบการทำงาน", "n8", ""),
        ("คุณภาพการดำเนินงาน (EIT ส่วนที่ 2)", "n6", "2"),
        ("9.1 ข้อมูลพื้นฐาน", "s9.1", ""),
        ("ตัวชี้วัดย่อยที่ ๙.๒", "s9.2", ""),
        ("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)", "IIT", ""),
        ("ด้านผู้มีส่วนได้ส่วนเสียภายนอก", "EIT", ""),
        ("แบบวัดการเปิดเผยข้อมูลสาธารณะ", "OIT", ""),
        ("๒. ด้านผู้มีส่วนได้ส่วนเสียภายนอก (EIT) (ส่วนที่ ๑)", "EIT", "1"),
        ("EIT2", "EIT", "2"),
        ("EIT Survey", "EIT", "2"),
        ("คะแนนเฉลี่ย IIT", "IIT", ""),
        ("คะแนนรวม", "total", ""),
        ("ผลคะแนนเฉลี่ย", "total", ""),
        ("รวม", "total", ""),
    ],
)
def test_what_a_label_names(label: str, name: str, part: str) -> None:
    place = LABELS.place(label)
    assert place is not None
    assert (named(place.key), place.part) == (name, part)


@pytest.mark.parametrize(
    "label",
    [
        "",
        "o1-o4",
        "i1 – i3",
        "i99",
        "i1.5",
        "0.85",
        "94.38",
        "ITA",
        "IIT EIT OIT",
        "สรุป",
        "ผ่านดี",
        "ตัวชี้วัดที่ 1 การใช้อำนาจ",
        "ตัวชี้วัดที่ 11",
        "ผลคะแนน IIT พบว่า ตัวชี้วัดที่ยังไม่ผ่านเกณฑ์",
        "คะแนน IIT " * 60,
    ],
)
def test_what_names_nothing(label: str) -> None:
    assert LABELS.place(label) is None


def test_every_code_and_name_of_every_year_is_found() -> None:
    for fiscal_year in range(2562, 2571):
        framework = year(fiscal_year)
        labels = labels_of(framework)
        for item in framework.items:
            place = labels.place(f"{item.code} {item.name}")
            assert place is not None and named(place.key) == item.code
        for indicator in framework.indicators:
            place = labels.place(f"ตัวชี้วัดที่ {indicator.code} {indicator.name}")
            assert place is not None and named(place.key) == f"n{indicator.code}"


@given(any_text)
def test_no_label_raises(label: str) -> None:
    place = LABELS.place(label)
    assert place is None or place.part in {"", "1", "2"}
