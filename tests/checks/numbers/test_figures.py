"""What numbers in a text say of scores: of which, of which year, how surely."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.catalog import framework_for
from ita_desktop.checks.numbers.figures import PREVIOUS, Figure, Sense, figures
from ita_desktop.checks.numbers.mentions import mentions, vocabulary_of
from ita_desktop.thai.normal import fold

WORDS = vocabulary_of(framework_for(2568))


def _figures(text: str) -> tuple[Figure, ...]:
    return figures(fold(text), WORDS)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("คะแนนรวม ของแบบวัด IIT และ EIT ส่วนที่ ๒", ["total/", "IIT/", "EIT/2"]),
        ("ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ", ["4/", "4/"]),
        ("ข้อ i10, e6 ส่วนที่ 2 และ o12", ["i10/", "e6/2", "o12/"]),
        ("EIT ได้คะแนน โดยส่วนที่ 1", ["EIT/", "EIT/1"]),
        ("ตัวชี้วัดย่อยที่ 9.2", ["9.2/"]),
        ("ผู้มีส่วนได้ส่วนเสียภายนอก (EIT) (ส่วนที่ ๑)", ["EIT/1"]),
        ("แผนปฏิบัติการป้องกันการทุจริต และ e-Service ITA 2568", []),
        ("ตัวชี้วัดที่ 1–5 และข้อ i10 – i12", ["i10/", "i12/"]),
    ],
)
def test_scores_that_a_text_names(text: str, keys: list[str]) -> None:
    found = [f"{one.key.code or one.key.level}/{one.key.part}" for one in mentions(WORDS, fold(text))]
    assert found == keys


@pytest.mark.parametrize(
    ("text", "senses"),
    [
        ("คะแนนรวม 94.50 คะแนน เพิ่มขึ้นจากปีก่อน 7.79 คะแนน", [Sense.SCORE, Sense.CHANGE]),
        ("เพิ่มจาก 81.95 คะแนน เป็น 86.95 คะแนน", [Sense.FROM, Sense.TO]),
        ("คาดว่าคะแนนจะเพิ่มเป็น 95 คะแนน", [Sense.GOAL]),
        ("ไม่น้อยกว่า 85 คะแนน เกณฑ์ร้อยละ 80 ระหว่าง 85.00 – 94.99 คะแนน", []),
        ("ประชุม 3 ครั้ง 45 คน วันที่ 24 พฤศจิกายน 2568 งบ 10,000 บาท ร้อยละ 60 ของบุคลากร", []),
        ("เลขที่ 732/2568 ข้อ 1.2 (3) เวลา 09.30 น.", []),
    ],
)
def test_what_numbers_say(text: str, senses: list[Sense]) -> None:
    assert [one.sense for one in _figures(text)] == senses


@pytest.mark.parametrize(
    ("text", "year", "sure"),
    [
        ("ปีงบประมาณ พ.ศ. 2567 ได้คะแนนรวม 86.71 คะแนน", 2567, True),
        ("คะแนนรวม 86.71 คะแนน (ปี ๒๕๖๗)", 2567, True),
        ("สูงกว่าปี 2567 โดย IIT ได้ 93.96 คะแนน", 2567, False),
        ("ต่างจากปีที่ผ่านมา IIT ได้ 93.96 คะแนน", PREVIOUS, False),
        ("IIT ได้ 93.96 คะแนน", 0, False),
    ],
)
def test_of_which_year(text: str, year: int, sure: bool) -> None:
    (found,) = _figures(text)
    assert (found.year.number, found.year.sure) == (year, sure)


PIECES = st.sampled_from(
    [
        "ตัวชี้วัดที่ ",
        "4",
        " ",
        "คะแนน",
        "ได้",
        "ร้อยละ",
        "94.50",
        "(",
        ")",
        "i10",
        "EIT",
        "ส่วนที่ 2",
        "\n",
        "-",
        "2567",
        "เป็น",
        "จาก",
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=60))
def test_any_text_is_read_and_numbers_stand_where_they_say(text: str) -> None:
    said = fold(text)
    for figure in figures(said, WORDS):
        assert said[figure.start : figure.end].replace(".", "").isdecimal()
        assert all(one.end <= figure.start for one in figure.named)
