"""The table of a filled form found among the rows of a sheet or document: columns by their headings, rows by keys."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ita_desktop.domain.unit_form import FormIdentity, FormKey
from ita_desktop.domain.unit_form_codes import FormCode, read_code, read_identity, read_key
from ita_desktop.domain.unit_form_filled import ANSWERS, FilledForm, FilledRow, FormColumn, kept_text
from ita_desktop.thai.normal import unspaced

_HEADS = (
    (FormColumn.STATUS, ("สถานะ", "ความก้าวหน้า")),
    (FormColumn.DATE, ("วันที่", "วันเดือนปี", "วัน/เดือน/ปี")),
    (FormColumn.OUTCOME, ("ผลลัพธ์", "ผลสัมฤทธิ์", "outcome")),
    (FormColumn.OUTPUT, ("ผลการดำเนินการ", "ผลการดำเนินงาน", "output")),
    (FormColumn.PROBLEMS, ("ปัญหา", "อุปสรรค")),
    (FormColumn.SUGGESTIONS, ("ข้อเสนอแนะ",)),
    (FormColumn.WORK, ("มาตรการ", "ขั้นตอน", "กิจกรรม", "วิธีการดำเนินการ")),
    (FormColumn.NUMBER, ("ลำดับ",)),
)
_LONGEST_HEAD = 60
_LEAST_HEADS = 3
_AFTER_TABLE = ("ลงชื่อ", "รหัสแบบ")
_SIGNING = (*_AFTER_TABLE, "(", "ตำแหน่ง", "วันที่", "หน้า")
_ROWS_BEFORE = 60


@dataclass(frozen=True, slots=True)
class FoundCell:
    """One cell's text, and a sentence where its content could not be read as it is."""

    text: str = ""
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class FoundRow:
    """One row, or one paragraph as a single cell (`place` 0); `hidden` are the texts nobody sees."""

    place: int
    cells: tuple[FoundCell, ...]
    hidden: tuple[str, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """Everything the row says, hidden or not."""
        return (*(cell.text for cell in self.cells), *self.hidden)


@dataclass(frozen=True, slots=True)
class FoundSheet:
    """The rows of a sheet, or of a whole document, in their order."""

    name: str
    rows: tuple[FoundRow, ...]
    hidden: bool = False


@dataclass(slots=True)
class _Read:
    """What was found so far."""

    rows: list[FilledRow] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def read_sheets(sheets: Sequence[FoundSheet], remarks: Iterable[str] = ()) -> FilledForm | None:
    """The filled form of a workbook or document; None where no sheet has the table of one."""
    found = [(sheet, read) for sheet in sheets if not sheet.hidden and (read := _read(sheet))]
    if not found:
        return None
    rows = tuple(row for _, read in found for row in read.rows)
    told = tuple(f"นอกตารางมีข้อความ “{note[:200]}” ซึ่งไม่ได้นำเข้า" for _, read in found for note in read.notes)
    others = [sheet.name for sheet in sheets if not sheet.hidden and sheet not in [one for one, _ in found]]
    skipped = tuple(f"แผ่นงาน “{name}” ไม่มีตารางของแบบรายงาน จึงไม่ได้อ่าน" for name in others)
    return FilledForm(_identity(sheets), _code(sheets), rows, (*remarks, *skipped, *told))


def _identity(sheets: Iterable[FoundSheet]) -> FormIdentity | None:
    return next((one for text in _all_texts(sheets) if (one := read_identity(text))), None)


def _code(sheets: Iterable[FoundSheet]) -> FormCode | None:
    return next((code for text in _all_texts(sheets) if "1" in text or "๑" in text if (code := read_code(text))), None)


def _all_texts(sheets: Iterable[FoundSheet]) -> Iterator[str]:
    return (text for sheet in sheets for row in sheet.rows for text in row.texts if text)


def _read(sheet: FoundSheet) -> _Read | None:
    """The rows under the first row of headings; None where there is none near the top."""
    columns: dict[FormColumn, int] = {}
    read = _Read()
    ended = False
    for count, row in enumerate(sheet.rows):
        if heads := {} if _key(row) else _columns(row):
            columns, ended = heads, False
        elif not columns and count > _ROWS_BEFORE:
            return None
        elif columns:
            ended = ended or any(unspaced(cell.text).startswith(_AFTER_TABLE) for cell in row.cells)
            _take(read, row, columns, ended)
    return read if columns else None


def _take(read: _Read, row: FoundRow, columns: dict[FormColumn, int], ended: bool) -> None:
    key = _key(row)
    texts = {column: kept_text(_cell(row, columns.get(column)).text) for column in ANSWERS}
    doubts = {column: doubt for column in ANSWERS if (doubt := _cell(row, columns.get(column)).doubt)}
    if key or (not ended and row.place and (any(texts.values()) or doubts)):
        read.notes.clear()  # what stood above a row was a title inside the table, not a note below it
        read.rows.append(_filled(row, key, columns, texts, doubts))
        return
    if not ended and all(_cell(row, columns.get(one)).text.strip() for one in (FormColumn.NUMBER, FormColumn.WORK)):
        return  # a row whose key was deleted and that was left blank
    said = [cell.text.strip() for cell in row.cells if cell.text.strip() and read_key(cell.text) is None]
    read.notes += [text for text in said if read.rows and not unspaced(text).startswith(_SIGNING)]


def _filled(
    row: FoundRow,
    key: FormKey | None,
    columns: dict[FormColumn, int],
    texts: dict[FormColumn, str],
    doubts: dict[FormColumn, str],
) -> FilledRow:
    number = kept_text(_cell(row, columns.get(FormColumn.NUMBER)).text)
    label = kept_text(_cell(row, columns.get(FormColumn.WORK)).text)
    return FilledRow(row.place, key, number, label, texts, doubts)


def _key(row: FoundRow) -> FormKey | None:
    return next((key for text in row.texts if (key := read_key(text))), None)


def _cell(row: FoundRow, place: int | None) -> FoundCell:
    return row.cells[place] if place is not None and place < len(row.cells) else FoundCell()


def _columns(row: FoundRow) -> dict[FormColumn, int]:
    """The column of each heading if the row is one of headings; of equal headings the first counts."""
    found: dict[FormColumn, int] = {}
    for place, cell in enumerate(row.cells):
        column = _heading(cell.text)
        if column:
            found.setdefault(column, place)
    enough = len(found) >= _LEAST_HEADS and any(column in found for column in ANSWERS)
    return found if enough else {}


def _heading(text: str) -> FormColumn | None:
    said = unspaced(text)
    if not said or len(said) > _LONGEST_HEAD:
        return None
    if said in ("ที่", "ข้อ", "ข้อที่"):
        return FormColumn.NUMBER
    return next((column for column, words in _HEADS if said.startswith(words)), None)
