"""Figures and names typed over in a document, against what the data give."""

from dataclasses import replace

import pytest

from ita_desktop.checks.numbers import overrides as family
from ita_desktop.checks.numbers import second_sets as sets
from ita_desktop.checks.numbers.typed_over import signed_number
from ita_desktop.checks.registry import Check
from ita_desktop.domain.context import Context
from ita_desktop.domain.documents import Document
from ita_desktop.domain.issues import Issue
from tests.checks.numbers.quoting import office
from tests.checks.seen import complaints


def _typed(**overrides: str) -> Context:
    context = office()
    paper = Document("d", "analysis-long", overrides={key.replace("__", "."): text for key, text in overrides.items()})
    year = replace(context.file.years[2569], documents=(paper,))
    return replace(context, file=replace(context.file, years={**context.file.years, 2569: year}))


def _said(check: Check, **overrides: str) -> list[Issue]:
    return complaints(check, _typed(**overrides))


@pytest.mark.parametrize("typed", ["3.09", "๓.๐๙", "-6.07", "ลดลง 6.07", "+ 3.09"])
def test_a_difference_that_does_not_follow(typed: str) -> None:
    (found,) = _said(family.wrong_difference, analysis__difference__7=typed)
    assert str(found.place) == "2569/document/2569-analysis-long/overrides.analysis.difference.7"
    assert "95.82 − 89.75 คือ 6.07" in found.message
    assert found.mend is not None
    assert (found.mend.before, found.mend.after) == (typed, None)


@pytest.mark.parametrize("typed", ["6.07", "+6.07", "๖.๐๗", "เพิ่มขึ้น 6.07", "-", ""])
def test_a_difference_that_follows_or_is_left_out(typed: str) -> None:
    assert _said(family.wrong_difference, analysis__difference__7=typed) == []


def test_a_difference_follows_from_the_scores_printed_beside_it() -> None:
    assert _said(family.wrong_difference, analysis__difference__7="5.25", analysis__indicator__7="95.00") == []


@pytest.mark.parametrize(
    ("text", "number"), [("- 11.76", "-11.76"), ("−0.85", "-0.85"), ("๖.๐๗", "6.07"), ("ลดลง 2.50", "-2.50")]
)
def test_a_difference_as_offices_type_it(text: str, number: str) -> None:
    assert str(signed_number(text)) == number


@pytest.mark.parametrize(
    "typed",
    [
        {"scores__indicator__9": "100.00"},
        {"scores__tool__IIT": "๙๓.๖๙"},
        {"analysis__item__i10": "65.00"},
        {"analysis__previous__7": "95.82"},
        {"scores__indicator__4": "8 1.88"},
    ],
)
def test_a_score_that_is_not_the_entered_one(typed: dict[str, str]) -> None:
    (found,) = _said(family.wrong_score, **typed)
    assert found.mend is not None
    assert found.mend.after is None


@pytest.mark.parametrize(
    "typed", [{"scores__indicator__9": "86.75"}, {"scores__tool__OIT": "93.37"}, {"scores__indicator__9": "-"}]
)
def test_a_score_that_agrees_or_is_left_out(typed: dict[str, str]) -> None:
    assert _said(family.wrong_score, **typed) == []


def test_one_figure_in_two_roundings() -> None:
    (found,) = _said(family.two_roundings, scores__tool__OIT="93.37")
    assert "“93.37” แต่คะแนนที่กรอกคือ 93.38" in found.message
    assert _said(family.two_roundings, scores__tool__OIT="93.38", scores__tool__IIT="90") == []


def test_a_rank_that_is_not_that_of_the_score() -> None:
    (found,) = _said(family.wrong_rank, ranking__rank__9="1")
    assert found.figures == (("typed", "1"), ("rank", "9"))
    assert _said(family.wrong_rank, ranking__rank__10="๑", ranking__rank__9="9") == []


def test_the_name_of_another_indicator_and_of_another_year() -> None:
    typed = {"analysis__name__3": "การใช้ งบประมาณ", "points__name__8": "การปรับปรุงระบบการทำงาน"}
    assert [one.place.field for one in _said(family.name_of_another, **typed)] == ["overrides.analysis.name.3"]
    assert [one.place.field for one in _said(family.name_of_another_year, **typed)] == ["overrides.points.name.8"]
    assert _said(family.name_of_another, analysis__name__3="การใช้อำนาจของผู้บริหาร") == []


RANKING = {f"ranking__indicator__{code}": text for code, text in enumerate(("90.10", "91.20", "92.30", "93.40"), 1)}


def test_a_second_set_is_one_complaint_with_both_totals() -> None:
    (found,) = _said(sets.second_set, **RANKING)
    assert "4 ตัวชี้วัด" in found.message
    assert "ของชุดที่กรอกคือ 94.50 คะแนนรวมที่พิมพ์คือ 94.50 ตรงกับชุดที่กรอก" in found.message
    assert _said(family.wrong_score, **RANKING) == []


def test_three_differing_figures_are_no_set() -> None:
    few = dict(list(RANKING.items())[:3])
    assert _said(sets.second_set, **few) == []
    assert len(_said(family.wrong_score, **few)) == 3
