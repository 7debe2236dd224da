"""The program's own icons, drawn in the colour of the system's text, light or dark."""

from functools import cache
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from shiboken6 import isValid

from ita_desktop.gui.distances import ICON_SIZE
from ita_desktop.paths import resource

_MODES = (
    (QPalette.ColorGroup.Active, QIcon.Mode.Normal),
    (QPalette.ColorGroup.Disabled, QIcon.Mode.Disabled),
)

_TIDY_FROM = 200


class Wearer(Protocol):
    """Anything with an icon: an action, a button."""

    def setIcon(self, icon: QIcon, /) -> None:
        """Takes the icon."""


class Icons:
    """Hands out icons by name and remembers who wears them, to draw them again when the palette changes."""

    def __init__(self, palette: QPalette) -> None:
        self._palette = palette
        self._worn: list[tuple[Wearer, str, int]] = []
        self._tidy_at = _TIDY_FROM

    def put(self, name: str, wearer: Wearer, size: int = ICON_SIZE) -> None:
        """Gives the icon `name` (a file of resources/icons) to a widget or action."""
        if len(self._worn) >= self._tidy_at:
            self._forget_the_gone()
        self._worn.append((wearer, name, size))
        wearer.setIcon(self._icon(name, size))

    def _forget_the_gone(self) -> None:
        """A widget that Qt has deleted wears nothing any longer."""
        self._worn = [worn for worn in self._worn if isValid(worn[0])]
        self._tidy_at = 2 * len(self._worn) + _TIDY_FROM

    def _icon(self, name: str, size: int) -> QIcon:
        icon = QIcon()
        for group, mode in _MODES:
            color = self._palette.color(group, QPalette.ColorRole.WindowText)
            for factor in (1, 2):
                icon.addPixmap(_picture(name, color, factor * size), mode)
        return icon

    def pixmap(self, name: str, color: QColor, size: int, ratio: float) -> QPixmap:
        """One picture of `size` device-independent pixels in any colour."""
        pixmap = QPixmap(_picture(name, color, round(size * ratio)))
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def repaint(self, palette: QPalette) -> None:
        """Draws every icon again in other colours."""
        self._palette = palette
        self._forget_the_gone()
        for wearer, name, size in self._worn:
            wearer.setIcon(self._icon(name, size))


def app_icon() -> QIcon:
    """The program's icon."""
    return QIcon(str(_file("app")))


def _picture(name: str, color: QColor, size: int) -> QPixmap:
    """Drawn once: screens show the same few icons over and over; drawing one takes longer than all else of a button."""
    key, picture = f"icon {name} {color.name()} {size}", QPixmap()
    if not QPixmapCache.find(key, picture):
        picture = _drawn(_svg(name), color.name(), size)
        QPixmapCache.insert(key, picture)
    return picture


def _drawn(svg: str, color: str, size: int) -> QPixmap:
    pixmap = QPixmap(QSize(size, size))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.replace("currentColor", color).encode())).render(painter)
    painter.end()
    return pixmap


@cache
def _svg(name: str) -> str:
    return _file(name).read_text(encoding="utf-8")


def _file(name: str) -> Path:
    return resource("icons", f"{name}.svg")
