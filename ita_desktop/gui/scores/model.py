"""The grid of scores as Qt's views want it; what is typed leaves it as a signal and comes back as another sheet."""

from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from ita_desktop.domain.scores import ScoreKey
from ita_desktop.gui.distances import bold
from ita_desktop.gui.indexes import NOWHERE, Index
from ita_desktop.gui.scores.sheet import Column, Sheet, head, is_bold, look_of, note_of, text_of

_NUMBER = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
_LABEL = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class SheetRole(IntEnum):
    """What a cell says beside its text."""

    LOOK = Qt.ItemDataRole.UserRole + 1
    DEPTH = Qt.ItemDataRole.UserRole + 2
    FOLDS = Qt.ItemDataRole.UserRole + 3


class ScoreModel(QAbstractTableModel):
    """Rows of a Sheet. `typed` carries a fiscal year, a ScoreKey and the text as it stands in the editor."""

    typed = Signal(int, object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sheet = Sheet()

    def show(self, sheet: Sheet) -> bool:
        """Shows another sheet; True where its rows or years are others, so that every index is new."""
        before = self.sheet
        if (before.rows, before.assessed_year) != (sheet.rows, sheet.assessed_year):
            self.beginResetModel()
            self.sheet = sheet
            self.endResetModel()
            return True
        self.sheet = sheet
        for row in range(len(sheet.rows)):
            if before.figures_at(row) != sheet.figures_at(row):
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))
        return False

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many rows there are, folded ones included."""
        return 0 if parent.isValid() else len(self.sheet.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The columns' heads."""
        wanted = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return head(self.sheet, section) if orientation == Qt.Orientation.Horizontal and role in wanted else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Scores can be typed where the year has such a score."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if self.can_type(index) else flags

    def can_type(self, index: Index) -> bool:
        """Whether a cell takes a score."""
        return not self.sheet.read_only and self.sheet.target(index.row(), index.column()) is not None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Clean text, never with word breaks."""
        sheet, row, column = self.sheet, index.row(), index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return text_of(sheet, row, column)
            case Qt.ItemDataRole.EditRole:
                entered = sheet.entered(row, column)
                return entered.text if entered is not None else ""
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleDescriptionRole:
                return note_of(sheet, row, column) or None
            case Qt.ItemDataRole.TextAlignmentRole:
                return _LABEL if column == Column.NAME else _NUMBER
        return self._own(row, column, role)

    def _own(self, row: int, column: int, role: int) -> object:
        line = self.sheet.rows[row]
        match role:
            case SheetRole.LOOK:
                return look_of(self.sheet, row, column)
            case SheetRole.DEPTH:
                return line.depth
            case Qt.ItemDataRole.FontRole:
                return bold() if is_bold(line) else None
            case SheetRole.FOLDS:
                return self.folds(row)
        return None

    def folds(self, row: int) -> bool:
        """Whether rows below this one can be folded away."""
        rows = self.sheet.rows
        return row + 1 < len(rows) and not rows[row].indicator and bool(rows[row + 1].indicator)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tells what was typed, if it is something else than what stands there."""
        target = self.sheet.target(index.row(), index.column())
        if role != Qt.ItemDataRole.EditRole or target is None or value == self.data(index, role):
            return False
        year, key = target
        self.typed.emit(year, key, str(value))
        return True

    def index_of(self, year: int, key: ScoreKey) -> QModelIndex:
        """The cell of a score; an invalid index where the sheet has none."""
        found = self.sheet.row_of(year, key)
        return self.index(*found) if found else QModelIndex()
