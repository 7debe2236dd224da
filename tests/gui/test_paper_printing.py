"""What a printer is given, caught in a PDF file."""

from collections.abc import Sequence
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QProgressDialog
from pytestqt.qtbot import QtBot

from ita_desktop.gui import paper_printing
from ita_desktop.gui.main_window import MainWindow
from ita_desktop.gui.paper_printing import chosen_pages, make_printer, page_layout, print_pages
from ita_desktop.work.printing import make_pdf
from tests.gui.conftest import documents

pytestmark = pytest.mark.slow

A4_UPRIGHT, A4_LYING = (595, 842), (842, 595)


@pytest.fixture
def mixed(qtbot: QtBot, tmp_path: Path) -> QPdfDocument:
    """A small document of one upright and one lying sheet."""
    made = pypdfium2.PdfDocument.new()
    for width, height in (A4_UPRIGHT, A4_LYING):
        made.new_page(width, height)
    made.save(tmp_path / "mixed.pdf")
    pdf = QPdfDocument()
    pdf.load(str(tmp_path / "mixed.pdf"))
    return pdf


def printed(pdf: QPdfDocument, pages: Sequence[int], path: Path) -> pypdfium2.PdfDocument:
    printer = make_printer(pdf, "เอกสาร")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    assert list(print_pages(pdf, printer, pages)) == list(range(1, len(pages) + 1))
    return pypdfium2.PdfDocument(path)


def test_every_sheet_lies_as_its_page_does(mixed: QPdfDocument, tmp_path: Path) -> None:
    sheets = printed(mixed, [0, 1, 0], tmp_path / "out.pdf")

    sizes = [tuple(round(length) for length in sheet.get_size()) for sheet in sheets]
    assert sizes == [A4_UPRIGHT, A4_LYING, A4_UPRIGHT]


def test_a_real_paper_is_printed_in_grey_and_not_empty(shown: MainWindow, tmp_path: Path) -> None:
    view = documents(shown).pane.view
    assert view is not None

    sheets = printed(view.pdf, [0], tmp_path / "out.pdf")

    picture = sheets[0].render(scale=1).to_pil().convert("RGB")
    colors = {color for _, color in picture.getcolors(1 << 24)}
    assert len(colors) > 10
    assert all(red == green == blue for red, green, blue in colors)


def test_the_pages_asked_for_are_those_printed(mixed: QPdfDocument) -> None:
    printer = make_printer(mixed, "เอกสาร")
    assert list(chosen_pages(printer, 9, 4)) == list(range(9))

    printer.setPrintRange(QPrinter.PrintRange.CurrentPage)
    assert list(chosen_pages(printer, 9, 4)) == [4]

    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 99)
    assert list(chosen_pages(printer, 9, 4)) == [1, 2, 3, 4, 5, 6, 7, 8]


@pytest.mark.parametrize(
    ("size", "paper", "orientation"),
    [
        (QSizeF(595.28, 841.89), QPageSize.PageSizeId.A4, QPageLayout.Orientation.Portrait),
        (QSizeF(841.89, 595.28), QPageSize.PageSizeId.A4, QPageLayout.Orientation.Landscape),
        (QSizeF(300, 400), QPageSize.PageSizeId.Custom, QPageLayout.Orientation.Portrait),
    ],
)
def test_a_pages_size_names_its_paper(
    qtbot: QtBot, size: QSizeF, paper: QPageSize.PageSizeId, orientation: QPageLayout.Orientation
) -> None:
    layout = page_layout(size)

    assert (layout.pageSize().id(), layout.orientation()) == (paper, orientation)


def test_the_name_of_what_is_printed_has_no_full_stop(mixed: QPdfDocument) -> None:
    title = "มาตรการส่งเสริมคุณธรรม ประจำปีงบประมาณ พ.ศ. ๒๕๖๙ (ร.1)"

    assert make_printer(mixed, title).docName() == "มาตรการส่งเสริมคุณธรรม ประจำปีงบประมาณ ๒๕๖๙ (ร1)"


def test_leaving_the_print_dialog_prints_nothing(checked: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[QPrintDialog] = []

    def leave(dialog: QPrintDialog) -> int:
        asked.append(dialog)
        return 0

    monkeypatch.setattr(QPrintDialog, "exec", leave)

    checked.commands.print.trigger()

    assert len(asked) == 1
    assert not checked.messages.isVisible()


def test_a_paper_printed_into_a_file_is_said_to_be_there(
    checked: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.pdf"

    def accept(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(out))
        return 1

    monkeypatch.setattr(QPrintDialog, "exec", accept)

    checked.commands.print.trigger()

    assert out.read_bytes().startswith(b"%PDF")
    assert str(out) in checked.messages.sentence.clean_text


def test_a_printed_paper_is_said_to_be_on_its_way(checked: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: 1)
    monkeypatch.setattr(paper_printing, "print_pages", lambda _pdf, _printer, pages: range(1, len(pages) + 1))

    checked.commands.print.trigger()

    assert "เครื่องพิมพ์แล้ว" in checked.messages.sentence.clean_text


@pytest.mark.qt_log_ignore("QPainter::begin", "This plugin does not support")
def test_a_printer_that_will_not_begin_is_one_sentence(
    checked: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def accept(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(tmp_path / "no such folder" / "out.pdf"))
        return 1

    monkeypatch.setattr(QPrintDialog, "exec", accept)

    checked.commands.print.trigger()

    assert checked.messages.sentence.clean_text.startswith("เครื่องพิมพ์ไม่รับงาน")


def test_printing_can_be_stopped(checked: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def accept(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(tmp_path / "out.pdf"))
        return 1

    stopped: list[QProgressDialog] = []

    def stop(dialog: QProgressDialog) -> bool:
        stopped.append(dialog)
        return True

    monkeypatch.setattr(QPrintDialog, "exec", accept)
    monkeypatch.setattr(QProgressDialog, "wasCanceled", stop)

    checked.commands.print.trigger()

    assert stopped
    assert not checked.messages.isVisible()


def test_what_is_printed_are_the_pages_that_would_be_saved(shown: MainWindow) -> None:
    office = shown._office

    saved = make_pdf(office.file, "2569-memo", office.today())

    preview = documents(shown).pane.preview
    assert preview is not None
    assert pages_of(preview.data) == pages_of(saved)


def pages_of(pdf: bytes) -> list[bytes]:
    return [page.render(scale=1).to_pil().tobytes() for page in pypdfium2.PdfDocument(pdf)]
