"""Keeps the typesetters in use, so that what was set for one preview need not be set again for the next."""

from functools import lru_cache

from ita_desktop.paper.fonts import FontChoice
from ita_desktop.paper.lines import Pieces, Typesetter


@lru_cache(maxsize=4)
def typesetter(fonts: FontChoice, pieces: Pieces) -> Typesetter:
    """The typesetter of a font and a way to break words."""
    return Typesetter(fonts, pieces)
