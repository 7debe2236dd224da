"""The real pages of a PDF: shown, zoomed and searched. Importing it loads QtPdf, so import it at the first page."""

from PySide6.QtCore import QBuffer, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtPdf import QPdfDocument, QPdfSearchModel
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QWidget

from ita_desktop.i18n import _
from ita_desktop.thai.digits import plain_digits, thai_digits

ZOOMS = (0.25, 0.5, 0.67, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
_POINTS_PER_INCH = 72.0
_PAGES_AT_ONCE = 20
# Drawn pages of paper size: what is kept of them stays below 150 MB.
_PAGES_KEPT = 40
_MIDDLE = 0.5
_A_THIRD = 1 / 3


def zooms_for(dots: float) -> tuple[float, ...]:
    """The zooms on a screen of `dots` device pixels a pixel: drawn pages take memory by the square of both."""
    return tuple(zoom for zoom in ZOOMS if zoom <= max(1.0, ZOOMS[-1] / max(1.0, dots)))


class PagesView(QPdfView):
    """One document's pages under each other.

    `place_changed` says that the page in sight or the zoom did, `hits_changed` that the search found more or ended.
    """

    place_changed = Signal()
    hits_changed = Signal()

    def __init__(self, keeper: QWidget) -> None:
        """`keeper` owns the documents shown and must outlive the view: Qt crashes when a view's own child is shown."""
        super().__init__(keeper)
        self._keeper = keeper
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.setAccessibleName(_("หน้าเอกสาร"))
        self._pdf = QPdfDocument(keeper)
        self._search = QPdfSearchModel(self)
        self._spellings: list[str] = []
        self._unsearched = 0
        self._drawn = 0.0
        self._sought = ""
        self._from_page: int | None = None
        self._searcher = QTimer(self)
        self._searcher.timeout.connect(self._search_some_pages)
        self.setSearchModel(self._search)
        self._search.countChanged.connect(self.hits_changed)
        self.hits_changed.connect(self.viewport().update)
        self.pageNavigator().currentPageChanged.connect(self.place_changed)
        self.pageNavigator().currentPageChanged.connect(self._spare_memory)
        self.zoomFactorChanged.connect(self.place_changed)
        self.zoomModeChanged.connect(self.place_changed)

    def show_pdf(self, data: bytes, *, keep_place: bool) -> bool:
        """Shows other pages, at the same place and zoom if asked; False if the data are no PDF."""
        place = (self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        old, self._pdf = self._pdf, _loaded(data, self._keeper)
        self.setDocument(self._pdf)
        self._search.setSearchString("")
        self._search.setDocument(self._pdf)
        old.deleteLater()
        if keep_place:
            self.horizontalScrollBar().setValue(place[0])
            self.verticalScrollBar().setValue(place[1])
        else:
            self.go_to_page(0)
        self.place_changed.emit()
        return self._pdf.status() == QPdfDocument.Status.Ready

    @property
    def pdf(self) -> QPdfDocument:
        """The document shown."""
        return self._pdf

    @property
    def page(self) -> int:
        """The page in sight, from 0."""
        return self.pageNavigator().currentPage()

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return max(0, self._pdf.pageCount())

    def go_to_page(self, page: int) -> None:
        """Brings the top of a page, from 0, into sight."""
        if 0 <= page < self.page_count:
            self.pageNavigator().jump(page, QPointF(), self.pageNavigator().currentZoom())

    def zoom(self) -> float:
        """How large the page in sight is shown, 1.0 being its size on paper; while fitted, what the fit comes to."""
        return self._scale(self.page) / self._dots_per_point if self.page_count else self.zoomFactor()

    @property
    def _dots_per_point(self) -> float:
        return self.logicalDpiX() / _POINTS_PER_INCH

    def _scale(self, page: int) -> float:
        """Pixels a point of a page is shown as."""
        mode = self.zoomMode()
        if mode == QPdfView.ZoomMode.Custom:
            return self.zoomFactor() * self._dots_per_point
        size, margins = self._pdf.pagePointSize(page), self.documentMargins()
        width = (self.viewport().width() - margins.left() - margins.right()) / size.width()
        if mode == QPdfView.ZoomMode.FitToWidth:
            return width
        return min(width, (self.viewport().height() - self.pageSpacing()) / size.height())

    def zoom_in(self) -> None:
        """One step larger."""
        now, zooms = self.zoom(), zooms_for(self.devicePixelRatioF())
        self._zoom_to(next((z for z in zooms if z > now * 1.01), max(now, zooms[-1])))

    def zoom_out(self) -> None:
        """One step smaller."""
        now, zooms = self.zoom(), zooms_for(self.devicePixelRatioF())
        self._zoom_to(next((z for z in reversed(zooms) if z < now * 0.99), zooms[0]))

    def fit_width(self) -> None:
        """As wide as the view."""
        self._fit(QPdfView.ZoomMode.FitToWidth)

    def fit_page(self) -> None:
        """A whole page at once."""
        self._fit(QPdfView.ZoomMode.FitInView)

    def _fit(self, mode: QPdfView.ZoomMode) -> None:
        middle = self._middle()
        self.setZoomMode(mode)
        self._bring(*middle, _MIDDLE)
        self.place_changed.emit()

    @property
    def fits_width(self) -> bool:
        """Whether pages are as wide as the view."""
        return self.zoomMode() == QPdfView.ZoomMode.FitToWidth

    @property
    def fits_page(self) -> bool:
        """Whether a whole page is shown at once."""
        return self.zoomMode() == QPdfView.ZoomMode.FitInView

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What a fitted zoom comes to changes with the size."""
        super().resizeEvent(event)
        self.place_changed.emit()

    def _zoom_to(self, factor: float) -> None:
        middle = self._middle()
        self.setZoomMode(QPdfView.ZoomMode.Custom)
        self.setZoomFactor(factor)
        self._bring(*middle, _MIDDLE)

    def _middle(self) -> tuple[int, QPointF]:
        """The page in the middle of the view, and the point of it there in points from its top left."""
        across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        middle = QPointF(across + self.viewport().width() / 2, down + self.viewport().height() / 2)
        sheets = self.sheets()
        page = next((n for n, sheet in enumerate(sheets) if sheet.bottom() >= middle.y()), len(sheets) - 1)
        if page < 0:
            return page, QPointF()
        return page, (middle - sheets[page].topLeft()) / self._scale(page)

    def _bring(self, page: int, point: QPointF, down: float) -> None:
        """Scrolls so that a point of a page stands in the middle across and `down` (0 to 1) the height of the view."""
        if not 0 <= page < self.page_count:
            return
        place = self.sheets()[page].topLeft() + point * self._scale(page)
        self.horizontalScrollBar().setValue(round(place.x() - self.viewport().width() / 2))
        self.verticalScrollBar().setValue(round(place.y() - self.viewport().height() * down))

    def _spare_memory(self) -> None:
        """QPdfView keeps the last 20 pages as drawn, however large; it lets go of them when it lays them out anew."""
        self._drawn += (self.zoom() * self.devicePixelRatioF()) ** 2
        if self._drawn > _PAGES_KEPT:
            self._drawn = 0.0
            spacing = self.pageSpacing()
            self.setPageSpacing(spacing + 1)
            self.setPageSpacing(spacing)

    def sheets(self) -> list[QRectF]:
        """Where QPdfView puts each page, in pixels from the top left of them all (it does not tell itself)."""
        margins, top = self.documentMargins(), float(self.documentMargins().top())
        sizes = [self._pdf.pagePointSize(page) * self._scale(page) for page in range(self.page_count)]
        widest = max((size.width() for size in sizes), default=0.0) + margins.left() + margins.right()
        room = max(widest, self.viewport().width())
        sheets = []
        for size in sizes:
            sheets.append(QRectF(QPointF((room - size.width()) / 2, top), size))
            top += round(size.height()) + self.pageSpacing()
        return sheets

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel zooms."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
        elif event.angleDelta().y() > 0:
            self.zoom_in()
        elif event.angleDelta().y() < 0:
            self.zoom_out()

    def search_for(self, text: str, *, go: bool = True) -> None:
        """Looks for a text as typed, else with its digits in the other script; empty ends the search.

        Goes to the first place from the page on where the search began, unless told to stay.
        """
        if not self._sought or self._from_page is None:
            self._from_page = self.page
        if not go:
            self._from_page = None
        self._sought = text
        self._spellings = list(dict.fromkeys((text, thai_digits(text), plain_digits(text))))
        self._search_next_spelling()

    def _search_next_spelling(self) -> None:
        self.setCurrentSearchResultIndex(-1)
        self._search.setSearchString(self._spellings.pop(0))
        self._unsearched = 0
        self._searcher.start()
        self.hits_changed.emit()

    def _search_some_pages(self) -> None:
        """The model alone would take a tenth of a second for every page."""
        end = min(self._unsearched + _PAGES_AT_ONCE, self.page_count)
        for page in range(self._unsearched, end):
            self._search.updatePage(page)
        self._unsearched = end
        if end < self.page_count:
            return
        self._searcher.stop()
        if self.hits == 0 and self._spellings:
            self._search_next_spelling()
        elif self.hits and self._from_page is not None:
            self._show_hit(self._first_hit_from(self._from_page))
        else:
            self.hits_changed.emit()

    def _first_hit_from(self, page: int) -> int:
        """The first place on a page or after it; the very first where there is none."""
        return next((n for n in range(self.hits) if self._search.resultAtIndex(n).page() >= page), 0)

    @property
    def searching(self) -> bool:
        """Whether pages are still being looked through."""
        return self._searcher.isActive()

    @property
    def hits(self) -> int:
        """How many places were found so far."""
        return self._search.count()

    @property
    def hit(self) -> int:
        """The place in sight, from 0; -1 for none."""
        return self.currentSearchResultIndex()

    def step_hit(self, step: int) -> None:
        """Goes to the next (1) or the previous (-1) place, from the last round to the first."""
        if self.hits:
            first = 0 if step > 0 else self.hits - 1
            self._show_hit((self.hit + step) % self.hits if self.hit >= 0 else first)

    def _show_hit(self, number: int) -> None:
        self.setCurrentSearchResultIndex(number)
        found = self._search.resultAtIndex(number)
        self._bring(found.page(), found.rectangles()[0].center(), _A_THIRD)
        self.hits_changed.emit()


def _loaded(data: bytes, owner: QWidget) -> QPdfDocument:
    """The document in `data`. Qt reads its pages from the buffer whenever it draws, so the document owns the buffer."""
    pdf = QPdfDocument(owner)
    buffer = QBuffer(pdf)
    buffer.setData(data)
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    pdf.load(buffer)
    return pdf
