"""Numbers written out in Thai words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.thai.numberwords import number_of

_DIGITS = ("", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า")
_POWERS = ("", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน")


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("ศูนย์", 0),
        ("สิบ", 10),
        ("สิบเอ็ด", 11),
        ("ยี่สิบเอ็ด", 21),
        ("ห้าพัน", 5000),
        ("หนึ่งหมื่นห้าพันสองร้อย", 15200),
        ("แสนสองหมื่น", 120_000),
        ("หนึ่งล้านสองแสน", 1_200_000),
        ("สิบสองล้าน", 12_000_000),
        ("", None),
        ("ห้าห้า", None),
        ("ห้าพันบาท", None),
        ("มากมาย", None),
    ],
)
def test_words_that_say_a_number(words: str, number: int | None) -> None:
    assert number_of(words) == number


def written(number: int) -> str:
    """A number below a million in official words."""
    signs = str(number)
    words = [_DIGITS[int(digit)] + _POWERS[len(signs) - place - 1] for place, digit in enumerate(signs) if digit != "0"]
    said = "".join(words).replace("หนึ่งสิบ", "สิบ").replace("สองสิบ", "ยี่สิบ")
    return f"{said.removesuffix('หนึ่ง')}เอ็ด" if number > 10 and number % 10 == 1 else said


@given(st.integers(1, 999_999))
def test_a_number_written_out_is_read_again(number: int) -> None:
    assert number_of(written(number)) == number
