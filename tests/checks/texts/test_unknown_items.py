"""Item codes that the years of the work do not have."""

import pytest

from ita_desktop.checks.texts import unknown_items
from ita_desktop.domain.issues import Issue
from tests.checks.texts.telling import told


def said_of(text: str) -> list[Issue]:
    return told(unknown_items.unknown, text)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("ปรับปรุงข้อมูลข้อ o41 ให้ครบถ้วน", "o41"),
        ("ข้อ O29–O43", "o29, o43"),
        ("ข้อ i16 และ e10 ได้คะแนนต่ำ", "i16, e10"),
        ("(o๓๕)", "o35"),
        ("o12 o13 o34", "o34"),
    ],
)
def test_an_item_no_year_of_the_work_has(text: str, codes: str) -> None:
    (issue,) = said_of(text)
    assert issue.figures[0] == ("items", codes)


@pytest.mark.parametrize(
    "text",
    [
        "ปรับปรุงข้อมูลข้อ o1 – o28 ให้ครบถ้วน",
        "i1 ถึง i15 และ e1 ถึง e9",
        "ข้อ o35 ของปี 2567",
        "ปีงบประมาณ พ.ศ. 2566 ข้อ o43",
        "เติมน้ำมัน E20 และแก๊สโซฮอล์ E85",
        "คอมพิวเตอร์ Intel Core i7-13700",
        "https://example.go.th/o99 และ file_o99",
        "แบบ น.ส.3",
        "",
    ],
)
def test_items_there_are_and_other_things(text: str) -> None:
    assert said_of(text) == []
