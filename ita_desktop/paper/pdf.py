"""Writes a paper as one PDF file."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from threading import Lock
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from ita_desktop.domain.blocks import Align, Paper
from ita_desktop.paper import measures
from ita_desktop.paper.faces import ThaiFont
from ita_desktop.paper.fonts import FontChoice
from ita_desktop.paper.letters import printable
from ita_desktop.paper.outline import Entry, outline
from ita_desktop.paper.pages import Page, pages_of
from ita_desktop.paper.pen import Pen
from ita_desktop.paper.setter import Pieces, Typesetter, typesetter, whole

PROGRAM = "ITA Desktop"
_THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")

_one_at_a_time = Lock()


@dataclass(frozen=True, slots=True)
class Written:
    """A file's bytes, and a number for each of its pages: in one process, pages of equal numbers look the same."""

    data: bytes
    looks: tuple[int, ...]


def write_pdf(paper: Paper, fonts: FontChoice, pieces: Pieces, parts: Pieces = whole) -> bytes:
    """The file's bytes, the same for the same paper at the same moment; ValueError where a grid is malformed.

    `pieces` cuts a word where a line may end, `parts` cuts a piece that is wider than its line.
    """
    return write_pages(paper, fonts, pieces, parts).data


def write_pages(
    paper: Paper, fonts: FontChoice, pieces: Pieces, parts: Pieces = whole, *, compressed: bool = True
) -> Written:
    """The same with its pages' looks; not `compressed` it is several times as large and made the sooner."""
    setter = typesetter(fonts, pieces, parts)
    pages = pages_of(paper, setter)
    with _one_at_a_time, _prepared(setter.regular, setter.bold):
        return _write(paper, pages, setter, compressed)


@contextmanager
def _prepared(*fonts: ThaiFont) -> Iterator[None]:
    """ReportLab's fonts and settings are the whole process's, and a font object writes one document at a time."""
    in_letters = rl_config.useA85
    try:
        for font in fonts:
            pdfmetrics.registerFont(font)
        rl_config.useA85 = 0
        yield
    finally:
        rl_config.useA85 = in_letters
        for font in fonts:
            font.unregister()


def _write(paper: Paper, pages: tuple[Page, ...], setter: Typesetter, compressed: bool) -> Written:
    out, regular = BytesIO(), setter.regular.fontName
    # Without a first font of its own a document lists Helvetica; the stubs take the name for a number.
    first_font: Any = regular
    canvas = Canvas(out, pageCompression=int(compressed), invariant=0, initialFontName=first_font, lang="th-TH")
    _describe(canvas, paper)
    pen = Pen(canvas, regular, setter.bold.fontName, setter.scale)
    entries: dict[int, list[Entry]] = {}
    for entry in outline(pages):
        entries.setdefault(entry.page, []).append(entry)
    looks = []
    for number, page in enumerate(pages):
        pen.begin_page(page.sheet.width, page.sheet.height)
        _draw(page, pen, setter)
        _bookmark(canvas, pen, entries.get(number, []))
        canvas.showPage()
        looks.append(pen.look)
    canvas.save()
    return Written(out.getvalue(), tuple(looks))


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
        line = setter.line(f"- {number} -", Align.CENTER, 2 * (sheet.width / 2 - sheet.left))
        pen.lines([(measures.PAGE_NUMBER_BASELINE - line.leading * measures.BASELINE, line)], sheet.left)
    for placed in page.placed:
        placed.shown.draw(pen, sheet.left, sheet.top + placed.top)
    if page.mark:
        line = setter.line(page.mark, Align.RIGHT, sheet.text_width)
        pen.lines([(sheet.bottom - line.leading, line)], sheet.left)


def _bookmark(canvas: Canvas, pen: Pen, entries: list[Entry]) -> None:
    for entry in entries:
        pen.bookmark(entry.key, entry.top)
        canvas.addOutlineEntry(entry.title, entry.key, entry.level)
