"""The forms of units for one round: which measures and steps each is asked about, and what is known of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ita_desktop.domain.due import RoundState, finished_before, round_state
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Measure, Responsible, Result, numbered
from ita_desktop.domain.office import Unit
from ita_desktop.domain.reporting import results_at
from ita_desktop.domain.rounds import Round, ending_on, results_of, round_ends, rounds_of
from ita_desktop.domain.rows import row_of, year_of
from ita_desktop.domain.titles import full_name, profile_on, units_on
from ita_desktop.domain.unit_form import (
    Answer,
    FormIdentity,
    FormKey,
    FormRow,
    UnitForm,
    answer_of,
    fingerprint,
    measure_words,
    step_words,
)
from ita_desktop.domain.unit_form_codes import mark_of
from ita_desktop.domain.unit_form_ids import known_marks, maker_of
from ita_desktop.thai.normal import unspaced

_EVERY = frozenset(map(unspaced, ("ทุกส่วนราชการ", "ทุกกอง", "ทุกหน่วยงาน", "ทุกสำนัก/กอง", "ทุกสำนัก/กอง/ฝ่าย")))


def unit_forms(file: OfficeFile, fiscal_year: int, round_end: date) -> tuple[UnitForm, ...]:
    """A form for each unit with something to report in the rounds that end on a day, in the order of the units.

    Responsibles that are no unit have a form under their text, after the units; what nobody answers for comes last.
    What another reported by a form of its own is not on it: each answers for itself.
    """
    asked = tuple(_asked(file, fiscal_year, round_end))
    units = units_on(file.units, round_end)
    forms = []
    for unit, name in _answering(units, [one.measure for one in asked]):
        mark = mark_of(unit, name)
        rows = tuple(row for one in asked if _answers(one.measure, units, unit, name) for row in _rows(one, mark))
        if rows:
            identity = FormIdentity(file.id, _office_name(file, round_end), fiscal_year, round_end, unit, name)
            due = max(one.round.due for one in asked)
            forms.append(UnitForm(identity, due, _taker(units) or identity.office_name, rows))
    return tuple(forms)


def form_rounds(file: OfficeFile, fiscal_year: int) -> tuple[date, ...]:
    """The days on which a round of any measure of a year ends, for which forms can be written; earliest first."""
    return round_ends(year_of(file, fiscal_year).measures, fiscal_year, file.preferences.round_months)


def latest_round(file: OfficeFile, fiscal_year: int, today: date) -> date | None:
    """The round to report on a day: the last that has ended, else the first to come; None where there is none."""
    ends = form_rounds(file, fiscal_year)
    return next((end for end in reversed(ends) if end <= today), ends[0] if ends else None)


def is_every_unit(text: str) -> bool:
    """Whether a responsible's text means all units."""
    return unspaced(text) in _EVERY


@dataclass(frozen=True, slots=True)
class _Asked:
    """A measure with the round that is asked about, among all its rounds.

    `makers` are the marks of those whose forms made its results, by the results' ids.
    """

    number: int
    measure: Measure
    rounds: tuple[Round, ...]
    round: Round
    makers: Mapping[str, str]

    def told(self, step: str, mark: str) -> tuple[Result, ...]:
        """What is reported of a step but by the forms of others than that of a mark."""
        found = results_at(self.measure, self.rounds, self.round, step)
        return tuple(one for one in found if self.makers[one.id] in ("", mark))


def _asked(file: OfficeFile, fiscal_year: int, round_end: date) -> Iterator[_Asked]:
    """The measures with a round that ends on a day and something to say of it."""
    marks = known_marks(file, fiscal_year)
    for number, measure in numbered(year_of(file, fiscal_year).measures):
        rounds = rounds_of(measure.follow_up, fiscal_year, file.preferences.round_months)
        one = ending_on(rounds, round_end)
        told = results_of(measure, rounds, one) if one else ()
        if one and (told or round_state(measure, rounds, one, round_end) is not RoundState.NOTHING):
            makers = {result.id: maker_of(result, measure, marks, fiscal_year, round_end) for result in told}
            yield _Asked(number, measure, rounds, one, makers)


def _answering(units: Sequence[Unit], measures: Iterable[Measure]) -> list[tuple[str, str]]:
    """(unit id or "", name) of everybody who may have a form."""
    named: dict[str, str] = {}
    nobody = False
    for measure in measures:
        told = _told(measure)
        nobody |= not told
        for one in told:
            if not _units_meant(one, units):
                named.setdefault(unspaced(one.text), one.text.strip())
    known = [(unit.id, unit.name) for unit in units]
    return [*known, *(("", name) for name in named.values()), *([("", "")] if nobody else [])]


def _answers(measure: Measure, units: Sequence[Unit], unit: str, name: str) -> bool:
    """Whether a unit, or the responsible of that text, answers for a measure."""
    told = _told(measure)
    if unit:
        return any(unit in _units_meant(one, units) for one in told)
    return any(unspaced(one.text) == unspaced(name) for one in told) if name else not told


def _told(measure: Measure) -> tuple[Responsible, ...]:
    return tuple(one for one in measure.responsibles if one.text.strip())


def _units_meant(one: Responsible, units: Sequence[Unit]) -> tuple[str, ...]:
    """The ids of the units a responsible is: the one it names, all of them, or none."""
    if row_of(units, one.unit):
        return (one.unit,)
    if is_every_unit(one.text):
        return tuple(unit.id for unit in units)
    said = unspaced(one.text)
    return tuple(unit.id for unit in units if said in {unspaced(unit.name), unspaced(unit.short_name)})[-1:]


def _rows(asked: _Asked, mark: str) -> Iterator[FormRow]:
    measure, rounds, one = asked.measure, asked.rounds, asked.round
    title = measure_words(measure)
    told = asked.told("", mark)
    if told or not measure.steps:
        yield from _reported(FormRow(FormKey(measure.id), asked.number, 0, title, ""), told)
    for place, step in enumerate(measure.steps, 1):
        told = asked.told(step.id, mark)
        if told or not finished_before(replace(measure, steps=(step,)), rounds, one):
            row = FormRow(FormKey(measure.id, step.id), asked.number, place, title, step_words(step))
            yield from _reported(row, told)


def _reported(row: FormRow, told: tuple[Result, ...]) -> Iterator[FormRow]:
    """The row once for every report of it, or empty."""
    for result in told:
        answer = answer_of(result)
        key = FormKey(row.key.measure, row.key.step, result.id, fingerprint(answer))
        yield FormRow(key, row.number, row.step_number, row.title, row.text, answer)
    if not told:
        key = FormKey(row.key.measure, row.key.step, "", fingerprint(Answer()))
        yield FormRow(key, row.number, row.step_number, row.title, row.text)


def _taker(units: Sequence[Unit]) -> str:
    """The unit that gathers the forms: สำนักปลัด, under whatever name."""
    return next((unit.name for unit in units if "สำนักปลัด" in unit.name), "")


def _office_name(file: OfficeFile, day: date) -> str:
    profile = profile_on(file.profiles, day)
    return full_name(profile) if profile else ""
