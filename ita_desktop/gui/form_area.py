"""The column of entries of a form: it scrolls up and down alone and keeps the place one types at in sight."""

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from ita_desktop.gui.distances import GAP, WIDE_GAP

COLUMN_WIDTH = 720


class FormArea(QScrollArea):
    """Entries below each other in `column`, on `page`; with `widest` no wider than can be read with ease."""

    def __init__(self, name: str, *widgets: QWidget, widest: int | None = COLUMN_WIDTH) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page = QWidget()
        self.column = QVBoxLayout(self.page)
        self.column.setSpacing(WIDE_GAP)
        if widest is None:
            self.column.setContentsMargins(WIDE_GAP, GAP, GAP, WIDE_GAP)
        else:
            self.page.setMaximumWidth(widest)
            self.column.setContentsMargins(WIDE_GAP, WIDE_GAP, WIDE_GAP, 2 * WIDE_GAP)
        for widget in widgets:
            self.column.addWidget(widget)
        if widest is not None:
            self.column.addStretch(1)
        self.setWidget(self.page)
        # Entries grow with their text, so what is in sight is known only once all is laid out again.
        self._following = QTimer(self, singleShot=True, interval=0)
        self._following.timeout.connect(self._show_cursor)
        self._left_by_hand = False
        bar = self.verticalScrollBar()
        bar.actionTriggered.connect(self._leave_by_hand)
        bar.rangeChanged.connect(self._follow_growth)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    @property
    def least_width(self) -> int:
        """Below it something would be cut off."""
        return self.page.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()

    def minimumSizeHint(self) -> QSize:
        """What stands in it must fit its width."""
        return QSize(self.least_width, 8 * GAP)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What was opened inside may need more width."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def follow(self) -> None:
        """Keeps what has the keyboard in sight."""
        focus = QApplication.focusWidget()
        if focus is not None and self.page.isAncestorOf(focus):
            self.show_focus()

    def show_focus(self) -> None:
        """Brings the entry the keyboard was put into in sight, and keeps it there while the entries still grow."""
        self._left_by_hand = False
        self._following.start()

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.page.isAncestorOf(now):
            self.show_focus()

    def _leave_by_hand(self) -> None:
        """Who scrolls away is not fetched back."""
        self._left_by_hand = True

    def _follow_growth(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self.page.isAncestorOf(focus) and not self._left_by_hand:
            self._following.start()

    def _show_cursor(self) -> None:
        focus = self.page.focusWidget()
        if isinstance(focus, QPlainTextEdit):
            cursor = focus.cursorRect()
            for corner in (cursor.topLeft(), cursor.bottomLeft()):
                place = focus.viewport().mapTo(self.page, QPoint(0, corner.y()))
                self.ensureVisible(0, place.y(), 0, WIDE_GAP)
        elif focus is not None:
            self.ensureWidgetVisible(focus, 0, WIDE_GAP)
            _show_whole(focus, self)


def bring_into_sight(widget: QWidget) -> None:
    """Scrolls the areas around a widget until it can be seen."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            content = parent.widget()
            if content and (layout := content.layout()):
                layout.activate()  # what was shown just now has its place only then
            parent.ensureWidgetVisible(widget, WIDE_GAP, 2 * WIDE_GAP)
            _show_whole(widget, parent)
        parent = parent.parentWidget()


def _show_whole(widget: QWidget, area: QScrollArea) -> None:
    """Where there is room for all of it: Qt shows of what has the keyboard the place of the cursor alone."""
    content = area.widget()
    if content is None or widget.height() > area.viewport().height():
        return
    left = -content.x()  # sideways all is as it should be already
    for y in (widget.height(), 0):
        area.ensureVisible(left, widget.mapTo(content, QPoint(0, y)).y(), 0, GAP)
