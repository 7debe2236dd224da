"""What was found in a filled form: its texts as they were written, and what they are understood to say."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from ita_desktop.domain.measures import Status
from ita_desktop.domain.unit_form import Answer, FormIdentity, FormKey
from ita_desktop.domain.unit_form_codes import FormCode
from ita_desktop.thai.normal import clean_entry, unspaced
from ita_desktop.thai.periods import read_period
from ita_desktop.thai.reading import read_date


class FormColumn(StrEnum):
    """The columns of a form, each by the heading printed over it."""

    NUMBER = "ที่"
    WORK = "มาตรการ / ขั้นตอน"
    STATUS = "สถานะ"
    DATE = "วันที่ดำเนินการ"
    OUTPUT = "ผลการดำเนินการ"
    OUTCOME = "ผลลัพธ์"
    PROBLEMS = "ปัญหา/อุปสรรค"
    SUGGESTIONS = "ข้อเสนอแนะ"


ANSWERS: tuple[FormColumn, ...] = tuple(
    column for column in FormColumn if column not in (FormColumn.NUMBER, FormColumn.WORK)
)
"""The columns a unit fills."""


@dataclass(frozen=True, slots=True)
class FilledRow:
    """One row as found: `place` is its row in the sheet or table, from 1; `label` the text of its measure or step.

    `doubts` are sentences about cells that could not be read as they are, a formula say.
    """

    place: int
    key: FormKey | None
    number: str
    label: str
    texts: Mapping[FormColumn, str]
    doubts: Mapping[FormColumn, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FilledForm:
    """All rows in the order found; a form typed anew has neither identity nor code.

    `remarks` are sentences about what else was found: macros, further sheets, notes below the table.
    """

    identity: FormIdentity | None
    code: FormCode | None
    rows: tuple[FilledRow, ...]
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Understood:
    """What a row says.

    `unread` holds the sentences about what was not understood, by column; its words, and those that say more than was
    understood, are the `kept` lines, which belong behind the output. `notes` are sentences about what was guessed.
    """

    answer: Answer
    unread: Mapping[FormColumn, str] = field(default_factory=dict)
    kept: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def whole(self) -> Answer:
        """The answer with the words that were not understood behind its output, so that none is lost."""
        return replace(self.answer, output="\n".join(filter(None, (self.answer.output, *self.kept))))


_STATUS_WORDS = {
    Status.DONE: "แล้วเสร็จ เสร็จแล้ว เสร็จสิ้น เสร็จ เสร็จสิ้นแล้ว เสร็จเรียบร้อย เสร็จเรียบร้อยแล้ว เรียบร้อย เรียบร้อยแล้ว ดำเนินการแล้ว"
    " ดำเนินการแล้วเสร็จ ดำเนินการเสร็จ ดำเนินการเสร็จแล้ว ดำเนินการเสร็จสิ้น ดำเนินการเสร็จสิ้นแล้ว ดำเนินการเรียบร้อย ดำเนินการเรียบร้อยแล้ว"
    " ทำแล้ว ครบถ้วน สำเร็จ ✓ ✔ √ ☑ ✅ 🗹 / 100% done",
    Status.UNDER_WAY: "อยู่ระหว่างดำเนินการ ระหว่างดำเนินการ อยู่ในระหว่างดำเนินการ อยู่ระหว่างการดำเนินการ กำลังดำเนินการ"
    " กำลังทำ ดำเนินการอยู่ ดำเนินการบางส่วน ดำเนินการแล้วบางส่วน ดำเนินการต่อเนื่อง ยังไม่แล้วเสร็จ ยังไม่เสร็จ",
    Status.NOT_STARTED: "ยังไม่ดำเนินการ ยังไม่ได้ดำเนินการ ยังไม่เริ่ม ยังไม่ได้เริ่ม ยังไม่เริ่มดำเนินการ ยังไม่ได้ทำ ยังไม่ทำ รอดำเนินการ ยัง",
    Status.NOT_DONE: "ไม่ได้ดำเนินการ ไม่ดำเนินการ มิได้ดำเนินการ ไม่ได้ทำ ไม่ทำ งดดำเนินการ ยกเลิก ยกเลิกการดำเนินการ ✗ ✘ × x ❌",
}
_STATUS_OF = {unspaced(word): status for status, words in _STATUS_WORDS.items() for word in words.split()}
_BOX = re.compile(r"(?P<box>[☐□☑☒🗹✓✔√✗✘■]|\[.{0,2}\]|\(.{0,2}\))\s*(?P<words>[^☐□☑☒🗹✓✔√✗✘■\[(\n]*)")
_EMPTY_BOXES = frozenset("☐□")
_NOTHING = frozenset(("", "-", "–", "—", "…", "...", "ไม่มี", "-ไม่มี-"))
_TICKS = " ✓✔√☑/."

_TOLD_BY_WORDS = (FormColumn.STATUS, FormColumn.DATE)


def understood(row: FilledRow) -> Understood:
    """What the texts of a row say; what is not understood is kept and told, never dropped."""
    texts: dict[FormColumn, str] = {column: kept_text(row.texts.get(column, "")) for column in ANSWERS}
    status = read_status(texts[FormColumn.STATUS])
    day = _read_day(texts[FormColumn.DATE])
    unread = dict(row.doubts)
    if isinstance(status, str) and not isinstance(status, Status):
        unread[FormColumn.STATUS] = status
    if day.problem:
        unread[FormColumn.DATE] = day.problem
    told = [column for column in _TOLD_BY_WORDS if texts[column] and (column in unread or column in day.told)]
    answer = Answer(
        status if isinstance(status, Status) else None,
        day.value,
        texts[FormColumn.OUTPUT],
        texts[FormColumn.OUTCOME],
        texts[FormColumn.PROBLEMS],
        texts[FormColumn.SUGGESTIONS],
    )
    kept = tuple(f"{column}ตามแบบรายงาน: {texts[column]}" for column in told)
    return Understood(answer, unread, kept, (day.note,) if day.note else ())


@dataclass(frozen=True, slots=True)
class _Day:
    """A day as read; `told` is its column where the words say more than the day."""

    value: date | None = None
    problem: str = ""
    note: str = ""
    told: tuple[FormColumn, ...] = ()


def _read_day(text: str) -> _Day:
    """A date, or the last day of a stretch of time that names its year."""
    read = read_date("" if text in _NOTHING else text)
    if read.value and not read.certain:
        return _Day(read.value, "", f"ปีของวันที่ “{text[:60]}” ไม่ชัดเจน โปรดตรวจวันที่ที่อ่านได้")
    if not read.problem:
        return _Day(read.value)
    stretch = read_period(text, None)
    if stretch.end is None or stretch.problem:
        return _Day(None, read.problem)
    note = f"“{text[:60]}” เป็นช่วงเวลา ใช้วันสุดท้ายเป็นวันที่ดำเนินการ และเก็บข้อความเดิมไว้ท้ายผลการดำเนินการ"
    return _Day(stretch.end, "", note, (FormColumn.DATE,))


def read_status(text: str) -> Status | str | None:
    """The status a cell says in any writing, ticked boxes included; None for none; else a sentence why it is none."""
    said = kept_text(text)
    if (plain := unspaced(said).strip(_TICKS) or unspaced(said)) in _NOTHING:
        return None
    if plain in _STATUS_OF:
        return _STATUS_OF[plain]
    boxes = [(found["box"], _STATUS_OF.get(unspaced(found["words"]))) for found in _BOX.finditer(said)]
    if len(boxes) > 1 and all(status for _, status in boxes):
        ticked = {status for box, status in boxes if not _is_empty(box)}
        if len(ticked) < 2:
            return ticked.pop() if ticked else None
        return "เลือกสถานะไว้มากกว่าหนึ่งอย่าง โปรดเลือกสถานะเดียว"
    return f"ไม่เข้าใจสถานะ “{said[:60]}” โปรดเลือกสถานะเอง"


def kept_text(text: str) -> str:
    """A cell's text without what no file can keep, its lines ended one way, nothing around it."""
    clean, _ = clean_entry(text.replace("\r\n", "\n").replace("\r", "\n"))
    return clean.strip()


def _is_empty(box: str) -> bool:
    return box in _EMPTY_BOXES or not box.strip("[]() ")
