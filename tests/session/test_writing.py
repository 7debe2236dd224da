"""Writing in papers: what is offered, and every act one step that can be undone."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ita_desktop.domain.documents import Document, Opinion
from ita_desktop.session.office import CurrentOffice
from ita_desktop.session.sheets import Answer, Sheet, TableChoice
from ita_desktop.session.writing import Writing
from tests.waiting import open_office_file

SHORT, MEASURES = "2568-analysis-short", "2568-measures"


@pytest.fixture
def writing(qtbot: QtBot, office: CurrentOffice, office_path: Path) -> Writing:
    open_office_file(qtbot, office, office_path)
    return Writing(office)


def sheet(writing: Writing, document_id: str) -> Sheet:
    found = writing.sheet(document_id)
    assert found is not None
    return found


def answer(offered: Sheet, field: str) -> Answer:
    found = next(one for one in (*offered.fields, *offered.body) if one.field == field)
    assert isinstance(found, Answer)
    return found


def stored(office: CurrentOffice, year: int) -> tuple[Document, ...]:
    return office.file.years[year].documents


def test_documents_say_their_number_and_how_far_they_are(writing: Writing, office: CurrentOffice) -> None:
    listed = {one.id: one for one in writing.listed()}
    assert [
        (one.number, one.stored)
        for key, one in listed.items()
        if key.startswith("2569-measures") and "report" not in key
    ] == [
        (1, True),
        (2, True),
        (3, True),
        (4, True),
    ]
    assert (listed["2569-memo"].number, listed["2569-memo"].signed) == (0, False)

    office.set_working_year(2568)
    listed = {one.id: one for one in writing.listed()}
    assert (listed["2568-memo"].signed, listed["2568-memo"].signed_on) == (True, date(2024, 11, 22))
    assert not listed[SHORT].stored


def test_every_part_is_offered_with_what_would_be_printed_without_it(writing: Writing) -> None:
    memo = sheet(writing, "2569-memo")
    assert [one.field for one in memo.fields][:2] == ["fields.unit", "fields.number"]
    assert (answer(memo, "fields.date").default, answer(memo, "fields.date").own) == ("๑๗ พฤศจิกายน ๒๕๖๘", "")
    assert answer(memo, "fields.subject").own is None
    assert answer(memo, "sections.cause").default.startswith("ตามที่สำนักงานคณะกรรมการ")
    assert (answer(memo, "sections.cause").own or "").startswith("ด้วยสำนักงาน")
    assert "\u00a0" not in "".join(one.default for one in (*memo.fields, *memo.body) if isinstance(one, Answer))
    tables = [one for one in sheet(writing, "2569-measures-2").body if isinstance(one, TableChoice)]
    assert [(one.field, one.own, one.default) for one in tables] == [("tables.measures", "T5b", "T5c")]
    assert sheet(writing, "2569-bundle").parts == ("memo", "analysis-long")
    assert writing.sheet("2569-nothing") is None


def test_the_first_edit_stores_a_suggested_document_and_what_is_suggested_stays_so(
    writing: Writing, office: CurrentOffice
) -> None:
    office.set_working_year(2568)
    before, chain = office.file, sheet(writing, SHORT)

    writing.answer(SHORT, "แก้", "sections.title", "ก")
    writing.answer(SHORT, "แก้", "sections.title", "กข")

    (made,) = (one for one in stored(office, 2568) if one.kind == "analysis-short")
    assert made.id != "analysis-short"
    assert [one.text for one in made.sections] == ["กข"]
    assert made == replace(Document(made.id, "analysis-short"), sections=made.sections)
    assert sheet(writing, SHORT).body[1:] == chain.body[1:]
    assert office.edits.stack.count() == 1
    office.edits.undo()
    assert office.file == before


def test_writing_what_stands_there_already_is_no_step(writing: Writing, office: CurrentOffice) -> None:
    office.set_working_year(2568)
    writing.answer(SHORT, "แก้", "sections.title", None)
    writing.answer(SHORT, "แก้", "title", "")
    assert office.edits.stack.count() == 0


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("fields.meeting_date", ""),
        ("sections.title", "ชื่อใหม่"),
        ("tables.measures", "T5b"),
        ("overrides.ranking.rank.1", "๙"),
        ("title", "ชื่อในรายการ"),
    ],
)
def test_every_kind_of_answer_is_written_and_given_back(
    writing: Writing, office: CurrentOffice, field: str, text: str
) -> None:
    before = stored(office, 2569)
    writing.answer("2569-analysis-long", "แก้", field, text)
    assert stored(office, 2569) != before
    writing.answer("2569-analysis-long", "แก้", field, None)
    assert stored(office, 2569) == before
    with pytest.raises(ValueError, match="nothing"):
        writing.answer("2569-analysis-long", "แก้", "nothing", text)


def test_a_date_written_where_the_papers_own_day_is_printed_is_that_day(
    writing: Writing, office: CurrentOffice
) -> None:
    writing.answer("2569-memo", "แก้", "fields.date", "24 พ.ย. 68")
    assert sheet(writing, "2569-memo").document.dated == date(2025, 11, 24)
    assert sheet(writing, "2569-memo").day == date(2025, 11, 24)
    writing.answer("2569-analysis-short", "แก้", "fields.meeting_date", "๑ ธ.ค. ๖๘")
    assert sheet(writing, "2569-analysis-short").document.dated == date(2025, 11, 17)


def test_the_usual_chain_becomes_the_documents_own_with_ids_of_its_own(writing: Writing, office: CurrentOffice) -> None:
    office.set_working_year(2570)
    document_id = writing.add("memo", "เพิ่ม")
    usual = sheet(writing, document_id)
    assert usual.usual_chain
    assert len(usual.opinions) == 3

    def heading(now: tuple[Opinion, ...]) -> tuple[Opinion, ...]:
        return (replace(now[0], title="ความเห็นใหม่"), *now[1:])

    writing.opinions(document_id, "แก้", "opinions.1.title", heading)
    own = sheet(writing, document_id)
    assert [one.title for one in own.opinions] == ["ความเห็นใหม่", *(one.title for one in usual.opinions[1:])]
    assert not {one.id for one in own.opinions} & {one.id for one in usual.opinions}
    writing.opinions(document_id, "แก้", "", lambda _: ())
    assert sheet(writing, document_id).opinions == ()
    assert not sheet(writing, document_id).usual_chain


def test_one_more_of_a_kind_stores_the_suggested_one_too(writing: Writing, office: CurrentOffice) -> None:
    office.set_working_year(2568)
    before = office.file

    assert writing.add("analysis-short", "เพิ่ม") == f"{SHORT}-2"

    assert [one.kind for one in stored(office, 2568)] == ["memo", "analysis-short", "analysis-short"]
    assert office.edits.stack.count() == 1
    office.edits.undo()
    assert office.file == before


def test_a_document_of_ones_own_is_deleted_and_the_suggested_one_is_back(
    writing: Writing, office: CurrentOffice
) -> None:
    before = office.file
    writing.delete("2569-memo", "ลบ")
    memo = sheet(writing, "2569-memo")
    assert not memo.stored
    assert memo.usual_chain
    writing.delete("2569-memo", "ลบ")
    assert office.edits.stack.count() == 1
    office.edits.undo()
    assert office.file == before


def test_figures_are_those_of_the_document(writing: Writing) -> None:
    assert {one.key for one in writing.figures("2569-memo")} == {
        f"scores.tool.{tool}" for tool in ("IIT", "EIT1", "EIT2", "OIT")
    }
    assert writing.figures("2569-nothing") == ()


def test_a_file_that_can_only_be_read_is_not_written(
    writing: Writing, office: CurrentOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(CurrentOffice, "read_only_because", "เปิดอยู่ที่อื่น")
    before = office.file
    writing.answer("2569-memo", "แก้", "title", "ใหม่")
    writing.delete("2569-memo", "ลบ")
    assert office.file == before
