"""Office files made from the dataclasses' own type hints: one with every field filled, and any number at random."""

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import count
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.scores import ScoreKey
from ita_desktop.domain.years import YearWork

FILE_ID = "6f1c9a52-5f0e-4c1b-9a35-0d7f8f0b2a11"
REFERENCES = {("Result", "step"), ("Responsible", "unit"), ("Post", "unit"), ("ChainStep", "person")}
AWKWARD = (
    "=cmd|' /C calc'!A0",
    '<b onclick="x">ตัวหนา</b>&amp;',
    "👩‍💼 ก่อนประชุม 🇹🇭",
    "่",
    "น\u0e4d\u0e32ใจ",
    "น\u0e33ใจ",
    "\u200bคั่น\ufeff",
    "'; DROP TABLE measure; --",
    " ช่องว่าง\tและ\r\nบรรทัดใหม่ ",
    "๐๑๒",
    "",
)


def full_file() -> OfficeFile:
    """An office file whose every field holds something other than its default."""
    numbers = count(1)
    return _with_references(_full(OfficeFile, "", numbers), FILE_ID)


def _full(hint: Any, name: str, numbers: Any) -> Any:
    n = next(numbers)
    origin, inner = get_origin(hint), get_args(hint)
    if NoneType in inner:
        return _full(next(one for one in inner if one is not NoneType), name, numbers)
    if origin is tuple:
        return (_full(inner[0], name, numbers), _full(inner[0], name, numbers))
    if inner == (int, YearWork):
        return {year: _set(_full(YearWork, name, numbers), fiscal_year=year) for year in (2567, 2568)}
    if origin is Mapping:
        return {_full(inner[0], name, numbers): _full(inner[1], name, numbers) for _ in range(2)}
    if is_dataclass(hint) or hint is ScoreKey:
        make: Any = hint
        return make(**{one: _full(of, one, numbers) for one, of in get_type_hints(hint).items()})
    return _single(hint, name, n)


def _single(hint: Any, name: str, n: int) -> Any:
    if issubclass(hint, StrEnum):
        return list(hint)[-1]
    plain: dict[type, Any] = {
        str: f"id-{n}" if name == "id" else f"{name} ที่ {n}",
        int: 2560 + n % 40 if name == "fiscal_year" else n,
        bool: True,
        Decimal: Decimal(n) / 8,
        date: date.fromordinal(730_000 + n),
        bytes: f"\x00\xff{n}".encode("latin-1"),
    }
    return plain[hint]


def _set(value: Any, **changes: Any) -> Any:
    """dataclasses.replace for values whose references are not sound yet."""
    return type(value)(**{one.name: changes.get(one.name, getattr(value, one.name)) for one in fields(value)})


def _with_references(file: OfficeFile, file_id: str) -> OfficeFile:
    """The same file with every reference leading to a record of the file, or nowhere where there is none."""
    unit = file.units[-1].id if file.units else ""
    person = file.people[-1].id if file.people else ""
    people = tuple(_set(one, posts=tuple(_set(post, unit=unit) for post in one.posts)) for one in file.people)
    chain = tuple(_set(one, person=person) for one in file.chain)
    years = {year: _year(work, unit) for year, work in file.years.items()}
    return _set(file, id=file_id, people=people, chain=chain, years=years)


def _year(work: YearWork, unit: str) -> YearWork:
    measures, removed = (tuple(_measure(one, unit) for one in rows) for rows in (work.measures, work.removed))
    return _set(work, measures=measures, removed=removed)


def _measure(measure: Any, unit: str) -> Any:
    step = measure.steps[-1].id if measure.steps else ""
    return _set(
        measure,
        responsibles=tuple(_set(one, unit=unit) for one in measure.responsibles),
        results=tuple(_set(one, step=step) for one in measure.results),
    )


def defaults_left(value: Any, path: str = "") -> list[str]:
    """The paths of fields that still hold their default; empty for a full file."""
    if isinstance(value, Mapping):
        return [found for key, one in value.items() for found in defaults_left(one, f"{path}.{key}")]
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        return [found for n, one in enumerate(value) for found in defaults_left(one, f"{path}[{n}]")]
    if not is_dataclass(value):
        return []
    left = []
    for one in fields(value):
        default = one.default if one.default_factory is MISSING else one.default_factory()
        given = getattr(value, one.name)
        left += [f"{path}.{one.name}"] if given == default else defaults_left(given, f"{path}.{one.name}")
    return left


TEXTS = st.sampled_from(AWKWARD) | st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
_IDS = st.uuids(version=4).map(str)
_SINGLE: dict[type, st.SearchStrategy[Any]] = {
    str: TEXTS,
    int: st.integers(0, 1_000_000),
    bool: st.booleans(),
    Decimal: st.decimals(-1_000, 1_000, places=3),
    date: st.dates(),
    bytes: st.binary(max_size=20),
}


def values(hint: Any, name: str = "") -> st.SearchStrategy[Any]:
    """Any value of a type that an office file can hold."""
    origin, inner = get_origin(hint), get_args(hint)
    if NoneType in inner:
        return st.none() | values(next(one for one in inner if one is not NoneType), name)
    if origin is tuple:
        return st.lists(values(inner[0]), max_size=2).map(tuple)
    if inner == (int, YearWork):
        return st.dictionaries(st.integers(2560, 2570), values(YearWork), max_size=2).map(_own_years)
    if origin is Mapping:
        return st.dictionaries(values(inner[0]), values(inner[1]), max_size=2)
    if is_dataclass(hint) or hint is ScoreKey:
        make: Any = hint
        return st.builds(make, **{one: values(of, one) for one, of in get_type_hints(hint).items()})
    if issubclass(hint, StrEnum):
        return st.sampled_from(hint)
    if name == "id":
        return _IDS
    return st.integers(2500, 2700) if name == "fiscal_year" else _SINGLE[hint]


def _own_years(years: dict[int, YearWork]) -> dict[int, YearWork]:
    return {year: _set(work, fiscal_year=year) for year, work in years.items()}


def office_files() -> st.SearchStrategy[OfficeFile]:
    """Any office file, its references sound, under one file id."""
    return values(OfficeFile).map(lambda file: _with_references(file, FILE_ID))
