"""Reads a font file and embeds it so that the printed text can be searched and copied as it was typed."""

import re
import struct
from functools import lru_cache
from pathlib import Path

from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.ttfonts import TTFont, TTFontFace

from ita_desktop.paper.marks import PLAIN

SIZE_OF_KO_KAI = 0.400
_KO_KAI = 0x0E01
_BOX = 0x25A1
_MAPPED = re.compile(r"<([0-9A-F]{2})> <([0-9A-F]{4,6})>")


class ThaiFace(TTFontFace):  # type: ignore[misc]
    """A font file's outlines and widths; `known` are the characters it really has."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.known = frozenset(self.charToGlyph)
        self.family = self.familyName.decode("utf-8", "replace")
        self.sort_of_weight = self.styleName.decode("utf-8", "replace")

    def has_variants(self) -> bool:
        """Whether the shifted marks are there, without which Thai prints with marks in the wrong place."""
        return all(ord(variant) in self.known for variant in PLAIN) and _KO_KAI in self.known

    def width(self, glyphs: str) -> float:
        """The width in thousandths of the size; a character the font lacks gets its stand-in here."""
        widths = self.charWidths
        total = 0.0
        for char in glyphs:
            code = ord(char)
            if code not in widths:
                self._stand_in(code)
            total += widths[code]
        return total

    def scale(self) -> float:
        """What a nominal size is multiplied with, so that ก stands as high as that of TH Sarabun New."""
        return SIZE_OF_KO_KAI / (self._outline(self.charToGlyph[_KO_KAI])[3] / self.unitsPerEm)

    def _stand_in(self, code: int) -> None:
        """Draw a box for `code`: it keeps its own place in the font, so it copies as the character it stands for."""
        glyph, width = self._visible_box()
        self.charToGlyph[code] = glyph
        self.charWidths[code] = width

    def _visible_box(self) -> tuple[int, float]:
        if _BOX in self.known:
            return self.charToGlyph[_BOX], self.charWidths[_BOX]
        if any(self._outline(0)):
            return 0, self.defaultWidth
        return self.charToGlyph[ord("?")], self.charWidths[ord("?")]

    def _outline(self, glyph: int) -> tuple[int, int, int, int]:
        """left, bottom, right and top of a glyph in font units; all 0 if it draws nothing."""
        start, end = self.glyphPos[glyph], self.glyphPos[glyph + 1]
        if start == end:
            return (0, 0, 0, 0)
        left, bottom, right, top = struct.unpack(">4h", self.get_table("glyf")[start + 2 : start + 10])
        return left, bottom, right, top


class ThaiFont(TTFont):  # type: ignore[misc]
    """A face under one name for one document."""

    def __init__(self, name: str, path: Path) -> None:
        super().__init__(name, str(path), shapable=False)

    def addObjects(self, doc: PDFDocument) -> None:
        """Write the font, telling readers the typed character behind every glyph."""
        super().addObjects(doc)
        for key, stream in doc.idToObject.items():
            if key.startswith("toUnicodeCMap:"):
                stream.content = _MAPPED.sub(_as_typed, stream.content)


def _as_typed(match: re.Match[str]) -> str:
    char = chr(int(match[2], 16))
    return f"<{match[1]}> <{PLAIN.get(char, char).encode('utf-16-be').hex().upper()}>"


@lru_cache(maxsize=32)
def load_face(path: Path) -> ThaiFace:
    """Read a TrueType file; raises reportlab's TTFError or OSError where it is not one."""
    return ThaiFace(path)
