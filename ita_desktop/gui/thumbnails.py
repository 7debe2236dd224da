"""The strip of small pages beside the real ones. Importing it loads QtPdf."""

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QRect,
    QSignalBlocker,
    QSize,
    QSizeF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QImage, QPainter, QPalette
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ita_desktop.gui.distances import GAP
from ita_desktop.gui.indexes import NOWHERE, Index
from ita_desktop.gui.loaded_pages import LoadedPages, Shelf
from ita_desktop.i18n import _

STRIP_WIDTH = 132
_PAGE_WIDTH = 92
_FRAME = 3
_PICTURES_KEPT = 12 * 1024 * 1024


class _PageModel(QAbstractListModel):
    """One row for each page; a row's data are its page's number as printed in the strip."""

    def __init__(self, pages: LoadedPages, parent: QWidget) -> None:
        super().__init__(parent)
        self._pages = pages
        self._looks: tuple[int, ...] = ()
        pages.changed.connect(self._follow)

    def _follow(self) -> None:
        """Tells of the rows whose pages look different, or of all where there are more pages or fewer."""
        old, self._looks = self._looks, self._pages.looks
        if len(old) != len(self._looks):
            self.beginResetModel()
            self.endResetModel()
            return
        for row, (before, now) in enumerate(zip(old, self._looks, strict=True)):
            if before != now:
                self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many pages there are."""
        return 0 if parent.isValid() else len(self._looks)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The number below the small page; to a screen reader with the word before it."""
        if role == Qt.ItemDataRole.DisplayRole:
            return str(index.row() + 1)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return _("หน้า {number}").format(number=index.row() + 1)
        return None


class Thumbnails(QListView):
    """Small pages, drawn when in sight and nothing else is to be done; `page_chosen` carries a page, from 0."""

    page_chosen = Signal(int)

    def __init__(self, pages: LoadedPages) -> None:
        super().__init__()
        self._pages = pages
        self._shelf = Shelf(_PICTURES_KEPT)
        self._last_looks: dict[int, int] = {}
        self._wanted: list[int] = []
        self._idle = QTimer(self)
        self._idle.timeout.connect(self._draw_one)
        self.setModel(_PageModel(pages, self))
        self.setItemDelegate(_PageDelegate(self))
        self.setAccessibleName(_("ภาพย่อของหน้าเอกสาร"))
        self.setFixedWidth(STRIP_WIDTH)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        pages.changed.connect(lambda: self._shelf.keep({*pages.looks, *self._last_looks.values()}))
        self.selectionModel().currentChanged.connect(self._choose)
        self.clicked.connect(self._choose)

    def _choose(self, index: Index) -> None:
        if index.isValid():
            self.page_chosen.emit(index.row())

    @property
    def drawing(self) -> bool:
        """Whether small pages in sight still wait to be drawn."""
        return self._idle.isActive()

    def mark(self, page: int) -> None:
        """Shows which page is in sight, without going there."""
        index = self.model().index(page, 0)
        if index != self.currentIndex():
            with QSignalBlocker(self.selectionModel()):
                self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)
            self.viewport().update()

    def sheet_size(self, page: int) -> QSize:
        """How large a small page is, in pixels; a lying one is as wide as a standing one."""
        size = self._pages.size(page)
        return QSizeF(_PAGE_WIDTH, _PAGE_WIDTH * size.height() / size.width()).toSize()

    def picture(self, page: int) -> QImage | None:
        """A small page; while the new one waits to be drawn that which it replaces, None if there was none."""
        look, size = self._pages.looks[page], self._dots(page)
        picture = self._shelf.get((look, size.width(), size.height()))
        if picture is not None:
            self._last_looks[page] = look
            return picture
        if page not in self._wanted:
            self._wanted.append(page)
            self._idle.start()
        return self._shelf.get((self._last_looks.get(page, look), size.width(), size.height()))

    def _dots(self, page: int) -> QSize:
        return (QSizeF(self.sheet_size(page)) * self.devicePixelRatioF()).toSize()

    def _draw_one(self) -> None:
        """One page at a time, the one wanted last first: it is still in sight when one scrolls on."""
        if not self._wanted:
            self._idle.stop()
            return
        page = self._wanted.pop()
        if page < self._pages.count:
            self._pages.picture(page, self._dots(page), self._shelf)
            self.update(self.model().index(page, 0))


class _PageDelegate(QStyledItemDelegate):
    """Draws a small page over its number, the one in sight in a frame."""

    def __init__(self, strip: Thumbnails) -> None:
        super().__init__(strip)
        self._strip = strip

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as the strip."""
        number = option.fontMetrics.height()
        height = self._strip.sheet_size(index.row()).height() + number + 3 * GAP
        return QSize(self._strip.viewport().width(), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The page, its number, its frame."""
        room: QRect = option.rect
        palette: QPalette = option.palette
        state: QStyle.StateFlag = option.state
        size = self._strip.sheet_size(index.row())
        sheet = QRect(room.x() + (room.width() - size.width()) // 2, room.y() + GAP, size.width(), size.height())
        picture = self._strip.picture(index.row())
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        frame = palette.color(QPalette.ColorRole.Highlight if chosen else QPalette.ColorRole.Mid)
        edge = _FRAME if chosen else 1
        painter.fillRect(sheet.adjusted(-edge, -edge, edge, edge), frame)
        painter.fillRect(sheet, Qt.GlobalColor.white)
        if picture is not None:
            painter.drawImage(sheet, picture)
        number = QRect(room.x(), sheet.bottom() + GAP // 2, room.width(), room.bottom() - sheet.bottom() - GAP // 2)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        painter.drawText(number, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop), str(index.row() + 1))
