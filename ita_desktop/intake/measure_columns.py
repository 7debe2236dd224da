"""What each column of a measures table holds, by the words of its head, else by what stands in it."""

import re
from collections.abc import Sequence
from enum import StrEnum

from ita_desktop.intake.clipboard import Pasted, Rows
from ita_desktop.intake.numbering import list_entries
from ita_desktop.intake.numbers import plain_count
from ita_desktop.thai.followups import read_follow_up
from ita_desktop.thai.normal import fold, unspaced
from ita_desktop.thai.periods import PeriodReading, read_period


class Column(StrEnum):
    """Where a column's text goes; EXTRA keeps it under its own heading, IGNORE leaves it out."""

    NUMBER = "number"
    MEASURE = "measure"
    INDICATOR = "indicator"
    ANALYSIS = "analysis"
    STEPS = "steps"
    RESPONSIBLE = "responsible"
    TIMEFRAME = "timeframe"
    FOLLOW_UP = "follow_up"
    BUDGET = "budget"
    TARGET = "target"
    KPI = "kpi"
    EXTRA = "extra"
    IGNORE = "ignore"


_WORDS = (
    (Column.NUMBER, re.compile("^(?:ที่|ลำดับ(?:ที่)?|ข้อ(?:ที่)?|อันดับ)$")),
    (Column.EXTRA, re.compile("^ผลการดำเนิน|^ผลลัพธ์|^ผลผลิต|output|outcome|หมายเหตุ|หลักฐาน|^สถานะ|^ปัญหา|ข้อเสนอแนะ")),
    (Column.KPI, re.compile("ตัวชี้วัดความสำเร็จ|ตัวชี้วัดผลสำเร็จ|ตัวชี้วัดของ(?:โครงการ|กิจกรรม|มาตรการ)|kpi")),
    (Column.FOLLOW_UP, re.compile("ติดตาม|กำกับ|รายงานผล")),
    (Column.TIMEFRAME, re.compile("ระยะเวลา|ช่วงเวลา|ห้วงเวลา|กำหนดเวลา|กำหนดการ|กำหนดแล้วเสร็จ")),
    (Column.RESPONSIBLE, re.compile("รับผิดชอบ")),
    (Column.BUDGET, re.compile("^(?:งบประมาณ|วงเงิน)")),
    (Column.TARGET, re.compile("^(?:ค่า)?เป้าหมาย")),
    (Column.STEPS, re.compile("ขั้นตอน|วิธีการ|วิธีปฏิบัติ|วิธีดำเนิน|แนวทางการ(?:ดำเนิน|ปฏิบัติ)")),
    (Column.INDICATOR, re.compile("^ตัวชี้วัด")),
    (Column.MEASURE, re.compile("มาตรการ|โครงการ|กิจกรรม")),
    (Column.ANALYSIS, re.compile("ประเด็น|วิเคราะห์|ข้อบกพร่อง|^สาเหตุ")),
)
_ONLY_ONE = {Column.MEASURE, Column.STEPS, Column.TIMEFRAME, Column.FOLLOW_UP, Column.NUMBER}
_LONGEST_HEAD = 70
# A cell of a head says nothing but such words; a measure that begins with one goes on with others.
_HEAD_WORDS = re.compile(
    "ปีงบประมาณ|งบประมาณ|มาตรการ|โครงการ|กิจกรรม|แนวทาง|วิธีการ|วิธี|ขั้นตอน|ดำเนินการ|ดำเนินงาน|ดำเนิน|ปฏิบัติ|หน่วยงาน|ผู้|รับผิดชอบ"
    "|ระยะ|ช่วง|ห้วง|เวลา|กำหนด|แล้วเสร็จ|ติดตาม|กำกับ|รายงาน|ตัวชี้วัด|ประเด็น|ต้อง|แก้ไข|ปรับปรุง|พัฒนา|รักษา|ระดับ|วิเคราะห์|เป้าหมาย|ค่า"
    "|ความสำเร็จ|สำเร็จ|หรือ|และ|ลำดับ|อันดับ|หมายเหตุ|ผลลัพธ์|ผลผลิต|ผลสัมฤทธิ์|สัมฤทธิ์|ผล|output|outcome|result|kpi|บาท|พ.ศ.|หลักฐาน|สถานะ|ปัญหา"
    "|อุปสรรค|ข้อเสนอแนะ|ข้อบกพร่อง|ตรวจพบ|สาเหตุ|วงเงิน|ไว้|ของ|ใน|ที่|ข้อ|การ|งาน|ปี|ita|oit|[^ก-๎a-z]"
)
_MOST_OTHER_LETTERS = 3
_NUMBERED = re.compile(r"\s*[0-9๐-๙(•-]")
_INDICATOR = re.compile("ตัวชี้วัด|การปฏิบัติหน้าที่|การใช้|การแก้ไขปัญหา|คุณภาพการ|ประสิทธิภาพการ|การปรับปรุง|การเปิดเผย|การป้องกัน")
_SOMEBODY = re.compile("สำนัก|กอง|ฝ่าย|หน่วยตรวจสอบ|ทุกส่วนราชการ|ทุกหน่วยงาน|คณะกรรมการ|คณะทำงาน")
_LONGEST_NAME = 80
_MONEY = re.compile(r"[\d,.]+(?:บาท|\.-|-)?|ไม่(?:ใช้|มี)งบประมาณ")


def guess_columns(pasted: Pasted) -> tuple[Column, ...]:
    """The guessed role of each column; one without a telling head or content is EXTRA."""
    heads = [row for row in pasted.rows if is_head(row)]
    body = [row for row in pasted.rows if any(row) and not is_head(row)]
    if not pasted.rows:
        return ()
    columns = range(len(pasted.rows[0]))
    said = [_by_words(column_heads(pasted.rows, column)) if heads else None for column in columns]
    return _completed(said, [[row[column] for row in body if row[column]] for column in columns])


def is_head(row: Sequence[str]) -> bool:
    """Whether a row is (one of) the heads: at least half of it short cells of heads' words, two or more telling."""
    cells = [cell for cell in row if cell]
    if any(len(cell) > _LONGEST_HEAD or _NUMBERED.match(cell) for cell in cells):
        return False
    roles = [_by_words([cell]) for cell in cells if len(_HEAD_WORDS.sub("", fold(cell))) <= _MOST_OTHER_LETTERS]
    told = {*roles} - {None}
    return len(told) > 1 and len(roles) * 2 >= len(cells)


def column_heads(rows: Rows, column: int) -> list[str]:
    """The words above a column in the first run of heads, upper first; what spans several counts for each."""
    first = next((number for number, row in enumerate(rows) if is_head(row)), len(rows))
    heads: list[str] = []
    for number, row in enumerate(rows[first:]):
        if not is_head(row):
            break
        below = rows[first + number + 1] if first + number + 1 < len(rows) else ()
        cell = row[column] or (_spanning(row, column) if below and is_head(below) and below[column] else "")
        heads += [cell] if cell else []
    return heads


def _spanning(row: Sequence[str], column: int) -> str:
    return next((cell for cell in reversed(row[:column]) if cell), "")


def _by_words(heads: Sequence[str]) -> Column | None:
    for head in reversed(heads):
        said = unspaced(head)
        for role, words in _WORDS:
            if words.search(said):
                return role
    return None


def _completed(said: Sequence[Column | None], contents: Sequence[Sequence[str]]) -> tuple[Column, ...]:
    """Roles by content where no head told; what a role can have only once goes to the first column."""
    headed = any(said)
    roles: list[Column] = []
    for role, cells in zip(said, contents, strict=True):
        free = {*Column} - {other for other in (*said, *roles) if other}
        role = role or (_by_content(cells, free) if cells and not headed else Column.EXTRA)
        if role in _ONLY_ONE and role in roles:
            role = Column.STEPS if role is Column.MEASURE and Column.STEPS in free else Column.EXTRA
        roles.append(role if cells or headed else Column.IGNORE)
    if Column.MEASURE not in roles and Column.EXTRA in roles and not headed:
        roles[roles.index(Column.EXTRA)] = Column.MEASURE
    return tuple(roles)


def _by_content(cells: Sequence[str], free: set[Column]) -> Column:
    tests = (
        (Column.NUMBER, lambda cell: plain_count(cell) is not None),
        (Column.FOLLOW_UP, lambda cell: len(cell) <= _LONGEST_NAME and read_follow_up(cell).cycle_months > 0),
        (Column.TIMEFRAME, lambda cell: read_period(cell, 2569) != PeriodReading()),
        (Column.BUDGET, lambda cell: _MONEY.fullmatch(unspaced(cell)) is not None),
        (Column.RESPONSIBLE, lambda cell: len(cell) <= _LONGEST_NAME and _SOMEBODY.match(cell) is not None),
        (Column.INDICATOR, lambda cell: len(cell) <= _LONGEST_NAME and _INDICATOR.match(_unnumbered(cell)) is not None),
    )
    for role, fits in tests:
        if role in free and sum(map(fits, cells)) * 2 > len(cells):
            return role
    if Column.MEASURE in free:
        return Column.MEASURE
    return Column.STEPS if Column.STEPS in free and any(len(list_entries(cell)) > 1 for cell in cells) else Column.EXTRA


def _unnumbered(cell: str) -> str:
    entries = list_entries(cell)
    return entries[0].text if entries else cell
