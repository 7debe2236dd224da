"""The rail at the left: one button for each screen there is."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QLayout, QSizePolicy, QToolButton, QVBoxLayout

from ita_desktop.gui.distances import GAP, RAIL_ICON_SIZE, RAIL_WIDTH
from ita_desktop.gui.icons import Icons
from ita_desktop.i18n import _

_WITH_WORDS = Qt.ToolButtonStyle.ToolButtonTextUnderIcon
_ICONS_ALONE = Qt.ToolButtonStyle.ToolButtonIconOnly


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
        # The window may be lower than the words ask for: icons alone stand in it then.
        self._column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(_("หน้าจอของโปรแกรม"))

    def add(self, name: str, label: str, keys: str) -> QToolButton:
        """One more screen; its icon has its name."""
        button = QToolButton()
        button.setText(label)
        button.setAutoRaise(True)
        button.setCheckable(True)
        button.setToolButtonStyle(_WITH_WORDS)
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

    def minimumSizeHint(self) -> QSize:
        """Room for the icons."""
        return QSize(RAIL_WIDTH, len(self._names) * (RAIL_ICON_SIZE + GAP))

    def sizeHint(self) -> QSize:
        """As wide as the longest word."""
        widest = max((button.sizeHint().width() for button in self._group.buttons()), default=0)
        return QSize(max(RAIL_WIDTH, widest + GAP), self.minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words stand under the icons where there is room for them."""
        super().resizeEvent(event)
        words_high = RAIL_ICON_SIZE + self.fontMetrics().height() + 2 * GAP
        style = _WITH_WORDS if event.size().height() >= len(self._names) * words_high else _ICONS_ALONE
        for button in self._group.buttons():
            if isinstance(button, QToolButton) and button.toolButtonStyle() != style:
                button.setToolButtonStyle(style)

    def mark(self, name: str) -> None:
        """Marks the screen that is seen."""
        self._group.button(self._names.index(name)).setChecked(True)
