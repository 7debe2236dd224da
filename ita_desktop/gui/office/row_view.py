"""A list of rows that keeps its place while they change, and whose rows can be moved by mouse and keys."""

from PySide6.QtCore import QMimeData, QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from ita_desktop.gui.cards import CardModel, CardView
from ita_desktop.gui.indexes import Index
from ita_desktop.session.screen_words import ScreenWords

# title, subtitle, whether it is no longer valid, id
RowCard = tuple[str, str, bool, object]
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class RowView(CardView):
    """`chosen` tells the current row's id, `move_wanted` an id and the place before which it was dropped,
    `shift_wanted` −1 or 1 for the current row, `delete_wanted` and `form_wanted` (Enter) speak of it too."""

    chosen = Signal(str)
    move_wanted = Signal(str, int)
    shift_wanted = Signal(int)
    delete_wanted = Signal()
    form_wanted = Signal()

    def __init__(self, words: ScreenWords, name: str) -> None:
        super().__init__(words, wraps=True)
        self.setAccessibleName(name)
        self.cards: _RowModel = _RowModel(self)
        self.setModel(self.cards)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.selectionModel().currentChanged.connect(lambda _now, _before: self.chosen.emit(self.row_id))

    @property
    def row_id(self) -> str:
        """The id of the current row; empty for none."""
        return str(self.value() or "")

    def show_rows(self, rows: tuple[RowCard, ...]) -> None:
        """Shows the rows as they are now without telling; the same row stays the current one, else its neighbour."""
        if self.cards.update(rows):
            self.scheduleDelayedItemsLayout()
            return
        row, current, scrolled = self.currentIndex().row(), self.row_id, self.verticalScrollBar().value()
        with QSignalBlocker(self.selectionModel()):
            self.cards.show_rows(rows)
            if rows and not self.select(current):
                self.setCurrentIndex(self.cards.index(min(max(row, 0), len(rows) - 1)))
        self.verticalScrollBar().setValue(scrolled)
        self.scrollTo(self.currentIndex())
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+arrows move the row, Delete deletes it, Enter goes to its entries."""
        key = Qt.Key(event.key())
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and key in _MOVES:
            self.shift_wanted.emit(_MOVES[key])
        elif key == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.form_wanted.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes its own rows only."""
        if event.source() is self:
            super().dragEnterEvent(event)
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Shows where its row would come to stand."""
        if event.source() is self:
            super().dragMoveEvent(event)
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Asks for the move; the rows themselves follow the file."""
        if event.source() is not self:
            return
        place = self._place_at(event)
        event.accept()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
        self.move_wanted.emit(self.row_id, place)

    def _place_at(self, event: QDropEvent) -> int:
        point = event.position().toPoint()
        index = self.indexAt(point)
        if not index.isValid():
            return self.cards.rowCount()
        return index.row() + (point.y() > self.visualRect(index).center().y())


class _RowModel(CardModel):
    """Cards that can be dragged."""

    def update(self, rows: tuple[RowCard, ...]) -> bool:
        """Shows changed texts of the same rows; False, and nothing done, where the rows are others."""
        if [row[-1] for row in rows] != [row[-1] for row in self._rows]:
            return False
        before, self._rows = self._rows, rows
        for number, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(number), self.index(number))
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be dragged between rows, not onto them."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        """Dragging a row moves it."""
        return Qt.DropAction.MoveAction

    def mimeData(self, indexes: list[QModelIndex]) -> QMimeData:  # type: ignore[override]
        """What is dragged says nothing to other programs."""
        data = QMimeData()
        data.setData(self.mimeTypes()[0], b"")
        return data
