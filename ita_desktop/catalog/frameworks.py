"""Reads what the program ships about each fiscal year's framework, and says which framework a year goes by."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from ita_desktop import paths
from ita_desktop.domain import crosswalk as walk
from ita_desktop.domain.corrections import corrected
from ita_desktop.domain.file import Correction, OfficeFile
from ita_desktop.domain.framework import (
    Framework,
    Indicator,
    Item,
    ItemAdvice,
    LevelRule,
    Requirement,
    Source,
    Standing,
    SubIndicator,
    Tool,
    ToolPart,
)

_YEAR_FILES = "[0-9][0-9][0-9][0-9].toml"
_YEAR = re.compile(r"25\d\d")


class ResourceError(Exception):
    """A shipped file is missing, no TOML, or lacks what it must say; the text names file and field."""


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
    table = _Table.read(paths.resource("frameworks", "crosswalk.toml"))
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


def read_framework(path: Path) -> Framework:
    """The framework a TOML file describes. Raises ResourceError."""
    table = _Table.read(path)
    parts = tuple((entry.text("tool"), _part(entry)) for entry in table.facts("parts"))
    indicators = tuple(_indicator(entry) for entry in table.facts("indicators"))
    tool_of = {indicator.code: indicator.tool for indicator in indicators}
    return Framework(
        fiscal_year=table.number("fiscal_year"),
        standing=table.standing(),
        target=table.decimal("target"),
        tested=table.texts("tested"),
        oit_from_items=table.flag("oit_from_items"),
        tools=tuple(_tool(entry, parts) for entry in table.facts("tools")),
        indicators=indicators,
        levels=tuple(_level(entry) for entry in table.facts("levels")),
        sub_indicators=tuple(_sub_indicator(entry) for entry in table.facts("sub_indicators")),
        items=tuple(_item(entry, tool_of) for entry in table.facts("items")),
        requirements=tuple(_requirement(entry) for entry in table.entries("requirements")),
        advice=tuple(_advice(entry) for entry in table.facts("advice")),
        sources=tuple(_source(entry) for entry in table.entries("sources")),
    )


def _tool(entry: "_Table", parts: tuple[tuple[str, ToolPart], ...]) -> Tool:
    code = entry.text("code")
    own = tuple(part for tool, part in parts if tool == code)
    return Tool(code, entry.text("name"), entry.decimal("weight"), entry.standing(), own)


def _part(entry: "_Table") -> ToolPart:
    return ToolPart(entry.text("code"), entry.text("name"), entry.decimal("share"), entry.standing())


def _indicator(entry: "_Table") -> Indicator:
    return Indicator(
        entry.text("code"), entry.text("tool"), entry.text("name"), entry.standing(), entry.texts("aliases", ())
    )


def _sub_indicator(entry: "_Table") -> SubIndicator:
    return SubIndicator(
        entry.text("code"), entry.text("indicator"), entry.text("name", ""), entry.texts("items", ()), entry.standing()
    )


def _item(entry: "_Table", tool_of: Mapping[str, str]) -> Item:
    indicator = entry.text("indicator")
    if indicator not in tool_of:
        raise entry.problem("indicator", "no such indicator")
    name = entry.text("name", "")
    return Item(entry.text("code"), tool_of[indicator], indicator, name, entry.standing(), entry.text("sub", ""))


def _level(entry: "_Table") -> LevelRule:
    tool_min = entry.decimal("tool_min") if entry.has("tool_min") else None
    return LevelRule(entry.text("name"), entry.decimal("total_min"), entry.flag("passing"), entry.standing(), tool_min)


def _requirement(entry: "_Table") -> Requirement:
    return Requirement(
        role=entry.text("role"),
        item=entry.text("item"),
        title=entry.text("title"),
        standing=entry.standing(),
        analysed_year=entry.number("analysed_year") if entry.has("analysed_year") else None,
        measures_year=entry.number("measures_year") if entry.has("measures_year") else None,
        must=entry.texts("must", ()),
        elements=entry.texts("elements", ()),
    )


def _advice(entry: "_Table") -> ItemAdvice:
    return ItemAdvice(entry.texts("items"), entry.text("text"), entry.standing(), entry.texts("refers_to", ()))


def _source(entry: "_Table") -> Source:
    return Source(entry.text("id"), entry.text("what"), entry.text("address", ""))


@dataclass(frozen=True, slots=True)
class _Table:
    """A TOML table and where it stands, so that what is wrong in it can be named; `cited` are known source ids."""

    path: Path
    place: str
    values: Mapping[str, Any]

    @classmethod
    def read(cls, path: Path) -> "_Table":
        import tomllib  # 8 ms that a program opening a file does not owe at once

        try:
            return cls(path, "", tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal))
        except OSError as error:
            raise ResourceError(f"{path}: {error.strerror}") from error
        except ValueError as error:
            raise ResourceError(f"{path}: {error}") from error

    def problem(self, field: str, what: str) -> ResourceError:
        return ResourceError(f"{self.path}: {self.place}{field}: {what}")

    def has(self, field: str) -> bool:
        return field in self.values

    def text(self, field: str, *default: str) -> str:
        return str(self._value(field, str, *default))

    def number(self, field: str) -> int:
        return int(self._value(field, int))

    def decimal(self, field: str) -> Decimal:
        return Decimal(self._value(field, (int, Decimal)))

    def flag(self, field: str) -> bool:
        return bool(self._value(field, bool))

    def texts(self, field: str, *default: tuple[str, ...]) -> tuple[str, ...]:
        values = self._value(field, (list, tuple), *default)
        if not all(isinstance(value, str) for value in values):
            raise self.problem(field, "must be a list of texts")
        return tuple(values)

    def standing(self) -> Standing:
        word = self.text("standing")
        if word not in list(Standing):
            raise self.problem("standing", f"{word!r} is none of {', '.join(Standing)}")
        return Standing(word)

    def facts(self, field: str) -> Iterator["_Table"]:
        """The entries of a part; each takes the part's standing unless it says another."""
        if field not in self.values:
            return
        part = _Table(self.path, f"{self.place}{field}.", self._value(field, dict))
        self._check_sources(part)
        for entry in part.entries("entries"):
            yield replace(entry, values={"standing": part.text("standing"), **entry.values})

    def entries(self, field: str) -> Iterator["_Table"]:
        """The tables of a list, none where it is missing."""
        for number, values in enumerate(self._value(field, list, [])):
            entry = _Table(self.path, f"{self.place}{field}[{number}].", values)
            self._check_sources(entry)
            yield entry

    def _check_sources(self, part: "_Table") -> None:
        known = {source.get("id") for source in self.values.get("sources", ()) if isinstance(source, dict)}
        for cited in part.values.get("sources", ()):
            if cited not in known:
                raise part.problem("sources", f"no source {cited!r}")

    def _value(self, field: str, kind: type | tuple[type, ...], *default: Any) -> Any:
        if field not in self.values:
            if default:
                return default[0]
            raise self.problem(field, "missing")
        value = self.values[field]
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            raise self.problem(field, f"unexpected {value!r}")
        return value
