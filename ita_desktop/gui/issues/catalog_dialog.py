"""All that the program checks, to be read: family by family what is found, why it matters, and an example."""

from collections.abc import Iterable
from html import escape
from itertools import groupby

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTextBrowser, QVBoxLayout, QWidget

from ita_desktop.gui.distances import GAP, WIDE_GAP
from ita_desktop.gui.issues.severities import color_of
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.work.check_catalog import CatalogEntry, catalog
from ita_desktop.work.check_words import family_name, word_of

_SIZE = QSize(760, 620)


class CatalogDialog(QDialog):
    """Read and closed."""

    def __init__(self, words: ScreenWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self._entries = catalog()
        self.setWindowTitle(_("รายการที่โปรแกรมตรวจ"))
        note = _("โปรแกรมตรวจ {count} เรื่องทุกครั้งที่แก้ไข ข้อที่ตรวจพบแสดงในรายการข้อทักท้วง (F8)")
        self.note = QLabel(words.broken(note.format(count=len(self._entries))), wordWrap=True)
        self.note.setAccessibleName(note.format(count=len(self._entries)))
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(_("รายการที่โปรแกรมตรวจ"))
        self.text.setTabChangesFocus(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE_GAP, WIDE_GAP, WIDE_GAP, WIDE_GAP)
        column.setSpacing(GAP)
        for widget in (self.note, self.text, buttons):
            column.addWidget(widget, widget is self.text)
        self.resize(_SIZE.boundedTo(self.screen().availableSize()))
        words.ready.connect(self._show)
        self._show()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        families = groupby(self._entries, key=lambda entry: entry.family)
        self.text.setHtml("".join(self._of_family(family, entries) for family, entries in families))

    def _of_family(self, family: str, entries: Iterable[CatalogEntry]) -> str:
        return f"<h3>{self._broken(family_name(family))}</h3>" + "".join(map(self._of_check, entries))

    def _of_check(self, entry: CatalogEntry) -> str:
        color = color_of(entry.severity, self.palette()).name()
        severity = f'<span style="color: {color}">{self._broken(word_of(entry.severity))}</span>'
        example = self._broken(_("ตัวอย่าง: {example}").format(example=entry.example))
        title = f"<b>{self._broken(entry.title)}</b> &nbsp; {severity}"
        return (
            f'<p style="margin: 14px 0 2px 0">{title}</p>'
            f'<p style="margin: 0 0 2px 0">{self._broken(entry.why)}</p>'
            f'<p style="margin: 0">{example}</p>'
        )

    def _broken(self, text: str) -> str:
        return escape(self._words.broken(text))

    def changeEvent(self, event: QEvent) -> None:
        """The colours follow light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "text"):
            self._show()
