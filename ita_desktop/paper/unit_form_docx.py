"""A unit's form as a Word document: A4 landscape, boxes to tick, its identity and the keys of its rows hidden."""

from collections.abc import Iterable
from io import BytesIO
from typing import TYPE_CHECKING, Any

from ita_desktop.domain.measures import Status
from ita_desktop.domain.unit_form import FormKey, UnitForm
from ita_desktop.domain.unit_form_codes import identity_text, key_text
from ita_desktop.domain.unit_form_filled import ANSWERS, FormColumn
from ita_desktop.paper.unit_form_words import (
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

if TYPE_CHECKING:  # python-docx is not loaded before the first form is written
    from docx.document import Document
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph

_WIDTHS = {
    FormColumn.NUMBER: 1.4,
    FormColumn.WORK: 5.0,
    FormColumn.STATUS: 4.3,
    FormColumn.DATE: 2.9,
    FormColumn.OUTPUT: 5.2,
    FormColumn.OUTCOME: 3.6,
    FormColumn.PROBLEMS: 2.8,
    FormColumn.SUGGESTIONS: 2.3,
}  # centimetres, 27.5 in all
_SIZE = 13
_SMALL = 10
_CHOICE = 12
_EMPTY_ROWS = 1
_LETTERS_PER_CM = 5.5
_LINES_KEPT = 18  # a row up to so many lines stands on one page
_CELL_MARGIN = 60  # twentieths of a point
_MARGIN = 1.0  # centimetres
_TICKED, _EMPTY = "☒", "☐"
_BOX_FONT = "Segoe UI Symbol"
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"


def write_docx(form: UnitForm, look: Look) -> bytes:
    """The document of a form; equal forms say the same."""
    from docx import Document
    from docx.shared import Pt

    document = Document()
    _set_page(document, look)
    for place, text in enumerate(head_lines(form, look)):
        paragraph = _centred(document.add_paragraph())
        if place == 0:
            _hidden(paragraph, identity_text(form.identity))
        _run(paragraph, text, bold=place == 0, size=_SIZE + 3)
    paragraph.paragraph_format.space_after = Pt(4)
    table = _table(document)
    _head(table, headings(look))
    for line in [*lines_of(form, look), *[Line("", "", FormKey(""))] * _EMPTY_ROWS]:
        _title(table, line) if line.key is None else _to_fill(table, line, look)
    _keep_with_next(table.rows[-1].cells)
    _sign(document)
    _run(document.add_paragraph(), code_line(form), size=_SMALL)
    _foot(document, code_line(form))
    document.core_properties.author = form.identity.office_name
    document.core_properties.comments = ""
    document.core_properties.title = head_lines(form, look)[0]
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _set_page(document: "Document", look: Look) -> None:
    from docx.enum.section import WD_ORIENT
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt

    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(_MARGIN)
    section.header_distance, section.footer_distance = Cm(0.5), Cm(0.5)
    normal: Any = document.styles["Normal"]
    normal.font.size = Pt(_SIZE)
    normal.paragraph_format.space_after = Pt(0)
    fonts = normal.element.get_or_add_rPr().get_or_add_rFonts()
    for slot in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{slot}"), look.font)
    _child(normal.element.rPr, "w:szCs", val=str(2 * _SIZE))
    _child(normal.element.rPr, "w:lang", val="en-US", bidi="th-TH")


def _table(document: "Document") -> "Table":
    from docx.shared import Cm

    table: Table = document.add_table(rows=0, cols=len(FormColumn))
    table.style = "Table Grid"
    table.autofit = False
    margins = _child(table._tbl.tblPr, "w:tblCellMar")
    margins.getprevious().addprevious(margins)  # Word wants it before the last part, w:tblLook
    for side in ("left", "right"):
        _child(margins, f"w:{side}", w=str(_CELL_MARGIN), type="dxa")
    for column, place in zip(table.columns, FormColumn, strict=True):
        column.width = Cm(_WIDTHS[place])
    return table


def _head(table: "Table", heads: Iterable[str]) -> None:
    """The row of headings, on every page."""
    cells = _new_row(table)
    _child(table.rows[-1]._tr.get_or_add_trPr(), "w:tblHeader")
    for cell, heading in zip(cells, heads, strict=True):
        first, _, hint = heading.partition("\n")
        _grey(cell)
        paragraph = _centred(cell.paragraphs[0])
        _run(paragraph, first, bold=True)
        if hint:
            _run(_centred(cell.add_paragraph()), hint, size=_SMALL)


def _title(table: "Table", line: Line) -> None:
    """A measure over its steps, on the page of the first of them."""
    cells = _new_row(table)
    _run(_centred(cells[0].paragraphs[0]), line.number, bold=True)
    wide = cells[1].merge(cells[-1])
    _run(wide.paragraphs[0], line.words, bold=True)
    for cell in (cells[0], wide):
        _grey(cell)
    _keep_with_next((cells[0], wide))


def _to_fill(table: "Table", line: Line, look: Look) -> None:
    cells = dict(zip(FormColumn, _new_row(table), strict=True))
    number = _centred(cells[FormColumn.NUMBER].paragraphs[0])
    if line.key and line.key.measure:
        _hidden(number, key_text(line.key))
    _run(number, line.number)
    _run(cells[FormColumn.WORK].paragraphs[0], line.words)
    said = answer_texts(line.answer, look)
    texts = {FormColumn.WORK: line.words, **said}
    if max(line_count(text, _WIDTHS[column] * _LETTERS_PER_CM) for column, text in texts.items()) <= _LINES_KEPT:
        _child(table.rows[-1]._tr.get_or_add_trPr(), "w:cantSplit")
    _boxes(cells[FormColumn.STATUS], line.answer.status)
    for column in ANSWERS:
        if column is not FormColumn.STATUS:
            _run(cells[column].paragraphs[0], said[column])


def _new_row(table: "Table") -> "tuple[_Cell, ...]":
    from docx.shared import Cm

    row: Any = table.add_row()  # type: ignore[no-untyped-call]
    cells: tuple[_Cell, ...] = row.cells
    for cell, column in zip(cells, FormColumn, strict=True):
        cell.width = Cm(_WIDTHS[column])
    return cells


def _boxes(cell: "_Cell", chosen: Status | None) -> None:
    """One box a status, to be ticked with a click or with a pen."""
    for place, status in enumerate(Status):
        paragraph = cell.paragraphs[0] if place == 0 else cell.add_paragraph()
        paragraph._p.append(_box(status is chosen))
        _run(paragraph, f" {status.value}", size=_CHOICE)


def _box(ticked: bool) -> Any:
    from docx.oxml import OxmlElement, parse_xml
    from docx.oxml.ns import nsdecls

    box = parse_xml(
        f'<w:sdt {nsdecls("w")} xmlns:w14="{_W14}"><w:sdtPr><w14:checkbox><w14:checked w14:val="{int(ticked)}"/>'
        f'<w14:checkedState w14:val="2612" w14:font="{_BOX_FONT}"/>'
        f'<w14:uncheckedState w14:val="2610" w14:font="{_BOX_FONT}"/></w14:checkbox></w:sdtPr>'
        f'<w:sdtContent><w:r><w:rPr><w:rFonts w:ascii="{_BOX_FONT}" w:hAnsi="{_BOX_FONT}" w:eastAsia="{_BOX_FONT}"/>'
        '<w:sz w:val="20"/></w:rPr></w:r></w:sdtContent></w:sdt>'
    )
    text = OxmlElement("w:t")
    text.text = _TICKED if ticked else _EMPTY
    box[-1][0].append(text)
    return box


def _sign(document: "Document") -> None:
    """Both signatures side by side, never torn by a page nor alone on one."""
    gap = document.add_paragraph()
    gap.paragraph_format.keep_with_next = True
    table = document.add_table(rows=1, cols=2)
    _child(table.rows[0]._tr.get_or_add_trPr(), "w:cantSplit")
    for cell, text in zip(table.rows[0].cells, signatures(), strict=True):
        for place, line in enumerate(text.split("\n")):
            _run(_centred(cell.paragraphs[0] if place == 0 else cell.add_paragraph()), line)
    _keep_with_next(table.rows[0].cells)


def _keep_with_next(cells: "Iterable[_Cell]") -> None:
    """Keep a row on the page of what stands below it."""
    for paragraph in (one for cell in cells for one in cell.paragraphs):
        paragraph.paragraph_format.keep_with_next = True


def _foot(document: "Document", code: str) -> None:
    paragraph = document.sections[0].footer.paragraphs[0]
    _run(paragraph, f"{code}    หน้า ", size=_SMALL)
    _field(paragraph, "PAGE")
    _run(paragraph, " จาก ", size=_SMALL)
    _field(paragraph, "NUMPAGES")


def _field(paragraph: "Paragraph", code: str) -> None:
    field = _child(paragraph._p, "w:fldSimple", instr=code)
    field.append(_run(paragraph, "1", size=_SMALL)._r)


def _centred(paragraph: "Paragraph") -> "Paragraph":
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return paragraph


def _run(paragraph: "Paragraph", text: str, *, bold: bool = False, size: int = _SIZE) -> Any:
    """A run with the sizes and weights of both kinds of letters: Word takes those of Thai from slots of their own."""
    from docx.shared import Pt

    run: Any = paragraph.add_run(writable(text))
    run.font.bold = bold or None
    run.font.cs_bold = bold or None
    if size != _SIZE:
        run.font.size = Pt(size)
        _child(run._r.get_or_add_rPr(), "w:szCs", val=str(2 * size))
    run.font.complex_script = True
    return run


def _hidden(paragraph: "Paragraph", text: str) -> None:
    run = paragraph.add_run(text)
    run.font.hidden = True
    run.font.no_proof = True


def _grey(cell: "_Cell") -> None:
    _child(cell._tc.get_or_add_tcPr(), "w:shd", val="clear", color="auto", fill="E4E4E4")


def _child(parent: Any, name: str, **attributes: str) -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    child: Any = OxmlElement(name)
    for key, value in attributes.items():
        child.set(qn(f"w:{key}"), value)
    parent.append(child)
    return child
