"""What other programs leave on the clipboard."""

from PySide6.QtCore import QMimeData


def clip(text: str = "", html: str = "") -> QMimeData:
    """A text, or what Word and Excel copy."""
    mime = QMimeData()
    if text:
        mime.setText(text)
    if html:
        mime.setHtml(html)
    return mime
