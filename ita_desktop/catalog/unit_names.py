"""Reads how units and posts of local offices are named in running text, from resources/checks/units.toml."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from ita_desktop.catalog.toml_table import TomlTable
from ita_desktop.paths import resource


@dataclass(frozen=True, slots=True)
class UnitNames:
    """Words as they are found in folded text; `posts` by the beginning of the office's type."""

    names: tuple[str, ...]
    everybody: tuple[str, ...]
    told: tuple[str, ...]
    told_directly: tuple[str, ...]
    told_after: tuple[str, ...]
    charged: tuple[str, ...]
    posts: Mapping[str, tuple[str, ...]]


@lru_cache(maxsize=1)
def unit_names() -> UnitNames:
    """All of them. Raises ResourceError, which a good installation never does."""
    table = TomlTable.read(resource("checks", "units.toml"))
    posts = TomlTable(table.path, "posts.", table.values.get("posts", {}))
    return UnitNames(
        table.texts("names"),
        table.texts("everybody"),
        table.texts("told"),
        table.texts("told_directly"),
        table.texts("told_after"),
        table.texts("charged"),
        {office_type: posts.texts(office_type) for office_type in posts.values},
    )
