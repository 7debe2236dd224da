"""List numbers as offices write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.thai.list_marks import leading_mark, list_marks, renumbered


@pytest.mark.parametrize(
    ("line", "style", "path"),
    [
        ("๑. จัดประชุม", "1.", (1,)),
        ("  12.จัดประชุม", "1.", (12,)),
        ("3) จัดประชุม", "1)", (3,)),
        ("(๔)จัดประชุม", "(1)", (4,)),
        ("๒.๑ จัดประชุม", "1.1", (2, 1)),
        ("1.2.3 จัดประชุม", "1.1.1", (1, 2, 3)),
        ("ค. จัดประชุม", "ก.", (3,)),
        ("(ง) จัดประชุม", "(ก)", (4,)),
        ("ขั้นตอนที่ ๒ จัดประชุม", "ขั้นตอนที่1.", (2,)),
        ("ขั้นตอนที่ 2. จัดประชุม", "ขั้นตอนที่1.", (2,)),
    ],
)
def test_a_mark(line: str, style: str, path: tuple[int, ...]) -> None:
    mark = leading_mark(line)
    assert mark is not None
    assert (mark.style, mark.path) == (style, path)
    assert line[mark.end :] == "จัดประชุม"


@pytest.mark.parametrize(
    "line",
    [
        "จัดประชุม",
        "86.75 คะแนน",
        "1.5 ล้านบาท",
        "09.30 น. เริ่มประชุม",
        "9.30 - 12.00 น.",
        "พ.ศ. 2568",
        "ม.ค. – มี.ค. ๖๖",
        "12 เดือน",
        "2568. ปี",
        "- จัดประชุม",
        "1.",
        "",
        "i1. ข้อคำถาม",
    ],
)
def test_no_mark(line: str) -> None:
    assert leading_mark(line) is None


def test_marks_within_a_line_are_found_where_nothing_refers_to_them() -> None:
    text = "๑. แต่งตั้งคณะทำงาน ๒. ประชุมตามข้อ (๑) และข้อ ๓. ของระเบียบ (๒) รายงาน"
    assert [(mark.style, mark.path, mark.leading) for mark in list_marks(text)] == [
        ("1.", (1,), True),
        ("1.", (2,), False),
        ("(1)", (2,), False),
    ]


@given(st.lists(st.sampled_from(["๑. ก", "(2) ข", "1.3 ค", "ง. จ", "ขั้นตอนที่ ๑ ฉ", "ช", "5", "(", " "]), max_size=30))
def test_a_mark_stands_where_it_says(lines: list[str]) -> None:
    text = "\n".join(lines)
    for mark in list_marks(text):
        assert mark.start <= mark.number < mark.number_end <= mark.end
        assert text[mark.number : mark.number_end].isalnum()


def test_renumbering_keeps_the_digits_and_everything_else() -> None:
    text = "๑. ก\n3. ข\n(ค) ง"
    assert renumbered(text, tuple(list_marks(text))) == "๑. ก\n2. ข\n(ค) ง"
