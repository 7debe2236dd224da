"""Whether a filled form is this office's: which year, round and unit it is of, or the sentence why it is refused."""

from dataclasses import dataclass
from datetime import date

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.rows import row_of, year_of
from ita_desktop.domain.titles import full_name, units_on
from ita_desktop.domain.unit_form import FormIdentity
from ita_desktop.domain.unit_form_codes import FormCode, mark_of, office_mark, unit_mark
from ita_desktop.domain.unit_form_filled import FilledForm
from ita_desktop.thai.dates import long_date
from ita_desktop.thai.normal import unspaced

_NOTHING_CHANGED = "ยังไม่มีข้อมูลใดเปลี่ยนแปลง"


@dataclass(frozen=True, slots=True)
class Origin:
    """Of which measures year, round and unit a form is; `mark` stands for the unit in the ids of new results."""

    fiscal_year: int
    round_end: date
    unit_name: str
    mark: str


def origin_of(
    file: OfficeFile, form: FilledForm, fiscal_year: int | None = None, round_end: date | None = None
) -> Origin | str:
    """The origin of a form, or the sentence why it is refused.

    `fiscal_year` and `round_end` are those the clerk wants to read for, None for whatever the form says; they alone
    tell where a form carries no code, typed anew say.
    """
    found = _told(file, form) or _wanted(fiscal_year, round_end)
    if isinstance(found, str):
        return found
    return _other_round(found, fiscal_year, round_end) or _unready_year(file, found.fiscal_year) or found


def _told(file: OfficeFile, form: FilledForm) -> Origin | str | None:
    if form.identity:
        one = form.identity
        if one.office != file.id and unspaced(one.office_name) not in _own_names(file):
            return _others(f" ({one.office_name})" if one.office_name else "")
        return Origin(one.fiscal_year, one.round_end, _name_now(file, one), unit_mark(one))
    if form.code:
        if form.code.office != office_mark(file.id):
            return _others("")
        return Origin(form.code.fiscal_year, form.code.round_end, _unit_marked(file, form.code), form.code.unit)
    return None


def _wanted(fiscal_year: int | None, round_end: date | None) -> Origin | str:
    if fiscal_year is None or round_end is None:
        return f"ไม่พบรหัสแบบในไฟล์นี้ จึงไม่ทราบว่าเป็นแบบรายงานของปีและรอบใด {_NOTHING_CHANGED} โปรดระบุปีและรอบที่รายงานแล้วอ่านใหม่"
    return Origin(fiscal_year, round_end, "", "")


def _other_round(found: Origin, fiscal_year: int | None, round_end: date | None) -> str:
    if fiscal_year not in (None, found.fiscal_year):
        return (
            f"แบบรายงานนี้เป็นของปีงบประมาณ พ.ศ. {found.fiscal_year} ไม่ใช่ปี พ.ศ. {fiscal_year} ที่เปิดอยู่ "
            f"{_NOTHING_CHANGED} โปรดเลือกปีงบประมาณ พ.ศ. {found.fiscal_year} แล้วอ่านใหม่"
        )
    if round_end not in (None, found.round_end):
        return (
            f"แบบรายงานนี้เป็นของรอบสิ้นสุดวันที่ {long_date(found.round_end)} ไม่ใช่รอบที่เลือกไว้ "
            f"{_NOTHING_CHANGED} โปรดเลือกรอบนั้นแล้วอ่านใหม่"
        )
    return ""


def _unready_year(file: OfficeFile, fiscal_year: int) -> str:
    work = year_of(file, fiscal_year)
    if work.closing.on:
        return (
            f"การติดตามผลของปีงบประมาณ พ.ศ. {fiscal_year} ปิดแล้วเมื่อวันที่ {long_date(work.closing.on)} "
            f"{_NOTHING_CHANGED} หากต้องการนำเข้าแบบนี้ โปรดเปิดการติดตามผลของปีนั้นอีกครั้งก่อน"
        )
    if not work.measures:
        return (
            f"แบบรายงานนี้เป็นของปีงบประมาณ พ.ศ. {fiscal_year} ซึ่งไฟล์ของหน่วยงานไม่มีมาตรการ "
            f"{_NOTHING_CHANGED} โปรดตรวจว่าเลือกไฟล์ของหน่วยงานถูกต้อง"
        )
    return ""


def _others(name: str) -> str:
    return f"แบบรายงานนี้เป็นของหน่วยงานอื่น{name} จึงไม่ได้นำเข้า {_NOTHING_CHANGED} โปรดเลือกแบบรายงานที่ส่งออกจากไฟล์ของหน่วยงานนี้"


def _own_names(file: OfficeFile) -> set[str]:
    """A copy of a file has an id of its own and is the same office all the same."""
    return {unspaced(full_name(profile)) for profile in file.profiles}


def _name_now(file: OfficeFile, identity: FormIdentity) -> str:
    unit = row_of(file.units, identity.unit)
    return unit.name if unit else identity.unit_name


def _unit_marked(file: OfficeFile, code: FormCode) -> str:
    """The name of the unit a code means; the code alone cannot name a unit that is gone."""
    for unit in units_on(file.units, code.round_end):
        if mark_of(unit.id, "") == code.unit:
            return unit.name
    texts = (one.text for work in file.years.values() for measure in work.measures for one in measure.responsibles)
    return next((text for text in texts if mark_of("", text) == code.unit), "")
