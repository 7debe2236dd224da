"""Checks of when measures are done and followed up against the fiscal year they are planned for."""

import re
from collections.abc import Iterator
from datetime import date

from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.reading import Reading, quoted
from ita_desktop.checks.registry import Found, check, check_text
from ita_desktop.checks.view import View
from ita_desktop.checks.years.year_meanings import BUDDHIST, YearPhrase
from ita_desktop.checks.years.year_phrases import year_phrases, years_of_work
from ita_desktop.checks.years.year_roles import contradictions
from ita_desktop.checks.years.year_uses import Use
from ita_desktop.domain.issues import Mend, Place, PlaceKind, Severity
from ita_desktop.domain.measures import Measure, numbered
from ita_desktop.domain.rounds import LATEST
from ita_desktop.domain.texts import TextKind, measure_name
from ita_desktop.thai.dates import long_date
from ita_desktop.thai.datewords import MONTH, MONTHS, last_day, month_number
from ita_desktop.thai.fiscal import BUDDHIST_OFFSET, fiscal_end, fiscal_start, quarter_of
from ita_desktop.thai.followups import read_follow_up
from ita_desktop.thai.normal import fold
from ita_desktop.thai.periods import read_period
from ita_desktop.thai.shifting import shift_years

_MOST_YEARS = 10
_MONTH = re.compile(MONTH)
_QUARTER = re.compile(
    r"ไตรมาส(?:ที่)? ?(?P<first>[1-4])(?: ?(?:-|ถึง|และ) ?(?:ไตรมาส(?:ที่)? ?)?(?P<last>[1-4])(?![0-9]))?"
    r"(?: ?/? ?(?:ปี ?(?:งบประมาณ)?)? ?(?:พ\.ศ\.)? ?[0-9]{4})? ?[(:=] ?"
    r"(?P<months>[^()0-9]{3,30}[0-9]{0,4}[^()0-9]{0,30})"
)


@check_text(
    "timeframe-outside",
    Severity.WARNING,
    "ระยะเวลาดำเนินการอยู่นอกปีงบประมาณของมาตรการ",
    why="ระยะเวลาของปีอื่นมักติดมาจากมาตรการเดิม และติดตามผลในปีนี้ไม่ได้",
    example="ตลอดปีงบประมาณ พ.ศ. 2567",
    reads=(Aspect.YEAR,),
)
def outside(reading: Reading, view: View) -> Iterator[Found]:
    """A timeframe that begins before its fiscal year, ends after it, or names another one."""
    text, said = reading.text, reading.said
    if text.kind is not TextKind.TIMEFRAME or any(contradictions(said)):
        return
    year = text.place.fiscal_year
    wrong = [phrase for phrase in _sound(_said_of_time(said)) if phrase.fiscal_year != year]
    if wrong:
        phrase = wrong[0]
        message = (
            f"ระยะเวลา {quoted(reading.raw)} อยู่นอกปีงบประมาณ พ.ศ. {year} ของมาตรการ "
            f"({long_date(fiscal_start(year))} – {long_date(fiscal_end(year))}) โปรดตรวจสอบวันและปี"
        )
        figures = (("timeframe", said), ("year", str(year)))
        yield Found(text.place, message, figures, _moved(reading, year - (phrase.fiscal_year or year)))


def _said_of_time(said: str) -> tuple[YearPhrase, ...]:
    """The years of a text about time, where ตั้งแต่ tells no history."""
    return tuple(phrase for phrase in year_phrases(said) if phrase.use in (Use.WORK, Use.HISTORY))


def _sound(phrases: tuple[YearPhrase, ...]) -> Iterator[YearPhrase]:
    """The phrases whose year is one; others are told of as mistyped."""
    return (one for one in phrases if one.fiscal_year is not None and (len(one.digits) == 2 or one.number in BUDDHIST))


def _moved(reading: Reading, by: int) -> Mend | None:
    """The mend that moves every year of a timeframe, where that brings the whole of it into its fiscal year."""
    if not -_MOST_YEARS <= by <= _MOST_YEARS:
        return None
    year, after = reading.text.place.fiscal_year, shift_years(reading.raw, by).text
    then = read_period(after, year)
    if after == reading.raw or then.problem or not then.start or not then.end:
        return None
    inside = fiscal_start(year) <= then.start <= then.end <= fiscal_end(year)
    inside &= all(phrase.fiscal_year == year for phrase in years_of_work(fold(after)))
    return Mend(reading.text.place, reading.raw, after) if inside else None


@check(
    "timeframe-days-outside",
    Severity.WARNING,
    "วันเริ่มหรือวันสิ้นสุดอยู่นอกปีงบประมาณของมาตรการ",
    why="วันที่ของปีอื่นทำให้รอบติดตามผลไม่ตรงกับปีที่วางแผน",
    example="มาตรการของปีงบประมาณ พ.ศ. 2569 เริ่ม 1 ตุลาคม 2567",
    reads=(Aspect.MEASURES,),
)
def days_outside(view: View) -> Iterator[Found]:
    """The days of a timeframe without words, or whose words are no days."""
    year = view.context.measures_year
    for number, measure in numbered(view.context.year(year).measures):
        time = measure.timeframe
        reading = read_period(time.text, year)
        if reading.start or reading.end or reading.problem:
            continue
        for name, day in (("เริ่ม", time.start), ("สิ้นสุด", time.end)):
            if day and not fiscal_start(year) <= day <= fiscal_end(year):
                message = (
                    f"{measure_name(number)} {name} {long_date(day)} ซึ่งอยู่นอกปีงบประมาณ พ.ศ. {year} "
                    f"({long_date(fiscal_start(year))} – {long_date(fiscal_end(year))}) โปรดตรวจสอบวันและปี"
                )
                figures = (("day", day.isoformat()), ("year", str(year)))
                yield Found(
                    _place(view, measure, "timeframe"), message, figures, where=_where(number, "ระยะเวลาดำเนินการ")
                )
                break


@check(
    "follow-up-date",
    Severity.WARNING,
    "วันติดตามผลอยู่นอกช่วงของมาตรการ",
    why="การติดตามผลก่อนเริ่มหรือหลังปีงบประมาณทำไม่ได้จริง",
    example="เริ่มดำเนินการ 1 มกราคม 2569 แต่ติดตามผลภายในวันที่ 31 ธันวาคม 2568",
    reads=(Aspect.MEASURES,),
)
def followed_up_outside(view: View) -> Iterator[Found]:
    """A last day of following up before the measure begins, or outside its fiscal year."""
    year = view.context.measures_year
    for number, measure in numbered(view.context.year(year).measures):
        day = read_follow_up(measure.follow_up.text, year).cut_off or measure.follow_up.cut_off
        start = read_period(measure.timeframe.text, year).start or measure.timeframe.start
        problem = _problem(day, start, year) if day else ""
        if day and problem:
            message = f"{measure_name(number)} ติดตามผลภายใน {long_date(day)} ซึ่ง{problem} โปรดตรวจสอบวันติดตามผล"
            begins = (("start", start.isoformat()),) if start else ()
            figures = (("cut_off", day.isoformat()), *begins, ("year", str(year)))
            yield Found(_place(view, measure, "follow_up"), message, figures, where=_where(number, "การติดตามผล"))


def _problem(day: date, start: date | None, year: int) -> str:
    if day < fiscal_start(year):
        return f"อยู่ก่อนเริ่มปีงบประมาณ พ.ศ. {year} ของมาตรการ"
    if day > fiscal_end(year) + LATEST:
        return f"อยู่หลังสิ้นปีงบประมาณ พ.ศ. {year} ของมาตรการ"
    if start and fiscal_start(year) <= start <= fiscal_end(year) and day < start:
        return f"อยู่ก่อนวันเริ่มดำเนินการ {long_date(start)}"
    return ""


@check_text(
    "follow-up-year",
    Severity.WARNING,
    "การติดตามผลกล่าวถึงปีอื่น",
    why="ปีอื่นในการติดตามผลมักติดมาจากมาตรการเดิม",
    example="ทุก 6 เดือน ประจำปีงบประมาณ พ.ศ. 2567",
    reads=(Aspect.YEAR,),
)
def followed_up_in_another_year(reading: Reading, view: View) -> Iterator[Found]:
    """A year or day in a follow-up outside the measure's year, where it is no cut-off that is told of with its day."""
    text, said = reading.text, reading.said
    if text.kind is not TextKind.FOLLOW_UP or any(contradictions(said)):
        return
    year = text.place.fiscal_year
    cut_off = read_follow_up(reading.raw, year).cut_off
    told = cut_off is not None and bool(_problem(cut_off, None, year))
    for phrase in _sound(_said_of_time(said)):
        if not told and not _may_follow_up(phrase, year):
            message = f"การติดตามผล {quoted(reading.raw)} กล่าวถึงปีอื่น มาตรการนี้เป็นของปีงบประมาณ พ.ศ. {year} โปรดตรวจสอบปี"
            yield Found(text.place, message, (("follow_up", said), ("year", str(year))))
            return


def _may_follow_up(phrase: YearPhrase, year: int) -> bool:
    if not phrase.month or phrase.year is None:
        return phrase.year == year
    gregorian = phrase.year - BUDDHIST_OFFSET
    last = phrase.day_meant or last_day(gregorian, phrase.month)
    return fiscal_start(year) <= last <= fiscal_end(year) + LATEST


@check_text(
    "quarter-months",
    Severity.WARNING,
    "ไตรมาสไม่ตรงกับเดือนในวงเล็บ",
    why="ไตรมาสที่ 1 ของปีงบประมาณคือตุลาคมถึงธันวาคม ไม่ใช่มกราคมถึงมีนาคม",
    example="ไตรมาสที่ 1 (มกราคม – มีนาคม 2569)",
    reads=(Aspect.YEAR,),
)
def in_another_quarter(reading: Reading, view: View) -> Iterator[Found]:
    """Quarters explained by months that are not theirs."""
    said = reading.said.replace("–", "-")
    if not reading.text.typed or "ไตรมาส" not in said:
        return
    for found in _QUARTER.finditer(said):
        first, last = int(found["first"]), int(found["last"] or found["first"])
        months = [month_number(found[0]) for found in _MONTH.finditer(found["months"])]
        quarters = {quarter_of(month) for month in months}
        if not quarters <= set(range(first, last + 1)):
            right = f"{MONTHS[(3 * first + 6) % 12]} – {MONTHS[(3 * last + 8) % 12]}"
            said_so = quoted(reading.typed(found.start(), found.end() + said.startswith(")", found.end())))
            message = f"{said_so} ไตรมาสกับเดือนไม่ตรงกัน ไตรมาสนี้ของปีงบประมาณคือ{right} โปรดแก้ไขให้ตรงกัน"
            yield Found(reading.text.place, message, (("quarter", said[slice(*found.span())]),))


def _place(view: View, measure: Measure, field: str) -> Place:
    return Place(PlaceKind.MEASURE, view.context.measures_year, (measure.id,), field)


def _where(number: int, name: str) -> str:
    return f"{measure_name(number)} {name}"
