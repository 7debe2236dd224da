"""Small icon buttons that say their name to mouse and screen reader, and buttons that say why they cannot be used."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QToolButton

from ita_desktop.gui.distances import ICON_SIZE
from ita_desktop.gui.icons import Icons

_TIP = "tip"


def icon_button(icons: Icons, icon: str, label: str, keys: str = "") -> QToolButton:
    """A flat button with an icon alone; label and keys are its tool tip."""
    button = QToolButton()
    button.setAutoRaise(True)
    button.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setToolTip(f"{label} ({keys})" if keys else label)
    button.setAccessibleName(label)
    icons.put(icon, button)
    return button


def allow(button: QAbstractButton, why_not: str = "") -> None:
    """Enables a button, or disables it for a reason its tool tip then tells, behind the name where there is no text."""
    tip = button.toolTip() if button.property(_TIP) is None else str(button.property(_TIP))
    button.setProperty(_TIP, tip)
    button.setEnabled(not why_not)
    named = tip and not button.text()
    button.setToolTip(f"{tip}: {why_not}" if why_not and named else why_not or tip)
