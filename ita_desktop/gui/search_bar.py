"""The line in which one types what to look for in a document."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from ita_desktop.gui.buttons import icon_button
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.labels import muted
from ita_desktop.i18n import _


class SearchBar(QWidget):
    """Enter goes on, Shift+Enter goes back, Escape closes."""

    text_changed = Signal(str)
    step_wanted = Signal(int)
    closed = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.field = QLineEdit()
        self.field.setPlaceholderText(_("ค้นหาในเอกสาร"))
        self.field.setAccessibleName(_("ค้นหาในเอกสาร"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self.text_changed)
        self.count = QLabel()
        self.count.setMinimumWidth(self.fontMetrics().horizontalAdvance("000 จาก 000") + GAP)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, GAP // 2, GAP, GAP // 2)
        row.addWidget(self.field, 1)
        row.addWidget(muted(self.count))
        for icon, label, keys, act in (
            ("previous", _("ที่พบก่อนหน้า"), "Shift+Enter", lambda: self.step_wanted.emit(-1)),
            ("next", _("ที่พบถัดไป"), "Enter", lambda: self.step_wanted.emit(1)),
            ("close", _("ปิดการค้นหา"), "Esc", self.close_bar),
        ):
            button = icon_button(icons, icon, label, keys)
            button.clicked.connect(act)
            row.addWidget(button)
        self.hide()

    def open_bar(self) -> None:
        """Shows the line, ready to type over what was looked for last."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def close_bar(self) -> None:
        """Hides the line and ends the search."""
        self.hide()
        self.field.clear()
        self.closed.emit()

    def show_count(self, hit: int, hits: int, searching: bool) -> None:
        """`hit` from 0, -1 while none is chosen."""
        if not self.field.text():
            text = ""
        elif hits == 0:
            text = _("กำลังค้นหา…") if searching else _("ไม่พบ")
        elif hit < 0:
            text = _("พบ {hits} แห่ง").format(hits=hits)
        else:
            text = _("{hit} จาก {hits}").format(hit=hit + 1, hits=hits)
        self.count.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys the field itself does not use."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.step_wanted.emit(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """The count's room follows the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.count.setMinimumWidth(self.fontMetrics().horizontalAdvance("000 จาก 000") + GAP)
