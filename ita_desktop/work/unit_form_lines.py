"""The preview of a filled form as lines of text, row by row, old beside new."""

from collections.abc import Iterator

from ita_desktop.domain.unit_form_proposals import Proposals, ProposedRow, RowKind
from ita_desktop.thai.dates import long_date

KIND_WORDS = {
    RowKind.SAME: "ตรงกับที่มีอยู่",
    RowKind.NEW: "รายงานใหม่",
    RowKind.CHANGED: "แก้ไข",
    RowKind.UNKNOWN: "ต้องเลือกมาตรการ",
    RowKind.NONSENSE: "อ่านไม่เข้าใจ",
    RowKind.CLASH: "ซ้ำกับที่มีอยู่",
}
_NOTHING = "(ว่าง)"


def proposal_lines(proposals: Proposals) -> tuple[str, ...]:
    """What a form is of, each of its rows, then what else was found in it and how many rows are of each kind."""
    return tuple(_lines(proposals))


def _lines(proposals: Proposals) -> Iterator[str]:
    origin = proposals.origin
    if origin:
        unit = f"ของ{origin.unit_name} " if origin.unit_name else ""
        yield f"แบบรายงาน{unit}ปีงบประมาณ พ.ศ. {origin.fiscal_year} รอบสิ้นสุดวันที่ {long_date(origin.round_end)}"
    for row in proposals.rows:
        yield from _row(row)
    yield from proposals.remarks
    counts = ((word, proposals.count(kind)) for kind, word in KIND_WORDS.items())
    yield "รวม " + (" ".join(f"{word} {many}" for word, many in counts if many) or "ไม่มีแถวที่กรอกไว้")


def _row(row: ProposedRow) -> Iterator[str]:
    yield f"แถว {row.place}\t{KIND_WORDS[row.kind]}\t{_one_line(row.label)}"
    if row.sentence:
        yield f"\t{row.sentence}"
    for column, problem in row.unread.items():
        yield f"\t{column}: {problem}"
    for change in row.changes:
        yield f"\t{change.column}: {_one_line(change.old) or _NOTHING} → {_one_line(change.new)}"


def _one_line(text: str) -> str:
    return " ".join(text.split())
