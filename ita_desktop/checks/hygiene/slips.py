"""Slips of one kind in a text as it was typed: one complaint for all of them, and one mend of all that is certain."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ita_desktop.checks.reading import Reading, quoted
from ita_desktop.checks.registry import Found
from ita_desktop.domain.issues import Mend

_AROUND = 12
# A quotation begins and ends between signs that stand on their own, best at a space.
_TAIL = re.compile("[^ \n\t]{0,12}$")
_HEAD = re.compile("[^ \n\t]{0,12}[ัิ-ฺ็-๎ะาำ]{0,4}")
_HANGING = re.compile("^[ะ-ฺๅ-๎]+")


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
    before, after = _sides(raw, first)
    better = "" if first.right is None else _correct(before, raw[first.first : first.last], first.right, after)
    more = f" รวม {len(listed)} แห่ง" if len(listed) > 1 else ""
    said = quoted(_seen(before + raw[first.first : first.last] + after))
    figures = (("signs", " | ".join(wrong)), ("count", str(len(listed))))
    yield Found(reading.text.place, f"{what} {said}{more}{better} {advice}", figures, mended(reading, listed))


def mended(reading: Reading, slips: Iterable[Slip]) -> Mend | None:
    """The mend of all slips of which it is known what belongs there."""
    raw, pieces, done = reading.raw, list[str](), 0
    for slip in slips:
        if slip.right is not None and slip.first >= done:
            pieces += [raw[done : slip.first], slip.right]
            done = slip.last
    if not pieces:
        return None
    after = "".join([*pieces, raw[done:]])
    return reading.mend_typed(0, len(raw), after) if after != raw else None


def _sides(raw: str, slip: Slip) -> tuple[str, str]:
    before = _TAIL.search(raw, max(slip.first - _AROUND, 0), slip.first)
    after = _HEAD.match(raw, slip.last)
    left = before[0] if before else ""
    cut = len(left) == _AROUND < slip.first
    return f"…{_HANGING.sub('', left)}" if cut else left, after[0] if after else ""


def _correct(before: str, wrong: str, right: str, after: str) -> str:
    """What the stretch would be, left out where the eye sees no difference."""
    better = before + right + after
    return "" if _seen(better) == _seen(before + wrong + after) else f" ควรเป็น {quoted(better)}"


def _seen(text: str) -> str:
    """Signs without a width or a shape are named by a mark that can be seen."""
    return "".join(sign if sign.isprintable() or sign.isspace() else "▯" for sign in text)
