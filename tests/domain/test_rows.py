"""Rows found, exchanged, moved and taken away by their ids."""

from dataclasses import dataclass
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.rows import (
    changed_year,
    inserted,
    moved,
    place_of,
    replaced,
    row_of,
    shifted,
    with_scores,
    without,
    year_of,
)
from ita_desktop.domain.scores import TOTAL, Entered, ScoreKey, ScoreLevel
from ita_desktop.domain.years import YearWork


@dataclass(frozen=True, slots=True)
class Letter:
    id: str
    text: str = ""


def letters(text: str) -> tuple[Letter, ...]:
    return tuple(Letter(one) for one in text)


def spelled(rows: tuple[Letter, ...]) -> str:
    return "".join(row.id for row in rows)


def test_a_row_is_found_exchanged_and_taken_away() -> None:
    rows = letters("abc")

    assert row_of(rows, "b") == Letter("b")
    assert row_of(rows, "x") is None
    assert (place_of(rows, "c"), place_of(rows, "x")) == (2, -1)
    assert replaced(rows, Letter("b", "new")) == (Letter("a"), Letter("b", "new"), Letter("c"))
    assert replaced(rows, Letter("x")) == rows
    assert spelled(without(rows, "a", "c")) == "b"


@pytest.mark.parametrize(("after", "spelling"), [("a", "axybc"), ("c", "abcxy"), ("", "abcxy")])
def test_new_rows_stand_behind_the_one_named(after: str, spelling: str) -> None:
    assert spelled(inserted(letters("abc"), after, *letters("xy"))) == spelling


@pytest.mark.parametrize(
    ("ids", "place", "spelling"),
    [("c", 0, "cabd"), ("a", 4, "bcda"), ("ac", 4, "bdac"), ("bd", 1, "abdc"), ("b", 2, "abcd"), ("", 2, "abcd")],
)
def test_rows_move_together_before_the_row_at_a_place(ids: str, place: int, spelling: str) -> None:
    assert spelled(moved(letters("abcd"), ids, place)) == spelling


@pytest.mark.parametrize(
    ("ids", "by", "spelling"),
    [("b", -1, "bacd"), ("a", -1, "abcd"), ("c", 1, "abdc"), ("d", 1, "abcd"), ("bc", 1, "adbc"), ("x", 1, "abcd")],
)
def test_rows_go_one_up_or_down_as_far_as_there_is_room(ids: str, by: int, spelling: str) -> None:
    assert spelled(shifted(letters("abcd"), ids, by)) == spelling


@given(st.sets(st.sampled_from("abcdef")), st.integers(0, 6))
def test_moving_loses_nothing_and_keeps_the_order_of_both(ids: set[str], place: int) -> None:
    result = spelled(moved(letters("abcdef"), ids, place))

    assert sorted(result) == list("abcdef")
    assert [one for one in result if one in ids] == sorted(ids)
    assert [one for one in result if one not in ids] == sorted(set("abcdef") - ids)


def test_a_year_that_is_not_there_begins_empty() -> None:
    file = changed_year(
        OfficeFile("f"), 2569, lambda work: YearWork(work.fiscal_year, measures=(Measure("m", ("ก",)),))
    )

    assert year_of(file, 2569).measures[0].titles == ("ก",)
    assert year_of(file, 2568) == YearWork(2568)


def test_a_typed_score_is_kept_as_typed_and_an_emptied_one_is_gone() -> None:
    item = ScoreKey(ScoreLevel.ITEM, "i1")
    file = with_scores(OfficeFile("f"), 2568, [(TOTAL, "๙๐.๕"), (item, "เก้าสิบ")])

    assert year_of(file, 2568).assessment.scores == {
        TOTAL: Entered("๙๐.๕", Decimal("90.5")),
        item: Entered("เก้าสิบ", None),
    }
    assert year_of(with_scores(file, 2568, [(item, "  ")]), 2568).assessment.scores.keys() == {TOTAL}
