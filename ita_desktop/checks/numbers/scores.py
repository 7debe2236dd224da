"""Checks of the assessed year's scores: are they scores, and does each follow from those below it."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.numbers.known import with_word
from ita_desktop.checks.numbers.mistyped import Proposal, in_like_digits, mistyped
from ita_desktop.checks.registry import Found, check
from ita_desktop.checks.view import View
from ita_desktop.domain.context import Context
from ita_desktop.domain.framework import Standing
from ita_desktop.domain.issues import Mend, Place, PlaceKind, Severity
from ita_desktop.domain.scores import HIGHEST, Entered, ScoreKey, ScoreLevel, Scores, score_name, score_problem
from ita_desktop.domain.scoring import Basis, derivations, differs, rounded, score_keys, shown
from ita_desktop.thai.digits import plain_digits

_WITHOUT_POINT = 4


@check(
    "score-unreadable",
    Severity.ERROR,
    "คะแนนอ่านไม่ออกหรืออยู่นอกช่วง 0–100",
    why="คะแนนที่อ่านไม่ออกคำนวณต่อไม่ได้ และจะพิมพ์ตามที่กรอก",
    example="กรอกคะแนนข้อ i3 ว่า “9o.5”",
    reads=(Aspect.SCORES,),
)
def unreadable(view: View) -> Iterator[Found]:
    """A typed text that is no score, or a value out of range."""
    context = view.context
    for key, entered in _scores(context).items():
        problem = _problem(entered)
        if problem:
            mend = _with_its_point(score_place(context, key), entered)
            yield Found(score_place(context, key), f"{score_name(key)}: {problem}", (("typed", entered.text),), mend)


@check(
    "score-total",
    Severity.ERROR,
    "คะแนนรวมไม่ตรงกับคะแนนรายเครื่องมือ",
    why="คะแนนรวมที่ไม่ตรงกับคะแนนรายเครื่องมือแสดงว่ามีตัวเลขกรอกผิด",
    example="กรอกคะแนนรวม 95.50 แต่คำนวณจากรายเครื่องมือได้ 94.50",
    reads=(Aspect.SCORES,),
)
def total_against_tools(view: View) -> Iterator[Found]:
    """The total against the weighted tools."""
    context = view.context
    weights = " + ".join(f"{tool.weight.normalize():f}×{tool.code}" for tool in context.framework.tools)
    return _against(view, _is(ScoreLevel.TOTAL), Basis.TOOLS, f"คะแนนที่คำนวณจากรายเครื่องมือ ({weights})")


@check(
    "score-tool",
    Severity.ERROR,
    "คะแนนเครื่องมือไม่ตรงกับค่าเฉลี่ยของตัวชี้วัด",
    why="คะแนนเครื่องมือคือค่าเฉลี่ยของตัวชี้วัด ถ้าไม่ตรงแสดงว่ามีตัวเลขกรอกผิด",
    example="กรอก IIT 93.69 แต่ค่าเฉลี่ยของตัวชี้วัด 1–5 คือ 93.96",
    reads=(Aspect.SCORES,),
)
def tool_against_indicators(view: View) -> Iterator[Found]:
    """A tool, or a half of EIT, against the mean of its indicators."""
    return _against(view, _is(ScoreLevel.TOOL), Basis.INDICATORS, "ค่าเฉลี่ยของตัวชี้วัดในเครื่องมือนี้")


@check(
    "score-eit-parts",
    Severity.ERROR,
    "คะแนน EIT ไม่ตรงกับค่าเฉลี่ยของส่วนที่ 1 และส่วนที่ 2",
    why="คะแนน EIT คือค่าเฉลี่ยของสองส่วน ถ้าไม่ตรงแสดงว่ามีตัวเลขกรอกผิด",
    example="กรอก EIT 96.52 ส่วนที่ 1 97.28 ส่วนที่ 2 94.77",
    reads=(Aspect.SCORES,),
)
def whole_against_parts(view: View) -> Iterator[Found]:
    """EIT and its indicators against the mean of their two parts."""
    return _against(view, lambda key: True, Basis.PARTS, "ค่าเฉลี่ยของส่วนที่ 1 และส่วนที่ 2")


@check(
    "score-sub-indicators",
    Severity.ERROR,
    "คะแนนตัวชี้วัดไม่ตรงกับค่าเฉลี่ยของตัวชี้วัดย่อย",
    why="คะแนนตัวชี้วัดต้องมาจากตัวชี้วัดย่อยของปีนั้น",
    example="ตัวชี้วัดที่ 9 กรอก 90.00 แต่ค่าเฉลี่ยของตัวชี้วัดย่อยคือ 83.33",
    reads=(Aspect.SCORES,),
)
def indicator_against_sub_indicators(view: View) -> Iterator[Found]:
    """An OIT indicator against its sub-indicators, in the years in which it follows from them."""
    return _against(view, lambda key: True, Basis.SUB_INDICATORS, "ค่าเฉลี่ยของตัวชี้วัดย่อย")


@check(
    "score-items",
    Severity.ERROR,
    "คะแนนตัวชี้วัดไม่ตรงกับค่าเฉลี่ยของข้อคำถาม",
    why="คะแนนตัวชี้วัดต้องมาจากข้อคำถามของตัวชี้วัดนั้น",
    example="ตัวชี้วัดที่ 1 กรอก 98.86 แต่ค่าเฉลี่ยของ i1–i3 คือ 96.88",
    reads=(Aspect.SCORES,),
)
def indicator_against_items(view: View) -> Iterator[Found]:
    """An indicator, a half of one or a sub-indicator against the mean of its items."""
    return _against(view, lambda key: True, Basis.ITEMS, "ค่าเฉลี่ยของข้อคำถาม")


def score_place(context: Context, key: ScoreKey) -> Place:
    """Where a score of the assessed year stands in the grid."""
    return Place(PlaceKind.SCORE, context.assessed_year, tuple(part for part in key if part))


def _scores(context: Context) -> Scores:
    """The scores to be judged; a reference year's are not."""
    return {} if context.assessed.reference else context.assessed.scores


def _problem(entered: Entered) -> str:
    if entered.value is not None and not 0 <= entered.value <= HIGHEST:
        return score_problem(str(entered.value))
    return score_problem(entered.text) if entered.value is None else ""


def _is(level: ScoreLevel) -> Callable[[ScoreKey], bool]:
    return lambda key: key.level is level


def _against(view: View, concerns: Callable[[ScoreKey], bool], basis: Basis, what: str) -> Iterator[Found]:
    """Entered scores that are not what follows from the level below, on one basis."""
    context, scores = view.context, _scores(view.context)
    for key, (entered, ways) in view.once(_derived).items():
        value = ways.get(basis) if concerns(key) else None
        if value is not None and differs(entered, value, key):
            proposal = mistyped(context.framework, scores).get((key, basis))
            yield _difference(context, key, (entered, value), what, proposal)


def _derived(view: View) -> Mapping[ScoreKey, tuple[Decimal, Mapping[Basis, Decimal]]]:
    """Every entered score with all that it follows from."""
    framework, scores = view.context.framework, _scores(view.context)
    entered = ((key, scores[key].value) for key in score_keys(framework) if key in scores)
    return {key: (value, derivations(framework, scores, key)) for key, value in entered if value is not None}


def _difference(
    context: Context, key: ScoreKey, apart_values: tuple[Decimal, Decimal], what: str, proposal: Proposal | None
) -> Found:
    entered, value = apart_values
    apart = abs(rounded(entered) - rounded(value))
    message = (
        f"กรอก{with_word(score_name(key), 'เป็น')} {shown(entered)} แต่{what} คือ {shown(value)} "
        f"ต่างกัน {apart}{_doubt(context)} โปรดตรวจสอบกับผลที่ประกาศ{_likely(proposal)}"
    )
    mend = Mend(score_place(context, proposal.key), proposal.typed, proposal.right) if proposal else None
    return Found(score_place(context, key), message, (("entered", shown(entered)), ("computed", shown(value))), mend)


def _likely(proposal: Proposal | None) -> str:
    """Which single slip would explain it."""
    if proposal is None:
        return ""
    return f" โดยเฉพาะ{score_name(proposal.key)} “{proposal.typed}” ซึ่งหากเป็น {proposal.right} ตัวเลขทุกช่องจะตรงกัน"


def _with_its_point(place: Place, entered: Entered) -> Mend | None:
    """Four digits are a score whose point was left out."""
    digits = plain_digits(entered.text.strip())
    if len(digits) != _WITHOUT_POINT or not digits.isdecimal() or digits.startswith("0"):
        return None
    return Mend(place, entered.text, in_like_digits(f"{digits[:2]}.{digits[2:]}", entered.text))


def _doubt(context: Context) -> str:
    """A warning that the year's own weights are not known for certain."""
    if all(tool.standing is not Standing.ASSUMED for tool in context.framework.tools):
        return ""
    return f" (น้ำหนักคะแนนของปีงบประมาณ พ.ศ. {context.assessed_year} เป็นค่าสมมติ)"
