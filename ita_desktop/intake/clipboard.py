"""What is pasted, as rows of cells: from the clipboard's HTML where it holds a table, else from its plain text."""

import csv
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from io import StringIO

from ita_desktop.intake.html_tables import MOST_COLUMNS, MOST_ROWS, HtmlTables, read_tables
from ita_desktop.thai.digits import plain_digits
from ita_desktop.thai.normal import clean_entry

type Rows = tuple[tuple[str, ...], ...]

_MOST_SIGNS = 5_000_000
_CUT = f"ข้อมูลที่คัดลอกมีมากเกินไป จึงนำมาเพียง {MOST_ROWS} แถวและ {MOST_COLUMNS} คอลัมน์แรก ส่วนที่เหลือโปรดคัดลอกมาวางอีกครั้ง"
_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029\x0c]")
_INVISIBLE = re.compile("[\u200b\u200c\u2060\ufeff\u00ad]")
_WIDE_GAP = re.compile(r"[ \u00a0]{2,}")
_SOME_NUMBER = r"[-+−–]?[ \u00a0]?\d{1,3}(?:[.,]\d{1,4})?"
# "การปฏิบัติหน้าที่ 97.73 96.88 -0.85", as a PDF gives a row away; the first number must look like a score.
_LABEL_AND_NUMBERS = re.compile(
    rf"(?P<label>.*?[^\s.:=…·;,|])[\s.:=…·;,|]+(?P<numbers>(?:100|\d{{1,3}}[.,]\d{{1,4}})(?:\s+(?:{_SOME_NUMBER}|-))*)$"
)
_CODE = r"(?:ข้อ\s*)?[ieo]\s?\d{1,2}"
_CODE_AND_NUMBER = re.compile(rf"(?P<label>{_CODE})[\s.:=;,|]+(?P<numbers>\d{{1,3}})$", re.IGNORECASE)
_ITS_NUMBER = r"[\s:=;|-]+\d{1,3}(?:\.\d{1,4})?(?=[\s,;|]|$)"
_PAIRS = re.compile(rf"(?:{_CODE}{_ITS_NUMBER}[\s,;|]*){{2,}}", re.IGNORECASE)
_ONE_PAIR = re.compile(rf"({_CODE})[\s:=;|-]+([\d.]+)", re.IGNORECASE)
# "คะแนน 96.88" below its label is a number in words.
_NO_LABEL = re.compile("(?:ได้|มี)?(?:ผล)?คะแนน")
_SEVERAL = re.compile(r"\s\d{1,3}[.,]\d{1,4}\s")
_LONGEST_LINE = 1_000
_NUMBERS = re.compile(rf"{_SOME_NUMBER}(?=\s|$)|-(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Pasted:
    """Rows of equally many cells, texts as they stood; a row of empty cells parts two tables.

    `problem` is one sentence about what of the pasted did not come in; empty where all did. `under` names for each
    empty (row, column) that a taller cell covers from above the row where that cell's text stands.
    """

    rows: Rows
    problem: str = ""
    under: Mapping[tuple[int, int], int] = field(default_factory=dict)


def read_pasted(html: str, text: str) -> Pasted:
    """The rows of what is on the clipboard, given as HTML and as plain text (either may be empty); never raises."""
    if max(len(html), len(text)) > _MOST_SIGNS:
        return Pasted((), "ข้อมูลที่คัดลอกมีขนาดใหญ่เกินไป จึงยังไม่ได้วาง ข้อมูลเดิมไม่เปลี่ยนแปลง โปรดคัดลอกเฉพาะตารางที่ต้องการ")
    found = read_tables(clean_entry(html)[0]) if html.strip() else None
    if found and found.grids:
        return _of_tables(found)
    plain = text if text.strip() or not found else "\n".join(found.outside)
    return _rectangle(_rows_of_text(_LINE_ENDS.sub("\n", clean_entry(plain)[0])))


def _of_tables(found: HtmlTables) -> Pasted:
    rows: list[tuple[str, ...]] = []
    under: dict[tuple[int, int], int] = {}
    for grid in found.grids:
        under |= {(r + len(rows), c): top + len(rows) for (r, c), top in grid.under.items()}
        rows += [*grid.rows, ()]
    lines = len(found.outside)
    note = f"วางเฉพาะตาราง ส่วนข้อความนอกตาราง {lines} บรรทัดไม่ได้นำมา หากต้องการโปรดคัดลอกข้อความนั้นแยกต่างหาก"
    return _rectangle(rows, note if lines else "", under)


def _rectangle(
    rows: Sequence[Sequence[str]], note: str = "", under: Mapping[tuple[int, int], int] | None = None
) -> Pasted:
    """The rows filled up to one width, without empty ones at either end, cut where there are too many."""
    kept = [[_trimmed(cell) for cell in row[:MOST_COLUMNS]] for row in rows[:MOST_ROWS]]
    if len(rows) > MOST_ROWS + 1 or any(len(row) > MOST_COLUMNS for row in rows):
        note = _CUT
    filled = [number for number, row in enumerate(kept) if any(row)]
    first, stop = (filled[0], filled[-1] + 1) if filled else (0, 0)
    width = max((number + 1 for row in kept for number, cell in enumerate(row) if cell), default=0)
    moved = {(r - first, c): top - first for (r, c), top in (under or {}).items() if first <= top and r < stop}
    return Pasted(tuple((*row[:width], *[""] * (width - len(row))) for row in kept[first:stop]), note, moved)


def _trimmed(cell: str) -> str:
    lines = (line.strip() for line in _INVISIBLE.sub("", cell).replace("\x0b", "\n").replace("\u00a0", " ").split("\n"))
    return "\n".join(line for line in lines if line)


def _rows_of_text(text: str) -> list[list[str]]:
    if "\t" in text or text.lstrip().startswith('"'):
        return _separated(text)
    return [_cells_of_line(line) for line in text.split("\n")]


def _separated(text: str) -> list[list[str]]:
    """Cells between tabs; quotes count as Excel's only where every one of them is closed as Excel does."""
    try:
        return list(csv.reader(StringIO(text), delimiter="\t", strict=True))
    except csv.Error:
        return [line.split("\t") if "\t" in line else _cells_of_line(line) for line in text.split("\n")]


def _cells_of_line(line: str) -> list[str]:
    """A line without tabs: cells between wide gaps, or a label and the numbers after it, or all of it."""
    said = line.strip()
    cells = _WIDE_GAP.split(said)
    if len(cells) > 1 or len(said) > _LONGEST_LINE:
        return cells
    # One sign for one sign, so that the places found hold for the text as it was typed.
    plain = plain_digits(said)
    if _PAIRS.fullmatch(plain):
        return [said[slice(*pair.span(part))] for pair in _ONE_PAIR.finditer(plain) for part in (1, 2)]
    found = _LABEL_AND_NUMBERS.fullmatch(plain) or _CODE_AND_NUMBER.fullmatch(plain)
    if not found or _SEVERAL.search(found["label"]) or _NO_LABEL.fullmatch(found["label"]):
        return cells
    start = found.start("numbers")
    numbers = (said[start + number.start() : start + number.end()] for number in _NUMBERS.finditer(found["numbers"]))
    return [said[: found.end("label")], *numbers]
