"""Words of other kinds of agencies than the office's own, from resources/checks/agencies.toml."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from ita_desktop.catalog.toml_table import TomlTable
from ita_desktop.domain.office import OfficeType
from ita_desktop.paths import resource


@dataclass(frozen=True, slots=True)
class AgencyWords:
    """All folded. `codes` lead from a paper's wrong name to its right one.

    `staff` is the word for the office's own staff by its type, `local` the words of the other kind of local office
    with those that are right instead.
    """

    own: tuple[str, ...]
    belongings: tuple[str, ...]
    elsewhere: tuple[str, ...]
    heads: tuple[str, ...]
    known_heads: tuple[str, ...]
    civil: tuple[str, ...]
    laws: tuple[str, ...]
    codes: Mapping[str, str]
    staff: Mapping[OfficeType, str]
    local: Mapping[OfficeType, Mapping[str, str]]


@lru_cache(maxsize=1)
def agency_words() -> AgencyWords:
    """The shipped words."""
    table = TomlTable.read(resource("checks", "agencies.toml"))
    civil = _table(table, "civil")
    municipality, sao = _pairs(_table(table, "municipality")), _pairs(_table(table, "sao"))
    municipalities = (OfficeType.SUBDISTRICT_MUNICIPALITY, OfficeType.TOWN_MUNICIPALITY)
    return AgencyWords(
        own=table.texts("own"),
        belongings=table.texts("belongings"),
        elsewhere=table.texts("elsewhere"),
        heads=table.texts("heads"),
        known_heads=table.texts("known_heads"),
        civil=civil.texts("words"),
        laws=civil.texts("laws"),
        codes=_pairs(_table(civil, "codes")),
        staff={OfficeType.SAO: civil.text("sao"), **dict.fromkeys(municipalities, civil.text("municipality"))},
        local={OfficeType.SAO: sao, **dict.fromkeys(municipalities, municipality)},
    )


def _table(table: TomlTable, name: str) -> TomlTable:
    return TomlTable(table.path, f"{table.place}{name}.", table.values[name])


def _pairs(table: TomlTable) -> Mapping[str, str]:
    return {word: table.text(word) for word in table.values}
