"""Folded text and the way back to what was typed."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.thai.folded import folded
from ita_desktop.thai.normal import fold

SIGNS = st.sampled_from([*"กนำมเแาิี่้์ํ ๐๙9Aaß.\n\t", "\u200b", "\ufeff", "ไ", "เเ", "ำ่", "ํ้า"])
TEXTS = st.lists(SIGNS, max_size=30).map("".join)


@given(TEXTS | st.text(max_size=40))
def test_it_is_what_fold_makes(raw: str) -> None:
    made = folded(raw)
    assert made.text == fold(raw)
    assert len(made.places) == len(made.text)


@given(TEXTS)
def test_every_word_leads_back_to_what_folds_to_it(raw: str) -> None:
    made = folded(raw)
    for word in re.finditer(r"\S+", made.text):
        assert fold(made.typed(*word.span())) == word[0]


@pytest.mark.parametrize(
    ("raw", "words", "typed"),
    [
        ("องค์การ\n  บริหาร ส่วน", "การ บริหาร", "การ\n  บริหาร"),
        ("เเม่น้ํา พ.ศ. ๒๕๖๘ ", "แม่น้ำ", "เเม่น้ํา"),
        ("  ปี ๒๕๖๘\u200b", "2568", "๒๕๖๘"),
        ("แก้ไข", "ไข", "ไข"),
    ],
)
def test_a_word_is_found_as_it_was_typed(raw: str, words: str, typed: str) -> None:
    made = folded(raw)
    at = made.text.index(words)
    assert made.typed(at, at + len(words)) == typed
