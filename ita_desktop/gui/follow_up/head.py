"""Over the follow-up: whose year is looked at, which rows are shown, and what else can be done with the year."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QComboBox, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from ita_desktop.gui.distances import GAP, WIDE_GAP, sized
from ita_desktop.gui.flow import FlowLayout
from ita_desktop.gui.follow_up.acts import Act, FollowUpActs
from ita_desktop.gui.follow_up.rows import Filters, Shown
from ita_desktop.gui.icons import Icons
from ita_desktop.i18n import _

_LETTERS = 14


class FollowUpHead(QWidget):
    """`year_chosen` carries whether the measures of the year before are wanted; `filtered` the Filters."""

    year_chosen = Signal(bool)
    filtered = Signal(object)

    def __init__(self, acts: FollowUpActs, icons: Icons) -> None:
        super().__init__()
        self.this_year, self.year_before = QPushButton(), QPushButton()
        self.responsible, self.shown = _box(_("ผู้รับผิดชอบ")), _box(_("สถานะการรายงาน"))
        self.more = _more_button()
        self.menu = QMenu(self.more)
        self.menu.setToolTipsVisible(True)
        self.more.setMenu(self.menu)
        self.idle = self.menu.addAction(_("แสดงที่รอบนี้ไม่ต้องรายงาน"))
        self.idle.setCheckable(True)
        self.acts: dict[str, QAction] = {}
        self.row = FlowLayout(GAP)
        self._group = QButtonGroup(self)
        for button in (self.this_year, self.year_before):
            button.setCheckable(True)
            button.toggled.connect(lambda on, one=button: one.setFont(sized(one.font(), 1, bold=on)))
            self._group.addButton(button)
        for widget in (self.this_year, self.year_before, self.responsible, self.shown, self.more):
            self.row.addWidget(widget)
        for value, label in _states():
            self.shown.addItem(label, value)
        self._add_acts(acts, icons)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(WIDE_GAP, GAP, WIDE_GAP, GAP // 2)
        outer.addLayout(self.row)
        self._connect()

    def _connect(self) -> None:
        self._group.buttonClicked.connect(lambda button: self.year_chosen.emit(button is self.year_before))
        for box in (self.responsible, self.shown):
            box.currentIndexChanged.connect(lambda _place: self.filtered.emit(self.filters))
        self.idle.toggled.connect(lambda _on: self.filtered.emit(self.filters))

    def _add_acts(self, acts: FollowUpActs, icons: Icons) -> None:
        """What is done a few times a year stands in one menu, so that the rows have the room."""
        groups: tuple[tuple[tuple[str, str, str, Act | None], ...], ...] = (
            (
                ("forms", "up", _("ส่งแบบรายงานให้ส่วนราชการ…"), acts.forms),
                ("reading", "down", _("นำเข้าแบบที่กรอกแล้ว…"), acts.reading),
            ),
            (
                ("dues", "print", _("รายการที่ต้องรายงาน…"), acts.dues),
                ("calendar", "save", _("ปฏิทินเตือน…"), acts.calendar),
            ),
            (("closing", "lock", "", acts.closing), ("removed", "undo", "", acts.removed)),
        )
        for group in groups:
            self.menu.addSeparator()
            for name, icon, label, act in group:
                if act is not None:
                    self.acts[name] = self.menu.addAction(label)
                    icons.put(icon, self.acts[name])
                    self.acts[name].triggered.connect(_calling(act))

    @property
    def filters(self) -> Filters:
        """What is looked for now."""
        return Filters(
            str(self.responsible.currentData() or ""),
            Shown(self.shown.currentData() or Shown.ALL),
            self.idle.isChecked(),
        )

    def show_years(self, working_year: int, before: bool) -> None:
        """Names both years and marks the one that is looked at."""
        self.this_year.setText(_("มาตรการปี {year} (ติดตามปีนี้)").format(year=working_year))
        self.year_before.setText(_("ผลของมาตรการปี {year} (รายงานปีนี้)").format(year=working_year - 1))
        for button in (self.this_year, self.year_before):
            button.setAccessibleName(button.text())
        (self.year_before if before else self.this_year).setChecked(True)

    def show_responsibles(self, names: tuple[str, ...]) -> None:
        """Offers these names; one that is no longer there is looked for no more."""
        offered = ["", *names]
        if offered == [str(self.responsible.itemData(n) or "") for n in range(self.responsible.count())]:
            return
        wanted = self.filters.responsible
        with QSignalBlocker(self.responsible):
            self.responsible.clear()
            self.responsible.addItem(_("ทุกผู้รับผิดชอบ"), "")
            for name in names:
                self.responsible.addItem(" ".join(name.split()), name)
            self.responsible.setCurrentIndex(max(self.responsible.findData(wanted), 0))

    def show_all(self, *, idle: bool) -> None:
        """Looks for everything, or but for what needs no report; tells nothing."""
        for box in (self.responsible, self.shown):
            with QSignalBlocker(box):
                box.setCurrentIndex(0)
        with QSignalBlocker(self.idle):
            self.idle.setChecked(idle)

    def show_year_acts(self, measures_year: int, removed: int, closed: bool, why_not: str) -> None:
        """What can be done with this year: a closed one is not closed again, removed measures only where there are."""
        if "closing" in self.acts:
            closing = self.acts["closing"]
            closing.setText(_("ปิดการติดตามของปี {year}…").format(year=measures_year))
            closing.setVisible(not closed)
            closing.setEnabled(not why_not)
            closing.setToolTip(why_not)
        if "removed" in self.acts:
            self.acts["removed"].setText(_("มาตรการที่ลบแล้ว ({count})…").format(count=removed))
            self.acts["removed"].setVisible(removed > 0)


def _box(name: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setToolTip(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(_LETTERS)
    return box


def _more_button() -> QToolButton:
    button = QToolButton()
    button.setText(_("เพิ่มเติม"))
    button.setToolTip(_("แบบรายงาน ปฏิทินเตือน การปิดปี และอื่น ๆ"))
    button.setAccessibleName(button.text())
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def _calling(act: Act) -> Act:
    """Without what a signal says of itself."""
    return lambda: act()


def _states() -> tuple[tuple[str, str], ...]:
    return (
        (Shown.ALL, _("ทั้งหมด")),
        (Shown.OVERDUE, _("เกินกำหนด")),
        (Shown.DUE, _("ครบกำหนดเดือนนี้")),
        (Shown.OPEN, _("ยังไม่รายงาน")),
        (Shown.REPORTED, _("รายงานแล้ว")),
    )
