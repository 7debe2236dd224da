"""Rows as texts: the same text changes nothing, another changes what it stands for."""

from dataclasses import replace
from datetime import date

import pytest

from ita_desktop.domain.carrying import duplicate
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.ids import NewId
from ita_desktop.domain.measures import FollowUp, Measure, Responsible, Step, Timeframe
from ita_desktop.domain.office import Digits, Preferences, Unit
from ita_desktop.gui.measures.cells import (
    can_be_filled_down,
    column_of,
    field_of,
    shown_text,
    typed_text,
    with_cell_of,
    with_typed_text,
)
from ita_desktop.gui.measures.reference import Reference, reference_of
from tests.ids import counted

UNITS = (
    Unit("u1", "กองคลัง", "กค."),
    Unit("u2", "กองการศึกษา"),
    Unit("u3", "กองการศึกษา ศาสนาและวัฒนธรรม"),
    Unit("u4", "กองเก่า", valid_to=date(2020, 1, 1)),
)
MEASURE = Measure(
    "m",
    ("อบรม", "ประชุม"),
    indicators=("1", "99"),
    items=("i1",),
    analysis="ยังต่ำ",
    steps=(Step("a", "วางแผน", ("ก",)), Step("b", "ดำเนินการ")),
    responsibles=(Responsible("r", "กองคลัง", "u1"),),
    timeframe=Timeframe("", date(2025, 10, 1), date(2026, 9, 30)),
    follow_up=FollowUp("ทุก ๓ เดือน", 3),
    extra={"หมายเหตุ": "ของเดิม"},
)


@pytest.fixture
def reference() -> Reference:
    return reference_of(OfficeFile(id="f", units=UNITS), 2569)


@pytest.fixture
def new_id() -> NewId:
    return counted()


def test_cells_show_what_is_printed_in_the_offices_digits(reference: Reference) -> None:
    shown = {column: shown_text(MEASURE, 3, column, reference) for column in ("number", "measure", "steps")}

    assert shown == {
        "number": "๓–๔",
        "measure": "๓. อบรม\n๔. ประชุม",
        "steps": "๑. วางแผน\n    (๑) ก\n๒. ดำเนินการ",
    }


def test_arabic_digits_where_the_office_prints_them() -> None:
    arabic = reference_of(OfficeFile(id="f", preferences=Preferences(digits=Digits.ARABIC)), 2569)

    assert shown_text(MEASURE, 3, "number", arabic) == "3–4"


def test_an_indicator_is_named_and_an_unknown_one_stays_as_it_is(reference: Reference) -> None:
    lines = shown_text(MEASURE, 1, "indicator", reference).split("\n")

    assert lines[0].startswith("๑. ")
    assert lines[1:] == ["99", "i1"]


def test_dates_without_words_are_shown_as_they_are_printed(reference: Reference) -> None:
    assert shown_text(MEASURE, 1, "timeframe", reference) == "1 ต.ค. 68 – 30 ก.ย. 69"
    assert typed_text(MEASURE, "timeframe", reference) == ""


def test_the_same_text_changes_nothing(reference: Reference, new_id: NewId) -> None:
    for column in (*(column.id for column in reference.columns), "หมายเหตุ"):
        same = with_typed_text(MEASURE, column, typed_text(MEASURE, column, reference), reference, new_id)
        assert same is MEASURE


@pytest.mark.parametrize(
    ("column", "text", "expected"),
    [
        ("measure", "ใหม่\n\nอีกชื่อ", {"titles": ("ใหม่", "อีกชื่อ")}),
        ("measure", "", {"titles": ("",)}),
        ("analysis", "ดีขึ้น", {"analysis": "ดีขึ้น"}),
        ("budget", "๕,๐๐๐ บาท", {"budget": "๕,๐๐๐ บาท"}),
        ("timeframe", "ไตรมาสที่ ๑", {"timeframe": Timeframe("ไตรมาสที่ ๑", date(2025, 10, 1), date(2025, 12, 31))}),
        ("timeframe", "เมื่อพร้อม", {"timeframe": Timeframe("เมื่อพร้อม")}),
        ("follow_up", "ทุก 6 เดือน", {"follow_up": FollowUp("ทุก 6 เดือน", 6)}),
        ("steps", "1. วางแผน", {"steps": (Step("a", "วางแผน"),)}),
        ("responsible", "กค.", {"responsibles": (Responsible("r", "กค.", "u1"),)}),
        ("หมายเหตุ", "", {"extra": {}}),
        ("อื่น", "ค่า", {"extra": {"หมายเหตุ": "ของเดิม", "อื่น": "ค่า"}}),
    ],
)
def test_another_text_changes_what_it_stands_for(
    reference: Reference, new_id: NewId, column: str, text: str, expected: dict[str, object]
) -> None:
    assert with_typed_text(MEASURE, column, text, reference, new_id) == replace(MEASURE, **expected)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("กองคลัง", "u1"),
        ("งานพัสดุ กองคลัง", "u1"),
        ("กค.", "u1"),
        ("กองการศึกษา", "u2"),
        ("กองการศึกษา ศาสนาและวัฒนธรรม", "u3"),
        ("กองคลังและกองการศึกษา", ""),
        ("ทุกส่วนราชการ", ""),
        ("กองเก่า", ""),
        ("", ""),
    ],
)
def test_a_text_that_names_one_unit_of_the_year_is_linked_to_it(reference: Reference, text: str, unit: str) -> None:
    assert reference.unit_in(text) == unit


def test_filling_down_takes_the_cell_and_leaves_the_rest(reference: Reference, new_id: NewId) -> None:
    other = duplicate(MEASURE, new_id)
    columns = [column.id for column in reference.columns if can_be_filled_down(column.id)]
    bare = Measure("x", ("ของตน",))

    for column in columns:
        bare = with_cell_of(bare, other, column, new_id)

    assert (bare.id, bare.titles, bare.steps) == ("x", ("ของตน",), ())
    assert [one.text for one in bare.responsibles] == ["กองคลัง"]
    assert bare.responsibles[0].id != other.responsibles[0].id
    assert (bare.timeframe, bare.follow_up, bare.items) == (other.timeframe, other.follow_up, other.items)


@pytest.mark.parametrize("column", ["measure", "indicator", "responsible", "steps", "budget", "หมายเหตุ"])
def test_a_field_leads_back_to_its_column(column: str) -> None:
    assert column_of(field_of(column)) == column


def test_an_offices_own_entries_are_columns() -> None:
    file = OfficeFile(id="f")
    from ita_desktop.domain.rows import changed_year

    file = changed_year(file, 2569, lambda work: replace(work, measures=(MEASURE,)))

    columns = reference_of(file, 2569).columns
    assert [column.id for column in columns][:5] == ["number", "measure", "indicator", "analysis", "steps"]
    assert columns[-1].label == "หมายเหตุ"
