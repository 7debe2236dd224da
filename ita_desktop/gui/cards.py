"""Lists of titled entries: a wrapping Thai title over a quieter line."""

import re
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QObject, QRect, QSize, Qt, QTextBoundaryFinder
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionFocusRect,
    QStyleOptionViewItem,
    QWidget,
)

from ita_desktop.gui.distances import GAP
from ita_desktop.gui.indexes import NOWHERE, Index
from ita_desktop.session.screen_words import ScreenWords

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_TALL = 10_000
_WORDS = re.compile(r"([\u200b\s]+)")


class CardRole(IntEnum):
    """What a card shows beside its title (DisplayRole)."""

    SUBTITLE = Qt.ItemDataRole.UserRole + 1
    FADED = Qt.ItemDataRole.UserRole + 2
    VALUE = Qt.ItemDataRole.UserRole + 3


class CardModel(QAbstractListModel):
    """Rows of (title, subtitle, faded, value), replaced as a whole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[tuple[str, str, bool, object], ...] = ()

    def show_rows(self, rows: tuple[tuple[str, str, bool, object], ...]) -> None:
        """Shows other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title, subtitle, faded or value; to a screen reader title and subtitle together."""
        title, subtitle, faded, value = self._rows[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{title} {subtitle}".strip()
        answers: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: title,
            CardRole.SUBTITLE: subtitle,
            CardRole.FADED: faded,
            CardRole.VALUE: value,
        }
        return answers.get(role)


class CardView(QListView):
    """A list of cards as wide as the view; the lower line of a card is Thai that wraps, or a path cut in its middle."""

    def __init__(self, words: ScreenWords, *, wraps: bool = False) -> None:
        super().__init__()
        self.cards = CardModel(self)
        self.setModel(self.cards)
        self.setItemDelegate(_CardDelegate(words, self, wraps))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # Its own viewport lets the window's ground through. (Asking for Qt's costs the start 15 ms: to name the type of
        # a QWidget that Qt made, PySide first loads every kind of widget there is.)
        self._ground = QWidget()
        self.setViewport(self._ground)
        words.ready.connect(self.scheduleDelayedItemsLayout)

    def value(self) -> object:
        """The value of the current card, or None."""
        return self.currentIndex().data(CardRole.VALUE)

    def select(self, value: object) -> bool:
        """Makes the card with this value the current one; False where there is none."""
        for row in range(self.cards.rowCount()):
            index = self.cards.index(row)
            if index.data(CardRole.VALUE) == value:
                self.setCurrentIndex(index)
                return True
        return False


class _CardDelegate(QStyledItemDelegate):
    """Paints a card; heights are kept by text and width."""

    def __init__(self, words: ScreenWords, view: QListView, wraps: bool) -> None:
        super().__init__(view)
        self._words = words
        self._wraps = wraps
        self._view = view
        self._heights: dict[tuple[str, int, str], int] = {}
        self._torn: dict[tuple[str, int, str], str] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as the view, as high as the wrapped title and its line."""
        title = self._height(self._title(index, option), self._text_width(), option)
        return QSize(self._text_width(), title + self._line_height(self._line(index, option), option) + 2 * GAP)

    def _line_height(self, line: str, option: QStyleOptionViewItem) -> int:
        return self._height(line, self._text_width() if self._wraps else _TALL, option) if line else 0

    def _line(self, index: Index, option: QStyleOptionViewItem) -> str:
        line = str(index.data(CardRole.SUBTITLE) or "")
        return self._fitting(line, option) if self._wraps else line

    def _text_width(self) -> int:
        """The same with and without a scroll bar: heights are asked for before it is known whether there is one."""
        bar = self._view.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        return self._view.width() - 2 * self._view.frameWidth() - bar - 2 * GAP - GAP

    def _height(self, text: str, width: int, option: QStyleOptionViewItem) -> int:
        key = (text, width, option.font.key())
        if key not in self._heights:
            area = QRect(0, 0, width, _TALL)
            self._heights[key] = option.fontMetrics.boundingRect(area, _WRAP, text).height()
        return self._heights[key]

    def _title(self, index: Index, option: QStyleOptionViewItem) -> str:
        return self._fitting(str(index.data(Qt.ItemDataRole.DisplayRole)), option)

    def _fitting(self, text: str, option: QStyleOptionViewItem) -> str:
        """The text with breaks between its words; inside one only where it alone is wider than the card."""
        key = (self._words.broken(text), self._text_width(), option.font.key())
        if key not in self._torn:
            width = option.fontMetrics.horizontalAdvance
            words = _WORDS.split(key[0])
            self._torn[key] = "".join(word if width(word) <= key[1] else _torn(word) for word in words)
        return self._torn[key]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Background and focus as the style has them, then title and line."""
        style = self._view.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, self._view)
        painter.save()
        painter.setFont(option.font)
        title, line = _colors(option, bool(index.data(CardRole.FADED)))
        area = option.rect.adjusted(2 * GAP, GAP, 0, -GAP)
        area.setWidth(self._text_width())
        painter.setPen(title)
        painter.drawText(area, _WRAP, self._title(index, option))
        painter.setPen(line)
        self._paint_line(painter, option, area, self._line(index, option))
        painter.restore()
        if option.state & QStyle.StateFlag.State_HasFocus and option.state & QStyle.StateFlag.State_KeyboardFocusChange:
            self._paint_focus(painter, option)

    def _paint_line(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, text: str) -> None:
        area.setTop(area.bottom() + 1 - self._line_height(text, option))
        if not self._wraps:
            text = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideMiddle, area.width())
        painter.drawText(area, _WRAP if self._wraps else int(Qt.AlignmentFlag.AlignLeft), text)

    def _paint_focus(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        focus = QStyleOptionFocusRect()
        focus.rect = option.rect.adjusted(1, 1, -1, -1)
        focus.palette = option.palette
        focus.state = option.state
        self._view.style().drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, focus, painter, self._view)


def _torn(word: str) -> str:
    """The word with a break after each letter and its marks."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, word)
    letters, start = [], 0
    while (end := finder.toNextBoundary()) > 0:
        letters.append(word[start:end])
        start = end
    return "\u200b".join(letters)


def _colors(option: QStyleOptionViewItem, faded: bool) -> tuple[QColor, QColor]:
    """The title's and the subtitle's colour."""
    if option.state & QStyle.StateFlag.State_Selected:
        chosen = option.palette.color(QPalette.ColorRole.HighlightedText)
        return chosen, chosen
    quiet = option.palette.color(QPalette.ColorRole.PlaceholderText)
    return (quiet if faded else option.palette.color(QPalette.ColorRole.Text)), quiet
