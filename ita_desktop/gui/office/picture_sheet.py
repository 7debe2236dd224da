"""Shows a picture as it will stand on paper, in its real size, beside a ruler."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ita_desktop.gui.distances import GAP, WIDE_GAP
from ita_desktop.i18n import _
from ita_desktop.work.pictures import Role

_MM_PER_INCH = 25.4
_LIKELY_DPI = (60.0, 250.0)
_PAPER, _INK, _FAINT = QColor("white"), QColor("#303030"), QColor("#9a9a9a")
_TICK = 5


class PictureSheet(QWidget):
    """A piece of white paper with the picture at each height it is printed at; without one, boxes keep its place."""

    def __init__(self, role: Role, name: str) -> None:
        super().__init__()
        self._role = role
        self._image = QImage()
        self.setAccessibleName(name)
        self.setAccessibleDescription(_("ภาพตามขนาดที่จะพิมพ์"))

    def show_picture(self, data: bytes) -> None:
        """Shows a picture; none for no data."""
        self._image = QImage.fromData(data) if data else QImage()
        self.updateGeometry()
        self.update()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to print."""
        return self._image.isNull()

    def sizeHint(self) -> QSize:
        """Room for the pictures beside each other and the ruler."""
        ruler = self.fontMetrics().horizontalAdvance("30") + 3 * WIDE_GAP
        wide = sum(self._width(height) + 2 * WIDE_GAP for height in self._role.heights_mm)
        below = self.fontMetrics().lineSpacing() + GAP
        return QSize(round(ruler + wide + WIDE_GAP), round(self._dots(self._role.tallest_mm) + below + 2 * WIDE_GAP))

    def minimumSizeHint(self) -> QSize:
        """As high as the picture; what is too wide is cut."""
        return QSize(20 * GAP, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paper, ruler, and the picture at each height, standing on one line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), _PAPER)
        painter.setPen(QPen(_FAINT))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        left = self._draw_ruler(painter)
        foot = WIDE_GAP + self._dots(self._role.tallest_mm)
        for height in self._role.heights_mm:
            self._draw_picture(
                painter, QRectF(left, foot - self._dots(height), self._width(height), self._dots(height))
            )
            label = _said_height(height)
            self._write(painter, left, foot, label)
            left += max(self._width(height), self.fontMetrics().horizontalAdvance(label)) + 2 * WIDE_GAP
        painter.end()

    def _draw_picture(self, painter: QPainter, place: QRectF) -> None:
        if self.is_empty:
            painter.setPen(QPen(_FAINT, 1, Qt.PenStyle.DashLine))
            painter.drawRect(place)
        else:
            painter.drawImage(place, self._image)

    def _draw_ruler(self, painter: QPainter) -> float:
        """Centimetres along the left edge; where what stands right of it begins."""
        label = self.fontMetrics().horizontalAdvance("0") + GAP
        left, foot = float(WIDE_GAP + label), WIDE_GAP + self._dots(self._role.tallest_mm)
        painter.setPen(QPen(_INK))
        painter.drawLine(QPointF(left, WIDE_GAP), QPointF(left, foot))
        for centimetre in range(int(self._role.tallest_mm // 10) + 1):
            y = foot - self._dots(10 * centimetre)
            painter.drawLine(QPointF(left - _TICK, y), QPointF(left, y))
            above = y - self.fontMetrics().height() / 2
            box = QRectF(0, above, left - _TICK - 2, self.fontMetrics().height())
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(centimetre))
        return left + WIDE_GAP

    def _write(self, painter: QPainter, left: float, foot: float, text: str) -> None:
        painter.setPen(QPen(_INK))
        painter.drawText(QPointF(left, foot + GAP + self.fontMetrics().ascent()), text)

    def _width(self, height_mm: float) -> float:
        ratio = self._image.width() / self._image.height() if not self.is_empty else 1.0
        return self._dots(height_mm) * ratio

    def _dots(self, millimetres: float) -> float:
        return millimetres / _MM_PER_INCH * self._dots_per_inch()

    def _dots_per_inch(self) -> float:
        """The screen's own word where it is believable: beamers and virtual screens know no size."""
        real = self.screen().physicalDotsPerInchY()
        least, most = _LIKELY_DPI
        return real if least <= real <= most else float(self.logicalDpiY())


def _said_height(millimetres: float) -> str:
    return _("สูง {height} เซนติเมตร").format(height=f"{millimetres / 10:g}")
