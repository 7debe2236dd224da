"""The dated events inside an output: typed one below the other, in any order, printed below what was done."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ita_desktop.domain.ids import new_id
from ita_desktop.domain.measures import Event, Result
from ita_desktop.domain.reporting import with_event
from ita_desktop.domain.rows import inserted, place_of, row_of, shifted, without
from ita_desktop.gui.buttons import allow
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.flow import FlowLayout
from ita_desktop.gui.follow_up.day_entry import Refused, day_of
from ita_desktop.gui.follow_up.edits import FollowUpEdits
from ita_desktop.gui.follow_up.event_row import EventRow
from ita_desktop.gui.follow_up.result_edit import ResultEdit
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.labels import ThaiLabel
from ita_desktop.i18n import _
from ita_desktop.session.event_lines import event_lines
from ita_desktop.session.screen_words import ScreenWords

type Events = tuple[Event, ...]


class EventsPart(QWidget):
    """`edited` carries a ResultEdit."""

    edited = Signal(object)

    def __init__(self, words: ScreenWords, icons: Icons, edits: FollowUpEdits, refused: Refused) -> None:
        super().__init__()
        self._words, self._icons, self._edits, self._refused = words, icons, edits, refused
        self._events: Events = ()
        self._read_only = False
        self.rows: list[EventRow] = []
        self.label = ThaiLabel(words, _("เหตุการณ์ที่มีวันที่ เช่น การประชุม การอบรม (พิมพ์ต่อท้ายผลการดำเนินการ)"))
        self.add = QPushButton(_("เพิ่มเหตุการณ์"))
        icons.put("add", self.add)
        self.sort = QPushButton(_("เรียงตามวันที่"))
        self._column = QVBoxLayout()
        self._column.setSpacing(GAP)
        tools = FlowLayout(GAP)
        tools.addWidget(self.add)
        tools.addWidget(self.sort)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addWidget(self.label)
        column.addLayout(self._column)
        column.addLayout(tools)
        self.add.clicked.connect(lambda: self._add(len(self._events) - 1))
        self.sort.clicked.connect(self._sort)

    def show_events(self, events: Events, *, read_only: bool) -> None:
        """Shows events in the rows that are there already; those too many are hidden until wanted again."""
        self._events, self._read_only = events, read_only
        while len(self.rows) < len(events):
            self._add_row()
        printed = event_lines(self._edits.file, self._edits.measures_year, self._edits.today, events) if events else ()
        for place, (row, event, line) in enumerate(zip(self.rows, events, printed, strict=False)):
            row.show_event(event, place, len(events), line, read_only=read_only)
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(events))
        why = _("แก้ไขไม่ได้ในขณะนี้") if read_only else ""
        allow(self.add, why)
        self.sort.setVisible(len(events) > 1)
        allow(self.sort, why or (_("เรียงตามวันที่อยู่แล้ว") if by_day(events) == events else ""))

    def focus_event(self, event_id: str, field: str) -> bool:
        """Puts the keyboard into an event's field; False where there is no such event."""
        place = place_of(self._events, event_id)
        if place >= 0:
            self.rows[place].entry(field).setFocus()
        return place >= 0

    def _add_row(self) -> None:
        row = EventRow(self._words, self._icons, self._refused)
        place = len(self.rows)
        self.rows.append(row)
        self._column.addWidget(row)
        row.edited.connect(lambda field, text: self._type(place, field, text))
        row.shifted.connect(lambda by: self._shift(place, by))
        row.removed.connect(lambda: self._remove(place))
        row.where_entered.connect(lambda: row.where.offer(self._places()))
        row.more_wanted.connect(lambda: self._add(place))

    def _places(self) -> tuple[str, ...]:
        """Where events were held before, over all years."""
        held = (
            event.where.strip()
            for work in self._edits.file.years.values()
            for measure in work.measures
            for result in measure.results
            for event in result.events
        )
        return tuple(dict.fromkeys(where for where in held if where))

    def _type(self, place: int, field: str, text: str) -> None:
        old = self._events[place]
        fields: dict[str, Any] = {field: day_of(text) if field == "on" else text}

        def change(result: Result) -> Result:
            now = row_of(result.events, old.id) or old
            return with_event(result, replace(now, **fields))

        self.edited.emit(ResultEdit(_("แก้ไขเหตุการณ์"), f"events.{field}", change, old.id))

    def _rearrange(self, what: str, change: Callable[[Events], Events]) -> None:
        if self._read_only:
            return
        self.edited.emit(ResultEdit(what, "", lambda one: replace(one, events=change(one.events))))

    def _add(self, after: int) -> None:
        event, before = Event(new_id()), self._events[after].id if after >= 0 else ""
        self._rearrange(_("เพิ่มเหตุการณ์"), lambda events: inserted(events, before, event))
        self.focus_event(event.id, "on")

    def _shift(self, place: int, by: int) -> None:
        event, focus = self._events[place], self.focusWidget()
        field = next((name for name, one in self.rows[place].fields.items() if one.editor is focus), "what")
        if shifted(self._events, (event.id,), by) != self._events:
            self._rearrange(_("ย้ายเหตุการณ์"), lambda events: shifted(events, (event.id,), by))
            self.focus_event(event.id, field)

    def _remove(self, place: int) -> None:
        event = self._events[place]
        self._rearrange(_("ลบเหตุการณ์"), lambda events: without(events, event.id))
        if self._events:
            self.focus_event(self._events[min(place, len(self._events) - 1)].id, "what")
        else:
            self.add.setFocus()

    def _sort(self) -> None:
        self._rearrange(_("เรียงเหตุการณ์ตามวันที่"), by_day)


def by_day(events: Events) -> Events:
    """Earliest first, those without a day last, else as they stood."""
    return tuple(sorted(events, key=lambda event: event.on or date.max))
