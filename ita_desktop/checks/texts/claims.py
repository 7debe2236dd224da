"""Checks of what findings claim of an indicator against its scores and measures: no fault, a fault, worth keeping."""

import re
from collections.abc import Iterator

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.reading import Reading, quoted
from ita_desktop.checks.registry import Found, check
from ita_desktop.checks.texts.gathering import finding_readings, items_named, planned_readings
from ita_desktop.checks.texts.said_of_faults import denies_faults, lists_shortcomings, praises, shortcomings
from ita_desktop.checks.texts.standing import Marks, listed, marks_of
from ita_desktop.checks.view import View
from ita_desktop.domain.issues import Place, PlaceKind, Severity
from ita_desktop.domain.scores import ScoreLevel
from ita_desktop.domain.texts import TextKind
from ita_desktop.domain.weak_subjects import Subject

_KEPT = re.compile(r"รักษา(?:ระดับ|มาตรฐาน|ความเป็นมาตรฐาน)")
_URGENT = re.compile(r"(?:แก้ไข|ปรับปรุง)(?:โดย|เป็นการ|อย่าง)?(?:ด่วน|เร่งด่วน)")
_FAULTS = frozenset({TextKind.DEFECT, TextKind.IMPROVE})


@check(
    "claim-no-fault",
    Severity.WARNING,
    "เขียนว่าไม่มีข้อบกพร่องทั้งที่คะแนนต่ำกว่าเกณฑ์",
    why="ข้อที่ได้คะแนนต่ำกว่าเกณฑ์คือข้อบกพร่องที่ต้องวิเคราะห์ การเขียนว่าไม่มีขัดกับคะแนน",
    example="ข้อบกพร่องของตัวชี้วัดที่ 9 เขียนว่า “- ไม่มี -” แต่ข้อ o12 ได้ 50 คะแนน",
    reads=(Aspect.FINDINGS, Aspect.MEASURES, Aspect.SCORES),
)
def no_fault_though_weak(view: View) -> Iterator[Found]:
    """A text that denies faults of an indicator that is weak itself or in an item."""
    marks = marks_of(view)
    for reading in (*finding_readings(view), *planned_readings(view)):
        weak = _weak_of(reading, marks, view)
        claim = denies_faults(reading.raw) if weak else ""
        if claim:
            message = (
                f"{reading.text.name} เขียนว่า {quoted(claim)} แต่{listed(weak)} ต่ำกว่าเกณฑ์ {marks.target} คะแนน "
                "โปรดระบุข้อบกพร่องและแนวทางแก้ไขของข้อดังกล่าว"
            )
            yield Found(
                reading.text.place, message, (("claim", claim), ("weak", listed(weak))), where=reading.text.name
            )


@check(
    "claim-no-fault-measure",
    Severity.WARNING,
    "เขียนว่าไม่มีข้อบกพร่องทั้งที่มาตรการระบุข้อบกพร่อง",
    why="การวิเคราะห์กับมาตรการของตัวชี้วัดเดียวกันต้องตรงกัน",
    example="ข้อบกพร่องของตัวชี้วัดที่ 7 เขียนว่า “ไม่มี” แต่มาตรการของตัวชี้วัดที่ 7 เขียนว่ายังเข้าถึงข้อมูลได้ยาก",
    reads=(Aspect.FINDINGS, Aspect.MEASURES),
)
def no_fault_though_the_measure_tells(view: View) -> Iterator[Found]:
    """A finding that denies faults of an indicator whose measure's analysis lists shortcomings."""
    analyses = [one for one in planned_readings(view) if one.text.kind is TextKind.ANALYSIS]
    for reading in finding_readings(view):
        claim = denies_faults(reading.raw) if reading.text.kind is TextKind.DEFECT else ""
        if not claim:
            continue
        own = set(reading.text.indicators)
        telling = (one for one in analyses if own & set(one.text.indicators) and lists_shortcomings(one.said))
        analysis = next(telling, None)
        if analysis:
            words = ", ".join(f"“{word}”" for word in shortcomings(analysis.said)[:4])
            message = (
                f"{reading.text.name} เขียนว่า {quoted(claim)} แต่{analysis.text.name} ซึ่งเป็นของตัวชี้วัดเดียวกัน มีคำว่า {words} "
                "โปรดแก้ไขให้ตรงกัน"
            )
            yield Found(
                reading.text.place, message, (("claim", claim), ("analysis", analysis.said)), where=reading.text.name
            )


@check(
    "claim-fault-at-full",
    Severity.WARNING,
    "เขียนข้อบกพร่องทั้งที่ได้คะแนนเต็ม",
    why="ตัวชี้วัดที่ได้คะแนนเต็มทุกข้อไม่มีข้อบกพร่องตามผลการประเมิน ข้อความมักติดมาจากตัวชี้วัดหรือปีอื่น",
    example="ตัวชี้วัดที่ 10 ได้ 100 คะแนน แต่ข้อบกพร่องเขียนว่า “ยังไม่ได้จัดทำแผนป้องกันการทุจริต”",
    reads=(Aspect.FINDINGS, Aspect.SCORES),
)
def fault_at_full_marks(view: View) -> Iterator[Found]:
    """A fault named of an indicator with full marks in every item."""
    marks = marks_of(view)
    for reading in finding_readings(view):
        if reading.text.kind is not TextKind.DEFECT or not marks.full(reading.text.indicators[0]):
            continue
        if not denies_faults(reading.raw) and not praises(reading.said):
            message = (
                f"{reading.text.name} เขียนว่า {quoted(reading.raw)} แต่ตัวชี้วัดนี้ได้ 100 คะแนนเต็ม "
                "โปรดตรวจสอบว่าข้อความเป็นของตัวชี้วัดและปีนี้หรือไม่"
            )
            yield Found(
                reading.text.place, message, (("text", reading.said), ("score", "100")), where=reading.text.name
            )


@check(
    "claim-urgent-at-full",
    Severity.HINT,
    "เขียนว่าต้องแก้ไขโดยด่วนทั้งที่ได้คะแนนเต็ม",
    why="เรื่องที่ได้คะแนนเต็มไม่ใช่เรื่องด่วนตามผลการประเมิน",
    example="ตัวชี้วัดที่ 10 ได้ 100 คะแนน แต่เขียนว่า “ต้องแก้ไขโดยด่วน”",
    reads=(Aspect.FINDINGS, Aspect.SCORES),
)
def urgent_at_full_marks(view: View) -> Iterator[Found]:
    """A text that calls for urgent mending where all its indicators have full marks."""
    marks = marks_of(view)
    for reading in finding_readings(view):
        codes = _indicators_of(reading, view)
        found = _URGENT.search(reading.said) if codes and all(marks.full(code) for code in codes) else None
        if found and not denies_faults(reading.raw):
            message = (
                f"{reading.text.name} เขียนว่า {quoted(reading.around(*found.span()))} แต่ตัวชี้วัดได้ 100 คะแนนเต็ม "
                "โปรดตรวจสอบว่าต้องแก้ไขเรื่องนี้โดยด่วนจริงหรือไม่"
            )
            yield Found(reading.text.place, message, (("said", found[0]), ("score", "100")), where=reading.text.name)


@check(
    "claim-keep-weak",
    Severity.HINT,
    "เขียนว่าให้รักษาระดับทั้งที่คะแนนต่ำกว่าเกณฑ์",
    why="ตัวชี้วัดที่ยังไม่ถึงเกณฑ์ควรยกระดับ ไม่ใช่รักษาระดับไว้",
    example="ตัวชี้วัดที่ 4 ได้ 81.88 คะแนน แต่เขียนว่า “ควรรักษาระดับมาตรฐานดังกล่าวไว้”",
    reads=(Aspect.FINDINGS, Aspect.SCORES),
)
def kept_though_weak(view: View) -> Iterator[Found]:
    """A text that would keep the level of an indicator below the target, without naming the item it means."""
    marks = marks_of(view)
    for reading in finding_readings(view):
        code = next(iter(reading.text.indicators), "")
        score = marks.indicators.get(code)
        found = _KEPT.search(reading.said) if score is not None and score < marks.target else None
        if found and score is not None and not items_named(reading.said):
            message = (
                f"{reading.text.name} เขียนว่า {quoted(reading.around(*found.span()))} แต่ตัวชี้วัดนี้ได้ {score} คะแนน "
                f"ต่ำกว่าเกณฑ์ {marks.target} คะแนน โปรดระบุข้อที่ทำได้ดีจริง หรือเขียนว่าต้องยกระดับ"
            )
            yield Found(
                reading.text.place, message, (("said", found[0]), ("score", str(score))), where=reading.text.name
            )


@check(
    "claim-fault-missing",
    Severity.WARNING,
    "ยังไม่ได้เขียนข้อบกพร่องทั้งที่คะแนนต่ำกว่าเกณฑ์",
    why="เกณฑ์การประเมินให้วิเคราะห์ข้อบกพร่องของทุกตัวชี้วัด ข้อที่ต่ำกว่าเกณฑ์จึงเว้นว่างไม่ได้",
    example="ตัวชี้วัดที่ 4 มีข้อ i10 ได้ 55 คะแนน แต่ช่องข้อบกพร่องที่ตรวจพบว่างอยู่",
    reads=(Aspect.FINDINGS, Aspect.SCORES),
)
def fault_not_written(view: View) -> Iterator[Found]:
    """A finding with texts, but none of the fault, of an indicator that is weak."""
    marks = marks_of(view)
    year = view.context.assessed_year
    for finding in view.context.assessed.findings:
        weak = marks.weak.get(finding.code, ()) if finding.level == ScoreLevel.INDICATOR else ()
        written = finding.improve.strip() or finding.maintain.strip()
        if weak and written and not finding.defect.strip():
            where = f"ข้อบกพร่องที่ตรวจพบของตัวชี้วัดที่ {finding.code}"
            message = f"{where} ยังว่าง แต่{listed(weak)} ต่ำกว่าเกณฑ์ {marks.target} คะแนน โปรดเขียนข้อบกพร่องที่ตรวจพบ"
            place = Place(PlaceKind.FINDING, year, (str(finding.level), finding.code), "defect")
            yield Found(place, message, (("weak", listed(weak)),), where=where)


def _weak_of(reading: Reading, marks: Marks, view: View) -> tuple[Subject, ...]:
    """The weak subjects a text must not deny; items the text names limit them to those."""
    kind = reading.text.kind
    if kind not in _FAULTS and kind not in {TextKind.TOOL, TextKind.ANALYSIS}:
        return ()
    weak = tuple(one for code in _indicators_of(reading, view) for one in marks.weak.get(code, ()))
    named = items_named(reading.said) if weak else ()
    if kind is TextKind.TOOL:
        return tuple(one for one in weak if one.code not in named)
    return tuple(one for one in weak if one.code in named) if named else weak


def _indicators_of(reading: Reading, view: View) -> tuple[str, ...]:
    text = reading.text
    if text.kind is not TextKind.TOOL:
        return text.indicators
    return tuple(one.code for one in view.context.framework.indicators if text.owner.endswith(f"/{one.tool}"))
