"""A unit's form as a Word document."""

from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from ita_desktop.domain.measures import Status
from ita_desktop.domain.unit_form import UnitForm
from ita_desktop.paper.unit_form_docx import write_docx
from ita_desktop.paper.unit_form_words import Look
from tests.unit_form_made import form_of, office, reported, result


def document(form: UnitForm) -> Any:
    return Document(BytesIO(write_docx(form, Look())))


def test_it_is_a4_landscape_with_the_headings_on_every_page() -> None:
    made = document(form_of(office()))
    section = made.sections[0]

    assert section.orientation == WD_ORIENT.LANDSCAPE
    assert (round(section.page_width.cm, 1), round(section.page_height.cm, 1)) == (29.7, 21.0)
    assert made.tables[0].rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_its_columns_fit_between_the_margins() -> None:
    made = document(form_of(office()))
    section = made.sections[0]

    wide = sum(column.width for column in made.tables[0].columns)
    assert wide <= section.page_width - section.left_margin - section.right_margin


def test_thai_has_its_font_and_sizes_in_the_slots_word_takes_them_from() -> None:
    made = document(form_of(office()))
    normal = made.styles["Normal"].element.rPr

    assert {normal.rFonts.get(qn(f"w:{slot}")) for slot in ("ascii", "hAnsi", "cs", "eastAsia")} == {"TH Sarabun New"}
    assert normal.find(qn("w:szCs")).get(qn("w:val")) == normal.find(qn("w:sz")).get(qn("w:val"))
    title = made.paragraphs[0].runs[-1]
    assert title.font.cs_bold
    assert title._r.rPr.find(qn("w:szCs")) is not None


def test_every_status_has_a_box_and_the_reported_one_is_ticked() -> None:
    file = reported(office(), "m2", result("x", status=Status.NOT_DONE))
    boxes = list(document(form_of(file)).element.body.iter(qn("w:sdtContent")))

    assert [box.find(f".//{qn('w:t')}").text for box in boxes[8:12]] == ["☐", "☐", "☐", "☒"]


def test_keys_and_identity_are_hidden_and_no_program_is_named() -> None:
    made = document(form_of(office()))

    hidden = [
        run for run in made.element.body.iter(qn("w:r")) if run.find(f"{qn('w:rPr')}/{qn('w:vanish')}") is not None
    ]
    assert [run.text.split("|")[0] for run in hidden] == ["ITAFORM1", "ITAROW1", "ITAROW1", "ITAROW1"]
    assert made.core_properties.comments == ""
    assert made.core_properties.author == "องค์การบริหารส่วนตำบลหนองสมมติ"


def test_the_foot_of_every_page_carries_the_code() -> None:
    made = document(form_of(office()))

    assert "รหัสแบบ ITA1-2569-20260331-" in made.sections[0].footer.paragraphs[0].text
    assert "รหัสแบบ ITA1-2569-20260331-" in made.paragraphs[-1].text


def test_a_short_row_is_not_torn_a_long_one_is_and_the_last_stays_with_those_who_sign() -> None:
    long = reported(office(), "m1", result("x", "s1", "อบรมบุคลากรของกองคลัง " * 60))
    rows = document(form_of(long)).tables[0].rows
    whole = [row._tr.trPr is not None and row._tr.trPr.find(qn("w:cantSplit")) is not None for row in rows]

    answers = [all(cell.text == "" for cell in row.cells[4:]) for row in rows]
    assert not whole[answers.index(False, 1)]
    assert whole[-1]
    assert all(paragraph.paragraph_format.keep_with_next for cell in rows[-1].cells for paragraph in cell.paragraphs)
