"""Checks of what lies below the year's target: is it said, analysed, and met by a measure."""

from collections.abc import Iterable, Iterator

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.coverage.item_mentions import told
from ita_desktop.checks.coverage.year_subjects import (
    analysis_texts,
    indicator_name,
    is_by_indicator,
    links_indicators,
    uncovered_of,
    weak_items_of,
    weak_subjects_of,
)
from ita_desktop.checks.registry import Found, check
from ita_desktop.checks.view import View
from ita_desktop.domain.context import Context
from ita_desktop.domain.issues import Place, PlaceKind, Severity
from ita_desktop.domain.scores import ScoreLevel
from ita_desktop.domain.scoring import shown
from ita_desktop.domain.texts import TextKind
from ita_desktop.domain.weak_subjects import Subject

# Names of disclosures are short and particular; those of questions are long and come in other words.
_ALIKE = {"OIT": 9, "IIT": 7, "EIT": 7}
_NAMED_AT_MOST = 6


@check(
    "indicator-below-target",
    Severity.HINT,
    "ตัวชี้วัดได้คะแนนต่ำกว่าเกณฑ์",
    why="ตัวชี้วัดที่ต่ำกว่าเกณฑ์ควรได้รับการแก้ไขก่อน",
    example="ตัวชี้วัดที่ 4 ได้ 81.88 คะแนน ต่ำกว่าเกณฑ์ 85 คะแนน ข้อที่ต่ำกว่าเกณฑ์คือ i10 (55.00)",
    reads=(Aspect.SCORES, Aspect.MEASURES),
)
def below_target(view: View) -> Iterator[Found]:
    """An indicator below the year's target, with its weak items; one without a measure is told of as that."""
    context = view.context
    below = weak_subjects_of(view)
    items = weak_items_of(context, below)
    uncovered = uncovered_of(context, below) if links_indicators(context) else ()
    for subject in (one for one in below if one.level is ScoreLevel.INDICATOR and one not in uncovered):
        score = _score(subject)
        message = (
            f"ตัวชี้วัดที่ {subject.code} {subject.name} ได้ {score} คะแนน ต่ำกว่าเกณฑ์ {_target(context)} คะแนน"
            f"{_listed(' ข้อที่ต่ำกว่าเกณฑ์คือ ', items.get(subject.code, ()))} โปรดให้ความสำคัญในการวิเคราะห์และกำหนดมาตรการ"
        )
        yield Found(
            _of_indicator(context, subject.code),
            message,
            _figures(subject, items.get(subject.code, ())),
            where=_score_of(subject.code),
        )


@check(
    "weak-without-measure",
    Severity.WARNING,
    "ตัวชี้วัดหรือข้อที่ต่ำกว่าเกณฑ์ไม่มีมาตรการ",
    why="ผลการวิเคราะห์ต้องนำไปสู่การปรับปรุง สิ่งที่ต่ำกว่าเกณฑ์จึงต้องมีมาตรการรองรับ",
    example="ตัวชี้วัดที่ 8 ได้ 65.69 คะแนน แต่ไม่มีมาตรการใดเกี่ยวข้องกับตัวชี้วัดนี้",
    reads=(Aspect.SCORES, Aspect.MEASURES),
)
def weak_without_measure(view: View) -> Iterator[Found]:
    """An indicator or item below the target that no measure is linked to or speaks of."""
    context = view.context
    if not links_indicators(context):
        return
    below = uncovered_of(context, weak_subjects_of(view))
    items = weak_items_of(context, below)
    low = {one.code: one for one in below if one.level is ScoreLevel.INDICATOR}
    for indicator in context.framework.indicators:
        subject, uncovered = low.get(indicator.code), items.get(indicator.code, ())
        if subject is None and not uncovered:
            continue
        below_it = f"ต่ำกว่าเกณฑ์ {_target(context)} คะแนน"
        whole = f" ได้ {_score(subject)} คะแนน {below_it}" if subject else ""
        low_items = _listed(" โดยเฉพาะข้อ " if subject else f" มีข้อที่{below_it} คือ ", uncovered)
        message = (
            f"{indicator_name(indicator)}{whole}{low_items} แต่ไม่มีมาตรการใดเกี่ยวข้อง "
            "โปรดเพิ่มมาตรการ หรือเชื่อมมาตรการที่มีอยู่กับตัวชี้วัดนี้"
        )
        yield Found(
            _of_indicator(context, indicator.code),
            message,
            _figures(subject, uncovered),
            where=_score_of(indicator.code),
        )


@check(
    "weak-disclosure-unmentioned",
    Severity.WARNING,
    "การวิเคราะห์ไม่กล่าวถึงข้อ OIT ที่ต่ำกว่าเกณฑ์",
    why="ข้อที่ต่ำกว่าเกณฑ์ต้องระบุในการวิเคราะห์ เพื่อให้มีผู้แก้ไข",
    example="o12 ถึง o15 ได้ 50 คะแนน แต่การวิเคราะห์กล่าวถึงเพียง o12 และ o13",
    reads=(Aspect.SCORES, Aspect.FINDINGS),
)
def disclosure_unmentioned(view: View) -> Iterator[Found]:
    """Weak disclosures that the texts of their indicator and tool name neither by code nor by name."""
    return _unmentioned(view, ("OIT",))


@check(
    "weak-question-unmentioned",
    Severity.HINT,
    "การวิเคราะห์ไม่กล่าวถึงข้อคำถามที่ต่ำกว่าเกณฑ์",
    why="ข้อคำถามที่ต่ำกว่าเกณฑ์เป็นจุดที่ต้องแก้ไขก่อน",
    example="i10 ได้ 55.00 คะแนน แต่การวิเคราะห์ตัวชี้วัดที่ 4 ไม่กล่าวถึงการขอยืมทรัพย์สิน",
    reads=(Aspect.SCORES, Aspect.FINDINGS),
)
def question_unmentioned(view: View) -> Iterator[Found]:
    """Weak questions that the texts of their indicator and tool name neither by code nor in words of theirs."""
    return _unmentioned(view, ("IIT", "EIT"))


def _unmentioned(view: View, tools: Iterable[str]) -> Iterator[Found]:
    context = view.context
    texts, below = analysis_texts(context), weak_subjects_of(view)
    by_indicator = is_by_indicator(context, texts)
    items, by_code = weak_items_of(context, below), {item.code: item for item in context.framework.items}
    for indicator in context.framework.indicators:
        own = texts.get((ScoreLevel.INDICATOR, indicator.code), "")
        of_tool = texts.get((ScoreLevel.TOOL, indicator.tool), "")
        if indicator.tool not in tools or indicator.code not in items or not own + of_tool:
            continue
        if not own and by_indicator:
            continue  # told of as an analysis that is missing
        said, alike = (told(own), told(of_tool)), _ALIKE.get(indicator.tool, 9)
        weak = ((one, by_code[one.code]) for one in items[indicator.code])
        left_out = [one for one, item in weak if not any(text.speaks_of(item, alike) for text in said)]
        if left_out:
            message = (
                f"การวิเคราะห์{indicator_name(indicator)} ไม่ได้กล่าวถึง{_listed('ข้อที่ต่ำกว่าเกณฑ์ คือ ', left_out)} "
                "โปรดเพิ่มข้อเหล่านี้ในข้อบกพร่องหรือข้อที่ต้องแก้ไข"
            )
            level, code, field = (
                (ScoreLevel.INDICATOR, indicator.code, TextKind.DEFECT)
                if own
                else (ScoreLevel.TOOL, indicator.tool, "text")
            )
            place = Place(PlaceKind.FINDING, context.assessed_year, (str(level), code), field)
            yield Found(place, message, _figures(None, left_out), where=f"การวิเคราะห์ตัวชี้วัดที่ {indicator.code}")


def _of_indicator(context: Context, code: str) -> Place:
    return Place(PlaceKind.SCORE, context.assessed_year, (str(ScoreLevel.INDICATOR), code))


def _score_of(code: str) -> str:
    return f"คะแนนตัวชี้วัดที่ {code}"


def _target(context: Context) -> str:
    return f"{context.framework.target.normalize():f}"


def _score(subject: Subject) -> str:
    return "" if subject.lowest is None else shown(subject.lowest)


def _listed(before: str, items: Iterable[Subject]) -> str:
    """The items with their scores, the weakest first and not too many."""
    listed = [f"{one.code} ({_score(one)})" for one in items]
    more = f" และอีก {len(listed) - _NAMED_AT_MOST} ข้อ" if len(listed) > _NAMED_AT_MOST else ""
    return f"{before}{', '.join(listed[:_NAMED_AT_MOST])}{more}" if listed else ""


def _figures(subject: Subject | None, items: Iterable[Subject]) -> tuple[tuple[str, str], ...]:
    subjects = (*((subject,) if subject else ()), *items)
    return tuple((one.code, _score(one)) for one in subjects)
