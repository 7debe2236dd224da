"""A measure made once more: last year's as this year's, with what changed told, or a copy beside it."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from ita_desktop.domain.ids import NewId
from ita_desktop.domain.measures import FollowUp, Measure, Step, Timeframe
from ita_desktop.domain.office import Unit
from ita_desktop.thai.fiscal import fiscal_end, fiscal_start
from ita_desktop.thai.followups import read_follow_up
from ita_desktop.thai.periods import read_period
from ita_desktop.thai.shifting import shift_date, shift_years

type Counterpart = Callable[[int, int, str], str | None]
"""From one assessed year and another and an item's code in the first to its code in the second, if it has one."""

_SCORE = re.compile(r"[0-9๐-๙]+\.[0-9๐-๙]{2}(?![0-9๐-๙])")


class ChangeKind(StrEnum):
    """What carrying over did, or leaves for the clerk to look at."""

    YEARS = "years"
    ITEM = "item"
    ITEM_GONE = "item-gone"
    UNIT_GONE = "unit-gone"
    OLD_SCORE = "old-score"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that differs from last year's measure: the field, what stood there, what stands there now.

    An item without counterpart is gone (`after` empty); a unit that is gone leaves its text; an old score is a
    figure of the earlier result the text still quotes (`before` and `after` equal).
    """

    kind: ChangeKind
    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class CarriedOver:
    """This year's measure and everything in which it differs from last year's."""

    measure: Measure
    changes: tuple[Change, ...] = ()


def carry_over(
    measure: Measure,
    from_year: int,
    to_year: int,
    new_id: NewId,
    *,
    units: Iterable[Unit],
    counterpart: Counterpart,
    spare: Iterable[str] = (),
) -> CarriedOver:
    """A measure of `from_year` as one of `to_year` (fiscal years), without results, under new ids.

    `units` are the office's: a responsible unit that did not exist at any time of `to_year` loses its link, the text
    stays. `counterpart` is the crosswalk; a measure's items are those of the year assessed before it. `spare` names
    texts whose years stay (thai/shifting.py).
    """
    shift = _Shift(to_year - from_year, tuple(spare))
    items = tuple(_items(measure.items, from_year - 1, to_year - 1, counterpart))
    here = frozenset(unit.id for unit in units if _exists(unit, to_year))
    moved = replace(
        _with_new_ids(_with_texts(measure, shift), new_id),
        items=tuple(dict.fromkeys(change.after for change in items if change.after)),
        timeframe=_timeframe(measure.timeframe, from_year, to_year, shift),
        follow_up=_follow_up(measure.follow_up, from_year, to_year, shift),
        results=(),
    )
    linked = tuple(one if one.unit in here else replace(one, unit="") for one in moved.responsibles)
    changes = (*_moved_years(measure, shift), *_changed_items(items), *_to_look_at(measure, here))
    return CarriedOver(replace(moved, responsibles=linked), changes)


def _changed_items(items: Iterable[Change]) -> Iterator[Change]:
    return (change for change in items if change.before != change.after)


def _to_look_at(measure: Measure, here: frozenset[str]) -> Iterator[Change]:
    """What stays as it is and may no longer hold: a unit that is gone, a score of the year before."""
    for one in measure.responsibles:
        if one.unit and one.unit not in here:
            yield Change(ChangeKind.UNIT_GONE, "responsibles", one.text, one.text)
    for figure in dict.fromkeys(_SCORE.findall(measure.analysis)):
        yield Change(ChangeKind.OLD_SCORE, "analysis", figure, figure)


def duplicate(measure: Measure, new_id: NewId) -> Measure:
    """The same measure under new ids, without its results."""
    return replace(_with_new_ids(measure, new_id), results=())


@dataclass(frozen=True, slots=True)
class _Shift:
    """By how many years, and which texts are left alone."""

    by: int
    spare: tuple[str, ...]

    def text(self, text: str) -> str:
        return shift_years(text, self.by, self.spare).text

    def texts(self, texts: Iterable[str]) -> tuple[str, ...]:
        return tuple(map(self.text, texts))

    def extra(self, extra: Mapping[str, str]) -> Mapping[str, str]:
        return {name: self.text(value) for name, value in extra.items()}


def _with_texts(measure: Measure, shift: _Shift) -> Measure:
    return replace(
        measure,
        titles=shift.texts(measure.titles),
        analysis=shift.text(measure.analysis),
        steps=tuple(_step(step, shift) for step in measure.steps),
        responsibles=tuple(replace(one, text=shift.text(one.text)) for one in measure.responsibles),
        budget=shift.text(measure.budget),
        target=shift.text(measure.target),
        kpi=shift.text(measure.kpi),
        extra=shift.extra(measure.extra),
    )


def _step(step: Step, shift: _Shift) -> Step:
    return replace(
        step, text=shift.text(step.text), sub_points=shift.texts(step.sub_points), extra=shift.extra(step.extra)
    )


def _with_new_ids(measure: Measure, new_id: NewId) -> Measure:
    return replace(
        measure,
        id=new_id(),
        steps=tuple(replace(step, id=new_id()) for step in measure.steps),
        responsibles=tuple(replace(one, id=new_id()) for one in measure.responsibles),
    )


def _moved_years(measure: Measure, shift: _Shift) -> Iterator[Change]:
    for field, text in _texts_of(measure):
        for before, after in shift_years(text, shift.by, shift.spare).changes:
            yield Change(ChangeKind.YEARS, field, before, after)


def _texts_of(measure: Measure) -> Iterator[tuple[str, str]]:
    """Every text a clerk reads in a row, under the name of its field."""
    yield from (("titles", title) for title in measure.titles)
    yield "analysis", measure.analysis
    for step in measure.steps:
        yield from (("steps", text) for text in (step.text, *step.sub_points, *step.extra.values()))
    yield from (("responsibles", one.text) for one in measure.responsibles)
    yield "timeframe", measure.timeframe.text
    yield "follow_up", measure.follow_up.text
    yield from (("budget", measure.budget), ("target", measure.target), ("kpi", measure.kpi))
    yield from (("extra", value) for value in measure.extra.values())


def _items(codes: Iterable[str], before: int, after: int, counterpart: Counterpart) -> Iterator[Change]:
    for code in codes:
        became = counterpart(before, after, code) if before != after else code
        yield Change(ChangeKind.ITEM if became else ChangeKind.ITEM_GONE, "items", code, became or "")


def _timeframe(timeframe: Timeframe, from_year: int, to_year: int, shift: _Shift) -> Timeframe:
    """Dates that were what the text says are read from the new text, others move by themselves."""
    text = shift.text(timeframe.text)
    was, now = read_period(timeframe.text, from_year), read_period(text, to_year)
    if (was.start, was.end) == (timeframe.start, timeframe.end):
        return Timeframe(text, now.start, now.end)
    return Timeframe(text, _moved_day(timeframe.start, shift.by), _moved_day(timeframe.end, shift.by))


def _follow_up(follow_up: FollowUp, from_year: int, to_year: int, shift: _Shift) -> FollowUp:
    text = shift.text(follow_up.text)
    if read_follow_up(follow_up.text, from_year).cut_off == follow_up.cut_off:
        return replace(follow_up, text=text, cut_off=read_follow_up(text, to_year).cut_off)
    return replace(follow_up, text=text, cut_off=_moved_day(follow_up.cut_off, shift.by))


def _moved_day(day: date | None, by: int) -> date | None:
    return None if day is None else shift_date(day, by)


def _exists(unit: Unit, fiscal_year: int) -> bool:
    begins, ends = unit.valid_from or date.min, unit.valid_to or date.max
    return begins <= fiscal_end(fiscal_year) and ends >= fiscal_start(fiscal_year)
