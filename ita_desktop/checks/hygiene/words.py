"""The words of a text as the dictionary cuts it, each with its place in the folded text; cut once for all checks."""

import re
from typing import NamedTuple

from ita_desktop.checks.remembering import remembered
from ita_desktop.thai.words import WordBreaker

# Nobody writes two thousand signs without a space, and the time nlpo3 takes may grow with the square of a run.
_RUN = re.compile("[ก-๎]{1,2000}")


class Word(NamedTuple):
    """A word of the dictionary, or what lies between two of them, and where it begins."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """Where what follows begins."""
        return self.start + len(self.text)


@remembered
def words_of(breaker: WordBreaker, said: str) -> tuple[Word, ...]:
    """The Thai of a folded text in words; spaces, digits and Latin letters are left out.

    OSError or UnicodeDecodeError if the dictionary cannot be read.
    """
    words: list[Word] = []
    for run in _RUN.finditer(said):
        start = run.start()
        for token in _tokens(breaker, run[0]):
            words.append(Word(start, token))
            start += len(token)
    return tuple(words)


@remembered
def _tokens(breaker: WordBreaker, run: str) -> tuple[str, ...]:
    """The words of a run; after a letter typed into a text, all its runs but one are the same as before."""
    tokens = tuple(breaker.tokens(run))
    return tokens if "".join(tokens) == run else ()
