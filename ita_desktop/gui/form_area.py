"""The column of entries of a form: it scrolls down, never sideways, and brings an entry into sight."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ita_desktop.gui.distances import GAP, WIDE_GAP

COLUMN_WIDTH = 720


class FormArea(QScrollArea):
    """Entries below each other in a column that stays narrow enough to be read."""

    def __init__(self, name: str, *widgets: QWidget) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QWidget()
        column.setMaximumWidth(COLUMN_WIDTH)
        self.column = QVBoxLayout(column)
        self.column.setContentsMargins(WIDE_GAP, WIDE_GAP, WIDE_GAP, 2 * WIDE_GAP)
        self.column.setSpacing(WIDE_GAP)
        for widget in widgets:
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.setWidget(column)

    def minimumSizeHint(self) -> QSize:
        """What stands in it must fit its width."""
        content = self.widget()
        inside = content.minimumSizeHint().width() if content else 0
        return QSize(inside + self.verticalScrollBar().sizeHint().width(), 8 * GAP)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What was opened inside may need more width."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self.updateGeometry()
        return super().eventFilter(watched, event)


def bring_into_sight(widget: QWidget) -> None:
    """Scrolls the areas around a widget until it can be seen."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            content = parent.widget()
            if content and (layout := content.layout()):
                layout.activate()
            parent.ensureWidgetVisible(widget, WIDE_GAP, 2 * WIDE_GAP)
        parent = parent.parentWidget()
