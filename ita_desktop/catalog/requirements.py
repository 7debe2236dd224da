"""Reads how an element that a criterion asks of a paper is recognised, from resources/checks/requirements.toml."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from ita_desktop.catalog.toml_table import TomlTable
from ita_desktop.paths import resource
from ita_desktop.thai.normal import fold


class Need(StrEnum):
    """What must be there for an element of a criterion."""

    COLUMNS = "columns"
    INDICATORS = "indicators"
    TOPIC = "topic"
    SAID = "said"


@dataclass(frozen=True, slots=True)
class ElementRule:
    """What one kind of element needs; of each entry of `words` and `said` one word (folded) is enough."""

    words: tuple[tuple[str, ...], ...]
    needs: Need
    columns: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    said: tuple[tuple[str, ...], ...] = ()

    def recognises(self, element: str) -> bool:
        """Whether an element, folded, is of this kind."""
        return all_said(self.words, element)


def all_said(words: tuple[tuple[str, ...], ...], text: str) -> bool:
    """Whether one of the words of every entry stands in a folded text."""
    return all(any(word in text for word in entry) for entry in words)


@lru_cache(maxsize=1)
def element_rules() -> tuple[ElementRule, ...]:
    """All kinds of elements, the first that recognises one counts. Raises ResourceError."""
    return tuple(_rule(entry) for entry in TomlTable.read(resource("checks", "requirements.toml")).entries("elements"))


def rule_for(element: str) -> ElementRule | None:
    """The kind of an element of a criterion; None where its words are not known."""
    said = fold(element)
    return next((rule for rule in element_rules() if rule.recognises(said)), None)


def _rule(entry: TomlTable) -> ElementRule:
    needs = entry.text("needs")
    if needs not in list(Need):
        raise entry.problem("needs", f"{needs!r} is none of {', '.join(Need)}")
    return ElementRule(
        _alternatives(entry.texts("words")),
        Need(needs),
        entry.texts("columns", ()),
        entry.texts("indicators", ()),
        _alternatives(entry.texts("said", ())),
    )


def _alternatives(entries: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(fold(word) for word in entry.split("|")) for entry in entries)
