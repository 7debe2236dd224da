"""One text of a list of texts: a growing box that tells the keys by which lists are edited."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor

from ita_desktop.gui.fields.field import leave_undo_to_the_window
from ita_desktop.gui.fields.text import GrowingEdit

_MOST_LINES = 12
_VERTICAL = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class RowEdit(GrowingEdit):
    """`entered` carries the cursor's place; `shifted` and `set_in` −1 or 1; `emptied` is Backspace where nothing is;
    `pasted` carries what was pasted where the box `takes_lists`: it is not in the text yet.

    Tab at the beginning of the text sets in, elsewhere it goes on to the next entry; Shift+Enter is a new line.
    """

    entered = Signal(int)
    shifted = Signal(int)
    set_in = Signal(int)
    emptied = Signal()
    focused = Signal()
    pasted = Signal(str)

    def __init__(self) -> None:
        super().__init__(1, _MOST_LINES)
        self.can_set_in = self.can_set_out = self.takes_lists = False
        self._passing = False
        leave_undo_to_the_window(self)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Text alone, which the list may take as several of its own."""
        if self.takes_lists and source.hasText() and not self.isReadOnly():
            from ita_desktop.gui.fields.pasting import offer_text  # not needed before something is pasted

            offer_text(source.text(), self, self.pasted.emit)
        else:
            super().insertFromMimeData(source)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The list's keys, then the text's own."""
        self._passing = False
        if not self._of_the_list(event):
            super().keyPressEvent(event)

    def _of_the_list(self, event: QKeyEvent) -> bool:
        if self.isReadOnly():
            return False
        key, alt = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.entered.emit(self.textCursor().position())
        elif alt and key in _VERTICAL:
            self.shifted.emit(_VERTICAL[key])
        elif alt and key in _SIDEWAYS:
            self.set_in.emit(_SIDEWAYS[key])
        elif key == Qt.Key.Key_Backspace and not self.toPlainText():
            self.emptied.emit()
        else:
            return False
        return True

    def focusNextPrevChild(self, following: bool) -> bool:
        """At the beginning of the text Tab and Shift+Tab set it in and out, where that can be."""
        possible = self.can_set_in if following else self.can_set_out
        cursor = self.textCursor()
        if possible and not self._passing and cursor.position() == 0 and not cursor.hasSelection():
            self.set_in.emit(1 if following else -1)
            return True
        return super().focusNextPrevChild(following)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming by Tab one writes on at the end, and another Tab goes on: passing by changes nothing."""
        super().focusInEvent(event)
        self._passing = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if self._passing:
            self.moveCursor(QTextCursor.MoveOperation.End)
        self.focused.emit()
