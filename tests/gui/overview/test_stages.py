"""What the overview says of each step of the year, from an empty file to the whole sample."""

from dataclasses import replace
from datetime import date

from ita_desktop.catalog.frameworks import frameworks_of
from ita_desktop.domain.context import Context
from ita_desktop.domain.documents import Document, Signed
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.office import OfficeType
from ita_desktop.domain.rows import changed_year, with_scores
from ita_desktop.domain.scores import TOTAL, ScoreKey, ScoreLevel
from ita_desktop.gui.overview.stages import Stage, stages_of
from ita_desktop.gui.screen_names import ScreenName
from ita_desktop.paths import resource
from ita_desktop.work.creating import read_json, usual_office

NEW = usual_office(OfficeType.SAO, "ทดสอบดี", "เมือง", "ตัวอย่าง")


def stage(file: OfficeFile, screen: ScreenName) -> Stage:
    context = Context(file, 2569, frameworks_of(file, 2569), date(2026, 2, 3))
    return next(one for one in stages_of(context) if one.screen is screen)


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
