"""The question before a document with errors is printed or written: go on, mend first, or leave it."""

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from ita_desktop.gui.agreeing_dialog import AgreeingDialog
from ita_desktop.gui.form_area import FormArea
from ita_desktop.gui.labels import ThaiLabel, heading
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords

Answer = Literal["go-on", "mend", "leave"]
MOST_TOLD = 5
_SIZE = QSize(680, 500)


class PrintingQuestion(AgreeingDialog):
    """Tells up to five errors; `answer` is what the clerk chose. Enter goes to mend them."""

    def __init__(
        self, errors: Sequence[str], go_on: str, *, several: bool, words: ScreenWords, parent: QWidget
    ) -> None:
        super().__init__(_("ยังมีสิ่งที่ต้องแก้ไข"), _SIZE, parent)
        self.answer: Answer = "leave"
        told = _("เอกสารที่เลือกยังมีสิ่งที่ต้องแก้ไข {count} ข้อ") if several else _("เอกสารนี้ยังมีสิ่งที่ต้องแก้ไข {count} ข้อ")
        self.sentences = tuple(f"{number}. {said}" for number, said in enumerate(errors[:MOST_TOLD], 1))
        more = len(errors) - MOST_TOLD
        labels = [heading(words, told.format(count=len(errors)), 1.1)]
        labels += [ThaiLabel(words, sentence) for sentence in self.sentences]
        if more > 0:
            labels.append(ThaiLabel(words, _("และอีก {count} ข้อ").format(count=more)))
        area: QScrollArea = FormArea(_("ยังมีสิ่งที่ต้องแก้ไข"), *labels)
        self.go_on = QPushButton(go_on)
        self.go_on.clicked.connect(lambda: self._choose("go-on"))
        self.accepted.connect(self._choose_mending)
        self.offer(_("ไปแก้ไข"))
        self.arrange(area, growing=area, others=(self.go_on,))
        self.accept_button.setFocus()

    def _choose(self, answer: Answer) -> None:
        self.answer = answer
        self.reject()

    def _choose_mending(self) -> None:
        self.answer = "mend"


def ask_about(
    errors: Sequence[str],
    go_on: str,
    *,
    several: bool,
    words: ScreenWords,
    parent: QWidget,
    answered: Callable[[Answer], object],
) -> None:
    """Asks about errors told in sentences, and tells the answer; `go_on` is the label of going on all the same."""
    dialog = PrintingQuestion(errors, go_on, several=several, words=words, parent=parent)
    dialog.finished.connect(lambda: answered(dialog.answer))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
