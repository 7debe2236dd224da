"""Papers of a working year as a list and as PDF: font and word breaker are built here once and kept."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from ita_desktop import paths
from ita_desktop.catalog.forms import load_forms
from ita_desktop.catalog.frameworks import frameworks_of
from ita_desktop.compose.documents import Printable, compose_paper, documents_of
from ita_desktop.domain.blocks import Paper
from ita_desktop.domain.context import Context, default_working_year
from ita_desktop.domain.file import OfficeFile
from ita_desktop.domain.forms import FormError, Forms
from ita_desktop.thai.fiscal import fiscal_year_of
from ita_desktop.work.errors import CancelledError, WorkError, usage_error
from ita_desktop.work.filenames import distinct_names, write_whole
from ita_desktop.work.progress import SILENT, Progress
from ita_desktop.work.words import breaker_of

if TYPE_CHECKING:  # ReportLab takes a third of a second to import: it waits for the first paper
    from ita_desktop.paper.fonts import FontChoice


@dataclass(frozen=True, slots=True)
class Preview:
    """A document's pages to look at: a large PDF made in a hurry, and a number for each page.

    In one process, pages of equal numbers look the same. What is printed from it is what an export prints.
    """

    document_id: str
    data: bytes
    looks: tuple[int, ...]


def working_year_of(file: OfficeFile, today: date) -> int:
    """The working year a file opens with: the newest the office works in, else the current fiscal year."""
    return default_working_year(file, fiscal_year_of(today))


def context_of(file: OfficeFile, working_year: int, today: date) -> Context:
    """The file seen from a working year, with the frameworks its papers need."""
    return Context(file, working_year, frameworks_of(file, working_year), today)


def forms_of(file: OfficeFile) -> Forms:
    """All forms with the office's own overlays; WorkError where an overlay cannot be used."""
    try:
        return load_forms(file)
    except FormError as error:
        raise usage_error(
            "แบบเอกสารที่หน่วยงานปรับเองไม่ถูกต้อง จึงยังจัดทำเอกสารไม่ได้ "
            "ข้อมูลของหน่วยงานยังอยู่ครบ โปรดแก้ไขแบบเอกสารนั้นหรือกลับไปใช้แบบเดิม"
        ) from error


def list_documents(file: OfficeFile, working_year: int, today: date) -> tuple[Printable, ...]:
    """What can be printed in a working year, in the order of the forms."""
    return documents_of(context_of(file, working_year, today), forms_of(file))


def paper_of(file: OfficeFile, document_id: str, today: date) -> Paper:
    """The composed blocks of a document named `<working year>-<kind>[-n]`."""
    context, printable = _found(file, document_id, today)
    return composed(context, printable, forms_of(file))


def composed(context: Context, printable: Printable, forms: Forms) -> Paper:
    """The blocks of a document; WorkError where it names a kind of paper that there is no form for."""
    for kind in printable.document.parts:
        if kind not in forms.forms:
            raise usage_error(
                f"ชุดเอกสาร “{printable.title}” มีเอกสารชนิด “{kind[:40]}” ที่โปรแกรมไม่รู้จัก "
                "จึงยังไม่ได้พิมพ์ โปรดแก้ไขรายการเอกสารในชุดนั้น"
            )
    return compose_paper(context, printable, forms)


def make_pdf(file: OfficeFile, document_id: str, today: date) -> bytes:
    """A document as PDF; equal file, id and day give equal bytes. WorkError where there is no such document."""
    return _pdf_of(paper_of(file, document_id, today), file)


def make_preview(file: OfficeFile, document_id: str, today: date) -> Preview:
    """A document's pages to look at; WorkError where there is no such document."""
    from ita_desktop.paper.pdf import write_pages

    breaker = breaker_of(file)
    paper = paper_of(file, document_id, today)
    written = write_pages(paper, font_of(file), breaker.pieces, breaker.parts, compressed=False)
    return Preview(document_id, written.data, written.looks)


def same_paper(before: OfficeFile, after: OfficeFile, document_id: str) -> bool:
    """Whether a document surely says the same of two values: nothing that papers read was replaced.

    They read everything but accepted issues and the years that are not the working year or the two before it.
    """
    working_year = _year_in(document_id)
    read = [field.name for field in fields(OfficeFile) if field.name not in ("accepted", "years")]
    years = range(working_year - 2, working_year + 1)
    return all(getattr(before, name) is getattr(after, name) for name in read) and all(
        before.years.get(year) is after.years.get(year) for year in years
    )


def export_pdf(file: OfficeFile, document_id: str, folder: Path, today: date, progress: Progress = SILENT) -> Path:
    """Writes a document's PDF into a folder (made if missing) and says where; an older copy of it is replaced."""
    context, printable = _found(file, document_id, today)
    names = _names(context, documents_of(context, forms_of(file)))
    return _exported(context, {names[document_id]: printable}, folder, progress, lambda _: None)[0]


def export_all(
    file: OfficeFile,
    working_year: int,
    folder: Path,
    today: date,
    progress: Progress = SILENT,
    tell: Callable[[Path], None] = lambda _: None,
) -> tuple[Path, ...]:
    """Writes every document of a working year; on a failure or when cancelled, those already written stay whole.

    `tell` is given each path as soon as it is written: whoever asks learns them even where the rest fails.
    """
    context = context_of(file, working_year, today)
    printables = documents_of(context, forms_of(file))
    numbered = [replace(one, title=f"{n:02} {one.title}") for n, one in enumerate(printables, 1)]
    names = _names(context, numbered)
    return _exported(context, {names[one.id]: one for one in printables}, folder, progress, tell)


def warm_up() -> None:
    """Loads what the first PDF would wait for: the paper's library, fonts and dictionary."""
    from ita_desktop.paper import pdf  # noqa: F401

    breaker_of(OfficeFile(id="")).load()


def _found(file: OfficeFile, document_id: str, today: date) -> tuple[Context, Printable]:
    year = _year_in(document_id)
    if year:
        context = context_of(file, year, today)
        for printable in documents_of(context, forms_of(file)):
            if printable.id == document_id:
                return context, printable
    raise usage_error(f"ไม่พบเอกสาร “{document_id[:80]}” จึงยังไม่ได้พิมพ์ โปรดเลือกจากรายการเอกสารของปีนั้น")


def _year_in(document_id: str) -> int:
    """The working year a document's id begins with; 0 where it begins with none."""
    year = document_id.partition("-")[0]
    return int(year) if year.isascii() and year.isdecimal() and len(year) == 4 else 0


def _names(context: Context, printables: Sequence[Printable]) -> dict[str, str]:
    """The PDF's name of each document by its id; the same however many of the list are written."""
    names = distinct_names((one.title for one in printables), context.working_year, ".pdf")
    return {one.id: name for one, name in zip(printables, names, strict=True)}


def _exported(
    context: Context,
    printables: Mapping[str, Printable],
    folder: Path,
    progress: Progress,
    tell: Callable[[Path], None],
) -> tuple[Path, ...]:
    """Writes each document under its name."""
    forms = forms_of(context.file)
    written: list[Path] = []
    with _folder_for(printables, folder):
        for name, printable in printables.items():
            if progress.cancelled:
                raise CancelledError
            progress.step(len(written), len(printables), printable.title)
            with _saying_what_is_done(len(written), len(printables)):
                write_whole(folder / name, _pdf_of(composed(context, printable, forms), context.file))
            written.append(folder / name)
            tell(folder / name)
    progress.step(len(printables), len(printables), "")
    return tuple(written)


@contextmanager
def _saying_what_is_done(done: int, total: int) -> Iterator[None]:
    try:
        yield
    except WorkError as error:
        if not done:
            raise
        stays = f"เอกสารที่บันทึกเสร็จก่อนหน้านี้ {done} จาก {total} ฉบับยังอยู่ครบ"
        raise WorkError(f"{error.sentence} {stays}", error.exit_code) from error


@contextmanager
def _folder_for(printables: Mapping[str, Printable], folder: Path) -> Iterator[None]:
    """Makes the folder if there is anything to write; where nothing came of it, what was made goes again."""
    made = _missing(folder)
    try:
        if printables:
            _make_folder(folder)
        yield
    except BaseException:
        for one in made:
            with suppress(OSError, ValueError):  # not empty, or never made
                one.rmdir()
        raise


def _missing(folder: Path) -> tuple[Path, ...]:
    try:
        return tuple(one for one in (folder, *folder.parents) if not one.exists())
    except OSError:  # where we may not look, making the folder will say so
        return ()


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise WorkError(
            f"ไม่สามารถสร้างโฟลเดอร์ “{folder.name[:80]}” ได้ จึงยังไม่ได้บันทึกเอกสารใด ข้อมูลของหน่วยงานยังอยู่ครบ โปรดเลือกโฟลเดอร์อื่น"
        ) from error


def _pdf_of(paper: Paper, file: OfficeFile) -> bytes:
    from ita_desktop.paper.pdf import write_pdf

    breaker = breaker_of(file)
    return write_pdf(paper, font_of(file), breaker.pieces, breaker.parts)


def font_of(file: OfficeFile) -> "FontChoice":
    """The font the office's papers are set in; its `note` says so where it is not the wanted one."""
    return _font(file.preferences.font)


@lru_cache(maxsize=4)
def _font(wanted: str) -> "FontChoice":
    from ita_desktop.paper.fonts import choose_font, font_folders

    return choose_font(paths.resource("fonts", "laksaman"), font_folders(), wanted)
