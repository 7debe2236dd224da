"""The tables that follow from the shapes: one per record with an id, one per list or mapping of plain values."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter, itemgetter

from ita_desktop.store.shape import (
    OFFICE_FILE,
    ByYear,
    Field,
    Keyed,
    Kind,
    Nested,
    Record,
    Rows,
    Scalar,
    Shape,
    TextMap,
    Texts,
)

type Cell = str | int | bytes | None
type Row = tuple[Cell, ...]

POSITION = "position"
TEXT = Scalar(Kind.TEXT)
_WHOLE = Scalar(Kind.WHOLE)
_SQL_TYPES = {Kind.WHOLE: "INTEGER", Kind.YEAR: "INTEGER", Kind.FLAG: "INTEGER", Kind.BYTES: "BLOB"}


@dataclass(frozen=True, slots=True)
class Column:
    """A column; `path` leads from the record to its value ("timeframe.start"), empty where no field holds it."""

    name: str
    scalar: Scalar
    path: str = ""
    references: str = ""

    @property
    def sql_type(self) -> str:
        """The type SQLite enforces (all tables are STRICT)."""
        return _SQL_TYPES.get(self.scalar.kind, "TEXT")


@dataclass(frozen=True, slots=True)
class Branch:
    """What hangs below a record: the path to its list or mapping, its shape and the table that keeps it."""

    path: str
    shape: Shape
    table: "Table"


@dataclass(frozen=True, eq=False)
class Table:
    """A table: its columns (owner first, `position` last where rows are ordered), its key, what hangs below."""

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    record: Record | None = None
    branches: tuple[Branch, ...] = ()

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The columns' names in their order."""
        return tuple(one.name for one in self.columns)

    @property
    def ordered(self) -> bool:
        """Whether its rows are records kept in the clerk's order by sparse positions."""
        return self.record is not None and POSITION in self.names

    @property
    def owned(self) -> bool:
        """Whether its rows belong to a row of another table."""
        return bool(self.columns[0].references)

    @property
    def owner(self) -> str:
        """The column that names the owning row; empty for the office itself."""
        return self.columns[0].name if self.owned else ""

    def row_key(self, row: Row) -> tuple[Cell, ...]:
        """The key of a row of this table."""
        return tuple(row[self.names.index(name)] for name in self.key)

    @cached_property
    def own(self) -> tuple[Column, ...]:
        """The columns that hold values of the record's own fields."""
        return tuple(one for one in self.columns if one.path)

    @cached_property
    def getters(self) -> tuple[Callable[[object], object], ...]:
        """One function for each own column that takes its value from a record."""
        return tuple(attrgetter(one.path) for one in self.own)

    @cached_property
    def by_name(self) -> Callable[[Row], Row]:
        """Takes a row's values in the order of the columns' names, which no migration changes."""
        return itemgetter(*sorted(range(len(self.names)), key=self.names.__getitem__))


def _table(record: Record, owner: Column | None, ordered: bool, apart: str = "") -> Table:
    """`apart` comes before the table's name, and before those of all that hangs below it."""
    name = "_".join(filter(None, (apart, _table_name(record))))
    columns = [*([owner] if owner else []), *_columns(record.fields, "", "")]
    if ordered:
        columns.append(Column(POSITION, _WHOLE))
    as_owner = Column(name if record.key == "id" else record.key, _key_scalar(record), references=name)
    return Table(name, tuple(columns), (record.key,), record, tuple(_branches(record, name, "", as_owner, apart)))


def _table_name(record: Record) -> str:
    letters = record.type.__name__
    return "".join(f"_{one.lower()}" if one.isupper() else one for one in letters).lstrip("_")


def _key_scalar(record: Record) -> Scalar:
    (scalar,) = (one.shape for one in record.fields if one.name == record.key)
    assert isinstance(scalar, Scalar)
    return scalar


def _columns(fields: tuple[Field, ...], prefix: str, path: str) -> Iterator[Column]:
    for one in fields:
        if isinstance(one.shape, Nested):
            yield from _columns(one.shape.record.fields, f"{prefix}{one.name}_", f"{path}{one.name}.")
        elif isinstance(one.shape, Scalar):
            yield Column(f"{prefix}{one.name}", one.shape, f"{path}{one.name}")


def _branches(record: Record, owner_name: str, path: str, owner: Column, apart: str) -> Iterator[Branch]:
    for one in record.fields:
        place = f"{path}{one.name}"
        match one.shape:
            case Nested(inner):
                yield from _branches(inner, owner_name, f"{place}.", owner, apart)
            case Rows(inner, apart=own):
                yield Branch(place, one.shape, _table(inner, owner, ordered=True, apart=own or apart))
            case ByYear(inner):
                yield Branch(place, one.shape, _table(inner, owner, ordered=False))
            case Texts() | TextMap() | Keyed():
                yield Branch(place, one.shape, _plain_table(f"{owner_name}_{one.name}", one.shape, owner))


def _plain_table(name: str, shape: Texts | TextMap | Keyed, owner: Column) -> Table:
    match shape:
        case Texts():
            key, values = [Column(POSITION, _WHOLE)], [Column("text", TEXT)]
        case TextMap():
            key, values = [Column("name", TEXT)], [Column("text", TEXT)]
        case Keyed(of_key, record):
            key, values = list(_columns(of_key.fields, "", "")), list(_columns(record.fields, "", ""))
    return Table(name, (owner, *key, *values), (owner.name, *(one.name for one in key)))


def _all(table: Table) -> Iterator[Table]:
    yield table
    for branch in table.branches:
        yield from _all(branch.table)


OFFICE_TABLE = _table(OFFICE_FILE, None, ordered=False)
TABLES = tuple(_all(OFFICE_TABLE))
RANKS = {table.name: rank for rank, table in enumerate(TABLES)}
