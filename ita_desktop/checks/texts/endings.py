"""Checks of how a text ends: a sentence that breaks off before its last words."""

import re
from collections.abc import Iterator

from ita_desktop.checks.reading import Reading, quoted
from ita_desktop.checks.registry import Found, check_text
from ita_desktop.checks.view import View
from ita_desktop.domain.issues import Severity
from ita_desktop.domain.texts import TextKind

_SENTENCES = frozenset(
    {
        TextKind.DEFECT,
        TextKind.IMPROVE,
        TextKind.MAINTAIN,
        TextKind.TOOL,
        TextKind.RECOMMENDATION,
        TextKind.TITLE,
        TextKind.ANALYSIS,
        TextKind.STEP,
        TextKind.RESPONSIBLE,
        TextKind.TARGET,
        TextKind.KPI,
        TextKind.OUTPUT,
        TextKind.OUTCOME,
        TextKind.REPORT,
        TextKind.SECTION,
        TextKind.OPINION,
    }
)
# After these comes a list or a table in the paper, which is no part of the text.
_BEFORE_LISTS = frozenset({TextKind.STEP, TextKind.SECTION})
_TAIL = 60
_LONGEST = 12
_LOOSE = " ,:;–-"
_LISTING = r"เพื่อ|โดย|คือ|ได้แก่|เช่น|อาทิ"
# Each with the words that end in it and are whole: "เจ้าของ", "กำกับ", "ภายใน", "หารือ".
_JOINING = (
    r"และ|(?<!หา)หรือ|ซึ่ง|เนื่องจาก|เพราะ|ตลอดจน|รวมทั้ง|รวมถึง|อีกทั้ง|พร้อมทั้ง|(?<!อยู่)ระหว่าง|เกี่ยวกับ|สำหรับ|ดังนั้น"
    r"|(?<!เจ้า)(?<!สิ่ง)(?<!ข้าว)(?<!ข้อ)(?<!ซื้อ)(?<!ขาย)(?<!แจก)(?<!มอบ)(?<!รับ)(?<!ยืม)ของ|(?<!กำ)(?<!บัง)(?<!ขับ)(?<!ระดับ)(?<!สำหรับ)กับ"
    r"|(?<!ภาย)(?<!ข้าง)(?<!ด้าน)(?<!ชั้น)(?<!ส่วน)(?<!ณ์)ใน|(?<!เก่า)(?<!เผื่อ)(?<!ไม่)(?<!ได้)แก่|เพื่อให้|โดยมี"
    r"|(?:ด้วย|ใน|โดย|มี)การ|ว่าด้วย|เป็นไปตาม|หน้าที่ที่|(?:รายงาน|เสนอ|แจ้ง)ต่อ|(?<= )ถึง|(?:^|(?<= ))แต่"
)
_CUT = re.compile(rf"(?:{_JOINING}|{_LISTING})[\s,:;–-]*$")
_CUT_BEFORE_LIST = re.compile(rf"(?:{_JOINING})[\s,;–-]*$")


@check_text(
    "text-cut-off",
    Severity.WARNING,
    "ข้อความจบกลางประโยค",
    why="ประโยคที่ขาดท้ายทำให้ผู้อ่านไม่ทราบว่าต้องทำอะไร และมักเกิดจากการคัดลอกไม่ครบ",
    example="จัดประชุมชี้แจงแนวทางการปฏิบัติงานให้แก่บุคลากรทุกคนและ",
)
def ends_too_early(reading: Reading, view: View) -> Iterator[Found]:
    """A text whose last word joins what does not follow."""
    text = reading.text
    if text.kind not in _SENTENCES or not text.typed:
        return
    cut = _CUT_BEFORE_LIST if text.kind in _BEFORE_LISTS else _CUT
    if cut.search(reading.said, max(len(reading.said.rstrip(_LOOSE)) - _LONGEST, 0)):
        tail = reading.said[-_TAIL:]
        end = quoted(reading.around(len(reading.said), len(reading.said)))
        message = f"{text.name} จบที่ {end} ซึ่งเหมือนประโยคยังไม่จบ โปรดเขียนต่อให้จบหรือลบคำท้ายออก"
        yield Found(text.place, message, (("ending", tail),))
