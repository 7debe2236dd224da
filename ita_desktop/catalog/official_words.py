"""Words of official prose that checks look for, from resources/checks/."""

from collections.abc import Mapping
from functools import lru_cache

from ita_desktop.catalog.toml_table import TomlTable
from ita_desktop.paths import resource


@lru_cache(maxsize=1)
def words_with_am() -> tuple[str, ...]:
    """Words with ำ that are no word any more once only า is left of it."""
    return TomlTable.read(resource("checks", "words_with_am.toml")).texts("words")


@lru_cache(maxsize=1)
def misspellings() -> Mapping[str, str]:
    """Usual misspellings, and how each is spelt; folded, of four signs and more."""
    table = TomlTable.read(resource("checks", "misspellings.toml"))
    return {wrong: one.text("right") for one in table.entries("words") for wrong in one.texts("wrong")}


@lru_cache(maxsize=1)
def vocabulary() -> tuple[str, ...]:
    """The words of official prose about the assessment, as the program's own texts use them."""
    return TomlTable.read(resource("checks", "vocabulary.toml")).texts("words")


@lru_cache(maxsize=1)
def usual_words() -> frozenset[str]:
    """The vocabulary for asking whether a word is one of it."""
    return frozenset(vocabulary())
