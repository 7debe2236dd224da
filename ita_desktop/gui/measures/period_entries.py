"""When a measure is done and how it is followed up: ready wordings or free text, with what was understood beneath."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from ita_desktop.domain.measures import FollowUp, Timeframe
from ita_desktop.domain.timing import follow_up_of, follow_ups, months, timeframe_of, timeframes
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.fields.text import TextField
from ita_desktop.gui.labels import ThaiLabel
from ita_desktop.gui.measures.reference import Reference
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.thai.dates import long_date, short_period
from ita_desktop.thai.datewords import MONTHS
from ita_desktop.thai.periods import read_period

_FISCAL_MONTHS = (10, 11, 12, *range(1, 10))


class ReadyTextEntry(QWidget):
    """A label with a menu of ready wordings over a text that may also be typed."""

    def __init__(self, words: ScreenWords, label: str, offer: str) -> None:
        super().__init__()
        self._reference: Reference | None = None
        self.field = TextField(words, "", lines=(1, 5))
        self.field.area.setAccessibleName(label)
        self.menu = QMenu(self)
        self.ready = QToolButton()
        self.ready.setText(offer)
        self.ready.setAccessibleName(f"{label}: {offer}")
        self.ready.setMenu(self.menu)
        self.ready.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.ready.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        head = QHBoxLayout()
        head.addWidget(ThaiLabel(words, label), 1)
        head.addWidget(self.ready)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 4)
        column.addLayout(head)
        column.addWidget(self.field)
        self.field.edited.connect(self._type)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.setFocusProxy(self.field)

    def _show(self, text: str, reference: Reference, read_only: bool) -> None:
        self._reference = reference
        self.field.show_text(text)
        self.field.set_read_only(read_only)
        self.ready.setEnabled(not read_only)

    def _type(self, text: str) -> None:
        raise NotImplementedError

    def _fill_menu(self) -> None:
        raise NotImplementedError


class TimeframeEntry(ReadyTextEntry):
    """`edited` carries the Timeframe and whether it was typed."""

    edited = Signal(object, bool)

    def __init__(self, words: ScreenWords) -> None:
        super().__init__(words, _("ระยะเวลาดำเนินการ"), _("เลือกช่วงเวลา"))

    def show_timeframe(self, value: Timeframe, reference: Reference, read_only: bool) -> None:
        """Shows a timeframe with the days it means."""
        self._show(value.text, reference, read_only)
        self.field.show_problem(read_period(value.text, reference.measures_year).problem)
        self.field.show_help(_understood_days(value))

    def _type(self, text: str) -> None:
        if self._reference:
            self.edited.emit(timeframe_of(text, self._reference.measures_year), True)

    def _fill_menu(self) -> None:
        self.menu.clear()
        if self._reference is None:
            return
        for ready in timeframes(self._reference.measures_year, self._reference.digits):
            self.menu.addAction(ready.text).triggered.connect(
                lambda _on=False, ready=ready: self.edited.emit(ready, False)
            )
        self.menu.addSeparator()
        span = self.menu.addMenu(_("เลือกช่วงเดือน"))
        for first in _FISCAL_MONTHS:
            submenu = span.addMenu(_("ตั้งแต่เดือน{month}").format(month=MONTHS[first - 1]))
            submenu.aboutToShow.connect(lambda submenu=submenu, first=first: self._fill_months(submenu, first))

    def _fill_months(self, submenu: QMenu, first: int) -> None:
        submenu.clear()
        if self._reference is None:
            return
        for last in _FISCAL_MONTHS[_FISCAL_MONTHS.index(first) :]:
            ready = months(self._reference.measures_year, first, last, self._reference.digits)
            submenu.addAction(ready.text).triggered.connect(
                lambda _on=False, ready=ready: self.edited.emit(ready, False)
            )


class FollowUpEntry(ReadyTextEntry):
    """`edited` carries the FollowUp and whether it was typed."""

    edited = Signal(object, bool)

    def __init__(self, words: ScreenWords) -> None:
        super().__init__(words, _("การติดตามผล"), _("เลือกรอบ"))

    def show_follow_up(self, value: FollowUp, reference: Reference, read_only: bool) -> None:
        """Shows a follow-up with the cycle or the last day it means."""
        self._show(value.text, reference, read_only)
        self.field.show_help(_understood_follow_up(value))

    def _type(self, text: str) -> None:
        if self._reference:
            self.edited.emit(follow_up_of(text, self._reference.measures_year), True)

    def _fill_menu(self) -> None:
        self.menu.clear()
        if self._reference is None:
            return
        for ready in follow_ups(self._reference.measures_year, self._reference.digits):
            self.menu.addAction(ready.text).triggered.connect(
                lambda _on=False, ready=ready: self.edited.emit(ready, False)
            )


def _understood_days(value: Timeframe) -> str:
    start, end = value.start, value.end
    if start and end:
        return _("หมายถึง {period}").format(period=short_period(start, end))
    if start or end:
        return _day(start, _("ตั้งแต่ {day} เป็นต้นไป")) or _day(end, _("ภายใน {day}"))
    return _("ไม่พบวันที่ในข้อความนี้ จะพิมพ์ตามที่เขียนไว้") if value.text.strip() else ""


def _understood_follow_up(value: FollowUp) -> str:
    said = [
        _("ทุก {months} เดือน").format(months=value.cycle_months) if value.cycle_months else "",
        _day(value.cut_off, _("ภายใน {day}")),
    ]
    known = ", ".join(filter(None, said))
    if known:
        return _("หมายถึง {what}").format(what=known)
    return _("ไม่พบรอบหรือวันครบกำหนดในข้อความนี้ จะพิมพ์ตามที่เขียนไว้") if value.text.strip() else ""


def _day(day: date | None, sentence: str) -> str:
    return sentence.format(day=long_date(day)) if day else ""
