"""How an event will stand in the printed output."""

from collections.abc import Iterator, Mapping

from ita_desktop.catalog.forms import load_forms
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Event
from ita_desktop.domain.office import Digits
from ita_desktop.thai.dates import long_date
from ita_desktop.thai.digits import thai_digits

_TABLE = "results"


def event_line(file: OfficeFile, event: Event) -> str:
    """The line by the wording of the table of results, in the digits the office prints; empty for an empty event."""
    table = load_forms(file).tables.get(_TABLE)
    if table is None:
        return ""
    line = " ".join(_parts(table.wording, event))
    return thai_digits(line) if file.preferences.digits is Digits.THAI else line


def _parts(wording: Mapping[str, str], event: Event) -> Iterator[str]:
    if event.on:
        yield wording["event_on"].format(text=long_date(event.on))
    if what := event.what.strip():
        yield what
    if where := event.where.strip():
        yield _worded(wording["event_where"], where)
    if people := event.people.strip():
        yield _worded(wording["event_count" if people.isdecimal() else "event_people"], people)


def _worded(pattern: str, text: str) -> str:
    """What begins with the pattern's words already stands as it was typed."""
    return text if text.startswith(pattern.split("{")[0].strip()) else pattern.format(text=text)
