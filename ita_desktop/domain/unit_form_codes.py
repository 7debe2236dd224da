"""How a form says which form it is and which row is which: hidden texts, and a short code that is printed on it."""

import re
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from urllib.parse import quote, unquote

from ita_desktop.domain.unit_form import FormIdentity, FormKey
from ita_desktop.thai.digits import plain_digits
from ita_desktop.thai.normal import unspaced

_IDENTITY = "ITAFORM1"
_ROW = "ITAROW1"
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CODE = re.compile(
    r"ITA1\s*[-–]\s*(?P<year>\d{4})\s*[-–]\s*(?P<day>\d{8})\s*[-–]\s*(?P<office>[0-9A-Z]{6})\s*[-–]\s*(?P<unit>[0-9A-Z]{5})"
)


@dataclass(frozen=True, slots=True)
class FormCode:
    """What the printed code says: the office and the unit only as marks made of their ids."""

    office: str
    fiscal_year: int
    round_end: date
    unit: str


def code_of(identity: FormIdentity) -> FormCode:
    """The code of a form."""
    return FormCode(office_mark(identity.office), identity.fiscal_year, identity.round_end, unit_mark(identity))


def office_mark(office_id: str) -> str:
    """Six signs that stand for an office's file."""
    return _mark(office_id, 6)


def unit_mark(identity: FormIdentity) -> str:
    """Four signs that stand for a unit whatever it is called, or for the text of a responsible that is none."""
    return mark_of(identity.unit, identity.unit_name)


def mark_of(unit: str, name: str) -> str:
    """The same of a unit's id ("" for none) and its name."""
    return _mark(unit or f"text:{unspaced(name)}", 4)


def printed_code(code: FormCode) -> str:
    """The code as it is printed: ITA1-2569-20260331-K7Q2M4-4TD98; its last sign checks the others."""
    body = f"ITA1-{code.fiscal_year}-{code.round_end:%Y%m%d}-{code.office}-{code.unit}"
    return body + _mark(body, 1)


def read_code(text: str) -> FormCode | None:
    """The code printed in a text, however it was typed; None where there is none or a sign of it is wrong."""
    for found in _CODE.finditer(plain_digits(text).upper()):
        try:
            day = date.fromisoformat(found["day"])
        except ValueError:
            continue
        code = FormCode(found["office"], int(found["year"]), day, found["unit"][:-1])
        if printed_code(code).endswith(found["unit"]):
            return code
    return None


def identity_text(identity: FormIdentity) -> str:
    """The whole identity as one ASCII text, to be hidden in a form."""
    fields = (identity.office, identity.office_name, str(identity.fiscal_year), identity.round_end.isoformat())
    return _sealed(_IDENTITY, *fields, identity.unit, identity.unit_name)


def read_identity(text: str) -> FormIdentity | None:
    """The identity such a text says; None where it was damaged or is none."""
    fields = _unsealed(_IDENTITY, text)
    try:
        office, office_name, year, day, unit, unit_name = fields
        return FormIdentity(office, office_name, int(year), date.fromisoformat(day), unit, unit_name)
    except ValueError:
        return None


def key_text(key: FormKey) -> str:
    """A row's key as one ASCII text, to be hidden beside the row."""
    return _sealed(_ROW, key.measure, key.step, key.result, key.seen)


def read_key(text: str) -> FormKey | None:
    """The key such a text says; None where it was damaged or is none."""
    fields = _unsealed(_ROW, text)
    return FormKey(*fields) if len(fields) == 4 else None


def _sealed(kind: str, *fields: str) -> str:
    body = "|".join((kind, *(quote(field, safe="-_.", errors="replace") for field in fields)))
    return f"{body}|{_mark(body, 4)}"


def _unsealed(kind: str, text: str) -> list[str]:
    """The fields of a sealed text; none where it is not whole."""
    body, _, seal = text.strip().rpartition("|")
    parts = body.split("|")
    if parts[0] != kind or seal != _mark(body, 4):
        return []
    return [unquote(part) for part in parts[1:]]


def _mark(text: str, length: int) -> str:
    number = int.from_bytes(sha256(text.encode("utf-8", "replace")).digest())
    return "".join(_LETTERS[number >> 5 * place & 31] for place in range(length))
