"""Thai vowels and tone marks that came apart, in the wrong order or twice, put right and counted."""

import re
from collections import Counter

_TONES = "\u0e48-\u0e4b"
_MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
_VOWELS = "\u0e31\u0e34-\u0e39"
_AM = "\u0e33"

# ํ and า apart or as two signs, with the tone before, between or after; and a space before ำ.
_TORN_AM = re.compile(f"(?P<before>[{_TONES}]?) ?\u0e4d(?P<tone>[{_TONES}]?) ?\u0e32")
_SPACED_AM = re.compile(f"(?<=[ก-ฮ{_TONES}]) +{_AM}")
_TORN_MARK = re.compile(f"(?<=[ก-ฮ{_MARKS}]) +(?=[{_MARKS}])")
_AM_BEFORE_TONE = re.compile(f"(?<=[ก-ฮ]){_AM}([{_TONES}]+)")
_DOUBLE_E = re.compile("\u0e40\u0e40")
_VOWEL = re.compile(f"[{_VOWELS}]")
_RUN = re.compile(f"[{_VOWELS}{_TONES}\u0e4c]{{2,}}")
_DOUBLED = re.compile(f"([{_MARKS}ะาำ])\\1+")


def mended_marks(text: str, counts: Counter[str]) -> str:
    """The text with its marks put right; adds what was done to `counts` under am, torn, ae, order, doubled."""
    for kind, wrong, right in (
        ("am", _TORN_AM, rf"\g<before>\g<tone>{_AM}"),
        ("am", _SPACED_AM, _AM),
        ("torn", _TORN_MARK, ""),
        ("order", _AM_BEFORE_TONE, rf"\1{_AM}"),
        ("ae", _DOUBLE_E, "\u0e41"),
    ):
        text, changed = wrong.subn(right, text)
        counts[kind] += changed
    text = _ordered(text, counts)
    text, changed = _DOUBLED.subn(r"\1", text)
    counts["doubled"] += changed
    return text


def _ordered(text: str, counts: Counter[str]) -> str:
    """Every vowel before the tone marks it stands with."""

    def ordered(run: re.Match[str]) -> str:
        right = "".join(_VOWEL.findall(run[0])) + _VOWEL.sub("", run[0])
        counts["order"] += right != run[0]
        return right

    return _RUN.sub(ordered, text)
