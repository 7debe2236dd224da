"""Thai vowels and tone marks that came apart, in the wrong order or twice, put right and counted."""

import re
from collections import Counter

_TONES = "\u0e48-\u0e4b"
MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
_VOWELS = "\u0e31\u0e34-\u0e39"
_AM = "\u0e33"

# ํ and า apart or as two signs, with the tone before, between or after; and a space before ำ.
TORN_AM = re.compile(f"(?P<before>[{_TONES}]?) ?\u0e4d(?P<tone>[{_TONES}]?) ?\u0e32")
SPACED_AM = re.compile(f"(?<=[ก-ฮ{_TONES}]) +{_AM}")
TORN_MARK = re.compile(f"(?<=[ก-ฮ{MARKS}]) +(?=[{MARKS}])")
AM_BEFORE_TONE = re.compile(f"(?<=[ก-ฮ]){_AM}([{_TONES}]+)")
DOUBLE_E = re.compile("\u0e40\u0e40")
_VOWEL = re.compile(f"[{_VOWELS}]")
MARK_RUN = re.compile(f"[{_VOWELS}{_TONES}\u0e4c]{{2,}}")
DOUBLED = re.compile(f"([{MARKS}ะาำ])\\1+")


def mended_marks(text: str, counts: Counter[str]) -> str:
    """The text with its marks put right; adds what was done to `counts` under am, torn, ae, order, doubled."""
    for kind, wrong, right in (
        ("am", TORN_AM, rf"\g<before>\g<tone>{_AM}"),
        ("am", SPACED_AM, _AM),
        ("torn", TORN_MARK, ""),
        ("order", AM_BEFORE_TONE, rf"\1{_AM}"),
        ("ae", DOUBLE_E, "\u0e41"),
    ):
        text, changed = wrong.subn(right, text)
        counts[kind] += changed
    text = _ordered(text, counts)
    text, changed = DOUBLED.subn(r"\1", text)
    counts["doubled"] += changed
    return text


def vowels_first(marks: str) -> str:
    """A run of marks with every vowel before the tone marks."""
    return "".join(_VOWEL.findall(marks)) + _VOWEL.sub("", marks)


def _ordered(text: str, counts: Counter[str]) -> str:
    """Every vowel before the tone marks it stands with."""

    def ordered(run: re.Match[str]) -> str:
        right = vowels_first(run[0])
        counts["order"] += right != run[0]
        return right

    return MARK_RUN.sub(ordered, text)
