"""The rows of an Excel workbook as texts: dates as they were meant, formulas by the value they had, nothing run."""

from collections.abc import Iterator
from datetime import date, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from ita_desktop.domain.unit_form_filled import FilledForm
from ita_desktop.intake.unit_form_table import FoundCell, FoundRow, FoundSheet, read_sheets
from ita_desktop.thai.fiscal import BUDDHIST_OFFSET

if TYPE_CHECKING:  # openpyxl is not loaded before the first form is read
    from openpyxl.workbook.workbook import Workbook

_MOST_ROWS = 5000
_MOST_COLUMNS = 60
_MOST_SHEETS = 40
# Excel takes 12/1/69 for 1969 where 2569 was meant; nobody reports of those years.
_TWO_DIGITS = range(1930, 2000)
_MEANT = 57
_BUDDHIST_FROM = 2400
_NO_VALUE = "ช่องนี้เป็นสูตรที่ไม่มีค่าให้อ่าน โปรดพิมพ์คำตอบเอง"
_ERROR = "ช่องนี้เป็นค่าผิดพลาดของ Excel โปรดพิมพ์คำตอบเอง"


def read_xlsx(data: bytes, remarks: tuple[str, ...]) -> FilledForm | None:
    """The filled form in a workbook; None where no sheet has one. Raises what openpyxl raises on damaged files."""
    values, written = _opened(data, values=True), _opened(data, values=False)
    try:
        told: list[str] = []
        sheets = tuple(_sheet(values, written, name, told) for name in values.sheetnames[:_MOST_SHEETS])
        return read_sheets(sheets, (*remarks, *told))
    finally:
        values.close()
        written.close()


def _opened(data: bytes, *, values: bool) -> "Workbook":
    from openpyxl import load_workbook

    return load_workbook(BytesIO(data), read_only=True, data_only=values, keep_links=False)


def _sheet(values: "Workbook", written: "Workbook", name: str, told: list[str]) -> FoundSheet:
    sheet: Any = values[name]
    if not hasattr(sheet, "iter_rows"):  # a sheet that is a chart
        return FoundSheet(name, (), hidden=True)
    pairs = zip(_rows(sheet), _rows(written[name]), strict=False)
    rows = tuple(
        FoundRow(place, tuple(_cell(one, other, place, told) for one, other in zip(row, source, strict=False)))
        for place, (row, source) in enumerate(pairs, 1)
    )
    if len(rows) == _MOST_ROWS:
        told.append(f"แผ่นงาน “{name}” มีมากกว่า {_MOST_ROWS} แถว อ่านเฉพาะแถวแรก ๆ")
    return FoundSheet(name, rows, hidden=sheet.sheet_state != "visible")


def _rows(sheet: Any) -> Iterator[tuple[Any, ...]]:
    """What the file says of its own size is not asked: it may be missing or wrong."""
    sheet.reset_dimensions()
    rows: Iterator[tuple[Any, ...]] = sheet.iter_rows(max_row=_MOST_ROWS, max_col=_MOST_COLUMNS)
    return rows


def _cell(cell: Any, source: Any, place: int, told: list[str]) -> FoundCell:
    text = _text(cell.value, getattr(cell, "number_format", "") or "")
    if getattr(source, "data_type", "") == "f":
        if not text:
            return FoundCell("", _NO_VALUE)
        told.append(f"แถวที่ {place} มีช่องที่เป็นสูตร ใช้ค่าที่สูตรคำนวณไว้คือ “{text[:60]}”")
    if getattr(cell, "data_type", "") == "e":
        return FoundCell("", _ERROR)
    return FoundCell(text)


def _text(value: object, shown_as: str) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return _day(value.date())
    if isinstance(value, date):
        return _day(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        percent = shown_as.endswith("%")
        return f"{value * 100:.10g}%" if percent else f"{value:.15g}"
    return str(value)


def _day(day: date) -> str:
    """The day that was meant: a Buddhist year is no Gregorian one, and two digits of it became 19xx."""
    year = day.year - BUDDHIST_OFFSET if day.year > _BUDDHIST_FROM else day.year
    if year in _TWO_DIGITS:
        year += _MEANT
    try:
        return day.replace(year=year).isoformat()
    except ValueError:  # 29 February of a year that has none
        return f"{day.day}/{day.month}/{year}"
