"""What is seen where a year has no measures: what belongs here, and the first acts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ita_desktop.gui.distances import WIDE_GAP
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.labels import ThaiLabel, heading
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords


class EmptyPage(QScrollArea):
    """`acts` is the column its buttons stand in."""

    def __init__(self, words: ScreenWords, icons: Icons) -> None:
        super().__init__()
        self.title = heading(words, "")
        self.add = QPushButton(_("เพิ่มมาตรการแรก"))
        icons.put("add", self.add)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(2 * WIDE_GAP, 2 * WIDE_GAP, WIDE_GAP, WIDE_GAP)
        column.setSpacing(WIDE_GAP)
        column.addWidget(self.title)
        sentence = _(
            "หน้านี้เก็บมาตรการ แนวทาง โครงการ และกิจกรรมที่จะดำเนินการในปีนี้ พร้อมขั้นตอน ผู้รับผิดชอบ ระยะเวลา และการติดตามผล "
            "เพื่อนำไปพิมพ์เป็นตารางมาตรการ"
        )
        column.addWidget(ThaiLabel(words, sentence))
        self.acts = QVBoxLayout()
        self.acts.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self.acts)
        column.addStretch(1)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_year(self, measures_year: int, why_not: str) -> None:
        """Names the year; `why_not` says why nothing can be added."""
        self.title.set_text(_("ยังไม่มีมาตรการของปีงบประมาณ พ.ศ. {year}").format(year=measures_year))
        self.add.setEnabled(not why_not)
        self.add.setToolTip(why_not)
