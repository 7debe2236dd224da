"""Single values as JSON writes them, read back with a Thai phrase saying what was expected."""

import base64
import binascii
import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import StrEnum

from ita_desktop.store.shape import Kind, Scalar

TEXT_LIMIT = 2_000_000
BYTES_LIMIT = 20_000_000
WHOLE_LIMIT = 1_000_000_000
FIRST_YEAR, LAST_YEAR = 2500, 2700
IDENTITY = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}"
NUMBER = "-?[0-9]{1,15}(\\.[0-9]{1,15})?"
DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"


class UnexpectedError(ValueError):
    """A plain value that is not of its kind; the message is the Thai phrase of what was expected."""


def plain(value: object) -> object:
    """A single value as JSON has it: dates ISO, numbers as text, bytes base64, enumerations their value."""
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, Decimal):
        return number_text(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    return value


def number_text(value: Decimal) -> str:
    """A Decimal without exponent, its trailing zeros kept."""
    return format(value, "f")


def single(shape: Scalar, given: object) -> object:
    """The value a plain one stands for; UnexpectedError says what belongs there."""
    if given is None and shape.optional:
        return None
    if shape.choices is not None:
        return _choice(shape.choices, given)
    return _READERS[shape.kind](given)


def text(given: object) -> str:
    """A text as it stands, free of what no file may hold."""
    if not isinstance(given, str):
        raise UnexpectedError("ต้องเป็นข้อความในเครื่องหมายคำพูด")
    if len(given) > TEXT_LIMIT:
        raise UnexpectedError(f"ข้อความต้องยาวไม่เกิน {TEXT_LIMIT:,} ตัวอักษร")
    if "\0" in given or not _encodable(given):
        raise UnexpectedError("ข้อความต้องไม่มีอักขระ NUL หรืออักขระครึ่งคู่ (surrogate)")
    return given


def _encodable(given: str) -> bool:
    try:
        given.encode()
    except UnicodeEncodeError:
        return False
    return True


def _identity(given: object) -> str:
    if not isinstance(given, str) or not re.fullmatch(IDENTITY, given):
        raise UnexpectedError("ต้องเป็นรหัสที่ใช้อักษร A-Z a-z 0-9 . _ - ไม่เกิน 64 ตัว")
    return given


def _whole(given: object) -> int:
    if not isinstance(given, int) or isinstance(given, bool) or not 0 <= given <= WHOLE_LIMIT:
        raise UnexpectedError("ต้องเป็นจำนวนเต็มตั้งแต่ 0 ขึ้นไป")
    return given


def _year(given: object) -> int:
    if not isinstance(given, int) or isinstance(given, bool) or not FIRST_YEAR <= given <= LAST_YEAR:
        raise UnexpectedError(f"ต้องเป็นปีงบประมาณ พ.ศ. {FIRST_YEAR} ถึง {LAST_YEAR}")
    return given


def _flag(given: object) -> bool:
    if not isinstance(given, bool):
        raise UnexpectedError("ต้องเป็น true หรือ false")
    return given


def _number(given: object) -> Decimal:
    if not isinstance(given, str) or not re.fullmatch(NUMBER, given):
        raise UnexpectedError('ต้องเป็นตัวเลขอารบิกในเครื่องหมายคำพูด เช่น "94.50"')
    return Decimal(given)


def _day(given: object) -> date:
    try:
        if isinstance(given, str) and re.fullmatch(DAY, given):
            return date.fromisoformat(given)
    except ValueError:
        pass
    raise UnexpectedError("ต้องเป็นวันที่ที่มีจริงตามปี ค.ศ. เช่น 2025-10-01")


def _bytes(given: object) -> bytes:
    try:
        if isinstance(given, str) and len(given) <= BYTES_LIMIT:
            return base64.b64decode(given, validate=True)
    except (binascii.Error, ValueError):
        pass
    raise UnexpectedError(f"ต้องเป็นข้อมูล base64 ยาวไม่เกิน {BYTES_LIMIT:,} ตัวอักษร")


def _choice(choices: type[StrEnum], given: object) -> StrEnum:
    for one in choices:
        if given == one.value:
            return one
    raise UnexpectedError("ต้องเป็นค่าใดค่าหนึ่งใน " + ", ".join(f'"{one.value}"' for one in choices))


_READERS: dict[Kind, Callable[[object], object]] = {
    Kind.TEXT: text,
    Kind.IDENTITY: _identity,
    Kind.WHOLE: _whole,
    Kind.YEAR: _year,
    Kind.FLAG: _flag,
    Kind.NUMBER: _number,
    Kind.DAY: _day,
    Kind.BYTES: _bytes,
}
