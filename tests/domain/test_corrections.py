"""The office's own word on a framework: applied in its year, marked as its own, never in the way."""

from decimal import Decimal

import pytest

from ita_desktop.catalog import framework_for, load_framework
from ita_desktop.domain.corrections import corrected, correction_problem
from ita_desktop.domain.file import Correction
from ita_desktop.domain.framework import Standing


def correction(subject: str, code: str, field: str, value: str, year: int = 2568) -> Correction:
    return Correction(f"{subject}/{code}/{field}", year, subject, code, field, value)


def test_a_name_is_corrected_and_counts_as_the_office_s_own() -> None:
    changed = corrected(load_framework(2568), [correction("item", "o1", "name", "โครงสร้าง")])
    item = next(item for item in changed.items if item.code == "o1")
    assert (item.name, item.standing, item.sub_indicator) == ("โครงสร้าง", Standing.OWN, "9.1")
    assert [item.code for item in changed.items] == [item.code for item in load_framework(2568).items]


@pytest.mark.parametrize("typed", ["0.35", "35", "35%", "๓๕", "ร้อยละ 35"])
def test_a_weight_is_a_share_or_a_percentage(typed: str) -> None:
    changed = corrected(load_framework(2568), [correction("tool", "IIT", "weight", typed)])
    assert changed.tools[0].weight == Decimal("0.35")
    assert [tool.code for tool in changed.tools] == ["IIT", "EIT", "OIT"]


def test_a_half_of_eit_is_corrected_like_a_tool() -> None:
    words = [correction("tool", "EIT2", "name", "ส่วนที่ 2"), correction("tool", "EIT2", "weight", "40")]
    part = corrected(load_framework(2568), words).tools[1].parts[1]
    assert (part.name, part.share, part.standing) == ("ส่วนที่ 2", Decimal("0.4"), Standing.OWN)


def test_an_item_is_added_in_its_place() -> None:
    words = [correction("item", "e10", "indicator", "8"), correction("item", "e10", "name", "ข้อใหม่")]
    changed = corrected(load_framework(2568), words)
    codes = [item.code for item in changed.items]
    added = changed.items[codes.index("e10")]
    assert codes[codes.index("e10") - 1 : codes.index("e10") + 2] == ["e9", "e10", "o1"]
    assert (added.tool, added.indicator, added.name, added.standing) == ("EIT", "8", "ข้อใหม่", Standing.OWN)


def test_a_level_is_added_best_first() -> None:
    words = [
        correction("level", "ผ่านยอดเยี่ยม", "total_min", "98"),
        correction("level", "ผ่านยอดเยี่ยม", "tool_min", "๙๘"),
        correction("level", "ผ่านยอดเยี่ยม", "passing", "ผ่าน"),
        correction("level", "ต้องปรับปรุง", "total_min", "65"),
    ]
    levels = corrected(load_framework(2568), words).levels
    assert [level.name for level in levels][:3] == ["ผ่านยอดเยี่ยม", "ผ่านดีเยี่ยม", "ผ่านดี"]
    assert (levels[0].tool_min, levels[0].passing) == (Decimal(98), True)
    assert next(level for level in levels if level.name == "ต้องปรับปรุง").total_min == 65


def test_a_level_can_be_renamed_and_corrected_in_any_order() -> None:
    words = [correction("level", "ผ่าน", "name", "พอใช้"), correction("level", "ผ่าน", "total_min", "80")]
    levels = corrected(load_framework(2568), words).levels
    assert [(level.name, level.total_min) for level in levels][2] == ("พอใช้", Decimal(80))
    assert len(levels) == 5


def test_indicators_and_sub_indicators_are_corrected_and_added() -> None:
    words = [
        correction("indicator", "11", "name", "ตัวชี้วัดใหม่"),
        correction("indicator", "11", "tool", "OIT"),
        correction("sub-indicator", "10.1", "items", "o21, o22 o23"),
    ]
    changed = corrected(load_framework(2568), words)
    assert (changed.indicators[-1].code, changed.indicators[-1].tool) == ("11", "OIT")
    assert next(s for s in changed.sub_indicators if s.code == "10.1").items == ("o21", "o22", "o23")


def test_the_criterion_of_a_new_year_is_entered() -> None:
    words = [
        correction("requirement", "measures", "item", "o24", 2570),
        correction("requirement", "measures", "elements", "มาตรการ\n\n ผู้รับผิดชอบ ", 2570),
    ]
    (entered,) = framework_for(2570, words).requirements
    assert (entered.item, entered.elements, entered.standing) == ("o24", ("มาตรการ", "ผู้รับผิดชอบ"), Standing.OWN)


def test_an_item_belongs_to_its_indicator_s_tool() -> None:
    changed = corrected(load_framework(2568), [correction("item", "i16", "indicator", "6")])
    assert next(item for item in changed.items if item.code == "i16").tool == "EIT"


def test_target_and_tested_tools_are_corrected() -> None:
    words = [correction("framework", "", "target", "๙๐"), correction("framework", "", "tested", "iit, EIT  oit")]
    changed = corrected(load_framework(2568), words)
    assert (changed.target, changed.tested) == (Decimal(90), ("IIT", "EIT", "OIT"))


def test_a_tool_that_is_tested_may_be_one_the_office_added() -> None:
    words = [correction("framework", "", "tested", "XIT"), correction("tool", "XIT", "weight", "10")]
    assert corrected(load_framework(2568), words).tested == ("XIT",)


def test_a_tested_tool_that_the_year_lacks_changes_nothing() -> None:
    wrong, framework = correction("framework", "", "tested", "IIT EIT3"), load_framework(2568)
    assert correction_problem(wrong, framework).startswith("ไม่มีเครื่องมือ “EIT3”")
    assert corrected(framework, [wrong]) == framework


@pytest.mark.parametrize(
    "wrong",
    [
        correction("framework", "", "colour", "x"),
        correction("framework", "", "target", "105"),
        correction("framework", "", "tested", " , "),
        correction("rule", "o1", "name", "x"),
        correction("item", "", "name", "x"),
        correction("item", "o1", "colour", "x"),
        correction("item", "o1", "name", "  "),
        correction("tool", "IIT", "weight", "abc"),
        correction("tool", "IIT", "weight", "-3"),
        correction("level", "ผ่าน", "passing", "อาจจะ"),
        correction("sub-indicator", "10.1", "items", " "),
    ],
)
def test_what_is_not_understood_is_said_and_changes_nothing(wrong: Correction) -> None:
    assert correction_problem(wrong).count("โปรด") == 1
    assert corrected(load_framework(2568), [wrong]) == load_framework(2568)


def test_only_the_corrected_year_changes() -> None:
    word = correction("item", "o1", "name", "ใหม่", 2570)
    assert correction_problem(word) == ""
    assert corrected(load_framework(2568), [word]) == load_framework(2568)
    assert next(i for i in framework_for(2570, [word]).items if i.code == "o1").standing is Standing.OWN
