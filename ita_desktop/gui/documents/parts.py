"""Which documents a bundle prints, and in which order."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ita_desktop.gui.buttons import icon_button
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.labels import ThaiLabel, muted
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.session.sheets import Sheet

type WriteParts = Callable[[tuple[str, ...]], None]

_KIND = Qt.ItemDataRole.UserRole
_ROW_HEIGHT = 30


class PartsEntry(QWidget):
    """A list of kinds to tick, those printed first and in their order; at least one stays ticked."""

    def __init__(self, words: ScreenWords, icons: Icons, write: WriteParts) -> None:
        super().__init__()
        self._write = write
        self._read_only = False
        self.note = muted(ThaiLabel(words, _("เลือกเอกสารที่พิมพ์ในชุด และย้ายขึ้นลงตามลำดับที่พิมพ์ ชนิดที่มีหลายฉบับจะพิมพ์ฉบับที่ 1")))
        self.list = QListWidget()
        self.list.setAccessibleName(_("เอกสารในชุด"))
        self.up = icon_button(icons, "up", _("ย้ายขึ้น"), "Alt+↑")
        self.down = icon_button(icons, "down", _("ย้ายลง"), "Alt+↓")
        self.up.setShortcut("Alt+Up")
        self.down.setShortcut("Alt+Down")
        tools = QVBoxLayout()
        tools.addWidget(self.up)
        tools.addWidget(self.down)
        tools.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.list, 1)
        row.addLayout(tools)
        column = QVBoxLayout(self)
        column.setSpacing(GAP)
        column.addWidget(self.note)
        column.addLayout(row)
        self.list.itemChanged.connect(self._tell)
        self.list.currentRowChanged.connect(self._follow_current)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))

    def show_sheet(self, sheet: Sheet, read_only: bool) -> None:
        """Shows what the bundle prints and could print."""
        self._read_only = read_only
        names = dict(sheet.kinds)
        kinds = (*sheet.parts, *(kind for kind, _name in sheet.kinds if kind not in sheet.parts))
        current = self._kinds()[self.list.currentRow()] if self.list.currentRow() >= 0 else ""
        self.list.blockSignals(True)
        self.list.clear()
        for kind in kinds:
            item = QListWidgetItem(names.get(kind, kind))
            item.setData(_KIND, kind)
            item.setCheckState(Qt.CheckState.Checked if kind in sheet.parts else Qt.CheckState.Unchecked)
            if read_only:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
            self.list.addItem(item)
        if current in kinds:
            self.list.setCurrentRow(kinds.index(current))
        self.list.blockSignals(False)
        self.list.setFixedHeight(_ROW_HEIGHT * max(3, len(kinds)))
        self._follow_current()

    def _kinds(self) -> list[str]:
        return [str(self.list.item(row).data(_KIND)) for row in range(self.list.count())]

    def _ticked(self) -> list[str]:
        items = (self.list.item(row) for row in range(self.list.count()))
        return [str(item.data(_KIND)) for item in items if item.checkState() is Qt.CheckState.Checked]

    def _tell(self, item: QListWidgetItem) -> None:
        ticked = self._ticked()
        if ticked:
            self._write(tuple(ticked))
        else:
            self.list.blockSignals(True)
            item.setCheckState(Qt.CheckState.Checked)
            self.list.blockSignals(False)

    def _follow_current(self) -> None:
        row, count = self.list.currentRow(), len(self._ticked())
        self.up.setEnabled(0 < row < count and not self._read_only)
        self.down.setEnabled(0 <= row < count - 1 and not self._read_only)

    def _move(self, by: int) -> None:
        ticked, row = self._ticked(), self.list.currentRow()
        if 0 <= row < len(ticked) and 0 <= row + by < len(ticked):
            ticked.insert(row + by, ticked.pop(row))
            self._write(tuple(ticked))
