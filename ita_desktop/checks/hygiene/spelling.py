"""Checks of words against lists: usual misspellings of official prose."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from ita_desktop.catalog.official_words import misspellings
from ita_desktop.checks.hygiene.slips import Slip, told
from ita_desktop.checks.reading import Reading
from ita_desktop.checks.registry import Found, check_text
from ita_desktop.checks.remembering import remembered
from ita_desktop.checks.view import View
from ita_desktop.domain.issues import Severity

_KEY = 4


class Misspelling(NamedTuple):
    """How a word is spelt wrongly and rightly, and where in the wrong one its key begins."""

    wrong: str
    right: str
    offset: int


# What an office is called has a check of its own.
_OFFICE = "เทศบาล"
_KINDS = ("ตำบล", "เมือง", "นคร")


@check_text(
    "spelling-usual",
    Severity.HINT,
    "คำที่มักสะกดผิด",
    why="คำที่สะกดผิดทำให้เอกสารราชการขาดความน่าเชื่อถือ",
    example="ปฎิบัติตามกฏหมายที่ได้รับอนุญาติ",
)
def usual(reading: Reading, view: View) -> Iterator[Found]:
    """Usual misspellings, from resources/checks/misspellings.toml."""
    said, span = reading.said, reading.folded.span
    slips = [
        Slip(*span(place, place + len(one.wrong)), one.right)
        for place, one in misspelt(said)
        if not (one.right == _OFFICE and said.startswith(_KINDS, place + len(one.wrong)))
    ]
    yield from told(reading, slips, "คำสะกดผิดใน", "โปรดแก้ไข")


@remembered
def misspelt(said: str) -> tuple[tuple[int, Misspelling], ...]:
    """Every misspelling of a folded text and where it begins."""
    keys = _by_key()
    found: dict[int, Misspelling] = {}
    for place in range(len(said) - _KEY + 1):
        for one in keys.get(said[place : place + _KEY], ()):
            start = place - one.offset
            if start >= 0 and said.startswith(one.wrong, start):
                found[start] = max(found.get(start, one), one, key=lambda known: len(known.wrong))
    return tuple(sorted(found.items()))


@lru_cache(maxsize=1)
def _by_key() -> Mapping[str, tuple[Misspelling, ...]]:
    """The misspellings by four signs that the right word has not, which hardly any text has."""
    keys: dict[str, tuple[Misspelling, ...]] = {}
    for wrong, right in misspellings().items():
        offsets = range(len(wrong) - _KEY + 1)
        offset = next((one for one in offsets if wrong[one : one + _KEY] not in right), 0)
        key = wrong[offset : offset + _KEY]
        keys[key] = (*keys.get(key, ()), Misspelling(wrong, right, offset))
    return keys
