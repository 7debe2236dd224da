"""Words too wide for a line come apart at the words inside them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.thai.parts import words_inside
from tests.thai.test_official_words import BREAKER
from tests.thai.writing import thai_text

KNOWN = frozenset({"การ", "ประเมิน", "ผล", "การประเมิน", "ประเมินผล", "ปี", "งบประมาณ", "งบ", "ประมาณ", "ะก", "ก", "ข"})


@pytest.mark.parametrize(
    "cut",
    [
        "ปี|งบประมาณ",
        "งบ|ประมาณ",
        "การ|ประเมินผล",
        "(ปี|งบประมาณ)",
        "๑.การ|ประเมิน/",
        "งบประมาณปลา",
        "กข",
        "การ",
        "ปี งบประมาณ",
        "การ-ประเมิน",
        "E-Service",
        "",
    ],
)
def test_as_few_words_as_can_be_of_like_length(cut: str) -> None:
    assert words_inside(cut.replace("|", ""), KNOWN) == tuple(cut.split("|"))


@pytest.mark.parametrize(
    "cut",
    [
        "ปี|งบประมาณ",
        "ส่วน|ราชการ",
        "ประชา|สัมพันธ์",
        "การ|ประเมินผล",
        "รับ|มอบหมาย",
        "สวัสดิการ|สังคม",
        "องค์การ|บริหาร|ส่วนตำบล",
        "หนอง|ดาวเรือง|งาม",
    ],
)
def test_official_words_and_names_come_apart_at_their_words(cut: str) -> None:
    assert BREAKER.parts(cut.replace("|", "")) == tuple(cut.split("|"))


@given(st.text("การปีงบะ่เผล(ข", max_size=40) | thai_text)
def test_parts_join_back_and_each_can_stand_on_a_line(piece: str) -> None:
    parts = words_inside(piece, KNOWN)
    assert "".join(parts) == piece
    assert all(len(part) > 1 and part[0] in "กขคงปผเ" for part in parts[1:])


@given(thai_text)
def test_the_breaker_loses_nothing(piece: str) -> None:
    assert "".join(BREAKER.parts(piece)) == piece


def test_a_very_long_piece_stays_as_it_is() -> None:
    assert BREAKER.parts("ปีงบประมาณ" * 20_000) == ("ปีงบประมาณ" * 20_000,)
