"""Measures that do not say who or when."""

from datetime import date

import pytest

from ita_desktop.checks.coverage import measures as family
from ita_desktop.domain.measures import Measure, Responsible, Step, Timeframe
from tests.checks.seen import complaints, places, seen

TITLES = ("จัดทำคู่มือการใช้ทรัพย์สินของราชการ",)
WHO = (Responsible("r", "สำนักปลัด"),)
WHEN = Timeframe("ตลอดปีงบประมาณ")
STEP = Step("s", "แต่งตั้งคณะทำงาน")


def test_a_measure_without_anybody() -> None:
    nobody = Measure("a", TITLES, timeframe=WHEN)
    blank = Measure("b", TITLES, responsibles=(Responsible("r", " "),))
    unit = Measure("c", TITLES, responsibles=(Responsible("r", "", "u1"),))
    context = seen(measures=(nobody, blank, unit, Measure("d", TITLES, responsibles=WHO)))
    assert places(family.without_responsible, context) == [
        "2569/measure/a/responsibles",
        "2569/measure/b/responsibles",
    ]


def test_a_measure_without_a_time() -> None:
    never = Measure("a", TITLES, responsibles=WHO)
    dated = Measure("b", TITLES, timeframe=Timeframe(end=date(2026, 9, 30)))
    context = seen(measures=(never, dated, Measure("c", TITLES, timeframe=WHEN)))
    found = complaints(family.without_timeframe, context)
    assert [issue.message for issue in found] == [
        "มาตรการลำดับที่ 1 “จัดทำคู่มือการใช้ทรัพย์สินของราชการ” ยังไม่มีระยะเวลาดำเนินการ โปรดระบุช่วงเวลาในปีงบประมาณ พ.ศ. 2569"
    ]


def test_a_measure_without_or_with_a_long_title_can_still_be_named() -> None:
    context = seen(measures=(Measure("a", ()), Measure("b", ("", "ก" * 5000))))
    messages = [issue.message for issue in complaints(family.without_responsible, context)]
    assert messages[0].startswith("มาตรการลำดับที่ 1 ยังไม่มี")
    assert messages[1].startswith("มาตรการลำดับที่ 2 “กกก")
    assert all(len(message) < 200 for message in messages)


@pytest.mark.parametrize("text", ["๓๐ ก.พ. ๒๕๖๘", "ภายในวันที่ 31 เม.ย. 2569", "30 ก.ย. 2569 – 1 ต.ค. 2568"])
def test_a_time_that_cannot_be(text: str) -> None:
    context = seen(measures=(Measure("a", TITLES, timeframe=Timeframe(text)),))
    found = complaints(family.with_impossible_timeframe, context)
    assert [(issue.place.field, dict(issue.figures)["timeframe"]) for issue in found] == [("timeframe", text)]


@pytest.mark.parametrize("text", ["", "ตลอดปีงบประมาณ", "๒๙ ก.พ. ๒๕๖๗", "ม.ค. – มี.ค. ๖๙", "เมื่อได้รับแจ้งเรื่องร้องเรียน"])
def test_times_that_can_be(text: str) -> None:
    context = seen(measures=(Measure("a", TITLES, timeframe=Timeframe(text)),))
    assert complaints(family.with_impossible_timeframe, context) == []


@pytest.mark.parametrize("nothing", ["", " ", "-", " – ", "........", "…\n"])
def test_dots_and_dashes_say_nothing(nothing: str) -> None:
    row = Measure("a", TITLES, responsibles=(Responsible("r", nothing),), timeframe=Timeframe(nothing), steps=(STEP,))
    context = seen(measures=(row, Measure("b", (nothing,)), Measure("c", TITLES, steps=(Step("s", nothing),))))
    assert places(family.without_responsible, context)[0] == "2569/measure/a/responsibles"
    assert places(family.without_timeframe, context)[0] == "2569/measure/a/timeframe"
    assert places(family.without_title, context) == ["2569/measure/b/titles"]
    assert places(family.without_steps, context) == ["2569/measure/b/steps", "2569/measure/c/steps"]


def test_a_measure_without_a_title() -> None:
    rows = (Measure("a", ()), Measure("b", (" ",)), Measure("c", ("จัดทำคู่มือ", "")), Measure("d", TITLES))
    found = complaints(family.without_title, seen(measures=rows))
    assert [issue.place.ids for issue in found] == [("a",), ("b",), ("c",)]
    assert [issue.where for issue in found[:1]] == ["มาตรการลำดับที่ 1 ชื่อมาตรการ"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("จัดทำคู่มือการให้บริการ", "จัดทำคู่มือ การให้บริการ"),
        ("อบรม No Gift Policy", "อบรม no  gift policy."),
        ("ระยะที่ ๑", "ระยะที่ 1"),
        ("“ยืมถูกขั้นตอน”", "ยืมถูกขั้นตอน"),
        ("กำหนดแนวทาง", "กํ\u0e32หนดแนวทาง"),
    ],
)
def test_titles_that_are_the_same(one: str, other: str) -> None:
    found = complaints(family.with_same_title, seen(measures=(Measure("a", (one,)), Measure("b", ("อื่น", other)))))
    assert [str(issue.place) for issue in found] == ["2569/measure/b/1/titles"]
    assert "ซ้ำกับมาตรการลำดับที่ 1" in found[0].message


@pytest.mark.parametrize(("one", "other"), [("ระยะที่ 1", "ระยะที่ 2"), ("", ""), ("อบรม", "การอบรม"), ("-", " - ")])
def test_titles_that_are_not(one: str, other: str) -> None:
    assert complaints(family.with_same_title, seen(measures=(Measure("a", (one,)), Measure("b", (other,))))) == []


def test_a_measure_without_steps() -> None:
    rows = (Measure("a", TITLES), Measure("b", TITLES, steps=(Step("s", " "),)), Measure("c", TITLES, steps=(STEP,)))
    assert places(family.without_steps, seen(measures=rows)) == ["2569/measure/a/steps", "2569/measure/b/steps"]


def test_an_empty_step_beside_others() -> None:
    steps = (STEP, Step("t", "\n"), Step("u", "สรุปผล", ("รายเดือน", " ")))
    found = complaints(family.with_empty_step, seen(measures=(Measure("a", TITLES, steps=steps),)))
    assert [(str(issue.place), issue.where) for issue in found] == [
        ("2569/measure/a/t/steps", "มาตรการลำดับที่ 1 ขั้นตอนที่ 2"),
        ("2569/measure/a/u/steps", "มาตรการลำดับที่ 1 ขั้นตอนที่ 3"),
    ]
    assert "ขั้นตอนที่ 3 ข้อย่อยที่ 2 ยังไม่มีข้อความ" in found[1].message
