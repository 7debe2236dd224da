"""The words of a text as the dictionary cuts it, each with its place in the folded text; cut once for all checks."""

import re
from typing import NamedTuple

from ita_desktop.checks.remembering import remembered
from ita_desktop.thai.words import WordBreaker

_RUN = re.compile("[ก-๎]+")


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
        tokens = breaker.tokens(run[0])
        if "".join(tokens) != run[0]:
            continue
        for token in tokens:
            words.append(Word(start, token))
            start += len(token)
    return tuple(words)
