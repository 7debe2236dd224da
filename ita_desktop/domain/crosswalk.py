"""Which item of one fiscal year corresponds to which of another."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class YearStep:
    """What the items of a fiscal year became in the following one; an item not in `became` was dropped."""

    year: int
    became: Mapping[str, str]

    def forward(self, code: str) -> str | None:
        """The item's code one year later."""
        return self.became.get(code)

    def backward(self, code: str) -> str | None:
        """The item's code one year earlier; None also where two items were merged into it."""
        origins = [old for old, new in self.became.items() if new == code]
        return origins[0] if len(origins) == 1 else None


def counterpart(steps: Mapping[int, YearStep], year_a: int, year_b: int, code: str) -> str | None:
    """The code in `year_b` of the item `code` of `year_a`, over known steps keyed by their first year; else None."""
    here: str | None = code
    forward = year_a < year_b
    for year in range(year_a, year_b) if forward else range(year_a - 1, year_b - 1, -1):
        if here is None or year not in steps:
            return None
        here = steps[year].forward(here) if forward else steps[year].backward(here)
    return here
