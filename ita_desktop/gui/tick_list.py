"""A table of rows that are taken or left: a tick before each, Space and clicks change it."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from ita_desktop.gui.distances import ICON_SIZE
from ita_desktop.gui.indexes import Index
from ita_desktop.gui.text_table import TextRow, TextTable
from ita_desktop.gui.wrapped import WrappedTable
from ita_desktop.session.screen_words import ScreenWords

_TICK_WIDTH = 2 * ICON_SIZE
_NAME = 1


class TickModel(TextTable):
    """The first column is the tick, without text; `ticked` tells that one changed."""

    ticked = Signal()

    def __init__(self, heads: tuple[str, ...], parent: QObject | None = None) -> None:
        super().__init__(("", *heads), parent)
        self._ticks: list[bool] = []

    def show_ticked(self, rows: tuple[TextRow, ...], ticks: list[bool]) -> None:
        """Shows rows and which of them are ticked."""
        self._ticks = ticks
        self.show_rows(tuple(TextRow(("", *row.cells), row.tone, row.bold) for row in rows))
        self._tell(0, len(rows) - 1)

    @property
    def places(self) -> list[int]:
        """The places of the ticked rows."""
        return [place for place, ticked in enumerate(self._ticks) if ticked]

    def tick_all(self, ticked: bool) -> None:
        """Ticks all rows or none."""
        self._ticks = [ticked] * len(self._ticks)
        self._tell(0, len(self._ticks) - 1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The tick, named aloud by its row."""
        if index.column() == 0 and role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self._ticks[index.row()] else Qt.CheckState.Unchecked
        if index.column() == 0 and role == Qt.ItemDataRole.AccessibleTextRole:
            return self.rows[index.row()].cells[_NAME]
        return super().data(index, role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Changes a tick."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self._ticks[index.row()] = Qt.CheckState(value) == Qt.CheckState.Checked
        self._tell(index.row(), index.row())
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The first column can be ticked."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else flags

    def _tell(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0))
        self.ticked.emit()


class TickList(WrappedTable):
    """The table; Space changes the tick of the current row wherever in it one stands."""

    def __init__(self, words: ScreenWords, heads: tuple[str, ...], name: str) -> None:
        super().__init__(words)
        self.rows = TickModel(heads, self)
        self.setModel(self.rows)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setColumnWidth(0, _TICK_WIDTH)
        self.rows.modelReset.connect(self.fit_soon)
        self.rows.dataChanged.connect(self.fit_soon)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks."""
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and index.isValid():
            tick = index.siblingAtColumn(0)
            ticked = Qt.CheckState(tick.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
            state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
            self.rows.setData(tick, state, Qt.ItemDataRole.CheckStateRole)
            return
        super().keyPressEvent(event)
