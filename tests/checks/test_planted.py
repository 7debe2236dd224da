"""Made-up papers with mistakes put in, and ones that only look so: every mistake is found and nothing else is said."""

from collections import Counter
from functools import cache

import pytest

from ita_desktop.checks.running import FAMILY_OF
from ita_desktop.domain.issues import Issue
from tests.checks.planted.papers import Case, cases, plain_offices
from tests.checks.seen import all_complaints

FAMILIES = ("names", "years", "numbers", "coverage", "texts", "hygiene")
# All but `more` were written before any check they try could be seen.
PLANTED = (*(case for family in FAMILIES for case in cases(family)), *(one for one in cases("more") if one.planted))
CLEAN = (*plain_offices(), *cases("clean"), *(one for one in cases("more") if not one.planted))
BY_NAME = {case.name: case for case in (*PLANTED, *CLEAN)}


@cache
def told(name: str) -> tuple[Issue, ...]:
    """What the checks say of a case."""
    return all_complaints(BY_NAME[name].context)


def shown(issues: list[Issue]) -> list[str]:
    return [f"{issue.check} {issue.place}: {issue.message}" for issue in issues]


def test_there_are_24_cases_of_six_families_and_16_clean_ones() -> None:
    assert len(PLANTED) >= 24
    assert len(cases("clean")) >= 16
    assert {one.family for case in PLANTED for one in case.planted} == set(FAMILIES)


@pytest.mark.parametrize("case", PLANTED, ids=lambda case: case.name)
def test_every_mistake_is_found(case: Case) -> None:
    assert case.missed(told(case.name)) == []


@pytest.mark.parametrize("case", (*PLANTED, *CLEAN), ids=lambda case: case.name)
def test_nothing_is_said_where_nothing_is_wrong(case: Case) -> None:
    assert shown(case.false_alarms(told(case.name))) == []


def test_hits_and_false_alarms_per_family() -> None:
    planted, missed, false = Counter[str](), Counter[str](), Counter[str]()
    for case in BY_NAME.values():
        planted.update(one.family for one in case.planted)
        missed.update(one.family for one in case.missed(told(case.name)))
        false.update(FAMILY_OF[issue.check] for issue in case.false_alarms(told(case.name)))
    print("family     planted  found  false alarms")
    for family in dict.fromkeys((*FAMILIES, *false)):
        found = planted[family] - missed[family]
        print(f"{family:10} {planted[family]:7} {found:6} {false[family]:13}")
    assert (missed.total(), false.total()) == (0, 0)
