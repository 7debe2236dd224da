"""From which year a paper speaks: the working year and the years that follow from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.framework import Framework
from ita_desktop.domain.years import Assessment, YearWork


@dataclass(frozen=True, slots=True)
class Context:
    """A file seen from one working year (fiscal year, Buddhist era).

    `frameworks` holds one framework for every year the papers touch, the office's corrections applied.
    """

    file: OfficeFile
    working_year: int
    frameworks: Mapping[int, Framework]
    today: date

    @property
    def assessed_year(self) -> int:
        """The year whose result is analysed."""
        return self.working_year - 1

    @property
    def previous_year(self) -> int:
        """The year the analysed result is compared with."""
        return self.working_year - 2

    @property
    def measures_year(self) -> int:
        """The year whose measures are planned and followed up."""
        return self.working_year

    @property
    def reported_year(self) -> int:
        """The year whose measures' results are reported."""
        return self.working_year - 1

    def year(self, fiscal_year: int) -> YearWork:
        """The work of a fiscal year; an empty one where nothing was entered."""
        return self.file.years.get(fiscal_year) or YearWork(fiscal_year)

    @property
    def assessed(self) -> Assessment:
        """The analysed result."""
        return self.year(self.assessed_year).assessment

    @property
    def previous(self) -> Assessment:
        """The result before the analysed one."""
        return self.year(self.previous_year).assessment

    @property
    def framework(self) -> Framework:
        """The framework of the analysed result."""
        return self.frameworks[self.assessed_year]


def default_working_year(file: OfficeFile, otherwise: int) -> int:
    """The newest year to work in: after an assessed one (reference years aside), of measures or documents, or after a
    closed one.

    `otherwise` where none was entered.
    """
    assessed = {n + 1 for n, work in file.years.items() if work.assessment.scores and not work.assessment.reference}
    begun = {n + bool(work.closing.on) for n, work in file.years.items() if work.measures or work.documents}
    return max(assessed | begun, default=otherwise)
