"""The form's entry for links: names what a measure answers and opens the list to tick."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ita_desktop.gui.distances import GAP
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.labels import ThaiLabel
from ita_desktop.gui.measures.linking import Links, named_links, toggled
from ita_desktop.gui.measures.links_popup import LinksPopup
from ita_desktop.gui.measures.reference import Reference
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords


class LinksField(QWidget):
    """`edited` carries Links; each tick tells."""

    edited = Signal(object)

    def __init__(self, words: ScreenWords, icons: Icons, label: str) -> None:
        super().__init__()
        self._words = words
        self._value = Links()
        self._reference: Reference | None = None
        self._read_only = False
        self.popup: LinksPopup | None = None
        self._named = ThaiLabel(words)
        self.choose = QPushButton(_("เลือกตัวชี้วัดและข้อ"))
        self.choose.clicked.connect(self.open)
        icons.put("check", self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addWidget(ThaiLabel(words, label))
        column.addWidget(self._named)
        column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.choose)

    def show_links(self, value: Links, reference: Reference, read_only: bool) -> None:
        """Shows what is linked."""
        self._value, self._reference, self._read_only = value, reference, read_only
        self._named.set_text("\n".join(named_links(value, reference)) or _("ยังไม่ได้เลือก"))
        self.choose.setEnabled(not read_only)
        if self.popup is not None and self.popup.isVisible():
            self.popup.show_links(value, reference)

    def open(self) -> None:
        """Opens the list."""
        if self._reference is None or self._read_only:
            return
        if self.popup is None:
            self.popup = LinksPopup(self._words, self)
            self.popup.toggled.connect(self._toggle)
        self.popup.show_links(self._value, self._reference)
        self.popup.open_at(self.choose)

    def _toggle(self, code: str, is_item: bool) -> None:
        if self._reference is not None:
            self.edited.emit(toggled(self._value, code, is_item, self._reference))
