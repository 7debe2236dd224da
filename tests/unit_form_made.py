"""A made-up office with measures to report on, its forms, and forms filled without any file."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import FollowUp, Measure, Responsible, Result, Status, Step
from ita_desktop.domain.office import OfficeType, Profile, Unit
from ita_desktop.domain.rows import row_of, year_of
from ita_desktop.domain.unit_form import FormRow, UnitForm
from ita_desktop.domain.unit_form_filled import FilledForm, FilledRow, FormColumn
from ita_desktop.domain.unit_form_making import unit_forms
from ita_desktop.domain.years import YearWork
from ita_desktop.paper.unit_form_words import Look, answer_texts

YEAR = 2569
END = date(2026, 3, 31)
FINANCE, WORKS = "u-finance", "u-works"
STATUS, DATE, OUTPUT, OUTCOME = FormColumn.STATUS, FormColumn.DATE, FormColumn.OUTPUT, FormColumn.OUTCOME
PROBLEMS, SUGGESTIONS = FormColumn.PROBLEMS, FormColumn.SUGGESTIONS


def finance(row: str = "r1") -> Responsible:
    return Responsible(row, "กองคลัง", FINANCE)


def office(*measures: Measure, **changes: Any) -> OfficeFile:
    """An อบต. with two units, reporting every six months."""
    made = OfficeFile(
        "office-1",
        profiles=(Profile("p", OfficeType.SAO, "หนองสมมติ", "เมือง", "สมมติ"),),
        units=(Unit(FINANCE, "กองคลัง", "กค."), Unit(WORKS, "กองช่าง")),
        years={YEAR: YearWork(YEAR, measures=measures or usual())},
    )
    return replace(made, **changes)


def usual() -> tuple[Measure, ...]:
    """A measure of two steps and one of none, both of กองคลัง."""
    steps = (Step("s1", "จัดทำคู่มือ", ("ร่าง", "ประกาศ")), Step("s2", "อบรมบุคลากร"))
    return (
        Measure("m1", ("ปรับปรุงการให้บริการ",), steps=steps, responsibles=(finance(),)),
        Measure("m2", ("ประกาศนโยบายไม่รับของขวัญ",), responsibles=(finance("r2"),)),
    )


def reported(file: OfficeFile, measure: str, *results: Result) -> OfficeFile:
    """The office with more reported of a measure."""
    work = year_of(file, YEAR)
    rows = tuple(replace(one, results=(*one.results, *results)) if one.id == measure else one for one in work.measures)
    return replace(file, years={**file.years, YEAR: replace(work, measures=rows)})


def result(row: str, step: str = "", output: str = "จัดแล้ว", **changes: Any) -> Result:
    """A report of the half year."""
    return replace(Result(row, step, Status.UNDER_WAY, output=output, round_end=END), **changes)


def form_of(file: OfficeFile, unit: str = FINANCE) -> UnitForm:
    """The form of a unit for the half year."""
    return next(form for form in unit_forms(file, YEAR, END) if form.identity.unit == unit)


def filled(form: UnitForm, *answers: Mapping[FormColumn, str]) -> FilledForm:
    """The form with these answers in its first rows, as reading would find it."""
    blank: tuple[Mapping[FormColumn, str], ...] = ({},) * len(form.rows)
    rows = zip(form.rows, (*answers, *blank), strict=False)
    return FilledForm(form.identity, None, tuple(_row(place, row, said) for place, (row, said) in enumerate(rows, 6)))


def _row(place: int, row: FormRow, said: Mapping[FormColumn, str]) -> FilledRow:
    texts = {**answer_texts(row.answer, Look()), **said}
    number = f"{row.number}.{row.step_number}" if row.step_number else str(row.number)
    return FilledRow(place, row.key, number, row.text or row.title, texts)


def results(file: OfficeFile, measure: str) -> tuple[Result, ...]:
    """What is reported of a measure."""
    found = row_of(year_of(file, YEAR).measures, measure)
    assert found
    return found.results


def every_three_months(measure: Measure) -> Measure:
    return replace(measure, follow_up=FollowUp("ทุก ๓ เดือน", 3))
