"""What has to be reported now: the measures of the working year and of the year before that are due or overdue."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ita_desktop.domain.due import Due, RoundState, dues, pressing
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.rows import year_of
from ita_desktop.domain.years import YearWork


@dataclass(frozen=True, slots=True)
class Pressing:
    """A measure of a fiscal year with the earliest round to report, and how many rounds there are to report."""

    fiscal_year: int
    due: Due
    rounds: int

    @property
    def is_overdue(self) -> bool:
        """Whether its earliest round should have been reported before."""
        return self.due.state is RoundState.OVERDUE


def pressing_now(file: OfficeFile, working_year: int, today: date) -> tuple[Pressing, ...]:
    """What is overdue, then what is due this month, each once and the earliest first; years that are closed aside."""
    months = file.preferences.round_months
    years = (year_of(file, year) for year in (working_year - 1, working_year))
    found = [one for work in years if not work.closing.on for one in _of_year(work, months, today)]
    return tuple(sorted(found, key=lambda one: (not one.is_overdue, one.due.round.due)))


def _of_year(work: YearWork, usual_months: int, today: date) -> Iterator[Pressing]:
    by_measure: dict[str, list[Due]] = {}
    for due in pressing(dues(work, usual_months, today)):
        by_measure.setdefault(due.measure.id, []).append(due)
    for rounds in by_measure.values():
        yield Pressing(work.fiscal_year, rounds[0], len(rounds))
