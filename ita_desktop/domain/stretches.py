"""What a mend changes in a text: the stretches that differ, and several mends of one text made one."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from ita_desktop.domain.issues import Mend
from ita_desktop.domain.places import Place

_MOST_COMPARED = 4000
_SARA_AM = "\u0e33"


@dataclass(frozen=True, slots=True)
class Stretch:
    """`before[start:end]` became `text`."""

    start: int
    end: int
    text: str


def stretches(before: str, after: str) -> tuple[Stretch, ...]:
    """Where two texts differ, in order; one stretch where what differs is too long to look at closely."""
    head = _equal_at_start(before, after)
    tail = _equal_at_start(before[head:][::-1], after[head:][::-1])
    old, new = before[head : len(before) - tail], after[head : len(after) - tail]
    if not old and not new:
        return ()
    if len(old) + len(new) > _MOST_COMPARED:
        return (Stretch(head, head + len(old), new),)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return tuple(Stretch(head + a, head + b, new[c:d]) for what, a, b, c, d in matcher.get_opcodes() if what != "equal")


def joined(mends: Iterable[Mend]) -> tuple[Mend, ...]:
    """One mend for each place: those of one text put together where they do not touch the same stretch."""
    by_place: dict[Place, Mend] = {}
    for mend in mends:
        known = by_place.get(mend.place)
        by_place[mend.place] = _both(known, mend) if known else mend
    return tuple(by_place.values())


def whole_signs(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch widened so that it neither begins nor ends between a letter and its marks, or inside a number."""
    while 0 < start < len(text) and (_is_mark(text[start]) or _in_number(text, start)):
        start -= 1
    while 0 < end < len(text) and (_is_mark(text[end]) or _in_number(text, end)):
        end += 1
    return start, end


def _both(one: Mend, other: Mend) -> Mend:
    """The first alone where the other was made for another text or touches what it changes."""
    if one.after is None or other.after is None or one.before != other.before:
        return one
    ours, theirs = stretches(one.before, one.after), stretches(other.before, other.after)
    new = [stretch for stretch in theirs if stretch not in ours]
    if any(a.start <= b.end and b.start <= a.end for a in ours for b in new):
        return one
    return replace(one, after="".join(_written(one.before, sorted((*ours, *new), key=lambda s: s.start))))


def _written(before: str, changes: Iterable[Stretch]) -> Iterator[str]:
    here = 0
    for change in changes:
        yield before[here : change.start]
        yield change.text
        here = change.end
    yield before[here:]


def _equal_at_start(one: str, other: str) -> int:
    shorter = min(len(one), len(other))
    return next((n for n in range(shorter) if one[n] != other[n]), shorter)


def _in_number(text: str, place: int) -> bool:
    """Whether a number goes on over a place in the text."""
    return all(sign.isdecimal() or sign in ".," for sign in text[place - 1 : place + 1])


def _is_mark(sign: str) -> bool:
    return unicodedata.category(sign) == "Mn" or sign == _SARA_AM
