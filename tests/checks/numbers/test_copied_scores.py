"""Scores that look copied."""

from dataclasses import replace

from ita_desktop.checks.numbers import copied_scores as family
from ita_desktop.domain.context import Context
from ita_desktop.domain.years import Assessment, YearWork
from tests.checks.seen import complaints, seen
from tests.domain.grids import TOWN_2567, TOWN_2568, Grid, grid, indicators


def _years(now: Grid, before: Grid) -> Context:
    context = seen(now)
    years = {**context.file.years, 2567: YearWork(2567, Assessment(scores=before))}
    return replace(context, file=replace(context.file, years=years))


def test_half_of_the_scores_are_last_years() -> None:
    now = TOWN_2568 | indicators("97.73", "98.33", "97.43", "93.64", "96.52")
    (found,) = complaints(family.same_as_before, _years(now, TOWN_2567))
    assert "จำนวน 5 ค่า เช่น คะแนนตัวชี้วัดที่ 1 (97.73)" in found.message


def test_a_few_equal_scores_or_full_ones_are_no_copy() -> None:
    assert complaints(family.same_as_before, _years(TOWN_2568, TOWN_2567)) == []
    full = indicators(*["100"] * 10)
    assert complaints(family.same_as_before, _years(full, full)) == []
    few = TOWN_2568 | indicators("97.73", "98.33", "97.43", "93.64")
    assert complaints(family.same_as_before, _years(few, TOWN_2567)) == []


def test_both_halves_of_eit_are_the_same() -> None:
    alike = grid(EIT1="97.28", EIT2="97.28", n6_1="98", n6_2="98", e1_1="97", e1_2="97", e3_1="100", e3_2="100")
    assert len(complaints(family.halves_alike, seen(alike))) == 1
    assert complaints(family.halves_alike, seen(alike | grid(e1_2="96"))) == []
    assert complaints(family.halves_alike, seen(grid(EIT1="97.28", EIT2="97.28"))) == []
