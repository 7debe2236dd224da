"""The grid of scores: one key sequence per number, indicators that fold, cells copied and cleared together."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit

from ita_desktop.domain.scores import ScoreKey
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.scores.delegate import NARROW_STEP, STEP, ScoreDelegate
from ita_desktop.gui.scores.model import ScoreModel
from ita_desktop.gui.scores.sheet import Column, Sheet
from ita_desktop.gui.scores.steady_table import SteadyTable
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords

_NUMBER_SIGNS = 8
_NARROW = 700
_WIDEST_NUMBER, _SHARE_OF_NUMBERS = 200, 0.1
_STEPS = {"down": (1, 0), "up": (-1, 0)}
Kit = QKeySequence.StandardKey


class ScoreTable(SteadyTable):
    """`pasting` asks for the clipboard at the current cell; `clearing` carries cells to be emptied, as
    (fiscal year, ScoreKey) pairs; `moved` and `folded` say that the current cell, or what is in sight, is another."""

    pasting = Signal()
    clearing = Signal(object)
    moved = Signal()
    folded = Signal()

    def __init__(self, words: ScreenWords, icons: Icons) -> None:
        super().__init__(words)
        self.scores = ScoreModel(self)
        self.cells = ScoreDelegate(words, icons, self)
        self.wrapping = self.cells
        self._unfolded: frozenset[str] = frozenset()
        self.setItemDelegate(self.cells)
        self.setModel(self.scores)
        self.setAccessibleName(_("ตารางคะแนน"))
        self.setTabKeyNavigation(True)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setSectionsClickable(False)
        self.cells.left.connect(self.go)
        self.cells.pasting.connect(self.pasting)
        self.resized.connect(self._fit_columns)
        self.selectionModel().currentChanged.connect(lambda: self.moved.emit())

    def show_sheet(self, sheet: Sheet) -> None:
        """Shows other figures; the current cell stays, and an open editor follows what stands in the file."""
        current = self.current_score()
        if self.scores.show(sheet):
            self._fold()
            self.fit_soon()
            if not self._choose(self.scores.index_of(*current) if current else QModelIndex()):
                self._choose(self.scores.index(0, Column.ASSESSED))
        editor = self.editor
        if editor is not None:
            self.cells.setEditorData(editor, self.currentIndex())

    @property
    def editor(self) -> QLineEdit | None:
        """The line being typed into, if any."""
        widget = self.indexWidget(self.currentIndex()) if self.currentIndex().isValid() else None
        return widget if isinstance(widget, QLineEdit) else None

    def current_score(self) -> tuple[int, ScoreKey] | None:
        """The year and key of the current cell; of the assessed year where the cell holds no typed score."""
        index, sheet = self.currentIndex(), self.scores.sheet
        if not index.isValid():
            return None
        return sheet.target(index.row(), index.column()) or sheet.target(index.row(), Column.ASSESSED)

    def show_score(self, year: int, key: ScoreKey) -> bool:
        """Makes a score the current cell, unfolded and in sight; False where the sheet has none."""
        index = self.scores.index_of(year, key)
        if not index.isValid():
            return False
        self.unfold(self.scores.sheet.rows[index.row()].indicator)
        return self._choose(index)

    def _choose(self, index: QModelIndex) -> bool:
        if not index.isValid():
            return False
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)
        return True

    @property
    def unfolded(self) -> frozenset[str]:
        """The indicators whose rows are in sight."""
        return self._unfolded

    def unfold(self, *indicators: str) -> None:
        """Brings the rows below these indicators into sight."""
        self.show_below(self._unfolded | {code for code in indicators if code})

    def show_below(self, indicators: frozenset[str]) -> None:
        """Shows the rows below these indicators and folds all others away."""
        if indicators != self._unfolded:
            self._unfolded = indicators
            self._fold()
            self.folded.emit()

    def _fold(self) -> None:
        """A current cell that is folded away hands over to its indicator."""
        self.cells.unfolded = self._unfolded
        rows, current = self.scores.sheet.rows, self.currentIndex()
        for number, row in enumerate(rows):
            self.setRowHidden(number, bool(row.indicator) and row.indicator not in self._unfolded)
        while current.isValid() and self.isRowHidden(current.row()):
            current = current.siblingAtRow(current.row() - 1)
        if current.isValid() and current != self.currentIndex():
            self._choose(current)
        self.fit_soon()
        self.viewport().update()

    def toggle_fold(self, row: int) -> None:
        """Folds or unfolds the rows below a row."""
        if self.scores.folds(row):
            code = self.scores.sheet.rows[row].key.code
            self.show_below(self._unfolded ^ {code})

    def go(self, direction: str) -> bool:
        """Moves to the next row of the column, or to the next cell that takes a score; False at the end."""
        index = self._next(direction)
        return index is not None and self._choose(index)

    def _next(self, direction: str) -> QModelIndex | None:
        index = self.currentIndex()
        places = [
            self.scores.index(row, column)
            for row in range(self.scores.rowCount())
            if not self.isRowHidden(row)
            for column in ([index.column()] if direction in _STEPS else [Column.ASSESSED, Column.PREVIOUS])
        ]
        backwards = direction in ("up", "left")
        here = (index.row(), index.column())
        for place in reversed(places) if backwards else places:
            there = (place.row(), place.column())
            fits = direction in _STEPS or self.scores.sheet.target(*there) is not None
            if fits and (there < here if backwards else there > here):
                return place
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes down, Tab to the next score, Delete empties; the rest is Qt's, typing included."""
        if not self._handled(event):
            super().keyPressEvent(event)

    def _handled(self, event: QKeyEvent) -> bool:
        key, index = event.key(), self.currentIndex()
        in_name = index.column() == Column.NAME and self.scores.folds(index.row()) if index.isValid() else False
        if event.matches(Kit.Copy):
            self.copy()
        elif event.matches(Kit.Paste):
            self.pasting.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clearing.emit(self._chosen_scores())
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            event.setAccepted(self.go("right" if key == Qt.Key.Key_Tab else "left"))
        elif in_name and key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.toggle_fold(index.row())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go("up" if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else "down")
        else:
            return False
        return True

    def keyboardSearch(self, search: str) -> None:
        """A digit typed where nothing can be typed goes nowhere."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a fold mark, or before a name that has one, folds."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() == Column.NAME and self.scores.folds(index.row()):
            left = self.visualRect(index).left()
            if left <= event.position().x() <= left + self.cells.indent(index):
                self.toggle_fold(index.row())
        super().mousePressEvent(event)

    def copy(self) -> None:
        """Puts the selected cells on the clipboard as a spreadsheet takes them."""
        chosen = [index for index in self.selectedIndexes() if not self.isRowHidden(index.row())]
        rows = sorted({index.row() for index in chosen})
        columns = sorted({index.column() for index in chosen})
        texts = {(index.row(), index.column()): str(index.data()) for index in chosen}
        lines = ("\t".join(texts.get((row, column), "") for column in columns) for row in rows)
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _chosen_scores(self) -> list[tuple[int, ScoreKey]]:
        indexes = (index for index in self.selectedIndexes() if not self.isRowHidden(index.row()))
        typed = (index for index in indexes if self.scores.can_type(index))
        return [t for t in (self.scores.sheet.target(index.row(), index.column()) for index in typed) if t]

    def _fit_columns(self) -> None:
        """Numbers get room for their longest head and score, the names the rest, less indented where that is little."""
        self.cells.step = STEP if self.viewport().width() >= _NARROW else NARROW_STEP
        least = self.fontMetrics().horizontalAdvance("0") * _NUMBER_SIGNS + GAP
        width = round(min(max(self.viewport().width() * _SHARE_OF_NUMBERS, least), _WIDEST_NUMBER))
        for column in list(Column)[1:]:
            self.setColumnWidth(column, width)
