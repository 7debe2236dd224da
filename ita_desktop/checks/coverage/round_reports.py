"""Checks of rounds: is each reported in time and once, and does a later report go on from the earlier ones."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.coverage.measure_rows import Row, every_row, letters
from ita_desktop.checks.reading import quoted
from ita_desktop.checks.registry import Found, check
from ita_desktop.checks.view import View
from ita_desktop.domain.closing_year import open_points
from ita_desktop.domain.due import RoundState, round_state
from ita_desktop.domain.issues import Place, PlaceKind, Severity
from ita_desktop.domain.measures import Measure, Result, Status
from ita_desktop.domain.rounds import Round, rounds_of
from ita_desktop.domain.texts import measure_name
from ita_desktop.thai.dates import long_date

_BOTH_YEARS = (Aspect.MEASURES, Aspect.REPORTED)
# Shorter words (“เผยแพร่แล้ว”) may well be said twice.
_TELLING = 12
_LONG = 60


@check(
    "round-overdue",
    Severity.HINT,
    "รอบติดตามผลเกินกำหนดรายงาน",
    why="มาตรการที่ไม่ได้รายงานตามรอบมักถูกลืม และผลที่เขียนย้อนหลังตรวจสอบได้ยาก",
    example="รอบที่ 2 ของมาตรการลำดับที่ 3 ครบกำหนดรายงาน 31 มีนาคม 2569 แต่ยังไม่มีผล",
    reads=(*_BOTH_YEARS, Aspect.WORDS),
)
def overdue(view: View) -> Iterator[Found]:
    """Rounds whose last day to report has passed, where no later one is reported."""
    for row, rounds in view.once(_overdue):
        waiting = [one for one in rounds if not _reported_later(row.measure, one)]
        if waiting:
            message = (
                f"{row.name} {_rounds(waiting)} ครบกำหนดรายงานเมื่อ {long_date(waiting[0].due)} แต่ยังไม่มีผลที่รายงาน "
                "โปรดบันทึกผลของรอบนี้"
            )
            yield row.found_in(None, "", message, _ends(waiting))


@check(
    "round-passed-over",
    Severity.HINT,
    "รอบก่อนหน้ายังไม่มีผล ทั้งที่รอบหลังมีแล้ว",
    why="รอบที่ข้ามไปทำให้รายงานผลของปีไม่ต่อเนื่อง",
    example="มาตรการลำดับที่ 3 มีผลของรอบที่ 2 แล้ว แต่รอบที่ 1 ยังว่าง",
    reads=(*_BOTH_YEARS, Aspect.WORDS),
)
def passed_over(view: View) -> Iterator[Found]:
    """Rounds that ended without a report, before one that was reported."""
    for row, rounds in view.once(_overdue):
        passed = [one for one in rounds if _reported_later(row.measure, one)]
        if passed:
            message = f"{row.name} {_rounds(passed)} ยังไม่มีผลที่รายงาน ทั้งที่รอบหลังจากนั้นมีผลแล้ว โปรดบันทึกผลของรอบที่ขาด"
            yield row.found_in(None, "", message, _ends(passed))


@check(
    "result-round-twice",
    Severity.WARNING,
    "ผลสองรายการของรอบเดียวกันมีสถานะขัดกัน",
    why="ผลของขั้นตอนเดียวกันในรอบเดียวกันต้องมีสถานะเดียว มิฉะนั้นไม่ทราบว่าแล้วเสร็จหรือไม่",
    example="ขั้นตอนที่ 2 ในรอบที่ 1 มีทั้งผลว่าแล้วเสร็จและผลว่าอยู่ระหว่างดำเนินการ",
    reads=_BOTH_YEARS,
)
def contradicting(view: View) -> Iterator[Found]:
    """Two results of a step in a round with another status each; of the whole measure where they say the same.

    A measure may hold several outputs, each with its own status, beside its steps.
    """
    for row in every_row(view.context):
        for (step, end), results in _by_round(row.measure).items():
            other = next((one for one in results if one.status is not results[0].status), None)
            if end is None or other is None or not (step or letters(other.output) == letters(results[0].output)):
                continue
            message = (
                f"{row.about(other)} รอบที่สิ้นสุด {long_date(end)} มีผลสองรายการ คือ “{results[0].status}” "
                f"และ “{other.status}” โปรดคงไว้เพียงรายการที่ถูกต้อง"
            )
            figures = (("first", results[0].status.value), ("other", other.status.value), ("round", end.isoformat()))
            yield row.found_in(other, "status", message, *figures)


@check(
    "result-text-twice",
    Severity.HINT,
    "ผลการดำเนินการซ้ำกับผลอื่นของขั้นตอนเดียวกัน",
    why="ผลที่เหมือนกันทุกตัวอักษรมักเกิดจากการบันทึกซ้ำหรือคัดลอกจากรอบก่อน",
    example="ผลของรอบที่ 2 เหมือนกับผลของรอบที่ 1 ทุกตัวอักษร",
    reads=_BOTH_YEARS,
)
def said_twice(view: View) -> Iterator[Found]:
    """An output said word by word in the same round, or a long one in another, of the same step."""
    for row in every_row(view.context):
        first: dict[tuple[str, str], Result] = {}
        for result in row.measure.results:
            said = letters(result.output)
            if len(said) < _TELLING:
                continue
            other = first.setdefault((result.step, said), result)
            if other is not result and (len(said) >= _LONG or other.round_end == result.round_end):
                message = (
                    f"{row.about(result)} ผลการดำเนินการ {quoted(result.output)} เหมือนกับผล{_told_in(other)}ทุกตัวอักษร "
                    "โปรดเขียนสิ่งที่ทำจริงในรอบนี้ หรือลบรายการที่ซ้ำ"
                )
                yield row.found_in(result, "output", message, ("output", said))


@check(
    "result-went-back",
    Severity.WARNING,
    "รอบก่อนแล้วเสร็จ แต่รอบหลังยังไม่เสร็จ",
    why="สิ่งที่แล้วเสร็จแล้วไม่ควรกลับเป็นยังไม่เสร็จ สถานะของรอบใดรอบหนึ่งน่าจะผิด",
    example="ขั้นตอนที่ 1 แล้วเสร็จในรอบที่ 1 แต่รอบที่ 2 รายงานว่าอยู่ระหว่างดำเนินการ",
    reads=_BOTH_YEARS,
)
def undone(view: View) -> Iterator[Found]:
    """Done in a round, and under way, not begun or not done in the next that was reported."""
    for row in every_row(view.context):
        by_step: dict[str, list[tuple[date, Result]]] = defaultdict(list)
        for (step, end), results in _by_round(row.measure).items():
            if end and len(results) == 1:
                by_step[step].append((end, results[0]))
        for told in by_step.values():
            for (end, earlier), (_, later) in pairwise(sorted(told, key=lambda one: one[0])):
                if earlier.status is Status.DONE and later.status is not Status.DONE:
                    message = (
                        f"{row.about(later)} รายงานว่า{later.status} ทั้งที่รอบที่สิ้นสุด {long_date(end)} "
                        "รายงานว่าแล้วเสร็จ โปรดตรวจสอบสถานะของทั้งสองรอบ"
                    )
                    figures = (("earlier", end.isoformat()), ("status", later.status.value))
                    yield row.found_in(later, "status", message, *figures)


@check(
    "year-closed-open",
    Severity.HINT,
    "ปิดการติดตามผลแล้วแต่ยังมีรายการค้าง",
    why="ปีที่ปิดแล้วควรไม่มีสิ่งค้าง หรือมีเหตุผลที่บันทึกไว้",
    example="ปิดการติดตามผลปีงบประมาณ พ.ศ. 2568 แล้ว แต่มาตรการลำดับที่ 4 ยังไม่แล้วเสร็จ",
    reads=(*_BOTH_YEARS, Aspect.WORDS),
)
def closed_with_open_points(view: View) -> Iterator[Found]:
    """A year that was closed without saying why what is open was left."""
    context = view.context
    for fiscal_year in (context.measures_year, context.reported_year):
        work = context.year(fiscal_year)
        if work.closing.on is None or work.closing.note.strip():
            continue
        points = open_points(work, context.file.preferences.round_months, context.today)
        numbers = list(dict.fromkeys(point.number for point in points))
        if numbers:
            message = (
                f"ปิดการติดตามผลของปีงบประมาณ พ.ศ. {fiscal_year} แล้ว แต่ยังมีรายการค้างใน {len(numbers)} มาตรการ "
                f"เช่น {measure_name(numbers[0])} โปรดบันทึกผลให้ครบ หรือระบุเหตุผลเมื่อปิดปี"
            )
            figures = (("measures", " ".join(map(str, numbers))),)
            yield Found(Place(PlaceKind.RESULT, fiscal_year), message, figures, where="การติดตามผล")


def _overdue(view: View) -> list[tuple[Row, list[Round]]]:
    """Each measure with its overdue rounds while its year runs, is not closed, and something of it is reported."""
    context, months = view.context, view.context.file.preferences.round_months
    works = (context.year(year) for year in (context.measures_year, context.reported_year))
    years = {work.fiscal_year for work in works if not work.closing.on and any(one.results for one in work.measures)}
    found = []
    for row in every_row(context):
        if row.over or row.fiscal_year not in years:
            continue
        rounds = rounds_of(row.measure.follow_up, row.fiscal_year, months)
        late = [one for one in rounds if one.due < context.today]
        overdue = [o for o in late if round_state(row.measure, rounds, o, context.today) is RoundState.OVERDUE]
        if overdue:
            found.append((row, overdue))
    return found


def _reported_later(measure: Measure, one: Round) -> bool:
    return any(result.round_end and result.round_end > one.end for result in measure.results)


def _by_round(measure: Measure) -> Mapping[tuple[str, date | None], list[Result]]:
    """The results of a step, reported for the very same round; after a changed cycle rounds may hold several."""
    found: dict[tuple[str, date | None], list[Result]] = defaultdict(list)
    for result in measure.results:
        found[result.step, result.round_end].append(result)
    return found


def _rounds(rounds: list[Round]) -> str:
    return "รอบที่ " + ", ".join(str(one.number) for one in rounds)


def _ends(rounds: list[Round]) -> tuple[str, str]:
    return ("rounds", " ".join(one.end.isoformat() for one in rounds))


def _told_in(result: Result) -> str:
    return f"ของรอบที่สิ้นสุด {long_date(result.round_end)} " if result.round_end else "อีกรายการหนึ่ง "
