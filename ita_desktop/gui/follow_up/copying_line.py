"""How far the copying of evidence has come, and the button that stops it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ita_desktop.gui.distances import GAP
from ita_desktop.gui.labels import ThaiLabel
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords

if TYPE_CHECKING:
    from ita_desktop.session.evidence import EvidenceFiles


class CopyingLine(QWidget):
    """In sight only while files are being copied."""

    def __init__(self, words: ScreenWords, files: "EvidenceFiles") -> None:
        super().__init__()
        self._files = files
        self.sentence = ThaiLabel(words)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(_("การคัดลอกหลักฐาน"))
        self.stop = QPushButton(_("หยุดคัดลอก"))
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addWidget(self.sentence)
        column.addLayout(row)
        self.stop.clicked.connect(files.cancel)
        files.progressed.connect(self._show)
        files.ended.connect(self._end)
        self.hide()

    def _show(self, done: int, total: int, name: str) -> None:
        if self._files.keeping:
            self.bar.setRange(0, total)
            self.bar.setValue(done)
            self.sentence.set_text(_("กำลังคัดลอก {name}").format(name=name))
            self.show()

    def _end(self) -> None:
        if not self._files.keeping:
            self.hide()
