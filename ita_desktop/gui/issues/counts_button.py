"""The button at the foot of the window that always says how many issues there are."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOptionToolButton, QToolButton

from ita_desktop.gui.distances import GAP
from ita_desktop.gui.icons import Icons
from ita_desktop.gui.issues.severities import color_of, counted, icon_of, spoken
from ita_desktop.i18n import _
from ita_desktop.session.issues import Counts
from ita_desktop.work.check_words import word_of

_SHAPE = 12
_NEAR = GAP // 2


class CountsButton(QToolButton):
    """Shape, number and word of each severity; in little room the words are left to the tool tip, which `tip` ends.

    With `named` it begins with how many there are of all.
    """

    def __init__(self, icons: Icons, tip: str, *, named: bool = False) -> None:
        super().__init__()
        self._icons, self._tip, self._named = icons, tip, named
        self._counts: Counts | None = None
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_counts(None)

    def show_counts(self, counts: Counts | None, *, failing: bool = False) -> None:
        """None while they are not known; `failing` where that is because they could not be found."""
        self._counts, self._failing = counts, failing
        said = self._said()
        self.setText(said)
        self.setAccessibleName(_("ข้อทักท้วง: {counts}").format(counts=said))
        self.setToolTip(f"{said} · {self._tip}")
        self.updateGeometry()
        self.update()

    def _said(self) -> str:
        if self._counts is None:
            return _("ตรวจไม่สำเร็จ") if self._failing else _("กำลังตรวจ…")
        return spoken(self._counts) or _("ไม่พบข้อทักท้วง")

    def sizeHint(self) -> QSize:
        """Room for all words."""
        return self._size(words=True)

    def minimumSizeHint(self) -> QSize:
        """Room for shapes and numbers."""
        return self._size(words=False)

    def _size(self, *, words: bool) -> QSize:
        right = max((right for *_rest, right in self._placed(words=words)), default=GAP)
        return QSize(right + GAP, max(self.fontMetrics().height(), _SHAPE) + GAP)

    def _placed(self, *, words: bool) -> Iterator[tuple[str, QColor | None, str, int, int]]:
        """Icon, its colour, text, left and right edge of each part."""
        measure, left = self.fontMetrics().horizontalAdvance, GAP
        if self._counts is None or not self._counts.total:
            said = self._said()
            yield "", None, said, left, left + measure(said)
            return
        if self._named:
            said = _("ข้อทักท้วง {count} ข้อ").format(count=self._counts.total)
            yield "", None, said, left, left + measure(said)
            left += measure(said) + 2 * GAP
        for severity, count in counted(self._counts):
            text = f"{count} {word_of(severity)}" if words else str(count)
            right = left + _SHAPE + _NEAR + measure(text)
            yield icon_of(severity), color_of(severity, self.palette()), text, left, right
            left = right + (2 * GAP if words else GAP)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A flat button, then its parts."""
        painter = QPainter(self)
        look = QStyleOptionToolButton()
        self.initStyleOption(look)
        look.text = ""
        self.style().drawComplexControl(QStyle.ComplexControl.CC_ToolButton, look, painter, self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        for icon, color, text, left, right in self._placed(words=self.width() >= self.sizeHint().width()):
            if color is not None:
                picture = self._icons.pixmap(icon, color, _SHAPE, self.devicePixelRatioF())
                painter.drawPixmap(left, (self.height() - _SHAPE) // 2, picture)
                left += _SHAPE + _NEAR
            painter.drawText(QRect(left, 0, right - left + 1, self.height()), Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()
