"""Accepting an issue: with a reason, until what it rests on changes."""

from dataclasses import replace
from datetime import date

import pytest

from ita_desktop.domain.accepting import acceptance_of, with_accepted, without_acceptance
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.issues import Issue, Place, PlaceKind, Severity, is_accepted
from tests.ids import counted

DAY = date(2025, 11, 24)
ISSUE = Issue(
    "name", Severity.WARNING, Place(PlaceKind.FINDING, 2568, ("indicator", "1"), "defect"), "ก", (("n", "ข"),)
)
OTHER = replace(ISSUE, figures=(("n", "ค"),))
EMPTY = OfficeFile("file")


def test_an_accepted_issue_is_told_with_reason_and_day() -> None:
    file = with_accepted(EMPTY, ISSUE, " เป็นชื่อสถานที่ ", DAY, counted())

    held = acceptance_of(file, ISSUE)
    assert held is not None
    assert (held.reason, held.accepted_on) == ("เป็นชื่อสถานที่", DAY)
    assert is_accepted(ISSUE, file.accepted)


def test_it_is_open_again_once_its_figures_change() -> None:
    file = with_accepted(EMPTY, ISSUE, "ทราบแล้ว", DAY, counted())

    assert acceptance_of(file, OTHER) is None


def test_two_issues_in_one_place_are_accepted_each_on_its_own() -> None:
    ids = counted()
    both = with_accepted(with_accepted(EMPTY, ISSUE, "ก", DAY, ids), OTHER, "ข", DAY, ids)

    assert without_acceptance(both, ISSUE).accepted == (acceptance_of(both, OTHER),)


def test_accepting_again_gives_another_reason() -> None:
    ids = counted()
    file = with_accepted(with_accepted(EMPTY, ISSUE, "ก", DAY, ids), ISSUE, "ข", DAY, ids)

    assert [one.reason for one in file.accepted] == ["ข"]


def test_taking_back_what_was_not_accepted_changes_nothing() -> None:
    assert without_acceptance(EMPTY, ISSUE) == EMPTY


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_there_must_be_a_reason(reason: str) -> None:
    with pytest.raises(ValueError, match="reason"):
        with_accepted(EMPTY, ISSUE, reason, DAY, counted())
