"""The measures of the working year as rows of the table; a keystroke changes the one row it is about."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from ita_desktop.domain.measures import Measure, numbered
from ita_desktop.gui.indexes import NOWHERE, Index
from ita_desktop.gui.measures.cells import is_typed, shown_text, typed_text
from ita_desktop.gui.measures.reference import Reference
from ita_desktop.i18n import _


@dataclass(frozen=True, slots=True)
class _Row:
    """A measure, the number of its first title, and the texts of its cells."""

    measure: Measure
    first: int
    texts: tuple[str, ...]


class MeasureModel(QAbstractTableModel):
    """Cells are clean text; EditRole is what stands in the editor; headers are labels."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reference: Reference | None = None
        self._rows: list[_Row] = []
        self._read_only = False

    def show(self, measures: Sequence[Measure], reference: Reference, read_only: bool) -> None:
        """Shows measures; rows that stay keep selection and place, only changed ones are told."""
        self._read_only = read_only
        before, self._reference = self._reference, reference
        staying = {row.measure.id for row in self._rows} & {measure.id for measure in measures}
        if before is None or before.columns != reference.columns or not staying:
            self._reset(measures, reference)
            return
        self._drop({measure.id for measure in measures})
        self._insert(measures, reference)
        self._sort([measure.id for measure in measures])
        self._exchange(measures, reference, everything=reference is not before)

    def measure_at(self, row: int) -> Measure:
        """The measure of a row."""
        return self._rows[row].measure

    def row_of(self, measure_id: str) -> int:
        """The row of a measure; -1 where it is not shown."""
        return next((n for n, row in enumerate(self._rows) if row.measure.id == measure_id), -1)

    def first_number(self, measure_id: str) -> int:
        """The number of a shown measure's first title."""
        return self._rows[self.row_of(measure_id)].first

    def column_id(self, column: int) -> str:
        """The id of a column."""
        return self._reference.columns[column].id if self._reference else ""

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """One a measure."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """The number, then the form's columns."""
        return len(self._reference.columns) if self._reference and not parent.isValid() else 0

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Texts, set from the left but for the number."""
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.texts[index.column()]
            case Qt.ItemDataRole.EditRole if self._reference:
                return typed_text(row.measure, self.column_id(index.column()), self._reference)
            case Qt.ItemDataRole.TextAlignmentRole if index.column() == 0:
                return Qt.AlignmentFlag.AlignHCenter
            case Qt.ItemDataRole.ToolTipRole if index.column() == 0 and not self._read_only:
                return _("ลากเลขลำดับเพื่อย้ายแถว")
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The columns' labels."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal and self._reference:
            return self._reference.columns[section].label
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Text can be typed; a row is dragged by its number."""
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        if self._read_only or not index.isValid():
            return flags
        if index.column() == 0:
            return flags | Qt.ItemFlag.ItemIsDragEnabled
        return flags | Qt.ItemFlag.ItemIsEditable if is_typed(self.column_id(index.column())) else flags

    def supportedDropActions(self) -> Qt.DropAction:
        """Rows are moved, never copied."""
        return Qt.DropAction.MoveAction

    def _reset(self, measures: Sequence[Measure], reference: Reference) -> None:
        self.beginResetModel()
        self._rows = [_row(measure, first, reference) for first, measure in numbered(measures)]
        self.endResetModel()

    def _drop(self, staying: set[str]) -> None:
        for place in reversed(range(len(self._rows))):
            if self._rows[place].measure.id not in staying:
                self.beginRemoveRows(NOWHERE, place, place)
                del self._rows[place]
                self.endRemoveRows()

    def _insert(self, measures: Sequence[Measure], reference: Reference) -> None:
        shown = {row.measure.id for row in self._rows}
        for place, (first, measure) in enumerate(numbered(measures)):
            if measure.id not in shown:
                target = min(place, len(self._rows))
                self.beginInsertRows(NOWHERE, target, target)
                self._rows.insert(target, _row(measure, first, reference))
                self.endInsertRows()

    def _sort(self, ids: list[str]) -> None:
        before = [row.measure.id for row in self._rows]
        if before == ids:
            return
        self.layoutAboutToBeChanged.emit()
        by_id = {row.measure.id: row for row in self._rows}
        self._rows = [by_id[wanted] for wanted in ids]
        kept = self.persistentIndexList()
        self.changePersistentIndexList(
            kept, [self.index(ids.index(before[index.row()]), index.column()) for index in kept]
        )
        self.layoutChanged.emit()

    def _exchange(self, measures: Sequence[Measure], reference: Reference, *, everything: bool) -> None:
        for place, (first, measure) in enumerate(numbered(measures)):
            old = self._rows[place]
            if everything or old.measure is not measure or old.first != first:
                self._rows[place] = _row(measure, first, reference)
                self.dataChanged.emit(self.index(place, 0), self.index(place, self.columnCount() - 1))


def _row(measure: Measure, first: int, reference: Reference) -> _Row:
    texts = (shown_text(measure, first, column.id, reference) for column in reference.columns)
    return _Row(measure, first, tuple(texts))
