"""Reads the library of ready measures and moves its item codes to the year they are offered for."""

from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path

from ita_desktop import paths
from ita_desktop.catalog.frameworks import crosswalk
from ita_desktop.catalog.toml_table import TomlTable
from ita_desktop.domain.library import FOLLOW_UPS, TIMEFRAMES, ReadyMeasure, ReadyStep

_FILES = ("iit.toml", "eit.toml", "oit.toml")


@cache
def load_library(assessed_year: int) -> tuple[ReadyMeasure, ...]:
    """All ready measures in the order of the indicators, for what was weak in a fiscal year.

    Items without a known counterpart in that year are left out, the indicators stay. Raises ResourceError, which a
    good installation never does.
    """
    return tuple(one for name in _FILES for one in _measures(paths.resource("library", name), assessed_year))


def _measures(path: Path, assessed_year: int) -> Iterator[ReadyMeasure]:
    table = TomlTable.read(path)
    written_for = table.number("items_of")
    for entry in table.entries("measures"):
        items = entry.texts("items", ())
        here = (code if assessed_year == written_for else crosswalk(written_for, assessed_year, code) for code in items)
        yield ReadyMeasure(
            id=entry.text("id"),
            title=entry.text("title"),
            indicators=entry.texts("indicators"),
            items=tuple(dict.fromkeys(code for code in here if code)),
            steps=tuple(ReadyStep(step.text("text"), step.texts("sub_points", ())) for step in entry.entries("steps")),
            responsibles=entry.texts("responsibles"),
            timeframe=_one_of(entry, "timeframe", TIMEFRAMES),
            follow_up=_one_of(entry, "follow_up", FOLLOW_UPS),
            target=entry.text("target", ""),
            kpi=entry.text("kpi", ""),
        )


def _one_of(entry: TomlTable, field: str, known: Collection[str]) -> str:
    name = entry.text(field)
    if name not in known:
        raise entry.problem(field, f"{name!r} is none of {', '.join(known)}")
    return name
