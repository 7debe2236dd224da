"""What one fiscal year's ITA asks and how it judges: tools, indicators, items, levels, required papers."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Standing(StrEnum):
    """How far a fact may be trusted: published, assumed from a neighbouring year, entered by the office, or unknown."""

    SOURCED = "sourced"
    ASSUMED = "assumed"
    OWN = "own"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class ToolPart:
    """One of the two halves of EIT; `share` is its part of the tool's score (0–1)."""

    code: str
    name: str
    share: Decimal
    standing: Standing


@dataclass(frozen=True, slots=True)
class Tool:
    """IIT, EIT or OIT; `weight` is its part of the total (0–1)."""

    code: str
    name: str
    weight: Decimal
    standing: Standing
    parts: tuple[ToolPart, ...] = ()


@dataclass(frozen=True, slots=True)
class Indicator:
    """An indicator "1"–"10" of a tool."""

    code: str
    tool: str
    name: str
    standing: Standing
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SubIndicator:
    """A group of OIT items; `items` is empty where its extent is not known."""

    code: str
    indicator: str
    name: str
    items: tuple[str, ...]
    standing: Standing


@dataclass(frozen=True, slots=True)
class Item:
    """A question i1…/e1… or a disclosure o1…; `name` is empty where it is not known (standing ABSENT)."""

    code: str
    tool: str
    indicator: str
    name: str
    standing: Standing
    sub_indicator: str = ""


@dataclass(frozen=True, slots=True)
class LevelRule:
    """One level, best first: reached from `total_min` on, if every tested tool also reaches `tool_min`."""

    name: str
    total_min: Decimal
    passing: bool
    standing: Standing
    tool_min: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Requirement:
    """What a paper of this evidence year must hold; `role` is "measures" or "measures-report".

    `analysed_year` and `measures_year` are fiscal years (None: not stated); `must` and `elements` quote the
    criterion and are empty where its wording is not known.
    """

    role: str
    item: str
    title: str
    standing: Standing
    analysed_year: int | None = None
    measures_year: int | None = None
    must: tuple[str, ...] = ()
    elements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ItemAdvice:
    """ป.ป.ช.'s ready recommendation for items, with the disclosures it refers to."""

    items: tuple[str, ...]
    text: str
    standing: Standing
    refers_to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Where facts of a framework come from."""

    id: str
    what: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Framework:
    """The framework of one fiscal year; `assumed_from` names the year it was copied from when it has none of its own.

    `tested` are the tools and parts ("IIT", "EIT1", "EIT2", "OIT") whose own score a level looks at;
    `oit_from_items` says whether indicators 9 and 10 follow from their items.
    """

    fiscal_year: int
    standing: Standing
    tools: tuple[Tool, ...]
    indicators: tuple[Indicator, ...]
    levels: tuple[LevelRule, ...]
    target: Decimal = Decimal(85)
    sub_indicators: tuple[SubIndicator, ...] = ()
    items: tuple[Item, ...] = ()
    tested: tuple[str, ...] = ()
    oit_from_items: bool = False
    requirements: tuple[Requirement, ...] = ()
    advice: tuple[ItemAdvice, ...] = ()
    sources: tuple[Source, ...] = ()
    assumed_from: int | None = None
