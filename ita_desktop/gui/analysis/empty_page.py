"""What is seen where there is nothing to analyse yet: what belongs here, and the way to the scores."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ita_desktop.gui.distances import WIDE_GAP
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.labels import ThaiLabel, heading
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords


class EmptyPage(QScrollArea):
    """`go` leads to the scores."""

    def __init__(self, words: ScreenWords, icons: Icons) -> None:
        super().__init__()
        self.title = heading(words, "")
        self.go = QPushButton(_("ไปกรอกคะแนน"))
        icons.put("scores", self.go)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(2 * WIDE_GAP, 2 * WIDE_GAP, WIDE_GAP, WIDE_GAP)
        column.setSpacing(WIDE_GAP)
        column.addWidget(self.title)
        sentence = _(
            "หน้านี้ใช้เขียนข้อบกพร่อง ข้อที่ต้องแก้ไขปรับปรุง และข้อที่ต้องรักษาระดับ ของแต่ละตัวชี้วัด โดยมีคะแนนเทียบกับปีก่อนและร่างข้อความให้ "
            "โปรดกรอกคะแนนก่อน"
        )
        column.addWidget(ThaiLabel(words, sentence))
        column.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_year(self, assessed_year: int) -> None:
        """Names the year."""
        self.title.set_text(_("ยังไม่มีคะแนนของปีงบประมาณ พ.ศ. {year} ให้วิเคราะห์").format(year=assessed_year))
