"""Reads a printed file back with two readers: its text, and where on the sheet every character stands."""

import io
import re
from collections import Counter

import pypdf
import pypdfium2

_LINE_END = re.compile("\r?\n")


def by_pdfium(pdf: bytes) -> list[str]:
    """The text of every page, lines joined."""
    document = pypdfium2.PdfDocument(pdf)
    return [_LINE_END.sub("", page.get_textpage().get_text_range()) for page in document]


def by_pypdf(pdf: bytes) -> list[str]:
    """The text of every page, lines joined."""
    return [_LINE_END.sub("", page.extract_text()) for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]


def read(pdf: bytes) -> str:
    """All text, runs of space folded; both readers must agree on all but the space between what stands apart."""
    first, second = ("".join(reader(pdf)) for reader in (by_pdfium, by_pypdf))
    assert solid(first) == solid(second)
    return folded(first)


def folded(text: str) -> str:
    return " ".join(text.split())


def solid(text: str) -> str:
    """Without any white space."""
    return "".join(text.split())


def letters(text: str) -> Counter[str]:
    """How often every character stands there, white space apart."""
    return Counter(solid(text))


def outside(pdf: bytes, left: float, right: float, upper: float, lower: float) -> list[str]:
    """The characters that leave the frame; the margins are given in points from the sheet's edges."""
    gone = []
    for page in pypdfium2.PdfDocument(pdf):
        width, height = page.get_size()
        view = page.get_textpage()
        for i, char in enumerate(view.get_text_range()):
            if char.isspace() or i >= view.count_chars():
                continue
            x1, y1, x2, y2 = view.get_charbox(i)
            if x1 < left - 1 or x2 > width - right + 1 or y1 < lower - 1 or y2 > height - upper + 1:
                gone.append(char)
    return gone
