"""The top of the window: whose file this is and the year one works in."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ita_desktop.gui.distances import GAP, WIDE_GAP
from ita_desktop.gui.labels import ThaiLabel, heading, muted
from ita_desktop.gui.year_chooser import YearChooser, years_of_work
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords

_LOW = 480


class TopBar(QWidget):
    """The office's name at the left, the working year and what it means at the right."""

    def __init__(self, words: ScreenWords) -> None:
        super().__init__()
        self.office = heading(words, "", 1.3)
        self.chooser = YearChooser()
        self.meaning = muted(ThaiLabel(words))
        self.meaning.setAlignment(Qt.AlignmentFlag.AlignRight)
        right = QVBoxLayout()
        right.setSpacing(GAP // 2)
        right.addWidget(self.chooser, 0, Qt.AlignmentFlag.AlignRight)
        right.addWidget(self.meaning)
        row = QHBoxLayout(self)
        row.setContentsMargins(WIDE_GAP, GAP, WIDE_GAP, GAP)
        row.setSpacing(WIDE_GAP)
        row.addWidget(self.office, 1)
        row.addLayout(right, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low window the meaning of the year is left to the chooser's tool tip."""
        super().resizeEvent(event)
        self.meaning.setVisible(self.window().height() >= _LOW)

    def show_office(self, name: str, years: tuple[int, ...], year: int) -> None:
        """Shows another office or year."""
        self.office.set_text(name or _("ยังไม่ได้กรอกชื่อหน่วยงาน"))
        self.chooser.show_years(years, year)
        self.meaning.set_text(years_of_work(year))
