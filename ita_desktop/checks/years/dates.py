"""Checks of days: does the day exist, do days follow each other, does a paper's or a report's day lie in its year."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.reading import Reading, quoted
from ita_desktop.checks.registry import Found, check, check_text
from ita_desktop.checks.view import View
from ita_desktop.checks.years.year_meanings import Lead, YearPhrase
from ita_desktop.checks.years.year_phrases import names_years, year_phrases
from ita_desktop.checks.years.year_uses import Use
from ita_desktop.checks.years.year_words import folded_phrase, quoted_phrase
from ita_desktop.compose.desk import Desk
from ita_desktop.domain.context import Context
from ita_desktop.domain.issues import Place, PlaceKind, Severity
from ita_desktop.domain.measures import numbered
from ita_desktop.domain.rounds import span_reported
from ita_desktop.domain.texts import RESULTS, TextKind, measure_name
from ita_desktop.thai.dates import long_date
from ita_desktop.thai.datewords import last_day
from ita_desktop.thai.fiscal import BUDDHIST_OFFSET, fiscal_end, fiscal_start
from ita_desktop.thai.periods import read_period
from ita_desktop.thai.reading import read_date

_EARLY = timedelta(days=92)
_COMPARED = re.compile(r"จาก|กว่า|เทียบ|ก่อน|เดิม|ต่อเนื่อง|ผลการประเมิน|ผลคะแนน|คะแนน|ผ่านมา|ปีที่แล้ว")
_REPLACED = re.compile(r"ยกเลิก|แทน|เดิม")
_SESSION = re.compile("สมัย|สภา|วิสามัญ")
_MEETING = re.compile(r"(?:ประชุม.{0,60}|(?:ประกาศ|สั่ง) ?ณ ?)วัน ?ที่ ?\Z")
_RANGE = re.compile(r" ?(?:-|–|—|(?:ไป)?(?:จน)?ถึง(?:สิ้น)?) ?(?:วัน ?ที่ ?|เดือน ?)?\Z")


@check_text(
    "date-impossible",
    Severity.ERROR,
    "วันที่ที่ไม่มีในปฏิทิน",
    why="วันที่ที่ไม่มีจริงใช้กำหนดส่งหรืออ้างอิงไม่ได้",
    example="รายงานผลภายในวันที่ 31 เมษายน 2569",
    reads=(Aspect.YEAR,),
    only=names_years,
)
def impossible(reading: Reading, view: View) -> Iterator[Found]:
    """Days beyond the end of their month, and months beyond the twelfth."""
    text = reading.text
    if not text.typed:
        return
    if text.kind is TextKind.TIMEFRAME and read_period(reading.raw, text.place.fiscal_year).problem:
        return  # told of as the measure's timeframe
    for phrase in dict.fromkeys(year_phrases(reading.said)):
        if phrase.problem:
            message = f"{quoted_phrase(reading, phrase)}: {phrase.problem}"
            yield Found(text.place, message, (("phrase", folded_phrase(reading, phrase)),))


@check_text(
    "date-order",
    Severity.WARNING,
    "วันสิ้นสุดอยู่ก่อนวันเริ่มต้น",
    why="ช่วงเวลาที่สลับกันทำให้ผู้อ่านไม่ทราบว่าต้องทำเมื่อใด",
    example="จัดอบรมระหว่างวันที่ 20 มีนาคม 2569 – 5 มกราคม 2569",
    reads=(Aspect.YEAR,),
    only=names_years,
)
def in_wrong_order(reading: Reading, view: View) -> Iterator[Found]:
    """Two days or months with a dash between them, the later one first."""
    if not reading.text.typed or reading.text.kind is TextKind.TIMEFRAME:
        return
    phrases = year_phrases(reading.said)
    for one, other in pairwise(phrases):
        if one.month and other.month and _RANGE.match(reading.said[one.end : other.start]) and _is_later(one, other):
            message = f"{quoted(reading.typed(one.start, other.end))} มีวันสิ้นสุดอยู่ก่อนวันเริ่มต้น โปรดตรวจสอบวันและปี"
            yield Found(reading.text.place, message, (("days", reading.said[one.start : other.end]),))


def _is_later(one: YearPhrase, other: YearPhrase) -> bool:
    if one.year is None or other.year is None:
        return False
    return (one.year, one.month, one.day or 1) > (other.year, other.month, other.day or 31)


@check_text(
    "result-date",
    Severity.WARNING,
    "ผลการดำเนินการกล่าวถึงวันที่นอกปีงบประมาณของมาตรการ",
    why="วันที่นอกปีมักติดมาจากรายงานผลของปีก่อน",
    example="ประกาศเผยแพร่เมื่อวันที่ 5 มกราคม 2566",
    reads=(Aspect.YEAR,),
    only=names_years,
)
def result_in_another_year(reading: Reading, view: View) -> Iterator[Found]:
    """Days in what was reported that lie before the measure's fiscal year or well behind it."""
    text = reading.text
    if text.kind not in RESULTS:
        return
    years = range(view.context.previous_year, view.context.working_year + 1)
    for phrase in year_phrases(reading.said):
        told = phrase.use is Use.WORK and phrase.fiscal_year not in years  # as a year outside the work's
        if not told and _is_of_another_year(reading.said, phrase, text.place.fiscal_year):
            message = (
                f"{quoted_phrase(reading, phrase)} อยู่นอกปีงบประมาณ พ.ศ. {text.place.fiscal_year} ของมาตรการนี้ "
                "โปรดตรวจสอบว่าติดมาจากรายงานผลของปีอื่นหรือไม่"
            )
            yield Found(text.place, message, (("phrase", folded_phrase(reading, phrase)),))
            return


def _is_of_another_year(said: str, phrase: YearPhrase, fiscal_year: int) -> bool:
    """Whether a result of a fiscal year cannot well speak of the day, month or year."""
    if phrase.use not in (Use.WORK, Use.PAPER) or phrase.year is None or phrase.problem:
        return False
    if not phrase.month:
        around = said[max(phrase.start - 40, 0) : phrase.end + 15]
        named = phrase.lead in (Lead.FISCAL, Lead.YEAR, Lead.ERA) and phrase.use is Use.WORK
        return (
            named and phrase.year < fiscal_year and not _COMPARED.search(around) and not _is_calendar_year(said, phrase)
        )
    if _REPLACED.search(said, max(phrase.start - 60, 0), phrase.start):
        return False
    first, last = span_reported(fiscal_year)
    return not first <= (phrase.day_meant or last_day(phrase.year - BUDDHIST_OFFSET, phrase.month)) <= last


def _is_calendar_year(said: str, phrase: YearPhrase) -> bool:
    """Whether the year is that of a council's session, or of a day in its last months: both begin in January."""
    if phrase.lead is Lead.FISCAL:
        return False
    session = _SESSION.search(said, max(phrase.start - 40, 0), phrase.start)
    days = (one for one in year_phrases(said) if one.month >= 10 and one.year == phrase.year)
    return session is not None or any(days)


@check(
    "result-reported-on",
    Severity.WARNING,
    "วันที่รายงานผลอยู่นอกปีงบประมาณของมาตรการ",
    why="ผลของมาตรการต้องรายงานในปีงบประมาณนั้นหรือหลังสิ้นปีไม่นาน",
    example="มาตรการของปีงบประมาณ พ.ศ. 2568 รายงานผลเมื่อ 3 มีนาคม 2567",
    reads=(Aspect.MEASURES, Aspect.REPORTED),
)
def reported_in_another_year(view: View) -> Iterator[Found]:
    """A result whose day of reporting lies before its fiscal year or well behind it."""
    context = view.context
    for fiscal_year in (context.measures_year, context.reported_year):
        first, last = span_reported(fiscal_year)
        for number, measure in numbered(context.year(fiscal_year).measures):
            for result in measure.results:
                day = result.reported_on
                if day is None or first <= day <= last:
                    continue
                side = "ก่อนเริ่ม" if day < first else "หลังสิ้น"
                message = (
                    f"{measure_name(number)} รายงานผลเมื่อ {long_date(day)} ซึ่งอยู่{side}ปีงบประมาณ พ.ศ. {fiscal_year} "
                    "โปรดตรวจสอบวันและปี"
                )
                place = Place(PlaceKind.RESULT, fiscal_year, (measure.id, result.id), "reported_on")
                where = f"{measure_name(number)} วันที่รายงานผล"
                yield Found(place, message, (("reported_on", day.isoformat()),), where=where)


@check(
    "document-date",
    Severity.WARNING,
    "วันที่ของเอกสารอยู่นอกปีที่ทำงาน",
    why="เอกสารที่ลงวันที่ของปีอื่นใช้เป็นหลักฐานของปีนี้ไม่ได้",
    example="บันทึกข้อความของปีงบประมาณ พ.ศ. 2569 ลงวันที่ 24 พฤศจิกายน 2567",
    reads=(Aspect.NAMES, Aspect.SCORES, Aspect.MEASURES, Aspect.DOCUMENTS),
)
def document_of_another_year(view: View) -> Iterator[Found]:
    """A paper or its meeting dated before the result can be known, or after the working year."""
    year = view.context.working_year
    for place, name, day in _document_days(view):
        if not fiscal_start(year) - _EARLY <= day <= fiscal_end(year):
            message = (
                f"{_day_named(name, day)}อยู่นอกปีงบประมาณ พ.ศ. {year} "
                f"({long_date(fiscal_start(year))} – {long_date(fiscal_end(year))}) โปรดตรวจสอบวันและปี"
            )
            yield Found(place, message, (("date", day.isoformat()),), where=name)


@check(
    "document-date-early",
    Severity.HINT,
    "เอกสารลงวันที่ก่อนสิ้นปีที่ประเมิน",
    why="เอกสารที่วิเคราะห์ผลของปีหนึ่งโดยปกติทำเมื่อปีนั้นสิ้นสุดแล้ว",
    example="รายงานการวิเคราะห์ผลปีงบประมาณ พ.ศ. 2568 ลงวันที่ 3 กันยายน 2568",
    reads=(Aspect.NAMES, Aspect.SCORES, Aspect.MEASURES, Aspect.DOCUMENTS),
)
def document_before_the_year(view: View) -> Iterator[Found]:
    """A paper dated in the last months of the year whose result it analyses."""
    year = view.context.working_year
    for place, name, day in _document_days(view):
        if fiscal_start(year) - _EARLY <= day < fiscal_start(year):
            message = (
                f"{_day_named(name, day)}อยู่ก่อนสิ้นปีงบประมาณ พ.ศ. {view.context.assessed_year} "
                "ที่วิเคราะห์ผล โปรดตรวจสอบวันและปี"
            )
            yield Found(place, message, (("date", day.isoformat()),), where=name)


@check(
    "document-signed-before",
    Severity.WARNING,
    "เอกสารลงนามก่อนวันที่ของเอกสาร",
    why="วันที่ลงนามต้องไม่อยู่ก่อนวันที่ของเอกสาร",
    example="บันทึกข้อความลงวันที่ 24 พฤศจิกายน 2568 แต่ลงนามวันที่ 20 พฤศจิกายน 2568",
    reads=(Aspect.NAMES, Aspect.SCORES, Aspect.MEASURES, Aspect.DOCUMENTS),
)
def signed_before_dated(view: View) -> Iterator[Found]:
    """A register entry of a signed paper older than the paper."""
    for one in view.printables:
        signed, dated = one.document.signed.on, _dated(view.desks[one.id])
        if signed and dated and signed < dated:
            name = f"{view.desks[one.id].form.name} วันที่ลงนาม"
            message = f"{name} คือ {long_date(signed)} ซึ่งอยู่ก่อนวันที่ของเอกสาร {long_date(dated)} โปรดตรวจสอบวันทั้งสอง"
            place = Place(PlaceKind.DOCUMENT, view.context.working_year, (one.id,), "signed.on")
            yield Found(place, message, (("signed", signed.isoformat()), ("dated", dated.isoformat())), where=name)


def _day_named(name: str, day: date) -> str:
    """A day with the name of its place; a name that quotes the day says it already."""
    return f"{name} " if name.endswith("”") else f"{name} คือ {long_date(day)} ซึ่ง"


def _document_days(view: View) -> Iterator[tuple[Place, str, date]]:
    """Every day typed for a paper, with its place and the name of it."""
    for one in view.printables:
        desk = view.desks[one.id]
        if one.document.dated:
            place = _document_place(view.context, one.id, "dated")
            yield place, f"{desk.form.name} วันที่ของเอกสาร", one.document.dated
        for spec in desk.form.fields:
            day = read_date(one.document.fields.get(spec.id, "")).value if spec.kind == "date" else None
            if day and day != one.document.dated:
                yield _document_place(view.context, one.id, f"fields.{spec.id}"), f"{desk.form.name} {spec.label}", day
    yield from _days_in_sections(view)


def _days_in_sections(view: View) -> Iterator[tuple[Place, str, date]]:
    """Days of meetings and of the paper itself that were typed into its text; those of no year of the work aside."""
    years = range(view.context.previous_year, view.context.working_year + 1)
    for reading in view.readings:
        if reading.text.kind is not TextKind.SECTION or not reading.text.typed:
            continue
        for phrase in year_phrases(reading.said):
            day = phrase.day_meant
            own = day and phrase.use in (Use.WORK, Use.PAPER) and phrase.fiscal_year in years
            if day and own and _MEETING.search(reading.said[max(phrase.start - 80, 0) : phrase.start]):
                yield reading.text.place, f"{reading.text.name} {quoted_phrase(reading, phrase)}", day


def _dated(desk: Desk) -> date | None:
    """The day of a paper: its own, else the one typed into its form."""
    return desk.document.dated or read_date(desk.document.fields.get("date", "")).value


def _document_place(context: Context, document: str, field: str) -> Place:
    return Place(PlaceKind.DOCUMENT, context.working_year, (document,), field)
