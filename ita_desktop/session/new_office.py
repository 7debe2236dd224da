"""What a clerk says of a new office before there is a file: what it means, what is missing, making the file."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ita_desktop.domain.naming import (
    bare_district,
    bare_province,
    bare_tambon,
    is_unserved,
    one_line,
    understood_name,
)
from ita_desktop.domain.office import OfficeType, Profile
from ita_desktop.domain.scores import score_problem
from ita_desktop.domain.titles import short_name
from ita_desktop.domain.usual_units import usual_units
from ita_desktop.i18n import _

ENDING = ".ita"


@dataclass(frozen=True, slots=True)
class NewOffice:
    """The entries as typed; `assessed_year` is the year whose result is at hand, `total` that of the year before.

    `left_out` names the usual units the office does not have.
    """

    type: OfficeType = OfficeType.SAO
    name: str = ""
    tambon: str = ""
    district: str = ""
    province: str = ""
    assessed_year: int = 0
    total: str = ""
    left_out: frozenset[str] = frozenset()


def profile_of(new: NewOffice) -> Profile:
    """The office as its file would name it; a type told by the name goes before the chosen one.

    The name of an office the program does not serve is none.
    """
    understood = understood_name(new.name)
    return Profile(
        "",
        understood.type or new.type,
        "" if is_unserved(new.name) else understood.name,
        district=bare_district(new.district),
        province=bare_province(new.province),
        tambon=bare_tambon(new.tambon),
    )


def problems_of(new: NewOffice) -> Mapping[str, str]:
    """What keeps the file from being made: a sentence for each field of NewOffice, in their order."""
    profile = profile_of(new)
    found = {
        "name": _problem_of_name(new, profile),
        "district": "" if profile.district else _("ยังไม่มีชื่ออำเภอ โปรดกรอกชื่ออำเภอของหน่วยงาน"),
        "province": "" if profile.province else _("ยังไม่มีชื่อจังหวัด โปรดเลือกหรือกรอกชื่อจังหวัด"),
        "total": score_problem(new.total),
    }
    return {field: sentence for field, sentence in found.items() if sentence}


def _problem_of_name(new: NewOffice, profile: Profile) -> str:
    if is_unserved(new.name):
        return _("โปรแกรมนี้จัดทำเอกสารของ อบต. เทศบาลตำบล และเทศบาลเมือง โปรดกรอกชื่อหน่วยงานในสามประเภทนี้")
    return "" if profile.name else _("ยังไม่มีชื่อหน่วยงาน โปรดกรอกชื่อ เช่น หนองดาว")


def file_name(new: NewOffice) -> str:
    """How the file is proposed to be called."""
    from ita_desktop.work.filenames import safe_name

    profile = profile_of(new)
    return safe_name(short_name(profile) if profile.name else _("หน่วยงานใหม่"), ENDING)


def free_path(path: Path) -> Path:
    """The path itself, or with a number behind its name where something lies there; ends in .ita."""
    whole = path if path.suffix.casefold() == ENDING else path.with_name(f"{path.name}{ENDING}")
    number, free = 1, whole
    while _lies_there(free):
        number += 1
        free = whole.with_name(f"{whole.stem} ({number}){whole.suffix}")
    return free


def make_file(new: NewOffice, path: Path) -> Path:
    """The office as a new file at `path`, whose folder is made where it is missing; WorkError says why not."""
    from ita_desktop.work.creating import ReferenceTotal, new_office

    _make_folder(path.parent)
    profile = profile_of(new)
    units = tuple(name for name, _head in usual_units(profile.type) if name not in new.left_out)
    total = one_line(new.total)
    return new_office(
        path,
        profile.type,
        profile.name,
        profile.district,
        profile.province,
        tambon=profile.tambon,
        units=units,
        reference=ReferenceTotal(new.assessed_year - 1, total) if total else None,
    )


def _make_folder(folder: Path) -> None:
    from ita_desktop.work.errors import WorkError

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WorkError(
            _("ไม่สามารถใช้โฟลเดอร์ “{folder}” ได้ จึงยังไม่ได้สร้างไฟล์ ข้อความที่กรอกไว้ยังอยู่ครบ โปรดเลือกที่เก็บอื่น").format(
                folder=folder
            )
        ) from error


def _lies_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False
