"""One text as checks read it: folded once for all of them, with the way back to what was typed."""

from functools import cached_property

from ita_desktop.catalog.words import common_breaker
from ita_desktop.domain.issues import Mend
from ita_desktop.domain.texts import Text
from ita_desktop.thai.excerpts import around, first_words
from ita_desktop.thai.folded import Folded, folded
from ita_desktop.thai.words import without_break_marks

_QUOTED = 60
_AROUND = 20
_INNER = str.maketrans("“”", "‘’")


class Reading:
    """A text and what was once worked out of it; equal texts are read once."""

    def __init__(self, text: Text) -> None:
        self.text = text

    @property
    def raw(self) -> str:
        """As it was typed."""
        return self.text.text

    @cached_property
    def folded(self) -> Folded:
        """For searching: ำ and แ whole, Arabic digits, no capitals, single spaces (line breaks too)."""
        return folded(self.raw)

    @property
    def said(self) -> str:
        """The folded text."""
        return self.folded.text

    def typed(self, start: int, end: int) -> str:
        """A stretch of the folded text as it was typed, on one line."""
        return " ".join(self.folded.typed(start, end).split())

    def around(self, start: int, end: int) -> str:
        """A stretch of the folded text as typed, with a few words of what stands around it, to be quoted."""
        return excerpt(self.raw, *self.folded.span(start, end))

    def mend(self, start: int, end: int, right: str) -> Mend | None:
        """The mend that puts `right` in place of a stretch of the folded text; None where a form words the text."""
        first, last = self.folded.span(start, end)
        return self.mend_typed(first, last, right)

    def mend_typed(self, first: int, last: int, right: str) -> Mend | None:
        """The mend that puts `right` in place of a stretch of the text as typed; None where a form words the text."""
        if not self.text.typed:
            return None
        return Mend(self.text.place, self.raw, self.raw[:first] + right + self.raw[last:])


def excerpt(raw: str, first: int, last: int) -> str:
    """A stretch of a text as typed, with a few words of what stands around it, on one line."""
    return " ".join(around(raw, first, last, _AROUND, common_breaker()).split())


def quoted(text: str) -> str:
    """Text as a message quotes it: one line, not too long, in Thai quotation marks; those inside it single."""
    line = " ".join(without_break_marks(text).split()).translate(_INNER)
    return f"“{first_words(line, _QUOTED, common_breaker())}”"


def quoted_exactly(text: str) -> str:
    """Text in quotation marks sign by sign, where its own quotation marks are what the message is about."""
    marks = "‘’" if any(sign in text for sign in '“”"') else "“”"
    return f"{marks[0]}{text}{marks[1]}"
