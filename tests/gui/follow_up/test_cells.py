"""What the cells say, and what is understood of what is typed or pasted into them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.measures import Result, Status
from ita_desktop.gui.follow_up.cells import (
    Column,
    column_of,
    field_of,
    read_status,
    shown_text,
    state_text,
    status_of_key,
    typed_text,
    with_text,
)
from ita_desktop.gui.follow_up.rows import RowReading
from ita_desktop.gui.follow_up.standing import YearReading
from tests.gui.follow_up.conftest import MARCH, SEPTEMBER, TODAY, measure, reported, year


@pytest.mark.parametrize(
    ("key", "status"),
    [
        ("1", Status.NOT_STARTED),
        ("๒", Status.UNDER_WAY),
        ("3", Status.DONE),
        ("-", Status.DONE),
        ("ภ", Status.NOT_DONE),
        ("ย", Status.NOT_STARTED),
        ("อ", Status.UNDER_WAY),
        ("แ", Status.DONE),
        ("ไ", Status.NOT_DONE),
        ("5", None),
        ("0", None),
        ("ก", None),
        ("", None),
    ],
)
def test_keys_of_a_status(key: str, status: Status | None) -> None:
    assert status_of_key(key) is status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("แล้วเสร็จ", Status.DONE),
        (" อยู่ระหว่าง ดำเนินการ ", Status.UNDER_WAY),
        ("ดำเนินการแล้วเสร็จ", Status.DONE),
        ("เสร็จ", Status.DONE),
        ("กำลังดำเนินการ", Status.UNDER_WAY),
        ("4", Status.NOT_DONE),
        ("", None),
        ("ดี", None),
    ],
)
def test_statuses_as_people_write_them(text: str, status: Status | None) -> None:
    assert read_status(text) is status


def test_a_finished_status_dates_itself_and_a_given_day_stays() -> None:
    assert with_text(Result("r"), Column.STATUS, "3", TODAY) == Result("r", status=Status.DONE, reported_on=TODAY)
    dated = Result("r", reported_on=MARCH)
    assert with_text(dated, Column.STATUS, "3", TODAY) == Result("r", status=Status.DONE, reported_on=MARCH)


@pytest.mark.parametrize("text", ["๓๑ มี.ค. ๖๙", "31/3/2569", "31 มีนาคม 2569", "2026-03-31"])
def test_days_in_any_writing(text: str) -> None:
    assert with_text(Result("r"), Column.ON, text, TODAY) == Result("r", reported_on=MARCH)


def test_what_is_no_day_or_status_is_refused() -> None:
    assert with_text(Result("r"), Column.ON, "32 มี.ค. 69", TODAY) is None
    assert with_text(Result("r"), Column.STATUS, "???", TODAY) is None
    assert with_text(Result("r"), Column.NAME, "ชื่อ", TODAY) is None


def test_an_empty_text_clears() -> None:
    told = Result("r", status=Status.DONE, reported_on=MARCH, output="ก", outcome="ข")

    assert with_text(told, Column.ON, " ", TODAY) == Result("r", status=Status.DONE, output="ก", outcome="ข")
    assert with_text(told, Column.STATUS, "", TODAY) == Result("r", reported_on=MARCH, output="ก", outcome="ข")


@given(st.text(max_size=40), st.sampled_from(list(Column)))
def test_any_text_is_taken_or_refused(text: str, column: Column) -> None:
    after = with_text(Result("r"), column, text, TODAY)

    assert after is None or after.id == "r"


def test_a_field_and_its_column_find_each_other() -> None:
    assert [column for column in Column if field_of(column) and column_of(field_of(column)) is not column] == []
    assert column_of("problems") is None


def texts(*results: Result, end: date | None = MARCH, today: date = TODAY) -> list[str]:
    """What the status column says of a measure and its two steps."""
    found = YearReading().read(year(measure(results=results)), 6, today)
    return [shown_text(row, Column.STATUS) for row in RowReading().rows(found, end)]


def test_what_is_not_reported_says_how_its_round_stands() -> None:
    assert texts() == ["เกินกำหนด", "ยังไม่รายงาน", "ยังไม่รายงาน"]
    assert texts(today=date(2026, 3, 2)) == ["ครบกำหนดเดือนนี้", "ยังไม่รายงาน", "ยังไม่รายงาน"]
    assert texts(end=SEPTEMBER) == ["ยังไม่รายงาน"] * 3
    assert texts(end=None) == ["", "", ""]
    assert texts(reported("m-1")) == ["รายงานแล้วบางขั้นตอน", "แล้วเสร็จ", "ยังไม่รายงาน"]
    assert texts(reported()) == ["แล้วเสร็จ", "รายงานรวมแล้ว", "รายงานรวมแล้ว"]
    assert texts(reported("m-1"), reported("m-2", ident="s"))[0] == "รายงานครบทุกขั้นตอน"
    assert texts(reported("m-1"), end=SEPTEMBER)[1] == "แล้วเสร็จ (รอบอื่น)"
    assert texts(reported("m-1"), reported("m-2", ident="s"), end=SEPTEMBER)[0] == "รอบนี้ไม่ต้องรายงาน"


def test_a_day_is_short_in_the_table_and_long_in_the_editor_and_more_results_are_counted() -> None:
    told = Result("r", "m-1", reported_on=MARCH, output="อบรม", round_end=MARCH)
    found = YearReading().read(year(measure(results=(told, reported("m-1", ident="s")))), 6, TODAY)
    row = RowReading().rows(found, MARCH)[1]

    assert (shown_text(row, Column.ON), typed_text(row, Column.ON)) == ("31 มี.ค. 69", "31 มีนาคม 2569")
    assert (shown_text(row, Column.OUTPUT), typed_text(row, Column.OUTPUT)) == ("อบรม\n(อีก 1 ผล)", "อบรม")
    assert state_text(row) == "ยังไม่รายงาน"
