"""The cells of the grid of scores: painted with their marks, written into as a clerk types a column of numbers."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPersistentModelIndex, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPalette,
    QPixmap,
    QPolygonF,
)
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from ita_desktop.gui.colors import caution_color, good_color, mixed, problem_color, tinted
from ita_desktop.gui.distances import GAP
from ita_desktop.gui.fields.field import leave_undo_to_the_window
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.indexes import Index
from ita_desktop.gui.scores.model import SheetRole
from ita_desktop.gui.scores.sheet import Column, Look
from ita_desktop.gui.wrapped import WrappingDelegate
from ita_desktop.session.screen_words import ScreenWords
from ita_desktop.thai.normal import clean_entry

STEP, NARROW_STEP = 2 * GAP, GAP // 2
_MARK = 15
_SUM_TINT = 0.06
_ICONS = {Look.WRONG: "warning", Look.APART: "warning", Look.UP: "up", Look.DOWN: "down"}
_LEAVING = {
    Qt.Key.Key_Return: "down",
    Qt.Key.Key_Enter: "down",
    Qt.Key.Key_Down: "down",
    Qt.Key.Key_Up: "up",
    Qt.Key.Key_Tab: "right",
    Qt.Key.Key_Backtab: "left",
}


class ScoreDelegate(WrappingDelegate):
    """`began` says that a cell is being written into, `left` in which direction it was left by a key, `pasting` that
    several cells were to be pasted into one.

    What is typed reaches the model with every key; Esc puts back what stood there.
    """

    began = Signal()
    left = Signal(str)
    pasting = Signal()

    def __init__(self, words: ScreenWords, icons: Icons, view: QTableView) -> None:
        super().__init__(words, view)
        self._icons = icons
        self._table = view
        self._marks: dict[tuple[str, int, float], QPixmap] = {}
        self.unfolded: frozenset[str] = frozenset()
        self.step = STEP

    def height(self, index: Index, width: int) -> int:
        """Names wrap beside their indent; a number is one line, however long it was typed."""
        if index.column() == Column.NAME:
            return super().height(index, width - self.indent(index))
        return self.height_of("0", self._table.font(), width)

    def indent(self, index: Index) -> int:
        """Where a row's name begins, with room for its fold mark."""
        return int(index.data(SheetRole.DEPTH)) * self.step + GAP

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """The colours of the cell's look."""
        super().initStyleOption(option, index)
        look, palette = Look(index.data(SheetRole.LOOK)), self._table.palette()
        if color := _color(look, palette):
            option.palette.setColor(QPalette.ColorRole.Text, color)
            option.palette.setColor(QPalette.ColorRole.HighlightedText, color)
        if ground := _ground(look, index, palette):
            option.backgroundBrush = QBrush(ground)
        if index.column() != Column.NAME:
            room = option.rect.width() - 2 * GAP - (_MARK if look in _ICONS else 0)
            option.text = option.fontMetrics.elidedText(option.text, Qt.TextElideMode.ElideRight, room)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Text as in every wrapped table, with indent, fold mark or the icon of the cell's look."""
        if index.column() == Column.NAME:
            self._paint_name(painter, option, index)
            return
        super().paint(painter, option, index)
        look = Look(index.data(SheetRole.LOOK))
        color = _color(look, self._table.palette())
        if color and look in _ICONS:
            where = _mark_place(option.rect, option.fontMetrics.height())
            painter.drawPixmap(where.topLeft(), self._mark(_ICONS[look], color))

    def _mark(self, icon: str, color: QColor) -> QPixmap:
        """An icon drawn once for each colour and screen."""
        ratio = self._table.devicePixelRatioF()
        key = (icon, color.rgb(), ratio)
        if key not in self._marks:
            self._marks[key] = self._icons.pixmap(icon, color, _MARK, ratio)
        return self._marks[key]

    def _paint_name(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        self._table.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, ground, painter, self._table)
        inner = QStyleOptionViewItem(option)
        inner.rect = option.rect.adjusted(self.indent(index), 0, 0, 0)
        super().paint(painter, inner, index)
        if index.data(SheetRole.FOLDS):
            rows = index.model().sheet.rows  # type: ignore[attr-defined]
            self._paint_triangle(painter, option, index, rows[index.row()].key.code in self.unfolded)

    def _paint_triangle(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, is_open: bool) -> None:
        middle = QPointF(
            option.rect.left() + self.indent(index) - GAP, option.rect.top() + GAP / 2 + option.fontMetrics.height() / 2
        )
        corners = [(-4, -2), (4, -2), (0, 3)] if is_open else [(-2, -4), (-2, 4), (3, 0)]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._table.palette().color(QPalette.ColorRole.Text))
        painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in corners]))
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line for one number."""
        editor = QLineEdit(parent)
        editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        editor.setAccessibleName(f"{self._table.model().index(index.row(), Column.NAME).data()} {_head(index)}")
        leave_undo_to_the_window(editor)
        self.began.emit()
        editor.setProperty("before", index.data(Qt.ItemDataRole.EditRole))
        cell, model = QPersistentModelIndex(index), self._table.model()
        editor.textEdited.connect(lambda text: model.setData(cell, clean_entry(text)[0]))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Shows what stands in the cell; the same text again leaves the cursor alone."""
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QLineEdit) and editor.text() != text:
            editor.setText(text)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Every key has done so already."""

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """One line at the top of the cell."""
        height = max(min(option.rect.height(), editor.sizeHint().height()), option.fontMetrics.height() + 2)
        editor.setGeometry(QRect(option.rect.left(), option.rect.top(), option.rect.width(), height))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter, Tab and the arrows up and down leave the cell; Esc puts back what stood there."""
        if isinstance(editor, QLineEdit) and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if event.matches(QKeySequence.StandardKey.Paste) and _several_copied():
                self._close(editor)
                self.pasting.emit()
                return True
            if key == Qt.Key.Key_Escape:
                editor.setText(str(editor.property("before")))
                editor.textEdited.emit(editor.text())
                self._close(editor)
                return True
            if key in _LEAVING:
                upwards = (
                    key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
                    and event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                )
                self._close(editor)
                self.left.emit("up" if upwards else _LEAVING[key])
                return True
        return super().eventFilter(editor, event)

    def _close(self, editor: QLineEdit) -> None:
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)


def _several_copied() -> bool:
    text = QGuiApplication.clipboard().text().strip()
    return any(sign in text for sign in "\t\r\n")


def _color(look: Look, palette: QPalette) -> QColor | None:
    """The colour of a cell's text and mark; None for the usual one."""
    match look:
        case Look.WRONG:
            return problem_color(palette)
        case Look.APART | Look.DOWN:
            return caution_color(palette)
        case Look.UP:
            return good_color(palette)
        case Look.QUIET | Look.CLOSED:
            return palette.color(QPalette.ColorRole.PlaceholderText)
    return None


def _ground(look: Look, index: Index, palette: QPalette) -> QColor | None:
    """What a cell's text stands on; None for the usual ground."""
    color = _color(look, palette)
    if look in (Look.WRONG, Look.APART) and color:
        return tinted(palette, color)
    if index.data(SheetRole.DEPTH) > 1 and look is not Look.CLOSED:
        return None
    return mixed(palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text), _SUM_TINT)


def _mark_place(cell: QRect, line: int) -> QRect:
    return QRect(cell.left() + GAP // 2, cell.top() + GAP // 2 + (line - _MARK) // 2, _MARK, _MARK)


def _head(index: Index) -> str:
    return str(index.model().headerData(index.column(), Qt.Orientation.Horizontal))
