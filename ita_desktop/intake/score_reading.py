"""What each number of a block says of itself: its place by the labels beside or above it, its year, its half of EIT."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ita_desktop.domain.framework import Framework
from ita_desktop.domain.scores import TOTAL, ScoreKey, ScoreLevel
from ita_desktop.intake.clipboard import Rows
from ita_desktop.intake.labels import Labels, Place, part_named
from ita_desktop.intake.numbers import is_number, number_of, number_within, plain_count
from ita_desktop.intake.score_columns import (
    LABELS,
    SCORES,
    Columns,
    Role,
    naming_place,
    says_no_score,
    year_role,
)

_HEADING = (ScoreLevel.TOTAL, ScoreLevel.TOOL)


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """A number of the block with what its row and column say; `place` is None where they say nothing."""

    row: int
    column: int
    text: str
    place: Place | None = None
    role: Role = Role.ASSESSED
    section: str = ""


def read_numbers(rows: Rows, start: int, columns: Columns, labels: Labels, framework: Framework) -> list[FoundNumber]:
    """The numbers of one table whose first row is row `start` of the block."""
    if columns.wide:
        return list(_read_wide(rows, start, columns, labels, framework.fiscal_year))
    numbers: list[FoundNumber] = []
    section = ""
    for row_number, row in enumerate(rows):
        found = list(_read_row(start + row_number, row, columns, labels, section))
        if not found and row_number and (lone := _lone_number(row, columns)) is not None:
            place = naming_place(rows[row_number - 1][lone], labels)
            found = [FoundNumber(start + row_number, lone, number_of(row[lone]), place, section=section)]
        numbers += found
        if not found:
            section = _section(row, columns, labels, section)
    return _with_tools(numbers, framework)


def _read_row(
    row_number: int, row: Sequence[str], columns: Columns, labels: Labels, section: str
) -> Iterator[FoundNumber]:
    scored = [c for c, role in enumerate(columns.roles) if role in SCORES and is_number(row[c])]
    for c, role in enumerate(columns.roles):
        if c in scored:
            place = _place_for(row, c, columns.roles, labels)
            yield FoundNumber(row_number, c, number_of(row[c]), place, role, section)
        elif role in LABELS and not scored and not is_number(row[c]):
            label, number = number_within(row[c])
            if number:
                yield FoundNumber(row_number, c, number, labels.place(label), section=section)
        elif role not in LABELS and c not in columns.aside and is_number(row[c]):
            yield FoundNumber(row_number, c, row[c])


def _lone_number(row: Sequence[str], columns: Columns) -> int | None:
    """The label column in which a row holds a number and nothing else, as web pages put it under its label."""
    filled = [c for c, cell in enumerate(row) if cell]
    lone = len(filled) == 1 and columns.roles[filled[0]] in LABELS and is_number(row[filled[0]])
    return filled[0] if lone else None


def _place_for(row: Sequence[str], column: int, roles: Sequence[Role], labels: Labels) -> Place | None:
    """What the labels nearest to a number say: those of the run before it, else of the first run after it."""
    before = [c for c in range(column) if roles[c] in LABELS]
    run = [c for c in before if all(roles[between] in LABELS for between in range(c, before[-1]))]
    run = run or [c for c in range(column, len(roles)) if roles[c] in LABELS]
    places: list[Place] = []
    for c in sorted(run, key=lambda c: (roles[c] is not Role.CODE, c)):
        count = plain_count(row[c]) if roles[c] is Role.CODE and is_number(row[c]) else None
        label = f"ตัวชี้วัดที่ {count}" if count is not None else number_within(row[c])[0]
        if place := labels.place(label):
            places.append(place)
    return _closest(places)


def _closest(places: Sequence[Place]) -> Place | None:
    """Of what a row names the first below a tool: the tool beside it heads several rows, and may say the half."""
    below = (place for place in places if place.key.level not in _HEADING)
    chosen = next(below, places[0] if places else None)
    part = next((place.part for place in places if place.part), "")
    return replace(chosen, part=part) if chosen and part and chosen.key != TOTAL else chosen


def _section(row: Sequence[str], columns: Columns, labels: Labels, before: str) -> str:
    """The half of EIT the rows below a heading belong to."""
    named = (naming_place(row[c], labels) for c, role in enumerate(columns.roles) if role in LABELS)
    place = next((place for place in named if place and place.key.level is ScoreLevel.TOOL), None)
    return place.part if place else before


def _read_wide(rows: Rows, start: int, columns: Columns, labels: Labels, fiscal_year: int) -> Iterator[FoundNumber]:
    above: dict[int, Place] = {}
    for row_number, row in enumerate(rows, start):
        above |= {c: place for c, cell in enumerate(row) if (place := _place_above(cell, c, above, labels))}
        said = " ".join(cell for c, cell in enumerate(row) if not is_number(cell) and c not in above)
        role = year_role(said, fiscal_year) or Role.ASSESSED
        if role is Role.IGNORE or says_no_score(said):
            continue
        for c, cell in enumerate(row):
            if is_number(cell) and columns.roles[c] is not Role.IGNORE:
                yield FoundNumber(row_number, c, number_of(cell), above.get(c), role)
            elif is_number(cell) and c not in columns.aside:
                yield FoundNumber(row_number, c, cell)


def _place_above(cell: str, column: int, above: Mapping[int, Place], labels: Labels) -> Place | None:
    """What a cell of a head names; "ส่วนที่ 2" under a spanning EIT names its second half."""
    if place := naming_place(cell, labels):
        return place
    spanning = [above[c] for c in range(column, -1, -1) if c in above]
    part = "" if is_number(cell) else part_named(cell)
    return Place(spanning[0].key, part) if part and spanning else None


def _with_tools(numbers: list[FoundNumber], framework: Framework) -> list[FoundNumber]:
    """Numbers of a column of tool scores: in the order of the tools where there is one for each, else by their row."""
    column = [number for number in numbers if number.role is Role.TOOLS and not _is_total(number)]
    in_order = len(column) == len(framework.tools)
    settled = []
    for number in numbers:
        if number.role is Role.TOOLS and _is_total(number):
            number = replace(number, role=Role.ASSESSED)
        elif number.role is Role.TOOLS:
            tool = framework.tools[column.index(number)].code if in_order else tool_of(number.place, framework)
            place = Place(ScoreKey(ScoreLevel.TOOL, tool)) if tool else None
            number = replace(number, place=place, role=Role.ASSESSED)
        settled.append(number)
    return settled


def _is_total(number: FoundNumber) -> bool:
    return number.place is not None and number.place.key == TOTAL


def tool_of(place: Place | None, framework: Framework) -> str:
    """The tool a place belongs to; empty for the total and for no place."""
    if place is None:
        return ""
    key = place.key
    if key.level is ScoreLevel.TOOL:
        return key.code
    facts = framework.items if key.level is ScoreLevel.ITEM else framework.indicators
    return next((fact.tool for fact in facts if fact.code == key.code), "")
