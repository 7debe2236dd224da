"""How a complaint about a row of the measures table finds the row and names it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ita_desktop.checks.reading import quoted
from ita_desktop.checks.registry import Found
from ita_desktop.checks.remembering import remembered
from ita_desktop.domain.context import Context
from ita_desktop.domain.measures import Measure, Result, numbered
from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.texts import MEASURE_FIELDS, RESULT_FIELDS, measure_name
from ita_desktop.thai.fiscal import fiscal_end
from ita_desktop.thai.normal import fold

_NO_LETTER = re.compile("[^\\w\u0e30-\u0e4e]|_")


@dataclass(frozen=True, slots=True)
class Row:
    """A measure of a fiscal year with the number of its first title in the table."""

    context: Context
    fiscal_year: int
    number: int
    measure: Measure

    @property
    def name(self) -> str:
        """The row by its number and the beginning of its first title."""
        title = next((title for title in self.measure.titles if title.strip()), "")
        return f"{measure_name(self.number)} {quoted(title)}" if title else measure_name(self.number)

    @property
    def over(self) -> bool:
        """Whether its fiscal year has ended."""
        return self.context.today > fiscal_end(self.fiscal_year)

    def about(self, result: Result) -> str:
        """The measure, and the step, that a result is of."""
        return self.name + self._step_of(result.step)

    def found(self, field: str, message: str, *figures: tuple[str, str], inner: tuple[str, ...] = ()) -> Found:
        """A complaint about a field, of the row itself or of what `inner` leads to in it (domain/texts.py)."""
        place = Place(PlaceKind.MEASURE, self.fiscal_year, (self.measure.id, *inner), field)
        step = self._step_of(self._step_behind(inner))
        part = "" if step and field == "steps" else MEASURE_FIELDS.get(field, "")
        where = f"{measure_name(self.number)}{step} {part}".rstrip()
        return Found(place, message, figures, where=where)

    def found_in(
        self, result: Result | None, field: str, message: str, *figures: tuple[str, str], event: str = ""
    ) -> Found:
        """A complaint about a field of a result or its event; without a result, about all reported of the row."""
        ids = (self.measure.id, *((result.id,) if result else ()), *((event,) if event else ()))
        step = self._step_of(result.step) if result else ""
        where = f"{measure_name(self.number)}{step} {RESULT_FIELDS.get(field, 'ผลการดำเนินการ')}"
        return Found(Place(PlaceKind.RESULT, self.fiscal_year, ids, field), message, figures, where=where)

    def _step_behind(self, inner: tuple[str, ...]) -> str:
        results = {result.id: result.step for result in self.measure.results}
        return results.get(inner[0], inner[0]) if inner else ""

    def _step_of(self, step_id: str) -> str:
        numbers = (number for number, step in enumerate(self.measure.steps, 1) if step.id == step_id)
        return "".join(f" ขั้นตอนที่ {number}" for number in numbers)


def planned(context: Context) -> Iterator[Row]:
    """The measures of the working year."""
    return rows_of(context, context.measures_year)


def rows_of(context: Context, fiscal_year: int) -> Iterator[Row]:
    """The measures of a fiscal year."""
    for number, measure in numbered(context.year(fiscal_year).measures):
        yield Row(context, fiscal_year, number, measure)


def every_row(context: Context) -> Iterator[Row]:
    """The measures of the working year and of the year whose results are reported."""
    for fiscal_year in (context.measures_year, context.reported_year):
        yield from rows_of(context, fiscal_year)


def every_result(context: Context) -> Iterator[tuple[Row, Result]]:
    """What was reported of these measures."""
    return ((row, result) for row in every_row(context) for result in row.measure.results)


@remembered
def letters(text: str) -> str:
    """What is left of a text when only its letters and digits count, to tell whether two say the same."""
    return _NO_LETTER.sub("", fold(text))
