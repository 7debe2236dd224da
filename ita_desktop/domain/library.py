"""Ready measures: what they say for any year, and how one becomes a measure of an office's own year."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from ita_desktop.domain.ids import NewId
from ita_desktop.domain.measures import FollowUp, Measure, Responsible, Step, Timeframe
from ita_desktop.domain.office import Digits, Unit
from ita_desktop.domain.timing import at_year_end, every_months, half, quarter, until, whole_year
from ita_desktop.thai.digits import thai_digits
from ita_desktop.thai.fiscal import quarter_bounds
from ita_desktop.thai.normal import fold, normal, unspaced

TIMEFRAMES: Mapping[str, Callable[[int, Digits], Timeframe]] = {
    "whole-year": whole_year,
    "half-1": lambda fiscal_year, digits: half(fiscal_year, 1, digits),
    "half-2": lambda fiscal_year, digits: half(fiscal_year, 2, digits),
    "quarter-1": lambda fiscal_year, digits: quarter(fiscal_year, 1, digits),
    "quarter-2": lambda fiscal_year, digits: quarter(fiscal_year, 2, digits),
    "quarter-3": lambda fiscal_year, digits: quarter(fiscal_year, 3, digits),
    "quarter-4": lambda fiscal_year, digits: quarter(fiscal_year, 4, digits),
}
"""The timeframes a ready measure may name, from a fiscal year and the office's digits."""

FOLLOW_UPS: Mapping[str, Callable[[int, Digits], FollowUp]] = {
    "every-month": lambda _fiscal_year, digits: every_months(1, digits),
    "every-3-months": lambda _fiscal_year, digits: every_months(3, digits),
    "every-6-months": lambda _fiscal_year, digits: every_months(6, digits),
    "mid-year": lambda fiscal_year, digits: until(quarter_bounds(fiscal_year, 2)[1], digits),
    "year-end": at_year_end,
}
"""The follow-ups a ready measure may name, likewise."""


@dataclass(frozen=True, slots=True)
class ReadyStep:
    """A step and its sub-points, without numbers."""

    text: str
    sub_points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadyMeasure:
    """An entry of the library; its texts may name `{measures_year}` and `{assessed_year}`.

    `items` are codes of the assessed year it is offered for, `timeframe` and `follow_up` names of TIMEFRAMES and
    FOLLOW_UPS, `responsibles` units by the beginning of their usual names, or groups.
    """

    id: str
    title: str
    indicators: tuple[str, ...]
    items: tuple[str, ...]
    steps: tuple[ReadyStep, ...]
    responsibles: tuple[str, ...]
    timeframe: str
    follow_up: str
    target: str = ""
    kpi: str = ""


def as_measure(
    ready: ReadyMeasure, measures_year: int, *, digits: Digits, units: Iterable[Unit], new_id: NewId
) -> Measure:
    """The measure of a fiscal year, in the office's digits, its responsibles linked to the units they name."""
    listed = tuple(units)

    def said(text: str) -> str:
        text = text.replace("{measures_year}", str(measures_year)).replace("{assessed_year}", str(measures_year - 1))
        return text if digits is Digits.ARABIC else thai_digits(text)

    return Measure(
        id=new_id(),
        titles=(said(ready.title),),
        indicators=ready.indicators,
        items=ready.items,
        steps=tuple(Step(new_id(), said(one.text), tuple(map(said, one.sub_points))) for one in ready.steps),
        responsibles=tuple(_responsible(text, listed, new_id) for text in ready.responsibles),
        timeframe=TIMEFRAMES[ready.timeframe](measures_year, digits),
        follow_up=FOLLOW_UPS[ready.follow_up](measures_year, digits),
        target=said(ready.target),
        kpi=said(ready.kpi),
    )


def speaks_of(measure: Measure, search: str) -> bool:
    """Whether every word of a search stands in the measure's titles, steps, responsibles or links.

    Thai and Arabic digits are the same, and spaces inside the measure do not count.
    """
    texts = (
        *measure.titles,
        *(text for step in measure.steps for text in (step.text, *step.sub_points)),
        *(one.text for one in measure.responsibles),
        *measure.items,
    )
    found = "\n".join(map(unspaced, texts))
    return all(word in found for word in fold(search).split())


def _responsible(text: str, units: tuple[Unit, ...], new_id: NewId) -> Responsible:
    """By the office's own name where one unit alone begins so (สำนักปลัด, สำนักปลัดเทศบาล), else as it stands."""
    named = [unit for unit in units if normal(unit.name).startswith(text)]
    exact = [unit for unit in named if normal(unit.name) == text]
    match exact or named:
        case [unit]:
            return Responsible(new_id(), unit.name, unit.id)
    return Responsible(new_id(), text)
