"""The difference of two office files as rows: what is gone, what has come, whose order changed."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any

from ita_desktop.domain.file import OfficeFile
from ita_desktop.store.cells import to_cell, too_large
from ita_desktop.store.errors import TOO_LARGE, NothingWritten
from ita_desktop.store.shape import ByYear, Keyed, Rows, TextMap, Texts
from ita_desktop.store.tables import OFFICE_TABLE, Branch, Cell, Row, Table

type RowKey = tuple[str, tuple[Cell, ...]]


@dataclass(slots=True)
class Difference:
    """Rows of `before` and of `after` under (table, key), only of parts that are not the same object.

    A row that only moved to another owner is in both. Where rows are ordered, their last cell, the position, is
    None; `orders` lists the new sequences of ids as (table, owner, ids).
    """

    gone: dict[RowKey, Row] = field(default_factory=dict)
    come: dict[RowKey, Row] = field(default_factory=dict)
    orders: list[tuple[Table, Cell, tuple[str, ...]]] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        """Whether nothing is to be written."""
        return not self.orders and self.gone == self.come


def difference(before: OfficeFile | None, after: OfficeFile) -> Difference:
    """What must be written so that `after` is stored where `before` is; None stands for an empty database.

    NothingWritten where `after` holds an id twice or a text or image beyond the limits of JSON.
    """
    found = Difference()
    _record(OFFICE_TABLE, before, after, None, found)
    if any(too_large(cell) for row in found.come.values() for cell in row):
        raise NothingWritten(TOO_LARGE)
    return found


def _record(table: Table, before: Any, after: Any, owner: Cell, found: Difference) -> None:
    if before is after:
        return
    for rows, value in ((found.gone, before), (found.come, after)):
        if value is not None:
            _add(rows, table, value, owner)
    for branch in table.branches:
        read = attrgetter(branch.path)
        old = _EMPTY if before is None else read(before)
        new = _EMPTY if after is None else read(after)
        if old is not new:
            _branch(branch, old, new, _key(table, after if before is None else before), found)


_EMPTY: Mapping[Any, Any] = {}


def _add(rows: dict[RowKey, Row], table: Table, value: Any, owner: Cell) -> None:
    key = (table.name, (_key(table, value),))
    if key in rows:
        raise _doubled()
    rows[key] = _row(table, value, owner)


def _doubled() -> NothingWritten:
    return NothingWritten(
        "มีสองรายการที่ใช้รหัสเดียวกัน จึงยังไม่ได้บันทึกการแก้ไขครั้งนี้ ข้อมูลที่บันทึกไว้ก่อนหน้านี้ยังอยู่ครบ โปรดลบรายการที่ซ้ำแล้วเพิ่มใหม่"
    )


def _key(table: Table, value: Any) -> Cell:
    key: Cell = getattr(value, table.key[0])
    return key


def _row(table: Table, value: Any, owner: Cell) -> Row:
    cells = [to_cell(read(value)) for read in table.getters]
    if table.owned:
        cells.insert(0, owner)
    if table.ordered:
        cells.append(None)
    return tuple(cells)


def _branch(branch: Branch, old: Any, new: Any, owner: Cell, found: Difference) -> None:
    match branch.shape:
        case Rows():
            _records(branch.table, old, new, owner, found)
        case ByYear():
            for year in dict.fromkeys((*old, *new)):
                _record(branch.table, old.get(year), new.get(year), owner, found)
        case Texts():
            found.gone.update(_plain_rows(branch, old, owner))
            found.come.update(_plain_rows(branch, new, owner))
        case _:
            found.gone.update(_plain_rows(branch, _unlike(old, new), owner))
            found.come.update(_plain_rows(branch, _unlike(new, old), owner))


def _records(table: Table, old: Collection[Any], new: Collection[Any], owner: Cell, found: Difference) -> None:
    before = {one.id: one for one in old}
    after = {one.id: one for one in new}
    if len(after) != len(new):
        raise _doubled()
    for key in dict.fromkeys((*before, *after)):
        _record(table, before.get(key), after.get(key), owner, found)
    if after and tuple(before) != tuple(after):
        found.orders.append((table, owner, tuple(after)))


def _unlike(one: Mapping[Any, Any], other: Mapping[Any, Any]) -> Mapping[Any, Any]:
    """What the other mapping lacks or holds differently."""
    return {key: value for key, value in one.items() if other.get(key) != value}


def _plain_rows(branch: Branch, value: Any, owner: Cell) -> Iterable[tuple[RowKey, Row]]:
    for row in _owned_rows(branch, value, owner):
        yield (branch.table.name, row[: len(branch.table.key)]), row


def _owned_rows(branch: Branch, value: Any, owner: Cell) -> Iterable[Row]:
    match branch.shape:
        case Texts():
            return ((owner, n, to_cell(text)) for n, text in enumerate(value))
        case TextMap():
            return ((owner, name, to_cell(text)) for name, text in value.items())
        case Keyed():
            return ((owner, *_cells(branch, key, one)) for key, one in value.items())
    raise TypeError(branch.shape)


def _cells(branch: Branch, key: Any, value: Any) -> Iterable[Cell]:
    names = branch.table.key[1:]
    for column in branch.table.own:
        yield to_cell(getattr(key if column.name in names else value, column.path))
