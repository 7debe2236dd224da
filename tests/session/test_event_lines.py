"""The lines of events as they will be printed."""

from dataclasses import replace
from datetime import date

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Event
from ita_desktop.domain.office import Digits
from ita_desktop.session.event_lines import event_lines
from tests.compose.offices import office

TODAY = date(2026, 8, 1)
EVENTS = (Event("1", date(2026, 1, 10), "ประชุม", "ณรงค์วิทยา", "1,200"), Event("2"))


def with_digits(digits: Digits) -> OfficeFile:
    file = office()
    return replace(file, preferences=replace(file.preferences, digits=digits))


def test_an_event_stands_as_the_report_of_results_prints_it() -> None:
    thai = "วันที่ ๑๐ มกราคม ๒๕๖๙ ประชุม ณ ณรงค์วิทยา ผู้เข้าร่วม ๑,๒๐๐ คน"
    assert event_lines(with_digits(Digits.THAI), 2569, TODAY, EVENTS) == (thai, "")
    arabic = "วันที่ 10 มกราคม 2569 ประชุม ณ ณรงค์วิทยา ผู้เข้าร่วม 1,200 คน"
    assert event_lines(with_digits(Digits.ARABIC), 2569, TODAY, EVENTS) == (arabic, "")


def test_an_office_without_years_words_its_events_too() -> None:
    assert event_lines(replace(office(), years={}), 2571, TODAY, EVENTS[:1])[0].startswith("วันที่ ๑๐ มกราคม ๒๕๖๙")
