"""Quotations begin and end between words and say where something is left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.catalog.words import common_breaker
from ita_desktop.thai.excerpts import around, first_words

WORDS = common_breaker()
TEXT = "หน่วยงานมีการเปิดเผยข้อมูลข่าวสารอย่างครบถ้วน ได้ 96.52 คะแนน และประชาชนเข้าถึงได้ง่ายขึ้นกว่าเดิม"


@pytest.mark.parametrize(
    ("most", "said"),
    [
        (10, "หน่วยงานมี…"),
        (20, "หน่วยงานมีการเปิดเผย…"),
        (47, "หน่วยงานมีการเปิดเผยข้อมูลข่าวสารอย่างครบถ้วน…"),
        (200, TEXT),
    ],
)
def test_a_beginning_ends_with_a_whole_word(most: int, said: str) -> None:
    assert first_words(TEXT, most, WORDS) == said


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("96.52", "…อย่างครบถ้วน ได้ 96.52 คะแนน และประชาชน…"),
        ("หน่วยงาน", "หน่วยงานมีการเปิดเผย…"),
        ("ขึ้นกว่าเดิม", "…เข้าถึงได้ง่ายขึ้นกว่าเดิม"),
    ],
)
def test_what_stands_around_is_cut_between_words(what: str, said: str) -> None:
    start = TEXT.index(what)
    assert around(TEXT, start, start + len(what), 20, WORDS) == said


def test_dots_are_not_said_twice() -> None:
    text = "วันที่……………… ขอรายงานผลการดำเนินงานตามมาตรการของหน่วยงาน"
    assert first_words(text, 14, WORDS) == "วันที่…"


def test_a_run_without_words_is_cut_between_signs() -> None:
    assert first_words("https://www.example.go.th/ita/2569/o25", 11, WORDS) == "https://www…"
    assert first_words("กี้" * 30, 10, WORDS).rstrip("…").endswith("กี้")


@given(st.text(alphabet="กขคเแาิ้่ำ0123 .“”\n", max_size=80), st.integers(0, 80), st.integers(0, 80))
def test_what_is_quoted_stands_in_the_text(text: str, start: int, end: int) -> None:
    start, end = sorted((min(start, len(text)), min(end, len(text))))
    said = around(text, start, end, 10, WORDS)
    assert text[start:end].strip() in said
    assert said.strip("…") in text
