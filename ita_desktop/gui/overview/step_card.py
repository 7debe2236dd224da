"""One step of the year: its number, how far it has come, and the way to it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from ita_desktop.gui.colors import good_color
from ita_desktop.gui.distances import GAP, WIDE_GAP
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.issues.severities import spoken
from ita_desktop.gui.labels import ThaiLabel, heading, muted
from ita_desktop.gui.told import ToldLabel
from ita_desktop.i18n import _
from ita_desktop.session.issues import Counts
from ita_desktop.session.screen_words import ScreenWords

_ICON = 26


class StepCard(QFrame):
    """`wanted` says that the clerk wants to go there."""

    wanted = Signal()

    def __init__(self, words: ScreenWords, icons: Icons, icon: str, title: str, go: str) -> None:
        super().__init__()
        self._icons, self._icon_name, self._done = icons, icon, False
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.icon = QLabel()
        self.title = heading(words, title, 1.1)
        self.state = ThaiLabel(words)
        self.missing = muted(ThaiLabel(words))
        self.issues = ToldLabel(words)
        self.issues.hide()
        self.button = QPushButton(go)
        self.button.clicked.connect(self.wanted)
        texts = QVBoxLayout()
        texts.setSpacing(GAP // 4)
        for label in (self.title, self.state, self.missing, self.issues):
            texts.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(WIDE_GAP, GAP, WIDE_GAP, GAP)
        row.setSpacing(WIDE_GAP)
        row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        row.addWidget(self.button)

    def name(self, title: str) -> None:
        """Names the step, which carries its year."""
        self.title.set_text(title)
        self.button.setAccessibleName(f"{self.button.text()} {title}")

    def show_state(self, state: str, missing: str, *, done: bool, next_one: bool) -> None:
        """Says what is done and what is missing; the step to take next has the default button."""
        self.state.set_text(state)
        self.missing.set_text(missing)
        self.missing.setVisible(bool(missing))
        self.button.setDefault(next_one)
        self._done = done
        self._draw_icon()

    def show_issues(self, counts: Counts) -> None:
        """What the checks found that wants attention; hints are left to their list."""
        said = spoken(Counts(counts.errors, counts.warnings))
        text = _("ข้อทักท้วง: {counts}").format(counts=said) if said else ""
        self.issues.tell(text, "problem" if counts.errors else "caution")

    def _draw_icon(self) -> None:
        color = good_color(self.palette()) if self._done else self.palette().color(QPalette.ColorRole.WindowText)
        name = "check" if self._done else self._icon_name
        self.icon.setPixmap(self._icons.pixmap(name, color, _ICON, self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        """The icon follows light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icon()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A card lies on the lighter ground of entries."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().brush(QPalette.ColorRole.Base))
        painter.end()
        super().paintEvent(event)
