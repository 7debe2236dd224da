"""What can be done to the chosen measures: the row of buttons over the table."""

from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from ita_desktop.domain.years import Closing
from ita_desktop.gui.buttons import allow, icon_button
from ita_desktop.gui.distances import GAP, WIDE_GAP
from ita_desktop.gui.flow import FlowLayout
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.labels import heading
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.thai.dates import short_date


class MeasuresBar(QWidget):
    """A heading over the buttons; `tools` is the row they stand in."""

    def __init__(self, words: ScreenWords, icons: Icons, columns: QMenu) -> None:
        super().__init__()
        self.title = heading(words, "", 1.15)
        self.add = QPushButton(_("เพิ่มมาตรการ"))
        self.add.setAccessibleName(self.add.text())
        icons.put("add", self.add)
        self.duplicate = icon_button(icons, "duplicate", _("ทำสำเนามาตรการที่เลือก"))
        self.up = icon_button(icons, "up", _("ย้ายมาตรการที่เลือกขึ้น"), "Alt+↑")
        self.down = icon_button(icons, "down", _("ย้ายมาตรการที่เลือกลง"), "Alt+↓")
        self.delete = icon_button(icons, "delete", _("ลบมาตรการที่เลือก"), "Delete")
        self.columns = icon_button(icons, "columns", _("เลือกคอลัมน์ที่แสดง"))
        self.columns.setMenu(columns)
        self.columns.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.removed, self.reopen = QPushButton(), QPushButton()
        icons.put("undo", self.removed)
        icons.put("lock", self.reopen)
        self.reopen.hide()
        self.tools = FlowLayout(GAP // 2)
        acts = (self.add, self.duplicate, self.up, self.down, self.delete, self.columns, self.removed)
        for button in (self.reopen, *acts):
            self.tools.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE_GAP, GAP, GAP, GAP)
        column.setSpacing(GAP // 2)
        column.addWidget(self.title)
        column.addLayout(self.tools)
        self._labels: dict[QPushButton, str] = {}

    def set_compact(self, compact: bool) -> None:
        """In a low window the table needs the room: no heading, and buttons with icons alone."""
        if compact == self.title.isHidden():
            return
        self.title.setVisible(not compact)
        items = (self.tools.itemAt(place) for place in range(self.tools.count()))
        for button in (item.widget() for item in items if item is not None):
            if isinstance(button, QPushButton):
                label = self._labels.setdefault(button, button.text())
                button.setAccessibleName(label)
                button.setText("" if compact else label)

    def show_removed(self, count: int) -> None:
        """The way to removed measures, where there are any."""
        self._name(self.removed, _("มาตรการที่ลบแล้ว ({count})…").format(count=count))
        self.removed.setVisible(count > 0)

    def show_closing(self, closing: Closing, why_not: str) -> None:
        """The way to open a closed year again; `why_not` says why it cannot be."""
        self.reopen.setVisible(closing.on is not None)
        if closing.on is not None:
            self._name(self.reopen, _("ปิดปีแล้วเมื่อ {day} เปิดอีกครั้ง").format(day=short_date(closing.on)))
            self.reopen.setEnabled(not why_not)

    def _name(self, button: QPushButton, label: str) -> None:
        if button in self._labels:
            self._labels[button] = label
        button.setAccessibleName(label)
        button.setToolTip(label)
        button.setText("" if self.title.isHidden() else label)

    def show_possible(self, chosen: int, why_not: str) -> None:
        """Offers what can be done with so many chosen rows; `why_not` says why nothing can be."""
        self.add.setEnabled(not why_not)
        self.add.setToolTip(why_not or self.add.accessibleName())
        for button in (self.duplicate, self.up, self.down, self.delete):
            allow(button, why_not or ("" if chosen else _("โปรดเลือกแถวในตาราง")))
