"""What is on the clipboard: rows of a table, or running text."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from ita_desktop.intake.clipboard import Pasted as Pasted
from ita_desktop.intake.clipboard import read_pasted


def copied() -> QMimeData:
    """What was copied, empty for nothing: a clipboard owned by a program that just ended has no data at all."""
    return QGuiApplication.clipboard().mimeData() or QMimeData()


def read_clipboard(mime: QMimeData) -> Pasted:
    """The rows of what is on the clipboard."""
    return read_pasted(mime.html(), mime.text())


def running_text_in(mime: QMimeData, pasted: Pasted) -> str:
    """The text of a clipboard without a table, or with one of a single cell; empty where it holds a real table."""
    text = mime.text()
    if "<table" in mime.html().casefold():
        cells = [cell for row in pasted.rows for cell in row]
        return cells[0] if len(cells) == 1 else ""
    return "" if "\t" in text.strip() else text.strip()
