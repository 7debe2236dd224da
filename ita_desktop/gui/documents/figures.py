"""Where computed figures are typed over, and given back to what is computed."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHeaderView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ita_desktop.domain.drafting import Figure
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.documents.figure_editing import FigureDelegate
from ita_desktop.gui.documents.figures_model import TYPED, FiguresModel
from ita_desktop.gui.flow import FlowLayout
from ita_desktop.gui.labels import ThaiLabel, muted
from ita_desktop.gui.wrapped import WrappedTable
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.thai.normal import clean_entry

_REST_MS = 120
_TABLE_HEIGHT = 300
_SHARES = (46, 27, 27)


class FiguresEntry(QWidget):
    """`typed` carries a key and the text printed instead, None for what is computed.

    Figures are asked for by `figures` while the entry is in sight, once typing elsewhere has come to rest.
    """

    typed = Signal(str, object)

    def __init__(self, words: ScreenWords, figures: Callable[[], tuple[Figure, ...]]) -> None:
        super().__init__()
        self._figures = figures
        self._read_only = False
        self._outdated = True
        self.model = FiguresModel(self)
        self.note = muted(
            ThaiLabel(words, _("กรอกในช่องขวา เอกสารนี้จะพิมพ์ตามที่กรอกแทนผลที่โปรแกรมคำนวณ คะแนนที่บันทึกไว้ไม่เปลี่ยน"))
        )
        self.only_typed = QCheckBox(_("แสดงเฉพาะที่พิมพ์แทน"))
        self.table = WrappedTable(words)
        self.table.setItemDelegate(FigureDelegate(words, self.table))
        self.table.setModel(self.model)
        self.back = QPushButton(_("ใช้ผลที่คำนวณได้"))
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.show_now)
        self._dress_table()
        self._lay_out()
        self._connect()

    def _dress_table(self) -> None:
        table = self.table
        table.setAccessibleName(_("ตัวเลขและชื่อที่พิมพ์แทนผลที่คำนวณได้"))
        table.setFixedHeight(_TABLE_HEIGHT)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        table.setEditTriggers(triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _lay_out(self) -> None:
        tools = FlowLayout(GAP)
        tools.addWidget(self.only_typed)
        tools.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setSpacing(GAP)
        column.addWidget(self.note)
        column.addWidget(self.table)
        column.addLayout(tools)

    def _connect(self) -> None:
        self.model.typed.connect(lambda key, text: self.typed.emit(key, clean_entry(text)[0] or None))
        self.only_typed.toggled.connect(self._filter)
        self.back.clicked.connect(self._give_back)
        self.table.selectionModel().currentChanged.connect(self._follow_current)
        delete = QAction(self.table)
        delete.setShortcut(QKeySequence.StandardKey.Delete)
        delete.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        delete.triggered.connect(self._give_back)
        self.table.addAction(delete)

    def outdate(self, read_only: bool) -> None:
        """The figures may be others now."""
        self._read_only = read_only
        self._outdated = True
        if self.isVisible():
            self._rest.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Catches up."""
        super().showEvent(event)
        if self._outdated:
            self._rest.start(0)

    def show_now(self) -> None:
        """Shows the figures as they are now."""
        self._rest.stop()
        self._outdated = False
        figures = self._figures()
        if self.model.show_figures(figures, self._read_only):
            self.table.clearSpans()
            for row in self.model.group_rows():
                self.table.setSpan(row, 0, 1, self.model.columnCount())
            self._fit()
        self._filter()
        self._follow_current()

    def show_key(self, key: str) -> None:
        """Brings a figure into sight; where there is none of this key, one is ready to be typed over all the same."""
        self.show_now()
        row = self.model.row_of(key)
        if row < 0 and self.model.figure(self.table.currentIndex().row()) is None:
            row = next((row for row in range(self.model.rowCount()) if self.model.figure(row)), -1)
        if row >= 0:
            self.only_typed.setChecked(False)
            self.table.setCurrentIndex(self.model.index(row, TYPED))
            self.table.scrollTo(self.model.index(row, TYPED))

    def resizeEvent(self, event: object) -> None:
        """The columns share the width."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _fit(self) -> None:
        width = self.table.width() - self.table.verticalScrollBar().sizeHint().width() - 2 * self.table.frameWidth()
        for column, share in enumerate(_SHARES):
            self.table.setColumnWidth(column, width * share // 100)
        self.table.fit_soon()

    def _filter(self) -> None:
        for row in range(self.model.rowCount()):
            figure = self.model.figure(row)
            away = self.only_typed.isChecked() and (figure is None or figure.typed is None)
            self.table.setRowHidden(row, away)

    def _follow_current(self) -> None:
        figure = self.model.figure(self.table.currentIndex().row())
        can = figure is not None and figure.typed is not None and not self._read_only
        self.back.setEnabled(can)
        self.back.setToolTip("" if can else _("โปรดเลือกรายการที่พิมพ์แทนไว้"))

    def _give_back(self) -> None:
        figure = self.model.figure(self.table.currentIndex().row())
        if figure is not None and figure.typed is not None and not self._read_only:
            self.typed.emit(figure.key, None)
