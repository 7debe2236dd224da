"""Typing over a computed figure: a line over its cell that tells every key at once."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QWidget

from ita_desktop.gui.documents.figures_model import TYPED
from ita_desktop.gui.fields.field import leave_undo_to_the_window
from ita_desktop.gui.indexes import Index
from ita_desktop.gui.wrapped import WrappingDelegate
from ita_desktop.i18n import _
from ita_desktop.thai.normal import clean_entry


class FigureDelegate(WrappingDelegate):
    """Enter, Tab and leaving the cell close the line, Esc tells what stood there before."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Opens the line; undo is left to the window."""
        editor = QLineEdit(parent)
        editor.setFrame(False)
        editor.setAccessibleName(str(index.data() or _("พิมพ์แทนด้วย")))
        editor.setProperty("before", _typed(index))
        leave_undo_to_the_window(editor)
        cell, model = QPersistentModelIndex(index), self._view.model()
        editor.textEdited.connect(lambda text: model.setData(cell, text))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Fills the line when it opens; later only where an undone step made what was typed another."""
        if isinstance(editor, QLineEdit) and not (
            editor.isModified() and clean_entry(editor.text())[0] == _typed(index)
        ):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Every key has done so already."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc takes back what was typed since the line was opened."""
        escaped = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escaped and event.type() == QEvent.Type.KeyPress and isinstance(watched, QLineEdit) and watched.isModified():
            watched.textEdited.emit(watched.property("before"))
        return super().eventFilter(watched, event)


def _typed(index: Index) -> str:
    """What is printed instead, empty for nothing; what stands in the cell, not what its line is opened with."""
    return str(index.model().index(index.row(), TYPED).data(Qt.ItemDataRole.DisplayRole) or "")
