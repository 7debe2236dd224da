"""A PDF's pages on a printer: as pictures of 300 dpi in grey, each on a sheet of its own size and orientation."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QMarginsF, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QProgressDialog, QWidget

from ita_desktop.i18n import _

DOTS_PER_INCH = 300
_POINTS_PER_INCH = 72
_UNSEEN_MS = 600

Ending = Literal["printed", "left", "failed"]


def ask_and_print(parent: QWidget, pdf: QPdfDocument, title: str, page: int) -> tuple[Ending, str]:
    """Asks for the printer and prints; `page`, from 0, is what "current page" means.

    How it ended, and the file where the printer is one.
    """
    printer = make_printer(pdf, title)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(_("พิมพ์ {title}").format(title=title))
    dialog.setOptions(
        QPrintDialog.PrintDialogOption.PrintPageRange
        | QPrintDialog.PrintDialogOption.PrintToFile
        | QPrintDialog.PrintDialogOption.PrintCurrentPage
        | QPrintDialog.PrintDialogOption.PrintCollateCopies
    )
    dialog.setMinMax(1, pdf.pageCount())
    if not dialog.exec():
        return "left", ""
    pages = chosen_pages(printer, pdf.pageCount(), page)
    progress = QProgressDialog(_("กำลังส่งไปที่เครื่องพิมพ์…"), _("ยกเลิก"), 0, len(pages), parent)
    progress.setWindowModality(Qt.WindowModality.WindowModal)
    progress.setMinimumDuration(_UNSEEN_MS)
    printed = 0
    for printed in print_pages(pdf, printer, pages):
        progress.setValue(printed)
        if progress.wasCanceled():
            printer.abort()
            return "left", ""
    progress.reset()
    file = printer.outputFileName()
    # Windows names a port here where its own dialog asks for the file.
    return "printed" if printed == len(pages) else "failed", file if Path(file).is_file() else ""


def make_printer(pdf: QPdfDocument, title: str) -> QPrinter:
    """A printer set to the first page's paper; nothing is printed yet."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(_job_name(title))
    printer.setResolution(DOTS_PER_INCH)
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    printer.setFullPage(True)
    printer.setPageLayout(page_layout(pdf.pagePointSize(0)))
    return printer


def _job_name(title: str) -> str:
    """The title as a name without full stops: Qt takes what follows one for a file's ending and cuts it off."""
    return title.replace("พ.ศ. ", "").replace(".", "")


def chosen_pages(printer: QPrinter, count: int, current: int) -> Sequence[int]:
    """The pages, from 0, that the print dialog was asked for."""
    if printer.printRange() == QPrinter.PrintRange.CurrentPage:
        return [current]
    if printer.printRange() == QPrinter.PrintRange.PageRange and printer.fromPage():
        return range(printer.fromPage() - 1, min(printer.toPage(), count))
    return range(count)


def page_layout(size: QSizeF) -> QPageLayout:
    """The sheet of a page of `size` points: a known paper where it is one, lying on its side where it is wider."""
    wide = size.width() > size.height()
    orientation = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    upright = size.transposed() if wide else size
    paper = QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    return QPageLayout(paper, orientation, QMarginsF())


def print_pages(pdf: QPdfDocument, printer: QPrinter, pages: Sequence[int]) -> Iterator[int]:
    """Prints page by page, telling after each how many are done; a printer that will not begin prints nothing."""
    painter = QPainter()
    for done, page in enumerate(pages, 1):
        # The layout of a sheet must be set before the sheet begins.
        printer.setPageLayout(page_layout(pdf.pagePointSize(page)))
        started = printer.newPage() if painter.isActive() else painter.begin(printer)
        if not started:
            break
        _draw(pdf, page, printer, painter)
        yield done
    if painter.isActive():
        painter.end()


def _draw(pdf: QPdfDocument, page: int, printer: QPrinter, painter: QPainter) -> None:
    size = pdf.pagePointSize(page)
    scale = DOTS_PER_INCH / _POINTS_PER_INCH
    options = QPdfDocumentRenderOptions()
    options.setRenderFlags(QPdfDocumentRenderOptions.RenderFlag.Grayscale)
    picture = pdf.render(page, QSize(round(size.width() * scale), round(size.height() * scale)), options)
    sheet = printer.pageLayout().fullRectPixels(printer.resolution())
    painter.drawImage(QRect(0, 0, sheet.width(), sheet.height()), picture)
