"""From JSON values to an office file: every wrong place is named as a reader writes it, nothing is guessed."""

import re
import uuid
from collections.abc import Iterator
from dataclasses import MISSING, dataclass, field
from typing import Any

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.scores import Entered, read_score
from ita_desktop.store.errors import DataError
from ita_desktop.store.plain import FIRST_YEAR, LAST_YEAR, UnexpectedError, single, text
from ita_desktop.store.references import broken_reference
from ita_desktop.store.shape import (
    OFFICE_FILE,
    ByYear,
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

_SHOWN_KEY = 60
_PLAIN_KEY = re.compile(rf"[\w\u0E00-\u0E7F-]{{1,{_SHOWN_KEY}}}")


@dataclass(slots=True)
class _Reading:
    """What one reading remembers: the file's id, from which missing ids are made, ids given and ids seen so far."""

    file_id: uuid.UUID
    given: frozenset[str]
    seen: set[tuple[type[Any], str]] = field(default_factory=set)


def from_json(data: object) -> OfficeFile:
    """The office file that JSON values describe; DataError names the first wrong place.

    Missing ids are made from the file's id and their place, so that loading the same text twice gives the same ids
    as long as the file has one; a score without "value" is understood from its text.
    """
    try:
        return _office_file(_object(data, ""))
    except RecursionError:
        raise DataError("", "ต้องไม่ซ้อนกันลึกเกินกว่าที่โปรแกรมใช้") from None


def _office_file(members: dict[str, object]) -> OfficeFile:
    reading = _Reading(_file_id(members), frozenset(_given_ids(members)))
    file: OfficeFile = _record(OFFICE_FILE, members | {"id": str(reading.file_id)}, "", reading)
    broken = broken_reference(file)
    if broken is not None:
        raise DataError(*broken)
    return file


def _file_id(members: dict[str, object]) -> uuid.UUID:
    given = members.get("id")
    if given is None and "id" not in members:
        return uuid.uuid4()
    try:
        made = uuid.UUID(given if isinstance(given, str) else "")
    except ValueError:
        made = None
    if made is None or str(made) != given:
        raise DataError("id", 'ต้องเป็น UUID ตัวพิมพ์เล็ก เช่น "6f1c…-…" หรือไม่ต้องใส่')
    return made


def _record(record: Record, data: object, path: str, reading: _Reading) -> Any:
    members = _object(data, path)
    _refuse_unknown(members, tuple(one.name for one in record.fields), path)
    made = record.type(**dict(_arguments(record, members, path, reading)))
    if record.key == "id":
        _refuse_double(record, made.id, path, reading)
    return made


def _arguments(
    record: Record, members: dict[str, object], path: str, reading: _Reading
) -> Iterator[tuple[str, object]]:
    for one in record.fields:
        place = _member(path, one.name)
        if one.name in members:
            yield one.name, _part(one.shape, members[one.name], place, reading)
        elif one.name == record.key == "id":
            yield one.name, _made_id(path, reading)
        elif one.default is MISSING:
            raise DataError(place, "ขาดช่องนี้ซึ่งจำเป็นต้องมี")


def _given_ids(data: object) -> Iterator[str]:
    if isinstance(data, dict):
        identity = data.get("id")
        if isinstance(identity, str):
            yield identity
        data = list(data.values())
    if isinstance(data, list):
        for one in data:
            yield from _given_ids(one)


def _made_id(path: str, reading: _Reading) -> str:
    """An id made from the place; a row put before one that was loaded at this place gets another."""
    made = str(uuid.uuid5(reading.file_id, path))
    return made if made not in reading.given else _made_id(f"{path}+", reading)


def _part(shape: Shape, data: object, path: str, reading: _Reading) -> object:
    match shape:
        case Scalar():
            return _scalar(shape, data, path)
        case Texts():
            return tuple(_scalar(_TEXT, one, f"{path}[{n}]") for n, one in enumerate(_list(data, path)))
        case TextMap():
            return _texts(_object(data, path), path)
        case Nested(record):
            return _record(record, data, path, reading)
        case Rows(record):
            return tuple(_record(record, one, f"{path}[{n}]", reading) for n, one in enumerate(_list(data, path)))
        case ByYear(record):
            return dict(_years(record, _object(data, path), path, reading))
        case Keyed():
            return _entries(shape, _list(data, path), path, reading)


_TEXT = Scalar(Kind.TEXT)


def _scalar(shape: Scalar, data: object, path: str) -> object:
    try:
        return single(shape, data)
    except UnexpectedError as problem:
        raise DataError(path, str(problem)) from None


def _texts(members: dict[str, object], path: str) -> dict[str, object]:
    return {key: _scalar(_TEXT, one, _member(path, key)) for key, one in members.items()}


def _years(record: Record, members: dict[str, object], path: str, reading: _Reading) -> Iterator[tuple[int, object]]:
    for key, data in members.items():
        place = _member(path, key)
        if not re.fullmatch("[0-9]{4}", key) or not FIRST_YEAR <= int(key) <= LAST_YEAR:
            raise DataError(place, f"ต้องเป็นปีงบประมาณ พ.ศ. {FIRST_YEAR} ถึง {LAST_YEAR} เขียนด้วยเลขอารบิก")
        year = int(key)
        work = _record(record, {record.key: year} | _object(data, place), place, reading)
        if getattr(work, record.key) != year:
            raise DataError(_member(place, record.key), f"ต้องตรงกับปี {year} ที่ครอบอยู่ หรือไม่ต้องใส่")
        yield year, work


def _entries(shape: Keyed, items: list[object], path: str, reading: _Reading) -> dict[object, object]:
    made: dict[object, object] = {}
    for n, data in enumerate(items):
        place = f"{path}[{n}]"
        key, value = _entry(shape, _object(data, place), place, reading)
        if key in made:
            raise DataError(place, "ซ้ำกับรายการก่อนหน้า แต่ละค่าใส่ได้ครั้งเดียว")
        made[key] = value
    return made


def _entry(shape: Keyed, members: dict[str, object], path: str, reading: _Reading) -> tuple[object, object]:
    names = tuple(one.name for one in shape.key.fields)
    _refuse_unknown(members, (*names, *(one.name for one in shape.record.fields)), path)
    key = _record(shape.key, {name: one for name, one in members.items() if name in names}, path, reading)
    rest = {name: one for name, one in members.items() if name not in names}
    value = _record(shape.record, rest, path, reading)
    understood = isinstance(value, Entered) and "value" not in members
    return key, read_score(value.text) if understood else value


def _object(data: object, path: str) -> dict[str, object]:
    if not isinstance(data, dict):
        raise DataError(path, "ต้องเป็นชุดข้อมูลในวงเล็บปีกกา { }")
    for key in data:
        try:
            text(key)
        except UnexpectedError as problem:
            raise DataError(path, f"ชื่อช่อง{problem}") from None
    return data


def _list(data: object, path: str) -> list[object]:
    if not isinstance(data, list):
        raise DataError(path, "ต้องเป็นรายการในวงเล็บเหลี่ยม [ ]")
    return data


def _refuse_unknown(members: dict[str, object], known: tuple[str, ...], path: str) -> None:
    for name in members:
        if name not in known:
            raise DataError(_member(path, name), f"ไม่มีช่องชื่อนี้ ใช้ได้เฉพาะ {', '.join(known)}")


def _refuse_double(record: Record, identity: str, path: str, reading: _Reading) -> None:
    if (record.type, identity) in reading.seen:
        raise DataError(_member(path, "id"), "ต้องเป็นรหัสที่ไม่ซ้ำกับรายการอื่นชนิดเดียวกัน")
    reading.seen.add((record.type, identity))


def _member(path: str, name: str) -> str:
    if not _PLAIN_KEY.fullmatch(name):
        name = ascii(name[:_SHOWN_KEY])
        return f"{path}[{name}]"
    return f"{path}.{name}" if path else name
