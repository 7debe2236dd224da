"""What a clerk reports of the measures of a year, each as one named step that can be undone."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from ita_desktop.domain.attached import attached
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.ids import new_id
from ita_desktop.domain.issues import Place, PlaceKind
from ita_desktop.domain.measures import Evidence, Measure, Result, numbered
from ita_desktop.domain.reporting import (
    new_result,
    results_at,
    says_nothing,
    with_evidence,
    with_result,
    without_results,
)
from ita_desktop.domain.rounds import Round, ending_on, round_ends, round_of, rounds_of
from ita_desktop.domain.rows import changed_year, place_of, replaced, row_of, year_of
from ita_desktop.domain.years import YearWork
from ita_desktop.i18n import _
from ita_desktop.session.office import CurrentOffice

_SEVERAL = 2


class Spot(NamedTuple):
    """Of what is reported: a measure, one of its steps ("": the measure as a whole), and the last day of a round.

    `round_end` is None for what belongs to no round.
    """

    measure: str
    step: str = ""
    round_end: date | None = None


class FollowUpEdits:
    """Edits the results of the measures of one fiscal year, that of the office's working year or the one before."""

    def __init__(self, office: CurrentOffice) -> None:
        self._office = office
        self.before_working_year = False
        self._first_ids: dict[Spot, str] = {}

    def forget(self) -> None:
        """Another file begins with the measures of its own year, and has ids of its own."""
        self.before_working_year = False
        self._first_ids = {}

    @property
    def measures_year(self) -> int:
        """The fiscal year whose measures are reported on."""
        return self._office.working_year - self.before_working_year

    @property
    def work(self) -> YearWork:
        """All of that year as it is now."""
        return year_of(self._office.file, self.measures_year)

    @property
    def closed(self) -> bool:
        """Whether the follow-up of the year was closed, so that nothing is reported any more."""
        return self.work.closing.on is not None

    @property
    def today(self) -> date:
        """The day it is."""
        return self._office.today()

    @property
    def file(self) -> OfficeFile:
        """The whole file as it is now."""
        return self._office.file

    def measure(self, measure_id: str) -> Measure | None:
        """One of the year's measures."""
        return row_of(self.work.measures, measure_id)

    def rounds(self, measure: Measure) -> tuple[Round, ...]:
        """The rounds a measure is reported in."""
        return rounds_of(measure.follow_up, self.measures_year, self._usual_months)

    def round_ends(self) -> tuple[date, ...]:
        """The last days of all rounds of the year's measures."""
        return round_ends(self.work.measures, self.measures_year, self._usual_months)

    def results(self, spot: Spot) -> tuple[Result, ...]:
        """What was reported there; nothing where the measure has no round that ends on that day."""
        measure = self.measure(spot.measure)
        if measure is None:
            return ()
        rounds = self.rounds(measure)
        wanted = ending_on(rounds, spot.round_end) if spot.round_end else None
        return () if spot.round_end and wanted is None else results_at(measure, rounds, wanted, spot.step)

    def first_id(self, spot: Spot) -> str:
        """The id of the first result there, or the one it will have: undone and typed again it is the same."""
        known = self.results(spot)
        if known:
            return known[0].id
        measure = self.measure(spot.measure)
        if spot not in self._first_ids or (measure and row_of(measure.results, self._first_ids[spot])):
            self._first_ids[spot] = new_id()
        return self._first_ids[spot]

    def spot_of(self, measure_id: str, result_id: str) -> Spot | None:
        """Where a result of the year's measures stands, or would stand where it was not yet, or is no longer, made."""
        measure = self.measure(measure_id)
        result = row_of(measure.results, result_id) if measure else None
        if measure is None or result is None:
            return next((spot for spot, known in self._first_ids.items() if known == result_id), None)
        its = round_of(self.rounds(measure), result.round_end)
        return Spot(measure_id, result.step, its.end if its else None)

    def report(
        self,
        spot: Spot,
        what: str,
        field: str,
        change: Callable[[Result], Result],
        result_id: str = "",
        inner: str = "",
        *,
        apart: bool = False,
    ) -> str:
        """Changes what is reported there: the result of that id, else the first, else a new one; its id.

        `what` names the step in the menu; with a `field` it is typing, without one or `apart` a step of its own.
        `inner` is the event or evidence it is done to. Typing that leaves nothing said leaves no result behind, but
        that nothing was begun can be chosen.
        """
        known = self.results(spot)
        result = row_of(known, result_id) or (known[0] if known else self._new(spot))
        after = change(result)
        unsaid = says_nothing(after) and len(known) < _SEVERAL and field not in ("", "status")
        if unsaid:
            self._first_ids[spot] = result.id
        ids = (result.id, inner) if inner else (result.id,)
        if apart:
            self._office.edits.seal()
        self._make(
            what, spot, field, lambda m: without_results(m, result.id) if unsaid else with_result(m, after), *ids
        )
        if apart:
            self._office.edits.seal()
        return result.id

    def report_many(
        self, spots: Sequence[Spot], what: str, change: Callable[[Result], Result], *, forget_empty: bool = False
    ) -> None:
        """Changes the first result of each of these, or a new one, in one step."""
        self.report_each([(spot, change) for spot in spots], what, forget_empty=forget_empty)

    def report_each(
        self, changes: Sequence[tuple[Spot, Callable[[Result], Result]]], what: str, *, forget_empty: bool = False
    ) -> None:
        """Changes the first result of each spot, or a new one, in a way of its own, all in one step.

        With `forget_empty` a result that says nothing any more goes: nothing was reported then.
        """
        changed: dict[str, Measure] = {}
        for spot, change in changes:
            measure = changed.get(spot.measure) or self.measure(spot.measure)
            if measure is not None:
                known = self.results(spot)
                after = change(known[0] if known else self._new(spot))
                changed[spot.measure] = _with(measure, after, forget_empty)
        if changed:
            name = _("{what} {count} รายการ").format(what=what, count=len(changes))
            measures = tuple(changed.get(one.id, one) for one in self.work.measures)
            file = changed_year(self._office.file, self.measures_year, lambda work: replace(work, measures=measures))
            first = changes[0][0]
            self._office.edit(name, self._place(first, "", self.first_id(first)), file)

    def add_result(self, spot: Spot) -> str:
        """Adds one more output and outcome there; its id."""
        result = replace(self._new(spot), id=new_id())
        self._make(_("เพิ่มผลการดำเนินการ"), spot, "", lambda measure: with_result(measure, result), result.id)
        return result.id

    def remove_result(self, spot: Spot, result_id: str) -> None:
        """Removes one output and outcome."""
        self._make(_("ลบผลการดำเนินการ"), spot, "", lambda measure: without_results(measure, result_id))

    def attach(self, fiscal_year: int, spot: Spot, result_id: str, evidence: Sequence[Evidence]) -> bool:
        """Adds evidence to the result of an id, wherever it stands by now, or to a new one at the spot.

        False where the measure is gone or nothing can be changed; the year need not be the one in sight.
        """
        work = year_of(self._office.file, fiscal_year)
        measure = row_of(work.measures, spot.measure)
        if measure is None or work.closing.on is not None:
            return False
        result = row_of(measure.results, result_id) or Result(result_id, spot.step, round_end=spot.round_end)
        after = with_result(measure, with_evidence(result, *evidence))
        place = Place(PlaceKind.RESULT, fiscal_year, (measure.id, result_id))
        name = _("แนบหลักฐาน {count} รายการ").format(count=len(evidence))
        return self._office.edit(name, place, _with_measure(self._office.file, fiscal_year, after))

    def put_right(self, evidence: Evidence) -> None:
        """Puts evidence in place of that of the same id, wherever it stands."""
        for one in attached(self._office.file):
            if one.evidence.id == evidence.id and not one.removed:
                measure = with_result(one.measure, with_evidence(one.result, evidence))
                place = Place(PlaceKind.RESULT, one.fiscal_year, (measure.id, one.result.id, evidence.id))
                after = _with_measure(self._office.file, one.fiscal_year, measure)
                self._office.edit(_("เปลี่ยนที่เก็บของหลักฐาน"), place, after)
                return

    def numbered(self, measure_id: str) -> str:
        """How a step names a measure: by the number of its first title, as the table shows it."""
        number = next((number for number, one in numbered(self.work.measures) if one.id == measure_id), 0)
        return _("มาตรการลำดับที่ {number}").format(number=number)

    def named(self, spot: Spot) -> str:
        """How a step names what is reported there."""
        measure = self.measure(spot.measure)
        place = place_of(measure.steps, spot.step) if measure and spot.step else -1
        step = _(" ขั้นตอนที่ {number}").format(number=place + 1) if place >= 0 else ""
        return f"{self.numbered(spot.measure)}{step}"

    @property
    def _usual_months(self) -> int:
        return self._office.file.preferences.round_months

    def _new(self, spot: Spot) -> Result:
        measure = self.measure(spot.measure)
        wanted = ending_on(self.rounds(measure), spot.round_end) if measure and spot.round_end else None
        return new_result(wanted, spot.step, lambda: self.first_id(spot))

    def _make(self, what: str, spot: Spot, field: str, change: Callable[[Measure], Measure], *inner: str) -> None:
        measure = self.measure(spot.measure)
        if measure is None:
            return
        after = _with_measure(self._office.file, self.measures_year, change(measure))
        self._office.edit(f"{what} {self.named(spot)}", self._place(spot, field, *inner), after)

    def _place(self, spot: Spot, field: str, *inner: str) -> Place:
        return Place(PlaceKind.RESULT, self.measures_year, (spot.measure, *inner), field)


def _with(measure: Measure, result: Result, forget_empty: bool) -> Measure:
    if forget_empty and says_nothing(result):
        return without_results(measure, result.id)
    return with_result(measure, result)


def _with_measure(file: OfficeFile, fiscal_year: int, measure: Measure) -> OfficeFile:
    return changed_year(file, fiscal_year, lambda work: replace(work, measures=replaced(work.measures, measure)))
