"""Reads a font file and embeds it so that the printed text can be searched and copied as it was typed."""

import re
import struct
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from zlib import crc32

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFStream
from reportlab.pdfbase.ttfonts import TTFont

from ita_desktop.thai.variants import PLAIN

HEIGHT_OF_KO_KAI = 0.400
_KO_KAI = 0x0E01
_BOX = 0x25A1
# Of these a character that the document does not hold yet would be taken for the code of another.
_LATIN = re.compile("[\x00-\x1f\x7f-\xff]")
_MAPPED = re.compile(r"<([0-9A-F]{2})> <([0-9A-F]{4,6})>")


class ThaiFont(TTFont):
    """A TrueType file; `known` are the characters it really has.

    It can write one document at a time. Its name comes from its content, because ReportLab takes a font for another
    of the same name without a word.
    """

    def __init__(self, path: Path) -> None:
        super().__init__("", str(path), shapable=False)
        self.face.name += b"-%08x" % crc32(path.read_bytes())
        self.fontName = self.face.name.decode("latin-1")
        self.known = frozenset(self.face.charToGlyph)
        self.family = str(self.face.familyName, "utf-8", "replace")
        self.weight = str(self.face.styleName, "utf-8", "replace").lower()

    def has_variants(self) -> bool:
        """Whether the shifted marks are there, without which Thai prints with marks in the wrong place."""
        return all(ord(variant) in self.known for variant in PLAIN) and _KO_KAI in self.known

    def width(self, glyphs: str) -> float:
        """The width in thousandths of the size; a character the font lacks gets its stand-in here."""
        widths = self.face.charWidths
        total = 0.0
        for char in glyphs:
            code = ord(char)
            if code not in widths:
                self._stand_in(code)
            total += float(widths[code])
        return total

    def scale(self) -> float:
        """What a nominal size is multiplied with, so that ก stands as high as that of TH Sarabun New."""
        height = self._outline(self.face.charToGlyph[_KO_KAI])[3]
        return HEIGHT_OF_KO_KAI * float(self.face.unitsPerEm) / height

    def splitString(self, text: str, doc: PDFDocument, encoding: str = "utf-8") -> list[tuple[int, bytes]]:
        """The codes of a text by part of the font; at once where the first part already holds all its characters."""
        state = self.state.get(doc)
        if state and not _LATIN.search(text):
            with suppress(UnicodeEncodeError):
                codes: dict[int, int] = state.assignments  # type: ignore[attr-defined]
                return [(0, text.translate(codes).encode("latin-1"))]
        parts: list[tuple[int, bytes]] = super().splitString(text, doc, encoding)
        return parts

    def addObjects(self, doc: PDFDocument) -> None:
        """Write the font, telling readers the typed character behind every glyph."""
        super().addObjects(doc)
        for key, stream in doc.idToObject.items():
            if key.startswith("toUnicodeCMap:") and isinstance(stream, PDFStream):
                stream.content = _MAPPED.sub(_as_typed, stream.content)

    def _stand_in(self, code: int) -> None:
        """Draw a box for `code`: it keeps its own place in the font, so it copies as the character it stands for."""
        glyph, width = self._visible_box()
        self.face.charToGlyph[code] = glyph
        self.face.charWidths[code] = width

    def _visible_box(self) -> tuple[int, float]:
        face = self.face
        if _BOX not in self.known and any(self._outline(0)):
            return 0, face.defaultWidth
        shown = _BOX if _BOX in self.known else ord("?")
        return face.charToGlyph[shown], face.charWidths[shown]

    def _outline(self, glyph: int) -> tuple[int, int, int, int]:
        """left, bottom, right and top of a glyph in font units; all 0 if it draws nothing."""
        start, end = self.face.glyphPos[glyph], self.face.glyphPos[glyph + 1]
        if start == end:
            return (0, 0, 0, 0)
        table: bytes = self.face.get_table("glyf")  # type: ignore[no-untyped-call]
        left, bottom, right, top = struct.unpack(">4h", table[start + 2 : start + 10])
        return left, bottom, right, top


def _as_typed(match: re.Match[str]) -> str:
    char = chr(int(match[2], 16))
    return f"<{match[1]}> <{PLAIN.get(char, char).encode('utf-16-be').hex().upper()}>"


@lru_cache(maxsize=32)
def load_font(path: Path) -> ThaiFont:
    """Read a TrueType file; raises ReportLab's TTFError or OSError where it is not one."""
    return ThaiFont(path)
