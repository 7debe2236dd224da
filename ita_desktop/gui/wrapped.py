"""Tables whose cells and heads wrap between Thai words, with rows as high as their text."""

import re

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QPointF,
    QRect,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPalette,
    QPen,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionHeader,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ita_desktop.gui.colors import mixed
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.indexes import Index
from ita_desktop.session.screen_words import ScreenWords

_SIDE, _ABOVE = GAP - 2, GAP // 2
_HEAD_PADDING = GAP
_LAYOUTS_KEPT = 400
_HEIGHTS_KEPT = 20_000
_SELECTED_TINT = 0.16
_LINE_SEPARATOR = "\u2028"
_BETWEEN_WORDS = " \n\u200b"
_LONG_WORD = 16
_LAST_LETTER = re.compile(r".[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]*\Z", re.DOTALL)


class WrappingDelegate(QStyledItemDelegate):
    """Paints a cell's text wrapped, from its top; heights are kept by text, width and font.

    FontRole, ForegroundRole, BackgroundRole and TextAlignmentRole of the model are followed; its text stays clean.
    """

    def __init__(self, words: ScreenWords, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._words = words
        self._view = view
        self._most_lines: int | None = None
        self._heights: dict[tuple[int, int, int, str], int] = {}
        self._layouts: dict[tuple[str, int, str, int], QTextLayout] = {}
        words.ready.connect(self.forget)

    def show_at_most(self, lines: int) -> bool:
        """Longer texts end in … after so many lines; True where that is another number than before."""
        other = lines != self._most_lines
        if other:
            self._most_lines = lines
            self.forget()
        return other

    def forget(self) -> None:
        """Measures again: words break elsewhere."""
        self._heights.clear()
        self._layouts.clear()
        self._view.viewport().update()

    def height(self, index: Index, width: int) -> int:
        """How high a cell of this width has to be, in device-independent pixels."""
        beside = self._box_width if index.data(Qt.ItemDataRole.CheckStateRole) is not None else 0
        return self.height_of(_text(index), _font(index, self._view), width - beside)

    def height_of(self, text: str, font: QFont, width: int) -> int:
        """The same for a text that is not in the model yet."""
        # Every keystroke makes another text: their hashes stay small, the texts would not.
        key = (hash(text), len(text), width, font.key())
        if key not in self._heights:
            if len(self._heights) >= _HEIGHTS_KEPT:
                self._heights.clear()
            lines = self._laid_out(text, font, width)
            self._heights[key] = round(lines.boundingRect().height() + 0.5) + 2 * _ABOVE
        return self._heights[key]

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as the column."""
        width = option.rect.width()
        if isinstance(self._view, QTableView):
            width = self._view.columnWidth(index.column())
        return QSize(width, self.height(index, width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground as the style has it, then the text, then a frame around the current cell."""
        look = QStyleOptionViewItem(option)
        self.initStyleOption(look, index)
        style = self._view.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, look, painter, self._view)
        painter.save()
        painter.setClipRect(look.rect)
        painter.setPen(_text_color(look))
        beside = self._paint_box(painter, look)
        layout = self._layout(look.text, look.font, look.rect.width() - beside, look.displayAlignment)
        layout.draw(painter, QPointF(look.rect.left() + beside + _SIDE, look.rect.top() + _ABOVE))
        if look.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QPalette().color(QPalette.ColorRole.Highlight), 2))
            painter.drawRect(look.rect.adjusted(1, 1, -1, -1))
        painter.restore()

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """A tick follows a click anywhere in its cell, and Space."""
        if not index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
            return super().editorEvent(event, model, option, index)
        if not _is_tick(event):
            return False
        ticked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
        state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
        return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)

    @property
    def _box_width(self) -> int:
        return self._view.style().pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth) + _SIDE

    def _paint_box(self, painter: QPainter, look: QStyleOptionViewItem) -> int:
        """A tick box in the first line; how much room it took."""
        if not look.features & QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator:
            return 0
        style, box = self._view.style(), QStyleOptionViewItem(look)
        side = style.pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth)
        above = _ABOVE + max(0, (look.fontMetrics.height() - side) // 2)
        box.rect = QRect(look.rect.left() + _SIDE, look.rect.top() + above, side, side)
        box.state &= ~QStyle.StateFlag.State_HasFocus
        ticked = look.checkState == Qt.CheckState.Checked
        box.state |= QStyle.StateFlag.State_On if ticked else QStyle.StateFlag.State_Off
        style.drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck, box, painter, self._view)
        return self._box_width

    def _layout(self, text: str, font: QFont, width: int, alignment: Qt.AlignmentFlag) -> QTextLayout:
        key = (text, width, font.key(), alignment.value)
        if key not in self._layouts:
            if len(self._layouts) >= _LAYOUTS_KEPT:
                del self._layouts[next(iter(self._layouts))]
            self._layouts[key] = self._laid_out(text, font, width, alignment)
        return self._layouts[key]

    def _laid_out(
        self, text: str, font: QFont, width: int, alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    ) -> QTextLayout:
        most, broken, inner = self._most_lines, self._words.broken(text), width - 2 * _SIDE
        layout = _laid_out(broken, font, inner, alignment)
        if most is None or layout.lineCount() <= most:
            return layout
        kept = _first_units(broken, layout.lineAt(most).textStart())
        while (layout := _laid_out(f"{kept.rstrip()}…", font, inner, alignment)).lineCount() > most and kept:
            kept = _without_last_word(kept)
        return layout


class WrappingHeader(QHeaderView):
    """A head over columns, as high as its longest wrapped label."""

    def __init__(self, words: ScreenWords, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._words = words
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.sectionResized.connect(self._measure)
        words.ready.connect(self._measure)

    def sizeHint(self) -> QSize:
        """As high as the highest label in its column's width."""
        heights = (self._height(place) for place in range(self.count()) if not self.isSectionHidden(place))
        return QSize(super().sizeHint().width(), max(heights, default=super().sizeHint().height()))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """The style's own section, then the label."""
        look = QStyleOptionHeader()
        self.initStyleOption(look)
        look.rect = rect
        look.section = section
        self.style().drawControl(QStyle.ControlElement.CE_HeaderSection, look, painter, self)
        inner = rect.adjusted(_HEAD_PADDING // 2, 0, -_HEAD_PADDING // 2, 0)
        layout = self._laid_out(section, Qt.AlignmentFlag.AlignHCenter)
        above = max(0.0, (inner.height() - layout.boundingRect().height()) / 2)
        painter.save()
        painter.setClipRect(rect)
        painter.setPen(self.palette().color(QPalette.ColorRole.ButtonText))
        layout.draw(painter, QPointF(inner.left(), inner.top() + above))
        painter.restore()

    def _height(self, place: int) -> int:
        lines = self._laid_out(place, Qt.AlignmentFlag.AlignHCenter).boundingRect()
        return round(lines.height() + 0.5) + _HEAD_PADDING

    def _laid_out(self, place: int, alignment: Qt.AlignmentFlag) -> QTextLayout:
        label = str(self.model().headerData(place, Qt.Orientation.Horizontal) or "")
        return _laid_out(self._words.broken(label), self.font(), self.sectionSize(place) - _HEAD_PADDING, alignment)

    def _measure(self) -> None:
        self.updateGeometry()
        self.geometriesChanged.emit()
        self.viewport().update()


class WrappedTable(QTableView):
    """A table of long texts: rows as high as their highest cell, scrolled by pixel, selected in a calm colour."""

    def __init__(self, words: ScreenWords, delegate: WrappingDelegate | None = None) -> None:
        super().__init__()
        self.wrapping = delegate or WrappingDelegate(words, self)
        self.setItemDelegate(self.wrapping)
        self.setHorizontalHeader(WrappingHeader(words, self))
        self.horizontalHeader().show()
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self.fit_rows)
        self.horizontalHeader().sectionResized.connect(self.fit_soon)
        words.ready.connect(self.fit_soon)
        self._calm()

    def fit_soon(self) -> None:
        """Measures all rows once what is being done is done."""
        self._fitting.start()

    def fit_rows(self, first: int = 0, last: int | None = None) -> None:
        """Gives rows the height of their highest cell, columns out of sight included."""
        model = self.model()
        if model is None:
            return
        columns = [column for column in range(model.columnCount()) if not self.isColumnHidden(column)]
        for row in range(first, model.rowCount() if last is None else last + 1):
            heights = (self.wrapping.height(model.index(row, c), self._cell_width(row, c)) for c in columns)
            height = max(heights, default=self.rowHeight(row))
            if height != self.rowHeight(row):
                self.setRowHeight(row, height)

    def _cell_width(self, row: int, column: int) -> int:
        """Of a cell over several columns all of them count."""
        span = self.columnSpan(row, column)
        grid = 1 if self.showGrid() else 0
        return sum(self.columnWidth(column + n) for n in range(span)) - grid

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width is shared anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.share_width()

    def share_width(self) -> None:
        """For tables whose columns follow the table's width; others keep their widths."""

    def changeEvent(self, event: QEvent) -> None:
        """The calm colour follows light and dark, heights follow the font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._calm()
        elif event.type() == QEvent.Type.FontChange and hasattr(self, "_fitting"):
            self.fit_soon()

    def _calm(self) -> None:
        plain = QApplication.palette()  # not its own one, which this changes
        base, strong = plain.color(QPalette.ColorRole.Base), plain.color(QPalette.ColorRole.Highlight)
        calm = QPalette()
        calm.setColor(QPalette.ColorRole.Highlight, mixed(base, strong, _SELECTED_TINT))
        calm.setColor(QPalette.ColorRole.HighlightedText, plain.color(QPalette.ColorRole.Text))
        self.setPalette(calm)


def _first_units(text: str, count: int) -> str:
    """As Qt counts, in units of UTF-16."""
    return text.encode("utf-16-le", "surrogatepass")[: 2 * count].decode("utf-16-le", "ignore")


def _without_last_word(text: str) -> str:
    """Up to the last place where a line may end; of a long name no more than a letter with its signs."""
    text = text.rstrip(_BETWEEN_WORDS)
    end = max(map(text.rfind, _BETWEEN_WORDS))
    if end > 0 and len(text) - end <= _LONG_WORD:
        return text[:end]
    return _LAST_LETTER.sub("", text)


def _is_tick(event: QEvent) -> bool:
    if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
        return event.key() == Qt.Key.Key_Space
    return event.type() == QEvent.Type.MouseButtonRelease


def _text(index: Index) -> str:
    value = index.data(Qt.ItemDataRole.DisplayRole)
    return "" if value is None else str(value)


def _font(index: Index, view: QWidget) -> QFont:
    font = index.data(Qt.ItemDataRole.FontRole)
    return font.resolve(view.font()) if isinstance(font, QFont) else view.font()


def _text_color(look: QStyleOptionViewItem) -> QColor:
    selected = bool(look.state & QStyle.StateFlag.State_Selected)
    return look.palette.color(QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text)


def _laid_out(
    text: str, font: QFont, width: float, alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
) -> QTextLayout:
    option = QTextOption(alignment & Qt.AlignmentFlag.AlignHorizontal_Mask)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(text.replace("\n", _LINE_SEPARATOR), font)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    below, leading = 0.0, max(0, QFontMetrics(font).leading())
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, below))
        below += line.height() + leading
    layout.endLayout()
    return layout
