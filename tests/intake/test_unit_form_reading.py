"""Filled forms read from real files, as units send them back."""

import zipfile
from collections.abc import Callable
from datetime import date, datetime
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from ita_desktop.domain.measures import Status
from ita_desktop.domain.unit_form import Answer, UnitForm
from ita_desktop.domain.unit_form_accepting import accepted
from ita_desktop.domain.unit_form_codes import code_of
from ita_desktop.domain.unit_form_filled import FilledForm, FormColumn, understood
from ita_desktop.domain.unit_form_proposals import RowKind, proposals_of
from ita_desktop.intake.office_zip import RefusedFileError
from ita_desktop.intake.unit_form_reading import read_form
from ita_desktop.paper.unit_form_docx import write_docx
from ita_desktop.paper.unit_form_words import Look
from ita_desktop.paper.unit_form_xlsx import HIDDEN_SHEET, write_xlsx
from tests.unit_form_made import DATE, END, OUTPUT, STATUS, YEAR, form_of, office, reported, result

COLUMNS = {column: place for place, column in enumerate(FormColumn, 2)}
Edit = Callable[[Any], None]


def sheet_with(edit: Edit, form: UnitForm | None = None) -> bytes:
    """A written form after somebody worked on its workbook."""
    book = load_workbook(BytesIO(write_xlsx(form or form_of(office()), Look())))
    edit(book)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def first_row(sheet: Any) -> int:
    return next(row for row in range(1, sheet.max_row + 1) if str(sheet.cell(row, 1).value).startswith("ITAROW"))


def with_cell(column: FormColumn, value: object, number_format: str = "General") -> bytes:
    def edit(book: Any) -> None:
        cell = book.active.cell(first_row(book.active), COLUMNS[column])
        cell.value, cell.number_format = value, number_format

    return sheet_with(edit)


def first(form: FilledForm) -> Answer:
    return understood(form.rows[0]).whole


@pytest.mark.parametrize("write", [write_xlsx, write_docx])
def test_a_form_comes_back_as_it_was_sent(write: Callable[[UnitForm, Look], bytes]) -> None:
    form = form_of(reported(office(), "m1", result("x", "s1", "ประชุม ๒๐ คน\nณ ห้องประชุม", outcome="=1+1")))
    read = read_form(write(form, Look()))

    assert read.identity == form.identity
    assert read.code == code_of(form.identity)
    keyed = [row for row in read.rows if row.key]
    assert [row.key for row in keyed] == [row.key for row in form.rows]
    assert [understood(row).whole for row in keyed] == [row.answer for row in form.rows]
    assert not read.remarks


@pytest.mark.parametrize(
    "value",
    [
        "๑๒ ม.ค. ๖๙",
        "12/1/2569",
        datetime(2026, 1, 12),
        date(2026, 1, 12),
        datetime(2569, 1, 12),
        datetime(1969, 1, 12),
    ],
)
def test_a_day_is_read_however_excel_keeps_it(value: object) -> None:
    assert first(read_form(with_cell(DATE, value, "dd/mm/yyyy"))).reported_on == date(2026, 1, 12)


def test_numbers_and_percents_are_texts() -> None:
    assert first(read_form(with_cell(OUTPUT, 20.0))).output == "20"
    assert first(read_form(with_cell(STATUS, 1, "0%"))).status is Status.DONE


def test_a_formula_is_never_worked_out() -> None:
    read = read_form(with_cell(OUTPUT, "=SUM(1,2)"))

    assert "สูตร" in read.rows[0].doubts[OUTPUT]
    assert proposals_of(office(), read).rows[0].kind is RowKind.NONSENSE


def test_a_formula_with_a_value_says_that_value_and_is_told() -> None:
    data = with_cell(OUTPUT, "=SUM(1,2)")
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"<v/></c>", b"<v>3</v></c>").replace(b"<v></v>", b"<v>3</v>"))
    read = read_form(out.getvalue())

    assert first(read).output == "3"
    assert any("สูตร" in remark for remark in read.remarks)


def test_columns_are_found_by_their_headings() -> None:
    def move(book: Any) -> None:
        book.active.insert_cols(COLUMNS[STATUS], 2)
        book.active.cell(first_row(book.active), COLUMNS[OUTPUT] + 2).value = "ย้ายคอลัมน์แล้ว"

    assert first(read_form(sheet_with(move))).output == "ย้ายคอลัมน์แล้ว"


def test_rows_may_be_added_deleted_and_moved() -> None:
    def work(book: Any) -> None:
        sheet = book.active
        row = first_row(sheet)
        sheet.delete_rows(row + 1)
        sheet.insert_rows(row)
        sheet.cell(row, COLUMNS[FormColumn.WORK]).value = "ออกหน่วยเพิ่ม"
        sheet.cell(row, COLUMNS[OUTPUT]).value = "๓ หมู่บ้าน"

    proposals = proposals_of(office(), read_form(sheet_with(work)))
    assert [row.kind for row in proposals.rows] == [RowKind.UNKNOWN, RowKind.SAME, RowKind.SAME]
    assert any("ยังอยู่ครบ" in remark for remark in proposals.remarks)


def test_answers_that_begin_like_headings_are_answers() -> None:
    def fill(book: Any) -> None:
        row = first_row(book.active)
        for column in (OUTPUT, FormColumn.OUTCOME, FormColumn.PROBLEMS):
            book.active.cell(row, COLUMNS[column]).value = f"{column}เป็นไปตามแผน"

    assert first(read_form(sheet_with(fill))).output == "ผลการดำเนินการเป็นไปตามแผน"


@pytest.mark.slow
def test_a_cell_at_the_end_of_the_world_costs_nothing() -> None:
    def far(book: Any) -> None:
        book.active.cell(1_048_576, 16_384).value = "ไกลมาก"

    assert len(read_form(sheet_with(far)).rows) == 3


def test_merged_answers_count_for_the_first_of_the_rows() -> None:
    def merge(book: Any) -> None:
        sheet, row, place = book.active, first_row(book.active), COLUMNS[OUTPUT]
        sheet.cell(row, place).value = "ทำพร้อมกัน"
        sheet.merge_cells(start_row=row, end_row=row + 1, start_column=place, end_column=place)

    read = read_form(sheet_with(merge))
    assert [row.texts[OUTPUT] for row in read.rows][:2] == ["ทำพร้อมกัน", ""]


def test_notes_below_and_other_sheets_are_told() -> None:
    def note(book: Any) -> None:
        book.active.cell(book.active.max_row + 2, 3).value = "หมายเหตุ ส่งช้าเพราะน้ำท่วม"
        book.create_sheet("รูปถ่าย")["A1"] = "รูปที่ ๑"

    remarks = " ".join(read_form(sheet_with(note)).remarks)
    assert "น้ำท่วม" in remarks
    assert "รูปถ่าย" in remarks


def test_without_its_hidden_sheet_and_column_the_printed_code_is_enough() -> None:
    def strip(book: Any) -> None:
        del book[HIDDEN_SHEET]
        book.active.cell(first_row(book.active), COLUMNS[OUTPUT]).value = "พิมพ์ใหม่"
        book.active.delete_cols(1)

    file = office()
    read = read_form(sheet_with(strip))
    assert read.identity is None
    assert read.code == code_of(form_of(file).identity)
    assert not read.remarks
    (row,) = proposals_of(file, read).rows
    assert (row.kind, row.step) == (RowKind.NEW, "s1")


def test_a_table_typed_anew_needs_no_key() -> None:
    book = Workbook()
    sheet: Any = book.active
    sheet.append(["ลำดับ", "ขั้นตอน", "วันที่", "ผลการดำเนินงาน", "ปัญหาและอุปสรรค"])
    sheet.append(["1.2", "อบรมบุคลากร", "๑๒ ม.ค. ๖๙", "อบรม ๒๐ คน", "-"])
    out = BytesIO()
    book.save(out)

    (row,) = proposals_of(office(), read_form(out.getvalue()), YEAR, END).rows
    assert (row.kind, row.step, row.answer.reported_on) == (RowKind.NEW, "s2", date(2026, 1, 12))


def test_a_workbook_without_such_a_table_is_refused() -> None:
    book = Workbook()
    assert book.active
    book.active["A1"] = "งบทดลอง"
    out = BytesIO()
    book.save(out)

    with pytest.raises(RefusedFileError, match="ไม่พบตาราง"):
        read_form(out.getvalue())


def test_a_broken_part_is_told_kindly() -> None:
    data = write_docx(form_of(office()), Look())
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name)[:300] if name == "word/document.xml" else old.read(name))

    with pytest.raises(RefusedFileError, match="เสียหาย"):
        read_form(out.getvalue())


def document_with(edit: Edit) -> bytes:
    document = Document(BytesIO(write_docx(form_of(office()), Look())))
    edit(document)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_document_filled_in_word_is_read() -> None:
    def fill(document: Any) -> None:
        cells = document.tables[0].rows[2].cells
        cells[4].paragraphs[0].add_run("อบรม").bold = True
        cells[4].add_paragraph("ณ ห้องประชุม")
        for text in cells[2]._tc.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"):
            if text.text == "☐":
                text.text = "☒"
                break
        document.add_paragraph("ขอส่งรูปภายหลัง")

    read = read_form(document_with(fill))
    assert first(read) == Answer(Status.NOT_STARTED, output="อบรม\nณ ห้องประชุม")
    assert any("ภายหลัง" in remark for remark in read.remarks)


def test_rows_of_a_document_may_be_deleted_and_doubled() -> None:
    def work(document: Any) -> None:
        table = document.tables[0]._tbl
        rows = list(table.tr_lst)
        table.remove(rows[3])
        table.append(rows[2].__copy__())

    file = office()
    rows = proposals_of(file, read_form(document_with(work))).rows
    assert [row.step for row in rows] == ["s1", "", "s1"]
    assert {row.kind for row in rows} == {RowKind.SAME}


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@settings(max_examples=12)
@given(
    st.sampled_from([write_xlsx, write_docx]),
    texts,
    texts,
    st.sampled_from(Status),
    st.dates(date(2025, 10, 1), date(2026, 9, 30)),
)
def test_whatever_was_reported_is_written_and_read_as_the_same(
    write: Callable[[UnitForm, Look], bytes], output: str, problems: str, status: Status, day: date
) -> None:
    made = result("x", "s1", output, problems=problems, status=status, reported_on=day)
    file = reported(office(), "m1", made)
    form = form_of(file)
    read = read_form(write(form, Look()))

    assert {row.kind for row in proposals_of(file, read).rows} == {RowKind.SAME}
    without = office()
    after = accepted(without, proposals_of(without, read), {})
    assert accepted(after, proposals_of(after, read), {}) is after


@settings(max_examples=8)
@given(st.sampled_from([write_xlsx, write_docx]), st.integers(0, 3000), st.binary(min_size=1, max_size=40))
def test_noise_in_a_part_never_raises_anything_but_a_refusal(
    write: Callable[[UnitForm, Look], bytes], place: int, noise: bytes
) -> None:
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(write(form_of(office()), Look()))) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            hit = name in ("word/document.xml", "xl/worksheets/sheet1.xml")
            new.writestr(name, part[:place] + noise + part[place + len(noise) :] if hit else part)
    try:
        said = proposals_of(office(), read_form(out.getvalue())).refused
    except RefusedFileError as refused:
        said = refused.sentence
    assert said == "" or "โปรด" in said
