"""Last year's measure as this year's, and a measure copied."""

from dataclasses import replace
from datetime import date

import pytest

from ita_desktop.catalog import crosswalk
from ita_desktop.domain.carrying import CarriedOver, Change, ChangeKind, carry_over, duplicate
from ita_desktop.domain.measures import FollowUp, Measure, Responsible, Result, Step, Timeframe
from ita_desktop.domain.office import Unit
from tests.ids import counted

CLERKS = Unit("u-clerks", "สำนักปลัด")
CLOSED = Unit("u-closed", "กองสวัสดิการสังคม", valid_to=date(2025, 9, 30))
MEASURE = Measure(
    "m",
    ("ประกาศนโยบาย No Gift Policy ประจำปีงบประมาณ พ.ศ. ๒๕๖๘",),
    indicators=("2", "10"),
    items=("i4", "o21"),
    analysis="ผลปี ๒๕๖๗ ข้อ i4 ได้ ๘๖.๘๘ คะแนน",
    steps=(
        Step("s1", "ทบทวนตาม พ.ร.บ. ข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐", ("ภายในเดือนธันวาคม ๒๕๖๗",)),
        Step("s2", "รายงานผล", extra={"note": "ปี 2568"}),
    ),
    responsibles=(
        Responsible("r1", "สำนักปลัด", "u-clerks"),
        Responsible("r2", "กองสวัสดิการสังคม", "u-closed"),
        Responsible("r3", "คณะทำงาน ITA ปี 2568"),
    ),
    timeframe=Timeframe("๑ ต.ค. ๖๗ – ๓๐ ก.ย. ๖๘", date(2024, 10, 1), date(2025, 9, 30)),
    follow_up=FollowUp("ภายในวันที่ ๓๑ มีนาคม ๒๕๖๘", 0, date(2025, 3, 31)),
    target="คะแนนปี ๒๕๖๘ ไม่ต่ำกว่า ๙๐",
    results=(Result("x", "s1", output="แล้วเสร็จ"),),
    extra={"own": "ปี 2568"},
)


def carried(measure: Measure = MEASURE, from_year: int = 2568, to_year: int = 2569) -> CarriedOver:
    return carry_over(measure, from_year, to_year, counted(), units=(CLERKS, CLOSED), counterpart=crosswalk)


def test_every_text_and_date_is_a_year_later() -> None:
    new = carried().measure
    assert new.titles == ("ประกาศนโยบาย No Gift Policy ประจำปีงบประมาณ พ.ศ. ๒๕๖๙",)
    assert new.steps[0].text == MEASURE.steps[0].text
    assert new.steps[0].sub_points == ("ภายในเดือนธันวาคม ๒๕๖๘",)
    assert (new.target, new.extra, new.steps[1].extra) == (
        "คะแนนปี ๒๕๖๙ ไม่ต่ำกว่า ๙๐",
        {"own": "ปี 2569"},
        {"note": "ปี 2569"},
    )
    assert new.timeframe == Timeframe("๑ ต.ค. ๖๘ – ๓๐ ก.ย. ๖๙", date(2025, 10, 1), date(2026, 9, 30))
    assert new.follow_up == FollowUp("ภายในวันที่ ๓๑ มีนาคม ๒๕๖๙", 0, date(2026, 3, 31))


def test_results_stay_behind_and_every_row_has_a_new_id() -> None:
    new = carried().measure
    assert new.results == ()
    assert [new.id, *(step.id for step in new.steps), *(one.id for one in new.responsibles)] == [
        f"new-{n}" for n in range(1, 7)
    ]


@pytest.mark.parametrize(
    ("timeframe", "moved"),
    [
        (
            Timeframe("ตลอดปีงบประมาณ", date(2024, 10, 1), date(2025, 9, 30)),
            Timeframe("ตลอดปีงบประมาณ", date(2025, 10, 1), date(2026, 9, 30)),
        ),
        (
            Timeframe("ก.พ. ๖๗", date(2024, 2, 1), date(2024, 2, 29)),
            Timeframe("ก.พ. ๖๘", date(2025, 2, 1), date(2025, 2, 28)),
        ),
        (
            Timeframe("เมื่อพร้อม", date(2024, 12, 1), date(2024, 12, 31)),
            Timeframe("เมื่อพร้อม", date(2025, 12, 1), date(2025, 12, 31)),
        ),
        (Timeframe(), Timeframe()),
    ],
)
def test_the_dates_follow_the_text(timeframe: Timeframe, moved: Timeframe) -> None:
    assert carried(replace(MEASURE, timeframe=timeframe)).measure.timeframe == moved


def test_what_changed_is_told_field_by_field() -> None:
    told = [
        (change.field, change.before, change.after) for change in carried().changes if change.kind is ChangeKind.YEARS
    ]
    assert told == [
        ("titles", "ปีงบประมาณ พ.ศ. ๒๕๖๘", "ปีงบประมาณ พ.ศ. ๒๕๖๙"),
        ("analysis", "ปี ๒๕๖๗", "ปี ๒๕๖๘"),
        ("steps", "เดือนธันวาคม ๒๕๖๗", "เดือนธันวาคม ๒๕๖๘"),
        ("steps", "ปี 2568", "ปี 2569"),
        ("responsibles", "ปี 2568", "ปี 2569"),
        ("timeframe", "๑ ต.ค. ๖๗", "๑ ต.ค. ๖๘"),
        ("timeframe", "๓๐ ก.ย. ๖๘", "๓๐ ก.ย. ๖๙"),
        ("follow_up", "๓๑ มีนาคม ๒๕๖๘", "๓๑ มีนาคม ๒๕๖๙"),
        ("target", "ปี ๒๕๖๘", "ปี ๒๕๖๙"),
        ("extra", "ปี 2568", "ปี 2569"),
    ]


def test_a_score_of_the_earlier_result_is_pointed_at() -> None:
    assert Change(ChangeKind.OLD_SCORE, "analysis", "๘๖.๘๘", "๘๖.๘๘") in carried().changes


def test_a_unit_that_is_gone_leaves_its_text_and_is_told() -> None:
    result = carried()
    assert [(one.text, one.unit) for one in result.measure.responsibles] == [
        ("สำนักปลัด", "u-clerks"),
        ("กองสวัสดิการสังคม", ""),
        ("คณะทำงาน ITA ปี 2569", ""),
    ]
    assert [change for change in result.changes if change.kind is ChangeKind.UNIT_GONE] == [
        Change(ChangeKind.UNIT_GONE, "responsibles", "กองสวัสดิการสังคม", "กองสวัสดิการสังคม")
    ]


def test_items_follow_the_crosswalk_of_the_assessed_years() -> None:
    asked: list[tuple[int, int, str]] = []

    def counterpart(before: int, after: int, code: str) -> str | None:
        asked.append((before, after, code))
        return {"i4": "i5"}.get(code)

    result = carry_over(MEASURE, 2568, 2569, counted(), units=(CLERKS,), counterpart=counterpart)
    assert asked == [(2567, 2568, "i4"), (2567, 2568, "o21")]
    assert (result.measure.items, result.measure.indicators) == (("i5",), ("2", "10"))
    assert Change(ChangeKind.ITEM, "items", "i4", "i5") in result.changes
    assert Change(ChangeKind.ITEM_GONE, "items", "o21", "") in result.changes


def test_two_items_that_became_one_are_named_once() -> None:
    result = carry_over(MEASURE, 2568, 2569, counted(), units=(), counterpart=lambda *_: "i1")
    assert result.measure.items == ("i1",)


def test_a_measure_without_years_changes_in_nothing_but_ids() -> None:
    plain = Measure("m", ("จัดทำคู่มือ",), steps=(Step("s", "ทบทวน"),), items=("i1",))
    result = carry_over(plain, 2569, 2570, counted(), units=(), counterpart=crosswalk)
    assert result == CarriedOver(replace(plain, id="new-1", steps=(Step("new-2", "ทบทวน"),)))


def test_a_duplicate_says_the_same_and_reports_nothing() -> None:
    copy = duplicate(MEASURE, counted())
    assert (copy.titles, copy.timeframe, copy.items, copy.results) == (
        MEASURE.titles,
        MEASURE.timeframe,
        MEASURE.items,
        (),
    )
    assert [step.text for step in copy.steps] == [step.text for step in MEASURE.steps]
    assert not {copy.id, *(step.id for step in copy.steps)} & {"m", "s1", "s2"}
