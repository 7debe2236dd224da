"""Follow-ups that are missing, or whose cycle cannot come round."""

import pytest

from ita_desktop.checks.coverage import follow_ups as family
from ita_desktop.domain.documents import Document
from ita_desktop.domain.measures import FollowUp, Measure, Timeframe
from tests.checks.seen import complaints, places, seen
from tests.compose.offices import measure, office
from tests.compose.offices import seen as seen_office

QUARTER = Timeframe("ม.ค. – มี.ค. 69")


def test_a_follow_up_is_missed_where_others_have_one() -> None:
    followed, silent = Measure("a", ("ก",), follow_up=FollowUp("ทุก 3 เดือน")), Measure("b", ("ข",))
    assert places(family.without_follow_up, seen(measures=(followed, silent))) == ["2569/measure/b/follow_up"]
    assert places(family.without_follow_up, seen(measures=(silent,))) == []


@pytest.mark.parametrize(("variant", "alarms"), [("T5", 1), ("T5b", 1), ("T5c", 0), ("T5d", 0)])
def test_a_follow_up_is_missed_where_a_document_has_a_column_for_it(variant: str, alarms: int) -> None:
    document = Document("d", "measures", tables={"measures": variant})
    file = office(measures=(measure("จัดทำคู่มือ", "ประชุม"),), documents=(document,))
    assert len(complaints(family.without_follow_up, seen_office(file))) == alarms


@pytest.mark.parametrize(
    ("when", "how"),
    [
        ("ม.ค. – มี.ค. 69", "ทุก 6 เดือน"),
        ("มกราคม ๒๕๖๙ – มีนาคม ๒๕๖๙", "ติดตามทุก ๆ ๖ เดือน"),
        ("ธันวาคม 2568", "รายไตรมาส"),
        ("๑ – ๓๑ ตุลาคม ๒๕๖๘", "รายงานทุกไตรมาส"),
        ("ไตรมาสที่ 2", "ทุกระยะเวลา 4 เดือน"),
        ("ภายในเดือนพฤศจิกายน 2568", "ทุก ๓ เดือน"),
        ("ม.ค. - ก.พ. 69", "ทุกสาม เดือน"),
        ("15 มกราคม 2569 ถึง 14 มีนาคม 2569", "ทุก 3\nเดือน"),
    ],
)
def test_a_cycle_longer_than_the_measure(when: str, how: str) -> None:
    context = seen(measures=(Measure("a", ("ก",), timeframe=Timeframe(when), follow_up=FollowUp(how)),))
    assert places(family.longer_than_timeframe, context) == ["2569/measure/a/follow_up"]


@pytest.mark.parametrize(
    ("when", "how"),
    [
        ("ม.ค. – มี.ค. 69", "ทุก 3 เดือน"),
        ("ม.ค. – มี.ค. 69", "ทุกเดือน"),
        ("ต.ค. – ธ.ค. 68", "รอบ 12 เดือน"),
        ("ต.ค. – ธ.ค. 68", "รายงานผลรอบ ๖ เดือน และ ๑๒ เดือน"),
        ("9 ธันวาคม 2568", "รายงานภายในวันที่ 31 ธันวาคม 2568"),
        ("9 ธันวาคม 2568", "ปีละ 1 ครั้ง"),
        ("ตลอดปีงบประมาณ", "ทุก 6 เดือน"),
        ("เมื่อมีเรื่องร้องเรียน", "ทุก 6 เดือน"),
        ("ภายในวันที่ 31 มีนาคม 2569", "ทุก 6 เดือน"),
        ("", "ทุก 6 เดือน"),
        ("ม.ค. – มี.ค. 69", "ในการประชุมประจำเดือนทุกครั้ง"),
    ],
)
def test_cycles_that_come_round(when: str, how: str) -> None:
    context = seen(measures=(Measure("a", ("ก",), timeframe=Timeframe(when), follow_up=FollowUp(how)),))
    assert places(family.longer_than_timeframe, context) == []


def test_a_cycle_without_words_counts_too() -> None:
    context = seen(measures=(Measure("a", ("ก",), timeframe=QUARTER, follow_up=FollowUp(cycle_months=6)),))
    (issue,) = complaints(family.longer_than_timeframe, context)
    assert issue.message == (
        "มาตรการลำดับที่ 1 “ก” ติดตามผล “ทุก 6 เดือน” แต่ระยะเวลาดำเนินการมีเพียง 3 เดือน "
        "โปรดใช้รอบที่ไม่เกิน 3 เดือน หรือตรวจสอบระยะเวลา"
    )
    assert (issue.where, issue.basis) == ("มาตรการลำดับที่ 1 การติดตามผล", "cycle=6; months=3")


@pytest.mark.parametrize(("how", "alarms"), [("ทุก 0 เดือน", 1), ("ทุก ๑๘ เดือน", 1), ("ทุก 12 เดือน", 0), ("ทุก 1 เดือน", 0)])
def test_a_cycle_that_no_year_has(how: str, alarms: int) -> None:
    context = seen(measures=(Measure("a", ("ก",), follow_up=FollowUp(how)),))
    assert len(complaints(family.without_round, context)) == alarms
