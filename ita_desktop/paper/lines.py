"""The values text is set with: how a style looks, what no line end cuts, a line ready to draw."""

from dataclasses import dataclass
from typing import NamedTuple

from ita_desktop.domain.blocks import Style
from ita_desktop.paper import measures
from ita_desktop.paper.marks import plain


@dataclass(frozen=True, slots=True)
class Lettering:
    """How big, how far apart and how heavy the lines of a style are, in points."""

    size: float
    leading: float
    bold: bool


def lettering(style: Style) -> Lettering:
    """The look of a style."""
    size = measures.SIZES[style]
    leading = measures.FIXED_LEADING.get(style, size * measures.LEADING)
    return Lettering(size, leading, style in measures.BOLD_STYLES)


class Part(NamedTuple):
    """Glyphs of one weight and their width in thousandths of the size."""

    bold: bool
    glyphs: str
    width: float


class Piece(NamedTuple):
    """What no line end cuts."""

    parts: tuple[Part, ...]
    width: float


class Label(NamedTuple):
    """A number or dash before the first line of a paragraph, `x` from the left edge of its box."""

    x: float
    bold: bool
    glyphs: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line ready to draw.

    `x` counts from the left edge of its box, `gap` is free above it unless it begins a page, `word_space` is added to
    every space, `stretch` widens the whole line, `width` is that of its text before both; points throughout.
    """

    segments: tuple[tuple[bool, str], ...]
    x: float
    width: float
    size: float
    leading: float
    word_space: float = 0
    stretch: float = 1
    gap: float = 0
    label: Label | None = None

    @property
    def text(self) -> str:
        """The line's text as typed, with its label."""
        glyphs = "".join(glyphs for _, glyphs in self.segments)
        return plain(self.label.glyphs + glyphs if self.label else glyphs)
