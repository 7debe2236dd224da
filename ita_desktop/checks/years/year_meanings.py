"""What a year or date in a text means: the year of the Buddhist era, the fiscal year, the day."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ita_desktop.checks.years.year_uses import Use
from ita_desktop.thai.datewords import day_problem
from ita_desktop.thai.fiscal import BUDDHIST_OFFSET


class Lead(StrEnum):
    """What makes a number a year."""

    FISCAL = "fiscal"
    YEAR = "year"
    ERA = "era"
    ITA = "ita"
    MONTH = "month"
    MEETING = "meeting"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class YearPhrase:
    """A year or date in folded text: `start`–`end` with its words, `first`–`last` the digits of the year alone.

    `digits` are as written, in Arabic, empty for a day and month without a year; `era` is "พ", "ค" or nothing.
    """

    start: int
    end: int
    first: int
    last: int
    digits: str
    lead: Lead
    era: str = ""
    month: int = 0
    day: int = 0
    use: Use = Use.WORK

    @property
    def number(self) -> int:
        """The year as written; 0 without one."""
        return int(self.digits or 0)

    @property
    def year(self) -> int | None:
        """The year of the Buddhist era that is meant; None where the number is no year at all."""
        if len(self.digits) == 2:
            return 2500 + self.number
        if self.number in BUDDHIST:
            return self.number
        return self.number + BUDDHIST_OFFSET if self.number in GREGORIAN else None

    @property
    def fiscal_year(self) -> int | None:
        """The fiscal year it belongs to: of a date by its month, else the year itself."""
        if self.year is None or not self.month:
            return self.year
        return self.year + (self.month >= 10)

    @property
    def day_meant(self) -> date | None:
        """The day, of a whole date that exists."""
        if not self.day or self.year is None or self.problem:
            return None
        return date(self.year - BUDDHIST_OFFSET, self.month, self.day)

    @property
    def problem(self) -> str:
        """Why there is no such day; without a year only what no year has."""
        if not self.day:
            return ""
        return day_problem((self.year or _LEAP_YEAR) - BUDDHIST_OFFSET, self.month, self.day)


BUDDHIST = range(2400, 2700)
GREGORIAN = range(1950, 2100)
_LEAP_YEAR = 2567
