"""Who is responsible, as a cell says it: one or many, each linked to the unit it names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ita_desktop.domain.office import Unit
from ita_desktop.intake.numbering import list_entries
from ita_desktop.thai.normal import unspaced

_BETWEEN = re.compile(r"\s*(?:[,;/]|\n|และ|\s)\s*")
# What a line of its own begins with where it names somebody and does not go on with the line above.
_SOMEBODY = re.compile(
    "สำนัก|กอง|ฝ่าย|งาน|หน่วย|คณะ|ทุก|ผู้|ปลัด|รองปลัด|นายก|นาย|นาง|นักวิชาการ|นัก|หัวหน้า|เจ้าหน้าที่|เจ้าพนักงาน|พนักงาน|ศูนย์|ส่วน|โรงเรียน|นิติกร|บุคลากร"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A responsible as printed, and the id of the unit it names (empty where it names none, or several)."""

    text: str
    unit: str = ""


def responsibles_in(text: str, units: Sequence[Unit]) -> tuple[Named, ...]:
    """The responsibles of a cell: cut at list numbers, at lines that name somebody, and between known units."""
    parts = [part for entry in list_entries(text) for part in _lines(entry.whole)]
    cut = [name for part in parts for name in (_known_units(part, units) or (part,))]
    return tuple(Named(name, _unit_of(name, units)) for name in dict.fromkeys(cut))


def _lines(text: str) -> list[str]:
    lines: list[str] = []
    for line in text.split("\n"):
        if lines and not _SOMEBODY.match(line):
            lines[-1] += f" {line}"
        else:
            lines.append(line)
    return lines


def _known_units(text: str, units: Sequence[Unit]) -> tuple[str, ...]:
    """The text cut between units; empty where it holds anything but whole units."""
    found: list[str] = []
    place = 0
    names = re.compile("|".join(sorted(filter(None, map(_pattern, _all_names(units))), key=len, reverse=True)))
    while names.pattern and place < len(text) and (name := names.match(text, place)):
        found.append(name[0])
        gap = _BETWEEN.match(text, name.end())
        place = gap.end() if gap else name.end()
        if not gap and place < len(text):
            return ()
    return tuple(found) if place == len(text) else ()


def _all_names(units: Sequence[Unit]) -> list[str]:
    return [name for unit in units for name in (unit.name, unit.short_name) if name.strip()]


def _pattern(name: str) -> str:
    """A unit's name with any space inside, and a short one with or without its last dot."""
    spaced = r"\s+".join(map(re.escape, name.split()))
    return f"{spaced[:-2]}\\.?" if spaced.endswith("\\.") else spaced


def _unit_of(text: str, units: Sequence[Unit]) -> str:
    said = unspaced(text)
    exact = [
        unit.id for unit in units if said.rstrip(".") in {unspaced(unit.name), unspaced(unit.short_name).rstrip(".")}
    ]
    if exact:
        return exact[-1]
    inside = [unit for unit in units if unspaced(unit.name) and unspaced(unit.name) in said]
    widest = [one for one in inside if not any(one.name != other.name and one.name in other.name for other in inside)]
    return widest[-1].id if len({unit.name for unit in widest}) == 1 else ""
