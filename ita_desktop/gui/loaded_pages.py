"""The pages of the document in sight: their sizes, pictures and text. Importing it loads QtPdf."""

from collections import OrderedDict
from collections.abc import Set

from PySide6.QtCore import QBuffer, QObject, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument

_Drawn = tuple[int, int, int]
_Stretch = tuple[int, int, int]


class Shelf:
    """Pictures already drawn, the ones longest unused going first when there are more than `most` bytes of them."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._pictures: OrderedDict[_Drawn, QImage] = OrderedDict()
        self.bytes = 0

    def get(self, key: _Drawn) -> QImage | None:
        """A picture that is still there."""
        if key in self._pictures:
            self._pictures.move_to_end(key)
        return self._pictures.get(key)

    def put(self, key: _Drawn, picture: QImage) -> None:
        """Keeps a picture; it stays until the next ones come, however large it is."""
        self._pictures[key] = picture
        self.bytes += picture.sizeInBytes()
        while self.bytes > self._most and len(self._pictures) > 1:
            self.bytes -= self._pictures.popitem(last=False)[1].sizeInBytes()

    def keep(self, looks: Set[int]) -> None:
        """Lets go of pictures of all other looks."""
        for key in [key for key in self._pictures if key[0] not in looks]:
            self.bytes -= self._pictures.pop(key).sizeInBytes()


class LoadedPages(QObject):
    """One document at a time; `changed` tells that another, or another state of it, took its place.

    Pages are counted from 0. Pictures and texts are kept by the looks of their pages, so that what did not change is
    not drawn or read again.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pdf = QPdfDocument(self)
        self.looks: tuple[int, ...] = ()
        self._sizes: tuple[QSizeF, ...] = ()
        self._texts: dict[int, str] = {}
        self._places: dict[_Stretch, tuple[QRectF, ...]] = {}

    def put(self, data: bytes, looks: tuple[int, ...]) -> bool:
        """Takes other pages, `looks` one number for each, equal where pages look the same; False if it is no PDF."""
        old, self.pdf = self.pdf, _loaded(data, self)
        self._sizes = tuple(self.pdf.pagePointSize(page) for page in range(max(0, self.pdf.pageCount())))
        self.looks = looks[: self.count]
        kept = frozenset(self.looks)
        self._texts = {look: text for look, text in self._texts.items() if look in kept}
        self._places = {stretch: place for stretch, place in self._places.items() if stretch[0] in kept}
        self.changed.emit()
        old.deleteLater()
        return self.pdf.status() == QPdfDocument.Status.Ready

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    def size(self, page: int) -> QSizeF:
        """The sheet of a page, in points."""
        return self._sizes[page]

    def picture(self, page: int, size: QSize, shelf: Shelf) -> QImage:
        """A page in device pixels; drawn now where it is not on the shelf: 5 ms for one as wide as the window."""
        key = (self.looks[page], size.width(), size.height())
        picture = shelf.get(key)
        if picture is None:
            picture = self._drawn(page, size)
            shelf.put(key, picture)
        return picture

    def _drawn(self, page: int, size: QSize) -> QImage:
        sheet = QImage(size, QImage.Format.Format_RGB32)
        sheet.fill(Qt.GlobalColor.white)
        painter = QPainter(sheet)
        painter.drawImage(0, 0, self.pdf.render(page, size))
        painter.end()
        return sheet

    def text(self, page: int) -> str:
        """What can be read on a page, its printed lines parted by line breaks."""
        look = self.looks[page]
        if look not in self._texts:
            self._texts[look] = self.pdf.getAllText(page).text()
        return self._texts[look]

    def places(self, page: int, start: int, length: int) -> tuple[QRectF, ...]:
        """Where a stretch of a page's text stands, in points from the sheet's upper left corner."""
        stretch = (self.looks[page], start, length)
        if stretch not in self._places:
            bounds = self.pdf.getSelectionAtIndex(page, start, length).bounds()
            self._places[stretch] = tuple(polygon.boundingRect() for polygon in bounds)
        return self._places[stretch]


def _loaded(data: bytes, owner: QObject) -> QPdfDocument:
    """The document in `data`. Qt reads its pages from the buffer whenever it draws, so the document owns the buffer."""
    pdf = QPdfDocument(owner)
    buffer = QBuffer(pdf)
    buffer.setData(data)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    pdf.load(buffer)
    return pdf
