"""A ready recommendation of ป.ป.ช.: quieter than the office's own, with its source, to be taken over for editing."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ita_desktop.domain.framework import ItemAdvice, Standing
from ita_desktop.gui.buttons import allow
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.labels import ThaiLabel, muted
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords


class AdviceNote(QWidget):
    """`take` is called with what it shows, for a copy among the office's own."""

    def __init__(self, words: ScreenWords, icons: Icons, take: Callable[[ItemAdvice], None]) -> None:
        super().__init__()
        self._take = take
        self._shown: tuple[ItemAdvice, int, str] | None = None
        self.source = muted(ThaiLabel(words))
        self.text = muted(ThaiLabel(words))
        self.take = QPushButton(_("นำมาเป็นข้อเสนอแนะของหน่วยงาน"))
        self.take.clicked.connect(self._ask)
        icons.put("duplicate", self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        for label in (self.source, self.text):
            column.addWidget(label)
        column.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)

    def show_possible(self, advice: ItemAdvice, fiscal_year: int, read_only_because: str) -> None:
        """Shows one, with where it is from."""
        now = (advice, fiscal_year, read_only_because)
        if now == self._shown:
            return
        self._shown = now
        items = ", ".join(advice.items)
        said = _("ข้อ {items} · ที่มา: ข้อเสนอแนะของสำนักงาน ป.ป.ช. ปี {year}").format(items=items, year=fiscal_year)
        if advice.standing is not Standing.SOURCED:
            said = f"{said} {_('(สมมติ)')}"
        self.source.set_text(said)
        self.text.set_text(advice.text)
        self.take.setAccessibleDescription(said)
        allow(self.take, read_only_because)

    def _ask(self) -> None:
        if self._shown is not None:
            self._take(self._shown[0])
