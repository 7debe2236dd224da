"""All keys of the program on one page, as the menus and screens have them."""

from collections.abc import Iterable

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ita_desktop.gui.distances import GAP, PAGE_MARGIN, WIDE_GAP
from ita_desktop.gui.labels import ThaiLabel, heading
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords

_SIZE = QSize(640, 560)


def keys_of(actions: Iterable[QAction]) -> tuple[tuple[str, str], ...]:
    """(what it does, its keys) of the actions that have keys; mnemonics and names of steps left out."""
    told = []
    for action in actions:
        keys = ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())
        if keys:
            told.append((action.text().partition(" “")[0].replace("…", ""), keys))
    return tuple(told)


def keys_in_tables() -> tuple[tuple[str, str], ...]:
    """What the keys do in the grid of scores, the table of measures and every list."""
    return (
        (_("พิมพ์ทับช่อง แล้วไปช่องถัดลงไป"), "Enter"),
        (_("ไปช่องทางขวา ทางซ้าย"), "Tab, Shift+Tab"),
        (_("แก้ไขในช่องโดยไม่พิมพ์ทับ"), "F2"),
        (_("ขึ้นบรรทัดใหม่ในช่อง"), "Shift+Enter"),
        (_("คืนค่าเดิมของช่องที่กำลังพิมพ์"), "Esc"),
        (_("ล้างช่อง หรือลบแถวที่เลือก"), "Delete"),
        (_("เติมแถวที่เลือกตามแถวบนสุด"), "Ctrl+D"),
        (_("กำหนดสถานะในตารางติดตามผล"), "1, 2, 3, 4"),
        (_("ไปรอบก่อนหน้า รอบถัดไปในหน้าติดตามผล"), "Ctrl+PgUp, Ctrl+PgDn"),
        (_("ไปแถวถัดไปจากแบบรายงานผล"), "Ctrl+Enter"),
        (_("ย้ายแถวที่เลือกขึ้น ลง"), "Alt+↑, Alt+↓"),
        (_("ไปยังจุดของข้อทักท้วงที่เลือก"), "Enter"),
        (_("วางจาก Excel, Word หรือหน้าเว็บ"), "Ctrl+V"),
    )


class KeysDialog(QDialog):
    """Read and closed."""

    def __init__(self, actions: Iterable[QAction], words: ScreenWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = words
        self.setWindowTitle(_("แป้นพิมพ์ลัด"))
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(PAGE_MARGIN, WIDE_GAP, PAGE_MARGIN, WIDE_GAP)
        column.setSpacing(WIDE_GAP)
        for title, rows in ((_("ทั้งโปรแกรม"), keys_of(actions)), (_("ในตารางและรายการ"), keys_in_tables())):
            column.addWidget(heading(words, title, 1.1))
            column.addLayout(self._table(rows))
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setAccessibleName(_("แป้นพิมพ์ลัด"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.addWidget(area, 1)
        whole.addWidget(buttons)
        self.resize(_SIZE.boundedTo(self.screen().availableSize()))

    def _table(self, rows: Iterable[tuple[str, str]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(WIDE_GAP)
        grid.setVerticalSpacing(GAP // 2)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        for number, (what, keys) in enumerate(rows):
            grid.addWidget(ThaiLabel(self._words, what), number, 0)
            grid.addWidget(ThaiLabel(self._words, keys), number, 1)
        return grid
