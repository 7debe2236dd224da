"""What the texts of a filled row are understood to say."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.measures import Status
from ita_desktop.domain.unit_form import Answer
from ita_desktop.domain.unit_form_filled import FilledRow, FormColumn, Understood, kept_text, read_status, understood


def read(**texts: str) -> Understood:
    return understood(FilledRow(6, None, "", "", {FormColumn[name.upper()]: text for name, text in texts.items()}))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("เสร็จแล้ว", Status.DONE),
        ("ดำเนินการแล้ว", Status.DONE),
        ("✓", Status.DONE),
        ("/", Status.DONE),
        ("100%", Status.DONE),
        ("๑๐๐%", Status.DONE),
        ("✓ แล้วเสร็จ", Status.DONE),
        ("กำลัง ดำเนินการ", Status.UNDER_WAY),
        ("ดำเนินการแล้วบางส่วน", Status.UNDER_WAY),
        ("ยังไม่ได้ดำเนินการ", Status.NOT_STARTED),
        ("ไม่ดำเนินการ", Status.NOT_DONE),
        ("☐ ยังไม่ดำเนินการ\n☒ แล้วเสร็จ\n☐ ไม่ได้ดำเนินการ", Status.DONE),
        ("( ) ยังไม่ดำเนินการ (/) แล้วเสร็จ", Status.DONE),
        ("[x] อยู่ระหว่างดำเนินการ [ ] แล้วเสร็จ", Status.UNDER_WAY),
        ("☐ ยังไม่ดำเนินการ\n☐ แล้วเสร็จ", None),
        ("", None),
        (" - ", None),
    ],
)
def test_a_status_is_read_in_any_writing(text: str, status: Status | None) -> None:
    assert read_status(text) is status


@pytest.mark.parametrize("text", ["ก็ดี", "☒ แล้วเสร็จ ☒ ไม่ได้ดำเนินการ", "แล้วเสร็จ?", "ดำเนินการ"])
def test_what_is_no_status_or_two_is_told(text: str) -> None:
    told = read_status(text)

    assert not isinstance(told, Status)
    assert told


@pytest.mark.parametrize("text", ["๑๒ ม.ค. ๖๙", "12/1/69", "12 มกราคม 2569", "2026-01-12", "12 ม.ค. 2569"])
def test_a_date_is_read_in_any_writing(text: str) -> None:
    assert read(date=text).answer == Answer(reported_on=date(2026, 1, 12))


def test_what_is_not_understood_is_kept_behind_the_output() -> None:
    said = read(status="ก็ดี", date="เมื่อวาน", output="อบรม 20 คน")

    assert set(said.unread) == {FormColumn.STATUS, FormColumn.DATE}
    assert said.whole == Answer(output="อบรม 20 คน\nสถานะตามแบบรายงาน: ก็ดี\nวันที่ดำเนินการตามแบบรายงาน: เมื่อวาน")


@pytest.mark.parametrize("text", ["12-14 ม.ค. 69", "12 มกราคม - 14 มกราคม 2569"])
def test_a_stretch_of_days_counts_by_its_last_and_stays_in_words(text: str) -> None:
    said = read(date=text, output="อบรม")

    assert said.whole == Answer(reported_on=date(2026, 1, 14), output=f"อบรม\nวันที่ดำเนินการตามแบบรายงาน: {text}")
    assert said.notes
    assert not said.unread


def test_a_guessed_year_is_understood_and_told() -> None:
    said = read(date="30/9/25")

    assert said.answer.reported_on == date(2025, 9, 30)
    assert said.notes
    assert not said.unread


@given(st.text(max_size=60), st.text(max_size=60))
def test_whatever_is_not_understood_is_never_lost(status: str, day: str) -> None:
    said = read(status=status, date=day)

    for column, text in ((FormColumn.STATUS, status), (FormColumn.DATE, day)):
        assert column not in said.unread or kept_text(text) in said.whole.output
