"""Digits: folding them all, and switching those that are numbers."""

import pytest
from hypothesis import given

from ita_desktop.thai.digits import arabic_digits, plain_digits, thai_digits
from tests.thai.writing import any_text


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("คะแนน 94.50 ปี 2568", "คะแนน ๙๔.๕๐ ปี ๒๕๖๘"),
        ("ข้อ i1 ข้อ e3 และ o25", "ข้อ i1 ข้อ e3 และ o25"),
        ("(i10, i12) e4-e6 o1–43", "(i10, i12) e4-e6 o1–43"),
        ("ITA 2568", "ITA ๒๕๖๘"),
        ("ITA2568 EIT1 4G COVID-19", "ITA2568 EIT1 4G COVID-19"),
        ("E-Service2 กับ E-Service 2.0", "E-Service2 กับ E-Service ๒.๐"),
        ("1.E-Service 12.ITA", "๑.E-Service ๑๒.ITA"),
        ("1.มาตรการ 2.1 ขั้นตอน", "๑.มาตรการ ๒.๑ ขั้นตอน"),
        ("https://a1.go.th/2568/ข่าว/12 ปี 2568", "https://a1.go.th/2568/ข่าว/12 ปี ๒๕๖๘"),
        ("www.a.go.th/p?id=5 หน้า 5", "www.a.go.th/p?id=5 หน้า ๕"),
        ("HTTP://10.0.0.1/a ที่ 5/2568", "HTTP://10.0.0.1/a ที่ ๕/๒๕๖๘"),
        ("ita/2568 a.12@b3.go.th โทร. 074-123456", "ita/๒๕๖๘ a.12@b3.go.th โทร. ๐๗๔-๑๒๓๔๕๖"),
        ("ข้อ 025 ได้ 100", "ข้อ ๐๒๕ ได้ ๑๐๐"),
        ("2561-2580 2561–2580", "๒๕๖๑-๒๕๘๐ ๒๕๖๑–๒๕๘๐"),
        ("๑ 1 ๒", "๑ ๑ ๒"),
        ("", ""),
    ],
)
def test_numbers_are_switched_to_thai_and_codes_are_not(typed: str, printed: str) -> None:
    assert thai_digits(typed) == printed


def test_arabic_switch_changes_every_digit() -> None:
    assert arabic_digits("ข้อ ๑.๒ (i๑) ปี ๒๕๖๘") == "ข้อ 1.2 (i1) ปี 2568"


@given(any_text)
def test_switching_changes_digits_alone(text: str) -> None:
    assert plain_digits(thai_digits(text)) == plain_digits(text)
    assert len(thai_digits(text)) == len(text)


@given(any_text)
def test_switching_twice_is_switching_once(text: str) -> None:
    assert thai_digits(thai_digits(text)) == thai_digits(text)
    assert arabic_digits(arabic_digits(text)) == arabic_digits(text)


@pytest.mark.parametrize("run", ["1", "1.", "a-", "a--", "a.", "1.a", "%", "@1", "_", "http://", "กa1", "a/"])
def test_very_long_runs_come_through(run: str) -> None:
    text = run * 50_000
    assert plain_digits(thai_digits(text)) == text
