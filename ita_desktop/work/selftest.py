"""Whether an installed program works on this computer: paper, database, dates and the forms of units, tried once."""

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.unit_form_proposals import RowKind
from ita_desktop.thai.dates import long_date
from ita_desktop.work.creating import write_sample
from ita_desktop.work.opening import open_office
from ita_desktop.work.printing import export_pdf, list_documents, working_year_of
from ita_desktop.work.unit_forms import DOCX, XLSX, forms_of_round, read_filled, round_asked, write_forms

_DAY = date(2025, 11, 24)
_WRITTEN = "24 พฤศจิกายน 2568"


class SelftestError(Exception):
    """A part of the program does not work here."""


def selftest() -> Iterator[str]:
    """One line for each thing that works; SelftestError, or the part's own error, at the first that does not."""
    with tempfile.TemporaryDirectory(prefix="ita-desktop-") as folder:
        file = _database(Path(folder) / "ทดสอบ.ita")
        yield "database"
        pdf = _paper(file, Path(folder))
        yield f"pdf {pdf.stat().st_size} bytes"
        yield _read_back(pdf)
        yield from _unit_forms(file, Path(folder))
    _must(long_date(_DAY) == _WRITTEN, "date")
    yield f"date {long_date(_DAY)}"


def _database(path: Path) -> OfficeFile:
    write_sample(path)
    with open_office(path) as office:
        profiles = tuple(replace(profile, telephone="๐ ๐๐๐๐ ๐๐๐๐") for profile in office.file.profiles)
        office.save(replace(office.file, profiles=profiles))
        saved = office.file
    with open_office(path, read_only=True) as office:
        _must(office.file == saved, "database")
        return office.file


def _paper(file: OfficeFile, folder: Path) -> Path:
    printable = list_documents(file, working_year_of(file, _DAY), _DAY)[0]
    path = export_pdf(file, printable.id, folder, _DAY)
    _must(path.read_bytes().startswith(b"%PDF-"), "pdf")
    return path


def _read_back(pdf: Path) -> str:
    """The command line runs without Qt, so it is looked for, never imported; the packaged program has it."""
    if find_spec("PySide6.QtPdf") is None:
        return "pdf not read back: no reader here"
    document: Any = import_module("PySide6.QtPdf").QPdfDocument()
    document.load(str(pdf))
    pages = document.pageCount()
    text = "".join(document.getAllText(page).text() for page in range(pages))
    document.close()
    _must("พ.ศ." in text, "pdf text")
    return f"pdf read back, {pages} pages"


def _unit_forms(file: OfficeFile, folder: Path) -> Iterator[str]:
    """One form of each kind, written and read."""
    year, end = round_asked(file, None, None, _DAY)
    forms = forms_of_round(file, year, end)[:1]
    for path in write_forms(file, forms, folder, (XLSX, DOCX)):
        found = read_filled(file, path, year, end)
        _must(found.count(RowKind.SAME) == len(forms[0].rows), path.suffix)
        yield f"unit form {path.suffix[1:]} {path.stat().st_size} bytes"


def _must(holds: bool, what: str) -> None:
    if not holds:
        raise SelftestError(what)
