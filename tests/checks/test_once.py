"""One fault is complained of by one check."""

from dataclasses import replace

import pytest

from ita_desktop.checks.reading import Reading
from ita_desktop.checks.registry import TextCheck
from ita_desktop.checks.running import CHECKS
from ita_desktop.domain.texts import TextKind
from tests.checks.test_examples import offices, one_of_each


def told(text: str, kind: TextKind) -> set[str]:
    """What is said of a text in the made-up office, an องค์การบริหารส่วนตำบล."""
    view = offices()[0]
    place = next(one for one in one_of_each(view) if one.kind is kind)
    reading = Reading(replace(place, text=text))
    return {issue.check for check in CHECKS if isinstance(check, TextCheck) for issue in check.issues(reading, view)}


@pytest.mark.parametrize(
    ("text", "kind", "checks"),
    [
        ("แผนงๅนประจำปี", TextKind.DEFECT, {"mark-long-a"}),
        ("ความโปร่งใสในหน ่วยงาน", TextKind.DEFECT, {"mark-without-letter"}),
        ("จัดทาแผนการดาเนินงาน", TextKind.DEFECT, {"word-lost-am"}),
        ("ผู้รับผิดชоบของแต่ละกอง", TextKind.DEFECT, {"script-foreign-letter"}),
        ("ให้ทุกกองดำาเนินการ", TextKind.DEFECT, {"mark-doubled"}),
        ("ตามประกาศของเทสบาลตำบลเรียบร้อยแล้ว", TextKind.DEFECT, {"name-type-misspelt"}),
        ("พนักงานเทสบาลปฏิบัติงาน", TextKind.DEFECT, {"spelling-usual"}),
        ("จัดทำคู่มือภายใน พ.ศ. 2025", TextKind.STEP, {"year-other-era"}),
        ("ปีงบประมาณ พ.ศ. 2569 (1 ตุลาคม 2567 – 30 กันยายน 2568)", TextKind.STEP, {"year-contradiction"}),
        ("ปีงบประมาณ พ.ศ. 2569 (1 ตุลาคม 2567 – 30 กันยายน 2568)", TextKind.FOLLOW_UP, {"year-contradiction"}),
        ("ดำเนินการภายในปี พ.ศ. 25XX", TextKind.STEP, {"placeholder-left"}),
        ("ตลอดปีงบประมาณ พ.ศ. 25XX", TextKind.TIMEFRAME, {"placeholder-left"}),
        ("รายงานภายใน (ระบุวันที่) ........", TextKind.STEP, {"placeholder-left"}),
        ("รายงานภายใน ........ (ระบุวันที่)", TextKind.STEP, {"placeholder-left"}),
        ("ยกระดับคะแนน i1 จาก 85.00 คะแนน เป็น 80.00 คะแนน", TextKind.KPI, {"target-falls"}),
        ("คะแนนรวมลดลงจากปีที่ผ่านมา 57.79 คะแนน", TextKind.DEFECT, {"quoted-change"}),
        ("คะแนนรวมลดลงจากปีที่ผ่านมา", TextKind.DEFECT, {"quoted-direction"}),
        ("ให้ปลัดเทศบาลดำเนินการรายงานผล", TextKind.STEP, {"agency-local-words"}),
    ],
)
def test_one_fault_is_told_once(text: str, kind: TextKind, checks: set[str]) -> None:
    assert told(text, kind) == checks


@pytest.mark.parametrize(
    ("text", "kind", "checks"),
    [
        ("รายงานผลภายในวันที่ 31 เมษายน 2562", TextKind.STEP, {"date-impossible", "year-outside"}),
        ("ประชุมภายในปี พ.ศ. 2025 และปีงบประมาณ พ.ศ. 2567", TextKind.STEP, {"year-other-era", "year-of-last-steps"}),
        ("จัดทาแผนสร้างความเชื่มั่น", TextKind.DEFECT, {"word-lost-am", "spelling-near"}),
        ("จำนวน .... คน มอบหมายให้ (ระบุชื่อ) ประสานงาน", TextKind.STEP, {"placeholder-blank", "placeholder-left"}),
    ],
)
def test_two_faults_are_told_of_both(text: str, kind: TextKind, checks: set[str]) -> None:
    assert told(text, kind) == checks
