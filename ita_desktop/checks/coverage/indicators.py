"""Checks that nothing is left out: every indicator has its analysis and a measure, every measure its indicator."""

from collections.abc import Iterable, Iterator, Sequence

from ita_desktop.catalog.requirements import Need, rule_for
from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.coverage.checklist import requirement_of
from ita_desktop.checks.coverage.measure_rows import planned
from ita_desktop.checks.coverage.year_subjects import (
    analysis_texts,
    covered_codes,
    indicator_name,
    is_assessed,
    is_by_indicator,
    links_indicators,
    subjects_of,
    weak_items_of,
    weak_subjects_of,
)
from ita_desktop.checks.registry import Found, check
from ita_desktop.checks.view import View
from ita_desktop.domain.context import Context
from ita_desktop.domain.framework import Indicator
from ita_desktop.domain.issues import Place, PlaceKind, Severity
from ita_desktop.domain.scores import ScoreLevel
from ita_desktop.domain.texts import TextKind


@check(
    "analysis-missing",
    Severity.WARNING,
    "ตัวชี้วัดยังไม่มีการวิเคราะห์",
    why="เกณฑ์การประเมินกำหนดให้วิเคราะห์ผลการประเมินให้ครอบคลุมทุกตัวชี้วัด",
    example="วิเคราะห์แล้ว 9 ตัวชี้วัด แต่ตัวชี้วัดที่ 7 ยังไม่มีข้อความใด",
    reads=(Aspect.FINDINGS, Aspect.SCORES, Aspect.MEASURES),
)
def without_analysis(view: View) -> Iterator[Found]:
    """An indicator nothing is said of where the others have texts; a tool where texts are written by tool."""
    context = view.context
    if not is_assessed(context):
        return
    texts, framework = analysis_texts(context), context.framework
    written = [one for one in framework.indicators if texts.get((ScoreLevel.INDICATOR, one.code))]
    silent = [one for one in framework.indicators if one not in written]
    if not is_by_indicator(context, texts):
        silent = [one for one in silent if not texts.get((ScoreLevel.TOOL, one.tool))]
    if not texts and context.year(context.measures_year).measures:
        message = (
            f"มีมาตรการแล้ว แต่ยังไม่มีการวิเคราะห์ผลการประเมินของปีงบประมาณ พ.ศ. {context.assessed_year} "
            "โปรดเขียนการวิเคราะห์ให้ครบทุกตัวชี้วัด"
        )
        yield Found(Place(PlaceKind.FINDING, context.assessed_year), message, where="การวิเคราะห์")
    elif texts and 2 * len(silent) > len(framework.indicators):
        message = f"ตัวชี้วัดที่ {_codes(silent)} ยังไม่มีการวิเคราะห์ โปรดเขียนการวิเคราะห์ให้ครบทุกตัวชี้วัด"
        yield _unsaid(context, silent, message)
    elif texts:
        for indicator in silent:
            message = f"{indicator_name(indicator)} ยังไม่มีการวิเคราะห์ โปรดเขียนข้อบกพร่อง ข้อที่ต้องแก้ไข หรือข้อที่ต้องรักษาระดับ"
            yield _unsaid(context, [indicator], message)


@check(
    "indicator-without-measure",
    Severity.WARNING,
    "ตัวชี้วัดไม่มีมาตรการ",
    why="การนำผลการวิเคราะห์ไปปรับปรุงหรือรักษาระดับควรครอบคลุมทั้ง 10 ตัวชี้วัด",
    example="มาตรการเกี่ยวข้องกับตัวชี้วัดที่ 1–9 แต่ไม่มีมาตรการใดของตัวชี้วัดที่ 10",
    reads=(Aspect.SCORES, Aspect.MEASURES),
)
def without_measure(view: View) -> Iterator[Found]:
    """An indicator that is not weak, but that no measure names, where measures name indicators."""
    context = view.context
    if not links_indicators(context):
        return
    below = weak_subjects_of(view)
    said = {one.code for one in below if one.level is ScoreLevel.INDICATOR} | {*weak_items_of(context, below)}
    covered = covered_codes(context)
    indicators = context.framework.indicators
    bare = [one for one in indicators if one.code not in covered and one.code not in said]
    place = Place(PlaceKind.MEASURE, context.measures_year)
    if 2 * sum(one.code in covered for one in indicators) > len(indicators):
        for one in bare:
            message = f"{indicator_name(one)} ยังไม่มีมาตรการใดเกี่ยวข้อง โปรดเพิ่มมาตรการ หรือเลือกตัวชี้วัดนี้ในมาตรการที่มีอยู่"
            yield Found(place, message, (("indicator", one.code),), where="ตารางมาตรการ")
    elif bare and _asks_for_all(context):
        message = f"ตัวชี้วัดที่ {_codes(bare)} ยังไม่มีมาตรการใดเกี่ยวข้อง ทั้งที่เกณฑ์การประเมินให้ครอบคลุมทุกตัวชี้วัด โปรดเพิ่มมาตรการ"
        yield Found(place, message, tuple(("indicator", one.code) for one in bare), where="ตารางมาตรการ")


@check(
    "measure-indicator",
    Severity.HINT,
    "มาตรการไม่ระบุตัวชี้วัด",
    why="เกณฑ์การประเมินกำหนดให้มาตรการสอดคล้องกับผลการวิเคราะห์ตัวชี้วัด",
    example="มาตรการอื่นระบุตัวชี้วัดแล้ว แต่มาตรการลำดับที่ 4 ไม่ได้ระบุ",
    reads=(Aspect.SCORES, Aspect.MEASURES),
)
def without_indicator(view: View) -> Iterator[Found]:
    """A measure that names no indicator where others name one."""
    context = view.context
    if not links_indicators(context):
        return
    for row in planned(context):
        if any(title.strip() for title in row.measure.titles) and not subjects_of(context, row.measure):
            yield row.found("indicators", f"{row.name} ยังไม่ระบุตัวชี้วัดที่เกี่ยวข้อง โปรดเลือกตัวชี้วัดที่มาตรการนี้มุ่งปรับปรุงหรือรักษาระดับ")


def _unsaid(context: Context, indicators: Sequence[Indicator], message: str) -> Found:
    ids = (str(ScoreLevel.INDICATOR), indicators[0].code)
    place = Place(PlaceKind.FINDING, context.assessed_year, ids, TextKind.DEFECT)
    figures = tuple(("indicator", one.code) for one in indicators)
    return Found(place, message, figures, where=f"การวิเคราะห์ตัวชี้วัดที่ {indicators[0].code}")


def _codes(indicators: Iterable[Indicator]) -> str:
    return ", ".join(one.code for one in indicators)


def _asks_for_all(context: Context) -> bool:
    """Whether the criterion of the year's measures names all indicators; without them a few weak ones may do."""
    requirement = requirement_of(context, "measures")
    rules = (rule_for(element) for element in (*requirement.must, *requirement.elements)) if requirement else ()
    return any(rule is not None and rule.needs is Need.INDICATORS for rule in rules)
