"""The few colours with a meaning, strong enough on light and on dark ground."""

from PySide6.QtGui import QColor, QPalette

_DARK_BELOW = 128
_TINT = 0.10
_PROBLEM = (QColor("#b3261e"), QColor("#ff8a80"))
_CAUTION = (QColor("#8a5300"), QColor("#ffb74d"))
_GOOD = (QColor("#1b6e3c"), QColor("#81c995"))


def is_dark(palette: QPalette) -> bool:
    """Whether text is light on dark ground."""
    return palette.color(QPalette.ColorRole.Base).lightness() < _DARK_BELOW


def problem_color(palette: QPalette) -> QColor:
    """Of what is wrong and must be mended."""
    return _PROBLEM[is_dark(palette)]


def caution_color(palette: QPalette) -> QColor:
    """Of what is weak, assumed or missing."""
    return _CAUTION[is_dark(palette)]


def good_color(palette: QPalette) -> QColor:
    """Of what is done or has risen."""
    return _GOOD[is_dark(palette)]


def tinted(palette: QPalette, color: QColor) -> QColor:
    """The ground of an entry, touched by a colour."""
    return mixed(palette.color(QPalette.ColorRole.Base), color, _TINT)


def mixed(ground: QColor, color: QColor, share: float) -> QColor:
    """A ground with a share (0–1) of another colour in it."""
    pairs = zip(ground.getRgb()[:3], color.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(g + (c - g) * share) for g, c in pairs))
