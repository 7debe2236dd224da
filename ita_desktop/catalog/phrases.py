"""Reads the phrases of draft analyses and finds which of them speak of a fiscal year's items."""

from functools import cache

from ita_desktop import paths
from ita_desktop.catalog.frameworks import crosswalk
from ita_desktop.catalog.toml_table import TomlTable
from ita_desktop.domain.phrases import WORDINGS, Phrases, Topic


@cache
def load_phrases(fiscal_year: int) -> Phrases:
    """The phrases for the analysis of a fiscal year. Raises ResourceError, which a good installation never does.

    A topic whose item has no known counterpart in that year is left out: a draft then quotes the item by its name.
    """
    table = TomlTable.read(paths.resource("phrases.toml"))
    written_for = table.number("items_of")
    topics = {}
    for entry in table.entries("items"):
        code = entry.text("code")
        here = code if fiscal_year == written_for else crosswalk(written_for, fiscal_year, code)
        if here:
            topics[here] = Topic(here, entry.text("weak"), entry.texts("improve"), entry.text("keep"))
    return Phrases(topics, _wording(table))


def _wording(table: TomlTable) -> dict[str, tuple[str, ...]]:
    section = TomlTable(table.path, "wording.", table.values.get("wording", {}))
    return {name: section.texts(name) for name in WORDINGS}
