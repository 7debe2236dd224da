"""Checks of what was reported: is each measure and step reported, and does each report say what came of it."""

from collections.abc import Iterator

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.coverage.measure_rows import Row, every_result, every_row, letters, rows_of
from ita_desktop.checks.reading import quoted
from ita_desktop.checks.registry import Found, check
from ita_desktop.checks.view import View
from ita_desktop.domain.issues import Place, PlaceKind, Severity
from ita_desktop.domain.measures import Result, Status
from ita_desktop.domain.reporting import lacks_reason
from ita_desktop.thai.fiscal import fiscal_start

_BOTH_YEARS = (Aspect.MEASURES, Aspect.REPORTED)
# Shorter outcomes (“ดี”, “ไม่มี”, “แล้วเสร็จ”) may well be those of many measures.
_TELLING = 12
_LONG = 60
_NOT_YET = ("ยังไม่", "ไม่ได้ดำเนินการ", "ไม่มีการดำเนินการ", "ไม่ได้จัด", "อยู่ระหว่าง", "รอดำเนินการ", "รอการ", "เลื่อน")


@check(
    "result-output",
    Severity.WARNING,
    "รายงานว่าแล้วเสร็จแต่ไม่มีผลการดำเนินการ",
    why="รายงานผลต้องแสดงว่าทำอะไรไปแล้วบ้าง คำว่าแล้วเสร็จเพียงอย่างเดียวตรวจสอบไม่ได้",
    example="มาตรการลำดับที่ 2 ขั้นตอนที่ 1 แล้วเสร็จ แต่ช่องผลการดำเนินการยังว่าง",
    reads=_BOTH_YEARS,
)
def done_without_output(view: View) -> Iterator[Found]:
    """Done, but nothing says what was done."""
    for row, result in every_result(view.context):
        if result.status is Status.DONE and not letters(result.output):
            message = f"{row.about(result)} รายงานว่าแล้วเสร็จ แต่ยังไม่มีผลการดำเนินการ โปรดกรอกสิ่งที่ได้ดำเนินการไป"
            yield row.found_in(result, "output", message)


@check(
    "result-done-date",
    Severity.HINT,
    "รายงานว่าแล้วเสร็จแต่ไม่มีวันที่",
    why="วันที่ทำให้ตรวจสอบได้ว่าดำเนินการภายในระยะเวลาของมาตรการ",
    example="มาตรการลำดับที่ 2 แล้วเสร็จ แต่ยังไม่ได้ระบุวันที่รายงาน",
    reads=_BOTH_YEARS,
)
def done_without_date(view: View) -> Iterator[Found]:
    """Done, but not when."""
    for row, result in every_result(view.context):
        if result.status is Status.DONE and result.reported_on is None:
            message = f"{row.about(result)} รายงานว่าแล้วเสร็จ แต่ยังไม่มีวันที่ โปรดระบุวันที่รายงานผล"
            yield row.found_in(result, "reported_on", message)


@check(
    "result-outcome",
    Severity.WARNING,
    "มีผลการดำเนินการแต่ไม่มีผลลัพธ์",
    why="รายงานผลต้องแสดงผลลัพธ์หรือความสำเร็จของมาตรการ ไม่ใช่เพียงสิ่งที่ได้ทำ",
    example="อบรมแล้ว 2 ครั้ง แต่ไม่ได้เขียนว่าเกิดผลอย่างไร",
    reads=_BOTH_YEARS,
)
def output_without_outcome(view: View) -> Iterator[Found]:
    """A measure that is done, or whose year is over, with something done but nothing that came of it."""
    for row in every_row(view.context):
        results = row.measure.results
        ended = row.over or any(result.status is Status.DONE and not result.step for result in results)
        with_output = next((result for result in results if letters(result.output)), None)
        if ended and with_output and not any(letters(result.outcome) for result in results):
            message = f"{row.name} มีผลการดำเนินการแล้ว แต่ยังไม่มีผลลัพธ์ โปรดกรอกว่าการดำเนินการนั้นทำให้เกิดผลอย่างไร"
            place = next((result for result in results if not result.step), with_output)
            yield row.found_in(place, "outcome", message)


@check(
    "result-reason",
    Severity.WARNING,
    "ไม่ได้ดำเนินการแต่ไม่บอกเหตุผล",
    why="ผู้ตรวจต้องทราบเหตุผลของสิ่งที่ไม่ได้ดำเนินการ",
    example="ขั้นตอนที่ 2 ไม่ได้ดำเนินการ แต่ช่องเหตุผลและปัญหาอุปสรรคยังว่าง",
    reads=_BOTH_YEARS,
)
def not_done_without_reason(view: View) -> Iterator[Found]:
    """Not done, and neither here nor for the measure as a whole is it said why."""
    for row, result in every_result(view.context):
        if lacks_reason(row.measure, result):
            message = f"{row.about(result)} รายงานว่าไม่ได้ดำเนินการ แต่ยังไม่มีเหตุผล โปรดกรอกเหตุผลที่ไม่ได้ดำเนินการหรือปัญหาอุปสรรค"
            yield row.found_in(result, "reason", message)


@check(
    "result-status",
    Severity.WARNING,
    "สถานะไม่ตรงกับผลที่รายงาน",
    why="สถานะกับผลการดำเนินการที่ขัดกันทำให้รายงานไม่น่าเชื่อถือ",
    example="สถานะยังไม่ดำเนินการ แต่มีผลการดำเนินการว่าอบรมแล้ว 40 คน",
    reads=_BOTH_YEARS,
)
def against_its_status(view: View) -> Iterator[Found]:
    """Not started, but something was done; or done, but it says that it is not."""
    for row, result in every_result(view.context):
        said = result.output if len(letters(result.output)) >= _TELLING else result.outcome
        undone = _denies(said)
        if len(letters(said)) < _TELLING:
            continue
        if (result.status is Status.NOT_STARTED and not undone) or (result.status is Status.DONE and undone):
            message = (
                f"{row.about(result)} มีสถานะว่า “{result.status}” แต่ผลที่รายงานคือ {quoted(said)} "
                "โปรดแก้ไขสถานะหรือข้อความให้ตรงกัน"
            )
            figures = (("status", result.status.value), ("said", said))
            yield row.found_in(result, "status", message, *figures)


@check(
    "result-missing",
    Severity.WARNING,
    "มาตรการหรือขั้นตอนยังไม่มีผล",
    why="เมื่อสิ้นปีงบประมาณแล้ว ทุกมาตรการและทุกขั้นตอนต้องมีผลในรายงาน",
    example="สิ้นปีงบประมาณแล้ว แต่มาตรการลำดับที่ 6 ยังไม่มีผลการดำเนินการ",
    reads=_BOTH_YEARS,
)
def without_result(view: View) -> Iterator[Found]:
    """After the year: a measure not reported while others are, or a step while others of its measure are."""
    context = view.context
    for fiscal_year in (context.measures_year, context.reported_year):
        rows = [row for row in rows_of(context, fiscal_year) if row.over]
        if any(_reported(row) for row in rows):
            for row in rows:
                yield from _missing(row, "ยังไม่มีผลที่รายงาน ทั้งที่สิ้นปีงบประมาณแล้ว")


@check(
    "results-none",
    Severity.HINT,
    "ยังไม่มีผลของมาตรการปีก่อน",
    why="รายงานผลของปีก่อนเป็นหลักฐานของปีนี้",
    example="สิ้นปีงบประมาณ พ.ศ. 2568 แล้ว แต่ยังไม่ได้บันทึกผลของมาตรการใดเลย",
    reads=(Aspect.REPORTED,),
)
def nothing_reported(view: View) -> Iterator[Found]:
    """The year whose results are due had measures and is over, but nothing was reported of any."""
    context = view.context
    rows = list(rows_of(context, context.reported_year))
    if rows and rows[0].over and not any(_reported(row) for row in rows):
        message = (
            f"สิ้นปีงบประมาณ พ.ศ. {context.reported_year} แล้ว แต่ยังไม่ได้บันทึกผลของมาตรการใดเลย "
            "โปรดบันทึกผลการดำเนินการและผลลัพธ์เพื่อใช้ในรายงาน"
        )
        yield Found(Place(PlaceKind.RESULT, context.reported_year), message, where="ผลการดำเนินการ")


@check(
    "result-step-missing",
    Severity.HINT,
    "ขั้นตอนยังไม่มีผล ทั้งที่ขั้นตอนอื่นมีแล้ว",
    why="ขั้นตอนที่ข้ามไปมักเป็นการลืมกรอก",
    example="ขั้นตอนที่ 1 และ 3 มีผลแล้ว แต่ขั้นตอนที่ 2 ยังว่าง",
    reads=_BOTH_YEARS,
)
def step_passed_over(view: View) -> Iterator[Found]:
    """Within the year: a step without a result before one that is reported."""
    for row in every_row(view.context):
        reported = _reported(row)
        steps = row.measure.steps
        last = max((n for n, step in enumerate(steps) if step.id in reported), default=0)
        if not row.over and "" not in reported:
            yield from _missing_steps(row, last, "ยังไม่มีผลที่รายงาน ทั้งที่ขั้นตอนหลังจากนั้นมีแล้ว")


@check(
    "result-same-outcome",
    Severity.WARNING,
    "ผลลัพธ์ซ้ำกับที่อื่น",
    why="ผลลัพธ์ที่เหมือนกันทุกตัวอักษรมักเกิดจากการคัดลอกแล้วลืมแก้",
    example="ผลลัพธ์ของมาตรการลำดับที่ 4 เหมือนกับผลลัพธ์ของมาตรการลำดับที่ 1",
    reads=_BOTH_YEARS,
)
def same_outcome(view: View) -> Iterator[Found]:
    """An outcome that is its own output, or another measure's outcome, word by word."""
    first: dict[tuple[int, str], Row] = {}
    for row, result in every_result(view.context):
        said = letters(result.outcome)
        if len(said) < _TELLING:
            continue
        other = first.setdefault((row.fiscal_year, said), row)
        if said == letters(result.output):
            same = "ผลการดำเนินการในแถวเดียวกัน"
        elif other.measure.id != row.measure.id:
            same = f"ผลลัพธ์ของมาตรการลำดับที่ {other.number}"
        else:
            continue
        message = f"{row.about(result)} ผลลัพธ์ {quoted(result.outcome)} เหมือนกับ{same} โปรดเขียนผลที่เกิดขึ้นจริงของเรื่องนี้"
        yield row.found_in(result, "outcome", message, ("outcome", said))


@check(
    "result-same-output",
    Severity.WARNING,
    "ผลการดำเนินการซ้ำกับมาตรการอื่น",
    why="ผลการดำเนินการยาวที่เหมือนกันทุกตัวอักษรมักเกิดจากการคัดลอกแล้วลืมแก้",
    example="ผลการดำเนินการของมาตรการลำดับที่ 4 เหมือนกับผลการดำเนินการของมาตรการลำดับที่ 1",
    reads=_BOTH_YEARS,
)
def same_output(view: View) -> Iterator[Found]:
    """A long output that is another measure's, word by word; one short event may well serve two measures."""
    first: dict[tuple[int, str], Row] = {}
    for row, result in every_result(view.context):
        said = letters(result.output)
        if len(said) < _LONG:
            continue
        other = first.setdefault((row.fiscal_year, said), row)
        if other.measure.id != row.measure.id:
            message = (
                f"{row.about(result)} ผลการดำเนินการ {quoted(result.output)} "
                f"เหมือนกับผลการดำเนินการของมาตรการลำดับที่ {other.number} โปรดเขียนสิ่งที่ทำจริงของเรื่องนี้"
            )
            yield row.found_in(result, "output", message, ("output", said))


@check(
    "result-step-gone",
    Severity.WARNING,
    "ผลของขั้นตอนที่ไม่มีแล้ว",
    why="ผลที่ไม่มีขั้นตอนจะไม่ปรากฏในรายงาน",
    example="มีผลที่รายงานไว้กับขั้นตอนซึ่งถูกลบออกจากมาตรการลำดับที่ 3",
    reads=_BOTH_YEARS,
)
def of_a_step_that_is_gone(view: View) -> Iterator[Found]:
    """A result of a step the measure does not have."""
    for row, result in every_result(view.context):
        if result.step and result.step not in {step.id for step in row.measure.steps}:
            said = next((text for text in (result.output, result.outcome, result.problems) if text.strip()), "")
            message = (
                f"{row.name} มีผลที่รายงานไว้กับขั้นตอนที่ไม่มีอยู่แล้ว"
                f"{f' คือ {quoted(said)}' if said else ''} โปรดย้ายผลไปยังขั้นตอนที่ถูกต้องหรือลบผลนี้"
            )
            yield row.found_in(result, "", message, ("step", result.step))


@check(
    "result-too-early",
    Severity.WARNING,
    "มีผลของปีงบประมาณที่ยังไม่เริ่ม",
    why="ผลของปีที่ยังไม่เริ่มมักเป็นผลของปีก่อนที่ติดมากับการคัดลอก",
    example="ปีงบประมาณ พ.ศ. 2570 ยังไม่เริ่ม แต่มาตรการลำดับที่ 1 มีผลว่าแล้วเสร็จ",
    reads=_BOTH_YEARS,
)
def before_its_year(view: View) -> Iterator[Found]:
    """Something reported of a measure whose fiscal year has not begun."""
    for row, result in every_result(view.context):
        told = result.status is not Status.NOT_STARTED or letters(result.output + result.outcome)
        if told and view.context.today < fiscal_start(row.fiscal_year):
            message = (
                f"{row.about(result)} มีผลที่รายงานแล้ว ทั้งที่ปีงบประมาณ พ.ศ. {row.fiscal_year} ยังไม่เริ่ม "
                "โปรดตรวจสอบว่าผลนี้เป็นของปีก่อนหรือไม่"
            )
            yield row.found_in(result, "", message, ("status", result.status.value))


def _reported(row: Row) -> frozenset[str]:
    """The steps, and "" for the measure as a whole, of which a result says anything."""
    return frozenset(result.step for result in row.measure.results if _says_something(result))


def _says_something(result: Result) -> bool:
    if result.events or result.evidence:
        return True
    texts = (result.output, result.outcome, result.problems, result.suggestions, result.reason)
    return result.status is not Status.NOT_STARTED or any(letters(text) for text in texts)


def _missing(row: Row, what: str) -> Iterator[Found]:
    """The measure where it has no result; its steps where only steps are reported."""
    reported = _reported(row)
    if not reported:
        yield row.found_in(None, "", f"{row.name} {what} โปรดบันทึกผลการดำเนินการและผลลัพธ์")
    elif "" not in reported:
        yield from _missing_steps(row, len(row.measure.steps), what)


def _missing_steps(row: Row, before: int, what: str) -> Iterator[Found]:
    reported = _reported(row)
    for number, step in enumerate(row.measure.steps[:before], 1):
        if step.id not in reported and step.text.strip():
            message = f"{row.name} ขั้นตอนที่ {number} {what} โปรดบันทึกผลของขั้นตอนนี้"
            yield row.found("steps", message, inner=(step.id,))


def _denies(said: str) -> bool:
    """Whether what stands there says that nothing was done, or not yet."""
    return letters(said).startswith(_NOT_YET)
