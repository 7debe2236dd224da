"""What is told of measures carried over: lines before and after, and what the clerk must look at."""

from dataclasses import replace
from datetime import date

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import FollowUp, Measure, Responsible, Step, Timeframe
from ita_desktop.domain.office import Unit
from ita_desktop.domain.years import YearWork
from ita_desktop.gui.measures.carrying import Carried, Taking, carried_measures, earlier_years

ALL = Taking(analysis=True, responsibles=True)
MEASURE = Measure(
    "m",
    ("ประกาศ No Gift Policy ปีงบประมาณ ๒๕๖๘",),
    items=("i4",),
    analysis="ข้อ i4 ได้ ๘๖.๘๘ คะแนน",
    steps=(Step("s", "ทบทวนตาม พ.ร.บ. ข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐", ("ภายในเดือนธันวาคม ๒๕๖๗",)),),
    responsibles=(Responsible("r", "กองสวัสดิการสังคม", "closed"),),
    timeframe=Timeframe("ตลอดปีงบประมาณ", date(2024, 10, 1), date(2025, 9, 30)),
    follow_up=FollowUp("ทุก ๓ เดือน", 3),
    extra={"own": "ปี 2568"},
)
CLOSED = Unit("closed", "กองสวัสดิการสังคม", valid_to=date(2025, 9, 30))


def file_with(*measures: Measure, here: tuple[Measure, ...] = ()) -> OfficeFile:
    years = {2568: YearWork(2568, measures=measures), 2569: YearWork(2569, measures=here)}
    return OfficeFile(id="f", units=(CLOSED,), years=years)


def carried(measure: Measure = MEASURE, taking: Taking = ALL, here: tuple[Measure, ...] = ()) -> Carried:
    (one,) = carried_measures(file_with(measure, here=here), 2568, 2569, taking, {"own": "หมายเหตุของหน่วยงาน"})
    return one


def told(one: Carried) -> list[tuple[str, str, str]]:
    return [(m.label, "".join(t for t, _ in m.before), "".join(t for t, _ in m.after)) for m in one.moved]


def test_only_lines_that_changed_are_told_with_their_field() -> None:
    assert told(carried()) == [
        ("มาตรการ", "ประกาศ No Gift Policy ปีงบประมาณ ๒๕๖๘", "ประกาศ No Gift Policy ปีงบประมาณ ๒๕๖๙"),
        ("ขั้นตอนที่ 1", "ภายในเดือนธันวาคม ๒๕๖๗", "ภายในเดือนธันวาคม ๒๕๖๘"),
        ("หมายเหตุของหน่วยงาน", "ปี 2568", "ปี 2569"),
        ("วันเริ่มและวันสิ้นสุด", "1 ต.ค. 67 – 30 ก.ย. 68", "1 ต.ค. 68 – 30 ก.ย. 69"),
    ]


def test_the_changed_number_alone_is_marked() -> None:
    title = carried().moved[0]
    assert title.before == (("ประกาศ No Gift Policy ปีงบประมาณ ", False), ("๒๕๖๘", True))
    assert title.after == (("ประกาศ No Gift Policy ปีงบประมาณ ", False), ("๒๕๖๙", True))


def test_a_line_of_a_long_text_is_told_alone() -> None:
    lines = "วิเคราะห์แล้ว\nต้องทำในปี 2568\nต่อไป"
    assert ("ผลการวิเคราะห์", "ต้องทำในปี 2568", "ต้องทำในปี 2569") in told(carried(replace(MEASURE, analysis=lines)))


def test_what_could_not_move_is_said() -> None:
    one = carried(replace(MEASURE, items=("i99",)))
    assert one.cautions == (
        "ไม่ทราบข้อที่ตรงกันกับข้อ i99 ในผลการประเมินปี 2568 จึงไม่ได้เชื่อมไว้",
        "ปีงบประมาณ พ.ศ. 2569 ไม่มีส่วนราชการ กองสวัสดิการสังคม จึงคงชื่อไว้เป็นข้อความ",
        "ข้อความวิเคราะห์อ้างคะแนนของผลครั้งก่อน คือ ๘๖.๘๘ โปรดแก้ไขเป็นคะแนนใหม่",
    )
    assert one.stays == ("๒๕๔๐",)


def test_texts_left_behind_raise_no_caution() -> None:
    one = carried(taking=Taking(analysis=False, responsibles=False))
    assert (one.measure.analysis, one.measure.responsibles) == ("", ())
    assert not any("คะแนน" in sentence or "ส่วนราชการ" in sentence for sentence in one.cautions)


def test_a_title_that_is_there_already_is_a_twin_in_either_digits() -> None:
    assert carried(here=(Measure("x", ("ประกาศ No Gift Policy ปีงบประมาณ 2569",)),)).twin
    assert not carried(here=(Measure("x", ("ประกาศอื่น",)),)).twin


def test_earlier_years_with_measures_newest_first() -> None:
    works = {n: YearWork(n, measures=(MEASURE,)) for n in (2566, 2568, 2569)}
    file = OfficeFile(id="f", years={**works, 2567: YearWork(2567)})
    assert earlier_years(file, 2569) == (2568, 2566)
