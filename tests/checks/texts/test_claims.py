"""What findings claim, against scores and measures."""

import pytest

from ita_desktop.checks.texts import claims as family
from ita_desktop.checks.texts.said_of_faults import denies_faults, lists_shortcomings
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.years import Finding
from ita_desktop.thai.normal import fold
from tests.checks.seen import complaints, places
from tests.checks.texts.telling import finding, year
from tests.domain.grids import grid

DENIALS = [
    "ไม่มี",
    "-ไม่มี-",
    "- ไม่มี -",
    "ไม่มี -",
    "(ไม่มี)",
    "-",
    "ไม่พบ",
    "ไม่พบข้อบกพร่อง",
    "ไม่ปรากฏข้อบกพร่อง",
    "ไม่ปรากฎข้อบกพร่อง",
    "ยังไม่พบข้อบกพร่อง",
    "ไม่พบว่ามีข้อบกพร่อง",
    "ข้อบกพร่องที่ตรวจพบ - ไม่มี -",
    "ข้อบกพร่องที่ตรวจพบ คือ ไม่มี",
    "ไม่มีข้อบกพร่องแต่อย่างใด",
    "ไม่มีประเด็นที่ต้องปรับปรุง",
    "ไม่มี เนื่องจากทุกข้อได้คะแนนเต็ม",
    "ไม่พบข้อบกพร่องที่มีนัยสำคัญในตัวชี้วัดนี้",
    "ประเด็นที่บกพร่องและต้องแก้ไขโดยด่วน\n-ไม่มี-",
    "จากการตรวจสอบ\nไม่พบประเด็นที่ต้องแก้ไข",
]


@pytest.mark.parametrize("text", DENIALS)
def test_a_denial(text: str) -> None:
    assert denies_faults(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ไม่มีการเลือกปฏิบัติ",
        "ไม่มีการเรียกรับสินบน",
        "ไม่มีผู้รับผิดชอบที่ชัดเจน",
        "ไม่มีคู่มือ",
        "ไม่พบเอกสารหลักฐาน",
        "ไม่มีการแก้ไขข้อบกพร่อง",
        "ข้อบกพร่องที่ตรวจพบ คือ ไม่มีการประชาสัมพันธ์",
        "ไม่พบข้อบกพร่องในข้อ o1 แต่ข้อ o12 ยังไม่ครบ",
        "ไม่มีระบบติดตาม เนื่องจากขาดงบประมาณ",
        "การแก้ไขปัญหายังล่าช้า",
        "ประเด็นที่ต้องรักษาระดับ\n- ไม่มี",
    ],
)
def test_words_of_absence_that_deny_no_fault(text: str) -> None:
    assert denies_faults(text) == ""


@pytest.mark.parametrize("text", DENIALS)
def test_a_denial_though_an_item_is_weak(text: str) -> None:
    context = year([finding("9", defect=text)], scores=grid(n9="86.75", o12="50", o14="๕๐", o1="100"))
    (issue,) = complaints(family.no_fault_though_weak, context)
    assert str(issue.place) == "2568/finding/indicator/9/defect"
    assert "ข้อ o12 (50.00), ข้อ o14 (50.00)" in issue.message


def test_a_denial_is_right_where_all_is_well_or_for_the_items_it_names() -> None:
    findings = [finding("9", defect="ไม่มี"), finding("1", defect="ข้อ i3 ไม่พบข้อบกพร่อง"), finding("2", defect="ไม่มี")]
    context = year(findings, scores=grid(n9="86.75", o1="100", n1="90", i1="60", i3="100"))
    assert complaints(family.no_fault_though_weak, context) == []


def test_a_tool_that_denies_what_its_text_names_elsewhere() -> None:
    text = "ประเด็นที่บกพร่อง\n-ไม่มี-\nประเด็นที่ต้องพัฒนา\n- การยืมทรัพย์สิน (i10)"
    context = year([Finding("t", "tool", "IIT", text=text)], scores=grid(i10="55", i12="80"))
    (issue,) = complaints(family.no_fault_though_weak, context)
    assert "i12" in issue.message
    assert "i10" not in issue.message.split("แต่")[1]


@pytest.mark.parametrize(
    "analysis",
    [
        "ผู้รับบริการบางส่วนเห็นว่ายังเข้าถึงข้อมูลได้ยาก และไม่มีการประชาสัมพันธ์อย่างชัดเจน (e4, e5)",
        "ยังขาดการประชาสัมพันธ์ และข้อมูลไม่เป็นปัจจุบัน",
        "บุคลากรบางรายยังไม่ทราบช่องทาง",
    ],
)
def test_a_denial_though_the_measure_tells(analysis: str) -> None:
    measures = (Measure("m", ("ก",), ("7",), analysis=analysis), Measure("n", ("ข",), ("6",), analysis=analysis))
    context = year([finding("7", defect="ไม่มี"), finding("8", defect="ไม่มี")], measures)
    assert places(family.no_fault_though_the_measure_tells, context) == ["2568/finding/indicator/7/defect"]


@pytest.mark.parametrize(
    "analysis",
    [
        "ไม่มีการเลือกปฏิบัติต่อผู้มาติดต่อ",
        "ผู้บังคับบัญชาไม่เคยสั่งให้ทำธุระส่วนตัว และไม่มีการให้หรือรับสินบน",
        "ได้คะแนนเต็ม ควรรักษาระดับ",
        "เพื่อมิให้เกิดความล่าช้าและป้องกันข้อมูลไม่ครบถ้วน",
        "หากข้อมูลไม่ชัดเจนหรือไม่ครบถ้วนให้แก้ไข",
        "ไม่พบความล่าช้า",
        "",
    ],
)
def test_a_measure_that_keeps_the_level_tells_of_no_fault(analysis: str) -> None:
    assert not lists_shortcomings(fold(analysis))


@pytest.mark.parametrize(
    ("defect", "told"),
    [
        ("ยังไม่ได้จัดทำแผนป้องกันการทุจริต", True),
        ("การประชาสัมพันธ์ประกาศเจตนารมณ์", True),
        ("ไม่มี", False),
        ("ได้คะแนนเต็ม 100 คะแนน", False),
        ("", False),
    ],
)
def test_a_fault_at_full_marks(defect: str, told: bool) -> None:
    full = year([finding("10", defect=defect)], scores=grid(n10="100", o25="100"))
    nearly = year([finding("10", defect=defect)], scores=grid(n10="100", o25="50"))
    assert bool(complaints(family.fault_at_full_marks, full)) == told
    assert complaints(family.fault_at_full_marks, nearly) == []


def test_urgent_at_full_marks() -> None:
    urgent = Finding("t", "tool", "OIT", text="ประเด็นที่ต้องแก้ไขโดยด่วน\n- การเผยแพร่ข้อมูล")
    none = Finding("t", "tool", "OIT", text="ประเด็นที่ต้องแก้ไขโดยด่วน\n-ไม่มี-")
    full, low = grid(n9="100", n10="100"), grid(n9="100", n10="90")
    assert places(family.urgent_at_full_marks, year([urgent], scores=full)) == ["2568/finding/tool/OIT/text"]
    assert complaints(family.urgent_at_full_marks, year([none], scores=full)) == []
    assert complaints(family.urgent_at_full_marks, year([urgent], scores=low)) == []


def test_a_weak_level_is_not_to_be_kept() -> None:
    kept = finding("4", maintain="ดังนั้น จึงควรรักษาระดับมาตรฐานในการปฏิบัติงานดังกล่าวไว้")
    item = finding("4", maintain="ข้อ i11 ได้ 98.13 คะแนน จึงควรรักษาระดับไว้")
    assert len(complaints(family.kept_though_weak, year([kept], scores=grid(n4="81.88")))) == 1
    assert complaints(family.kept_though_weak, year([item], scores=grid(n4="81.88"))) == []
    assert complaints(family.kept_though_weak, year([kept], scores=grid(n4="85"))) == []


def test_a_fault_that_was_not_written() -> None:
    scores = grid(n4="81.88", i10="55", n5="99")
    findings = [finding("4", improve="ทบทวนการยืม"), finding("5", improve="อบรม")]
    assert places(family.fault_not_written, year(findings, scores=scores)) == ["2568/finding/indicator/4/defect"]
    assert complaints(family.fault_not_written, year([finding("4", defect="ขาดทะเบียน")], scores=scores)) == []
    assert complaints(family.fault_not_written, year([finding("4")], scores=scores)) == []
