"""Sparse positions: the asked order holds, few rows change, no room left means all are spread anew."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.store.positions import GAP, new_positions

ROW = dict(zip("abcdefgh", range(GAP, 9 * GAP, GAP), strict=True))


@pytest.mark.parametrize(
    ("order", "changed"),
    [
        ("abcdefgh", ""),
        ("abcdfgh", ""),
        ("abcdxefgh", "x"),
        ("xabcdefgh", "x"),
        ("abcdefghx", "x"),
        ("habcdefg", "h"),
        ("abdecfgh", "c"),
        ("xyz", "xyz"),
    ],
)
def test_only_what_was_inserted_or_moved_changes(order: str, changed: str) -> None:
    assert set(new_positions(order, ROW)) == set(changed)


def test_without_room_all_are_spread_anew() -> None:
    assert new_positions("axb", {"a": 7, "b": 8}) == {"a": GAP, "x": 2 * GAP, "b": 3 * GAP}


def test_positions_of_a_strange_file_beyond_all_bounds_are_spread_anew() -> None:
    assert new_positions("ax", {"a": 2**63 - 1}) == {"a": GAP, "x": 2 * GAP}


@given(st.permutations("abcdefghijkl"), st.dictionaries(st.sampled_from("abcdefghijklmn"), st.integers(-50, 50)))
def test_any_order_holds_afterwards(order: list[str], stored: dict[str, int]) -> None:
    positions = stored | new_positions(order, stored)
    placed = [positions[one] for one in order]
    assert placed == sorted(set(placed))


def test_inserting_at_one_place_a_thousand_times_changes_few_rows() -> None:
    stored = dict(ROW)
    order = list(ROW)
    written = 0
    for n in range(1000):
        order.insert(4, f"new{n}")
        changes = new_positions(order, stored)
        stored |= changes
        written += len(changes)
    assert sorted(stored, key=stored.__getitem__) == order
    assert written < 80_000
