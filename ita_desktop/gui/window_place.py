"""Where the window stands: whole and on a screen, whatever was remembered from a larger one."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_FIRST_SIZE = (1500, 940)
# What the system draws around a window is not known before it is shown.
_FRAME_SIDE, _FRAME_TOP = 8, 40


def place_first(window: QWidget) -> None:
    """The size of a first start, smaller on a smaller screen."""
    window.resize(*_FIRST_SIZE)
    bring_on_screen(window)


def bring_on_screen(window: QWidget) -> None:
    """Makes the window as small, and moves it as far, as its screen asks for."""
    now = window.geometry()
    screen = QGuiApplication.screenAt(now.center()) or window.screen()
    place = fitted(now, screen.availableGeometry())
    if place.size() != now.size():
        window.resize(place.size())
    if place.topLeft() != now.topLeft():
        window.setGeometry(place)


def fitted(window: QRect, screen: QRect) -> QRect:
    """The window's inside as near as it can be to where it was with its frame on the screen."""
    room = screen.adjusted(_FRAME_SIDE, _FRAME_TOP, -_FRAME_SIDE, -_FRAME_SIDE)
    width, height = min(window.width(), room.width()), min(window.height(), room.height())
    left = max(room.left(), min(window.left(), room.right() + 1 - width))
    top = max(room.top(), min(window.top(), room.bottom() + 1 - height))
    return QRect(left, top, width, height)
