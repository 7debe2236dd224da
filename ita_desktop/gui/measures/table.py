"""The table of measures: keys, dragging, and which rows are chosen; it tells what is wanted and changes nothing."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QWidget

from ita_desktop.gui.cell_editor import CellEditor, EditingDelegate
from ita_desktop.gui.copied_rows import copied_text
from ita_desktop.gui.measures.model import MeasureModel
from ita_desktop.gui.wrapped import WrappedTable
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords

_Hint = QAbstractItemDelegate.EndEditHint
_Trigger = QAbstractItemView.EditTrigger
_DROP_LINE = 3
_STEPS = {_Hint.EditNextItem: 1, _Hint.EditPreviousItem: -1}


class MeasureTable(WrappedTable):
    """`typed` carries (measure id, column id, text); `shifted` −1 or 1 and `moved` the row to stand before, both for
    the chosen rows; `delete_wanted`, `fill_wanted` (column id), `links_wanted` and `paste_wanted` say themselves."""

    typed = Signal(str, str, str)
    shifted = Signal(int)
    moved = Signal(int)
    delete_wanted = Signal()
    fill_wanted = Signal(str)
    links_wanted = Signal()
    paste_wanted = Signal()

    def __init__(self, words: ScreenWords) -> None:
        super().__init__(words)
        self.measures = MeasureModel(self)
        self._drop_row = -1
        self._editing = EditingDelegate(words, self)
        self.wrapping = self._editing
        self.setItemDelegate(self._editing)
        self.setModel(self.measures)
        self.setAccessibleName(_("ตารางมาตรการ"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(_Trigger.DoubleClicked | _Trigger.EditKeyPressed | _Trigger.AnyKeyPressed)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(False)
        self._editing.typed.connect(self._tell)
        self.measures.modelReset.connect(lambda: self.fit_rows())
        self.measures.layoutChanged.connect(lambda *_hints: self.fit_rows())
        self.measures.dataChanged.connect(lambda first, last, _roles: self.fit_rows(first.row(), last.row()))
        self.measures.rowsInserted.connect(lambda _parent, first, last: self.fit_rows(first, last))
        self.doubleClicked.connect(self._open_links)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of the chosen measures in the table's order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self.measures.measure_at(row).id for row in rows)

    def choose(self, *ids: str, column: str = "") -> bool:
        """Chooses measures, the first of them the current one; False where none of them is shown."""
        rows = [row for row in map(self.measures.row_of, ids) if row >= 0]
        if not rows:
            return False
        selection = self.selectionModel()
        target = self.measures.index(rows[0], self._column(column))
        both = selection.SelectionFlag.ClearAndSelect | selection.SelectionFlag.Rows
        selection.setCurrentIndex(target, both)
        for row in rows[1:]:
            selection.select(self.measures.index(row, 0), selection.SelectionFlag.Select | selection.SelectionFlag.Rows)
        self.scrollTo(target)
        return True

    def _column(self, wanted: str) -> int:
        places = range(self.measures.columnCount())
        shown = [
            place for place in places if self.measures.column_id(place) == wanted and not self.isColumnHidden(place)
        ]
        return shown[0] if shown else max(self.currentIndex().column(), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the whole row; all else is the table's own or begins to type."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.shifted.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        elif event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() == Qt.Key.Key_D:
            self.fill_wanted.emit(self.measures.column_id(self.currentIndex().column()))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._begin(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """The current cell, or of several rows all columns in sight, as a table."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        places = [place for place in range(self.measures.columnCount()) if not self.isColumnHidden(place)]
        if len(rows) < 2:
            text = str(self.currentIndex().data() or "")
        else:
            text = copied_text([str(self.measures.index(row, place).data()) for place in places] for row in rows)
        QGuiApplication.clipboard().setText(text)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Tab goes on typing in the next cell that takes text."""
        super().closeEditor(editor, _Hint.NoHint)
        if step := _STEPS.get(hint):
            following = self._next_typed(self.currentIndex(), step)
            if following.isValid():
                self.setCurrentIndex(following)
                self.edit(following)

    def _next_typed(self, index: QModelIndex, step: int) -> QModelIndex:
        places = self.measures.columnCount()
        number = index.row() * places + index.column() + step
        while 0 <= number < places * self.measures.rowCount():
            found = self.measures.index(*divmod(number, places))
            if found.flags() & Qt.ItemFlag.ItemIsEditable and not self.isColumnHidden(found.column()):
                return found
            number += step
        return QModelIndex()

    def _begin(self, index: QModelIndex) -> None:
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)
        else:
            self._open_links(index)

    def _open_links(self, index: QModelIndex) -> None:
        if self.measures.column_id(index.column()) == "indicator":
            self.links_wanted.emit()

    def _tell(self, index: QModelIndex, text: str) -> None:
        measure = self.measures.measure_at(index.row())
        self.typed.emit(measure.id, self.measures.column_id(index.column()), text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Rows are dragged by their number; elsewhere dragging chooses rows."""
        self.setDragEnabled(self.indexAt(event.position().toPoint()).column() == 0)
        super().mousePressEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Own rows only; a line shows where they would go."""
        super().dragMoveEvent(event)
        if event.source() is self:
            self._show_drop(self.row_below(event.position().toPoint()))
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nowhere now."""
        super().dragLeaveEvent(event)
        self._show_drop(-1)

    def _show_drop(self, row: int) -> None:
        self._drop_row = row
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The table, and the line between two rows while rows are dragged."""
        super().paintEvent(event)
        if self._drop_row >= 0:
            last = self.rowViewportPosition(self._drop_row - 1) + self.rowHeight(self._drop_row - 1)
            line = self.rowViewportPosition(self._drop_row) if self._drop_row < self.measures.rowCount() else last
            painter = QPainter(self.viewport())
            painter.setPen(QPen(QPalette().color(QPalette.ColorRole.Highlight), _DROP_LINE))
            painter.drawLine(0, line, self.viewport().width(), line)
            painter.end()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tells before which row the dragged ones go; the model never takes a drop itself."""
        self._show_drop(-1)
        if event.source() is self:
            self.moved.emit(self.row_below(event.position().toPoint()))
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()

    def row_below(self, point: QPoint) -> int:
        """The row before which something dropped at a point of the viewport comes to stand."""
        index = self.indexAt(point)
        if not index.isValid():
            return self.measures.rowCount()
        return index.row() + (point.y() > self.visualRect(index).center().y())

    @property
    def is_typing(self) -> bool:
        """Whether a cell's editor is open."""
        return self.state() == QAbstractItemView.State.EditingState

    def close_editor(self) -> None:
        """Ends typing; what was typed has been told."""
        for editor in self.viewport().findChildren(CellEditor):
            self.closeEditor(editor, _Hint.NoHint)
