"""The sheet of scores: every score has one row, stands beside that of the year before, and is told apart from it."""

from decimal import Decimal

import pytest

from ita_desktop.catalog import crosswalk, framework_for
from ita_desktop.domain.score_sheet import Figures, SheetRow, figures_of, sheet_rows
from ita_desktop.domain.scores import TOTAL, ScoreKey, ScoreLevel
from ita_desktop.domain.scoring import best, score_keys
from tests.domain.grids import Grid, grid


def rows_of(year: int, entered: Grid | None = None) -> tuple[SheetRow, ...]:
    return sheet_rows(
        framework_for(year), framework_for(year - 1), lambda code: crosswalk(year, year - 1, code), entered or {}
    )


def figures(year: int, now: Grid, before: Grid) -> dict[ScoreKey, Figures]:
    return dict(figures_of(rows_of(year, now), (framework_for(year), framework_for(year - 1)), (now, before)))


@pytest.mark.parametrize("year", [2563, 2564, 2565, 2566, 2567, 2568, 2569, 2570])
def test_every_score_of_a_year_has_one_row(year: int) -> None:
    keys = [row.key for row in rows_of(year)]
    assert sorted(keys) == sorted(score_keys(framework_for(year)))


def test_rows_follow_the_score_sheet_tool_by_tool() -> None:
    unfolded = [row.label for row in rows_of(2568) if not row.indicator]
    assert [label.split()[0] for label in unfolded] == [
        *("คะแนนรวม", "IIT", *["ตัวชี้วัดที่"] * 5),
        *("EIT", "EIT", "EIT", *["ตัวชี้วัดที่"] * 3),
        *("OIT", *["ตัวชี้วัดที่"] * 2),
    ]


def test_a_half_of_an_indicator_stands_over_its_own_items() -> None:
    below = [(row.key.code, row.key.part, row.depth) for row in rows_of(2568) if row.indicator == "6"]
    assert below == [
        *(("6", "1", 3), ("e1", "1", 4), ("e2", "1", 4), ("e3", "1", 4)),
        *(("6", "2", 3), ("e1", "2", 4), ("e2", "2", 4), ("e3", "2", 4)),
    ]


def test_disclosures_stand_under_their_sub_indicator() -> None:
    below = [row.key.code for row in rows_of(2568) if row.indicator == "9"]
    assert below[:6] == ["9.1", "o1", "o2", "o3", "o4", "9.2"]


def test_an_item_without_a_name_says_so() -> None:
    nameless = next(item.code for item in framework_for(2569).items if not item.name)
    row = next(row for row in rows_of(2569) if row.key.code == nameless)
    assert row.label == f"{nameless} (ยังไม่มีชื่อข้อ)"


def test_an_item_is_compared_with_what_it_was_a_year_earlier() -> None:
    for row in rows_of(2568):
        if row.key.level is ScoreLevel.ITEM and row.previous:
            assert row.previous.code == crosswalk(2568, 2567, row.key.code)
    assert any(row.previous is None for row in rows_of(2568) if row.key.level is ScoreLevel.ITEM)


def test_a_year_without_halves_has_none_to_compare_with() -> None:
    halves = [row for row in rows_of(2566) if row.key.part]
    assert halves and all(row.previous is None for row in halves)


def test_a_score_entered_for_what_the_year_lacks_is_still_shown() -> None:
    stray = grid(o99="50")
    assert rows_of(2568, stray)[-1] == SheetRow(ScoreKey(ScoreLevel.ITEM, "o99"), "คะแนนข้อ o99")


def test_the_difference_is_that_of_the_printed_figures() -> None:
    shown = figures(2568, grid(n1="๙๖.๘๘"), grid(n1="97.73"))[ScoreKey(ScoreLevel.INDICATOR, "1")]
    assert shown.difference == Decimal("-0.85")


def test_what_is_not_entered_is_compared_as_computed() -> None:
    now = grid(i1="94.38", i2="96.25", i3="100")
    key = ScoreKey(ScoreLevel.INDICATOR, "1")
    shown = figures(2568, now, grid(n1="97.73"))[key]
    assert shown.entered is None
    assert shown.difference == (best(framework_for(2568), now, key) or 0) - Decimal("97.73")


@pytest.mark.parametrize(("typed", "apart"), [("96.88", "0"), ("96.89", "0"), ("96.98", "0.10"), ("abc", "0")])
def test_an_entered_score_is_marked_where_rounding_does_not_explain_it(typed: str, apart: str) -> None:
    shown = figures(2568, grid(n1=typed, i1="94.38", i2="96.25", i3="100"), {})
    assert shown[ScoreKey(ScoreLevel.INDICATOR, "1")].apart == Decimal(apart)


def test_a_text_that_is_no_score_is_shown_as_typed() -> None:
    assert figures(2568, grid(total="ผ่าน"), {})[TOTAL].entered == grid(total="ผ่าน")[TOTAL]
