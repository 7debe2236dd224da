"""The shape of every stored value, read once from the dataclasses; rows, JSON, schema and differences all follow it."""

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from ita_desktop.domain.file import OfficeFile


class Kind(StrEnum):
    """The kinds of single values; YEAR is a fiscal year, Buddhist era."""

    TEXT = "text"
    IDENTITY = "identity"
    WHOLE = "whole"
    YEAR = "year"
    FLAG = "flag"
    NUMBER = "number"
    DAY = "day"
    BYTES = "bytes"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value in one column; `choices` is the enumeration of a CHOICE."""

    kind: Kind
    optional: bool = False
    choices: type[StrEnum] | None = None


@dataclass(frozen=True, slots=True)
class Texts:
    """An ordered list of plain texts."""


@dataclass(frozen=True, slots=True)
class TextMap:
    """Texts under text keys."""


@dataclass(frozen=True, slots=True)
class Nested:
    """A value without an identity of its own; it lives inside its owner's row."""

    record: "Record"


@dataclass(frozen=True, slots=True)
class Rows:
    """An ordered list of records with ids; `apart` names their tables where another field holds the same records."""

    record: "Record"
    apart: str = ""


@dataclass(frozen=True, slots=True)
class Keyed:
    """Records under a key of several single values (a NamedTuple)."""

    key: "Record"
    record: "Record"


@dataclass(frozen=True, slots=True)
class ByYear:
    """Records under the fiscal year they name themselves."""

    record: "Record"


Shape = Scalar | Texts | TextMap | Nested | Rows | Keyed | ByYear


@dataclass(frozen=True, slots=True)
class Field:
    """A field with its default (MISSING where it must be given)."""

    name: str
    shape: Shape
    default: object


@dataclass(frozen=True, slots=True)
class Record:
    """A dataclass or NamedTuple with its fields in order; `key` is "id", "fiscal_year" or empty."""

    type: type[Any]
    fields: tuple[Field, ...]
    key: str


_KINDS: dict[type, Kind] = {
    str: Kind.TEXT,
    int: Kind.WHOLE,
    bool: Kind.FLAG,
    Decimal: Kind.NUMBER,
    date: Kind.DAY,
    bytes: Kind.BYTES,
}


@cache
def record_of(kind: type[Any]) -> Record:
    """The record of a dataclass or NamedTuple; TypeError names a field whose type cannot be stored."""
    hints = get_type_hints(kind)
    defaults = _defaults(kind)
    made = tuple(Field(name, _shape(kind, name, hints[name]), default) for name, default in defaults.items())
    return Record(kind, made, _key(kind, tuple(defaults)))


def _defaults(kind: type[Any]) -> dict[str, object]:
    if not is_dataclass(kind):
        given: dict[str, object] = kind._field_defaults
        return {name: given.get(name, MISSING) for name in kind._fields}
    return {one.name: one.default if one.default_factory is MISSING else one.default_factory() for one in fields(kind)}


def _key(kind: type[Any], names: tuple[str, ...]) -> str:
    if "id" in names:
        return "id"
    return "fiscal_year" if is_dataclass(kind) and "fiscal_year" in names else ""


def _shape(owner: type[Any], name: str, hint: Any) -> Shape:
    shape = _container(hint) or _scalar(name, hint)
    if shape is None:
        raise TypeError(f"{owner.__name__}.{name}: no way to store {hint}")
    return replace(shape, apart=_apart(owner, name)) if isinstance(shape, Rows) else shape


def _apart(owner: type[Any], name: str) -> str:
    return next((str(one.metadata.get("apart", "")) for one in fields(owner) if one.name == name), "")


def _container(hint: Any) -> Shape | None:
    origin, inner = get_origin(hint), get_args(hint)
    if origin is tuple and inner == (str, ...):
        return Texts()
    if origin is tuple and len(inner) == 2 and inner[1] is ... and _is_record(inner[0], "id"):
        return Rows(record_of(inner[0]))
    if origin is Mapping:
        return _mapping(*inner)
    if _is_record(hint, ""):
        return Nested(record_of(hint))
    return None


def _is_record(hint: Any, key: str) -> bool:
    return isinstance(hint, type) and hasattr(hint, "__dataclass_fields__") and record_of(hint).key == key


def _mapping(key: Any, value: Any) -> Shape | None:
    if (key, value) == (str, str):
        return TextMap()
    if key is int and _is_record(value, "fiscal_year"):
        return ByYear(record_of(value))
    if issubclass(key, tuple) and _is_record(value, ""):
        return Keyed(record_of(key), record_of(value))
    return None


def _scalar(name: str, hint: Any) -> Scalar | None:
    optional = get_origin(hint) in (Union, UnionType) and NoneType in get_args(hint)
    if optional:
        hint = next(one for one in get_args(hint) if one is not NoneType)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return Scalar(Kind.CHOICE, optional, hint)
    special = {"id": Kind.IDENTITY, "fiscal_year": Kind.YEAR}.get(name)
    kind = special or _KINDS.get(hint)
    return None if kind is None else Scalar(kind, optional)


OFFICE_FILE = record_of(OfficeFile)
