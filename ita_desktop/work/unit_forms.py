"""The forms of units: written into a folder for one round, and a filled one read into proposals."""

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date
from itertools import count
from pathlib import Path

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.unit_form import UnitForm
from ita_desktop.domain.unit_form_accepting import accepted
from ita_desktop.domain.unit_form_filled import FilledForm
from ita_desktop.domain.unit_form_making import form_rounds, latest_round, unit_forms
from ita_desktop.domain.unit_form_proposals import Proposals, RowKind, proposals_of
from ita_desktop.intake.office_zip import LARGEST_FILE, RefusedFileError
from ita_desktop.intake.unit_form_reading import read_form
from ita_desktop.paper.unit_form_docx import write_docx
from ita_desktop.paper.unit_form_words import USUAL_FONT, Look
from ita_desktop.paper.unit_form_xlsx import write_xlsx
from ita_desktop.thai.dates import buddhist_year, long_date
from ita_desktop.thai.datewords import SHORT_MONTHS
from ita_desktop.thai.fiscal import fiscal_year_of
from ita_desktop.thai.normal import unspaced
from ita_desktop.work.errors import CancelledError, WorkError, usage_error
from ita_desktop.work.filenames import safe_name, write_whole
from ita_desktop.work.opening import OpenOffice
from ita_desktop.work.printing import working_year_of
from ita_desktop.work.progress import SILENT, Progress

XLSX, DOCX = "xlsx", "docx"
_WRITERS: dict[str, Callable[[UnitForm, Look], bytes]] = {XLSX: write_xlsx, DOCX: write_docx}
_NOBODY = "ยังไม่ได้กำหนดผู้รับผิดชอบ"


def forms_of_round(
    file: OfficeFile, fiscal_year: int, round_end: date, units: Collection[str] = ()
) -> tuple[UnitForm, ...]:
    """The forms of a round, of the units of these names only where any are given; WorkError where there is none."""
    forms = unit_forms(file, fiscal_year, round_end)
    wanted = {unspaced(name) for name in units}
    known = {name for form in forms for name in _names(file, form)}
    if not forms:
        raise usage_error(_why_none(file, fiscal_year, round_end))
    if strange := [name for name in units if unspaced(name) not in known]:
        named = " ".join(f"“{form.identity.unit_name}”" for form in forms)
        raise usage_error(f"ไม่มีแบบรายงานของ “{strange[0][:60]}” ในรอบนี้ ยังไม่ได้เขียนไฟล์ใด โปรดเลือกจาก {named}")
    return tuple(form for form in forms if not wanted or wanted & _names(file, form))


def write_forms(
    file: OfficeFile,
    forms: Sequence[UnitForm],
    folder: Path,
    kinds: Sequence[str] = (XLSX,),
    progress: Progress = SILENT,
    tell: Callable[[Path], None] = lambda _: None,
) -> tuple[Path, ...]:
    """Writes forms into a folder (made if missing), each kind of file of each; no file there is ever replaced.

    `tell` is given each path as soon as it is written: what was finished stays where the rest fails or is cancelled.
    """
    make_folder(folder)
    look = look_of(file)
    pairs = [(form, kind) for form in forms for kind in kinds]
    written: list[Path] = []
    for done, (form, kind) in enumerate(pairs):
        if progress.cancelled:
            raise CancelledError
        progress.step(done, len(pairs), form.identity.unit_name or _NOBODY)
        path = _free(folder, form, kind)
        write_whole(path, _WRITERS[kind](form, look))
        written.append(path)
        tell(path)
    progress.step(len(pairs), len(pairs), "")
    return tuple(written)


def look_of(file: OfficeFile) -> Look:
    """The font and digits the office prints with."""
    return Look(file.preferences.font or USUAL_FONT, file.preferences.digits)


def read_filled(
    file: OfficeFile, path: Path, fiscal_year: int | None = None, round_end: date | None = None
) -> Proposals:
    """What a filled form would change; nothing is changed yet. WorkError says why a file or a form is refused.

    `fiscal_year` and `round_end` are those the clerk reads for; a form typed anew, without its code, needs them.
    """
    try:
        proposals = proposals_of(file, filled_form(path), fiscal_year, round_end)
    except RefusedFileError as refused:
        raise usage_error(f"“{path.name[:80]}”: {refused.sentence}") from refused
    if proposals.refused:
        raise usage_error(f"“{path.name[:80]}”: {proposals.refused}")
    return proposals


def filled_form(path: Path) -> FilledForm:
    """What was found in a file, of whichever office it is.

    WorkError says why a file cannot be opened, RefusedFileError why it is no form that can be read.
    """
    return read_form(_bytes_of(path))


def round_asked(file: OfficeFile, working_year: int | None, round_end: date | None, today: date) -> tuple[int, date]:
    """The measures year and the last day of the round somebody wants forms of; None for the latest round.

    Without a year that of the day counts, or the file's own working year. WorkError where a year has no rounds.
    """
    if round_end:
        return working_year or fiscal_year_of(round_end), round_end
    year = working_year or working_year_of(file, today)
    latest = latest_round(file, year, today)
    if latest is None:
        raise usage_error(_why_none(file, year, today))
    return year, latest


def taken(office: OpenOffice, proposals: Proposals) -> str:
    """Saves what a form says and needs no choice, and says in a sentence what was saved and what is left."""
    before = office.file
    office.save(accepted(before, proposals, {}))
    left = len(proposals.open_rows)
    saved = proposals.count(RowKind.NEW, RowKind.CHANGED)
    done = f"บันทึกแล้ว {saved} แถว" if office.file is not before else "ไม่มีข้อมูลใหม่ให้บันทึก"
    return f"{done} ยังเหลือ {left} แถวที่ต้องตัดสินใจ โปรดอ่านแบบนี้ในหน้าต่างโปรแกรม" if left else done


def form_name(form: UnitForm, kind: str) -> str:
    """The name of a form's file: แบบรายงาน รอบ 31 มี.ค. 2569 - กองคลัง.xlsx."""
    end = form.identity.round_end
    day = f"{end.day} {SHORT_MONTHS[end.month - 1]} {buddhist_year(end)}"
    return safe_name(f"แบบรายงาน รอบ {day} - {form.identity.unit_name or _NOBODY}", f".{kind}")


def _names(file: OfficeFile, form: UnitForm) -> set[str]:
    short = [unit.short_name for unit in file.units if unit.id == form.identity.unit]
    return {unspaced(name) for name in (form.identity.unit_name, *short) if name}


def _why_none(file: OfficeFile, fiscal_year: int, round_end: date) -> str:
    ends = form_rounds(file, fiscal_year)
    if not ends:
        return f"ปีงบประมาณ พ.ศ. {fiscal_year} ยังไม่มีมาตรการ จึงไม่มีแบบรายงานให้ส่งออก โปรดจัดทำตารางมาตรการก่อน"
    if round_end in ends:
        return f"รอบสิ้นสุดวันที่ {long_date(round_end)} ไม่มีเรื่องที่ต้องรายงานแล้ว จึงไม่มีแบบรายงานให้ส่งออก โปรดเลือกรอบอื่น"
    days = " ".join(f"“{long_date(end)}”" for end in ends)
    return f"ไม่มีรอบที่สิ้นสุดวันที่ {long_date(round_end)} จึงยังไม่ได้เขียนไฟล์ใด โปรดเลือกจาก {days}"


def _free(folder: Path, form: UnitForm, kind: str) -> Path:
    """A name nothing has: a form that was filled and put there is never written over."""
    for path in _candidates(folder, form_name(form, kind), kind):
        if not path.exists():
            return path
    raise AssertionError("names never end")


def _candidates(folder: Path, name: str, kind: str) -> Iterator[Path]:
    yield folder / name
    stem = name.removesuffix(f".{kind}")
    for number in count(2):
        yield folder / f"{stem} ({number}).{kind}"


def make_folder(folder: Path) -> None:
    """The folder, if it is not there yet; WorkError where it cannot be made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise WorkError(
            f"ไม่สามารถสร้างโฟลเดอร์ “{folder.name[:80]}” ได้ จึงยังไม่ได้เขียนแบบรายงานใด "
            "ข้อมูลของหน่วยงานยังอยู่ครบ โปรดเลือกโฟลเดอร์อื่น"
        ) from error


def _bytes_of(path: Path) -> bytes:
    try:
        if path.exists() and not path.is_file():  # a pipe or device would never end
            raise OSError(path)
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except PermissionError as error:
        raise WorkError(
            f"เปิด “{path.name[:80]}” ไม่ได้ อาจเปิดค้างอยู่ในโปรแกรมอื่น ยังไม่มีข้อมูลใดเปลี่ยนแปลง โปรดปิดไฟล์นั้นแล้วลองใหม่"
        ) from error
    except (OSError, ValueError) as error:
        raise WorkError(
            f"อ่าน “{path.name[:80]}” ไม่ได้ ยังไม่มีข้อมูลใดเปลี่ยนแปลง โปรดตรวจสอบชื่อและที่อยู่ของไฟล์แล้วลองใหม่"
        ) from error
