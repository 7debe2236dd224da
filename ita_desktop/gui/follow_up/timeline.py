"""The year of the follow-up from October to September: today, the rounds that can be chosen, a measure's own rounds."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ita_desktop.domain.due import RoundState
from ita_desktop.gui.colors import caution_color, good_color, mixed, problem_color
from ita_desktop.gui.distances import GAP, WIDE_GAP
from ita_desktop.gui.follow_up.round_chip import RoundChip
from ita_desktop.gui.follow_up.standing import Mark, Standing
from ita_desktop.i18n import _
from ita_desktop.thai.dates import buddhist_year, long_date
from ita_desktop.thai.datewords import SHORT_MONTHS
from ita_desktop.thai.fiscal import fiscal_end, fiscal_start

_TICK = 6
_LINE = 3
_EDGES = 3 * WIDE_GAP
_AT_THE_END = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
_SIGNS = {RoundState.REPORTED: "✓", RoundState.PARTLY: "½", RoundState.OVERDUE: "!", RoundState.DUE: "!"}


class Timeline(QWidget):
    """`chosen` carries the last day of the round the clerk chose, None for what belongs to no round."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.chips: list[RoundChip] = []
        self._year, self._today = 0, date.min
        self._standing: Standing | None = None
        self._compact = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("รอบการติดตามผลของปี"))

    def show_marks(self, year: int, today: date, marks: Sequence[Mark], unbound: int, end: date | None) -> None:
        """Shows the rounds of a year, the one that ends on `end` chosen; what belongs to no round stands last."""
        self._year, self._today = year, today
        wanted: list[Mark | None] = [*marks, None]
        while len(self.chips) < len(wanted):
            self.chips.append(self._new_chip())
        for chip in self.chips[len(wanted) :]:
            chip.setParent(None)
            chip.deleteLater()
        del self.chips[len(wanted) :]
        for chip, mark in zip(self.chips, wanted, strict=True):
            chip.show_mark(mark, 0 if mark else unbound)
            chip.setChecked((mark.end if mark else None) == end)
        self.updateGeometry()
        self._place_chips()
        self.update()

    def show_measure(self, standing: Standing | None, named: str) -> None:
        """Shows a measure's own rounds on the strip; `named` is what a screen reader calls it."""
        if standing is not self._standing:
            self._standing = standing
            said = _own_rounds(standing, named) if standing else ""
            self.setAccessibleDescription(said)
            self.setToolTip(said)
            self.update()

    def set_compact(self, compact: bool) -> None:
        """In a low window the rounds stand without the year's months."""
        if compact != self._compact:
            self._compact = compact
            self.updateGeometry()
            self._place_chips()
            self.update()

    def _new_chip(self) -> RoundChip:
        chip = RoundChip(self)
        chip.clicked.connect(lambda: self._choose(chip))
        chip.installEventFilter(self)
        chip.show()
        return chip

    def _choose(self, chip: RoundChip) -> None:
        for other in self.chips:
            other.setChecked(other is chip)
        self.chosen.emit(chip.mark.end if chip.mark else None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows, Home and End choose another round."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(watched, RoundChip):
            ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(self.chips) - 1}
            place = ends.get(Qt.Key(event.key()))
            if place is None and event.key() in _STEPS:
                place = self.chips.index(watched) + _STEPS[Qt.Key(event.key())]
            if place is not None and self._choose_at(place):
                self.chips[place].setFocus(Qt.FocusReason.OtherFocusReason)
            return place is not None
        return False

    def step(self, by: int) -> None:
        """Chooses another round from the chosen one on; at the ends nothing."""
        self._choose_at(next((n for n, chip in enumerate(self.chips) if chip.isChecked()), 0) + by)

    def _choose_at(self, place: int) -> bool:
        there = 0 <= place < len(self.chips)
        if there:
            self._choose(self.chips[place])
        return there

    def sizeHint(self) -> QSize:
        """As wide as its rounds side by side, their words left out where these would not fit."""
        width = sum(chip.least_width + GAP // 2 for chip in self.chips) + _EDGES
        return QSize(width, self._chips_top + self._chip_height + GAP // 2)

    def minimumSizeHint(self) -> QSize:
        """Narrower it is scrolled."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rounds stand below their days."""
        super().resizeEvent(event)
        self._place_chips()

    @property
    def _strip(self) -> QRect:
        """Where the year runs, the months written on it."""
        after = self.chips[-1].sizeHint().width() + WIDE_GAP if self.chips else 0
        return QRect(WIDE_GAP, 0, self.width() - 2 * WIDE_GAP - after, self.fontMetrics().height())

    @property
    def _chips_top(self) -> int:
        return GAP // 2 if self._compact else self.fontMetrics().height() + _TICK + 2

    @property
    def _chip_height(self) -> int:
        return max((chip.sizeHint().height() for chip in self.chips), default=0)

    def _x(self, day: date) -> int:
        start, end = fiscal_start(self._year), fiscal_end(self._year)
        share = (day - start).days / ((end - start).days + 1)
        return self._strip.left() + round(self._strip.width() * min(max(share, 0.0), 1.0))

    def _place_chips(self) -> None:
        if not self.chips or not self._year:
            return
        *rounds, unbound = self.chips
        wide = sum(chip.full_width + GAP // 2 for chip in self.chips) + _EDGES
        for chip in self.chips:
            chip.set_short(wide > self.width())
        widths = [chip.sizeHint().width() for chip in rounds]
        centres = [self._x(chip.mark.end) for chip in rounds if chip.mark]
        lefts = spread(centres, widths, GAP // 2, self._strip.left(), self._strip.right())
        for chip, left, width in zip(rounds, lefts, widths, strict=True):
            chip.setGeometry(left, self._chips_top, width, self._chip_height)
        width = unbound.sizeHint().width()
        unbound.setGeometry(self.width() - WIDE_GAP - width, self._chips_top, width, self._chip_height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The strip, the measure's own rounds and the months on it, and today."""
        if self._compact or not self._year:
            return
        painter = QPainter(self)
        self._paint_own(painter)
        self._paint_months(painter)
        self._paint_ticks(painter)
        self._paint_today(painter)
        painter.end()

    def _line_color(self, share: float) -> QColor:
        palette = self.palette()
        return mixed(palette.color(QPalette.ColorRole.Window), palette.color(QPalette.ColorRole.WindowText), share)

    def _paint_months(self, painter: QPainter) -> None:
        """On the strip, over what is painted of the measure's own rounds."""
        strip, metrics, today = self._strip, self.fontMetrics(), self._today_area
        painter.setPen(self._line_color(0.75))
        free = strip.left()
        for day in _months(self._year):
            year = f" {buddhist_year(day) % 100:02d}" if day.month in (1, 10) else ""
            label, left = f"{SHORT_MONTHS[day.month - 1]}{year}", self._x(day)
            painter.drawLine(left, strip.top(), left, strip.bottom())
            width = metrics.horizontalAdvance(label)
            if left >= free and not today.intersects(QRect(left, strip.top(), width + GAP, strip.height())):
                painter.drawText(left + GAP // 2, strip.top() + metrics.ascent(), label)
                free = left + width + GAP

    def _paint_own(self, painter: QPainter) -> None:
        """The measure's own rounds: a ground and a line in the colour of how each stands, a sign at its end."""
        strip, standing = self._strip, self._standing
        painter.fillRect(strip, self._line_color(0.07))
        if standing is None:
            return
        for one, state in zip(standing.rounds, standing.states, strict=True):
            left, right = self._x(one.start), self._x(one.end)
            area = QRect(left + 1, strip.top(), right - left - 1, strip.height())
            color = self._state_color(state)
            painter.fillRect(area, mixed(self._line_color(0), color, 0.18))
            painter.fillRect(area.adjusted(0, strip.height() - _LINE, 0, 0), color)
            painter.setPen(color)
            painter.drawText(area.adjusted(0, 0, -GAP // 2, 0), _AT_THE_END, _SIGNS.get(state, ""))

    def _state_color(self, state: RoundState) -> QColor:
        colors = {
            RoundState.REPORTED: good_color,
            RoundState.PARTLY: caution_color,
            RoundState.OVERDUE: problem_color,
            RoundState.DUE: caution_color,
        }
        return colors[state](self.palette()) if state in colors else self._line_color(0.6)

    def _paint_ticks(self, painter: QPainter) -> None:
        for chip in self.chips:
            if chip.mark is not None:
                color = QPalette.ColorRole.Highlight if chip.isChecked() else QPalette.ColorRole.PlaceholderText
                painter.setPen(QPen(self.palette().color(color), 2 if chip.isChecked() else 1))
                left, centre = self._x(chip.mark.end), chip.geometry().center().x()
                painter.drawLine(left, self._strip.bottom(), centre, self._chips_top)

    @property
    def _today_area(self) -> QRect:
        """Where the word for today stands; nowhere in another year."""
        if not fiscal_start(self._year) <= self._today <= fiscal_end(self._year):
            return QRect()
        strip, left = self._strip, self._x(self._today)
        width = self.fontMetrics().horizontalAdvance(_("วันนี้")) + GAP
        return QRect(min(max(left - width // 2, strip.left()), strip.right() - width), 0, width, strip.height())

    def _paint_today(self, painter: QPainter) -> None:
        area, left = self._today_area, self._x(self._today)
        if area.isEmpty():
            return
        strong = self.palette().color(QPalette.ColorRole.Highlight)
        painter.setPen(QPen(strong, 2))
        painter.drawLine(left, area.top(), left, area.bottom() + _TICK)
        painter.fillRect(area, strong)
        painter.setPen(self.palette().color(QPalette.ColorRole.HighlightedText))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, _("วันนี้"))


def spread(centres: Sequence[int], widths: Sequence[int], gap: int, left: int, right: int) -> list[int]:
    """Where boxes begin that want to stand around their centres, between `left` and `right`, none over another."""
    lefts: list[int] = []
    free = left
    for centre, width in zip(centres, widths, strict=True):
        lefts.append(max(centre - width // 2, free))
        free = lefts[-1] + width + gap
    limit = right
    for place in reversed(range(len(lefts))):
        lefts[place] = max(min(lefts[place], limit - widths[place]), left)
        limit = lefts[place] - gap
    return lefts


def state_word(state: RoundState, *, closed: bool = False) -> str:
    """How a round stands, in a word or two."""
    return {
        RoundState.REPORTED: _("รายงานแล้ว"),
        RoundState.PARTLY: _("รายงานแล้วบางขั้นตอน"),
        RoundState.OVERDUE: _("เกินกำหนด"),
        RoundState.DUE: _("ครบกำหนดเดือนนี้"),
        RoundState.COMING: _("ไม่ได้รายงาน") if closed else _("ยังไม่ถึงกำหนด"),
        RoundState.NOTHING: _("ไม่ต้องรายงาน"),
    }[state]


def _months(fiscal_year: int) -> list[date]:
    """The first days of a fiscal year's months."""
    first = fiscal_start(fiscal_year)
    counts = (first.month - 1 + n for n in range(12))
    return [date(first.year + count // 12, count % 12 + 1, 1) for count in counts]


def _own_rounds(standing: Standing, named: str) -> str:
    told = (
        f"{long_date(one.end)} {state_word(state, closed=standing.closed)}"
        for one, state in zip(standing.rounds, standing.states, strict=True)
    )
    return _("รอบของ{measure}: {rounds}").format(measure=named, rounds=", ".join(told))
