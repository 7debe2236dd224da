"""The line in which the address of a link is typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ita_desktop.gui.distances import GAP
from ita_desktop.gui.fields.line import LineField
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords


class LinkLine(QWidget):
    """`entered` carries what was typed; Escape puts the line away."""

    entered = Signal(str)

    def __init__(self, words: ScreenWords) -> None:
        super().__init__()
        self.field = LineField(words, _("ที่อยู่ของลิงก์"), suggestion="https://")
        self.add = QPushButton(_("แนบลิงก์"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.field, 1)
        row.addWidget(self.add, 0, Qt.AlignmentFlag.AlignBottom)
        self.field.line.returnPressed.connect(self._enter)
        self.add.clicked.connect(self._enter)

    def begin(self) -> None:
        """Shows the line, ready to be typed in."""
        self.show()
        self.field.setFocus()

    def end(self) -> None:
        """Puts the line away, empty."""
        self.field.show_text("")
        self.hide()

    def _enter(self) -> None:
        self.entered.emit(self.field.text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends it."""
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)
