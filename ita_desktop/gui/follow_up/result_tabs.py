"""The outputs and outcomes reported in one place: which of them is shown, one more, moved elsewhere, deleted."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from ita_desktop.domain.measures import Measure, Result
from ita_desktop.domain.rounds import Round
from ita_desktop.gui.buttons import allow
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.flow import FlowLayout
from ita_desktop.gui.follow_up.edits import Spot
from ita_desktop.gui.icons import Icons
from ita_desktop.i18n import _
from ita_desktop.thai.dates import short_period

_STEP_WIDTH = 400


class ResultTabs(QWidget):
    """`chosen` carries a result's id, `moved` the Spot the shown one is to stand at."""

    chosen = Signal(str)
    add_wanted = Signal()
    moved = Signal(object)
    removed = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._measure: Measure | None = None
        self._rounds: tuple[Round, ...] = ()
        self._spot = Spot("")
        self._ids: tuple[str, ...] = ()
        self._tabs: list[QPushButton] = []
        self.add = QPushButton(_("เพิ่มผล"))
        self.add.setToolTip(_("เพิ่มผลการดำเนินการและผลลัพธ์อีกคู่หนึ่งในที่เดียวกัน"))
        icons.put("add", self.add)
        self.menu = QMenu(self)
        self.move_to = QToolButton()
        self.move_to.setText(_("ย้ายผลนี้"))
        self.move_to.setToolTip(_("ย้ายไปขั้นตอนอื่น ไปเป็นของทั้งมาตรการ หรือไปรอบอื่น"))
        self.move_to.setMenu(self.menu)
        self.move_to.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.move_to.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.remove = QPushButton(_("ลบผลนี้"))
        icons.put("delete", self.remove)
        self._line = FlowLayout(GAP // 2)
        self.setLayout(self._line)
        for button in (self.add, self.move_to, self.remove):
            self._line.addWidget(button)
        self.add.clicked.connect(self.add_wanted)
        self.remove.clicked.connect(self.removed)
        self.menu.aboutToShow.connect(self.fill_menu)

    def show_results(
        self,
        measure: Measure,
        spot: Spot,
        rounds: tuple[Round, ...],
        results: Sequence[Result],
        shown: str,
        *,
        read_only: bool,
    ) -> None:
        """Shows which results there are and which of them is in sight; while there is none, nothing."""
        self._measure, self._spot, self._rounds = measure, spot, rounds
        self._ids = tuple(one.id for one in results)
        while len(self._tabs) < len(self._ids):
            self._add_tab()
        for place, tab in enumerate(self._tabs):
            tab.setVisible(place < len(self._ids) and len(self._ids) > 1)
            tab.setChecked(place < len(self._ids) and self._ids[place] == shown)
        why = _("แก้ไขไม่ได้ในขณะนี้") if read_only else ""
        for button in (self.add, self.move_to, self.remove):
            allow(button, why)
        self.setVisible(bool(results))

    def _add_tab(self) -> None:
        place = len(self._tabs)
        tab = QPushButton(_("ผลที่ {number}").format(number=place + 1))
        tab.setCheckable(True)
        tab.clicked.connect(lambda: self._choose(place))
        self._tabs.append(tab)
        self._line.insert(place, tab)

    def _choose(self, place: int) -> None:
        self._tabs[place].setChecked(True)
        self.chosen.emit(self._ids[place])

    def fill_menu(self) -> None:
        """Offers every step and round of the measure, the present one ticked."""
        self.menu.clear()
        if self._measure is None:
            return
        self.menu.addSection(_("เป็นผลของ"))
        self._offer(_("ทั้งมาตรการ"), self._spot._replace(step=""))
        for number, step in enumerate(self._measure.steps, 1):
            text = self.fontMetrics().elidedText(" ".join(step.text.split()), Qt.TextElideMode.ElideRight, _STEP_WIDTH)
            name = _("ขั้นตอนที่ {number} {text}").format(number=number, text=text)
            self._offer(name, self._spot._replace(step=step.id))
        self.menu.addSection(_("ในรอบ"))
        for one in self._rounds:
            name = _("รอบที่ {number} · {period}").format(number=one.number, period=short_period(one.start, one.end))
            self._offer(name, self._at_round(one.end))
        self._offer(_("ไม่ผูกกับรอบ"), self._at_round(None))

    def _at_round(self, end: date | None) -> Spot:
        return self._spot._replace(round_end=end)

    def _offer(self, name: str, spot: Spot) -> None:
        action = self.menu.addAction(name.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(spot == self._spot)
        if spot != self._spot:
            action.triggered.connect(lambda: self.moved.emit(spot))
