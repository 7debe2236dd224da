"""The calendar file of what is due, read back as a calendar program reads it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from ita_desktop.domain.due import Due, RoundState
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import FollowUp, Measure, Responsible, Result, Status
from ita_desktop.domain.office import Unit
from ita_desktop.domain.rounds import Round
from ita_desktop.domain.years import Closing, YearWork
from ita_desktop.work.calendar_file import calendar_of, open_rounds, write_calendar
from ita_desktop.work.errors import WorkError

TODAY = date(2026, 2, 3)
MADE = datetime(2026, 2, 3, 9, 0, tzinfo=UTC)
ENDS = (date(2025, 12, 31), date(2026, 3, 31), date(2026, 6, 30), date(2026, 9, 30))

TALK = Measure(
    "m1",
    ("จัดประชุมชี้แจง; แนวทาง, ขั้นตอน \\ และระยะเวลา\nการให้บริการ",),
    responsibles=(Responsible("r1", "กองคลัง", "u1"), Responsible("r2", "สำนักปลัด")),
    follow_up=FollowUp("ทุก 3 เดือน", 3),
)
GIVE_OUT = Measure("m2", ("เผยแพร่ผ่านเว็บไซต์",), responsibles=(Responsible("r3", "ทุกส่วนราชการ"),))
UNITS = (Unit("u1", "กองคลัง", "คลัง"), Unit("u2", "กองช่าง"))


def office(*measures: Measure, closed: date | None = None) -> OfficeFile:
    return OfficeFile("f", units=UNITS, years={2569: YearWork(2569, measures=measures, closing=Closing(closed))})


def reported(measure: Measure, end: date) -> Measure:
    return replace(measure, results=(*measure.results, Result(f"r{end}", status=Status.UNDER_WAY, round_end=end)))


def written(file: OfficeFile, unit: str = "") -> bytes:
    return calendar_of(file, open_rounds(file, 2569, TODAY, unit), MADE)


def days(file: OfficeFile, unit: str = "") -> list[date]:
    return [event.decoded("dtstart") for event in Calendar.from_ical(written(file, unit)).walk("VEVENT")]


def test_every_open_round_is_an_event_of_one_whole_day() -> None:
    events = Calendar.from_ical(written(office(reported(TALK, ENDS[0])))).walk("VEVENT")

    assert [event.decoded("dtstart") for event in events] == list(ENDS[1:])
    assert [event.decoded("dtend") for event in events] == [end + timedelta(days=1) for end in ENDS[1:]]
    assert b"DTSTART;VALUE=DATE:20260331\r\n" in written(office(reported(TALK, ENDS[0])))


def test_an_event_says_what_is_due_of_whom_and_reminds_a_week_before() -> None:
    event = Calendar.from_ical(written(office(TALK))).walk("VEVENT")[0]
    (alarm,) = event.walk("VALARM")

    assert str(event["summary"]) == (
        "กำหนดรายงานผล มาตรการลำดับที่ 1 รอบที่ 1: จัดประชุมชี้แจง; แนวทาง, ขั้นตอน \\ และระยะเวลา การให้บริการ"
    )
    assert str(event["description"]) == (
        "มาตรการ: จัดประชุมชี้แจง; แนวทาง, ขั้นตอน \\ และระยะเวลา การให้บริการ\nผู้รับผิดชอบ: กองคลัง, สำนักปลัด\n"
        "รอบที่ 1: 1 ตุลาคม 2568 – 31 ธันวาคม 2568 ต้องรายงานภายใน 31 ธันวาคม 2568"
    )
    assert alarm.decoded("trigger") == timedelta(days=-7)
    assert event.decoded("dtstamp") == MADE


def test_writing_again_names_the_same_rounds_alike_and_no_two_alike() -> None:
    def ids(data: bytes) -> list[str]:
        return [str(event["uid"]) for event in Calendar.from_ical(data).walk("VEVENT")]

    first = ids(written(office(TALK, GIVE_OUT)))
    later = ids(written(office(GIVE_OUT, reported(replace(TALK, titles=("ชื่อใหม่",)), ENDS[0]))))

    assert len(set(first)) == len(first) == 6
    assert set(later) == set(first) - {"f-m1-20251231@ita-desktop"}


@pytest.mark.parametrize(("unit", "count"), [("กองคลัง", 6), ("กอง คลัง ", 6), ("คลัง", 6), ("สำนักปลัด", 6), ("กองช่าง", 2)])
def test_a_unit_is_reminded_of_its_own_and_of_what_all_do(unit: str, count: int) -> None:
    of_all = replace(GIVE_OUT, responsibles=(Responsible("r3", "ทุกกอง"),))
    assert len(days(office(TALK, GIVE_OUT), unit)) == len(days(office(TALK, of_all), unit)) == count


@pytest.mark.parametrize(
    ("file", "unit", "said"),
    [
        (office(), "", "ไม่มีรอบที่ต้องรายงานของมาตรการปี 2569"),
        (office(TALK, closed=TODAY), "", "ปิดการติดตามของปีงบประมาณ พ.ศ. 2569 แล้ว"),
        (office(GIVE_OUT), "กองที่ไม่มี", "ไม่พบผู้รับผิดชอบชื่อ “กองที่ไม่มี”"),
    ],
)
def test_nothing_to_remind_of_writes_nothing(tmp_path: Path, file: OfficeFile, unit: str, said: str) -> None:
    with pytest.raises(WorkError, match=said):
        write_calendar(file, 2569, tmp_path / "a.ics", TODAY, unit)

    assert list(tmp_path.iterdir()) == []


def test_the_file_has_its_ending_and_replaces_the_one_before(tmp_path: Path) -> None:
    write_calendar(office(TALK), 2569, tmp_path / "ปฏิทิน", TODAY)
    path, count = write_calendar(office(TALK, GIVE_OUT), 2569, tmp_path / "ปฏิทิน.ICS", TODAY)
    again, _ = write_calendar(office(TALK, GIVE_OUT), 2569, tmp_path / "ปฏิทิน", TODAY)

    assert (path.name, again.name, count) == ("ปฏิทิน.ICS", "ปฏิทิน.ics", 6)
    assert len(Calendar.from_ical(again.read_bytes()).walk("VEVENT")) == 6


def test_a_folder_that_is_gone_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(WorkError, match="โปรดเลือกโฟลเดอร์อื่น"):
        write_calendar(office(TALK), 2569, tmp_path / "ไม่มี" / "a.ics", TODAY)


SIGNS = st.text(
    st.characters(codec="utf-8") | st.sampled_from("กำแพ่ปี๊น้ำ,;:\\\n\r\t\x00\x1f\u2028\ufeff…🙂"), max_size=400
)


@given(title=SIGNS, responsible=SIGNS)
def test_any_text_comes_back_from_lines_of_75_bytes(title: str, responsible: str) -> None:
    measure = Measure("m", (title,), responsibles=(Responsible("r", responsible),))
    one = Round(1, date(2025, 10, 1), ENDS[1], ENDS[1])

    data = calendar_of(OfficeFile("f"), [Due(1, measure, one, RoundState.DUE)], MADE)

    lines = data.split(b"\r\n")
    assert lines[-1] == b"" and not any(b"\n" in line or b"\r" in line for line in lines)
    assert all(len(line) <= 75 for line in lines)
    assert [line.decode("utf-8") for line in lines]  # no letter is cut in two
    (event,) = Calendar.from_ical(data).walk("VEVENT")
    wanted = "".join(sign for sign in " ".join(title.split()) if sign >= " " and sign not in "\x7f\ufeff")
    assert str(event["description"]).split("\n")[0] == f"มาตรการ: {wanted}"
