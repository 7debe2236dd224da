"""Slips of one kind in a text as it was typed: one complaint for all of them, and one mend of all that is certain."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ita_desktop.catalog.words import common_breaker
from ita_desktop.checks.reading import Reading, quoted_exactly
from ita_desktop.checks.registry import Found
from ita_desktop.domain.issues import Mend
from ita_desktop.thai.excerpts import words_after, words_before

_AROUND = 16
_WHOLE = 80
_RUN = re.compile(r"\S{0,80}")


@dataclass(frozen=True, slots=True)
class Slip:
    """The stretch `first`–`last` of a text as typed; `right` is what belongs there, None where nobody can tell."""

    first: int
    last: int
    right: str | None = None


def slips_of(pattern: re.Pattern[str], text: str, right: str | None = None) -> Iterator[Slip]:
    """A slip wherever the pattern is found; `right` as in `re.Match.expand`."""
    for found in pattern.finditer(text):
        yield Slip(found.start(), found.end(), None if right is None else found.expand(right))


def told(reading: Reading, slips: Iterable[Slip], what: str, advice: str) -> Iterator[Found]:
    """The complaint about the slips, if there are any: "`what` “…” ควรเป็น “…” `advice`", and how many there are."""
    listed = list(slips)
    if not listed:
        return
    raw = reading.raw
    wrong = dict.fromkeys(raw[slip.first : slip.last] for slip in listed)
    first = next((slip for slip in listed if slip.right is not None), listed[0])
    begin, end = _sides(raw, first)
    typed = _seen(raw, begin, end, raw[begin:end])
    better = _seen(raw, begin, end, _put_right(raw, begin, end, listed))
    right = f" ควรเป็น {quoted_exactly(better)}" if better.strip("…") and better != typed else ""
    more = f" รวม {len(listed)} แห่ง" if len(listed) > 1 else ""
    figures = (("signs", " | ".join(wrong)), ("count", str(len(listed))))
    message = f"{what} {quoted_exactly(typed)}{more}{right} {advice}"
    yield Found(reading.text.place, message, figures, mended(reading, listed))


def mended(reading: Reading, slips: Iterable[Slip]) -> Mend | None:
    """The mend of all slips of which it is known what belongs there."""
    raw = reading.raw
    after = _put_right(raw, 0, len(raw), slips)
    return reading.mend_typed(0, len(raw), after) if after != raw else None


def _put_right(raw: str, begin: int, end: int, slips: Iterable[Slip]) -> str:
    """A stretch of the text with every slip inside it put right of which it is known what belongs there."""
    pieces, done = list[str](), begin
    for slip in slips:
        if slip.right is not None and done <= slip.first and slip.last <= end:
            pieces += [raw[done : slip.first], slip.right]
            done = slip.last
    return "".join([*pieces, raw[done:end]])


def _sides(raw: str, slip: Slip) -> tuple[int, int]:
    """Where a quotation of the slip begins and ends: at a space, or between words."""
    run_before = _RUN.match(raw[max(slip.first - _WHOLE, 0) : slip.first][::-1])
    run_after = _RUN.match(raw, slip.last)
    first = slip.first - len(run_before[0] if run_before else "")
    last = run_after.end() if run_after else slip.last
    begin = words_before(raw[first : slip.first], slip.first - first, _AROUND, common_breaker())
    return first + begin, words_after(raw[:last], slip.last, _AROUND, common_breaker())


def _seen(raw: str, begin: int, end: int, text: str) -> str:
    """A stretch on one line, with “…” inside a run; signs without a width or a shape are named by a mark."""
    line = "".join(sign if sign.isprintable() or sign.isspace() else "▯" for sign in text)
    before = "…" if begin and not raw[begin - 1].isspace() else ""
    after = "…" if end < len(raw) and not raw[end].isspace() else ""
    return f"{before}{' '.join(line.split())}{after}"
