"""What is on the clipboard becomes scores of years and keys: by names, down from a cell, never beyond reach."""

import pytest

from ita_desktop.catalog import framework_for
from ita_desktop.domain.scores import TOTAL, ScoreKey, ScoreLevel
from ita_desktop.session.clipboard import read_clipboard
from ita_desktop.session.score_pasting import Role, Target, Way, numbers_in, propose, propose_by
from tests.session.clips import clip


def indicator(number: int, part: str = "") -> ScoreKey:
    return ScoreKey(ScoreLevel.INDICATOR, str(number), part)


def tool(code: str, part: str = "") -> ScoreKey:
    return ScoreKey(ScoreLevel.TOOL, code, part)


FOLDED = (
    *(TOTAL, tool("IIT"), *map(indicator, range(1, 6))),
    *(tool("EIT"), tool("EIT", "1"), tool("EIT", "2"), *map(indicator, range(6, 9))),
    *(tool("OIT"), *map(indicator, range(9, 11))),
)


def target(start: ScoreKey, year: int = 2568, oldest: int = 2567) -> Target:
    return Target(framework_for(year), FOLDED, start, oldest)


def test_names_decide_wherever_the_cell_is() -> None:
    proposal = propose(read_clipboard(clip("IIT\t93.96\nOIT\t93.38")), target(indicator(4)))
    assert [(one.fiscal_year, one.key, one.text) for one in proposal.landings] == [
        *((2568, tool("IIT"), "93.96"), (2568, tool("OIT"), "93.38"))
    ]
    assert (proposal.way, proposal.obvious) == (Way.NAMES, True)


def test_bare_numbers_go_down_row_by_row_within_a_tool() -> None:
    proposal = propose(read_clipboard(clip("96.88\n95.83\n99.59")), target(indicator(1)))
    assert [one.key for one in proposal.landings] == [indicator(1), indicator(2), indicator(3)]
    assert (proposal.way, proposal.obvious) == (Way.ROWS, True)


@pytest.mark.parametrize(("count", "way"), [(10, Way.KIND), (7, Way.ROWS)])
def test_bare_numbers_over_rows_of_another_kind_are_not_obvious(count: int, way: Way) -> None:
    proposal = propose(read_clipboard(clip("\n".join(["90.00"] * count))), target(indicator(1)))
    assert (proposal.way, proposal.obvious, len(proposal.landings)) == (way, False, count)


@pytest.mark.parametrize("between", ["\n", "\t"])
def test_a_number_for_each_indicator_is_proposed_for_them_wherever_the_cell_is(between: str) -> None:
    proposal = propose(read_clipboard(clip(between.join(["90.00"] * 10))), target(TOTAL))
    assert (proposal.way, proposal.obvious) == (Way.INDICATORS, False)
    assert [one.key for one in proposal.landings] == [indicator(number) for number in range(1, 11)]


def test_a_year_out_of_reach_takes_no_score() -> None:
    text = "ตัวชี้วัด\tคะแนน 2566\tคะแนน 2567\nตัวชี้วัดที่ 1 การปฏิบัติหน้าที่\t91.00\t92.00"
    proposal = propose(read_clipboard(clip(text)), target(indicator(1), year=2567))
    assert [(one.fiscal_year, one.text) for one in proposal.landings] == [(2567, "92.00")]
    assert [text for _, _, text in proposal.unread] == ["91.00"]


def test_chosen_roles_hold() -> None:
    pasted = read_clipboard(clip("i1\t91.00\t92.00"))
    roles = (Role.CODE, Role.ASSESSED, Role.IGNORE)
    proposal = propose_by(pasted, target(TOTAL), Way.NAMES, roles)
    assert [(one.key.code, one.text) for one in proposal.landings] == [("i1", "91.00")]
    assert proposal.roles == roles


def test_a_table_in_html_comes_before_the_text() -> None:
    html = "<table><tr><td>IIT</td><td>93.96</td></tr></table>"
    assert read_clipboard(clip("IIT 93.96 เก่า", html)).rows == (("IIT", "93.96"),)


@pytest.mark.parametrize(("text", "count"), [("", 0), ("ไม่มี", 0), ("IIT\t93.96\n\t๙๔", 2)])
def test_numbers_are_counted(text: str, count: int) -> None:
    assert numbers_in(read_clipboard(clip(text))) == count
