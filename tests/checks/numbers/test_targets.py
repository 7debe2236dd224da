"""Goals of measures against the scores already reached."""

import pytest

from ita_desktop.checks.numbers import targets as family
from ita_desktop.checks.registry import TextCheck
from ita_desktop.domain.issues import Issue
from ita_desktop.domain.measures import Measure
from tests.checks.numbers.quoting import office, says
from tests.checks.seen import complaints


def _said(check: TextCheck, kpi: str, indicators: tuple[str, ...] = (), items: tuple[str, ...] = ()) -> list[Issue]:
    return complaints(check, office(measures=(Measure("m", ("ก",), indicators, items, kpi=kpi),)))


@pytest.mark.parametrize(
    "kpi",
    ["คะแนน i10 เท่ากับ 50 คะแนน", "คะแนนตัวชี้วัดที่ 7 เป็น ๙๐ คะแนน", "คะแนน IIT ร้อยละ 85", "คะแนน ITA 94.50 คะแนน"],
)
def test_a_goal_that_is_already_reached(kpi: str) -> None:
    assert len(_said(family.reached, kpi)) == 1
    assert _said(family.low, kpi) == []


@pytest.mark.parametrize("kpi", ["คะแนน IIT ไม่น้อยกว่าร้อยละ 85", "ตัวชี้วัดที่ 7 ได้ 90 คะแนนขึ้นไป"])
def test_a_lowest_goal_that_is_already_passed_is_a_hint(kpi: str) -> None:
    assert len(_said(family.low, kpi)) == 1
    assert _said(family.reached, kpi) == []


def test_a_goal_without_a_name_is_for_what_the_measure_is_linked_to() -> None:
    kpi = "คะแนนการประเมินไม่น้อยกว่า 85 คะแนน"
    assert len(_said(family.low, kpi, indicators=("7",))) == 1
    assert _said(family.low, kpi, indicators=("4",)) == []
    assert _said(family.low, kpi, indicators=("7",), items=("i10",)) == []
    assert _said(family.low, kpi) == []


@pytest.mark.parametrize(
    "kpi",
    [
        "คะแนน i10 ไม่น้อยกว่า 85 คะแนน",
        "คะแนนตัวชี้วัดที่ 10 ได้ 100 คะแนน",
        "รักษาระดับคะแนน IIT ไม่ต่ำกว่า 85 คะแนน",
        "คะแนน IIT เพิ่มขึ้นร้อยละ 2",
        "คะแนน i10 เพิ่มจาก 55 คะแนน เป็น 85 คะแนน",
        "ผู้รับบริการพึงพอใจไม่น้อยกว่าร้อยละ 80",
        "บุคลากรไม่น้อยกว่าร้อยละ 85 ตอบแบบทดสอบได้ 60 คะแนน",
        "ผู้เข้าร่วม 50 คน จำนวน 2 ครั้ง",
        "คู่มือ 1 เล่ม",
        "คะแนน i10 ดีขึ้น อบรมไม่น้อยกว่า 20 คน ปีละ 1 ครั้ง",
    ],
)
def test_a_goal_above_the_score_or_of_something_else(kpi: str) -> None:
    found = [one for check in (family.reached, family.low) for one in _said(check, kpi, ("4",), ("i10",))]
    assert [one.message for one in found] == []


@pytest.mark.parametrize("text", ["ตั้งเป้าหมายยกระดับคะแนนรวม จาก 94.50 คะแนน เป็น 93.00 คะแนน"])
def test_a_way_up_that_leads_down(text: str) -> None:
    assert len(says(family.falls, text)) == 1


@pytest.mark.parametrize(
    "text", ["ตั้งเป้าหมายยกระดับคะแนนรวม จาก 94.50 คะแนน เป็น 96.00 คะแนน", "คะแนน i10 ลดลงจาก 72.50 คะแนน เป็น 55.00 คะแนน"]
)
def test_a_way_up_and_a_fall_that_is_told(text: str) -> None:
    assert says(family.falls, text) == []


@pytest.mark.parametrize("kpi", ["พึงพอใจร้อยละ 850", "ร้อยละ ๑๐๑ ของบุคลากร", "คะแนน IIT 950 คะแนน"])
def test_more_than_everything(kpi: str) -> None:
    assert len(_said(family.out_of_range, kpi)) == 1


@pytest.mark.parametrize("kpi", ["ร้อยละ 100", "เพิ่มขึ้นร้อยละ 150", "ผู้เข้าร่วม 200 คน", "งบประมาณ 1,000 บาท"])
def test_all_or_less_or_growth(kpi: str) -> None:
    assert _said(family.out_of_range, kpi) == []
