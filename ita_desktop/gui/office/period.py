"""Two entries for the days from and to which something holds, and what is wrong with the two together."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.gui.distances import GAP
from ita_desktop.gui.fields.beside import Beside
from ita_desktop.gui.fields.day import DateField
from ita_desktop.gui.told import ToldLabel
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords


class Period(QWidget):
    """`first` and `last` are bound like other entries; a wrong pair is kept and marked."""

    def __init__(self, words: ScreenWords, first: str, last: str) -> None:
        super().__init__()
        self.first = DateField(words, first, _("เว้นว่าง = ตั้งแต่ต้น"))
        self.last = DateField(words, last, _("เว้นว่าง = จนถึงปัจจุบัน"))
        self.note = ToldLabel(words)
        self.note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(Beside(self.first, self.last))
        column.addWidget(self.note)

    def show_problem(self, sentence: str) -> None:
        """Says what is wrong; empty for nothing."""
        self.note.tell(sentence, "problem")


def reversed_days() -> str:
    """What is said of a period that ends before it begins."""
    return _("วันที่สิ้นสุดอยู่ก่อนวันที่เริ่ม โปรดตรวจสอบวันที่ทั้งสอง ข้อมูลที่กรอกไว้ยังอยู่")
