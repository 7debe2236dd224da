"""The names of Thai districts and tambons and the words around them, from resources/checks/places.toml."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from ita_desktop.catalog.provinces import provinces
from ita_desktop.catalog.toml_table import TomlTable
from ita_desktop.paths import resource

_OPENING = 5


@dataclass(frozen=True, slots=True)
class PlaceNames:
    """What may be the name of a place; all are folded, single words.

    `provinces` leads from every spelling of a province to its full name. `ordinary` are names that are also words,
    `heads` and `endings` what names are made with, `general` what never begins a name,
    `openings` what longer words begin with that never do.
    """

    provinces: Mapping[str, str]
    districts: frozenset[str]
    bangkok: frozenset[str]
    tambons: frozenset[str]
    ordinary: frozenset[str]
    heads: frozenset[str]
    endings: frozenset[str]
    general: frozenset[str]
    openings: tuple[str, ...]

    def knows(self, name: str) -> bool:
        """Whether a place outside Bangkok bears the name."""
        return name in self.tambons or name in self.districts or self.provinces.get(name) == name


@lru_cache(maxsize=1)
def place_names() -> PlaceNames:
    """The shipped names."""
    table = TomlTable.read(resource("checks", "places.toml"))
    short = TomlTable(table.path, "short_provinces.", table.values["short_provinces"])
    names = TomlTable(table.path, "names.", table.values["names"])

    def words(field: str) -> frozenset[str]:
        return frozenset(names.text(field).split())

    return PlaceNames(
        provinces={**{name: name for name in provinces()}, **{name: short.text(name) for name in short.values}},
        districts=words("districts"),
        bangkok=words("bangkok"),
        tambons=words("tambons"),
        ordinary=words("ordinary"),
        heads=words("heads"),
        endings=words("endings"),
        general=words("general"),
        openings=tuple(word for word in words("general") if len(word) >= _OPENING),
    )
