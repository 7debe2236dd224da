"""New files: an empty office with its usual units, an office from JSON, the made-up sample office."""

import json
from collections.abc import Collection
from dataclasses import dataclass, replace
from json import JSONDecodeError
from pathlib import Path
from typing import Any

from ita_desktop import paths
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.ids import new_id
from ita_desktop.domain.naming import bare_district, bare_province, bare_tambon, one_line, understood_name
from ita_desktop.domain.office import ChainStep, OfficeType, Profile, Unit
from ita_desktop.domain.scores import TOTAL, read_score, score_problem
from ita_desktop.domain.titles import usual_chain
from ita_desktop.domain.usual_units import usual_units
from ita_desktop.domain.years import Assessment, YearWork
from ita_desktop.store.codec import from_json, json_schema, to_json
from ita_desktop.store.database import create
from ita_desktop.thai.normal import clean_entry
from ita_desktop.work.errors import ExitCode, WorkError, store_errors, usage_error
from ita_desktop.work.opening import open_office
from ita_desktop.work.places import real_path

_LARGEST_JSON = 200_000_000


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file made from JSON, and how many signs that no file keeps (NUL, lone surrogates) were removed on the way."""

    path: Path
    removed: int


@dataclass(frozen=True, slots=True)
class ReferenceTotal:
    """The total of an earlier fiscal year as it was typed, known for comparing alone."""

    fiscal_year: int
    text: str


def new_office(
    path: Path,
    office_type: str,
    name: str,
    district: str,
    province: str,
    *,
    tambon: str = "",
    units: Collection[str] | None = None,
    reference: ReferenceTotal | None = None,
) -> Path:
    """A new file with the office's profile, its usual units and the usual opinion chain; never overwrites.

    `units` names those of the usual units the office has (None: all). Like every function here that makes a file it
    adds a missing `.ita` and returns where the file is.
    """
    file = usual_office(_type_named(office_type), name, district, province, tambon=tambon, units=units)
    return _write_new(path, replace(file, years=_reference_year(reference)) if reference else file)


def usual_office(
    office_type: OfficeType,
    name: str,
    district: str,
    province: str,
    *,
    tambon: str = "",
    units: Collection[str] | None = None,
) -> OfficeFile:
    """What a new office begins with; a usage error where name and type say different things, or no name is left."""
    profile = Profile(
        new_id(),
        office_type,
        _name_within(office_type, _clean(name)),
        district=bare_district(_clean(district)),
        province=bare_province(_clean(province)),
        tambon=bare_tambon(_clean(tambon)),
    )
    kept = tuple((unit, head) for unit, head in usual_units(office_type) if units is None or unit in units)
    chain = tuple(ChainStep(new_id(), title, post=post) for title, post in usual_chain(profile))
    return OfficeFile(
        new_id(),
        profiles=(profile,),
        units=tuple(Unit(new_id(), unit, head_post=head) for unit, head in kept),
        chain=chain,
    )


def _name_within(office_type: OfficeType, name: str) -> str:
    """The bare name; อบต.X is understood for an อบต. and refused for another type."""
    understood = understood_name(name)
    if understood.type not in (None, office_type):
        raise usage_error(
            f"ชื่อ “{name}” ไม่ตรงกับประเภท “{office_type}” จึงยังไม่ได้สร้างไฟล์ โปรดกรอกชื่อโดยไม่มีคำนำหน้าหรือเลือกประเภทใหม่"
        )
    return _filled(understood.name, "ชื่อหน่วยงาน")


def _reference_year(total: ReferenceTotal) -> dict[int, YearWork]:
    """The earlier year with its total alone; no year where the text says there is none."""
    entered = read_score(_clean(total.text))
    if problem := score_problem(entered.text):
        raise usage_error(f"{problem} จึงยังไม่ได้สร้างไฟล์")
    if entered.value is None:
        return {}
    year = total.fiscal_year
    return {year: YearWork(year, Assessment(reference=True, scores={TOTAL: entered}))}


def _clean(text: str) -> str:
    return one_line(clean_entry(text)[0])


def load_json(path: Path, data: Path) -> Loaded:
    """A new file from the JSON of an office; wrong JSON is a usage error naming line or field, nothing is written."""
    file, removed = _read(data)
    return Loaded(_write_new(path, file), removed)


def read_json(data: Path) -> OfficeFile:
    """The office in a JSON file (UTF-8, with or without a byte order mark)."""
    return _read(data)[0]


def _read(data: Path) -> tuple[OfficeFile, int]:
    text, in_text = clean_entry(_text_of(data))
    members, in_members = _parsed(text, data.name)
    with store_errors():
        return from_json(members), in_text + in_members


def dump_json(path: Path) -> str:
    """The whole office as JSON text."""
    with open_office(path, read_only=True) as office:
        return json.dumps(to_json(office.file), ensure_ascii=False, indent=2) + "\n"


def schema_json() -> str:
    """The JSON Schema of what `load` takes, as text."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"


def write_sample(path: Path) -> Path:
    """The made-up sample office as a new file."""
    return _write_new(path, read_json(paths.resource("sample", "office.json")))


def write_copy(path: Path, file: OfficeFile) -> Path:
    """An office as a new file of its own; where its old file cannot take the edits, they are safe in this one."""
    return _write_new(path, replace(file, id=new_id()))


def _write_new(path: Path, file: OfficeFile) -> Path:
    target = real_path(_with_ending(path))
    if target.exists():
        raise usage_error(f"มี “{target.name}” อยู่แล้ว จึงไม่ได้เขียนทับ ไฟล์เดิมไม่ถูกแก้ไข โปรดใช้ชื่ออื่น")
    if not target.parent.is_dir():
        raise WorkError(f"ไม่พบโฟลเดอร์ “{target.parent}” จึงยังไม่ได้สร้างไฟล์ โปรดสร้างโฟลเดอร์ก่อนหรือเลือกโฟลเดอร์อื่น")
    with store_errors():
        create(target, file)
    return target


def _with_ending(path: Path) -> Path:
    """A folder keeps its name, to be refused by it."""
    whole = path.suffix.casefold() == ".ita" or path.is_dir()
    return path if whole else path.with_name(f"{path.name}.ita")


def _type_named(text: str) -> OfficeType:
    try:
        return OfficeType(text.strip())
    except ValueError:
        known = " ".join(kind.value for kind in OfficeType)
        raise usage_error(f"ไม่รู้จักประเภทหน่วยงาน “{text}” ยังไม่ได้สร้างไฟล์ โปรดเลือกจาก {known}") from None


def _filled(text: str, label: str) -> str:
    if not text.strip():
        raise usage_error(f"ยังไม่ได้ระบุ{label} จึงยังไม่ได้สร้างไฟล์ โปรดระบุ{label}")
    return text.strip()


def _text_of(data: Path) -> str:
    try:
        if data.stat().st_size > _LARGEST_JSON:
            raise usage_error(f"“{data.name}” ใหญ่เกินไป จึงไม่ได้นำเข้า ไม่มีไฟล์ใดถูกแก้ไข โปรดตรวจสอบว่าเลือกไฟล์ถูกต้อง")
        return data.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise usage_error(
            f"“{data.name}” ไม่ใช่ข้อความแบบ UTF-8 (ไบต์ที่ {error.start + 1}) จึงไม่ได้นำเข้า โปรดบันทึกใหม่เป็น UTF-8"
        ) from None
    except (OSError, ValueError) as error:
        raise WorkError(
            f"ไม่สามารถอ่าน “{data.name}” ได้ จึงยังไม่ได้สร้างไฟล์ โปรดตรวจสอบชื่อและที่อยู่ของไฟล์", ExitCode.CANNOT_OPEN
        ) from error


def _parsed(text: str, name: str) -> tuple[object, int]:
    try:
        return _cleaned(json.loads(text, object_pairs_hook=_no_twins, parse_constant=_no_constant))
    except JSONDecodeError as error:
        raise usage_error(
            f"“{name}” ไม่ใช่ JSON ที่ถูกต้องที่บรรทัด {error.lineno} ตัวอักษรที่ {error.colno} "
            "จึงไม่ได้นำเข้า ไม่มีไฟล์ใดถูกแก้ไข โปรดแก้ไขบรรทัดนั้น"
        ) from None
    except _WrongJsonError as error:
        raise usage_error(f"“{name}” {error} จึงไม่ได้นำเข้า ไม่มีไฟล์ใดถูกแก้ไข โปรดแก้ไขแล้วลองใหม่") from None
    except (RecursionError, ValueError):
        raise usage_error(f"“{name}” ซ้อนกันลึกหรือมีตัวเลขยาวเกินไป จึงไม่ได้นำเข้า ไม่มีไฟล์ใดถูกแก้ไข") from None


class _WrongJsonError(Exception):
    """JSON that Python reads but that says something twice or nothing at all."""


def _no_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        twin = next(name for name in names if names.count(name) > 1)
        raise _WrongJsonError(f"มีช่อง “{twin}” ซ้ำกันในรายการเดียวกัน")
    return found


def _cleaned(data: object) -> tuple[object, int]:
    """JSON values without the signs that cannot be kept, in names too, and how many were removed."""
    if isinstance(data, str):
        return clean_entry(data)
    if isinstance(data, list):
        parts = [_cleaned(one) for one in data]
        return [part for part, _ in parts], sum(removed for _, removed in parts)
    if isinstance(data, dict):
        members = [(clean_entry(name), _cleaned(one)) for name, one in data.items()]
        removed = sum(in_name + in_value for (_, in_name), (_, in_value) in members)
        return _no_twins([(name, value) for (name, _), (value, _) in members]), removed
    return data, 0


def _no_constant(word: str) -> float:
    raise _WrongJsonError(f"มีค่า {word} ซึ่งไม่ใช่ตัวเลข")
