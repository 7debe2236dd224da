"""The shipped ready measures: whole, official, of every topic, and sound in every year they are offered for."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from ita_desktop import paths
from ita_desktop.catalog import ResourceError, framework_for, load_framework
from ita_desktop.catalog.library import load_library
from ita_desktop.catalog.provinces import provinces
from ita_desktop.catalog.toml_table import TomlTable
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.issues import PlaceKind
from ita_desktop.domain.library import ReadyMeasure, as_measure
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.office import Digits, OfficeType
from ita_desktop.domain.years import YearWork
from ita_desktop.thai.fiscal import fiscal_end, fiscal_start
from ita_desktop.thai.followups import read_follow_up
from ita_desktop.thai.normal import normal
from ita_desktop.thai.periods import read_period
from ita_desktop.work.creating import usual_office
from ita_desktop.work.printing import context_of
from tests.checks.seen import all_complaints
from tests.ids import counted

LIBRARY = load_library(2568)
IDS = [ready.id for ready in LIBRARY]
YEARS = range(2566, 2573)


def texts_of(ready: ReadyMeasure) -> list[str]:
    steps = [text for step in ready.steps for text in (step.text, *step.sub_points)]
    return [ready.title, *steps, *ready.responsibles, ready.target, ready.kpi]


def made(ready: ReadyMeasure, year: int, digits: Digits = Digits.THAI, file: OfficeFile | None = None) -> Measure:
    units = file.units if file else ()
    return as_measure(ready, year, digits=digits, units=units, new_id=counted(ready.id))


def test_there_is_something_for_every_indicator_and_item() -> None:
    framework = load_framework(2568)
    named = {item.code for item in framework.items if item.name}
    assert {code for ready in LIBRARY for code in ready.indicators} == {one.code for one in framework.indicators}
    assert {code for ready in LIBRARY for code in ready.items} == named


@pytest.mark.parametrize("ready", LIBRARY, ids=IDS)
def test_an_item_brings_its_indicator_along(ready: ReadyMeasure) -> None:
    owner = {item.code: item.indicator for item in load_framework(2568).items}
    assert {owner[code] for code in ready.items} <= set(ready.indicators)


def test_names_titles_and_steps_stand_once() -> None:
    told = [(ready.title, *(step.text for step in ready.steps)) for ready in LIBRARY]
    assert [text for text, times in Counter(text for texts in told for text in texts).items() if times > 1] == []
    assert len(set(IDS)) == len(IDS)


@pytest.mark.parametrize("ready", LIBRARY, ids=IDS)
def test_a_measure_is_whole(ready: ReadyMeasure) -> None:
    assert 3 <= len(ready.steps) <= 6
    assert ready.responsibles
    assert all(len(step.sub_points) != 1 for step in ready.steps)


@pytest.mark.parametrize("ready", LIBRARY, ids=IDS)
def test_the_wording_is_plain_thai_of_no_office_and_no_year(ready: ReadyMeasure) -> None:
    for text in texts_of(ready):
        assert text == normal(text).strip() and "  " not in text and "\n" not in text
        assert set(re.findall(r"\{([^}]*)\}", text)) <= {"measures_year", "assessed_year"}
        assert not re.search("25[0-9]{2}|[๐-๙]", text)
        assert not re.search(
            r"อบต\.|องค์การบริหารส่วน|เทศบาล|พระราชบัญญัติ|พ\.ร\.บ|กรม|โรงพยาบาล|สถานศึกษา|ข้าราชการพลเรือน", text
        )
        assert [name for name in provinces() if f"จังหวัด{name}" in text] == []


@pytest.mark.parametrize("ready", LIBRARY, ids=IDS)
def test_who_is_named_in_the_steps_is_responsible(ready: ReadyMeasure) -> None:
    units = ("สำนักปลัด", "กองคลัง", "กองช่าง", "กองการศึกษา", "หน่วยตรวจสอบภายใน")
    steps = " ".join(text for step in ready.steps for text in (step.text, *step.sub_points))
    assert {unit for unit in units if unit in steps} <= set(ready.responsibles)


@pytest.mark.parametrize("digits", [Digits.THAI, Digits.ARABIC])
@pytest.mark.parametrize("ready", LIBRARY, ids=IDS)
def test_the_days_read_back_as_they_are_meant(ready: ReadyMeasure, digits: Digits) -> None:
    for year in YEARS:
        measure = made(ready, year, digits)
        time, follow_up = measure.timeframe, measure.follow_up
        read = read_period(time.text, year)
        assert (read.start, read.end, read.problem) == (time.start, time.end, "")
        said = read_follow_up(follow_up.text, year)
        assert (said.cycle_months, said.cut_off) == (follow_up.cycle_months, follow_up.cut_off)


@pytest.mark.parametrize("ready", LIBRARY, ids=IDS)
def test_it_is_followed_up_while_it_is_done(ready: ReadyMeasure) -> None:
    measure = made(ready, 2569)
    start, end = measure.timeframe.start, measure.timeframe.end
    assert start is not None and end is not None
    assert fiscal_start(2569) <= start < end <= fiscal_end(2569)
    assert measure.follow_up.cycle_months <= (end.year - start.year) * 12 + end.month - start.month + 1
    assert start < (measure.follow_up.cut_off or end) <= fiscal_end(2569)


@pytest.mark.parametrize("year", YEARS)
def test_its_items_are_of_the_year_it_is_offered_for(year: int) -> None:
    known = {item.code for item in framework_for(year).items}
    for ready in load_library(year):
        assert set(ready.items) <= known
        assert len(set(ready.items)) == len(ready.items)


def test_disclosures_that_became_one_are_named_once() -> None:
    gift = {ready.id: ready.items for ready in load_library(2569)}["no-gift"]
    assert gift == ("o20",)


@pytest.mark.parametrize("office_type", OfficeType)
@pytest.mark.parametrize("year", [2568, 2569, 2570])
def test_a_year_of_ready_measures_raises_no_issue(office_type: OfficeType, year: int) -> None:
    file = usual_office(office_type, "ทดสอบดี", "เมือง", "ตัวอย่าง")
    measures = tuple(made(ready, year, file=file) for ready in load_library(year - 1))
    file = replace(file, years={year: YearWork(year, measures=measures)})
    issues = all_complaints(context_of(file, year, date(year - 543, 1, 15)))
    assert [issue.message for issue in issues if issue.place.kind is PlaceKind.MEASURE] == []


@pytest.mark.parametrize("office_type", OfficeType)
def test_every_usual_office_has_the_units_it_names(office_type: OfficeType) -> None:
    file = usual_office(office_type, "ทดสอบดี", "เมือง", "ตัวอย่าง")
    linked = {one.text: bool(one.unit) for ready in LIBRARY for one in made(ready, 2569, file=file).responsibles}
    assert {text for text, is_unit in linked.items() if not is_unit} == {
        "ทุกส่วนราชการ",
        "คณะทำงานขับเคลื่อนการประเมินคุณธรรมและความโปร่งใส (ITA)",
    }


def test_a_preset_nobody_knows_is_named_with_file_and_field(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from ita_desktop.catalog import library

    path = tmp_path / "wrong.toml"
    path.write_text(
        'items_of = 2568\n[[measures]]\nid = "x"\ntitle = "x"\nindicators = ["1"]\nsteps = []\nresponsibles = []\n'
        'timeframe = "someday"\nfollow_up = "year-end"\n',
        encoding="utf-8",
    )
    with pytest.raises(ResourceError, match=r"wrong\.toml: measures\[0\]\.timeframe: 'someday'"):
        list(library._measures(path, 2568))


def test_all_files_are_read() -> None:
    files = sorted(paths.resource("library").glob("*.toml"))
    written = [entry.text("id") for path in files for entry in TomlTable.read(path).entries("measures")]
    assert sorted(written) == sorted(IDS)
