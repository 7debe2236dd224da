"""Which framework a fiscal year goes by, and which item of one year is which of another."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache

from ita_desktop import paths
from ita_desktop.catalog.framework_reading import read_framework
from ita_desktop.catalog.toml_table import ResourceError, TomlTable
from ita_desktop.domain import crosswalk as walk
from ita_desktop.domain.corrections import corrected
from ita_desktop.domain.file import Correction, OfficeFile
from ita_desktop.domain.framework import Framework, Indicator, Item, LevelRule, Standing, SubIndicator, Tool, ToolPart

_YEAR_FILES = "[0-9][0-9][0-9][0-9].toml"
_YEAR = re.compile(r"25\d\d")


@cache
def known_years() -> tuple[int, ...]:
    """Fiscal years with a framework file, ascending."""
    return tuple(sorted(int(path.stem) for path in paths.resource("frameworks").glob(_YEAR_FILES)))


@cache
def load_framework(fiscal_year: int) -> Framework:
    """The shipped framework of a known year. Raises ResourceError, which a good installation never does."""
    return read_framework(paths.resource("frameworks", f"{fiscal_year}.toml"))


def framework_for(fiscal_year: int, corrections: Iterable[Correction] = ()) -> Framework:
    """A year's framework with the office's corrections; a year without its own is assumed from a known one."""
    base = _base_year(fiscal_year)
    framework = load_framework(base)
    return corrected(framework if base == fiscal_year else _assumed(framework, fiscal_year), corrections)


def frameworks_of(file: OfficeFile, working_year: int) -> dict[int, Framework]:
    """The frameworks of the years a working year's papers touch: its own and the two before it."""
    years = range(working_year - 2, working_year + 1)
    return {year: framework_for(year, file.corrections) for year in years}


def crosswalk(year_a: int, year_b: int, code: str) -> str | None:
    """The item of `year_b` that corresponds to `code` of `year_a`; None where it has none or it is not known."""
    return walk.counterpart(_crosswalk(), _base_year(year_a), _base_year(year_b), code)


@cache
def _crosswalk() -> Mapping[int, walk.YearStep]:
    table = TomlTable.read(paths.resource("frameworks", "crosswalk.toml"))
    steps = (
        walk.YearStep(step.number("year"), {pair.text("was"): pair.text("became") for pair in step.entries("items")})
        for step in table.entries("steps")
    )
    return {step.year: step for step in steps}


@cache
def _base_year(fiscal_year: int) -> int:
    """The known year whose framework a year uses: its own, else the newest before it, else the oldest known."""
    known = known_years()
    if not known:
        raise ResourceError(f"{paths.resource('frameworks')}: no framework")
    return max((year for year in known if year <= fiscal_year), default=known[0])


@cache
def _assumed(framework: Framework, fiscal_year: int) -> Framework:
    """The framework as another year's: nothing in it is certain, and what quotes a criterion or o-code is left out."""
    shift = fiscal_year - framework.fiscal_year
    return replace(
        framework,
        fiscal_year=fiscal_year,
        standing=Standing.ASSUMED,
        tools=tuple(replace(tool, parts=_doubted(tool.parts)) for tool in _doubted(framework.tools)),
        indicators=_doubted(framework.indicators),
        levels=_doubted(framework.levels),
        sub_indicators=_doubted(framework.sub_indicators),
        items=tuple(replace(item, name=_years_moved(item.name, shift)) for item in _doubted(framework.items)),
        requirements=(),
        advice=(),
        sources=(),
        assumed_from=framework.fiscal_year,
    )


def _doubted[F: (Tool, ToolPart, Indicator, LevelRule, SubIndicator, Item)](facts: tuple[F, ...]) -> tuple[F, ...]:
    return tuple(
        fact if fact.standing is Standing.ABSENT else replace(fact, standing=Standing.ASSUMED) for fact in facts
    )


def _years_moved(name: str, shift: int) -> str:
    """An item's name asks for the report "of 2568": as another year's it asks for another one's."""
    return _YEAR.sub(lambda year: str(int(year[0]) + shift), name)
