"""What has to be reported now: the most pressing measures with the way to each, and to all of them."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ita_desktop.domain.places import Place, PlaceKind
from ita_desktop.domain.pressing import Pressing
from ita_desktop.gui.distances import GAP, WIDE_GAP
from ita_desktop.gui.flow import FlowLayout
from ita_desktop.gui.labels import ThaiLabel, heading
from ita_desktop.gui.told import ToldLabel
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.thai.dates import short_date

ROWS = 3


class DueCard(QFrame):
    """Hidden while nothing is due; `wanted` carries the Place to go to."""

    wanted = Signal(object)

    def __init__(self, words: ScreenWords) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.title = heading(words, _("ที่ต้องทำตอนนี้"), 1.1)
        self.setAccessibleName(self.title.clean_text)
        self.rows = tuple(DueRow(words) for _number in range(ROWS))
        self.all_button = QPushButton()
        self.print_button = QPushButton(_("พิมพ์รายการแยกตามส่วนราชการ"))
        self._all, self._paper = Place(PlaceKind.RESULT, 0), Place(PlaceKind.DOCUMENT, 0)
        self._lay_out()
        for row in self.rows:
            row.wanted.connect(self.wanted)
        self.all_button.clicked.connect(lambda: self.wanted.emit(self._all))
        self.print_button.clicked.connect(lambda: self.wanted.emit(self._paper))

    def _lay_out(self) -> None:
        self.title.setWordWrap(False)
        head = FlowLayout(GAP)
        for widget in (self.title, self.all_button, self.print_button):
            head.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE_GAP, GAP, WIDE_GAP, GAP)
        column.setSpacing(GAP // 2)
        column.addLayout(head)
        for row in self.rows:
            column.addWidget(row)

    def set_low(self, low: bool) -> None:
        """In a low window one row less, so that the steps of the year are seen below."""
        self.rows[-1].set_left_out(low)

    def show_pressing(self, found: tuple[Pressing, ...], working_year: int) -> None:
        """Shows the first of what has to be reported, and how much more there is."""
        self.setVisible(bool(found))
        for row, one in zip(self.rows, (*found, *[None] * ROWS), strict=False):
            row.show_row(_row(one) if one else None)
        self.all_button.setText(_("ดูทั้งหมด {count} มาตรการ").format(count=len(found)))
        if found:
            self._all = Place(PlaceKind.RESULT, found[0].fiscal_year)
            self._paper = Place(PlaceKind.DOCUMENT, working_year, (f"{working_year}-unit-due",))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A card lies on the lighter ground of entries."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().brush(self.palette().ColorRole.Base))
        painter.end()
        super().paintEvent(event)


@dataclass(frozen=True, slots=True)
class RowText:
    """What a row says, and where it leads."""

    title: str
    when: str
    overdue: bool
    place: Place


class DueRow(QWidget):
    """One measure: its title, what is due of it, and the way there, on which a click anywhere leads."""

    wanted = Signal(object)

    def __init__(self, words: ScreenWords) -> None:
        super().__init__()
        self._shown: RowText | None = None
        self._left_out = False
        self.title = ThaiLabel(words)
        self.when = ToldLabel(words)
        self.button = QPushButton(_("รายงานผล"))
        self.button.clicked.connect(self._go)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self.title)
        texts.addWidget(self.when)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addLayout(texts, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_row(self, row: RowText | None) -> None:
        """Shows a measure, or nothing."""
        before, self._shown = self._shown, row
        self.setVisible(row is not None and not self._left_out)
        if row is None or row == before:
            return
        self.title.set_text(row.title)
        self.when.tell(row.when, "problem" if row.overdue else "caution")
        self.button.setAccessibleName(f"{self.button.text()} {row.title} {row.when}")

    def set_left_out(self, left_out: bool) -> None:
        """Not in sight, whatever it shows."""
        self._left_out = left_out
        self.setVisible(self._shown is not None and not left_out)

    def _go(self) -> None:
        if self._shown:
            self.wanted.emit(self._shown.place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Goes there."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._go()


def _row(one: Pressing) -> RowText:
    measure, due = one.due.measure, one.due.round
    titles = " / ".join(title for title in measure.titles if title.strip()) or _("(ยังไม่มีชื่อ)")
    of_year = _("มาตรการปี {year} ลำดับที่ {number}").format(year=one.fiscal_year, number=one.due.number)
    overdue = one.is_overdue
    when = (_("เกินกำหนด {day}") if overdue else _("ครบกำหนด {day}")).format(day=short_date(due.due))
    rounds = _("รอบที่ {number}").format(number=due.number)
    if one.rounds > 1:
        rounds = _("รอบที่ {number} และอีก {count} รอบ").format(number=due.number, count=one.rounds - 1)
    who = ", ".join(one.text.strip() for one in measure.responsibles if one.text.strip())
    said = " · ".join(filter(None, (when, rounds, of_year, who)))
    return RowText(titles, said, overdue, Place(PlaceKind.RESULT, one.fiscal_year, (measure.id,)))
