"""Which documents a working year has, and what is on their sheets."""

import json
from dataclasses import replace

import pytest

from ita_desktop.catalog import load_forms
from ita_desktop.compose.documents import compose_paper
from ita_desktop.domain.blocks import (
    Grid,
    Heading,
    MemoHead,
    OpinionBox,
    Orientation,
    Paper,
    Paragraph,
    Part,
    VerticalAlign,
)
from ita_desktop.domain.documents import Document, Opinion, SectionText
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.office import ChainStep, Digits, Image, Unit
from ita_desktop.domain.scores import TOTAL, ScoreKey, ScoreLevel
from ita_desktop.domain.years import Finding
from tests.compose.offices import GOOD, entered, indicator_scores, measure, office, printables, seen
from tests.compose.showing import spoken

ARABIC = Digits.ARABIC


def paper(file: OfficeFile, document_id: str) -> Paper:
    return compose_paper(seen(file), printables(file)[document_id], load_forms(file))


def texts(part: Part) -> str:
    found = []
    for block in part.blocks:
        if isinstance(block, Paragraph):
            found.append("".join(run.text for run in block.runs))
        if isinstance(block, Heading):
            found.append(block.text)
    return "\n".join(found).replace("\u00a0", " ")


def grid(file: OfficeFile, document_id: str, number: int = 0) -> Grid:
    return [b for part in paper(file, document_id).parts for b in part.blocks if isinstance(b, Grid) and b.rules][
        number
    ]


def column(table: Grid, place: int) -> list[str]:
    return [" / ".join(map(spoken, cell.paragraphs)) for row in table.rows if (cell := row[place])]


def test_an_office_without_data_has_nothing_to_print() -> None:
    assert printables(office()) == {}


def test_every_kind_whose_data_are_there_can_be_printed_without_being_made_first() -> None:
    assert list(printables(office(GOOD))) == ["2569-memo", "2569-analysis-long", "2569-analysis-short", "2569-bundle"]
    assert list(printables(office(measures=(measure("อบรม"),)))) == ["2569-measures", "2569-unit-due"]


def test_several_documents_of_one_kind_are_numbered() -> None:
    documents = (Document("a", "measures"), Document("b", "measures", title="ฉบับแก้ไข"))
    found = printables(office(documents=documents))
    assert [p.title for p in (found["2569-measures"], found["2569-measures-2"])][1] == "ฉบับแก้ไข"


def test_a_bundle_prints_its_documents_with_page_numbers_of_their_own() -> None:
    parts = paper(office(GOOD), "2569-bundle").parts
    assert [part.restart for part in parts] == [True, True]
    assert [part.continuation for part in parts] == [True, False]
    assert isinstance(parts[0].blocks[0], MemoHead)


def test_a_bundle_prefers_what_the_office_wrote() -> None:
    own = Document("m", "memo", digits=ARABIC, sections=(SectionText("s", "cause", "ตามที่เขียนเอง นั้น"),))
    assert "ตามที่เขียนเอง นั้น" in texts(paper(office(GOOD, documents=(own,)), "2569-bundle").parts[0])


def test_own_words_replace_the_forms_and_an_empty_section_is_left_out() -> None:
    sections = (SectionText("s", "closing", "จึงเรียนมาเพื่อทราบ {total}"), SectionText("t", "cause", ""))
    body = texts(paper(office(GOOD, documents=(Document("m", "memo", sections=sections),)), "2569-memo").parts[0])
    assert "จึงเรียนมาเพื่อทราบ {total}" in body
    assert "ตามที่สำนักงาน" not in body


def test_the_level_is_quoted_only_where_it_is_known() -> None:
    without_parts = {TOTAL: entered("94.50")}
    assert "อยู่ในระดับ" not in texts(paper(office(without_parts), "2569-memo").parts[0])
    assert "อยู่ในระดับ ผ่านดี" in texts(paper(office(without_parts, level="ผ่านดี"), "2569-memo").parts[0])


@pytest.mark.parametrize(
    ("previous", "said"), [("86.71", "สูงกว่าปีที่ผ่านมา ๗.๗๙"), ("95", "ต่ำกว่าปีที่ผ่านมา ๐.๕๐"), ("94.5", "เท่ากับปีที่ผ่านมา")]
)
def test_the_change_of_the_total_is_said_in_words(previous: str, said: str) -> None:
    file = office(GOOD, previous={TOTAL: entered(previous)})
    assert said in texts(paper(file, "2569-analysis-long").parts[0])


def test_the_criterion_is_quoted_from_the_evidence_year_and_left_out_where_unknown() -> None:
    assert "ในข้อ o25" in texts(paper(office(GOOD), "2569-analysis-long").parts[0])
    file = office(GOOD)
    later = replace(file, years={2569: replace(file.years[2568], fiscal_year=2569)})
    found = printables(later, 2570)["2570-analysis-long"]
    assert "กำหนดเกณฑ์" not in texts(compose_paper(seen(later, 2570), found, load_forms(later)).parts[0])


def test_scores_table_merges_the_tools_over_their_indicators() -> None:
    scores = GOOD | {ScoreKey(ScoreLevel.TOOL, "IIT"): entered("93.96")}
    table = grid(office(scores), "2569-analysis-long")
    assert [cell.rows for row in table.rows if (cell := row[2])] == [5, 3, 2]
    assert column(table, 2)[0] == "๙๓.๙๖"


def test_ranking_is_truly_sorted_and_equal_scores_share_a_rank() -> None:
    table = grid(office(indicator_scores("90", "100", "100.00", "95")), "2569-analysis-short")
    assert column(table, 0) == ["๑", "๑", "๓", "๔", "", "", "", "", "", ""]
    assert column(table, 2)[:4] == ["๑๐๐", "๑๐๐.๐๐", "๙๕", "๙๐"]


def test_a_figure_typed_over_is_printed_and_sorted_by() -> None:
    document = Document("d", "analysis-short", digits=ARABIC, overrides={"ranking.indicator.1": "99"})
    table = grid(office(indicator_scores("90", "95"), documents=(document,)), "2569-analysis-short")
    assert column(table, 2)[:2] == ["99", "95"]


def test_names_and_numbers_can_be_typed_over_too() -> None:
    overrides = {"measures.number.1": "ก", "measures.name.8": "การปรับปรุงระบบการทำงาน"}
    document = Document("d", "measures", digits=ARABIC, overrides=overrides)
    table = grid(office(measures=(measure("อบรม", indicators=("8",)),), documents=(document,)), "2569-measures")
    assert [text.replace("\u00a0", " ") for text in (column(table, 0)[0], column(table, 1)[0])] == [
        "ก. อบรม",
        "8. การปรับปรุงระบบการทำงาน",
    ]


def test_difference_is_computed_from_the_years_and_items_stand_below_their_indicator() -> None:
    findings = (Finding("f", "indicator", "4", defect="บกพร่อง", improve="แก้ไข", maintain="รักษา"),)
    scores = GOOD | {ScoreKey(ScoreLevel.ITEM, "i10"): entered("55.00")}
    table = grid(
        office(scores, previous=indicator_scores("97.73", "98.33", "97.43", "93.64"), findings=findings),
        "2569-analysis-long",
        1,
    )
    row = next(r for r in table.rows if r[0] and "ตัวชี้วัดที่ ๔" in r[0].paragraphs[0].runs[0].text.replace("\u00a0", " "))
    assert [c.paragraphs[0].runs[0].text for c in row[1:4] if c] == ["๙๓.๖๔", "๘๑.๘๘", "-๑๑.๗๖"]
    assert row[4] is not None and row[4].rows == 4
    assert [p.runs[0].text.split(" คือ ")[1] for p in row[4].paragraphs] == ["บกพร่อง", "แก้ไข", "รักษา"]
    assert "๕๕.๐๐" in column(table, 2)


def test_an_indicator_whose_items_have_no_score_stands_alone() -> None:
    table = grid(office(GOOD), "2569-analysis-long", 1)
    assert len(table.rows) == 10


def test_a_tools_score_stands_in_the_middle_of_its_cell() -> None:
    cell = grid(office(GOOD), "2569-analysis-long").rows[0][2]
    assert cell is not None and cell.vertical is VerticalAlign.MIDDLE


def test_measures_are_numbered_by_title_and_steps_within_a_measure() -> None:
    two = replace(measure("ก", "หนึ่ง", "สอง"), titles=("จัดทำคู่มือ", "สร้างการรับรู้"))
    table = grid(office(measures=(two, measure("อบรม", "ขั้นเดียว"))), "2569-measures")
    assert [text.replace("\u00a0", " ") for text in column(table, 0)] == ["๑. จัดทำคู่มือ / ๒. สร้างการรับรู้", "๓. อบรม"]
    assert [text.replace("\u00a0", " ") for text in column(table, 3)] == ["๑. หนึ่ง / ๒. สอง", "ขั้นเดียว"]


def test_two_row_head_groups_the_analysis_columns() -> None:
    head = grid(office(measures=(measure("อบรม"),)), "2569-measures").head
    assert [(cell.rows, cell.columns) for cell in head[0] if cell] == [(2, 1), (1, 2), (2, 1), (2, 1), (2, 1)]
    assert sum(cell is not None for cell in head[1]) == 2


def test_equal_follow_up_is_merged_down_the_page() -> None:
    from ita_desktop.domain.measures import FollowUp

    rows = tuple(
        measure(t, "ขั้น", follow_up=FollowUp(f)) for t, f in (("ก", "ทุก ๓ เดือน"), ("ข", "ทุก ๓ เดือน"), ("ค", ""))
    )
    documents = (Document("d", "measures", tables={"measures": "T5b"}),)
    table = grid(office(measures=rows, documents=documents), "2569-measures")
    assert [cell.rows for row in table.rows if (cell := row[3])] == [2, 1]


def test_a_wide_table_lies_across_and_takes_its_heading_along() -> None:
    documents = (Document("d", "measures", tables={"measures": "T5d"}),)
    parts = paper(office(measures=(measure("อบรม"),), documents=documents), "2569-measures").parts
    assert [part.orientation for part in parts] == [Orientation.LANDSCAPE]
    long = (Document("d", "analysis-long", tables={"measures": "T5d"}),)
    parts = paper(office(GOOD, measures=(measure("อบรม"),), documents=long), "2569-analysis-long").parts
    assert [(part.orientation, part.restart) for part in parts] == [
        (Orientation.PORTRAIT, True),
        (Orientation.LANDSCAPE, False),
    ]
    assert "การนำผลการประเมิน ITA ไปสู่การพัฒนาองค์กร" in texts(parts[1])


def test_an_office_column_prints_from_what_only_its_form_knows() -> None:
    from ita_desktop.domain.file import OwnForm

    note = {"id": "note", "label": "หมายเหตุ", "width": 10}
    variant = {"name": "ของหน่วยงาน", "columns": ["measure", "note"]}
    overlay = json.dumps({"columns": [note], "variants": {"T5c": variant}})
    file = replace(
        office(measures=(measure("อบรม", extra={"note": "เฉพาะของเรา"}),)), forms=(OwnForm("f", "measures", overlay),)
    )
    assert column(grid(file, "2569-measures"), 1) == ["เฉพาะของเรา"]


def test_fields_are_suggested_typed_or_left_for_the_pen() -> None:
    def head(document: Document) -> dict[str, str]:
        block = paper(office(GOOD, documents=(document,)), "2569-memo").parts[0].blocks[0]
        assert isinstance(block, MemoHead)
        return {field.label: field.text.replace("\u00a0", " ") for line in block.lines for field in line}

    assert head(Document("m", "memo", digits=ARABIC))["ส่วนราชการ"] == "สำนักปลัด องค์การบริหารส่วนตำบลทุ่งสมมติ"
    assert head(Document("m", "memo", digits=ARABIC))["วันที่"] == ""
    assert head(Document("m", "memo", digits=ARABIC))["ที่"] == "นม 12301/"
    typed = head(Document("m", "memo", digits=ARABIC, fields={"number": "", "date": "24 พ.ย. 68"}))
    assert (typed["ที่"], typed["วันที่"]) == ("", "24 พ.ย. 68")


@pytest.mark.parametrize(("prefix", "printed"), [("นม 12301", "นม ๑๒๓๐๑/"), ("นม 12301/", "นม ๑๒๓๐๑/"), ("", "")])
def test_a_suggested_number_ends_with_one_stroke_for_the_running_number(prefix: str, printed: str) -> None:
    file = replace(office(GOOD), units=(Unit("u", "สำนักปลัด", number_prefix=prefix),))
    block = paper(file, "2569-memo").parts[0].blocks[0]
    assert isinstance(block, MemoHead)
    assert block.lines[1][0].text.replace("\u00a0", " ") == printed


def test_an_office_without_units_or_chain_still_names_itself_and_the_three_posts() -> None:
    blocks = paper(replace(office(GOOD), units=()), "2569-memo").parts[0].blocks
    assert isinstance(blocks[0], MemoHead)
    assert blocks[0].lines[0][0].text == "องค์การบริหารส่วนตำบลทุ่งสมมติ"
    posts = [b.signature.post[0] for b in blocks if isinstance(b, OpinionBox)]
    assert posts == ["หัวหน้าสำนักปลัด", "ปลัดองค์การบริหารส่วนตำบล", "นายกองค์การบริหารส่วนตำบลทุ่งสมมติ"]


def test_a_document_nobody_filled_in_takes_the_usual_chain_and_a_stored_one_its_own() -> None:
    chain = (ChainStep("1", "ความเห็นปลัด", post="ปลัด"), ChainStep("2", "คำสั่ง", post="นายก"))
    suggested = paper(replace(office(GOOD), chain=chain), "2569-memo")
    assert [b.title for b in suggested.parts[0].blocks if isinstance(b, OpinionBox)] == ["ความเห็นปลัด", "คำสั่ง"]
    own = Document("m", "memo", opinions=(Opinion("o", "ความเห็น"),))
    stored = paper(replace(office(GOOD, documents=(own,)), chain=chain), "2569-memo")
    assert [b.title for b in stored.parts[0].blocks if isinstance(b, OpinionBox)] == ["ความเห็น"]


def test_the_emblem_is_the_offices_own_or_an_empty_box() -> None:
    def emblem(file: OfficeFile) -> bytes:
        block = paper(file, "2569-memo").parts[0].blocks[0]
        assert isinstance(block, MemoHead)
        return block.emblem.image

    assert emblem(office(GOOD)) == b""
    assert emblem(replace(office(GOOD), images=(Image("i", "emblem", "image/png", b"png"),))) == b"png"


def test_years_before_the_two_parts_print_one_eit_line() -> None:
    file = office()
    old = replace(
        file,
        years={
            2565: replace(
                file.years[2568], fiscal_year=2565, assessment=replace(file.years[2568].assessment, scores=GOOD)
            )
        },
    )
    found = printables(old, 2566)["2566-memo"]
    block = compose_paper(seen(old, 2566), found, load_forms(old)).parts[0]
    lines = next(b for b in block.blocks if isinstance(b, Grid))
    assert len(lines.rows) == 3
