"""The clipboard as other programs leave it."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QImage

from tests.session.clips import clip


def copy(text: str = "", html: str = "") -> None:
    """Puts a text, or what Word and Excel copy, on the clipboard."""
    QGuiApplication.clipboard().setMimeData(clip(text, html))


def copy_picture() -> None:
    """Puts a picture on the clipboard, and nothing else."""
    mime = QMimeData()
    mime.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    QGuiApplication.clipboard().setMimeData(mime)
