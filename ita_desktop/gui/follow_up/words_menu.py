"""A text entry beside whose label stands a menu of what was typed there before."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from ita_desktop.gui.buttons import allow
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.fields.line import LineField
from ita_desktop.gui.fields.text import TextField
from ita_desktop.gui.labels import ThaiLabel
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords

_MOST_OFFERED = 15
_OFFER_WIDTH = 480

type Before = Callable[[], tuple[str, ...]]


class WordsField(QWidget):
    """`edited` carries what was typed, `chosen` the whole text as it is with what was chosen from the menu.

    `before` gives the texts typed before, the commonest first; asked only when the menu is opened.
    """

    edited = Signal(str)
    chosen = Signal(str)

    def __init__(self, words: ScreenWords, label: str, field: TextField | LineField, before: Before) -> None:
        super().__init__()
        self.field = field
        self._before = before
        self.label = ThaiLabel(words, label)
        self.label.setBuddy(field.editor)
        field.editor.setAccessibleName(label)
        self.menu = QMenu(self)
        self.menu.setToolTipsVisible(True)
        self.offers = QToolButton()
        self.offers.setText(_("ข้อความที่เคยใช้"))
        self.offers.setAccessibleName(_("ข้อความที่เคยใช้ใน{label}").format(label=label))
        self.offers.setAutoRaise(True)
        self.offers.setMenu(self.menu)
        self.offers.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        # Tab goes from entry to entry; the key opens the menu from within one.
        self.offers.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.offers.setToolTip(_("เลือกข้อความที่เคยพิมพ์ในช่องนี้ (Alt+↓)"))
        field.editor.installEventFilter(self)
        head = QHBoxLayout()
        head.addWidget(self.label, 1)
        head.addWidget(self.offers, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 4)
        column.addLayout(head)
        column.addWidget(field)
        field.edited.connect(self.edited)
        self.menu.aboutToShow.connect(self.fill_menu)
        self.setFocusProxy(field)

    def show_text(self, text: str, *, read_only: bool) -> None:
        """Shows a text without telling."""
        self.field.show_text(text)
        self.field.set_read_only(read_only)
        allow(self.offers, _("แก้ไขไม่ได้ในขณะนี้") if read_only else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt and the arrow down open the menu."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            if alt and event.key() == Qt.Key.Key_Down and self.offers.isEnabled():
                self.menu.popup(self.offers.mapToGlobal(QPoint(0, self.offers.height())))
                return True
        return super().eventFilter(watched, event)

    def fill_menu(self) -> None:
        """Offers what was typed before and holds what is typed now; where nothing does, all of it."""
        self.menu.clear()
        typed = self.field.text.strip()
        known = [text for text in self._before() if text != typed]
        found = [text for text in known if typed.casefold() in text.casefold()]
        for text in (found or known)[:_MOST_OFFERED]:
            self._offer(text, typed)
        if not known:
            self.menu.addAction(_("ยังไม่มีข้อความที่เคยใช้ในช่องนี้")).setEnabled(False)

    def _offer(self, text: str, typed: str) -> None:
        """What is typed is replaced by what begins or goes on like it, else kept before the chosen text."""
        one_line = " ".join(text.split())
        shown = self.fontMetrics().elidedText(one_line, Qt.TextElideMode.ElideRight, _OFFER_WIDTH)
        action = self.menu.addAction(shown.replace("&", "&&"))
        action.setToolTip(text)
        whole = text if typed.casefold() in text.casefold() else f"{typed}{self._between}{text}"
        action.triggered.connect(lambda: self._choose(whole))

    @property
    def _between(self) -> str:
        return "\n" if isinstance(self.field, TextField) else " "

    def _choose(self, text: str) -> None:
        self.chosen.emit(text)
        self.field.setFocus()
