"""A framework as facts: each shipped text beside the office's own, entered, changed and taken back."""

from dataclasses import replace
from decimal import Decimal

import pytest

from ita_desktop.catalog import framework_for
from ita_desktop.domain.corrections import correction_problem
from ita_desktop.domain.file import Correction, OfficeFile
from ita_desktop.domain.framework import Standing
from ita_desktop.domain.framework_facts import FIELDS, Fact, facts_of, next_code, with_fact, without_fact

EMPTY = OfficeFile(id="x")


def word(subject: str, code: str, field: str, value: str, year: int = 2569) -> Correction:
    return Correction(f"{subject}/{code}/{field}", year, subject, code, field, value)


def facts(file: OfficeFile, year: int = 2569) -> dict[tuple[str, str], Fact]:
    shipped, corrected = framework_for(year), framework_for(year, file.corrections)
    return {(fact.subject, fact.code): fact for fact in facts_of(shipped, corrected, file.corrections)}


@pytest.mark.parametrize("year", [2564, 2565, 2566, 2567, 2568, 2569, 2570])
def test_every_shipped_text_is_read_back_as_what_it_says(year: int) -> None:
    framework = framework_for(year)
    written = [
        Correction("x", year, fact.subject, fact.code, field, value.text)
        for fact in facts(EMPTY, year).values()
        for field, value in fact.values.items()
        if value.text
    ]
    assert [correction_problem(one, framework) for one in written if correction_problem(one, framework)] == []
    again = framework_for(year, written)
    assert [tool.weight for tool in again.tools] == [tool.weight for tool in framework.tools]
    assert [(level.name, level.total_min, level.tool_min) for level in again.levels] == [
        (level.name, level.total_min, level.tool_min) for level in framework.levels
    ]
    assert [(one.must, one.elements) for one in again.requirements] == [
        (one.must, one.elements) for one in framework.requirements
    ]
    assert [(sub.code, sub.items) for sub in again.sub_indicators] == [
        (sub.code, sub.items) for sub in framework.sub_indicators
    ]


def test_facts_come_subject_by_subject() -> None:
    subjects = list(dict.fromkeys(subject for subject, _ in facts(EMPTY, 2568)))
    assert subjects == list(FIELDS)


def test_a_criterion_the_program_does_not_know_can_be_entered() -> None:
    assert facts(EMPTY, 2570)["requirement", "measures"].standing is Standing.ABSENT
    file = with_fact(EMPTY, word("requirement", "measures", "item", "o24", 2570), "")
    assert facts(file, 2570)["requirement", "measures"].standing is Standing.OWN


def test_a_word_of_the_office_is_entered_changed_and_taken_back() -> None:
    entered = with_fact(EMPTY, word("tool", "IIT", "weight", "35"), "30")
    changed = with_fact(entered, replace(word("tool", "IIT", "weight", "๔๐"), id="other"), "30")
    assert [(one.id, one.value) for one in changed.corrections] == [("tool/IIT/weight", "๔๐")]
    assert framework_for(2569, changed.corrections).tools[0].weight == Decimal("0.4")
    assert facts(changed)["tool", "IIT"].standing is Standing.OWN
    assert with_fact(changed, word("tool", "IIT", "weight", "30"), "30") == EMPTY
    assert with_fact(changed, word("tool", "IIT", "weight", " "), "30") == EMPTY


def test_a_value_that_is_not_understood_is_kept_and_said() -> None:
    fact = facts(with_fact(EMPTY, word("tool", "IIT", "weight", "มาก"), "30"))["tool", "IIT"]
    assert (fact.values["weight"].text, fact.standing) == ("มาก", Standing.ASSUMED)
    assert "อ่านไม่ออก" in fact.problem


def test_what_the_office_added_goes_with_its_words() -> None:
    file = with_fact(EMPTY, word("item", "o27", "indicator", "10"), "")
    file = with_fact(file, word("item", "o27", "name", "ข้อใหม่"), "")
    fact = facts(file)["item", "o27"]
    assert fact.added and len(fact.corrections) == 2
    assert without_fact(file, fact) == EMPTY


def test_a_word_on_nothing_known_is_listed_so_that_it_can_be_removed() -> None:
    file = with_fact(EMPTY, word("rule", "x", "colour", "red"), "")
    fact = facts(file)["rule", "x"]
    assert fact.problem
    assert without_fact(file, fact) == EMPTY


@pytest.mark.parametrize(
    ("subject", "codes", "after", "new"),
    [
        ("item", ["o26", "o27", "e9"], "o1", "o28"),
        ("indicator", ["1", "10"], "1", "11"),
        ("sub-indicator", ["9.1", "9.5", "10.2"], "9.1", "9.6"),
        ("level", ["ผ่าน"], "ผ่าน", "ระดับใหม่"),
        ("level", ["ระดับใหม่"], "ผ่าน", "ระดับใหม่ 2"),
    ],
)
def test_something_new_gets_a_code_of_its_own(subject: str, codes: list[str], after: str, new: str) -> None:
    assert next_code(subject, codes, after) == new
