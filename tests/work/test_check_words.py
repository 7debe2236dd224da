"""Every severity and every family has a Thai word of its own."""

from ita_desktop.checks.running import FAMILIES
from ita_desktop.domain.issues import Severity
from ita_desktop.work.check_words import family_name, word_of


def test_every_severity_has_a_word_of_its_own() -> None:
    assert len({word_of(severity) for severity in Severity}) == len(Severity)


def test_every_family_has_a_name_of_its_own() -> None:
    assert len({family_name(family) for family in FAMILIES}) == len(FAMILIES)
    assert not {family_name(family) for family in FAMILIES} & set(FAMILIES)
    assert family_name("unheard-of") == "unheard-of"
