"""The tables and paragraphs of a Word document as texts: boxes ticked or not, hidden keys apart, deletions left out."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ita_desktop.domain.unit_form_filled import FilledForm
from ita_desktop.intake.office_zip import OfficeZip
from ita_desktop.intake.unit_form_table import FoundCell, FoundRow, FoundSheet, read_sheets

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_DOCUMENT = "word/document.xml"
_FOOTERS = ("word/footer", "word/header")
_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_LEFT_OUT = frozenset(("del", "moveFrom", "Fallback", "instrText", "delText", "pict", "drawing", "sdtPr"))
# Ticks and boxes of the Wingdings fonts, by the last two digits of their sign.
_SYMBOLS = {"FC": "✓", "FE": "☑", "FD": "☒", "FB": "✗", "A8": "☐", "52": "☑", "53": "☒", "A3": "☐"}
_MOST_ROWS = 5000


def read_docx(office: OfficeZip) -> FilledForm | None:
    """The filled form in a document; None where no table is one. Raises ParseError on damaged XML."""
    from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

    root: Element = fromstring(office.parts[_DOCUMENT])
    body = next((child for child in root if _name(child) == "body"), root)
    rows = tuple(row for row, _ in zip(_rows(body), range(_MOST_ROWS), strict=False))
    around = [fromstring(part) for name, part in sorted(office.parts.items()) if name.startswith(_FOOTERS)]
    edges = tuple(FoundRow(0, (FoundCell(_said(edge)[0]),)) for edge in around)
    return read_sheets((FoundSheet("", rows), FoundSheet("", edges, hidden=True)), office.remarks)


def _rows(body: "Element") -> Iterator[FoundRow]:
    """Table rows, numbered within their table, and paragraphs between tables as single cells."""
    for block in _inside(body, "p", "tbl"):
        if _name(block) == "p":
            said, hidden = _said(block)
            yield FoundRow(0, (FoundCell(said),), hidden)
            continue
        for place, row in enumerate(_inside(block, "tr"), 1):
            yield _row(place, row)


def _row(place: int, row: "Element") -> FoundRow:
    cells: list[FoundCell] = []
    hidden: list[str] = []
    for cell in _inside(row, "tc"):
        texts = [_said(paragraph) for paragraph in _inside(cell, "p")]
        nested = [_said(table) for table in _inside(cell, "tbl")]
        cells.append(FoundCell("\n".join(said for said, _ in (*texts, *nested))))
        cells += [FoundCell()] * (_span(cell) - 1)
        hidden += [text for _, found in texts for text in found]
    return FoundRow(place, tuple(cells), tuple(hidden))


def _inside(parent: "Element", *names: str) -> Iterator["Element"]:
    """The children of these names, also where a control, an insertion or a tag is wrapped around them."""
    for child in parent:
        if _name(child) in names:
            yield child
        elif _name(child) in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"):
            yield from _inside(child, *names)


def _said(paragraph: "Element") -> tuple[str, tuple[str, ...]]:
    """What can be read, and what is hidden."""
    shown: list[str] = []
    hidden: list[str] = []
    for run in _runs(paragraph):
        (hidden if _is_hidden(run) else shown).append("".join(_signs(run)))
    joined = "".join(hidden)
    return "".join(shown), ((joined,) if joined else ())


def _runs(parent: "Element") -> Iterator["Element"]:
    for child in parent:
        if _name(child) == "r":
            yield child
        elif _name(child) not in _LEFT_OUT:
            yield from _runs(child)


def _signs(run: "Element") -> Iterator[str]:
    for child in run:
        name = _name(child)
        if name == "t":
            yield child.text or ""
        elif name == "sym":
            yield _SYMBOLS.get(_attribute(child, "char")[-2:].upper(), "")
        else:
            yield _BREAKS.get(name, "")


def _is_hidden(run: "Element") -> bool:
    properties = next((child for child in run if _name(child) == "rPr"), None)
    found = [child for child in properties if _name(child) == "vanish"] if properties is not None else []
    return bool(found) and _attribute(found[0], "val") not in ("0", "false", "off")


def _span(cell: "Element") -> int:
    for properties in cell:
        for one in properties if _name(properties) == "tcPr" else ():
            if _name(one) == "gridSpan" and _attribute(one, "val").isdecimal():
                return min(int(_attribute(one, "val")), 63)
    return 1


def _attribute(element: "Element", name: str) -> str:
    """An attribute whatever its namespace: there are two for the same format."""
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), "")


def _name(element: "Element") -> str:
    return str(element.tag).rpartition("}")[2]
