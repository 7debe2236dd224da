"""The normal form in which Thai text is compared, searched and printed, and what may never be entered."""

import re

from ita_desktop.thai.digits import plain_digits

# NFKC and NFKD take ำ apart and reorder nothing that matters in Thai: never use them here.
_FORBIDDEN = re.compile("[\x00\ud800-\udfff]")
_TONES = "\u0e48-\u0e4b"
_SPLIT_AM = re.compile(f"\u0e4d([{_TONES}]*)\u0e32")
_AM_BEFORE_TONE = re.compile(f"([ก-ฮ])\u0e33([{_TONES}]+)")
_AM_THEN_TONE = re.compile(f"\u0e33[{_TONES}]")
_DOUBLE_E = "\u0e40\u0e40"
_AE = "\u0e41"
_VOWEL_MARKS = "\u0e31\u0e34-\u0e39"
_MARK_RUN = re.compile(f"[{_VOWEL_MARKS}\u0e48-\u0e4c]{{2,}}")
_TONE_THEN_VOWEL = re.compile(f"[\u0e48-\u0e4c][{_VOWEL_MARKS}]")
_VOWEL_MARK = re.compile(f"[{_VOWEL_MARKS}]")
_NO_WIDTH = re.compile("[\u200b\ufeff]")


def clean_entry(text: str) -> tuple[str, int]:
    """The text without NUL and lone surrogates, the only signs that cannot be kept, and how many were removed."""
    return _FORBIDDEN.subn("", text)


def normal(text: str) -> str:
    """The text with ำ and แ whole and every vowel mark before its tone mark or ์; nothing else changes."""
    text = _SPLIT_AM.sub("\\1\u0e33", text)
    if _AM_THEN_TONE.search(text):
        text = _AM_BEFORE_TONE.sub("\\1\\2\u0e33", text)
    text = text.replace(_DOUBLE_E, _AE)
    return _MARK_RUN.sub(_vowels_first, text) if _TONE_THEN_VOWEL.search(text) else text


def fold(text: str) -> str:
    """The text for comparing and searching: normal, Arabic digits, no capitals, one space for any white space.

    U+200B and U+FEFF have no width, so they are dropped and do not count as space.
    """
    text = plain_digits(normal(_NO_WIDTH.sub("", text)))
    return " ".join(text.casefold().split())


def unspaced(text: str) -> str:
    """The text as names are compared: folded, without spaces."""
    return fold(text).replace(" ", "")


def _vowels_first(match: re.Match[str]) -> str:
    marks = match[0]
    return "".join(_VOWEL_MARK.findall(marks)) + _VOWEL_MARK.sub("", marks)
