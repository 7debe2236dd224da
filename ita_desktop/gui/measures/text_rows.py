"""A list of texts typed one below the other, each with its number or sign; shown again without losing the cursor."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPalette, QTextCursor
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ita_desktop.gui.distances import GAP, ICON_SIZE, sized
from ita_desktop.gui.flow import FlowLayout
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.measures.row_edit import RowEdit
from ita_desktop.thai.normal import clean_entry

_LEAD_WIDTH = 30


@dataclass(frozen=True, slots=True)
class RowLook:
    """A text, what stands before it (a number, or an icon's name), how far it is set in, and its name aloud."""

    text: str
    name: str
    lead: str = ""
    icon: str = ""
    note: str = ""
    level: int = 0
    can_set_in: bool = False
    can_set_out: bool = False


class TextRows(QWidget):
    """Every signal begins with the row's place; filling tells nothing."""

    typed = Signal(int, str)
    entered = Signal(int, int)
    shifted = Signal(int, int)
    set_in = Signal(int, int)
    emptied = Signal(int)
    pasted = Signal(int, str)
    current_changed = Signal(int)

    def __init__(self, icons: Icons, *, takes_lists: bool = False) -> None:
        super().__init__()
        self._icons = icons
        self._takes_lists = takes_lists
        self.current = -1
        self._rows: list[_Row] = []
        self._count = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP // 2)

    def show_rows(self, looks: Sequence[RowLook], *, read_only: bool = False) -> None:
        """Shows other rows, in the boxes that are there already; those too many are hidden until wanted again."""
        while len(self._rows) < len(looks):
            self._add()
        self._count = len(looks)
        for row, look in zip(self._rows, looks, strict=False):
            row.show_look(look)
            row.edit.setReadOnly(read_only)
        for place, row in enumerate(self._rows):
            row.setVisible(place < self._count)
        if self.current >= len(looks):
            self._become(len(looks) - 1)

    def focus_row(self, place: int, *, at: int | None = None) -> None:
        """Puts the keyboard into a row, at a place of its text (None: its end)."""
        edit = self.edit_at(place)
        if edit is None:
            return
        edit.setFocus(Qt.FocusReason.OtherFocusReason)
        if at is None:
            edit.moveCursor(QTextCursor.MoveOperation.End)
        else:
            cursor = edit.textCursor()
            cursor.setPosition(at)
            edit.setTextCursor(cursor)

    def forget_current(self) -> None:
        """One is in none of the rows: they are another measure's."""
        if self.current >= 0:
            self._become(-1)

    def edit_at(self, place: int) -> RowEdit | None:
        """The box of a row."""
        return self._rows[place].edit if 0 <= place < self._count else None

    def _add(self) -> None:
        row = _Row(self._icons)
        edit = row.edit
        edit.textChanged.connect(lambda: self._tell(row))
        edit.entered.connect(lambda at: self.entered.emit(self._rows.index(row), at))
        edit.shifted.connect(lambda by: self.shifted.emit(self._rows.index(row), by))
        edit.set_in.connect(lambda by: self.set_in.emit(self._rows.index(row), by))
        edit.emptied.connect(lambda: self.emptied.emit(self._rows.index(row)))
        edit.takes_lists = self._takes_lists
        edit.pasted.connect(lambda text: self.pasted.emit(self._rows.index(row), text))
        edit.focused.connect(lambda: self._become(self._rows.index(row)))
        self._rows.append(row)
        self._column.addWidget(row)

    def _tell(self, row: "_Row") -> None:
        text, removed = clean_entry(row.edit.toPlainText())
        if removed:
            row.fill(text)
        self.typed.emit(self._rows.index(row), text)

    def _become(self, place: int) -> None:
        self.current = place
        for n, row in enumerate(self._rows):
            row.mark(n == place)
        self.current_changed.emit(place)


class _Row(QWidget):
    """A number or icon, and the box."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self.edit = RowEdit()
        self._look: RowLook | None = None
        self._lead = QLabel()
        self._lead.setFixedWidth(_LEAD_WIDTH)
        self._lead.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self._lead.setContentsMargins(0, GAP // 2, 0, 0)
        self._line = QHBoxLayout(self)
        self._line.setSpacing(GAP - 2)
        self._line.addWidget(self._lead)
        self._line.addWidget(self.edit, 1)

    def show_look(self, look: RowLook) -> None:
        """Shows another text; a box typed in may be ahead of what was last shown."""
        if look == self._look and look.text == self.edit.toPlainText():
            return
        self._look = look
        self.fill(look.text)
        self.edit.setAccessibleName(look.name)
        self.edit.setAccessibleDescription(look.note)
        self.edit.can_set_in, self.edit.can_set_out = look.can_set_in, look.can_set_out
        self._line.setContentsMargins(look.level * _LEAD_WIDTH, 0, 0, 0)
        self._lead.setToolTip(look.note)
        self._lead.setVisible(bool(look.lead or look.icon))
        self._show_lead(look)

    def _show_lead(self, look: RowLook) -> None:
        if look.icon:
            color, ratio = QPalette().color(QPalette.ColorRole.WindowText), self.devicePixelRatioF()
            self._lead.setPixmap(self._icons.pixmap(look.icon, color, ICON_SIZE, ratio))
        else:
            self._lead.setText(look.lead)

    def changeEvent(self, event: QEvent) -> None:
        """The icon follows light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._look is not None:
            self._show_lead(self._look)

    def fill(self, text: str) -> None:
        """Another text, without telling; the same leaves the cursor alone."""
        if text != self.edit.toPlainText():
            with QSignalBlocker(self.edit):
                self.edit.setPlainText(text)
            self.edit.fit()

    def mark(self, current: bool) -> None:
        """The row the buttons below act on has a bold number."""
        self._lead.setFont(sized(self.font(), 1, bold=current))


def under_label(editor: QWidget, label: QWidget, rows: TextRows, *buttons: QAbstractButton) -> None:
    """Lays an editor of such a list out: its label, the list, and below it what can be done with its rows."""
    column = QVBoxLayout(editor)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP // 2)
    column.addWidget(label)
    column.addWidget(rows)
    foot = FlowLayout(0)
    for button in buttons:
        foot.addWidget(button)
    column.addLayout(foot)
