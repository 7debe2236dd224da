"""Which stretch of a text an issue is about: what its sentence quotes, where its mend changes something."""

import re
from collections.abc import Iterator

from ita_desktop.domain.issues import Issue
from ita_desktop.domain.stretches import Stretch, stretches, whole_signs

_QUOTATION = re.compile("“([^“”]+)”|‘([^‘’]+)’")
_LEAST = 2
_LEFT_OUT = " …"
# A message writes quotation marks inside a quotation single.
_INNER = {"‘": "[‘“]", "’": "[’”]"}


def at_fault(issue: Issue, text: str) -> tuple[int, int] | None:
    """Start and end in `text`, as it stands at the issue's place; None where it cannot be told."""
    change = _first_change(issue, text)
    if change is None:
        return next(_quoted(issue.message, text), None)
    around = (one for one in _quoted(issue.message, text) if one[0] <= change.start and change.end <= one[1])
    return next(around, whole_signs(text, change.start, change.end))


def _first_change(issue: Issue, text: str) -> Stretch | None:
    mend = issue.mend
    if mend is None or mend.after is None or mend.before != text:
        return None
    return next(iter(stretches(text, mend.after)), None)


def _quoted(message: str, text: str) -> Iterator[tuple[int, int]]:
    """Where a text says what a message quotes, whatever spaces and line breaks stand between its words."""
    for pair in _QUOTATION.findall(message):
        quotation = "".join(pair).strip(_LEFT_OUT)
        if len(quotation) >= _LEAST:
            words = ("".join(_INNER.get(sign, re.escape(sign)) for sign in word) for word in quotation.split())
            yield from (found.span() for found in re.finditer(r"\s+".join(words), text))
