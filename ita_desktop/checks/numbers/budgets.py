"""Checks of the amounts of money of measures: can they be read, and was more used than planned."""

import re
from collections.abc import Iterator
from decimal import Decimal

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.reading import quoted
from ita_desktop.checks.registry import Found, check
from ita_desktop.checks.view import View
from ita_desktop.domain.issues import Place, PlaceKind, Severity
from ita_desktop.domain.measures import Measure, numbered
from ita_desktop.domain.texts import measure_name
from ita_desktop.thai.normal import fold

_NUMBER = r"\d{1,3}(?:,\d{3})++|\d++"
_AMOUNT = re.compile(rf"(?<![\d.,])({_NUMBER})(\.\d{{1,2}})?+(?![\d,]|\.\d) ?(ล้าน|แสน|หมื่น|พัน)?(?= ?บาท| ?$| ?\(| ?-)")
_BAHT = re.compile(r"\d ?(?:ล้าน|แสน|หมื่น|พัน)? ?บาท")
_WRITTEN = re.compile(r"(?<![\d.,a-z])\d[\dol,.]*+(?= ?บาท)|^\d[\dol,.]*+$")
_RIGHT = re.compile(rf"(?:{_NUMBER})(?:\.\d{{1,2}})?")
_TIMES = {"": 1, "พัน": 1_000, "หมื่น": 10_000, "แสน": 100_000, "ล้าน": 1_000_000}


@check(
    "budget-unreadable",
    Severity.WARNING,
    "จำนวนเงินเขียนไม่ถูกแบบ",
    why="จำนวนเงินที่จุลภาคหรือจุดผิดที่ หรือมีตัวอักษรปน อาจอ่านได้หลายค่า",
    example="งบประมาณของมาตรการเขียนว่า “10,00 บาท”",
    reads=(Aspect.MEASURES, Aspect.REPORTED),
)
def unreadable(view: View) -> Iterator[Found]:
    """An amount whose commas or point stand wrong, or with letters for digits."""
    for place, text, where in _amounts(view):
        wrong = next((one for one in _WRITTEN.findall(fold(text)) if not _RIGHT.fullmatch(one)), None)
        if wrong is not None:
            message = f"จำนวนเงิน {quoted(text)} เขียนไม่ถูกแบบ โปรดเขียนให้อ่านได้ค่าเดียว เช่น 10,000 บาท"
            yield Found(place, message, (("typed", wrong),), where=where)


@check(
    "budget-over",
    Severity.WARNING,
    "ใช้งบประมาณเกินที่ตั้งไว้",
    why="งบประมาณที่ใช้เกินที่ตั้งไว้ต้องมีคำอธิบาย หรือมีตัวเลขพิมพ์ผิด",
    example="มาตรการตั้งงบประมาณ 10,000 บาท แต่รายงานว่าใช้ 12,000 บาท",
    reads=(Aspect.MEASURES, Aspect.REPORTED),
)
def over(view: View) -> Iterator[Found]:
    """A measure whose results together used more than its budget."""
    for fiscal_year, number, measure in _measures(view):
        planned = amount_of(measure.budget)
        used = [(result, amount) for result in measure.results if (amount := amount_of(result.budget_used)) is not None]
        total = sum((amount for _, amount in used), Decimal(0))
        if planned is None or not used or total <= planned:
            continue
        place = Place(PlaceKind.RESULT, fiscal_year, (measure.id, used[-1][0].id), "budget_used")
        message = (
            f"{measure_name(number)} ตั้งงบประมาณไว้ {planned:,} บาท แต่รายงานว่าใช้รวม {total:,} บาท "
            f"เกิน {total - planned:,} บาท โปรดตรวจสอบตัวเลข หรืออธิบายไว้ในปัญหาอุปสรรค"
        )
        basis = (("planned", str(planned)), ("used", str(total)))
        yield Found(place, message, basis, where=f"{measure_name(number)} งบประมาณที่ใช้")


def amount_of(text: str) -> Decimal | None:
    """The one amount of baht a text tells ("๘๐,๐๐๐ บาท", "1.5 ล้านบาท"); None where it tells none or several."""
    said = fold(text)
    found = _AMOUNT.findall(said)
    if len(found) != 1 or len(_BAHT.findall(said)) > 1:
        return None
    whole, fraction, times = found[0]
    return Decimal(whole.replace(",", "") + fraction) * _TIMES[times]


def _measures(view: View) -> Iterator[tuple[int, int, Measure]]:
    context = view.context
    for fiscal_year in (context.measures_year, context.reported_year):
        for number, measure in numbered(context.year(fiscal_year).measures):
            yield fiscal_year, number, measure


def _amounts(view: View) -> Iterator[tuple[Place, str, str]]:
    for fiscal_year, number, measure in _measures(view):
        place = Place(PlaceKind.MEASURE, fiscal_year, (measure.id,), "budget")
        yield place, measure.budget, f"{measure_name(number)} งบประมาณ"
        for result in measure.results:
            place = Place(PlaceKind.RESULT, fiscal_year, (measure.id, result.id), "budget_used")
            yield place, result.budget_used, f"{measure_name(number)} งบประมาณที่ใช้"
