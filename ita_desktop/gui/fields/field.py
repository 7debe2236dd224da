"""What every labelled entry has in common: its label, its help, and the sentence that says what is wrong."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.gui.colors import problem_color, tinted
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.labels import ThaiLabel, muted
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.thai.normal import clean_entry


class Field(QWidget):
    """A label over an editor over a line for help or what is wrong.

    `edited` carries the text as the clerk made it, without the signs that cannot be kept; filling emits nothing.
    """

    edited = Signal(str)

    def __init__(self, words: ScreenWords, label: str, editor: QWidget, help_text: str = "") -> None:
        super().__init__()
        self.editor = editor
        self._help = help_text
        self._problem = ""
        self.label = ThaiLabel(words, label)
        self.label.setBuddy(editor)
        if not label:
            self.label.hide()
        self.note = ThaiLabel(words)
        editor.setAccessibleName(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 4)
        for widget in (self.label, editor, self.note):
            column.addWidget(widget)
        self.setFocusProxy(editor)
        leave_undo_to_the_window(editor)
        self._show_note()

    @property
    def text(self) -> str:
        """What stands in the editor."""
        raise NotImplementedError

    def show_text(self, text: str) -> None:
        """Fills the editor without telling; the same text again leaves cursor and selection alone."""
        raise NotImplementedError

    def set_read_only(self, read_only: bool) -> None:
        """Text can still be read and copied."""
        raise NotImplementedError

    @property
    def problem(self) -> str:
        """What is wrong with the text; empty for nothing."""
        return self._problem

    def show_problem(self, sentence: str) -> None:
        """Marks the entry and says why; empty takes the mark away."""
        if sentence != self._problem:
            self._problem = sentence
            self._show_note()

    def show_help(self, text: str) -> None:
        """Says something helpful while nothing is wrong: what was understood, what will be printed."""
        if text != self._help:
            self._help = text
            self._show_note()

    def _show_note(self) -> None:
        self.note.set_text(self._problem or self._help)
        self.note.setVisible(bool(self._problem or self._help))
        self.editor.setAccessibleDescription(self._problem or self._help)
        self._color()

    def _color(self) -> None:
        color = problem_color(self.palette())
        if self._problem:
            note, ground = QPalette(), QPalette()
            note.setColor(QPalette.ColorRole.WindowText, color)
            ground.setColor(QPalette.ColorRole.Base, tinted(self.palette(), color))
            self.note.setForegroundRole(QPalette.ColorRole.WindowText)
            self.note.setPalette(note)
            self.editor.setPalette(ground)
        else:
            self.note.setPalette(QPalette())
            muted(self.note)
            self.editor.setPalette(QPalette())

    def changeEvent(self, event: QEvent) -> None:
        """The mark follows light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._color()

    def _tell(self, text: str) -> None:
        clean, removed = clean_entry(text)
        if removed:
            self.show_text(clean)
            self.show_help(_("นำอักขระที่บันทึกไม่ได้ออกแล้ว {count} ตัว").format(count=removed))
        self.edited.emit(clean)


class _UndoKeys(QObject):
    """Keeps an editor from taking the undo keys for itself: what they undo is a step of the whole file."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lets the window's shortcut have them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_undo(event):
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def leave_undo_to_the_window(editor: QWidget) -> None:
    """For every editor of text that is kept in the office's file."""
    editor.installEventFilter(_UndoKeys(editor))


def _is_undo(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
