"""All checks together: listed, named, in order."""

import pkgutil
from importlib import import_module

from ita_desktop import checks
from ita_desktop.checks.registry import Check, TextCheck
from ita_desktop.checks.running import BY_ID, CHECKS, FAMILIES
from ita_desktop.domain.issues import Severity
from ita_desktop.domain.measures import Measure
from tests.checks.seen import all_complaints, seen
from tests.domain.grids import grid


def test_every_check_has_its_own_name_and_the_words_of_the_catalogue() -> None:
    assert len(BY_ID) == len(CHECKS)
    for check in CHECKS:
        assert all(text.strip() for text in (check.title, check.why, check.example)), check.id


def test_every_module_that_holds_checks_is_run() -> None:
    listed = {module.__name__ for modules in FAMILIES.values() for module in modules}
    assert {name for name in _modules() if _holds_checks(name)} == listed


def _modules() -> list[str]:
    return [module.name for module in pkgutil.walk_packages(checks.__path__, f"{checks.__name__}.")]


def _holds_checks(name: str) -> bool:
    found = (value for value in vars(import_module(name)).values() if isinstance(value, Check | TextCheck))
    return any(one.find.__module__ == name for one in found)


def test_an_empty_file_lacks_only_its_emblem() -> None:
    assert [issue.check for issue in all_complaints(seen()) if issue.severity is not Severity.HINT] == []


def test_the_gravest_come_first_and_name_their_check() -> None:
    issues = all_complaints(seen(grid(total="94", n1="abc"), "A", (Measure("m", ("ก",)),)))
    assert [issue.check for issue in issues[:2]] == ["score-unreadable", "level-unknown"]
    grave = [list(Severity).index(issue.severity) for issue in issues]
    assert grave == sorted(grave)
