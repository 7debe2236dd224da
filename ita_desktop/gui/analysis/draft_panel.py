"""A draft below the text it is for: each sentence with the scores it rests on, and how it is put in."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from ita_desktop.domain.phrases import Sentence
from ita_desktop.domain.scores import ScoreKey, score_name
from ita_desktop.domain.scoring import best
from ita_desktop.gui.analysis.results import Results, two_decimals
from ita_desktop.gui.buttons import allow
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.flow import FlowLayout
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.labels import ThaiLabel, muted
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords


class DraftPanel(QFrame):
    """`used` carries whether the draft goes behind what is written (True) or takes its place."""

    used = Signal(bool)

    def __init__(self, words: ScreenWords, icons: Icons, label: str) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._words = words
        self._shown: tuple[tuple[str, str], ...] | None = None
        self.title = muted(ThaiLabel(words, _("ร่าง{label}จากคะแนน").format(label=label)))
        self.use = QPushButton(_("ใช้ร่างนี้"))
        self.after = QPushButton(_("ต่อท้ายข้อความเดิม"))
        self.instead = QPushButton(_("แทนข้อความเดิม"))
        self.ask = ThaiLabel(words, _("ช่องนี้มีข้อความอยู่แล้ว ต้องการใส่ร่างต่อท้ายหรือแทนข้อความเดิม"))
        for button, icon in ((self.use, "check"), (self.after, "add"), (self.instead, "paste")):
            icons.put(icon, button)
            button.setAccessibleDescription(self.title.clean_text)
        self.use.clicked.connect(lambda: self.used.emit(False))
        self.instead.clicked.connect(lambda: self.used.emit(False))
        self.after.clicked.connect(lambda: self.used.emit(True))
        self._sentences = QVBoxLayout()
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP)
        column.addWidget(self.title)
        self._sentences.setSpacing(GAP // 4)
        column.addLayout(self._sentences)
        column.addWidget(self.ask)
        foot = FlowLayout(GAP)
        for button in (self.use, self.after, self.instead):
            foot.addWidget(button)
        column.addLayout(foot)

    def show_sentences(self, sentences: Iterable[Sentence], results: Results) -> None:
        """Shows other sentences; the same cost nothing."""
        lines = tuple((one.text, _basis(one.keys, results)) for one in sentences)
        if lines == self._shown:
            return
        self._shown = lines
        while item := self._sentences.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for text, basis in lines:
            self._add(ThaiLabel(self._words, text))
            self._add(muted(ThaiLabel(self._words, basis)))
        if not lines:
            self._add(muted(ThaiLabel(self._words, _("คะแนนที่กรอกไว้ยังไม่พอจะร่างข้อความนี้"))))

    def _add(self, widget: QWidget) -> None:
        self._sentences.addWidget(widget)

    def show_ways(self, written: str, draft: str, read_only_because: str) -> None:
        """How the draft can be put in, as long as it is not there already."""
        there, usable = bool(written.strip()), bool(draft) and written != draft
        self.use.setVisible(not there and usable)
        for widget in (self.ask, self.after, self.instead):
            widget.setVisible(there and usable)
        for button in (self.use, self.after, self.instead):
            allow(button, read_only_because)


def _basis(keys: tuple[ScoreKey, ...], results: Results) -> str:
    scores = results.context.assessed.scores
    values = ((key, best(results.framework, scores, key)) for key in dict.fromkeys(keys))
    named = (f"{score_name(key).removeprefix('คะแนน').strip()} {two_decimals(value)}" for key, value in values)
    return _("จากคะแนน {scores}").format(scores=", ".join(named))
