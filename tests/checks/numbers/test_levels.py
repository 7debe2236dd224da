"""Levels of another year, against the scores, or not decided by them."""

import pytest

from ita_desktop.checks.numbers import levels as family
from tests.checks.seen import complaints, places, seen
from tests.domain.grids import grid

GOOD = grid(total="94.50", IIT="93.96", EIT1="97.28", EIT2="95.77", OIT="93.37")


@pytest.mark.parametrize(("year", "level"), [(2569, "A"), (2569, "ไม่ผ่าน"), (2566, "ผ่านดี")])
def test_a_level_that_the_year_does_not_know(year: int, level: str) -> None:
    found = complaints(family.unknown, seen(GOOD, level, working_year=year))
    assert len(found) == 1
    assert f"ระดับ “{level}” ไม่ใช่ระดับผลการประเมินของปีงบประมาณ พ.ศ. {year - 1}" in found[0].message


@pytest.mark.parametrize(("year", "level"), [(2569, "ผ่านดี"), (2569, " ระดับ  ผ่านดี "), (2566, "A"), (2569, "")])
def test_a_level_of_the_year_is_fine(year: int, level: str) -> None:
    context = seen(GOOD, level, working_year=year)
    assert complaints(family.unknown, context) == []
    assert complaints(family.against_scores, context) == []


def test_a_level_that_the_scores_rule_out() -> None:
    found = complaints(family.against_scores, seen(GOOD, "ผ่านดีเยี่ยม"))
    assert [str(issue.place) for issue in found] == ["2568/level"]
    assert "ระดับที่กรอกคือ “ผ่านดีเยี่ยม”" in found[0].message
    assert "คะแนนรวมได้ 94.50" in found[0].message
    assert "อยู่ในระดับ “ผ่านดี”" in found[0].message


def test_a_level_that_is_still_possible_is_believed() -> None:
    scores = grid(total="96", IIT="96", EIT="95.5", OIT="96")
    assert complaints(family.against_scores, seen(scores, "ผ่านดีเยี่ยม")) == []
    assert complaints(family.undecided, seen(scores, "ผ่านดีเยี่ยม")) == []
    assert places(family.against_scores, seen(scores, "ผ่าน")) == ["2568/level"]


def test_an_undecided_level_is_asked_for() -> None:
    found = complaints(family.undecided, seen(grid(total="96", IIT="96", EIT="95.5", OIT="96")))
    assert [issue.message for issue in found] == [
        "ยังบอกระดับผลการประเมินไม่ได้ว่าเป็น “ผ่านดีเยี่ยม” หรือ “ผ่านดี” เพราะยังไม่มีคะแนน EIT ส่วนที่ 1, คะแนน EIT ส่วนที่ 2 "
        "โปรดกรอกคะแนนดังกล่าว หรือเลือกระดับตามผลที่ประกาศ"
    ]


def test_a_missing_total_is_named_too() -> None:
    found = complaints(family.undecided, seen(grid(IIT="96")))
    assert "เพราะยังไม่มีคะแนนรวม, คะแนน EIT ส่วนที่ 1" in found[0].message


def test_a_year_without_scores_or_for_reference_only_is_not_asked_about() -> None:
    assert complaints(family.undecided, seen({})) == []
    reference = seen(grid(total="96"), "A", reference=True)
    for check in (family.unknown, family.against_scores, family.undecided):
        assert complaints(check, reference) == []
