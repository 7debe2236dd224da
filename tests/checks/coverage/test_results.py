"""What was reported: complete, of its own, in its time."""

from dataclasses import replace
from datetime import date

import pytest

from ita_desktop.checks.coverage import results as family
from ita_desktop.checks.registry import Check
from ita_desktop.domain.context import Context
from ita_desktop.domain.issues import Issue
from ita_desktop.domain.measures import Measure, Result, Status, Step
from ita_desktop.domain.years import YearWork
from tests.checks.seen import complaints, seen

STEPS = (Step("s1", "แต่งตั้งคณะทำงาน"), Step("s2", "จัดอบรม"), Step("s3", "สรุปผล"))
REPORTED_ON = date(2025, 9, 1)
GOOD = Result("g", "", Status.DONE, REPORTED_ON, "จัดอบรม 2 ครั้ง มีผู้เข้าร่วม 40 คน", "บุคลากรปฏิบัติตามขั้นตอนได้ถูกต้อง")


def measure(*results: Result, id: str = "m", steps: tuple[Step, ...] = STEPS) -> Measure:
    return Measure(id, ("อบรมบุคลากร",), steps=steps, results=results)


def reported(*measures: Measure, today: date = date(2025, 11, 24)) -> Context:
    """Working year 2569, in which the measures of 2568 are reported."""
    context = seen()
    years = {**context.file.years, 2568: YearWork(2568, measures=measures)}
    return replace(context, file=replace(context.file, years=years), today=today)


def fields(check: Check, *measures: Measure) -> list[str]:
    return [issue.place.field for issue in complaints(check, reported(*measures))]


def test_a_full_report_is_fine() -> None:
    checks = [value for value in vars(family).values() if isinstance(value, Check)]
    assert [issue.check for check in checks for issue in complaints(check, reported(measure(GOOD)))] == []


@pytest.mark.parametrize(
    ("check", "result", "field"),
    [
        (family.done_without_output, replace(GOOD, output=" - "), "output"),
        (family.done_without_date, replace(GOOD, reported_on=None), "reported_on"),
        (family.output_without_outcome, replace(GOOD, outcome=""), "outcome"),
        (family.not_done_without_reason, replace(GOOD, status=Status.NOT_DONE), "reason"),
        (family.against_its_status, replace(GOOD, status=Status.NOT_STARTED), "status"),
        (family.same_outcome, replace(GOOD, outcome=GOOD.output.replace("2", "๒")), "outcome"),
        (family.of_a_step_that_is_gone, replace(GOOD, step="s9"), ""),
    ],
)
def test_what_a_result_lacks(check: Check, result: Result, field: str) -> None:
    (issue,) = complaints(check, reported(measure(result)))
    assert (issue.place.fiscal_year, issue.place.ids, issue.place.field) == (2568, ("m", "g"), field)
    assert issue.where.startswith("มาตรการลำดับที่ 1 ")


def test_a_step_is_named() -> None:
    (issue,) = complaints(family.done_without_output, reported(measure(replace(GOOD, step="s2", output=""))))
    assert issue.where == "มาตรการลำดับที่ 1 ขั้นตอนที่ 2 ผลการดำเนินการ"
    assert issue.message.startswith("มาตรการลำดับที่ 1 “อบรมบุคลากร” ขั้นตอนที่ 2 รายงานว่าแล้วเสร็จ")


def test_an_outcome_of_one_step_is_one_of_the_measure() -> None:
    silent = replace(GOOD, id="h", step="s1", outcome="")
    assert fields(family.output_without_outcome, measure(silent, replace(GOOD, step="s2"))) == []


def test_an_outcome_may_wait_while_the_measure_lasts() -> None:
    under_way = replace(GOOD, status=Status.UNDER_WAY, outcome="")
    assert complaints(family.output_without_outcome, reported(measure(under_way), today=date(2025, 6, 1))) == []
    assert len(complaints(family.output_without_outcome, reported(measure(under_way)))) == 1


def test_the_reason_may_stand_with_the_measure() -> None:
    not_done = Result("n", "s1", Status.NOT_DONE)
    why = "งบประมาณถูกโอนไปใช้กรณีฉุกเฉิน"
    for whole in (replace(GOOD, problems=why), replace(GOOD, reason=why)):
        assert fields(family.not_done_without_reason, measure(not_done, whole)) == []


@pytest.mark.parametrize("output", ["", "ยังไม่ได้จัดอบรมเพราะรอวิทยากร", "อยู่ระหว่างจัดทำโครงการฝึกอบรม", "-"])
def test_not_started_with_nothing_done(output: str) -> None:
    assert fields(family.against_its_status, measure(Result("n", "s1", output=output))) == []


@pytest.mark.parametrize(
    ("output", "alarms"),
    [
        ("ยังไม่ได้จัดอบรมเพราะรอวิทยากร", 1),
        ("- อยู่ระหว่างจัดทำคำสั่ง", 1),
        ("ไม่ได้ดำเนินการเนื่องจากไม่มีงบประมาณ", 1),
        ("จัดอบรมแล้ว 2 ครั้ง", 0),
        ("ไม่พบข้อร้องเรียนจากผู้รับบริการ", 0),
    ],
)
def test_done_but_not_done(output: str, alarms: int) -> None:
    assert len(fields(family.against_its_status, measure(replace(GOOD, output=output)))) == alarms


def missing(*measures: Measure, today: date = date(2025, 11, 24)) -> list[Issue]:
    return complaints(family.without_result, reported(*measures, today=today))


def test_a_measure_that_is_not_reported_while_others_are() -> None:
    (issue,) = missing(measure(GOOD), measure(id="n"))
    assert str(issue.place) == "2568/result/n"


def test_a_step_that_is_not_reported_while_others_are() -> None:
    by_step = measure(replace(GOOD, step="s1"), replace(GOOD, id="h", step="s3"))
    (issue,) = missing(by_step)
    assert (str(issue.place), issue.where) == ("2568/measure/m/s2/steps", "มาตรการลำดับที่ 1 ขั้นตอนที่ 2")


def test_a_result_of_the_whole_measure_covers_its_steps() -> None:
    assert missing(measure(GOOD, replace(GOOD, id="h", step="s3"))) == []


def test_an_empty_row_is_no_result() -> None:
    blank, told = Result("b"), Result("b", problems="วิทยากรยกเลิกการบรรยาย")
    assert [issue.place.ids for issue in missing(measure(GOOD), measure(blank, id="n"))] == [("n",)]
    assert missing(measure(GOOD), measure(told, id="n")) == []


def test_nothing_is_missed_before_the_year_is_over() -> None:
    assert missing(measure(GOOD), measure(id="n"), today=date(2025, 9, 30)) == []
    assert len(missing(measure(GOOD), measure(id="n"), today=date(2025, 10, 1))) == 1


def test_a_year_of_which_nothing_is_reported_is_said_once() -> None:
    context = reported(measure(id="m"), measure(id="n"))
    assert complaints(family.without_result, context) == []
    assert [str(issue.place) for issue in complaints(family.nothing_reported, context)] == ["2568/result"]
    assert complaints(family.nothing_reported, reported(measure(GOOD), measure(id="n"))) == []
    assert complaints(family.nothing_reported, replace(context, today=date(2025, 9, 30))) == []


def test_a_step_passed_over_within_the_year() -> None:
    by_step = measure(replace(GOOD, step="s1"), replace(GOOD, id="h", step="s3"))
    within = reported(by_step, today=date(2025, 6, 1))
    assert [issue.place.ids for issue in complaints(family.step_passed_over, within)] == [("m", "s2")]
    assert (
        complaints(family.step_passed_over, reported(measure(replace(GOOD, step="s1")), today=date(2025, 6, 1))) == []
    )


def test_the_outcome_of_another_measure() -> None:
    (issue,) = complaints(family.same_outcome, reported(measure(GOOD), measure(replace(GOOD, id="h"), id="n")))
    assert (str(issue.place), issue.message) == (
        "2568/result/n/h/outcome",
        "มาตรการลำดับที่ 2 “อบรมบุคลากร” ผลลัพธ์ “บุคลากรปฏิบัติตามขั้นตอนได้ถูกต้อง” "
        "เหมือนกับผลลัพธ์ของมาตรการลำดับที่ 1 โปรดเขียนผลที่เกิดขึ้นจริงของเรื่องนี้",
    )


@pytest.mark.parametrize("outcome", ["", "ไม่มี", "แล้วเสร็จ"])
def test_short_outcomes_may_be_alike(outcome: str) -> None:
    one = replace(GOOD, outcome=outcome)
    assert fields(family.same_outcome, measure(one), measure(replace(one, id="h"), id="n")) == []


_LONG = "จัดประชุมชี้แจงแนวปฏิบัติแก่บุคลากรทุกกอง ๒ ครั้ง พร้อมแจกคู่มือและเผยแพร่บนเว็บไซต์ของหน่วยงานให้ทราบโดยทั่วกัน"


def test_the_long_output_of_another_measure() -> None:
    one, other = replace(GOOD, output=_LONG), replace(GOOD, id="h", output=_LONG.replace("๒", "2"))
    (issue,) = complaints(family.same_output, reported(measure(one), measure(other, id="n")))
    assert str(issue.place) == "2568/result/n/h/output"
    assert fields(family.same_output, measure(one, replace(one, id="h", step="s2"))) == []


@pytest.mark.parametrize("output", ["", "จัดอบรมบุคลากรแล้ว 1 ครั้ง", "เผยแพร่บนเว็บไซต์แล้ว"])
def test_short_outputs_may_be_alike(output: str) -> None:
    one = replace(GOOD, output=output)
    assert fields(family.same_output, measure(one), measure(replace(one, id="h"), id="n")) == []


def test_two_steps_of_a_measure_may_share_an_outcome() -> None:
    assert fields(family.same_outcome, measure(replace(GOOD, step="s1"), replace(GOOD, id="h", step="s2"))) == []


def test_a_result_before_its_year_has_begun() -> None:
    context = seen(measures=(measure(GOOD),))
    before = replace(context, today=date(2025, 9, 30))
    assert [issue.place.ids for issue in complaints(family.before_its_year, before)] == [("m", "g")]
    assert complaints(family.before_its_year, context) == []
    assert complaints(family.before_its_year, replace(seen(measures=(measure(Result("r")),)), today=before.today)) == []
