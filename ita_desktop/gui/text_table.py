"""A table of texts to read, some of its rows in a tone."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QObject, Qt
from PySide6.QtGui import QBrush, QPalette

from ita_desktop.gui.colors import caution_color, problem_color
from ita_desktop.gui.distances import bold
from ita_desktop.gui.indexes import NOWHERE, Index
from ita_desktop.gui.told import Tone


@dataclass(frozen=True, slots=True)
class TextRow:
    """One row and how it is coloured."""

    cells: tuple[str, ...]
    tone: Tone = "plain"
    bold: bool = False


class TextTable(QAbstractTableModel):
    """Rows under heads, replaced together."""

    def __init__(self, heads: tuple[str, ...] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heads = heads
        self.rows: tuple[TextRow, ...] = ()

    def show_rows(self, rows: tuple[TextRow, ...]) -> None:
        """Shows other rows; as many as before stay where they are, so that the current one does."""
        before = self.rows
        if len(before) != len(rows):
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
            return
        self.rows = rows
        for number, row in enumerate(rows):
            if row != before[number]:
                self.dataChanged.emit(self.index(number, 0), self.index(number, len(self._heads) - 1))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """As many as there are heads."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The columns' heads."""
        is_head = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._heads[section] if is_head else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Clean text, and the colour of a row's tone."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.cells[index.column()] if index.column() < len(row.cells) else ""
        if role == Qt.ItemDataRole.ForegroundRole:
            return _brush(row.tone)
        if role == Qt.ItemDataRole.FontRole and row.bold:
            return bold()
        return None


def _brush(tone: Tone) -> QBrush | None:
    palette = QPalette()  # the application's, as it is now
    match tone:
        case "problem":
            return QBrush(problem_color(palette))
        case "caution":
            return QBrush(caution_color(palette))
        case "quiet":
            return QBrush(palette.color(QPalette.ColorRole.PlaceholderText))
    return None
