"""A score as it was typed and understood, and the key under which it is kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple


class ScoreLevel(StrEnum):
    """How far down a score stands: the total, a tool, an indicator, a sub-indicator or an item."""

    TOTAL = "total"
    TOOL = "tool"
    INDICATOR = "indicator"
    SUB_INDICATOR = "sub-indicator"
    ITEM = "item"


class ScoreKey(NamedTuple):
    """Where a score belongs; `part` is "1" or "2" for the two halves of EIT, else empty."""

    level: ScoreLevel
    code: str = ""
    part: str = ""


TOTAL = ScoreKey(ScoreLevel.TOTAL)


@dataclass(frozen=True, slots=True)
class Entered:
    """What stood in the cell and the number it was understood as (None: nothing, or not a score)."""

    text: str
    value: Decimal | None = None


Scores = Mapping[ScoreKey, Entered]
