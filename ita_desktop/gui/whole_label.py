"""Labels of names and paths, torn only where they may be."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

_AFTER_A_FOLDER = re.compile(r"(?<=[/\\])")


class WholeLabel(QLabel):
    """A wrapping label that breaks its text at spaces and between the parts it was given, nowhere else."""

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        # A part wider than the window must not widen the window.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_parts(self, *parts: str) -> None:
        """Shows the parts as one text."""
        self.setText("\u200b".join(part for part in parts if part))
        self.setAccessibleName(self.clean_text)

    def show_path(self, path: str) -> None:
        """Shows a path, whose parts are its folders."""
        self.show_parts(*_AFTER_A_FOLDER.split(path))

    @property
    def clean_text(self) -> str:
        """The text without word breaks."""
        return self.text().replace("\u200b", "")
