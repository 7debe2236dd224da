"""The list of issues: shape, sentence and place of each, under headings that cannot be chosen."""

from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ita_desktop.gui.distances import GAP, bold
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.indexes import NOWHERE, Index
from ita_desktop.gui.issues.grouping import Entry, Row
from ita_desktop.gui.issues.severities import color_of, icon_of
from ita_desktop.gui.wrapped import WrappedTable
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.work.check_words import word_of

SHAPE, SENTENCE, WHERE = 0, 1, 2
_SHAPE_SIZE = 14
_SHAPE_WIDTH = _SHAPE_SIZE + 2 * GAP
_THREE_COLUMNS_FROM = 520
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FLAGS = QItemSelectionModel.SelectionFlag


class IssueList(WrappedTable):
    """`chosen` carries the Entry that became the current one (None: none), `wanted` one to go to."""

    chosen = Signal(object)
    wanted = Signal(object)

    def __init__(self, words: ScreenWords, icons: Icons) -> None:
        super().__init__(words)
        self.issues = IssueRows(self)
        self.setModel(self.issues)
        self.setItemDelegateForColumn(SHAPE, _ShapeDelegate(icons, self))
        self.setAccessibleName(_("ข้อทักท้วง"))
        self.setSelectionBehavior(WrappedTable.SelectionBehavior.SelectRows)
        self.setSelectionMode(WrappedTable.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.hide()
        header.setMinimumSectionSize(1)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(SENTENCE, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(SHAPE, _SHAPE_WIDTH)
        self.selectionModel().currentRowChanged.connect(lambda: self.chosen.emit(self.current))
        self.clicked.connect(self._go_to)

    @property
    def current(self) -> Entry | None:
        """The chosen issue."""
        return self.issues.entry(self.currentIndex().row())

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Shows other rows: the chosen issue stays chosen, else the next one is; what is in sight stays there."""
        before, row, scrolled = self.current, self.currentIndex().row(), self.verticalScrollBar().value()
        if not self.issues.show_rows(rows):
            if self.current != before:
                self.chosen.emit(self.current)
            return
        self._span_headings()
        self.fit_rows()
        self.verticalScrollBar().setValue(scrolled)
        self._choose_row(self._row_like(before, row))
        if self.current is None or self.current == before:
            self.chosen.emit(self.current)

    def choose_first(self) -> None:
        """Chooses the first issue where none is chosen."""
        if self.current is None:
            self._choose_row(self._next_row(0))

    def _row_like(self, before: Entry | None, row: int) -> int:
        """The row of the same issue, of one of the same check at its place, or the one that stands there now."""
        if before is None:
            return self._next_row(0)
        keys = [one.entry.key if one.entry else None for one in self.issues.rows]
        if before.key in keys:
            return keys.index(before.key)
        alike = (n for n, key in enumerate(keys) if key and key[:2] == before.key[:2])
        return next(alike, self._next_row(row))

    def _next_row(self, row: int) -> int:
        """The first issue from a row on, else the last before it; -1 for none."""
        there = [number for number, one in enumerate(self.issues.rows) if one.entry]
        return next((number for number in there if number >= row), there[-1] if there else -1)

    def _choose_row(self, row: int) -> None:
        if row < 0:
            return
        index = self.issues.index(row, SENTENCE)
        self.selectionModel().setCurrentIndex(index, _FLAGS.ClearAndSelect | _FLAGS.Rows)

    def _span_headings(self) -> None:
        self.clearSpans()
        for number, row in enumerate(self.issues.rows):
            if row.entry is None:
                self.setSpan(number, SHAPE, 1, 3)

    def _go_to(self, index: QModelIndex) -> None:
        entry = self.issues.entry(index.row())
        if entry is not None:
            self.wanted.emit(entry)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the place."""
        if event.key() in _ENTER and self.current is not None:
            self.wanted.emit(self.current)
        else:
            super().keyPressEvent(event)

    def share_width(self) -> None:
        """In a narrow list the place stands below the sentence."""
        width = self.viewport().width()
        narrow = width < _THREE_COLUMNS_FROM
        self.setColumnHidden(WHERE, narrow)
        self.setColumnWidth(WHERE, width * 3 // 10)
        self.issues.stack(narrow)
        self.fit_soon()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The chosen issue stays in sight."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())


class IssueRows(QAbstractTableModel):
    """Headings over three columns, and issues."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self.rows: tuple[Row, ...] = ()
        self._stacked = False

    def show_rows(self, rows: tuple[Row, ...]) -> bool:
        """True where there are other rows than before; rows that only say something else keep their place."""
        before, self.rows = self.rows, rows
        if rows == before:
            return False
        if [_lasting(one) for one in before] != [_lasting(one) for one in rows]:
            self.beginResetModel()
            self.endResetModel()
        else:
            self.dataChanged.emit(self.index(0, SHAPE), self.index(len(rows) - 1, WHERE))
        return True

    def entry(self, row: int) -> Entry | None:
        """The issue of a row; None for a heading or no row."""
        return self.rows[row].entry if 0 <= row < len(self.rows) else None

    def stack(self, stacked: bool) -> None:
        """Whether the place stands below the sentence."""
        if stacked != self._stacked:
            self._stacked = stacked
            if self.rows:
                self.dataChanged.emit(self.index(0, SENTENCE), self.index(len(self.rows) - 1, WHERE))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Headings and issues."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Shape, sentence, place."""
        return 0 if parent.isValid() else 3

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The keyboard passes over headings."""
        if self.entry(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Clean texts; to a screen reader the whole row at once."""
        row = self.rows[index.row()]
        if row.entry is None:
            return self._of_heading(row.heading, index.column(), role)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row.entry, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            entry = row.entry
            parts = (word_of(entry.issue.severity), entry.where, entry.issue.message, entry.accepted)
            return " ".join(filter(None, parts))
        if role == Qt.ItemDataRole.ForegroundRole and (index.column() == WHERE or row.entry.accepted):
            return self._view.palette().color(QPalette.ColorRole.PlaceholderText)
        return None

    def _text(self, entry: Entry, column: int) -> str:
        if column == WHERE:
            return entry.where
        if column == SHAPE:
            return ""
        below = (entry.where if self._stacked else "", entry.accepted)
        return "\n".join(filter(None, (" ".join(entry.issue.message.split()), *below)))

    def _of_heading(self, heading: str, column: int, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return heading if column == SHAPE else ""
        if role == Qt.ItemDataRole.FontRole:
            return bold()
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._view.palette().color(QPalette.ColorRole.Text)
        return None


class _ShapeDelegate(QStyledItemDelegate):
    """Paints the shape of a severity in the first line; a heading as the table does."""

    def __init__(self, icons: Icons, view: IssueList) -> None:
        super().__init__(view)
        self._icons, self._list = icons, view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground of the row, then its shape."""
        entry = self._list.issues.entry(index.row())
        if entry is None:
            self._list.wrapping.paint(painter, option, index)
            return
        look = QStyleOptionViewItem(option)
        self.initStyleOption(look, index)
        self._list.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, look, painter, self._list)
        palette, ratio = self._list.palette(), self._list.devicePixelRatioF()
        color = color_of(entry.issue.severity, palette)
        if entry.accepted:
            color = palette.color(QPalette.ColorRole.PlaceholderText)
        picture = self._icons.pixmap(icon_of(entry.issue.severity), color, _SHAPE_SIZE, ratio)
        above = GAP // 2 + max(0, (look.fontMetrics.height() - _SHAPE_SIZE) // 2)
        painter.drawPixmap(look.rect.left() + GAP, look.rect.top() + above, picture)


def _lasting(row: Row) -> object:
    """What a row is of, whatever it says: a heading counts what is below it."""
    return row.entry.key if row.entry else row.heading.rpartition(" ")[0]
