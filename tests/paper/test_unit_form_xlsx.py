"""A unit's form as an Excel workbook."""

import re
from dataclasses import replace
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from openpyxl import load_workbook

from ita_desktop.domain.measures import Status
from ita_desktop.domain.office import Digits
from ita_desktop.domain.unit_form import UnitForm
from ita_desktop.domain.unit_form_codes import key_text, read_code, read_identity
from ita_desktop.domain.unit_form_filled import FormColumn
from ita_desktop.paper.unit_form_words import Look
from ita_desktop.paper.unit_form_xlsx import HIDDEN_SHEET, write_xlsx
from tests.unit_form_made import form_of, office, reported, result

COLUMNS = {column: place for place, column in enumerate(FormColumn, 2)}


def book(form: UnitForm, look: Look | None = None) -> Any:
    return load_workbook(BytesIO(write_xlsx(form, look or Look())))


def texts(sheet: Any) -> list[str]:
    return [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]


def row_with(sheet: Any, key: str) -> int:
    return next(row for row in range(1, sheet.max_row + 1) if sheet.cell(row, 1).value == key)


def test_the_head_says_whose_form_it_is_of_which_round_and_where_it_goes() -> None:
    said = " ".join(texts(book(form_of(office())).active))

    for part in ("กองคลัง", "ปีงบประมาณ พ.ศ. ๒๕๖๙", "๓๑ มีนาคม ๒๕๖๙", "กำหนดส่ง", "ส่งที่", "ผู้รายงาน", "หัวหน้าส่วนราชการ"):
        assert part in said
    assert "พ.ศ. 2569" in " ".join(texts(book(form_of(office()), Look(digits=Digits.ARABIC)).active))


def test_it_prints_on_a4_landscape_one_page_wide_with_the_headings_on_every_page() -> None:
    sheet = book(form_of(office())).active

    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToHeight) == (
        "landscape",
        9,
        0,
    )
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    head = int(sheet.print_title_rows.split("$")[-1])
    assert [str(sheet.cell(head, place).value).split("\n")[0] for place in COLUMNS.values()] == list(FormColumn)


def test_given_columns_are_locked_and_answers_are_not() -> None:
    form = form_of(office())
    sheet = book(form).active
    row = row_with(sheet, key_text(form.rows[0].key))

    locked = {column: sheet.cell(row, place).protection.locked for column, place in COLUMNS.items()}
    assert [column for column, is_locked in locked.items() if is_locked] == [FormColumn.NUMBER, FormColumn.WORK]
    assert sheet.protection.sheet
    assert not sheet.protection.password
    assert sheet.column_dimensions["A"].hidden


def test_statuses_are_offered_as_a_list() -> None:
    (offer,) = book(form_of(office())).active.data_validations.dataValidation

    assert offer.type == "list"
    assert offer.formula1 == f'"{",".join(Status)}"'


def test_a_text_that_looks_like_a_formula_stays_a_text() -> None:
    said = ("=1+1", "+1", "-1", "@SUM(A1)")
    file = reported(office(), "m1", *(result(f"x{place}", "s1", text) for place, text in enumerate(said)))
    sheet = book(form_of(file)).active

    found = [cell for row in sheet.iter_rows() for cell in row if cell.value in said]
    assert [(cell.value, cell.data_type, cell.quotePrefix) for cell in found] == [(text, "s", True) for text in said]
    assert all(cell.number_format == "@" for cell in found)


def test_signs_no_workbook_can_hold_are_left_out() -> None:
    file = reported(office(), "m1", result("x", "s1", "ก\x0bข\x00\x1f\ufffeค"))

    assert "กขค" in texts(book(form_of(file)).active)


def test_a_row_is_high_enough_for_its_words_and_for_a_pen() -> None:
    long = reported(office(), "m1", result("x", "s1", "อบรมบุคลากรของกองคลัง " * 30))
    form = form_of(long)
    sheet = book(form).active

    heights = [sheet.row_dimensions[row_with(sheet, key_text(row.key))].height for row in form.rows]
    assert heights[0] > 15 * 20 > heights[1] >= 60


def test_a_font_with_larger_letters_gets_higher_rows() -> None:
    form = form_of(reported(office(), "m1", result("x", "s1", "อบรมบุคลากรของกองคลัง " * 10)))

    heights = []
    for font in ("TH Sarabun New", "Laksaman"):
        sheet = book(form, Look(font)).active
        heights.append(sheet.row_dimensions[row_with(sheet, key_text(form.rows[0].key))].height)
    assert heights[0] < heights[1]


def test_what_is_too_long_to_print_stays_whole_and_says_so() -> None:
    long = "อบรมบุคลากรของกองคลัง " * 70
    sheet = book(form_of(reported(office(), "m1", result("x", "s1", long)))).active
    [foot] = [text for text in texts(sheet) if "รหัสแบบ" in text]

    assert long in texts(sheet)
    assert "พิมพ์ออกมาไม่หมด" in foot
    assert read_code(foot) == read_code(foot.split(" โปรด")[0])
    assert not any("พิมพ์ออกมาไม่หมด" in text for text in texts(book(form_of(office())).active))


def test_the_foot_of_every_page_is_in_the_offices_font() -> None:
    sheet = book(form_of(office())).active

    assert {foot.font for foot in (sheet.oddFooter.left, sheet.oddFooter.right)} == {"TH Sarabun New,Regular"}


def test_only_rows_to_fill_take_another_height_when_something_is_typed() -> None:
    form = form_of(office())
    with ZipFile(BytesIO(write_xlsx(form, Look()))) as archive:
        rows = re.findall(r"<row ([^>]*)>", archive.read("xl/worksheets/sheet1.xml").decode())

    assert sum("ht=" in row and "customHeight" not in row for row in rows) == len(form.rows) + 1
    assert sum('customHeight="1"' in row for row in rows) == len(rows) - len(form.rows) - 1


def test_the_identity_is_hidden_twice_and_its_code_can_be_read() -> None:
    form = form_of(office())
    made = book(form)

    assert made[HIDDEN_SHEET].sheet_state == "hidden"
    assert read_identity(made[HIDDEN_SHEET]["A1"].value) == form.identity
    assert read_identity(made.active["A1"].value) == form.identity
    assert any(read_code(text) for text in texts(made.active) if text.startswith("รหัสแบบ"))


def test_the_font_is_the_offices() -> None:
    sheet = book(form_of(office()), replace(Look(), font="TH Niramit AS")).active

    assert {cell.font.name for row in sheet.iter_rows() for cell in row if cell.value and cell.column > 1} == {
        "TH Niramit AS"
    }
