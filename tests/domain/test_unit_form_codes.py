"""The identity, the keys and the printed code of a form."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.unit_form import FormIdentity, FormKey
from ita_desktop.domain.unit_form_codes import (
    code_of,
    identity_text,
    key_text,
    printed_code,
    read_code,
    read_identity,
    read_key,
    unit_mark,
)
from ita_desktop.thai.digits import thai_digits

IDENTITY = FormIdentity("office-1", "องค์การบริหารส่วนตำบลหนองสมมติ", 2569, date(2026, 3, 31), "u-finance", "กองคลัง")
words = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@given(words, words, words, words)
def test_a_key_comes_back_whatever_ids_there_are(measure: str, step: str, result: str, seen: str) -> None:
    key = FormKey(measure, step, result, seen)

    assert read_key(key_text(key)) == key
    assert key_text(key).isascii()


@given(words, words, st.integers(2500, 2700), st.dates(date(1957, 1, 1)), words, words)
def test_an_identity_comes_back(office: str, name: str, year: int, end: date, unit: str, unit_name: str) -> None:
    identity = FormIdentity(office, name, year, end, unit, unit_name)

    assert read_identity(identity_text(identity)) == identity
    assert read_code(printed_code(code_of(identity))) == code_of(identity)


@pytest.mark.parametrize(
    "damage", [lambda t: t[:-1], lambda t: t.replace("2569", "2570"), lambda t: "", lambda t: t[1:]]
)
def test_a_damaged_identity_is_none(damage: Callable[[str], str]) -> None:
    assert read_identity(damage(identity_text(IDENTITY))) is None


@given(st.text(max_size=80))
def test_any_text_is_read_without_a_word(text: str) -> None:
    assert read_key(text) is None
    assert read_identity(text) is None
    assert read_code(text) is None


def test_the_code_is_read_as_a_clerk_types_it() -> None:
    code = printed_code(code_of(IDENTITY))

    assert read_code(f"รหัสแบบ {thai_digits(code.lower())} โปรดอย่าลบ") == code_of(IDENTITY)
    assert read_code(code.replace("-", " - ")) == code_of(IDENTITY)
    assert read_code(code.replace("20260331", "20260930")) is None
    assert read_code(code.replace("20260331", "20261399")) is None


def test_the_mark_of_a_unit_outlives_its_name() -> None:
    renamed = FormIdentity("office-1", "", 2569, IDENTITY.round_end, "u-finance", "สำนักคลัง")

    assert unit_mark(renamed) == unit_mark(IDENTITY)
    assert unit_mark(FormIdentity("", "", 2569, IDENTITY.round_end, "", "กองคลัง")) != unit_mark(IDENTITY)
