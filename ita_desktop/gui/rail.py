"""The rail at the left: one button for each screen there is."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout

from ita_desktop.gui.icons import Icons
from ita_desktop.gui.distances import GAP, RAIL_ICON_SIZE, RAIL_WIDTH
from ita_desktop.i18n import _


class Rail(QFrame):
    """`chosen` carries the number of the screen, in the order they were added."""

    chosen = Signal(int)

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(GAP // 2, GAP, GAP // 2, GAP)
        self._column.setSpacing(GAP // 2)
        self._column.addStretch(1)
        self.setMinimumWidth(RAIL_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(_("หน้าจอของโปรแกรม"))

    def add(self, icon: str, label: str) -> QToolButton:
        """One more screen."""
        button = QToolButton()
        button.setText(label)
        button.setAutoRaise(True)
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(QSize(RAIL_ICON_SIZE, RAIL_ICON_SIZE))
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setAccessibleName(label)
        self._icons.put(icon, button, RAIL_ICON_SIZE)
        number = len(self._group.buttons())
        self._group.addButton(button, number)
        self._column.insertWidget(number, button)
        return button

    def mark(self, number: int) -> None:
        """Marks the screen that is seen."""
        self._group.button(number).setChecked(True)
