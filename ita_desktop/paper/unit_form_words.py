"""The words of a unit's form, the same in Excel and in Word: head lines, headings, rows, what stands at the foot."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ita_desktop.domain.measures import Status
from ita_desktop.domain.office import Digits
from ita_desktop.domain.unit_form import Answer, FormKey, FormRow, UnitForm
from ita_desktop.domain.unit_form_codes import code_of, printed_code
from ita_desktop.domain.unit_form_filled import ANSWERS, FormColumn
from ita_desktop.thai.dates import buddhist_year, long_date
from ita_desktop.thai.datewords import SHORT_MONTHS
from ita_desktop.thai.digits import arabic_digits, thai_digits

USUAL_FONT = "TH Sarabun New"
STATUSES = tuple(status.value for status in Status)
NOBODY = "(ยังไม่ได้กำหนดผู้รับผิดชอบ)"
_TITLE = "แบบรายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"
_ABOUT_WHOLE = "ภาพรวมของมาตรการ"
_HINTS = {
    FormColumn.DATE: "(เช่น 12 ม.ค. 69)",
    FormColumn.OUTPUT: "(ทำอะไร ที่ไหน กี่คน)",
    FormColumn.OUTCOME: "(เกิดผลดีอย่างไร)",
    FormColumn.PROBLEMS: "(เหตุที่ไม่ได้ทำ)",
}
_DOTS = "." * 44


@dataclass(frozen=True, slots=True)
class Look:
    """How a form is written: the name of its font and the digits of what is printed on it."""

    font: str = USUAL_FONT
    digits: Digits = Digits.THAI

    def spoken(self, text: str) -> str:
        """The text in the form's digits."""
        if self.digits is Digits.AS_TYPED:
            return text
        return thai_digits(text) if self.digits is Digits.THAI else arabic_digits(text)


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the printed table: a measure's title over its steps (no `key`), or a row to fill."""

    number: str
    words: str
    key: FormKey | None = None
    answer: Answer = Answer()


def head_lines(form: UnitForm, look: Look) -> tuple[str, ...]:
    """What stands over the table: the title, the year and round, the unit, when and where to send it."""
    one = form.identity
    lines = (
        _TITLE,
        f"ปีงบประมาณ พ.ศ. {one.fiscal_year} รอบสิ้นสุดวันที่ {long_date(one.round_end)}",
        f"ของ{one.unit_name or NOBODY} {one.office_name}".strip(),
        f"กำหนดส่งภายในวันที่ {long_date(form.due)}  ส่งที่ {form.send_to or _DOTS}",
    )
    return tuple(map(look.spoken, lines))


def headings(look: Look) -> tuple[str, ...]:
    """The headings of the columns, in the order of FormColumn, a hint of what to fill on their second line."""
    return tuple(look.spoken("\n".join(filter(None, (column.value, _HINTS.get(column))))) for column in FormColumn)


def lines_of(form: UnitForm, look: Look) -> Iterator[Line]:
    """The rows of the table; the title of a measure with steps stands once, over them."""
    before = ""
    for row in form.rows:
        alone = not row.key.step and not _has_steps(form, row)
        if not alone and row.key.measure != before:
            yield Line(look.spoken(str(row.number)), look.spoken(row.title))
        before = row.key.measure
        words = row.title if alone else row.text or _ABOUT_WHOLE
        number = f"{row.number}.{row.step_number}" if row.step_number else str(row.number)
        yield Line(look.spoken(number), look.spoken(words), row.key, row.answer)


def answer_texts(answer: Answer, look: Look) -> dict[FormColumn, str]:
    """What is reported already, by column; the office's own words in the digits they were typed with."""
    said: dict[FormColumn, str] = dict.fromkeys(ANSWERS, "")
    if answer.reported_on:
        said[FormColumn.DATE] = look.spoken(_day(answer.reported_on))
    if answer.status:
        said[FormColumn.STATUS] = answer.status.value
    for column in (FormColumn.OUTPUT, FormColumn.OUTCOME, FormColumn.PROBLEMS, FormColumn.SUGGESTIONS):
        said[column] = getattr(answer, column.name.lower())
    return said


def code_line(form: UnitForm) -> str:
    """The code at the foot; its digits are Arabic whatever the office prints."""
    return f"รหัสแบบ {printed_code(code_of(form.identity))} โปรดอย่าลบ"


def signatures() -> tuple[str, str]:
    """Who signs below the table, each as lines to fill with a pen."""
    return (_signature("ผู้รายงาน"), _signature("หัวหน้าส่วนราชการ"))


def line_count(text: str, room: float) -> int:
    """About how many lines a text takes in a column of so many letters; marks above and below them take no room."""
    letters = max(int(room), 1)
    wide = (sum(unicodedata.category(sign) != "Mn" for sign in line) for line in text.split("\n"))
    return sum(max(-(-count // letters), 1) for count in wide)


def writable(text: str) -> str:
    """The text without what no XML file can hold, its lines ended one way."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(sign for sign in lines if sign in "\n\t" or (sign >= " " and sign not in "\ufffe\uffff"))


def _day(day: date) -> str:
    """12 ม.ค. 2569, which fits on one line of its column."""
    return f"{day.day} {SHORT_MONTHS[day.month - 1]} {buddhist_year(day)}"


def _signature(who: str) -> str:
    return f"ลงชื่อ{_DOTS}{who}\n({_DOTS}{'.' * 8})\nตำแหน่ง{_DOTS}\nวันที่{_DOTS}"


def _has_steps(form: UnitForm, row: FormRow) -> bool:
    return any(other.key.step for other in form.rows if other.key.measure == row.key.measure)
