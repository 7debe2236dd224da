"""Typing into a cell of the table: a box over the cell, its keys, and what it tells while one types."""

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QAbstractItemDelegate, QDialog, QStyleOptionViewItem, QWidget

from ita_desktop.gui.fields.field import leave_undo_to_the_window
from ita_desktop.gui.fields.text_box import TextBox
from ita_desktop.gui.indexes import Index
from ita_desktop.gui.wrapped import WrappedTable, WrappingDelegate
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.thai.normal import clean_entry

_LEAST_WIDTH, _LEAST_LINES = 150, 3
_Hint = QAbstractItemDelegate.EndEditHint


class CellEditor(TextBox):
    """The box; `before` is the text it was opened with."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.before = ""
        self.setAccessibleName(name)
        leave_undo_to_the_window(self)

    def sizeHint(self) -> QSize:
        """As high as its text, at least a few lines."""
        return QSize(self.width(), self.height_of(max(self.line_count, _LEAST_LINES)))

    def fill(self, text: str) -> None:
        """Shows a text without telling; the same text leaves the cursor alone."""
        if text != self.toPlainText():
            with QSignalBlocker(self):
                self.setPlainText(text)
            self.moveCursor(QTextCursor.MoveOperation.End)


class EditingDelegate(WrappingDelegate):
    """What is typed is told at once by `typed` (index, text); Enter and Tab close, Esc tells what stood there before.

    Shift+Enter is a new line.
    """

    typed = Signal(object, str)

    def __init__(self, words: ScreenWords, view: WrappedTable) -> None:
        super().__init__(words, view)
        self._table = view

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Opens the box, filled."""
        label = str(index.model().headerData(index.column(), Qt.Orientation.Horizontal) or "")
        editor = CellEditor(parent, label)
        editor.before = str(index.data(Qt.ItemDataRole.EditRole) or "")
        editor.fill(editor.before)
        place = QPersistentModelIndex(index)
        editor.textChanged.connect(lambda: self._tell(editor, place))
        # How high its text is shows only once it is wrapped, that is when the box is in sight.
        QTimer.singleShot(0, editor, self._table.updateEditorGeometries)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """The box is ahead of the file while one types in it: filled once, when it opens."""

    def setModelData(self, editor: QWidget, model: QObject, index: Index) -> None:
        """Nothing: every keystroke has been told."""

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Over the cell, never too small to type in, within the table."""
        area, view = QRect(option.rect), self._table.viewport().rect()
        area.setWidth(min(max(area.width(), _LEAST_WIDTH), view.width()))
        editor.resize(area.size())
        area.setHeight(min(max(area.height(), editor.sizeHint().height()), view.height()))
        area.moveRight(min(area.right(), view.right()))
        area.moveLeft(max(area.left(), view.left()))
        area.moveBottom(min(area.bottom(), view.bottom()))
        area.moveTop(max(area.top(), view.top()))
        editor.setGeometry(area)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys that close the box; a dialog over it does not."""
        if event.type() == QEvent.Type.FocusOut and _has_dialog(watched):
            return False
        if isinstance(watched, CellEditor) and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            hint = _closing(event)
            if hint is not None:
                if hint is _Hint.RevertModelCache and watched.toPlainText() != watched.before:
                    watched.setPlainText(watched.before)
                self.closeEditor.emit(watched, hint)
                return True
            if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                return False
        return super().eventFilter(watched, event)

    def _tell(self, editor: CellEditor, place: QPersistentModelIndex) -> None:
        text, removed = clean_entry(editor.toPlainText())
        if removed:
            editor.fill(text)
        self._table.updateEditorGeometries()
        if place.isValid():
            self.typed.emit(place.model().index(place.row(), place.column()), text)


def _has_dialog(editor: QObject) -> bool:
    return any(dialog.isVisible() for dialog in editor.findChildren(QDialog))


def _closing(event: QKeyEvent) -> QAbstractItemDelegate.EndEditHint | None:
    """How a key closes the box; None where it does not."""
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    match event.key():
        case Qt.Key.Key_Escape:
            return _Hint.RevertModelCache
        case Qt.Key.Key_Tab:
            return _Hint.EditNextItem
        case Qt.Key.Key_Backtab:
            return _Hint.EditPreviousItem
        case Qt.Key.Key_Return | Qt.Key.Key_Enter if not shift:
            return _Hint.SubmitModelCache
    return None
