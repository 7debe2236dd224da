"""The grid of the follow-up: its keys, its widths, which rows are chosen; it tells what is wanted, changes nothing."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyleOptionViewItem,
    QWidget,
)

from ita_desktop.domain.measures import Status
from ita_desktop.gui.cell_editor import CellEditor, EditingDelegate
from ita_desktop.gui.copied_rows import copied_text
from ita_desktop.gui.distances import GAP, bold
from ita_desktop.gui.follow_up.cells import TYPED, Column, status_of_key
from ita_desktop.gui.follow_up.edits import Spot
from ita_desktop.gui.follow_up.model import FollowUpModel, Unread
from ita_desktop.gui.follow_up.rows import Row
from ita_desktop.gui.indexes import Index
from ita_desktop.gui.wrapped import WrappedTable
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords

_Hint = QAbstractItemDelegate.EndEditHint
_Trigger = QAbstractItemView.EditTrigger
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SHARES = {
    Column.NUMBER: (40, 0),
    Column.NAME: (104, 5),
    Column.RESPONSIBLE: (72, 0),
    Column.STATUS: (82, 1),
    Column.ON: (74, 0),
    Column.OUTPUT: (86, 5),
    Column.OUTCOME: (66, 3),
    Column.EVIDENCE: (52, 0),
}
_WIDEST_NAME = 112
_ROOMY = 720
_ROWS_IN_SIGHT, _LEAST_LINES = 6, 2


class _Editing(EditingDelegate):
    """A day is typed over, a text typed on."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Opens the box, its day chosen."""
        editor = super().createEditor(parent, option, index)
        if index.column() == Column.ON and isinstance(editor, CellEditor):
            editor.selectAll()
        return editor


class FollowUpTable(WrappedTable):
    """`typed` carries (Spot, column, text), `status_chosen` a Status for the chosen rows, `clear_wanted` and
    `fill_wanted` the column they are about; `chosen_changed` tells that other rows are chosen."""

    typed = Signal(object, int, str)
    status_chosen = Signal(object)
    clear_wanted = Signal(int)
    fill_wanted = Signal(int)
    paste_wanted = Signal()
    chosen_changed = Signal()

    def __init__(self, words: ScreenWords) -> None:
        super().__init__(words)
        self._words = words
        self.reports = FollowUpModel(self)
        self._editing = _Editing(words, self)
        self._showing = False
        self.wrapping = self._editing
        self.setItemDelegate(self._editing)
        self.setModel(self.reports)
        self.setAccessibleName(_("ตารางติดตามผล"))
        self.setTabKeyNavigation(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(_Trigger.DoubleClicked | _Trigger.EditKeyPressed | _Trigger.AnyKeyPressed)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._editing.typed.connect(self._tell)
        self.reports.modelReset.connect(self._fit_all)
        words.ready.connect(self.share_width)
        self.reports.dataChanged.connect(lambda first, last, _roles: self.fit_rows(first.row(), last.row()))
        self.selectionModel().selectionChanged.connect(self._tell_chosen)
        self.doubleClicked.connect(self._offer_status)

    def show_rows(self, rows: tuple[Row, ...], unread: Unread, read_only: bool) -> None:
        """Shows rows; what is chosen stays so as far as it is still shown, else the row in its place is."""
        before, place, column = self.reports.rows, self.currentIndex().row(), self.currentIndex().column()
        chosen = self.chosen
        self._showing = True
        if self.reports.show(rows, unread, read_only) and rows:
            still = [spot for spot in chosen if self.reports.place_of(spot) >= 0]
            near = max(min(place, len(rows) - 1), 0) if {row.spot for row in before} & {row.spot for row in rows} else 0
            self.choose(*(still or [rows[near].spot]), column=max(column, Column.STATUS))
        self._showing = False

    @property
    def chosen(self) -> tuple[Spot, ...]:
        """The spots of the chosen rows in the table's order."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self.reports.rows[place].spot for place in places)

    @property
    def current(self) -> Spot | None:
        """The spot of the current row."""
        index = self.currentIndex()
        return self.reports.rows[index.row()].spot if index.isValid() else None

    def choose(self, *spots: Spot, column: int | None = None) -> bool:
        """Chooses rows, the first of them the current one; False where none of them is shown."""
        places = [place for place in map(self.reports.place_of, spots) if place >= 0]
        if not places:
            return False
        selection = self.selectionModel()
        flags = selection.SelectionFlag
        here = column if column is not None else max(self.currentIndex().column(), Column.STATUS)
        target = self.reports.index(places[0], here)
        selection.setCurrentIndex(target, flags.ClearAndSelect | flags.Rows)
        for place in places[1:]:
            selection.select(self.reports.index(place, 0), flags.Select | flags.Rows)
        self.scrollTo(target)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of the grid; all else is the table's own or begins to type."""
        if not self._handled(event):
            super().keyPressEvent(event)

    def _handled(self, event: QKeyEvent) -> bool:
        key, column = event.key(), self.currentIndex().column()
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        elif control and key == Qt.Key.Key_D:
            self.fill_wanted.emit(column)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear_wanted.emit(column)
        elif key in _ENTER:
            self._go(self._below(-1 if shift else 1))
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            event.setAccepted(self._go(self._beside(1 if key == Qt.Key.Key_Tab else -1)))
        else:
            return column == Column.STATUS and self._status_key(event)
        return True

    def _status_key(self, event: QKeyEvent) -> bool:
        """What is pressed on a status: one of its keys, or the list of all; other letters begin nothing."""
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        opens = event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Space)
        if opens or (event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier):
            self._offer_status(self.currentIndex())
            return True
        text = event.text()
        if held or not text or not text.isprintable():
            return False
        status = status_of_key(text)
        if status is not None:
            self.status_chosen.emit(status)
        return True

    def _offer_status(self, index: QModelIndex) -> None:
        if index.isValid() and index.column() == Column.STATUS and self.reports.takes(index.row()):
            rect = self.visualRect(index)
            menu = status_menu(self)
            menu.triggered.connect(lambda action: self.status_chosen.emit(Status(action.data())))
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(self.viewport().mapToGlobal(rect.bottomLeft()))

    def _go(self, index: QModelIndex) -> bool:
        """Chooses that row alone: the view itself would take the held Ctrl or Shift for choosing more."""
        if index.isValid():
            flags = self.selectionModel().SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(index)
        return index.isValid()

    def go_down(self) -> bool:
        """To the next row something can be reported in; False where there is none."""
        return self._go(self._below(1))

    def _below(self, step: int) -> QModelIndex:
        """The next row something can be reported in, in the same column; the nearest one where there is none."""
        index = self.currentIndex()
        place = index.row() + step
        while 0 <= place < self.reports.rowCount() and not self.reports.takes(place):
            place += step
        return self.reports.index(place, index.column())

    def _beside(self, step: int) -> QModelIndex:
        """The next cell that takes something, in the next row after the last."""
        count = self.reports.columnCount()
        index = self.currentIndex()
        number = index.row() * count + index.column() + step
        while 0 <= number < count * self.reports.rowCount():
            place, column = divmod(number, count)
            if column in TYPED and self.reports.takes(place):
                return self.reports.index(place, column)
            number += step
        return QModelIndex()

    def copy(self) -> None:
        """The current cell, or of several rows all columns, as a table."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        if len(places) < 2:
            text = str(self.currentIndex().data() or "")
        else:
            columns = range(self.reports.columnCount())
            rows = ([str(self.reports.index(place, n).data() or "") for n in columns] for place in places)
            text = copied_text(rows)
        QGuiApplication.clipboard().setText(text)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Enter goes on below, Tab beside."""
        super().closeEditor(editor, _Hint.NoHint)
        steps = {_Hint.EditNextItem: 1, _Hint.EditPreviousItem: -1}
        if hint is _Hint.SubmitModelCache:
            self._go(self._below(1))
        elif hint in steps:
            self._go(self._beside(steps[hint]))

    def _tell_chosen(self) -> None:
        if not self._showing:
            self.chosen_changed.emit()

    def _tell(self, index: QModelIndex, text: str) -> None:
        self.typed.emit(self.reports.rows[index.row()].spot, index.column(), text)

    @property
    def is_typing(self) -> bool:
        """Whether a cell's editor is open."""
        return self.state() == QAbstractItemView.State.EditingState

    def close_editor(self) -> None:
        """Ends typing; what was typed has been told."""
        for editor in self.viewport().findChildren(CellEditor):
            self.closeEditor(editor, _Hint.NoHint)

    def fit_rows(self, first: int = 0, last: int | None = None) -> None:
        """As every table does, asking only for what a cell says: a year has thousands of rows, most cells empty."""
        rows, grid = self.reports.rows, 1 if self.showGrid() else 0
        widths = [self.columnWidth(column) - grid for column in Column]
        plain, strong = self.font(), bold().resolve(self.font())
        for place in range(first, len(rows) if last is None else last + 1):
            name = strong if rows[place].is_whole else plain
            texts = zip(self.reports.texts(place), widths, strict=True)
            heights = [
                self.wrapping.height_of(text, name if column in (Column.NUMBER, Column.NAME) else plain, width)
                for column, (text, width) in enumerate(texts)
                if text and not self.isColumnHidden(column)
            ]
            if max(heights) != self.rowHeight(place):
                self.setRowHeight(place, max(heights))

    def share_width(self) -> None:
        """Texts share what the rest leaves; below their least widths the table is scrolled.

        Those responsible, whom the form names too, make room for the texts where there is little of it.
        """
        scale = self.fontMetrics().height() / 20
        least = {column: round(width * scale) for column, (width, _share) in _SHARES.items()}
        least[Column.RESPONSIBLE] = max(
            least[Column.RESPONSIBLE], min(self._widest_name(), round(_WIDEST_NAME * scale))
        )
        little = self.viewport().width() < _ROOMY * scale
        self.setColumnHidden(Column.RESPONSIBLE, little)
        if little:
            del least[Column.RESPONSIBLE]
        left = max(self.viewport().width() - sum(least.values()), 0)
        shares = sum(share for _width, share in _SHARES.values())
        for column, width in least.items():
            self.setColumnWidth(column, width + left * _SHARES[column][1] // shares)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows are as low as it takes to see several of them; the form beside shows all of a text."""
        super().resizeEvent(event)
        line = max(self.fontMetrics().lineSpacing(), 1)
        lines = (event.size().height() // _ROWS_IN_SIGHT - GAP) // line
        if self.wrapping.show_at_most(max(lines, _LEAST_LINES)):
            self.fit_soon()

    def _fit_all(self) -> None:
        self.share_width()
        self.fit_rows()

    def _widest_name(self) -> int:
        """How wide the longest word of those responsible is, its cell's edges included: a word is never torn."""
        names = {row.responsible for row in self.reports.rows}
        words = {word for name in names for word in self._words.broken(name).replace("\u200b", " ").split()}
        return max(map(self.fontMetrics().horizontalAdvance, words), default=0) + 2 * GAP


def status_menu(parent: QWidget) -> QMenu:
    """All statuses, each with the number of its key; an action's data is the status."""
    menu = QMenu(parent)
    for number, status in enumerate(Status, 1):
        menu.addAction(f"&{number}  {status}").setData(str(status))
    return menu
