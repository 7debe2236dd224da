"""The rows of the follow-up as Qt's views want them; what is typed leaves by the table and comes back as other rows."""

from collections.abc import Mapping

from PySide6.QtCore import QAbstractTableModel, QObject, Qt
from PySide6.QtGui import QBrush, QColor, QPalette

from ita_desktop.domain.due import RoundState
from ita_desktop.gui.colors import caution_color, mixed, problem_color
from ita_desktop.gui.distances import bold
from ita_desktop.gui.follow_up.cells import WRITTEN, Column, heads, shown_text, state_text, typed_text
from ita_desktop.gui.follow_up.edits import Spot
from ita_desktop.gui.follow_up.rows import Row
from ita_desktop.gui.indexes import NOWHERE, Index
from ita_desktop.i18n import _
from ita_desktop.thai.reading import read_date

_GROUND = 0.05
_CENTRED = (Column.NUMBER, Column.EVIDENCE)

type Unread = Mapping[Spot, str]
"""What was typed as the day of a row and is no date."""


class FollowUpModel(QAbstractTableModel):
    """Cells are clean text; EditRole is what stands in the editor."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self._places: dict[Spot, int] = {}
        self._unread: Unread = {}
        self._read_only = False

    def show(self, rows: tuple[Row, ...], unread: Unread, read_only: bool) -> bool:
        """Shows rows; True where they are others than before, not the same ones saying something else."""
        self._read_only = read_only
        marked = {spot for spot in {*unread, *self._unread} if unread.get(spot) != self._unread.get(spot)}
        before, self._unread = self.rows, dict(unread)
        if tuple(self._places) != tuple(row.spot for row in rows):
            self.beginResetModel()
            self.rows = rows
            self._places = {row.spot: place for place, row in enumerate(rows)}
            self.endResetModel()
            return True
        self.rows = rows
        for place, row in enumerate(rows):
            if row is not before[place] or row.spot in marked:
                self.dataChanged.emit(self.index(place, 0), self.index(place, self.columnCount() - 1))
        return False

    def place_of(self, spot: Spot) -> int:
        """The row of a spot; -1 where it is not shown."""
        return self._places.get(spot, -1)

    def texts(self, place: int) -> list[str]:
        """What all cells of a row show."""
        row = self.rows[place]
        return [self._refused(row, column) or shown_text(row, column) for column in Column]

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """One a measure and one a step."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Always the same."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The columns' labels."""
        is_head = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return heads()[section] if is_head else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Texts, what they look like, and why an entry is marked."""
        row, column = self.rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._refused(row, column) or shown_text(row, column)
            case Qt.ItemDataRole.EditRole:
                return self._refused(row, column) or typed_text(row, column)
            case Qt.ItemDataRole.ForegroundRole:
                return self._color(row, column)
            case Qt.ItemDataRole.BackgroundRole if row.is_whole:
                return _ground()
            case Qt.ItemDataRole.FontRole if row.is_whole and column in (Column.NUMBER, Column.NAME):
                return bold()
            case Qt.ItemDataRole.TextAlignmentRole if column in _CENTRED:
                return Qt.AlignmentFlag.AlignHCenter
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(row, column)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Days and texts are typed in place; a status is chosen."""
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        if index.isValid() and index.column() in WRITTEN and self.takes(index.row()):
            return flags | Qt.ItemFlag.ItemIsEditable
        return flags

    def takes(self, place: int) -> bool:
        """Whether something can be reported in a row."""
        return not self._read_only and self.rows[place].applies

    def _refused(self, row: Row, column: int) -> str:
        return self._unread.get(row.spot, "") if column == Column.ON else ""

    def _tip(self, row: Row, column: int) -> str | None:
        if text := self._refused(row, column):
            return read_date(text).problem
        if column == Column.NAME and row.is_whole and row.measure.steps:
            return _("มาตรการทั้งรายการ แถวถัดไปคือขั้นตอนของมาตรการนี้")
        if column == Column.STATUS and self.takes(self._places[row.spot]):
            return _("กด 1 ยังไม่ดำเนินการ 2 อยู่ระหว่างดำเนินการ 3 แล้วเสร็จ 4 ไม่ได้ดำเนินการ หรือเว้นวรรคเพื่อเลือก")
        return None

    def _color(self, row: Row, column: int) -> QBrush | None:
        palette = QPalette()  # the application's, as it is now
        quiet = QBrush(palette.color(QPalette.ColorRole.PlaceholderText))
        if not row.applies or (row.state is RoundState.NOTHING and row.result is None):
            return quiet
        if self._refused(row, column):
            return QBrush(problem_color(palette))
        if column != Column.STATUS or row.result is not None:
            return None
        if not row.is_whole or not state_text(row):
            return quiet
        colors = {RoundState.OVERDUE: problem_color, RoundState.DUE: caution_color}
        return QBrush(colors[row.state](palette)) if row.state in colors else quiet


def _ground() -> QBrush:
    """Of rows that stand for a whole measure: a little darker, so that its steps are seen to belong below it."""
    palette = QPalette()
    base, text = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
    ground: QColor = mixed(base, text, _GROUND)
    return QBrush(ground)
