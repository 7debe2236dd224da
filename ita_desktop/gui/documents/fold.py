"""A group of entries under a title that folds it away, with a line that says what is inside."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from ita_desktop.gui.distances import GAP, ICON_SIZE, WIDE_GAP
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.labels import ThaiLabel, heading, muted
from ita_desktop.i18n import _
from ita_desktop.session.screen_words import ScreenWords


class Fold(QWidget):
    """Made empty; `fill` is called when it is first opened and gives the widget that stands in it."""

    def __init__(
        self,
        words: ScreenWords,
        icons: Icons,
        title: str,
        fill: Callable[[], QWidget],
        *,
        level: float = 1.1,
        tools: tuple[QWidget, ...] = (),
    ) -> None:
        super().__init__()
        self._fill = fill
        self.is_open = False
        self.content: QWidget | None = None
        self.button = QToolButton()
        self.button.setAutoRaise(True)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        self.button.setArrowType(Qt.ArrowType.RightArrow)
        self.button.clicked.connect(lambda: self.open(not self.is_open))
        self.title = heading(words, title, level)
        self.summary = muted(ThaiLabel(words))
        self._lay_out(tools)
        self.set_title(title)
        self.set_summary("")

    def _lay_out(self, tools: tuple[QWidget, ...]) -> None:
        row = QHBoxLayout()
        row.setSpacing(GAP // 2)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.title, 1)
        for tool in tools:
            row.addWidget(tool, 0, Qt.AlignmentFlag.AlignTop)
        self.summary.setIndent(self.button.sizeHint().width() + GAP // 2)
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addLayout(row)
        head.addWidget(self.summary)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(WIDE_GAP // 2)
        self._column.addLayout(head)

    def set_title(self, title: str) -> None:
        """Another title."""
        self.title.set_text(title)
        self.button.setAccessibleName(title)

    def set_summary(self, text: str) -> None:
        """What is inside, in a few words."""
        self.summary.set_text(text)
        self.summary.setVisible(bool(text))

    def open(self, is_open: bool = True) -> None:
        """Opens or folds it."""
        self.is_open = is_open
        self.button.setArrowType(Qt.ArrowType.DownArrow if is_open else Qt.ArrowType.RightArrow)
        if is_open and self.content is None:
            self.content = self._fill()
            if layout := self.content.layout():
                layout.setContentsMargins(0, 0, 0, 0)
            self._column.addWidget(self.content)
        if self.content is not None:
            self.content.setVisible(is_open)
        self.button.setToolTip(_("พับเก็บ") if is_open else _("เปิดดู"))
        self.button.setAccessibleDescription(self.button.toolTip())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The whole head can be clicked."""
        if event.button() == Qt.MouseButton.LeftButton and event.position().y() <= self.title.geometry().bottom():
            self.open(not self.is_open)
        super().mousePressEvent(event)
