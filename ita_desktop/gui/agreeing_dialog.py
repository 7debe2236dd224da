"""What all dialogs have in common in which something is looked at and then agreed to or not."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLayout, QPushButton, QVBoxLayout, QWidget

from ita_desktop.gui.distances import GAP, WIDE_GAP


class AgreeingDialog(QDialog):
    """No larger than the screen; `accept_button` agrees, as Enter does, and Cancel stands beside it."""

    def __init__(self, title: str, size: QSize, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(size.boundedTo(self.screen().availableSize()))
        self.accept_button, self.cancel_button = QPushButton(), QPushButton()

    def arrange(self, *parts: QWidget | QLayout, growing: QWidget, others: tuple[QPushButton, ...] = ()) -> None:
        """Puts the parts below each other, `growing` with all the height left, then the buttons."""
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.cancel_button = buttons.button(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.accept_button, QDialogButtonBox.ButtonRole.AcceptRole)
        for button in others:
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE_GAP, WIDE_GAP, WIDE_GAP, WIDE_GAP)
        column.setSpacing(GAP)
        for part in (*parts, buttons):
            if isinstance(part, QLayout):
                column.addLayout(part)
            else:
                column.addWidget(part, part is growing)
        self.accept_button.setDefault(True)  # known to the dialog only once it stands in it

    def offer(self, text: str, why_not: str = "") -> None:
        """What the button says; with a reason why not it cannot be pressed."""
        self.accept_button.setText(text)
        self.accept_button.setEnabled(not why_not)
        self.accept_button.setToolTip(why_not)
