"""Files dropped on an entry of text: they are evidence, not words."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget


def leave_drops_to_the_form(part: QWidget) -> None:
    """No entry in a part takes what is dropped on it: left to themselves they would write a file's path as text."""
    for line in part.findChildren(QLineEdit):
        line.setAcceptDrops(False)
    for text in part.findChildren(QPlainTextEdit):
        text.setAcceptDrops(False)
        text.viewport().setAcceptDrops(False)
