"""A text folded for searching that still knows where each of its signs stands in the text as typed."""

import re
from dataclasses import dataclass

from ita_desktop.thai.normal import fold

_NO_WIDTH = "\u200b\ufeff"
_BETWEEN = f" \t\r\n\u00a0{_NO_WIDTH}"
# Where folding may change how many signs there are; all other text keeps its places.
_UNEVEN = re.compile(
    "[\u200b\ufeff]|\u0e40\u0e40|\u0e4d|\u0e33[\u0e48-\u0e4b]|\\s\\s|^\\s|\\s$|[^\\x00-\\x7f\u0e00-\u0e7f“”‘’–—•…]"
)
# What folds together: white space, เเ, and a consonant with all marks around it.
_CLUSTER = re.compile(r"\s+|\u0e40\u0e40|[ก-ฮ]?[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]+\u0e32?|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` is `fold(raw)`; a stretch found in it is a stretch of `raw` by `span`."""

    raw: str
    text: str
    places: tuple[int, ...] | range

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the stretch `start`–`end` of the folded text stands in the text as typed."""
        first = self._place(start)
        if start >= end:
            return first, first
        stretch = self.raw[first : max(self._place(end), first + 1)]
        return first, first + len(stretch if self.text[end - 1] == " " else stretch.rstrip(_BETWEEN))

    def typed(self, start: int, end: int) -> str:
        """The stretch as it was typed."""
        first, last = self.span(start, end)
        return self.raw[first:last]

    def _place(self, number: int) -> int:
        return self.places[number] if number < len(self.places) else len(self.raw)


def folded(raw: str) -> Folded:
    """The text as `fold` makes it, with the way back; linear in its length."""
    whole = fold(raw)
    if len(whole) == len(raw) and not _UNEVEN.search(raw):
        return Folded(raw, whole, range(len(raw)))
    kept = [place for place, sign in enumerate(raw) if sign not in _NO_WIDTH]
    seen = "".join(raw[place] for place in kept)
    signs: list[str] = []
    places: list[int] = []
    for cluster in _CLUSTER.finditer(seen):
        made = " " if cluster[0].isspace() else fold(cluster[0])
        together = len(made) == len(cluster[0])
        for number, sign in enumerate(made):
            signs.append(sign)
            places.append(kept[cluster.start() + (number if together else 0)])
    text = "".join(signs)
    first = len(text) - len(text.lstrip(" "))
    last = len(text.rstrip(" "))
    return Folded(raw, text[first:last], tuple(places[first:last]))
