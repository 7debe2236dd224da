"""Days that do not exist, run backwards, or lie in another year."""

from dataclasses import replace
from datetime import date

import pytest

from ita_desktop.checks.registry import Check
from ita_desktop.checks.years import dates
from ita_desktop.domain.context import Context
from ita_desktop.domain.documents import Document, SectionText, Signed
from ita_desktop.domain.measures import Measure, Result
from ita_desktop.domain.texts import TextKind
from tests.checks.hygiene.one_text import said_of
from tests.checks.seen import complaints, seen


@pytest.mark.parametrize(
    "text",
    [
        "ภายในวันที่ 31 เมษายน 2569",
        "ภายในวันที่ ๓๑ เมษายน ของทุกปี",
        "วันที่ 29 กุมภาพันธ์ 2569",
        "30 ก.พ. 69",
        "31/06/2569",
        "15/13/2569",
        "๒๙ - ๓๑ พฤศจิกายน ๒๕๖๘",
    ],
)
def test_a_day_no_calendar_has(text: str) -> None:
    assert len(said_of(dates.impossible, text)) == 1


@pytest.mark.parametrize("text", ["29 กุมภาพันธ์ 2567", "31 มีนาคม 2569", "30 ก.พ.ร.", "ม.ค. 31", "บ้านเลขที่ 31/13 หมู่ 2"])
def test_a_day_the_calendar_has_or_no_day(text: str) -> None:
    assert said_of(dates.impossible, text) == []


def test_an_impossible_day_of_a_timeframe_is_told_once_as_that() -> None:
    assert said_of(dates.impossible, "31 เมษายน 2569", TextKind.TIMEFRAME) == []


@pytest.mark.parametrize(
    "text", ["20 มีนาคม 2569 – 5 มกราคม 2569", "ต.ค. 69 ถึง ก.ย. 69", "ระหว่างวันที่ 5 ม.ค. 2569 ถึงวันที่ 4 ม.ค. 2569"]
)
def test_a_stretch_of_time_that_runs_backwards(text: str) -> None:
    assert len(said_of(dates.in_wrong_order, text)) == 1


@pytest.mark.parametrize(
    "text",
    ["5 มกราคม 2569 – 20 มีนาคม 2569", "ต.ค. 68 - ก.ย. 69", "5 มีนาคม 2569 และ 5 มกราคม 2569", "1 – 31 มกราคม 2569"],
)
def test_a_stretch_of_time_that_runs_on(text: str) -> None:
    assert said_of(dates.in_wrong_order, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "จัดประชุมเมื่อวันที่ 15 มกราคม 2567",
        "ประกาศลงวันที่ ๒๗ กุมภาพันธ์ ๒๕๖๘",
        "อบรมเดือนสิงหาคม 2568",
        "แล้วเสร็จในปีงบประมาณ พ.ศ. 2568",
        "เมื่อวันที่ 26 ธันวาคม 2568 จัดกิจกรรมตามแผนปีงบประมาณ พ.ศ. 2568",
        "จัดกิจกรรมประจำปี 2568 ครบถ้วน",
    ],
)
def test_a_result_that_speaks_of_another_year(text: str) -> None:
    assert len(said_of(dates.result_in_another_year, text, TextKind.OUTPUT)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "จัดประชุมเมื่อวันที่ 15 ตุลาคม 2568",
        "รายงานผลเมื่อวันที่ 10 ตุลาคม 2569",
        "เพิ่มขึ้นจากปี 2568 จำนวน 12 ราย",
        "ตามระเบียบ ลงวันที่ 3 มกราคม 2560",
        "ยกเลิกประกาศ ฉบับลงวันที่ 1 มีนาคม 2564",
        "ขอตั้งงบประมาณในปี 2570",
        "ประชุมสภา สมัยสามัญ สมัยที่ ๔ ประจำปี พ.ศ. ๒๕๖๘",
        "เมื่อวันที่ 26 ธันวาคม 2568 ได้จัดกิจกรรมส่งท้าย ประจำปี 2568",
    ],
)
def test_a_result_of_its_own_year(text: str) -> None:
    assert said_of(dates.result_in_another_year, text, TextKind.OUTPUT) == []


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (date(2025, 9, 30), 1),
        (date(2025, 10, 1), 0),
        (date(2026, 9, 30), 0),
        (date(2026, 12, 1), 0),
        (date(2027, 3, 1), 1),
    ],
)
def test_the_day_a_result_was_reported_on(day: date, found: int) -> None:
    context = seen(measures=(Measure("m", ("ก",), results=(Result("r", reported_on=day),)),))
    assert len(complaints(dates.reported_in_another_year, context)) == found


def with_document(document: Document) -> Context:
    context = seen(measures=(Measure("m", ("จัดทำคู่มือ",)),))
    work = replace(context.file.years[2569], documents=(document,))
    return replace(context, file=replace(context.file, years={**context.file.years, 2569: work}))


def fields_complained_of(check: Check, document: Document) -> list[str]:
    return [issue.place.field for issue in complaints(check, with_document(document))]


@pytest.mark.parametrize(
    ("day", "outside", "early"),
    [
        ("24 พฤศจิกายน 2567", ["fields.date"], []),
        ("24/11/2569", ["fields.date"], []),
        ("๓ กันยายน ๒๕๖๘", [], ["fields.date"]),
        ("24 พ.ย. 68", [], []),
        ("30 กันยายน 2569", [], []),
        ("", [], []),
    ],
)
def test_the_day_typed_on_a_memo(day: str, outside: list[str], early: list[str]) -> None:
    memo = Document("d", "memo", fields={"date": day})
    assert fields_complained_of(dates.document_of_another_year, memo) == outside
    assert fields_complained_of(dates.document_before_the_year, memo) == early


def test_the_day_of_a_paper_and_of_its_meeting() -> None:
    paper = Document("d", "measures", dated=date(2024, 11, 1), fields={"meeting_date": "9 มกราคม 2568"})
    assert fields_complained_of(dates.document_of_another_year, paper) == ["dated", "fields.meeting_date"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("จากการประชุม เมื่อวันที่ ๙ มกราคม ๒๕๖๘ ผู้บริหารได้พิจารณา", ["sections.basis"]),
        ("จากการประชุม เมื่อวันที่ ๙ มกราคม ๒๕๖๙ ผู้บริหารได้พิจารณา", []),
        ("ตามหนังสือ ลงวันที่ ๙ มกราคม ๒๕๖๘", []),
    ],
)
def test_a_meeting_told_of_in_a_section(text: str, found: list[str]) -> None:
    paper = Document("d", "measures", sections=(SectionText("s", "basis", text),))
    assert fields_complained_of(dates.document_of_another_year, paper) == found


@pytest.mark.parametrize(
    ("signed", "found"), [(date(2025, 11, 20), ["signed.on"]), (date(2025, 11, 24), []), (None, [])]
)
def test_signed_before_it_was_dated(signed: date | None, found: list[str]) -> None:
    memo = Document("d", "memo", fields={"date": "24 พฤศจิกายน 2568"}, signed=Signed("", signed))
    assert fields_complained_of(dates.signed_before_dated, memo) == found
