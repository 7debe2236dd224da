"""The clipboard as other programs leave it."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QImage


def copy(text: str = "", html: str = "") -> None:
    """Puts a text, or what Word and Excel copy, on the clipboard."""
    mime = QMimeData()
    if text:
        mime.setText(text)
    if html:
        mime.setHtml(html)
    QGuiApplication.clipboard().setMimeData(mime)


def copy_picture() -> None:
    """Puts a picture on the clipboard, and nothing else."""
    mime = QMimeData()
    mime.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    QGuiApplication.clipboard().setMimeData(mime)
