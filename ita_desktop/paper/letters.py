"""Turns typed text into what can be printed: no control characters, no leftovers of old PDFs, Thai in normal form."""

import re

from ita_desktop.paper.marks import plain
from ita_desktop.thai.normal import normal

NO_CHARACTER = "\u25a1"
_WORD_BULLETS = str.maketrans("\uf0b7\uf0a7\uf0d8\uf0fc", "•••✓")
_ODD = re.compile("[^\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0e00-\u0e7f\u2010-\u2027]")
_SPACES = re.compile("[\t\n\v\f\r\u0085\u1680\u2000-\u200a\u2028\u2029\u205f\u3000]")
_NARROW = re.compile("\u202f")
_UNSEEN = re.compile(
    "[\u0000-\u001f\u007f-\u009f\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ud800-\udfff]"
)
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")


def printable(text: str) -> str:
    """The text as it prints; a private-use character that means nothing becomes NO_CHARACTER."""
    if _ODD.search(text):
        text = plain(text).translate(_WORD_BULLETS)
        text = _UNSEEN.sub("", _NARROW.sub("\u00a0", _SPACES.sub(" ", text)))
        text = _PRIVATE.sub(NO_CHARACTER, text)
    return normal(text)
