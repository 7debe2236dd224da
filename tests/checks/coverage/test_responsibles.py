"""Who is responsible: units that work without being named, units and posts that the office does not have."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.checks.coverage import responsibles as family
from ita_desktop.checks.coverage.unit_mentions import finder_for
from ita_desktop.domain.context import Context
from ita_desktop.domain.measures import Measure, Responsible, Step
from ita_desktop.domain.office import OfficeType, Profile, Unit
from tests.checks.seen import complaints, seen

UNITS = (
    Unit("u1", "สำนักปลัด", "สป."),
    Unit("u2", "กองคลัง", "กค."),
    Unit("u3", "กองช่าง", "กช."),
    Unit("u4", "กองการศึกษา ศาสนาและวัฒนธรรม", "กศ."),
)


def of_office(
    step: str, *responsibles: str, title: str = "จัดทำคู่มือ", unit: str = "", kind: OfficeType = OfficeType.SAO
) -> Context:
    who = tuple(Responsible(f"r{n}", text, unit) for n, text in enumerate(responsibles))
    context = seen(measures=(Measure("m", (title,), steps=(Step("s", step),), responsibles=who),))
    profile = Profile("p", kind, "ทุ่งสมมติ")
    return replace(context, file=replace(context.file, units=UNITS, profiles=(profile,)))


@pytest.mark.parametrize(
    "step",
    [
        "กองช่างสำรวจพื้นที่และจัดทำแผนที่",
        "มอบหมายกองช่างและกองคลังสำรวจพื้นที่",
        "ให้ กองช่าง\nสำรวจพื้นที่",
        "สำนักปลัดร่วมกับกองช่างจัดทำแผน",
        "กช. สำรวจพื้นที่",
        "รายงานผลต่อผู้บริหาร แล้วมอบหมายให้กองช่างดำเนินการ",
        "กองคลัง/กองช่าง จัดทำทะเบียน",
        "งานสาธารณูปโภค กองช่าง ซ่อมแซมไฟฟ้าสาธารณะ",
        "ผู้อำนวยการกองช่างลงพื้นที่ทุกเดือน",
        "สำนักปลัด กองคลัง และกองช่าง จัดเวรประจำจุดบริการ",
    ],
)
def test_a_unit_that_works_without_being_responsible(step: str) -> None:
    found = complaints(family.unit_not_responsible, of_office(step, "สำนักปลัด", "กองคลัง"))
    assert [(str(issue.place), dict(issue.figures)["unit"]) for issue in found] == [
        ("2569/measure/m/s/steps", "กองช่าง")
    ]


@pytest.mark.parametrize(
    "step",
    [
        "แจ้งกองช่างทราบ",
        "แจ้งเวียนให้สำนักปลัด กองคลัง และกองช่างทราบ",
        "เสนอผู้อำนวยการกองช่างพิจารณา",
        "ประสานงานกับกองช่างเพื่อขอข้อมูล",
        "รายงานผลต่อกองช่าง",
        "ส่งสำเนาให้กองช่าง",
        "จัดเก็บเอกสาร ณ กองช่าง",
        "ประชุมที่ห้องประชุมกองช่าง",
        "เผยแพร่ในเว็บไซต์ของกองช่าง",
        "กองทุนหลักประกันสุขภาพสนับสนุนงบประมาณ",
        "สำนักปลัดและกองคลังจัดทำคู่มือ",
        "จัดทำแผนที่ชุมชน",
    ],
)
def test_a_unit_that_only_hears_of_it(step: str) -> None:
    assert complaints(family.unit_not_responsible, of_office(step, "สำนักปลัด", "กองคลัง")) == []


@pytest.mark.parametrize(
    "responsible",
    [
        "ทุกส่วนราชการ",
        "ทุกกอง/ฝ่าย",
        "กองช่าง",
        "งานออกแบบ กองช่าง",
        "กช.",
        "ผู้อำนวยการกองช่าง",
        "คณะทำงานตามคำสั่ง",
        "ส่วนราชการที่เกี่ยวข้อง",
        "สำนักปลัด กองคลัง และกองช่าง",
    ],
)
def test_a_unit_that_is_among_those_responsible(responsible: str) -> None:
    assert complaints(family.unit_not_responsible, of_office("กองช่างสำรวจพื้นที่", responsible)) == []


def test_a_linked_unit_is_responsible_whatever_the_text() -> None:
    assert complaints(family.unit_not_responsible, of_office("กองช่างสำรวจ", "งานออกแบบ", unit="u3")) == []


def test_a_unit_in_a_title_and_one_by_the_beginning_of_its_name() -> None:
    found = complaints(family.unit_not_responsible, of_office("ประชุม", "สำนักปลัด", title="กองการศึกษาจัดอบรมครู"))
    assert [str(issue.place) for issue in found] == ["2569/measure/m/titles"]
    assert complaints(family.unit_not_responsible, of_office("กองการศึกษาจัดอบรม", "กองการศึกษา ศาสนาและวัฒนธรรม")) == []


def test_without_anybody_responsible_another_check_speaks() -> None:
    assert complaints(family.unit_not_responsible, of_office("กองช่างสำรวจ")) == []


@pytest.mark.parametrize(
    ("responsible", "foreign"),
    [
        ("กองการประปา", ["กองการประปา"]),
        ("สำนักปลัด / กองสวัสดิการสังคม", ["กองสวัสดิการสังคม"]),
        ("กองสาธารณสุขและสิ่งแวดล้อม", ["กองสาธารณสุข"]),
        ("กองการศึกษา", []),
        ("ทุกกอง", []),
        ("กองทุนหลักประกันสุขภาพ", []),
        ("งานพัสดุ กองคลัง", []),
        ("กค.", []),
    ],
)
def test_a_unit_the_office_does_not_have(responsible: str, foreign: list[str]) -> None:
    found = complaints(family.unit_not_here, of_office("ประชุม", responsible))
    assert [dict(issue.figures)["unit"] for issue in found] == foreign


def test_an_office_that_has_not_entered_its_units_is_not_told() -> None:
    context = of_office("ประชุม", "กองการประปา")
    assert complaints(family.unit_not_here, replace(context, file=replace(context.file, units=UNITS[:2]))) == []


@pytest.mark.parametrize(
    ("kind", "responsible", "alarms"),
    [
        (OfficeType.SAO, "ปลัดเทศบาล", 1),
        (OfficeType.SAO, "นายกเทศมนตรีตำบล", 1),
        (OfficeType.SAO, "ปลัดองค์การบริหารส่วนตำบล", 0),
        (OfficeType.SAO, "สำนักปลัด", 0),
        (OfficeType.SUBDISTRICT_MUNICIPALITY, "ปลัดองค์การบริหารส่วนตำบล", 1),
        (OfficeType.SUBDISTRICT_MUNICIPALITY, "นายก อบต.", 1),
        (OfficeType.SUBDISTRICT_MUNICIPALITY, "สำนักปลัดเทศบาล", 0),
        (OfficeType.TOWN_MUNICIPALITY, "รองปลัดเทศบาล", 0),
    ],
)
def test_a_post_of_another_kind_of_office(kind: OfficeType, responsible: str, alarms: int) -> None:
    assert len(complaints(family.post_of_another_kind, of_office("ประชุม", responsible, kind=kind))) == alarms


@given(st.lists(st.sampled_from(["กองช่าง", "กองคลัง", " ", "และ", "แจ้ง", "ทราบ", "กช.", "ให้", "ก", "\n"]), max_size=12))
def test_every_unit_that_works_is_named(words: list[str]) -> None:
    finder = finder_for(UNITS)
    text = "".join(words)
    assert set(finder.charged_in(text)) <= finder.units_in(text) <= {"กองช่าง", "กองคลัง"}
