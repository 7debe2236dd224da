"""The whole office as JSON: `to_json` and `from_json` are inverse, and `json_schema` describes what they speak."""

from collections.abc import Mapping
from typing import Any

from ita_desktop.domain.file import OfficeFile
from ita_desktop.store.json_reading import from_json
from ita_desktop.store.json_schema import json_schema
from ita_desktop.store.plain import plain
from ita_desktop.store.shape import OFFICE_FILE, ByYear, Field, Keyed, Nested, Record, Rows, Scalar, TextMap, Texts

__all__ = ["from_json", "json_schema", "to_json"]


def to_json(file: OfficeFile) -> dict[str, object]:
    """The file as JSON values; what equals its default is left out, understood scores are always written."""
    return _written(OFFICE_FILE, file)


def _written(record: Record, value: object) -> dict[str, object]:
    given = ((field, getattr(value, field.name)) for field in record.fields)
    return {field.name: _part(field, one) for field, one in given if one != field.default}


def _part(field: Field, value: Any) -> object:
    match field.shape:
        case Scalar():
            return plain(value)
        case Texts():
            return list(value)
        case TextMap():
            return dict(value)
        case Nested(record):
            return _written(record, value)
        case Rows(record):
            return [_written(record, one) for one in value]
        case ByYear(record):
            return {str(year): _written(record, one) for year, one in sorted(value.items())}
        case Keyed(key, record):
            return _entries(key, record, value)


def _entries(key: Record, record: Record, value: Mapping[object, object]) -> list[dict[str, object]]:
    """Every field of the value is written: reading understands a score only where its value is absent."""
    return [
        _written(key, place) | {field.name: _part(field, getattr(one, field.name)) for field in record.fields}
        for place, one in value.items()
    ]
