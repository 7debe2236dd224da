"""Single values as SQLite keeps them: days as ISO text, numbers as text, flags as 0 and 1, images as bytes."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import StrEnum

from ita_desktop.store.plain import BYTES_LIMIT, TEXT_LIMIT, number_text
from ita_desktop.store.shape import Kind, Scalar
from ita_desktop.store.tables import Cell


def to_cell(value: object) -> Cell:
    """What a single value is kept as."""
    if value is None or type(value) in (str, int, bytes):
        return value  # type: ignore[return-value]
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, Decimal):
        return number_text(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no way to store {type(value).__name__}")


_LARGEST: dict[type, int] = {str: TEXT_LIMIT, bytes: BYTES_LIMIT // 4 * 3}


def too_large(cell: Cell) -> bool:
    """Whether a text or image is larger than JSON would take back."""
    return isinstance(cell, str | bytes) and len(cell) > _LARGEST[type(cell)]


def cell_reader(scalar: Scalar) -> Callable[[Cell], object]:
    """The function that turns a column's cells back; it raises ValueError on what the column cannot hold."""
    read = _required_reader(scalar)
    if not scalar.optional:
        return read
    return lambda cell: None if cell is None else read(cell)


def _required_reader(scalar: Scalar) -> Callable[[Cell], object]:
    if scalar.choices is not None:
        choices: dict[Cell, object] = {one.value: one for one in scalar.choices}
        return choices.__getitem__
    return _READERS.get(scalar.kind, _as_it_is)


def _as_it_is(cell: Cell) -> object:
    return cell


def _flag(cell: Cell) -> bool:
    return (False, True)[int(cell or 0)]


def _number(cell: Cell) -> Decimal:
    value = Decimal(str(cell))
    if not value.is_finite():
        raise ValueError("not a finite number")
    return value


def _day(cell: Cell) -> date:
    return date.fromisoformat(str(cell))


_READERS: dict[Kind, Callable[[Cell], object]] = {Kind.FLAG: _flag, Kind.NUMBER: _number, Kind.DAY: _day}
