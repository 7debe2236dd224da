"""Digits typed while the keyboard was left in Thai."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.thai.keys import digits_meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("ตภใถจ", "94.50"), (" ๅจจ ", "100"), ("คุ", "86"), ("ต4ใถ", "94.5"), ("/ึ", "27"), ("94.50", ""), ("๙๔", "")],
)
def test_the_number_keys_are_read_as_digits(typed: str, meant: str) -> None:
    assert digits_meant(typed) == meant


@given(st.text())
def test_what_is_meant_is_a_number_or_nothing(text: str) -> None:
    meant = digits_meant(text)
    assert not meant or float(meant) >= 0
