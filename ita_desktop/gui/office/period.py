"""Two entries for the days from and to which something holds, and what is wrong with the two together."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ita_desktop.gui.colors import problem_color
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.fields.day import DateField
from ita_desktop.gui.labels import ThaiLabel
from ita_desktop.gui.office.part import Beside
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords


class Period(QWidget):
    """`first` and `last` are bound like other entries; a wrong pair is kept and marked."""

    def __init__(self, words: ScreenWords, first: str, last: str) -> None:
        super().__init__()
        self.first = DateField(words, first, _("เว้นว่าง = ตั้งแต่ต้น"))
        self.last = DateField(words, last, _("เว้นว่าง = จนถึงปัจจุบัน"))
        self.note = ThaiLabel(words)
        self.note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(Beside(self.first, self.last))
        column.addWidget(self.note)
        self._color()

    def show_problem(self, sentence: str) -> None:
        """Says what is wrong; empty for nothing."""
        if sentence != self.note.clean_text:
            self.note.set_text(sentence)
            self.note.setVisible(bool(sentence))

    def changeEvent(self, event: QEvent) -> None:
        """The mark follows light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self._color()

    def _color(self) -> None:
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.WindowText, problem_color(self.palette()))
        self.note.setPalette(palette)


def reversed_days() -> str:
    """What is said of a period that ends before it begins."""
    return _("วันที่สิ้นสุดอยู่ก่อนวันที่เริ่ม โปรดตรวจสอบวันที่ทั้งสอง ข้อมูลที่พิมพ์ไว้ยังอยู่")
