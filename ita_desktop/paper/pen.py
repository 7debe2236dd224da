"""Draws on a ReportLab canvas in our measures: points from the sheet's upper left corner, downwards."""

from collections.abc import Iterable
from io import BytesIO

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from ita_desktop.paper import measures
from ita_desktop.paper.lines import Line

Rule = tuple[float, float, float, float]


class Pen:
    """One document's canvas; `regular` and `bold` name registered fonts, `scale` multiplies every size.

    `look` is a number for all that was drawn on the page so far: in one process, pages of equal looks are equal.
    """

    def __init__(self, canvas: Canvas, regular: str, bold: str, scale: float) -> None:
        self._canvas = canvas
        self._names = {False: regular, True: bold}
        self._scale = scale
        self._height = 0.0
        self.look = 0

    def begin_page(self, width: float, height: float) -> None:
        """Take a new sheet."""
        self._height = height
        self.look = hash((self._names[False], self._names[True], self._scale, width, height))
        self._canvas.setPageSize((width, height))

    def lines(self, lines: Iterable[tuple[float, Line]], x: float) -> None:
        """Draw lines, each with its top, as one text object."""
        ink = _Ink(self._canvas.beginText(), self._names, self._scale)
        for top, line in lines:
            ink.line(line, x, self._height - top - line.leading * measures.BASELINE)
            self._remember(x, top, line)
        self._canvas.drawText(ink.finish())

    def rules(self, rules: Iterable[Rule]) -> None:
        """Draw straight lines, each (x, top, x, top)."""
        turned = [(x1, self._height - y1, x2, self._height - y2) for x1, y1, x2, y2 in rules]
        if turned:
            self._remember(*turned)
            self._canvas.setLineWidth(measures.RULE)
            self._canvas.setLineCap(2)
            self._canvas.lines(turned)

    def shade(self, x: float, top: float, width: float, height: float) -> None:
        """Fill a rectangle with the light grey of shaded cells."""
        self._remember("shade", x, top, width, height)
        self._canvas.setFillGray(measures.SHADE)
        self._canvas.rect(x, self._height - top - height, width, height, stroke=0, fill=1)
        self._canvas.setFillGray(0)

    def frame(self, x: float, top: float, width: float, height: float) -> None:
        """Draw the outline of a rectangle."""
        self._remember("frame", x, top, width, height)
        self._canvas.setLineWidth(measures.RULE)
        self._canvas.rect(x, self._height - top - height, width, height)

    def faint_frame(self, x: float, top: float, width: float, height: float) -> None:
        """Draw an outline that marks a place without competing with what stands around it."""
        self._remember("faint")
        self._canvas.setStrokeGray(measures.FAINT)
        self.frame(x, top, width, height)
        self._canvas.setStrokeGray(0)

    def dots(self, left: float, right: float, top: float) -> None:
        """Draw a dotted line; the right end gets a dot whatever the length."""
        canvas, y = self._canvas, self._height - top
        self._remember("dots", left, right, top)
        canvas.saveState()
        canvas.setLineCap(1)
        canvas.setLineWidth(measures.DOT_SIZE)
        canvas.setDash([0, measures.DOT_PITCH])
        canvas.line(right, y, left, y)
        canvas.restoreState()

    def image(self, data: bytes, x: float, top: float, width: float, height: float) -> None:
        """Draw a readable picture over the whole rectangle."""
        self._remember(data, x, top, width, height)
        picture = ImageReader(BytesIO(data))
        self._canvas.drawImage(picture, x, self._height - top - height, width, height, mask="auto")

    def _remember(self, *drawn: object) -> None:
        self.look = hash((self.look, drawn))

    def bookmark(self, key: str, top: float) -> None:
        """Give a place on this page a name that the outline can point to."""
        self._canvas.bookmarkHorizontal(key, 0, self._height - top)


class _Ink:
    """A text object that says only what changes from line to line."""

    def __init__(self, text: PDFTextObject, names: dict[bool, str], scale: float) -> None:
        self._text, self._names, self._scale = text, names, scale
        self._font = (False, 0.0)
        self._word_space = 0.0
        self._stretch = 1.0

    def line(self, line: Line, x: float, y: float) -> None:
        self._spread(line.word_space, line.stretch)
        if line.label:
            self._text.setTextOrigin(x + line.label.x, y)
            self._put(line.label.bold, line.size, line.label.glyphs)
        self._text.setTextOrigin(x + line.x, y)
        for bold, glyphs in line.segments:
            self._put(bold, line.size, glyphs)

    def finish(self) -> PDFTextObject:
        self._spread(0.0, 1.0)
        return self._text

    def _spread(self, word_space: float, stretch: float) -> None:
        if word_space != self._word_space:
            self._text.setWordSpace(word_space)
        if stretch != self._stretch:
            self._text.setHorizScale(stretch * 100)
        self._word_space, self._stretch = word_space, stretch

    def _put(self, bold: bool, size: float, glyphs: str) -> None:
        if (bold, size) != self._font:
            self._text.setFont(self._names[bold], size * self._scale)
            self._font = bold, size
        self._text.textOut(glyphs)
