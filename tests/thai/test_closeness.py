"""Slips of the pen between a word and the beginning of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.thai.closeness import clusters, slips

THAI = st.text(alphabet="กคงนมรอเาิีุ่้์ ", min_size=1, max_size=12)


def test_a_consonant_keeps_its_marks() -> None:
    assert clusters("ท้ายเหมือง") == ["ท้", "า", "ย", "เ", "ห", "มื", "อ", "ง"]


@pytest.mark.parametrize(
    ("text", "count", "signs"),
    [
        ("คลองใหญ่", 0, 8),
        ("คลองใหญ่จึงได้", 0, 8),
        ("ครองใหญ่", 1, 8),
        ("คลองใหญ", 1, 7),
        ("คลองใหหญ่", 1, 9),
        ("คลอใงหญ่", 1, 8),
        ("คองใหญ พบว่า", 2, 6),
        ("คลองน้อย", 99, 0),
        ("", 99, 0),
    ],
)
def test_slips_are_counted_in_clusters(text: str, count: int, signs: int) -> None:
    assert slips("คลองใหญ่", text, 2) == (count, signs)


@given(THAI, THAI)
def test_a_word_is_no_slip_away_from_itself_whatever_follows(word: str, tail: str) -> None:
    count, signs = slips(word, word, 0)
    assert (count, signs) == (0, len(word))
    assert slips(word, f"{word} {tail}", 3)[0] == 0


@given(THAI, THAI)
def test_the_signs_taken_lie_in_the_text(word: str, text: str) -> None:
    count, signs = slips(word, text, 2)
    assert count <= 2 or count == 99
    assert 0 <= signs <= len(text)
