"""A block of any shape as proposed scores: by item codes, indicators, tools and years, or downwards from a cell."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from ita_desktop import catalog
from ita_desktop.domain.framework import Framework
from ita_desktop.domain.scores import ScoreKey, ScoreLevel, read_score, score_problem
from ita_desktop.domain.scoring import score_keys
from ita_desktop.intake.clipboard import Pasted, Rows
from ita_desktop.intake.labels import labels_of
from ita_desktop.intake.numbers import is_nothing, is_number, number_of
from ita_desktop.intake.score_columns import (
    PARTS,
    Columns,
    Role,
    is_wide,
    labelled_columns,
    read_columns,
)
from ita_desktop.intake.score_reading import FoundNumber, read_numbers, tool_of

_MOST_BESIDE = 2

type Which = Literal["assessed", "previous"]


@dataclass(frozen=True, slots=True)
class ProposedCell:
    """A number as it stood in a cell of the pasted block, and the score it is proposed for.

    A "previous" cell's key is one of the year before the framework's.
    """

    key: ScoreKey
    text: str
    source_row: int
    source_column: int
    which: Which = "assessed"


@dataclass(frozen=True, slots=True)
class ScoreProposal:
    """What goes where; `unread` are numbers without a place, as (row, column, text).

    `obvious`: every number found its place by a code or a name, none twice, and each is a score.
    """

    cells: tuple[ProposedCell, ...] = ()
    unread: tuple[tuple[int, int, str], ...] = ()
    obvious: bool = False


def propose_scores(pasted: Pasted, framework: Framework) -> ScoreProposal:
    """Where each number of a labelled block belongs in the framework's year and the year before it."""
    labels = labels_of(framework)
    numbers: list[FoundNumber] = []
    certain = True
    columns = Columns(())
    for start, rows in _tables(pasted.rows):
        own = read_columns(rows, labels, framework.fiscal_year)
        columns = columns if _goes_on(own, columns) else own
        certain &= columns.certain
        numbers += read_numbers(rows, start, columns, labels, framework)
    return _settled(numbers, framework, certain)


def columns_of(pasted: Pasted, framework: Framework) -> tuple[Role, ...]:
    """The guessed role of each column of the block, to be shown and changed before `propose_with`."""
    tables = [read_columns(rows, labels_of(framework), framework.fiscal_year) for _, rows in _tables(pasted.rows)]
    said = (table.roles for table in tables)
    return max(said, key=lambda roles: sum(role is not Role.IGNORE for role in roles), default=())


def propose_with(pasted: Pasted, framework: Framework, roles: Sequence[Role]) -> ScoreProposal:
    """As `propose_scores`, with the roles of the columns as somebody chose them; what is ignored is not missed."""
    labels = labels_of(framework)
    aside = frozenset(c for c, role in enumerate(roles) if role is Role.IGNORE)
    numbers: list[FoundNumber] = []
    for start, rows in _tables(pasted.rows):
        columns = Columns(tuple(roles), aside=aside, wide=is_wide(rows, labels))
        numbers += read_numbers(rows, start, columns, labels, framework)
    return _settled(numbers, framework, certain=True)


def place_scores(pasted: Pasted, keys: Sequence[ScoreKey], start: ScoreKey) -> ScoreProposal:
    """Numbers without labels, row for row downwards from `start` in the order of the grid's `keys`.

    A second column of numbers goes to the second half of EIT where `start` is a first half, else to the previous
    year; three or more in one row alone go down in turn. Empty cells and "-ไม่มี-" pass over a key; headings above
    the numbers do not count as rows.
    """
    lines = _lines_of_numbers(pasted.rows)
    halves = start.part == "1" and len(lines) == 2
    way = tuple(keys)[keys.index(start) :] if start in keys else ()
    if halves:
        way = tuple(key for key in way if key.part == "1")
    places: dict[tuple[int, int], ProposedCell] = {}
    for order, line in enumerate(lines[:2]):
        which: Which = "previous" if order and not halves else "assessed"
        for (r, c), key in zip(line, way, strict=False):
            key = key._replace(part="2") if order and halves else key
            if is_number(pasted.rows[r][c]) and key in keys:
                places[r, c] = ProposedCell(key, number_of(pasted.rows[r][c]), r, c, which)
    unread = tuple(_left_over(pasted.rows, lines[0][0][0] if lines else 0, places))
    sound = all(not score_problem(cell.text) for cell in places.values())
    return ScoreProposal(tuple(places.values()), unread, sound and bool(places) and not unread and len(lines) == 1)


def _lines_of_numbers(rows: Rows) -> list[list[tuple[int, int]]]:
    """The places (row, column) of each column of numbers from the first number on, or of one row of several numbers."""
    numbers = [(r, c) for r, row in enumerate(rows) for c, text in enumerate(row) if is_number(text)]
    if len(numbers) > _MOST_BESIDE and len({r for r, _ in numbers}) == 1:
        row, first = numbers[0]
        return [[(row, c) for c in range(first, len(rows[row]))]]
    return [[(r, column) for r in range(numbers[0][0], len(rows))] for column in sorted({c for _, c in numbers})]


def _left_over(rows: Rows, first: int, places: Container[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """What stands among or below the numbers and found no place."""
    for r, row in enumerate(rows[first:], first):
        for c, text in enumerate(row):
            if not is_nothing(text) and (r, c) not in places:
                yield r, c, text


def _tables(rows: Rows) -> Iterator[tuple[int, Rows]]:
    """The runs of rows between empty ones, each with the number of its first row."""
    numbered = groupby(enumerate(rows), key=lambda pair: any(pair[1]))
    for filled, run in numbered:
        if filled:
            listed = list(run)
            yield listed[0][0], tuple(row for _, row in listed)


def _goes_on(own: Columns, before: Columns) -> bool:
    """Whether a table without a head is the page-broken rest of the one before it."""
    if own.headed or own.wide or before.wide:
        return False
    return before.headed and labelled_columns(own) == labelled_columns(before)


def _settled(numbers: Sequence[FoundNumber], framework: Framework, certain: bool) -> ScoreProposal:
    known = {"assessed": frozenset(score_keys(framework)), "previous": _keys_before(framework, numbers)}
    cells: dict[tuple[str, ScoreKey], ProposedCell] = {}
    unread: list[tuple[int, int, str]] = []
    for number in numbers:
        which: Which = "previous" if number.role is Role.PREVIOUS else "assessed"
        key, assumed = _key_of(number, framework)
        if key is not None and which == "previous":
            key = _before(key, framework)
        cell = ProposedCell(key, number.text, number.row, number.column, which) if key in known[which] and key else None
        if cell is None or not _same(cells.setdefault((which, cell.key), cell), cell):
            unread.append((number.row, number.column, number.text))
        certain &= not assumed
    listed = tuple(cells.values())
    sound = all(not score_problem(cell.text) for cell in listed)
    return ScoreProposal(listed, tuple(unread), certain and sound and bool(listed) and not unread)


def _same(one: ProposedCell, other: ProposedCell) -> bool:
    return one == other or read_score(one.text).value == read_score(other.text).value


def _key_of(number: FoundNumber, framework: Framework) -> tuple[ScoreKey | None, bool]:
    """The score's key, and whether its half of EIT had to be assumed; a question of EIT is one of the first half."""
    if number.place is None:
        return None, False
    key = number.place.key
    halved = any(tool.parts for tool in framework.tools if tool.code == tool_of(number.place, framework))
    said = number.place.part or PARTS.get(number.role, "")
    if not halved:
        return (None if said == "2" else key), False
    part = said or ("" if key.level is ScoreLevel.TOOL else number.section)
    if not part and key.level is ScoreLevel.ITEM:
        return key._replace(part="1"), True
    return key._replace(part=part), False


def _keys_before(framework: Framework, numbers: Sequence[FoundNumber]) -> frozenset[ScoreKey]:
    if not any(number.role is Role.PREVIOUS for number in numbers):
        return frozenset()
    return frozenset(score_keys(catalog.framework_for(framework.fiscal_year - 1)))


def _before(key: ScoreKey, framework: Framework) -> ScoreKey | None:
    """The same score one year earlier; items were renumbered."""
    if key.level is not ScoreLevel.ITEM:
        return key
    code = catalog.crosswalk(framework.fiscal_year, framework.fiscal_year - 1, key.code)
    return key._replace(code=code) if code else None
