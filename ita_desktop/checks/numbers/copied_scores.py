"""Checks of scores that look copied: from the year before, or from one half of EIT into the other."""

from collections.abc import Iterator
from decimal import Decimal

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.numbers.scores import score_place
from ita_desktop.checks.registry import Found, check
from ita_desktop.checks.view import View
from ita_desktop.domain.issues import Severity
from ita_desktop.domain.scores import HIGHEST, ScoreKey, ScoreLevel, Scores, score_name
from ita_desktop.domain.scoring import shown

_FEWEST_EQUAL = 5
_FEWEST_PAIRS = 3
_COUNTED = (ScoreLevel.TOTAL, ScoreLevel.TOOL, ScoreLevel.INDICATOR)


@check(
    "score-copied",
    Severity.WARNING,
    "คะแนนหลายค่าเท่ากับปีก่อน",
    why="คะแนนสองปีที่เท่ากันทุกทศนิยมหลายค่าพร้อมกันมักเป็นคะแนนของปีก่อนที่คัดลอกมา",
    example="คะแนนตัวชี้วัดที่ 1–5 ของปี 2568 เท่ากับของปี 2567 ทุกตัว",
    reads=(Aspect.SCORES,),
)
def same_as_before(view: View) -> Iterator[Found]:
    """Five scores or more, and at least half of those known of both years, equal to last year's."""
    context = view.context
    if context.assessed.reference:
        return
    now, before = _values(context.assessed.scores), _values(context.previous.scores)
    both = [key for key in now if key in before and key.level in _COUNTED and now[key] < HIGHEST]
    equal = [key for key in both if now[key] == before[key]]
    if len(equal) < _FEWEST_EQUAL or 2 * len(equal) < len(both):
        return
    told = ", ".join(f"{score_name(key)} ({shown(now[key])})" for key in equal[:3])
    message = (
        f"คะแนนของปีงบประมาณ พ.ศ. {context.assessed_year} เท่ากับของปีงบประมาณ พ.ศ. {context.previous_year} "
        f"จำนวน {len(equal)} ค่า เช่น {told} โปรดตรวจสอบว่าวางคะแนนของปีก่อนลงในปีนี้หรือไม่"
    )
    basis = tuple((score_name(key), shown(now[key])) for key in equal)
    yield Found(score_place(context, equal[0]), message, basis, where="คะแนน")


@check(
    "score-parts-same",
    Severity.WARNING,
    "คะแนน EIT ส่วนที่ 1 และส่วนที่ 2 เท่ากันทุกค่า",
    why="สองส่วนถามคนละกลุ่ม คะแนนที่เท่ากันทุกค่าแสดงว่ากรอกส่วนเดียวกันสองครั้ง",
    example="ข้อ e1–e9 ส่วนที่ 2 มีคะแนนเท่ากับส่วนที่ 1 ทุกข้อ",
    reads=(Aspect.SCORES,),
)
def halves_alike(view: View) -> Iterator[Found]:
    """Three pairs of halves or more that are all equal, a full score aside."""
    context = view.context
    if context.assessed.reference:
        return
    values = _values(context.assessed.scores)
    pairs = [key for key in values if key.part == "1" and key._replace(part="2") in values and values[key] < HIGHEST]
    if len(pairs) < _FEWEST_PAIRS or any(values[key] != values[key._replace(part="2")] for key in pairs):
        return
    told = ", ".join(f"{score_name(key._replace(part=''))} ({shown(values[key])})" for key in pairs[:3])
    message = (
        f"คะแนน EIT ส่วนที่ 1 และส่วนที่ 2 เท่ากันทั้ง {len(pairs)} ค่า เช่น {told} โปรดตรวจสอบว่ากรอกคะแนนของส่วนเดียวกันสองครั้งหรือไม่"
    )
    basis = tuple((score_name(key), shown(values[key])) for key in pairs)
    yield Found(score_place(context, pairs[0]), message, basis, where="คะแนน EIT")


def _values(scores: Scores) -> dict[ScoreKey, Decimal]:
    return {key: entered.value for key, entered in scores.items() if entered.value is not None}
