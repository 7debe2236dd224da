"""What differs between two values of a file."""

from dataclasses import replace
from datetime import date

from ita_desktop.domain.documents import Document
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Event, Evidence, EvidenceKind, Measure, Result, Status, Step
from ita_desktop.domain.scores import Entered, ScoreKey, ScoreLevel
from ita_desktop.domain.years import Closing, Finding, YearWork
from ita_desktop.work.comparing import (
    ANALYSIS,
    DOCUMENTS,
    EVENTS,
    EVIDENCE,
    MEASURES,
    OTHER,
    REMOVED,
    RESULTS,
    SCORES,
    Change,
    changes_between,
)
from tests.work.offices import MEASURE, with_total


def with_year(office: OfficeFile, year: YearWork) -> OfficeFile:
    return replace(office, years={**office.years, year.fiscal_year: year})


def test_equal_values_have_no_changes(office: OfficeFile) -> None:
    assert changes_between(office, office) == ()


def test_scores_are_named_with_both_values(office: OfficeFile) -> None:
    item = ScoreKey(ScoreLevel.ITEM, "e3", "2")
    year = office.years[2568]
    scores = {**year.assessment.scores, item: Entered("88.00")}
    newer = with_year(office, replace(year, assessment=replace(year.assessment, scores=scores)))

    assert changes_between(office, with_total(newer, "95.00")) == (
        Change(2568, SCORES, added=("ข้อ e3 ส่วนที่ 2 88.00",), changed=("คะแนนรวม 94.50 → 95.00",)),
    )
    assert changes_between(newer, office) == (Change(2568, SCORES, removed=("ข้อ e3 ส่วนที่ 2 88.00",)),)


def test_measures_documents_and_findings_are_named_by_their_titles(office: OfficeFile) -> None:
    year = office.years[2569]
    newer = with_year(
        office,
        replace(
            year,
            assessment=replace(year.assessment, level="ผ่าน", findings=(Finding("f", "indicator", "3", defect="ไม่มี"),)),
            measures=(replace(year.measures[0], budget="500"), Measure("m2", ("อบรม " * 40,))),
            documents=(Document("d", "memo", "บันทึกข้อความ"),),
        ),
    )

    assert changes_between(office, newer) == (
        Change(2569, ANALYSIS, added=("ตัวชี้วัดที่ 3",)),
        Change(2569, MEASURES, added=(("อบรม " * 40)[:59] + "…",), changed=("ประกาศเจตนารมณ์ No Gift Policy",)),
        Change(2569, DOCUMENTS, added=("บันทึกข้อความ",)),
        Change(2569, OTHER, changed=("ระดับ “” → “ผ่าน”",)),
    )


def test_a_document_without_a_title_is_named_by_its_form(office: OfficeFile) -> None:
    newer = with_year(office, replace(office.years[2569], documents=(Document("d", "memo"),)))

    assert changes_between(office, newer) == (Change(2569, DOCUMENTS, added=("บันทึกข้อความ",)),)


def test_a_year_that_became_a_reference_year_is_said(office: OfficeFile) -> None:
    year = office.years[2568]
    newer = with_year(office, replace(year, assessment=replace(year.assessment, reference=True)))

    assert changes_between(office, newer) == (Change(2568, OTHER, changed=("การใช้เป็นปีอ้างอิง",)),)


def test_another_order_is_a_change(office: OfficeFile) -> None:
    year = office.years[2569]
    two = (*year.measures, Measure("m2", ("อบรม",)))
    one_way, other_way = (with_year(office, replace(year, measures=m)) for m in (two, two[::-1]))

    assert changes_between(one_way, other_way) == (Change(2569, MEASURES, changed=("ลำดับของรายการ",)),)


def test_a_year_that_is_gone_loses_what_it_had(office: OfficeFile) -> None:
    gone = replace(office, years={2568: office.years[2568]})

    assert changes_between(office, gone) == (Change(2569, MEASURES, removed=("ประกาศเจตนารมณ์ No Gift Policy",)),)
    assert MEASURE in {measure.id for measure in office.years[2569].measures}


REPORTED = Result("r", "s", Status.UNDER_WAY, round_end=date(2026, 3, 31), output="จัดอบรม")
TRAINING = Measure("t", ("อบรมบุคลากร",), steps=(Step("s0", "ชี้แจง"), Step("s", "จัดอบรม")), results=(REPORTED,))
NAME = "อบรมบุคลากร ขั้นตอนที่ 2 รอบสิ้นสุด 31 มีนาคม 2569"


def with_training(office: OfficeFile, *results: Result) -> OfficeFile:
    return with_year(office, replace(office.years[2569], measures=(replace(TRAINING, results=results),)))


def test_results_are_named_by_measure_step_and_round_and_the_plan_is_not_changed(office: OfficeFile) -> None:
    none, one, other = (
        with_training(office, *rows) for rows in ((), (REPORTED,), (replace(REPORTED, status=Status.DONE),))
    )

    assert changes_between(none, one) == (Change(2569, RESULTS, added=(NAME,)),)
    assert changes_between(one, none) == (Change(2569, RESULTS, removed=(NAME,)),)
    assert changes_between(one, other) == (Change(2569, RESULTS, changed=(NAME,)),)


def test_events_and_evidence_are_named_with_their_result(office: OfficeFile) -> None:
    event, file = Event("e", what="อบรมรุ่นที่ 1"), Evidence("x", EvidenceKind.FILE, "2569/ภาพ.jpg")
    before = with_training(office, REPORTED)
    after = with_training(office, replace(REPORTED, events=(event, Event("f")), evidence=(file,)))

    assert changes_between(before, after) == (
        Change(2569, EVENTS, added=(f"อบรมรุ่นที่ 1 – {NAME}", NAME)),
        Change(2569, EVIDENCE, added=(f"ภาพ.jpg – {NAME}",)),
    )


def test_a_measure_that_was_removed_takes_its_results_along(office: OfficeFile) -> None:
    before = with_training(office, REPORTED)
    after = with_year(office, replace(office.years[2569], measures=(), removed=(TRAINING,)))

    assert changes_between(before, after) == (
        Change(2569, MEASURES, removed=("อบรมบุคลากร",)),
        Change(2569, REMOVED, added=("อบรมบุคลากร",)),
    )


def test_a_renamed_measure_is_one_change(office: OfficeFile) -> None:
    before = with_training(office, REPORTED)
    after = with_year(office, replace(office.years[2569], measures=(replace(TRAINING, titles=("ฝึกอบรม",)),)))

    assert changes_between(before, after) == (Change(2569, MEASURES, changed=("ฝึกอบรม",)),)


def test_a_year_that_was_closed_is_said(office: OfficeFile) -> None:
    after = with_year(office, replace(office.years[2569], closing=Closing(date(2026, 10, 5))))

    assert changes_between(office, after) == (Change(2569, OTHER, changed=("การปิดการติดตามผลของปี",)),)
