"""Stretches of a text to be quoted: cut between words, with “…” for what is left out."""

import re
from collections.abc import Iterable, Iterator

from ita_desktop.thai.words import WordBreaker

_RUN = re.compile(r"\s+|\S+")
_LONGEST_WORD = 40
# Words that are nothing without the next one.
_BINDING = frozenset({"การ", "ความ", "ผู้", "ที่", "ใน", "ของ", "และ", "หรือ", "โดย", "เพื่อ", "กับ", "จาก", "แห่ง", "จะ"})
_MARKS_AHEAD = re.compile("[ะ-ฺๅ-๎]*")


def first_words(text: str, most: int, breaker: WordBreaker) -> str:
    """The words a text begins with, at most `most` signs of it."""
    return stretch(text, 0, words_after(text, 0, most, breaker))


def around(text: str, start: int, end: int, most: int, breaker: WordBreaker) -> str:
    """A stretch of a text whole, with at most `most` signs of words on either side."""
    return stretch(text, words_before(text, start, most, breaker), words_after(text, end, most, breaker))


def stretch(text: str, first: int, last: int) -> str:
    """`text[first:last]` with “…” where the text goes on."""
    inside = text[first:last]
    before = "…" if text[:first].strip() else ""
    after = "…" if text[last:].strip() else ""
    return f"{before}{inside.lstrip(' …') if before else inside}".rstrip(" …" if after else None) + after


def words_before(text: str, start: int, most: int, breaker: WordBreaker) -> int:
    """Where the words before a place begin that make up at most `most` signs; between signs in a longer word."""
    lowest = start - most
    if lowest <= 0:
        return 0
    pieces = list(_pieces(text[max(lowest - _LONGEST_WORD, 0) : start], breaker))
    kept = sum(map(len, _fitting(reversed(pieces), most)))
    return start - kept if kept else _after_marks(text, lowest)


def words_after(text: str, end: int, most: int, breaker: WordBreaker) -> int:
    """Where the words behind a place end that make up at most `most` signs; between signs in a longer word."""
    highest = end + most
    if highest >= len(text):
        return len(text)
    pieces = _fitting(_pieces(text[end : highest + _LONGEST_WORD], breaker), most)
    while pieces and (pieces[-1] in _BINDING or pieces[-1].isspace()):
        pieces.pop()
    kept = sum(map(len, pieces))
    return end + kept if kept else _after_marks(text, highest)


def _pieces(text: str, breaker: WordBreaker) -> Iterator[str]:
    for run in _RUN.findall(text):
        yield from breaker.pieces(run)


def _fitting(pieces: Iterable[str], most: int) -> list[str]:
    """The first pieces that have room."""
    kept = list[str]()
    for piece in pieces:
        most -= len(piece)
        if most < 0:
            break
        kept.append(piece)
    return kept


def _after_marks(text: str, place: int) -> int:
    """The place behind the marks that hang on the letter before it."""
    marks = _MARKS_AHEAD.match(text, place)
    return marks.end() if marks else place
