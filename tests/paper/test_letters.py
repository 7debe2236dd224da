"""What is typed comes out sane, whatever was pasted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.paper.letters import NO_CHARACTER, printable


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("น\u0e4d\u0e49า", "น้ำ"),
        ("เเห่ง", "แห่ง"),
        ("ป\uf702\uf713", "ปี่"),
        ("\uf0b7 ข้อ", "• ข้อ"),
        ("\ue123", NO_CHARACTER),
        ("ก\u200bข\ufeff", "กข"),
        ("ก\tข\nค", "ก ข ค"),
        ("ก\x00ข\x07", "กข"),
        ("\ud800ก", "ก"),
        ("พ.ศ.\u00a0๒๕๖๘", "พ.ศ.\u00a0๒๕๖๘"),
        ("ก\u202fข", "ก\u00a0ข"),
        ("👍\ufe0f", "👍"),
        ("<b>=cmd</b>", "<b>=cmd</b>"),
    ],
)
def test_odd_letters(typed: str, printed: str) -> None:
    assert printable(typed) == printed


@given(st.text())
def test_printing_twice_changes_nothing(typed: str) -> None:
    assert printable(printable(typed)) == printable(typed)
