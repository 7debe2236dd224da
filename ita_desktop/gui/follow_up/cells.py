"""What the cells of the follow-up say, what may be typed into them, and a result changed by such a text."""

from dataclasses import replace
from datetime import date
from enum import IntEnum

from ita_desktop.domain.due import RoundState
from ita_desktop.domain.measures import Result, Status
from ita_desktop.domain.reporting import with_status
from ita_desktop.gui.follow_up.rows import Row
from ita_desktop.i18n import _
from ita_desktop.thai.dates import long_date, short_date
from ita_desktop.thai.digits import plain_digits
from ita_desktop.thai.reading import read_date

# The keys 1 to 4 of the Thai keyboard give other signs where nothing is shifted.
_THAI_KEYS = str.maketrans("ๅ/-ภ", "1234")


class Column(IntEnum):
    """The columns from the left."""

    NUMBER = 0
    NAME = 1
    RESPONSIBLE = 2
    STATUS = 3
    ON = 4
    OUTPUT = 5
    OUTCOME = 6
    EVIDENCE = 7


TYPED = (Column.STATUS, Column.ON, Column.OUTPUT, Column.OUTCOME)
WRITTEN = (Column.ON, Column.OUTPUT, Column.OUTCOME)
_FIELDS = {
    Column.STATUS: "status",
    Column.ON: "reported_on",
    Column.OUTPUT: "output",
    Column.OUTCOME: "outcome",
    Column.EVIDENCE: "evidence",
}


def field_of(column: int) -> str:
    """The name of a column's field in a Place; empty where it has none."""
    return _FIELDS.get(Column(column), "")


def column_of(field: str) -> Column | None:
    """The column that shows a Place's field, if one does."""
    return next((column for column, name in _FIELDS.items() if name == field), None)


def heads() -> tuple[str, ...]:
    """The columns' labels."""
    return (
        _("ที่"),
        _("มาตรการ/ขั้นตอน"),
        _("ผู้รับผิดชอบ"),
        _("สถานะ"),
        _("วันที่"),
        _("ผลการดำเนินการ"),
        _("ผลลัพธ์"),
        _("หลักฐาน"),
    )


def shown_text(row: Row, column: int) -> str:
    """What a cell shows."""
    result = row.result
    match column:
        case Column.NUMBER:
            return row.number
        case Column.NAME:
            return row.name
        case Column.RESPONSIBLE:
            return row.responsible
        case Column.STATUS:
            return str(result.status) if result else state_text(row)
        case Column.ON:
            return short_date(result.reported_on) if result and result.reported_on else ""
        case Column.OUTPUT if row.more:
            more = _("(อีก {count} ผล)").format(count=row.more)
            return f"{typed_text(row, column)}\n{more}".strip()
        case Column.EVIDENCE:
            return str(row.evidence) if row.evidence else ""
    return typed_text(row, column)


def typed_text(row: Row, column: int) -> str:
    """What stands in a cell's editor."""
    result = row.result
    if result is None:
        return ""
    match column:
        case Column.STATUS:
            return str(result.status)
        case Column.ON:
            return long_date(result.reported_on) if result.reported_on else ""
        case Column.OUTPUT:
            return result.output
        case Column.OUTCOME:
            return result.outcome
    return ""


def state_text(row: Row) -> str:
    """What the status of a row says where nothing was reported."""
    if row.spot.round_end is None:
        return ""
    if not row.applies or row.state is RoundState.NOTHING:
        return _("รอบนี้ไม่ต้องรายงาน")
    if not row.is_whole:
        return _step_state(row)
    return {
        RoundState.REPORTED: _("รายงานครบทุกขั้นตอน"),
        RoundState.PARTLY: _("รายงานแล้วบางขั้นตอน"),
        RoundState.OVERDUE: _("เกินกำหนด"),
        RoundState.DUE: _("ครบกำหนดเดือนนี้"),
    }.get(row.state or RoundState.COMING, _("ยังไม่รายงาน"))


def _step_state(row: Row) -> str:
    if row.before is not None:
        return _("{status} (รอบอื่น)").format(status=row.before)
    return _("รายงานรวมแล้ว") if row.state is RoundState.REPORTED else _("ยังไม่รายงาน")


def status_of_key(text: str) -> Status | None:
    """The status one key stands for: its number from 1 to 4, or its first letter."""
    digit = plain_digits(text.translate(_THAI_KEYS))
    if digit.isdecimal() and 0 < int(digit) <= len(Status):
        return list(Status)[int(digit) - 1]
    return next((status for status in Status if text and status.startswith(text)), None)


def read_status(text: str) -> Status | None:
    """The status a pasted text names: in full, by its beginning, its number, or a usual other word for it."""
    said = "".join(text.split())
    if not said:
        return None
    others = {
        "ดำเนินการแล้ว": Status.DONE,
        "เสร็จ": Status.DONE,
        "กำลังดำเนินการ": Status.UNDER_WAY,
        "ระหว่าง": Status.UNDER_WAY,
    }
    other = next((status for word, status in others.items() if said.startswith(word)), None)
    return other or status_of_key(said)


def with_text(result: Result, column: int, text: str, today: date) -> Result | None:
    """The result with a text in a column, an empty one clearing it; None where the text is not understood."""
    match column:
        case Column.STATUS:
            status = read_status(text) if text.strip() else Status.NOT_STARTED
            return with_status(result, status, today) if status else None
        case Column.ON:
            reading = read_date(text)
            return None if reading.problem else replace(result, reported_on=reading.value)
        case Column.OUTPUT:
            return replace(result, output=text)
        case Column.OUTCOME:
            return replace(result, outcome=text)
    return None


def with_cell_of(result: Result, other: Result, column: int) -> Result:
    """The result with what another one says in a column."""
    field = field_of(column)
    return replace(result, **{field: getattr(other, field)}) if column in TYPED else result
