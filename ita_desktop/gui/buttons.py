"""Small icon buttons that say their name to the mouse and to screen readers."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton

from ita_desktop.gui.distances import ICON_SIZE
from ita_desktop.gui.icons import Icons


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
