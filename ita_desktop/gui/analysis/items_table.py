"""The items of what is analysed: the weak ones, all on request, with last year's score and the change."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QAbstractTableModel, QObject, Qt
from PySide6.QtGui import QFontMetrics, QPalette
from PySide6.QtWidgets import QCheckBox, QHeaderView, QVBoxLayout, QWidget

from ita_desktop.gui.analysis.results import ItemLine, Mark, Subject, two_decimals
from ita_desktop.gui.colors import caution_color
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.indexes import NOWHERE, Index
from ita_desktop.gui.labels import heading
from ita_desktop.gui.told import ToldLabel
from ita_desktop.gui.wrapped import WrappedTable
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords

_YEAR, _CHANGE, _CHANGE_COLUMN = "ปี 2500", "▲ +00.00", 3
_LEAST_NAME = 90


class ItemsPart(QWidget):
    """Shows nothing to be edited."""

    def __init__(self, words: ScreenWords) -> None:
        super().__init__()
        self._subject: Subject | None = None
        self._years = (0, 0)
        self._target = Decimal(0)
        self.title = heading(words, "", 1.05)
        self.note = ToldLabel(words)
        self.table = ItemsTable(words)
        self.all = QCheckBox()
        self.all.toggled.connect(self._show)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for widget in (self.title, self.note, self.table, self.all):
            column.addWidget(widget)

    def show_subject(self, subject: Subject, target: Decimal, assessed_year: int) -> None:
        """The items of an indicator or tool."""
        other = self._subject is None or (self._subject.level, self._subject.code) != (subject.level, subject.code)
        self._subject, self._years, self._target = subject, (assessed_year, assessed_year - 1), target
        self.title.set_text(_("ข้อที่ต่ำกว่าเกณฑ์ {target} คะแนน").format(target=f"{target:f}"))
        if other:
            self.all.setChecked(False)
        self.all.setText(_("แสดงทุกข้อ ({count} ข้อ)").format(count=len(subject.items)))
        self.all.setVisible(len(subject.items) > len(subject.weak_items))
        self._show()

    def _show(self) -> None:
        if self._subject is None:
            return
        rows = tuple(_rows_of(self._subject.items, self._target, weak_only=not self.all.isChecked()))
        self.note.tell(_nothing_weak(self._subject) or self._without_comparison(rows), "quiet")
        self.table.setVisible(bool(rows))
        self.table.show_rows(rows, self._years)

    def _without_comparison(self, rows: tuple["_Row", ...]) -> str:
        if any(row.mark.before is not None for row in rows):
            return ""
        return _("ปี {year} ไม่มีคะแนนของข้อเหล่านี้ที่เทียบกันได้").format(year=self._years[1])


def _nothing_weak(subject: Subject) -> str:
    if subject.weak_items:
        return ""
    known = [item for item in subject.items if any(mark.now is not None for mark in item.marks)]
    if not known:
        return _("ยังไม่ได้กรอกคะแนนรายข้อ จึงยังบอกไม่ได้ว่าข้อใดต่ำกว่าเกณฑ์")
    if len(known) < len(subject.items):
        return _("ไม่มีข้อที่ต่ำกว่าเกณฑ์ ใน {known} ข้อที่กรอกคะแนนแล้ว").format(known=len(known))
    return _("ไม่มีข้อที่ต่ำกว่าเกณฑ์")


class ItemsTable(WrappedTable):
    """As high as its rows: what stands around it scrolls, it does not."""

    def __init__(self, words: ScreenWords) -> None:
        super().__init__(words)
        self.items = _Items(self)
        self.setModel(self.items)
        self.setAccessibleName(_("คะแนนรายข้อ"))
        self.setSelectionBehavior(WrappedTable.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().geometriesChanged.connect(self._fit_height)

    def show_rows(self, rows: tuple["_Row", ...], years: tuple[int, int]) -> None:
        """Shows other items; the same cost nothing."""
        if self.items.show_rows(rows, years):
            self.share_width()
            self.fit_rows()

    def fit_rows(self, first: int = 0, last: int | None = None) -> None:
        """Rows, then the table around them."""
        super().fit_rows(first, last)
        self._fit_height()

    def share_width(self) -> None:
        """The name takes the width the figures leave."""
        metrics, left = QFontMetrics(self.font()), self.viewport().width()
        for column in range(1, self.items.columnCount()):
            sample = _CHANGE if column == _CHANGE_COLUMN else _YEAR
            width = metrics.horizontalAdvance(sample) + 2 * GAP
            self.setColumnWidth(column, width)
            left -= width
        self.setColumnWidth(0, max(left, _LEAST_NAME))

    def _fit_height(self) -> None:
        rows = sum(self.rowHeight(row) for row in range(self.items.rowCount()))
        height = rows + self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth()
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)


@dataclass(frozen=True, slots=True)
class _Row:
    """An item, or one half of it."""

    name: str
    mark: Mark
    weak: bool


def _rows_of(items: tuple[ItemLine, ...], target: Decimal, *, weak_only: bool) -> Iterator[_Row]:
    for item in items:
        for number, mark in enumerate(item.marks, 1):
            code = _("{code} ส่วนที่ {number}").format(code=item.code, number=number) if len(item.marks) > 1 else item.code
            weak = mark.now is not None and mark.now < target
            if weak or not weak_only:
                yield _Row(f"{code} {item.name or _('(ยังไม่มีชื่อข้อ)')}", mark, weak)


class _Items(QAbstractTableModel):
    """Code and name, then now and, where last year's are known, before and change."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: tuple[_Row, ...] = ()
        self._years = (0, 0)

    def show_rows(self, rows: tuple[_Row, ...], years: tuple[int, int]) -> bool:
        """Exchanges the rows; False where they are the same."""
        if (rows, years) == (self._rows, self._years):
            return False
        self.beginResetModel()
        self._rows, self._years = rows, years
        self.endResetModel()
        return True

    @property
    def compared(self) -> bool:
        """Whether any row has a score of last year."""
        return any(row.mark.before is not None for row in self._rows)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many items."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Name and figures."""
        return 0 if parent.isValid() else 4 if self.compared else 2

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The labels of the columns."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        now, before = (_("ปี {year}").format(year=year) for year in self._years)
        return (_("ข้อ"), now, before, _("ผลต่าง"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The clean text; weak figures in the colour of caution."""
        row, column = self._rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                texts = (row.name, two_decimals(row.mark.now), two_decimals(row.mark.before), row.mark.arrow or "–")
                return texts[column]
            case Qt.ItemDataRole.TextAlignmentRole if column:
                return Qt.AlignmentFlag.AlignRight
            case Qt.ItemDataRole.ForegroundRole if column == 1 and row.weak:
                return caution_color(QPalette())
        return None
