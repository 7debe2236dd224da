"""What each column of a block of scores holds, guessed from the words above it and from what stands in it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from ita_desktop.domain.scores import TOTAL
from ita_desktop.intake.clipboard import Rows
from ita_desktop.intake.labels import Labels, Place, part_named
from ita_desktop.intake.numbers import is_nothing, is_number, number_within, plain_count, signed_number
from ita_desktop.thai.normal import fold


class Role(StrEnum):
    """What a column holds; TOOLS is a column of tool scores beside those of the indicators (คะแนนรายเครื่องมือ)."""

    CODE = "code"
    NAME = "name"
    ASSESSED = "assessed"
    PREVIOUS = "previous"
    PART1 = "part1"
    PART2 = "part2"
    TOOLS = "tools"
    IGNORE = "ignore"


LABELS = frozenset({Role.CODE, Role.NAME})
SCORES = frozenset({Role.ASSESSED, Role.PREVIOUS, Role.PART1, Role.PART2, Role.TOOLS})
PARTS = {Role.PART1: "1", Role.PART2: "2"}

_NO_SCORE = re.compile(
    "ผลต่าง|ส่วนต่าง|เปลี่ยนแปลง|เพิ่ม|ลดลง|น้ำหนัก|เกณฑ์|เป้าหมาย|คะแนนเต็ม|จำนวน|อันดับ|ลำดับ|^ที่$|ระดับ(?!คะแนน)|หมายเหตุ|diff|[+]\\s?/\\s?-"
)
_BEFORE = re.compile("ปีก่อน|ปีที่ผ่านมา|ปีที่แล้ว|ครั้งก่อน|ครั้งที่แล้ว")
_NOW = re.compile("ปีนี้|ปีปัจจุบัน|ครั้งนี้")
_TOOLS = re.compile("ราย(?:เครื่องมือ|แบบวัด)|คะแนน(?:เครื่องมือ|แบบวัด)")
_NUMBERED = re.compile(r"^ตัวชี้วัด\s*(?:ที่)?$|^ข้อ(?:ที่)?$")
_YEAR = re.compile(r"(?<!\d)(2[45]\d\d|20\d\d)(?!\d)|(?:ปี|พ\.? ?ศ\.?)\s*(\d\d)(?!\d)")
_LONGEST_CODE = 12
_NEAR = Decimal("0.02")
_FEWEST_CHECKED = 2


@dataclass(frozen=True, slots=True)
class Columns:
    """The roles; `aside` are columns whose numbers are known to be no scores (ranks, differences, weights).

    `certain` is False where a role was guessed without a word or an arithmetic reason; `wide` says that the places
    are named in the head and the numbers stand below.
    """

    roles: tuple[Role, ...]
    certain: bool = True
    aside: frozenset[int] = frozenset()
    wide: bool = False
    headed: bool = False


def read_columns(rows: Rows, labels: Labels, fiscal_year: int) -> Columns:
    """The columns of one table; `fiscal_year` is the assessed year, whose column is looked for."""
    if is_wide(rows, labels):
        return _wide_columns(rows, labels)
    alone = len(rows[0]) == 1
    first = next((number for number, row in enumerate(rows) if any(map(is_number, row)) and not alone), 0)
    heads = _heads(rows[:first])
    kinds = [_kind(cells, labels, alone) for cells in zip(*rows[first:], strict=True)]
    columns = Columns(tuple(Role.IGNORE for _ in kinds), headed=any(head and any(head) for head in heads))
    table = _Table(rows[first:], heads, kinds, fiscal_year)
    return _with_scores(_with_labels(columns, table), table)


def is_wide(rows: Rows, labels: Labels) -> bool:
    """Whether the places stand side by side in a row, above their numbers."""
    naming = [{place for cell in row if (place := naming_place(cell, labels))} for row in rows]
    across = max(map(len, naming), default=0)
    down = sum(len(places) == 1 and Place(TOTAL) not in places for places in naming)
    return across > 1 and down < across and not any(_has_both(row, labels) for row in rows)


def labelled_columns(columns: Columns) -> tuple[int, ...]:
    """The numbers of the columns that hold codes or names."""
    return tuple(c for c, role in enumerate(columns.roles) if role in LABELS)


def naming_place(cell: str, labels: Labels) -> Place | None:
    """What a cell names where it holds no number."""
    return None if is_number(cell) or number_within(cell)[1] else labels.place(cell)


def year_role(text: str, fiscal_year: int) -> Role | None:
    """Whose year's scores a heading announces; IGNORE for a year that is neither, None where it names no year."""
    years = {int(full) if full else 2500 + int(short) for full, short in _YEAR.findall(fold(text))}
    if not years:
        return None
    buddhist = {year + 543 if year < 2400 else year for year in years}
    if len(buddhist) > 1:
        return None
    return {fiscal_year: Role.ASSESSED, fiscal_year - 1: Role.PREVIOUS}.get(buddhist.pop(), Role.IGNORE)


def says_no_score(text: str) -> bool:
    """Whether a heading announces ranks, differences, weights or the like."""
    return _NO_SCORE.search(fold(text)) is not None


@dataclass(frozen=True, slots=True)
class _Table:
    rows: Rows
    heads: Sequence[Sequence[str]]
    kinds: Sequence[Role | None]
    fiscal_year: int

    def values(self, column: int) -> list[Decimal | None]:
        return [signed_number(row[column]) for row in self.rows]


def _has_both(row: Sequence[str], labels: Labels) -> bool:
    places = {place for cell in row if (place := naming_place(cell, labels))} - {Place(TOTAL)}
    return bool(places) and any(map(is_number, row))


def _wide_columns(rows: Rows, labels: Labels) -> Columns:
    named = {c for row in rows for c, cell in enumerate(row) if naming_place(cell, labels) or part_named(cell)}
    numbers = {number for row in rows for number, cell in enumerate(row) if is_number(cell)}
    width = range(len(rows[0]))
    roles = (Role.ASSESSED if c in named & numbers else Role.IGNORE if c in numbers else Role.NAME for c in width)
    aside = {c for c in numbers - named if any(says_no_score(row[c]) for row in rows)}
    return Columns(tuple(roles), aside=frozenset(aside), wide=True, headed=True)


def _heads(rows: Rows) -> list[list[str]]:
    """The words above each column, upper first; what stands over several columns is said of each."""
    several = [row for row in rows if sum(map(bool, row)) > 1]
    if not several:
        return [[] for _ in range(len(rows[0]))] if rows else []
    spread = [_spread(upper, lower) for upper, lower in pairwise(several)]
    return [list(column) for column in zip(*spread, several[-1], strict=True)]


def _spread(upper: Sequence[str], lower: Sequence[str]) -> list[str]:
    filled: list[str] = []
    for number, cell in enumerate(upper):
        filled.append(cell or (filled[-1] if number and lower[number] else ""))
    return filled


def _kind(cells: Sequence[str], labels: Labels, alone: bool) -> Role | None:
    """CODE or NAME for labels, ASSESSED for numbers of any kind, None for anything else.

    In a column that stands `alone` the numbers may stand under their labels.
    """
    numbers = sum(map(is_number, cells))
    texts = [cell for cell in cells if not is_number(cell) and not is_nothing(cell)]
    named = [cell for cell in texts if labels.place(number_within(cell)[0])]
    if named and len(named) * 3 >= len(texts) and (alone or len(named) >= numbers):
        return Role.CODE if all(len(cell) <= _LONGEST_CODE for cell in named) else Role.NAME
    return Role.ASSESSED if numbers and numbers * 2 >= len(texts) else None


def _with_labels(columns: Columns, table: _Table) -> Columns:
    roles = tuple(kind if kind in LABELS else Role.IGNORE for kind in table.kinds)
    if any(role in LABELS for role in roles):
        return replace(columns, roles=roles)
    numbered = [c for c, head in enumerate(table.heads) if any(_NUMBERED.search(fold(word)) for word in head)]
    counted = [c for c in numbered if all(plain_count(row[c]) is not None for row in table.rows if row[c])]
    return replace(columns, roles=tuple(Role.CODE if c in counted[:1] else role for c, role in enumerate(roles)))


def _with_scores(columns: Columns, table: _Table) -> Columns:
    roles = list(columns.roles)
    aside: set[int] = set()
    certain = True
    for group in _groups(columns.roles, table.kinds):
        unsaid: list[int] = []
        for c in group:
            head = table.heads[c] if table.heads else []
            role = _said_role(head, table.fiscal_year)
            if role is None and not _counts(table, c):
                unsaid.append(c)
            elif role is not None and role is not Role.IGNORE:
                roles[c] = role
            elif not part_named(" ".join(head)):
                # Halves of another year are scores too: without a place here, they are told as unread.
                aside.add(c)
        guessed, sure = _guess(unsaid, [c for c in group if c in aside], {roles[c] for c in group}, table)
        certain &= sure
        for c, role in guessed.items():
            roles[c] = role
            if role is Role.IGNORE and sure:
                aside.add(c)
    return replace(columns, roles=tuple(roles), certain=certain, aside=frozenset(aside))


def _groups(roles: Sequence[Role], kinds: Sequence[Role | None]) -> Iterator[list[int]]:
    """The columns of numbers after each run of label columns; those before the first stand with it."""
    group: list[int] = []
    labelled = False
    for c, role in enumerate(roles):
        if role in LABELS:
            if labelled and group:
                yield group
                group = []
            labelled = True
        elif kinds[c] is Role.ASSESSED:
            group.append(c)
    yield group


def _said_role(head: Sequence[str], fiscal_year: int) -> Role | None:
    said = " ".join(fold(word) for word in head)
    if _TOOLS.search(said):
        return Role.TOOLS
    if says_no_score(next((word for word in reversed(head) if word), "")):
        return Role.IGNORE
    year = next((role for word in reversed(head) if (role := year_role(word, fiscal_year))), None)
    if year is None and _BEFORE.search(said):
        year = Role.PREVIOUS
    part = next((role for role, number in PARTS.items() if part_named(said) == number), None)
    if part and year is Role.PREVIOUS:
        return Role.IGNORE
    return part if part and year is not Role.IGNORE else year or (Role.ASSESSED if _NOW.search(said) else None)


def _counts(table: _Table, column: int) -> bool:
    """Whether a column just counts 1, 2, 3 …: ranks or running numbers."""
    numbers = [plain_count(row[column]) for row in table.rows if row[column]]
    return len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1))


def _guess(unsaid: list[int], aside: list[int], said: set[Role], table: _Table) -> tuple[dict[int, Role], bool]:
    """Roles of columns without a telling heading, and whether there is a good reason for them."""
    if not unsaid:
        return {}, True
    if said & {Role.ASSESSED, Role.PART1, Role.PART2}:
        return dict.fromkeys(unsaid, Role.IGNORE), False
    if len(unsaid) == 1:
        return {unsaid[0]: Role.ASSESSED}, True
    first, second, *others = unsaid
    for third in (*others, *aside):
        rest = dict.fromkeys((c for c in others if c != third), Role.IGNORE) | {third: Role.IGNORE}
        if _is_difference(table, third, second, first):
            return {first: Role.PREVIOUS, second: Role.ASSESSED, **rest}, len(others) <= 1
        if _is_difference(table, third, first, second):
            return {first: Role.ASSESSED, second: Role.PREVIOUS, **rest}, len(others) <= 1
    return {first: Role.PREVIOUS, second: Role.ASSESSED, **dict.fromkeys(others, Role.IGNORE)}, False


def _is_difference(table: _Table, result: int, now: int, before: int) -> bool:
    triples = zip(table.values(result), table.values(now), table.values(before), strict=True)
    checked = [abs(a - b + c) <= _NEAR for a, b, c in triples if a is not None and b is not None and c is not None]
    return len(checked) >= _FEWEST_CHECKED and sum(checked) * 5 >= len(checked) * 4
