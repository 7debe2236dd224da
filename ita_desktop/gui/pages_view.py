"""The real pages of a PDF under each other: drawn, scrolled and zoomed. Importing it loads QtPdf."""

from enum import Enum
from functools import partial

from PySide6.QtCore import QMarginsF, QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent, QWheelEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ita_desktop.gui.distances import GAP
from ita_desktop.gui.loaded_pages import LoadedPages, Shelf
from ita_desktop.gui.page_search import Hit, PageSearch
from ita_desktop.i18n import _

ZOOMS = (0.25, 0.5, 0.67, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
_POINTS_PER_INCH = 72.0
_PICTURES_KEPT = 64 * 1024 * 1024
_UPPER_EDGE = 0.0
_MIDDLE = 0.5
_A_THIRD = 1 / 3
_STEP = 40
_FOUND = QColor(255, 214, 10, 110)
_CHOSEN = QColor(255, 122, 0, 130)
# The place of a text reaches from the baseline to the top of its consonants: vowels stand above and below.
_ROOM_FOR_VOWELS = QMarginsF(0.5, 5, 0.5, 3.5)


class Fit(Enum):
    """What a zoom that follows the size of the view fits into it."""

    WIDTH = 1
    PAGE = 2


def zooms_for(dots: float) -> tuple[float, ...]:
    """The zooms on a screen of `dots` device pixels a pixel: drawn pages take memory by the square of both."""
    return tuple(zoom for zoom in ZOOMS if zoom <= max(1.0, ZOOMS[-1] / max(1.0, dots)))


class PagesView(QAbstractScrollArea):
    """Shows the pages it is given; what is redrawn stays at its place.

    `place_changed` says that the page in sight or the zoom did. Pages are counted from 0.
    """

    place_changed = Signal()

    def __init__(self, pages: LoadedPages, search: PageSearch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages = pages
        self.search = search
        self._shelf = Shelf(_PICTURES_KEPT)
        self._fit: Fit | None = Fit.WIDTH
        self._factor = 1.0
        self._page = 0
        self._sheets: list[QRectF] = []
        self.setAccessibleName(_("หน้าเอกสาร"))
        self.viewport().setBackgroundRole(QPalette.ColorRole.Midlight)
        self.viewport().setAutoFillBackground(True)
        # A bar that comes and goes would change the width that the pages are fitted to.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.setSingleStep(_STEP)
            bar.valueChanged.connect(self._follow_scroll)
        pages.changed.connect(self._show_changed)
        search.changed.connect(self.viewport().update)
        search.chosen.connect(self._bring_hit)

    def _show_changed(self) -> None:
        self._shelf.keep(frozenset(self.pages.looks))
        self._lay_out()
        self._page = max(0, min(self._page, self.page_count - 1))
        self.viewport().update()
        self.place_changed.emit()

    @property
    def pdf(self) -> QPdfDocument:
        """The document shown."""
        return self.pages.pdf

    @property
    def page(self) -> int:
        """The page in sight."""
        return self._page

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return self.pages.count

    def go_to_page(self, page: int) -> None:
        """Brings the top of a page into sight."""
        if 0 <= page < self.page_count:
            self.verticalScrollBar().setValue(round(self._sheets[page].y()) - GAP)
            self._set_page(page)

    def _follow_scroll(self) -> None:
        self.viewport().update()
        self._set_page(self._point(_MIDDLE)[0])

    def _set_page(self, page: int) -> None:
        if page != self._page:
            self._page = page
            self.place_changed.emit()

    def zoom(self) -> float:
        """How large the page in sight is shown, 1.0 being its size on paper; while fitted, what the fit comes to."""
        return self._scale(self._page) / self._dots_per_point if self.page_count else self._factor

    @property
    def _dots_per_point(self) -> float:
        return self.logicalDpiX() / _POINTS_PER_INCH

    def _scale(self, page: int) -> float:
        """Pixels a point of a page is shown as."""
        if self._fit is None:
            return self._factor * self._dots_per_point
        size, room = self.pages.size(page), self.viewport().size() - QSize(2 * GAP, 2 * GAP)
        width = max(room.width(), 1) / size.width()
        return width if self._fit is Fit.WIDTH else min(width, max(room.height(), 1) / size.height())

    def zoom_in(self) -> None:
        """One step larger."""
        now, zooms = self.zoom(), zooms_for(self.devicePixelRatioF())
        self._zoom_to(None, next((z for z in zooms if z > now * 1.01), max(now, zooms[-1])))

    def zoom_out(self) -> None:
        """One step smaller."""
        now, zooms = self.zoom(), zooms_for(self.devicePixelRatioF())
        self._zoom_to(None, next((z for z in reversed(zooms) if z < now * 0.99), zooms[0]))

    def fit_width(self) -> None:
        """As wide as the view."""
        self._zoom_to(Fit.WIDTH, self._factor)

    def fit_page(self) -> None:
        """A whole page at once, from its upper edge on."""
        page = self._page
        self._zoom_to(Fit.PAGE, self._factor)
        self.go_to_page(page)

    @property
    def fits_width(self) -> bool:
        """Whether pages are as wide as the view."""
        return self._fit is Fit.WIDTH

    @property
    def fits_page(self) -> bool:
        """Whether a whole page is shown at once."""
        return self._fit is Fit.PAGE

    def _zoom_to(self, fit: Fit | None, factor: float) -> None:
        page, point = self._point(_MIDDLE)
        self._fit, self._factor = fit, factor
        self._lay_out()
        self._bring(page, point, _MIDDLE)
        self.viewport().update()
        self.place_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What a fitted zoom comes to changes with the size."""
        super().resizeEvent(event)
        page, point = self._point(_UPPER_EDGE)
        self._lay_out()
        self._bring(page, point, _UPPER_EDGE)
        self.place_changed.emit()

    def sheets(self) -> list[QRectF]:
        """Where each page lies, in pixels from the top left of them all."""
        return self._sheets

    def _lay_out(self) -> None:
        sizes = [self._shown_size(page) for page in range(self.page_count)]
        room = self.viewport().size()
        widest = max([size.width() for size in sizes], default=0) + 2 * GAP
        top, self._sheets = GAP, []
        for size in sizes:
            left = (max(widest, room.width()) - size.width()) // 2
            self._sheets.append(QRectF(QPointF(left, top), QSizeF(size)))
            top += size.height() + GAP
        self.verticalScrollBar().setRange(0, max(0, top - room.height()))
        self.verticalScrollBar().setPageStep(room.height())
        self.horizontalScrollBar().setRange(0, max(0, widest - room.width()))
        self.horizontalScrollBar().setPageStep(room.width())

    def _shown_size(self, page: int) -> QSize:
        return (self.pages.size(page) * self._scale(page)).toSize()

    def _point(self, down: float) -> tuple[int, QPointF]:
        """The page in the middle across and `down` (0 to 1) the height of the view, and the point of it there.

        The point counts in points from the page's top left; above the page it is negative.
        """
        if not self._sheets:
            return 0, QPointF()
        x = self.horizontalScrollBar().value() + self.viewport().width() / 2
        y = self.verticalScrollBar().value() + self.viewport().height() * down
        last = len(self._sheets) - 1
        page = next((n for n, sheet in enumerate(self._sheets) if sheet.bottom() + GAP > y), last)
        return page, (QPointF(x, y) - self._sheets[page].topLeft()) / self._shown_scale(page)

    def _shown_scale(self, page: int) -> float:
        """Pixels a point is shown as since pages were laid out last."""
        return self._sheets[page].width() / self.pages.size(page).width()

    def _shown_from(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _bring(self, page: int, point: QPointF, down: float) -> None:
        """Scrolls so that a point of a page stands in the middle across and `down` (0 to 1) the height of the view."""
        if not 0 <= page < self.page_count:
            return
        place = self._sheets[page].topLeft() + point * self._shown_scale(page)
        self.horizontalScrollBar().setValue(round(place.x() - self.viewport().width() / 2))
        self.verticalScrollBar().setValue(round(place.y() - self.viewport().height() * down))

    def _bring_hit(self, hit: Hit) -> None:
        places = self.search.places(hit)
        if places:
            self._bring(hit.page, places[0].center(), _A_THIRD)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws what of the pages is in sight, those that are new from the document, the others from memory."""
        painter = QPainter(self.viewport())
        painter.translate(-self._shown_from())
        seen = QRectF(event.rect().translated(self._shown_from()))
        for page, sheet in enumerate(self._sheets):
            if sheet.intersects(seen):
                self._draw(painter, page, sheet.toRect())
        painter.end()

    def _draw(self, painter: QPainter, page: int, sheet: QRect) -> None:
        dots = self.devicePixelRatioF()
        painter.drawImage(sheet, self.pages.picture(page, (QSizeF(sheet.size()) * dots).toSize(), self._shelf))
        for number, hit in enumerate(self.search.hits):
            if hit.page == page:
                self._mark(painter, hit, _CHOSEN if number == self.search.hit else _FOUND)

    def _mark(self, painter: QPainter, hit: Hit, color: QColor) -> None:
        scale, corner = self._shown_scale(hit.page), self._sheets[hit.page].topLeft()
        for place in self.search.places(hit):
            room = place.marginsAdded(_ROOM_FOR_VOWELS)
            painter.fillRect(QRectF(corner + room.topLeft() * scale, room.size() * scale), color)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel zooms."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
        elif event.angleDelta().y() > 0:
            self.zoom_in()
        elif event.angleDelta().y() < 0:
            self.zoom_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go to the first and the last page, the other keys scroll."""
        ends = {
            Qt.Key.Key_Home: partial(self.go_to_page, 0),
            Qt.Key.Key_End: partial(self.go_to_page, self.page_count - 1),
        }
        act = ends.get(Qt.Key(event.key()))
        if act:
            act()
        else:
            super().keyPressEvent(event)
