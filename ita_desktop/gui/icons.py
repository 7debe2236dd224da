"""The program's own icons, drawn in the colour of the system's text, light or dark."""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ita_desktop.paths import resource

_SIZES = (16, 20, 28, 40, 56)


class Wearer(Protocol):
    """Anything with an icon: an action, a button."""

    def setIcon(self, icon: QIcon, /) -> None:
        """Takes the icon."""


class Icons:
    """Hands out icons by name and remembers who wears them, to draw them again when the palette changes."""

    def __init__(self, palette: QPalette) -> None:
        self._palette = palette
        self._worn: list[tuple[Wearer, str]] = []

    def put(self, name: str, *wearers: Wearer) -> None:
        """Gives the icon `name` (a file of resources/icons) to widgets or actions that live as long as the window."""
        for wearer in wearers:
            wearer.setIcon(self.icon(name))
            self._worn.append((wearer, name))

    def icon(self, name: str) -> QIcon:
        """The icon in the palette's colours, for enabled and disabled."""
        return drawn_icon(
            _svg(name),
            self._palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.WindowText),
            self._palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText),
        )

    def pixmap(self, name: str, color: QColor, size: int, ratio: float) -> QPixmap:
        """One picture of `size` device-independent pixels in any colour."""
        pixmap = _pixmap(_svg(name), color, round(size * ratio))
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def repaint(self, palette: QPalette) -> None:
        """Draws every icon again in other colours."""
        self._palette = palette
        for wearer, name in self._worn:
            wearer.setIcon(self.icon(name))


def app_icon() -> QIcon:
    """The program's icon."""
    return QIcon(str(_file("app")))


def drawn_icon(svg: str, color: QColor, disabled: QColor) -> QIcon:
    """An icon from the text of an SVG whose strokes are `currentColor`."""
    icon = QIcon()
    for size in _SIZES:
        icon.addPixmap(_pixmap(svg, color, size), QIcon.Mode.Normal)
        icon.addPixmap(_pixmap(svg, disabled, size), QIcon.Mode.Disabled)
    return icon


def _pixmap(svg: str, color: QColor, size: int) -> QPixmap:
    pixmap = QPixmap(QSize(size, size))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.replace("currentColor", color.name()).encode())).render(painter)
    painter.end()
    return pixmap


def _svg(name: str) -> str:
    return _file(name).read_text(encoding="utf-8")


def _file(name: str) -> Path:
    return resource("icons", f"{name}.svg")
