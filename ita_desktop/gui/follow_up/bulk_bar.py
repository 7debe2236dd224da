"""What can be said of many chosen rows at once: a bar below the table, in sight only while several are chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from ita_desktop.domain.measures import Status
from ita_desktop.gui.buttons import allow
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.fields.field import leave_undo_to_the_window
from ita_desktop.gui.fields.line import roomy
from ita_desktop.gui.flow import FlowLayout
from ita_desktop.gui.follow_up.table import status_menu
from ita_desktop.gui.labels import ThaiLabel
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords


class BulkBar(QWidget):
    """`status_chosen` carries a Status, `day_typed` the text of a day; `first_wanted` says all like the first row."""

    status_chosen = Signal(object)
    day_typed = Signal(str)
    first_wanted = Signal()

    def __init__(self, words: ScreenWords) -> None:
        super().__init__()
        self.count = ThaiLabel(words)
        self.count.setWordWrap(False)
        self.status = QToolButton()
        self.status.setText(_("กำหนดสถานะ"))
        self.status.setAccessibleName(self.status.text())
        self.status.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = status_menu(self.status)
        menu.triggered.connect(lambda action: self.status_chosen.emit(Status(action.data())))
        self.status.setMenu(menu)
        self.day = roomy(QLineEdit())
        self.day.setPlaceholderText(_("วันที่ของทุกแถว"))
        self.day.setAccessibleName(_("วันที่ของทุกแถวที่เลือก"))
        leave_undo_to_the_window(self.day)
        self.put_day = QPushButton(_("ใส่วันที่"))
        self.like_first = QPushButton(_("เหมือนแถวแรก"))
        self.day.returnPressed.connect(self._tell_day)
        self.put_day.clicked.connect(self._tell_day)
        self.like_first.clicked.connect(self.first_wanted)
        row = FlowLayout(GAP)
        for widget in (self.count, self.status, self.day, self.put_day, self.like_first):
            row.addWidget(widget)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(GAP, GAP // 2, GAP, GAP // 2)
        outer.addLayout(row)
        self.hide()

    def show_chosen(self, count: int, why_not: str) -> None:
        """For so many chosen rows; one needs no bar."""
        if count > 1:
            self.count.set_text(_("เลือก {count} แถว").format(count=count))
            self.day.setReadOnly(bool(why_not))
            for button in (self.status, self.put_day, self.like_first):
                allow(button, why_not)
        self.setVisible(count > 1)

    def _tell_day(self) -> None:
        self.day_typed.emit(self.day.text())
