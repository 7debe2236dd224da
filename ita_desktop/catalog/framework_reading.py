"""Reads the framework of one fiscal year from its TOML file."""

from collections.abc import Mapping
from pathlib import Path

from ita_desktop.catalog.toml_table import TomlTable
from ita_desktop.domain.framework import (
    Framework,
    Indicator,
    Item,
    ItemAdvice,
    LevelRule,
    Requirement,
    Source,
    SubIndicator,
    Tool,
    ToolPart,
)


def read_framework(path: Path) -> Framework:
    """The framework a TOML file describes. Raises ResourceError."""
    table = TomlTable.read(path)
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


def _tool(entry: TomlTable, parts: tuple[tuple[str, ToolPart], ...]) -> Tool:
    code = entry.text("code")
    own = tuple(part for tool, part in parts if tool == code)
    return Tool(code, entry.text("name"), entry.decimal("weight"), entry.standing(), own)


def _part(entry: TomlTable) -> ToolPart:
    return ToolPart(entry.text("code"), entry.text("name"), entry.decimal("share"), entry.standing())


def _indicator(entry: TomlTable) -> Indicator:
    return Indicator(
        entry.text("code"), entry.text("tool"), entry.text("name"), entry.standing(), entry.texts("aliases", ())
    )


def _sub_indicator(entry: TomlTable) -> SubIndicator:
    return SubIndicator(
        entry.text("code"), entry.text("indicator"), entry.text("name", ""), entry.texts("items", ()), entry.standing()
    )


def _item(entry: TomlTable, tool_of: Mapping[str, str]) -> Item:
    indicator = entry.text("indicator")
    if indicator not in tool_of:
        raise entry.problem("indicator", "no such indicator")
    name = entry.text("name", "")
    return Item(entry.text("code"), tool_of[indicator], indicator, name, entry.standing(), entry.text("sub", ""))


def _level(entry: TomlTable) -> LevelRule:
    tool_min = entry.decimal("tool_min") if entry.has("tool_min") else None
    return LevelRule(entry.text("name"), entry.decimal("total_min"), entry.flag("passing"), entry.standing(), tool_min)


def _requirement(entry: TomlTable) -> Requirement:
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


def _advice(entry: TomlTable) -> ItemAdvice:
    return ItemAdvice(entry.texts("items"), entry.text("text"), entry.standing(), entry.texts("refers_to", ()))


def _source(entry: TomlTable) -> Source:
    return Source(entry.text("id"), entry.text("what"), entry.text("address", ""))
