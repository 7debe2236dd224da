"""The computed figures of a document as a table: what is computed, and what is typed over it."""

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal

from ita_desktop.domain.drafting import Figure
from ita_desktop.gui.distances import bold
from ita_desktop.gui.documents.figure_names import figure_group, figure_name
from ita_desktop.gui.indexes import NOWHERE, Index
from ita_desktop.i18n import _

NAME, COMPUTED, TYPED = range(3)


class FiguresModel(QAbstractTableModel):
    """A row for each figure, under a row for each table; `typed` carries a key and the text typed over it."""

    typed = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Figure | str, ...] = ()
        self._read_only = False

    def show_figures(self, figures: tuple[Figure, ...], read_only: bool) -> bool:
        """Shows other figures; whether rows came or went."""
        rows = tuple(_with_groups(figures))
        self._read_only = read_only
        if [_key(row) for row in rows] != [_key(row) for row in self._rows]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return True
        old, self._rows = self._rows, rows
        for place, (before, after) in enumerate(zip(old, rows, strict=True)):
            if before != after:
                self.dataChanged.emit(self.index(place, 0), self.index(place, TYPED))
        return False

    def group_rows(self) -> tuple[int, ...]:
        """The rows that name a table."""
        return tuple(place for place, row in enumerate(self._rows) if isinstance(row, str))

    def figure(self, row: int) -> Figure | None:
        """The figure of a row."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return None if isinstance(found, str) else found

    def row_of(self, key: str) -> int:
        """The row of a figure; -1 where there is none."""
        return next((place for place, row in enumerate(self._rows) if _key(row) == key), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Figures and tables."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """What it is, what is computed, what is printed instead."""
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The heads of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (_("รายการ"), _("ผลที่คำนวณได้"), _("พิมพ์แทนด้วย"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The texts; what is typed over stands out."""
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return _text(row, index.column(), editing=role == Qt.ItemDataRole.EditRole)
        if role == Qt.ItemDataRole.FontRole and (isinstance(row, str) or row.typed is not None):
            return bold()
        if role == Qt.ItemDataRole.AccessibleTextRole and not isinstance(row, str):
            head = self.headerData(index.column(), Qt.Orientation.Horizontal)
            return f"{figure_name(row.key)} – {head} {_text(row, index.column(), editing=False)}".strip()
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The last column can be typed in."""
        if isinstance(self._rows[index.row()], str):
            return Qt.ItemFlag.ItemIsEnabled
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        editable = index.column() == TYPED and not self._read_only
        return usual | Qt.ItemFlag.ItemIsEditable if editable else usual

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tells what was typed."""
        figure = self.figure(index.row())
        if role != Qt.ItemDataRole.EditRole or figure is None:
            return False
        self.typed.emit(figure.key, str(value))
        return True


def _with_groups(figures: tuple[Figure, ...]) -> "list[Figure | str]":
    rows: list[Figure | str] = []
    group = ""
    for figure in figures:
        if figure_group(figure.key) != group:
            group = figure_group(figure.key)
            rows.append(group)
        rows.append(figure)
    return rows


def _key(row: Figure | str) -> str:
    return row if isinstance(row, str) else row.key


def _text(row: Figure | str, column: int, *, editing: bool) -> str:
    if isinstance(row, str):
        return row if column == NAME else ""
    if column == NAME:
        return figure_name(row.key)
    if column == COMPUTED:
        return row.computed
    if editing:
        return row.typed if row.typed is not None else row.computed
    return row.typed or ""
