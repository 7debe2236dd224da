"""A unit's form as an Excel workbook: A4 landscape, given columns locked, answers as text, its identity hidden."""

from io import BytesIO
from typing import TYPE_CHECKING, Any

from ita_desktop.domain.unit_form import FormKey, UnitForm
from ita_desktop.domain.unit_form_codes import identity_text, key_text
from ita_desktop.domain.unit_form_filled import ANSWERS, FormColumn
from ita_desktop.paper.unit_form_words import (
    STATUSES,
    Line,
    Look,
    answer_texts,
    code_line,
    head_lines,
    headings,
    line_count,
    lines_of,
    signatures,
    writable,
)

if TYPE_CHECKING:  # openpyxl is not loaded before the first form is written
    from openpyxl.worksheet.worksheet import Worksheet

HIDDEN_SHEET = "_ITA"
_SHEET = "แบบรายงาน"
_KEYS = 1
_FIRST = 2
_COLUMNS = {column: place for place, column in enumerate(FormColumn, _FIRST)}
_LAST = max(_COLUMNS.values())
_WIDTHS = {
    FormColumn.NUMBER: 5,
    FormColumn.WORK: 30,
    FormColumn.STATUS: 16,
    FormColumn.DATE: 16,
    FormColumn.OUTPUT: 31,
    FormColumn.OUTCOME: 22,
    FormColumn.PROBLEMS: 18,
    FormColumn.SUGGESTIONS: 15,
}
_SIZE = 14
_SMALL = 11
_LINE = 20.5  # points, with room for the marks above and below the letters
_LETTERS_PER_WIDTH = 0.85  # with the ends of lines that breaking between words leaves empty
_LETTERS_OF_OTHERS = 0.6  # Thai fonts that are not of the TH family are drawn half as large again
_TO_WRITE_IN = 3
_EMPTY_ROWS = 1
_TALLEST = 360  # with the headings above it still on one page; no program takes more than 409
_CUT = "ข้อความที่ยาวเกินช่องพิมพ์ออกมาไม่หมดแต่ยังอยู่ครบในไฟล์นี้ หากต้องการพิมพ์ให้ครบ โปรดใช้แบบไฟล์ Word"
_MARGIN = 0.45  # inches


def write_xlsx(form: UnitForm, look: Look) -> bytes:
    """The workbook of a form; equal forms say the same."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    _Writer(sheet, look).write(form)
    hidden = book.create_sheet(HIDDEN_SHEET)
    hidden.sheet_state = "hidden"
    hidden.cell(1, 1, identity_text(form.identity))
    book.properties.creator = form.identity.office_name
    book.properties.title = head_lines(form, look)[0]
    out = BytesIO()
    book.save(out)
    return out.getvalue()


class _Writer:
    """Fills one sheet from the top down."""

    def __init__(self, sheet: "Worksheet", look: Look) -> None:
        self.sheet = sheet
        self.look = look
        self.row = 0
        self.cut = False
        self.letters = _LETTERS_PER_WIDTH if look.font.startswith("TH ") else _LETTERS_OF_OTHERS

    def write(self, form: UnitForm) -> None:
        self._widths()
        self._head(form)
        head = self.row
        lines = [*lines_of(form, self.look), *[Line("", "", FormKey(""))] * _EMPTY_ROWS]
        for line in lines:
            self._title(line) if line.key is None else self._to_fill(line)
        self._offer_statuses(head + 1)
        self._signatures()
        foot = f"{code_line(form)}  {_CUT if self.cut else ''}".strip()
        self._text(self._next(18), _FIRST, foot, size=_SMALL, to=_LAST)
        self._page(head, form)

    def _widths(self) -> None:
        from openpyxl.utils import get_column_letter

        self.sheet.title = _SHEET
        self.sheet.column_dimensions[get_column_letter(_KEYS)].hidden = True
        for column, place in _COLUMNS.items():
            self.sheet.column_dimensions[get_column_letter(place)].width = _WIDTHS[column]

    def _head(self, form: UnitForm) -> None:
        for place, line in enumerate(head_lines(form, self.look)):
            self._text(self._next(24), _FIRST, line, size=16, bold=place == 0, to=_LAST, centred=True)
        self.sheet.cell(1, _KEYS, identity_text(form.identity))
        heads = headings(self.look)
        row = self._next(_LINE * 3)
        for place, heading in enumerate(heads, _FIRST):
            self._text(row, place, heading, bold=True, centred=True, boxed=True, grey=True)

    def _title(self, line: Line) -> None:
        """A measure over its steps."""
        width = sum(_WIDTHS.values()) - _WIDTHS[FormColumn.NUMBER]
        row = self._next(line_count(line.words, width * self.letters) * _LINE)
        self._text(row, _FIRST, line.number, bold=True, boxed=True, grey=True, centred=True)
        for place in range(_FIRST + 1, _LAST + 1):
            self._text(row, place, "", boxed=True, grey=True)
        self._text(row, _FIRST + 1, line.words, bold=True, boxed=True, grey=True, to=_LAST)

    def _to_fill(self, line: Line) -> None:
        """A row with answers; the lines under its number keep it high enough for a pen where heights are remade."""
        assert line.key is not None
        said = answer_texts(line.answer, self.look)
        texts = {FormColumn.WORK: line.words, **said}
        most = max(line_count(text, _WIDTHS[column] * self.letters) for column, text in texts.items())
        row = self._next(max(most, _TO_WRITE_IN) * _LINE, grows=True)
        given = line.key.measure != ""
        if given:
            self.sheet.cell(row, _KEYS, key_text(line.key))
        self._text(row, _FIRST, line.number + "\n" * (_TO_WRITE_IN - 1), boxed=True, centred=True, top=True)
        self._text(row, _COLUMNS[FormColumn.WORK], line.words, boxed=True, top=True, free=not given)
        for column in ANSWERS:
            self._text(row, _COLUMNS[column], said[column], boxed=True, top=True, free=True)

    def _offer_statuses(self, first: int) -> None:
        from openpyxl.utils import get_column_letter
        from openpyxl.worksheet.datavalidation import DataValidation

        offer = DataValidation("list", formula1=f'"{",".join(STATUSES)}"', allow_blank=True)
        self.sheet.add_data_validation(offer)
        letter = get_column_letter(_COLUMNS[FormColumn.STATUS])
        offer.add(f"{letter}{first}:{letter}{self.row}")

    def _signatures(self) -> None:
        self._next(_LINE)
        row = self._next(_LINE * 4 + 10)
        middle = _COLUMNS[FormColumn.OUTPUT]
        left, right = signatures()
        self._text(row, _FIRST, left, to=middle - 1, centred=True)
        self._text(row, middle, right, to=_LAST, centred=True)

    def _page(self, head: int, form: UnitForm) -> None:
        from openpyxl.utils import get_column_letter

        sheet: Any = self.sheet
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = 9
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        sheet.print_title_rows = f"{head}:{head}"
        sheet.print_area = f"{get_column_letter(_FIRST)}1:{get_column_letter(_LAST)}{self.row}"
        sheet.freeze_panes = f"{get_column_letter(_COLUMNS[FormColumn.STATUS])}{head + 1}"
        margins = sheet.page_margins
        margins.left = margins.right = margins.top = _MARGIN
        margins.bottom, margins.footer = 0.6, 0.3
        for foot, text in ((sheet.oddFooter.left, code_line(form)), (sheet.oddFooter.right, "หน้า &P จาก &N")):
            foot.text, foot.font, foot.size = text, f"{self.look.font},Regular", _SMALL
        sheet.print_options.horizontalCentered = True
        self._protect()

    def _protect(self) -> None:
        """Nothing a unit may need is forbidden but writing over what was given; there is no password."""
        guard = self.sheet.protection
        guard.sheet = True
        guard.formatCells = guard.formatRows = guard.formatColumns = guard.insertRows = guard.deleteRows = False

    def _next(self, height: float, *, grows: bool = False) -> int:
        """The next row; one that grows takes another height as soon as something is typed into it.

        The others have merged cells, whose words no program counts when it makes heights anew.
        """
        self.row += 1
        self.cut = self.cut or height > _TALLEST
        if grows:
            self.sheet.row_dimensions[self.row] = _growing_row(self.sheet, self.row, min(height, _TALLEST))
        else:
            self.sheet.row_dimensions[self.row].height = min(height, _TALLEST)
        return self.row

    def _text(
        self,
        row: int,
        place: int,
        text: str,
        *,
        size: int = _SIZE,
        bold: bool = False,
        centred: bool = False,
        top: bool = False,
        boxed: bool = False,
        grey: bool = False,
        free: bool = False,
        to: int = 0,
    ) -> None:
        """One cell; `free` may be typed into, `to` is the last column it is merged over."""
        from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

        cell: Any = self.sheet.cell(row, place)
        if text:
            # A text that begins with = would be a formula: the kind is said, and kept when the cell is edited.
            cell.value = writable(text)
            cell.data_type = "s"
            cell.quotePrefix = text[0] in "=+-@"
        cell.number_format = "@"
        cell.font = Font(name=self.look.font, size=size, bold=bold)
        horizontal = "center" if centred else None
        cell.alignment = Alignment(horizontal, vertical="top" if top else "center", wrap_text=True)
        cell.protection = Protection(locked=not free)
        if boxed:
            line = Side("thin")
            cell.border = Border(line, line, line, line)
        if grey:
            cell.fill = PatternFill("solid", fgColor="E4E4E4")
        if to:
            self.sheet.merge_cells(start_row=row, end_row=row, start_column=place, end_column=to)


def _growing_row(sheet: "Worksheet", row: int, height: float) -> Any:
    """A row of an estimated height that Excel makes anew when something is typed into it."""
    from openpyxl.worksheet.dimensions import RowDimension

    class Growing(RowDimension):
        customHeight = False  # noqa: N815 - openpyxl's own name

    return Growing(sheet, index=row, ht=height)
