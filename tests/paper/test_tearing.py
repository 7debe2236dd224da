"""Where a piece that is too wide comes apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.paper.tearing import apart, letters


def in_threes(word: str) -> tuple[str, ...]:
    return tuple(word[start : start + 3] for start in range(0, len(word), 3))


def torn(text: str, places: list[int]) -> str:
    return "|".join(text[start:end] for start, end in zip([0, *places], [*places, len(text)], strict=True))


@pytest.mark.parametrize(
    "expected",
    [
        "วันที่|\u00a0๓๑\u00a0มีนาคม",
        "https://|www.example.go.th/|e-service",
        "www.|example.|go.|th",
        "my|-office|-one",
        "page|?id|=5",
        "e-s|erv|ice",
        "ส่ว|นตำ|บล",
        "ab/",
        "",
    ],
)
def test_the_best_places_come_first(expected: str) -> None:
    text = expected.replace("|", "")
    assert torn(text, apart(text, in_threes)) == expected


@pytest.mark.parametrize(
    "expected",
    ["สวั|ส|ดิ|การ", "ab|c|d|ef", "เก้า|อี้", "ก|ข|ค", "e-s|e|rv", "ab|-c|-de", "ก", "่", ""],
)
def test_letters_keep_their_marks_and_are_not_left_alone(expected: str) -> None:
    text = expected.replace("|", "")
    assert torn(text, letters(text)) == expected


@given(st.text("กเา่้ี a/.-?\u00a0", max_size=40))
def test_cuts_rise_inside_the_text_and_no_part_ends_with_a_cutting_hyphen(text: str) -> None:
    for places in (apart(text, lambda word: (word,)), letters(text)):
        assert places == sorted(set(places))
        assert all(0 < place < len(text) for place in places)
    assert all(text[place - 1] != "-" for place in letters(text))
