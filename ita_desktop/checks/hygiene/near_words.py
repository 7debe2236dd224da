"""The check that finds words nobody knows which are one sign away from a word of official prose."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from ita_desktop.catalog.official_words import usual_words, vocabulary
from ita_desktop.checks.aspects import Aspect
from ita_desktop.checks.hygiene.marks import doubled_marks
from ita_desktop.checks.hygiene.scripts import foreign_stretches
from ita_desktop.checks.hygiene.slips import Slip, told
from ita_desktop.checks.hygiene.spelling import misspelt
from ita_desktop.checks.hygiene.torn_words import lost_ams
from ita_desktop.checks.hygiene.words import Word, words_of
from ita_desktop.checks.reading import Reading
from ita_desktop.checks.registry import Found, check_text
from ita_desktop.checks.view import View
from ita_desktop.domain.issues import Severity
from ita_desktop.domain.texts import TextKind
from ita_desktop.thai.words import WordBreaker

_SHORTEST = 5
_LONGEST_PARTS = 4
_EDGE = 2
# A word of the dictionary as long as this is itself, however rare.
_WHOLE_WORD = 5
# After these a name follows, which may be spelt in any way.
_BEFORE_A_NAME = {
    *("นาย", "นาง", "นางสาว", "ว่าที่", "ตรี", "โท", "เอก", "ตำบล", "อำเภอ", "จังหวัด", "บ้าน", "หมู่บ้าน"),
    *("เทศบาล", "เทศบาลตำบล", "ส่วนตำบล", "ชุมชน", "วัด", "โรงเรียน", "ถนน", "ซอย", "คลอง"),
}
_NO_LETTERS = frozenset("ฯๆ๏๚๛ๅ")
_NAMES = frozenset({TextKind.SIGNER})


class _Guess(NamedTuple):
    """A stretch of the folded text and the word it is one sign away from."""

    start: int
    end: int
    right: str


@check_text(
    "spelling-near",
    Severity.HINT,
    "คำที่อาจสะกดผิดหนึ่งตัวอักษร",
    why="คำที่ไม่มีในพจนานุกรมแต่ต่างจากคำที่ใช้บ่อยเพียงตัวเดียวมักเป็นการพิมพ์ผิด",
    example="ส่งเสริมการมีส่วนรวมและสร้างความเชื่มั่น",
    reads=(Aspect.WORDS,),
)
def near(reading: Reading, view: View) -> Iterator[Found]:
    """What the dictionary cuts into scraps and is one sign away from just one word of official prose; the clearest."""
    if reading.text.kind in _NAMES:
        return
    words = words_of(view.tools.breaker, reading.said)
    known = [(place, place + len(one.wrong)) for place, one in misspelt(reading.said)]
    guesses = [
        guess
        for guess in _guesses(words, reading.said, view.tools.breaker)
        if not any(first < guess.end and guess.start < last for first, last in known)
    ]
    slips = [Slip(*reading.folded.span(one.start, one.end), one.right) for one in guesses]
    spoilt = _told_elsewhere(reading, words) if slips else []
    slips = [one for one in slips if not any(first <= one.last and one.first <= last for first, last in spoilt)]
    if slips:
        best = max(slips, key=lambda one: len(one.right or ""))
        yield from told(reading, [best], "คำที่อาจสะกดผิดใน", "โปรดตรวจสอบ")


def _told_elsewhere(reading: Reading, words: tuple[Word, ...]) -> list[tuple[int, int]]:
    """Stretches that have checks of their own: marks typed twice, letters of another script, a lost ำ."""
    raw = reading.raw
    marks = [(one.first, one.last) for one in doubled_marks(raw)]
    lost = [reading.folded.span(start, end) for start, end, _ in lost_ams(words, reading.said)]
    return [*marks, *lost, *(one.span() for one in foreign_stretches(raw))]


def _guesses(words: Sequence[Word], said: str, breaker: WordBreaker) -> Iterator[_Guess]:
    usual = usual_words()
    for number, word in enumerate(words):
        if word.text in usual or not _is_scrap(word.text, breaker):
            continue
        known = breaker.knows(word.text)
        for first in range(max(number - _LONGEST_PARTS + 1, 0), number + 1):
            for last in range(number, min(first + _LONGEST_PARTS, len(words))):
                # A rare but right word beside usual ones is no scrap of theirs ("ที่เกิน" is not "ที่เกิด").
                if known and any(one.text in usual for one in words[first : last + 1]):
                    continue
                guess = _guess(words, first, last, said, breaker)
                if guess:
                    yield guess


def _is_scrap(token: str, breaker: WordBreaker) -> bool:
    """Whether it may be what is left of a word: short, or unknown."""
    return _NO_LETTERS.isdisjoint(token) and (len(token) < _WHOLE_WORD or not breaker.knows(token))


def _guess(words: Sequence[Word], first: int, last: int, said: str, breaker: WordBreaker) -> _Guess | None:
    start, end = words[first].start, words[last].end
    joined = "".join(word.text for word in words[first : last + 1])
    if len(joined) != end - start or len(joined) < _SHORTEST - 1 or breaker.knows(joined):
        return None
    if not _NO_LETTERS.isdisjoint(joined) or "." in (said[start - 1 : start], said[end : end + 1]):
        return None
    if said.startswith(" า", end) or (first and words[first - 1].text in _BEFORE_A_NAME):
        return None
    right = _nearest(joined)
    return _Guess(start, end, right) if right else None


@lru_cache(maxsize=4096)
def _nearest(typed: str) -> str:
    """The one usual word that is one sign away; empty where there is none or more than one."""
    near_ones = {word for word in _like(typed) if _is_one_off(typed, word)}
    return near_ones.pop() if len(near_ones) == 1 else ""


def _is_one_off(typed: str, word: str) -> bool:
    """Whether one sign is missing, too many, another one, or two have changed places; never the first."""
    if typed == word or typed[0] != word[0]:
        return False
    short, long = sorted((typed, word), key=len)
    same = next((place for place, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[same:] == long[same + 1 :]
    swapped = typed[same : same + 2] == word[same : same + 2][::-1] and typed[same + 2 :] == word[same + 2 :]
    return swapped or typed[same + 1 :] == word[same + 1 :]


def _like(typed: str) -> Iterator[str]:
    """The words of about that length that begin or end alike: one wrong sign cannot change both."""
    by_edge = _by_edge()
    for length in (len(typed) - 1, len(typed), len(typed) + 1):
        yield from by_edge.get((length, typed[:_EDGE], ""), ())
        yield from by_edge.get((length, "", typed[-_EDGE:]), ())


@lru_cache(maxsize=1)
def _by_edge() -> Mapping[tuple[int, str, str], Sequence[str]]:
    edges: dict[tuple[int, str, str], list[str]] = {}
    for word in vocabulary():
        if len(word) >= _SHORTEST:
            edges.setdefault((len(word), word[:_EDGE], ""), []).append(word)
            edges.setdefault((len(word), "", word[-_EDGE:]), []).append(word)
    return edges
