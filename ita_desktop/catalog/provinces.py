"""The names of the provinces, from resources/provinces.toml."""

from functools import lru_cache

from ita_desktop.catalog.toml_table import TomlTable
from ita_desktop.paths import resource


@lru_cache(maxsize=1)
def provinces() -> tuple[str, ...]:
    """All 77, in the order of the dictionary."""
    return TomlTable.read(resource("provinces.toml")).texts("names")
