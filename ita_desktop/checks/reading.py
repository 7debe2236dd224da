"""One text as checks read it: folded once for all of them, with the way back to what was typed."""

from functools import cached_property

from ita_desktop.domain.issues import Mend
from ita_desktop.domain.texts import Text
from ita_desktop.thai.folded import Folded, folded

_QUOTED = 60


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

    def around(self, start: int, end: int, signs: int = 16) -> str:
        """A stretch of the folded text as typed, with a little of what stands around it, to be quoted."""
        first, last = max(start - signs, 0), min(end + signs, len(self.said))
        return f"{'…' if first else ''}{self.typed(first, last)}{'…' if last < len(self.said) else ''}"

    def mend(self, start: int, end: int, right: str) -> Mend | None:
        """The mend that puts `right` in place of a stretch of the folded text; None where a form words the text."""
        first, last = self.folded.span(start, end)
        return self.mend_typed(first, last, right)

    def mend_typed(self, first: int, last: int, right: str) -> Mend | None:
        """The mend that puts `right` in place of a stretch of the text as typed; None where a form words the text."""
        if not self.text.typed:
            return None
        return Mend(self.text.place, self.raw, self.raw[:first] + right + self.raw[last:])


def quoted(text: str) -> str:
    """Text as a message quotes it: one line, not too long, in Thai quotation marks."""
    line = " ".join(text.split())
    return f"“{line}”" if len(line) <= _QUOTED else f"“{line[:_QUOTED]}…”"
