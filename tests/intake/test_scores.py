"""Blocks as offices copy them, and where their numbers are proposed to go."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.scores import TOTAL, ScoreKey, ScoreLevel
from ita_desktop.domain.scoring import score_keys
from ita_desktop.intake.clipboard import Pasted, read_pasted
from ita_desktop.intake.score_columns import Role
from ita_desktop.intake.scores import ScoreProposal, columns_of, place_scores, propose_scores, propose_with
from tests.intake.clips import EXCEL_SCORES, YEAR_2568, named, pasted, proposed, year
from tests.thai.writing import any_text

RANKING = """อันดับ\tตัวชี้วัด\tคะแนน
1\tการเปิดเผยข้อมูล\t100.00
2\tการแก้ไขปัญหาการทุจริต\t98.65
3\tการใช้งบประมาณ\t๙๗.๕๘"""

SCORES = """ตัวชี้วัด\tคะแนนรายตัวชี้วัด\tคะแนนรายเครื่องมือ
ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่\t96.88\t93.96
ตัวชี้วัดที่ 5 การแก้ไขปัญหาการทุจริต\t95.63\t
ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน\t98.03\t96.52
ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล\t86.75\t93.37"""

ANALYSIS = """ประเด็นการวิเคราะห์\tคะแนน 2567\tคะแนน 2568\tผลต่าง\tประเด็นที่ต้องปรับปรุง/พัฒนา/รักษาระดับ
ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่\t97.73\t96.88\t-0.85\t- ข้อบกพร่องที่ตรวจพบ คือ ความรู้ 3 ด้าน
ข้อ i1 การปฏิบัติงานของเจ้าหน้าที่\t\t94.38\t\t

ประเด็นการวิเคราะห์\tคะแนน 2567\tคะแนน 2568\tผลต่าง\tประเด็นที่ต้องปรับปรุง/พัฒนา/รักษาระดับ
ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ\t93.64\t81.88\t- 11.76\t-ไม่มี-
i10 เจ้าหน้าที่\t\t55.00\t\t

๐17 แนวปฏิบัติ\t\t100\t\t"""


def test_a_ranking_is_read_by_names() -> None:
    proposal = propose_scores(pasted(RANKING), YEAR_2568)
    assert proposed(proposal) == {"n9": "100.00", "n5": "98.65", "n2": "๙๗.๕๘"}
    assert proposal.obvious
    assert (proposal.cells[2].source_row, proposal.cells[2].source_column) == (3, 2)


def test_a_column_of_tools_stands_beside_the_indicators() -> None:
    proposal = propose_scores(pasted(SCORES), YEAR_2568)
    assert proposed(proposal) == {
        "n1": "96.88", "IIT": "93.96", "n5": "95.63", "n6": "98.03", "EIT": "96.52", "n9": "86.75", "OIT": "93.37",
    }  # fmt: skip
    assert proposal.obvious


def test_a_tool_named_beside_its_indicators_heads_them_only() -> None:
    block = (
        "<table><tr><td>แบบวัด</td><td>ตัวชี้วัด</td><td>คะแนนรายตัวชี้วัด</td><td>คะแนนรายแบบวัด</td></tr>"
        "<tr><td rowspan=2>IIT</td><td>1. การปฏิบัติหน้าที่</td><td>96.88</td><td rowspan=2>93.96</td></tr>"
        "<tr><td>2. การใช้งบประมาณ</td><td>95.83</td></tr>"
        "<tr><td>EIT</td><td>6. คุณภาพการดำเนินงาน</td><td>98.03</td><td>96.52</td></tr>"
        "<tr><td>OIT</td><td>9. การเปิดเผยข้อมูล</td><td>86.75</td><td>93.37</td></tr>"
        "<tr><td colspan=3>คะแนนรวม</td><td>94.50</td></tr></table>"
    )
    proposal = propose_scores(read_pasted(block, ""), YEAR_2568)
    indicators = {"n1": "96.88", "n2": "95.83", "n6": "98.03", "n9": "86.75"}
    tools = {"IIT": "93.96", "EIT": "96.52", "OIT": "93.37", "total": "94.50"}
    assert proposed(proposal) == indicators | tools
    assert proposal.obvious


def test_a_running_number_before_scores_side_by_side_is_no_score() -> None:
    block = "ลำดับ\tหน่วยงาน\tIIT\tEIT\tOIT\tคะแนนรวม\n12\tอบต.สมมติ\t93.96\t96.52\t93.37\t94.50"
    proposal = propose_scores(pasted(block), YEAR_2568)
    assert proposed(proposal) == {"IIT": "93.96", "EIT": "96.52", "OIT": "93.37", "total": "94.50"}
    assert proposal.obvious


def test_a_head_cell_over_two_rows_holds_for_its_column() -> None:
    block = (
        "<table><tr><td rowspan=2>ตัวชี้วัด</td><td colspan=2>คะแนน</td><td rowspan=2>ผลต่าง</td></tr>"
        "<tr><td>ปี ๒๕๖๗</td><td>ปี ๒๕๖๘</td></tr>"
        "<tr><td>๑. การปฏิบัติ<br>หน้าที่</td><td>๙๗.๗๓</td><td>๙๖.๘๘</td><td>- ๐.๘๕</td></tr>"
        "<tr><td>๒. การใช้งบประมาณ</td><td>-</td><td>๙๕.๘๓</td><td>-</td></tr></table>"
    )
    proposal = propose_scores(read_pasted(block, ""), YEAR_2568)
    assert proposed(proposal) == {"n1": "๙๖.๘๘", "n2": "๙๕.๘๓"}
    assert proposed(proposal, "previous") == {"n1": "๙๗.๗๓"}
    assert proposal.obvious


def test_a_single_tool_score_belongs_to_the_tool_of_its_row() -> None:
    proposal = propose_scores(pasted("ตัวชี้วัด\tคะแนน\tรายเครื่องมือ\nตัวชี้วัดที่ 6\t98\t96.52\nตัวชี้วัดที่ 7\t97\t"), YEAR_2568)
    assert proposed(proposal)["EIT"] == "96.52"


def test_the_long_analysis_gives_both_years_over_page_breaks() -> None:
    proposal = propose_scores(pasted(ANALYSIS), YEAR_2568)
    assert proposed(proposal) == {"n1": "96.88", "i1": "94.38", "n4": "81.88", "i10": "55.00", "o17": "100"}
    assert proposed(proposal, "previous") == {"n1": "97.73", "n4": "93.64"}
    assert proposal.obvious


def test_the_newer_of_two_years_is_no_score_of_the_older() -> None:
    proposal = propose_scores(pasted("ข้อ\tคะแนน 2567\tคะแนน 2568\ni1\t93\t94"), year(2567))
    assert proposed(proposal) == {"i1": "93"}


def test_an_excel_sheet_with_hidden_rows() -> None:
    proposal = propose_scores(read_pasted(EXCEL_SCORES, ""), year(2569))
    assert proposed(proposal) == {"i1": "94.38", "o17": "๑๐๐"}
    assert proposed(proposal, "previous") == {"i1": "93.75"}


def test_the_score_lines_of_a_memo() -> None:
    lines = """๑. ด้านผู้มีส่วนได้ส่วนเสียภายใน (IIT)   ได้คะแนน ๙๓.๙๖ คะแนน
๒. ด้านผู้มีส่วนได้ส่วนเสียภายนอก (EIT) (ส่วนที่ ๑)   ได้คะแนน ๙๗.๒๘ คะแนน
๓. ด้านผู้มีส่วนได้ส่วนเสียภายนอก (EIT) (ส่วนที่ ๒) ได้คะแนน ๙๕.๗๗ คะแนน
มีคะแนนรวม ๙๔.๕๐ คะแนน อยู่ในระดับ ผ่านดี"""
    proposal = propose_scores(pasted(lines), YEAR_2568)
    assert proposed(proposal) == {"IIT": "๙๓.๙๖", "EIT/1": "๙๗.๒๘", "EIT/2": "๙๕.๗๗", "total": "๙๔.๕๐"}
    assert proposal.obvious


def test_scores_in_the_same_cell_as_their_names() -> None:
    block = "ตัวชี้วัด\tประเด็น\n๑. การปฏิบัติหน้าที่ ๙๕.๙๗ คะแนน\tพบว่า i4 ได้ 80\n๙. การเปิดเผยข้อมูล ๑๐๐ คะแนน\t"
    assert proposed(propose_scores(pasted(block), year(2565))) == {"n1": "๙๕.๙๗", "n9": "๑๐๐"}


@pytest.mark.parametrize(
    ("block", "assessed", "previous"),
    [
        ("i1\ti2\ti3\n94.38\t96.25\t100", {"i1": "94.38", "i2": "96.25", "i3": "100"}, {}),
        (
            "ปี\tIIT\tEIT\tOIT\tคะแนนรวม\n2567\t89\t90\t91\t90.1\nพ.ศ. ๒๕๖๘\t๙๓\t94\t95\t94.1\nผลต่าง\t4\t4\t4\t4",
            {"IIT": "๙๓", "EIT": "94", "OIT": "95", "total": "94.1"},
            {"IIT": "89", "EIT": "90", "OIT": "91", "total": "90.1"},
        ),
        (
            "IIT\tEIT\t\tOIT\n\tส่วนที่ 1\tส่วนที่ 2\t\n93\t97\t95\t90",
            {"IIT": "93", "EIT/1": "97", "EIT/2": "95", "OIT": "90"},
            {},
        ),
        ("i1\ti2\n94\t96\n\ne1\te2\n91\t92", {"i1": "94", "i2": "96", "e1/1": "91", "e2/1": "92"}, {}),
    ],
)
def test_codes_in_the_head_and_numbers_below(block: str, assessed: dict[str, str], previous: dict[str, str]) -> None:
    proposal = propose_scores(pasted(block), YEAR_2568)
    assert proposed(proposal) == assessed
    assert proposed(proposal, "previous") == previous


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        (
            "ข้อ\tส่วนที่ 1\tส่วนที่ 2\ne1\t97.75\t96\nตัวชี้วัดที่ 6\t98.03\t90.1",
            {"e1/1": "97.75", "e1/2": "96", "n6/1": "98.03", "n6/2": "90.1"},
        ),
        ("EIT ส่วนที่ 1\ne1 97.75\nEIT ส่วนที่ 2\ne1 91.00", {"e1/1": "97.75", "e1/2": "91.00"}),
        (
            "\tปี 2567\t\tปี 2568\t\nข้อ\tส่วนที่ 1\tส่วนที่ 2\tส่วนที่ 1\tส่วนที่ 2\ne1\t90\t91\t92\t93",
            {"e1/1": "92", "e1/2": "93"},
        ),
        ("EIT ส่วนที่ 1\t97\nEIT (ส่วนที่ 2)\t95\nคุณภาพการดำเนินงาน\t96", {"EIT/1": "97", "EIT/2": "95", "n6": "96"}),
    ],
)  # fmt: skip
def test_both_halves_of_eit(block: str, expected: dict[str, str]) -> None:
    proposal = propose_scores(pasted(block), YEAR_2568)
    assert proposed(proposal) == expected
    assert proposal.obvious is (not proposal.unread)


def test_halves_of_the_previous_year_are_unread_and_told() -> None:
    block = "\tปี 2567\t\tปี 2568\t\nข้อ\tส่วนที่ 1\tส่วนที่ 2\tส่วนที่ 1\tส่วนที่ 2\ne1\t90\t91\t92\t93"
    assert propose_scores(pasted(block), YEAR_2568).unread == ((2, 1, "90"), (2, 2, "91"))


def test_an_assumed_half_of_eit_is_not_obvious() -> None:
    proposal = propose_scores(pasted("e1\t97.75"), YEAR_2568)
    assert proposed(proposal) == {"e1/1": "97.75"}
    assert not proposal.obvious
    assert propose_scores(pasted("ตัวชี้วัดที่ 6\t97.75"), year(2565)).obvious


def test_unnamed_columns_are_known_by_their_difference() -> None:
    lines = "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ 97.73 96.88 -0.85\nตัวชี้วัดที่ 4 93.64 81.88 - 11.76"
    proposal = propose_scores(pasted(lines), YEAR_2568)
    assert proposed(proposal) == {"n1": "96.88", "n4": "81.88"}
    assert proposed(proposal, "previous") == {"n1": "97.73", "n4": "93.64"}
    assert proposal.obvious


def test_unnamed_columns_without_a_difference_are_asked_about() -> None:
    assert not propose_scores(pasted("i1\t97.73\t96.88\ni2\t90\t91"), YEAR_2568).obvious


def test_pairs_side_by_side_keep_to_their_own_codes() -> None:
    proposal = propose_scores(pasted("i1\t94.38\ti4\t97.5\ni2\t96.25\ti5\t98\ni3\t100\t\t99"), YEAR_2568)
    assert proposed(proposal) == {"i1": "94.38", "i4": "97.5", "i2": "96.25", "i5": "98", "i3": "100"}
    assert proposal.unread == ((2, 3, "99"),)
    assert not proposal.obvious


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("i1 94.38 i2 96.25", {"i1": "94.38", "i2": "96.25"}),
        ("IIT 93.96 EIT 96.52 รวม 94.5", {}),
        ("ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ (96.88 คะแนน)", {"n1": "96.88"}),
        ("การใช้อำนาจ (๙๓.๘๖)", {"n3": "๙๓.๘๖"}),
        ("IIT - 93.96", {"IIT": "93.96"}),
        ("9.1 ข้อมูลพื้นฐาน 94.40", {"s9.1": "94.40"}),
        ("- ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ = 96.88", {"n1": "96.88"}),
        ("(๓) การใช้อำนาจ ได้คะแนน ๙๙.๕๙", {"n3": "๙๙.๕๙"}),
        ("2) การใช้งบประมาณได้ 95.83 คะแนน", {"n2": "95.83"}),
    ],
)
def test_a_line_of_labels_and_numbers(line: str, expected: dict[str, str]) -> None:
    assert proposed(propose_scores(pasted(line), YEAR_2568)) == expected


def test_numbers_under_their_labels_as_cards_of_a_web_page() -> None:
    proposal = propose_scores(pasted("คะแนนรวม\n94.50\nIIT\n๙๓.๙๖ คะแนน\nผู้ตอบ\n45"), YEAR_2568)
    assert proposed(proposal) == {"total": "94.50", "IIT": "๙๓.๙๖ คะแนน"}
    assert proposal.unread == ((5, 0, "45"),)


def test_a_number_in_words_under_its_label_is_that_label_s() -> None:
    block = "ผลการประเมินภาพรวม\n94.50\nตัวชี้วัดที่ 1 การปฏิบัติหน้าที่\nคะแนน 96.88\nIIT\nได้คะแนน 93.96"
    assert proposed(propose_scores(pasted(block), YEAR_2568)) == {"total": "94.50", "n1": "96.88", "IIT": "93.96"}


def test_previous_items_are_proposed_under_their_codes_of_that_year() -> None:
    proposal = propose_scores(pasted("ข้อ\tปี 2568\tปี 2569\no25 มาตรการ\t90\t100\no20\t80\t90"), year(2569))
    assert proposed(proposal) == {"o25": "100", "o20": "90"}
    assert proposed(proposal, "previous") == {"o27": "90"}
    assert proposal.unread == ((2, 1, "80"),)


@pytest.mark.parametrize(
    ("block", "unread"),
    [
        ("i1\t94\ni1\t95", ((1, 1, "95"),)),
        ("i1\t94\nจำนวนผู้ตอบ\t45", ((1, 1, "45"),)),
        ("i1\t94\ti2\ni99\t90\t", ((1, 1, "90"),)),
        ("94\n95", ((0, 0, "94"), (1, 0, "95"))),
    ],
)
def test_what_has_no_place_is_unread(block: str, unread: tuple[tuple[int, int, str], ...]) -> None:
    proposal = propose_scores(pasted(block), YEAR_2568)
    assert proposal.unread == unread
    assert not proposal.obvious


def test_the_same_score_twice_is_one() -> None:
    proposal = propose_scores(pasted("IIT\t93.9\nด้านผู้มีส่วนได้ส่วนเสียภายใน\t๙๓.๙๐"), YEAR_2568)
    assert proposed(proposal) == {"IIT": "93.9"}
    assert proposal.obvious


@pytest.mark.parametrize("text", ["105.2", "94 .38"])
def test_a_wrong_number_is_proposed_as_it_stands_but_not_unasked(text: str) -> None:
    proposal = propose_scores(pasted(f"i1\t{text}\ni2\t90"), YEAR_2568)
    assert proposed(proposal) == {"i1": text, "i2": "90"}
    assert not proposal.obvious


@pytest.mark.parametrize(
    ("text", "typed"), [("ร้อยละ 85.5", "ร้อยละ 85.5"), ("๘๕.๕ คะแนน", "๘๕.๕ คะแนน"), ("85.5%", "85.5%")]
)
def test_worded_numbers_are_kept_as_typed(text: str, typed: str) -> None:
    assert proposed(propose_scores(pasted(f"i1\t{text}"), YEAR_2568)) == {"i1": typed}


@pytest.mark.parametrize("text", ["-", "-ไม่มี-", "–", "ไม่มีข้อมูล"])
def test_nothing_is_neither_proposed_nor_unread(text: str) -> None:
    assert propose_scores(pasted(f"i1\t{text}\ni2\t90"), YEAR_2568).cells[0].text == "90"
    assert propose_scores(pasted(f"i1\t{text}\ni2\t90"), YEAR_2568).unread == ()


def test_the_roles_can_be_chosen_otherwise() -> None:
    block = pasted("ข้อ\tก\tข\ni1\t90\t91\ni2\t92\t93")
    assert columns_of(block, YEAR_2568) == (Role.CODE, Role.PREVIOUS, Role.ASSESSED)
    turned = propose_with(block, YEAR_2568, (Role.CODE, Role.ASSESSED, Role.IGNORE))
    assert proposed(turned) == {"i1": "90", "i2": "92"}
    assert turned.obvious
    halves = propose_with(pasted("e1\t90\t91"), YEAR_2568, (Role.CODE, Role.PART2, Role.PART1))
    assert proposed(halves) == {"e1/2": "90", "e1/1": "91"}


@pytest.mark.parametrize(
    ("block", "roles"),
    [
        (RANKING, (Role.IGNORE, Role.NAME, Role.ASSESSED)),
        (SCORES, (Role.NAME, Role.ASSESSED, Role.TOOLS)),
        (ANALYSIS, (Role.NAME, Role.PREVIOUS, Role.ASSESSED, Role.IGNORE, Role.IGNORE)),
        ("ตัวชี้วัดที่\tคะแนน\n1\t97.5\n3\t95", (Role.CODE, Role.ASSESSED)),
        ("ข้อ\tน้ำหนัก\tคะแนน\ni1\t30\t95", (Role.CODE, Role.IGNORE, Role.ASSESSED)),
        ("ข้อ\tปีที่ผ่านมา\tปีนี้\t+/-\ni1\t30\t95\t65", (Role.CODE, Role.PREVIOUS, Role.ASSESSED, Role.IGNORE)),
        ("", ()),
    ],
)
def test_the_guessed_roles(block: str, roles: tuple[Role, ...]) -> None:
    assert columns_of(pasted(block), YEAR_2568) == roles


KEYS = score_keys(YEAR_2568)
I1 = ScoreKey(ScoreLevel.ITEM, "i1")


def test_plain_numbers_land_downwards_from_the_cell() -> None:
    proposal = place_scores(pasted("94.38\n\n๑๐๐\n-\n92.5"), KEYS, I1)
    assert proposed(proposal) == {"i1": "94.38", "i3": "๑๐๐", "i5": "92.5"}
    assert proposal.obvious


def test_a_heading_above_the_numbers_is_no_row() -> None:
    assert proposed(place_scores(pasted("คะแนน 2568\n94.38\n95"), KEYS, I1)) == {"i1": "94.38", "i2": "95"}


def test_two_columns_are_both_halves_or_both_years() -> None:
    half = ScoreKey(ScoreLevel.ITEM, "e1", "1")
    both = place_scores(pasted("97\t96\n95\t94"), KEYS, half)
    assert proposed(both) == {"e1/1": "97", "e1/2": "96", "e2/1": "95", "e2/2": "94"}
    years = place_scores(pasted("97\t96\n95\t94"), KEYS, I1)
    assert proposed(years) == {"i1": "97", "i2": "95"}
    assert proposed(years, "previous") == {"i1": "96", "i2": "94"}
    assert not both.obvious and not years.obvious


@pytest.mark.parametrize("block", ["94.38\t96.25\t\t92.5", "คะแนน 2568\n94.38  96.25  -  92.5"])
def test_a_row_of_several_numbers_goes_down_in_turn(block: str) -> None:
    proposal = place_scores(pasted(block), KEYS, I1)
    assert proposed(proposal) == {"i1": "94.38", "i2": "96.25", "i4": "92.5"}
    assert proposal.obvious


def test_numbers_below_the_grid_are_unread() -> None:
    last = KEYS[-1]
    proposal = place_scores(pasted("90\n91\nข้อความ"), KEYS, last)
    assert proposed(proposal) == {named(last): "90"}
    assert proposal.unread == ((1, 0, "91"), (2, 0, "ข้อความ"))
    assert place_scores(pasted("90"), KEYS[:3], last) == ScoreProposal((), ((0, 0, "90"),), False)


cells = st.sampled_from(
    ["", "i1", "e1", "EIT ส่วนที่ 2", "คะแนน 2567", "คะแนน 2568", "ผลต่าง", "94.5", "-", "1", "2", "ตัวชี้วัดที่ 6", "รวม"]
)
blocks = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.tuples(*[cells | any_text] * width), max_size=7).map(lambda rows: Pasted(tuple(rows)))
)


@given(blocks)
def test_every_proposal_is_sound(block: Pasted) -> None:
    proposal = propose_scores(block, YEAR_2568)
    keys = [(cell.which, cell.key) for cell in proposal.cells]
    assert len(set(keys)) == len(keys)
    assert all(cell.text in block.rows[cell.source_row][cell.source_column] for cell in proposal.cells)
    assert all(cell.key in KEYS for cell in proposal.cells if cell.which == "assessed")
    assert not (proposal.obvious and proposal.unread)
    roles = columns_of(block, YEAR_2568)
    assert len(roles) == (len(block.rows[0]) if block.rows and roles else 0)
    if any(map(any, block.rows)):
        assert len(propose_with(block, YEAR_2568, roles).cells) <= sum(map(len, block.rows))


@given(blocks)
def test_every_placing_is_sound(block: Pasted) -> None:
    proposal = place_scores(block, KEYS, TOTAL)
    assert len({(cell.which, cell.key) for cell in proposal.cells}) == len(proposal.cells)
