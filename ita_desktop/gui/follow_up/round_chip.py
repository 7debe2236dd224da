"""One round on the timeline: its last day over how much of it was reported; a button that is chosen."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from ita_desktop.gui.colors import caution_color, good_color, mixed, problem_color
from ita_desktop.gui.distances import GAP, sized
from ita_desktop.gui.follow_up.standing import Mark
from ita_desktop.i18n import _
from ita_desktop.thai.dates import long_date
from ita_desktop.thai.datewords import SHORT_MONTHS

_ROUND = 6
_CHOSEN, _HOVER = 0.14, 0.06


class RoundChip(QAbstractButton):
    """Shows a Mark, or with None what belongs to no round, of which there are `unbound` results."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.mark: Mark | None = None
        self._unbound = 0
        self._widths: tuple[int, int] | None = None
        self._short = False
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.toggled.connect(self._take_tab)

    def show_mark(self, mark: Mark | None, unbound: int = 0) -> None:
        """Shows a round as it stands now."""
        if (mark, unbound) != (self.mark, self._unbound) or not self.accessibleName():
            self.mark, self._unbound, self._widths = mark, unbound, None
            said = spoken(mark, unbound)
            self.setAccessibleName(said)
            self.setToolTip(said)
            self.updateGeometry()
            self.update()

    @property
    def lines(self) -> tuple[str, str]:
        """The day, and the count with a word for what is late or due, or a sign where it is short."""
        return self._lines(self._short)

    def _lines(self, short: bool) -> tuple[str, str]:
        mark = self.mark
        if mark is None:
            return _("ไม่ผูกกับรอบ"), _("{count} ผล").format(count=self._unbound) if self._unbound else ""
        day = f"{mark.end.day} {SHORT_MONTHS[mark.end.month - 1]}"
        count = f"{mark.done}/{mark.total}" if mark.total else "–"
        if mark.total and mark.done == mark.total:
            return day, f"✓ {count}"
        if not (mark.overdue or mark.due):
            return day, count
        if short:
            return day, f"! {count}"
        late = _("เกิน {count}").format(count=mark.overdue) if mark.overdue else ""
        return day, f"{count} {late or _('ถึงกำหนด {count}').format(count=mark.due)}"

    def set_short(self, short: bool) -> None:
        """Where there is little room the colour and a sign stand for a word."""
        if short != self._short:
            self._short = short
            self.update()

    @property
    def full_width(self) -> int:
        """With its words."""
        return self._both_widths[0]

    @property
    def least_width(self) -> int:
        """With a sign in their place."""
        return self._both_widths[1]

    @property
    def _both_widths(self) -> tuple[int, int]:
        if self._widths is None:
            self._widths = self._width(short=False), self._width(short=True)
        return self._widths

    def _width(self, *, short: bool) -> int:
        day, count = self._lines(short)
        strong = QFontMetrics(sized(self.font(), 1, bold=True))
        return max(strong.horizontalAdvance(day), self.fontMetrics().horizontalAdvance(count)) + 2 * GAP

    def sizeHint(self) -> QSize:
        """Two lines of text."""
        return QSize(self.least_width if self._short else self.full_width, 2 * self.fontMetrics().height() + GAP // 2)

    def changeEvent(self, event: QEvent) -> None:
        """Another font is measured anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._widths = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """A rounded box, strong where it is chosen or has the keyboard."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        strong, base = palette.color(QPalette.ColorRole.Highlight), palette.color(QPalette.ColorRole.Base)
        share = _CHOSEN if self.isChecked() else _HOVER if self.underMouse() else 0
        edge = strong if self.isChecked() else mixed(base, palette.color(QPalette.ColorRole.Text), 0.25)
        painter.setPen(QPen(edge, 3 if self.hasFocus() else 2 if self.isChecked() else 1))
        painter.setBrush(mixed(base, strong, share))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), _ROUND, _ROUND)
        day, count = self.lines
        half = (self.height() - GAP // 2) // 2
        painter.setFont(sized(self.font(), 1, bold=self.isChecked()))
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.drawText(0, GAP // 4, self.width(), half, Qt.AlignmentFlag.AlignCenter, day)
        painter.setFont(self.font())
        painter.setPen(self._count_color())
        painter.drawText(0, GAP // 4 + half, self.width(), half, Qt.AlignmentFlag.AlignCenter, count)
        painter.end()

    def _count_color(self) -> QColor:
        mark, palette = self.mark, self.palette()
        if mark is not None and mark.total and mark.done == mark.total:
            return good_color(palette)
        if mark is not None and mark.overdue:
            return problem_color(palette)
        if mark is not None and mark.due:
            return caution_color(palette)
        return palette.color(QPalette.ColorRole.PlaceholderText)

    def _take_tab(self, chosen: bool) -> None:
        """Tab stops at the chosen round alone; arrows go on from there."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)


def spoken(mark: Mark | None, unbound: int) -> str:
    """What a screen reader says of a round."""
    if mark is None:
        return _("ผลที่ไม่ผูกกับรอบใด {count} ผล").format(count=unbound)
    if not mark.total:
        return _("รอบสิ้นสุด {day} ไม่มีมาตรการที่ต้องรายงาน").format(day=long_date(mark.end))
    said = _("รอบสิ้นสุด {day} รายงานแล้ว {done} จาก {total} มาตรการ").format(
        day=long_date(mark.end), done=mark.done, total=mark.total
    )
    late = " " + _("เกินกำหนด {count} มาตรการ").format(count=mark.overdue) if mark.overdue else ""
    due = " " + _("ครบกำหนดเดือนนี้ {count} มาตรการ").format(count=mark.due) if mark.due else ""
    return f"{said}{late}{due}"
