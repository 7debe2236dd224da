"""The list of indicators and items with their scores, to be ticked; the weak ones stand out."""

from PySide6.QtCore import QAbstractTableModel, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHeaderView, QVBoxLayout, QWidget

from ita_desktop.gui.colors import caution_color
from ita_desktop.gui.distances import GAP, bold
from ita_desktop.gui.indexes import NOWHERE, Index
from ita_desktop.gui.labels import ThaiLabel, muted
from ita_desktop.gui.measures.linking import SET_IN, Links, linkables
from ita_desktop.gui.measures.reference import Linkable, Reference, indicator_line
from ita_desktop.gui.wrapped import WrappedTable
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords

_LARGEST = QSize(620, 460)
_SCORE_WIDTH = 110


class LinksPopup(QFrame):
    """Ticks by click or Space, closes by Esc or a click outside; `toggled` carries a code and if it is an item's."""

    toggled = Signal(str, bool)

    def __init__(self, words: ScreenWords, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.table = WrappedTable(words)
        self.model = _LinksModel(self)
        self.table.setModel(self.model)
        self.table.setAccessibleName(_("ตัวชี้วัดและข้อที่เลือกได้"))
        self.table.setSelectionBehavior(WrappedTable.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(WrappedTable.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(1, _SCORE_WIDTH)
        self.model.ticked.connect(self.toggled)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.addWidget(self.table)
        column.addWidget(muted(ThaiLabel(words, _("ข้อที่คะแนนต่ำกว่าเกณฑ์เป็นตัวหนา กดแป้นเว้นวรรคเพื่อเลือก กด Esc เมื่อเสร็จ"))))

    def show_links(self, value: Links, reference: Reference) -> None:
        """Ticks what is linked."""
        self.model.show(value, reference)

    def open_at(self, button: QWidget) -> None:
        """Below a button, within its screen, never larger than it."""
        room = button.screen().availableGeometry()
        self.resize(_LARGEST.boundedTo(room.size()))
        corner = button.mapToGlobal(QPoint(0, button.height()))
        left = max(room.left(), min(corner.x(), room.right() - self.width()))
        top = max(room.top(), min(corner.y(), room.bottom() - self.height()))
        self.move(left, top)
        self.show()
        self.table.fit_rows()
        if not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(self.model.first_ticked, 0))
        self.table.setFocus(Qt.FocusReason.PopupFocusReason)


class _LinksModel(QAbstractTableModel):
    """Indicators, each over its items."""

    ticked = Signal(str, bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._value = Links()
        self._reference: Reference | None = None
        self._rows: tuple[tuple[Linkable, bool], ...] = ()

    def show(self, value: Links, reference: Reference) -> None:
        """Shows other ticks; other rows only for another reference."""
        self._value = value
        if reference is not self._reference:
            self.beginResetModel()
            self._reference = reference
            self._rows = tuple(linkables(reference))
            self.endResetModel()
        elif self._rows:
            self.dataChanged.emit(
                self.index(0, 0), self.index(len(self._rows) - 1, 0), [Qt.ItemDataRole.CheckStateRole]
            )

    @property
    def first_ticked(self) -> int:
        """The row of the first tick; the first row where there is none."""
        return next((n for n, row in enumerate(self._rows) if self._is_ticked(*row)), 0)

    def _is_ticked(self, linkable: Linkable, is_item: bool) -> bool:
        return linkable.code in (self._value.items if is_item else self._value.indicators)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Indicators and items."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Name and score."""
        return 0 if parent.isValid() else 2

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The name can be ticked."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The two labels."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return (_("ตัวชี้วัดและข้อ"), _("คะแนน"))[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name or score; weak ones bold and in the colour of caution."""
        linkable, is_item = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole if index.column() == 1:
                return linkable.scores
            case Qt.ItemDataRole.DisplayRole:
                return self._named(linkable, is_item)
            case Qt.ItemDataRole.CheckStateRole if index.column() == 0:
                ticked = self._is_ticked(linkable, is_item)
                return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.FontRole if linkable.weak:
                return bold()
            case Qt.ItemDataRole.ForegroundRole if linkable.weak:
                return caution_color(QPalette())
        return None

    def _named(self, linkable: Linkable, is_item: bool) -> str:
        if not is_item and self._reference:
            return indicator_line(linkable, self._reference)
        return f"{SET_IN}{linkable.code} {linkable.name}"

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A tick is told; the value comes back when it was taken."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        linkable, is_item = self._rows[index.row()]
        self.ticked.emit(linkable.code, is_item)
        return True
