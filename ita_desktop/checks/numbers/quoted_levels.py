"""Checks of level words in a text against the level of the year they speak of."""

import re
from collections.abc import Iterator

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.numbers.known import LEVEL_WORDS, quotes_scores
from ita_desktop.checks.reading import Reading, quoted
from ita_desktop.checks.registry import Found, check_text
from ita_desktop.checks.view import View
from ita_desktop.domain.context import Context
from ita_desktop.domain.issues import Severity
from ita_desktop.domain.levels import level_of
from ita_desktop.domain.texts import TextKind
from ita_desktop.thai.normal import fold

_LEVEL = re.compile(
    rf"(?<!ยก)(?<!รักษา)(?:ระดับ(?:ผลการประเมิน|คะแนน|คุณธรรม|คุณภาพ)?|ผลการประเมิน(?:อยู่ใน)?(?:เกณฑ์|ระดับ))"
    rf"(?:เป็น|คือ|ที่|อยู่ใน|[ :=“”\"'(])*+(?P<word>{LEVEL_WORDS})(?![ก-๙a-z0-9])(?!\.[a-zก-๙])"
)
_NOT_NOW = re.compile(
    r"เป้าหมาย|มุ่ง|ให้(?:ได้|มี|อยู่|ผ่าน|ถึง)|เพื่อ|จะ|ควร|ไม่(?:น้อย|ต่ำ)กว่า|ยกระดับ|ก้าว|คาด|เกณฑ์การ|กำหนด|หาก|พัฒนา(?:ไป)?สู่"
)
_ONWARD = re.compile(r"[ ”\"')]*(?:/|\+|และ ?[“\"]|ใน(?:อดีต|อนาคต)|ขึ้นไป|หรือ|คะแนน(?:ตั้งแต่)? ?\d|\d|\(\d|ตั้งแต่)")
_YEAR = re.compile(r"25[4-9]\d|ปีที่ผ่านมา|ปีก่อน|ปีที่แล้ว")
_YEAR_AFTER = re.compile(r"[ ”\"')(]*(?:ใน|ของ)?(?:ปี|พ\.ศ\.)[^\d]{0,16}(25[4-9]\d)")
_FROM = re.compile(r"(?:จาก|เดิม)(?:ที่|อยู่|ใน|[ :“])*$")
_TO = re.compile(r"จาก.{0,30}(?:เป็น|สู่)(?:ที่|อยู่|ใน|[ :“])*$")
_ITS_OWN = re.compile(r"(?:ตัวชี้วัด|แบบวัด|iit|eit|oit)[^.]{0,60}$")
_LIST = 3
_REACH = 70
_JUDGED = frozenset({TextKind.SECTION, TextKind.FIELD, TextKind.OPINION, TextKind.TOOL})


def tells_levels(reading: Reading) -> bool:
    """Whether a text is one in which a level of the office is told."""
    return reading.text.kind in _JUDGED


@check_text(
    "quoted-level",
    Severity.ERROR,
    "ระดับผลการประเมินในข้อความไม่ตรงกับผลของปีนั้น",
    why="ระดับกับคะแนนขัดกันในเอกสารฉบับเดียว หรือเป็นระดับของเกณฑ์ปีอื่นที่คัดลอกมา",
    example="ผลการประเมินของหน่วยงานอยู่ในระดับ AA",
    reads=(Aspect.SCORES,),
    only=tells_levels,
)
def quoted_level(reading: Reading, view: View) -> Iterator[Found]:
    """A level word that is not the level of the year it is said of."""
    context = view.context
    if not (tells_levels(reading) and quotes_scores(reading, context)):
        return
    said = reading.said
    all_found = list(_LEVEL.finditer(said))
    if len({found["word"] for found in all_found}) >= _LIST:
        return
    for found in all_found:
        fiscal_year = _year_of(context, said, found)
        right = _levels(context, fiscal_year) if fiscal_year else ()
        if not right or found["word"] in (fold(one) for one in right) or _is_no_result(said, found):
            continue
        yield _found(reading, context, found, fiscal_year, right)


def _found(reading: Reading, context: Context, found: re.Match[str], fiscal_year: int, right: tuple[str, ...]) -> Found:
    start, end = found.span("word")
    names = tuple(level.name for level in context.frameworks[fiscal_year].levels)
    foreign = "" if found["word"] in map(fold, names) else f" และปีนั้นไม่มีระดับนี้ (มีระดับ {', '.join(names)})"
    message = (
        f"{quoted(reading.around(start, end))} ไม่ตรงกับผลการประเมินปีงบประมาณ พ.ศ. {fiscal_year} ซึ่งอยู่ในระดับ "
        f"{' หรือ '.join(f'“{name}”' for name in right)}{foreign} โปรดแก้ไขข้อความหรือตรวจสอบระดับที่กรอก"
    )
    basis = (("said", found[0]), ("level", " ".join(right)))
    mend = reading.mend(start, end, right[0]) if len(right) == 1 else None
    return Found(reading.text.place, message, basis, mend)


def _is_no_result(said: str, found: re.Match[str]) -> bool:
    """A goal, a rule, or the level of a single tool or indicator."""
    lead = said[max(found.start() - 40, 0) : found.start()]
    return bool(_NOT_NOW.search(lead[-28:]) or _ITS_OWN.search(lead) or _ONWARD.match(said, found.end()))


def _year_of(context: Context, said: str, found: re.Match[str]) -> int:
    """The fiscal year a level is said of; 0 for one that is not known."""
    lead = said[max(found.start() - _REACH, 0) : found.start()]
    if _FROM.search(lead):
        return context.previous_year
    if _TO.search(lead):
        return context.assessed_year
    years = _YEAR.findall(lead)
    after = None if years else _YEAR_AFTER.match(said, found.end())
    if not years and not after:
        return context.assessed_year
    last = after[1] if after else years[-1]
    if not last.isdecimal():
        return 0 if "กว่า" in lead else context.previous_year
    known = (context.assessed_year, context.previous_year)
    if int(last) == context.previous_year and re.search(rf"(?:กว่า|จาก|เทียบ)[^\d]{{0,30}}{last}", lead):
        return context.assessed_year
    return int(last) if int(last) in known else 0


def _levels(context: Context, fiscal_year: int) -> tuple[str, ...]:
    """The level as entered, else those the scores leave possible."""
    framework = context.frameworks.get(fiscal_year)
    assessment = context.year(fiscal_year).assessment
    word = " ".join(assessment.level.split()).removeprefix("ระดับ").strip()
    if word:
        return (word,)
    if framework is None or not assessment.scores:
        return ()
    return tuple(level.name for level in level_of(framework, assessment.scores).possible)
