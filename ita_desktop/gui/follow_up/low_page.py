"""What lets the screen be used in a low window: the whole of it scrolls, and what has the keyboard is kept in sight."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QStackedWidget, QWidget


class LowPage(QScrollArea):
    """Holds the parts of a screen; `work` is the one to be seen as a whole when the keyboard is in it."""

    def __init__(self, content: QWidget, work: QWidget) -> None:
        super().__init__()
        self._content, self._work = content, work
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now) and self.isVisible():
            if self._work.isAncestorOf(now):
                self._show_work()
            else:
                self.ensureWidgetVisible(now, 0, 0)

    def _show_work(self) -> None:
        """All of it where there is room, else from its top."""
        bar, top = self.verticalScrollBar(), self._work.mapTo(self._content, QPoint()).y()
        if not bar.value() <= top <= bar.value() + self.viewport().height() - self._work.height():
            bar.setValue(top)


class ModestPages(QStackedWidget):
    """Asks for no more height than its pages need at least."""

    def sizeHint(self) -> QSize:
        """The least."""
        return self.minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        """Narrower, its pages scroll."""
        return False
