"""The words that show of which indicator a text speaks, from resources/checks/topics.toml."""

from dataclasses import dataclass
from functools import lru_cache

from ita_desktop.catalog.toml_table import TomlTable
from ita_desktop.paths import resource


@dataclass(frozen=True, slots=True)
class Topic:
    """An indicator's words, folded: `strong` ones belong to few; `kin` are indicators that ask much the same."""

    indicator: str
    kin: tuple[str, ...]
    strong: tuple[str, ...]
    words: tuple[str, ...]


@lru_cache(maxsize=1)
def topics() -> tuple[Topic, ...]:
    """One for every indicator, in their order. Raises ResourceError."""
    return tuple(
        Topic(entry.text("indicator"), entry.texts("kin"), entry.texts("strong"), entry.texts("words"))
        for entry in TomlTable.read(resource("checks", "topics.toml")).entries("topics")
    )
