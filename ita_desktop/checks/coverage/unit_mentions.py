"""Which units a text names, and whether as those who do the work or only as those who hear of it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from ita_desktop.catalog.unit_names import unit_names
from ita_desktop.domain.office import Unit
from ita_desktop.thai.normal import fold

_BETWEEN = re.compile(r" ?(?:(?:,|/|และ|หรือ|กับ|ร่วมกับ) ?)?")
_HEAD = re.compile(r"(?:ผู้อำนวยการ|ผอ\. ?|หัวหน้า|เจ้าหน้าที่|พนักงาน)+$")
_BEFORE = 32


@dataclass(frozen=True, slots=True)
class UnitFinder:
    """Finds the office's units, and usual ones, in folded text; `names` leads from each spelling to its unit."""

    pattern: re.Pattern[str]
    names: dict[str, str]

    def units_in(self, text: str) -> frozenset[str]:
        """Every unit named at all."""
        return frozenset(self._unit(found) for found in self.pattern.finditer(fold(text)))

    def charged_in(self, text: str) -> Iterator[str]:
        """The units that the text gives work to, as they are named there."""
        said = fold(text)
        for run in self._runs(said):
            if not _is_told(said[max(run[0].start() - _BEFORE, 0) : run[0].start()], said[run[-1].end() :]):
                yield from (self._unit(found) for found in run)

    def _runs(self, said: str) -> Iterator[list[re.Match[str]]]:
        """Units listed one after the other belong to the same words around them."""
        run: list[re.Match[str]] = []
        for found in self.pattern.finditer(said):
            if run and not _BETWEEN.fullmatch(said, run[-1].end(), found.start()):
                yield run
                run = []
            run.append(found)
        if run:
            yield run

    def _unit(self, found: re.Match[str]) -> str:
        return self.names[found[0]]


def finder_for(units: Iterable[Unit]) -> UnitFinder:
    """The finder of an office; made once for the same names."""
    return _finder(tuple((fold(unit.name), fold(unit.short_name)) for unit in units if unit.name.strip()))


def unit_of_name(name: str) -> str:
    """A unit by the beginning of its name that tells which one it is; a name of its own kind as it is."""
    said = fold(name)
    return next((usual for usual in unit_names().names if said.startswith(usual)), said)


def takes_in_everybody(text: str) -> bool:
    """Whether a responsible is everybody, or somebody who is not told."""
    said = fold(text)
    return any(word in said for word in unit_names().everybody)


@lru_cache(maxsize=8)
def _finder(units: tuple[tuple[str, str], ...]) -> UnitFinder:
    names = {name: name for name in unit_names().names}
    for name, _ in units:
        names[name] = unit_of_name(name)
    ordered = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    short = {short: unit_of_name(name) for name, short in units if len(short) > 1 and short not in names}
    ends = "|".join(re.escape(name) for name in sorted(short, key=len, reverse=True))
    tail = rf"|(?<![ก-๎.])(?:{ends})(?![ก-๎])" if ends else ""
    return UnitFinder(re.compile(f"(?:{ordered}){tail}"), names | short)


def _is_told(before: str, after: str) -> bool:
    words = unit_names()
    before = _HEAD.sub("", before.rstrip()).rstrip()
    if before.endswith(words.charged):
        return False
    if before.endswith(words.told_directly) or after.lstrip().startswith(words.told_after):
        return True
    return any(word in before for word in words.told)
