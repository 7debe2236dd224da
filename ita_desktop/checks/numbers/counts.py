"""Checks of counts a text tells: of measures, indicators and questions, against how many there are."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.numbers.known import quotes_scores, score_of
from ita_desktop.checks.reading import Reading, quoted
from ita_desktop.checks.registry import Found, check, check_text
from ita_desktop.checks.view import View
from ita_desktop.domain.context import Context
from ita_desktop.domain.framework import Framework, Standing
from ita_desktop.domain.issues import Severity
from ita_desktop.domain.scores import ScoreKey, ScoreLevel
from ita_desktop.domain.scoring import rounded
from ita_desktop.domain.texts import TextKind

_SAID_IN = frozenset({TextKind.SECTION, TextKind.FIELD, TextKind.OPINION})
_JUDGED_IN = frozenset({*_SAID_IN, TextKind.TOOL, TextKind.RECOMMENDATION})
_MEASURES = re.compile(
    r"(?:จำนวน|รวม(?:ทั้งสิ้น|ทั้งหมด)?|ทั้งสิ้น|ทั้งหมด|ทั้ง)(?:จำนวน|[ :])*+(?P<count>\d{1,3}) ?มาตรการ"
    r"(?! ?(?:ข้างต้น|ดังกล่าว|นี้|แรก|หลัก|ย่อย|ที่|ได้แก่))"
)
_SOME = re.compile(
    r"เสร็จ|อยู่ระหว่าง|ไม่ได้|ยังไม่|คงเหลือ|เหลือ|เพิ่ม|ใหม่|เดิม|ด้าน|รับผิดชอบ|ตัวชี้วัดที่|กอง|สำนัก|ส่วนหนึ่ง|บางส่วน|ไตรมาส|รอบ|ปีก่อน|ที่ผ่านมา"
)
_INDICATORS = re.compile(
    r"(?:ครบ(?:ถ้วน)?|ครอบคลุม|ประกอบด้วย|รวม|ทั้งหมด|ทั้งสิ้น)(?:ทั้งหมด|ทั้งสิ้น|ทั้ง|จำนวน|[ :])*+"
    r"(?P<count>\d{1,2}) ?ตัวชี้วัด(?!ย่อย|ที่)"
)
_ITEMS = re.compile(
    r"(?P<tool>[ieo]it)(?![a-z])(?P<gap>[ )ก-๙]{0,40}?)(?:จำนวน|ทั้งหมด|ทั้งสิ้น|รวม|มี)(?:จำนวน|[ :])*+"
    r"(?P<count>\d{1,2}) ?ข้อ(?!ที่|\d)"
)
_NOT_ALL = re.compile(r"ได้|ต่ำ|ผ่าน|ไม่|ขาด|ปรับปรุง|คะแนน|เฉพาะ|เผยแพร่|แก้|เพิ่ม|บาง|ดังนี้")
_PASSED = re.compile(
    r"(?P<no>ไม่)?(?:ผ่าน|(?P<low>ต่ำกว่า|ไม่ถึง))(?:ตาม|หลัก|เกณฑ์|การประเมิน|ขั้นต่ำ|มาตรฐาน|ที่กำหนด|ร้อยละ|85|คะแนน|[ ])*+"
    r"(?:มี|อยู่|จำนวน|รวม|ทั้งสิ้น|[ :])*+(?P<count>\d{1,2}) ?ตัวชี้วัด(?!ที่ ?\d|ย่อย)"
)
_TOOL = re.compile(r"(?<![a-z])(iit|eit|oit)(?![a-z])")
_DONE = re.compile(
    r"(?<!ให้)(?:ได้|ทำการ|ผลการ|จึง)(?:ดำเนินการ)?วิเคราะห์[^.]{0,80}?(?:ครบ(?:ถ้วน)?|ครอบคลุม)(?:ทั้งหมด|ทั้ง|[ ])*+"
    r"(?P<count>\d{1,2}) ?ตัวชี้วัด"
)
_WISH = re.compile(r"(?<!ส่งผล)(?<!ทำ)ให้(?!บริการ)|เพื่อ|ต้อง|ควร|เป้าหมาย|ปีก่อน|ที่ผ่านมา|จะ")
_AROUND = 40


def counts_indicators(reading: Reading) -> bool:
    """Whether a text may say how many indicators did what."""
    return _may(reading, "ตัวชี้วัด", _JUDGED_IN)


def _may(reading: Reading, word: str, kinds: frozenset[TextKind]) -> bool:
    return reading.text.typed and reading.text.kind in kinds and word in reading.said


@check_text(
    "count-measures",
    Severity.WARNING,
    "จำนวนมาตรการในข้อความไม่ตรงกับตาราง",
    why="ผู้อ่านนับแถวในตารางได้เอง จำนวนที่ไม่ตรงแสดงว่าข้อความมาจากฉบับก่อนแก้ตาราง",
    example="ได้กำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใส รวมทั้งสิ้น 99 มาตรการ",
    reads=(Aspect.MEASURES, Aspect.REPORTED),
)
def measures_told(reading: Reading, view: View) -> Iterator[Found]:
    """A number of measures that is neither that of the rows nor of the titles, this year or the reported one."""
    context = view.context
    if not _may(reading, "มาตรการ", _SAID_IN):
        return
    counts = _measure_counts(context)
    for found in _MEASURES.finditer(reading.said):
        said = int(found["count"])
        if not counts or said in counts or _SOME.search(_lead(reading.said, found)):
            continue
        there = " หรือ ".join(str(count) for count in sorted(counts))
        yield _found(reading, found, f"แต่ตารางมี {there} มาตรการ", there)


@check_text(
    "count-indicators",
    Severity.WARNING,
    "จำนวนตัวชี้วัดในข้อความไม่ใช่จำนวนของปีนั้น",
    why="การประเมินมี 10 ตัวชี้วัด จำนวนอื่นแสดงว่าพิมพ์ผิดหรือวิเคราะห์ไม่ครบ",
    example="ผลการประเมินครอบคลุมทั้ง 11 ตัวชี้วัด",
    reads=(Aspect.YEAR,),
    only=counts_indicators,
)
def indicators_told(reading: Reading, view: View) -> Iterator[Found]:
    """A number of all indicators that is neither that of the year nor of one of its tools."""
    if not counts_indicators(reading):
        return
    framework = view.context.framework
    counts = _indicator_counts(framework)
    for found in _INDICATORS.finditer(reading.said):
        if int(found["count"]) not in counts and not _passes(reading.said, found):
            whole = str(len(framework.indicators))
            yield _found(reading, found, f"แต่การประเมินมี {whole} ตัวชี้วัด", whole)


@check_text(
    "count-items",
    Severity.WARNING,
    "จำนวนข้อของแบบวัดในข้อความไม่ใช่จำนวนของปีนั้น",
    why="จำนวนข้อคำถามเปลี่ยนไปในแต่ละปี จำนวนของปีอื่นแสดงว่าคัดลอกจากรายงานเก่า",
    example="แบบวัด OIT จำนวน 43 ข้อ",
    reads=(Aspect.YEAR,),
)
def items_told(reading: Reading, view: View) -> Iterator[Found]:
    """A number of a tool's questions that is not that of the assessed or the working year."""
    if not (_may(reading, "ข้อ", _SAID_IN) and "it" in reading.said):
        return
    context = view.context
    for found in _ITEMS.finditer(reading.said):
        tool = found["tool"].upper()
        years = (context.assessed_year, context.working_year)
        counts = {count for year in years if (count := _items(context.frameworks.get(year), tool))}
        if counts and int(found["count"]) not in counts and not _NOT_ALL.search(found["gap"]):
            there = " หรือ ".join(str(count) for count in sorted(counts))
            yield _found(reading, found, f"แต่แบบวัด {tool} ของปีนั้นมี {there} ข้อ", there)


@check_text(
    "count-passed",
    Severity.WARNING,
    "จำนวนตัวชี้วัดที่ผ่านหรือไม่ผ่านเกณฑ์ในข้อความไม่ตรงกับคะแนน",
    why="จำนวนที่ไม่ตรงกับคะแนนในตารางทำให้การวิเคราะห์ไม่น่าเชื่อถือ",
    example="มีตัวชี้วัดที่ต่ำกว่าเกณฑ์ 85 คะแนน จำนวน 9 ตัวชี้วัด",
    reads=(Aspect.SCORES,),
    only=counts_indicators,
)
def passed_told(reading: Reading, view: View) -> Iterator[Found]:
    """A number of indicators said to pass, or to fail, that is not what the scores give."""
    context = view.context
    if not (counts_indicators(reading) and quotes_scores(reading, context)):
        return
    for found in _PASSED.finditer(reading.said):
        lead = _lead(reading.said, found)
        counts = _passed(context, _scope(reading, lead), failed=bool(found["no"] or found["low"]))
        if counts is None or int(found["count"]) == counts or _WISH.search(lead):
            continue
        yield _found(reading, found, f"แต่ตามคะแนนมี {counts} ตัวชี้วัด", str(counts))


@check(
    "count-analysed",
    Severity.WARNING,
    "เขียนว่าวิเคราะห์ครบทุกตัวชี้วัดทั้งที่ยังไม่ครบ",
    why="เกณฑ์การประเมินให้วิเคราะห์ครบทุกตัวชี้วัด ข้อความที่บอกว่าครบขัดกับการวิเคราะห์ที่ยังไม่ครบ",
    example="เอกสารเขียนว่าวิเคราะห์ครบทั้ง 10 ตัวชี้วัด แต่ยังไม่ได้เขียนของตัวชี้วัดที่ 9",
    reads=(Aspect.FINDINGS, Aspect.DOCUMENTS),
)
def analysed_told(view: View) -> Iterator[Found]:
    """A text of a document that says all indicators were analysed where some have no text."""
    done = _analysed(view.context)
    whole = len(view.context.framework.indicators)
    if not 0 < done < whole:
        return
    for reading in (one for one in view.readings if _may(one, "วิเคราะห์", _SAID_IN)):
        for found in _DONE.finditer(reading.said):
            if int(found["count"]) == whole:
                there = _found(reading, found, f"แต่เขียนการวิเคราะห์ไว้ {done} ตัวชี้วัด", str(done))
                yield replace(there, where=reading.text.name)


def _found(reading: Reading, found: re.Match[str], there: str, basis: str) -> Found:
    message = f"ข้อความเขียนว่า {quoted(reading.typed(*found.span()))} {there} โปรดแก้ไขจำนวนให้ตรงกัน"
    return Found(reading.text.place, message, (("said", found[0]), ("there", basis)))


def _lead(said: str, found: re.Match[str]) -> str:
    return said[max(found.start() - _AROUND, 0) : found.start()]


def _measure_counts(context: Context) -> set[int]:
    """How many measures there are, by rows and by titles, planned and reported."""
    years = (context.year(year).measures for year in (context.measures_year, context.reported_year))
    return {count for rows in years if rows for count in (len(rows), sum(len(row.titles) for row in rows))}


def _indicator_counts(framework: Framework) -> set[int]:
    of_tools = {sum(one.tool == tool.code for one in framework.indicators) for tool in framework.tools}
    return {len(framework.indicators), *of_tools}


def _passes(said: str, found: re.Match[str]) -> bool:
    """Whether the count is of some: those that passed, or that are listed."""
    around = said[max(found.start() - _AROUND, 0) : found.end() + 20]
    return re.search(r"ผ่าน|เกณฑ์|ต่ำ|สูง|ดังกล่าว|ข้างต้น|ได้แก่|ปรับปรุง|พัฒนา", around) is not None


def _items(framework: Framework | None, tool: str) -> int:
    """How many questions a tool has; 0 where that is not known for certain."""
    items = [one for one in framework.items if one.tool == tool] if framework else []
    return len(items) if all(one.standing is not Standing.ABSENT for one in items) else 0


def _scope(reading: Reading, lead: str) -> str:
    """The tool a count is about; empty for all."""
    if reading.text.kind is TextKind.TOOL:
        return reading.text.place.ids[1]
    found = _TOOL.findall(lead)
    return found[-1].upper() if found else ""


def _passed(context: Context, tool: str, *, failed: bool) -> int | None:
    """How many indicators reach the target, or fail it; None where a score is missing."""
    codes = [one.code for one in context.framework.indicators if tool in ("", one.tool)]
    scores = [score_of(context, ScoreKey(ScoreLevel.INDICATOR, code), context.assessed_year) for code in codes]
    known = [rounded(score) for score in scores if score is not None]
    if len(known) < len(codes):
        return None
    return sum((score < context.framework.target) == failed for score in known)


def _analysed(context: Context) -> int:
    """How many indicators have a text of their own or share that of their tool."""
    findings = context.assessed.findings
    tools = {one.code for one in findings if one.level == ScoreLevel.TOOL and one.text.strip()}
    own = {
        one.code
        for one in findings
        if one.level == ScoreLevel.INDICATOR and any((one.defect, one.improve, one.maintain, one.text))
    }
    return sum(one.code in own or one.tool in tools for one in context.framework.indicators)
