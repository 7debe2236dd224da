"""Normal forms: what is mended for comparing, what is left alone, what may not be entered."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.thai.normal import clean_entry, fold, normal
from tests.thai.writing import any_text


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("ท\u0e4d\u0e32", "ทำ"),
        ("น\u0e4d\u0e49\u0e32", "น้ำ"),
        ("น\u0e49\u0e4d\u0e32", "น้ำ"),
        ("น\u0e33\u0e49", "น้ำ"),
        ("เเละ", "และ"),
        ("ก\u0e48\u0e35", "กี่"),
        ("ก\u0e49\u0e38ง", "กุ้ง"),
        ("พันธ\u0e4c\u0e38", "พันธุ์"),
        ("สิทธ\u0e4c\u0e34", "สิทธิ์"),
        ("\u0e48", "\u0e48"),
        ("ข้ออ\u0e48\u0e48าน", "ข้ออ\u0e48\u0e48าน"),
        ("๑๒ ABC", "๑๒ ABC"),
        ("น้ำใจและสิทธิ์", "น้ำใจและสิทธิ์"),
    ],
)
def test_damaged_spelling_becomes_normal(typed: str, expected: str) -> None:
    assert normal(typed) == expected


def test_whole_am_stays_whole_although_nfkc_takes_it_apart() -> None:
    assert unicodedata.normalize("NFKC", "น้ำ") != "น้ำ"
    assert normal("น้ำ") == "น้ำ"


@given(any_text)
def test_normal_is_idempotent(text: str) -> None:
    assert normal(normal(text)) == normal(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ปี  ๒๕๖๘\u00a0 ITA\n", "ปี 2568 ita"),
        ("การ\u200bประเมิน", "การประเมิน"),
        ("\ufeffท\u0e4d\u200b\u0e32", "ทำ"),
        ("\t\u200b ", ""),
    ],
)
def test_what_looks_the_same_folds_to_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other) == other


@given(any_text)
def test_fold_is_idempotent(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("typed", "kept", "removed"),
    [
        ("ก\x00ข\ud83dค\udfff", "กขค", 3),
        ("น้ำ 😀 \u200b\t\n\x01", "น้ำ 😀 \u200b\t\n\x01", 0),
        ("", "", 0),
    ],
)
def test_entry_loses_only_what_cannot_be_kept(typed: str, kept: str, removed: int) -> None:
    assert clean_entry(typed) == (kept, removed)


@given(st.text(st.characters(codec=None) | st.sampled_from("\x00\ud800\udfff")))
def test_a_clean_entry_can_be_stored(text: str) -> None:
    kept, removed = clean_entry(text)
    kept.encode("utf-8")
    assert "\x00" not in kept
    assert len(kept) + removed == len(text)


@pytest.mark.parametrize("run", ["\u0e4d", "\u0e48", "\u0e4d\u0e48", "\u0e48\u0e35", "เ", "ำ่", "ก", " "])
def test_very_long_runs_come_through(run: str) -> None:
    folded = fold(run * 50_000)
    assert fold(folded) == folded
