"""What would raise the total: items and indicators by what the total gains, and what holds the next level back."""

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QHeaderView

from ita_desktop.domain.raising import Raise
from ita_desktop.domain.scores import ScoreKey, ScoreLevel, score_name, shown
from ita_desktop.gui.analysis.results import Results
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.form_area import FormArea
from ita_desktop.gui.indexes import NOWHERE, Index
from ita_desktop.gui.labels import heading
from ita_desktop.gui.level_words import level_words
from ita_desktop.gui.told import ToldLabel
from ita_desktop.gui.wrapped import WrappedTable
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords

_WIDEST = 1_100
_LEAST_TABLE = 200
_LAST, _ALL_COLUMNS_FROM = 3, 440


class RaisesPage(FormArea):
    """`wanted` carries the key of a row that was clicked, or entered by Enter."""

    wanted = Signal(object)

    def __init__(self, words: ScreenWords) -> None:
        super().__init__(_("ข้อที่ช่วยเพิ่มคะแนนรวม"), widest=None)
        self._results: Results | None = None
        self.title = heading(words, _("ข้อที่ช่วยเพิ่มคะแนนรวม"), 1.2)
        self.level = ToldLabel(words)
        self.about = ToldLabel(words)
        self.left_out = ToldLabel(words)
        self.table = RaisesTable(words)
        self.table.wanted.connect(self.wanted)
        self.table.setMinimumHeight(_LEAST_TABLE)
        self.page.setMaximumWidth(_WIDEST)
        self.column.setSpacing(GAP)
        for widget in (self.title, self.level, self.about, self.left_out):
            self.column.addWidget(widget)
        self.column.addWidget(self.table, 1)

    def show_results(self, results: Results) -> None:
        """Shows other results; the same cost nothing."""
        assessment = results.context.assessed
        self.level.tell(level_words(results.framework, assessment).detail, "plain")
        if results is self._results:
            return
        self._results = results
        self.about.tell(_about(results), "quiet")
        self.left_out.tell(_left_out(results), "quiet")
        self.table.show_raises(results)
        self.table.setVisible(bool(results.raises))


def _about(results: Results) -> str:
    if not results.raises:
        return _("ยังไม่มีคะแนนรายข้อที่ต่ำกว่า 100 คะแนน จึงยังไม่มีรายการให้เรียงลำดับ")
    return _("เรียงจากข้อที่ทำให้คะแนนรวมเพิ่มขึ้นมากที่สุดหากได้ 100 คะแนน คลิกหรือกด Enter ที่แถวเพื่อไปยังบทวิเคราะห์ของข้อนั้น")


def _left_out(results: Results) -> str:
    if results.framework.oit_from_items:
        return ""
    return _("ไม่แสดงแบบวัด OIT เป็นรายข้อ เพราะตั้งแต่ปี 2568 ยังไม่ทราบวิธีคิดคะแนนตัวชี้วัดจากคะแนนรายข้อ จึงแสดงเป็นรายตัวชี้วัดแทน")


class RaisesTable(WrappedTable):
    """`wanted` as of the page."""

    wanted = Signal(object)

    def __init__(self, words: ScreenWords) -> None:
        super().__init__(words)
        self.rows = _Raises(self)
        self.setModel(self.rows)
        self.setAccessibleName(_("รายการที่ทำให้คะแนนรวมเพิ่มขึ้น"))
        self.setSelectionBehavior(WrappedTable.SelectionBehavior.SelectRows)
        self.setSelectionMode(WrappedTable.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.clicked.connect(lambda index: self._go(index.row()))

    def show_raises(self, results: Results) -> None:
        """Shows other rows."""
        self.rows.show_results(results)
        self.share_width()
        self.fit_rows()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the row's analysis."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _go(self, row: int) -> None:
        if 0 <= row < self.rows.rowCount():
            self.wanted.emit(self.rows.key(row))

    def share_width(self) -> None:
        """The name takes the width the figures leave."""
        metrics = QFontMetrics(self.font())
        widths = [metrics.horizontalAdvance(word) + 3 * GAP for word in ("100.00", _("คะแนนรวม"), _("ช่วยเลื่อน"))]
        self.setColumnHidden(_LAST, self.viewport().width() < _ALL_COLUMNS_FROM)
        for column, width in enumerate(widths, 1):
            self.setColumnWidth(column, width)
        shown_widths = (width for column, width in enumerate(widths, 1) if not self.isColumnHidden(column))
        self.setColumnWidth(0, max(self.viewport().width() - sum(shown_widths), widths[1]))


class _Raises(QAbstractTableModel):
    """Name, score, gain, and whether it stands before the next level."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: tuple[Raise, ...] = ()
        self._names: dict[ScoreKey, str] = {}

    def show_results(self, results: Results) -> None:
        """Exchanges the rows."""
        self.beginResetModel()
        self._rows = results.raises
        self._names = {one.key: _named(one.key, results) for one in results.raises}
        self.endResetModel()

    def key(self, row: int) -> ScoreKey:
        """Whose gain a row shows."""
        return self._rows[row].key

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Four."""
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The labels of the columns."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (_("ข้อหรือตัวชี้วัด"), _("ได้"), _("คะแนนรวมเพิ่ม"), _("ช่วยเลื่อนระดับ"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The clean text."""
        one, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (1, 2):
            return Qt.AlignmentFlag.AlignRight
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        held = _("ช่วย") if one.unblocks else ""
        return (self._names[one.key], shown(one.score), f"+{shown(one.gain_total)}", held)[column]


def _named(key: ScoreKey, results: Results) -> str:
    framework = results.framework
    facts = framework.items if key.level is ScoreLevel.ITEM else framework.indicators
    name = next((fact.name for fact in facts if fact.code == key.code), "")
    return f"{score_name(key).removeprefix('คะแนน')} {name}".strip()
