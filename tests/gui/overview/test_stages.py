"""What the overview says of each step of the year, from an empty file to the whole sample."""

from dataclasses import replace
from datetime import date

from ita_desktop.catalog.frameworks import frameworks_of
from ita_desktop.domain.context import Context
from ita_desktop.domain.documents import Document, Signed
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import FollowUp, Measure, Result, Status
from ita_desktop.domain.office import OfficeType
from ita_desktop.domain.pressing import pressing_now
from ita_desktop.domain.rows import changed_year, with_scores
from ita_desktop.domain.scores import TOTAL, ScoreKey, ScoreLevel
from ita_desktop.domain.years import Closing
from ita_desktop.gui.overview.stages import Stage, stages_of
from ita_desktop.gui.screen_names import ScreenName
from ita_desktop.paths import resource
from ita_desktop.work.creating import read_json, usual_office

NEW = usual_office(OfficeType.SAO, "ทดสอบดี", "เมือง", "ตัวอย่าง")


def stage(file: OfficeFile, screen: ScreenName) -> Stage:
    context = Context(file, 2569, frameworks_of(file, 2569), date(2026, 2, 3))
    pressing = pressing_now(file, 2569, context.today)
    return next(one for one in stages_of(context, pressing) if one.screen is screen)


def indicator(code: str) -> ScoreKey:
    return ScoreKey(ScoreLevel.INDICATOR, code)


def test_a_new_office_lacks_signers_and_emblem() -> None:
    said = stage(NEW, ScreenName.OFFICE)

    assert said.missing == "ยังไม่มีผู้ลงนาม และภาพตราครุฑ"
    assert not said.done


def test_without_scores_papers_wait() -> None:
    assert stage(NEW, ScreenName.SCORES).state == "ยังไม่ได้กรอกคะแนน"
    papers = stage(NEW, ScreenName.DOCUMENTS)
    assert (papers.state, papers.missing) == ("จัดทำได้เมื่อกรอกคะแนนแล้ว", "")


def test_with_few_scores_papers_are_drafts_and_the_gaps_are_named() -> None:
    papers = stage(with_scores(NEW, 2568, [(TOTAL, "90")]), ScreenName.DOCUMENTS)

    assert papers.state == "ดูและพิมพ์ร่างได้"
    assert papers.missing == "ยังไม่มีคะแนนครบทุกตัวชี้วัด บทวิเคราะห์ และมาตรการ"


def test_entries_that_are_no_scores_are_told_before_anything_else() -> None:
    typed = [(indicator(str(number)), "90") for number in range(1, 11)] + [(TOTAL, "เก้าสิบ")]

    said = stage(with_scores(NEW, 2568, typed), ScreenName.SCORES)

    assert said.missing.startswith("มี 1 ช่องที่กรอกไว้ไม่ใช่คะแนน")
    assert not said.done


def test_a_year_to_compare_with_is_asked_for() -> None:
    said = stage(with_scores(NEW, 2568, [(TOTAL, "90")]), ScreenName.SCORES)

    assert said.missing == "ยังไม่มีคะแนนปี 2567 ไว้เปรียบเทียบ"


def test_the_sample_is_ready_to_be_printed() -> None:
    sample = read_json(resource("sample", "office.json"))

    scores, papers = stage(sample, ScreenName.SCORES), stage(sample, ScreenName.DOCUMENTS)

    assert scores.done
    assert (papers.state, papers.missing) == ("พร้อมตรวจและพิมพ์", "")


def test_signed_papers_are_what_is_said_of_papers() -> None:
    signed = (Document("d", "memo", signed=Signed("1", date(2026, 1, 5))),)
    file = changed_year(NEW, 2569, lambda work: replace(work, documents=signed))

    papers = stage(file, ScreenName.DOCUMENTS)

    assert (papers.state, papers.missing, papers.done) == ("ลงนามแล้ว 1 ฉบับ", "", True)


def followed(*measures: Measure, closed: dict[int, date] | None = None) -> OfficeFile:
    file = changed_year(NEW, 2569, lambda work: replace(work, measures=measures))
    for year, day in (closed or {}).items():
        file = changed_year(file, year, lambda work, day=day: replace(work, closing=Closing(day)))
    return file


def measure(name: str, *results: Result, months: int = 6) -> Measure:
    return Measure(name, (name,), follow_up=FollowUp("", months), results=results)


def test_without_measures_the_follow_up_waits() -> None:
    said = stage(NEW, ScreenName.FOLLOW_UP)

    assert (said.state, said.missing, said.done, said.waits) == ("ติดตามผลได้เมื่อมีมาตรการแล้ว", "", False, True)


def test_while_nothing_is_due_the_follow_up_waits() -> None:
    said = stage(followed(measure("ก")), ScreenName.FOLLOW_UP)

    assert (said.state, said.missing, said.waits) == ("ยังไม่ได้รายงานผล", "", True)


def test_what_is_overdue_and_due_is_missing() -> None:
    begun = Result("r", status=Status.UNDER_WAY, round_end=date(2025, 12, 31))
    at_the_end = replace(measure("ค"), follow_up=FollowUp("28 ก.พ.", cut_off=date(2026, 2, 28)))

    said = stage(followed(measure("ก", begun, months=3), measure("ข", months=3), at_the_end), ScreenName.FOLLOW_UP)

    assert said.state == "รายงานแล้ว 1 จาก 3 มาตรการ เสร็จสิ้นแล้ว 0 มาตรการ"
    assert said.missing == "เกินกำหนด 1 มาตรการ ครบกำหนดเดือนนี้ 1 มาตรการ"
    assert not said.done and not said.waits


def test_a_year_whose_measures_all_ended_is_done() -> None:
    ended = [Result(status, status=status, round_end=date(2025, 12, 31)) for status in (Status.DONE, Status.NOT_DONE)]

    said = stage(followed(measure("ก", ended[0]), measure("ข", ended[1])), ScreenName.FOLLOW_UP)

    assert said.done
    assert said.state == "รายงานแล้ว 2 จาก 2 มาตรการ เสร็จสิ้นแล้ว 2 มาตรการ"


def test_closed_years_say_when_they_were_closed() -> None:
    days = {2569: date(2026, 1, 9), 2568: date(2025, 10, 15)}

    this_year = stage(followed(measure("ก", months=3), closed=days), ScreenName.FOLLOW_UP)
    last_year = stage(followed(measure("ก"), closed={2568: days[2568]}), ScreenName.FOLLOW_UP)

    assert (this_year.state, this_year.missing, this_year.done) == ("ปิดปีแล้วเมื่อ 9 มกราคม 2569", "", True)
    assert last_year.missing == "ปี 2568 ปิดแล้วเมื่อ 15 ตุลาคม 2568"
