"""Chooses the shifted forms of Thai vowels and tone marks that a font keeps at U+F700–U+F71A, one for each character.

The rules are those of HarfBuzz's own fallback for Thai, except that ำ stays one character so that it copies whole.
"""

import re
from functools import lru_cache
from typing import NamedTuple

_TONES = "\u0e48\u0e49\u0e4a\u0e4b\u0e4c"
_UPPER_LEFT = dict(
    zip("\u0e34\u0e35\u0e36\u0e37\u0e31\u0e47\u0e4d", "\uf701\uf702\uf703\uf704\uf710\uf712\uf711", strict=True)
)
_UPPER = frozenset((*_UPPER_LEFT, "\u0e4e"))
_TONE_LOW = dict(zip(_TONES, "\uf70a\uf70b\uf70c\uf70d\uf70e", strict=True))
_TONE_LOW_LEFT = dict(zip(_TONES, "\uf705\uf706\uf707\uf708\uf709", strict=True))
_TONE_LEFT = dict(zip(_TONES, "\uf713\uf714\uf715\uf716\uf717", strict=True))
_BELOW_LOW = dict(zip("\u0e38\u0e39\u0e3a", "\uf718\uf719\uf71a", strict=True))
_NO_TAIL = {"ฐ": "\uf700", "ญ": "\uf70f"}
_VARIANTS = (_UPPER_LEFT, _TONE_LOW, _TONE_LOW_LEFT, _TONE_LEFT, _BELOW_LOW, _NO_TAIL)
_TALL = "ปฝฟ"
_DEEP = "ฎฏ"
_CLUSTER = re.compile("[ก-ฮ][\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]+\u0e33?")

PLAIN = {variant: plain for variants in _VARIANTS for plain, variant in variants.items()}
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
        if mark in _TONE_LOW:
            out.append(_tone(mark, free))
            free = free.taken()
        elif mark in _UPPER:
            out.append(_UPPER_LEFT.get(mark, mark) if free == _Room(tall=True, crowded=False) else mark)
            free = free.taken()
        elif mark in _BELOW_LOW:
            out.append(_BELOW_LOW[mark] if deep else mark)
            deep = base not in _NO_TAIL
            base = _NO_TAIL.get(base, base)
        else:
            out.append(mark)
    return base + "".join(out)


def _tone(mark: str, room: _Room) -> str:
    if room.tall:
        return _TONE_LEFT[mark] if room.crowded else _TONE_LOW_LEFT[mark]
    return mark if room.crowded else _TONE_LOW[mark]
