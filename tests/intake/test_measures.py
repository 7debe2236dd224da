"""Measures tables as they are pasted, and the measures they become."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_desktop.domain.measures import FollowUp, Measure, Timeframe
from ita_desktop.domain.office import Unit
from ita_desktop.intake.clipboard import Pasted, read_pasted
from ita_desktop.intake.measure_columns import Column, guess_columns
from ita_desktop.intake.measures import MeasureContext, build_measures
from tests.intake.clips import WORD_MEASURES, YEAR_2568, pasted
from tests.thai.writing import any_text

OFFICE, FINANCE = Unit("office", "สำนักปลัด", "สป."), Unit("finance", "กองคลัง", "กค.")
CONTEXT = MeasureContext(2569, (OFFICE, FINANCE), YEAR_2568.indicators, tuple(item.code for item in YEAR_2568.items))

HEADED = """มาตรการ/แนวทาง\tวิธีการดำเนินการ\tผู้รับผิดชอบ\tระยะเวลาดำเนินการ\tการติดตามผล
๑. มาตรการส่งเสริมคุณธรรม\t๑. แต่งตั้งคณะกรรมการ ๒. วิเคราะห์ผล\tสำนักปลัด\tม.ค. – มี.ค. ๖๙\tทุก ๓ เดือน

มาตรการ/แนวทาง\tวิธีการดำเนินการ\tผู้รับผิดชอบ\tระยะเวลาดำเนินการ\tการติดตามผล
\t๓. จัดประชุม\t\t\t
๒. กำหนดนโยบาย No gift policy\tประกาศนโยบาย\tกองคลัง\tตลอดปีงบประมาณ พ.ศ. ๒๕๖๙\tภายใน ๓๑ มีนาคม ๒๕๖๙"""


def measures(block: Pasted, *roles: str) -> tuple[Measure, ...]:
    return build_measures(block, roles or guess_columns(block), CONTEXT)


def test_a_table_over_a_page_break() -> None:
    first, second = measures(pasted(HEADED))
    assert first.titles == ("มาตรการส่งเสริมคุณธรรม",)
    assert [step.text for step in first.steps] == ["แต่งตั้งคณะกรรมการ", "วิเคราะห์ผล", "จัดประชุม"]
    assert [(who.text, who.unit) for who in first.responsibles] == [("สำนักปลัด", "office")]
    assert first.timeframe == Timeframe("ม.ค. – มี.ค. ๖๙", date(2026, 1, 1), date(2026, 3, 31))
    assert first.follow_up == FollowUp("ทุก ๓ เดือน", 3)
    assert second.titles == ("กำหนดนโยบาย No gift policy",)
    assert second.follow_up == FollowUp("ภายใน ๓๑ มีนาคม ๒๕๖๙", 0, date(2026, 3, 31))
    assert second.timeframe.end == date(2026, 9, 30)


def test_words_table_with_two_titles_and_a_head_of_two_rows() -> None:
    (measure,) = measures(read_pasted(WORD_MEASURES, ""))
    assert measure.titles == ("จัดทำคู่มือการใช้ทรัพย์สิน", "กิจกรรมสร้างความรับรู้")
    assert (measure.indicators, measure.items) == (("4",), ("i10", "i12"))
    assert measure.analysis == "ยังไม่ถูกต้องตามขั้นตอน (i10, i12)"
    assert [(step.text, step.sub_points) for step in measure.steps] == [
        ("ทบทวนแนวทาง", ("การยืม", "การคืน")),
        ("แจ้งเวียน", ()),
    ]
    assert [who.unit for who in measure.responsibles] == ["office", "finance"]
    assert measure.extra == {}


def test_all_ids_are_fresh() -> None:
    rows = measures(pasted(HEADED)) + measures(pasted(HEADED))
    ids = [row.id for row in rows]
    ids += [step.id for row in rows for step in row.steps]
    ids += [who.id for row in rows for who in row.responsibles]
    assert len(set(ids)) == len(ids)


def test_cells_merged_down_the_page_count_for_each_measure() -> None:
    html = """<table><tr><td>มาตรการ<td>ขั้นตอน<td>การกำกับติดตาม<td>งบประมาณ
    <tr><td>โครงการหนึ่ง<td>ก<td rowspan=2>ทุก 6 เดือน<td rowspan=2>500 บาท<tr><td>โครงการสอง<td>ข</table>"""
    first, second = measures(read_pasted(html, ""))
    assert first.follow_up == second.follow_up == FollowUp("ทุก 6 เดือน", 6)
    assert (first.budget, second.budget) == ("500 บาท", "")


def test_two_titles_over_one_merged_list_of_steps_are_one_measure() -> None:
    html = """<table><tr><td>มาตรการ<td>ขั้นตอน<td>ผู้รับผิดชอบ<tr><td>โครงการหนึ่ง<td rowspan=2>1. ก<p>2. ข<td>สป.
    <tr><td>โครงการสอง<td>กค.</table>"""
    (measure,) = measures(read_pasted(html, ""))
    assert measure.titles == ("โครงการหนึ่ง", "โครงการสอง")
    assert len(measure.steps) == 2
    assert [who.unit for who in measure.responsibles] == ["office", "finance"]


@pytest.mark.parametrize(
    ("cell", "titles"),
    [
        ("จัดทำคู่มือ", ("จัดทำคู่มือ",)),
        ("๕. จัดทำคู่มือ", ("จัดทำคู่มือ",)),
        ("1. จัดทำคู่มือ\n2. กิจกรรม", ("จัดทำคู่มือ", "กิจกรรม")),
        ("โครงการหนึ่ง\nกิจกรรมสอง", ("โครงการหนึ่ง", "กิจกรรมสอง")),
        ("มาตรการส่งเสริม\nคุณธรรม", ("มาตรการส่งเสริม คุณธรรม",)),
        ("1. มาตรการ\n(1) ก", ("มาตรการ (1) ก",)),
    ],
)
def test_titles_of_a_cell(cell: str, titles: tuple[str, ...]) -> None:
    (measure,) = measures(Pasted(((cell, "ทำ"),)), "measure", "steps")
    assert measure.titles == titles


def test_unnumbered_rows_are_steps_but_go_on_with_a_numbered_one() -> None:
    apart = Pasted((("ม", "ประชุม"), ("", "รายงาน")))
    assert [step.text for step in measures(apart, "measure", "steps")[0].steps] == ["ประชุม", "รายงาน"]
    torn = Pasted((("ม", "1. ก\n2. ประชุมและ"), ("", "รายงาน\n3. ข")))
    assert [step.text for step in measures(torn, "measure", "steps")[0].steps] == ["ก", "ประชุมและ\nรายงาน", "ข"]
    points = Pasted((("ม", "1. ก\n(1) ข"), ("", "ค")))
    assert measures(points, "measure", "steps")[0].steps[0].sub_points == ("ข\nค",)


@pytest.mark.parametrize(
    ("lines", "start", "end"),
    [
        ("ต.ค. ๖๘|พ.ย. ๖๘", date(2025, 10, 1), date(2025, 11, 30)),
        ("1 ตุลาคม 2568|ถึง 30 กันยายน 2569", date(2025, 10, 1), date(2026, 9, 30)),
        ("ต.ค. ๖๘|ตามความเหมาะสม", None, None),
    ],
)
def test_a_timeframe_over_several_rows(lines: str, start: date | None, end: date | None) -> None:
    first, second = lines.split("|")
    (measure,) = measures(Pasted((("ม", first), ("", second))), "measure", "timeframe")
    assert measure.timeframe == Timeframe(f"{first}\n{second}", start, end)


def test_what_has_no_field_is_kept_under_its_head() -> None:
    block = pasted(
        "ลำดับที่\tมาตรการ\tตัวชี้วัด\tขั้นตอน\tหมายเหตุ\tผลการดำเนินการ (output)\n"
        "1\tโครงการ ก\t4. เรื่องอื่น\tทำ\tดีมาก\tจัดแล้ว\nพิเศษ\tโครงการ ข\tการใช้อำนาจ\tทำ\t\t"
    )
    first, second = measures(block)
    assert first.extra == {"ตัวชี้วัด": "4. เรื่องอื่น", "หมายเหตุ": "ดีมาก", "ผลการดำเนินการ (output)": "จัดแล้ว"}
    assert first.indicators == ("4",)
    assert second.extra == {"ลำดับที่": "พิเศษ"}
    assert second.indicators == ("3",)


def test_a_dash_is_nobody_and_no_step() -> None:
    (measure,) = measures(Pasted((("ม", "-", "-", "-"),)), "measure", "steps", "responsible", "budget")
    assert (measure.steps, measure.responsibles) == ((), ())


def test_a_caption_above_the_head_is_no_measure() -> None:
    block = pasted("มาตรการส่งเสริมคุณธรรม ประจำปี 2569\t\nมาตรการ\tผู้รับผิดชอบ\nโครงการ ก\tสป.")
    assert [measure.titles for measure in measures(block)] == [("โครงการ ก",)]


@pytest.mark.parametrize(
    ("block", "roles"),
    [
        (HEADED, "measure steps responsible timeframe follow_up"),
        ("ที่\tโครงการ\tงบประมาณ (บาท)\tเป้าหมาย\tตัวชี้วัดความสำเร็จ\nก\tข\tค\tง\tจ", "number measure budget target kpi"),
        ("มาตรการ\tขั้นตอนหรือวิธีการปฏิบัติ\tผู้รับผิดชอบ\tการกำกับติดตาม\nก\tข\tค\tง", "measure steps responsible follow_up"),
        ("มาตรการ\tกิจกรรม\tผู้รับผิดชอบ\nก\tข\tค", "measure steps responsible"),
        (
            "1\tจัดทำคู่มือ\tประชุม\tสำนักปลัด\tตลอดปีงบประมาณ\tทุก 3 เดือน\t5,000 บาท",
            "number measure extra responsible timeframe follow_up budget",
        ),
        ("จัดทำคู่มือ\t1. ประชุม 2. รายงาน\t1. การปฏิบัติหน้าที่", "measure steps indicator"),
        ("", ""),
    ],
)  # fmt: skip
def test_the_guessed_columns(block: str, roles: str) -> None:
    assert " ".join(guess_columns(pasted(block))) == roles


@pytest.mark.parametrize(
    "row",
    ["โครงการส่งเสริมคุณธรรม\tวิเคราะห์ผลประเมิน\tสำนักปลัด\tตลอดปี", "1. มาตรการ\tขั้นตอน", "กิจกรรมจิตอาสา\tติดตามงาน"],
)
def test_a_measure_is_not_mistaken_for_a_head(row: str) -> None:
    assert len(measures(pasted(f"มาตรการ\tขั้นตอน\n{row}"), "measure", "steps")) == 1


SECTIONS = """ที่\tมาตรการ\tขั้นตอน\tผู้รับผิดชอบ
ด้านการใช้งบประมาณ\t\t\t
1\tเปิดเผยแผนการใช้จ่าย\tเผยแพร่\tกองคลัง
2\tมาตรการตามตัวชี้วัดที่ 7\tเผยแพร่\tสำนักปลัด
ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ (i10, i12)\t\t\t
3\tจัดทำคู่มือการยืม\tจัดทำคู่มือ\tกองคลัง"""


def test_a_row_across_the_table_names_the_indicator_of_the_measures_below_it() -> None:
    found = measures(pasted(SECTIONS))

    assert [(one.titles[0], one.indicators, one.items, dict(one.extra)) for one in found] == [
        ("เปิดเผยแผนการใช้จ่าย", ("2",), (), {}),
        ("มาตรการตามตัวชี้วัดที่ 7", ("7",), (), {}),
        ("จัดทำคู่มือการยืม", ("4",), ("i10", "i12"), {}),
    ]


def test_an_unknown_role_is_refused() -> None:
    with pytest.raises(ValueError, match="xyz"):
        build_measures(Pasted((("ก",),)), ("xyz",), CONTEXT)


words = st.text("กขคงจฉ ABC()", min_size=1, max_size=12)
PIECES = "1. |๒. |(1) |- |\n| และ|i10|สป.|ทุก 3 เดือน|มีนาคม 2569|1. การปฏิบัติหน้าที่|"
pieces = st.sampled_from(PIECES.split("|"))
cells = st.lists(words | pieces, max_size=5).map(lambda parts: "".join(parts).strip()) | any_text
tables = st.integers(1, 5).flatmap(
    lambda width: st.lists(st.tuples(*[cells] * width), max_size=5).map(lambda rows: Pasted(tuple(rows)))
)


def everything(measure: Measure) -> str:
    steps = [text for step in measure.steps for text in (step.text, *step.sub_points)]
    fields = [measure.analysis, measure.timeframe.text, measure.follow_up.text, measure.budget]
    named = [who.text for who in measure.responsibles]
    return "\n".join([*measure.titles, *steps, *named, *fields, measure.target, measure.kpi, *measure.extra.values()])


@given(tables, st.data())
def test_no_word_of_a_table_is_lost(block: Pasted, data: st.DataObject) -> None:
    role = st.sampled_from([one for one in Column if one not in (Column.IGNORE, Column.INDICATOR)])
    roles = tuple(data.draw(role) for _ in (block.rows[0] if block.rows else ()))
    kept = "\n".join(map(everything, build_measures(block, roles, CONTEXT)))
    for cell in (cell for row in block.rows for cell in row):
        # "(ก)" may be a list mark, and "และ" may have stood between two units.
        words = re.findall("[ก-๎A-Za-z]+", re.sub(r"\(\s*[ก-ฮ]\s*\)|และ", " ", cell))
        assert all(word in kept for word in words)


@given(tables)
def test_guessing_and_building_never_raise(block: Pasted) -> None:
    roles = guess_columns(block)
    assert len(roles) == (len(block.rows[0]) if block.rows else 0)
    assert len(build_measures(block, roles, CONTEXT)) <= len(block.rows)
