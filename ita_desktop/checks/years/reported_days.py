"""Checks of the days of events, evidence and reports: in the measure's year, not before it began, not to come."""

from collections.abc import Iterator
from datetime import date

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.coverage.measure_rows import Row, every_result
from ita_desktop.checks.reading import quoted
from ita_desktop.checks.registry import Found, check
from ita_desktop.checks.view import View
from ita_desktop.domain.evidence_targets import evidence_name
from ita_desktop.domain.issues import Severity
from ita_desktop.domain.measures import Event, Result, Status
from ita_desktop.domain.rounds import span_reported
from ita_desktop.thai.dates import long_date
from ita_desktop.thai.fiscal import fiscal_end, fiscal_start

_BOTH_YEARS = (Aspect.MEASURES, Aspect.REPORTED)


@check(
    "result-event-date",
    Severity.WARNING,
    "วันที่ของเหตุการณ์อยู่นอกปีงบประมาณของมาตรการ",
    why="สิ่งที่จัดในปีอื่นไม่ใช่ผลของมาตรการในปีนี้ และมักติดมาจากรายงานผลของปีก่อน",
    example="มาตรการของปีงบประมาณ พ.ศ. 2568 มีการอบรมเมื่อ 3 มีนาคม 2567",
    reads=_BOTH_YEARS,
)
def event_in_another_year(view: View) -> Iterator[Found]:
    """An event that was held before its measure's fiscal year or well behind it."""
    for row, result in every_result(view.context):
        for event in result.events:
            if event.on and not _in_year(row, event.on):
                message = (
                    f"{row.about(result)} เหตุการณ์{_named(event)}จัดเมื่อ {long_date(event.on)} "
                    f"ซึ่งอยู่นอกปีงบประมาณ พ.ศ. {row.fiscal_year} โปรดตรวจสอบวันและปี"
                )
                yield row.found_in(result, "events.on", message, ("on", event.on.isoformat()), event=event.id)


@check(
    "evidence-date",
    Severity.HINT,
    "หลักฐานลงวันที่นอกปีงบประมาณของมาตรการ",
    why="หลักฐานของปีอื่นอาจไม่แสดงสิ่งที่ทำในปีนี้",
    example="มาตรการของปีงบประมาณ พ.ศ. 2568 แนบภาพถ่ายที่ลงวันที่ 3 มีนาคม 2567",
    reads=_BOTH_YEARS,
)
def evidence_of_another_year(view: View) -> Iterator[Found]:
    """A result whose evidence has a day of its own before the measure's fiscal year or well behind it."""
    for row, result in every_result(view.context):
        strange = [(one, one.dated) for one in result.evidence if one.dated and not _in_year(row, one.dated)]
        for one, day in strange[:1]:
            message = (
                f"{row.about(result)} หลักฐาน {quoted(evidence_name(one))} ลงวันที่ {long_date(day)} "
                f"ซึ่งอยู่นอกปีงบประมาณ พ.ศ. {row.fiscal_year} โปรดตรวจสอบว่าเป็นหลักฐานของปีนี้"
            )
            yield row.found_in(result, "evidence", message, ("dated", day.isoformat()), ("evidence", one.id))


@check(
    "result-round-year",
    Severity.WARNING,
    "ผลของรอบที่อยู่นอกปีงบประมาณของมาตรการ",
    why="ผลของรอบในปีอื่นมักติดมาจากการคัดลอก และจะถูกนับในรอบแรกหรือรอบสุดท้ายของปีนี้",
    example="มาตรการของปีงบประมาณ พ.ศ. 2568 มีผลของรอบที่สิ้นสุด 31 มีนาคม 2567",
    reads=_BOTH_YEARS,
)
def round_of_another_year(view: View) -> Iterator[Found]:
    """A result of a round that ends outside the measure's fiscal year."""
    for row, result in every_result(view.context):
        end = result.round_end
        if end and not fiscal_start(row.fiscal_year) <= end <= fiscal_end(row.fiscal_year):
            message = (
                f"{row.about(result)} มีผลของรอบที่สิ้นสุด {long_date(end)} ซึ่งอยู่นอกปีงบประมาณ พ.ศ. {row.fiscal_year} "
                "โปรดตรวจสอบว่าเป็นผลของปีนี้"
            )
            yield row.found_in(result, "", message, ("round", end.isoformat()))


@check(
    "result-future",
    Severity.WARNING,
    "รายงานผลของวันที่ยังมาไม่ถึง",
    why="สิ่งที่ยังไม่เกิดขึ้นยังไม่เป็นผลการดำเนินการ วันที่มักพิมพ์ผิดปีหรือผิดเดือน",
    example="วันนี้คือ 24 พฤศจิกายน 2568 แต่มาตรการลำดับที่ 2 รายงานผลเมื่อ 3 มีนาคม 2569",
    reads=_BOTH_YEARS,
)
def still_to_come(view: View) -> Iterator[Found]:
    """A report, or something held for what is said to be done, after today; days of other years are told of as such."""
    for row, result in every_result(view.context):
        for field, event, day in _days(result):
            held = field == "reported_on" or result.status is Status.DONE
            if held and day > view.context.today and _in_year(row, day):
                what = "รายงานผลเมื่อ" if field == "reported_on" else "มีเหตุการณ์เมื่อ"
                message = f"{row.about(result)} {what} {long_date(day)} ซึ่งยังมาไม่ถึง โปรดตรวจสอบวันและปี"
                yield row.found_in(result, field, message, ("day", day.isoformat()), event=event)


@check(
    "result-before-start",
    Severity.HINT,
    "ผลการดำเนินการอยู่ก่อนวันเริ่มของมาตรการ",
    why="ผลที่เกิดก่อนระยะเวลาดำเนินการอาจเป็นผลของปีก่อน หรือระยะเวลาที่พิมพ์ไว้ไม่ถูกต้อง",
    example="ดำเนินการตั้งแต่ 1 มกราคม 2569 แต่มีการอบรมเมื่อ 5 พฤศจิกายน 2568",
    reads=_BOTH_YEARS,
)
def before_the_start(view: View) -> Iterator[Found]:
    """Something done or held before the first day of the measure, which lies in its year."""
    for row, result in every_result(view.context):
        start = row.measure.timeframe.start
        if start is None or not _in_year(row, start) or result.status in (Status.NOT_STARTED, Status.NOT_DONE):
            continue
        early = [one for one in _days(result) if one[2] < start and _in_year(row, one[2])]
        for field, event, day in early[:1]:
            message = (
                f"{row.about(result)} มีผลเมื่อ {long_date(day)} ซึ่งอยู่ก่อนวันเริ่มดำเนินการ {long_date(start)} "
                "โปรดตรวจสอบวันที่หรือระยะเวลาดำเนินการ"
            )
            figures = (("day", day.isoformat()), ("start", start.isoformat()))
            yield row.found_in(result, field, message, *figures, event=event)


def _days(result: Result) -> Iterator[tuple[str, str, date]]:
    """The field, the event if it is one, and the day of the report and of each event."""
    if result.reported_on:
        yield "reported_on", "", result.reported_on
    yield from (("events.on", event.id, event.on) for event in result.events if event.on)


def _in_year(row: Row, day: date) -> bool:
    first, last = span_reported(row.fiscal_year)
    return first <= day <= last


def _named(event: Event) -> str:
    return f" {quoted(event.what)} " if event.what.strip() else ""
