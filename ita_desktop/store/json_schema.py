"""The JSON Schema (2020-12) of the documents that `to_json` writes and `from_json` reads."""

from dataclasses import MISSING
from typing import Any

from ita_desktop.store.plain import BYTES_LIMIT, DAY, FIRST_YEAR, IDENTITY, LAST_YEAR, NUMBER, TEXT_LIMIT, WHOLE_LIMIT
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

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string", "maxLength": TEXT_LIMIT, "not": {"pattern": "\\u0000"}}
_UUID = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
_YEAR_KEY = "^(2[56][0-9]{2}|2700)$"
_SCALARS: dict[Kind, Schema] = {
    Kind.TEXT: _TEXT,
    Kind.IDENTITY: {"type": "string", "pattern": f"^{IDENTITY}$"},
    Kind.WHOLE: {"type": "integer", "minimum": 0, "maximum": WHOLE_LIMIT},
    Kind.YEAR: {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR},
    Kind.FLAG: {"type": "boolean"},
    Kind.NUMBER: {"type": "string", "pattern": f"^{NUMBER}$"},
    Kind.DAY: {"type": "string", "format": "date", "pattern": f"^{DAY}$"},
    Kind.BYTES: {
        "type": "string",
        "contentEncoding": "base64",
        "maxLength": BYTES_LIMIT,
        "pattern": "^[A-Za-z0-9+/]*={0,2}$",
    },
}


def json_schema() -> Schema:
    """The schema of a whole office; ids that must be unique or exist elsewhere are beyond what it can say."""
    definitions: dict[str, Schema] = {}
    root = _object(OFFICE_FILE, OFFICE_FILE.fields, definitions)
    root["properties"]["id"] = {"type": "string", "pattern": _UUID}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "ITA Desktop",
        **root,
        "$defs": dict(sorted(definitions.items())),
    }


def _object(record: Record, fields: tuple[Field, ...], definitions: dict[str, Schema]) -> Schema:
    required = [one.name for one in fields if one.default is MISSING and one.name != record.key]
    return {
        "type": "object",
        "description": (record.type.__doc__ or "").partition("\n")[0],
        "properties": {one.name: _part(one.shape, definitions) for one in fields},
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def _part(shape: Shape, definitions: dict[str, Schema]) -> Schema:
    match shape:
        case Scalar():
            return _scalar(shape)
        case Texts():
            return {"type": "array", "items": _TEXT}
        case TextMap():
            return {"type": "object", "additionalProperties": _TEXT}
        case Nested(record):
            return _reference(record, definitions)
        case Rows(record):
            return {"type": "array", "items": _reference(record, definitions)}
        case ByYear(record):
            years = {_YEAR_KEY: _reference(record, definitions)}
            return {"type": "object", "patternProperties": years, "additionalProperties": False}
        case Keyed(key, record):
            return {"type": "array", "items": _object(record, key.fields + record.fields, definitions)}


def _scalar(shape: Scalar) -> Schema:
    if shape.choices is not None:
        values: list[str | None] = [one.value for one in shape.choices]
        return {"enum": [*values, None] if shape.optional else values}
    schema = _SCALARS[shape.kind]
    return {"anyOf": [schema, {"type": "null"}]} if shape.optional else schema


def _reference(record: Record, definitions: dict[str, Schema]) -> Schema:
    name = record.type.__name__
    if name not in definitions:
        definitions[name] = {}
        definitions[name] = _object(record, record.fields, definitions)
    return {"$ref": f"#/$defs/{name}"}
