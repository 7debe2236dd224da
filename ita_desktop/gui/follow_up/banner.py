"""The line that says a year's follow-up is closed: since when, why, and how it is opened again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from ita_desktop.domain.years import Closing
from ita_desktop.gui.buttons import allow
from ita_desktop.gui.distances import GAP, WIDE_GAP
from ita_desktop.gui.follow_up.acts import Act
from ita_desktop.gui.labels import ThaiLabel
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.thai.dates import long_date


class ClosedBanner(QFrame):
    """In sight only while the year looked at is closed."""

    def __init__(self, words: ScreenWords, reopening: Act | None) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.sentence = ThaiLabel(words)
        self.reopen = QPushButton(_("เปิดการติดตามอีกครั้ง…"))
        row = QHBoxLayout(self)
        row.setContentsMargins(WIDE_GAP, GAP // 2, WIDE_GAP, GAP // 2)
        row.setSpacing(WIDE_GAP)
        row.addWidget(self.sentence, 1)
        if reopening is not None:
            self.reopen.clicked.connect(lambda: reopening())
            row.addWidget(self.reopen, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def show_closing(self, closing: Closing, measures_year: int, why_not: str) -> None:
        """Says what is known of it; `why_not` says why it cannot be opened again."""
        self.setVisible(closing.on is not None)
        if closing.on is not None:
            day, note = long_date(closing.on), closing.note.strip()
            said = _("ปิดการติดตามผลของมาตรการปี {year} แล้วเมื่อวันที่ {day} ข้อมูลยังอ่านและพิมพ์ได้ แต่แก้ไขไม่ได้")
            because = " " + _("เหตุผล: {note}").format(note=note) if note else ""
            self.sentence.set_text(said.format(year=measures_year, day=day) + because)
            allow(self.reopen, why_not)
