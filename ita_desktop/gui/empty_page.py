"""What is seen where there is nothing yet: what belongs here, and the first acts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ita_desktop.gui.distances import WIDE_GAP
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.labels import ThaiLabel, heading
from ita_desktop.session.screen_words import ScreenWords

_WIDEST = 900


class EmptyPage(QScrollArea):
    """A title that names what is missing, a sentence, and buttons below each other."""

    def __init__(self, words: ScreenWords, icons: Icons, sentence: str) -> None:
        super().__init__()
        self._icons = icons
        self.title = heading(words, "")
        page = QWidget()
        page.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(page)
        column.setContentsMargins(2 * WIDE_GAP, 2 * WIDE_GAP, WIDE_GAP, WIDE_GAP)
        column.setSpacing(WIDE_GAP)
        column.addWidget(self.title)
        column.addWidget(ThaiLabel(words, sentence))
        self._acts = QVBoxLayout()
        column.addLayout(self._acts)
        column.addStretch(1)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def offer(self, icon: str, label: str) -> QPushButton:
        """One more act; what it does is for the screen to say."""
        button = QPushButton(label)
        self._icons.put(icon, button)
        self.add_act(button)
        return button

    def add_act(self, button: QPushButton) -> None:
        """A button made elsewhere; Enter presses it, as in a dialog."""
        self._acts.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)


def fill_screen(screen: QWidget, content: QWidget, empty: EmptyPage) -> QStackedWidget:
    """Fills a screen with its content or its empty page; which of them is in front is for the screen to say."""
    pages = QStackedWidget()
    pages.addWidget(content)
    pages.addWidget(empty)
    outer = QVBoxLayout(screen)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(pages)
    return pages
