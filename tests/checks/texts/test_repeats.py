"""The same words in two places."""

from dataclasses import replace

import pytest

from ita_desktop.catalog.library import load_library
from ita_desktop.checks.texts import repeats as family
from ita_desktop.domain.documents import Document, SectionText
from ita_desktop.domain.library import as_measure
from ita_desktop.domain.measures import Measure, Result, Step
from ita_desktop.domain.office import Digits
from ita_desktop.domain.rows import changed_year
from ita_desktop.domain.texts import TextKind
from ita_desktop.domain.years import Finding
from tests.checks.seen import complaints, places, seen
from tests.checks.texts.telling import finding, told, year
from tests.domain.grids import grid
from tests.ids import counted

LONG = (
    "เจ้าหน้าที่ของเทศบาลตำบลบ้านสวนให้บริการเป็นไปตามขั้นตอนและระยะเวลาที่กำหนด ไม่มีการเลือกปฏิบัติต่อผู้มาติดต่อราชการ "
    "และอำนวยความสะดวกแก่ประชาชนทุกคนอย่างเท่าเทียมกัน"
)
OTHER = "หน่วยงานเผยแพร่ข้อมูลข่าวสารผ่านเว็บไซต์ เสียงตามสาย และกลุ่มไลน์หมู่บ้าน ทำให้ประชาชนเข้าถึงข้อมูลได้ง่ายและรวดเร็วกว่าปีก่อน"
CLOSING = "ดังนั้น หน่วยงานจึงควรต้องรักษาระดับมาตรฐานในการปฏิบัติงานดังกล่าวไว้อย่างต่อเนื่อง เพื่อประโยชน์สูงสุดของประชาชนในพื้นที่"


@pytest.mark.parametrize(
    "copy",
    [
        LONG,
        LONG.replace(" ", ""),
        LONG.replace("บ้านสวน", "ท่าทุ่งทอง"),
        f"- {LONG}",
        f"{LONG}\n{CLOSING}",
        LONG.replace("ที่", "\n"[:0] + "ที่ ").replace("เท่าเทียม", "เท่าเทียมกันและเป็นธรรม"),
        f"{OTHER} {LONG} (i1, i2 ได้ ๙๖.๒๕ คะแนน)",
        LONG.replace("และ", "เเละ"),
    ],
)
def test_a_paragraph_under_another_indicator(copy: str) -> None:
    context = year([finding("1", maintain=LONG), finding("7", maintain=copy)])
    (issue,) = complaints(family.same_paragraph_elsewhere, context)
    assert str(issue.place) == "2568/finding/indicator/7/maintain"
    assert "ข้อที่ต้องรักษาระดับของตัวชี้วัดที่ 1" in issue.message


def test_the_analysis_of_one_indicator_in_the_measure_of_another() -> None:
    measures = (Measure("a", ("คู่มือ",), ("1",), analysis=LONG), Measure("b", ("เว็บไซต์",), ("7",), analysis=LONG))
    context = year([finding("1", maintain=f"{LONG} {CLOSING}")], measures)
    assert places(family.same_paragraph_elsewhere, context) == ["2569/measure/b/analysis"]


def test_two_measures_with_the_same_long_step() -> None:
    measures = tuple(Measure(one, (f"มาตรการ {one}",), steps=(Step(f"s{one}", LONG),)) for one in "ab")
    assert places(family.same_paragraph_elsewhere, seen(measures=measures)) == ["2569/measure/b/sb/steps"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (LONG, OTHER),
        ("ไม่พบข้อบกพร่อง เนื่องจากทุกข้อของตัวชี้วัดนี้ได้คะแนนตั้งแต่ ๘๕ คะแนนขึ้นไป",) * 2,
        ("เจ้าหน้าที่ปฏิบัติงานดี",) * 2,
        (CLOSING, CLOSING),
        (f"{LONG} {CLOSING}", f"{OTHER} {CLOSING}"),
        (
            "ตรวจสอบข้อมูลที่เผยแพร่ตามข้อ o12 ให้ครบถ้วนตามองค์ประกอบที่กำหนด เป็นปัจจุบัน และเข้าถึงได้จากเว็บไซต์หลักของหน่วยงาน",
            "ตรวจสอบข้อมูลที่เผยแพร่ตามข้อ o23 ให้ครบถ้วนตามองค์ประกอบที่กำหนด เป็นปัจจุบัน และเข้าถึงได้จากเว็บไซต์หลักของหน่วยงาน",
        ),
        (
            "จัดประชุมชี้แจงบุคลากรเพื่อสร้างความเข้าใจเรื่องการเลือกปฏิบัติ และกำกับติดตามให้ถือปฏิบัติโดยเคร่งครัดทุกไตรมาส",
            "จัดประชุมชี้แจงบุคลากรเพื่อสร้างความเข้าใจเรื่องการตอบข้อซักถาม และกำกับติดตามให้ถือปฏิบัติโดยเคร่งครัดทุกไตรมาส",
        ),
    ],
)
def test_texts_that_are_not_copied(one: str, other: str) -> None:
    context = year([finding("1", maintain=one), finding("7", maintain=other)])
    assert complaints(family.same_paragraph_elsewhere, context) == []


def test_what_belongs_to_one_indicator_may_be_said_again() -> None:
    measures = (
        Measure("a", (LONG,), ("1",), analysis=LONG, steps=(Step("s", LONG),)),
        Measure("b", ("อบรม",), ("1", "6"), analysis=LONG),
    )
    whole = Finding("t", "tool", "IIT", text=f"ประเด็นที่ต้องรักษาระดับ\n{LONG}")
    assert complaints(family.same_paragraph_elsewhere, year([finding("1", maintain=LONG), whole], measures)) == []


def test_the_ready_measures_are_no_copies_of_each_other() -> None:
    new_id = counted("m")
    ready = (as_measure(one, 2569, digits=Digits.THAI, units=(), new_id=new_id) for one in load_library(2568))
    assert complaints(family.same_paragraph_elsewhere, seen(measures=tuple(ready))) == []


@pytest.mark.parametrize("text", [f"{LONG}\n{LONG}", f"{LONG} ทั้งนี้ {OTHER} {LONG.replace(' ', '  ')}"])
def test_a_passage_twice_in_a_text(text: str) -> None:
    (issue,) = told(family.same_passage_again, text)
    assert "เจ้าหน้าที่ของเทศบาลตำบลบ้านสวน" in issue.message


@pytest.mark.parametrize(
    "text",
    [
        f"{LONG} {OTHER}",
        "การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ ประจำปีงบประมาณ พ.ศ. 2568 " * 3,
        "\n".join(f"ตรวจสอบข้อมูลที่เผยแพร่ตามข้อ o{n} ให้ครบถ้วนตามองค์ประกอบที่กำหนดและเข้าถึงได้" for n in range(9)),
        "ก" * 500,
        "",
    ],
)
def test_a_text_that_says_everything_once(text: str) -> None:
    assert told(family.same_passage_again, text, TextKind.IMPROVE) == []


@pytest.mark.parametrize(
    ("output", "told_of"),
    [
        ("จัดประชุมชี้แจงแนวปฏิบัติ", True),
        ("ดำเนินการจัดประชุมชี้แจงแนวปฏิบัติเรียบร้อยแล้ว", True),
        ("จัดประชุมชี้แจงแนวปฏิบัติ เมื่อวันที่ ๕ มกราคม ๒๕๖๙ ผู้เข้าร่วมหกสิบคน", False),
        ("ประชุม ๑ ครั้ง", False),
        ("", False),
    ],
)
def test_an_output_that_says_its_step_again(output: str, told_of: bool) -> None:
    steps = (Step("s", "จัดประชุมชี้แจงแนวปฏิบัติ"),)
    context = seen(measures=(Measure("m", ("คู่มือ",), steps=steps, results=(Result("r", "s", output=output),)),))
    found = places(family.output_like_its_step, context)
    assert found == (["2569/result/m/r/output"] if told_of else [])


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (LONG, f"๑. {LONG}", ["2569/document/2569-analysis-long/sections.analysis"]),
        (LONG, f"{OTHER}\n{LONG}", ["2569/document/2569-analysis-long/sections.analysis"]),
        (LONG, OTHER, []),
        ("ตามที่ได้รับมอบหมาย", "ตามที่ได้รับมอบหมาย", []),
    ],
)
def test_a_paragraph_in_two_sections_of_a_document(one: str, other: str, found: list[str]) -> None:
    sections = (SectionText("s1", "background", one), SectionText("s2", "analysis", other))
    context = seen(grid(total="94"))
    documents = (Document("d", "analysis-long", sections=sections),)
    file = changed_year(context.file, 2569, lambda work: replace(work, documents=documents))
    assert places(family.same_paragraph_in_two_sections, replace(context, file=file)) == found
