"""Widgets in a row that goes on in the next line where the room ends."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """As narrow as its widest widget, as high as its lines."""

    def __init__(self, spacing: int) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """At the end."""
        self._items.append(item)

    def insert(self, place: int, widget: QWidget) -> None:
        """Adds a widget before the one now at a place."""
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """One of them; None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Takes one out; None beyond the last."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """None."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        """All in one line."""
        sizes = [item.sizeHint() for item in self._shown]
        width = sum(size.width() for size in sizes) + self.spacing() * max(len(sizes) - 1, 0)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        """The widest one."""
        sizes = [item.minimumSize() for item in self._shown]
        return QSize(max((s.width() for s in sizes), default=0), max((s.height() for s in sizes), default=0))

    def setGeometry(self, area: QRect) -> None:
        """Lays the lines out."""
        super().setGeometry(area)
        self._place(area, move=True)

    @property
    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, area: QRect, *, move: bool) -> int:
        left, top, line = area.left(), area.top(), list[tuple[QLayoutItem, int]]()
        height = 0
        for item in self._shown:
            size = item.sizeHint()
            if line and left + size.width() > area.right() + 1:
                top, left, height, line = top + height + self.spacing(), area.left(), 0, []
            line.append((item, left))
            height = max(height, size.height())
            left += size.width() + self.spacing()
            if move:
                _set_line(line, top, height)
        return top + height - area.top()


def _set_line(line: list[tuple[QLayoutItem, int]], top: int, height: int) -> None:
    """Widgets of one line stand on its middle."""
    for item, left in line:
        size = item.sizeHint()
        item.setGeometry(QRect(QPoint(left, top + (height - size.height()) // 2), size))
