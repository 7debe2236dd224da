"""Buttons that act on the row one is in: usable or saying why not."""

from PySide6.QtWidgets import QToolButton

_TIP = "tip"


def offer(button: QToolButton, possible: bool, why_not: str) -> None:
    """Enables a button, or disables it with a reason behind what its tool tip says anyway."""
    tip = button.property(_TIP) or button.toolTip()
    button.setProperty(_TIP, tip)
    button.setEnabled(possible)
    button.setToolTip(str(tip) if possible or not why_not else f"{tip}: {why_not}")
