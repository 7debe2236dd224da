"""Where a Thai line may break: words found by nlpo3 in the dictionary and the office's own words."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property, lru_cache
from hashlib import sha256
from itertools import accumulate
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock

from ita_desktop.thai.joins import is_counted
from ita_desktop.thai.normal import clean_entry, normal
from ita_desktop.thai.parts import words_inside

BREAK_MARK = "\u200b"
_THAI = re.compile("[ก-ฮ]")
_RUN = re.compile(r"\S+")
# A lead vowel belongs to what follows it and ฿ to its number, so no line ends with them.
_LINE_END = re.compile("[ก-ฺๅ-๎๐-๛0-9)/”]$")
_LINE_START = re.compile("[ก-ฮเ-ไ(“]")
# Remnants of unknown words ("โท|ร."), which stay with their neighbours; ณ is a word.
_REMNANT = re.compile(r"(?!ณ$)[ก-ฮ]\.?$")
# What is nothing without the word after it, or before it.
_LEADING = frozenset({"ผู้", "นาย", "นาง", "นางสาว", "ว่าที่ร้อยตรี", "ว่าที่ร้อยโท", "ว่าที่ร้อยเอก"})
_TRAILING = frozenset({"ละ", "ว่า"})
_LONGEST_CACHED = 200


class WordBreaker:
    """Cuts words where a line may break; loads its dictionary on first use and may be shared by threads."""

    def __init__(
        self, dictionary: Path, own_words: tuple[str, ...] = (), dropped: frozenset[str] = frozenset()
    ) -> None:
        """`dictionary` is a UTF-8 file of one word a line; `own_words` are to stay whole, `dropped` are no words."""
        self.dictionary = dictionary
        self._own_words = own_words
        self.dropped = dropped
        self._name = ""
        self._lock = Lock()
        self._cached = lru_cache(maxsize=20_000)(self._cut)
        self._cached_parts = lru_cache(maxsize=2_000)(self._parts)

    def pieces(self, word: str) -> tuple[str, ...]:
        """A space-free word cut where a line may break; the pieces join back to the word exactly.

        OSError or UnicodeDecodeError if the dictionary cannot be read.
        """
        return self._cached(word) if len(word) <= _LONGEST_CACHED else self._cut(word)

    def parts(self, piece: str) -> tuple[str, ...]:
        """The shorter words a piece is made of, for a line too narrow for it; just the piece if it has none.

        They join back to the piece exactly. Errors as in `pieces`.
        """
        return self._cached_parts(piece) if len(piece) <= _LONGEST_CACHED else (piece,)

    def knows(self, word: str) -> bool:
        """Whether it is a word of the dictionary, or an own one. Errors as in `pieces`."""
        return word in self._words

    def load(self) -> None:
        """Read the dictionary now instead of on first use. Errors as in `pieces`."""
        self._loaded()

    def _cut(self, word: str) -> tuple[str, ...]:
        if len(word) < 3 or not _THAI.search(word) or clean_entry(word)[1]:
            return (word,)
        tokens = self.tokens(word)
        return _glued(tokens) if "".join(tokens) == word else (word,)

    def tokens(self, word: str) -> list[str]:
        """The words of the dictionary in a run, and what is between them; hardly ever not joining back to it."""
        import nlpo3

        # Never safe=True: nlpo3 1.4.0 then corrupts runs over 140 characters.
        return nlpo3.segment(word, self._loaded())

    def _parts(self, piece: str) -> tuple[str, ...]:
        return words_inside(piece, self._words)

    @cached_property
    def _words(self) -> frozenset[str]:
        """Read again when the first word is too wide: most papers never ask for it."""
        return frozenset(_known(self.dictionary.read_text(encoding="utf-8"), self._own_words, self.dropped))

    def _loaded(self) -> str:
        with self._lock:
            if not self._name:
                self._name = _load(self.dictionary, self._own_words, self.dropped)
            return self._name


class OwnWordBreaker(WordBreaker):
    """Keeps an office's own words whole over the breaker that all offices share.

    A dictionary takes 50 MB and half a second, and nlpo3 never lets go of one: a name being typed must not make one.
    """

    def __init__(self, common: WordBreaker, own_words: tuple[str, ...]) -> None:
        """An own word is none where it is only a part of a longer word of the dictionary."""
        super().__init__(common.dictionary, own_words, common.dropped)
        self._common = common
        self._own_set = frozenset(_usable(own_words))
        longest_first = sorted(self._own_set, key=len, reverse=True)
        self._own = re.compile("|".join(map(re.escape, longest_first)) or "(?!)")

    def knows(self, word: str) -> bool:
        """Whether it is a word of the shared dictionary, or an own one."""
        return word in self._own_set or self._common.knows(word)

    def load(self) -> None:
        """Read the shared dictionary now."""
        self._common.load()

    def tokens(self, word: str) -> list[str]:
        """The own words in a run, and the words of the dictionary between them."""
        known = self._common.tokens(word)
        edges = [0, *accumulate(map(len, known))]
        out: list[str] = []
        done = 0
        for found in self._own.finditer(word):
            if not _inside(found.span(), edges):
                out += [*self._common.tokens(word[done : found.start()]), found[0]]
                done = found.end()
        return [*out, *self._common.tokens(word[done:])] if done else known


def _inside(span: tuple[int, int], edges: list[int]) -> bool:
    """Whether a stretch is a part of one token, not all of it."""
    start, end = edges[bisect_right(edges, span[0]) - 1], edges[min(bisect_left(edges, span[1]), len(edges) - 1)]
    return (start, end) != span and bisect_left(edges, end) - bisect_left(edges, start) == 1


def with_break_marks(text: str, breaker: WordBreaker) -> str:
    """The text with U+200B wherever a line may break inside a run without spaces, for the screen only."""
    return _RUN.sub(lambda run: BREAK_MARK.join(breaker.pieces(run[0])), without_break_marks(text))


def without_break_marks(text: str) -> str:
    """The text without U+200B, as it must be copied and read aloud."""
    return text.replace(BREAK_MARK, "")


def _glued(tokens: list[str]) -> tuple[str, ...]:
    runs: list[list[str]] = []
    for before, token in zip(["", *tokens], tokens, strict=False):
        if before and not _may_break(before, token):
            runs[-1].append(token)
        else:
            runs.append([token])
    return tuple("".join(run) for run in runs)


def _may_break(before: str, after: str) -> bool:
    if not _LINE_END.search(before) or not _LINE_START.match(after):
        return False
    if before in _LEADING or after in _TRAILING or _REMNANT.match(before) or _REMNANT.match(after):
        return False
    return not is_counted(before, after)


def _load(dictionary: Path, own_words: tuple[str, ...], dropped: frozenset[str]) -> str:
    """Load all words under a name made from their content, as nlpo3 never loads a name twice; return that name."""
    # A file that is missing or not UTF-8 panics inside nlpo3 and breaks it for good, so it is read here first.
    words = dictionary.read_text(encoding="utf-8")
    if own_words or dropped:
        try:
            return _load_written("\n".join(_known(words, own_words, dropped)))
        except OSError:
            # No room for the temporary file: lines still break, only own names may break as well.
            pass
    return _loaded_from(dictionary, words)


def _known(words: str, own_words: tuple[str, ...], dropped: frozenset[str]) -> Iterable[str]:
    return [*(word for word in words.splitlines() if word not in dropped), *_usable(own_words)]


def _load_written(words: str) -> str:
    with TemporaryDirectory(prefix="ita-") as folder:
        path = Path(folder) / "words.txt"
        path.write_text(words, encoding="utf-8", newline="\n")
        return _loaded_from(path, words)


def _loaded_from(path: Path, words: str) -> str:
    import nlpo3

    name = sha256(words.encode()).hexdigest()
    nlpo3.load_dict(str(path), name)
    return name


def _usable(own_words: tuple[str, ...]) -> list[str]:
    """The space-free Thai parts of the office's names; other signs cannot be part of a word."""
    parts = {part for word in own_words for part in normal(clean_entry(word)[0]).split()}
    return sorted(part for part in parts if len(part) > 1 and _THAI.search(part))
