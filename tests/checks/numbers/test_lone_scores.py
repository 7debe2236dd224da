"""Scores that stand apart from all others of their tool."""

from ita_desktop.checks.numbers import lone_scores as family
from tests.checks.seen import complaints, seen
from tests.domain.grids import grid

ITEMS = grid(i1="94.38", i2="96.25", i3="100", i5="98.75", i10="55.00")


def test_a_point_one_place_too_far_left() -> None:
    (found,) = complaints(family.a_tenth, seen(ITEMS | grid(i4="๙.๒๕")))
    assert found.mend is not None
    assert (found.mend.before, found.mend.after) == ("๙.๒๕", "๙๒.๕๐")


def test_low_scores_that_are_nothing_strange() -> None:
    assert complaints(family.a_tenth, seen(ITEMS)) == []
    assert complaints(family.a_tenth, seen(ITEMS | grid(i4="9.25", i6="8.75"))) == []
    assert complaints(family.a_tenth, seen(ITEMS | grid(i4="0"))) == []
    assert complaints(family.a_tenth, seen(grid(o1="5", o2="100", o3="100", o4="100", o5="100"))) == []
    assert complaints(family.a_tenth, seen(grid(i1="94.38", i4="9.25"))) == []
