"""How a word that is too wide for its line comes apart: into shorter words of the dictionary."""

import re
from collections.abc import Set
from typing import NamedTuple

# Signs before and after the Thai stay with the first and the last word.
_SIGNS_AND_THAI = re.compile("[^ก-๎]*([ก-๎]+)[^ก-๎]*")
_WORD = re.compile("[ก-ฮเ-ไ][ก-ฺเ-๎]*[ก-ฺๅ-๎]")
_SHORTEST = 2
_LONGEST = 40


class _Cut(NamedTuple):
    """The best way to a place in a word: few words first, then words of like length."""

    words: int
    unevenness: int
    start: int


def words_inside(piece: str, known: Set[str]) -> tuple[str, ...]:
    """The fewest shorter words of `known` that make up the Thai of a piece; just the piece if there are none.

    They join back to the piece exactly.
    """
    thai = _SIGNS_AND_THAI.fullmatch(piece)
    if not thai:
        return (piece,)
    cuts = [thai.start(1) + place for place in _cuts(thai[1], known)]
    return tuple(piece[start:end] for start, end in zip([0, *cuts], [*cuts, len(piece)], strict=True))


def _cuts(word: str, known: Set[str]) -> list[int]:
    """The places between the words inside `word`."""
    best = {0: _Cut(0, 0, 0)}
    for end in range(_SHORTEST, len(word) + 1):
        ways = [
            _Cut(best[start].words + 1, best[start].unevenness + (end - start) ** 2, start)
            for start in range(max(0, end - _LONGEST), end - _SHORTEST + 1)
            if start in best and end - start < len(word) and _is_word(word[start:end], known)
        ]
        if ways:
            best[end] = min(ways)
    cuts: list[int] = []
    place = len(word)
    while place in best and best[place].start:
        place = best[place].start
        cuts.insert(0, place)
    return cuts


def _is_word(part: str, known: Set[str]) -> bool:
    return part in known and _WORD.fullmatch(part) is not None
