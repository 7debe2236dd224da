"""Writes a paper as one PDF file."""

from io import BytesIO
from threading import Lock

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from ita_desktop.domain.blocks import Align, Paper, Paragraph, Run
from ita_desktop.paper import measures
from ita_desktop.paper.faces import ThaiFont
from ita_desktop.paper.fonts import FontChoice
from ita_desktop.paper.letters import printable
from ita_desktop.paper.lines import Line, Pieces, Typesetter
from ita_desktop.paper.outline import Entry, outline
from ita_desktop.paper.pages import Page, lay_out
from ita_desktop.paper.pen import Pen
from ita_desktop.paper.typesetters import typesetter

PROGRAM = "ITA Desktop"
_REGULAR, _BOLD = "ita-desktop-regular", "ita-desktop-bold"
_THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")

# ReportLab's fonts are registered for the whole process.
_one_at_a_time = Lock()


def write_pdf(paper: Paper, fonts: FontChoice, pieces: Pieces) -> bytes:
    """The file's bytes, the same for the same paper; raises ValueError where a grid is malformed."""
    pages = lay_out(paper, fonts, pieces)
    setter = typesetter(fonts, pieces)
    with _one_at_a_time:
        registered = [ThaiFont(_REGULAR, fonts.regular), ThaiFont(_BOLD, fonts.bold)]
        try:
            for font in registered:
                pdfmetrics.registerFont(font)
            return _write(paper, pages, setter, fonts.scale)
        finally:
            for font in registered:
                font.unregister()


def _write(paper: Paper, pages: tuple[Page, ...], setter: Typesetter, scale: float) -> bytes:
    out = BytesIO()
    canvas = Canvas(out, pageCompression=1, invariant=1, initialFontName=_REGULAR, lang="th-TH")
    _describe(canvas, paper)
    pen = Pen(canvas, _REGULAR, _BOLD, scale)
    entries = outline(pages)
    for number, page in enumerate(pages):
        pen.begin_page(page.sheet.width, page.sheet.height)
        _draw(page, pen, setter)
        _bookmark(canvas, pen, [entry for entry in entries if entry.page == number])
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _describe(canvas: Canvas, paper: Paper) -> None:
    canvas.setTitle(printable(paper.title))
    canvas.setAuthor(printable(paper.author))
    canvas.setSubject(printable(paper.subject))
    canvas.setCreator(PROGRAM)
    canvas.setProducer(PROGRAM)
    canvas.setViewerPreference("DisplayDocTitle", "true")


def _draw(page: Page, pen: Pen, setter: Typesetter) -> None:
    sheet = page.sheet
    if page.number > 1:
        number = str(page.number).translate(_THAI_DIGITS) if page.thai_number else str(page.number)
        line = _line(f"- {number} -", Align.CENTER, setter, sheet.text_width)
        top = measures.PAGE_NUMBER_BASELINE - line.leading * measures.BASELINE
        pen.lines(((top, line),), sheet.left)
    for placed in page.placed:
        placed.box.draw(pen, sheet.left, placed.top)
    if page.mark:
        line = _line(page.mark, Align.RIGHT, setter, sheet.text_width)
        pen.lines(((sheet.bottom - line.leading, line),), sheet.left)


def _line(text: str, align: Align, setter: Typesetter, width: float) -> Line:
    return setter.lines(Paragraph((Run(text),), align=align), width)[0]


def _bookmark(canvas: Canvas, pen: Pen, entries: list[Entry]) -> None:
    for entry in entries:
        pen.bookmark(entry.key, entry.top)
        canvas.addOutlineEntry(entry.title, entry.key, entry.level)
