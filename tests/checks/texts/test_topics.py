"""Texts under an indicator they do not speak of."""

import pytest

from ita_desktop.catalog import framework_for
from ita_desktop.catalog.library import load_library
from ita_desktop.catalog.topics import topics
from ita_desktop.checks.texts import topics as family
from ita_desktop.domain.library import as_measure
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.office import Digits
from ita_desktop.thai.normal import fold
from tests.checks.seen import complaints, places, seen
from tests.checks.texts.telling import finding, year
from tests.ids import counted

BRIBES = "เจ้าหน้าที่ไม่มีการเรียกรับสินบนเพื่อแลกกับการปฏิบัติงานหรือการให้บริการ และไม่เลือกปฏิบัติต่อผู้มาติดต่อ"
ONLINE = "หน่วยงานเปิดโอกาสให้บุคคลภายนอกเข้าไปมีส่วนร่วมในการปรับปรุงการดำเนินงาน และมีระบบการให้บริการออนไลน์ (E-Service)"
MONEY = "การเบิกจ่ายค่าทำงานล่วงเวลาและค่าเดินทางเป็นไปตามระเบียบ และการใช้จ่ายงบประมาณเป็นไปตามวัตถุประสงค์"
LENDING = "เจ้าหน้าที่บางรายขอยืมทรัพย์สินของราชการโดยไม่มีใบยืม ทะเบียนคุมครุภัณฑ์ไม่เป็นปัจจุบัน"
ERRANDS = "ผู้บังคับบัญชาไม่สั่งให้ทำธุระส่วนตัว และไม่มีการรับสินบนเพื่อแลกกับการบรรจุ แต่งตั้ง โยกย้าย หรือเลื่อนตำแหน่ง"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("2", BRIBES),
        ("2", f"{MONEY}\n{ONLINE}"),
        ("4", BRIBES),
        ("1", LENDING),
        ("7", ERRANDS),
        ("6", MONEY),
        ("3", ONLINE),
    ],
)
def test_a_finding_that_speaks_of_another_indicator(code: str, text: str) -> None:
    context = year([finding(code, maintain=text)])
    assert places(family.speaks_of_another, context) == [f"2568/finding/indicator/{code}/maintain"]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("1", BRIBES),
        ("6", BRIBES),
        ("8", ONLINE),
        ("2", MONEY),
        ("4", LENDING),
        ("3", ERRANDS),
        ("7", "เผยแพร่ข้อมูลข่าวสารการใช้จ่ายงบประมาณ การเบิกจ่าย และแผนการใช้จ่ายผ่านเว็บไซต์ให้ประชาชนทราบ"),
        ("2", "จัดประชุมชี้แจงให้บุคลากรทราบ"),
        ("2", "-ไม่มี-"),
    ],
)
def test_a_finding_that_speaks_of_its_own(code: str, text: str) -> None:
    assert complaints(family.speaks_of_another, year([finding(code, defect=text)])) == []


def test_a_measure_that_does_not_fit_its_indicator() -> None:
    measures = (
        Measure("a", ("เผยแพร่แผนการใช้จ่ายงบประมาณ",), ("2",), analysis=BRIBES),
        Measure("b", ("อบรม",), ("1", "2"), analysis=BRIBES),
        Measure("c", ("อบรม",), analysis=BRIBES),
    )
    assert places(family.speaks_of_another, seen(measures=measures)) == ["2569/measure/a/analysis"]


@pytest.mark.parametrize("fiscal_year", [2564, 2568])
def test_every_question_speaks_of_its_own_indicator(fiscal_year: int) -> None:
    items = [item for item in framework_for(fiscal_year).items if item.tool != "OIT" and item.name]
    findings = [finding(item.indicator, improve=item.name) for item in items]
    assert items
    assert complaints(family.speaks_of_another, year(findings)) == []


def test_every_ready_measure_speaks_of_its_own_indicator() -> None:
    new_id = counted("m")
    ready = (as_measure(one, 2569, digits=Digits.THAI, units=(), new_id=new_id) for one in load_library(2568))
    assert complaints(family.speaks_of_another, seen(measures=tuple(ready))) == []


def test_the_words_are_folded_and_belong_to_the_ten_indicators() -> None:
    assert [one.indicator for one in topics()] == [str(number) for number in range(1, 11)]
    words = [word for one in topics() for word in (*one.strong, *one.words)]
    assert [word for word in words if fold(word) != word] == []
    assert {code for one in topics() for code in one.kin} <= {one.indicator for one in topics()}


@pytest.mark.parametrize("text", ["ข้อ i10 และ i12", "ข้อ I ๑๐", "(o12, o13)"])
def test_items_of_another_indicator(text: str) -> None:
    context = year([finding("6", defect=f"คะแนนต่ำ {text}")], (Measure("m", ("ก",), ("6",), analysis=text),))
    assert places(family.cites_items_of_another, context) == [
        "2568/finding/indicator/6/defect",
        "2569/measure/m/analysis",
    ]


@pytest.mark.parametrize("text", ["ข้อ e1 และ i1", "ข้อ e3", "ไม่มีรหัส", "ข้อ i99", "e-Service", "COVID-19"])
def test_items_of_its_own_or_none(text: str) -> None:
    assert complaints(family.cites_items_of_another, year([finding("6", defect=text)])) == []


@pytest.mark.parametrize(
    ("code", "text", "wrong"),
    [
        ("7", "บุคลากรภายในหน่วยงานบางส่วนเห็นว่าข้อมูลเข้าถึงยาก", True),
        ("8", "สะท้อนการรับรู้ของบุคลากรภายในหน่วยงาน", True),
        ("4", "ผู้รับบริการบางรายเห็นว่าการยืมล่าช้า", True),
        ("7", "ผู้รับบริการบางส่วนเห็นว่าข้อมูลเข้าถึงยาก", False),
        ("4", "บุคลากรบางส่วนเห็นว่าการยืมล่าช้า", False),
        ("1", "ให้บริการแก่ผู้รับบริการตามขั้นตอน", False),
        ("6", "เจ้าหน้าที่ให้บริการตามขั้นตอน", False),
        ("1", "บุคลากรเห็นว่าผู้รับบริการเห็นว่าล่าช้า", False),
    ],
)
def test_who_was_asked(code: str, text: str, wrong: bool) -> None:
    assert bool(complaints(family.asks_the_wrong_people, year([finding(code, defect=text)]))) == wrong


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("เจ้าหน้าที่ในหน่วยงานของท่านยืมทรัพย์สินถูกต้องมากน้อยเพียงใด", True),
        ("ท่านเคยถูกผู้บังคับบัญชาสั่ง", True),
        ("ข้อ i10 “เจ้าหน้าที่ในหน่วยงานของท่าน ยืมถูกต้อง มากน้อยเพียงใด” ได้ 55 คะแนน", False),
        ("ท่านนายกเป็นประธาน", False),
    ],
)
def test_words_of_the_questionnaire(text: str, left: bool) -> None:
    assert bool(complaints(family.speaks_like_the_questionnaire, year([finding("4", defect=text)]))) == left
