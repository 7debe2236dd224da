"""The rail at the left: one button for each screen there is."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout

from ita_desktop.gui.distances import GAP, RAIL_ICON_SIZE, RAIL_WIDTH
from ita_desktop.gui.icons import Icons
from ita_desktop.i18n import _


class Rail(QFrame):
    """`chosen` carries the name a screen was added under."""

    chosen = Signal(str)

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._group = QButtonGroup(self)
        self._names: list[str] = []
        self._group.idClicked.connect(lambda number: self.chosen.emit(self._names[number]))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(GAP // 2, GAP, GAP // 2, GAP)
        self._column.setSpacing(GAP // 2)
        self._column.addStretch(1)
        self.setMinimumWidth(RAIL_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(_("หน้าจอของโปรแกรม"))

    def add(self, name: str, label: str, keys: str) -> QToolButton:
        """One more screen; its icon has its name."""
        button = QToolButton()
        button.setText(label)
        button.setAutoRaise(True)
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(QSize(RAIL_ICON_SIZE, RAIL_ICON_SIZE))
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setAccessibleName(label)
        button.setToolTip(f"{label} ({keys})")
        self._icons.put(name, button, RAIL_ICON_SIZE)
        number = len(self._names)
        self._names.append(name)
        self._group.addButton(button, number)
        self._column.insertWidget(number, button)
        return button

    def mark(self, name: str) -> None:
        """Marks the screen that is seen."""
        self._group.button(self._names.index(name)).setChecked(True)
