"""Draws on a ReportLab canvas in our measures: points from the sheet's upper left corner, downwards."""

from collections.abc import Iterable
from io import BytesIO

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from ita_desktop.paper import measures
from ita_desktop.paper.lines import Line

Rule = tuple[float, float, float, float]


class Pen:
    """One document's canvas with its two registered fonts."""

    def __init__(self, canvas: Canvas, regular: str, bold: str, scale: float) -> None:
        self._canvas = canvas
        self._names = {False: regular, True: bold}
        self._scale = scale
        self._height = 0.0

    def begin_page(self, width: float, height: float) -> None:
        """Take a new sheet."""
        self._height = height
        self._canvas.setPageSize((width, height))

    def lines(self, lines: Iterable[tuple[float, Line]], x: float) -> None:
        """Draw lines, each with its top; one text object for all of them."""
        text = self._canvas.beginText()
        word_space, stretch, font = 0.0, 1.0, (False, 0.0)
        for top, line in lines:
            y = self._height - top - line.leading * measures.BASELINE
            if line.stretch != stretch:
                stretch = line.stretch
                text.setHorizScale(stretch * 100)
            if line.word_space != word_space:
                word_space = line.word_space
                text.setWordSpace(word_space)
            segments = line.segments
            if line.label:
                text.setTextOrigin(x + line.label[0], y)
                font = self._put(text, line.label[1], line.label[2], line.size, font)
            text.setTextOrigin(x + line.x, y)
            for bold, glyphs in segments:
                font = self._put(text, bold, glyphs, line.size, font)
        if word_space:
            text.setWordSpace(0)
        if stretch != 1:
            text.setHorizScale(100)
        self._canvas.drawText(text)

    def _put(self, text: object, bold: bool, glyphs: str, size: float, font: tuple[bool, float]) -> tuple[bool, float]:
        if font != (bold, size):
            text.setFont(self._names[bold], size * self._scale, size)
        text.textOut(glyphs)
        return bold, size

    def rules(self, rules: Iterable[Rule]) -> None:
        """Draw straight lines, each (x, top, x, top)."""
        turned = [(x1, self._height - y1, x2, self._height - y2) for x1, y1, x2, y2 in rules]
        if turned:
            self._canvas.setLineWidth(measures.RULE)
            self._canvas.lines(turned)

    def shade(self, x: float, top: float, width: float, height: float) -> None:
        """Fill a rectangle with the light grey of shaded cells."""
        self._canvas.setFillGray(measures.SHADE)
        self._canvas.rect(x, self._height - top - height, width, height, stroke=0, fill=1)
        self._canvas.setFillGray(0)

    def frame(self, x: float, top: float, width: float, height: float) -> None:
        """Draw the outline of a rectangle."""
        self._canvas.setLineWidth(measures.RULE)
        self._canvas.rect(x, self._height - top - height, width, height)

    def dots(self, left: float, right: float, top: float) -> None:
        """Draw a dotted line; `right` gets the last dot whatever the length."""
        if right - left < measures.DOT_PITCH:
            return
        canvas = self._canvas
        y = self._height - top
        canvas.saveState()
        canvas.setLineCap(1)
        canvas.setLineWidth(measures.DOT_SIZE)
        canvas.setDash([0, measures.DOT_PITCH])
        canvas.line(right, y, left, y)
        canvas.restoreState()

    def image(self, data: bytes, x: float, top: float, height: float, width: float) -> None:
        """Draw a picture inside the given rectangle, centred, its proportions kept."""
        self._canvas.drawImage(
            ImageReader(BytesIO(data)),
            x,
            self._height - top - height,
            width=width,
            height=height,
            mask="auto",
            preserveAspectRatio=True,
            anchor="c",
        )

    def bookmark(self, key: str, top: float) -> None:
        """Give a place on this page a name that the outline can point to."""
        self._canvas.bookmarkHorizontal(key, 0, self._height - top)
