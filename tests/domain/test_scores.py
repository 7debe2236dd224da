"""How a typed score is understood, what is said where it is not, and how it is printed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.scores import (
    TOTAL,
    Entered,
    ScoreKey,
    ScoreLevel,
    as_printed,
    read_score,
    rounded,
    score_name,
    score_problem,
    shown,
)

UNDERSTOOD = {
    "94.50": "94.50",
    "๙๔.๕๐": "94.50",
    "๙4.5๐": "94.50",
    "94,50": "94.50",
    " 94.5\t": "94.5",
    "94.": "94",
    "100": "100",
    "0": "0",
    "-0.00": "0.00",
    "+85": "85",
    "94.1234": "94.1234",
    "100 คะแนน": "100",
    "94.50%": "94.50",
    "ร้อยละ ๙๔.๕๐": "94.50",
    "９４．５０％": "94.50",
    "94.50\u00a0\u200b": "94.50",
    "\ufeff85": "85",
}


@pytest.mark.parametrize("typed", UNDERSTOOD)
def test_a_score_is_understood_and_its_text_kept(typed: str) -> None:
    assert read_score(typed) == Entered(typed, Decimal(UNDERSTOOD[typed]))
    assert score_problem(typed) == ""


@pytest.mark.parametrize("typed", ["", " ", "-", "–", "ไม่มี", "-ไม่มี-", "- ไม่มี -", "ไม่มีข้อมูล", "\u200b"])
def test_nothing_is_no_problem(typed: str) -> None:
    assert read_score(typed) == Entered(typed, None)
    assert score_problem(typed) == ""


PROBLEMS = {
    "9 4.50": "หมายถึง 94.50 ใช่หรือไม่",
    "๙ ๔.๕๐": "หมายถึง 94.50 ใช่หรือไม่",
    "94 ,50": "หมายถึง 94.50 ใช่หรือไม่",
    "- 11.76": "ติดลบ",
    "−11.76": "ติดลบ",
    "100.01": "เกิน 100",
    "๑๐๐.๐๑": "เกิน 100",
    "9450": "เกิน 100",
    "94,500": "94.500",
    "94.12345": "ทศนิยมเกิน 4",
    "abc": "ไม่ใช่ตัวเลข",
    "94.50.1": "ไม่ใช่ตัวเลข",
    "NaN": "ไม่ใช่ตัวเลข",
    "1e1": "ไม่ใช่ตัวเลข",
    "½": "ไม่ใช่ตัวเลข",
    "²": "ไม่ใช่ตัวเลข",
}


@pytest.mark.parametrize("typed", PROBLEMS)
def test_what_is_no_score_is_kept_and_said_in_one_sentence(typed: str) -> None:
    assert read_score(typed) == Entered(typed, None)
    assert PROBLEMS[typed] in score_problem(typed)
    assert "โปรด" in score_problem(typed)
    assert "\n" not in score_problem(typed)


def test_a_long_text_is_quoted_in_part() -> None:
    assert len(score_problem("ก" * 100_000)) < 200
    assert len(score_problem("9" * 100_000)) < 200


@given(st.text())
def test_any_text_is_either_a_score_or_nothing_or_a_problem(typed: str) -> None:
    entered = read_score(typed)
    assert entered.text == typed
    assert entered.value is None or (0 <= entered.value <= 100 and not score_problem(typed))


@given(st.decimals(0, 100, places=2))
def test_every_score_reads_back_in_both_digits(value: Decimal) -> None:
    thai = str(value).translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))
    assert read_score(str(value)).value == read_score(thai).value == value


PRINTED = {
    "94.50": "94.50",
    " ๙๔.๕๐ ": "๙๔.๕๐",
    "94.5": "94.5",
    "100": "100",
    "94,50": "94.50",
    "100 คะแนน": "100.00",
    "94.50%": "94.50",
    "-ไม่มี-": "",
    "abc": "",
    "": "",
}


@pytest.mark.parametrize("typed", PRINTED)
def test_a_plain_number_prints_as_typed_and_another_as_understood(typed: str) -> None:
    assert as_printed(read_score(typed)) == PRINTED[typed]


@pytest.mark.parametrize(
    ("value", "text"),
    [("94.4966", "94.50"), ("86.709", "86.71"), ("0.005", "0.01"), ("-0.855", "-0.86"), ("7", "7.00")],
)
def test_two_decimals_half_up(value: str, text: str) -> None:
    assert shown(Decimal(value)) == text


def test_a_half_made_of_thirds_still_rounds_up() -> None:
    third = Decimal(1) / 3
    assert rounded(Decimal("94.49") + Decimal("0.015") * third) == Decimal("94.50")


def test_places_have_names() -> None:
    assert score_name(TOTAL) == "คะแนนรวม"
    assert score_name(ScoreKey(ScoreLevel.TOOL, "EIT", "1")) == "คะแนน EIT ส่วนที่ 1"
    assert score_name(ScoreKey(ScoreLevel.INDICATOR, "6", "2")) == "คะแนนตัวชี้วัดที่ 6 ส่วนที่ 2"
    assert score_name(ScoreKey(ScoreLevel.SUB_INDICATOR, "9.1")) == "คะแนนตัวชี้วัดย่อยที่ 9.1"
    assert score_name(ScoreKey(ScoreLevel.ITEM, "i1")) == "คะแนนข้อ i1"
