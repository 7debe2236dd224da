"""Check of scores that stand apart from all others of their tool, as with the decimal point in the wrong place."""

from collections.abc import Iterator
from decimal import Decimal

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.numbers.mistyped import in_like_digits
from ita_desktop.checks.numbers.scores import score_place
from ita_desktop.checks.registry import Found, check
from ita_desktop.checks.view import View
from ita_desktop.domain.context import Context
from ita_desktop.domain.issues import Mend, Severity
from ita_desktop.domain.scores import ScoreKey, ScoreLevel, score_name
from ita_desktop.domain.scoring import shown

_TENTH = Decimal(10)
_ORDINARY = Decimal(50)
_FEWEST_OTHERS = 4
# Disclosures score 0, 50 or 100 each: one far below the others is nothing strange.
_DISCLOSURE = "OIT"


@check(
    "score-tenth",
    Severity.WARNING,
    "คะแนนต่ำผิดปกติ จุดทศนิยมอาจผิดที่",
    why="คะแนนไม่ถึง 10 ในแบบวัดที่ข้ออื่นเกิน 50 ทั้งหมด มักเป็นจุดทศนิยมเลื่อนไปหนึ่งหลัก",
    example="ข้อ i4 กรอก 9.25 ส่วนข้ออื่นของ IIT เกิน 90 ทั้งหมด",
    reads=(Aspect.SCORES,),
)
def a_tenth(view: View) -> Iterator[Found]:
    """A score below ten among others that are all ordinary."""
    context = view.context
    if context.assessed.reference:
        return
    for group in _groups(context).values():
        low = [key for key, value in group.items() if 0 < value < _TENTH]
        others = [value for value in group.values() if value >= _ORDINARY]
        if len(low) == 1 and len(others) == len(group) - 1 >= _FEWEST_OTHERS:
            yield _found(context, low[0], group[low[0]])


def _groups(context: Context) -> dict[tuple[str, ScoreLevel], dict[ScoreKey, Decimal]]:
    """The scores of IIT and EIT by tool and level."""
    framework = context.framework
    tools = {one.code: one.tool for one in framework.indicators} | {one.code: one.tool for one in framework.items}
    groups: dict[tuple[str, ScoreLevel], dict[ScoreKey, Decimal]] = {}
    for key, entered in context.assessed.scores.items():
        tool = tools.get(key.code, _DISCLOSURE)
        if tool != _DISCLOSURE and entered.value is not None:
            groups.setdefault((tool, key.level), {})[key] = entered.value
    return groups


def _found(context: Context, key: ScoreKey, value: Decimal) -> Found:
    typed = context.assessed.scores[key].text
    right = shown(value * _TENTH)
    place = score_place(context, key)
    message = f"กรอก{score_name(key)} “{typed}” ซึ่งต่ำกว่าข้ออื่นของแบบวัดเดียวกันมาก หากหมายถึง {right} โปรดแก้ไขจุดทศนิยม"
    return Found(place, message, (("typed", typed),), Mend(place, typed, in_like_digits(right, typed)))
