"""Where a piece that is wider than its line comes apart, the better places before the worse ones."""

import re
from collections.abc import Callable
from itertools import accumulate

from ita_desktop.thai.joins import loosest_joints

# Places in addresses; a single letter is never cut off, and a hyphen never ends a line: readers take it for one that
# only divides.
_ADDRESS = (re.compile("(?<=/)(?=[^/]{2})"), re.compile(r"(?<=\w\w\.)(?=\w\w)|(?<=\w\w)(?=[-_?&=]\w)"))
_LETTER = re.compile("[-เ-ไ]*[^-เ-ไ][\u0e30-\u0e3aๅ\u0e47-\u0e4e]*|[-เ-ไ]+$")
_ENOUGH = 4


def apart(text: str, parts: Callable[[str], tuple[str, ...]]) -> list[int]:
    """The best places to cut: the loosest of the gaps that join words, else between the parts of an address, else
    between the `parts` of a word; empty if there is none of them. A gap goes with what follows it."""
    if joints := loosest_joints(text):
        return [start for start, _ in joints]
    for place in _ADDRESS:
        if cuts := [match.start() for match in place.finditer(text)]:
            return cuts
    return list(accumulate(map(len, parts(text))))[:-1]


def letters(text: str) -> list[int]:
    """The places between letters with their marks, if possible none that cuts off a single one."""
    places = [match.start() for match in _LETTER.finditer(text)]
    return places[2:-1] if len(places) >= _ENOUGH else places[1:]
