"""The rail at the left: one button for each screen there is."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QLayout, QSizePolicy, QToolButton, QVBoxLayout

from ita_desktop.domain.issues import Severity
from ita_desktop.gui.distances import GAP, RAIL_ICON_SIZE, RAIL_WIDTH, sized
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.issues.severities import color_of, icon_of, spoken
from ita_desktop.i18n import _
from ita_desktop.session.issues import Counts

_WITH_WORDS = Qt.ToolButtonStyle.ToolButtonTextUnderIcon
_ICONS_ALONE = Qt.ToolButtonStyle.ToolButtonIconOnly
_NEAR = 3
_SHAPE = 11


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

    def add(self, name: str, label: str, keys: str) -> "RailButton":
        """One more screen; its icon has its name."""
        button = RailButton(self._icons)
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

    def button(self, name: str) -> "RailButton":
        """The button of a screen."""
        button = self._group.button(self._names.index(name))
        if not isinstance(button, RailButton):
            raise TypeError(name)
        return button

    def mark(self, name: str) -> None:
        """Marks the screen that is seen."""
        self._group.button(self._names.index(name)).setChecked(True)


class RailButton(QToolButton):
    """A screen's button, with a small shape and a number at its upper corner where the screen has issues."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._counts = Counts()

    def show_counts(self, counts: Counts) -> None:
        """The issues that want attention; hints are not counted."""
        self._counts = Counts(counts.errors, counts.warnings)
        said, label = spoken(self._counts), self.text()
        self.setAccessibleName(_("{screen} มีข้อทักท้วง {counts}").format(screen=label, counts=said) if said else label)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button, then the shape of the gravest and how many there are."""
        super().paintEvent(event)
        if not self._counts.grave:
            return
        severity = Severity.ERROR if self._counts.errors else Severity.WARNING
        font, text = sized(self.font(), 0.9, bold=True), str(self._counts.grave)
        painter = QPainter(self)
        painter.setFont(font)
        metrics = painter.fontMetrics()
        left = self.width() - _NEAR - metrics.horizontalAdvance(text)
        baseline = _NEAR + metrics.ascent()
        color = color_of(severity, self.palette())
        shape = self._icons.pixmap(icon_of(severity), color, _SHAPE, self.devicePixelRatioF())
        painter.drawPixmap(left - _SHAPE - _NEAR, _NEAR + (metrics.height() - _SHAPE) // 2, shape)
        painter.setPen(self.palette().color(QPalette.ColorRole.ButtonText))
        painter.drawText(left, baseline, text)
        painter.end()
