"""This year's indicators against last year's: two bars each, drawn by hand, told in words to screen readers."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ita_desktop.domain.scores import shown
from ita_desktop.gui.colors import caution_color, good_color
from ita_desktop.gui.distances import GAP
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_LABEL_SHARE = 0.40
_BAR, _THIN = 13, 5
_TALL = 10_000
_LEAST_WIDTH = 320


@dataclass(frozen=True, slots=True)
class Bar:
    """One indicator: its name as shown, this year's and last year's score."""

    label: str
    now: Decimal | None
    before: Decimal | None


class IndicatorChart(QWidget):
    """Bars from 0 to 100 with a line at the target; below the target a bar has the colour of caution."""

    def __init__(self, words: ScreenWords) -> None:
        super().__init__()
        self._words = words
        self._bars: tuple[Bar, ...] = ()
        self._target = Decimal(85)
        self._heights: list[int] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(_LEAST_WIDTH)
        words.ready.connect(self._measure)

    def show_bars(self, bars: Sequence[Bar], target: Decimal) -> None:
        """Draws other bars."""
        if (tuple(bars), target) == (self._bars, self._target):
            return
        self._bars, self._target = tuple(bars), target
        told = (f"{bar.label} {_told(bar.now)} ({_('ปีก่อน')} {_told(bar.before)})" for bar in bars)
        self.setAccessibleName(_("คะแนนรายตัวชี้วัดเทียบกับปีก่อน"))
        self.setAccessibleDescription("\n".join(told))
        self._measure()

    def _measure(self) -> None:
        width = self._label_width()
        bounds = self.fontMetrics().boundingRect
        self._heights = [
            max(bounds(0, 0, width, _TALL, _WRAP, self._words.broken(bar.label)).height(), 2 * _BAR) + GAP
            for bar in self._bars
        ]
        self.setFixedHeight(sum(self._heights) + GAP)
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(2 * _LEAST_WIDTH, sum(self._heights) + GAP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Labels wrap anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._measure()

    def _label_width(self) -> int:
        return int(self.width() * _LABEL_SHARE) - GAP

    def paintEvent(self, event: QPaintEvent) -> None:
        """Labels, bars, numbers and the target."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = self._label_width() + 2 * GAP
        number = self.fontMetrics().horizontalAdvance("100.00") + GAP
        room = max(self.width() - left - number, 1)
        top = 0
        for bar, height in zip(self._bars, self._heights, strict=True):
            self._paint_bar(painter, bar, QRectF(left, top, room, height))
            top += height
        target = left + room * float(self._target) / 100
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.PlaceholderText), 1, Qt.PenStyle.DashLine))
        painter.drawLine(int(target), 0, int(target), top)

    def _paint_bar(self, painter: QPainter, bar: Bar, area: QRectF) -> None:
        quiet = self.palette().color(QPalette.ColorRole.PlaceholderText)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        label = QRectF(0, area.top(), self._label_width(), area.height())
        painter.drawText(label, _WRAP, self._words.broken(bar.label))
        middle = area.top() + area.height() / 2
        self._fill(painter, bar.now, area, middle - _BAR + 3, _BAR, self._color(bar.now))
        self._fill(painter, bar.before, area, middle + 5, _THIN, quiet)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        number = QRectF(area.right() + GAP / 2, area.top(), self.width() - area.right() - GAP / 2, area.height())
        painter.drawText(number, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), _told(bar.now))

    def _color(self, score: Decimal | None) -> QColor:
        weak = score is not None and score < self._target
        return caution_color(self.palette()) if weak else good_color(self.palette())

    def _fill(
        self, painter: QPainter, score: Decimal | None, area: QRectF, top: float, height: float, color: QColor
    ) -> None:
        if score is not None:
            painter.fillRect(QRectF(area.left(), top, area.width() * float(score) / 100, height), color)


def _told(score: Decimal | None) -> str:
    return "–" if score is None else shown(score)
