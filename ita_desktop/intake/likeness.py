"""Which known name a typed one is, where they differ in one place only."""

from collections.abc import Iterable

_ALIKE = 0.85
_SHORTEST = 8


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name most like `name` but for one place ("ของ[ทาง]ราชการ"); empty where none is."""
    if len(name) < _SHORTEST:
        return ""
    best = max(known, key=lambda other: _likeness(name, other), default="")
    return best if _likeness(name, best) >= _ALIKE else ""


def _likeness(one: str, other: str) -> float:
    """The share of the longer name that both begin and end with alike (0–1)."""
    longer, shorter = max(len(one), len(other)), min(len(one), len(other))
    if shorter < _ALIKE * longer:
        return 0
    return min(_alike_from_start(one, other) + _alike_from_start(one[::-1], other[::-1]), shorter) / longer


def _alike_from_start(one: str, other: str) -> int:
    letters = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in letters if a != b), min(len(one), len(other)))
