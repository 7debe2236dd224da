"""Checks of figures and names typed over in a document against what the data give."""

from collections.abc import Iterator
from decimal import Decimal

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.numbers.known import score_of
from ita_desktop.checks.numbers.second_sets import second_sets
from ita_desktop.checks.numbers.typed_over import (
    TypedOver,
    fiscal_year_of,
    printed_score,
    score_key,
    signed_number,
    typed_over,
)
from ita_desktop.checks.reading import quoted
from ita_desktop.checks.registry import Found, check
from ita_desktop.checks.view import View
from ita_desktop.domain.context import Context
from ita_desktop.domain.issues import Severity
from ita_desktop.domain.scores import read_score, score_name
from ita_desktop.domain.scoring import difference, ranking, rounded, shown
from ita_desktop.thai.normal import fold, unspaced

_CENT = Decimal("0.01")


@check(
    "override-difference",
    Severity.ERROR,
    "ผลต่างที่พิมพ์แทนไม่ตรงกับคะแนนของสองปี",
    why="ผู้อ่านลบคะแนนสองปีได้เอง ผลต่างที่ไม่ตรงแสดงว่าตัวเลขพิมพ์ผิด",
    example="พิมพ์ผลต่างของตัวชี้วัดที่ 7 เป็น 3.09 แต่ 95.82 − 89.75 คือ 6.07",
    reads=(Aspect.SCORES, Aspect.DOCUMENTS),
)
def wrong_difference(view: View) -> Iterator[Found]:
    """A typed-over difference that is not now minus before, as the same table prints them."""
    for one in typed_over(view):
        typed = signed_number(one.text) if one.what == "difference" else None
        now = printed_score(view.context, one.document, one.table, "indicator", one.code)
        before = printed_score(view.context, one.document, one.table, "previous", one.code)
        if typed is None or now is None or before is None or typed == difference(now, before):
            continue
        right = shown(difference(now, before))
        message = (
            f"ผลต่างของตัวชี้วัดที่ {one.code} พิมพ์แทนไว้เป็น {quoted(one.text)} แต่ {shown(now)} − {shown(before)} คือ {right} "
            "โปรดแก้ไขตัวเลข หรือกลับไปใช้ค่าที่คำนวณ"
        )
        basis = (("typed", one.text), ("now", shown(now)), ("before", shown(before)))
        yield Found(one.place, message, basis, one.mend, one.where)


@check(
    "override-score",
    Severity.ERROR,
    "คะแนนที่พิมพ์แทนไม่ตรงกับคะแนนที่กรอก",
    why="เอกสารจะพิมพ์คะแนนที่ไม่ใช่ผลการประเมินที่กรอกไว้",
    example="พิมพ์คะแนนตัวชี้วัดที่ 9 เป็น 100.00 แต่คะแนนที่กรอกคือ 86.75",
    reads=(Aspect.SCORES, Aspect.DOCUMENTS),
)
def wrong_score(view: View) -> Iterator[Found]:
    """A typed-over score that differs from the data by more than rounding, or is no score."""
    in_sets = {place for found in second_sets(view) for place in found.places}
    for one in typed_over(view):
        known = _known(view.context, one)
        typed = read_score(one.text).value
        if known is None or one.place in in_sets or not any(sign.isdecimal() for sign in one.text):
            continue
        if typed is None or abs(rounded(typed) - rounded(known)) > _CENT:
            yield _differing(view.context, one, known)


@check(
    "override-rounding",
    Severity.WARNING,
    "คะแนนที่พิมพ์แทนปัดเศษต่างจากคะแนนที่กรอก",
    why="คะแนนเดียวกันที่ต่างกัน 0.01 คะแนนทำให้เอกสารฉบับเดียวมีตัวเลขสองค่า",
    example="พิมพ์คะแนน OIT เป็น 93.37 แต่ที่อื่นพิมพ์ 93.38",
    reads=(Aspect.SCORES, Aspect.DOCUMENTS),
)
def two_roundings(view: View) -> Iterator[Found]:
    """A typed-over score that is a hundredth off the one printed everywhere else."""
    for one in typed_over(view):
        known, typed = _known(view.context, one), read_score(one.text).value
        if known is not None and typed is not None and abs(rounded(typed) - rounded(known)) == _CENT:
            yield _differing(view.context, one, known)


@check(
    "override-rank",
    Severity.ERROR,
    "อันดับที่พิมพ์แทนไม่ตรงกับคะแนน",
    why="ตารางจัดอันดับต้องเรียงตามคะแนนที่พิมพ์อยู่ข้างกัน",
    example="พิมพ์อันดับของตัวชี้วัดที่ 9 เป็น 1 แต่คะแนนอยู่อันดับที่ 8",
    reads=(Aspect.SCORES, Aspect.DOCUMENTS),
)
def wrong_rank(view: View) -> Iterator[Found]:
    """A typed-over rank that is not the place of the printed score."""
    for one in typed_over(view):
        if one.what != "rank":
            continue
        ranks = _ranks(view.context, one)
        right = ranks.get(one.code)
        if right is not None and fold(one.text).isdecimal() and int(fold(one.text)) != right:
            message = (
                f"อันดับของตัวชี้วัดที่ {one.code} พิมพ์แทนไว้เป็น {quoted(one.text)} แต่ตามคะแนนอยู่อันดับที่ {right} "
                "โปรดแก้ไขตัวเลข หรือกลับไปใช้ค่าที่คำนวณ"
            )
            yield Found(one.place, message, (("typed", one.text), ("rank", str(right))), one.mend, one.where)


@check(
    "override-name",
    Severity.ERROR,
    "ชื่อตัวชี้วัดที่พิมพ์แทนเป็นชื่อของตัวชี้วัดอื่น",
    why="คะแนนจะไปอยู่กับชื่อของตัวชี้วัดอื่น",
    example="พิมพ์ชื่อตัวชี้วัดที่ 3 เป็น “การใช้งบประมาณ”",
    reads=(Aspect.DOCUMENTS,),
)
def name_of_another(view: View) -> Iterator[Found]:
    """A typed-over name that another indicator of the year bears."""
    names = _names(view.context)
    for one in typed_over(view):
        other = names.get(unspaced(one.text)) if one.what == "name" else None
        if other is not None and one.code in names.values() and other != one.code:
            own = _own_name(view.context, one.code)
            message = (
                f"ชื่อตัวชี้วัดที่ {one.code} พิมพ์แทนไว้เป็น {quoted(one.text)} ซึ่งเป็นชื่อตัวชี้วัดที่ {other} "
                f"ชื่อที่ถูกคือ {quoted(own)} โปรดแก้ไขชื่อ หรือกลับไปใช้ชื่อเดิม"
            )
            yield Found(one.place, message, (("typed", one.text), ("name", own)), one.mend, one.where)


@check(
    "override-name-old",
    Severity.HINT,
    "ชื่อตัวชี้วัดที่พิมพ์แทนต่างจากชื่อของปีนั้น",
    why="ชื่อตัวชี้วัดเปลี่ยนไปบ้างในแต่ละปี ควรใช้ชื่อของปีที่ประเมินให้เหมือนกันทั้งเล่ม",
    example="พิมพ์ชื่อตัวชี้วัดที่ 8 เป็น “การปรับปรุงระบบการทำงาน” ส่วนปีนั้นใช้ “การปรับปรุงการทำงาน”",
    reads=(Aspect.DOCUMENTS,),
)
def name_of_another_year(view: View) -> Iterator[Found]:
    """A typed-over name that the indicator bears in other years' papers."""
    names = _names(view.context)
    for one in typed_over(view):
        own = _own_name(view.context, one.code) if one.what == "name" else ""
        if own and names.get(unspaced(one.text)) == one.code and unspaced(one.text) != unspaced(own):
            message = (
                f"ชื่อตัวชี้วัดที่ {one.code} พิมพ์แทนไว้เป็น {quoted(one.text)} ส่วนชื่อของปีงบประมาณ พ.ศ. "
                f"{view.context.assessed_year} คือ {quoted(own)} โปรดใช้ชื่อเดียวกันทั้งเอกสาร"
            )
            yield Found(one.place, message, (("typed", one.text), ("name", own)), one.mend, one.where)


def _known(context: Context, one: TypedOver) -> Decimal | None:
    key = score_key(context, one)
    return None if key is None else score_of(context, key, fiscal_year_of(context, one))


def _differing(context: Context, one: TypedOver, known: Decimal) -> Found:
    key = score_key(context, one)
    name = score_name(key) if key else ""
    message = (
        f"{name} ปีงบประมาณ พ.ศ. {fiscal_year_of(context, one)} พิมพ์แทนไว้เป็น {quoted(one.text)} "
        f"แต่คะแนนที่กรอกคือ {shown(known)} โปรดแก้ไขตัวเลข หรือกลับไปใช้คะแนนที่กรอก"
    )
    return Found(one.place, message, (("typed", one.text), ("score", shown(known))), one.mend, one.where)


def _ranks(context: Context, one: TypedOver) -> dict[str, int]:
    codes = [indicator.code for indicator in context.framework.indicators]
    scores = {code: printed_score(context, one.document, one.table, "indicator", code) for code in codes}
    known = {code: value for code, value in scores.items() if value is not None}
    return {code: rank for rank, code, _ in ranking(known)}


def _names(context: Context) -> dict[str, str]:
    return {
        unspaced(name): indicator.code
        for indicator in context.framework.indicators
        for name in (indicator.name, *indicator.aliases)
    }


def _own_name(context: Context, code: str) -> str:
    return next((indicator.name for indicator in context.framework.indicators if indicator.code == code), "")
