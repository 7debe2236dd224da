"""The calendar file of the rounds still to be reported, for every calendar program that reads iCalendar."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from ita_desktop.domain.due import Due, RoundState, dues
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Measure
from ita_desktop.domain.rows import row_of, year_of
from ita_desktop.domain.titles import full_name, profile_on
from ita_desktop.domain.unit_form_making import is_every_unit
from ita_desktop.thai.dates import long_date
from ita_desktop.thai.normal import unspaced
from ita_desktop.work.errors import ExitCode, WorkError, usage_error
from ita_desktop.work.filenames import write_whole

if TYPE_CHECKING:
    from icalendar import Event

CALENDAR_SUFFIX = ".ics"
_OPEN = (RoundState.PARTLY, RoundState.OVERDUE, RoundState.DUE, RoundState.COMING)
_DAYS_BEFORE = 7
_LONGEST_SUMMARY = 120
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufeff]")


def write_calendar(file: OfficeFile, fiscal_year: int, path: Path, today: date, unit: str = "") -> tuple[Path, int]:
    """Writes the open rounds of a year's measures, of one unit or all; the file's path and how many there are.

    WorkError where there is nothing to remind of, nobody of that name, or no way to write.
    """
    rounds = open_rounds(file, fiscal_year, today, unit)
    target = path if path.suffix.casefold() == CALENDAR_SUFFIX else path.with_name(path.name + CALENDAR_SUFFIX)
    write_whole(target, calendar_of(file, rounds, datetime.now(UTC)))
    return target, len(rounds)


def open_rounds(file: OfficeFile, fiscal_year: int, today: date, unit: str = "") -> tuple[Due, ...]:
    """The rounds of a year's measures nobody reported yet, of one unit (by its name or text) or all; never none."""
    work = year_of(file, fiscal_year)
    if work.closing.on:
        raise WorkError(
            f"ปิดการติดตามของปีงบประมาณ พ.ศ. {fiscal_year} แล้ว จึงไม่มีรอบที่ต้องเตือน ไม่มีไฟล์ใดถูกเขียน", ExitCode.ISSUES
        )
    if unit and not _is_known(unit, file, work.measures):
        raise usage_error(f"ไม่พบผู้รับผิดชอบชื่อ “{unit[:60]}” ในมาตรการปี {fiscal_year} ไม่มีไฟล์ใดถูกเขียน โปรดตรวจชื่อแล้วลองใหม่")
    every = dues(work, file.preferences.round_months, today)
    found = tuple(due for due in every if due.state in _OPEN and (not unit or _answers(due.measure, file, unit)))
    if not found:
        raise WorkError(
            f"ไม่มีรอบที่ต้องรายงานของมาตรการปี {fiscal_year} จึงไม่มีไฟล์ใดถูกเขียน ข้อมูลของหน่วยงานยังอยู่ครบ", ExitCode.ISSUES
        )
    return found


def calendar_of(file: OfficeFile, rounds: Iterable[Due], made: datetime) -> bytes:
    """An iCalendar file with an all-day event on the day each round is to be reported by and an alarm a week before.

    The same round of the same measure has the same UID every time, so that importing again brings it up to date.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//ITA Desktop//TH")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    profile = profile_on(file.profiles, made.date())
    office = full_name(profile) if profile else ""
    calendar.add("x-wr-calname", _line(f"กำหนดรายงานผลมาตรการ {office}"))
    for due in rounds:
        calendar.add_component(_event(file, due, office, made))
    data: bytes = calendar.to_ical()
    return data


def _event(file: OfficeFile, due: Due, office: str, made: datetime) -> "Event":
    from icalendar import Alarm, Event

    event = Event()
    event.add("uid", f"{file.id}-{due.measure.id}-{due.round.end:%Y%m%d}@ita-desktop")
    event.add("dtstamp", made)
    event.add("dtstart", due.round.due)
    event.add("dtend", due.round.due + timedelta(days=1))
    event.add("summary", _summary(due))
    event.add("description", _description(due, office))
    event.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _summary(due))
    alarm.add("trigger", timedelta(days=-_DAYS_BEFORE))
    event.add_component(alarm)
    return event


def _summary(due: Due) -> str:
    said = _line(f"กำหนดรายงานผล มาตรการลำดับที่ {due.number} รอบที่ {due.round.number}: {' '.join(due.measure.titles)}")
    return said if len(said) <= _LONGEST_SUMMARY else f"{said[: _LONGEST_SUMMARY - 1]}…"


def _description(due: Due, office: str) -> str:
    titles = " / ".join(_line(title) for title in due.measure.titles)
    responsible = ", ".join(_line(one.text) for one in due.measure.responsibles if one.text.strip())
    start, end = long_date(due.round.start), long_date(due.round.end)
    lines = (
        f"มาตรการ: {titles}",
        f"ผู้รับผิดชอบ: {responsible or 'ยังไม่ได้ระบุ'}",
        f"รอบที่ {due.round.number}: {start} – {end} ต้องรายงานภายใน {long_date(due.round.due)}",
        _line(office),
    )
    return "\n".join(filter(None, lines))


def _line(text: str) -> str:
    """The text on one line, without what no calendar file may hold."""
    return _CONTROL.sub("", " ".join(text.split()))


def _answers(measure: Measure, file: OfficeFile, name: str) -> bool:
    """Whether the unit or responsible of that name answers for a measure, alone or with all others."""
    return unspaced(name) in _answering(measure, file) or any(is_every_unit(one.text) for one in measure.responsibles)


def _is_known(name: str, file: OfficeFile, measures: Iterable[Measure]) -> bool:
    """Whether there is a unit or a responsible of that name."""
    units = {unspaced(text) for unit in file.units for text in (unit.name, unit.short_name)}
    return unspaced(name) in units.union(*(_answering(measure, file) for measure in measures))


def _answering(measure: Measure, file: OfficeFile) -> frozenset[str]:
    """Who answers for a measure, as printed and by the names of the unit meant."""
    units = [unit for one in measure.responsibles if (unit := row_of(file.units, one.unit))]
    told = [one.text for one in measure.responsibles] + [
        text for unit in units for text in (unit.name, unit.short_name)
    ]
    return frozenset(unspaced(text) for text in told if text.strip())
