"""The bar that says in one sentence what happened, without stopping the clerk."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from ita_desktop.gui.buttons import icon_button
from ita_desktop.gui.distances import GAP, ICON_SIZE, WIDE_GAP
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.labels import ThaiLabel
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords

_STRIPE = 4
_TINT = 0.12


Kind = Literal["info", "warning", "error"]
_COLORS: dict[Kind, QColor] = {"warning": QColor("#b26a00"), "error": QColor("#c0392b")}

Action = tuple[str, Callable[[], object]]


class MessageBar(QFrame):
    """Hidden while there is nothing to say; the newest message replaces the one before."""

    def __init__(self, words: ScreenWords, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self.kind: Kind = "info"
        self._icon = QLabel()
        self.sentence = ThaiLabel(words)
        self.buttons: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(WIDE_GAP, GAP // 2, GAP, GAP // 2)
        self._row.setSpacing(GAP)
        self._row.addWidget(self._icon)
        self._row.addWidget(self.sentence, 1)
        self.close_button = icon_button(icons, "close", _("ปิดข้อความนี้"), "Esc")
        self.close_button.clicked.connect(self.clear)
        self._row.addWidget(self.close_button)
        self.setAccessibleName(_("ข้อความจากโปรแกรม"))
        self.hide()

    def tell(self, kind: Kind, sentence: str, *actions: Action) -> None:
        """Shows a sentence and, after it, a button for each (label, what it does)."""
        self._remove_buttons()
        self.kind = kind
        self.sentence.set_text(sentence)
        for label, act in actions:
            self._add_button(label, act)
        self._show_icon()
        self.show()
        self.update()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def clear(self) -> None:
        """Nothing more to say."""
        self._remove_buttons()
        self.hide()

    def _add_button(self, label: str, act: Callable[[], object]) -> None:
        button = QPushButton(label)
        button.clicked.connect(act)
        self._row.insertWidget(2 + len(self.buttons), button)
        self.buttons.append(button)

    def _remove_buttons(self) -> None:
        for button in self.buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons.clear()

    def _show_icon(self) -> None:
        self._icon.setPixmap(self._icons.pixmap(self.kind, self._color(), ICON_SIZE, self.devicePixelRatioF()))

    def _color(self) -> QColor:
        return _COLORS.get(self.kind) or self.palette().color(QPalette.ColorRole.Highlight)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the message."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """The icon follows the palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.isVisible():
            self._show_icon()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A quiet tint of the message's colour, and a stripe of it at the left."""
        painter = QPainter(self)
        tint = QColor(self._color())
        tint.setAlphaF(_TINT)
        painter.fillRect(self.rect(), tint)
        painter.fillRect(0, 0, _STRIPE, self.height(), self._color())
