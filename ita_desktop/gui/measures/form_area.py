"""A form that scrolls up and down alone and keeps the place one types at in sight."""

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from ita_desktop.gui.distances import GAP, WIDE_GAP


class FormArea(QScrollArea):
    """`column` takes the entries of `page`."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.page = QWidget()
        self.column = QVBoxLayout(self.page)
        self.column.setContentsMargins(WIDE_GAP, GAP, GAP, WIDE_GAP)
        self.setWidget(self.page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        # Entries grow with their text, so what is in sight is known only once all is laid out again.
        self._following = QTimer(self, singleShot=True, interval=0)
        self._following.timeout.connect(self._show_cursor)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    @property
    def least_width(self) -> int:
        """Below it something would be cut off."""
        return self.page.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()

    def follow(self) -> None:
        """Keeps what has the keyboard in sight."""
        focus = QApplication.focusWidget()
        if focus is not None and self.page.isAncestorOf(focus):
            self.show_focus()

    def show_focus(self) -> None:
        """Brings the entry the keyboard was put into in sight."""
        self._following.start()

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.page.isAncestorOf(now):
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
