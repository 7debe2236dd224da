"""How the events of a result will stand in the printed report."""

from collections.abc import Iterable
from datetime import date

from ita_desktop.catalog.forms import load_forms
from ita_desktop.compose.desk import desk_for
from ita_desktop.compose.offers import clean
from ita_desktop.compose.tables.results import event_line
from ita_desktop.domain.documents import Document
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.measures import Event
from ita_desktop.work.printing import context_of

_KIND = "measures-report"
_TABLE = "results"


def event_lines(file: OfficeFile, measures_year: int, today: date, events: Iterable[Event]) -> tuple[str, ...]:
    """A line each, as the year after prints it in the office's usual digits; empty for an empty event."""
    forms = load_forms(file)
    desk = desk_for(context_of(file, measures_year + 1, today), Document(_KIND, _KIND), forms)
    return tuple(clean(event_line(desk, forms.tables[_TABLE], event)) for event in events)
