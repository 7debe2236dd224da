"""A year's framework as facts a clerk can read and correct: what the program ships beside what the office entered."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from ita_desktop.domain.corrections import correction_problem
from ita_desktop.domain.file import Correction, OfficeFile
from ita_desktop.domain.framework import Framework, Standing
from ita_desktop.domain.removing import without_correction
from ita_desktop.domain.rows import replaced

FIELDS: Mapping[str, tuple[str, ...]] = {
    "framework": ("target", "tested"),
    "tool": ("name", "weight"),
    "indicator": ("name", "tool"),
    "sub-indicator": ("name", "indicator", "items"),
    "item": ("name", "indicator", "sub_indicator"),
    "level": ("name", "total_min", "tool_min", "passing"),
    "requirement": ("item", "title", "must", "elements"),
}
"""The fields of each subject, in the order in which they are read."""

LINES = frozenset({"must", "elements"})
"""The fields that hold one thing a line."""

_COLLECTIONS = {
    "indicator": "indicators",
    "sub-indicator": "sub_indicators",
    "item": "items",
    "level": "levels",
    "requirement": "requirements",
}
_KEYS = {"level": "name", "requirement": "role"}
_ROLES = ("measures", "measures-report")
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class FactValue:
    """One field: the text that holds, what the program ships, and why the office's own text has no effect."""

    text: str
    shipped: str = ""
    correction: Correction | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing of a framework; `added` where only the office knows it."""

    subject: str
    code: str
    standing: Standing
    values: Mapping[str, FactValue]
    added: bool = False

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """The office's own words on it."""
        return tuple(value.correction for value in self.values.values() if value.correction)

    @property
    def problem(self) -> str:
        """Why one of the office's words has no effect; empty where all have."""
        return next((value.problem for value in self.values.values() if value.problem), "")


def facts_of(shipped: Framework, corrected: Framework, corrections: Iterable[Correction]) -> tuple[Fact, ...]:
    """Every fact of a year, subject by subject, what the office added after what is shipped.

    `shipped` is the framework without corrections, `corrected` the same one with them.
    """
    own = [one for one in corrections if one.fiscal_year == shipped.fiscal_year]
    listed = {(subject, code): (standing, texts) for subject, code, standing, texts in _shipped(shipped)}
    places = [*listed, *((one.subject, one.code) for one in own)]
    order = list(FIELDS)
    found = (_fact(place, listed.get(place), own, corrected) for place in dict.fromkeys(places))
    return tuple(sorted(found, key=lambda fact: order.index(fact.subject) if fact.subject in order else len(order)))


def with_fact(file: OfficeFile, correction: Correction, shipped: str) -> OfficeFile:
    """The file with the office's word on a fact, in place of an earlier one; nothing, or what is shipped anyway,
    takes its word away."""
    place = _place(correction)
    before = next((one for one in file.corrections if _place(one) == place), None)
    if not correction.value.strip() or correction.value == shipped:
        return file if before is None else without_correction(file, before.id)
    if before is None:
        return replace(file, corrections=(*file.corrections, correction))
    return replace(file, corrections=replaced(file.corrections, replace(before, value=correction.value)))


def without_fact(file: OfficeFile, fact: Fact) -> OfficeFile:
    """The file without the office's words on a fact: as it is shipped, or gone if the office added it."""
    for correction in fact.corrections:
        file = without_correction(file, correction.id)
    return file


def next_code(subject: str, codes: Iterable[str], after: str) -> str:
    """A code none of `codes` has for something new behind the one `after`: o28 after o27, 9.6 after 9.5."""
    if subject == "level":
        return _unused("ระดับใหม่", codes)
    head, _, number = _split(after)
    numbers = (number for code in codes for other, _, number in [_split(code)] if other == head)
    return f"{head}{max(numbers, default=number) + 1}"


def _fact(
    place: tuple[str, str],
    shipped: tuple[Standing, Mapping[str, str]] | None,
    own: list[Correction],
    corrected: Framework,
) -> Fact:
    subject, code = place
    standing, texts = shipped or (Standing.OWN, {})
    mine = {one.field: one for one in own if (one.subject, one.code) == place}
    fields = dict.fromkeys((*FIELDS.get(subject, ()), *mine))
    values = {field: _value(texts.get(field, ""), mine.get(field), corrected) for field in fields}
    if any(value.correction and not value.problem for value in values.values()):
        standing = Standing.OWN
    added = shipped is None or (subject == "requirement" and standing is Standing.OWN and not any(texts.values()))
    return Fact(subject, code, standing, values, added)


def _value(shipped: str, correction: Correction | None, corrected: Framework) -> FactValue:
    if correction is None:
        return FactValue(shipped, shipped)
    return FactValue(correction.value, shipped, correction, correction_problem(correction, corrected))


def _shipped(framework: Framework) -> Iterator[tuple[str, str, Standing, Mapping[str, str]]]:
    rules = {"target": _plain(framework.target), "tested": ", ".join(framework.tested)}
    yield "framework", "", framework.standing, rules
    for tool in framework.tools:
        yield "tool", tool.code, tool.standing, {"name": tool.name, "weight": _plain(tool.weight * 100)}
        for part in tool.parts:
            yield "tool", part.code, part.standing, {"name": part.name, "weight": _plain(part.share * 100)}
    for subject, collection in _COLLECTIONS.items():
        for fact in getattr(framework, collection):
            texts = {field: _text(field, getattr(fact, field)) for field in FIELDS[subject]}
            yield subject, getattr(fact, _KEYS.get(subject, "code")), fact.standing, texts
    known = {requirement.role for requirement in framework.requirements}
    for role in _ROLES:
        if role not in known:
            yield "requirement", role, Standing.ABSENT, {}


def _text(field: str, value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "ผ่าน" if value else "ไม่ผ่าน"
        case Decimal():
            return _plain(value)
        case tuple():
            return ("\n" if field in LINES else ", ").join(map(str, value))
    return str(value)


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _place(correction: Correction) -> tuple[int, str, str, str]:
    return correction.fiscal_year, correction.subject, correction.code, correction.field


def _split(code: str) -> tuple[str, str, int]:
    """What stands before a code's last number, that number as written, and its value."""
    numbers = list(_NUMBER.finditer(code))
    if not numbers:
        return code, "", 0
    last = numbers[-1]
    return code[: last.start()], last[0], int(last[0])


def _unused(name: str, taken: Iterable[str]) -> str:
    taken, number = frozenset(taken), 1
    while (wanted := name if number == 1 else f"{name} {number}") in taken:
        number += 1
    return wanted
