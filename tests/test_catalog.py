"""The shipped frameworks: whole, honest about what is known, and clear about what is wrong in a broken one."""

import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from ita_desktop.catalog import (
    ResourceError,
    crosswalk,
    framework_for,
    frameworks_of,
    known_years,
    load_framework,
)
from ita_desktop.catalog.framework_reading import read_framework
from ita_desktop.domain.file import Correction, OfficeFile
from ita_desktop.domain.framework import Framework, Standing
from ita_desktop.paths import resource

YEARS = (2562, 2563, 2564, 2565, 2566, 2567, 2568, 2569)


def test_every_year_since_2562_is_known() -> None:
    assert known_years() == YEARS


@pytest.mark.parametrize("year", YEARS)
def test_a_framework_is_whole(year: int) -> None:
    framework = load_framework(year)
    indicators = {indicator.code for indicator in framework.indicators}
    items = [item.code for item in framework.items]
    subs = {sub.code for sub in framework.sub_indicators}
    assert framework.fiscal_year == year
    assert [tool.code for tool in framework.tools] == ["IIT", "EIT", "OIT"]
    assert sum(tool.weight for tool in framework.tools) == 1
    assert indicators == {str(n) for n in range(1, 11)}
    assert len(items) == len(set(items))
    assert all(item.indicator in indicators for item in framework.items)
    assert {item.sub_indicator for item in framework.items} - {""} <= subs
    assert all(set(sub.items) <= set(items) for sub in framework.sub_indicators)
    assert [level.total_min for level in framework.levels] == sorted(
        (level.total_min for level in framework.levels), reverse=True
    )
    assert framework.levels[-1].total_min == 0


@pytest.mark.parametrize("year", YEARS)
def test_what_has_no_name_is_absent_and_what_has_one_is_not(year: int) -> None:
    assert all((item.name == "") is (item.standing is Standing.ABSENT) for item in load_framework(year).items)


@pytest.mark.parametrize("year", YEARS)
def test_an_item_stands_in_the_sub_indicator_that_lists_it(year: int) -> None:
    framework = load_framework(year)
    listed = {code: sub.code for sub in framework.sub_indicators for code in sub.items}
    assert {item.code: item.sub_indicator for item in framework.items if item.code in listed} == listed


ITEMS = {
    2562: (0, 0, 5),
    2563: (0, 0, 1),
    2564: (30, 0, 43),
    2565: (0, 0, 43),
    2566: (0, 0, 43),
    2567: (15, 9, 35),
    2568: (15, 9, 28),
    2569: (15, 9, 26),
}


@pytest.mark.parametrize("year", YEARS)
def test_sources_are_listed_once_and_described(year: int) -> None:
    sources = load_framework(year).sources
    assert len({source.id for source in sources}) == len(sources) > 0
    assert all(source.what and source.address.partition("://")[0] in ("", "http", "https") for source in sources)


@pytest.mark.parametrize("year", YEARS)
def test_the_number_of_items(year: int) -> None:
    codes = [item.code for item in load_framework(year).items]
    assert tuple(sum(code[0] == letter for code in codes) for letter in "ieo") == ITEMS[year]


@pytest.mark.parametrize("year", YEARS)
def test_eit_has_two_halves_since_2566_and_levels_changed_with_it(year: int) -> None:
    framework = load_framework(year)
    new = year >= 2566
    assert [part.code for part in framework.tools[1].parts] == (["EIT1", "EIT2"] if new else [])
    assert [level.name for level in framework.levels][:2] == (["ผ่านดีเยี่ยม", "ผ่านดี"] if new else ["AA", "A"])
    assert framework.tested == (("IIT", "EIT1", "EIT2", "OIT") if new else ())


def test_from_2568_oit_does_not_follow_from_items() -> None:
    assert [year for year in YEARS if load_framework(year).oit_from_items] == [2564, 2565, 2566, 2567]


PAPERS = {2565: ("o42", "o43"), 2566: ("o42", "o43"), 2567: ("o34", "o35"), 2568: ("o27", "o28"), 2569: ("o25", "o26")}


@pytest.mark.parametrize("year", PAPERS)
def test_the_items_a_year_s_papers_answer(year: int) -> None:
    requirements = {requirement.role: requirement for requirement in load_framework(year).requirements}
    measures = requirements["measures"]
    assert (measures.item, requirements["measures-report"].item) == PAPERS[year]
    assert (measures.analysed_year, measures.measures_year) == (year - 1, year)


@pytest.mark.parametrize("year", YEARS)
def test_only_a_published_criterion_is_quoted(year: int) -> None:
    quoted = [r for r in load_framework(year).requirements if r.must or r.elements]
    assert all(requirement.standing is Standing.SOURCED for requirement in quoted)


def test_the_criterion_of_2569() -> None:
    measures = load_framework(2569).requirements[0]
    assert measures.title == "การนำผลการประเมิน ITA ไปสู่การพัฒนาองค์กร"
    assert (len(measures.must), len(measures.elements)) == (2, 5)


def test_2569_is_assumed_like_2568_but_for_the_disclosures_seen() -> None:
    now, before = load_framework(2569), load_framework(2568)
    assert {tool.standing for tool in now.tools} == {Standing.ASSUMED}
    assert {level.standing for level in now.levels} == {Standing.ASSUMED}
    asked = {item.code: item for item in now.items if item.tool != "OIT"}
    assert {code: item.name for code, item in asked.items()} == {
        item.code: item.name for item in before.items if item.tool != "OIT"
    }
    assert {item.standing for item in asked.values()} == {Standing.ASSUMED}
    assert [item.code for item in now.items if item.standing is Standing.ABSENT] == ["o2", "o5", "o6", "o7"]


def test_advice_refers_to_items_of_its_year() -> None:
    framework = load_framework(2568)
    codes = {item.code for item in framework.items} | {tool.code for tool in framework.tools}
    assert len(framework.advice) == 12
    assert all({*advice.items, *advice.refers_to} <= codes for advice in framework.advice)


def standings(framework: Framework) -> set[Standing]:
    facts: tuple[Any, ...] = (
        *framework.tools,
        *framework.indicators,
        *framework.levels,
        *framework.items,
        *framework.tools[1].parts,
    )
    return {framework.standing, *(fact.standing for fact in facts)}


@pytest.mark.parametrize("year", [2570, 2575])
def test_a_later_year_is_assumed_from_the_newest_and_quotes_nothing(year: int) -> None:
    framework = framework_for(year)
    assert (framework.fiscal_year, framework.assumed_from) == (year, 2569)
    assert standings(framework) == {Standing.ASSUMED, Standing.ABSENT}
    assert (framework.requirements, framework.advice, framework.sources) == ((), (), ())


def test_the_years_in_item_names_move_with_an_assumed_year() -> None:
    names = {item.code: item.name for item in framework_for(2570).items}
    assert names["o23"] == "แผนปฏิบัติการป้องกันการทุจริต ปีงบประมาณ พ.ศ. 2570"


def test_a_year_before_the_first_is_assumed_from_it() -> None:
    assert framework_for(2560).assumed_from == 2562


def test_a_known_year_is_not_assumed() -> None:
    assert framework_for(2568) is load_framework(2568)


def test_a_working_year_knows_the_two_years_before_it_with_the_office_s_corrections() -> None:
    own = Correction("c", 2570, "tool", "IIT", "weight", "0.5")
    frameworks = frameworks_of(OfficeFile("file", corrections=(own,)), 2571)
    assert {year: framework.assumed_from for year, framework in frameworks.items()} == {
        2569: None,
        2570: 2569,
        2571: 2569,
    }
    assert frameworks[2570].tools[0].weight == Decimal("0.5")
    assert frameworks[2570].tools[0].standing is Standing.OWN
    assert frameworks[2571].tools[0].weight == Decimal("0.3")


@pytest.mark.parametrize(
    ("year_a", "year_b", "code", "found"),
    [
        (2568, 2569, "o27", "o25"),
        (2569, 2568, "o25", "o27"),
        (2568, 2569, "o11", None),
        (2568, 2569, "o22", "o20"),
        (2569, 2568, "o20", None),
        (2568, 2569, "i15", "i15"),
        (2568, 2570, "o28", "o26"),
        (2571, 2570, "o3", "o3"),
        (2567, 2568, "o1", None),
    ],
)
def test_items_are_found_again_in_another_year(year_a: int, year_b: int, code: str, found: str | None) -> None:
    assert crosswalk(year_a, year_b, code) == found


def test_the_map_leads_from_items_to_items() -> None:
    before, now = load_framework(2568), load_framework(2569)
    led = {item.code: crosswalk(2568, 2569, item.code) for item in before.items}
    assert {code for code, to in led.items() if to is None} == {"o11"}
    assert {to for to in led.values() if to} == {item.code for item in now.items}


BROKEN = {
    "fiscal_year = ": "Invalid value",
    'standing = "sourced"': "fiscal_year: missing",
    'fiscal_year = "2568"': "fiscal_year: unexpected '2568'",
    "fiscal_year = true": "fiscal_year: unexpected True",
    'fiscal_year = 2568\nstanding = "sure"': "standing: 'sure'",
    "fiscal_year = 2568\nindicators = 3": "indicators: unexpected 3",
    "fiscal_year = 2568\n[indicators]\nentries = [{}]": "indicators.standing: missing",
    'fiscal_year = 2568\n[indicators]\nstanding = "own"\nentries = [{}]': "indicators.entries[0].code: missing",
    'fiscal_year = 2568\n[indicators]\nsources = ["x"]\nentries = []': "indicators.sources: no source 'x'",
}


@pytest.mark.parametrize("text", BROKEN)
def test_a_broken_file_is_named_with_the_field(text: str, tmp_path: Path) -> None:
    path = tmp_path / "2568.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ResourceError) as error:
        read_framework(path)
    assert str(path) in str(error.value)
    assert BROKEN[text] in str(error.value)


def test_an_item_of_an_unknown_indicator_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "2568.toml"
    shipped = resource("frameworks", "2568.toml").read_text(encoding="utf-8")
    path.write_text(
        shipped.replace('{ indicator = "1", code = "i1"', '{ indicator = "77", code = "i1"'), encoding="utf-8"
    )
    with pytest.raises(ResourceError, match=r"items\.entries\[0\]\.indicator"):
        read_framework(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match=r"2999\.toml"):
        read_framework(tmp_path / "2999.toml")


def test_importing_the_catalog_does_not_load_what_only_reading_needs() -> None:
    code = "import sys, ita_desktop.catalog; print('tomllib' in sys.modules, 'platformdirs' in sys.modules)"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.split() == ["False", "False"]
