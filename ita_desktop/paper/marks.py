"""Chooses the shifted forms of Thai vowels and tone marks that a font keeps at U+F700–U+F71A, one for each character.

The rules are those of HarfBuzz's own fallback for Thai, except that ำ stays one character so that it copies whole.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from ita_desktop.thai.variants import BELOW_LOW, NO_TAIL, PLAIN, TONE_LEFT, TONE_LOW, TONE_LOW_LEFT, UPPER, UPPER_LEFT

_TALL = "ปฝฟ"
_DEEP = "ฎฏ"
_CLUSTER = re.compile("[ก-ฮ][\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]+\u0e33?")

_TO_PLAIN = str.maketrans(PLAIN)


def shifted(text: str) -> str:
    """The text to draw: as long as `text`, with every mark in the form that clears the letter below it."""
    return _CLUSTER.sub(lambda match: _cluster(match[0]), text)


def plain(glyphs: str) -> str:
    """The typed text again, from what `shifted` gave or from what an old PDF let be copied."""
    return glyphs.translate(_TO_PLAIN)


class _Room(NamedTuple):
    """What is above a consonant: whether it is a tall one, whether a mark stands there already."""

    tall: bool
    crowded: bool

    def taken(self) -> "_Room":
        return _Room(self.tall and not self.crowded, crowded=True)


@lru_cache(maxsize=4096)
def _cluster(text: str) -> str:
    base, marks = text[0], text[1:]
    deep = base in _DEEP
    out = []
    free = _Room(tall=base in _TALL, crowded=text.endswith("ำ"))
    for mark in marks:
        if mark in TONE_LOW:
            out.append(_tone(mark, free))
            free = free.taken()
        elif mark in UPPER:
            out.append(UPPER_LEFT.get(mark, mark) if free == _Room(tall=True, crowded=False) else mark)
            free = free.taken()
        elif mark in BELOW_LOW:
            out.append(BELOW_LOW[mark] if deep else mark)
            deep = base not in NO_TAIL
            base = NO_TAIL.get(base, base)
        else:
            out.append(mark)
    return base + "".join(out)


def _tone(mark: str, room: _Room) -> str:
    if room.tall:
        return TONE_LEFT[mark] if room.crowded else TONE_LOW_LEFT[mark]
    return mark if room.crowded else TONE_LOW[mark]
