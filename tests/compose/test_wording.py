"""Wording: names filled in, alternatives chosen, typed lines as paragraphs."""

from ita_desktop.compose.facts import BLANK
from ita_desktop.compose.wording import chosen, filled, paragraphs
from ita_desktop.domain.blocks import Paragraph, Run
from ita_desktop.domain.forms import Wording


def test_an_unknown_fact_prints_dots_for_the_pen() -> None:
    assert filled("มีคะแนนรวม {total} คะแนน", {"total": ""}) == f"มีคะแนนรวม {BLANK} คะแนน"


def test_what_is_filled_in_is_never_filled_again() -> None:
    assert filled("{text}", {"text": "{office}", "office": "ก"}) == "{office}"


def test_the_first_wording_that_holds_is_chosen() -> None:
    wordings = [Wording("สูงกว่า", "total-higher"), Wording("ไม่มีปีก่อน")]
    assert chosen(wordings, {"total-higher"}) == "สูงกว่า"
    assert chosen(wordings, set()) == "ไม่มีปีก่อน"
    assert chosen([], set()) == ""


def lines(text: str) -> list[tuple[str, int, str]]:
    return [(p.label, p.depth, "".join(run.text for run in p.runs)) for p in paragraphs(text)]


def test_one_paragraph_per_line_and_markers_hang() -> None:
    text = "กำหนดเกณฑ์ดังนี้\n- แสดงการวิเคราะห์\n   (1) มาตรการ\n\n๑. ขั้นแรก\n2.1) ขั้นย่อย"
    assert lines(text) == [
        ("", 0, "กำหนดเกณฑ์ดังนี้"),
        ("-", 1, "แสดงการวิเคราะห์"),
        ("(1)", 2, "มาตรการ"),
        ("๑.", 1, "ขั้นแรก"),
        ("2.1)", 1, "ขั้นย่อย"),
    ]


def test_what_only_looks_like_a_marker_stays_text() -> None:
    for text in ("-แสดง", "94.50 คะแนน", "(ITA) ปี 2568", "-", "1.", "2568 เป็นปี"):
        assert lines(text) == [("", 0, text)]


def test_nothing_typed_is_no_paragraph() -> None:
    assert paragraphs(" \n \n") == ()


def test_a_plain_line_is_indented_once() -> None:
    assert paragraphs("ด้วย") == (Paragraph((Run("ด้วย"),), indent=1, before=True),)
